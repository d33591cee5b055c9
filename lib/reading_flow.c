/* SPDX-License-Identifier: MIT */
/* Reads a flow: what came in over a stretch of days, put together from whatever periods were
   reported, the longest first, without a gap. */

#include <qzplan/error.h>

#include "number.h"
#include "reading.h"
#include "reading_parts.h"

/* Days of the longest period, a leap year. */
enum { LONGEST_PERIOD = 366 };

/* A running sum. */
struct flow {
    qzplan_number sum;     /* of the unbroken row from the first day on */
    qzplan_number partial; /* of all that is known, gaps or not */
    int32_t until;         /* last day of the unbroken row; QZPLAN_DAY_NONE: nothing */
    int32_t known;         /* 1: some figure was met */
    uint32_t remarks;
};

typedef qzplan_number (*take_fn)(const qzplan_figure *figure);

static qzplan_number take_denominator(const qzplan_figure *figure) {
    return figure->denominator;
}

/* The longest figure that begins exactly on a day and ends by `last`; else the next one that begins
   later. NULL where there is none. */
static const qzplan_figure *next_figure(const qzplan_figure *const *series, size_t count,
                                        int32_t day, int32_t last, take_fn take) {
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
    if (qzplan_number_add(sum, sum, &value) != QZPLAN_OK) {
        *sum = (qzplan_number){0, 0};
        *remarks |= QZPLAN_REMARK_OVERFLOW;
    }
}

static struct flow series_flow(const qzplan_figure *const *series, size_t count, take_fn take,
                               int32_t first, int32_t last, qz_trail *trail) {
    struct flow flow = {{0, 1}, {0, 1}, QZPLAN_DAY_NONE, 0, 0};
    int broken = 0;
    int32_t day = first;
    while (day <= last && !(flow.remarks & QZPLAN_REMARK_OVERFLOW)) {
        const qzplan_figure *figure = next_figure(series, count, day, last, take);
        if (figure == NULL) {
            break;
        }
        flow.known = 1;
        broken = broken || figure->period.first != day;
        qz_trail_add(trail, figure);
        add_to(&flow.partial, take(figure), &flow.remarks);
        if (!broken) {
            flow.sum = flow.partial;
            flow.until = figure->period.last;
        }
        day = figure->period.last + 1;
    }
    flow.remarks |= broken ? QZPLAN_REMARK_INCOMPLETE : 0;
    return flow;
}

static struct flow metric_flow(const qz_subject *subject, const qzplan_metric *metric,
                               int32_t first, int32_t last, qz_trail *trail);

/* The terms' flows up to the day that all of them reach. */
static struct flow sum_flow(const qz_subject *subject, const qzplan_metric *metric, int32_t first,
                            int32_t last, qz_trail *trail) {
    int32_t until = last;
    struct flow total = {{0, 1}, {0, 1}, QZPLAN_DAY_NONE, 0, 0};
    for (size_t i = 0; i < metric->term_count; i++) {
        struct flow term = metric_flow(subject, metric->terms[i], first, last, NULL);
        total.known |= term.known;
        total.remarks |= term.remarks;
        add_to(&total.partial, term.partial, &total.remarks);
        until = term.until < until ? term.until : until;
    }
    if (until == QZPLAN_DAY_NONE) {
        total.remarks |= total.known ? QZPLAN_REMARK_INCOMPLETE : 0;
        return total;
    }
    for (size_t i = 0; i < metric->term_count; i++) {
        struct flow term = metric_flow(subject, metric->terms[i], first, until, trail);
        if (term.until != until) {
            total.remarks |= QZPLAN_REMARK_INCOMPLETE;
            return total;
        }
        add_to(&total.sum, term.sum, &total.remarks);
    }
    total.until = until;
    return total;
}

/* A metric's own figures, else its terms', else what a part of it brought along. */
static struct flow metric_flow(const qz_subject *subject, const qzplan_metric *metric,
                               int32_t first, int32_t last, qz_trail *trail) {
    size_t count;
    const qzplan_figure *const *series = qz_series_of(subject, metric, &count);
    struct flow own = series_flow(series, count, qz_figure_count, first, last, trail);
    if (own.known) {
        return own;
    }
    if (metric->term_count > 0) {
        return sum_flow(subject, metric, first, last, trail);
    }
    const qzplan_metric *part = subject->source->first_part[metric->index];
    for (; part != NULL && !own.known; part = subject->source->next_part[part->index]) {
        series = qz_series_of(subject, part, &count);
        own = series_flow(series, count, take_denominator, first, last, trail);
    }
    return own;
}

