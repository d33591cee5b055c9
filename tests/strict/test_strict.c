/* SPDX-License-Identifier: MIT */
/* Contradictions before there is any figure: tests/data/strict has a plan for each border, and each
   says at its end what is found in it. */

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

#include "support/fixture.h"
#include "support/random.h"
#include "support/scarce.h"
#include "support/suite.h"

enum { LINE_SIZE = 1024, MOST_LINES = 32 };

/* The lines "# expect: MESSAGE line:column path" of a file, or the one "# expect: nothing". */
struct expectation {
    char lines[MOST_LINES][LINE_SIZE];
    size_t count;
    int nothing;
};

static void read_expectation(struct expectation *e, const char *path) {
    static const char mark[] = "# expect: ";
    char line[LINE_SIZE];
    FILE *file = fopen(path, "rb");
    ck_assert_msg(file != NULL, "cannot open %s", path);
    while (fgets(line, sizeof line, file) != NULL) {
        line[strcspn(line, "\n")] = '\0';
        if (strncmp(line, mark, sizeof mark - 1) != 0) {
            continue;
        }
        if (strcmp(line + sizeof mark - 1, "nothing") == 0) {
            e->nothing = 1;
            continue;
        }
        ck_assert_uint_lt(e->count, MOST_LINES);
        strcpy(e->lines[e->count++], line + sizeof mark - 1);
    }
    fclose(file);
    ck_assert_msg(e->nothing == (e->count == 0), "%s does not say what it expects", path);
}

static int is_warning(int code) {
    return code >= QZPLAN_ERROR_METRIC_UNUSED && code <= QZPLAN_ERROR_GROUP_UNUSED;
}

static void check_finding(const char *name, const char *wanted, const qzplan_diagnostic *d) {
    char found[LINE_SIZE];
    snprintf(found, sizeof found, "%s %u:%u %s", qzplan_message_name(d->id), d->line, d->column,
             d->path);
    ck_assert_msg(strcmp(found, wanted) == 0, "%s: wanted %s, found %s: %s", name, wanted, found,
                  d->message);
    ck_assert(d->message[0] != '\0' && d->message[strlen(d->message) - 1] != '.');
    if (d->code != QZPLAN_ERROR_GROUP_FAMILY) {
        ck_assert_int_eq(d->severity,
                         is_warning(d->code) ? QZPLAN_SEVERITY_WARNING : QZPLAN_SEVERITY_ERROR);
    }
}

static void check_plan(const char *name, const qzplan_plan *plan, const struct expectation *e,
                       uint8_t *seen) {
    qzplan_diagnostics *found = NULL;
    int code = qzplan_plan_contradictions(plan, NULL, &found);
    int first = QZPLAN_OK;
    size_t count = found == NULL ? 0 : found->count;
    for (size_t i = 0; i < count; i++) {
        const qzplan_diagnostic *d = found->items[i];
        ck_assert_msg(i < e->count, "%s: %s at line %u is not expected: %s", name,
                      qzplan_error_name(d->code), d->line, d->message);
        check_finding(name, e->lines[i], d);
        seen[d->code] = 1;
        if (first == QZPLAN_OK && d->severity == QZPLAN_SEVERITY_ERROR) {
            first = d->code;
        }
    }
    ck_assert_msg(count == e->count, "%s: %s is not found", name, e->lines[count]);
    ck_assert_msg(code == first, "%s: returns %s", name, qzplan_error_name(code));
    ck_assert_int_eq(qzplan_plan_contradictions(plan, NULL, NULL), code);
    qzplan_diagnostics_free(found);
}

