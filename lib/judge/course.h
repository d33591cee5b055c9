/* SPDX-License-Identifier: MIT */
#ifndef QZ_JUDGE_COURSE_H
#define QZ_JUDGE_COURSE_H

/* The course of a promise: from where it starts, straight to where it is to arrive. */

#include "judge/case.h"

/* Where the course of a pace starts: the baseline, or 0 for a running sum; low den 0: nowhere. */
int qz_starting_point(const qz_case *c, int32_t day, qz_interval *base, int32_t *base_day);

/* 1 if it is an amount that adds up over time, under a border that it must not pass: that it has
   not passed it yet says little, so its course leads up to the border. */
int qz_is_capped_sum(const qz_case *c);

/* The pace by that course alone, however old the figure is: fills verdict->pace and expected.
   Returns the remark that says why there is none, or 0. */
uint64_t qz_linear_pace(qzplan_verdict *verdict, const qz_case *c);

#endif
