/* SPDX-License-Identifier: MIT */
/* Figures from the sheets of a workbook: which sheet, what its cells are, where faults are. */

#include "support/figures_tools.h"
#include "support/sheet.h"

enum { SHOWN = 2048, SHEETS = 4 };

typedef struct workbook {
    qzplan_sheet sheets[SHEETS];
    test_sheet made[SHEETS];
    size_t count;
} workbook;

static void put_sheet(workbook *book, const char *name, const char *text) {
    test_make_sheet(&book->made[book->count], name, text);
    book->sheets[book->count] = book->made[book->count].sheet;
    book->count++;
}

static int load(qzplan_figures *figures, const workbook *book, qzplan_diagnostics **faults) {
    return qzplan_figures_load_sheets(figures, "book.xlsx", book->sheets, book->count, NULL,
                                      faults);
}

/* What is shown of each fault: where, and by which message. */
static void expect_faults(const workbook *book, const char *const *expected, size_t count) {
    qzplan_figures *figures = qz_test_figures();
    qzplan_diagnostics *faults = NULL;
    ck_assert_int_ne(load(figures, book, &faults), QZPLAN_OK);
    ck_assert_ptr_nonnull(faults);
    for (size_t i = 0; i < faults->count; i++) {
        char said[256];
        snprintf(said, sizeof said, "%s %s %s", faults->items[i]->file, faults->items[i]->path,
                 qzplan_message_name(faults->items[i]->id));
        ck_assert_str_eq(said, i < count ? expected[i] : "nothing more");
        ck_assert_uint_eq(faults->items[i]->line, 0);
    }
    ck_assert_uint_eq(faults->count, count);
    ck_assert_uint_eq(qzplan_figures_count(figures), 0);
    qzplan_diagnostics_free(faults);
    qzplan_figures_free(figures);
}

START_TEST(a_sheet_is_read_like_a_file) {
    workbook book = {.count = 0};
    qzplan_figures *figures = qz_test_figures();
    qzplan_diagnostics *faults = NULL;
    char shown[SHOWN];
    put_sheet(&book, "Notes", "Made by\noffice");
    put_sheet(&book, "2024",
              "\nmetric|period|value|note| for |numerator|denominator\n"
              "schools|2024|41|counted\n\n"
              "schools|@2023-12-31| 43 \n"
              "enrolment|2024|%95.1%\n"
              "rotated|2024||| town |10|400\n");
    ck_assert_int_eq(load(figures, &book, &faults), QZPLAN_OK);
    ck_assert_ptr_null(faults);
    qz_test_show(shown, sizeof shown, figures);
    ck_assert_str_eq(shown, "schools - 2024 41/1 -1 -1 1 0 0 0 counted\n"
                            "schools - 2023-12-31 43/1 -1 -1 1 0 0 0 -\n"
                            "enrolment - 2024 951/1000 -1 -1 1 1 1 0 -\n"
                            "rotated town 2024 10/400 10 400 2 1 0 0 -\n");
    const qzplan_figure *figure = qzplan_figures_get(figures, 1);
    ck_assert_str_eq(figure->file, "book.xlsx!2024!C5");
    ck_assert(figure->line == 0 && figure->column == 0);
    ck_assert_str_eq(qzplan_figures_get(figures, 3)->file, "book.xlsx!2024!F7");
    qzplan_figures_free(figures);
}
END_TEST

START_TEST(faults_name_the_cell) {
    static const char *const expected[] = {
        "book.xlsx!S!C3 figures[0].value CELL_IS_ERROR",
        "book.xlsx!S!C4 figures[1].value CELL_UNCALCULATED",
        "book.xlsx!S!A10 figures[2].period FIGURE_NO_FIELD",
        "book.xlsx!S!C11 figures[3].value FIGURE_NOT_NUMBER",
    };
    workbook book = {.count = 0};
    put_sheet(&book, "S",
              "metric|period|value\n\nschools|2024|!#DIV/0!\nschools|2023|=\n\n\n\n\n\n"
              "schools||4\nschools|2022|many\nschools|2021|4\n");
    expect_faults(&book, expected, 4);
}
END_TEST

START_TEST(figures_of_two_cells_name_both) {
    workbook book = {.count = 0};
    qzplan_figures *figures = qz_test_figures();
    qzplan_diagnostics *faults = NULL;
    put_sheet(&book, "A!B", "metric|period|value\nschools|2024|41\nschools|2024|42\n");
    ck_assert_int_eq(load(figures, &book, NULL), QZPLAN_OK);
    ck_assert_int_eq(qzplan_figures_seal(figures, &faults), QZPLAN_ERROR_FIGURE_DUPLICATE);
    ck_assert_str_eq(faults->items[0]->file, "book.xlsx!A!B!C3");
    ck_assert_ptr_nonnull(strstr(faults->items[0]->message, "at book.xlsx!A!B!C2"));
    qzplan_diagnostics_free(faults);
    qzplan_figures_free(figures);
}
END_TEST

