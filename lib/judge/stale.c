/* SPDX-License-Identifier: MIT */
/* How old a figure may be: as the promise says, else by the rhythm of its metric, of which two
   periods have to be missed, else 366 days. */

#include "judge/stale.h"

#include "calendar/date.h"
#include "calendar/period.h"
#include "calendar/span.h"
#include "model/metric.h"

enum { DEFAULT_DAYS = 366 };

/* The last day of a period; of one that would lie beyond the calendar that of the calendar. */
static int32_t end_of(const qzplan_period *period) {
    return period->kind == QZPLAN_PERIOD_NONE ? QZ_DAY_LAST : period->last;
}

/* The last day of the second period of a metric's rhythm that begins after a day. */
static int32_t second_after(const qzplan_metric *metric, int32_t day) {
    if (metric->reported_over.kind != QZPLAN_SPAN_NONE) {
        int by_year = metric->reported_over.kind == QZPLAN_SPAN_YEARS;
        int32_t kind = by_year ? QZPLAN_PERIOD_YEAR : QZPLAN_PERIOD_MONTH;
        const qzplan_period here = qz_period_in(day, kind, metric->year_starts);
        return (int32_t)qz_day_after(end_of(&here), &metric->reported_over, 2);
    }
    const qzplan_period here = qz_period_in(day, metric->reported, metric->year_starts);
    const qzplan_period first = qz_period_next(&here);
    const qzplan_period second = qz_period_next(&first);
    return end_of(&second);
}

static int is_old(const qz_case *c, const qzplan_metric *metric, int32_t day) {
    const qzplan_span *after = &c->target->stale_after;
    int32_t as_of = c->evaluation->as_of;
    if (after->kind != QZPLAN_SPAN_NONE) {
        return qz_day_after(day, after, 1) < as_of;
    }
    if (metric == NULL || (metric->reported == QZPLAN_PERIOD_NONE &&
                           metric->reported_over.kind == QZPLAN_SPAN_NONE)) {
        return (int64_t)as_of - day > DEFAULT_DAYS;
    }
    return qz_day_after(second_after(metric, day), &metric->report_within, 1) < as_of;
}

/* 1 if a later figure of the same metric, area and group was read as well. */
static int is_followed(const qz_case *c, size_t i) {
    const qzplan_figure *one = c->trail->items[i];
    for (size_t n = 1; n < c->read_count; n++) {
        const qzplan_figure *other = c->trail->items[(i + n) % c->read_count];
        if (other->metric == one->metric && other->area == one->area &&
            other->group == one->group && other->period.last > one->period.last) {
            return 1;
        }
    }
    return 0;
}

/* A flow is as fresh as the day that it is known through, by the rhythm of each that it is made of.
 */
static int is_flow_old(const qz_case *c, const qzplan_metric *metric) {
    for (size_t i = 0; qz_is_sum(metric) && i < metric->term_count; i++) {
        if (is_flow_old(c, metric->terms[i])) {
            return 1;
        }
    }
    return !qz_is_sum(metric) && is_old(c, metric, c->reading.day);
}

/* 1 if a figure of the whole itself was read, and not only denominators of its part. */
static int reads_whole(const qz_case *c) {
    for (size_t i = 0; c->subject.whole != NULL && i < c->read_count && i < c->trail->count; i++) {
        if (c->trail->items[i]->metric != c->subject.metric) {
            return 1;
        }
    }
    return 0;
}

int qz_is_stale(const qz_case *c) {
    if (c->flow && c->reading.day != QZPLAN_DAY_NONE) {
        return is_flow_old(c, c->subject.metric) ||
               (reads_whole(c) && is_flow_old(c, c->subject.whole));
    }
    for (size_t i = 0; i < c->read_count && i < c->trail->count; i++) {
        const qzplan_figure *figure = c->trail->items[i];
        if (is_old(c, figure->metric, figure->period.last) && !is_followed(c, i)) {
            return 1;
        }
    }
    return c->read_count == 0 && is_old(c, c->subject.metric, c->reading.day);
}
