/* SPDX-License-Identifier: MIT */
/* What each form of a figure becomes, and which forms agree. */

#include "support/figures_tools.h"

enum { SHOWN = 4096 };

/* One CSV row of value, numerator, denominator -> what is kept. */
START_TEST(forms_become_figures) {
    static const struct {
        const char *row; /* metric, period, value, numerator, denominator */
        const char *shown;
    } cases[] = {
        {"schools,2025,41,,", "schools - 2025 41/1 -1 -1 1 0 0 0 -\n"},
        {"schools,2025, 41 ,,", "schools - 2025 41/1 -1 -1 1 0 0 0 -\n"},
        {"schools,2025,-2.38,,", "schools - 2025 -119/50 -1 -1 1 0 2 0 -\n"},
        {"schools,2025,\"1,234\",,", "schools - 2025 1234/1 -1 -1 1 0 0 0 -\n"},
        {"schools,2025,1，234，567,,", "schools - 2025 1234567/1 -1 -1 1 0 0 0 -\n"},
        {"schools,2025年,４１,,", "schools - 2025 41/1 -1 -1 1 0 0 0 -\n"},
        {"schools,2025-06-30,41,,", "schools - 2025-06-30 41/1 -1 -1 1 0 0 0 -\n"},
        {"enrolment,2025-H1,9.4,,", "enrolment - 2025-H1 47/500 -1 -1 1 1 1 0 -\n"},
        {"enrolment,2025-H1,9.4%,,", "enrolment - 2025-H1 47/500 -1 -1 1 1 1 0 -\n"},
        {"enrolment,2025-H1,１０４％,,", "enrolment - 2025-H1 26/25 -1 -1 1 1 0 0 -\n"},
        {"enrolment,2025-H1,,94,100", "enrolment - 2025-H1 94/100 94 100 2 1 0 0 -\n"},
        {"enrolment,2025-H1,,101,100", "enrolment - 2025-H1 101/100 101 100 2 1 0 0 -\n"},
        {"rotated,2025,431,,", "rotated - 2025 431/1 -1 -1 1 0 0 0 -\n"},
        {"rotated,2025,10.26%,,", "rotated - 2025 513/5000 -1 -1 1 1 2 0 -\n"},
        {"rotated,2025,100%,,", "rotated - 2025 1/1 -1 -1 1 1 0 0 -\n"},
        {"rotated,2025,,420,4200", "rotated - 2025 420/4200 420 4200 2 1 0 0 -\n"},
        {"rotated,2025,,4200,4200", "rotated - 2025 4200/4200 4200 4200 2 1 0 0 -\n"},
        {"rotated,2025,,0,0", "rotated - 2025 0/0 0 0 2 1 0 0 -\n"},
        {"rotated,2025,,1.5,6", "rotated - 2025 1/4 3 6 2 1 0 0 -\n"},
        {"all_ones,2025,79,,", "all_ones - 2025 79/1 -1 -1 1 0 0 0 -\n"},
        {"pupil_files,2025-09-01,是,,", "pupil_files - 2025-09-01 1/1 -1 -1 3 0 0 0 -\n"},
        {"pupil_files,2025,no,,", "pupil_files - 2025 0/1 -1 -1 3 0 0 0 -\n"},
    };
    char text[512];
    char shown[SHOWN];
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        qzplan_figures *figures = qz_test_figures();
        snprintf(text, sizeof text, "metric,period,value,numerator,denominator\n%s\n",
                 cases[i].row);
        ck_assert_msg(qz_test_read(figures, "f.csv", text) == QZPLAN_OK, "%s", cases[i].row);
        ck_assert_int_eq(qzplan_figures_seal(figures, NULL), QZPLAN_OK);
        qz_test_show(shown, sizeof shown, figures);
        ck_assert_str_eq(shown, cases[i].shown);
        qzplan_figures_free(figures);
    }
}
END_TEST

