/* SPDX-License-Identifier: MIT */
/* Finds the days for which something was reported, by a metric itself, its terms, its parts, its
   groups or the areas below. */

#include "reading/days.h"

#include "model/area_tree.h"
#include "model/areas.h"

/* Takes a day over where it is nearer to `from`, in the direction looked in. */
static void offer(int32_t day, int forward, int32_t *best) {
    if (*best == QZPLAN_DAY_NONE || (forward ? day < *best : day > *best)) {
        *best = day;
    }
}

static void offer_series(const qz_subject *subject, const qzplan_metric *metric, int32_t from,
                         int forward, int32_t *best) {
    size_t count;
    const qzplan_figure *const *series = qz_series_of(subject, metric, &count);
    size_t i = qz_series_of_after(subject, series, count, from);
    if (forward && i < count) {
        offer(series[i]->period.last, forward, best);
    } else if (!forward && i > 0) {
        offer(series[i - 1]->period.last, forward, best);
    }
}

static void nearest_day(const qz_subject *subject, const qzplan_metric *metric, int32_t from,
                        int forward, int32_t *best);

/* Of a term, and of a share's whole, which may be of another day where rhythms are said. */
static void nearest_of_term(const qz_subject *subject, const qzplan_metric *term, int32_t from,
                            int forward, int32_t *best) {
    nearest_day(subject, term, from, forward, best);
    if (subject->source->rhythms != NULL && term->whole != NULL) {
        nearest_day(subject, term->whole, from, forward, best);
    }
}

/* The same over all areas of the kind that a metric ranges over: nothing else makes it. */
static void nearest_across(const qz_subject *subject, const qzplan_metric *metric, int32_t from,
                           int forward, int32_t *best) {
    qz_area_walk walk = qz_area_across(subject->source->plan, metric, subject->area);
    qz_subject there = *subject;
    while ((there.area = qz_area_walk_next(&walk)) != NULL) {
        nearest_of_term(&there, metric->terms[0], from, forward, best);
    }
}

/* The same over the groups that may add up to everyone. */
static void nearest_of_groups(const qz_subject *subject, const qzplan_metric *metric, int32_t from,
                              int forward, int32_t *best) {
    const qz_families *families = &subject->source->families;
    for (size_t f = 0; f < families->count; f++) {
        for (size_t i = 0; i < families->items[f].count; i++) {
            qz_subject group = *subject;
            group.group = families->items[f].groups[i];
            nearest_day(&group, metric, from, forward, best);
        }
    }
}

/* The nearest day after `from`, or at or before it, at which something of the metric was reported:
   itself, a term of it, a part that brings its denominator along, a group or an area below. */
static void nearest_day(const qz_subject *subject, const qzplan_metric *metric, int32_t from,
                        int forward, int32_t *best) {
    offer_series(subject, metric, from, forward, best);
    if (metric->across != NULL) {
        nearest_across(subject, metric, from, forward, best);
        return;
    }
    for (size_t i = 0; i < metric->term_count; i++) {
        nearest_of_term(subject, metric->terms[i], from, forward, best);
    }
    const qzplan_metric *part = subject->source->first_part[metric->index];
    for (; part != NULL; part = subject->source->next_part[part->index]) {
        offer_series(subject, part, from, forward, best);
    }
    if (qz_groups_may_add_up(subject, metric)) {
        nearest_of_groups(subject, metric, from, forward, best);
    }
    for (size_t i = 0; i < qz_areas_added(subject->area); i++) {
        qz_subject below = *subject;
        below.area = subject->area->children[i];
        nearest_day(&below, metric, from, forward, best);
    }
}

int32_t qz_next_day(const qz_subject *subject, int32_t day, int32_t last) {
    int32_t best = QZPLAN_DAY_NONE;
    nearest_day(subject, subject->metric, day, 1, &best);
    return best == QZPLAN_DAY_NONE || best > last ? QZPLAN_DAY_NONE : best;
}

int32_t qz_next_day_of_all(const qz_subject *subject, int32_t day, int32_t last) {
    int32_t best = qz_next_day(subject, day, last);
    qz_subject link = *subject;
    while (subject->whole != NULL && link.metric != subject->whole) {
        link.metric = link.metric->whole;
        int32_t other = qz_next_day(&link, day, last);
        best = best == QZPLAN_DAY_NONE || (other != QZPLAN_DAY_NONE && other < best) ? other : best;
    }
    return best;
}

int32_t qz_previous_day(const qz_subject *subject, int32_t day) {
    int32_t best = QZPLAN_DAY_NONE;
    nearest_day(subject, subject->metric, day, 0, &best);
    return best;
}
