/* SPDX-License-Identifier: MIT */
/* Every limit of the load options, at it and one past it, for a plan, figures in CSV and figures in
   YAML; and plans that ask for more work than their size says. */

#include <stdint.h>
#include <string.h>

#include <qzplan/qzplan.h>

#include "support/shapes.h"
#include "support/suite.h"

/* What a reading needs of each limit: with exactly that it is good, with one less it is not. */
typedef struct needs {
    const char *text;
    int format; /* 0: a plan */
    size_t depth;
    size_t nodes;
    size_t scalar;
} needs;

static const char plan_text[] =
    SHAPE_PLAN "departments: {d: D}\nmetrics: {schools: {unit: s}}\ntasks:\n"
               "  - {id: \"1\", title: twelve bytes, targets: [{metric: schools, at_least: 1}]}\n";
static const char csv_text[] = "metric,period,value,note\nschools,2024,12,0123456789\n";
static const char yaml_text[] = "figures:\n  - {metric: schools, period: 2024, value: 12}\n";

/* Depth and nodes counted by hand: a mapping's keys are nodes too. */
static const needs rows[] = {
    {plan_text, 0, 5, 40, 12},
    {csv_text, QZPLAN_FORMAT_CSV, 0, 8, 10},
    {yaml_text, QZPLAN_FORMAT_YAML, 3, 10, 7},
};

enum { BYTES, DEPTH, NODES, SCALAR, LIMITS };

static size_t needed(const needs *row, int limit) {
    const size_t all[] = {strlen(row->text), row->depth, row->nodes, row->scalar};
    return all[limit];
}

static int read_with(const needs *row, const qzplan_load_options *options,
                     qzplan_diagnostics **faults) {
    const shape as_shape = {"t",  NULL,
                            NULL, NULL,
                            NULL, row->format == 0 ? 0 : row->format == QZPLAN_FORMAT_CSV ? 1 : 2};
    const qzplan_plan *plan = NULL;
    ck_assert_int_eq(qzplan_plan_load_bytes(&plan, "p", plan_text, strlen(plan_text), NULL, NULL),
                     QZPLAN_OK);
    int code = shape_read(&as_shape, row->text, strlen(row->text), plan, options, faults);
    qzplan_plan_free(plan);
    return code;
}

START_TEST(each_limit_at_it_and_one_past_it) {
    static const int codes[] = {QZPLAN_ERROR_TOO_LARGE, QZPLAN_ERROR_TOO_DEEP,
                                QZPLAN_ERROR_TOO_MANY_NODES, QZPLAN_ERROR_SCALAR_TOO_LONG};
    const needs *row = &rows[_i / LIMITS];
    int limit = _i % LIMITS;
    size_t enough = needed(row, limit);
    if (enough == 0) {
        return; /* CSV has no depth */
    }
    for (size_t less = 0; less < 2; less++) {
        qzplan_load_options options = {.size = sizeof options};
        size_t *const fields[] = {&options.max_bytes, &options.max_depth, &options.max_nodes,
                                  &options.max_scalar};
        qzplan_diagnostics *faults = NULL;
        *fields[limit] = enough - less;
        int code = read_with(row, &options, &faults);
        int expected = less == 0 ? QZPLAN_OK : codes[limit];
        ck_assert_msg(code == expected, "format %d, limit %d of %zu: %s instead of %s", row->format,
                      limit, enough - less, qzplan_error_name(code), qzplan_error_name(expected));
        ck_assert((faults == NULL) == (less == 0));
        qzplan_diagnostics_free(faults);
    }
}
END_TEST

START_TEST(diagnostics_are_listed_up_to_their_limit) {
    static const char text[] = "a: 1\nb: 2\nc: 3\n";
    for (size_t most = 1; most < 12; most++) {
        const qzplan_load_options options = {.size = sizeof options, .max_diagnostics = most};
        const qzplan_plan *plan = NULL;
        qzplan_diagnostics *faults = NULL;
        ck_assert_int_ne(
            qzplan_plan_load_bytes(&plan, "t", text, sizeof text - 1, &options, &faults),
            QZPLAN_OK);
        ck_assert_ptr_null(plan);
        ck_assert_uint_le(faults->count, most);
        ck_assert(faults->dropped == 0 || faults->count == most);
        qzplan_diagnostics_free(faults);
    }
}
END_TEST

