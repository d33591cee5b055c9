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

/* The same for what stands in another target: written alone with that one's due time and, where it
   is judged for every period, for the same period. */
void qz_case_init_inner(qz_case *c, const qz_case *outer, qz_trail *trail,
                        const qzplan_target *target, const qzplan_area *area);

/* The case of a verdict as it was judged, its reading and promise filled in; `evaluation` is a copy
   of the result's, with an arena of the caller's own. What stands in another target has the times
   of `outer`; of a verdict of the result that is the verdict itself. */
void qz_case_again(qz_case *c, const qz_evaluation *evaluation, qz_trail *trail,
                   const qzplan_verdict *verdict, const qzplan_verdict *outer);

/* Whether a reading satisfies: QZPLAN_TRUTH_... Works out the promise. */
int32_t qz_case_truth(qz_case *c, const qz_reading *reading);

#endif
