/* SPDX-License-Identifier: MIT */
/* Counts at the end of a day: reported, added up from terms or from the areas below, or bounded
   where something was not reported. Missing is never zero. */

#include <string.h>

#include <qzplan/error.h>

#include "figures/series.h"
#include "reading/parts.h"

void qz_trail_add(qz_trail *trail, const qzplan_figure *figure) {
    if (trail == NULL) {
        return;
    }
    /* Looking back a little is enough to name a figure once, and keeps many areas linear. */
    for (size_t i = trail->count; i-- > 0 && trail->count - i <= 16;) {
        if (trail->items[i] == figure) {
            return;
        }
    }
    if (trail->count == trail->capacity) {
        size_t capacity = trail->capacity == 0 ? 64 : trail->capacity * 2;
        const qzplan_figure **items = qz_arena_array(trail->arena, capacity, sizeof *items);
        if (items == NULL) {
            return;
        }
        if (trail->count > 0) {
            memcpy(items, trail->items, trail->count * sizeof *items);
        }
        trail->items = items;
        trail->capacity = capacity;
    }
    trail->items[trail->count++] = figure;
}

size_t qz_trail_mark(const qz_trail *trail) {
    return trail == NULL ? 0 : trail->count;
}

void qz_trail_reset(qz_trail *trail, size_t mark) {
    if (trail != NULL) {
        trail->count = mark;
    }
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
    return low;
}

const qzplan_figure *qz_figure_at(const qz_subject *subject, const qzplan_metric *metric,
                                  int32_t day) {
    size_t count;
    const qzplan_figure *const *series = qz_series_of(subject, metric, &count);
    size_t i = count == 0 ? 0 : qz_series_after(series, count, day - 1);
    return i < count && series[i]->period.last == day ? series[i] : NULL;
}

qzplan_number qz_figure_count(const qzplan_figure *figure) {
    if (figure->metric->kind != QZPLAN_METRIC_PART) {
        return figure->value;
    }
    int is_ratio = figure->form == QZPLAN_FORM_RATIO || figure->share;
    return is_ratio ? figure->numerator : figure->value;
}

qz_tally qz_tally_of(qzplan_number value) {
    return (qz_tally){value, qz_interval_of(value), 1, 0, 0};
}

qz_tally qz_tally_missing(const qzplan_metric *metric, const qz_tally *whole) {
    qz_tally tally = {{0, 0}, {metric->low, metric->high}, 0, 1, 0};
    if (!qz_number_known(metric->low) && metric->additive) {
        tally.bounds.low = qz_number_of(0);
    }
    if (!qz_number_known(metric->high) && whole != NULL) {
        tally.bounds.high = whole->bounds.high;
    }
    return tally;
}

void qz_tally_add(qz_tally *a, const qz_tally *b) {
    a->some |= b->some;
    a->missing |= b->missing;
    a->remarks |= b->remarks;
    if (qz_interval_add(&a->bounds, &a->bounds, &b->bounds) != QZPLAN_OK) {
        a->bounds = (qz_interval){{0, 0}, {0, 0}};
    }
    if (!qz_number_known(a->value) || !qz_number_known(b->value)) {
        a->value = (qzplan_number){0, 0};
    } else if (qzplan_number_add(&a->value, &a->value, &b->value) != QZPLAN_OK) {
        a->value = (qzplan_number){0, 0};
        a->remarks |= QZPLAN_REMARK_OVERFLOW;
    }
}

static qz_tally sum_of_terms(const qz_subject *subject, const qzplan_metric *metric, int32_t day,
                             qz_trail *trail) {
    qz_tally sum = qz_tally_of(qz_number_of(0));
    sum.some = 0;
    for (size_t i = 0; i < metric->term_count; i++) {
        qz_tally term = qz_count_at(subject, metric->terms[i], day, trail);
        qz_tally_add(&sum, &term);
    }
    sum.remarks |= sum.some && sum.missing ? QZPLAN_REMARK_INCOMPLETE : 0;
    return sum;
}

/* The areas directly below add up, where at least one of them has reported. */
static qz_tally sum_of_areas(const qz_subject *subject, const qzplan_metric *metric, int32_t day,
                             qz_trail *trail) {
    qz_tally sum = qz_tally_of(qz_number_of(0));
    sum.some = 0;
    for (size_t i = 0; i < subject->area->child_count; i++) {
        qz_subject below = *subject;
        below.area = subject->area->children[i];
        qz_tally part = qz_count_at(&below, metric, day, trail);
        qz_tally_add(&sum, &part);
    }
    sum.remarks |= sum.some && sum.missing ? QZPLAN_REMARK_AREAS_MISSING : 0;
    return sum;
}

static const qzplan_figure *implied_at(const qz_subject *subject, const qzplan_metric *metric,
                                       int32_t day) {
    const qzplan_metric *part = subject->source->first_part[metric->index];
    for (; part != NULL; part = subject->source->next_part[part->index]) {
        const qzplan_figure *figure = qz_figure_at(subject, part, day);
        if (figure != NULL && qz_number_known(figure->denominator)) {
            return figure;
        }
    }
    return NULL;
}

qz_tally qz_count_at(const qz_subject *subject, const qzplan_metric *metric, int32_t day,
                     qz_trail *trail) {
    const qzplan_figure *figure = qz_figure_at(subject, metric, day);
    if (figure != NULL) {
        qzplan_number count = qz_figure_count(figure);
        if (qz_number_known(count)) {
            qz_trail_add(trail, figure);
            return qz_tally_of(count);
        }
        if (metric->percent) {
            return (qz_tally){{0, 0}, {{0, 0}, {0, 0}}, 1, 0, QZPLAN_REMARK_ZERO_DENOMINATOR};
        }
    }
    if (metric->kind == QZPLAN_METRIC_SUM) {
        qz_tally sum = sum_of_terms(subject, metric, day, trail);
        if (sum.some) {
            return sum;
        }
    }
    figure = implied_at(subject, metric, day);
    if (figure != NULL) {
        qz_trail_add(trail, figure);
        return qz_tally_of(figure->denominator);
    }
    if (subject->area->child_count > 0 && metric->additive) {
        qz_tally sum = sum_of_areas(subject, metric, day, trail);
        if (sum.some) {
            return sum;
        }
    }
    qz_tally whole;
    if (metric->kind == QZPLAN_METRIC_PART) {
        whole = qz_count_at(subject, metric->whole, day, NULL);
    }
    return qz_tally_missing(metric, metric->kind == QZPLAN_METRIC_PART ? &whole : NULL);
}
