/* SPDX-License-Identifier: MIT */
/* Figures in big blocks that never move, so that millions of them cost no copying and pointers to
   them stay good. */

#include "figures/store.h"

#include <assert.h>
#include <string.h>

#include "base/arrays.h"
#include "calendar/kinds.h"

enum { BLOCK = 512, FIRST_ROOM = 8 };

static const size_t block_bytes = BLOCK * sizeof(qz_stored);

qz_stored *qz_store_at(const qzplan_figures *figures, size_t index) {
    assert(index / BLOCK < figures->block_count);
    return &figures->blocks[index / BLOCK][index % BLOCK];
}

/* Several blocks in one piece, behind this; as many as there are already, up to a limit. */
typedef struct qz_slab {
    struct qz_slab *older;
    size_t bytes;
    size_t blocks;
    size_t used;
} qz_slab;

enum { FIRST_AT = 64, MOST_BLOCKS = 72 };

_Static_assert(sizeof(qz_slab) <= FIRST_AT, "blocks begin behind it");

/* One that has room for a block. */
static qz_slab *slab_for(qzplan_figures *figures) {
    const qzplan_allocator *memory = &figures->arena.allocator;
    qz_slab *slab = figures->slabs;
    if (slab != NULL && slab->used < slab->blocks) {
        return slab;
    }
    size_t blocks = figures->block_count == 0            ? 1
                    : figures->block_count > MOST_BLOCKS ? MOST_BLOCKS
                                                         : figures->block_count;
    size_t bytes = FIRST_AT + blocks * block_bytes;
    slab = memory->allocate(memory->context, bytes);
    if (slab != NULL) {
        *slab = (qz_slab){figures->slabs, bytes, blocks, 0};
        figures->slabs = slab;
    }
    return slab;
}

static int grow(qzplan_figures *figures) {
    const qzplan_allocator *memory = &figures->arena.allocator;
    if (figures->block_count == figures->block_room) {
        size_t room = figures->block_room == 0 ? FIRST_ROOM : figures->block_room * 2;
        qz_stored **blocks = memory->allocate(memory->context, room * sizeof *blocks);
        if (blocks == NULL) {
            return 0;
        }
        if (figures->blocks != NULL) {
            memcpy(blocks, figures->blocks, figures->block_count * sizeof *blocks);
            memory->release(memory->context, figures->blocks, figures->block_room * sizeof *blocks);
        }
        figures->blocks = blocks;
        figures->block_room = room;
    }
    qz_slab *slab = slab_for(figures);
    if (slab == NULL) {
        return 0;
    }
    figures->blocks[figures->block_count++] =
        (qz_stored *)(void *)((char *)slab + FIRST_AT + slab->used++ * block_bytes);
    return 1;
}

qz_stored *qz_store_next(qzplan_figures *figures) {
    assert(!figures->sealed);
    if (figures->count / BLOCK == figures->block_count && !grow(figures)) {
        return NULL;
    }
    qz_stored *stored = qz_store_at(figures, figures->count);
    memset(stored, 0, sizeof *stored);
    return stored;
}

void qz_store_free(qzplan_figures *figures) {
    const qzplan_allocator *memory = &figures->arena.allocator;
    while (figures->slabs != NULL) {
        qz_slab *slab = figures->slabs;
        figures->slabs = slab->older;
        memory->release(memory->context, slab, slab->bytes);
    }
    if (figures->blocks != NULL) {
        memory->release(memory->context, figures->blocks,
                        figures->block_room * sizeof(qz_stored *));
    }
}

static int order_of(int64_t a, int64_t b) {
    return a < b ? -1 : a > b;
}

int qz_key_order(const qz_key *a, const qz_key *b) {
    int64_t pairs[][2] = {
        {a->metric->index, b->metric->index},
        {a->group == NULL ? -1 : (int64_t)a->group->index,
         b->group == NULL ? -1 : (int64_t)b->group->index},
        {a->area->index, b->area->index},
        {a->period.last, b->period.last},
    };
    for (size_t i = 0; i < QZ_ARRAY_SIZE(pairs); i++) {
        if (pairs[i][0] != pairs[i][1]) {
            return order_of(pairs[i][0], pairs[i][1]);
        }
    }
    return qz_period_kind_shorter(a->period.kind, b->period.kind) -
           qz_period_kind_shorter(b->period.kind, a->period.kind); /* from long to short */
}

int qz_store_order_added(const qz_stored *a, const qz_stored *b) {
    int order = order_of(a->source, b->source);
    return order != 0 ? order : order_of(a->row, b->row);
}

int qz_store_before(const void *a, const void *b) {
    const qz_stored *left = a;
    const qz_stored *right = b;
    qz_key left_key = qz_key_of(&left->figure);
    qz_key right_key = qz_key_of(&right->figure);
    int order = qz_key_order(&left_key, &right_key);
    if (order == 0) {
        order = order_of(left->figure.form, right->figure.form);
    }
    if (order == 0) {
        order = order_of(left->figure.share, right->figure.share);
    }
    return (order != 0 ? order : qz_store_order_added(left, right)) < 0;
}

int qz_store_is_chinese(const qzplan_plan *plan) {
    for (size_t i = 0; i < plan->language_count; i++) {
        if (strncmp(plan->languages[i], "zh", 2) == 0) {
            return 1;
        }
    }
    return 0;
}
