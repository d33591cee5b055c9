/* SPDX-License-Identifier: MIT */
/* What a metric is: whether its periods add up, whether it is computed, which way it can go. */

#include "model/metric.h"

#include "number/number.h"

int qz_is_flow(const qzplan_metric *metric) {
    return metric->figures != QZPLAN_FIGURES_STATE && !qz_is_derived(metric);
}

int qz_is_derived(const qzplan_metric *metric) {
    return metric->kind >= QZPLAN_METRIC_DIFFERENCE;
}

int qz_only_grows(const qzplan_metric *metric) {
    if (metric->kind != QZPLAN_METRIC_SUM) {
        return !metric->percent && qz_number_known(metric->low) && metric->low.num >= 0;
    }
    for (size_t i = 0; i < metric->term_count; i++) {
        if (!qz_only_grows(metric->terms[i])) {
            return 0;
        }
    }
    return 1;
}

int qz_derives_from_flow(const qzplan_metric *metric) {
    for (size_t i = 0; i < metric->term_count; i++) {
        if (qz_is_derived(metric->terms[i]) ? qz_derives_from_flow(metric->terms[i])
                                            : qz_is_flow(metric->terms[i])) {
            return 1;
        }
    }
    return 0;
}

int32_t qz_form_of_values(const qzplan_metric *metric) {
    int points = metric->percent &&
                 (metric->kind == QZPLAN_METRIC_DIFFERENCE || metric->kind == QZPLAN_METRIC_GAP ||
                  metric->change_as == QZPLAN_CHANGE_AMOUNT);
    return points            ? QZPLAN_NUMBER_POINTS
           : metric->percent ? QZPLAN_NUMBER_PERCENT
                             : QZPLAN_NUMBER_PLAIN;
}
