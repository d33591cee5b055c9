/* SPDX-License-Identifier: MIT */
#ifndef QZ_PROGRESS_RULE_H
#define QZ_PROGRESS_RULE_H

#include <stddef.h>
#include <stdint.h>

#include "progress/case.h"

/* The published numbers, with the caller's over them; NULL: none. */
int qz_progress_rule_read(void *out, const void *published, size_t known, const void *given);

/* 1: all finite. */
int qz_all_finite(const double *numbers, size_t count);

/* 1: all finite, and none above the one before it. */
int qz_falling(const double *bounds, size_t count);

/* How many of the bounds x reaches. */
int32_t qz_level(double x, const double *bounds, size_t count);

#endif
