/* SPDX-License-Identifier: MIT */
/* Takes the rows of a table. A blank value is not reported, and no figure; a row with nothing in
   any value column that names no metric is a note or a title, and is left alone. */

#include "intake/table.h"

#include <string.h>

#include <qzplan/error.h>

#include "intake/named.h"
#include "tables/propose.h"

static const int value_fields[] = {QZ_FIELD_VALUE, QZ_FIELD_NUMERATOR, QZ_FIELD_DENOMINATOR,
                                   QZ_FIELD_LOW, QZ_FIELD_HIGH};
enum { VALUE_FIELDS = sizeof value_fields / sizeof value_fields[0] };

qz_layout_how qz_table_how(const qz_rows *rows) {
    return (qz_layout_how){.year_starts = rows->figures->plan->year_starts,
                           .strict = rows->figures->strict_columns};
}

/* Of the last title that says one. */
static void find_title_unit(qz_table *table) {
    const qz_layout *layout = table->layout;
    for (uint32_t i = 0; i < layout->header && i < layout->grid->row_count; i++) {
        const qz_grid_row *row = &layout->grid->rows[i];
        for (uint32_t k = 0; k < row->count; k++) {
            const char *unit;
            size_t length;
            if (qz_title_unit(row->cells[k].cell.text, row->cells[k].cell.length, &unit, &length)) {
                table->title_unit = row->cells[k].cell;
                table->title_unit.text = unit;
                table->title_unit.length = length;
            }
        }
    }
}

void qz_table_begin(qz_table *table, const qz_rows *rows, const qz_layout *layout,
                    qz_arena *scratch) {
    *table = (qz_table){.rows = rows,
                        .layout = layout,
                        .scratch = scratch,
                        .how = qz_table_how(rows),
                        .from = rows->figures->count};
    find_title_unit(table);
    rows->report->no_memory |= !qz_watch_begin(&table->watch, scratch, layout->grid, layout->unused,
                                               layout->unused_count, table->how.year_starts);
}

static int has_value(const qz_table *table, const qz_grid_row *row) {
    const qz_layout *layout = table->layout;
    for (int i = 0; i < VALUE_FIELDS; i++) {
        uint32_t column = layout->columns[value_fields[i]];
        if (column != 0 && qz_grid_at(row, column) != NULL) {
            return 1;
        }
    }
    for (uint32_t i = 0; i < layout->period_count; i++) {
        if (qz_grid_at(row, layout->periods[i].cell.column) != NULL) {
            return 1;
        }
    }
    return 0;
}

static int names_metric(const qz_table *table, const qz_grid_row *row) {
    const qz_grid_cell *cell = qz_grid_at(row, table->layout->columns[QZ_FIELD_METRIC]);
    return cell != NULL &&
           qz_names_metric(table->rows->figures, cell->cell.text, cell->cell.length);
}

int qz_table_is_note(const qz_table *table, const qz_grid_row *row) {
    return !has_value(table, row) && !names_metric(table, row);
}

void qz_table_pass(qz_table *table) {
    table->row.index += qz_layout_width(table->layout);
}

void qz_table_see(qz_table *table, const qz_grid_row *row) {
    const qz_layout *layout = table->layout;
    table->has_marks = 1;
    for (int i = 0; i < VALUE_FIELDS; i++) {
        uint32_t column = layout->columns[value_fields[i]];
        const qz_grid_cell *cell = column == 0 ? NULL : qz_grid_at(row, column);
        if (cell != NULL && cell->kind == QZPLAN_CELL_TEXT) {
            qz_marks_see(&table->marks, &cell->cell);
        }
    }
    for (uint32_t i = 0; i < layout->period_count; i++) {
        const qz_grid_cell *cell = qz_grid_at(row, layout->periods[i].cell.column);
        if (cell != NULL && cell->kind == QZPLAN_CELL_TEXT) {
            qz_marks_see(&table->marks, &cell->cell);
        }
    }
}

static int is_reported(const qz_row *row) {
    for (int i = 0; i < VALUE_FIELDS; i++) {
        if (row->cells[value_fields[i]].length > 0) {
            return 1;
        }
    }
    return 0;
}

