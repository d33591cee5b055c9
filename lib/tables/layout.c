/* SPDX-License-Identifier: MIT */
/* Finds the header of a table, and takes figures from its rows. */

#include "tables/layout.h"

#include <string.h>

#include <qzplan/error.h>

#include "calendar/period.h"
#include "input/meant_period.h"

static int has(const qz_layout *layout, int head) {
    return layout->columns[head] != 0;
}

static int has_values(const qz_layout *layout) {
    return has(layout, QZ_FIELD_VALUE) || has(layout, QZ_FIELD_LOW) || has(layout, QZ_FIELD_HIGH) ||
           (has(layout, QZ_FIELD_NUMERATOR) && has(layout, QZ_FIELD_DENOMINATOR));
}

/* Whether a name is a period, as figures write it or as people do; what it can be in two ways is
   told of each figure under it. */
static int is_period(const char *text, size_t length, int32_t year_starts) {
    qzplan_period period;
    qz_meant_period meant;
    return qz_period_read(&period, NULL, text, length, 0, year_starts) == QZPLAN_OK ||
           qz_meant_period_read(&meant, text, length,
                                year_starts == 0 ? QZ_CALENDAR_YEAR : year_starts) !=
               QZ_PERIOD_UNKNOWN;
}

/* The period that a name says, without a unit in brackets behind it; 0 where it says none. */
static int period_name(const qz_grid_cell *cell, int32_t year_starts, qz_period_name *out) {
    size_t length = 0;
    *out = (qz_period_name){.cell = *cell};
    if (is_period(cell->cell.text, cell->cell.length, year_starts)) {
        return 1;
    }
    out->unit = cell->cell;
    if (!qz_split_unit(cell->cell.text, cell->cell.length, &length, &out->unit.text,
                       &out->unit.length) ||
        qz_cell_says(out->unit.text, out->unit.length) != QZ_SAYS_NOTHING) {
        return 0;
    }
    out->cell.cell.length = length;
    return is_period(cell->cell.text, length, year_starts);
}

/* The columns that a row names. A name of figures.md goes before a word that people use; of two
   words the first one stands, and the other is told. */
static void name_columns(qz_layout *layout, const qz_grid_row *row) {
    int canonical[QZ_HEAD_COUNT] = {0};
    memset(layout->columns, 0, sizeof layout->columns);
    layout->unit = (qz_cell){0};
    for (uint32_t i = 0; i < row->count; i++) {
        const qz_grid_cell *cell = &row->cells[i];
        qz_head head = {.meaning = QZ_HEAD_UNKNOWN};
        if (cell->kind == QZPLAN_CELL_TEXT) {
            head = qz_head_of(cell->cell.text, cell->cell.length);
        }
        if (head.meaning == QZ_HEAD_UNKNOWN ||
            (has(layout, head.meaning) && canonical[head.meaning] >= head.canonical)) {
            continue;
        }
        layout->columns[head.meaning] = cell->column;
        canonical[head.meaning] = head.canonical;
        if (head.meaning == QZ_FIELD_VALUE) {
            layout->unit = cell->cell;
            layout->unit.text = head.unit;
            layout->unit.length = head.unit_length;
        }
    }
}

static int is_named(const qz_layout *layout, uint32_t column) {
    for (int head = 0; head < QZ_HEAD_COUNT; head++) {
        if (layout->columns[head] == column) {
            return 1;
        }
    }
    return 0;
}

static uint32_t count_periods(const qz_layout *layout, const qz_grid_row *row,
                              int32_t year_starts) {
    uint32_t count = 0;
    for (uint32_t i = 0; i < row->count; i++) {
        qz_period_name name;
        count += !is_named(layout, row->cells[i].column) &&
                 period_name(&row->cells[i], year_starts, &name);
    }
    return count;
}

