/* SPDX-License-Identifier: MIT */
#ifndef QZ_JUDGE_NEED_REACH_H
#define QZ_JUDGE_NEED_REACH_H

/* How far a value can go. */

#include "judge/case.h"

/* The figures that a count was added up from, one after the other; not those it was compared with.
 */
typedef struct qz_counted {
    const qz_case *c;
    const qzplan_metric *metric;         /* whose count: the case's own, or one it is made of */
    const qzplan_figure *const *figures; /* those of the reading */
    size_t count;
    int32_t day; /* of the reading */
    size_t next;
    const qzplan_metric *of; /* what the figure is a count of: its own metric, or the whole that it
                                brought along */
} qz_counted;

/* The next of them, or NULL. */
const qzplan_figure *qz_counted_next(qz_counted *walk);

/* How far figures within their limits, and parts within their wholes, let the value of a case go
   (of a share its numerator); den 0: no end. What came in so far may still grow. */
typedef struct qz_reach {
    qzplan_number low;
    qzplan_number high;
} qz_reach;

qz_reach qz_reach_of(const qz_case *c);

#endif
