/* SPDX-License-Identifier: MIT */
#ifndef QZ_TALLY_DISTINCT_H
#define QZ_TALLY_DISTINCT_H

/* How many different cells rows have, area by area: a union is never a sum. */

#include "tally/frame.h"

/* Keys with the area of their rows, and whether these count for certain. */
typedef struct qz_distinct qz_distinct;

QZ_MUST_USE qz_distinct *qz_distinct_make(qz_arena *arena, const qz_frame *frame);

/* Notes a key of rows that count (1) or may count (0) and name an area. 0 when out of memory. */
QZ_MUST_USE int qz_distinct_add(qz_distinct *distinct, uint32_t area, uint32_t key, int certain);

/* Counts: by area those of certain rows and those of possible ones. 0 when out of memory. */
QZ_MUST_USE int qz_distinct_count(qz_distinct *distinct, uint64_t *certain, uint64_t *possible);

void qz_distinct_free(qz_distinct *distinct);

#endif
