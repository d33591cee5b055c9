/* SPDX-License-Identifier: MIT */
/* Keeps which figures a reading rests on, each once. */

#include "reading/trail.h"

#include <assert.h>
#include <string.h>

void qz_trail_add(qz_trail *trail, const qzplan_figure *figure) {
    if (trail == NULL) {
        return;
    }
    assert(trail->arena != NULL && trail->count <= trail->capacity);
    /* Looking back a little is enough to name a figure once, and keeps many areas linear. */
    for (size_t i = trail->count; i-- > 0 && trail->count - i <= 16;) {
        if (trail->items[i] == figure) {
            return;
        }
    }
    if (trail->count == trail->capacity) {
        size_t capacity = trail->capacity == 0 ? 64 : trail->capacity * 2;
        const qzplan_figure **items = qz_arena_array(trail->arena, capacity, sizeof *items);
        if (items == NULL) {
            return;
        }
        if (trail->count > 0) {
            memcpy(items, trail->items, trail->count * sizeof *items);
        }
        trail->items = items;
        trail->capacity = capacity;
    }
    trail->items[trail->count++] = figure;
}

size_t qz_trail_mark(const qz_trail *trail) {
    return trail == NULL ? 0 : trail->count;
}

void qz_trail_reset(qz_trail *trail, size_t mark) {
    if (trail != NULL) {
        assert(mark <= trail->count);
        trail->count = mark;
    }
}
