/* SPDX-License-Identifier: MIT */
/* Judges one promise: finds the figure that decides, and says met, phase, status and light. */

#include "judge.h"

#include <qzplan/error.h>

#include "number.h"
#include "period.h"

enum { SOON_DAYS = 90 };

/* Half the width of an `about` band: a percentage is one of the value. */
int qz_band_width(qzplan_number *out, const qzplan_target *target,
                  const qzplan_milestone *milestone) {
    const qzplan_value *within = &target->within;
    *out = within->number;
    if (within->form != QZPLAN_NUMBER_PERCENT) {
        return QZPLAN_OK;
    }
    return qzplan_number_multiply(out, &milestone->value.number, &within->number);
}

int qz_milestone_range(qz_range *out, const qzplan_target *target,
                       const qzplan_milestone *milestone) {
    *out = (qz_range){{0, 0}, {0, 0}, 0, 0};
    if (target->op == QZPLAN_OP_DONE) {
        return QZPLAN_OK;
    }
    qzplan_number upper = milestone->upper.number;
    if (target->op == QZPLAN_OP_ABOUT) {
        int error = qz_band_width(&upper, target, milestone);
        if (error != QZPLAN_OK) {
            return error;
        }
    }
    return qz_range_of(out, target->op, milestone->value.number, upper, target->above,
                       target->below);
}

int32_t qz_case_truth(const qz_case *c, const qz_reading *reading) {
    if (!qz_number_known(reading->value)) {
        return QZPLAN_TRUTH_UNKNOWN;
    }
    if (c->target->op == QZPLAN_OP_DONE) {
        return reading->value.num != 0 ? QZPLAN_TRUTH_YES : QZPLAN_TRUTH_NO;
    }
    int side = qz_range_side(c->range, reading->value, qz_number_of(1));
    return side == 0 ? QZPLAN_TRUTH_YES : QZPLAN_TRUTH_NO;
}

/* The first day after `day`, up to `last`, whose reading satisfies; *found gets it. */
static int first_satisfying(const qz_case *c, int32_t day, int32_t last, qz_reading *found) {
    for (;;) {
        day = qz_next_day(&c->subject, day, last);
        if (day == QZPLAN_DAY_NONE) {
            return 0;
        }
        *found = qz_read_state(&c->subject, day, day, NULL);
        if (qz_case_truth(c, found) == QZPLAN_TRUTH_YES) {
            return 1;
        }
    }
}

/* Takes a reading found by a search, this time leaving the trail of its figures. */
static void settle(qz_case *c, int32_t day) {
    c->trail->count = 0;
    c->reading = qz_read_state(&c->subject, day, day, c->trail);
}

/* First day of the deadline's own year, or half, quarter or month where it names one. */
static int32_t window_start(const qz_case *c) {
    if (c->target->every != QZPLAN_PERIOD_NONE) {
        return c->first;
    }
    const qzplan_period *due = &c->milestone->due;
    return due->kind == QZPLAN_PERIOD_DAY ? qz_period_of(due->last, QZPLAN_PERIOD_YEAR).first
                                          : due->first;
}

/* A state once the deadline has passed. */
static int32_t closed_state(qzplan_verdict *v, qz_case *c) {
    c->reading = qz_read_state(&c->subject, window_start(c), c->deadline, c->trail);
    int32_t met = qz_case_truth(c, &c->reading);
    qz_reading other;
    if (met == QZPLAN_TRUTH_YES) {
        return met;
    }
    if (met == QZPLAN_TRUTH_NO && first_satisfying(c, c->first - 1, c->reading.day - 1, &other)) {
        v->remarks |= QZPLAN_REMARK_LOST_AGAIN;
    }
    if (c->target->every == QZPLAN_PERIOD_NONE &&
        first_satisfying(c, c->deadline, c->as_of, &other)) {
        settle(c, other.day);
        v->remarks = QZPLAN_REMARK_MET_LATE;
        return QZPLAN_TRUTH_YES;
    }
    return met;
}