/* Two or more rows (metric, period, value, numerator, denominator) that do or do not agree. */
START_TEST(forms_must_agree) {
    static const struct {
        const char *rows;
        int code;
    } cases[] = {
        /* 431 of 4200 is 10.2619 % */
        {"rotated,2025,,431,4200\nrotated,2025,10%,,", QZPLAN_OK},
        {"rotated,2025,,431,4200\nrotated,2025,10.3%,,", QZPLAN_OK},
        {"rotated,2025,,431,4200\nrotated,2025,10.26%,,", QZPLAN_OK},
        {"rotated,2025,,431,4200\nrotated,2025,10.27%,,", QZPLAN_ERROR_FIGURE_DISAGREES},
        {"rotated,2025,,431,4200\nrotated,2025,10.25%,,", QZPLAN_ERROR_FIGURE_DISAGREES},
        /* 1 of 8 is 12.5 %: half up and half down are both fine */
        {"rotated,2025,,1,8\nrotated,2025,12%,,", QZPLAN_OK},
        {"rotated,2025,,1,8\nrotated,2025,13%,,", QZPLAN_OK},
        {"rotated,2025,,1,8\nrotated,2025,12.5%,,", QZPLAN_OK},
        {"rotated,2025,,1,8\nrotated,2025,11%,,", QZPLAN_ERROR_FIGURE_DISAGREES},
        {"rotated,2025,,1,8\nrotated,2025,14%,,", QZPLAN_ERROR_FIGURE_DISAGREES},
        {"rotated,2025,,431,4200\nrotated,2025,10.26190476190%,,", QZPLAN_OK},
        {"rotated,2025,,431,4200\nrotated,2025,10.26190476191%,,", QZPLAN_ERROR_FIGURE_DISAGREES},
        {"rotated,2025,,431,4200\nrotated,2025,10.26190476190476190%,,", QZPLAN_ERROR_OVERFLOW},
        /* figures of both metrics */
        {"eligible,2025,8,,\nrotated,2025,1,,\nrotated,2025,12%,,", QZPLAN_OK},
        {"eligible,2025,8,,\nrotated,2025,1,,\nrotated,2025,12.6%,,",
         QZPLAN_ERROR_FIGURE_DISAGREES},
        {"eligible,2025,8,,\nrotated,2025,,1,8", QZPLAN_OK},
        {"eligible,2025,8,,\nrotated,2025,,1,9", QZPLAN_ERROR_FIGURE_DISAGREES},
        {"eligible,2024,8,,\nrotated,2025,,1,9", QZPLAN_OK},
        {"rotated,2025,1,,\nrotated,2025,,1,9", QZPLAN_OK},
        {"rotated,2025,2,,\nrotated,2025,,1,9", QZPLAN_ERROR_FIGURE_DISAGREES},
        {"rotated,2025,,0,0\nrotated,2025,10%,,", QZPLAN_ERROR_FIGURE_DISAGREES},
        {"eligible,2025,8,,\nrotated,2025,8,,", QZPLAN_OK},
        {"eligible,2025,8,,\nrotated,2025,9,,", QZPLAN_ERROR_PART_ABOVE_WHOLE},
        {"eligible,2025,8,,\nurban_to_rural,2025,8,,", QZPLAN_OK},
        {"eligible,2025,8,,\nurban_to_rural,2025,9,,", QZPLAN_ERROR_PART_ABOVE_WHOLE},
        {"urban_to_rural,2025,,2,9\neligible,2025,8,,", QZPLAN_ERROR_PART_ABOVE_WHOLE},
        /* the cascade: a denominator is the numerator above */
        {"rotated,2025,,431,4200\nurban_to_rural,2025,,88,431", QZPLAN_OK},
        {"rotated,2025,,431,4200\nurban_to_rural,2025,,88,432", QZPLAN_ERROR_FIGURE_DISAGREES},
        {"enrolment,2025,,94,100\nenrolment,2025,94,,", QZPLAN_OK},
        {"enrolment,2025,,941,1000\nenrolment,2025,94,,", QZPLAN_OK},
        {"enrolment,2025,,941,1000\nenrolment,2025,94.0,,", QZPLAN_ERROR_FIGURE_DISAGREES},
        /* sums, where all terms are there */
        {"all_ones,2025,79,,\npublic_ones,2025,68,,\nprivate_ones,2025,11,,", QZPLAN_OK},
        {"all_ones,2025,79,,\npublic_ones,2025,68,,\nprivate_ones,2025,10,,",
         QZPLAN_ERROR_FIGURE_DISAGREES},
        {"all_ones,2025,79,,\npublic_ones,2025,68,,\nprivate_ones,2024,10,,", QZPLAN_OK},
        {"all_ones,2025,9223372036854775807,,\npublic_ones,2025,9223372036854775807,,\n"
         "private_ones,2025,9223372036854775807,,",
         QZPLAN_ERROR_OVERFLOW},
        /* flows, where all shorter periods are there */
        {"books,2025,3,,\nbooks,2025-H1,1,,\nbooks,2025-H2,2,,", QZPLAN_OK},
        {"books,2025,4,,\nbooks,2025-H1,1,,\nbooks,2025-H2,2,,", QZPLAN_ERROR_FIGURE_DISAGREES},
        {"books,2025,4,,\nbooks,2025-H1,1,,\nbooks,2025-Q3,2,,", QZPLAN_OK},
        {"books,2025-H1,3,,\nbooks,2025-Q1,1,,\nbooks,2025-Q2,1,,", QZPLAN_ERROR_FIGURE_DISAGREES},
        /* of a state the last day alone counts, however long the period */
        {"schools,2025,4,,\nschools,2025-H1,1,,\nschools,2025-H2,2,,",
         QZPLAN_ERROR_FIGURE_DISAGREES},
        {"rotated,2025,,3,9\nrotated,2025-H1,,1,9\nrotated,2025-H2,,2,9", QZPLAN_OK},
        {"rotated,2025,,4,9\nrotated,2025-H1,,1,9\nrotated,2025-H2,,2,9",
         QZPLAN_ERROR_FIGURE_DISAGREES},
        /* twice the same form, even of the same value */
        {"schools,2025,41,,\nschools,2025,41,,", QZPLAN_ERROR_FIGURE_DUPLICATE},
        {"rotated,2025,,1,8\nrotated,2025,,1,8", QZPLAN_ERROR_FIGURE_DUPLICATE},
        {"rotated,2025,12%,,\nrotated,2025,12.5%,,", QZPLAN_ERROR_FIGURE_DUPLICATE},
        {"enrolment,2025,12%,,\nenrolment,2025,12,,", QZPLAN_ERROR_FIGURE_DUPLICATE},
        {"pupil_files,2025,yes,,\npupil_files,2025,no,,", QZPLAN_ERROR_FIGURE_DUPLICATE},
        {"schools,2025,41,,\nschools,2025-H2,41,,\nschools,2025-12-31,41,,", QZPLAN_OK},
    };
    char text[1024];
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        qzplan_figures *figures = qz_test_figures();
        qzplan_diagnostics *diagnostics = NULL;
        snprintf(text, sizeof text, "metric,period,value,numerator,denominator\n%s\n",
                 cases[i].rows);
        ck_assert_int_eq(qz_test_read(figures, "f.csv", text), QZPLAN_OK);
        int code = qzplan_figures_seal(figures, &diagnostics);
        ck_assert_msg(code == cases[i].code, "%s: %s", cases[i].rows, qzplan_error_name(code));
        ck_assert_uint_eq(diagnostics == NULL ? 0 : diagnostics->count, code != QZPLAN_OK);
        qzplan_diagnostics_free(diagnostics);
        qzplan_figures_free(figures);
    }
}
END_TEST

