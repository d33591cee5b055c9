/* SPDX-License-Identifier: MIT */
/* The set of figures: filling it, what a fault leaves, sealing, limits, arguments. */

#include <stddef.h>

#include "support/figures_tools.h"

enum { SHOWN = 4096 };

START_TEST(figures_keep_their_place) {
    qzplan_figures *figures = qz_test_figures();
    ck_assert_int_eq(qz_test_read(figures, "dir/f.csv",
                                  "# x\nmetric,period,value,source\n\"schools\",2025,41,\"two\n"
                                  "lines\"\nschools,2024,43,\n"),
                     QZPLAN_OK);
    const qzplan_figure *first = qzplan_figures_get(figures, 0);
    const qzplan_figure *second = qzplan_figures_get(figures, 1);
    ck_assert_str_eq(first->file, "dir/f.csv");
    ck_assert_str_eq(first->source, "two\nlines");
    ck_assert(first->line == 3 && first->column == 1 && second->line == 5);
    ck_assert_ptr_null(second->source);
    ck_assert_ptr_null(qzplan_figures_get(figures, 2));
    ck_assert_ptr_eq(first->area, &qz_test_area);
    qzplan_figures_free(figures);
}
END_TEST

START_TEST(demo_is_said_once_and_stays) {
    static const struct {
        const char *name;
        const char *text;
        int demo;
    } cases[] = {
        {"a.csv", "metric,period,value\n", 0},
        {"a.csv", "# demo: made up\nmetric,period,value\n", 1},
        {"a.csv", "#Demo：made up\nmetric,period,value\n", 1},
        {"a.csv", "# x\n\n#  demo :\nmetric,period,value\n", 1},
        {"a.csv", "# democracy: none\nmetric,period,value\n", 0},
        {"a.yaml", "figures: []\n", 0},
        {"a.yml", "figures: []\ndemo: false\n", 0},
        {"a.YAML", "demo: true\nfigures: []\n", 1},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        qzplan_figures *figures = qz_test_figures();
        ck_assert_int_eq(qz_test_read(figures, cases[i].name, cases[i].text), QZPLAN_OK);
        ck_assert_int_eq(qzplan_figures_is_demo(figures), cases[i].demo);
        ck_assert_int_eq(qz_test_read(figures, "b.csv", "metric,period,value\n"), QZPLAN_OK);
        ck_assert_int_eq(qzplan_figures_is_demo(figures), cases[i].demo);
        ck_assert_int_eq(qz_test_read(figures, "c.csv", "# demo: x\nmetric,period\n"),
                         QZPLAN_ERROR_MISSING_KEY);
        ck_assert_int_eq(qzplan_figures_is_demo(figures), cases[i].demo);
        ck_assert_int_eq(qzplan_figures_set_demo(figures, 7), QZPLAN_OK);
        ck_assert_int_eq(qzplan_figures_is_demo(figures), 1);
        qzplan_figures_free(figures);
    }
}
END_TEST