static int32_t state(qzplan_verdict *v, qz_case *c) {
    if (c->as_of >= c->deadline) {
        return closed_state(v, c);
    }
    /* A promise for every period is kept or broken by that period's own figures. */
    int32_t first = c->target->every == QZPLAN_PERIOD_NONE ? QZPLAN_DAY_NONE + 1 : c->first;
    c->reading = qz_read_state(&c->subject, first, c->as_of, c->trail);
    return qz_case_truth(c, &c->reading);
}

/* A yes stays: the first one decides, wherever in time it is. */
static int32_t done(qzplan_verdict *v, qz_case *c) {
    int every = c->target->every != QZPLAN_PERIOD_NONE;
    int32_t from = every ? c->first - 1 : QZPLAN_DAY_NONE + 1;
    int32_t last = every && c->deadline < c->as_of ? c->deadline : c->as_of;
    qz_reading yes;
    if (first_satisfying(c, from, last, &yes)) {
        settle(c, yes.day);
        v->certain = 1;
        v->remarks |= yes.day > c->deadline ? QZPLAN_REMARK_MET_LATE : 0;
        return QZPLAN_TRUTH_YES;
    }
    int32_t start = c->as_of >= c->deadline ? window_start(c) : from + 1;
    last = c->deadline < c->as_of ? c->deadline : c->as_of;
    c->reading = qz_read_state(&c->subject, start, last, c->trail);
    return qz_case_truth(c, &c->reading);
}

/* Adds the baseline of a running sum. */
static void count_in(const qz_case *c, qz_reading *reading) {
    const qzplan_number *from = &c->target->from.number;
    if (c->target->every != QZPLAN_PERIOD_NONE || c->subject.whole != NULL ||
        !qz_number_known(*from)) {
        return;
    }
    qzplan_number *sums[] = {&reading->value, &reading->partial};
    for (size_t i = 0; i < 2; i++) {
        if (qz_number_known(*sums[i]) && qzplan_number_add(sums[i], sums[i], from) != QZPLAN_OK) {
            *sums[i] = (qzplan_number){0, 0};
            reading->remarks |= QZPLAN_REMARK_OVERFLOW;
        }
    }
}

static qz_reading read_flow(const qz_case *c, int32_t last, qz_trail *trail) {
    qz_reading reading = qz_read_flow(&c->subject, c->first, last, trail);
    count_in(c, &reading);
    return reading;
}

/* Where a sum that can only grow already is: -1 below or 0 inside the range (more may come), 1
   above it for good, 2 inside it for good. */
static int sum_side(const qz_case *c, const qz_reading *reading) {
    if (c->subject.whole != NULL || !qz_number_known(reading->partial)) {
        return -1;
    }
    int side = qz_range_side(c->range, reading->partial, qz_number_of(1));
    return side == 0 && !qz_number_known(c->range->high) ? 2 : side;
}

/* The first later day by which the sum is far enough. */
static int reached_later(const qz_case *c, qz_reading *found) {
    int32_t day = c->deadline;
    while ((day = qz_next_day(&c->subject, day, c->as_of)) != QZPLAN_DAY_NONE) {
        *found = read_flow(c, day, NULL);
        if (found->day == day && qz_case_truth(c, found) == QZPLAN_TRUTH_YES) {
            return 1;
        }
    }
    return 0;
}

static int32_t closed_flow(qzplan_verdict *v, qz_case *c, int32_t met) {
    qz_reading later;
    if (met != QZPLAN_TRUTH_YES && c->target->every == QZPLAN_PERIOD_NONE &&
        reached_later(c, &later)) {
        c->trail->count = 0;
        c->reading = read_flow(c, later.day, c->trail);
        v->remarks = QZPLAN_REMARK_MET_LATE;
        return QZPLAN_TRUTH_YES;
    }
    return met;
}

/* A flow: the period's own figure or the sum of its parts; without `every` the sum since the
   beginning. */
