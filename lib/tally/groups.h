/* SPDX-License-Identifier: MIT */
#ifndef QZ_TALLY_GROUPS_H
#define QZ_TALLY_GROUPS_H

/* Counts by tuples of words, all of one width. */

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

typedef struct qz_groups {
    qzplan_allocator allocator;
    uint64_t seed;
    uint32_t *words; /* `width` of each */
    size_t word_room;
    uint64_t *counts;
    size_t count_room;
    uint32_t *slots;   /* number + 1 by hash; 0: free */
    size_t slot_count; /* a power of two; 0: none yet */
    uint32_t width;
    uint32_t count;
} qz_groups;

void qz_groups_init(qz_groups *groups, const qzplan_allocator *allocator, uint32_t width);
void qz_groups_free(qz_groups *groups);

static inline const uint32_t *qz_groups_at(const qz_groups *groups, uint32_t number) {
    return groups->words + (size_t)number * groups->width;
}

uint64_t qz_groups_hash(const qz_groups *groups, const uint32_t *tuple);

/* Begins to fetch what will be looked at. */
static inline void qz_groups_ahead(const qz_groups *groups, uint64_t hash) {
    if (groups->slot_count > 0) {
        __builtin_prefetch(&groups->slots[(size_t)hash & (groups->slot_count - 1)]);
    }
}

/* The number of a tuple, new (with a count of 0) or known; QZ_NO when out of memory. */
uint32_t qz_groups_add(qz_groups *groups, uint64_t hash, const uint32_t *tuple);

/* The number of a tuple that is known, else QZ_NO. */
uint32_t qz_groups_find(const qz_groups *groups, const uint32_t *tuple);

#endif
