/* SPDX-License-Identifier: MIT */
#ifndef QZ_JUDGE_MEAN_H
#define QZ_JUDGE_MEAN_H

/* A count of targets as one indicator of several series: the mean of the scores that open-sdg gives
   them, of a count within by its own mean. */

#include <qzplan/progress.h>

#include "judge/case.h"

/* From the figures up to a day; fresh: none from stale ones. `out` has its size set. OK or
   NO_MEMORY: what does not suit is a reason in the result. */
int qz_case_mean(qzplan_progress_result *out, const qz_case *c, const qzplan_method_rule *rule,
                 int32_t last, int fresh);

/* Gives the verdict of a running count the pace of its mean, where open-sdg decides it. */
int qz_mean_pace(qzplan_verdict *verdict, const qz_case *c);

#endif
