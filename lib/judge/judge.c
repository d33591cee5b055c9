/* SPDX-License-Identifier: MIT */
/* Judges one promise: from what decides to phase, status, light, numbers and remarks. What a
   promise counts or depends on is judged first, like any promise, for the same stretch of days. */

#include "judge/judge.h"

#include <string.h>

#include <qzplan/error.h>

#include "figures/between.h"
#include "figures/flags.h"
#include "judge/apart.h"
#include "judge/certain.h"
#include "judge/count.h"
#include "judge/course.h"
#include "judge/decide.h"
#include "judge/forecast.h"
#include "judge/nearly.h"
#include "judge/pace.h"
#include "judge/portion.h"
#include "judge/truth.h"
#include "model/border.h"
#include "model/comparators.h"
#include "model/statuses.h"
#include "number/number.h"
#include "reading/read.h"
#include "reading/state.h"

enum { SOON_DAYS = 90 };

/* The first day on which there is something to judge: an area that is still to come has none. */
static int32_t first_day(const qz_case *c) {
    const int32_t begins = c->subject.area->begins;
    return begins > c->first && begins <= c->deadline ? begins : c->first;
}

static int32_t phase_of(const qz_case *c, int32_t met) {
    if (first_day(c) > c->evaluation->as_of) {
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
    if (qzplan_day_split(&year, &month, &day, first_day(c)) != QZPLAN_OK ||
        (qzplan_day_make(&end, year + 1, month, day) != QZPLAN_OK &&
         qzplan_day_make(&end, year + 1, 3, 1) != QZPLAN_OK)) {
        return 0;
    }
    return c->evaluation->as_of >= end - 1;
}

static int32_t status_of_pace(int32_t pace) {
    static const int32_t by_pace[] = {
        [QZPLAN_PACE_UNKNOWN] = QZPLAN_STATUS_OPEN,
        [QZPLAN_PACE_ON_TRACK] = QZPLAN_STATUS_ON_TRACK,
        [QZPLAN_PACE_BEHIND] = QZPLAN_STATUS_BEHIND,
        [QZPLAN_PACE_REVERSING] = QZPLAN_STATUS_BEHIND,
    };
    return by_pace[pace];
}

static int32_t running_status(const qzplan_verdict *v, const qz_case *c) {
    if (v->met == QZPLAN_TRUTH_YES && (v->certain || !qz_is_capped_sum(c))) {
        return v->certain ? QZPLAN_STATUS_MET : QZPLAN_STATUS_MET_SO_FAR;
    }
    if (v->met == QZPLAN_TRUTH_UNKNOWN) {
        int heard =
            c->reading.found && c->reading.day >= c->first &&
            (qz_reading_known(&c->reading) || !(c->reading.remarks & QZPLAN_REMARK_INCOMPLETE));
        return !heard && year_gone(c) ? QZPLAN_STATUS_UNKNOWN
               : c->promise.known     ? QZPLAN_STATUS_OPEN
                                  : status_of_pace(v->pace); /* of a direction without a border */
    }
    if (v->certain || qz_is_beyond_for_good(c)) {
        return QZPLAN_STATUS_BEHIND;
    }
    return status_of_pace(v->pace);
}

static int32_t closed_status(const qzplan_verdict *v) {
    if (v->met == QZPLAN_TRUTH_YES) {
        return v->remarks & QZPLAN_REMARK_MET_LATE ? QZPLAN_STATUS_MET_LATE : QZPLAN_STATUS_MET;
    }
    return v->met == QZPLAN_TRUTH_NO ? QZPLAN_STATUS_MISSED : QZPLAN_STATUS_UNKNOWN;
}

static int32_t light_of(int32_t status, int32_t phase) {
    const qz_status *row = qz_status_of(status);
    return phase == QZPLAN_PHASE_DUE_SOON && row->turns_blue ? QZPLAN_LIGHT_BLUE : row->light;
}

/* On which side of the whole band a value lies that is allowed there. */
static uint64_t beyond_band(const qz_case *c, qzplan_number value) {
    qzplan_number aim = c->milestone->value.number;
    qzplan_number width;
    qz_range band;
    if (c->milestone->value.form == QZPLAN_VALUE_MULTIPLE &&
        (!qz_interval_is_exact(&c->promise.base) ||
         qzplan_number_multiply(&aim, &aim, &c->promise.base.low) != QZPLAN_OK)) {
        return 0;
    }
    if (qz_band_width(&width, c->target, aim) != QZPLAN_OK ||
        qz_range_of(&band, QZ_RANGE_BAND, &aim, &width, QZPLAN_BEYOND_UNMET, QZPLAN_BEYOND_UNMET) !=
            QZPLAN_OK) {
        return 0;
    }
    int side = qz_range_side(&band, value, qz_number_of(1));
    return side > 0 ? QZPLAN_REMARK_ABOVE_BAND : side < 0 ? QZPLAN_REMARK_BELOW_BAND : 0;
}

/* Remarks that a satisfied verdict carries because of where in, or beyond, its range it is. */
static uint64_t beyond(const qz_case *c) {
    const qz_range *range = &c->promise.sure;
    const qz_comparator *comparator = qz_comparator_of(c->target->op);
    /* Of what lies between two ends the one that is less far. */
    const qzplan_number value = !c->reading.between   ? c->reading.value
                                : comparator->to >= 0 ? c->reading.bounds.low
                                                      : c->reading.bounds.high;
    if (!qz_number_known(value)) {
        return 0;
    }
    if (comparator->to != 0) {
        qzplan_number border = comparator->to > 0 ? range->low : range->high;
        return qz_number_order(value, border) == comparator->to ? QZPLAN_REMARK_BEYOND : 0;
    }
    uint64_t side = comparator->shape == QZ_RANGE_BAND ? beyond_band(c, value) : 0;
    int both = !c->reading.between || (qz_number_known(c->reading.bounds.high) &&
                                       beyond_band(c, c->reading.bounds.high) == side);
    return both ? side : 0;
}

/* On which side of two borders a reading lies; where there is one it is that one, on any side. */
static int side_of_borders(const qz_range *range, const qz_reading *reading) {
    if (!qz_number_known(range->low) || !qz_number_known(range->high)) {
        return 0;
    }
    if (qz_number_known(reading->value)) {
        return qz_range_side(range, reading->value, qz_number_of(1));
    }
    int side = reading->found ? qz_interval_side(range, &reading->bounds, reading->never) : 0;
    return side == QZ_SIDE_UNDECIDED ? 0 : side;
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
    v->required = qz_range_border(range, side_of_borders(range, &c->reading));
    if (qz_number_known(v->actual) && qz_number_known(v->required) &&
        qzplan_number_subtract(&v->gap, &v->actual, &v->required) != QZPLAN_OK) {
        v->remarks |= QZPLAN_REMARK_GAP_TOO_LARGE;
        v->gap = (qzplan_number){0, 0};
    }
}

/* What each flag of a figure is remarked as. */
static const uint64_t remarks_of_flags[] = {
    [QZPLAN_FLAG_NONE] = 0,
    [QZPLAN_FLAG_PROVISIONAL] = QZPLAN_REMARK_PROVISIONAL,
    [QZPLAN_FLAG_ESTIMATED] = QZPLAN_REMARK_ESTIMATED,
    [QZPLAN_FLAG_REVISED] = QZPLAN_REMARK_REVISED_FIGURE,
    [QZPLAN_FLAG_BREAK] = QZPLAN_REMARK_SERIES_BREAK,
    [QZPLAN_FLAG_LOW_RELIABILITY] = QZPLAN_REMARK_LOW_RELIABILITY,
    [QZPLAN_FLAG_DEFINITION_DIFFERS] = QZPLAN_REMARK_DEFINITION_DIFFERS,
};

static uint64_t remarks_of(const qzplan_figure *figure) {
    uint64_t remarks = 0;
    for (int32_t flag = 0; figure->flags >> flag != 0; flag++) {
        remarks |= qz_has_flag(figure, flag) ? remarks_of_flags[flag] : 0;
    }
    return remarks;
}

static uint64_t flag_remarks(const qz_basis *source, const qz_trail *trail) {
    uint64_t remarks = 0;
    for (size_t i = 0; i < trail->count; i++) {
        remarks |= remarks_of(trail->items[i]);
        remarks |= qz_is_between(trail->items[i]) ? QZPLAN_REMARK_BOUNDED : 0;
        remarks |= trail->items[i]->unknown_rows > 0 ? QZPLAN_REMARK_ROWS_UNKNOWN : 0;
        remarks |= qz_is_assumed(source, trail->items[i]) ? QZPLAN_REMARK_WHAT_IF : 0;
    }
    return remarks;
}

/* The rows of the metric itself that are not known; where there are none, those of what else it
   rests on. */
static uint64_t unknown_rows(const qz_case *c) {
    uint64_t own = 0;
    uint64_t others = 0;
    for (size_t i = 0; i < c->trail->count; i++) {
        const qzplan_figure *figure = c->trail->items[i];
        *(figure->metric == c->subject.metric ? &own : &others) += figure->unknown_rows;
    }
    return own > 0 ? own : others;
}

/* 1 where nothing was reported for the promise but what is of a later day: of one for every period
   within that. */
static int has_later_figures_alone(const qzplan_verdict *v, const qz_case *c) {
    int32_t as_of = c->evaluation->as_of;
    int every = c->target->every != QZPLAN_PERIOD_NONE;
    if (v->figure_day != QZPLAN_DAY_NONE || c->target->subject != QZPLAN_SUBJECT_METRIC ||
        v->phase == QZPLAN_PHASE_UPCOMING || (every && c->deadline <= as_of)) {
        return 0;
    }
    int32_t before = every ? c->first - 1 : QZPLAN_DAY_NONE;
    int32_t last = every ? c->deadline : QZPLAN_DAY_ONGOING;
    return qz_next_day(&c->subject, before, as_of) == QZPLAN_DAY_NONE &&
           qz_next_day(&c->subject, as_of, last) != QZPLAN_DAY_NONE;
}

/* What a verdict says beside its status, once `met` is known. */
static void set_remarks(qzplan_verdict *v, const qz_case *c) {
    v->remarks |= c->reading.remarks | flag_remarks(&c->evaluation->source, c->trail);
    v->unknown_rows = unknown_rows(c);
    v->remarks |= v->met == QZPLAN_TRUTH_YES ? beyond(c) : 0;
    v->remarks |= has_later_figures_alone(v, c) ? QZPLAN_REMARK_LATER_FIGURE : 0;
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

/* ---- what is judged first */

void qz_judge_child(qzplan_verdict *verdict, qz_case *c, qz_trail *trail, const qz_case *parent,
                    const qzplan_target *child, const qzplan_area *area) {
    qz_case_init_inner(c, parent, trail, child, area);
    *verdict = (qzplan_verdict){.target = child,
                                .milestone = c->milestone,
                                .metric = c->subject.metric,
                                .group = c->subject.group,
                                .area = c->subject.area,
                                .period = {QZPLAN_PERIOD_NONE, c->first, c->deadline, 0},
                                .figure_day = QZPLAN_DAY_NONE};
    qz_judge(verdict, c);
}

/* The answer that a promise depends on: a yes by the deadline, or by now. */
static int32_t answer_of(qz_case *c, uint64_t *remarks) {
    int32_t last = c->deadline < c->evaluation->as_of ? c->deadline : c->evaluation->as_of;
    qz_subject subject = c->subject;
    subject.metric = c->target->only_if_metric;
    subject.whole = NULL;
    subject.group = NULL;
    qz_trail trail = {.arena = c->evaluation->arena};
    qz_reading reading = qz_read_state(&subject, QZPLAN_DAY_NONE + 1, last, &trail);
    /* What was answered for a wider area goes for those in it that have no answer of their own. */
    while (!reading.found && subject.area->parent != NULL) {
        subject.area = subject.area->parent;
        reading = qz_read_state(&subject, QZPLAN_DAY_NONE + 1, last, &trail);
    }
    for (size_t i = 0; i < trail.count; i++) {
        int assumed = qz_is_assumed(&c->evaluation->source, trail.items[i]);
        *remarks |= assumed ? QZPLAN_REMARK_WHAT_IF : 0;
    }
    /* One of a later day, or the area's own, may still be another. */
    c->unsure = reading.day != c->deadline || subject.area != c->subject.area;
    if (!qz_number_known(reading.value)) {
        return QZPLAN_TRUTH_UNKNOWN;
    }
    return reading.value.num != 0 ? QZPLAN_TRUTH_YES : QZPLAN_TRUTH_NO;
}

/* Whether the promise applies at all: YES where it has no condition. *remarks gets WHAT_IF where
   that rests on an assumed figure. */
static int32_t condition_of(qz_case *c, uint64_t *remarks) {
    if (c->target->only_if_metric != NULL) {
        return answer_of(c, remarks);
    }
    if (c->target->only_if == NULL) {
        return QZPLAN_TRUTH_YES;
    }
    qzplan_verdict verdict;
    qz_case condition;
    qz_trail trail = {.arena = c->evaluation->arena};
    qz_judge_child(&verdict, &condition, &trail, c, c->target->only_if, c->subject.area);
    *remarks |= verdict.remarks & QZPLAN_REMARK_WHAT_IF;
    c->unsure = !verdict.certain;
    return verdict.met;
}

/* Judges what a count counts, each once; `open`, where given, gets the areas not known. */
static qz_standing judge_children(const qz_case *c, const qzplan_area **open) {
    qz_standing standing = qz_standing_of_none();
    qz_trail trail = {.arena = c->evaluation->arena};
    qz_children children = qz_children_of(c);
    qz_child child;
    while (qz_child_next(&children, &child)) {
        qzplan_verdict verdict;
        qz_case its;
        int64_t before = standing.unsettled;
        qz_judge_child(&verdict, &its, &trail, c, child.target, child.area);
        qz_standing_add(&standing, &verdict, &its);
        if (open != NULL && standing.unsettled > before) {
            open[before] = child.area;
        }
    }
    return standing;
}

/* The same for a verdict that names the areas not known, all of equal weight. */
static qz_standing judge_areas(qzplan_verdict *v, const qz_case *c) {
    qz_arena *arena = c->evaluation->arena;
    const qz_children children = qz_children_of(c);
    const qzplan_area **open = qz_arena_borrow(arena, qz_children_most(&children), sizeof *open);
    const qz_standing standing = judge_children(c, open);
    size_t count = (size_t)standing.unsettled;
    const qzplan_area **kept = count == 0 ? NULL : qz_arena_array(arena, count, sizeof *kept);
    if (open != NULL && kept != NULL) {
        memcpy(kept, open, count * sizeof *kept);
        v->missing = kept;
        v->missing_count = count;
    }
    qz_arena_give_back(arena, open);
    return standing;
}

/* A count, once what it counts has been judged. */
static void decide_count(qzplan_verdict *v, qz_case *c) {
    int names_areas = c->target->subject == QZPLAN_SUBJECT_OF_EACH && c->names_open;
    const qz_standing standing = names_areas ? judge_areas(v, c) : judge_children(c, NULL);
    v->met = qz_decide(v, c, &standing);
    qz_certain(v, c, &standing);
}

static void decide(qzplan_verdict *v, qz_case *c) {
    if (c->target->subject != QZPLAN_SUBJECT_METRIC) {
        decide_count(v, c);
        return;
    }
    v->met = qz_decide(v, c, NULL);
    qz_certain(v, c, NULL);
}

void qz_judge(qzplan_verdict *v, qz_case *c) {
    c->trail->count = 0;
    v->deadline = c->deadline;
    v->days_left = c->deadline - c->evaluation->as_of;
    uint64_t assumed = 0;
    int32_t condition = condition_of(c, &assumed);
    if (condition != QZPLAN_TRUTH_YES) {
        set_aside(v, c, condition);
        v->remarks |= assumed;
        return;
    }
    decide(v, c);
    v->remarks |= assumed;
    int closed = c->evaluation->as_of >= c->deadline;
    v->phase = phase_of(c, v->met);
    set_numbers(v, c);
    qz_portion(v, c);
    set_remarks(v, c);
    if (v->phase == QZPLAN_PHASE_RUNNING || v->phase == QZPLAN_PHASE_DUE_SOON) {
        qz_pace(v, c);
        qz_forecast(v, c);
        v->status = running_status(v, c);
    } else {
        v->status = closed ? closed_status(v) : QZPLAN_STATUS_UPCOMING;
    }
    if (v->phase != QZPLAN_PHASE_UPCOMING) {
        qz_note_apart(v, c);
    }
    v->light = light_of(v->status, v->phase);
    if (v->status == QZPLAN_STATUS_MISSED && qz_is_nearly(c)) {
        v->remarks |= QZPLAN_REMARK_NEARLY;
        v->light = QZPLAN_LIGHT_YELLOW;
    }
}

void qz_judge_by(qzplan_verdict *v, qz_case *c, int32_t day) {
    v->remarks = 0;
    v->required = v->gap = v->low = v->high = (qzplan_number){0, 0};
    v->deadline = c->deadline;
    v->days_left = c->deadline - day;
    v->met = qz_decide_by(c, day);
    v->phase = phase_of(c, v->met);
    set_numbers(v, c);
    set_remarks(v, c);
}

void qz_judge_again_by_pace(qzplan_verdict *v) {
    v->status = status_of_pace(v->pace);
    v->light = light_of(v->status, v->phase);
}
