/* SPDX-License-Identifier: MIT */
/* Reads a state: the value of a plain metric, a part, a sum or a share at the end of a day, and the
   day that decides. */

#include "reading/state.h"

#include <qzplan/error.h>

#include "calendar/period.h"
#include "figures/series.h"
#include "model/area_tree.h"
#include "number/number.h"
#include "reading/derive.h"
#include "reading/parts.h"

int qz_basis_init(qz_basis *source, qz_arena *arena, const qzplan_plan *plan,
                  const qzplan_figures *figures) {
    *source = (qz_basis){.plan = plan, .figures = figures, .reported = figures, .arena = arena};
    source->first_part = qz_arena_array(arena, plan->metric_count, sizeof(void *));
    source->next_part = qz_arena_array(arena, plan->metric_count, sizeof(void *));
    if (source->first_part == NULL || source->next_part == NULL) {
        return QZPLAN_ERROR_NO_MEMORY;
    }
    for (size_t i = plan->metric_count; i-- > 0;) {
        const qzplan_metric *metric = plan->metrics[i];
        if (metric->whole != NULL) {
            source->next_part[metric->index] = source->first_part[metric->whole->index];
            source->first_part[metric->whole->index] = metric;
        }
    }
    return QZPLAN_OK;
}

int qz_is_assumed(const qz_basis *source, const qzplan_figure *figure) {
    return (source->instead != NULL && figure == source->instead->figure) ||
           (source->reported != source->figures && !qz_figures_hold(source->reported, figure));
}

int qz_is_flow(const qzplan_metric *metric) {
    return metric->figures != QZPLAN_FIGURES_STATE && !qz_is_derived(metric);
}

int qz_is_derived(const qzplan_metric *metric) {
    return metric->kind >= QZPLAN_METRIC_DIFFERENCE;
}

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

/* The nearest day after `from`, or at or before it, at which something of the metric was reported:
   itself, a term of it, a part that brings its denominator along, or an area below. */
