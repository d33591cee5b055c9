/* SPDX-License-Identifier: MIT */
#ifndef QZ_PROGRESS_STATUS_H
#define QZ_PROGRESS_STATUS_H

#include <stdint.h>

#include "progress/case.h"

/* Statuses (progress_status.c). */
typedef struct qz_progress_status {
    int32_t status;
    int32_t method;
    int32_t pace;
    int32_t pace_backwards; /* where the figures move the wrong way */
    int32_t colour;
} qz_progress_status;

/* NULL for an unknown number; NOT_AVAILABLE has method 0. */
const qz_progress_status *qz_progress_status_find(int32_t status);

/* Gives a result the pace and colour of its status, and no infinite number; `heading` as in
   qz_progress. */
void qz_progress_dress(qzplan_progress_result *result, double heading);

#endif
