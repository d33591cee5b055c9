/* SPDX-License-Identifier: MIT */
#ifndef QZ_JUDGE_STRETCH_H
#define QZ_JUDGE_STRETCH_H

/* Stretches of time that a sum or an average is taken over. */

#include "judge/case.h"

/* The first day that sum_over or average_over covers; INT32_MIN where there is neither. */
int32_t qz_stretch_start(const qzplan_target *target, int32_t deadline);

/* The last day that counts of a flow: the deadline, or before it where the stretch ends earlier. */
int32_t qz_stretch_end(const qzplan_target *target, int32_t deadline);

/* 1 where `from` is counted in a sum since the beginning, and is no baseline. */
int qz_counts_in(const qz_case *c);

/* How many periods ending by `last` an average_over target takes the mean of. */
int64_t qz_averaged_periods(const qz_case *c, int32_t last);

/* The mean over the stretch of an average_over target, up to the last period that ends by `last`.
 */
qz_reading qz_read_average(const qz_case *c, int32_t last, qz_trail *trail);

/* What came in over the case's stretch, from its first day up to `last`: a sum, with what is
   counted in, or an average. */
qz_reading qz_read_stretch(const qz_case *c, int32_t last, qz_trail *trail);

/* What a sum over the stretch of a case is at least once it has ended, whatever is missing: of a
   sum of whose figures some say only between what they lie. */
qz_interval qz_came_in_by(const qz_case *c, int32_t last);

#endif
