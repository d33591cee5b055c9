/* SPDX-License-Identifier: MIT */
/* Reads a state: the value of a plain metric, a part, a sum or a share at the end of a day. */

#include "reading.h"

#include <string.h>

#include <qzplan/error.h>

#include "figures.h"
#include "number.h"
#include "reading_parts.h"

int qz_source_init(qz_source *source, qz_arena *arena, const qzplan_plan *plan,
                   const qzplan_figures *figures) {
    source->figures = figures;
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

void qz_trail_add(qz_trail *trail, const qzplan_figure *figure) {
    if (trail == NULL) {
        return;
    }
    for (size_t i = trail->count; i-- > 0;) {
        if (trail->items[i] == figure) {
            return;
        }
    }
    if (trail->count == trail->capacity) {
        size_t capacity = trail->capacity == 0 ? 64 : trail->capacity * 2;
        const qzplan_figure **items = qz_arena_array(trail->arena, capacity, sizeof *items);
        if (items == NULL) {
            trail->no_memory = 1;
            return;
        }
        if (trail->count > 0) {
            memcpy(items, trail->items, trail->count * sizeof *items);
        }
        trail->items = items;
        trail->capacity = capacity;
    }
    trail->items[trail->count++] = figure;
}

const qzplan_figure *const *qz_series_of(const qz_subject *subject, const qzplan_metric *metric,
                                         size_t *count) {
    return qz_figures_series(subject->source->figures, metric, subject->group, subject->area,
                             count);
}

/* Index of the first figure in a series whose period ends after a day. */
size_t qz_series_after(const qzplan_figure *const *series, size_t count, int32_t day) {
    size_t low = 0;
    size_t high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (series[middle]->period.last > day) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return low;
}

/* The figure of a metric that holds at the end of exactly this day, or NULL. */
static const qzplan_figure *figure_at(const qz_subject *subject, const qzplan_metric *metric,
                                      int32_t day) {
    size_t count;
    const qzplan_figure *const *series = qz_series_of(subject, metric, &count);
    size_t i = count == 0 || day == INT32_MIN ? 0 : qz_series_after(series, count, day - 1);
    return i < count && series[i]->period.last == day ? series[i] : NULL;
}

/* Widens *best with the day nearest to `from` (beyond it in the direction) in one metric's series.
 */
static void offer_day(const qz_subject *subject, const qzplan_metric *metric, int32_t from,
                      int forward, int32_t *best) {
    size_t count;
    const qzplan_figure *const *series = qz_series_of(subject, metric, &count);
    size_t i = qz_series_after(series, count, from);
    if (forward) {
        if (i < count && (*best == QZPLAN_DAY_NONE || series[i]->period.last < *best)) {
            *best = series[i]->period.last;
        }
    } else if (i > 0 && (*best == QZPLAN_DAY_NONE || series[i - 1]->period.last > *best)) {
        *best = series[i - 1]->period.last;
    }
}

/* The nearest day after `from`, or at or before it, at which the metric, a term of it, or a part
   that brings its denominator along was reported. */
static void nearest_day(const qz_subject *subject, const qzplan_metric *metric, int32_t from,
                        int forward, int32_t *best) {
    offer_day(subject, metric, from, forward, best);
    for (size_t i = 0; i < metric->term_count; i++) {
        nearest_day(subject, metric->terms[i], from, forward, best);
    }
    const qzplan_metric *part = subject->source->first_part[metric->index];
    if (subject->whole == NULL) {
        for (; part != NULL; part = subject->source->next_part[part->index]) {
            offer_day(subject, part, from, forward, best);
        }
    }
}

int32_t qz_next_day(const qz_subject *subject, int32_t day, int32_t last) {
    int32_t best = QZPLAN_DAY_NONE;
    nearest_day(subject, subject->metric, day, 1, &best);
    return best == QZPLAN_DAY_NONE || best > last ? QZPLAN_DAY_NONE : best;
}

/* The count that one figure reports of its own metric; den 0 where it has only a share. */
qzplan_number qz_figure_count(const qzplan_figure *figure) {
    if (figure->metric->kind != QZPLAN_METRIC_PART) {
        return figure->value;
    }
    int is_ratio = figure->form == QZPLAN_FORM_RATIO || figure->share;
    return is_ratio ? figure->numerator : figure->value;
}

static qzplan_number sum_at(const qz_subject *subject, const qzplan_metric *metric, int32_t day,
                            qz_trail *trail, uint32_t *remarks) {
    qzplan_number sum = {0, 1};
    size_t known = 0;
    for (size_t i = 0; i < metric->term_count; i++) {
        qzplan_number term = qz_count_at(subject, metric->terms[i], day, trail, remarks);
        if (!qz_number_known(term)) {
            continue;
        }
        known++;
        if (qzplan_number_add(&sum, &sum, &term) != QZPLAN_OK) {
            *remarks |= QZPLAN_REMARK_OVERFLOW;
            return (qzplan_number){0, 0};
        }
    }
    if (known < metric->term_count) {
        *remarks |= known > 0 ? QZPLAN_REMARK_INCOMPLETE : 0;
        return (qzplan_number){0, 0};
    }
    return sum;
}

qzplan_number qz_count_at(const qz_subject *subject, const qzplan_metric *metric, int32_t day,
                          qz_trail *trail, uint32_t *remarks) {
    const qzplan_figure *figure = figure_at(subject, metric, day);
    if (figure != NULL) {
        qzplan_number count = qz_figure_count(figure);
        if (qz_number_known(count)) {
            qz_trail_add(trail, figure);
            return count;
        }
        if (metric->percent) {
            *remarks |= QZPLAN_REMARK_ZERO_DENOMINATOR;
            return count;
        }
    }
    if (metric->term_count > 0) {
        return sum_at(subject, metric, day, trail, remarks);
    }
    const qzplan_metric *part = subject->source->first_part[metric->index];
    for (; part != NULL; part = subject->source->next_part[part->index]) {
        figure = figure_at(subject, part, day);
        if (figure != NULL && qz_number_known(figure->denominator)) {
            qz_trail_add(trail, figure);
            return figure->denominator;
        }
    }
    return (qzplan_number){0, 0};
}

/* Puts numerator over denominator, as reported where both are whole numbers. */
void qz_reading_share(qz_reading *reading, qzplan_number numerator, qzplan_number denominator) {
    reading->numerator = numerator;
    reading->denominator = denominator;
    if (denominator.num == 0) {
        reading->remarks |= QZPLAN_REMARK_ZERO_DENOMINATOR;
    } else if (numerator.den == 1 && denominator.den == 1) {
        reading->value = (qzplan_number){numerator.num, denominator.num};
    } else if (qzplan_number_divide(&reading->value, &numerator, &denominator) != QZPLAN_OK) {
        reading->value = (qzplan_number){0, 0};
        reading->remarks |= QZPLAN_REMARK_OVERFLOW;
    }
}

/* A share of the metric's own whole at the end of a day. Leaves `found` 0 where there is none. */
static qz_reading own_share_at(const qz_subject *subject, const qzplan_metric *metric, int32_t day,
                               qz_trail *trail) {
    qz_reading reading = {.day = day};
    const qzplan_figure *figure = figure_at(subject, metric, day);
    if (figure == NULL) {
        return reading;
    }
    qzplan_number numerator = qz_figure_count(figure);
    qzplan_number denominator = figure->denominator;
    qz_trail_add(trail, figure);
    if (qz_number_known(numerator) && !qz_number_known(denominator)) {
        denominator = qz_count_at(subject, metric->whole, day, trail, &reading.remarks);
    }
    if (qz_number_known(numerator) && qz_number_known(denominator)) {
        reading.found = 1;
        qz_reading_share(&reading, numerator, denominator);
    } else if (figure->share) {
        reading.found = 1;
        reading.value = figure->value;
    } else {
        reading.remarks |= QZPLAN_REMARK_INCOMPLETE;
    }
    return reading;
}

/* A share of a whole further up: from counts of both, else the product of the shares between. */
static qz_reading chain_share_at(const qz_subject *subject, int32_t day, qz_trail *trail) {
    qz_reading reading = {.day = day};
    size_t mark = trail == NULL ? 0 : trail->count;
    uint32_t ignored = 0;
    qzplan_number part = qz_count_at(subject, subject->metric, day, trail, &ignored);
    qzplan_number whole = qz_count_at(subject, subject->whole, day, trail, &ignored);
    if (qz_number_known(part) && qz_number_known(whole)) {
        reading.found = 1;
        qz_reading_share(&reading, part, whole);
        return reading;
    }
    if (trail != NULL) {
        trail->count = mark;
    }
    qzplan_number product = {1, 1};
    for (const qzplan_metric *m = subject->metric; m != subject->whole; m = m->whole) {
        qz_reading step = own_share_at(subject, m, day, trail);
        reading.remarks |= step.remarks;
        if (!step.found) {
            reading.remarks |= QZPLAN_REMARK_INCOMPLETE;
            return reading;
        }
        if (!qz_number_known(step.value)) {
            reading.found = 1;
            return reading;
        }
        if (qzplan_number_multiply(&product, &product, &step.value) != QZPLAN_OK) {
            reading.found = 1;
            reading.remarks |= QZPLAN_REMARK_OVERFLOW;
            return reading;
        }
    }
    reading.found = 1;
    reading.value = product;
    return reading;
}

static qz_reading read_at(const qz_subject *subject, int32_t day, qz_trail *trail) {
    if (subject->whole != NULL) {
        return subject->whole == subject->metric->whole
                   ? own_share_at(subject, subject->metric, day, trail)
                   : chain_share_at(subject, day, trail);
    }
    qz_reading reading = {.day = day};
    reading.value = qz_count_at(subject, subject->metric, day, trail, &reading.remarks);
    reading.found = qz_number_known(reading.value) ||
                    (reading.remarks & (QZPLAN_REMARK_ZERO_DENOMINATOR | QZPLAN_REMARK_OVERFLOW));
    return reading;
}

qz_reading qz_read_state(const qz_subject *subject, int32_t first, int32_t last, qz_trail *trail) {
    uint32_t remarks = 0;
    while (last >= first) {
        int32_t day = QZPLAN_DAY_NONE;
        nearest_day(subject, subject->metric, last, 0, &day);
        if (day == QZPLAN_DAY_NONE || day < first) {
            break;
        }
        size_t mark = trail == NULL ? 0 : trail->count;
        qz_reading reading = read_at(subject, day, trail);
        if (reading.found) {
            reading.remarks |= remarks;
            return reading;
        }
        remarks |= reading.remarks;
        if (trail != NULL) {
            trail->count = mark;
        }
        last = day - 1;
    }
    return (qz_reading){.day = QZPLAN_DAY_NONE, .remarks = remarks};
}
