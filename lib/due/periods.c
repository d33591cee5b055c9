/* SPDX-License-Identifier: MIT */
/* The periods that a metric has to be reported for: by its own rhythm, else the period judged, else
   the deadline's; of what adds up each year until then. */

#include "due/periods.h"

#include <qzplan/error.h>

#include "calendar/date.h"
#include "calendar/period.h"
#include "calendar/span.h"
#include "due/reported.h"
#include "model/areas.h"

enum { MOST_FIGURES = 4000000 };

/* The day by which a figure of a period has to come. */
static int32_t day_by(const qzplan_metric *metric, const qzplan_period *period) {
    int64_t by = qz_day_after(period->last, &metric->report_within, 1);
    return by > QZ_DAY_LAST ? QZ_DAY_LAST : (int32_t)by;
}

static int is_asked_for(const qz_asking *a, const qz_term *term, int32_t by) {
    const qzplan_due_options *options = a->options;
    const qzplan_period *period = &term->period;
    int32_t begins = term->first < period->first ? term->first : period->first;
    if (options->period.kind != QZPLAN_PERIOD_NONE) {
        return period->last >= options->period.first && period->last <= options->period.last;
    }
    return options->has_within ? (int64_t)by <= (int64_t)a->as_of + options->within
                               : begins <= a->as_of;
}

static void add(qz_asking *a, const qz_ask *ask, const qzplan_metric *metric,
                const qzplan_area *area, const qz_term *term, int32_t by) {
    qz_wanted *wanted = qz_arena_alloc(a->arena, sizeof *wanted);
    if (a->found.count >= MOST_FIGURES) {
        a->error = QZPLAN_ERROR_TOO_MANY_NODES;
        return;
    }
    if (wanted == NULL || !qz_list_add(&a->found, a->arena, wanted)) {
        a->error = QZPLAN_ERROR_NO_MEMORY;
        return;
    }
    wanted->task = ask->task;
    wanted->figure = (qzplan_due_figure){
        .metric = metric,
        .group = ask->group,
        .area = area,
        .latest = qz_latest_before(a, metric, ask->group, area, &term->period),
        .period = term->period,
        .by = by,
        .days_left = by - a->as_of,
    };
}

/* Asks those who report: the areas within where any of them does, else the area itself. */
static void add_missing(qz_asking *a, const qz_ask *ask, const qzplan_metric *metric,
                        const qzplan_area *area, const qz_term *term, int32_t by) {
    if (a->error != QZPLAN_OK ||
        !qz_is_there(area, qz_first_there(metric, term), term->period.last) ||
        qz_is_reported(a, ask, metric, ask->group, area, term)) {
        return;
    }
    if (area->child_count == 0 || !qz_is_reported_within(a, metric, ask->group, area)) {
        add(a, ask, metric, area, term, by);
        return;
    }
    for (size_t i = 0; i < area->child_count; i++) {
        add_missing(a, ask, metric, area->children[i], term, by);
    }
}

/* 1 where something that the metric is a term of is reported itself. */
static int is_above_reported(const qz_asking *a, const qz_ask *ask, const qz_term *term) {
    for (const qz_above *above = ask->above; above != NULL; above = above->next) {
        if (qz_is_reported(a, ask, above->metric, ask->group, above->area, term)) {
            return 1;
        }
    }
    return 0;
}

static void ask_term(qz_asking *a, const qz_ask *ask, const qzplan_metric *metric,
                     const qz_term *term) {
    int32_t by = day_by(metric, &term->period);
    if (a->error != QZPLAN_OK || !is_asked_for(a, term, by) || is_above_reported(a, ask, term)) {
        return;
    }
    add_missing(a, ask, metric, ask->area, term, by);
    if (qz_lacks_whole(a, ask, metric, ask->area, term)) {
        add_missing(a, ask, metric->whole, ask->area, term, by);
    }
}

/* Periods of a kind from one day to another. */
static void ask_each(qz_asking *a, const qz_ask *ask, const qzplan_metric *metric, int32_t kind,
                     int32_t rhythm) {
    qzplan_period period = qz_period_in(ask->from, kind, metric->year_starts);
    while (a->error == QZPLAN_OK && period.kind != QZPLAN_PERIOD_NONE &&
           period.last <= ask->period.last && period.first <= a->until) {
        const qz_term term = {period, rhythm || period.first > ask->from ? period.first : ask->from,
                              rhythm};
        ask_term(a, ask, metric, &term);
        period = qz_period_next(&period);
    }
}

/* The day from which stretches of a length are counted: the end of the year (the month) of the
   latest figure, else the last day before the promise begins. */
static int32_t counted_from(const qz_asking *a, const qz_ask *ask, const qzplan_metric *metric,
                            int32_t kind) {
    const qzplan_period end = {QZPLAN_PERIOD_DAY, a->as_of, a->as_of + 1, 0};
    const qzplan_figure *latest = qz_latest_before(a, metric, ask->group, ask->area, &end);
    if (latest == NULL) {
        const qzplan_period begun = qz_period_in(ask->from, kind, metric->year_starts);
        return begun.first - 1;
    }
    const qzplan_period there = qz_period_in(latest->period.last, kind, metric->year_starts);
    return there.kind == QZPLAN_PERIOD_NONE ? QZ_DAY_LAST : there.last;
}

/* Stretches of several years or months; of each the last year or month is asked for. */
static void ask_spans(qz_asking *a, const qz_ask *ask, const qzplan_metric *metric) {
    const qzplan_span *span = &metric->reported_over;
    int32_t kind = span->kind == QZPLAN_SPAN_YEARS ? QZPLAN_PERIOD_YEAR : QZPLAN_PERIOD_MONTH;
    int32_t end = counted_from(a, ask, metric, kind);
    int64_t next = qz_day_after(end, span, 1);
    while (a->error == QZPLAN_OK && next <= ask->period.last && next <= QZ_DAY_LAST &&
           end < a->until) {
        const qz_term term = {qz_period_in((int32_t)next, kind, metric->year_starts), end + 1, 1};
        ask_term(a, ask, metric, &term);
        end = (int32_t)next;
        next = qz_day_after(end, span, 1);
    }
}

/* Of what adds up each year of the stretch; the last one may be cut off by the deadline. */
static void ask_years(qz_asking *a, const qz_ask *ask, const qzplan_metric *metric) {
    ask_each(a, ask, metric, QZPLAN_PERIOD_YEAR, 0);
    const qzplan_period last =
        qz_period_in(ask->period.last, QZPLAN_PERIOD_YEAR, metric->year_starts);
    if (last.last != ask->period.last) {
        const qz_term term = {ask->period, ask->period.first, 0};
        ask_term(a, ask, metric, &term);
    }
}

void qz_ask_leaf(qz_asking *a, const qz_ask *ask, const qzplan_metric *metric) {
    if (metric->reported_over.kind != QZPLAN_SPAN_NONE) {
        ask_spans(a, ask, metric);
    } else if (metric->reported != QZPLAN_PERIOD_NONE) {
        ask_each(a, ask, metric, metric->reported, 1);
    } else if (metric->figures == QZPLAN_FIGURES_EACH_PERIOD
                   ? ask->stretches || !ask->recurs
                   : metric->figures == QZPLAN_FIGURES_AVERAGE && ask->stretches) {
        ask_years(a, ask, metric);
    } else {
        const qz_term term = {ask->period, ask->period.first, 0};
        ask_term(a, ask, metric, &term);
    }
}
