/* SPDX-License-Identifier: MIT */
/* Figures of days after the one that is judged as of: told once a file, and a fault where warnings
   are errors. */

#include "support/figures_tools.h"

enum { AS_OF = 20089 }; /* 2025-01-01 */

static const char text[] = "metric,period,value\n"
                           "schools,2024,1\n"
                           "enrolment,2026,90\n"
                           "schools,2025-02,2\n"
                           "schools,2025,3\n";

static qzplan_figures *loaded(int32_t warnings) {
    const qzplan_load_options how = {.size = sizeof how, .warnings = warnings};
    qzplan_figures *figures = NULL;
    ck_assert_int_eq(qzplan_figures_new(&figures, &qz_test_plan, &how), QZPLAN_OK);
    ck_assert_int_eq(qz_test_read(figures, "f.csv", text), QZPLAN_OK);
    return figures;
}

/* 2025 has begun on its first day; 2025-02 and 2026 have not. */
START_TEST(a_file_is_told_of_once) {
    static const int32_t severities[] = {QZPLAN_SEVERITY_WARNING, QZPLAN_SEVERITY_ERROR};
    static const int32_t codes[] = {QZPLAN_OK, QZPLAN_ERROR_FIGURE_PERIOD};
    for (int32_t warnings = 0; warnings < 2; warnings++) {
        qzplan_figures *figures = loaded(warnings);
        qzplan_diagnostics *found = NULL;
        ck_assert_int_eq(qzplan_figures_seal(figures, NULL), QZPLAN_OK);
        ck_assert_int_eq(qzplan_figures_check_day(figures, AS_OF, &found), codes[warnings]);
        ck_assert_uint_eq(found->count, 1);
        ck_assert_int_eq(found->items[0]->severity, severities[warnings]);
        ck_assert_str_eq(qzplan_message_name(found->items[0]->id), "FIGURES_LATER");
        ck_assert_str_eq(found->items[0]->file, "f.csv");
        ck_assert_uint_eq(found->items[0]->line, 3);
        ck_assert_str_eq(found->items[0]->parts[0].value, "enrolment");
        ck_assert_str_eq(found->items[0]->parts[1].value, "2026");
        ck_assert_str_eq(found->items[0]->parts[3].value, "1");
        qzplan_diagnostics_free(found);
        qzplan_figures_free(figures);
    }
}
END_TEST

START_TEST(nothing_is_told_once_they_have_begun) {
    enum { LAST_OF_2025 = AS_OF + 364 };
    qzplan_figures *figures = loaded(QZPLAN_WARNINGS_ERROR);
    qzplan_diagnostics *found = NULL;
    ck_assert_int_eq(qzplan_figures_seal(figures, NULL), QZPLAN_OK);
    ck_assert_int_eq(qzplan_figures_check_day(figures, LAST_OF_2025 + 1, &found), QZPLAN_OK);
    ck_assert_ptr_null(found);
    ck_assert_int_eq(qzplan_figures_check_day(figures, LAST_OF_2025, &found),
                     QZPLAN_ERROR_FIGURE_PERIOD);
    ck_assert_str_eq(qzplan_message_name(found->items[0]->id), "FIGURE_LATER");
    qzplan_diagnostics_free(found);
    qzplan_figures_free(figures);
}
END_TEST

START_TEST(only_sealed_figures_are_looked_at) {
    const qzplan_load_options bad = {.size = sizeof bad, .warnings = 2};
    qzplan_figures *figures = loaded(QZPLAN_WARNINGS_TELL);
    qzplan_figures *none = NULL;
    ck_assert_int_eq(qzplan_figures_check_day(figures, AS_OF, NULL), QZPLAN_ERROR_NOT_SEALED);
    ck_assert_int_eq(qzplan_figures_check_day(NULL, AS_OF, NULL), QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_figures_new(&none, &qz_test_plan, &bad), QZPLAN_ERROR_INVALID_ARGUMENT);
    qzplan_figures_free(figures);
    ck_assert_int_eq(qzplan_figures_new(&figures, &qz_test_plan, NULL), QZPLAN_OK);
    ck_assert_int_eq(qzplan_figures_seal(figures, NULL), QZPLAN_OK);
    ck_assert_int_eq(qzplan_figures_check_day(figures, 0, NULL), QZPLAN_OK);
    qzplan_figures_free(figures);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, a_file_is_told_of_once);
    tcase_add_test(tests, nothing_is_told_once_they_have_begun);
    tcase_add_test(tests, only_sealed_figures_are_looked_at);
}

QZ_SUITE(figures_later, add)