START_TEST(columns_far_right_have_their_letters) {
    static const struct {
        uint32_t column;
        const char *place;
    } cases[] = {{26, "b!S!Z1"},
                 {27, "b!S!AA1"},
                 {52, "b!S!AZ1"},
                 {702, "b!S!ZZ1"},
                 {703, "b!S!AAA1"},
                 {16384, "b!S!XFD1"},
                 {4294967295U, "b!S!MWLQKWU1"}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const qzplan_cell cell = {.text = "x", .length = 1, .row = 1, .column = cases[i].column};
        const qzplan_sheet sheet = {
            .size = sizeof sheet, .name = "S", .cells = &cell, .cell_count = 1};
        qzplan_figures *figures = qz_test_figures();
        qzplan_diagnostics *faults = NULL;
        ck_assert_int_ne(qzplan_figures_load_sheets(figures, "b", &sheet, 1, NULL, &faults),
                         QZPLAN_OK);
        ck_assert_str_eq(faults->items[0]->file, cases[i].place);
        qzplan_diagnostics_free(faults);
        qzplan_figures_free(figures);
    }
}
END_TEST

START_TEST(of_several_sheets_one_must_fit) {
    static const char *const several[] = {"book.xlsx  SHEETS_SEVERAL"};
    static const char table[] = "metric|period|value\nschools|2024|41\n";
    workbook two = {.count = 0};
    put_sheet(&two, "A", table);
    put_sheet(&two, "B", table);
    expect_faults(&two, several, 1);
    two.sheets[0].hidden = 1; /* of the two only B is seen */
    qzplan_figures *figures = qz_test_figures();
    ck_assert_int_eq(load(figures, &two, NULL), QZPLAN_OK);
    ck_assert_str_eq(qzplan_figures_get(figures, 0)->file, "book.xlsx!B!C2");
    qzplan_figures_free(figures);

    static const char *const none[] = {
        "book.xlsx!A!A1 columns[0] CSV_UNKNOWN_COLUMN", "book.xlsx!A!A1 columns CSV_NO_COLUMN",
        "book.xlsx!A!A1 columns CSV_NO_COLUMN", "book.xlsx!A!A1 columns CSV_NO_VALUE_COLUMN"};
    workbook notes = {.count = 0};
    put_sheet(&notes, "empty", "");
    put_sheet(&notes, "A", "Nothing");
    expect_faults(&notes, none, 4);
    const workbook nothing = {.count = 0};
    static const char *const empty[] = {"book.xlsx  CSV_NO_HEADER"};
    expect_faults(&nothing, empty, 1);
}
END_TEST

START_TEST(cells_out_of_order_are_refused) {
    static const struct {
        uint32_t first[2];
        uint32_t second[2];
    } cases[] = {
        {{2, 1}, {1, 1}}, {{1, 2}, {1, 1}}, {{1, 1}, {1, 1}}, {{0, 1}, {1, 1}}, {{1, 0}, {1, 1}}};
    qzplan_figures *figures = qz_test_figures();
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const qzplan_cell cells[] = {
            {.text = "a", .length = 1, .row = cases[i].first[0], .column = cases[i].first[1]},
            {.text = "b", .length = 1, .row = cases[i].second[0], .column = cases[i].second[1]},
        };
        const qzplan_sheet sheet = {
            .size = sizeof sheet, .name = "S", .cells = cells, .cell_count = 2};
        ck_assert_int_eq(qzplan_figures_load_sheets(figures, "b", &sheet, 1, NULL, NULL),
                         QZPLAN_ERROR_INVALID_ARGUMENT);
    }
    const qzplan_sheet nameless = {.size = sizeof nameless};
    ck_assert_int_eq(qzplan_figures_load_sheets(figures, "b", &nameless, 1, NULL, NULL),
                     QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_figures_load_sheets(figures, "b", NULL, 1, NULL, NULL),
                     QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_figures_load_sheets(NULL, "b", &nameless, 1, NULL, NULL),
                     QZPLAN_ERROR_INVALID_ARGUMENT);
    qzplan_figures_free(figures);
}
END_TEST

START_TEST(texts_are_looked_at) {
    static const char *const expected[] = {"book.xlsx!S!B1  CELL_NOT_UTF8"};
    workbook book = {.count = 0};
    put_sheet(&book, "S", "metric|per\xffiod|value\nschools|2024|41\n");
    expect_faults(&book, expected, 1);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, a_sheet_is_read_like_a_file);
    tcase_add_test(tests, faults_name_the_cell);
    tcase_add_test(tests, figures_of_two_cells_name_both);
    tcase_add_test(tests, columns_far_right_have_their_letters);
    tcase_add_test(tests, of_several_sheets_one_must_fit);
    tcase_add_test(tests, cells_out_of_order_are_refused);
    tcase_add_test(tests, texts_are_looked_at);
}

QZ_SUITE(sheets, add)
