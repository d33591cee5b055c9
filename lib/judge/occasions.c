/* SPDX-License-Identifier: MIT */
/* What a target is judged for: the promises in force, each with what closes in its time, its areas
   and its periods; and how many verdicts that makes, and at what cost, before anything is judged.
 */

#include "judge/occasions.h"

#include "calendar/period.h"
#include "judge/stretch.h"
#include "model/areas.h"
#include "model/cost.h"
#include "model/metric.h"

/* Where the stages begin: behind the last entry that corrects, which holds from the plan's first
   day; 0 is the first promise. */
static size_t first_stage(const qzplan_target *first_promise) {
    size_t at = first_promise->revision_count;
    while (at > 0 && !first_promise->revisions[at - 1]->corrects) {
        at--;
    }
    return at;
}

size_t qz_stage_count(const qzplan_target *first_promise, int32_t as_of) {
    const size_t first = first_stage(first_promise);
    size_t at = first;
    while (at < first_promise->revision_count && first_promise->revisions[at]->on <= as_of) {
        at++;
    }
    return at - first + 1;
}

qz_stage qz_stage_at(const qzplan_target *first_promise, size_t i, int32_t as_of) {
    const qzplan_revision *const *revisions = first_promise->revisions;
    const size_t at = first_stage(first_promise) + i;
    int is_replaced = at < first_promise->revision_count && revisions[at]->on <= as_of;
    int32_t until = is_replaced ? revisions[at]->on - 1 : QZPLAN_DAY_ONGOING;
    if (at == 0) {
        return (qz_stage){first_promise, NULL, QZPLAN_DAY_NONE, until};
    }
    const qzplan_revision *revision = revisions[at - 1];
    return (qz_stage){revision->target, revision, i == 0 ? QZPLAN_DAY_NONE : revision->on, until};
}

int qz_has_each(const qzplan_target *target) {
    return target->each != NULL &&
           (target->subject != QZPLAN_SUBJECT_OF_EACH || target->of[0]->each != NULL);
}

int32_t qz_exists_from(const qzplan_target *target, const qzplan_metric *metric, int32_t from,
                       int32_t deadline) {
    if (metric == NULL ||
        !(qz_is_flow(metric) || qz_derives_from_flow(metric) || qz_rests_on_average(metric))) {
        return deadline;
    }
    const int32_t start = qz_stretch_start(target, deadline);
    return start == INT32_MIN ? from : start;
}

int qz_exists_for(const qz_case *c) {
    const int32_t from =
        qz_exists_from(c->target, c->subject.metric, c->flow ? c->from : c->first, c->deadline);
    return qz_is_there(c->subject.area, from, c->deadline);
}