/* Plans with the findings of each file; every code has to be shown by some. */
START_TEST(files) {
    char directory[4 * LINE_SIZE];
    uint8_t seen[1024] = {0};
    snprintf(directory, sizeof directory, "%s", qz_source_path("tests/data/strict"));
    DIR *entries = opendir(directory);
    ck_assert_ptr_nonnull(entries);
    size_t count = 0;
    for (const struct dirent *entry = readdir(entries); entry != NULL; entry = readdir(entries)) {
        const char *end = strrchr(entry->d_name, '.');
        if (end == NULL || strcmp(end, ".yaml") != 0) {
            continue;
        }
        struct expectation e = {.count = 0};
        char path[8 * LINE_SIZE];
        const qzplan_plan *plan = NULL;
        qzplan_diagnostics *faults = NULL;
        snprintf(path, sizeof path, "%s/%s", directory, entry->d_name);
        read_expectation(&e, path);
        int error = qzplan_plan_load(&plan, path, NULL, &faults);
        fixture_print(faults);
        qzplan_diagnostics_free(faults);
        ck_assert_msg(error == QZPLAN_OK, "%s: %s", entry->d_name, qzplan_error_name(error));
        check_plan(entry->d_name, plan, &e, seen);
        qzplan_plan_free(plan);
        count++;
    }
    closedir(entries);
    ck_assert_uint_gt(count, 60);
    int32_t code = 0;
    for (size_t i = 0; qzplan_error_get(&code, i) == QZPLAN_OK; i++) {
        ck_assert_msg(code < QZPLAN_ERROR_TARGETS_CONFLICT || seen[code], "no file shows %s",
                      qzplan_error_name(code));
    }
}
END_TEST

START_TEST(real_plans_are_free_of_it) {
    static const char *const paths[] = {"plans/qingzhou/plan.yaml",
                                        "plans/eu-education-area/plan.yaml",
                                        "plans/unaids-95/plan.yaml"};
    for (size_t i = 0; i < sizeof paths / sizeof paths[0]; i++) {
        fixture f = {0};
        qzplan_diagnostics *found = NULL;
        fixture_open_plan(&f, paths[i]);
        ck_assert_int_eq(qzplan_plan_contradictions(f.plan, NULL, &found), QZPLAN_OK);
        ck_assert_msg(found == NULL, "%s: %s", paths[i],
                      found == NULL ? "" : found->items[0]->message);
        fixture_free(&f);
    }
}
END_TEST

START_TEST(messages) {
    fixture f = {0};
    qzplan_diagnostics *found = NULL;
    fixture_task(&f, "",
                 "      - {metric: schools, at_most: 40}\n"
                 "      - {metric: green, at_most: 50%}\n"
                 "      - {metric: green, at_least: 21}\n");
    ck_assert_int_eq(qzplan_plan_contradictions(f.plan, NULL, &found), QZPLAN_ERROR_WHOLE_CONFLICT);
    const qzplan_diagnostic *d = found->items[0];
    size_t i = 0;
    while (d->severity != QZPLAN_SEVERITY_ERROR) {
        d = found->items[++i];
    }
    ck_assert_str_eq(d->message,
                     "`at least 21` for `green` cannot hold on 2025-12-31 with `at most 50%` for "
                     "`green` on line 26 and `at most 40` for `schools` on line 25");
    ck_assert_str_eq(d->hint, "`green` would be at least 21 and at most 20");
    ck_assert_str_eq(d->file, "test.yaml");
    qzplan_diagnostics_free(found);

    const qzplan_load_options few = {.size = sizeof few, .max_diagnostics = 1};
    ck_assert_int_eq(qzplan_plan_contradictions(f.plan, &few, &found), QZPLAN_ERROR_WHOLE_CONFLICT);
    ck_assert_uint_eq(found->count, 1);
    ck_assert_uint_gt(found->dropped, 0);
    qzplan_diagnostics_free(found);
    fixture_free(&f);
}
END_TEST

