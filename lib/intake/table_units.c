/* SPDX-License-Identifier: MIT */
/* Units that a table says, held against the plan's; multipliers; and numbers as they are written in
   other countries. */

#include "intake/table_parts.h"

#include "intake/cell.h"
#include "intake/named.h"
#include "intake/units.h"
#include "tables/scale.h"

static const int number_fields[] = {QZ_FIELD_VALUE, QZ_FIELD_NUMERATOR, QZ_FIELD_DENOMINATOR,
                                    QZ_FIELD_LOW, QZ_FIELD_HIGH};
enum { NUMBER_FIELDS = sizeof number_fields / sizeof number_fields[0] };

static void fault(const qz_table *table, int field, const qz_cell *at, qz_message message) {
    qz_row row = table->row;
    row.cells[field] = *at;
    qz_row_check check = {.rows = table->rows, .row = &row};
    qz_row_fault(&check, field, message);
}

/* The unit in brackets behind the name of a column of values: told once. */
static int check_value_unit(qz_table *table, const qz_cell *unit, const qzplan_metric *metric) {
    if (unit->length == 0 || qz_unit_is(metric, unit->text, unit->length)) {
        return 1;
    }
    if (!table->unit_told) {
        qz_place place = {table->rows->file, "columns", unit->line, unit->column, unit->span};
        qz_report_add(table->rows->report, &place,
                      QZ_SAY(TABLE_UNIT, qz_bytes(unit->text, unit->length), qz_text(metric->id)));
    }
    table->unit_told = 1;
    return 0;
}

/* "单位：万元" above the header: another unit that is no multiple may be that of other metrics. */
static int check_title_unit(qz_table *table, const qzplan_metric *metric) {
    const qz_cell *unit = &table->title_unit;
    if (unit->length == 0 || !qz_unit_is_multiple(metric, unit->text, unit->length)) {
        return 1;
    }
    if (!table->unit_told) {
        qz_place place = {table->rows->file, NULL, unit->line, unit->column, unit->span};
        qz_report_add(table->rows->report, &place,
                      QZ_SAY(TABLE_UNIT, qz_bytes(unit->text, unit->length), qz_text(metric->id)));
    }
    table->unit_told = 1;
    return 0;
}

/* The cell of a column of units: another unit is warned of once, a multiple is a fault. */
static int check_unit_column(qz_table *table, const qz_grid_row *from,
                             const qzplan_metric *metric) {
    const qz_grid_cell *cell = qz_grid_at(from, table->layout->columns[QZ_HEAD_UNIT]);
    if (cell == NULL || qz_unit_is(metric, cell->cell.text, cell->cell.length)) {
        return 1;
    }
    qz_part said = qz_bytes(cell->cell.text, cell->cell.length);
    qz_place place = qz_grid_place(table->layout->grid, cell, NULL);
    if (qz_unit_is_multiple(metric, cell->cell.text, cell->cell.length)) {
        qz_report_add(table->rows->report, &place, QZ_SAY(TABLE_UNIT, said, qz_text(metric->id)));
        return 0;
    }
    if (!table->other_unit_told) {
        qz_report_add(table->rows->report, &place,
                      QZ_SAY(TABLE_UNIT_DIFFERS, said, qz_text(metric->id)));
    }
    table->other_unit_told = 1;
    return 1;
}

/* What the row's values are multiplied by, as a power of ten; 0 where that is not understood. */
static int read_scale(qz_table *table, const qz_grid_row *from, int32_t *power) {
    const uint32_t *columns = table->layout->columns;
    const qz_grid_cell *scale = qz_grid_at(from, columns[QZ_HEAD_SCALE]);
    const qz_grid_cell *exponent = qz_grid_at(from, columns[QZ_HEAD_EXPONENT]);
    const qz_grid_cell *cell = scale != NULL ? scale : exponent;
    *power = 0;
    if (cell == NULL) {
        return 1;
    }
    const qz_cell *text = &cell->cell;
    int fits = scale != NULL ? qz_scale_read(power, text->text, text->length)
                             : text->length == 1 && text->text[0] >= '0' && text->text[0] <= '9';
    if (fits && scale == NULL) {
        *power = text->text[0] - '0';
        table->exponents |= 1U << *power;
    }
    if (!fits) {
        qz_place place = qz_grid_place(table->layout->grid, cell, NULL);
        qz_report_add(table->rows->report, &place,
                      QZ_SAY(TABLE_SCALE, qz_bytes(text->text, text->length)));
    }
    return fits;
}

