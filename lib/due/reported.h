/* SPDX-License-Identifier: MIT */
#ifndef QZ_DUE_REPORTED_H
#define QZ_DUE_REPORTED_H

/* Whether a figure that is asked for is there. */

#include "due/asking.h"

/* The first day on which an area has to exist to be asked: a flow is told of the whole period, a
   state of its last day. */
static inline int32_t qz_first_there(const qzplan_metric *metric, const qz_term *term) {
    return metric->figures == QZPLAN_FIGURES_EACH_PERIOD ? term->period.first : term->period.last;
}

/* 1 where figures tell of a metric in an area for a period: its own, or those that make it up (the
   groups of one `one_of`, the areas within). */
int qz_is_reported(const qz_asking *a, const qz_ask *ask, const qzplan_metric *metric,
                   const qzplan_group *group, const qzplan_area *area, const qz_term *term);

/* 1 where only a part's count is there and its share is asked for. */
int qz_lacks_whole(const qz_asking *a, const qz_ask *ask, const qzplan_metric *metric,
                   const qzplan_area *area, const qz_term *term);

/* 1 where some figure of the metric is of an area within, at any time. */
int qz_is_reported_within(const qz_asking *a, const qzplan_metric *metric,
                          const qzplan_group *group, const qzplan_area *area);

/* 1 where there is any figure of the metric in an area or within it. */
int qz_has_figures(const qz_asking *a, const qzplan_metric *metric, const qzplan_group *group,
                   const qzplan_area *area);

/* The latest figure before a period's last day, or NULL. */
const qzplan_figure *qz_latest_before(const qz_asking *a, const qzplan_metric *metric,
                                      const qzplan_group *group, const qzplan_area *area,
                                      const qzplan_period *period);

#endif
