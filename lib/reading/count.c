/* SPDX-License-Identifier: MIT */
/* Counts at the end of a day: reported, added up from terms or from the areas below, or bounded
   where something was not reported. Missing is never zero. */

#include "reading/count.h"

#include <qzplan/error.h>

#include "base/arrays.h"
#include "figures/between.h"
#include "model/areas.h"
#include "model/limits.h"
#include "model/metric.h"
#include "number/number.h"
#include "reading/days.h"
#include "reading/meeting.h"

qz_tally qz_tally_of(qzplan_number value) {
    return (qz_tally){.value = value, .bounds = qz_interval_of(value), .some = 1};
}

qz_tally qz_tally_between(const qz_interval *bounds) {
    return qz_interval_is_exact(bounds) ? qz_tally_of(bounds->low)
                                        : (qz_tally){.bounds = *bounds, .some = 1, .between = 1};
}

qz_tally qz_tally_missing(const qz_subject *subject, const qzplan_metric *metric, int32_t day) {
    return (qz_tally){.bounds = qz_limits_in(metric, subject->area, day, day), .missing = 1};
}

void qz_tally_add(qz_tally *a, const qz_tally *b) {
    a->some |= b->some;
    a->missing |= b->missing;
    a->between = (a->between || b->between) && qz_tally_known(a) && qz_tally_known(b);
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

/* ---- what a count follows from */

/* One way to know a count; `some` is 0 where it says nothing, `bounds` hold in any case. */
typedef qz_tally (*qz_way)(const qz_subject *subject, const qzplan_metric *metric, int32_t day,
                           qz_trail *trail);

static qz_tally says_nothing(void) {
    return (qz_tally){.missing = 1};
}

static qz_tally sum_of_none(void) {
    qz_tally sum = qz_tally_of(qz_number_of(0));
    sum.some = 0;
    return sum;
}

static qz_tally by_terms(const qz_subject *subject, const qzplan_metric *metric, int32_t day,
                         qz_trail *trail) {
    if (!qz_is_sum(metric)) {
        return says_nothing();
    }
    qz_tally sum = sum_of_none();
    for (size_t i = 0; i < metric->term_count; i++) {
        qz_tally term = qz_count_at(subject, metric->terms[i], day, trail);
        qz_tally_add(&sum, &term);
    }
    sum.remarks |= sum.some && sum.missing ? QZPLAN_REMARK_INCOMPLETE : 0;
    return sum;
}

/* The denominator that a figure of a part brought along. */
static qz_tally by_denominator(const qz_subject *subject, const qzplan_metric *metric, int32_t day,
                               qz_trail *trail) {
    const qzplan_metric *part = subject->source->first_part[metric->index];
    for (; part != NULL; part = subject->source->next_part[part->index]) {
        size_t count;
        if (qz_is_flow(metric) && part->figures != metric->figures) {
            continue; /* it came with what was in another period, or since another day */
        }
        const qzplan_figure *const *figures = qz_figures_of_day(subject, part, day, &count);
        for (size_t i = 0; i < count; i++) {
            if (qz_number_known(figures[i]->denominator)) {
                qz_trail_add(trail, figures[i]);
                return qz_tally_of(figures[i]->denominator);
            }
        }
    }
    return says_nothing();
}

/* Of an area that has ended by a day a total stays what it came to. */
static qz_tally count_there(const qz_subject *subject, const qzplan_metric *metric, int32_t day,
                            qz_trail *trail) {
    qz_tally count = qz_count_at(subject, metric, day, trail);
    qz_subject own = *subject;
    own.metric = metric;
    own.whole = NULL;
    int32_t other = subject->area->ends - 1;
    while (!qz_tally_known(&count) && subject->area->ends < day && qz_is_cumulative(metric) &&
           (other = qz_next_day(&own, other, day)) != QZPLAN_DAY_NONE) {
        count = qz_count_at(subject, metric, other, trail);
    }
    return count;
}

/* The areas directly below that exist add up, where at least one of them has reported. */
static qz_tally by_areas(const qz_subject *subject, const qzplan_metric *metric, int32_t day,
                         qz_trail *trail) {
    const int32_t since = qz_there_since(metric, day, day);
    if (!metric->additive || !qz_has_below(subject->area, since, day) ||
        qz_began_within(subject->source->plan, subject->area, since)) {
        return says_nothing();
    }
    qz_tally sum = sum_of_none();
    qz_subject below = *subject;
    size_t next = 0;
    while ((below.area = qz_area_below(subject->area, &next, since, day)) != NULL) {
        qz_tally part = count_there(&below, metric, day, trail);
        qz_tally_add(&sum, &part);
    }
    sum.remarks |= sum.some && sum.missing ? QZPLAN_REMARK_AREAS_MISSING : 0;
    return sum;
}

/* All groups of one family, where each of them has reported. */
static qz_tally by_groups(const qz_subject *subject, const qzplan_metric *metric, int32_t day,
                          qz_trail *trail) {
    const qz_families *families = &subject->source->families;
    size_t mark = qz_trail_mark(trail);
    size_t count = qz_groups_may_add_up(subject, metric) ? families->count : 0;
    for (size_t f = 0; f < count; f++) {
        const qz_family *family = &families->items[f];
        qz_tally sum = qz_tally_of(qz_number_of(0));
        for (size_t i = 0; i < family->count && qz_tally_known(&sum); i++) {
            qz_subject group = *subject;
            group.group = family->groups[i];
            qz_tally part = qz_count_at(&group, metric, day, trail);
            qz_tally_add(&sum, &part);
        }
        if (qz_family_adds_up(family) && qz_tally_known(&sum)) {
            return sum;
        }
        qz_trail_reset(trail, mark);
    }
    return says_nothing();
}

/* What nothing else tells is no more than what it is a part of. */
static qz_tally by_whole(const qz_subject *subject, const qzplan_metric *metric, int32_t day,
                         qz_trail *trail) {
    (void)trail; /* a bound rests on no figure */
    qz_tally tally = says_nothing();
    if (metric->whole != NULL) {
        tally.bounds.high = qz_count_at(subject, metric->whole, day, NULL).bounds.high;
    }
    return tally;
}

/* Where terms are of different days, an earlier one wins. */
static const qz_way ways[] = {by_denominator, by_areas, by_terms, by_groups, by_whole};

/* Between what the figures of a day say that a count lies; 0 where none says so. */
static int between_of_day(qz_interval *out, const qzplan_figure *const *figures, size_t count,
                          qz_trail *trail) {
    int some = 0;
    for (size_t i = 0; i < count; i++) {
        if (qz_is_count_between(figures[i])) {
            const qz_interval own = qz_between(figures[i]);
            qz_trail_add(trail, figures[i]);
            *out = some ? qz_interval_both(out, &own) : own;
            some = 1;
        }
    }
    return some;
}

/* A count whose own figures leave it between bounds: what it follows from may say it, or narrow
   them. */
static qz_tally known_between(qz_interval bounds, const qz_subject *subject,
                              const qzplan_metric *metric, int32_t day, qz_trail *trail,
                              size_t start) {
    for (size_t i = 0; i < QZ_ARRAY_SIZE(ways); i++) {
        size_t mark = qz_trail_mark(trail);
        qz_tally tally = ways[i](subject, metric, day, trail);
        if (qz_number_known(tally.value) && tally.some) {
            qz_trail_reset(trail, start); /* it rests on nothing else */
            return ways[i](subject, metric, day, trail);
        }
        int narrows = (qz_tally_known(&tally) && tally.some) || ways[i] == by_whole;
        if (narrows && !qz_interval_apart(&bounds, &tally.bounds)) {
            bounds = qz_interval_both(&bounds, &tally.bounds);
        } else {
            qz_trail_reset(trail, mark);
        }
    }
    return qz_tally_between(&bounds);
}

static qz_tally count_on(const qz_subject *subject, const qzplan_metric *metric, int32_t day,
                         qz_trail *trail) {
    size_t of_day;
    const qzplan_figure *const *figures = qz_figures_of_day(subject, metric, day, &of_day);
    for (size_t i = 0; i < of_day; i++) {
        qzplan_number count = qz_figure_count(figures[i]);
        if (qz_number_known(count)) {
            qz_trail_add(trail, figures[i]);
            return qz_tally_of(count);
        }
    }
    size_t mark = qz_trail_mark(trail);
    qz_interval own;
    if (of_day > 0 && between_of_day(&own, figures, of_day, trail)) {
        return known_between(own, subject, metric, day, trail, mark);
    }
    if (of_day > 0 && metric->percent) {
        return (qz_tally){.some = 1, .remarks = QZPLAN_REMARK_ZERO_DENOMINATOR};
    }
    const size_t start = mark;
    qz_tally best = qz_tally_missing(subject, metric, day);
    for (size_t i = 0; i < QZ_ARRAY_SIZE(ways); i++) {
        qz_tally tally = ways[i](subject, metric, day, trail);
        if (tally.between && tally.some) { /* another may say it more exactly */
            return known_between(tally.bounds, subject, metric, day, trail, start);
        }
        if (qz_tally_known(&tally) && tally.some) {
            if (mark == start) {
                return tally;
            }
            qz_trail_reset(trail, start); /* it does not rest on what tells a part of it */
            return ways[i](subject, metric, day, trail);
        }
        best.bounds = qz_interval_both(&best.bounds, &tally.bounds);
        best.some |= tally.some;
        best.remarks |= tally.remarks;
        if (!tally.some) {
            qz_trail_reset(trail, mark);
        }
        mark = qz_trail_mark(trail);
    }
    return best;
}

/* Where terms of different days meet: of what says how often it comes its latest count there. */
static qz_tally count_in_meeting(const qz_subject *subject, const qzplan_metric *metric,
                                 qz_trail *trail) {
    const qz_meeting *meeting = subject->source->meeting;
    qz_subject plain = *subject;
    plain.source = meeting->plain;
    plain.metric = metric;
    plain.whole = NULL;
    int32_t day = qz_has_rhythm(metric) ? qz_previous_day(&plain, meeting->last) : QZPLAN_DAY_NONE;
    size_t mark = qz_trail_mark(trail);
    while (day != QZPLAN_DAY_NONE && day >= meeting->first) {
        qz_tally tally = count_on(&plain, metric, day, trail);
        if (qz_tally_known(&tally)) {
            return tally;
        }
        qz_trail_reset(trail, mark);
        day = qz_previous_day(&plain, day - 1);
    }
    return count_on(subject, metric, meeting->day, trail);
}

qz_tally qz_count_at(const qz_subject *subject, const qzplan_metric *metric, int32_t day,
                     qz_trail *trail) {
    const int meets =
        subject->source->meeting != NULL && !qz_is_flow(metric); /* a total has a day */
    return meets ? count_in_meeting(subject, metric, trail) : count_on(subject, metric, day, trail);
}

void qz_reading_count(qz_reading *reading, const qz_tally *count) {
    reading->value = count->value;
    reading->bounds = count->bounds;
    reading->between = count->between;
    reading->found = count->some;
    reading->remarks |= count->remarks;
}

void qz_narrow_share(qzplan_number *end, qzplan_number a, qzplan_number b, int upper) {
    qzplan_number quotient;
    if (!qz_number_known(a) || !qz_number_known(b) || a.num < 0 || b.num <= 0 ||
        qzplan_number_divide(&quotient, &a, &b) != QZPLAN_OK) {
        return;
    }
    int order = qz_number_order(quotient, *end);
    *end = (upper ? order < 0 : order > 0) ? quotient : *end;
}

qz_interval qz_tally_share(const qz_tally *numerator, const qz_tally *denominator) {
    qz_interval bounds = {qz_number_of(0), qz_number_of(1)};
    qz_narrow_share(&bounds.low, numerator->bounds.low, denominator->bounds.high, 0);
    qz_narrow_share(&bounds.high, numerator->bounds.high, denominator->bounds.low, 1);
    return bounds;
}

void qz_reading_share(qz_reading *reading, const qz_tally *numerator, const qz_tally *denominator) {
    qzplan_number n = numerator->value;
    qzplan_number d = denominator->value;
    reading->found = numerator->some && denominator->some;
    reading->remarks |= numerator->remarks | denominator->remarks;
    if (qz_number_known(d) && d.num == 0 && qz_tally_known(numerator)) {
        reading->denominator = d;
        reading->numerator = n;
        reading->remarks |= QZPLAN_REMARK_ZERO_DENOMINATOR;
        return;
    }
    if (!qz_number_known(n) || !qz_number_known(d)) {
        reading->denominator = d.num == 0 ? d : reading->denominator; /* of nothing there is none */
        reading->bounds = qz_tally_share(numerator, denominator);
        int known = qz_tally_known(numerator) && qz_tally_known(denominator);
        int exact = known && qz_interval_is_exact(&reading->bounds); /* none is none of any whole */
        reading->value = exact ? reading->bounds.low : reading->value;
        reading->between = known && !exact;
        return;
    }
    reading->numerator = n;
    reading->denominator = d;
    if (n.den == 1 && d.den == 1) {
        reading->value = (qzplan_number){n.num, d.num};
    } else if (qzplan_number_divide(&reading->value, &n, &d) != QZPLAN_OK) {
        reading->value = (qzplan_number){0, 0};
        reading->remarks |= QZPLAN_REMARK_OVERFLOW;
    }
    reading->bounds = qz_interval_of(reading->value);
}

qz_reading qz_read_count(const qz_subject *subject, int32_t day, qz_trail *trail) {
    qz_reading reading = {.day = day};
    qz_tally count = qz_count_at(subject, subject->metric, day, trail);
    qz_reading_count(&reading, &count);
    return reading;
}
