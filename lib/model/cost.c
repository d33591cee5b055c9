/* SPDX-License-Identifier: MIT */
/* Counts readings without doing them: terms and wholes of a metric, areas below an area, areas of a
   kind. An upper bound, cut off where it is more than any limit. */

#include "model/cost.h"

#include "base/arrays.h"
#include "model/area_tree.h"
#include "model/index.h"
#include "model/metric.h"

/* Exceptions are looked through, which is cheaper than a reading. */
enum { EXCEPTIONS_A_READING = 64 };
static const uint64_t most = (uint64_t)1 << 40;

static uint64_t add(uint64_t a, uint64_t b) {
    return a + b < most ? a + b : most;
}

static uint64_t times(uint64_t a, uint64_t b) {
    return b == 0 || a <= most / b ? a * b : most;
}

/* What one metric takes in one area; what it is made of comes first. */
static uint64_t metric_cost(uint64_t *costs, const qzplan_plan *plan, const qzplan_metric *metric) {
    uint64_t *cost = &costs[metric->index];
    if (*cost != 0) {
        return *cost;
    }
    uint32_t readings = qz_metric_kind_of(metric->kind)->readings;
    uint64_t sum = 0;
    for (size_t i = 0; i < metric->term_count; i++) {
        sum = add(sum, times(metric_cost(costs, plan, metric->terms[i]), readings));
    }
    if (metric->across != NULL) {
        sum = times(sum, qz_area_weight(plan, metric->across));
    }
    if (metric->whole != NULL) {
        sum = add(sum, metric_cost(costs, plan, metric->whole));
    }
    *cost = add(sum, 1);
    return *cost;
}

const uint64_t *qz_costs_make(qz_arena *arena, const qzplan_plan *plan) {
    uint64_t *costs = qz_arena_array(arena, plan->metric_count, sizeof *costs);
    for (size_t i = 0; costs != NULL && i < plan->metric_count; i++) {
        (void)metric_cost(costs, plan, plan->metrics[i]);
    }
    return costs;
}

static uint64_t readings(const qzplan_plan *plan, const qzplan_target *target);

/* How often a target with `each` is judged: areas of a kind, each with those below it. */
static uint64_t places(const qzplan_plan *plan, const qzplan_target *kind) {
    uint64_t weight = qz_area_weight(plan, kind->each);
    return add(weight, times(weight, kind->excluded_count / EXCEPTIONS_A_READING));
}

/* What a target takes where it is judged once, but for the areas below that place. Targets stand in
   one another at most a few deep. */
static uint64_t readings(const qzplan_plan *plan, const qzplan_target *target) {
    const uint64_t *costs = ((const qz_loaded_plan *)plan)->costs;
    uint64_t sum = 1;
    if (target->subject == QZPLAN_SUBJECT_OF_EACH) {
        const qzplan_target *kind = target->of[0]->each != NULL ? target->of[0] : target;
        return times(places(plan, kind), readings(plan, target->of[0]));
    }
    for (size_t i = 0; target->subject == QZPLAN_SUBJECT_METRIC && i < target->metric_count; i++) {
        sum = add(sum, costs[target->metrics[i]->index]);
    }
    if (target->since_kind == QZPLAN_SINCE_YEARS) { /* a reading for each year */
        const int32_t days = target->since.last - target->since.first;
        sum = times(sum, (uint64_t)(days / 365) + 2);
    }
    const qzplan_metric *others[] = {target->against, target->milestones[0]->value.metric};
    for (size_t i = 0; i < QZ_ARRAY_SIZE(others); i++) {
        sum = add(sum, others[i] == NULL ? 0 : costs[others[i]->index]);
    }
    for (size_t i = 0; target->subject == QZPLAN_SUBJECT_OF && i < target->of_count; i++) {
        sum = add(sum, readings(plan, target->of[i]));
    }
    return target->only_if == NULL ? sum : add(sum, readings(plan, target->only_if));
}

const uint64_t *qz_target_costs_make(qz_arena *arena, const qzplan_plan *plan) {
    uint64_t *costs = qz_arena_array(arena, plan->target_count, sizeof *costs);
    for (size_t i = 0; costs != NULL && i < plan->target_count; i++) {
        costs[i] = readings(plan, plan->targets[i]);
    }
    return costs;
}

/* What is revised has a target of its own, which is not listed. */
static uint64_t known_readings(const qzplan_plan *plan, const qzplan_target *target) {
    int is_listed = target->index < plan->target_count && plan->targets[target->index] == target;
    return is_listed ? ((const qz_loaded_plan *)plan)->target_costs[target->index]
                     : readings(plan, target);
}

uint64_t qz_cost_of(const qzplan_plan *plan, const qzplan_target *target, const qzplan_area *area) {
    uint64_t once = known_readings(plan, target);
    if (target->subject == QZPLAN_SUBJECT_OF_EACH) {
        return target->of[0]->each == NULL ? once : add(once, places(plan, target));
    }
    if (target->each != NULL) {
        return times(places(plan, target), once);
    }
    return times(qz_area_size(plan, target->area != NULL ? target->area : area), once);
}
