/* SPDX-License-Identifier: MIT */
/* A border that follows the value it is held against: a town that is to be above the mean of all
   towns raises that mean as it rises. Both are taken to be straight lines, and what comes of that
   is tried. */

#include "judge/need_border.h"

#include <qzplan/error.h>

#include "judge/promise.h"
#include "model/metric.h"
#include "number/number.h"

/* The figure that would have to differ: the last of those counted; of a derived metric the last of
   what it is computed from, as its own value is then assumed. *of: what it is a count of. */
static const qzplan_figure *lever_of(const qz_case *c, const qzplan_metric **of) {
    *of = NULL;
    if (qz_is_derived(c->subject.metric)) {
        return c->read_count > 0 ? c->trail->items[c->read_count - 1] : NULL;
    }
    qz_counted walk = {c,   c->subject.metric, c->trail->items, c->read_count, c->reading.day, 0,
                       NULL};
    const qzplan_figure *figure;
    const qzplan_figure *last = NULL;
    while ((figure = qz_counted_next(&walk)) != NULL) {
        last = figure;
        *of = walk.of;
    }
    return last;
}

int qz_is_compared(const qz_case *c) {
    return c->target->against != NULL || c->milestone->value.form == QZPLAN_VALUE_REFERENCE;
}

int qz_border_follows(const qz_case *c) {
    const qzplan_metric *of;
    const qzplan_figure *lever = qz_is_compared(c) ? lever_of(c, &of) : NULL;
    if (lever == NULL) {
        return 0;
    }
    qz_trail trail = {.arena = c->evaluation->arena};
    qz_case again = *c;
    again.trail = &trail;
    qz_promise_of(&again, c->reading.day);
    for (size_t i = 0; i < trail.count; i++) {
        if (trail.items[i] == lever) {
            return 1;
        }
    }
    return 0;
}

/* ---- the case with another figure */

/* One figure more by an amount; of a derived metric its value, as if it had been reported. */
typedef struct qz_shift {
    qz_evaluation evaluation;
    qz_instead instead;
    qzplan_figure figure;
    qz_trail trail;
    qz_case c;
} qz_shift;

static int add(qzplan_number *n, qzplan_number by) {
    return !qz_number_known(*n) ? QZPLAN_OK : qzplan_number_add(n, n, &by);
}

/* A figure that brought its whole along is read as one of that. */
static void as_whole(qzplan_figure *figure) {
    figure->metric = figure->metric->whole;
    figure->value = figure->denominator;
    figure->numerator = figure->denominator = (qzplan_number){0, 0};
    figure->form = QZPLAN_FORM_VALUE;
    figure->share = 0;
}

static int raise(qzplan_figure *figure, const qz_case *c, qzplan_number by) {
    if (figure->metric != c->subject.metric && qz_is_derived(c->subject.metric)) {
        const qzplan_period day = {QZPLAN_PERIOD_DAY, c->reading.day, c->reading.day, 0};
        *figure = (qzplan_figure){.metric = c->subject.metric,
                                  .group = c->subject.group,
                                  .area = c->subject.area,
                                  .value = c->reading.value,
                                  .period = day,
                                  .form = QZPLAN_FORM_VALUE,
                                  .file = "",
                                  .reported_on = QZPLAN_DAY_NONE};
    }
    if (figure->form != QZPLAN_FORM_RATIO) {
        return add(&figure->value, by);
    }
    int error = add(&figure->numerator, by);
    return error == QZPLAN_OK
               ? qzplan_number_divide(&figure->value, &figure->numerator, &figure->denominator)
               : error;
}

/* The series with the figure in the lever's place, or where it belongs by its day. */
static int put_instead(qz_shift *shift, const qz_case *c, const qzplan_figure *lever) {
    qz_subject subject = c->subject;
    subject.area = shift->figure.area;
    size_t count;
    const qzplan_figure *const *old = qz_series_of(&subject, shift->figure.metric, &count);
    const qzplan_figure **series = qz_arena_array(c->evaluation->arena, count + 1, sizeof *series);
    if (series == NULL) {
        return QZPLAN_ERROR_NO_MEMORY;
    }
    int replaces = shift->figure.metric == lever->metric;
    size_t next = 0;
    for (size_t i = 0; i < count; i++) {
        series[next++] = old[i] == lever ? &shift->figure : old[i];
    }
    size_t place = next;
    while (!replaces && place > 0 && series[place - 1]->period.last >= shift->figure.period.last) {
        series[place] = series[place - 1];
        place--;
    }
    if (!replaces) {
        series[place] = &shift->figure;
        next++;
    }
    shift->instead = (qz_instead){&shift->figure, series, next};
    return QZPLAN_OK;
}

