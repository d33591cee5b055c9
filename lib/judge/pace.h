/* SPDX-License-Identifier: MIT */
#ifndef QZ_JUDGE_PACE_H
#define QZ_JUDGE_PACE_H

/* Whether a running promise keeps pace, by its method. */

#include "judge/case.h"

/* The pace of a running case, by its method: fills verdict->pace, expected and its remarks. */
void qz_pace(qzplan_verdict *verdict, const qz_case *c);

#endif
