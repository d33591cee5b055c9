/* SPDX-License-Identifier: MIT */
/* Stretches of time: where a sum or an average begins, and what came in over one. */

#include "judge/stretch.h"

#include <qzplan/error.h>

#include "base/arrays.h"
#include "calendar/span.h"
#include "number/number.h"
#include "reading/derive.h"
#include "reading/flow.h"
#include "reading/plain.h"

static const qzplan_span *span_of(const qzplan_target *target) {
    return target->sum_over.kind != QZPLAN_SPAN_NONE ? &target->sum_over : &target->average_over;
}

int32_t qz_stretch_start(const qzplan_target *target, int32_t deadline) {
    const qzplan_span *span = span_of(target);
    switch (span->kind) {
    case QZPLAN_SPAN_YEARS:
    case QZPLAN_SPAN_MONTHS:
        return qz_day_before(deadline, span) + 1;
    case QZPLAN_SPAN_DAYS:
        return span->first;
    case QZPLAN_SPAN_PLAN:
        return target->task->plan->begins;
    default:
        return INT32_MIN;
    }
}

int32_t qz_stretch_end(const qzplan_target *target, int32_t deadline) {
    const qzplan_span *span = &target->sum_over;
    return span->kind == QZPLAN_SPAN_DAYS && span->last < deadline ? span->last : deadline;
}

/* What an average is taken of: the years, or months, of a stretch, counted back from its last day.
 */
typedef struct averaged {
    int32_t end;   /* the last day of the last of them */
    int32_t unit;  /* QZPLAN_SPAN_YEARS or _MONTHS */
    int32_t count; /* those that lie in the stretch */
} averaged;

/* The day before the one that lies `left` years or months before the end of the stretch. */
static int32_t end_of(const averaged *of, int32_t left) {
    const qzplan_span before = {of->unit, left, 0, 0};
    return left == 0 ? of->end : qz_day_before(of->end, &before);
}

static averaged averaged_of(const qz_case *c) {
    const qzplan_span *span = &c->target->average_over;
    averaged of = {.end = c->deadline,
                   .unit =
                       span->kind == QZPLAN_SPAN_MONTHS ? QZPLAN_SPAN_MONTHS : QZPLAN_SPAN_YEARS};
    if (span->kind == QZPLAN_SPAN_DAYS && span->last < of.end) {
        of.end = span->last;
    }
    while (end_of(&of, of.count + 1) >= c->from - 1 &&
           end_of(&of, of.count + 1) < end_of(&of, of.count)) {
        of.count++;
    }
    return of;
}

int64_t qz_averaged_periods(const qz_case *c, int32_t last) {
    const averaged of = averaged_of(c);
    int64_t count = 0;
    for (int32_t left = of.count; left > 0 && end_of(&of, left - 1) <= last; left--) {
        count++;
    }
    return count;
}

/* An average is that of the years of its stretch, of months where it is given in months. */
qz_reading qz_read_average(const qz_case *c, int32_t last, qz_trail *trail) {
    const averaged of = averaged_of(c);
    qz_reading mean = {.day = QZPLAN_DAY_NONE};
    qz_interval sum = qz_interval_of(qz_number_of(0));
    int64_t count = 0;
    int missing = 0;
    for (int32_t left = of.count; left > 0 && end_of(&of, left - 1) <= last; left--) {
        const int32_t first = end_of(&of, left) + 1;
        const int32_t until = end_of(&of, left - 1);
        qz_reading one = qz_read_over(&c->subject, first, until, trail);
        mean.found |= one.found;
        mean.remarks |= one.remarks;
        mean.early |= one.day != until || one.early;
        mean.between |= one.between;
        if (!qz_reading_known(&one)) {
            missing = 1;
            continue;
        }
        if (qz_interval_add(&sum, &sum, &one.bounds) != QZPLAN_OK) {
            mean.remarks |= QZPLAN_REMARK_OVERFLOW;
            mean.between = 0;
            return mean;
        }
        count++;
        mean.day = until;
    }
    if (missing) {
        mean.between = 0;
        mean.remarks |= mean.found ? QZPLAN_REMARK_INCOMPLETE : 0;
        return mean;
    }
    qz_interval divisor = qz_interval_of(qz_number_of(count));
    int error = count == 0 ? QZPLAN_ERROR_DIVISION_BY_ZERO
                           : qz_interval_divide(&mean.bounds, &sum, &divisor);
    mean.between = mean.between && error == QZPLAN_OK && !qz_interval_is_exact(&mean.bounds);
    if (error == QZPLAN_OK && !mean.between) {
        mean.value = mean.bounds.low;
        mean.rounded = !qz_interval_is_exact(&mean.bounds);
    }
    return mean;
}

int qz_counts_in(const qz_case *c) {
    return c->flow && c->every == QZPLAN_PERIOD_NONE && c->subject.whole == NULL &&
           c->from == c->first && c->target->average_over.kind == QZPLAN_SPAN_NONE &&
           qz_number_known(c->target->baseline.number);
}

/* Adds the baseline of a running sum. */
static void count_in(const qz_case *c, qz_reading *reading) {
    const qzplan_number *from = &c->target->baseline.number;
    if (!qz_counts_in(c)) {
        return;
    }
    qzplan_number *sums[] = {&reading->value, &reading->bounds.low, &reading->bounds.high};
    for (size_t i = 0; i < QZ_ARRAY_SIZE(sums); i++) {
        if (qz_number_known(*sums[i]) && qzplan_number_add(sums[i], sums[i], from) != QZPLAN_OK) {
            *sums[i] = (qzplan_number){0, 0};
            reading->remarks |= QZPLAN_REMARK_OVERFLOW;
        }
    }
}

qz_reading qz_read_stretch(const qz_case *c, int32_t last, qz_trail *trail) {
    qz_reading reading = c->target->average_over.kind != QZPLAN_SPAN_NONE
                             ? qz_read_average(c, last, trail)
                             : qz_read_flow(&c->subject, c->from, last, trail);
    count_in(c, &reading);
    return reading;
}

qz_interval qz_came_in_by(const qz_case *c, int32_t last) {
    qz_reading least = {.day = QZPLAN_DAY_NONE};
    if (c->subject.whole == NULL && c->target->average_over.kind == QZPLAN_SPAN_NONE) {
        least.bounds.low = qz_came_in(&c->subject, c->from, last);
        count_in(c, &least);
    }
    return least.bounds;
}
