/* SPDX-License-Identifier: MIT */
#ifndef QZ_JUDGE_NEED_H
#define QZ_JUDGE_NEED_H

/* What would remedy an unmet verdict: for lib/need*.c and for those who ask. */

#include "judge/judge.h"

/* The figures that a count was added up from, one after the other; not those it was compared with.
 */
typedef struct qz_counted {
    const qz_case *c;
    const qzplan_metric *metric;         /* whose count: the case's own, or one it is made of */
    const qzplan_figure *const *figures; /* those of the reading */
    size_t count;
    int32_t day; /* of the reading */
    size_t next;
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

/* What is found to be needed. */
typedef struct qz_change {
    qzplan_number amount;
    int32_t strict; /* 1: by more than that */
    int32_t found;  /* 0: no value that is possible satisfies, or `unsaid` */
    int32_t unsaid; /* 1: nothing can be said */
} qz_change;

/* In whole units out of `whole` (1 for a plain count): to the nearest count that satisfies. */
qz_change qz_change_in_units(const qz_range *range, int64_t count, int64_t whole,
                             const qz_reach *reach);

/* As an exact difference, to the nearest border. */
qz_change qz_change_in_amount(const qz_range *range, qzplan_number value, const qz_reach *reach);

/* 1 if a case is compared with another metric, or with its own in another area. */
int qz_is_compared(const qz_case *c);

/* 1 if what a case is compared with changes as its own value does: an average that it is part of.
 */
int qz_border_follows(const qz_case *c);

/* The same two where it does. NO_MEMORY or OK. */
int qz_change_with_border(qz_change *change, const qz_case *c, const qz_reach *reach, int units);

/* What would remedy an unmet verdict, taken alone; remarks where nothing possible does. Returns
   NO_MEMORY or OK. */
int qz_need(qzplan_verdict *verdict, const qz_case *c, qz_arena *arena);

#endif
