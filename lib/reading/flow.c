/* SPDX-License-Identifier: MIT */
/* Reads a flow: what came in over a stretch of days, put together from whatever periods were
   reported, the longest first, without a gap; over terms and areas each for itself. */

#include "reading/flow.h"

#include <qzplan/error.h>

#include "figures/between.h"
#include "model/area_tree.h"
#include "model/metric.h"
#include "number/number.h"
#include "reading/branches.h"
#include "reading/least.h"
#include "reading/reach.h"
#include "reading/state.h"

/* Days of the longest period, a leap year. */
enum { LONGEST_PERIOD = 366 };

/* The longest figure that begins on a day and ends by `last`; else the next one that begins later.
   NULL where there is none. */
static const qzplan_figure *next_figure(const qzplan_figure *const *series, size_t count,
                                        int32_t day, int32_t last, qz_take take) {
    const qzplan_figure *best = NULL;
    for (size_t i = qz_series_after(series, count, day - 1); i < count; i++) {
        const qzplan_figure *figure = series[i];
        if (figure->period.last > last ||
            (best != NULL && figure->period.last > best->period.first + LONGEST_PERIOD)) {
            break;
        }
        qz_interval amount;
        if (figure->period.first < day || !qz_take_range(&amount, figure, take)) {
            continue;
        }
        if (best == NULL || figure->period.first <= best->period.first) {
            best = figure;
        }
    }
    return best;
}

static void add_to(qzplan_number *sum, qzplan_number value, uint64_t *remarks) {
    if (!qz_number_known(value)) {
        *sum = value;
    } else if (qz_number_known(*sum) && qzplan_number_add(sum, sum, &value) != QZPLAN_OK) {
        *sum = (qzplan_number){0, 0};
        *remarks |= QZPLAN_REMARK_OVERFLOW;
    }
}

/* Adds up the periods of one series. */
static qz_flow series_flow(const qzplan_figure *const *series, size_t count, qz_take take,
                           int32_t first, int32_t last, qz_trail *trail) {
    qz_flow flow = qz_flow_nothing();
    int broken = 0;
    int32_t day = first;
    while (day <= last && !(flow.remarks & QZPLAN_REMARK_OVERFLOW)) {
        const qzplan_figure *figure = next_figure(series, count, day, last, take);
        if (figure == NULL) {
            break;
        }
        flow.some = 1;
        broken = broken || figure->period.first != day;
        qz_trail_add(trail, figure);
        qz_interval amount;
        (void)qz_take_range(&amount, figure, take);
        add_to(&flow.partial, amount.low, &flow.remarks);
        if (!broken) {
            qz_flow_add(&flow, &amount);
            flow.until = figure->period.last;
        }
        day = figure->period.last + 1;
    }
    flow.missing = broken;
    flow.remarks |= broken ? QZPLAN_REMARK_INCOMPLETE : 0;
    return flow;
}

/* Several flows in one: what all of them reach together. */
struct bundle {
    qz_flow total;
    int32_t until; /* what is common to those that have come so far */
    int32_t count;
};

static void bundle_add(struct bundle *b, const qz_flow *flow) {
    b->count++;
    b->total.some |= flow->some;
    b->total.missing |= flow->missing || !flow->some;
    b->total.remarks |= flow->remarks;
    add_to(&b->total.partial, flow->partial, &b->total.remarks);
    b->until = flow->until < b->until ? flow->until : b->until;
}

static qz_flow one_source(const qz_subject *subject, const qzplan_metric *metric, int32_t first,
                          int32_t last, qz_trail *trail);

static qz_flow branch_flow(const qz_subject *subject, const qzplan_metric *metric,
                           const qz_branches *of, size_t i, int32_t first, int32_t last,
                           qz_trail *trail) {
    qz_subject branch;
    const qzplan_metric *its = qz_branch(&branch, subject, metric, of, i);
    return qz_areas_in_time(subject->source->plan) ? qz_flow_of(&branch, its, first, last, trail)
                                                   : one_source(&branch, its, first, last, trail);
}

/* Adds the branches up to the day that all of them reach. */
static qz_flow branches_flow(const qz_subject *subject, const qzplan_metric *metric, qz_branches of,
                             int32_t first, int32_t last, qz_trail *trail) {
    struct bundle b = {qz_flow_nothing(), last, 0};
    for (size_t i = 0; i < of.count; i++) {
        if (qz_branch_is_there(&of, i, first, last)) {
            qz_flow flow = branch_flow(subject, metric, &of, i, first, last, NULL);
            bundle_add(&b, &flow);
        }
    }
    if (!b.total.some) {
        return b.total;
    }
    if (b.total.missing) {
        b.total.remarks |= of.remark;
    }
    if (b.until == QZPLAN_DAY_NONE) {
        return b.total;
    }
    for (size_t i = 0; i < of.count; i++) {
        if (!qz_branch_is_there(&of, i, first, b.until)) {
            continue;
        }
        qz_flow flow = branch_flow(subject, metric, &of, i, first, b.until, trail);
        if (flow.until != b.until) {
            b.total.remarks |= QZPLAN_REMARK_INCOMPLETE;
            return b.total;
        }
        const qz_interval amount = qz_flow_range(&flow);
        qz_flow_add(&b.total, &amount);
    }
    b.total.until = b.until;
    return b.total;
}

/* By the whole that a part came with, period by period. */
static qz_flow denominators_flow(const qz_subject *subject, const qzplan_metric *metric,
                                 int32_t first, int32_t last, qz_trail *trail) {
    qz_flow flow = qz_flow_nothing();
    const qzplan_metric *part = subject->source->first_part[metric->index];
    for (; part != NULL && !flow.some; part = subject->source->next_part[part->index]) {
        if (part->figures == QZPLAN_FIGURES_EACH_PERIOD && !qz_is_cumulative(metric)) {
            size_t count;
            const qzplan_figure *const *series = qz_series_of(subject, part, &count);
            flow = series_flow(series, count, qz_figure_denominator, first, last, trail);
        }
    }
    return flow;
}

