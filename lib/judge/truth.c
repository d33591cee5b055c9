/* SPDX-License-Identifier: MIT */
/* A case: one promise over one stretch of days, and whether what was read keeps it. */

#include "judge/truth.h"

#include <assert.h>

#include <qzplan/error.h>

#include "calendar/period.h"
#include "judge/promise.h"
#include "judge/stretch.h"
#include "model/comparators.h"
#include "model/metric.h"
#include "number/number.h"

static const qzplan_metric *whole_of(const qzplan_target *target, const qzplan_metric *metric) {
    if (target->judged_as != QZPLAN_AS_SHARE || metric == NULL) {
        return NULL;
    }
    return target->whole != NULL ? target->whole : metric->whole;
}

/* A flow is summed over the stretch that is asked for; against a baseline without `every`, over the
   year of the deadline. */
static int32_t sum_from(const qz_case *c) {
    const qzplan_target *target = c->target;
    int32_t start = qz_stretch_start(target, c->deadline);
    if (start != INT32_MIN) {
        return start;
    }
    int compared = target->since_kind != QZPLAN_SINCE_UNSPECIFIED || target->against != NULL;
    if (c->flow && compared && c->every == QZPLAN_PERIOD_NONE) {
        return qz_period_in(c->deadline, QZPLAN_PERIOD_YEAR, qz_case_years(c)).first;
    }
    return c->first;
}

/* Of no figure. Member by member, as all of a case is written: for a struct of this size gcc makes
   a slow string instruction of an initializer, and there are millions of cases. */
static void clear(qz_reading *reading) {
    const qzplan_number unknown = {0, 0};
    reading->value = unknown;
    reading->numerator = unknown;
    reading->denominator = unknown;
    reading->bounds = (qz_interval){unknown, unknown};
    reading->found = 0;
    reading->day = QZPLAN_DAY_NONE;
    reading->remarks = 0;
    reading->rounded = 0;
    reading->early = 0;
}

/* What is promised where, by the target's own times; the promise itself follows. */
static void fill(qz_case *c, const qz_evaluation *evaluation, qz_trail *trail,
                 const qzplan_target *target, const qzplan_milestone *milestone,
                 const qzplan_metric *metric, const qzplan_group *group, const qzplan_area *area,
                 const qzplan_period *period) {
    assert(trail != NULL && target != NULL && milestone != NULL);
    c->evaluation = evaluation;
    c->subject = (qz_subject){&evaluation->source, metric, whole_of(target, metric), group, area};
    c->target = target;
    c->milestone = milestone;
    c->due = &milestone->due;
    c->trail = trail;
    c->every = target->every;
    c->timely = 0;
    c->settled = 0;
    c->partial = 0;
    c->unsure = 0;
    c->begins = target->begins;
    c->first = period->first;
    c->from = period->first;
    c->deadline = period->last;
    c->flow = metric != NULL && qz_is_flow(metric);
    clear(&c->reading);
    c->read_count = 0;
    c->names_open = 0;
}

/* Where sums begin and what satisfies, once the times are set. */
static void set_promise(qz_case *c) {
    c->trail->count = 0;
    c->from = sum_from(c);
    qz_promise_of(c, QZPLAN_DAY_NONE);
    c->promise.fixed = c->promise.known && !qz_comparator_of(c->target->op)->needs_baseline &&
                       qz_form_is_number(c->milestone->value.form) &&
                       qz_form_is_number(c->milestone->upper.form);
    c->trail->count = 0;
}

void qz_case_init(qz_case *c, const qz_evaluation *evaluation, qz_trail *trail,
                  const qzplan_target *target, const qzplan_milestone *milestone,
                  const qzplan_metric *metric, const qzplan_group *group, const qzplan_area *area,
                  const qzplan_period *period) {
    fill(c, evaluation, trail, target, milestone, metric, group, area, period);
    set_promise(c);
}

void qz_case_init_inner(qz_case *c, const qz_case *outer, qz_trail *trail,
                        const qzplan_target *target, const qzplan_area *area) {
    assert(trail != outer->trail && target->milestone_count == 1);
    const qzplan_period period = {QZPLAN_PERIOD_NONE, outer->first, outer->deadline, 0};
    fill(c, outer->evaluation, trail, target, target->milestones[0],
         target->metric_count > 0 ? target->metrics[0] : NULL,
         target->group_count > 0 ? target->groups[0] : NULL,
         target->area != NULL ? target->area : area, &period);
    c->due = outer->due;
    c->every = outer->every;
    c->begins = outer->begins;
    set_promise(c);
}

void qz_case_again(qz_case *c, const qz_evaluation *evaluation, qz_trail *trail,
                   const qzplan_verdict *v, const qzplan_verdict *outer) {
    fill(c, evaluation, trail, qz_target_of(v), v->milestone, v->metric, v->group, v->area,
         &v->period);
    c->due = &outer->milestone->due;
    c->every = qz_target_of(outer)->every;
    c->begins = qz_target_of(outer)->begins;
    set_promise(c);
    c->reading.value = v->actual;
    c->reading.bounds = qz_interval_of(v->actual);
    if (v->remarks & QZPLAN_REMARK_BOUNDED && !qz_number_known(v->actual)) {
        c->reading.bounds = (qz_interval){v->low, v->high};
        c->reading.between = 1;
    }
    c->reading.found = v->figure_day != QZPLAN_DAY_NONE;
    c->reading.day = v->figure_day;
    c->reading.remarks = v->remarks & QZPLAN_REMARK_MIXED_DAYS;
    if (!c->promise.fixed && c->reading.found) {
        qz_promise_of(c, v->figure_day);
    }
}

int32_t qz_case_truth(qz_case *c, const qz_reading *reading) {
    if (qz_asks_answer(c->target)) {
        return !qz_number_known(reading->value) ? QZPLAN_TRUTH_UNKNOWN
               : reading->value.num != 0        ? QZPLAN_TRUTH_YES
                                                : QZPLAN_TRUTH_NO;
    }
    if (!c->promise.fixed && reading->found) {
        qz_promise_of(c, reading->day);
    }
    if (!c->promise.known) {
        return QZPLAN_TRUTH_UNKNOWN;
    }
    if (qz_number_known(reading->value) && !reading->rounded && c->promise.fixed) {
        int side = qz_range_side(&c->promise.sure, reading->value, qz_number_of(1));
        return side == 0 ? QZPLAN_TRUTH_YES : QZPLAN_TRUTH_NO;
    }
    if (!reading->found) {
        return QZPLAN_TRUTH_UNKNOWN;
    }
    if (qz_interval_side(&c->promise.sure, &reading->bounds, reading->never) == 0) {
        return QZPLAN_TRUTH_YES;
    }
    int side = qz_interval_side(&c->promise.possible, &reading->bounds, reading->never);
    return side == 1 || side == -1 ? QZPLAN_TRUTH_NO : QZPLAN_TRUTH_UNKNOWN;
}
