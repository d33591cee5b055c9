/* SPDX-License-Identifier: MIT */
#ifndef QZ_MODEL_ASKED_H
#define QZ_MODEL_ASKED_H

/* What a milestone asks for, before there is any figure: a range, and what it is a range of. */

#include <stdint.h>

#include <qzplan/plan.h>

#include "number/range.h"

/* What the range is over. */
enum {
    QZ_OVER_NOTHING = 0,      /* it cannot be said */
    QZ_OVER_VALUE = 1,        /* the metric's own value, or its share */
    QZ_OVER_ANSWER = 2,       /* a yes: no range */
    QZ_OVER_ANYTHING = 3,     /* to be set: no range */
    QZ_OVER_RAISE = 4,        /* how much is added to the baseline */
    QZ_OVER_RAISE_SHARE = 5,  /* the same as a share of it */
    QZ_OVER_RAISE_YEARLY = 6, /* the same a year, as an amount */
    QZ_OVER_RAISE_GROWTH = 7, /* the same a year, compound */
    QZ_OVER_REDUCE = 8,       /* what is taken off, in the same four ways */
    QZ_OVER_REDUCE_SHARE = 9,
    QZ_OVER_REDUCE_YEARLY = 10,
    QZ_OVER_REDUCE_GROWTH = 11,
    QZ_OVER_MULTIPLE = 12,  /* value over baseline */
    QZ_OVER_REFERENCE = 13, /* the difference from another metric's value */
    QZ_OVER_BETTER = 14     /* by how much it is better than the baseline */
};

typedef struct qz_requirement {
    qz_range range;
    const qzplan_metric *reference; /* of OVER_REFERENCE */
    const qzplan_area *area;        /* of OVER_REFERENCE; NULL: the target's own */
    int32_t over;                   /* QZ_OVER_... */
    int32_t reserved;
} qz_requirement;

/* The promise of a milestone. What is said of a baseline whose value the plan gives is turned into
   a range of values. OVER_NOTHING where a number does not fit. */
void qz_requirement_of(qz_requirement *out, const qzplan_target *target,
                       const qzplan_milestone *milestone);

/* What can be of a target's metric where the target is judged: its limits there, or 0 to 1 for a
   share. Either end may be none. */
qz_range qz_limits_of(const qzplan_target *target, const qzplan_metric *metric);

/* -1, 0, 1 as the lower (upper) border of a is below, equal to or above that of b: a border that is
   missing lies beyond all others, an open one within the closed one. */
int qz_low_order(const qz_range *a, const qz_range *b);
int qz_high_order(const qz_range *a, const qz_range *b);

/* The part of a range within limits. */
qz_range qz_range_within(const qz_range *range, const qz_range *limits);

/* 1 where nothing is inside. */
int qz_range_is_empty(const qz_range *range);

#endif