/* Of several forms the most exact stays. */
START_TEST(forms_become_one) {
    static const struct {
        const char *rows;
        const char *shown;
    } cases[] = {
        {"rotated,2025,10.3%,,,e\nrotated,2025,431,,,\nrotated,2025,,431,4200,p",
         "rotated - 2025 431/4200 431 4200 2 1 0 2 -\n"},
        {"rotated,2025,10.3%,,,\nrotated,2025,431,,,",
         "rotated - 2025 103/1000 431 -1 1 1 1 0 -\n"},
        {"rotated,2025,10.3%,,,\nrotated,2025,431,,,\neligible,2025,4200,,,",
         "eligible - 2025 4200/1 -1 -1 1 0 0 0 -\nrotated - 2025 431/1 -1 -1 1 0 0 0 -\n"},
        {"enrolment,2025,94,,,\nenrolment,2025,,941,1000,",
         "enrolment - 2025 941/1000 941 1000 2 1 0 0 -\n"},
    };
    char text[512];
    char shown[SHOWN];
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        qzplan_figures *figures = qz_test_figures();
        snprintf(text, sizeof text, "metric,period,value,numerator,denominator,flag\n%s\n",
                 cases[i].rows);
        ck_assert_int_eq(qz_test_read(figures, "f.csv", text), QZPLAN_OK);
        ck_assert_int_eq(qzplan_figures_seal(figures, NULL), QZPLAN_OK);
        qz_test_show(shown, sizeof shown, figures);
        ck_assert_str_eq(shown, cases[i].shown);
        qzplan_figures_free(figures);
    }
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, forms_become_figures);
    tcase_add_test(tests, forms_must_agree);
    tcase_add_test(tests, forms_become_one);
}

QZ_SUITE(figures_forms, add)
