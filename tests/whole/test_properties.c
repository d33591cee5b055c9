/* SPDX-License-Identifier: MIT */
/* What must hold whatever the figures: more of what is wanted never breaks a promise, the order of
   figures and files does not matter, and neither does the scale of a share. */

#include <inttypes.h>

#include "support/dump.h"
#include "support/fixture.h"
#include "support/suite.h"

static uint64_t state = 20231231;

/* xorshift64*: the same numbers on every machine. */
static uint32_t next_random(uint32_t below) {
    state ^= state >> 12;
    state ^= state << 25;
    state ^= state >> 27;
    return (uint32_t)((state * UINT64_C(2685821657736338717)) >> 33) % below;
}

static void add_ratio(fixture *f, const char *period, int64_t numerator, int64_t denominator) {
    char n[32];
    char d[32];
    snprintf(n, sizeof n, "%" PRId64, numerator);
    snprintf(d, sizeof d, "%" PRId64, denominator);
    qzplan_figure_row row = {
        .size = sizeof row, .metric = "green", .period = period, .numerator = n, .denominator = d};
    ck_assert_int_eq(qzplan_figures_add(f->figures, &row, NULL), QZPLAN_OK);
}

/* Judges green = numerator / denominator in 2025; the plan stays, the figures are new each time. */
static const qzplan_verdict *judge(fixture *f, int64_t numerator, int64_t denominator) {
    qzplan_result_free(f->result);
    f->result = NULL;
    qzplan_figures_free(f->figures);
    ck_assert_int_eq(qzplan_figures_new(&f->figures, f->plan, NULL), QZPLAN_OK);
    add_ratio(f, "2025", numerator, denominator);
    ck_assert_int_eq(qzplan_figures_seal(f->figures, NULL), QZPLAN_OK);
    fixture_evaluate(f, "2025-12-31");
    return f->result->verdicts[0];
}

struct one_sided {
    const char *target;
    int wanted; /* +1 up, -1 down */
};

static const struct one_sided promises[] = {
    {"      - {metric: green, at_least: 33.4%}\n", 1},
    {"      - {metric: green, more_than: 50%}\n", 1},
    {"      - {metric: green, all: true}\n", 1},
    {"      - {metric: green, raise_to: 90%, from: 10%}\n", 1},
    {"      - {metric: green, at_least: 7}\n", 1},
    {"      - {metric: green, at_most: 66.7%}\n", -1},
    {"      - {metric: green, less_than: 50%}\n", -1},
    {"      - {metric: green, none: true}\n", -1},
    {"      - {metric: green, reduce_to: 10%, from: 90%}\n", -1},
    {"      - {metric: green, less_than: 7}\n", -1},
};

START_TEST(more_of_what_is_wanted_never_breaks_a_promise) {
    const struct one_sided *promise = &promises[_i];
    fixture f = {0};
    int changes = 0;
    fixture_task(&f, "", promise->target);
    for (int64_t denominator = 1; denominator <= 24; denominator++) {
        int met_before = 0;
        for (int64_t step = 0; step <= denominator; step++) {
            int64_t numerator = promise->wanted > 0 ? step : denominator - step;
            int met = judge(&f, numerator, denominator)->met == QZPLAN_TRUTH_YES;
            ck_assert_msg(met >= met_before, "%s at %" PRId64 "/%" PRId64, promise->target,
                          numerator, denominator);
            changes += met != met_before;
            met_before = met;
        }
    }
    ck_assert_int_gt(changes, 10);
    fixture_free(&f);
}
END_TEST

START_TEST(scale_of_a_share_never_matters) {
    const struct one_sided *promise = &promises[_i];
    fixture f = {0};
    if (strstr(promise->target, "%") == NULL && strstr(promise->target, "true") == NULL) {
        return; /* a promise on the count */
    }
    fixture_task(&f, "", promise->target);
    for (int i = 0; i < 200; i++) {
        int64_t denominator = 1 + next_random(60);
        int64_t numerator = next_random((uint32_t)denominator + 1);
        int64_t scale = 2 + next_random(1000000);
        int32_t met = judge(&f, numerator, denominator)->met;
        ck_assert_int_eq(judge(&f, numerator * scale, denominator * scale)->met, met);
    }
    fixture_free(&f);
}
END_TEST

enum { MOST_LINES = 4000 };

/* The demonstration figures as lines; returns how many there are before the first row. */
static size_t read_lines(char **lines, size_t *count) {
    FILE *in = fopen(qz_source_path("plans/qingzhou/figures-demo.csv"), "rb");
    ck_assert_ptr_nonnull(in);
    char line[4096];
    size_t head = 0;
    *count = 0;
    while (fgets(line, sizeof line, in) != NULL) {
        ck_assert_uint_lt(*count, MOST_LINES);
        head += head == *count && line[0] == '#';
        lines[(*count)++] = strdup(line);
    }
    fclose(in);
    return head + 1;
}

/* Reads the lines as two files, cut at a line, and evaluates. */
static void evaluate_lines(fixture *f, dump *found, char **lines, size_t head, size_t count,
                           size_t cut) {
    qzplan_result_free(f->result);
    f->result = NULL;
    qzplan_figures_free(f->figures);
    ck_assert_int_eq(qzplan_figures_new(&f->figures, f->plan, NULL), QZPLAN_OK);
    for (size_t part = 0; part < 2; part++) {
        dump csv = {0};
        for (size_t i = 0; i < head; i++) {
            dump_add(&csv, lines[i]);
        }
        for (size_t i = part == 0 ? head : cut; i < (part == 0 ? cut : count); i++) {
            dump_add(&csv, lines[i]);
        }
        ck_assert_int_eq(qzplan_figures_load_bytes(f->figures, part == 0 ? "a.csv" : "b.csv",
                                                   csv.text, csv.length, QZPLAN_FORMAT_CSV, NULL),
                         QZPLAN_OK);
        free(csv.text);
    }
    ck_assert_int_eq(qzplan_figures_seal(f->figures, NULL), QZPLAN_OK);
    fixture_evaluate(f, "2026-11-24");
    dump_result(found, f->result);
}

START_TEST(order_of_figures_and_files_never_matters) {
    static char *lines[MOST_LINES];
    size_t count;
    size_t head = read_lines(lines, &count);
    fixture f = {0};
    dump expected = {0};
    ck_assert_int_eq(
        qzplan_plan_load(&f.plan, qz_source_path("plans/qingzhou/plan.yaml"), NULL, NULL),
        QZPLAN_OK);
    evaluate_lines(&f, &expected, lines, head, count, count);
    for (int round = 0; round < 10; round++) {
        for (size_t i = count - 1; i > head; i--) {
            size_t j = head + next_random((uint32_t)(i - head + 1));
            char *line = lines[i];
            lines[i] = lines[j];
            lines[j] = line;
        }
        dump found = {0};
        size_t cut = head + next_random((uint32_t)(count - head));
        evaluate_lines(&f, &found, lines, head, count, cut);
        ck_assert_str_eq(found.text, expected.text);
        free(found.text);
    }
    for (size_t i = 0; i < count; i++) {
        free(lines[i]);
    }
    free(expected.text);
    fixture_free(&f);
}
END_TEST

static void add(TCase *tests) {
    const int count = (int)(sizeof promises / sizeof promises[0]);
    tcase_add_loop_test(tests, more_of_what_is_wanted_never_breaks_a_promise, 0, count);
    tcase_add_loop_test(tests, scale_of_a_share_never_matters, 0, count);
    tcase_add_test(tests, order_of_figures_and_files_never_matters);
}

QZ_SUITE(properties, add)
