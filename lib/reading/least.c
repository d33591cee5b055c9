/* SPDX-License-Identifier: MIT */
/* Adds up what did come in where a flow is not known in full: the figures that lie in a stretch and
   do not overlap. It is a lower bound of what cannot be below zero. */

#include "reading/least.h"

#include <stdlib.h>

#include <qzplan/error.h>

#include "calendar/period.h"
#include "figures/between.h"
#include "model/metric.h"
#include "number/number.h"
#include "reading/branches.h"
#include "reading/cumulative.h"

/* One figure, and what it says of the flow. */
typedef struct event {
    const qzplan_figure *figure;
    qzplan_number amount; /* at least */
    qzplan_number most;   /* {0, 0} where nothing says */
} event;

typedef struct events {
    event *items;
    size_t count;
} events;

qzplan_number qz_figure_denominator(const qzplan_figure *figure) {
    return figure->denominator;
}

int qz_take_range(qz_interval *out, const qzplan_figure *figure, qz_take take) {
    const qzplan_number amount = take(figure);
    if (qz_number_known(amount)) {
        *out = qz_interval_of(amount);
        return 1;
    }
    if (take != qz_figure_count || !qz_is_count_between(figure)) {
        return 0;
    }
    *out = qz_between(figure);
    return 1;
}

/* More of a sum; what does not fit leaves it as it is, which is less, and still true. */
static qzplan_number more(qzplan_number sum, qzplan_number amount) {
    qzplan_number result;
    return amount.num > 0 && qzplan_number_add(&result, &sum, &amount) == QZPLAN_OK ? result : sum;
}

static qzplan_number greater(qzplan_number a, qzplan_number b) {
    return qz_number_order(a, b) < 0 ? b : a;
}

/* ---- the figures of a stretch */

static int lies_in(const qzplan_figure *figure, int32_t first, int32_t last) {
    int cumulative = qz_is_cumulative(figure->metric);
    return figure->period.last <= last &&
           (cumulative ? figure->period.last : figure->period.first) >= first;
}

static void gather_series(events *found, const qz_subject *subject, const qzplan_metric *of,
                          qz_take take, int32_t first, int32_t last) {
    size_t count;
    const qzplan_figure *const *series = qz_series_of(subject, of, &count);
    size_t i = count == 0 ? 0 : qz_series_after(series, count, first - 1);
    for (; i < count && series[i]->period.last <= last; i++) {
        qz_interval amount;
        if (lies_in(series[i], first, last) && qz_take_range(&amount, series[i], take) &&
            qz_number_known(amount.low)) {
            if (found->items != NULL) {
                found->items[found->count] = (event){series[i], amount.low, amount.high};
            }
            found->count++;
        }
    }
}

static void gather_all(events *found, const qz_subject *subject, const qzplan_metric *metric,
                       int32_t first, int32_t last) {
    gather_series(found, subject, metric, qz_figure_count, first, last);
    const qzplan_metric *part = subject->source->first_part[metric->index];
    for (; part != NULL; part = subject->source->next_part[part->index]) {
        if (part->figures == metric->figures) {
            gather_series(found, subject, part, qz_figure_denominator, first, last);
        }
    }
}

static int by_last_day(const void *a, const void *b) {
    const event *x = a;
    const event *y = b;
    int32_t first = x->figure->period.last;
    int32_t second = y->figure->period.last;
    return (first > second) - (first < second);
}

/* Its own figures and denominators in the stretch, the earliest first; borrowed. */
static events gather(const qz_subject *subject, const qzplan_metric *metric, int32_t first,
                     int32_t last) {
    events found = {NULL, 0};
    gather_all(&found, subject, metric, first, last);
    if (found.count > 0) {
        found.items = qz_arena_borrow(subject->source->arena, found.count, sizeof *found.items);
        found.count = 0;
    }
    if (found.items != NULL) {
        gather_all(&found, subject, metric, first, last);
        qsort(found.items, found.count, sizeof *found.items, by_last_day);
    }
    return found;
}

/* ---- what they come to */

/* Of figures of periods: the most that some of them come to that do not overlap. */
static qzplan_number of_periods(const events *found, qz_arena *arena) {
    qzplan_number *most = qz_arena_borrow(arena, found->count + 1, sizeof *most);
    if (most == NULL) {
        return qz_number_of(0);
    }
    most[0] = qz_number_of(0);
    for (size_t i = 0; i < found->count; i++) {
        size_t before = i;
        while (before > 0 && found->items[before - 1].figure->period.last >=
                                 found->items[i].figure->period.first) {
            before--;
        }
        most[i + 1] = greater(most[i], more(most[before], found->items[i].amount));
    }
    const qzplan_number best = most[found->count];
    qz_arena_give_back(arena, most);
    return best;
}

