/* SPDX-License-Identifier: MIT */
/* Compound yearly growth, which open-sdg, eurostat and unsd judge by. */

#include "progress/growth.h"

#include <math.h>

#include "progress/series.h"

/* What the division of two doubles lost, as a part of their quotient. */
static double lost(double quotient, double a, double b) {
    return fma(-quotient, b, a) / (b * quotient);
}

/* (a / b)^(years / since) by pow, mended by what the quotients lost: (q (1 + d))^(x + e) is
   q^x (1 + d x + e log q) but for the squares of what is lost. */
double qz_power_over(double a, double b, double years, double since) {
    double q = a / b;
    double exponent = years / since;
    if (a == 0) {
        return pow(0, exponent);
    }
    double left = fma(-since, exponent, years) / since;
    return pow(q, exponent) * (1 + (lost(q, a, b) * exponent + left * log(q)));
}

/* Near 1 a power less 1 loses the digits that decide at a border (15 in 1,000 is a growth of 0.015,
   not of a hair less), so there it goes by the relative change, which does not round where a and b
   are within twice each other. Far from 1 the change near -1 is what loses digits, and the power
   itself keeps them. */
double qz_growth_over(double a, double b, double years, double since) {
    double q = a / b;
    if (a == 0) {
        return years == 0 ? 0 : -1;
    }
    if (q == 0 || !isfinite(q)) {
        return NAN;
    }
    double change = (a - b) / b;
    if (years == since) {
        return change;
    }
    double log_of_all = q >= 0.5 && q <= 2 ? log1p(change) : log(q);
    double log_of_growth = log_of_all * years / since;
    return fabs(log_of_growth) <= 0.5 ? expm1(log_of_growth)
                                      : qz_power_over(a, b, years, since) - 1;
}

/* (a / b)^(1 / years) - 1. */
double qz_yearly_growth(double a, double b, double ta, double tb) {
    return qz_growth_over(a, b, 1, ta - tb);
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
