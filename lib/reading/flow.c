/* SPDX-License-Identifier: MIT */
/* Reads a flow: what came in over a stretch of days, put together from whatever periods were
   reported, the longest first, without a gap; over terms and areas each for itself. */

#include <qzplan/error.h>

#include "number/number.h"
#include "reading/flow.h"
#include "reading/parts.h"
#include "reading/state.h"

/* Days of the longest period, a leap year. */
enum { LONGEST_PERIOD = 366 };

static qzplan_number take_denominator(const qzplan_figure *figure) {
    return figure->denominator;
}

qz_flow qz_flow_nothing(void) {
    return (qz_flow){{0, 1}, {0, 1}, QZPLAN_DAY_NONE, 0, 0, 0};
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

static void add_to(qzplan_number *sum, qzplan_number value, uint32_t *remarks) {
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

/* The terms of a sum, or the areas below, each a subject of its own. */
static size_t branch_count(const qz_subject *subject, const qzplan_metric *metric, int areas) {
    return areas ? subject->area->child_count : metric->term_count;
}

static qz_flow branch_flow(const qz_subject *subject, const qzplan_metric *metric, int areas,
                           size_t i, int32_t first, int32_t last, qz_trail *trail) {
    qz_subject branch = *subject;
    if (areas) {
        branch.area = subject->area->children[i];
        return qz_flow_of(&branch, metric, first, last, trail);
    }
    return qz_flow_of(&branch, metric->terms[i], first, last, trail);
}

/* Adds the branches up to the day that all of them reach. */
static qz_flow branches_flow(const qz_subject *subject, const qzplan_metric *metric, int areas,
                             int32_t first, int32_t last, qz_trail *trail) {
    struct bundle b = {qz_flow_nothing(), last, 0};
    size_t count = branch_count(subject, metric, areas);
    for (size_t i = 0; i < count; i++) {
        qz_flow flow = branch_flow(subject, metric, areas, i, first, last, NULL);
        bundle_add(&b, &flow);
    }
    if (!b.total.some) {
        return b.total;
    }
    if (b.total.missing) {
        b.total.remarks |= areas ? QZPLAN_REMARK_AREAS_MISSING : QZPLAN_REMARK_INCOMPLETE;
    }
    if (b.until == QZPLAN_DAY_NONE) {
        return b.total;
    }
    for (size_t i = 0; i < count; i++) {
        qz_flow flow = branch_flow(subject, metric, areas, i, first, b.until, trail);
        if (flow.until != b.until) {
            b.total.remarks |= QZPLAN_REMARK_INCOMPLETE;
            return b.total;
        }
        add_to(&b.total.sum, flow.sum, &b.total.remarks);
    }
    b.total.until = b.until;
    return b.total;
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
    if (metric->kind == QZPLAN_METRIC_SUM) {
        own = branches_flow(subject, metric, 0, first, last, trail);
    }
    const qzplan_metric *part = subject->source->first_part[metric->index];
    for (; part != NULL && !own.some; part = subject->source->next_part[part->index]) {
        series = qz_series_of(subject, part, &count);
        own = series_flow(series, count, take_denominator, first, last, trail);
    }
    if (!own.some && subject->area->child_count > 0 && metric->additive) {
        own = branches_flow(subject, metric, 1, first, last, trail);
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
    qz_reading last = qz_read_state(&state, first - 1, until, trail);
    return qz_number_known(last.value) ? qz_tally_of(last.value) : at_end;
}

/* The whole at the end of a stretch: for a flow its own sum, for a state how it stood last. */
static qz_tally whole_of(const qz_subject *subject, int32_t first, int32_t until, qz_trail *trail) {
    const qzplan_metric *whole = subject->whole;
    if (qz_is_flow(whole)) {
        qz_flow flow = qz_flow_of(subject, whole, first, until, trail);
        return flow.until == until ? qz_tally_of(flow.sum) : qz_tally_missing(whole, NULL);
    }
    return qz_state_over(subject, whole, first, until, trail);
}

/* A share reported as such, for one period that begins on the first day. */
static qz_reading reported_share(const qz_subject *subject, int32_t first, int32_t last,
                                 qz_trail *trail) {
    qz_reading reading = {.day = QZPLAN_DAY_NONE};
    size_t count;
    const qzplan_figure *const *series = qz_series_of(subject, subject->metric, &count);
    for (size_t i = count; i-- > 0;) {
        const qzplan_figure *figure = series[i];
        if (figure->period.first == first && figure->period.last <= last && figure->share) {
            qz_trail_add(trail, figure);
            reading.found = 1;
            reading.value = figure->value;
            reading.bounds = qz_interval_of(figure->value);
            reading.day = figure->period.last;
            break;
        }
    }
    reading.remarks |= count > 0 && !reading.found ? QZPLAN_REMARK_INCOMPLETE : 0;
    return reading;
}

/* numerator and denominator summed each for itself, up to the day that both reach. */
static qz_reading counted_share(const qz_subject *subject, int32_t first, int32_t last,
                                qz_trail *trail) {
    qz_reading reading = {.day = QZPLAN_DAY_NONE};
    qz_flow part = qz_flow_of(subject, subject->metric, first, last, NULL);
    int32_t until = part.until;
    if (until != QZPLAN_DAY_NONE && qz_is_flow(subject->whole)) {
        until = qz_flow_of(subject, subject->whole, first, until, NULL).until;
    }
    if (until == QZPLAN_DAY_NONE) {
        reading.remarks |= part.remarks | (part.some ? QZPLAN_REMARK_INCOMPLETE : 0);
        return reading;
    }
    part = qz_flow_of(subject, subject->metric, first, until, trail);
    qz_tally whole = whole_of(subject, first, until, trail);
    if (part.until != until || !whole.some || !qz_number_known(part.sum)) {
        reading.remarks |= part.remarks | QZPLAN_REMARK_INCOMPLETE;
        return reading;
    }
    qz_tally numerator = qz_tally_of(part.sum);
    reading.day = until;
    qz_reading_share(&reading, &numerator, &whole);
    return reading;
}

/* A share of a whole further up, as the product of the shares between. */
static qz_reading chain_share(const qz_subject *subject, int32_t first, int32_t last,
                              qz_trail *trail) {
    qz_reading reading = {.day = QZPLAN_DAY_NONE};
    qz_interval product = qz_interval_of(qz_number_of(1));
    for (const qzplan_metric *m = subject->metric; m != subject->whole; m = m->whole) {
        qz_subject step = *subject;
        step.metric = m;
        step.whole = m->whole;
        qz_reading share = qz_is_flow(m) ? qz_read_flow(&step, first, last, trail)
                                         : qz_read_state(&step, first, last, trail);
        reading.remarks |= share.remarks;
        if (!qz_number_known(share.value) ||
            (reading.day != QZPLAN_DAY_NONE && reading.day != share.day)) {
            reading.remarks |= QZPLAN_REMARK_INCOMPLETE;
            return reading;
        }
        reading.day = share.day;
        qz_interval factor = qz_interval_of(share.value);
        if (qz_interval_multiply(&product, &product, &factor) != QZPLAN_OK) {
            reading.remarks |= QZPLAN_REMARK_OVERFLOW;
            return reading;
        }
    }
    reading.found = 1;
    reading.value = product.low;
    reading.rounded = !qz_interval_is_exact(&product);
    reading.bounds = product;
    return reading;
}

static qz_reading flow_count(const qz_subject *subject, int32_t first, int32_t last,
                             qz_trail *trail) {
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

qz_reading qz_read_flow(const qz_subject *subject, int32_t first, int32_t last, qz_trail *trail) {
    if (subject->whole == NULL) {
        return flow_count(subject, first, last, trail);
    }
    size_t mark = qz_trail_mark(trail);
    qz_reading reading = counted_share(subject, first, last, trail);
    if (reading.found) {
        return reading;
    }
    qz_trail_reset(trail, mark);
    qz_reading other = subject->whole == subject->metric->whole
                           ? reported_share(subject, first, last, trail)
                           : chain_share(subject, first, last, trail);
    other.remarks |= other.found ? 0 : reading.remarks;
    return other;
}
