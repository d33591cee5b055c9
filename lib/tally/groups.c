/* SPDX-License-Identifier: MIT */
/* A table of tuples by a seeded hash. Tuples stand in the order of their coming, so that a number
   stays good when the table grows. */

#include "tally/groups.h"

#include <string.h>

#include "tally/grow.h"
#include "tally/keys.h"
#include "tally/spec.h"

enum { FIRST_SLOTS = 1024 };

void qz_groups_init(qz_groups *groups, const qzplan_allocator *allocator, uint32_t width) {
    *groups = (qz_groups){.allocator = *allocator, .width = width, .seed = qz_seed_make(groups)};
}

void qz_groups_free(qz_groups *groups) {
    const qzplan_allocator *from = &groups->allocator;
    qz_ungrow(from, groups->words, groups->word_room, sizeof *groups->words);
    qz_ungrow(from, groups->counts, groups->count_room, sizeof *groups->counts);
    qz_ungrow(from, groups->slots, groups->slot_count, sizeof *groups->slots);
}

uint64_t qz_groups_hash(const qz_groups *groups, const uint32_t *tuple) {
    return qz_seeded_hash(groups->seed, tuple, groups->width * sizeof *tuple);
}

static size_t slot_of(const qz_groups *groups, uint64_t hash, const uint32_t *tuple) {
    size_t mask = groups->slot_count - 1;
    size_t at = (size_t)hash & mask;
    while (groups->slots[at] != 0 && memcmp(qz_groups_at(groups, groups->slots[at] - 1), tuple,
                                            groups->width * sizeof *tuple) != 0) {
        at = (at + 1) & mask;
    }
    return at;
}

static int make_slots(qz_groups *groups, size_t count) {
    uint32_t *slots = NULL;
    size_t room = 0;
    if (!qz_grow(&groups->allocator, &slots, &room, 0, count, sizeof *slots)) {
        return 0;
    }
    memset(slots, 0, count * sizeof *slots);
    qz_ungrow(&groups->allocator, groups->slots, groups->slot_count, sizeof *slots);
    groups->slots = slots;
    groups->slot_count = count;
    for (uint32_t i = 0; i < groups->count; i++) {
        size_t at = (size_t)qz_groups_hash(groups, qz_groups_at(groups, i)) & (count - 1);
        while (slots[at] != 0) {
            at = (at + 1) & (count - 1);
        }
        slots[at] = i + 1;
    }
    return 1;
}

uint32_t qz_groups_find(const qz_groups *groups, const uint32_t *tuple) {
    if (groups->slot_count == 0) {
        return QZ_NO;
    }
    return groups->slots[slot_of(groups, qz_groups_hash(groups, tuple), tuple)] - 1;
}

uint32_t qz_groups_add(qz_groups *groups, uint64_t hash, const uint32_t *tuple) {
    if (2 * (size_t)groups->count >= groups->slot_count &&
        !make_slots(groups, groups->slot_count == 0 ? FIRST_SLOTS : 2 * groups->slot_count)) {
        return QZ_NO;
    }
    size_t at = slot_of(groups, hash, tuple);
    if (groups->slots[at] != 0) {
        return groups->slots[at] - 1;
    }
    const size_t used = groups->count;
    if (used >= QZ_NO - 1 ||
        !qz_grow(&groups->allocator, &groups->words, &groups->word_room, used * groups->width,
                 (used + 1) * groups->width, sizeof *groups->words) ||
        !qz_grow(&groups->allocator, &groups->counts, &groups->count_room, used, used + 1,
                 sizeof *groups->counts)) {
        return QZ_NO;
    }
    memcpy(groups->words + used * groups->width, tuple, groups->width * sizeof *tuple);
    groups->counts[used] = 0;
    groups->slots[at] = groups->count + 1;
    return groups->count++;
}