START_TEST(arguments) {
    fixture f = {0};
    qzplan_diagnostics *found = (qzplan_diagnostics *)&f;
    const qzplan_load_options unknown = {.size = 1};
    fixture_task(&f, "", "      - {metric: schools, at_least: 1}\n");
    ck_assert_int_eq(qzplan_plan_contradictions(NULL, NULL, &found), QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_ptr_null(found);
    ck_assert_int_eq(qzplan_plan_contradictions(f.plan, &unknown, &found),
                     QZPLAN_ERROR_STRUCT_SIZE);
    ck_assert_ptr_null(found);
    fixture_free(&f);
}
END_TEST

START_TEST(out_of_memory) {
    fixture f = {0};
    fixture_open_plan(&f, "tests/data/strict/groups_counts.yaml");
    int error = QZPLAN_ERROR_NO_MEMORY;
    for (size_t n = 0; error == QZPLAN_ERROR_NO_MEMORY; n++) {
        struct scarce scarce = {n, 0};
        const qzplan_allocator allocator = scarce_allocator(&scarce);
        const qzplan_load_options options = {.size = sizeof options, .allocator = &allocator};
        qzplan_diagnostics *found = NULL;
        error = qzplan_plan_contradictions(f.plan, &options, &found);
        ck_assert_int_eq(found == NULL, error == QZPLAN_ERROR_NO_MEMORY);
        qzplan_diagnostics_free(found);
        ck_assert_uint_eq(scarce.out, 0);
        ck_assert_uint_lt(n, 1000);
    }
    ck_assert_int_eq(error, QZPLAN_ERROR_GROUPS_CONFLICT);
    fixture_free(&f);
}
END_TEST

/* ---- many: one target a line, printed from its number */

static void check_many(const char *metrics, const char *line, int count, int wanted) {
    const qzplan_plan *plan = NULL;
    size_t size = (size_t)count * 96 + strlen(metrics) + 1024;
    char *yaml = malloc(size);
    ck_assert_ptr_nonnull(yaml);
    size_t length = (size_t)snprintf(
        yaml, size,
        "qzplan: 1\nid: t\ntitle: T\nlanguages: [en]\nbegins: 2000-01-01\nlead: d\ndue: 2079\n"
        "departments: {d: D}\nmetrics:\n%stasks:\n  - id: \"1\"\n    title: T\n    targets:\n",
        metrics);
    for (int i = 0; i < count; i++) {
        length += (size_t)snprintf(yaml + length, size - length, line, i, 2000 + i % 80,
                                   1 + i / 80 % 12, 1 + i / 960 % 28);
        length += (size_t)snprintf(yaml + length, size - length, "\n");
    }
    int error = qzplan_plan_load_bytes(&plan, "many.yaml", yaml, length, NULL, NULL);
    ck_assert_msg(error == QZPLAN_OK, "%s: loading: %s", line, qzplan_error_name(error));
    int code = qzplan_plan_contradictions(plan, NULL, NULL);
    ck_assert_msg(code == wanted, "%s: %s", line, qzplan_error_name(code));
    qzplan_plan_free(plan);
    free(yaml);
}

START_TEST(many) {
    check_many("  m: {unit: x}\n", "      - {metric: m, at_least: %d, due: %d}", 10000, QZPLAN_OK);
    check_many("  m: {unit: x}\n", "      - {metric: m, at_least: %d, every: year, starts: %d}",
               10000, QZPLAN_OK);
    check_many("  m: {unit: x}\n", "      - {metric: m, exactly: %d, every: year, starts: %d}",
               10000, QZPLAN_ERROR_TARGETS_CONFLICT);
}
END_TEST

/* Whatever is tangled is given up in time, and said to be. */
START_TEST(too_much) {
    enum { PARTS = 2000 };
    char *metrics = malloc((size_t)PARTS * 32 + 64);
    ck_assert_ptr_nonnull(metrics);
    size_t length = (size_t)sprintf(metrics, "  m: {unit: x}\n");
    for (int i = 0; i < PARTS; i++) {
        length += (size_t)sprintf(metrics + length, "  p%d: {part_of: m}\n", i);
    }
    check_many(metrics, "      - {metric: m, at_least: %d, due: %d-%02d-%02d}", 6000,
               QZPLAN_ERROR_TOO_MANY_NODES);
    free(metrics);
}
END_TEST

/* ---- what is found, against all that could be */

/* A promise about one of the counts below, or its share of another. */
struct random_promise {
    int metric;
    int whole; /* 0: the count */
    int op;
    int64_t value; /* percent, of a share */
};

enum { SCHOOLS, GREEN, MODEL, OTHER, BOTH, METRICS, MOST = 16, MOST_PROMISES = 5 };

static const char *const metric_names[METRICS] = {"schools", "green", "model", "other", "both"};
static const int metric_wholes[METRICS] = {0, SCHOOLS, GREEN, SCHOOLS, 0};
static const char *const op_names[] = {"at_least", "at_most", "more_than", "less_than", "exactly"};

static int holds(const struct random_promise *p, const int64_t *counts) {
    int64_t left = p->whole < 0 ? counts[p->metric] : 100 * counts[p->metric];
    int64_t right = p->whole < 0 ? p->value : p->value * counts[p->whole];
    switch (p->op) {
    case 0:
        return left >= right;
    case 1:
        return left <= right;
    case 2:
        return left > right;
    case 3:
        return left < right;
    default:
        return left == right;
    }
}

/* Whether there are counts up to MOST that keep every promise. A share of none is not known. */
static int is_possible(const struct random_promise *promises, size_t count) {
    int64_t c[METRICS];
    for (c[SCHOOLS] = 1; c[SCHOOLS] <= MOST; c[SCHOOLS]++) {
        for (c[GREEN] = 0; c[GREEN] <= c[SCHOOLS]; c[GREEN]++) {
            for (c[MODEL] = 0; c[MODEL] <= c[GREEN]; c[MODEL]++) {
                for (c[OTHER] = 0; c[OTHER] <= c[SCHOOLS]; c[OTHER]++) {
                    size_t kept = 0;
                    c[BOTH] = c[GREEN] + c[OTHER];
                    while (kept < count && holds(&promises[kept], c) &&
                           (promises[kept].whole < 0 || c[promises[kept].whole] > 0)) {
                        kept++;
                    }
                    if (kept == count) {
                        return 1;
                    }
                }
            }
        }
    }
    return 0;
}

static void draw(uint64_t *random, struct random_promise *p) {
    p->metric = (int)qz_random_between(random, 0, METRICS - 1);
    p->whole = -1;
    p->op = (int)qz_random_between(random, 0, 5 - 1);
    p->value = qz_random_between(random, 0, MOST + 1);
    if (p->metric != SCHOOLS && p->metric != BOTH && qz_random_between(random, 0, 1) == 0) {
        p->whole = metric_wholes[p->metric];
        p->whole = p->metric == MODEL && qz_random_between(random, 0, 1) == 0 ? SCHOOLS : p->whole;
        p->value = 5 * qz_random_between(random, 0, 21);
    }
}

static void write_promise(char *out, size_t size, const struct random_promise *p) {
    char part[64] = "";
    if (p->whole >= 0 && p->whole != metric_wholes[p->metric]) {
        snprintf(part, sizeof part, ", part_of: %s", metric_names[p->whole]);
    }
    snprintf(out, size, "      - {metric: %s, %s: %lld%s%s}\n", metric_names[p->metric],
             op_names[p->op], (long long)p->value, p->whole < 0 ? "" : "%", part);
}

/* No contradiction is told of a plan that can come true, and most of the others are found. */
START_TEST(found_is_impossible) {
    uint64_t random = 20240501;
    int found = 0;
    int missed = 0;
    for (int round = 0; round < 3000; round++) {
        struct random_promise promises[MOST_PROMISES];
        size_t count = (size_t)qz_random_between(&random, 2, MOST_PROMISES);
        char yaml[2048] =
            "qzplan: 1\nid: t\ntitle: T\nlanguages: [en]\nbegins: 2023-01-01\nlead: d\ndue: 2025\n"
            "departments: {d: D}\nmetrics:\n  schools: {unit: x}\n  green: {part_of: schools}\n"
            "  model: {part_of: green}\n  other: {part_of: schools}\n"
            "  both: {sum: [green, other]}\ntasks:\n  - id: \"1\"\n    title: T\n    targets:\n";
        for (size_t i = 0; i < count; i++) {
            size_t length = strlen(yaml);
            draw(&random, &promises[i]);
            write_promise(yaml + length, sizeof yaml - length, &promises[i]);
        }
        const qzplan_plan *plan = NULL;
        if (qzplan_plan_load_bytes(&plan, "t", yaml, strlen(yaml), NULL, NULL) != QZPLAN_OK) {
            continue; /* a sum that disagrees with its terms */
        }
        int clash = qzplan_plan_contradictions(plan, NULL, NULL) != QZPLAN_OK;
        int possible = is_possible(promises, count);
        ck_assert_msg(!clash || !possible, "this can come true:\n%s", yaml);
        found += clash;
        missed += !clash && !possible;
        qzplan_plan_free(plan);
    }
    ck_assert_int_gt(found, 500);
    ck_assert_int_lt(missed, found);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, found_is_impossible);
    tcase_add_test(tests, files);
    tcase_add_test(tests, real_plans_are_free_of_it);
    tcase_add_test(tests, messages);
    tcase_add_test(tests, arguments);
    tcase_add_test(tests, out_of_memory);
    tcase_add_test(tests, many);
    tcase_add_test(tests, too_much);
}

QZ_SUITE(strict, add)
