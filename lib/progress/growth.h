/* SPDX-License-Identifier: MIT */
#ifndef QZ_PROGRESS_GROWTH_H
#define QZ_PROGRESS_GROWTH_H

#include <stdint.h>

#include "progress/case.h"

/* Compound yearly growth from b at tb to a at ta. */
double qz_yearly_growth(double a, double b, double ta, double tb);

/* A baseline or target of 0 counts as `zero`. */
void qz_progress_stand_in(double *value, double zero);

/* result->growth, in the wanted direction. */
int32_t qz_progress_growth(qz_progress *p);

/* result->ratio: growth over the growth that the target needs. */
int32_t qz_progress_growth_ratio(qz_progress *p);

#endif