/* The case, and its promise, had the figure been more by so much. */
static int shift_by(qz_shift *shift, const qz_case *c, qzplan_number by) {
    const qzplan_metric *of;
    const qzplan_figure *lever = lever_of(c, &of);
    *shift = (qz_shift){.evaluation = *c->evaluation, .figure = *lever, .c = *c};
    if (of != NULL && of != lever->metric) {
        as_whole(&shift->figure);
    }
    int error = raise(&shift->figure, c, by);
    if (error == QZPLAN_OK) {
        error = put_instead(shift, c, lever);
    }
    shift->trail.arena = c->evaluation->arena;
    shift->evaluation.source.instead = &shift->instead;
    shift->c.evaluation = &shift->evaluation;
    shift->c.subject.source = &shift->evaluation.source;
    shift->c.trail = &shift->trail;
    if (error == QZPLAN_OK) {
        qz_promise_of(&shift->c, c->reading.day);
    }
    return error;
}

/* ---- where the two lines meet */

static int same(qzplan_number a, qzplan_number b) {
    return qz_number_known(a) ? qz_number_known(b) && qz_number_order(a, b) == 0
                              : !qz_number_known(b);
}

static int is_exact(const qz_promise *p) {
    return p->known && same(p->sure.low, p->possible.low) && same(p->sure.high, p->possible.high);
}

/* The border on one side. */
static qzplan_number border_of(const qz_case *c, int up) {
    return up ? c->promise.sure.low : c->promise.sure.high;
}

/* How much the figure has to differ for the value to meet the border: the gap between them, by what
   one step of the figure takes off it; *rising: it has to be more. `unsaid` where that is no exact
   number; neither said nor found where they keep their distance. */
static int meet(qz_change *change, const qz_case *c, int up, int *rising, qzplan_number whole) {
    const qzplan_number step =
        c->subject.metric->percent ? (qzplan_number){1, 100} : qz_number_of(1);
    qzplan_number border = border_of(c, up);
    qzplan_number gap;
    qzplan_number gain;
    qzplan_number moved;
    qz_shift shift;
    change->unsaid = 1;
    int error = shift_by(&shift, c, step);
    if (error != QZPLAN_OK || !is_exact(&c->promise) || !is_exact(&shift.c.promise)) {
        return error;
    }
    qzplan_number after = border_of(&shift.c, up);
    if ((error = qzplan_number_subtract(&gap, &border, &c->reading.value)) != QZPLAN_OK ||
        (error = qzplan_number_subtract(&moved, &after, &border)) != QZPLAN_OK ||
        (error = qzplan_number_divide(&gain, &step, &whole)) != QZPLAN_OK ||
        (error = qzplan_number_subtract(&gain, &gain, &moved)) != QZPLAN_OK ||
        (error = qzplan_number_multiply(&gap, &gap, &step)) != QZPLAN_OK) {
        return error;
    }
    change->unsaid = 0;
    change->found = gain.num != 0;
    *rising = up == (gain.num > 0);
    return change->found ? qzplan_number_divide(&change->amount, &gap, &gain) : QZPLAN_OK;
}

/* The next whole number further on; one more where it has to be passed. */
static void round_out(qz_change *change, int up) {
    int64_t whole = up ? qz_number_ceil(change->amount) : qz_number_floor(change->amount);
    int further = change->strict && qz_number_order(qz_number_of(whole), change->amount) == 0;
    change->amount = qz_number_of(whole + (further ? (up ? 1 : -1) : 0));
    change->strict = 0;
}

static int is_within(const qz_reach *reach, qzplan_number value, int strict, int up) {
    qzplan_number end = up ? reach->high : reach->low;
    return !qz_number_known(end) ||
           (up ? qz_number_order(end, value) >= strict : qz_number_order(value, end) >= strict);
}

/* Holds the change against the limits, and against what the figures then say. */
static int try(qz_change *change, const qz_case *c, const qz_reach *reach, int up, int rising,
               qzplan_number whole) {
    qzplan_number value = c->subject.whole == NULL ? c->reading.value : c->reading.numerator;
    int error = qzplan_number_add(&value, &value, &change->amount);
    if (error == QZPLAN_OK && !is_within(reach, value, change->strict, rising)) {
        change->found = 0;
        return QZPLAN_OK;
    }
    qz_shift shift;
    error = error == QZPLAN_OK ? qzplan_number_divide(&value, &value, &whole) : error;
    error = error == QZPLAN_OK ? shift_by(&shift, c, change->amount) : error;
    if (error == QZPLAN_OK) {
        const qz_promise *after = &shift.c.promise;
        change->unsaid = !after->known || !(change->strict ? same(value, border_of(&shift.c, up))
                                                           : qz_range_side(&after->sure, value,
                                                                           qz_number_of(1)) == 0);
    }
    return error;
}

int qz_change_with_border(qz_change *change, const qz_case *c, const qz_reach *reach, int units) {
    qzplan_number whole = c->subject.whole == NULL ? qz_number_of(1) : c->reading.denominator;
    int up = qz_range_side(&c->promise.sure, c->reading.value, qz_number_of(1)) < 0;
    *change = (qz_change){.strict = up ? c->promise.sure.low_open : c->promise.sure.high_open};
    int rising = up;
    int error = meet(change, c, up, &rising, whole);
    if (error == QZPLAN_OK && change->found) {
        if (units) {
            round_out(change, rising);
        }
        error = try(change, c, reach, up, rising, whole);
    }
    change->unsaid |= error != QZPLAN_OK;
    return error == QZPLAN_ERROR_NO_MEMORY ? error : QZPLAN_OK;
}
