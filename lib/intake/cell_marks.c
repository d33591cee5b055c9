/* SPDX-License-Identifier: MIT */
/* What a workbook knows of the cells that figures came from, and their texts do not say. */

#include "intake/cell_marks.h"

#include <string.h>

#include <qzplan/error.h>

#include "base/arrays.h"
#include "intake/sheets.h"

/* What is told of a mark, of the cell of the value or (`beside`) of any in its row. */
static const struct told {
    uint32_t mark;
    int message;
    int beside;
} kinds[] = {
    {QZPLAN_CELL_FORMULA, QZ_MESSAGE_SHEET_FORMULAS, 0},
    {QZPLAN_CELL_HIDDEN, QZ_MESSAGE_SHEET_HIDDEN, 0},
    {QZPLAN_CELL_SCALED, QZ_MESSAGE_SHEET_SCALED, 0},
    {QZPLAN_CELL_TIME, QZ_MESSAGE_SHEET_TIMES, 1},
};
enum { KINDS = QZ_ARRAY_SIZE(kinds) };

/* The figures of one sheet, as far as they have been looked at. */
typedef struct tally {
    const qz_rows *rows;
    qzplan_sheet sheet; /* name NULL: none yet */
    const char *file;   /* of a figure of it */
    uint32_t row;       /* the last one */
    size_t counts[KINDS];
    const qzplan_cell *first[KINDS];
} tally;

static void tell(const tally *t) {
    for (size_t i = 0; i < KINDS; i++) {
        if (t->counts[i] > 0) {
            qz_place place = {t->file, NULL, t->first[i]->row, t->first[i]->column, QZ_SPAN_CELL};
            const qz_part parts[] = {qz_count(t->counts[i])};
            qz_report_add(
                t->rows->report, &place,
                (qz_message){.said = {parts, 1, kinds[i].message}, .hint = {.id = QZ_PHRASE_NONE}});
        }
    }
}

/* The index of the first cell at a place or behind it. */
static size_t find(const qzplan_sheet *sheet, uint32_t row, uint32_t column) {
    size_t low = 0;
    size_t high = sheet->cell_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const qzplan_cell *cell = &sheet->cells[middle];
        int before = cell->row < row || (cell->row == row && cell->column < column);
        low = before ? middle + 1 : low;
        high = before ? high : middle;
    }
    return low;
}

/* Counts the marks of a cell that are told of it, or of what stands beside it. */
static void count(tally *t, const qzplan_cell *cell, int beside) {
    for (size_t i = 0; i < KINDS; i++) {
        if (kinds[i].beside == beside && (cell->marks & kinds[i].mark) != 0) {
            t->first[i] = t->counts[i] == 0 ? cell : t->first[i];
            t->counts[i]++;
        }
    }
}

static void count_at(tally *t, const qz_spot *spot) {
    const qzplan_sheet *sheet = &t->sheet;
    size_t at = find(sheet, spot->line, spot->column);
    if (at < sheet->cell_count && sheet->cells[at].row == spot->line &&
        sheet->cells[at].column == spot->column) {
        count(t, &sheet->cells[at], 0);
    }
    if (spot->line == t->row) {
        return;
    }
    t->row = spot->line;
    for (at = find(sheet, spot->line, 0);
         at < sheet->cell_count && sheet->cells[at].row == spot->line; at++) {
        count(t, &sheet->cells[at], 1);
    }
}

/* Whether a figure at "book.xlsx!Sheet!C7" is of a sheet. */
static int is_of(const char *file, const char *sheet) {
    const char *end = strrchr(file, '!');
    size_t length = strlen(sheet);
    return sheet[0] != '\0' && end != NULL && (size_t)(end - file) >= length &&
           memcmp(end - length, sheet, length) == 0 &&
           ((size_t)(end - file) == length || end[-(ptrdiff_t)length - 1] == '!');
}

/* Goes on with the sheet of a figure, once all is told of the last one. */
static void change_sheet(tally *t, const char *file, const qzplan_sheet *sheets, size_t count) {
    const qz_rows *rows = t->rows;
    tell(t);
    *t = (tally){.rows = rows, .file = file};
    for (size_t i = 0; i < count; i++) {
        qzplan_sheet sheet;
        if (qz_sheet_read(&sheet, sheets, i) == QZPLAN_OK && is_of(file, sheet.name)) {
            t->sheet = sheet;
            return;
        }
    }
}

void qz_tell_marks(const qz_rows *rows, size_t first, const qzplan_sheet *sheets, size_t count) {
    tally t = {.rows = rows};
    for (size_t i = first; i < rows->figures->count && !rows->report->no_memory; i++) {
        const qz_stored *stored = qz_store_at(rows->figures, i);
        if (stored->value.span != QZ_SPAN_CELL) {
            continue;
        }
        if (t.sheet.name == NULL || !is_of(stored->figure.file, t.sheet.name)) {
            change_sheet(&t, stored->figure.file, sheets, count);
        }
        if (t.sheet.name != NULL) {
            count_at(&t, &stored->value);
        }
    }
    tell(&t);
}
