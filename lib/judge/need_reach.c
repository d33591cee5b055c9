/* SPDX-License-Identifier: MIT */
/* How far a value can go: by the figures it was added up from, each within its metric's limits and,
   of a part, within its whole. */

#include "judge/need_reach.h"

#include <qzplan/error.h>

#include "figures/between.h"
#include "figures/falls.h"
#include "figures/flags.h"
#include "judge/stretch.h"
#include "model/limits.h"
#include "model/metric.h"
#include "number/number.h"
#include "reading/derive.h"

static const qzplan_number none = {0, 0};

/* 1 if the metric is the other one, or among what that sums up. */
static int is_of(const qzplan_metric *metric, const qzplan_metric *total) {
    if (metric == total) {
        return 1;
    }
    for (size_t i = 0; qz_is_sum(total) && i < total->term_count; i++) {
        if (is_of(metric, total->terms[i])) {
            return 1;
        }
    }
    return 0;
}

/* What a figure tells the count of: its own metric, or the whole that it brought along, where that
   is what is counted. NULL: neither. */
static const qzplan_metric *counts_for(const qz_counted *walk, const qzplan_figure *figure) {
    if (is_of(figure->metric, walk->metric)) {
        return figure->metric;
    }
    const qzplan_metric *whole = figure->metric->whole;
    return walk->metric == walk->c->subject.metric && whole != NULL &&
                   qz_number_known(figure->denominator) && is_of(whole, walk->metric)
               ? whole
               : NULL;
}

/* Of running sums those before the stretch stand for what came before. */
static int is_counted(const qz_counted *walk, const qzplan_figure *figure) {
    if (walk->of == NULL || figure->period.last > walk->day) {
        return 0;
    }
    int over_time = walk->c->target->average_over.kind != QZPLAN_SPAN_NONE ||
                    (qz_is_flow(walk->of) && walk->metric == walk->c->subject.metric);
    int mixed = (walk->c->reading.remarks & QZPLAN_REMARK_MIXED_DAYS) != 0;
    return over_time ? figure->period.last >= walk->c->from
                     : mixed || figure->period.last == walk->day;
}

const qzplan_figure *qz_counted_next(qz_counted *walk) {
    while (walk->next < walk->count) {
        const qzplan_figure *figure = walk->figures[walk->next++];
        walk->of = counts_for(walk, figure);
        if (is_counted(walk, figure)) {
            return figure;
        }
    }
    return NULL;
}

/* ---- room */

/* a - b, or no end where it is not known. */
static qzplan_number less(qzplan_number a, qzplan_number b) {
    qzplan_number rest;
    return qz_number_known(a) && qz_number_known(b) &&
                   qzplan_number_subtract(&rest, &a, &b) == QZPLAN_OK
               ? rest
               : none;
}

static qzplan_number plus(qzplan_number a, qzplan_number b) {
    qzplan_number sum;
    return qz_number_known(a) && qz_number_known(b) && qzplan_number_add(&sum, &a, &b) == QZPLAN_OK
               ? sum
               : none;
}

/* The nearer of two ends, of which one or both may be none. */
static qzplan_number lower(qzplan_number a, qzplan_number b) {
    return !qz_number_known(a) ? b : !qz_number_known(b) || qz_number_order(a, b) < 0 ? a : b;
}

static qzplan_number higher(qzplan_number a, qzplan_number b) {
    return !qz_number_known(a) ? b : !qz_number_known(b) || qz_number_order(a, b) > 0 ? a : b;
}

/* What a figure of a part is within: the whole of its own period, area and group. */
static qzplan_number whole_of(const qz_case *c, const qzplan_metric *metric,
                              const qzplan_figure *figure) {
    if (metric->whole == NULL) {
        return none;
    }
    if (metric == figure->metric && qz_number_known(figure->denominator)) {
        return figure->denominator;
    }
    qz_subject subject = c->subject;
    subject.metric = metric->whole;
    subject.whole = NULL;
    subject.area = figure->area;
    subject.group = figure->group;
    int flow = qz_is_flow(subject.metric);
    return qz_read_over(&subject, flow ? figure->period.first : figure->period.last,
                        figure->period.last, NULL)
        .value;
}

static int is_ordered(qzplan_number a, qzplan_number b) {
    return qz_number_known(a) && qz_number_known(b) && qz_number_order(a, b) <= 0;
}

/* A total lies between the one before and the next. */
static void between_totals(const qz_case *c, const qzplan_figure *figure, qzplan_number *low,
                           qzplan_number *high) {
    qz_subject subject = c->subject;
    subject.area = figure->area;
    subject.group = figure->group;
    size_t count = 0;
    const qzplan_figure *const *series =
        qz_is_cumulative(figure->metric) ? qz_series_of(&subject, figure->metric, &count) : NULL;
    qzplan_number own = qz_figure_count(figure);
    for (size_t i = 0; i < count; i++) {
        const qz_interval other = qz_is_count_between(series[i])
                                      ? qz_between(series[i])
                                      : qz_interval_of(qz_figure_count(series[i]));
        int32_t day = series[i]->period.last;
        if (day < figure->period.last && !qz_has_flag(figure, QZPLAN_FLAG_REVISED) &&
            qz_totals_bind(figure->metric, day, figure->period.last)) {
            *low = higher(*low, is_ordered(other.low, own) ? other.low : none);
        } else if (day > figure->period.last && !qz_has_flag(series[i], QZPLAN_FLAG_REVISED) &&
                   qz_totals_bind(figure->metric, figure->period.last, day)) {
            *high = lower(*high, is_ordered(own, other.high) ? other.high : none);
        }
    }
}

