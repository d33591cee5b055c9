/* SPDX-License-Identifier: MIT */
#ifndef QZ_JUDGE_TRUTH_H
#define QZ_JUDGE_TRUTH_H

/* A case made, and whether what was read keeps its promise. */

#include "judge/case.h"

/* Fills a case for one promise of a target over period.first..last. */
void qz_case_init(qz_case *c, const qz_evaluation *evaluation, qz_trail *trail,
                  const qzplan_target *target, const qzplan_milestone *milestone,
                  const qzplan_metric *metric, const qzplan_group *group, const qzplan_area *area,
                  const qzplan_period *period);

/* The case of a verdict as it was judged, its reading and promise filled in; `evaluation` is a copy
   of the result's, with an arena of the caller's own. */
void qz_case_again(qz_case *c, const qz_evaluation *evaluation, qz_trail *trail,
                   const qzplan_verdict *verdict);

/* Whether a reading satisfies: QZPLAN_TRUTH_... Works out the promise. */
int32_t qz_case_truth(qz_case *c, const qz_reading *reading);

#endif
