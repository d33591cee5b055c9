/* SPDX-License-Identifier: MIT */
/* Judges one promise: from what decides to phase, status, light, numbers and remarks. */

#include "judge/judge.h"

#include <qzplan/error.h>

#include "judge/count.h"
#include "judge/decide.h"
#include "judge/forecast.h"
#include "judge/pace.h"
#include "model/border.h"
#include "model/comparators.h"
#include "number/number.h"

enum { SOON_DAYS = 90 };

static int32_t phase_of(const qz_case *c, int32_t met) {
    if (c->first > c->evaluation->as_of) {
        return QZPLAN_PHASE_UPCOMING;
    }
    if (c->evaluation->as_of >= c->deadline) {
        return met == QZPLAN_TRUTH_YES ? QZPLAN_PHASE_CLOSED : QZPLAN_PHASE_OVERDUE;
    }
    int64_t left = (int64_t)c->deadline - c->evaluation->as_of;
    int64_t span = (int64_t)c->deadline - c->first + 1;
    return left <= SOON_DAYS && 4 * left <= span ? QZPLAN_PHASE_DUE_SOON : QZPLAN_PHASE_RUNNING;
}

/* A whole year has gone by since the beginning. */
static int year_gone(const qz_case *c) {
    int32_t year;
    int32_t month;
    int32_t day;
    int32_t end;
    if (qzplan_day_split(&year, &month, &day, c->first) != QZPLAN_OK ||
        (qzplan_day_make(&end, year + 1, month, day) != QZPLAN_OK &&
         qzplan_day_make(&end, year + 1, 3, 1) != QZPLAN_OK)) {
        return 0;
    }
    return c->evaluation->as_of >= end - 1;
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

/* On which side of the whole band a value lies that is allowed there. */
static uint32_t beyond_band(const qz_case *c, qzplan_number value) {
    qzplan_number aim = c->milestone->value.number;
    qzplan_number width;
    qz_range band;
    if (qz_band_width(&width, c->target, aim) != QZPLAN_OK ||
        qz_range_of(&band, QZ_RANGE_BAND, aim, width, QZPLAN_BEYOND_UNMET, QZPLAN_BEYOND_UNMET) !=
            QZPLAN_OK) {
        return 0;
    }
    int side = qz_range_side(&band, value, qz_number_of(1));
    return side > 0 ? QZPLAN_REMARK_ABOVE_BAND : side < 0 ? QZPLAN_REMARK_BELOW_BAND : 0;
}

/* Remarks that a satisfied verdict carries because of where in, or beyond, its range it is. */
static uint32_t beyond(const qz_case *c) {
    const qzplan_number value = c->reading.value;
    const qz_range *range = &c->promise.sure;
    if (!qz_number_known(value)) {
        return 0;
    }
    const qz_comparator *comparator = qz_comparator_of(c->target->op);
    if (comparator->to != 0) {
        qzplan_number border = comparator->to > 0 ? range->low : range->high;
        return qz_number_order(value, border) == comparator->to ? QZPLAN_REMARK_BEYOND : 0;
    }
    return comparator->shape == QZ_RANGE_BAND ? beyond_band(c, value) : 0;
}

static void set_numbers(qzplan_verdict *v, const qz_case *c) {
    const qz_range *range = &c->promise.sure;
    v->actual = c->reading.value;
    v->figure_day = c->reading.found ? c->reading.day : QZPLAN_DAY_NONE;
    if (c->reading.found && !qz_interval_is_exact(&c->reading.bounds)) {
        v->low = c->reading.bounds.low;
        v->high = c->reading.bounds.high;
    }
    if (qz_asks_answer(c->target) || !c->promise.known) {
        return;
    }
    int known = qz_number_known(v->actual);
    int side = known ? qz_range_side(range, v->actual, qz_number_of(1)) : 0;
    v->required = qz_range_border(range, side);
    if (known && qz_number_known(v->required) &&
        qzplan_number_subtract(&v->gap, &v->actual, &v->required) != QZPLAN_OK) {
        v->gap = (qzplan_number){0, 0};
    }
}

static uint32_t flag_remarks(const qz_basis *source, const qz_trail *trail) {
    uint32_t remarks = 0;
    for (size_t i = 0; i < trail->count; i++) {
        int32_t flag = trail->items[i]->flag;
        remarks |= flag == QZPLAN_FLAG_PROVISIONAL ? QZPLAN_REMARK_PROVISIONAL : 0;
        remarks |= flag == QZPLAN_FLAG_ESTIMATED ? QZPLAN_REMARK_ESTIMATED : 0;
        remarks |= qz_is_assumed(source, trail->items[i]) ? QZPLAN_REMARK_WHAT_IF : 0;
    }
    return remarks;
}

/* What a verdict says beside its status, once `met` is known. */
static void set_remarks(qzplan_verdict *v, const qz_case *c) {
    v->remarks |= c->reading.remarks | flag_remarks(&c->evaluation->source, c->trail);
    v->remarks |= v->met == QZPLAN_TRUTH_YES ? beyond(c) : 0;
    v->remarks |= c->promise.known ? 0 : c->promise.remarks;
    if (c->subject.whole != NULL && qz_number_known(v->actual) &&
        !(c->reading.numerator.den == 1 && c->reading.denominator.den == 1)) {
        v->remarks |= QZPLAN_REMARK_NO_WHOLE_UNITS;
    }
    if (v->met == QZPLAN_TRUTH_UNKNOWN && c->reading.rounded) {
        v->remarks |= QZPLAN_REMARK_OVERFLOW;
    }
}

/* Its condition does not hold, or is not known. */
static void set_aside(qzplan_verdict *v, const qz_case *c, int32_t condition) {
    int closed = c->evaluation->as_of >= c->deadline;
    v->met = QZPLAN_TRUTH_UNKNOWN;
    v->phase = phase_of(c, v->met);
    v->status = v->phase == QZPLAN_PHASE_UPCOMING ? QZPLAN_STATUS_UPCOMING
                : condition == QZPLAN_TRUTH_NO    ? QZPLAN_STATUS_NOT_APPLICABLE
                : closed                          ? QZPLAN_STATUS_UNKNOWN
                                                  : QZPLAN_STATUS_OPEN;
    v->light = light_of(v->status, v->phase);
    v->remarks |= condition == QZPLAN_TRUTH_UNKNOWN ? QZPLAN_REMARK_CONDITION_UNKNOWN : 0;
}

void qz_judge(qzplan_verdict *v, qz_case *c) {
    c->trail->count = 0;
    v->deadline = c->deadline;
    v->days_left = c->deadline - c->evaluation->as_of;
    uint32_t assumed = 0;
    int32_t condition = qz_condition(c, &assumed);
    if (condition != QZPLAN_TRUTH_YES) {
        set_aside(v, c, condition);
        v->remarks |= assumed;
        return;
    }
    v->met = qz_decide(v, c);
    v->remarks |= assumed;
    int closed = c->evaluation->as_of >= c->deadline;
    v->certain = v->met != QZPLAN_TRUTH_UNKNOWN && (closed || v->certain);
    v->phase = phase_of(c, v->met);
    set_numbers(v, c);
    set_remarks(v, c);
    if (v->phase == QZPLAN_PHASE_RUNNING || v->phase == QZPLAN_PHASE_DUE_SOON) {
        qz_pace(v, c);
        qz_forecast(v, c);
        v->status = running_status(v, c);
    } else {
        v->status = closed ? closed_status(v) : QZPLAN_STATUS_UPCOMING;
    }
    v->light = light_of(v->status, v->phase);
}