/* By how much the figures can be lower and higher, all together. */
static int room_of(const qz_case *c, qzplan_number *down, qzplan_number *up) {
    qz_counted walk = {c,   c->subject.metric, c->trail->items, c->read_count, c->reading.day, 0,
                       NULL};
    const qzplan_figure *figure;
    int some = 0;
    *down = *up = qz_number_of(0);
    while ((figure = qz_counted_next(&walk)) != NULL) {
        qzplan_number count =
            walk.of == figure->metric ? qz_figure_count(figure) : figure->denominator;
        qz_interval limits =
            qz_limits_in(walk.of, figure->area, figure->period.first, figure->period.last);
        qzplan_number whole = whole_of(c, walk.of, figure);
        if (walk.of == figure->metric) {
            between_totals(c, figure, &limits.low, &limits.high);
        }
        *down = plus(*down, less(count, limits.low));
        *up = plus(*up, less(lower(limits.high, whole), count));
        some = 1;
    }
    return some;
}

static void divide(qzplan_number *n, int64_t by) {
    const qzplan_number divisor = qz_number_of(by);
    if (qz_number_known(*n) && qzplan_number_divide(n, n, &divisor) != QZPLAN_OK) {
        *n = none;
    }
}

/* While periods are still to come, they bring more; less only where a figure may be negative. */
static void open_ends(const qz_case *c, qz_reach *reach) {
    const qzplan_metric *metric = c->subject.metric;
    if (c->flow && c->evaluation->as_of < c->deadline &&
        metric->figures != QZPLAN_FIGURES_RUNNING_TOTAL) {
        int only_grows = qz_only_grows(metric);
        reach->low = only_grows ? reach->low : none;
        reach->high = none;
    }
}

/* What is known of the wholes of a part where it is judged, however that is known: no more of it is
   possible. While a flow runs its whole may still grow. */
static qzplan_number known_wholes(const qz_case *c) {
    qzplan_number least = none;
    int runs = c->evaluation->as_of < c->deadline;
    qz_subject subject = c->subject;
    subject.whole = NULL;
    for (subject.metric = subject.metric->whole; subject.metric != NULL;
         subject.metric = subject.metric->whole) {
        int flow = qz_is_flow(subject.metric);
        if (!(flow && runs) && !(c->reading.remarks & QZPLAN_REMARK_MIXED_DAYS)) {
            int32_t day = c->reading.day;
            least =
                lower(least, qz_read_over(&subject, flow ? c->from : day, day, NULL).bounds.high);
        }
    }
    return least;
}

/* What nearly always holds: a share of its own whole, without limits of its own. All figures that
   were added up have together what the whole leaves. */
static int is_plain_share(const qz_case *c) {
    const qzplan_metric *metric = c->subject.metric;
    return c->subject.whole != NULL && c->subject.whole == metric->whole &&
           qz_is_flow(metric->whole) == c->flow && !qz_number_known(metric->high) &&
           qz_number_known(metric->low) && metric->low.num == 0 &&
           c->target->average_over.kind == QZPLAN_SPAN_NONE;
}

qz_reach qz_reach_of(const qz_case *c) {
    if (is_plain_share(c)) {
        return (qz_reach){c->subject.metric->low, c->reading.denominator};
    }
    const qzplan_metric *metric = c->subject.metric;
    int share = c->subject.whole != NULL;
    qzplan_number value = share ? c->reading.numerator : c->reading.value;
    qz_reach reach = {none, none};
    qzplan_number down;
    qzplan_number up;
    int some = !qz_is_derived(metric) && room_of(c, &down, &up);
    if (some) {
        if (c->target->average_over.kind != QZPLAN_SPAN_NONE) {
            int64_t periods = qz_averaged_periods(c, c->reading.day);
            divide(&down, periods);
            divide(&up, periods);
        }
        reach = (qz_reach){less(value, down), plus(value, up)};
        open_ends(c, &reach);
    }
    if (c->target->average_over.kind == QZPLAN_SPAN_NONE && !qz_is_derived(metric) &&
        !qz_counts_in(c)) {
        reach.high = lower(reach.high, known_wholes(c));
    }
    /* Of a flow the limits of each figure are none of the sum. */
    if (qz_is_sum(metric) || !c->flow) {
        const qz_interval limits =
            qz_limits_in(metric, c->subject.area, c->reading.day, c->reading.day);
        reach.low = higher(reach.low, limits.low);
        reach.high = lower(reach.high, limits.high);
    }
    if (share && qz_is_flow(c->subject.whole) == c->flow) {
        reach.high = lower(reach.high, c->reading.denominator);
    }
    return reach;
}
