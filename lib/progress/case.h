/* SPDX-License-Identifier: MIT */
#ifndef QZ_PROGRESS_CASE_H
#define QZ_PROGRESS_CASE_H

/* One case for a published method, and the numbers of the method in use. A step that judges it
   returns QZPLAN_PROGRESS_REASON_NONE, or why nothing can be said. */

#include <stddef.h>
#include <stdint.h>

#include <qzplan/progress.h>

/* The numbers of the method in use, complete and checked. */
typedef union qz_progress_rule {
    qzplan_open_sdg_rule open_sdg;
    qzplan_eurostat_rule eurostat;
    qzplan_destatis_rule destatis;
    qzplan_unsd_rule unsd;
    qzplan_sdsn_rule sdsn;
} qz_progress_rule;

/* One case. Steps fill in the result as they go. */
typedef struct qz_progress {
    const qzplan_progress_input *input;
    const qz_progress_rule *rule;
    qzplan_progress_result *result;
    size_t latest;     /* index of the latest value */
    double direction;  /* 1 or -1 */
    double heading;    /* below zero: the figures move the wrong way; NaN: not asked */
    int32_t kind;      /* never AUTO */
    uint32_t reserved; /* 0 */
} qz_progress;

#endif