/* What nearly always tells a flow: figures of one kind, in a row. */
static qz_flow one_source(const qz_subject *subject, const qzplan_metric *metric, int32_t first,
                          int32_t last, qz_trail *trail) {
    size_t count;
    const qzplan_figure *const *series = qz_series_of(subject, metric, &count);
    qz_flow flow = qz_is_cumulative(metric)
                       ? qz_cumulative_flow(metric, series, count, first, last,
                                            subject->source->plan->begins, trail)
                       : series_flow(series, count, qz_figure_count, first, last, trail);
    flow = flow.some ? flow : denominators_flow(subject, metric, first, last, trail);
    size_t ways = flow.some ? 0 : qz_branches_ways(subject, metric);
    for (size_t way = 0; way < ways && !flow.some; way++) {
        const qz_branches of = qz_branches_of(subject, metric, way);
        flow = branches_flow(subject, metric, of, first, last, trail);
    }
    return flow;
}

/* What did come of terms, areas or groups, each for itself as far as it is known: the most that one
   of these ways comes to. */
static qzplan_number came_in_below(const qz_subject *subject, const qzplan_metric *metric,
                                   int32_t first, int32_t last) {
    qzplan_number best = qz_number_of(0);
    size_t ways = qz_branches_ways(subject, metric);
    for (size_t way = 0; way < ways; way++) {
        const qz_branches of = qz_branches_of(subject, metric, way);
        const int32_t since = qz_branches_since(&of, first);
        qzplan_number sum = qz_number_of(0);
        uint64_t remarks = 0;
        for (size_t i = 0; i < of.count; i++) {
            qz_subject branch;
            const qzplan_metric *its = qz_branch(&branch, subject, metric, &of, i);
            const qz_flow flow = qz_flow_of(&branch, its, since, last, NULL);
            if (flow.some && flow.partial.num > 0) {
                add_to(&sum, flow.partial, &remarks);
            }
        }
        best = qz_number_known(sum) && qz_number_order(best, sum) < 0 ? sum : best;
    }
    return best;
}

qz_flow qz_flow_of(const qz_subject *subject, const qzplan_metric *metric, int32_t first,
                   int32_t last, qz_trail *trail) {
    size_t mark = qz_trail_mark(trail);
    qz_flow flow = one_source(subject, metric, first, last, trail);
    qz_subject all = *subject;
    all.metric = metric;
    all.whole = NULL;
    int32_t from = flow.until == QZPLAN_DAY_NONE ? first - 1 : flow.until;
    int more =
        qz_areas_in_time(subject->source->plan) || qz_next_day(&all, from, last) != QZPLAN_DAY_NONE;
    int whole = flow.until == last && subject->area->begins <= first;
    if (!flow.between && (whole || !more)) {
        return flow;
    }
    qz_trail_reset(trail, mark);
    uint64_t remarks = flow.remarks;
    flow = qz_reach(subject, metric, first, last, trail);
    flow.remarks |= remarks & QZPLAN_REMARK_AREAS_MISSING;
    from = flow.until == QZPLAN_DAY_NONE ? first - 1 : flow.until;
    if (!(flow.remarks & QZPLAN_REMARK_OVERFLOW) &&
        qz_next_day(&all, from, last) == QZPLAN_DAY_NONE) {
        flow.partial = flow.sum;
        return flow;
    }
    flow.missing = flow.until != last;
    int met = 0;
    qzplan_number rest = qz_least(subject, metric, from + 1, last, &met, trail);
    qzplan_number all_along = qz_least(subject, metric, first, last, &met, NULL);
    flow.some |= met;
    flow.remarks |= met && flow.missing ? QZPLAN_REMARK_INCOMPLETE : 0;
    flow.partial = flow.sum;
    add_to(&flow.partial, rest, &flow.remarks);
    flow.partial = !qz_number_known(flow.partial) || qz_number_order(flow.partial, all_along) < 0
                       ? all_along
                       : flow.partial;
    const qzplan_number below = came_in_below(subject, metric, first, last);
    flow.partial = qz_number_order(flow.partial, below) < 0 ? below : flow.partial;
    return flow;
}

qz_tally qz_flow_tally(const qz_flow *flow) {
    const qz_interval range = qz_flow_range(flow);
    qz_tally tally = flow->between ? qz_tally_between(&range) : qz_tally_of(flow->sum);
    tally.remarks |= flow->remarks & QZPLAN_REMARK_OVERFLOW;
    return tally;
}

qzplan_number qz_came_in(const qz_subject *subject, int32_t first, int32_t last) {
    const qz_flow flow = qz_flow_of(subject, subject->metric, first, last, NULL);
    return flow.some && qz_only_grows(subject->metric) ? flow.partial : (qzplan_number){0, 0};
}

qz_reading qz_read_sum(const qz_subject *subject, int32_t first, int32_t last, qz_trail *trail) {
    qz_flow flow = qz_flow_of(subject, subject->metric, first, last, trail);
    qz_reading reading = {.day = flow.until, .found = flow.some, .remarks = flow.remarks};
    if (flow.until != QZPLAN_DAY_NONE && flow.between) {
        reading.bounds = qz_flow_range(&flow);
        reading.between = 1;
        return reading;
    }
    if (flow.until != QZPLAN_DAY_NONE) {
        reading.value = flow.sum;
    }
    if (flow.some && qz_only_grows(subject->metric)) {
        reading.bounds.low = flow.partial;
    }
    return reading;
}
