/* SPDX-License-Identifier: MIT */
/* Finds a layout from the names in a header, and walks the body of a table. */

#include "tables/layout.h"

#include <stdio.h>
#include <string.h>

static int has(const qz_layout *layout, int field) {
    return layout->roles[field].from != QZ_ROLE_NONE;
}

static int has_values(const qz_layout *layout) {
    return has(layout, QZ_FIELD_VALUE) || has(layout, QZ_FIELD_LOW) || has(layout, QZ_FIELD_HIGH) ||
           (has(layout, QZ_FIELD_NUMERATOR) && has(layout, QZ_FIELD_DENOMINATOR));
}

static int field_of(const qz_grid_cell *cell) {
    return cell->kind == QZPLAN_CELL_TEXT ? qz_field_find(cell->cell.text, cell->cell.length) : -1;
}

/* The columns of the first row, the first of each name. */
static void read_names(qz_layout *layout, const qz_grid_row *row) {
    for (uint32_t i = 0; i < row->count; i++) {
        int field = field_of(&row->cells[i]);
        if (field >= 0 && !has(layout, field)) {
            layout->roles[field] =
                (qz_role){.from = QZ_ROLE_COLUMN, .column = row->cells[i].column};
        }
    }
}

int qz_layout_fits(const qz_grid *grid) {
    qz_layout layout = {.grid = grid};
    if (grid->row_count == 0) {
        return 0;
    }
    read_names(&layout, &grid->rows[0]);
    return has(&layout, QZ_FIELD_METRIC) && has(&layout, QZ_FIELD_PERIOD) && has_values(&layout);
}

/* Names that are none, and names that stand twice. */
static int check_names(const qz_layout *layout, qz_report *report, const qz_grid_row *row) {
    int sound = 1;
    for (uint32_t i = 0; i < row->count; i++) {
        char path[32];
        const qz_grid_cell *cell = &row->cells[i];
        int field = field_of(cell);
        qz_part name = qz_bytes(cell->cell.text, cell->cell.length);
        snprintf(path, sizeof path, "columns[%lu]", (unsigned long)cell->column - 1);
        qz_place place = qz_grid_place(layout->grid, cell, path);
        if (field >= 0 && layout->roles[field].column == cell->column) {
            continue;
        }
        sound = 0;
        if (field >= 0) {
            qz_report_add(report, &place, QZ_SAY(CSV_DUPLICATE_COLUMN, name));
        } else {
            int known = 0;
            const char *meant = qz_field_meant(cell->cell.text, cell->cell.length, &known);
            qz_report_add(report, &place,
                          qz_hinted(QZ_SAY(CSV_UNKNOWN_COLUMN, name), QZ_FIELD_HINT(meant, known)));
        }
    }
    return sound;
}

static int require_names(const qz_layout *layout, qz_report *report, const qz_grid_row *row) {
    qz_place place = qz_grid_place(layout->grid, &row->cells[0], "columns");
    int sound = 1;
    for (int field = QZ_FIELD_METRIC; field <= QZ_FIELD_PERIOD; field++) {
        if (!has(layout, field)) {
            qz_report_add(report, &place, QZ_SAY(CSV_NO_COLUMN, qz_text(qz_field_name(field))));
            sound = 0;
        }
    }
    if (!has_values(layout)) {
        qz_report_add(report, &place, QZ_SAY_PLAIN(CSV_NO_VALUE_COLUMN));
        sound = 0;
    }
    return sound;
}

int qz_layout_find(qz_layout *out, const qz_grid *grid, qz_report *report) {
    *out = (qz_layout){.grid = grid, .header_count = 1, .body = 1, .body_end = grid->row_count};
    if (grid->row_count == 0) {
        qz_place place = {grid->file, NULL, 1, 1, grid->sheet == NULL ? 0 : QZ_SPAN_CELL};
        qz_report_add(report, &place, QZ_SAY_PLAIN(CSV_NO_HEADER));
        return 0;
    }
    read_names(out, &grid->rows[0]);
    int sound = check_names(out, report, &grid->rows[0]);
    return require_names(out, report, &grid->rows[0]) && sound;
}

/* A cell of a figure; 0 where it holds no value, which is reported. */
static int take_cell(const qz_layout *layout, qz_report *report, qz_row *row, int field,
                     const qz_grid_cell *cell) {
    if (cell->kind != QZPLAN_CELL_ERROR && cell->kind != QZPLAN_CELL_UNCALCULATED) {
        row->cells[field] = cell->cell;
        return 1;
    }
    char path[64];
    snprintf(path, sizeof path, "figures[%lu].%s", (unsigned long)row->index, qz_field_name(field));
    qz_place place = qz_grid_place(layout->grid, cell, path);
    qz_report_add(report, &place,
                  cell->kind == QZPLAN_CELL_ERROR
                      ? QZ_SAY(CELL_IS_ERROR, qz_bytes(cell->cell.text, cell->cell.length))
                      : QZ_SAY_PLAIN(CELL_UNCALCULATED));
    return 0;
}

/* The figure of a row, at a value column of a wide table (NULL: it is long). */
static int fill_row(const qz_layout *layout, qz_report *report, qz_row *row,
                    const qz_grid_row *from, const qz_value_column *value) {
    const qz_grid_cell *first = &from->cells[0];
    int sound = 1;
    memset(row->cells, 0, sizeof row->cells);
    row->line = from->line;
    row->column = first->cell.column;
    row->span = first->cell.span == QZ_SPAN_CELL ? QZ_SPAN_CELL : 0;
    for (int field = 0; field < QZ_FIELD_COUNT; field++) {
        const qz_role *role = &layout->roles[field];
        uint32_t column = value != NULL && field == QZ_FIELD_VALUE ? value->column
                          : role->from == QZ_ROLE_COLUMN           ? role->column
                                                                   : 0;
        const qz_grid_cell *cell = column == 0 ? NULL : qz_grid_at(from, column);
        if (cell != NULL) {
            sound &= take_cell(layout, report, row, field, cell);
        } else if (role->from == QZ_ROLE_TEXT) {
            row->cells[field] = role->text;
        } else if (role->from == QZ_ROLE_HEADER && value != NULL) {
            row->cells[field] = value->said[field];
        }
    }
    return sound;
}

uint32_t qz_layout_walk(const qz_layout *layout, qz_report *report, uint32_t first,
                        qz_layout_take *take, void *context) {
    qz_row row = {.index = first};
    size_t each = layout->values == NULL ? 1 : layout->value_count;
    for (size_t i = layout->body; i < layout->body_end && !report->no_memory; i++) {
        for (size_t k = 0; k < each; k++) {
            const qz_value_column *value = layout->values == NULL ? NULL : &layout->values[k];
            if (fill_row(layout, report, &row, &layout->grid->rows[i], value)) {
                take(context, &row);
            }
            row.index++;
        }
    }
    return row.index;
}
