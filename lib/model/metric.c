/* SPDX-License-Identifier: MIT */
/* What a metric is: whether its periods add up, whether it is computed, which way it can go. */

#include "model/metric.h"

#include "number/number.h"

int qz_only_grows(const qzplan_metric *metric) {
    if (!qz_is_sum(metric)) {
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
        if (qz_is_derived(metric->terms[i])
                ? qz_derives_from_flow(metric->terms[i])
                : qz_is_flow(metric->terms[i]) || qz_is_average(metric->terms[i])) {
            return 1;
        }
    }
    return 0;
}

int qz_rests_on_average(const qzplan_metric *metric) {
    if (!qz_is_derived(metric)) {
        return qz_is_average(metric);
    }
    for (size_t i = 0; i < metric->term_count; i++) {
        if (qz_rests_on_average(metric->terms[i])) {
            return 1;
        }
    }
    return 0;
}

int qz_is_of_day(const qzplan_metric *metric) {
    return metric->figures != QZPLAN_FIGURES_EACH_PERIOD && !qz_is_average(metric) &&
           !(qz_is_derived(metric) && qz_derives_from_flow(metric));
}

int qz_is_cumulative(const qzplan_metric *metric) {
    return metric->figures == QZPLAN_FIGURES_YEAR_TO_DATE ||
           metric->figures == QZPLAN_FIGURES_RUNNING_TOTAL;
}

int qz_is_answer(const qzplan_metric *metric) {
    return qz_metric_kind_of(metric->kind)->made_of == QZ_MADE_OF_WORD;
}

int qz_is_part(const qzplan_metric *metric) {
    return qz_metric_kind_of(metric->kind)->made_of == QZ_MADE_OF_WHOLE;
}

int qz_is_sum(const qzplan_metric *metric) {
    return qz_metric_kind_of(metric->kind)->additive == QZ_ADDITIVE_TERMS;
}

int qz_is_percent_change(const qzplan_metric *metric) {
    int changes = (qz_metric_kind_of(metric->kind)->takes & QZ_BESIDE_OVER) != 0;
    return qz_form_of_values(metric) == QZPLAN_NUMBER_PERCENT && (changes || qz_is_flow(metric));
}

int qz_is_yearly_change(const qzplan_metric *metric) {
    const qzplan_span *over = &metric->over;
    int months = over->kind == QZPLAN_SPAN_YEARS ? 12 * over->count : over->count;
    return qz_form_of_values(metric) == QZPLAN_NUMBER_PERCENT &&
           (over->kind == QZPLAN_SPAN_NONE || (over->kind != QZPLAN_SPAN_DAYS && months == 12));
}

int qz_metric_when(const qzplan_metric *metric, enum qz_when when) {
    return when == QZ_ALWAYS || (when == QZ_AS_AMOUNT && metric->change_as == QZPLAN_CHANGE_AMOUNT);
}

int qz_declared_non_additive(const qzplan_metric *metric) {
    return qz_metric_kind_of(metric->kind)->additive == QZ_ADDITIVE_ITSELF && !metric->percent &&
           !metric->additive;
}

int32_t qz_form_of_values(const qzplan_metric *metric) {
    if (!metric->percent) {
        return QZPLAN_NUMBER_PLAIN;
    }
    return qz_metric_when(metric, qz_metric_kind_of(metric->kind)->in_points)
               ? QZPLAN_NUMBER_POINTS
               : QZPLAN_NUMBER_PERCENT;
}