static int32_t flow(qzplan_verdict *v, qz_case *c) {
    int closed = c->as_of >= c->deadline;
    c->reading = read_flow(c, closed ? c->deadline : c->as_of, c->trail);
    int side = sum_side(c, &c->reading);
    if (side > 0) {
        v->certain = 1;
        if (!qz_number_known(c->reading.value) || (closed && c->reading.day != c->deadline)) {
            c->reading.value = c->reading.partial;
        }
        c->reading.remarks &= ~(uint32_t)QZPLAN_REMARK_INCOMPLETE;
        return side == 2 ? QZPLAN_TRUTH_YES : QZPLAN_TRUTH_NO;
    }
    if (closed && c->reading.day != c->deadline) {
        c->reading.value = (qzplan_number){0, 0};
        c->reading.remarks |= c->reading.found ? QZPLAN_REMARK_INCOMPLETE : 0;
    }
    int32_t met = qz_case_truth(c, &c->reading);
    return closed ? closed_flow(v, c, met) : met;
}

static int32_t phase_of(const qz_case *c, int32_t met) {
    if (c->first > c->as_of) {
        return QZPLAN_PHASE_UPCOMING;
    }
    if (c->as_of >= c->deadline) {
        return met == QZPLAN_TRUTH_YES ? QZPLAN_PHASE_CLOSED : QZPLAN_PHASE_OVERDUE;
    }
    int64_t left = (int64_t)c->deadline - c->as_of;
    int64_t span = (int64_t)c->deadline - c->first + 1;
    return left <= SOON_DAYS && 4 * left <= span ? QZPLAN_PHASE_DUE_SOON : QZPLAN_PHASE_RUNNING;
}

/* A whole year has gone by since the beginning. */
static int year_gone(const qz_case *c) {
    int32_t year;
    int32_t month;
    int32_t day;
    int32_t end;
    if (qzplan_day_to_date(&year, &month, &day, c->first) != QZPLAN_OK ||
        (qzplan_day_from_date(&end, year + 1, month, day) != QZPLAN_OK &&
         qzplan_day_from_date(&end, year + 1, 3, 1) != QZPLAN_OK)) {
        return 0;
    }
    return c->as_of >= end - 1;
}

static int32_t running_status(const qzplan_verdict *v, const qz_case *c) {
    if (v->met == QZPLAN_TRUTH_YES) {
        return QZPLAN_STATUS_MET;
    }
    if (v->met == QZPLAN_TRUTH_UNKNOWN) {
        int heard = c->reading.found && c->reading.day >= c->first &&
                    !(c->reading.remarks & QZPLAN_REMARK_INCOMPLETE);
        return !heard && year_gone(c) ? QZPLAN_STATUS_UNKNOWN : QZPLAN_STATUS_OPEN;
    }
    if (v->certain) {
        return QZPLAN_STATUS_BEHIND;
    }
    static const int32_t by_pace[] = {
        [QZPLAN_PACE_UNKNOWN] = QZPLAN_STATUS_OPEN,
        [QZPLAN_PACE_ON_TRACK] = QZPLAN_STATUS_ON_TRACK,
        [QZPLAN_PACE_BEHIND] = QZPLAN_STATUS_BEHIND,
        [QZPLAN_PACE_REVERSING] = QZPLAN_STATUS_BEHIND,
    };
    return by_pace[v->pace];
}

static int32_t closed_status(const qzplan_verdict *v) {
    if (v->met == QZPLAN_TRUTH_YES) {
        return v->remarks & QZPLAN_REMARK_MET_LATE ? QZPLAN_STATUS_MET_LATE : QZPLAN_STATUS_MET;
    }
    return v->met == QZPLAN_TRUTH_NO ? QZPLAN_STATUS_MISSED : QZPLAN_STATUS_UNKNOWN;
}

static int32_t light_of(int32_t status, int32_t phase) {
    static const int32_t by_status[QZPLAN_STATUS_SLOTS] = {
        [QZPLAN_STATUS_MISSED] = QZPLAN_LIGHT_RED,
        [QZPLAN_STATUS_BEHIND] = QZPLAN_LIGHT_YELLOW,
        [QZPLAN_STATUS_ON_TRACK] = QZPLAN_LIGHT_GREEN,
        [QZPLAN_STATUS_MET_LATE] = QZPLAN_LIGHT_GREEN,
        [QZPLAN_STATUS_MET] = QZPLAN_LIGHT_GREEN,
    };
    int blue = phase == QZPLAN_PHASE_DUE_SOON &&
               (status == QZPLAN_STATUS_ON_TRACK || status == QZPLAN_STATUS_OPEN);
    return blue ? QZPLAN_LIGHT_BLUE : by_status[status];
}