static void nearest_day(const qz_subject *subject, const qzplan_metric *metric, int32_t from,
                        int forward, int32_t *best) {
    offer_series(subject, metric, from, forward, best);
    for (size_t i = 0; i < metric->term_count; i++) {
        nearest_day(subject, metric->terms[i], from, forward, best);
    }
    if (subject->whole == NULL) {
        const qzplan_metric *part = subject->source->first_part[metric->index];
        for (; part != NULL; part = subject->source->next_part[part->index]) {
            offer_series(subject, part, from, forward, best);
        }
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

void qz_reading_count(qz_reading *reading, const qz_tally *count) {
    reading->value = count->value;
    reading->bounds = count->bounds;
    reading->found = count->some;
    reading->remarks |= count->remarks;
}

void qz_reading_share(qz_reading *reading, const qz_tally *numerator, const qz_tally *denominator) {
    qzplan_number n = numerator->value;
    qzplan_number d = denominator->value;
    reading->found = numerator->some && denominator->some;
    reading->remarks |= numerator->remarks | denominator->remarks;
    if (!qz_number_known(n) || !qz_number_known(d)) {
        reading->bounds = (qz_interval){qz_number_of(0), qz_number_of(1)};
        return;
    }
    reading->numerator = n;
    reading->denominator = d;
    if (d.num == 0) {
        reading->remarks |= QZPLAN_REMARK_ZERO_DENOMINATOR;
    } else if (n.den == 1 && d.den == 1) {
        reading->value = (qzplan_number){n.num, d.num};
    } else if (qzplan_number_divide(&reading->value, &n, &d) != QZPLAN_OK) {
        reading->value = (qzplan_number){0, 0};
        reading->remarks |= QZPLAN_REMARK_OVERFLOW;
    }
    reading->bounds = qz_interval_of(reading->value);
}

/* Where counts are missing, what the share can be. */
static void bound_share(qz_reading *reading, const qz_subject *subject, const qzplan_metric *metric,
                        const qzplan_metric *whole, int32_t day) {
    if (reading->found && !qz_number_known(reading->numerator)) {
        qz_subject share = *subject;
        share.metric = metric;
        share.whole = whole;
        reading->bounds = qz_share_bounds(&share, day, day);
    }
}

/* A share of the metric's own whole at the end of a day. */
static qz_reading own_share_at(const qz_subject *subject, const qzplan_metric *metric, int32_t day,
                               qz_trail *trail) {
    qz_reading reading = {.day = day};
    const qzplan_figure *figure = qz_figure_at(subject, metric, day);
    if (figure != NULL && qz_number_known(figure->numerator) &&
        qz_number_known(figure->denominator)) {
        qz_tally numerator = qz_tally_of(figure->numerator);
        qz_tally denominator = qz_tally_of(figure->denominator);
        qz_trail_add(trail, figure);
        qz_reading_share(&reading, &numerator, &denominator);
        return reading;
    }
    size_t mark = qz_trail_mark(trail);
    qz_tally part = qz_count_at(subject, metric, day, trail);
    if (part.some) {
        qz_tally whole = qz_count_at(subject, metric->whole, day, trail);
        qz_reading_share(&reading, &part, &whole);
        if (qz_number_known(reading.value) || !(figure != NULL && figure->share)) {
            reading.remarks |= reading.found ? 0 : QZPLAN_REMARK_INCOMPLETE;
            bound_share(&reading, subject, metric, metric->whole, day);
            return reading;
        }
    }
    qz_trail_reset(trail, mark);
    if (figure != NULL && figure->share) {
        qz_trail_add(trail, figure);
        reading.found = 1;
        reading.remarks = 0;
        reading.value = figure->value;
        reading.bounds = qz_interval_of(figure->value);
        reading.numerator = reading.denominator = (qzplan_number){0, 0};
        reading.remarks |= qz_number_known(figure->value) ? 0 : QZPLAN_REMARK_ZERO_DENOMINATOR;
    }
    return reading;
}

/* A share of a whole further up: from counts of both, else the product of the shares between. */
static qz_reading chain_share_at(const qz_subject *subject, int32_t day, qz_trail *trail) {
    qz_reading reading = {.day = day};
    size_t mark = qz_trail_mark(trail);
    qz_tally part = qz_count_at(subject, subject->metric, day, trail);
    qz_tally whole = qz_count_at(subject, subject->whole, day, trail);
    if (part.some && whole.some) {
        qz_reading_share(&reading, &part, &whole);
        bound_share(&reading, subject, subject->metric, subject->whole, day);
        return reading;
    }
    qz_trail_reset(trail, mark);
    qz_interval product = qz_interval_of(qz_number_of(1));
    for (const qzplan_metric *m = subject->metric; m != subject->whole; m = m->whole) {
        qz_reading step = own_share_at(subject, m, day, trail);
        reading.remarks |= step.remarks;
        if (!step.found || !qz_number_known(step.value)) {
            reading.found = step.found;
            reading.remarks |= step.found ? 0 : QZPLAN_REMARK_INCOMPLETE;
            reading.bounds = (qz_interval){qz_number_of(0), qz_number_of(1)};
            return reading;
        }
        qz_interval share = qz_interval_of(step.value);
        if (qz_interval_multiply(&product, &product, &share) != QZPLAN_OK) {
            reading.found = 1;
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

/* A derived metric holds for the year up to a day; one of flows only for a year that has ended. */
static qz_reading derived_at(const qz_subject *subject, int32_t day, qz_trail *trail) {
    qzplan_period year = qz_period_in(day, QZPLAN_PERIOD_YEAR, subject->metric->year_starts);
    if (day != year.last && qz_derives_from_flow(subject->metric)) {
        return (qz_reading){.day = day};
    }
    return qz_read_derived(subject, year.first, day, trail);
}

static qz_reading read_at(const qz_subject *subject, int32_t day, qz_trail *trail) {
    if (qz_is_derived(subject->metric)) {
        return derived_at(subject, day, trail);
    }
    if (subject->whole != NULL) {
        return subject->whole == subject->metric->whole
                   ? own_share_at(subject, subject->metric, day, trail)
                   : chain_share_at(subject, day, trail);
    }
    qz_reading reading = {.day = day};
    qz_tally count = qz_count_at(subject, subject->metric, day, trail);
    qz_reading_count(&reading, &count);
    return reading;
}

/* Known whole, or unknown for a reason that older figures cannot remedy. */
static int decides(const qz_reading *reading) {
    return reading->found &&
           (qz_number_known(reading->value) ||
            (reading->remarks & (QZPLAN_REMARK_ZERO_DENOMINATOR | QZPLAN_REMARK_OVERFLOW)));
}

/* What nearly always decides: the metric's own latest figure, where nothing else can say more. */
static int read_own(qz_reading *reading, const qz_subject *subject, int32_t first, int32_t last,
                    qz_trail *trail) {
    const qzplan_metric *metric = subject->metric;
    int alone = metric->term_count == 0 && subject->area->child_count == 0 &&
                subject->whole == metric->whole &&
                (subject->whole != NULL || subject->source->first_part[metric->index] == NULL);
    size_t count;
    const qzplan_figure *const *series = alone ? qz_series_of(subject, metric, &count) : NULL;
    size_t i = series == NULL ? 0 : qz_series_after(series, count, last);
    if (i == 0 || series[i - 1]->period.last < first) {
        return 0;
    }
    while (i > 1 && series[i - 2]->period.last == series[i - 1]->period.last) {
        i--;
    }
    const qzplan_figure *figure = series[i - 1];
    int is_share = subject->whole != NULL;
    if (is_share ? figure->form != QZPLAN_FORM_RATIO || figure->denominator.num == 0
                 : !qz_number_known(figure->value)) {
        return 0;
    }
    qz_trail_add(trail, figure);
    *reading = (qz_reading){.value = figure->value,
                            .numerator = figure->numerator,
                            .denominator = figure->denominator,
                            .bounds = qz_interval_of(figure->value),
                            .found = 1,
                            .day = figure->period.last};
    return 1;
}

qz_reading qz_read_state(const qz_subject *subject, int32_t first, int32_t last, qz_trail *trail) {
    qz_reading own;
    if (read_own(&own, subject, first, last, trail)) {
        return own;
    }
    qz_reading partial = {.day = QZPLAN_DAY_NONE};
    size_t mark = qz_trail_mark(trail);
    int32_t partial_day = QZPLAN_DAY_NONE;
    while (last >= first) {
        int32_t day = QZPLAN_DAY_NONE;
        nearest_day(subject, subject->metric, last, 0, &day);
        if (day == QZPLAN_DAY_NONE || day < first) {
            break;
        }
        qz_reading reading = read_at(subject, day, trail);
        if (decides(&reading)) {
            return reading;
        }
        partial.remarks |= reading.remarks;
        if (reading.found && partial_day == QZPLAN_DAY_NONE) {
            partial_day = day;
        }
        qz_trail_reset(trail, mark);
        last = day - 1;
    }
    return partial_day == QZPLAN_DAY_NONE ? partial : read_at(subject, partial_day, trail);
}
