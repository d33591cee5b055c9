/* SPDX-License-Identifier: MIT */
/* Targets about targets: at least six of seven hold, fewer than a tenth of the areas have it. Each
   child is judged like any promise, for the parent's own stretch of days. */

#include "judge/count.h"

#include <qzplan/error.h>

#include "judge/judge.h"
#include "judge/truth.h"
#include "model/area_tree.h"
#include "number/number.h"

/* How the children stand. */
struct tally {
    int64_t yes;
    int64_t open; /* not known */
    int64_t all;
    int32_t day;      /* of the latest figure of any of them */
    uint32_t remarks; /* WHAT_IF where one rests on an assumed figure */
};

void qz_judge_child(qzplan_verdict *verdict, qz_case *c, qz_trail *trail, const qz_case *parent,
                    const qzplan_target *child, const qzplan_area *area) {
    const qzplan_period period = {QZPLAN_PERIOD_NONE, parent->first, parent->deadline, 0};
    const qzplan_area *where = child->area != NULL ? child->area : area;
    *verdict = (qzplan_verdict){.target = child,
                                .milestone = child->milestones[0],
                                .metric = child->metric_count > 0 ? child->metrics[0] : NULL,
                                .group = child->group_count > 0 ? child->groups[0] : NULL,
                                .area = where,
                                .period = period,
                                .figure_day = QZPLAN_DAY_NONE};
    qz_case_init(c, parent->evaluation, trail, child, verdict->milestone, verdict->metric,
                 verdict->group, where, &period);
    qz_judge(verdict, c);
}

static void judge_child(struct tally *tally, const qz_case *parent, const qzplan_target *child,
                        const qzplan_area *area, int late) {
    qzplan_verdict verdict;
    qz_case c;
    qz_trail trail = {.arena = parent->evaluation->arena};
    qz_judge_child(&verdict, &c, &trail, parent, child, area);
    int in_time = !(verdict.remarks & QZPLAN_REMARK_MET_LATE);
    tally->all++;
    tally->yes += verdict.met == QZPLAN_TRUTH_YES && (late || in_time);
    tally->open += verdict.met == QZPLAN_TRUTH_UNKNOWN;
    tally->remarks |= verdict.remarks & QZPLAN_REMARK_WHAT_IF;
    tally->day = verdict.figure_day > tally->day ? verdict.figure_day : tally->day;
}

/* Where the kind that is counted is said: within, where the target itself is for each area. */
static const qzplan_target *counts(const qz_case *c) {
    return c->target->of[0]->each != NULL ? c->target->of[0] : c->target;
}

/* The areas counted: of a target for each area strictly those within it. */
static qz_area_walk counted(const qz_case *c) {
    const qzplan_plan *plan = c->evaluation->source.plan;
    const qzplan_target *kind = counts(c);
    return kind == c->target ? qz_area_around(plan, c->subject.area, kind->each)
                             : qz_area_walk_from(plan, c->subject.area, kind->each);
}

/* Judges a target in each area that it counts; *open, where given, gets those not known. */
static struct tally judge_areas(const qz_case *c, int late, const qzplan_area **open) {
    const qzplan_target *kind = counts(c);
    qz_area_walk walk = counted(c);
    struct tally tally = {0, 0, 0, QZPLAN_DAY_NONE, 0};
    const qzplan_area *area;
    while ((area = qz_area_walk_next(&walk)) != NULL) {
        if (qz_area_is_excepted(kind, area)) {
            continue;
        }
        int64_t before = tally.open;
        judge_child(&tally, c, c->target->of[0], area, late);
        if (open != NULL && tally.open > before) {
            open[before] = area;
        }
    }
    return tally;
}

int qz_list_children(const qz_case *c, qz_arena *arena, qz_child **children, size_t *count) {
    const qzplan_target *target = c->target;
    int each = target->subject == QZPLAN_SUBJECT_OF_EACH;
    size_t most = each ? c->evaluation->source.plan->area_count : target->of_count;
    *count = 0;
    *children = qz_arena_array(arena, most, sizeof **children);
    if (*children == NULL) {
        return QZPLAN_ERROR_NO_MEMORY;
    }
    if (!each) {
        for (; *count < most; ++*count) {
            (*children)[*count] = (qz_child){target->of[*count], c->subject.area};
        }
        return QZPLAN_OK;
    }
    qz_area_walk walk = counted(c);
    const qzplan_area *area;
    while ((area = qz_area_walk_next(&walk)) != NULL) {
        if (!qz_area_is_excepted(counts(c), area)) {
            (*children)[(*count)++] = (qz_child){target->of[0], area};
        }
    }
    return QZPLAN_OK;
}

static struct tally judge_children(const qz_case *c, int late) {
    const qzplan_target *target = c->target;
    if (target->subject == QZPLAN_SUBJECT_OF_EACH) {
        return judge_areas(c, late, NULL);
    }
    struct tally tally = {0, 0, 0, QZPLAN_DAY_NONE, 0};
    for (size_t i = 0; i < target->of_count; i++) {
        judge_child(&tally, c, target->of[i], c->subject.area, late);
    }
    return tally;
}

int qz_open_areas(const qz_case *c, qz_arena *arena, const qzplan_area *const **areas,
                  size_t *count) {
    const qzplan_area **open = qz_arena_array(arena, qz_area_walk_count(counted(c)), sizeof *open);
    if (open == NULL) {
        return QZPLAN_ERROR_NO_MEMORY;
    }
    int late = c->evaluation->as_of >= c->deadline;
    *count = (size_t)judge_areas(c, late, open).open;
    *areas = open;
    return QZPLAN_OK;
}

qz_reading qz_count_children(const qz_case *c, int late) {
    struct tally tally = judge_children(c, late);
    qz_reading reading = {
        .day = tally.day, .found = tally.open < tally.all, .remarks = tally.remarks};
    int share = c->target->judged_as == QZPLAN_AS_SHARE;
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
        reading.remarks |=
            c->target->subject == QZPLAN_SUBJECT_OF_EACH ? QZPLAN_REMARK_AREAS_MISSING : 0;
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
    judge_child(&tally, c, c->target->only_if, c->subject.area, 1);
    *remarks |= tally.remarks;
    return tally.open > 0  ? QZPLAN_TRUTH_UNKNOWN
           : tally.yes > 0 ? QZPLAN_TRUTH_YES
                           : QZPLAN_TRUTH_NO;
}