static void leave(qz_table *table, const qz_grid_row *row) {
    if (table->left_count++ == 0) {
        table->left_first = qz_grid_place(table->layout->grid, &row->cells[0], NULL);
    }
}

/* What a row of a long table gives as its period; NULL: nothing. */
static const qz_cell *period_of(const qz_table *table, const qz_grid_row *row) {
    uint32_t column = table->layout->columns[QZ_FIELD_PERIOD];
    const qz_grid_cell *cell = column == 0 ? NULL : qz_grid_at(row, column);
    return cell == NULL ? NULL : &cell->cell;
}

/* The header once more, as printed tables have it on each page. */
static int repeats_header(const qz_table *table, const qz_grid_row *row) {
    const qz_grid_row *header = &table->layout->grid->rows[table->layout->header];
    const qz_grid_cell *first = qz_grid_at(row, table->layout->columns[QZ_FIELD_METRIC]);
    if (first == NULL || row->count != header->count) {
        return 0;
    }
    for (uint32_t i = 0; i < row->count; i++) {
        const qz_cell *here = &row->cells[i].cell;
        const qz_cell *there = &header->cells[i].cell;
        if (row->cells[i].column != header->cells[i].column || here->length != there->length ||
            memcmp(here->text, there->text, here->length) != 0) {
            return 0;
        }
    }
    return 1;
}

void qz_table_take(qz_table *table, const qz_grid_row *from) {
    qz_report *report = table->rows->report;
    int again = repeats_header(table, from);
    table->header_again |= again;
    if (again || !has_value(table, from)) {
        if (again || !names_metric(table, from)) {
            leave(table, from);
        }
        qz_table_pass(table);
        return;
    }
    qz_watch_row(&table->watch, from, period_of(table, from));
    uint32_t width = qz_layout_width(table->layout);
    for (uint32_t i = 0; i < width; i++) {
        if (qz_layout_row(table->layout, report, &table->row, from, i) &&
            is_reported(&table->row) && qz_table_convert(table, from, i) &&
            qz_table_write_plainly(table, from)) {
            qz_rows_take(table->rows, &table->row);
        }
        table->row.index++;
    }
}

/* Keeps the mapping that says how the table was understood. */
static void propose(const qz_table *table) {
    const qz_rows *rows = table->rows;
    int guessed = 0;
    if (rows->source == NULL || rows->report->first_code != QZPLAN_OK) {
        return;
    }
    rows->source->proposal =
        qz_propose(rows->strings,
                   &(qz_proposal){.layout = table->layout,
                                  .encoding = rows->encoding,
                                  .separator = table->separator,
                                  .decimal_comma = table->marks.decimal == QZ_MARKS_COMMA,
                                  .header_again = table->header_again,
                                  .exponents = table->exponents},
                   &guessed);
    rows->report->no_memory |= guessed && rows->source->proposal == NULL;
}

void qz_table_end(qz_table *table) {
    propose(table);
    qz_watch_tell(&table->watch, table->rows->report);
    qz_twice_tell(table->rows, table->scratch, table->from, &table->watch, table->find,
                  table->source);
    if (table->left_count > 0) {
        qz_report_add(table->rows->report, &table->left_first,
                      QZ_SAY(TABLE_ROWS_LEFT, qz_count(table->left_count)));
    }
}

static int find_row(void *source, uint32_t line, qz_grid_row *out) {
    const qz_grid_row *row = qz_grid_numbered(source, line);
    if (row != NULL) {
        *out = *row;
    }
    return row != NULL;
}

void qz_table_read(const qz_rows *rows, qz_arena *scratch, const qz_layout *layout) {
    qz_table table;
    qz_table_begin(&table, rows, layout, scratch);
    if (!qz_layout_check(layout, scratch, rows->report, &table.how)) {
        return;
    }
    const qz_grid *grid = layout->grid;
    table.find = find_row;
    table.source = (void *)(uintptr_t)grid; /* it is only read */
    for (size_t i = layout->header + 1; i < grid->row_count; i++) {
        qz_table_see(&table, &grid->rows[i]);
    }
    for (size_t i = layout->header + 1; i < grid->row_count && !rows->report->no_memory; i++) {
        qz_table_take(&table, &grid->rows[i]);
    }
    qz_table_end(&table);
}
