/* SPDX-License-Identifier: MIT */
/* A table of texts by hash. The hash multiplies words of 64 bits under a seed and folds the product
   of 128; the seed is made anew for each tally. */

#include "tally/keys.h"

#include <string.h>
#include <time.h>
#if defined(__linux__)
#include <sys/random.h>
#endif

#include "number/wide.h"
#include "tally/grow.h"
#include "tally/spec.h"

enum { FIRST_SLOTS = 1024 };

static uint64_t fold(uint64_t a, uint64_t b) {
    qz_wide product = qz_wide_product(a, b);
    return qz_wide_high(product) ^ qz_wide_low(product);
}

static uint64_t word_at(const unsigned char *at, size_t length) {
    uint64_t word = 0;
    memcpy(&word, at, length < 8 ? length : 8);
    return word;
}

uint64_t qz_seeded_hash(uint64_t seed, const void *bytes, size_t length) {
    const unsigned char *at = bytes;
    uint64_t hash = seed ^ fold(length ^ UINT64_C(0x9e3779b97f4a7c15), seed | 1);
    for (; length > 16; at += 16, length -= 16) {
        hash =
            fold(word_at(at, 8) ^ hash, word_at(at + 8, 8) ^ (seed | UINT64_C(0xa0761d6478bd642f)));
    }
    uint64_t last = length > 8 ? word_at(at + 8, length - 8) : 0;
    hash = fold(word_at(at, length) ^ hash, last ^ (seed | UINT64_C(0xe7037ed1a0b428db)));
    return fold(hash, UINT64_C(0x8ebc6af09c88c6e3) ^ seed);
}

uint64_t qz_seed_make(const void *somewhere) {
    uint64_t seed = 0;
    struct timespec now = {0, 0};
#if defined(__linux__)
    if (getrandom(&seed, sizeof seed, GRND_NONBLOCK) == (ssize_t)sizeof seed) {
        return seed;
    }
#endif
    (void)timespec_get(&now, TIME_UTC);
    return fold((uint64_t)(uintptr_t)somewhere ^ (uint64_t)now.tv_nsec,
                (uint64_t)now.tv_sec ^ UINT64_C(0x589965cc75374cc3));
}

void qz_keys_init(qz_keys *keys, const qzplan_allocator *allocator) {
    *keys = (qz_keys){.allocator = *allocator, .seed = qz_seed_make(keys)};
}

void qz_keys_free(qz_keys *keys) {
    qz_ungrow(&keys->allocator, keys->bytes, keys->byte_room, 1);
    qz_ungrow(&keys->allocator, keys->ends, keys->end_room, sizeof *keys->ends);
    qz_ungrow(&keys->allocator, keys->slots, keys->slot_count, sizeof *keys->slots);
    qz_ungrow(&keys->allocator, keys->marks, keys->slot_count, sizeof *keys->marks);
}

/* Where a text stands, or the free slot where it would. */
static size_t slot_of(const qz_keys *keys, uint64_t hash, const char *text, size_t length) {
    size_t mask = keys->slot_count - 1;
    size_t at = (size_t)hash & mask;
    while (keys->slots[at] != 0) {
        if (keys->marks[at] == (uint32_t)(hash >> 32)) {
            size_t known;
            const char *other = qz_keys_text(keys, keys->slots[at] - 1, &known);
            if (known == length && (length == 0 || memcmp(other, text, length) == 0)) {
                return at;
            }
        }
        at = (at + 1) & mask;
    }
    return at;
}

static int make_slots(qz_keys *keys, size_t count) {
    uint32_t *slots = NULL;
    uint32_t *marks = NULL;
    size_t room = 0;
    size_t mark_room = 0;
    if (!qz_grow(&keys->allocator, &slots, &room, 0, count, sizeof *slots)) {
        return 0;
    }
    if (!qz_grow(&keys->allocator, &marks, &mark_room, 0, count, sizeof *marks)) {
        qz_ungrow(&keys->allocator, slots, room, sizeof *slots);
        return 0;
    }
    memset(slots, 0, count * sizeof *slots);
    qz_ungrow(&keys->allocator, keys->slots, keys->slot_count, sizeof *keys->slots);
    qz_ungrow(&keys->allocator, keys->marks, keys->slot_count, sizeof *keys->marks);
    keys->slots = slots;
    keys->marks = marks;
    keys->slot_count = count;
    for (uint32_t i = 0; i < keys->count; i++) {
        size_t length;
        const char *text = qz_keys_text(keys, i, &length);
        uint64_t hash = qz_seeded_hash(keys->seed, text, length);
        size_t at = (size_t)hash & (count - 1);
        while (slots[at] != 0) {
            at = (at + 1) & (count - 1);
        }
        slots[at] = i + 1;
        marks[at] = (uint32_t)(hash >> 32);
    }
    return 1;
}

uint32_t qz_keys_find(const qz_keys *keys, const char *text, size_t length) {
    if (keys->slot_count == 0) {
        return QZ_NO;
    }
    uint64_t hash = qz_seeded_hash(keys->seed, text, length);
    return keys->slots[slot_of(keys, hash, text, length)] - 1; /* 0, a free one, is QZ_NO then */
}

uint32_t qz_keys_add(qz_keys *keys, const char *text, size_t length) {
    if (2 * (size_t)keys->count >= keys->slot_count &&
        !make_slots(keys, keys->slot_count == 0 ? FIRST_SLOTS : 2 * keys->slot_count)) {
        return QZ_NO;
    }
    uint64_t hash = qz_seeded_hash(keys->seed, text, length);
    size_t at = slot_of(keys, hash, text, length);
    if (keys->slots[at] != 0) {
        return keys->slots[at] - 1;
    }
    if (keys->count >= QZ_KEY_UNASKED - 1 ||
        !qz_grow(&keys->allocator, &keys->bytes, &keys->byte_room, keys->byte_count,
                 keys->byte_count + length + 1, 1) ||
        !qz_grow(&keys->allocator, &keys->ends, &keys->end_room, keys->count,
                 (size_t)keys->count + 1, sizeof *keys->ends)) {
        return QZ_NO;
    }
    if (length > 0) {
        memcpy(keys->bytes + keys->byte_count, text, length);
    }
    keys->byte_count += length;
    keys->ends[keys->count] = keys->byte_count;
    keys->slots[at] = keys->count + 1;
    keys->marks[at] = (uint32_t)(hash >> 32);
    return keys->count++;
}