/* The whole at the end of a stretch: for a flow its own sum, for a state how it stood last. */
static qzplan_number whole_of(const qz_subject *subject, int32_t first, int32_t until,
                              qz_trail *trail, uint32_t *remarks) {
    const qzplan_metric *whole = subject->whole;
    if (whole->figures == QZPLAN_FIGURES_EACH_PERIOD) {
        struct flow flow = metric_flow(subject, whole, first, until, trail);
        return flow.until == until ? flow.sum : (qzplan_number){0, 0};
    }
    qzplan_number at_end = qz_count_at(subject, whole, until, trail, remarks);
    if (qz_number_known(at_end)) {
        return at_end;
    }
    qz_subject state = *subject;
    state.metric = whole;
    state.whole = NULL;
    return qz_read_state(&state, first - 1, until, trail).value;
}

/* A share reported as such, for one period that begins on the first day. */
static qz_reading reported_share(const qz_subject *subject, int32_t first, int32_t last,
                                 qz_trail *trail) {
    qz_reading reading = {.day = QZPLAN_DAY_NONE};
    size_t count;
    const qzplan_figure *const *series = qz_series_of(subject, subject->metric, &count);
    for (size_t i = count; i-- > 0;) {
        const qzplan_figure *figure = series[i];
        if (figure->period.first == first && figure->period.last <= last && figure->share &&
            figure->form == QZPLAN_FORM_VALUE) {
            qz_trail_add(trail, figure);
            reading.found = 1;
            reading.value = figure->value;
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
    struct flow part = metric_flow(subject, subject->metric, first, last, NULL);
    int32_t until = part.until;
    if (until != QZPLAN_DAY_NONE && subject->whole->figures == QZPLAN_FIGURES_EACH_PERIOD) {
        struct flow whole = metric_flow(subject, subject->whole, first, until, NULL);
        until = whole.until;
    }
    if (until == QZPLAN_DAY_NONE) {
        reading.remarks |= part.known ? QZPLAN_REMARK_INCOMPLETE : 0;
        return reading;
    }
    part = metric_flow(subject, subject->metric, first, until, trail);
    qzplan_number whole = whole_of(subject, first, until, trail, &reading.remarks);
    if (part.until != until || !qz_number_known(whole) || !qz_number_known(part.sum)) {
        reading.remarks |= part.remarks | QZPLAN_REMARK_INCOMPLETE;
        return reading;
    }
    reading.found = 1;
    reading.day = until;
    qz_reading_share(&reading, part.sum, whole);
    return reading;
}

/* A share of a whole further up, as the product of the shares between. */
static qz_reading chain_share(const qz_subject *subject, int32_t first, int32_t last,
                              qz_trail *trail) {
    qz_reading product = {.value = {1, 1}, .day = QZPLAN_DAY_NONE};
    for (const qzplan_metric *m = subject->metric; m != subject->whole; m = m->whole) {
        qz_subject step = *subject;
        step.metric = m;
        step.whole = m->whole;
        qz_reading share = m->figures == QZPLAN_FIGURES_EACH_PERIOD
                               ? qz_read_flow(&step, first, last, trail)
                               : qz_read_state(&step, first, last, trail);
        product.remarks |= share.remarks;
        if (!qz_number_known(share.value) ||
            (product.day != QZPLAN_DAY_NONE && product.day != share.day)) {
            product.remarks |= QZPLAN_REMARK_INCOMPLETE;
            product.value = (qzplan_number){0, 0};
            return product;
        }
        product.day = share.day;
        if (qzplan_number_multiply(&product.value, &product.value, &share.value) != QZPLAN_OK) {
            product.remarks |= QZPLAN_REMARK_OVERFLOW;
            product.value = (qzplan_number){0, 0};
            return product;
        }
    }
    product.found = 1;
    return product;
}

static qz_reading flow_count(const qz_subject *subject, int32_t first, int32_t last,
                             qz_trail *trail) {
    struct flow flow = metric_flow(subject, subject->metric, first, last, trail);
    qz_reading reading = {.day = flow.until, .found = flow.known, .remarks = flow.remarks};
    if (flow.known && !subject->metric->percent) {
        reading.partial = flow.partial;
    }
    if (flow.until != QZPLAN_DAY_NONE) {
        reading.value = flow.sum;
    }
    return reading;
}

qz_reading qz_read_flow(const qz_subject *subject, int32_t first, int32_t last, qz_trail *trail) {
    if (subject->whole == NULL) {
        return flow_count(subject, first, last, trail);
    }
    size_t mark = trail == NULL ? 0 : trail->count;
    qz_reading reading = counted_share(subject, first, last, trail);
    if (reading.found) {
        return reading;
    }
    if (trail != NULL) {
        trail->count = mark;
    }
    qz_reading other = subject->whole == subject->metric->whole
                           ? reported_share(subject, first, last, trail)
                           : chain_share(subject, first, last, trail);
    other.remarks |= other.found ? 0 : reading.remarks;
    return other;
}
