/* SPDX-License-Identifier: MIT */
/* What is told of the figures of a sheet that their texts do not say: formulas, hidden cells,
   numbers shown in thousands, times of day; of each sheet once, at the first such cell. */

#include <string.h>

#include <qzplan/qzplan.h>

#include "support/figures_tools.h"
#include "support/sheet.h"
#include "support/suite.h"

enum { ROOM = 4096 };

/* Marks the cell at a place. */
static void mark(test_sheet *sheet, uint32_t row, uint32_t column, uint32_t marks) {
    for (size_t i = 0; i < sheet->sheet.cell_count; i++) {
        if (sheet->cells[i].row == row && sheet->cells[i].column == column) {
            sheet->cells[i].marks |= marks;
            return;
        }
    }
    ck_abort_msg("no cell at row %u, column %u", row, column);
}

/* What is said of a sheet, each as "ID place count". */
static const char *said_of(const qzplan_sheet *sheets, size_t count, int32_t warnings, int meant) {
    static char text[ROOM];
    const qzplan_load_options options = {.size = sizeof options, .warnings = warnings};
    qzplan_figures *figures = NULL;
    qzplan_diagnostics *found = NULL;
    text[0] = '\0';
    ck_assert_int_eq(qzplan_figures_new(&figures, &qz_test_plan, &options), QZPLAN_OK);
    int code = qzplan_figures_load_sheets(figures, "b.xlsx", sheets, count, NULL, &found);
    ck_assert_int_eq(code, meant);
    ck_assert(code == QZPLAN_OK || qzplan_figures_count(figures) == 0);
    for (size_t i = 0; found != NULL && i < found->count; i++) {
        const qzplan_diagnostic *one = found->items[i];
        size_t length = strlen(text);
        snprintf(text + length, sizeof text - length, "%s %s %s\n", qzplan_message_name(one->id),
                 one->file, one->part_count > 0 ? one->parts[0].value : "");
    }
    qzplan_diagnostics_free(found);
    qzplan_figures_free(figures);
    return text;
}

static const char table[] = "metric|period|value|note\n"
                            "schools|2022|1|x\n"
                            "schools|2023|2|x\n"
                            "schools|2024|3|x\n";

START_TEST(each_mark_once_at_its_first_cell) {
    test_sheet s;
    test_make_sheet(&s, "S", table);
    ck_assert_str_eq(said_of(&s.sheet, 1, QZPLAN_WARNINGS_TELL, QZPLAN_OK), "");
    mark(&s, 3, 3, QZPLAN_CELL_FORMULA | QZPLAN_CELL_SCALED);
    mark(&s, 4, 3, QZPLAN_CELL_FORMULA | QZPLAN_CELL_HIDDEN);
    mark(&s, 2, 2, QZPLAN_CELL_TIME);
    mark(&s, 3, 2, QZPLAN_CELL_TIME);
    ck_assert_str_eq(said_of(&s.sheet, 1, QZPLAN_WARNINGS_TELL, QZPLAN_OK),
                     "SHEET_TIMES b.xlsx!S!B2 2\n"
                     "SHEET_FORMULAS b.xlsx!S!C3 2\n"
                     "SHEET_SCALED b.xlsx!S!C3 1\n"
                     "SHEET_HIDDEN b.xlsx!S!C4 1\n");
}
END_TEST

/* Formulas beside the values, in notes and names, change no figure. */
START_TEST(only_of_values) {
    test_sheet s;
    test_make_sheet(&s, "S", table);
    for (uint32_t row = 1; row <= 4; row++) {
        mark(&s, row, 4, QZPLAN_CELL_FORMULA | QZPLAN_CELL_HIDDEN | QZPLAN_CELL_SCALED);
        mark(&s, row, 1, QZPLAN_CELL_FORMULA);
    }
    ck_assert_str_eq(said_of(&s.sheet, 1, QZPLAN_WARNINGS_TELL, QZPLAN_OK), "");
}
END_TEST

START_TEST(only_of_the_sheet_that_is_read) {
    test_sheet both[2];
    test_make_sheet(&both[0], "notes", "legend\n...\n");
    test_make_sheet(&both[1], "S", table);
    mark(&both[0], 1, 1, QZPLAN_CELL_FORMULA);
    mark(&both[1], 2, 3, QZPLAN_CELL_FORMULA);
    const qzplan_sheet sheets[] = {both[0].sheet, both[1].sheet};
    ck_assert_str_eq(said_of(sheets, 2, QZPLAN_WARNINGS_TELL, QZPLAN_OK),
                     "SHEET_FORMULAS b.xlsx!S!C2 1\n");
}
END_TEST

/* "S" is the end of "2024!S" and of "DS", too. */
START_TEST(sheets_by_their_whole_names) {
    test_sheet both[2];
    test_make_sheet(&both[0], "DS", table);
    test_make_sheet(&both[1], "S", table);
    mark(&both[0], 2, 3, QZPLAN_CELL_FORMULA);
    both[1].sheet.hidden = 1;
    const qzplan_sheet sheets[] = {both[1].sheet, both[0].sheet};
    ck_assert_str_eq(said_of(sheets, 2, QZPLAN_WARNINGS_TELL, QZPLAN_OK),
                     "SHEET_FORMULAS b.xlsx!DS!C2 1\n");
}
END_TEST

START_TEST(they_are_errors_where_warnings_are) {
    test_sheet s;
    test_make_sheet(&s, "S", table);
    mark(&s, 2, 3, QZPLAN_CELL_HIDDEN);
    ck_assert_str_eq(said_of(&s.sheet, 1, QZPLAN_WARNINGS_ERROR, QZPLAN_ERROR_TABLE_CELL),
                     "SHEET_HIDDEN b.xlsx!S!C2 1\n");
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, each_mark_once_at_its_first_cell);
    tcase_add_test(tests, only_of_values);
    tcase_add_test(tests, only_of_the_sheet_that_is_read);
    tcase_add_test(tests, sheets_by_their_whole_names);
    tcase_add_test(tests, they_are_errors_where_warnings_are);
}

QZ_SUITE(sheet_marks, add)
