/* SPDX-License-Identifier: MIT */
#ifndef QZ_JUDGE_PACE_H
#define QZ_JUDGE_PACE_H

/* Whether a running promise keeps pace, by its method. */

#include "judge/case.h"

/* The method that decides it: the one asked for, else the target's own, else linear. */
int32_t qz_method_of(const qz_case *c);

/* The pace of a running case, by its method: fills verdict->pace, expected and its remarks. */
void qz_pace(qzplan_verdict *verdict, const qz_case *c);

#endif
