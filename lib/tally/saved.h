/* SPDX-License-Identifier: MIT */
#ifndef QZ_TALLY_SAVED_H
#define QZ_TALLY_SAVED_H

/* How a saved tally is laid out: docs/reference/tally.md. */

#include "tally/bytes.h"
#include "tally/tally.h"

#define QZ_SAVED_MAGIC "QZTALLY\n"
enum { QZ_SAVED_MAGIC_BYTES = 8, QZ_SAVED_VERSION = 1, QZ_SAVED_HEADER = 32, QZ_SAVED_SUM = 32 };

/* As the areas of groups, beside the numbers of those that are named. */
enum { QZ_SAVED_BLANK = 0, QZ_SAVED_STRANGE = 1, QZ_SAVED_AREAS = 2 };

/* As keys of groups, beside the numbers of the texts. */
enum { QZ_SAVED_UNASKED = 0, QZ_SAVED_NONE = 1, QZ_SAVED_KEYS = 2 };

/* The canonical order of what a spec numbers as it comes. */
typedef struct qz_saved_order {
    const char **item_texts; /* by item: what it is the truth of */
    uint32_t *items;         /* in the order of their texts */
    uint32_t *words;         /* columns with a key word, by id */
    uint32_t *days;          /* columns with days, by id */
    uint32_t *values;        /* columns that are summed up, by id */
    uint32_t *sets;          /* columns of which distinct cells are counted, by id */
    uint32_t word_count;
    uint32_t day_count;
    uint32_t value_count;
    uint32_t set_count;
} qz_saved_order;

/* In the arena; 0 when out of memory. */
QZ_MUST_USE int qz_saved_order_make(qz_saved_order *order, qz_arena *arena,
                                    const qz_rec_spec *spec);

#endif
