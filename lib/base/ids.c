/* SPDX-License-Identifier: MIT */
/* Ids sorted once and searched by halves: nobody can choose ids that make it slow. */

#include "base/ids.h"

#include <string.h>

#include "base/sort.h"
#include "base/suggest.h"

/* The first eight bytes, the first of them the highest: compares as strcmp does. */
static uint64_t start_of(const char *id) {
    uint64_t start = 0;
    int shift = 56;
    for (; *id != '\0' && shift >= 0; id++, shift -= 8) {
        start |= (uint64_t)(unsigned char)*id << shift;
    }
    return start;
}

static int order_of(const qz_id *id, uint64_t start, const char *text) {
    if (id->start != start) {
        return id->start < start ? -1 : 1;
    }
    return (start & 0xff) == 0 ? 0 : strcmp(id->id, text);
}

int qz_ids_add(qz_ids *names, qz_arena *arena, const char *id, void *thing, const void *place) {
    qz_id *name = qz_arena_alloc(arena, sizeof *name);
    if (name == NULL) {
        return 0;
    }
    *name = (qz_id){
        .id = id, .start = start_of(id), .thing = thing, .place = place, .order = names->all.count};
    return qz_list_add(&names->all, arena, name);
}

static int name_before(const void *a, const void *b) {
    const qz_id *left = a;
    const qz_id *right = b;
    int order = order_of(left, right->start, right->id);
    return order != 0 ? order < 0 : left->order < right->order;
}

int qz_ids_seal(qz_ids *names, qz_arena *arena) {
    for (size_t i = 0; i < names->all.count; i++) {
        if (!qz_list_add(&names->sorted, arena, names->all.items[i])) {
            return 0;
        }
    }
    qz_sort(names->sorted.items, names->sorted.count, name_before);
    return 1;
}

qz_id *qz_ids_find(const qz_ids *names, const char *id) {
    uint64_t start = start_of(id);
    size_t low = 0;
    size_t high = names->sorted.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const qz_id *name = names->sorted.items[middle];
        if (order_of(name, start, id) < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
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
