/* SPDX-License-Identifier: MIT */
/* Watches columns without a use. A column of labels is meant: where numbers stand in one it tells
   nothing apart (a column of goals beside that of results), and neither does one that names again
   what another column names. */

#include "tables/watch.h"

#include <string.h>

#include <qzplan/error.h>

#include "calendar/period.h"
#include "tables/heads.h"

int qz_watch_begin(qz_watch *watch, qz_arena *arena, const qz_grid *grid, const qz_grid_cell *names,
                   uint32_t count, int32_t year_starts) {
    *watch = (qz_watch){.grid = grid, .year_starts = year_starts};
    watch->items = count == 0 ? NULL : qz_arena_array(arena, count, sizeof *watch->items);
    if (count > 0 && watch->items == NULL) {
        return 0;
    }
    for (uint32_t i = 0; i < count; i++) {
        const qz_cell *name = &names[i].cell;
        watch->items[i] = (qz_watched){.name = names[i],
                                       .ignored = qz_head_names(name->text, name->length),
                                       .is_rest = qz_head_is_rest(name->text, name->length)};
    }
    watch->count = count;
    return 1;
}

static int same(const qz_cell *a, const qz_cell *b) {
    return a->length == b->length && (a->length == 0 || memcmp(a->text, b->text, a->length) == 0);
}

static int is_number(const qz_grid_cell *cell) {
    char first = cell->cell.text[0];
    return cell->kind == QZPLAN_CELL_NUMBER || (first >= '0' && first <= '9') || first == '-';
}

static int is_year(const qz_watch *watch, const qz_cell *cell) {
    qzplan_period period;
    return qz_period_read(&period, NULL, cell->text, cell->length, 0, watch->year_starts) ==
               QZPLAN_OK &&
           period.kind == QZPLAN_PERIOD_YEAR;
}

static void see_label(qz_watched *column, const qz_grid_cell *cell) {
    if (same(&cell->cell, &column->last)) {
        return;
    }
    column->last = cell->cell;
    if (qz_cell_says(cell->cell.text, cell->cell.length) != QZ_SAYS_NOTHING) {
        column->saying = column->saying.cell.length == 0 ? *cell : column->saying;
    } else if (is_number(cell)) {
        column->ignored = 1;
    } else {
        column->says_other = 1;
    }
}

void qz_watch_row(qz_watch *watch, const qz_grid_row *row, const qz_cell *period) {
    for (uint32_t i = 0; i < watch->count; i++) {
        qz_watched *column = &watch->items[i];
        const qz_grid_cell *cell = column->ignored ? NULL : qz_grid_at(row, column->name.column);
        if (cell == NULL) {
            continue;
        }
        if (!column->is_rest) {
            see_label(column, cell);
        } else if (column->rest.cell.length == 0 && period != NULL && is_year(watch, period)) {
            column->rest = *cell;
            column->year = *period;
        }
    }
}

void qz_watch_tell(const qz_watch *watch, qz_report *report) {
    for (uint32_t i = 0; i < watch->count; i++) {
        const qz_watched *column = &watch->items[i];
        const qz_part name = qz_bytes(column->name.cell.text, column->name.cell.length);
        const qz_cell *text = &column->saying.cell;
        if (text->length > 0 && column->says_other && !column->ignored) {
            qz_place place = qz_grid_place(watch->grid, &column->saying, NULL);
            qz_report_add(report, &place,
                          QZ_SAY(TABLE_COLUMN_TELLS, name, qz_bytes(text->text, text->length)));
        }
        if (column->rest.cell.length > 0) {
            qz_place place = qz_grid_place(watch->grid, &column->rest, NULL);
            qz_report_add(report, &place,
                          QZ_SAY(TABLE_REST_OF_PERIOD, name,
                                 qz_bytes(column->rest.cell.text, column->rest.cell.length),
                                 qz_bytes(column->year.text, column->year.length)));
        }
    }
}

const qz_grid_cell *qz_watch_differ(const qz_watch *watch, const qz_grid_row *first,
                                    const qz_grid_row *second, qz_cell *one, qz_cell *other) {
    static const qz_cell blank = {0};
    for (uint32_t i = 0; i < watch->count; i++) {
        const uint32_t column = watch->items[i].name.column;
        const qz_grid_cell *left = qz_grid_at(first, column);
        const qz_grid_cell *right = qz_grid_at(second, column);
        *one = left == NULL ? blank : left->cell;
        *other = right == NULL ? blank : right->cell;
        if (!same(one, other)) {
            return &watch->items[i].name;
        }
    }
    return NULL;
}
