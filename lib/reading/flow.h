/* SPDX-License-Identifier: MIT */
#ifndef QZ_READING_FLOW_H
#define QZ_READING_FLOW_H

/* Sums over a stretch of days. */

#include "reading/parts.h"

/* A running sum. */
typedef struct qz_flow {
    qzplan_number sum;     /* of the unbroken row from the first day on */
    qzplan_number partial; /* of all that is known, gaps or not */
    int32_t until;         /* last day of the unbroken row; QZPLAN_DAY_NONE: nothing */
    int32_t some;          /* 1: some figure was met */
    int32_t missing;       /* 1: some period, term or area was not */
    uint32_t remarks;
} qz_flow;

typedef qzplan_number (*qz_take)(const qzplan_figure *figure);

qz_flow qz_flow_nothing(void);

/* A metric's own figures, else its terms', else what a part of it brought along, else the areas'.
 */
qz_flow qz_flow_of(const qz_subject *subject, const qzplan_metric *metric, int32_t first,
                   int32_t last, qz_trail *trail);

/* A state as the whole of a flow: how it stands at the end of a stretch, or last stood in it. */
qz_tally qz_state_over(const qz_subject *subject, const qzplan_metric *metric, int32_t first,
                       int32_t until, qz_trail *trail);

/* A count over a stretch that has ended, bounded where something of it is missing. */
qz_tally qz_count_over(const qz_subject *subject, const qzplan_metric *metric, int32_t first,
                       int32_t last);

/* 1 if what is known of a flow cannot shrink by what is still missing. */
int qz_only_grows(const qzplan_metric *metric);

/* From figures that are sums already: since the year began, or since the plan began. */
qz_flow qz_cumulative_flow(const qzplan_metric *metric, const qzplan_figure *const *series,
                           size_t count, int32_t first, int32_t last, int32_t begins,
                           qz_trail *trail);

#endif
