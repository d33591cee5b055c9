/* SPDX-License-Identifier: MIT */
/* Reads a flow: what came in over a stretch of days, put together from whatever periods were
   reported, the longest first, without a gap; over terms and areas each for itself. */

#include "reading/flow.h"

#include <qzplan/error.h>

#include "model/metric.h"
#include "number/number.h"

/* Days of the longest period, a leap year. */
enum { LONGEST_PERIOD = 366 };

/* What is taken of each figure: its count, or the whole that it came with. */
typedef qzplan_number (*qz_take)(const qzplan_figure *figure);

static qzplan_number take_denominator(const qzplan_figure *figure) {
    return figure->denominator;
}

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
        if (figure->period.first < day || !qz_number_known(take(figure))) {
            continue;
        }
        if (best == NULL || figure->period.first <= best->period.first) {
            best = figure;
        }
    }
    return best;
}

static void add_to(qzplan_number *sum, qzplan_number value, uint64_t *remarks) {
    if (qz_number_known(*sum) && qzplan_number_add(sum, sum, &value) != QZPLAN_OK) {
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
        add_to(&flow.partial, take(figure), &flow.remarks);
        if (!broken) {
            flow.sum = flow.partial;
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

/* What a flow may be the sum of, each a subject of its own: the terms of a sum, the areas below, or
   the groups of a family. */
typedef struct branches {
    const qzplan_area *area;
    const qz_family *family;
    size_t count;
    uint64_t remark; /* where some of them have not reported */
} branches;

static branches terms_of(const qzplan_metric *metric) {
    return (branches){.count = metric->term_count, .remark = QZPLAN_REMARK_INCOMPLETE};
}

static branches areas_of(const qzplan_area *area) {
    return (branches){
        .area = area, .count = area->child_count, .remark = QZPLAN_REMARK_AREAS_MISSING};
}

static branches groups_of(const qz_family *family) {
    return (branches){.family = family, .count = family->count, .remark = QZPLAN_REMARK_INCOMPLETE};
}

static qz_flow branch_flow(const qz_subject *subject, const qzplan_metric *metric,
                           const branches *of, size_t i, int32_t first, int32_t last,
                           qz_trail *trail) {
    qz_subject branch = *subject;
    if (of->area != NULL) {
        branch.area = of->area->children[i];
    } else if (of->family != NULL) {
        branch.group = of->family->groups[i];
    } else {
        metric = metric->terms[i];
    }
    return qz_flow_of(&branch, metric, first, last, trail);
}

/* Adds the branches up to the day that all of them reach. */
static qz_flow branches_flow(const qz_subject *subject, const qzplan_metric *metric, branches of,
                             int32_t first, int32_t last, qz_trail *trail) {
    struct bundle b = {qz_flow_nothing(), last, 0};
    for (size_t i = 0; i < of.count; i++) {
        qz_flow flow = branch_flow(subject, metric, &of, i, first, last, NULL);
        bundle_add(&b, &flow);
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
        qz_flow flow = branch_flow(subject, metric, &of, i, first, b.until, trail);
        if (flow.until != b.until) {
            b.total.remarks |= QZPLAN_REMARK_INCOMPLETE;
            return b.total;
        }
        add_to(&b.total.sum, flow.sum, &b.total.remarks);
    }
    b.total.until = b.until;
    return b.total;
}

/* By all groups of one family; nothing where some of each have not reported. */
static qz_flow groups_flow(const qz_subject *subject, const qzplan_metric *metric, int32_t first,
                           int32_t last, qz_trail *trail) {
    const qz_families *families = &subject->source->families;
    size_t mark = qz_trail_mark(trail);
    for (size_t i = 0; i < families->count; i++) {
        const qz_family *family = &families->items[i];
        qz_flow flow = branches_flow(subject, metric, groups_of(family), first, last, trail);
        if (qz_family_adds_up(family) && flow.some && !flow.missing &&
            flow.until != QZPLAN_DAY_NONE) {
            return flow;
        }
        qz_trail_reset(trail, mark);
    }
    return qz_flow_nothing();
}

qz_flow qz_flow_of(const qz_subject *subject, const qzplan_metric *metric, int32_t first,
                   int32_t last, qz_trail *trail) {
    size_t count;
    const qzplan_figure *const *series = qz_series_of(subject, metric, &count);
    int adds = metric->figures == QZPLAN_FIGURES_EACH_PERIOD;
    qz_flow own = adds ? series_flow(series, count, qz_figure_count, first, last, trail)
                       : qz_cumulative_flow(metric, series, count, first, last,
                                            subject->source->plan->begins, trail);
    if (own.some) {
        return own;
    }
    if (qz_is_sum(metric)) {
        own = branches_flow(subject, metric, terms_of(metric), first, last, trail);
    }
    const qzplan_metric *part = subject->source->first_part[metric->index];
    for (; part != NULL && !own.some; part = subject->source->next_part[part->index]) {
        series = qz_series_of(subject, part, &count);
        own = series_flow(series, count, take_denominator, first, last, trail);
    }
    if (!own.some && qz_groups_may_add_up(subject, metric)) {
        own = groups_flow(subject, metric, first, last, trail);
    }
    if (!own.some && subject->area->child_count > 0 && metric->additive) {
        own = branches_flow(subject, metric, areas_of(subject->area), first, last, trail);
    }
    return own;
}

qz_tally qz_state_over(const qz_subject *subject, const qzplan_metric *metric, int32_t first,
                       int32_t until, qz_trail *trail) {
    qz_tally at_end = qz_count_at(subject, metric, until, trail);
    if (qz_number_known(at_end.value)) {
        return at_end;
    }
    qz_subject state = *subject;
    state.metric = metric;
    state.whole = NULL;
    qz_reading last = subject->source->read_state(&state, first - 1, until, trail);
    if (!qz_number_known(last.value)) {
        return at_end;
    }
    qz_tally tally = qz_tally_of(last.value);
    tally.early = last.day != until || last.early;
    return tally;
}

qz_reading qz_read_sum(const qz_subject *subject, int32_t first, int32_t last, qz_trail *trail) {
    qz_flow flow = qz_flow_of(subject, subject->metric, first, last, trail);
    qz_reading reading = {.day = flow.until, .found = flow.some, .remarks = flow.remarks};
    if (flow.until != QZPLAN_DAY_NONE) {
        reading.value = flow.sum;
    }
    if (flow.some && qz_only_grows(subject->metric)) {
        reading.bounds.low = flow.partial;
    }
    return reading;
}
