/* SPDX-License-Identifier: MIT */
#ifndef QZ_JUDGE_SERIES_H
#define QZ_JUDGE_SERIES_H

/* A case judged by a published method. */

#include <qzplan/progress.h>

#include "judge/case.h"

/* By any method but linear, from the figures up to a day; `out` has its size set. OK or NO_MEMORY:
   what does not suit the method is a reason in the result. */
int qz_case_progress(qzplan_progress_result *out, const qzplan_verdict *verdict, const qz_case *c,
                     int32_t method, const qzplan_method_rule *rule, int32_t last);

/* The numbers that a target gives a method; NULL: as published. */
const qzplan_method_rule *qz_rule_for(const qzplan_target *target, int32_t method);

/* Why the border of a case is not known. */
int32_t qz_no_border_reason(const qz_case *c);

#endif
