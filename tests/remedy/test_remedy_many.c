/* SPDX-License-Identifier: MIT */
/* The list of steps where there are many: what one town cannot do is no matter of the others. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <qzplan/qzplan.h>

#include "support/scene.h"

/* Text that grows at its end. */
static void append(char *text, size_t size, const char *format, int n, int m) {
    size_t length = strlen(text);
#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
#pragma GCC diagnostic ignored "-Wformat-extra-args"
#endif
    snprintf(text + length, size - length, format, n, m);
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif
}

static const qzplan_remedy *remedy_at(const qzplan_plan *plan, const char *csv, int would_have,
                                      qzplan_figures **figures, const qzplan_result **result) {
    const qzplan_remedy_options options = {.size = sizeof options, .would_have = would_have};
    const qzplan_remedy *remedy;
    int32_t as_of;
    qz_expect(qzplan_figures_new(figures, plan, NULL) == QZPLAN_OK);
    qz_expect(qzplan_figures_load_bytes(*figures, "f.csv", csv, strlen(csv), QZPLAN_FORMAT_CSV,
                                        NULL) == QZPLAN_OK);
    qz_expect(qzplan_figures_seal(*figures, NULL) == QZPLAN_OK);
    qz_expect(qzplan_day_make(&as_of, 2025, 1, 1) == QZPLAN_OK);
    qz_expect(qzplan_evaluate(result, plan, *figures, as_of, NULL) == QZPLAN_OK);
    qz_expect(qzplan_department_remedy(&remedy, *result, plan->departments[0], &options) ==
              QZPLAN_OK);
    return remedy;
}

/* Of many towns each stands for itself: in each one promise contradicts another, and the search
   must not lose sight of them all for that. A town's 10 schools become 12, its 3 green ones 7; that
   nine in ten of them are green is then too much. */
START_TEST(towns_do_not_stand_in_each_others_way) {
    enum { TOWNS = 2000, BYTES = 1 << 18 };
    char *text = calloc(2, BYTES);
    char *csv = text + BYTES;
    append(text, BYTES,
           "qzplan: 1\nid: p\ntitle: P\nlanguages: [en]\nbegins: 2023-01-01\nlead: d\ndue: 2024\n"
           "departments: {d: D}\nareas:\n  - {id: c, kind: county}\n",
           0, 0);
    append(csv, BYTES, "metric,period,area,value\n", 0, 0);
    for (int i = 0; i < TOWNS; i++) {
        append(text, BYTES, "  - {id: t%d, kind: town, in: c}\n", i, 0);
        append(csv, BYTES, "a,2024,t%d,10\nb,2024,t%d,3\n", i, i);
    }
    append(text, BYTES,
           "metrics: {a: {unit: u}, b: {part_of: a}}\ntasks:\n  - id: \"1\"\n    title: T\n"
           "    targets:\n      - {metric: a, at_least: 12, each: town}\n"
           "      - {metric: b, exactly: 7, as: count, each: town}\n"
           "      - {metric: b, at_least: 90%%, each: town}\n",
           0, 0);
    const qzplan_plan *plan;
    qzplan_figures *figures;
    const qzplan_result *result;
    qz_expect(qzplan_plan_load_bytes(&plan, "p.yaml", text, strlen(text), NULL, NULL) == QZPLAN_OK);
    const qzplan_remedy *remedy = remedy_at(plan, csv, _i, &figures, &result);
    ck_assert_uint_eq(remedy->remedied_count, 2 * TOWNS);
    ck_assert_uint_eq(remedy->left_count, TOWNS);
    for (size_t i = 0; i < remedy->left_count; i++) {
        ck_assert_int_eq(remedy->left[i]->reason, QZPLAN_REMEDY_REASON_CONFLICT);
    }
    ck_assert_int_eq(remedy->units.num, TOWNS * (2 + 4));
    qzplan_remedy_free(remedy);
    qzplan_result_free(result);
    qzplan_figures_free(figures);
    qzplan_plan_free(plan);
    free(text);
}
END_TEST

#define ANY "unit: u, limits: [-9223372036854775807, none]"

/* Counts whose differences do not fit in 64 bits are left, and the others still remedied. */
START_TEST(counts_at_the_end_of_the_range_are_left) {
    static const char CSV[] = "metric,period,value,numerator,denominator\n"
                              "huge,2024,9223372036854775807,,\n"
                              "part,2024,,1,9223372036854775807\n"
                              "small,2024,4,,\ndebt,2024,-9223372036854775807,,\n"
                              "owed,2024,3,,\nlent,2024,-2305843009213693951,,\n";
    static const struct {
        const char *target;
        int32_t reason; /* 0: remedied */
    } EXPECTED[] = {
        {"huge, at_most: 10", QZPLAN_REMEDY_REASON_TOO_LARGE},
        {"part, at_least: 90%", QZPLAN_REMEDY_REASON_IMPOSSIBLE},
        {"small, at_least: 9223372036854775807", QZPLAN_REMEDY_REASON_IMPOSSIBLE},
        {"small, at_least: 5", 0},
        {"debt, at_least: 0", QZPLAN_REMEDY_REASON_TOO_LARGE},
        {"owed, at_most: -9223372036854775807", QZPLAN_REMEDY_REASON_IMPOSSIBLE},
        {"lent, at_least: 2305843009213693951", 0},
    };
    enum { COUNT = sizeof EXPECTED / sizeof EXPECTED[0] };
    char targets[1024] = "";
    for (int i = 0; i < COUNT; i++) {
        size_t length = strlen(targets);
        snprintf(targets + length, sizeof targets - length, "      - {metric: %s}\n",
                 EXPECTED[i].target);
    }
    const qzplan_plan *plan =
        scene_load("metrics: {huge: {unit: u}, part: {part_of: huge}, small: {unit: u}, debt: {" ANY
                   "}, owed: {" ANY "}, lent: {" ANY "}}",
                   targets);
    qzplan_figures *figures;
    const qzplan_result *result;
    const qzplan_remedy *remedy = remedy_at(plan, CSV, _i, &figures, &result);
    for (int i = 0; i < COUNT; i++) {
        int32_t reason = 0;
        for (size_t k = 0; k < remedy->left_count; k++) {
            if (remedy->left[k]->verdict->index == (uint32_t)i) {
                reason = remedy->left[k]->reason;
            }
        }
        /* What cannot be reported for today with its whole is not looked for at all. */
        int32_t expected = !_i && i == 1 ? QZPLAN_REMEDY_REASON_TOO_LARGE : EXPECTED[i].reason;
        ck_assert_msg(reason == expected, "%s: %d", EXPECTED[i].target, reason);
    }
    ck_assert_uint_eq(remedy->remedied_count, 2);
    ck_assert_uint_eq(remedy->step_count, 2);
    qzplan_remedy_free(remedy);
    qzplan_result_free(result);
    qzplan_figures_free(figures);
    qzplan_plan_free(plan);
}
END_TEST

static void add_tests(TCase *tests) {
    tcase_add_loop_test(tests, counts_at_the_end_of_the_range_are_left, 0, 2);
    tcase_add_loop_test(tests, towns_do_not_stand_in_each_others_way, 0, 2);
}

QZ_SUITE(remedy_many, add_tests)
