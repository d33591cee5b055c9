/* SPDX-License-Identifier: MIT */
/* Finds the figures that a reading is made of, with one put in place of another where something is
   tried. */

#include "reading/basis.h"

#include <assert.h>

#include "figures/between.h"
#include "figures/series.h"
#include "model/metric.h"
#include "number/number.h"

int qz_is_assumed(const qz_basis *source, const qzplan_figure *figure) {
    return (source->instead != NULL && figure == source->instead->figure) ||
           (source->reported != source->figures && !qz_figures_hold(source->reported, figure));
}

const qzplan_figure *const *qz_series_of(const qz_subject *subject, const qzplan_metric *metric,
                                         size_t *count) {
    const qz_instead *instead = subject->source->instead;
    if (instead != NULL && instead->figure->metric == metric &&
        instead->figure->group == subject->group && instead->figure->area == subject->area) {
        *count = instead->count;
        return instead->series;
    }
    return qz_figures_series(subject->source->figures, metric, subject->group, subject->area,
                             count);
}

size_t qz_series_after(const qzplan_figure *const *series, size_t count, int32_t day) {
    size_t low = 0;
    size_t high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (series[middle]->period.last > day) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    assert(low == 0 || series[low - 1]->period.last <= day); /* the series is sorted */
    assert(low == count || series[low]->period.last > day);
    return low;
}

/* Days in one place, where figures lie too far from each other to be looked at one by one. */
static inline const int32_t *days_of(const qz_subject *subject,
                                     const qzplan_figure *const *series) {
    return subject->source->far ? qz_figures_days(subject->source->figures, series) : NULL;
}

size_t qz_series_of_after(const qz_subject *subject, const qzplan_figure *const *series,
                          size_t count, int32_t day) {
    const int32_t *days = days_of(subject, series);
    if (days == NULL) {
        return qz_series_after(series, count, day);
    }
    size_t low = 0;
    size_t high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (days[middle] > day) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return low;
}

int32_t qz_series_day(const qz_subject *subject, const qzplan_figure *const *series, size_t i) {
    const int32_t *days = days_of(subject, series);
    return days == NULL ? series[i]->period.last : days[i];
}

const qzplan_figure *qz_figure_at(const qz_subject *subject, const qzplan_metric *metric,
                                  int32_t day) {
    size_t count;
    const qzplan_figure *const *series = qz_series_of(subject, metric, &count);
    size_t i = count == 0 ? 0 : qz_series_of_after(subject, series, count, day - 1);
    const qzplan_figure *found = i < count && series[i]->period.last == day ? series[i] : NULL;
    while (found != NULL && qz_is_between(found) && ++i < count && series[i]->period.last == day) {
        found = qz_is_between(series[i]) ? found : series[i]; /* one that says it exactly */
    }
    return found;
}

/* 1 where figures of groups may tell a count: its own, of a part that brings it along, of a term.
 */
static int is_told_of_groups(const qz_basis *source, const qzplan_metric *metric) {
    if (qz_figures_name_groups(source->figures, metric)) {
        return 1;
    }
    const qzplan_metric *part = source->first_part[metric->index];
    while (part != NULL && !qz_figures_name_groups(source->figures, part)) {
        part = source->next_part[part->index];
    }
    int told = part != NULL;
    for (size_t i = 0; i < metric->term_count && !told; i++) {
        told = is_told_of_groups(source, metric->terms[i]);
    }
    return told;
}

int qz_groups_may_add_up(const qz_subject *subject, const qzplan_metric *metric) {
    const qz_basis *source = subject->source;
    if (subject->group != NULL || !metric->additive || source->families.count == 0) {
        return 0;
    }
    int tries_group = source->instead != NULL && source->instead->figure->group != NULL;
    return tries_group || is_told_of_groups(source, metric);
}

const qzplan_figure *const *qz_figures_of_day(const qz_subject *subject,
                                              const qzplan_metric *metric, int32_t day,
                                              size_t *count) {
    size_t all;
    const qzplan_figure *const *series = qz_series_of(subject, metric, &all);
    size_t first = all == 0 ? 0 : qz_series_of_after(subject, series, all, day - 1);
    *count = 0;
    while (first + *count < all && series[first + *count]->period.last == day) {
        (*count)++;
    }
    return *count == 0 ? NULL : series + first;
}

qzplan_number qz_figure_count(const qzplan_figure *figure) {
    if (!qz_is_part(figure->metric)) {
        return figure->value;
    }
    int is_ratio = figure->form == QZPLAN_FORM_RATIO || figure->share;
    return is_ratio ? figure->numerator : figure->value;
}
