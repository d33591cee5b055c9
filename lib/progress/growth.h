/* SPDX-License-Identifier: MIT */
#ifndef QZ_PROGRESS_GROWTH_H
#define QZ_PROGRESS_GROWTH_H

#include <stdint.h>

#include "progress/case.h"

/* (a / b)^(years / since), for a and b of one sign; a may be 0. */
double qz_power_over(double a, double b, double years, double since);

/* The same less 1, with all its digits where it is near 0, too; NaN where a / b is no double. */
double qz_growth_over(double a, double b, double years, double since);

/* Compound yearly growth from b at tb to a at ta. */
double qz_yearly_growth(double a, double b, double ta, double tb);

/* A baseline or target of 0 counts as `zero`. */
void qz_progress_stand_in(double *value, double zero);

/* result->growth, in the wanted direction. */
int32_t qz_progress_growth(qz_progress *p);

/* result->ratio: growth over the growth that the target needs. */
int32_t qz_progress_growth_ratio(qz_progress *p);

#endif
