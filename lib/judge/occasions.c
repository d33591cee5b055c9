/* SPDX-License-Identifier: MIT */
/* What a target is judged for: the promise in force on the day, its areas and its periods; and how
   many verdicts that makes, and at what cost, before anything is judged. */

#include "judge/occasions.h"

#include "calendar/period.h"
#include "model/cost.h"

const qzplan_target *qz_in_force(const qzplan_target *target, int32_t as_of,
                                 const qzplan_revision **revision) {
    *revision = NULL;
    for (size_t i = 0; i < target->revision_count && target->revisions[i]->on <= as_of; i++) {
        *revision = target->revisions[i];
    }
    return *revision == NULL ? target : (*revision)->target;
}

/* 1 if a target gives a verdict for each area of a kind; of a count of areas `each` is what it
   counts, unless that is said within it. */
static int has_each(const qzplan_target *target) {
    return target->each != NULL &&
           (target->subject != QZPLAN_SUBJECT_OF_EACH || target->of[0]->each != NULL);
}

void qz_places_of(qz_places *places, const qz_evaluation *e, const qzplan_target *target) {
    places->target = target;
    places->only = NULL;
    places->walk.tree = NULL;
    if (has_each(target)) {
        places->walk = qz_area_walk_from(e->source.plan, e->area, target->each);
    } else {
        places->only = target->area != NULL ? target->area : e->area;
    }
}

const qzplan_area *qz_place_next(qz_places *places) {
    const qzplan_area *area = places->only;
    if (places->walk.tree == NULL) {
        places->only = NULL;
        return area;
    }
    do {
        area = qz_area_walk_next(&places->walk);
    } while (area != NULL && qz_area_is_excepted(places->target, area));
    return area;
}

static size_t count_areas(const qz_evaluation *e, const qzplan_target *target) {
    if (!has_each(target)) {
        return 1;
    }
    qz_places places;
    qz_places_of(&places, e, target);
    size_t count = 0;
    while (qz_place_next(&places) != NULL) {
        count++;
    }
    return count;
}

/* On which day the years of a target begin. */
static int32_t years_of(const qzplan_target *target) {
    return target->metric_count > 0 ? target->metrics[0]->year_starts
                                    : target->task->plan->year_starts;
}

qzplan_period qz_first_period(const qzplan_target *target) {
    int32_t from = target->task->plan->begins;
    if (target->starts.kind != QZPLAN_PERIOD_NONE && target->starts.first > from) {
        from = target->starts.first;
    }
    qzplan_period period = qz_period_in(from, target->every, years_of(target));
    return period.first < from ? qz_period_next(&period) : period;
}

int qz_is_judged(const qzplan_period *period, const qzplan_milestone *milestone, int32_t as_of) {
    return period->kind != QZPLAN_PERIOD_NONE && period->first <= as_of &&
           (milestone->due.kind == QZPLAN_PERIOD_ONGOING || period->last <= milestone->due.last);
}

int qz_has_more_periods(const qzplan_target *first_promise, int32_t as_of) {
    const qzplan_revision *revision;
    const qzplan_target *target = qz_in_force(first_promise, as_of, &revision);
    if (target->every == QZPLAN_PERIOD_NONE) {
        return 0;
    }
    qzplan_period next = qz_first_period(target);
    if (next.first <= as_of) {
        const qzplan_period now = qz_period_in(as_of, target->every, years_of(target));
        next = qz_period_next(&now);
    }
    int more = 0;
    for (size_t i = 0; i < target->milestone_count; i++) {
        more |= qz_is_judged(&next, target->milestones[i], next.first);
    }
    return more;
}

/* Verdicts that one metric and group of a target will have. */
static size_t count_each(const qzplan_target *target, int32_t as_of) {
    if (target->every == QZPLAN_PERIOD_NONE) {
        return target->milestone_count;
    }
    size_t count = 0;
    for (size_t m = 0; m < target->milestone_count; m++) {
        qzplan_period period = qz_first_period(target);
        for (; count <= QZ_MOST_VERDICTS && qz_is_judged(&period, target->milestones[m], as_of);
             period = qz_period_next(&period)) {
            count++;
        }
    }
    return count;
}

size_t qz_metric_rounds(const qzplan_target *target) {
    return target->subject == QZPLAN_SUBJECT_METRIC ? target->metric_count : 1;
}

uint64_t qz_count_verdicts(const qz_evaluation *e, const qzplan_target *first_promise,
                           uint64_t *cost) {
    const qzplan_revision *revision;
    const qzplan_target *target = qz_in_force(first_promise, e->as_of, &revision);
    uint64_t groups = target->group_count == 0 ? 1 : target->group_count;
    uint64_t rounds = count_each(target, e->as_of) * groups;
    uint64_t once = qz_cost_of(e->source.plan, target, e->area);
    *cost = once > QZ_MOST_READINGS || rounds > QZ_MOST_READINGS / (once + 1)
                ? QZ_MOST_READINGS + 1u
                : once * rounds;
    return rounds * qz_metric_rounds(target) * count_areas(e, target);
}
