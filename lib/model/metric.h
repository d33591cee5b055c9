/* SPDX-License-Identifier: MIT */
#ifndef QZ_MODEL_METRIC_H
#define QZ_MODEL_METRIC_H

/* Facts of a metric. */

#include <qzplan/plan.h>

#include "model/metric_kinds.h"

/* 1 if the metric is computed from others over a period (everything derived but sums). */
static inline int qz_is_derived(const qzplan_metric *metric) {
    return qz_metric_kind_of(metric->kind)->is_derived;
}

/* 1 if the metric's periods add up. */
static inline int qz_is_flow(const qzplan_metric *metric) {
    return metric->figures != QZPLAN_FIGURES_STATE && metric->figures != QZPLAN_FIGURES_AVERAGE &&
           !qz_is_derived(metric);
}

/* 1 if its figures are averages or rates, each of its own period. */
static inline int qz_is_average(const qzplan_metric *metric) {
    return metric->figures == QZPLAN_FIGURES_AVERAGE && !qz_is_derived(metric);
}

/* 1 if it is one, or computed from one. */
int qz_rests_on_average(const qzplan_metric *metric);

/* 1 if what is known of a flow cannot shrink by what is still missing. */
int qz_only_grows(const qzplan_metric *metric);

/* 1 if a flow, or an average of a period, is among what the metric is computed from, so that it is
   known for whole periods only. */
int qz_derives_from_flow(const qzplan_metric *metric);

/* 1 if a figure says how things stand, or come to, at the end of its last day, however long its
   period is. */
int qz_is_of_day(const qzplan_metric *metric);

/* 1 if it is summed up from a beginning on, the year's or the plan's. */
int qz_is_cumulative(const qzplan_metric *metric);

/* 1 if it is a yes or no. */
int qz_is_answer(const qzplan_metric *metric);

/* 1 if it is a part of its whole. */
int qz_is_part(const qzplan_metric *metric);

/* 1 if it is the sum of its terms. */
int qz_is_sum(const qzplan_metric *metric);

/* 1 if its values are changes in per cent, which do not add up: of a change, and of what is
   reported in per cent for periods, not for a day. */
int qz_is_percent_change(const qzplan_metric *metric);

/* 1 if each value is, or may be, the change of a year in per cent. */
int qz_is_yearly_change(const qzplan_metric *metric);

/* What hangs on `as` of a change, for this one. */
int qz_metric_when(const qzplan_metric *metric, enum qz_when when);

/* 1 where the plan says that it does not add up. What follows from a unit or a definition need
   not be told. */
int qz_declared_non_additive(const qzplan_metric *metric);

/* How its values are written: plain, in percent, or, where they are differences of percentages, in
   points. */
int32_t qz_form_of_values(const qzplan_metric *metric);

#endif
