/* SPDX-License-Identifier: MIT */
/* A sorted table of ids. */

#include "base/names.h"

#include <string.h>

#include <qzplan/error.h>

#include "base/prefix.h"
#include "base/sort.h"

static int comes_before(const void *a, const void *b) {
    const qz_name *left = a;
    const qz_name *right = b;
    if (left->prefix != right->prefix) {
        return left->prefix < right->prefix;
    }
    return !qz_prefix_is_all(left->prefix) && strcmp(left->id, right->id) < 0;
}

int qz_names_make(qz_names *names, qz_arena *arena, const void *const *things, size_t count) {
    qz_name *all = qz_arena_array(arena, count, sizeof *all);
    const void **sorted = qz_arena_array(arena, count, sizeof *sorted);
    names->sorted = sorted;
    names->count = 0;
    if (all == NULL || sorted == NULL) {
        return QZPLAN_ERROR_NO_MEMORY;
    }
    for (size_t i = 0; i < count; i++) {
        all[i].thing = things[i];
        memcpy(&all[i].id, things[i], sizeof all[i].id);
        all[i].prefix = qz_prefix(all[i].id, SIZE_MAX);
        sorted[i] = &all[i];
    }
    qz_sort(sorted, count, comes_before);
    names->count = count;
    return QZPLAN_OK;
}

static int compare(const qz_name *name, uint64_t prefix, const char *word, size_t length) {
    if (name->prefix != prefix) {
        return name->prefix < prefix ? -1 : 1;
    }
    int order = strncmp(name->id, word, length);
    return order != 0 ? order : name->id[length] != '\0';
}

const void *qz_names_find(const qz_names *names, const char *id, size_t length) {
    uint64_t prefix = qz_prefix(id, length);
    size_t low = 0;
    size_t high = names->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const qz_name *name = names->sorted[middle];
        int order = compare(name, prefix, id, length);
        if (order == 0) {
            return name->thing;
        }
        if (order < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return NULL;
}

void qz_names_offer(const qz_names *names, qz_suggest *suggest) {
    for (size_t i = 0; i < names->count; i++) {
        qz_suggest_offer(suggest, ((const qz_name *)names->sorted[i])->id);
    }
}
