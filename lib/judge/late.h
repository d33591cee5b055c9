/* SPDX-License-Identifier: MIT */
#ifndef QZ_JUDGE_LATE_H
#define QZ_JUDGE_LATE_H

/* What can still be done once a deadline has passed. */

#include <qzplan/evaluate.h>

/* 1 if a promise may be met late: it is judged once, and by no stretch of days that ends with it.
   `every` is that of the outer target, too. */
int qz_may_come_late(const qzplan_target *target, const qzplan_metric *metric, int32_t every);

/* 1 if a verdict is of days that have closed, and nothing that still comes can keep it. */
int qz_is_over(const qzplan_verdict *verdict);

#endif
