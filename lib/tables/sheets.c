/* SPDX-License-Identifier: MIT */
/* A sheet of a workbook as a grid. */

#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "tables/grid.h"

int qz_sheet_is_sound(const qzplan_sheet *sheet) {
    if (sheet->name == NULL || (sheet->cells == NULL && sheet->cell_count > 0)) {
        return 0;
    }
    uint32_t row = 0;
    uint32_t column = 0;
    for (size_t i = 0; i < sheet->cell_count; i++) {
        const qzplan_cell *cell = &sheet->cells[i];
        int later = cell->row > row || (cell->row == row && cell->column > column);
        if (!later || cell->row == 0 || cell->column == 0 ||
            (cell->text == NULL && cell->length > 0)) {
            return 0;
        }
        row = cell->row;
        column = cell->column;
    }
    return 1;
}

static int is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* What stands in it; length 0 for nothing but blanks. */
static qz_grid_cell take_cell(const qzplan_cell *from) {
    const char *text = from->text;
    size_t length = from->length;
    while (length > 0 && is_space(text[0])) {
        text++;
        length--;
    }
    while (length > 0 && is_space(text[length - 1])) {
        length--;
    }
    return (qz_grid_cell){.cell = {text, length, from->row, from->column, QZ_SPAN_CELL, 0},
                          .column = from->column,
                          .kind = (uint8_t)from->kind,
                          .marks = (uint8_t)from->marks};
}

/* What has no text may still stand there: a formula without its value. */
static int is_there(const qz_grid_cell *cell) {
    return cell->cell.length > 0 || cell->kind == QZPLAN_CELL_UNCALCULATED;
}

static const char *name_of(qz_arena *arena, const char *file, const char *sheet) {
    size_t room = strlen(file) + strlen(sheet) + sizeof "!!";
    char *text = qz_arena_alloc(arena, room);
    if (text != NULL) {
        snprintf(text, room, "%s%s%s!", file, file[0] == '\0' ? "" : "!", sheet);
    }
    return text;
}

static void report_text(const qz_grid *grid, qz_report *report, const qz_grid_cell *cell) {
    qz_place place = qz_grid_place(grid, cell, NULL);
    qz_report_add(report, &place, QZ_SAY_PLAIN(CELL_NOT_UTF8));
}

int qz_grid_of_sheet(qz_grid *out, qz_arena *arena, qz_report *report, const char *file,
                     const qzplan_sheet *sheet) {
    qz_grid_row *rows = qz_arena_array(arena, sheet->cell_count, sizeof *rows);
    qz_grid_cell *cells = qz_arena_array(arena, sheet->cell_count, sizeof *cells);
    size_t count = 0;
    size_t row_count = 0;
    int sound = 1;
    *out = (qz_grid){.file = name_of(arena, file, sheet->name),
                     .sheet = sheet->name,
                     .rows = rows,
                     .hidden = sheet->hidden != 0};
    if (rows == NULL || cells == NULL || out->file == NULL) {
        report->no_memory = 1;
        return 0;
    }
    for (size_t i = 0; i < sheet->cell_count; i++) {
        qz_grid_cell *cell = &cells[count];
        *cell = take_cell(&sheet->cells[i]);
        if (qz_utf8_invalid_at(cell->cell.text, cell->cell.length) < cell->cell.length) {
            report_text(out, report, cell);
            sound = 0;
        } else if (is_there(cell)) {
            uint32_t number = cell->cell.line;
            if (row_count == 0 || rows[row_count - 1].number != number) {
                rows[row_count++] = (qz_grid_row){.cells = cell, .number = number, .line = number};
            }
            qz_grid_row *row = &rows[row_count - 1];
            row->count++;
            row->width = cell->column;
            out->width = cell->column > out->width ? cell->column : out->width;
            count++;
        }
    }
    out->row_count = row_count;
    return sound;
}
