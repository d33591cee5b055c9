/* SPDX-License-Identifier: MIT */
/* Targets about targets: at least six of seven hold, fewer than a tenth of the areas have it. Each
   child is judged like any promise, for the parent's own stretch of days. */

#include <string.h>

#include <qzplan/error.h>

#include "judge.h"
#include "number.h"

/* How the children stand. */
struct tally {
    int64_t yes;
    int64_t open; /* not known */
    int64_t all;
    int32_t day;      /* of the latest figure of any of them */
    uint32_t remarks; /* WHAT_IF where one rests on an assumed figure */
};

static int32_t judge_child(struct tally *tally, const qz_case *parent, const qzplan_target *child,
                           const qzplan_area *area, int late) {
    const qzplan_period period = {QZPLAN_PERIOD_NONE, parent->first, parent->deadline, 0};
    const qzplan_area *where = child->area != NULL ? child->area : area;
    qzplan_verdict verdict = {.target = child,
                              .milestone = child->milestones[0],
                              .metric = child->metric_count > 0 ? child->metrics[0] : NULL,
                              .group = child->group_count > 0 ? child->groups[0] : NULL,
                              .area = where,
                              .period = period,
                              .figure_day = QZPLAN_DAY_NONE};
    qz_case c;
    qz_trail trail = {.arena = parent->evaluation->arena};
    qz_case_init(&c, parent->evaluation, &trail, child, verdict.milestone, verdict.metric,
                 verdict.group, where, &period);
    qz_judge(&verdict, &c);
    int in_time = !(verdict.remarks & QZPLAN_REMARK_MET_LATE);
    tally->all++;
    tally->yes += verdict.met == QZPLAN_TRUTH_YES && (late || in_time);
    tally->open += verdict.met == QZPLAN_TRUTH_UNKNOWN;
    tally->remarks |= verdict.remarks & QZPLAN_REMARK_WHAT_IF;
    tally->day = verdict.figure_day > tally->day ? verdict.figure_day : tally->day;
    return verdict.met;
}

/* 1 if an area is of the kind, and not one of the exceptions. */
static int is_counted(const qzplan_target *target, const qzplan_area *area) {
    if (area->kind == NULL || strcmp(area->kind, target->each) != 0) {
        return 0;
    }
    for (size_t i = 0; i < target->except_count; i++) {
        if (target->except[i] == area) {
            return 0;
        }
    }
    return 1;
}

static struct tally judge_children(const qz_case *c, int late) {
    const qzplan_target *target = c->target;
    const qzplan_plan *plan = c->evaluation->source.plan;
    struct tally tally = {0, 0, 0, QZPLAN_DAY_NONE, 0};
    if (target->subject == QZPLAN_SUBJECT_OF) {
        for (size_t i = 0; i < target->of_count; i++) {
            (void)judge_child(&tally, c, target->of[i], c->subject.area, late);
        }
        return tally;
    }
    for (size_t i = 0; i < plan->area_count; i++) {
        if (target->of[0]->each != NULL ? is_counted(target->of[0], plan->areas[i])
                                        : is_counted(target, plan->areas[i])) {
            judge_child(&tally, c, target->of[0], plan->areas[i], late);
        }
    }
    return tally;
}

qz_reading qz_count_children(const qz_case *c, int late) {
    struct tally tally = judge_children(c, late);
    qz_reading reading = {
        .day = tally.day, .found = tally.open < tally.all, .remarks = tally.remarks};
    int share = c->target->as == QZPLAN_AS_SHARE;
    int64_t den = share ? tally.all : 1;
    reading.bounds.low = (qzplan_number){tally.yes, den};
    reading.bounds.high = (qzplan_number){tally.yes + tally.open, den};
    if (den == 0) {
        reading.bounds = (qz_interval){{0, 0}, {0, 0}};
        reading.remarks |= QZPLAN_REMARK_ZERO_DENOMINATOR;
        return reading;
    }
    if (tally.open == 0) {
        reading.value = reading.bounds.low;
        reading.numerator = qz_number_of(tally.yes);
        reading.denominator = qz_number_of(tally.all);
    } else {
        reading.remarks |= reading.found ? QZPLAN_REMARK_INCOMPLETE : 0;
    }
    return reading;
}

/* The answer that a promise depends on: a yes by the deadline, or by now. */
static int32_t answer_of(const qz_case *c, uint32_t *remarks) {
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
    if (!qz_number_known(reading.value)) {
        return QZPLAN_TRUTH_UNKNOWN;
    }
    return reading.value.num != 0 ? QZPLAN_TRUTH_YES : QZPLAN_TRUTH_NO;
}

int32_t qz_condition(const qz_case *c, uint32_t *remarks) {
    if (c->target->only_if_metric != NULL) {
        return answer_of(c, remarks);
    }
    if (c->target->only_if == NULL) {
        return QZPLAN_TRUTH_YES;
    }
    struct tally tally = {0, 0, 0, QZPLAN_DAY_NONE, 0};
    (void)judge_child(&tally, c, c->target->only_if, c->subject.area, 1);
    *remarks |= tally.remarks;
    return tally.open > 0  ? QZPLAN_TRUTH_UNKNOWN
           : tally.yes > 0 ? QZPLAN_TRUTH_YES
                           : QZPLAN_TRUTH_NO;
}