START_TEST(a_fault_adds_nothing_and_all_are_listed) {
    qzplan_figures *figures = qz_test_figures();
    qzplan_diagnostics *list = NULL;
    char shown[SHOWN];
    char before[SHOWN];
    ck_assert_int_eq(qz_test_read(figures, "a.csv", "metric,period,value\nschools,2025,41\n"),
                     QZPLAN_OK);
    qz_test_show(before, sizeof before, figures);
    static const char text[] = "metric,period,value\n"
                               "schools,2024,43\n"
                               "scools,2023,45\n"
                               "schools,2022\n"
                               "schools,2021,\"4\"5\n"
                               "schools,2020,4x\n"
                               "schools,2025,41\n" /* in the set already */
                               "schools,2024,44\n";
    int code = qzplan_figures_load_bytes(figures, "b.csv", text, sizeof text - 1, 0, &list);
    ck_assert_int_eq(code, QZPLAN_ERROR_UNKNOWN_NAME);
    static const int codes[] = {QZPLAN_ERROR_UNKNOWN_NAME,     QZPLAN_ERROR_CSV_COLUMNS,
                                QZPLAN_ERROR_CSV_SYNTAX,       QZPLAN_ERROR_BAD_NUMBER,
                                QZPLAN_ERROR_FIGURE_DUPLICATE, QZPLAN_ERROR_FIGURE_DUPLICATE};
    ck_assert_uint_eq(list->count, 6);
    for (size_t i = 0; i < list->count; i++) {
        ck_assert_int_eq(list->items[i]->code, codes[i]);
        ck_assert_uint_eq(list->items[i]->line, i + 3);
    }
    ck_assert_ptr_nonnull(strstr(list->items[4]->message, "a.csv:2"));
    ck_assert_ptr_nonnull(strstr(list->items[5]->message, "b.csv:2"));
    qzplan_diagnostics_free(list);
    qz_test_show(shown, sizeof shown, figures);
    ck_assert_str_eq(shown, before);

    ck_assert_int_eq(qz_test_read(figures, "c.csv", "metric,period,value\nschools,2025,41\n"),
                     QZPLAN_OK);
    ck_assert_int_eq(qzplan_figures_seal(figures, &list), QZPLAN_ERROR_FIGURE_DUPLICATE);
    ck_assert_str_eq(list->items[0]->file, "c.csv");
    ck_assert_ptr_nonnull(strstr(list->items[0]->message, "a.csv:2"));
    qzplan_diagnostics_free(list);
    ck_assert_uint_eq(qzplan_figures_count(figures), 2); /* still open */
    qzplan_figures_free(figures);
}
END_TEST

START_TEST(sealed_figures_do_not_change) {
    qzplan_figures *figures = qz_test_figures();
    qzplan_figure_row row = {
        .size = sizeof row, .metric = "schools", .period = "2025", .value = "1"};
    ck_assert_int_eq(qzplan_figures_seal(figures, NULL), QZPLAN_OK);
    ck_assert_int_eq(qzplan_figures_seal(figures, NULL), QZPLAN_ERROR_SEALED);
    ck_assert_int_eq(qzplan_figures_add(figures, &row, NULL), QZPLAN_ERROR_SEALED);
    ck_assert_int_eq(qzplan_figures_set_demo(figures, 1), QZPLAN_ERROR_SEALED);
    ck_assert_int_eq(qz_test_read(figures, "a.csv", "metric,period,value\n"), QZPLAN_ERROR_SEALED);
    ck_assert_int_eq(qzplan_figures_load(figures, "none.csv", 0, NULL), QZPLAN_ERROR_SEALED);
    qzplan_figures_free(figures);
}
END_TEST

START_TEST(arguments_are_checked) {
    qzplan_figures *figures = qz_test_figures();
    qzplan_figures *none = figures;
    qzplan_diagnostics *list = NULL;
    const int bad = QZPLAN_ERROR_INVALID_ARGUMENT;
    ck_assert_int_eq(qzplan_figures_new(NULL, &qz_test_plan, NULL), bad);
    ck_assert_int_eq(qzplan_figures_new(&none, NULL, NULL), bad);
    ck_assert_ptr_null(none);
    ck_assert_int_eq(qzplan_figures_load(NULL, "a", 0, NULL), bad);
    ck_assert_int_eq(qzplan_figures_load(figures, NULL, 0, NULL), bad);
    ck_assert_int_eq(qzplan_figures_load(figures, "a", 3, NULL), bad);
    ck_assert_int_eq(qzplan_figures_load_bytes(figures, "a", NULL, 1, 0, NULL), bad);
    ck_assert_int_eq(qzplan_figures_load_bytes(figures, "a", "", 0, -1, NULL), bad);
    ck_assert_int_eq(qzplan_figures_load_bytes(figures, "a", NULL, 0, 0, NULL), QZPLAN_ERROR_EMPTY);
    ck_assert_int_eq(qzplan_figures_load(figures, "/no/such/file.csv", 0, &list), QZPLAN_ERROR_IO);
    ck_assert_str_eq(list->items[0]->file, "/no/such/file.csv");
    qzplan_diagnostics_free(list);
    ck_assert_int_eq(qzplan_figures_add(figures, NULL, NULL), bad);
    ck_assert_int_eq(qzplan_figures_add(NULL, NULL, NULL), bad);
    ck_assert_int_eq(qzplan_figures_set_demo(NULL, 1), bad);
    ck_assert_int_eq(qzplan_figures_seal(NULL, NULL), bad);
    ck_assert_uint_eq(qzplan_figures_count(NULL), 0);
    ck_assert_ptr_null(qzplan_figures_get(NULL, 0));
    ck_assert_int_eq(qzplan_figures_is_demo(NULL), 0);
    qzplan_figures_free(NULL);
    qzplan_figures_free(figures);
}
END_TEST

