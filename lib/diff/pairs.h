/* SPDX-License-Identifier: MIT */
#ifndef QZ_DIFF_PAIRS_H
#define QZ_DIFF_PAIRS_H

/* Pairs of milestones in the order of the new target, then those that only the old one has. */

#include <stddef.h>
#include <stdint.h>

#include <qzplan/plan.h>

typedef struct qz_pairs {
    const qzplan_target *before;
    const qzplan_target *after;
    size_t next_before;
    size_t next_after;
    int moved; /* 1: the k-th of the one stands for the k-th of the other */
} qz_pairs;

void qz_pairs_begin(qz_pairs *pairs, const qzplan_target *before, const qzplan_target *after);

/* Returns 0 at the end; one of the two may be NULL. */
int qz_pairs_next(qz_pairs *pairs, const qzplan_milestone **before, const qzplan_milestone **after);

/* The deadline that stands for one of the old target. */
int32_t qz_pairs_day(const qz_pairs *pairs, int32_t day);

#endif
