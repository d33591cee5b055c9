/* SPDX-License-Identifier: MIT */
/* Finds the day that decides how something stands: the latest one for which enough was reported, by
   the metric itself, its terms, its parts or the areas below. */

#include "reading/state.h"

#include <assert.h>

#include "model/area_tree.h"
#include "model/metric.h"
#include "number/number.h"

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
    size_t i = qz_series_after(series, count, from);
    if (forward && i < count) {
        offer(series[i]->period.last, forward, best);
    } else if (!forward && i > 0) {
        offer(series[i - 1]->period.last, forward, best);
    }
}

static void nearest_day(const qz_subject *subject, const qzplan_metric *metric, int32_t from,
                        int forward, int32_t *best);

/* The same over all areas of the kind that a metric ranges over. */
static void nearest_across(const qz_subject *subject, const qzplan_metric *metric, int32_t from,
                           int forward, int32_t *best) {
    qz_area_walk walk = qz_area_across(subject->source->plan, metric, subject->area);
    qz_subject there = *subject;
    while ((there.area = qz_area_walk_next(&walk)) != NULL) {
        offer_series(&there, metric->terms[0], from, forward, best);
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
    for (size_t i = 0; i < metric->term_count; i++) {
        nearest_day(subject, metric->terms[i], from, forward, best);
    }
    const qzplan_metric *part = subject->source->first_part[metric->index];
    for (; part != NULL; part = subject->source->next_part[part->index]) {
        offer_series(subject, part, from, forward, best);
    }
    if (qz_groups_may_add_up(subject, metric)) {
        nearest_of_groups(subject, metric, from, forward, best);
    }
    for (size_t i = 0; i < subject->area->child_count; i++) {
        qz_subject below = *subject;
        below.area = subject->area->children[i];
        nearest_day(&below, metric, from, forward, best);
    }
    if (metric->across != NULL) {
        nearest_across(subject, metric, from, forward, best);
    }
}

int32_t qz_next_day(const qz_subject *subject, int32_t day, int32_t last) {
    int32_t best = QZPLAN_DAY_NONE;
    nearest_day(subject, subject->metric, day, 1, &best);
    return best == QZPLAN_DAY_NONE || best > last ? QZPLAN_DAY_NONE : best;
}

int32_t qz_previous_day(const qz_subject *subject, int32_t day) {
    int32_t best = QZPLAN_DAY_NONE;
    nearest_day(subject, subject->metric, day, 0, &best);
    return best;
}

int qz_reading_decides(const qz_reading *reading) {
    return reading->found &&
           (qz_reading_known(reading) ||
            (reading->remarks & (QZPLAN_REMARK_ZERO_DENOMINATOR | QZPLAN_REMARK_OVERFLOW)));
}

/* 1 if a part may have brought the metric along on a later day than its own latest. */
static int part_is_later(const qz_subject *subject, int32_t day, int32_t last) {
    const qzplan_metric *part = subject->source->first_part[subject->metric->index];
    for (; part != NULL; part = subject->source->next_part[part->index]) {
        size_t count;
        const qzplan_figure *const *series = qz_series_of(subject, part, &count);
        size_t i = qz_series_after(series, count, last);
        if (i > 0 && series[i - 1]->period.last > day) {
            return 1;
        }
    }
    return 0;
}

/* 1 where nothing but its own figures, and what parts bring along, tells of the metric. */
static int stands_alone(const qz_subject *subject) {
    const qzplan_metric *metric = subject->metric;
    return metric->term_count == 0 && subject->area->child_count == 0 &&
           !qz_groups_may_add_up(subject, metric);
}

/* 1 where no other figure of the same day can say more of the subject. */
static int says_all(const qz_subject *subject, const qzplan_figure *figure) {
    if (subject->whole != subject->metric->whole) {
        return 0; /* a count of a part, or a share of a whole further up */
    }
    return subject->whole == NULL
               ? qz_number_known(figure->value)
               : figure->form == QZPLAN_FORM_RATIO && figure->denominator.num != 0;
}

static qz_reading reading_of(const qzplan_figure *figure) {
    return (qz_reading){.value = figure->value,
                        .numerator = figure->numerator,
                        .denominator = figure->denominator,
                        .bounds = qz_interval_of(figure->value),
                        .found = 1,
                        .day = figure->period.last};
}

/* What nearly always decides: the metric's own latest figure, where nothing else can say more.
   NULL: there is none that does. */
static const qzplan_figure *own_figure(const qz_subject *subject, int32_t first, int32_t last) {
    size_t count;
    const qzplan_figure *const *series =
        stands_alone(subject) ? qz_series_of(subject, subject->metric, &count) : NULL;
    size_t i = series == NULL ? 0 : qz_series_after(series, count, last);
    if (i == 0 || series[i - 1]->period.last < first ||
        part_is_later(subject, series[i - 1]->period.last, last)) {
        return NULL;
    }
    while (i > 1 && series[i - 2]->period.last == series[i - 1]->period.last) {
        i--;
    }
    return says_all(subject, series[i - 1]) ? series[i - 1] : NULL;
}

qz_reading qz_read_latest(const qz_subject *subject, int32_t first, int32_t last, qz_trail *trail,
                          qz_read_day read) {
    const qzplan_figure *own = own_figure(subject, first, last);
    if (own != NULL) {
        qz_trail_add(trail, own);
        return reading_of(own);
    }
    qz_reading partial = {.day = QZPLAN_DAY_NONE};
    size_t mark = qz_trail_mark(trail);
    int32_t partial_day = QZPLAN_DAY_NONE;
    while (last >= first) {
        int32_t day = qz_previous_day(subject, last);
        if (day == QZPLAN_DAY_NONE || day < first) {
            break;
        }
        qz_reading reading = read(subject, day, trail);
        if (qz_reading_decides(&reading)) {
            return reading;
        }
        partial.remarks |= reading.remarks;
        if (reading.found && partial_day == QZPLAN_DAY_NONE) {
            partial_day = day;
        }
        qz_trail_reset(trail, mark);
        last = day - 1;
    }
    return partial_day == QZPLAN_DAY_NONE ? partial : read(subject, partial_day, trail);
}

/* ---- day after day */

qz_days qz_days_after(const qz_subject *subject, int32_t day, int32_t last) {
    qz_days days = {.subject = subject, .day = day, .last = last};
    if (day >= last) {
        return days;
    }
    if (stands_alone(subject) && subject->source->first_part[subject->metric->index] == NULL) {
        days.series = qz_series_of(subject, subject->metric, &days.count);
        days.next = days.series == NULL ? 0 : qz_series_after(days.series, days.count, day);
    }
    return days;
}

static int32_t series_day(const qz_days *days, size_t i) {
    return days->series[i]->period.last;
}

int32_t qz_days_next(qz_days *days) {
    if (days->day >= days->last) {
        days->day = QZPLAN_DAY_NONE;
        return days->day;
    }
    if (days->series == NULL) {
        days->day = qz_next_day(days->subject, days->day, days->last);
        return days->day;
    }
    size_t i = days->next;
    while (i < days->count && series_day(days, i) == days->day) {
        i++;
    }
    days->next = i;
    days->day = i < days->count && series_day(days, i) <= days->last ? series_day(days, i)
                                                                     : QZPLAN_DAY_NONE;
    return days->day;
}

qz_reading qz_days_read(const qz_days *days) {
    const qz_subject *subject = days->subject;
    assert(days->day != QZPLAN_DAY_NONE);
    return days->series != NULL && says_all(subject, days->series[days->next])
               ? reading_of(days->series[days->next])
               : subject->source->read_state(subject, days->day, days->day, NULL);
}
