/* SPDX-License-Identifier: MIT */
#ifndef QZ_READING_CUMULATIVE_H
#define QZ_READING_CUMULATIVE_H

/* Sums over a stretch of days, from figures that are running sums already. */

#include "number/interval.h"
#include "reading/basis.h"

/* A running sum. */
typedef struct qz_flow {
    qzplan_number sum;  /* of the unbroken row from the first day on; its least where `between` */
    qzplan_number high; /* its most, where `between` */
    qzplan_number partial; /* of all that is known, gaps or not */
    int32_t until;         /* last day of the unbroken row; QZPLAN_DAY_NONE: nothing */
    int32_t some;          /* 1: some figure was met */
    int32_t missing;       /* 1: some period, term or area was not */
    int32_t between;       /* 1: some figure says only between what it lies */
    uint64_t remarks;
} qz_flow;

/* Adds an amount to a sum that is known between two ends, or exactly. */
void qz_flow_add(qz_flow *flow, const qz_interval *amount);

/* The difference of two totals, exactly where both are known; of what only grows it is not below
   zero. OK or OVERFLOW. */
int qz_rise(qz_interval *out, const qzplan_metric *metric, const qz_interval *total,
            const qz_interval *before);

/* Between what the sum of a flow lies. */
qz_interval qz_flow_range(const qz_flow *flow);

qz_flow qz_flow_nothing(void);

/* 1 where a revised total of a series is below the one before it, on a day in first..last. */
int qz_series_falls(const qzplan_metric *metric, const qzplan_figure *const *series, size_t count,
                    int32_t first, int32_t last);

/* From figures that are sums already: since the year began, or since the plan began. */
qz_flow qz_cumulative_flow(const qzplan_metric *metric, const qzplan_figure *const *series,
                           size_t count, int32_t first, int32_t last, int32_t begins,
                           qz_trail *trail);

#endif