/* The defaults, as the header states them. */
START_TEST(defaults_hold) {
    enum { MIB = 1 << 20, LONGEST = 65536 };
    char *text = malloc(MIB + 2);
    ck_assert_ptr_nonnull(text);
    static const struct {
        size_t size;
        int code;
    } sizes[] = {{MIB, QZPLAN_ERROR_YAML_DOCUMENTS}, {MIB + 1, QZPLAN_ERROR_TOO_LARGE}};
    for (size_t i = 0; i < 2; i++) {
        const qzplan_plan *plan = NULL;
        memset(text, ' ', sizes[i].size);
        ck_assert_int_eq(qzplan_plan_load_bytes(&plan, "t", text, sizes[i].size, NULL, NULL),
                         sizes[i].code);
    }
    for (size_t more = 0; more < 2; more++) {
        const qzplan_plan *plan = NULL;
        int length = sprintf(text, "%sassumes: \"", plan_text);
        memset(text + length, 'x', LONGEST + more);
        size_t size = (size_t)length + LONGEST + more;
        size += (size_t)sprintf(text + size, "\"\n");
        ck_assert_int_eq(qzplan_plan_load_bytes(&plan, "t", text, size, NULL, NULL),
                         more == 0 ? QZPLAN_OK : QZPLAN_ERROR_SCALAR_TOO_LONG);
        qzplan_plan_free(plan);
    }
    for (int depth = 32; depth <= 33; depth++) {
        qzplan_diagnostics *faults = NULL;
        const qzplan_plan *plan = NULL;
        memset(text, '[', (size_t)depth);
        memset(text + depth, ']', (size_t)depth);
        int code = qzplan_plan_load_bytes(&plan, "t", text, (size_t)depth * 2, NULL, &faults);
        ck_assert_int_ne(code, QZPLAN_OK);
        ck_assert_int_eq(faults->items[0]->code == QZPLAN_ERROR_TOO_DEEP, depth == 33);
        qzplan_diagnostics_free(faults);
    }
    for (size_t items = 199999; items <= 200000; items++) {
        qzplan_diagnostics *faults = NULL;
        const qzplan_plan *plan = NULL;
        for (size_t i = 0; i < items; i++) {
            memcpy(text + i * 4, "- a\n", 4);
        }
        int code = qzplan_plan_load_bytes(&plan, "t", text, items * 4, NULL, &faults);
        ck_assert_int_ne(code, QZPLAN_OK);
        ck_assert_int_eq(faults->items[0]->code == QZPLAN_ERROR_TOO_MANY_NODES, items == 200000);
        qzplan_diagnostics_free(faults);
    }
    free(text);
}
END_TEST

/* m0 = b0 = 1 metric; each further sum adds up both of the level below. */
static int load_sums(int levels, size_t *faults_count) {
    char *text = malloc(65536);
    ck_assert_ptr_nonnull(text);
    int used = sprintf(text, "%sdepartments: {d: D}\nmetrics:\n  a0: {unit: x}\n  b0: {unit: x}\n",
                       SHAPE_PLAN);
    for (int i = 1; i <= levels; i++) {
        used += sprintf(text + used, "  a%d: {sum: [a%d, b%d]}\n  b%d: {sum: [a%d, b%d]}\n", i,
                        i - 1, i - 1, i, i - 1, i - 1);
    }
    used += sprintf(text + used,
                    "tasks: [{id: t, title: T, targets: [{metric: a%d, at_least: 1}]}]\n", levels);
    const qzplan_plan *plan = NULL;
    qzplan_diagnostics *faults = NULL;
    int code = qzplan_plan_load_bytes(&plan, "t", text, (size_t)used, NULL, &faults);
    *faults_count = faults == NULL ? 0 : faults->count;
    qzplan_diagnostics_free(faults);
    qzplan_plan_free(plan);
    free(text);
    return code;
}

/* Weights 1, 3, 7, ... 511, 1023. */
START_TEST(sums_of_sums_do_not_explode) {
    size_t faults;
    ck_assert_int_eq(load_sums(8, &faults), QZPLAN_OK);
    ck_assert_int_eq(load_sums(9, &faults), QZPLAN_ERROR_TOO_MANY_NODES);
    ck_assert_uint_eq(faults, 2);
    ck_assert_int_eq(load_sums(60, &faults), QZPLAN_ERROR_TOO_MANY_NODES);
    ck_assert_uint_eq(faults, 2);
}
END_TEST

