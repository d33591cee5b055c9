/* SPDX-License-Identifier: MIT */
/* Compound yearly growth, which open-sdg, eurostat and unsd judge by. */

#include "progress/growth.h"

#include <math.h>

#include "progress/series.h"

/* (a / b)^(1 / years) - 1, by way of the relative change: a power near 1 less 1 would lose the
   digits that decide at a border (15 in 1,000 is a growth of 0.015, not of a hair less). */
double qz_yearly_growth(double a, double b, double ta, double tb) {
    double change = (a - b) / b;
    double years = ta - tb;
    return years == 1 ? change : expm1(log1p(change) / years);
}

void qz_progress_stand_in(double *value, double zero) {
    if (*value == 0) {
        *value = zero;
    }
}

static int opposite(double a, double b) {
    return (a < 0 && b > 0) || (a > 0 && b < 0);
}

int32_t qz_progress_growth(qz_progress *p) {
    qzplan_progress_result *r = p->result;
    if (qz_progress_span(p, 0) != QZPLAN_PROGRESS_REASON_NONE) {
        return QZPLAN_PROGRESS_REASON_TOO_SHORT;
    }
    if (r->base_value == 0) {
        return QZPLAN_PROGRESS_REASON_ZERO_BASELINE;
    }
    if (opposite(r->base_value, r->latest_value)) {
        return QZPLAN_PROGRESS_REASON_OPPOSITE_SIGNS;
    }
    double sign = r->base_value < 0 ? -1 : 1;
    double growth = sign * p->direction *
                    qz_yearly_growth(r->latest_value, r->base_value, r->latest_year, r->base_year);
    if (!isfinite(growth)) {
        return QZPLAN_PROGRESS_REASON_TOO_LARGE;
    }
    r->growth = growth;
    return QZPLAN_PROGRESS_REASON_NONE;
}

int32_t qz_progress_growth_ratio(qz_progress *p) {
    qzplan_progress_result *r = p->result;
    int32_t reason = qz_progress_deadline(p);
    if (reason != QZPLAN_PROGRESS_REASON_NONE) {
        return reason;
    }
    if (r->base_value == r->target) {
        return QZPLAN_PROGRESS_REASON_BASELINE_IS_TARGET;
    }
    reason = qz_progress_growth(p);
    if (reason != QZPLAN_PROGRESS_REASON_NONE) {
        return reason;
    }
    if (opposite(r->base_value, r->target)) {
        return QZPLAN_PROGRESS_REASON_OPPOSITE_SIGNS;
    }
    double required = qz_yearly_growth(r->target, r->base_value, r->target_year, r->base_year);
    double ratio = r->growth / fabs(required);
    if (!isfinite(ratio)) {
        return QZPLAN_PROGRESS_REASON_TOO_LARGE;
    }
    r->ratio = ratio;
    return QZPLAN_PROGRESS_REASON_NONE;
}
