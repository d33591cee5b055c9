/* SPDX-License-Identifier: MIT */
#ifndef QZ_PROGRESS_SERIES_H
#define QZ_PROGRESS_SERIES_H

#include <stdint.h>

#include "progress/case.h"

/* All years and values are usable; finds the latest value. */
int32_t qz_progress_series(qz_progress *p);

/* The baseline: the caller's own, or the first value from the base year on; `otherwise` is the base
   year where none is given. */
int32_t qz_progress_baseline(qz_progress *p, double otherwise);

/* At least so many years, and more than none, between baseline and latest value. */
int32_t qz_progress_span(const qz_progress *p, double least_years);

/* The target that counts; its year is NaN where it has none. */
void qz_progress_target(qz_progress *p);

/* The target has a year, after the baseline. */
int32_t qz_progress_deadline(const qz_progress *p);

/* A whole course: baseline, some time since, target, deadline. */
int32_t qz_progress_course(qz_progress *p);

/* The baseline is short of the target. */
int32_t qz_progress_way(const qz_progress *p);

/* 1: the latest value is at the target or beyond it. */
int qz_progress_reached(const qz_progress *p);

#endif