/* Where totals begin that run on a day: the year, or the plan. */
static int32_t zero_of(const qz_subject *subject, const qzplan_metric *metric, int32_t day) {
    return metric->figures == QZPLAN_FIGURES_RUNNING_TOTAL
               ? subject->source->plan->begins
               : qz_period_in(day, QZPLAN_PERIOD_YEAR, metric->year_starts).first;
}

/* Of totals: how far they rise within the stretch; a fall begins anew. */
static qzplan_number of_totals(const events *found, const qz_subject *subject,
                               const qzplan_metric *metric, int32_t first) {
    qzplan_number sum = qz_number_of(0);
    qzplan_number run = qz_number_of(0); /* of the year, or of the plan */
    qzplan_number before = {0, 0};
    int32_t zero = INT32_MIN;
    for (size_t i = 0; i < found->count; i++) {
        const qzplan_number total = found->items[i].amount;
        const int32_t starts = zero_of(subject, metric, found->items[i].figure->period.last);
        if (starts != zero) {
            sum = more(sum, run);
            run = qz_number_of(0);
            zero = starts;
            before = zero >= first || subject->area->begins >= first
                         ? qz_number_of(0)
                         : qz_count_at(subject, metric, first - 1, NULL).value;
        }
        qzplan_number rise = {0, 0};
        if (qz_number_known(before) && qz_number_order(total, before) < 0) {
            run = zero >= first ? total : qz_number_of(0);
        } else if (qz_number_known(before) &&
                   qzplan_number_subtract(&rise, &total, &before) == QZPLAN_OK) {
            run = more(run, rise);
        }
        before = found->items[i].most;
    }
    return more(sum, run);
}

static qzplan_number of_branches(const qz_subject *subject, const qzplan_metric *metric,
                                 const qz_branches *of, int32_t first, int32_t last, int *met,
                                 qz_trail *trail) {
    qzplan_number sum = qz_number_of(0);
    first = qz_branches_since(of, first);
    for (size_t i = 0; i < of->count; i++) {
        qz_subject branch;
        const qzplan_metric *its = qz_branch(&branch, subject, metric, of, i);
        sum = more(sum, qz_least(&branch, its, first, last, met, trail));
    }
    return sum;
}

qzplan_number qz_least(const qz_subject *subject, const qzplan_metric *metric, int32_t first,
                       int32_t last, int *met, qz_trail *trail) {
    events found = gather(subject, metric, first, last);
    qzplan_number best = found.items == NULL || found.count == 0 ? qz_number_of(0)
                         : qz_is_cumulative(metric) ? of_totals(&found, subject, metric, first)
                                                    : of_periods(&found, subject->source->arena);
    *met |= found.count > 0;
    size_t winner = SIZE_MAX;
    size_t ways = qz_branches_ways(subject, metric);
    for (size_t way = 0; way < ways; way++) {
        const qz_branches of = qz_branches_of(subject, metric, way);
        int some = 0;
        qzplan_number sum = of_branches(subject, metric, &of, first, last, &some, NULL);
        winner = some && (found.count == 0 || qz_number_order(best, sum) < 0) ? way : winner;
        best = greater(best, sum);
        *met |= some;
    }
    if (trail != NULL && winner != SIZE_MAX) {
        const qz_branches of = qz_branches_of(subject, metric, winner);
        (void)of_branches(subject, metric, &of, first, last, met, trail);
    }
    for (size_t i = 0; winner == SIZE_MAX && found.items != NULL && i < found.count; i++) {
        qz_trail_add(trail, found.items[i].figure);
    }
    qz_arena_give_back(subject->source->arena, found.items);
    return best;
}

/* ---- totals that were revised */

int qz_falls_between(const qz_subject *subject, const qzplan_metric *metric, int32_t first,
                     int32_t last) {
    size_t count;
    const qzplan_figure *const *series = qz_series_of(subject, metric, &count);
    if (qz_series_falls(metric, series, count, first, last)) {
        return 1;
    }
    if (qz_figure_at(subject, metric, first - 1) != NULL &&
        qz_figure_at(subject, metric, last) != NULL) {
        return 0;
    }
    size_t ways = qz_branches_ways(subject, metric);
    for (size_t way = 0; way < ways; way++) {
        const qz_branches of = qz_branches_of(subject, metric, way);
        for (size_t i = 0; i < of.count; i++) {
            qz_subject branch;
            const qzplan_metric *its = qz_branch(&branch, subject, metric, &of, i);
            if (qz_falls_between(&branch, its, first, last)) {
                return 1;
            }
        }
    }
    return 0;
}
