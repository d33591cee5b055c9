/* SPDX-License-Identifier: MIT */
#ifndef QZ_NUMBER_INTERVAL_H
#define QZ_NUMBER_INTERVAL_H

/* A value that lies between two exact numbers: because parts of it were not reported, or because
   its exact form does not fit in 64 bits. Both ends are certain, so a verdict that both of them
   agree on is certain too, and where they do not agree nothing is claimed. */

#include "number/number.h"
#include "number/range.h"

typedef struct qz_interval {
    qzplan_number low;  /* den 0: no lower end */
    qzplan_number high; /* den 0: no upper end */
} qz_interval;

static inline qz_interval qz_interval_of(qzplan_number exact) {
    return (qz_interval){exact, exact};
}

/* 1 if both ends are one number. */
int qz_interval_is_exact(const qz_interval *a);

/* What lies in both of two intervals, each of whose ends may be none. */
qz_interval qz_interval_both(const qz_interval *a, const qz_interval *b);

/* 1 where no number lies in both. */
int qz_interval_apart(const qz_interval *a, const qz_interval *b);

/* Each is exact where the result fits, else rounded outwards by about one part in 10^9. OK,
   OVERFLOW, or DIVISION_BY_ZERO where the divisor may be zero. Ends that are not there stay so. */
int qz_interval_add(qz_interval *out, const qz_interval *a, const qz_interval *b);
int qz_interval_subtract(qz_interval *out, const qz_interval *a, const qz_interval *b);
int qz_interval_multiply(qz_interval *out, const qz_interval *a, const qz_interval *b);
int qz_interval_divide(qz_interval *out, const qz_interval *a, const qz_interval *b);

/* The product of some, exact wherever all of them are and it fits in lowest terms, whatever is
   greater on the way. It may change them. OK or OVERFLOW. */
int qz_interval_product(qz_interval *out, qz_interval *items, size_t count);

/* So much of what there is, whichever side of zero it lies on: |whole| * share. Every percentage
   and fraction of a baseline or a value is taken here. OK or OVERFLOW. */
int qz_interval_share(qz_interval *out, const qz_interval *whole, const qz_interval *share);
int qz_number_share(qzplan_number *out, qzplan_number whole, qzplan_number share);

/* How far from zero a value lies. OK or OVERFLOW. */
int qz_interval_magnitude(qz_interval *out, const qz_interval *a);

/* 1 where a value with both ends may be zero. */
int qz_interval_meets_zero(const qz_interval *a);

/* The square root of a value at or above zero. */
int qz_interval_root(qz_interval *out, const qz_interval *a);

enum { QZ_SIDE_UNDECIDED = 2 };

/* Ends that a value comes as near to as one likes, and never reaches. */
enum { QZ_NEVER_LOW = 1, QZ_NEVER_HIGH = 2 };

/* -1, 0 or 1 where the whole interval is below, inside or above the range; else UNDECIDED. never:
   which of its ends (QZ_NEVER_...) do not belong to it. */
int qz_interval_side(const qz_range *range, const qz_interval *value, int32_t never);

/* Between what the highest (else the lowest) of some lies; count is not 0. */
qz_interval qz_interval_extreme(const qz_interval *items, size_t count, int highest);

/* Sorts some, all with both ends: the first lies between the lowest ends, and so on. */
void qz_interval_sort(qz_interval *items, size_t count);

#endif
