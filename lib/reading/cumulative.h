/* SPDX-License-Identifier: MIT */
#ifndef QZ_READING_CUMULATIVE_H
#define QZ_READING_CUMULATIVE_H

/* Sums over a stretch of days, from figures that are running sums already. */

#include "reading/basis.h"

/* A running sum. */
typedef struct qz_flow {
    qzplan_number sum;     /* of the unbroken row from the first day on */
    qzplan_number partial; /* of all that is known, gaps or not */
    int32_t until;         /* last day of the unbroken row; QZPLAN_DAY_NONE: nothing */
    int32_t some;          /* 1: some figure was met */
    int32_t missing;       /* 1: some period, term or area was not */
    uint64_t remarks;
} qz_flow;

qz_flow qz_flow_nothing(void);

/* 1 where a revised total of a series is below the one before it, on a day in first..last. */
int qz_series_falls(const qzplan_metric *metric, const qzplan_figure *const *series, size_t count,
                    int32_t first, int32_t last);

/* From figures that are sums already: since the year began, or since the plan began. */
qz_flow qz_cumulative_flow(const qzplan_metric *metric, const qzplan_figure *const *series,
                           size_t count, int32_t first, int32_t last, int32_t begins,
                           qz_trail *trail);

#endif