START_TEST(verdicts_of_a_far_day_are_limited) {
    static const char targets[] = "[{metric: a, at_least: 1, every: month}]";
    char *text = malloc(65536);
    ck_assert_ptr_nonnull(text);
    int used =
        sprintf(text, "qzplan: 1\nid: t\ntitle: T\nlanguages: [en]\nbegins: 2023-01-01\nlead: d\n"
                      "due: ongoing\ndepartments: {d: D}\nmetrics: {a: {unit: x}}\ntasks:\n");
    for (int i = 0; i < 50; i++) {
        used += sprintf(text + used, "  - {id: t%d, title: T, targets: %s}\n", i, targets);
    }
    const qzplan_plan *plan = NULL;
    ck_assert_int_eq(qzplan_plan_load_bytes(&plan, "t", text, (size_t)used, NULL, NULL), QZPLAN_OK);
    int32_t day = 0;
    const qzplan_result *result = NULL;
    ck_assert_int_eq(qzplan_day_make(&day, 2033, 1, 1), QZPLAN_OK);
    ck_assert_int_eq(qzplan_evaluate(&result, plan, NULL, day, NULL), QZPLAN_OK);
    ck_assert_uint_eq(result->verdict_count, 50 * 121);
    qzplan_result_free(result);
    ck_assert_int_eq(qzplan_day_make(&day, 9999, 12, 31), QZPLAN_OK);
    ck_assert_int_eq(qzplan_evaluate(&result, plan, NULL, day, NULL), QZPLAN_ERROR_TOO_MANY_NODES);
    ck_assert_ptr_null(result);
    qzplan_plan_free(plan);
    free(text);
}
END_TEST

/* A place among all areas, promised for each of them, or for a count of them. */
static int evaluate_ranks(int areas, const char *targets) {
    size_t size = 4096 + (size_t)areas * 40;
    char *text = malloc(size);
    ck_assert_ptr_nonnull(text);
    int used = snprintf(text, size,
                        SHAPE_PLAN "departments: {d: D}\nareas:\n  - {id: r, kind: country}\n");
    for (int i = 0; i < areas; i++) {
        used += snprintf(text + used, size - (size_t)used, "  - {id: a%d, kind: town, in: r}\n", i);
    }
    snprintf(text + used, size - (size_t)used,
             "metrics:\n  m: {unit: x, wanted: up}\n  place: {rank: m, across: town}\n"
             "tasks:\n  - {id: a, title: T, targets: [%s]}\n",
             targets);
    const qzplan_plan *plan = NULL;
    const qzplan_result *result = NULL;
    int32_t day = 0;
    ck_assert_int_eq(qzplan_plan_load_bytes(&plan, "t", text, strlen(text), NULL, NULL), QZPLAN_OK);
    ck_assert_int_eq(qzplan_day_make(&day, 2025, 12, 31), QZPLAN_OK);
    int error = qzplan_evaluate(&result, plan, NULL, day, NULL);
    ck_assert_int_eq(result == NULL, error != QZPLAN_OK);
    qzplan_result_free(result);
    qzplan_plan_free(plan);
    free(text);
    return error;
}

START_TEST(readings_of_areas_are_limited) {
    static const char each[] = "{metric: place, each: town, at_most: 3}";
    static const char of[] = "{all: true, of: {each: town, metric: place, at_most: 3}}";
    /* n areas, each with a target, its metric and n readings: n * (n + 2) */
    ck_assert_int_eq(evaluate_ranks(200, each), QZPLAN_OK);
    ck_assert_int_eq(evaluate_ranks(5477, each), QZPLAN_ERROR_TOO_MANY_NODES);
    ck_assert_int_eq(evaluate_ranks(200, of), QZPLAN_OK);
    ck_assert_int_eq(evaluate_ranks(5477, of), QZPLAN_ERROR_TOO_MANY_NODES);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_loop_test(tests, each_limit_at_it_and_one_past_it, 0,
                        LIMITS * sizeof rows / sizeof rows[0]);
    tcase_add_test(tests, diagnostics_are_listed_up_to_their_limit);
    tcase_add_test(tests, defaults_hold);
    tcase_add_test(tests, sums_of_sums_do_not_explode);
    tcase_add_test(tests, verdicts_of_a_far_day_are_limited);
    tcase_add_test(tests, readings_of_areas_are_limited);
}

QZ_SUITE(limits, add)
