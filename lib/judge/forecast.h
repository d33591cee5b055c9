/* SPDX-License-Identifier: MIT */
#ifndef QZ_JUDGE_FORECAST_H
#define QZ_JUDGE_FORECAST_H

/* Where the movement so far leads. */

#include "judge/case.h"

/* What the movement so far leads to: fills speed, projected, arrival and slip. */
void qz_forecast(qzplan_verdict *verdict, const qz_case *c);

#endif
