/* SPDX-License-Identifier: MIT */
#ifndef QZ_REMEDY_TODAY_H
#define QZ_REMEDY_TODAY_H

/* Steps that can still be taken: figures of the day judged, or of the period that it lies in. */

#include "remedy/work.h"

/* Makes the cells that the requests can still hang on, and judges the plan with all of them as they
   stand (m->now). Requests that nothing can be done for get their reason. An error code or OK. */
QZ_MUST_USE int qz_remedy_stand(qz_remedy *m);

/* A verdict of the result given as a result has it; of one that may be met late by what the figures
   say on the day judged. Its figures live in the search's memory. */
void qz_remedy_judged(qz_remedy *m, const qzplan_result *result, const qzplan_verdict *given,
                      qzplan_verdict *out);

#endif
