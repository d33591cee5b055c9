/* SPDX-License-Identifier: MIT */
#ifndef QZ_READING_COUNT_H
#define QZ_READING_COUNT_H

/* Counts at the end of a day, and what they make of a reading. */

#include "reading/basis.h"

/* A count put together from what is known. */
typedef struct qz_tally {
    qzplan_number value; /* den 0: not known whole */
    qz_interval bounds;  /* what it can be */
    int32_t some;        /* 1: something of it was reported */
    int32_t missing;     /* 1: some area or term of it was not */
    uint64_t remarks;
    int32_t between; /* 1: nothing is missing, but figures say no more of it than `bounds` */
} qz_tally;

/* 1 where nothing of it is missing: its value is known, or between what it lies. */
static inline int qz_tally_known(const qz_tally *tally) {
    return tally->value.den != 0 || tally->between;
}

/* What figures leave between two ends; exact where both are one. */
qz_tally qz_tally_between(const qz_interval *bounds);

qz_tally qz_tally_of(qzplan_number value);

/* Adds b to a: both must be known for the sum to be. */
void qz_tally_add(qz_tally *a, const qz_tally *b);

/* Nothing reported through a day: the metric's limits in the subject's area are all that is known.
 */
qz_tally qz_tally_missing(const qz_subject *subject, const qzplan_metric *metric, int32_t day);

/* The count of a metric at the end of a day: its own figure, the sum of its terms, the denominator
   that a part of it brought along, the sum of its groups, or that of the areas below. */
qz_tally qz_count_at(const qz_subject *subject, const qzplan_metric *metric, int32_t day,
                     qz_trail *trail);

/* Takes a / b as an end of a share, where that is nearer than what was known. */
void qz_narrow_share(qzplan_number *end, qzplan_number a, qzplan_number b, int upper);

/* Between what a share lies, by between what its part and its whole do. */
qz_interval qz_tally_share(const qz_tally *numerator, const qz_tally *denominator);

/* Puts numerator over denominator into a reading. */
void qz_reading_share(qz_reading *reading, const qz_tally *numerator, const qz_tally *denominator);

/* Takes a count into a reading. */
void qz_reading_count(qz_reading *reading, const qz_tally *count);

/* The subject's own count at the end of a day. */
qz_reading qz_read_count(const qz_subject *subject, int32_t day, qz_trail *trail);

#endif