static int kind_of(qz_layout *layout, const qz_grid_row *row, int32_t year_starts) {
    name_columns(layout, row);
    if (!has(layout, QZ_FIELD_METRIC)) {
        return QZ_TABLE_NONE;
    }
    if (has(layout, QZ_FIELD_PERIOD)) {
        return has_values(layout) ? QZ_TABLE_LONG : QZ_TABLE_NONE;
    }
    return count_periods(layout, row, year_starts) > 0 ? QZ_TABLE_WIDE : QZ_TABLE_NONE;
}

/* Sorts the names that are no column's into periods of a wide table and those without a use. */
static int sort_names(qz_layout *layout, qz_arena *arena, const qz_grid_row *row,
                      int32_t year_starts) {
    qz_period_name *periods = qz_arena_array(arena, row->count, sizeof *periods);
    qz_grid_cell *unused = qz_arena_array(arena, row->count, sizeof *unused);
    if (periods == NULL || unused == NULL) {
        return 0;
    }
    for (uint32_t i = 0; i < row->count; i++) {
        const qz_grid_cell *cell = &row->cells[i];
        if (is_named(layout, cell->column)) {
            continue;
        }
        qz_period_name name;
        if (layout->kind == QZ_TABLE_WIDE && period_name(cell, year_starts, &name)) {
            periods[layout->period_count++] = name;
            layout->period_units |= name.unit.length > 0;
        } else {
            unused[layout->unused_count++] = *cell;
        }
    }
    layout->periods = periods;
    layout->unused = unused;
    return 1;
}

int qz_layout_find(qz_layout *out, qz_arena *arena, const qz_grid *grid, const qz_layout_how *how) {
    *out = (qz_layout){.grid = grid};
    for (size_t i = 0; i < grid->row_count && i < QZ_HEADER_ROWS; i++) {
        out->kind = kind_of(out, &grid->rows[i], how->year_starts);
        if (out->kind != QZ_TABLE_NONE) {
            out->header = (uint32_t)i;
            return sort_names(out, arena, &grid->rows[i], how->year_starts);
        }
    }
    return 1;
}

uint32_t qz_layout_width(const qz_layout *layout) {
    return layout->kind == QZ_TABLE_WIDE ? layout->period_count : 1;
}

/* A cell of a figure; 0 where it holds no value, which is reported. */
static int take_cell(const qz_layout *layout, qz_report *report, qz_row *row, int field,
                     const qz_grid_cell *cell) {
    row->cells[field] = cell->cell;
    return !qz_grid_tell_no_value(layout->grid, cell, report, row->index, qz_field_name(field));
}

int qz_layout_row(const qz_layout *layout, qz_report *report, qz_row *row, const qz_grid_row *from,
                  uint32_t place) {
    const qz_grid_cell *first = &from->cells[0];
    int sound = 1;
    memset(row->cells, 0, sizeof row->cells);
    row->line = from->line;
    row->column = first->cell.column;
    row->span = first->cell.span == QZ_SPAN_CELL ? QZ_SPAN_CELL : 0;
    for (int field = 0; field < QZ_FIELD_COUNT; field++) {
        const qz_grid_cell *cell =
            has(layout, field) ? qz_grid_at(from, layout->columns[field]) : NULL;
        if (cell != NULL) {
            sound &= take_cell(layout, report, row, field, cell);
        } else if (has(layout, field)) {
            cell = qz_grid_blank(from, layout->columns[field]);
            row->cells[field] = cell == NULL ? (qz_cell){0} : cell->cell;
        }
    }
    if (layout->kind == QZ_TABLE_WIDE) {
        const qz_grid_cell *period = &layout->periods[place].cell;
        const qz_grid_cell *cell = qz_grid_at(from, period->column);
        row->cells[QZ_FIELD_PERIOD] = period->cell;
        if (cell != NULL) {
            sound &= take_cell(layout, report, row, QZ_FIELD_VALUE, cell);
        }
    }
    return sound;
}