static void multiply(qz_table *table, int32_t power) {
    for (int i = 0; i < NUMBER_FIELDS && power != 0; i++) {
        qz_cell *cell = &table->row.cells[number_fields[i]];
        size_t length = cell->length;
        if (length > 0) {
            const char *text =
                qz_scale_apply(&length, table->scratch, cell->text, cell->length, power);
            table->rows->report->no_memory |= text == NULL;
            cell->text = text == NULL ? cell->text : text;
            cell->length = text == NULL ? cell->length : length;
        }
    }
}

/* Nearly always nothing of the table says a unit or a multiplier. */
static int says_nothing(const qz_table *table) {
    const uint32_t *columns = table->layout->columns;
    return columns[QZ_HEAD_UNIT] + columns[QZ_HEAD_SCALE] + columns[QZ_HEAD_EXPONENT] == 0 &&
           table->layout->unit.length == 0 && table->title_unit.length == 0 &&
           !table->layout->period_units;
}

/* Behind the name of the column that the value in hand stands in. */
static const qz_cell *value_unit(const qz_table *table, uint32_t place) {
    const qz_layout *layout = table->layout;
    return layout->kind == QZ_TABLE_WIDE ? &layout->periods[place].unit : &layout->unit;
}

int qz_table_convert(qz_table *table, const qz_grid_row *from, uint32_t place) {
    int32_t power;
    if (says_nothing(table)) {
        return 1;
    }
    const qz_cell *cell = &table->row.cells[QZ_FIELD_METRIC];
    const qzplan_metric *metric = qz_metric_named(table->rows->figures, cell->text, cell->length);
    int sound = metric == NULL ||
                (check_value_unit(table, value_unit(table, place), metric) &
                 check_title_unit(table, metric) & check_unit_column(table, from, metric));
    sound &= read_scale(table, from, &power);
    if (sound) {
        multiply(table, power);
    }
    return sound;
}

/* Both readings of "1,234" in memory of the arena. */
static void refuse_mark(qz_table *table, int field, qz_cell *cell) {
    qz_cell comma = *cell;
    qz_cell point = *cell;
    if (!qz_marks_plain(&comma, table->scratch, QZ_MARKS_COMMA) ||
        !qz_marks_plain(&point, table->scratch, QZ_MARKS_POINT)) {
        table->rows->report->no_memory = 1;
        return;
    }
    fault(table, field, cell,
          QZ_SAY(TABLE_NUMBER_EITHER, qz_bytes(cell->text, cell->length),
                 qz_bytes(comma.text, comma.length), qz_bytes(point.text, point.length)));
}

/* A text that is no number of the row's source, or of a workbook, has no marks of its own. */
static int is_text(const qz_table *table, const qz_grid_row *from, const qz_cell *cell) {
    for (uint32_t i = 0; i < from->count; i++) {
        if (from->cells[i].cell.text == cell->text) {
            return from->cells[i].kind == QZPLAN_CELL_TEXT;
        }
    }
    return table->layout->grid->sheet == NULL;
}

static int write_plainly(qz_table *table, int field) {
    qz_cell *cell = &table->row.cells[field];
    int says = qz_marks_of(cell->text, cell->length);
    int decimal = table->marks.decimal;
    if (says == QZ_MARKS_EITHER && decimal == QZ_MARKS_NONE) {
        refuse_mark(table, field, cell);
        return 0;
    }
    if ((says == QZ_MARKS_COMMA || says == QZ_MARKS_POINT) && says != decimal) {
        const qz_cell *first = &table->marks.first;
        fault(table, field, cell,
              QZ_SAY(TABLE_MARKS_DIFFER, qz_bytes(cell->text, cell->length),
                     qz_bytes(first->text, first->length)));
        return 0;
    }
    table->rows->report->no_memory |=
        !qz_marks_plain(cell, table->scratch, decimal == QZ_MARKS_NONE ? QZ_MARKS_POINT : decimal);
    return 1;
}

int qz_table_write_plainly(qz_table *table, const qz_grid_row *from) {
    int sound = 1;
    for (int i = 0; i < NUMBER_FIELDS; i++) {
        qz_cell *cell = &table->row.cells[number_fields[i]];
        if (cell->length == 0) {
            continue;
        }
        if (table->has_marks) {
            sound &= !is_text(table, from, cell) || write_plainly(table, number_fields[i]);
        } else if (qz_has_blank(cell)) {
            table->rows->report->no_memory |= !qz_marks_plain(cell, table->scratch, QZ_MARKS_POINT);
        }
    }
    return sound;
}