/* Remarks that a satisfied verdict carries because of where in, or beyond, its range it is. */
static uint32_t beyond(const qz_case *c) {
    const qzplan_number value = c->reading.value;
    const qzplan_number aim = c->milestone->value.number;
    switch (c->target->op) {
    case QZPLAN_OP_RAISE_TO:
        return qz_number_order(value, aim) > 0 ? QZPLAN_REMARK_BEYOND : 0;
    case QZPLAN_OP_REDUCE_TO:
        return qz_number_order(value, aim) < 0 ? QZPLAN_REMARK_BEYOND : 0;
    case QZPLAN_OP_ABOUT: {
        qzplan_number width;
        qz_range band;
        if (qz_band_width(&width, c->target, c->milestone) != QZPLAN_OK ||
            qz_range_of(&band, QZPLAN_OP_ABOUT, aim, width, QZPLAN_BEYOND_UNMET,
                        QZPLAN_BEYOND_UNMET) != QZPLAN_OK) {
            return 0;
        }
        int side = qz_range_side(&band, value, qz_number_of(1));
        return side > 0 ? QZPLAN_REMARK_ABOVE_BAND : side < 0 ? QZPLAN_REMARK_BELOW_BAND : 0;
    }
    default:
        return 0;
    }
}

static void set_numbers(qzplan_verdict *v, const qz_case *c) {
    v->actual = c->reading.value;
    v->figure_day = c->reading.found ? c->reading.day : QZPLAN_DAY_NONE;
    if (c->target->op == QZPLAN_OP_DONE) {
        return;
    }
    int known = qz_number_known(v->actual);
    int side = known ? qz_range_side(c->range, v->actual, qz_number_of(1)) : 0;
    v->required = qz_range_border(c->range, side);
    if (known && qz_number_known(v->required) &&
        qzplan_number_subtract(&v->gap, &v->actual, &v->required) != QZPLAN_OK) {
        v->gap = (qzplan_number){0, 0};
    }
}

static uint32_t flag_remarks(const qz_trail *trail) {
    uint32_t remarks = 0;
    for (size_t i = 0; i < trail->count; i++) {
        int32_t flag = trail->items[i]->flag;
        remarks |= flag == QZPLAN_FLAG_PROVISIONAL ? QZPLAN_REMARK_PROVISIONAL : 0;
        remarks |= flag == QZPLAN_FLAG_ESTIMATED ? QZPLAN_REMARK_ESTIMATED : 0;
    }
    return remarks;
}

void qz_judge(qzplan_verdict *v, qz_case *c) {
    c->trail->count = 0;
    v->deadline = c->deadline;
    v->days_left = c->deadline - c->as_of;
    if (c->target->op == QZPLAN_OP_DONE) {
        v->met = done(v, c);
    } else {
        v->met = c->flow ? flow(v, c) : state(v, c);
    }
    int closed = c->as_of >= c->deadline;
    v->certain = v->met != QZPLAN_TRUTH_UNKNOWN && (closed || v->certain);
    v->phase = phase_of(c, v->met);
    v->remarks |= c->reading.remarks | flag_remarks(c->trail);
    v->remarks |= v->met == QZPLAN_TRUTH_YES ? beyond(c) : 0;
    set_numbers(v, c);
    if (c->subject.whole != NULL && qz_number_known(v->actual) &&
        !(c->reading.numerator.den == 1 && c->reading.denominator.den == 1)) {
        v->remarks |= QZPLAN_REMARK_NO_WHOLE_UNITS;
    }
    if (v->phase == QZPLAN_PHASE_RUNNING || v->phase == QZPLAN_PHASE_DUE_SOON) {
        qz_pace(v, c);
        v->status = running_status(v, c);
    } else {
        v->status = closed ? closed_status(v) : QZPLAN_STATUS_UPCOMING;
    }
    v->light = light_of(v->status, v->phase);
}
