/* SPDX-License-Identifier: MIT */
#ifndef QZ_JUDGE_WALK_H
#define QZ_JUDGE_WALK_H

/* All verdicts of a plan. */

#include "judge/case.h"

/* Judges every promise: fills result->verdicts, and *outcomes with one for each target, in the
   order of the plan; all in the evaluation's arena. TOO_MANY_NODES, NO_MEMORY or OK. */
int qz_judge_all(qzplan_result *result, qzplan_target_outcome **outcomes,
                 const qz_evaluation *evaluation);

#endif
