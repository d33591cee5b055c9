/* SPDX-License-Identifier: MIT */
/* A list that doubles; what it leaves behind goes with the arena. */

#include "base/list.h"

#include <string.h>

enum { FIRST_CAPACITY = 16 };

int qz_list_add(qz_list *list, qz_arena *arena, const void *item) {
    if (list->count == list->capacity) {
        size_t wider = list->capacity == 0 ? FIRST_CAPACITY : list->capacity * 2;
        const void **items = qz_arena_array(arena, wider, sizeof *items);
        if (items == NULL) {
            return 0;
        }
        if (list->count > 0) {
            memcpy(items, list->items, list->count * sizeof *items);
        }
        list->items = items;
        list->capacity = wider;
    }
    list->items[list->count++] = item;
    return 1;
}
