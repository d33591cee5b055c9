/* SPDX-License-Identifier: MIT */
#ifndef QZ_TALLY_KEYS_H
#define QZ_TALLY_KEYS_H

/* Texts that are kept once each and known by a number: keys, references, cells that are counted
   once. */

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

typedef struct qz_keys {
    qzplan_allocator allocator;
    uint64_t seed; /* so that nobody can choose texts that fall together */
    char *bytes;   /* one text behind the other */
    size_t byte_count;
    size_t byte_room;
    uint64_t *ends; /* by number: where a text ends in `bytes` */
    size_t end_room;
    uint32_t *slots;   /* number + 1 by hash; 0: free */
    uint32_t *marks;   /* beside each a part of its hash */
    size_t slot_count; /* a power of two; 0: none yet */
    uint32_t count;
    uint32_t reserved;
} qz_keys;

void qz_keys_init(qz_keys *keys, const qzplan_allocator *allocator);
void qz_keys_free(qz_keys *keys);

/* The number of a text, new or known; QZ_NO when out of memory. */
uint32_t qz_keys_add(qz_keys *keys, const char *text, size_t length);

/* The number of a text that is known, else QZ_NO. */
uint32_t qz_keys_find(const qz_keys *keys, const char *text, size_t length);

static inline const char *qz_keys_text(const qz_keys *keys, uint32_t number, size_t *length) {
    uint64_t from = number == 0 ? 0 : keys->ends[number - 1];
    *length = (size_t)(keys->ends[number] - from);
    return keys->bytes + from;
}

/* A seed that nobody outside can know. */
uint64_t qz_seed_make(const void *somewhere);

/* A hash of bytes under a seed. */
uint64_t qz_seeded_hash(uint64_t seed, const void *bytes, size_t length);

#endif
