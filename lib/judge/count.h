/* SPDX-License-Identifier: MIT */
#ifndef QZ_JUDGE_COUNT_H
#define QZ_JUDGE_COUNT_H

/* Targets about targets: what they count, and what that comes to. */

#include "judge/case.h"

/* Whether the promise applies at all: YES where it has no condition. *remarks gets WHAT_IF where
   that rests on an assumed figure. */
int32_t qz_condition(const qz_case *c, uint32_t *remarks);

/* A count target: how many of its children hold by the deadline, or by now (late). */
qz_reading qz_count_children(const qz_case *c, int late);

/* Of a count of areas: those for which it is not known, all of equal weight. NO_MEMORY or OK. */
int qz_open_areas(const qz_case *c, qz_arena *arena, const qzplan_area *const **areas,
                  size_t *count);

/* What a count target counts: a target, in an area. */
typedef struct qz_child {
    const qzplan_target *target;
    const qzplan_area *area;
} qz_child;

/* All of them, in the arena. NO_MEMORY or OK. */
int qz_list_children(const qz_case *c, qz_arena *arena, qz_child **children, size_t *count);

#endif
