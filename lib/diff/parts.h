/* SPDX-License-Identifier: MIT */
#ifndef QZ_DIFF_PARTS_H
#define QZ_DIFF_PARTS_H

#include "diff/changes.h"

/* What differs between two plans themselves, or two things of a kind, but for their titles. */
void qz_diff_plans(qz_diff *d);
void qz_diff_department(qz_diff *d, const void *before, const void *after);
void qz_diff_group(qz_diff *d, const void *before, const void *after);
void qz_diff_table(qz_diff *d, const void *before, const void *after);
void qz_diff_metric(qz_diff *d, const void *before, const void *after);
void qz_diff_action(qz_diff *d, const void *before, const void *after);
void qz_diff_task(qz_diff *d, const void *before, const void *after);

/* Notes that a day is another; one that is QZPLAN_DAY_NONE or _ONGOING is not said. */
void qz_diff_day(qz_diff *d, int32_t aspect, int32_t before, int32_t after);

#endif