START_TEST(rows_and_options_may_be_older_or_newer) {
    struct {
        qzplan_figure_row row;
        const char *later;
    } newer = {{.size = sizeof newer, .metric = "schools", .period = "2025", .value = "1"}, NULL};
    qzplan_figures *figures = qz_test_figures();
    ck_assert_int_eq(qzplan_figures_add(figures, &newer.row, NULL), QZPLAN_OK);
    newer.later = "x";
    ck_assert_int_eq(qzplan_figures_add(figures, &newer.row, NULL), QZPLAN_ERROR_STRUCT_SIZE);
    newer.row.size = offsetof(qzplan_figure_row, numerator);
    newer.row.period = "2024";
    newer.row.numerator = "not read";
    ck_assert_int_eq(qzplan_figures_add(figures, &newer.row, NULL), QZPLAN_OK);
    newer.row.size = 1;
    ck_assert_int_eq(qzplan_figures_add(figures, &newer.row, NULL), QZPLAN_ERROR_STRUCT_SIZE);
    qzplan_figures_free(figures);
    qzplan_load_options options = {.size = 3};
    ck_assert_int_eq(qzplan_figures_new(&figures, &qz_test_plan, &options),
                     QZPLAN_ERROR_STRUCT_SIZE);
    ck_assert_ptr_null(figures);
}
END_TEST

START_TEST(numbers_that_do_not_fit) {
    static const char *const bad[] = {
        "schools,2025,9223372036854775808,,",
        "enrolment,2025,9.12345678901234567,,",
        "enrolment,2025,,0.123456789012345679,987654321098765431",
    };
    char text[256];
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        qzplan_figures *figures = qz_test_figures();
        snprintf(text, sizeof text, "metric,period,value,numerator,denominator\n%s\n", bad[i]);
        ck_assert_int_eq(qz_test_read(figures, "a.csv", text), QZPLAN_ERROR_OVERFLOW);
        qzplan_figures_free(figures);
    }
}
END_TEST

START_TEST(many_figures_added_one_by_one) {
    qzplan_figures *figures = qz_test_figures();
    char period[16];
    char value[16];
    qzplan_figure_row row = {.size = sizeof row, .metric = "schools", .value = value};
    qzplan_diagnostics *list = NULL;
    row.period = period;
    for (int month = 12 * 500; month-- > 0;) {
        snprintf(period, sizeof period, "%04d-%02d", 1500 + month / 12, month % 12 + 1);
        snprintf(value, sizeof value, "%d", month);
        ck_assert_int_eq(qzplan_figures_add(figures, &row, NULL), QZPLAN_OK);
    }
    ck_assert_uint_eq(qzplan_figures_count(figures), 6000);
    ck_assert_int_eq(qzplan_figures_get(figures, 5999)->value.num, 0);
    ck_assert_int_eq(qzplan_figures_add(figures, &row, NULL), QZPLAN_OK);
    ck_assert_int_eq(qzplan_figures_seal(figures, &list), QZPLAN_ERROR_FIGURE_DUPLICATE);
    ck_assert_str_eq(list->items[0]->path, "figures[6000]");
    ck_assert_ptr_nonnull(strstr(list->items[0]->message, "first added before"));
    qzplan_diagnostics_free(list);
    qzplan_figures_free(figures);
}
END_TEST

