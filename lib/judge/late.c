/* SPDX-License-Identifier: MIT */
/* What can still be done once a deadline has passed: a state, an answer and a sum since the plan
   began may come late; a period, a year's own flow, a sum or a mean over a span may not. */

#include "judge/late.h"

#include "judge/case.h"
#include "model/metric.h"

int qz_may_come_late(const qzplan_target *target, const qzplan_metric *metric, int32_t every) {
    int of_a_year = metric != NULL && qz_is_flow(metric) &&
                    (target->since_kind != QZPLAN_SINCE_UNSPECIFIED || target->against != NULL);
    return every == QZPLAN_PERIOD_NONE && target->sum_over.kind == QZPLAN_SPAN_NONE &&
           target->average_over.kind == QZPLAN_SPAN_NONE && !of_a_year;
}

int qz_is_over(const qzplan_verdict *v) {
    const qzplan_target *target = qz_target_of(v);
    const int ended = v->certain && v->area->ends <= v->deadline - v->days_left;
    return (v->days_left < 0 || ended) && v->met != QZPLAN_TRUTH_YES &&
           v->status != QZPLAN_STATUS_NOT_APPLICABLE &&
           (v->certain || !qz_may_come_late(target, v->metric, target->every));
}