void qz_places_of(qz_places *places, const qz_evaluation *e, const qzplan_target *target) {
    places->target = target;
    places->only = NULL;
    places->walk.tree = NULL;
    if (qz_has_each(target)) {
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
    if (!qz_has_each(target)) {
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

/* On which day the years begin in which a target is judged for a metric. */
static int32_t years_of(const qzplan_target *target, const qzplan_metric *metric) {
    return metric != NULL ? metric->year_starts : target->task->plan->year_starts;
}

static const qzplan_metric *metric_of(const qzplan_target *target, size_t i) {
    return target->metric_count == 0 ? NULL : target->metrics[i];
}

qzplan_period qz_first_period(const qz_stage *stage, const qzplan_metric *metric) {
    const qzplan_target *target = stage->target;
    int32_t from = target->begins;
    if (target->starts.kind != QZPLAN_PERIOD_NONE && target->starts.first > from) {
        from = target->starts.first;
    }
    qzplan_period period = qz_period_in(from, target->every, years_of(target, metric));
    period = period.first < from ? qz_period_next(&period) : period;
    /* What had closed before is not walked through: there may be many revisions. */
    return period.kind != QZPLAN_PERIOD_NONE && period.last < stage->from
               ? qz_period_in(stage->from, target->every, years_of(target, metric))
               : period;
}

int qz_is_judged(const qz_stage *stage, const qzplan_period *period,
                 const qzplan_milestone *milestone, int32_t as_of) {
    return period->kind != QZPLAN_PERIOD_NONE && period->first <= as_of &&
           period->last <= stage->until &&
           (milestone->due.kind == QZPLAN_PERIOD_ONGOING || period->last <= milestone->due.last);
}

int qz_is_due(const qz_stage *stage, const qzplan_milestone *milestone) {
    return stage->from <= milestone->due.last && milestone->due.last <= stage->until;
}

static int has_more(const qz_stage *stage, const qzplan_metric *metric, int32_t as_of) {
    const qzplan_target *target = stage->target;
    qzplan_period next = qz_first_period(stage, metric);
    if (next.first <= as_of) {
        const qzplan_period now = qz_period_in(as_of, target->every, years_of(target, metric));
        next = qz_period_next(&now);
    }
    int more = 0;
    for (size_t i = 0; i < target->milestone_count; i++) {
        more |= qz_is_judged(stage, &next, target->milestones[i], next.first);
    }
    return more;
}

int qz_has_more_periods(const qzplan_target *first_promise, int32_t as_of) {
    if (first_promise->every == QZPLAN_PERIOD_NONE && first_promise->revision_count == 0) {
        return 0;
    }
    const qz_stage stage =
        qz_stage_at(first_promise, qz_stage_count(first_promise, as_of) - 1, as_of);
    const qzplan_target *target = stage.target;
    if (target->every == QZPLAN_PERIOD_NONE) {
        return 0;
    }
    int more = 0;
    for (size_t m = 0; m < qz_metric_rounds(target); m++) {
        more |= has_more(&stage, metric_of(target, m), as_of);
    }
    return more;
}

static size_t count_of(const qz_stage *stage, const qzplan_metric *metric, int32_t as_of) {
    const qzplan_target *target = stage->target;
    size_t count = 0;
    for (size_t m = 0; m < target->milestone_count; m++) {
        if (target->every == QZPLAN_PERIOD_NONE) {
            count += (size_t)qz_is_due(stage, target->milestones[m]);
            continue;
        }
        qzplan_period period = qz_first_period(stage, metric);
        for (; count <= QZ_MOST_VERDICTS &&
               qz_is_judged(stage, &period, target->milestones[m], as_of);
             period = qz_period_next(&period)) {
            count++;
        }
    }
    return count;
}

size_t qz_count_each(const qz_stage *stage, int32_t as_of) {
    size_t count = 0;
    for (size_t m = 0; m < qz_metric_rounds(stage->target); m++) {
        count += count_of(stage, metric_of(stage->target, m), as_of);
    }
    return count;
}

size_t qz_metric_rounds(const qzplan_target *target) {
    return target->subject == QZPLAN_SUBJECT_METRIC ? target->metric_count : 1;
}

/* Those of one stage; *cost grows by theirs, up to what is too much. */
static uint64_t count_stage(const qz_evaluation *e, const qz_stage *stage, uint64_t *cost) {
    const qzplan_target *target = stage->target;
    const uint64_t groups = target->group_count == 0 ? 1 : target->group_count;
    const uint64_t metrics = qz_metric_rounds(target);
    const uint64_t all = qz_count_each(stage, e->as_of);
    if (all == 0) {
        return 0;
    }
    const uint64_t rounds = (all + metrics - 1) / metrics * groups; /* of all metrics at once */
    uint64_t once = qz_cost_of(e->source.plan, target, e->area);
    int too_much = once > QZ_MOST_READINGS || rounds > QZ_MOST_READINGS ||
                   rounds * (once + 1) > QZ_MOST_READINGS;
    *cost += too_much ? QZ_MOST_READINGS + 1u : once * rounds;
    return all * groups * count_areas(e, target);
}

uint64_t qz_count_verdicts(const qz_evaluation *e, const qzplan_target *first_promise,
                           uint64_t *cost) {
    uint64_t count = 0;
    *cost = 0;
    const size_t stages = qz_stage_count(first_promise, e->as_of);
    for (size_t i = 0; i < stages && count <= QZ_MOST_VERDICTS && *cost <= QZ_MOST_READINGS; i++) {
        const qz_stage stage = qz_stage_at(first_promise, i, e->as_of);
        count += count_stage(e, &stage, cost);
    }
    return count;
}