START_TEST(long_words_are_cut_between_characters) {
    qzplan_figures *figures = qz_test_figures();
    qzplan_diagnostics *list = NULL;
    char name[400] = "";
    qzplan_figure_row row = {.size = sizeof row, .metric = name, .period = "2025", .value = "1"};
    for (size_t ascii = 0; ascii < 3; ascii++) {
        memset(name, 'a', ascii);
        for (size_t i = 0; i < 100; i++) {
            memcpy(name + ascii + 3 * i, "教", 4);
        }
        ck_assert_int_eq(qzplan_figures_add(figures, &row, &list), QZPLAN_ERROR_UNKNOWN_NAME);
        ck_assert_ptr_nonnull(strstr(list->items[0]->message, "教…`"));
        qzplan_diagnostics_free(list);
    }
    qzplan_figures_free(figures);
}
END_TEST

/* Limits: the border is fine, one more is not. */
START_TEST(limits_hold) {
    static const char text[] = "metric,period,value\nschools,2025,41\n";
    static const struct {
        qzplan_load_options options;
        int code;
    } cases[] = {
        {{.max_bytes = sizeof text - 1}, QZPLAN_OK},
        {{.max_bytes = sizeof text - 2}, QZPLAN_ERROR_TOO_LARGE},
        {{.max_nodes = 6}, QZPLAN_OK},
        {{.max_nodes = 5}, QZPLAN_ERROR_TOO_MANY_NODES},
        {{.max_scalar = 7}, QZPLAN_OK},
        {{.max_scalar = 6}, QZPLAN_ERROR_SCALAR_TOO_LONG},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        qzplan_load_options options = cases[i].options;
        qzplan_figures *figures = NULL;
        options.size = sizeof options;
        ck_assert_int_eq(qzplan_figures_new(&figures, &qz_test_plan, &options), QZPLAN_OK);
        ck_assert_int_eq(qz_test_read(figures, "a.csv", text), cases[i].code);
        qzplan_figures_free(figures);
    }
}
END_TEST

START_TEST(the_builder_checks_its_texts) {
    static const struct {
        qzplan_figure_row row;
        int code;
        const char *path;
    } cases[] = {
        {{.period = "2025", .value = "1"}, QZPLAN_ERROR_MISSING_KEY, "figures[0].metric"},
        {{.metric = "", .period = "2025", .value = "1"},
         QZPLAN_ERROR_MISSING_KEY,
         "figures[0].metric"},
        {{.metric = "schools", .period = "2025"}, QZPLAN_ERROR_MISSING_KEY, "figures[0].value"},
        {{.metric = "schools\xFF", .period = "2025", .value = "1"},
         QZPLAN_ERROR_ENCODING,
         "figures[0].metric"},
        {{.metric = "schools", .period = "2025", .value = "1", .note = "\x1b[31m"},
         QZPLAN_ERROR_CONTROL_CHARACTER,
         "figures[0].note"},
        {{.metric = "schools", .period = "2025", .value = "1\n2"},
         QZPLAN_ERROR_BAD_NUMBER,
         "figures[0].value"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        qzplan_figures *figures = qz_test_figures();
        qzplan_diagnostics *list = NULL;
        qzplan_figure_row row = cases[i].row;
        row.size = sizeof row;
        ck_assert_int_eq(qzplan_figures_add(figures, &row, &list), cases[i].code);
        ck_assert_uint_eq(list->count, 1);
        ck_assert_str_eq(list->items[0]->path, cases[i].path);
        ck_assert_ptr_null(strchr(list->items[0]->message, '\n'));
        ck_assert_uint_eq(qzplan_figures_count(figures), 0);
        qzplan_diagnostics_free(list);
        qzplan_figures_free(figures);
    }
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, figures_keep_their_place);
    tcase_add_test(tests, demo_is_said_once_and_stays);
    tcase_add_test(tests, a_fault_adds_nothing_and_all_are_listed);
    tcase_add_test(tests, sealed_figures_do_not_change);
    tcase_add_test(tests, arguments_are_checked);
    tcase_add_test(tests, rows_and_options_may_be_older_or_newer);
    tcase_add_test(tests, numbers_that_do_not_fit);
    tcase_add_test(tests, many_figures_added_one_by_one);
    tcase_add_test(tests, long_words_are_cut_between_characters);
    tcase_add_test(tests, limits_hold);
    tcase_add_test(tests, the_builder_checks_its_texts);
}

QZ_SUITE(figures, add)
