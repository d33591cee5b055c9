/* SPDX-License-Identifier: MIT */
/* Columns without a use may still change what a figure is: they tell goals from results, totals
   from parts, or two figures apart. */

#include "intake/table_parts.h"

#include <string.h>

#include "base/sort.h"
#include "figures/flags.h"

static int same(const qz_cell *a, const qz_cell *b) {
    return a->length == b->length && (a->length == 0 || memcmp(a->text, b->text, a->length) == 0);
}

void qz_table_note_unused(qz_table *table, const qz_grid_row *row) {
    const qz_layout *layout = table->layout;
    for (uint32_t i = 0; table->unused != NULL && i < layout->unused_count; i++) {
        qz_unused *column = &table->unused[i];
        const qz_grid_cell *cell = qz_grid_at(row, layout->unused[i].column);
        if (cell == NULL || same(&cell->cell, &column->last)) {
            continue;
        }
        column->last = cell->cell;
        if (qz_cell_says(cell->cell.text, cell->cell.length) == QZ_SAYS_NOTHING) {
            column->says_other = 1;
        } else if (column->saying.cell.length == 0) {
            column->saying = *cell;
        }
    }
}

void qz_table_check_unused(const qz_table *table) {
    const qz_layout *layout = table->layout;
    for (uint32_t i = 0; table->unused != NULL && i < layout->unused_count; i++) {
        const qz_unused *column = &table->unused[i];
        const qz_cell *name = &layout->unused[i].cell;
        const qz_cell *text = &column->saying.cell;
        if (text->length > 0 && column->says_other) {
            qz_place place = qz_grid_place(layout->grid, &column->saying, NULL);
            qz_report_add(table->rows->report, &place,
                          QZ_SAY(TABLE_COLUMN_TELLS, qz_bytes(name->text, name->length),
                                 qz_bytes(text->text, text->length)));
        }
    }
}

static int is_one_figure(const qz_stored *a, const qz_stored *b) {
    qz_key left = qz_key_of(&a->figure);
    qz_key right = qz_key_of(&b->figure);
    return qz_key_order(&left, &right) == 0 && a->figure.form == b->figure.form &&
           a->figure.share == b->figure.share &&
           (qz_has_flag(&a->figure, QZPLAN_FLAG_REVISED)) ==
               (qz_has_flag(&b->figure, QZPLAN_FLAG_REVISED));
}

/* The first two figures of this table that are one; 0: none. */
static int find_twice(const qz_table *table, const qz_stored **first, const qz_stored **second) {
    qzplan_figures *figures = table->rows->figures;
    size_t count = figures->count - table->from;
    const void **order = qz_arena_array(table->scratch, count, sizeof *order);
    *second = NULL;
    if (order == NULL) {
        table->rows->report->no_memory = 1;
        return 0;
    }
    for (size_t i = 0; i < count; i++) {
        order[i] = qz_store_at(figures, table->from + i);
    }
    qz_sort(order, count, qz_store_before);
    for (size_t i = 1; i < count; i++) {
        const qz_stored *later = order[i];
        if (is_one_figure(order[i - 1], later) &&
            (*second == NULL || later->row < (*second)->row)) {
            *first = order[i - 1];
            *second = later;
        }
    }
    return *second != NULL;
}

void qz_table_check_twice(const qz_table *table) {
    const qz_layout *layout = table->layout;
    const qz_stored *first = NULL;
    const qz_stored *second = NULL;
    qz_grid_row one;
    qz_grid_row two;
    if (layout->unused_count == 0 || !find_twice(table, &first, &second) ||
        !table->find(table->source, first->value.line, &one) ||
        !table->find(table->source, second->value.line, &two)) {
        return;
    }
    static const qz_cell blank = {0};
    for (uint32_t i = 0; i < layout->unused_count; i++) {
        const qz_grid_cell *left = qz_grid_at(&one, layout->unused[i].column);
        const qz_grid_cell *right = qz_grid_at(&two, layout->unused[i].column);
        const qz_cell *name = &layout->unused[i].cell;
        const qz_cell *here = right == NULL ? &blank : &right->cell;
        const qz_cell *there = left == NULL ? &blank : &left->cell;
        if (!same(here, there)) {
            qz_place place = {second->figure.file, NULL, second->value.line, second->value.column,
                              second->value.span};
            qz_report_add(table->rows->report, &place,
                          QZ_SAY(TABLE_TWICE, qz_text(second->figure.metric->id),
                                 qz_bytes(name->text, name->length),
                                 qz_bytes(there->text, there->length),
                                 qz_bytes(here->text, here->length)));
            return;
        }
    }
}
