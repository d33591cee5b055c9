/* SPDX-License-Identifier: MIT */
#ifndef QZ_JUDGE_DECIDE_H
#define QZ_JUDGE_DECIDE_H

/* The reading that decides. */

#include "judge/count.h"

/* Finds the reading that decides and says whether it satisfies; sets MET_LATE, and in the case
   whether that is settled. Of a
   count it is how its children stand; else `standing` is not looked at. */
int32_t qz_decide(qzplan_verdict *verdict, qz_case *c, const qz_standing *standing);

/* The first day whose figure may decide a state that has closed. */
int32_t qz_window_start(const qz_case *c);

/* The same by what the figures say on a day after the deadline, of one metric. */
int32_t qz_decide_by(qz_case *c, int32_t day);

#endif
