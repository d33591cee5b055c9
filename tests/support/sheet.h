/* SPDX-License-Identifier: MIT */
#ifndef QZ_TESTS_SUPPORT_SHEET_H
#define QZ_TESTS_SUPPORT_SHEET_H

/* A sheet written as text: a line a row, `|` between cells. A cell that begins with `%`, `@`, `?`,
   `!` or
   `=` is per cent, a date, a truth value, an error or a formula without its value; `~` before it
   hides it. */

#include <string.h>

#include <qzplan/tables.h>

#include "suite.h"

enum { TEST_CELLS = 128 };

typedef struct test_sheet {
    qzplan_sheet sheet;
    qzplan_cell cells[TEST_CELLS];
} test_sheet;

static inline int test_is_number(const char *text, size_t length) {
    return length > 0 && strspn(text, "0123456789.-") >= length;
}

static inline void test_cell(qzplan_cell *cell) {
    static const char signs[] = "%@?!=";
    static const int32_t kinds[] = {QZPLAN_CELL_PERCENT, QZPLAN_CELL_DATE, QZPLAN_CELL_BOOLEAN,
                                    QZPLAN_CELL_ERROR, QZPLAN_CELL_UNCALCULATED};
    if (cell->text[0] == '~') {
        cell->marks = QZPLAN_CELL_HIDDEN;
        cell->text++;
        cell->length--;
    }
    const char *sign = cell->length == 0 ? NULL : strchr(signs, cell->text[0]);
    if (sign != NULL) {
        cell->kind = kinds[sign - signs];
        cell->text++;
        cell->length--;
    } else if (test_is_number(cell->text, cell->length)) {
        cell->kind = QZPLAN_CELL_NUMBER;
    }
}

static inline void test_make_sheet(test_sheet *out, const char *name, const char *text) {
    uint32_t row = 1;
    uint32_t column = 1;
    memset(out, 0, sizeof *out);
    out->sheet = (qzplan_sheet){.size = sizeof out->sheet, .name = name, .cells = out->cells};
    for (;;) {
        size_t length = strcspn(text, "|\n");
        if (length > 0) {
            ck_assert_uint_lt(out->sheet.cell_count, TEST_CELLS);
            qzplan_cell *cell = &out->cells[out->sheet.cell_count++];
            *cell = (qzplan_cell){.text = text, .length = length, .row = row, .column = column};
            test_cell(cell);
        }
        text += length;
        if (*text == '\0') {
            return;
        }
        column = *text == '|' ? column + 1 : 1;
        row += *text == '\n';
        text++;
    }
}

#endif
