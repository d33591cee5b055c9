/* SPDX-License-Identifier: MIT */
#ifndef QZ_JUDGE_NEED_CHANGE_H
#define QZ_JUDGE_NEED_CHANGE_H

/* By how much a value would have to differ. */

#include "judge/need_reach.h"

/* What is found to be needed. */
typedef struct qz_change {
    qzplan_number amount;
    int32_t strict;    /* 1: by more than that */
    int32_t found;     /* 0: no value that is possible satisfies, or `unsaid` */
    int32_t unsaid;    /* 1: nothing can be said */
    int32_t too_large; /* 1: as the amount does not fit into 64 bits */
    uint32_t reserved;
} qz_change;

/* In whole units out of `whole` (1 for a plain count): to the nearest count that satisfies. */
void qz_change_in_units(qz_change *out, const qz_range *range, int64_t count, int64_t whole,
                        const qz_reach *reach);

/* As an exact difference, to the nearest border. */
qz_change qz_change_in_amount(const qz_range *range, qzplan_number value, const qz_reach *reach);

#endif
