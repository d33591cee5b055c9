/* SPDX-License-Identifier: MIT */
/* Reads averages and rates of periods: nothing is added up over time or areas, and no figure stands
   for another period. */

#include "reading/average.h"

#include <qzplan/error.h>

#include "figures/between.h"
#include "model/metric.h"
#include "number/number.h"

static qz_reading sum_of_terms(const qz_subject *subject, int32_t first, int32_t last,
                               qz_trail *trail) {
    qz_reading sum = {.day = last};
    int known = 1;
    int between = 0;
    sum.bounds = qz_interval_of(qz_number_of(0));
    for (size_t i = 0; i < subject->metric->term_count; i++) {
        qz_subject term = *subject;
        term.metric = subject->metric->terms[i];
        const qz_reading one = qz_read_of_period(&term, first, last, trail);
        sum.found |= one.found;
        sum.remarks |= one.remarks;
        known = known && qz_reading_known(&one);
        between |= one.between;
        if (known && qz_interval_add(&sum.bounds, &sum.bounds, &one.bounds) != QZPLAN_OK) {
            sum.remarks |= QZPLAN_REMARK_OVERFLOW;
            known = 0;
        }
    }
    if (!known) {
        sum.remarks |= sum.found ? QZPLAN_REMARK_INCOMPLETE : 0;
        sum.bounds = (qz_interval){{0, 0}, {0, 0}};
        return sum;
    }
    sum.between = between && !qz_interval_is_exact(&sum.bounds);
    sum.value = sum.between ? (qzplan_number){0, 0} : sum.bounds.low;
    sum.rounded = !sum.between && !qz_interval_is_exact(&sum.bounds);
    return sum;
}

qz_reading qz_read_of_period(const qz_subject *subject, int32_t first, int32_t last,
                             qz_trail *trail) {
    qz_reading reading = {.day = QZPLAN_DAY_NONE};
    size_t count;
    const qzplan_figure *const *figures = qz_figures_of_day(subject, subject->metric, last, &count);
    for (size_t i = 0; i < count; i++) {
        if (figures[i]->period.first == first) {
            qz_trail_add(trail, figures[i]);
            reading.found = 1;
            reading.day = last;
            reading.value = figures[i]->value;
            reading.numerator = figures[i]->numerator;
            reading.denominator = figures[i]->denominator;
            reading.between = qz_is_between(figures[i]);
            reading.bounds =
                reading.between ? qz_between(figures[i]) : qz_interval_of(reading.value);
            reading.remarks |= qz_reading_known(&reading) ? 0 : QZPLAN_REMARK_ZERO_DENOMINATOR;
            return reading;
        }
    }
    return qz_is_sum(subject->metric) ? sum_of_terms(subject, first, last, trail) : reading;
}
