/* SPDX-License-Identifier: MIT */
/* Finds the first two figures of a table that are one, and what tells their rows apart. */

#include "intake/twice.h"

#include "base/sort.h"
#include "figures/flags.h"

static int is_one_figure(const qz_stored *a, const qz_stored *b) {
    qz_key left = qz_key_of(&a->figure);
    qz_key right = qz_key_of(&b->figure);
    return qz_key_order(&left, &right) == 0 && a->figure.form == b->figure.form &&
           a->figure.share == b->figure.share &&
           (qz_has_flag(&a->figure, QZPLAN_FLAG_REVISED)) ==
               (qz_has_flag(&b->figure, QZPLAN_FLAG_REVISED));
}

/* The first two of them that are one; 0: none. */
static int find_twice(const qz_rows *rows, qz_arena *scratch, size_t from, const qz_stored **first,
                      const qz_stored **second) {
    qzplan_figures *figures = rows->figures;
    size_t count = figures->count - from;
    const void **order = qz_arena_array(scratch, count, sizeof *order);
    *second = NULL;
    if (order == NULL) {
        rows->report->no_memory = 1;
        return 0;
    }
    for (size_t i = 0; i < count; i++) {
        order[i] = qz_store_at(figures, from + i);
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

void qz_twice_tell(const qz_rows *rows, qz_arena *scratch, size_t from, const qz_watch *watch,
                   qz_twice_find *find, void *source) {
    const qz_stored *first = NULL;
    const qz_stored *second = NULL;
    qz_grid_row one;
    qz_grid_row two;
    qz_cell here;
    qz_cell there;
    if (watch->count == 0 || !find_twice(rows, scratch, from, &first, &second) ||
        !find(source, first->value.line, &one) || !find(source, second->value.line, &two)) {
        return;
    }
    const qz_grid_cell *name = qz_watch_differ(watch, &one, &two, &there, &here);
    if (name != NULL) {
        ((qz_stored *)(uintptr_t)second)->told = 1; /* of the set that is being read */
        qz_place place = {second->figure.file, NULL, second->value.line, second->value.column,
                          second->value.span};
        qz_report_add(rows->report, &place,
                      QZ_SAY(TABLE_TWICE, qz_text(second->figure.metric->id),
                             qz_bytes(name->cell.text, name->cell.length),
                             qz_bytes(there.text, there.length), qz_bytes(here.text, here.length)));
    }
}
