/* SPDX-License-Identifier: MIT */
/* Gathers cells into rows. Blank cells are left out; what is wrong with a cell is kept beside it,
   and told by whoever needs it. */

#include "tables/csv.h"

#include <string.h>

void qz_csv_rows_begin(qz_csv_rows *rows, const qz_csv *csv, size_t most) {
    *rows = (qz_csv_rows){.csv = *csv, .arena = csv->arena, .most = most};
    rows->number = csv->cursor.line - 1;
    rows->next_line = csv->cursor.line;
}

/* Room for one cell more. */
static int grow(qz_arena *arena, qz_grid_cell **cells, size_t *room, size_t count) {
    enum { FIRST_ROOM = 16 };
    if (count < *room) {
        return 1;
    }
    size_t more = *room == 0 ? FIRST_ROOM : *room * 2;
    qz_grid_cell *longer = qz_arena_array(arena, more, sizeof *longer);
    if (longer == NULL) {
        return 0;
    }
    if (count > 0) {
        memcpy(longer, *cells, count * sizeof *longer);
    }
    *cells = longer;
    *room = more;
    return 1;
}

static int next_cell(qz_csv_rows *rows, qz_csv_cell *cell) {
    if (rows->stopped || !qz_csv_next(&rows->csv, cell)) {
        return 0;
    }
    if (++rows->cell_count > rows->most) {
        rows->stopped_at = cell->cell;
        rows->stopped = 1;
    }
    return !rows->stopped;
}

static int put_cell(qz_csv_rows *rows, qz_grid_row *out, const qz_csv_cell *cell) {
    uint32_t column = ++out->width;
    qz_cell text = qz_csv_trimmed(cell);
    if (column == rows->width + 1) {
        rows->beyond = cell->cell;
    }
    int blank = text.length == 0 && cell->fault == QZ_CSV_FINE;
    if (!(blank ? grow(rows->arena, &rows->blanks, &rows->blank_room, out->blank_count)
                : grow(rows->arena, &rows->cells, &rows->room, out->count))) {
        rows->stopped = 1;
        return 0;
    }
    rows->over |= !blank && column > rows->width;
    *(blank ? &rows->blanks[out->blank_count++] : &rows->cells[out->count++]) =
        (qz_grid_cell){.cell = text,
                       .column = column,
                       .quoted = (uint8_t)(cell->quoted != 0),
                       .fault = (uint8_t)cell->fault,
                       .fault_at = cell->fault_at};
    return 1;
}

int qz_csv_rows_next(qz_csv_rows *rows, qz_grid_row *out) {
    qz_csv_cell cell = {0};
    do {
        *out = (qz_grid_row){0};
        rows->over = 0;
        do {
            if (!next_cell(rows, &cell)) {
                return 0;
            }
            if (out->width == 0) {
                rows->begin = cell.cell;
            }
            if (!put_cell(rows, out, &cell)) {
                return 0;
            }
        } while (!cell.last);
        /* lines that the reader passed were blank rows */
        rows->number += 1 + rows->begin.line - rows->next_line;
        rows->next_line = rows->csv.cursor.line;
    } while (out->count == 0);
    rows->end = rows->csv.text + rows->csv.at;
    out->cells = rows->cells;
    out->blanks = rows->blanks;
    out->number = rows->number;
    out->line = rows->begin.line;
    return 1;
}

int qz_grid_of_csv(qz_grid *out, qz_csv_rows *rows, size_t most) {
    qz_grid_row *list = NULL;
    size_t room = 0;
    qz_grid_row row;
    *out = (qz_grid){0};
    while (out->row_count < most && qz_csv_rows_next(rows, &row)) {
        qz_grid_cell *cells = qz_arena_array(rows->arena, row.count, sizeof *cells);
        if (out->row_count == room) {
            qz_grid_row *longer = qz_arena_array(rows->arena, room * 2 + 16, sizeof *longer);
            if (longer != NULL && room > 0) {
                memcpy(longer, list, room * sizeof *longer);
            }
            list = longer;
            room = room * 2 + 16;
        }
        if (cells == NULL || list == NULL) {
            out->row_count = 0;
            return 0;
        }
        memcpy(cells, row.cells, row.count * sizeof *cells);
        row.cells = cells;
        row.blanks = NULL;
        row.blank_count = 0;
        list[out->row_count++] = row;
        out->width = row.width > out->width ? row.width : out->width;
    }
    out->rows = list;
    return !rows->arena->failed;
}
