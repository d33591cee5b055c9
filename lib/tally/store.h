/* SPDX-License-Identifier: MIT */
#ifndef QZ_TALLY_STORE_H
#define QZ_TALLY_STORE_H

/* What is known of a table's rows: how many there are of each class, in each area and piece of
   time; sums of them; and which cells occur. */

#include "number/wide.h"
#include "tally/groups.h"
#include "tally/keys.h"
#include "tally/spec.h"

/* Of one column in one group. */
typedef struct qz_rec_sum {
    qz_wide above;   /* what values above 0 add up to */
    qz_wide below;   /* the same of those below, without their sign */
    int64_t highest; /* of the known ones */
    int64_t lowest;
    uint64_t known;   /* cells with a value */
    uint64_t unknown; /* cells without */
} qz_rec_sum;

/* What is asked of the rows of a class. */
typedef struct qz_rec_class {
    uint32_t words; /* bits: of the tuple's words behind QZ_WORDS_ALWAYS those that are asked for */
    uint32_t sets;  /* bits: the sets */
    uint32_t family; /* a group whose family it breaks, as index; QZ_NO */
    uint32_t breaks; /* 1: it is in two of them; 0: in none */
} qz_rec_class;

typedef struct qz_rec_store {
    const qz_rec_spec *spec;
    qzplan_allocator allocator;
    qz_keys keys;
    qz_keys classes; /* a text of truths, a byte an item */
    qz_rec_class *class_facts;
    size_t class_room;
    qz_groups groups;
    qz_rec_sum *sums; /* value_count of each group */
    size_t sum_room;
    qz_groups sets; /* of a group, a set and a key, or QZ_KEY_NONE */
    uint64_t rows;
    uint64_t empty_rows;   /* with nothing in any declared column */
    uint64_t skipped_rows; /* of areas that the plan does not know, where that is asked for */
    int8_t *known;         /* for qz_rec_block_truth */
    size_t known_room;
} qz_rec_store;

/* How many words a tuple may have behind those it always has, and how many sets there may be. */
enum { QZ_WORDS_MOST = 32, QZ_SETS_MOST = 32 };

/* 0 when out of memory; then it is to be freed all the same. */
QZ_MUST_USE int qz_rec_store_init(qz_rec_store *store, const qz_rec_spec *spec,
                                  const qzplan_allocator *allocator);
void qz_rec_store_free(qz_rec_store *store);

/* The number of a class, by its truths; QZ_NO when out of memory. */
uint32_t qz_rec_class_add(qz_rec_store *store, const char *truths);

static inline const char *qz_rec_class_truths(const qz_rec_store *store, uint32_t number) {
    size_t length;
    return qz_keys_text(&store->classes, number, &length);
}

/* The truth of a block for a class, where it does not hang on the stretch; else UNKNOWN. */
int qz_rec_class_truth(const qz_rec_spec *spec, uint32_t block, const char *truths);

/* The number of a group, new or known; QZ_NO when out of memory. */
uint32_t qz_rec_group_add(qz_rec_store *store, uint64_t hash, const uint32_t *tuple);

static inline qz_rec_sum *qz_rec_sum_of(const qz_rec_store *store, uint32_t group, uint32_t value) {
    return &store->sums[(size_t)group * store->spec->value_count + value];
}

/* Notes a cell of a set; 0 when out of memory. */
QZ_MUST_USE int qz_rec_set_add(qz_rec_store *store, uint32_t group, uint32_t set, uint32_t key,
                               uint64_t count);

/* Adds a number, or `count` of them that are not known. */
void qz_rec_sum_number(qz_rec_sum *sum, int64_t number);
void qz_rec_sum_merge(qz_rec_sum *into, const qz_rec_sum *from);

/* Adds all of another store of the same spec. 0 when out of memory, or where a count does not fit:
   then it is of no use any more. */
QZ_MUST_USE int qz_rec_store_merge(qz_rec_store *into, const qz_rec_store *from);

#endif
