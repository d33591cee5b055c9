/* SPDX-License-Identifier: MIT */
/* Finds rows and cells of a grid. */

#include "tables/grid.h"

#include <stdio.h>

static const qz_grid_cell *find(const qz_grid_cell *cells, uint32_t count, uint32_t column) {
    /* most rows have no gaps before it */
    uint32_t low = column == 0 || column > count ? 0 : column - 1;
    if (low < count && cells[low].column == column) {
        return &cells[low];
    }
    uint32_t high = count;
    for (low = 0; low < high;) {
        uint32_t middle = low + (high - low) / 2;
        if (cells[middle].column < column) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low < count && cells[low].column == column ? &cells[low] : NULL;
}

const qz_grid_cell *qz_grid_at(const qz_grid_row *row, uint32_t column) {
    return find(row->cells, row->count, column);
}

const qz_grid_cell *qz_grid_blank(const qz_grid_row *row, uint32_t column) {
    return find(row->blanks, row->blank_count, column);
}

const qz_grid_row *qz_grid_numbered(const qz_grid *grid, uint32_t number) {
    size_t low = 0;
    size_t high = grid->row_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (grid->rows[middle].number < number) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low < grid->row_count && grid->rows[low].number == number ? &grid->rows[low] : NULL;
}

qz_place qz_grid_place(const qz_grid *grid, const qz_grid_cell *cell, const char *path) {
    return (qz_place){grid->file, path, cell->cell.line, cell->cell.column, cell->cell.span};
}

int qz_grid_tell_no_value(const qz_grid *grid, const qz_grid_cell *cell, qz_report *report,
                          uint32_t index, const char *field) {
    char path[64];
    if (cell->kind != QZPLAN_CELL_ERROR && cell->kind != QZPLAN_CELL_UNCALCULATED) {
        return 0;
    }
    snprintf(path, sizeof path, "figures[%lu].%s", (unsigned long)index, field);
    const qz_place place = qz_grid_place(grid, cell, path);
    qz_report_add(report, &place,
                  cell->kind == QZPLAN_CELL_ERROR
                      ? QZ_SAY(CELL_IS_ERROR, qz_bytes(cell->cell.text, cell->cell.length))
                      : QZ_SAY_PLAIN(CELL_UNCALCULATED));
    return 1;
}
