/* SPDX-License-Identifier: MIT */
/* Ids sorted once and searched by halves: nobody can choose ids that make it slow. */

#include "base/ids.h"

#include <string.h>

#include "base/prefix.h"
#include "base/sort.h"
#include "base/suggest.h"

static int order_of(const qz_id *id, uint64_t start, const char *text) {
    if (id->start != start) {
        return id->start < start ? -1 : 1;
    }
    return qz_prefix_is_all(start) ? 0 : strcmp(id->id, text);
}

int qz_ids_add(qz_ids *names, qz_arena *arena, const char *id, void *thing, const void *place) {
    qz_id *name = qz_arena_alloc(arena, sizeof *name);
    if (name == NULL) {
        return 0;
    }
    *name = (qz_id){.id = id,
                    .start = qz_prefix(id, SIZE_MAX),
                    .thing = thing,
                    .place = place,
                    .order = names->all.count};
    return qz_list_add(&names->all, arena, name);
}

int qz_ids_same(const qz_id *a, const qz_id *b) {
    return order_of(a, b->start, b->id) == 0;
}

static int name_before(const void *a, const void *b) {
    const qz_id *left = a;
    const qz_id *right = b;
    int order = order_of(left, right->start, right->id);
    return order != 0 ? order < 0 : left->order < right->order;
}

int qz_ids_seal(qz_ids *names, qz_arena *arena) {
    size_t count = names->all.count;
    const void **sorted = qz_arena_array(arena, count, sizeof *sorted);
    uint64_t *starts = qz_arena_array(arena, count, sizeof *starts);
    if (sorted == NULL || starts == NULL) {
        return 0;
    }
    if (count > 0) {
        memcpy(sorted, names->all.items, count * sizeof *sorted);
    }
    names->sorted = (qz_list){sorted, count, count};
    names->starts = starts;
    qz_sort(sorted, count, name_before);
    for (size_t i = 0; i < count; i++) {
        starts[i] = ((const qz_id *)sorted[i])->start;
    }
    return 1;
}

qz_id *qz_ids_find(const qz_ids *names, const char *id) {
    uint64_t start = qz_prefix(id, SIZE_MAX);
    size_t low = 0;
    for (size_t left = names->sorted.count; left > 0;) {
        size_t half = left / 2;
        uint64_t other = names->starts[low + half];
        int before = other < start;
        if (other == start) { /* seldom: all else goes without a jump that could be guessed wrong */
            before = order_of(names->sorted.items[low + half], start, id) < 0;
        }
        low += before ? half + 1 : 0;
        left = before ? left - half - 1 : half;
    }
    if (low == names->sorted.count) {
        return NULL;
    }
    qz_id *found = (qz_id *)names->sorted.items[low];
    return order_of(found, start, id) == 0 ? found : NULL;
}

const char *qz_ids_nearest(const qz_ids *names, const char *id) {
    qz_suggest suggest;
    qz_suggest_begin(&suggest, id, strlen(id));
    for (size_t i = 0; i < names->all.count; i++) {
        qz_suggest_offer(&suggest, ((const qz_id *)names->all.items[i])->id);
    }
    return suggest.best;
}
