/* SPDX-License-Identifier: MIT */
/* The list of steps where there are many: what one town cannot do is no matter of the others. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <qzplan/qzplan.h>

#include "suite.h"

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
    const qzplan_mend *mend;
    int32_t as_of;
    qz_expect(qzplan_plan_load_bytes(&plan, "p.yaml", text, strlen(text), NULL, NULL) == QZPLAN_OK);
    qz_expect(qzplan_figures_new(&figures, plan, NULL) == QZPLAN_OK);
    qz_expect(qzplan_figures_read_bytes(figures, "f.csv", csv, strlen(csv), QZPLAN_FORMAT_CSV,
                                        NULL) == QZPLAN_OK);
    qz_expect(qzplan_figures_seal(figures, NULL) == QZPLAN_OK);
    qz_expect(qzplan_day_from_date(&as_of, 2025, 1, 1) == QZPLAN_OK);
    qz_expect(qzplan_evaluate(&result, plan, figures, as_of, NULL) == QZPLAN_OK);
    qz_expect(qzplan_mend_department(&mend, result, plan->departments[0], NULL) == QZPLAN_OK);
    ck_assert_uint_eq(mend->mended_count, 2 * TOWNS);
    ck_assert_uint_eq(mend->left_count, TOWNS);
    for (size_t i = 0; i < mend->left_count; i++) {
        ck_assert_int_eq(mend->left[i]->reason, QZPLAN_MEND_CONFLICT);
    }
    ck_assert_int_eq(mend->units.num, TOWNS * (2 + 4));
    qzplan_mend_free(mend);
    qzplan_result_free(result);
    qzplan_figures_free(figures);
    qzplan_plan_free(plan);
    free(text);
}
END_TEST

static void add_tests(TCase *tests) {
    tcase_add_test(tests, towns_do_not_stand_in_each_others_way);
}

int main(void) {
    return qz_run_suite("mend_many", add_tests);
}
