/* SPDX-License-Identifier: MIT */
/* Finds the pairs of promises that only one answer can mend together, and gives that answer. */

#include "nested.h"

#include <qzplan/error.h>

#include "check_rotation.h"
#include "judge.h"
#include "number.h"

/* A share in counts that its own whole divides, known and due or on its way. */
static int is_candidate(const qzplan_verdict *v) {
    return v->metric != NULL && qz_target_of(v)->as == QZPLAN_AS_SHARE &&
           qz_target_of(v)->whole == NULL && qz_number_known(v->actual) &&
           v->phase != QZPLAN_PHASE_UPCOMING && !(v->remarks & QZPLAN_REMARK_NO_WHOLE_UNITS);
}

static int is_pair(const qzplan_verdict *outer, const qzplan_verdict *inner) {
    return is_candidate(outer) && inner->metric->whole == outer->metric &&
           inner->group == outer->group && inner->area == outer->area &&
           inner->period.first == outer->period.first && inner->period.last == outer->period.last &&
           inner->actual.den == outer->actual.num &&
           (inner->met == QZPLAN_TRUTH_NO || outer->met == QZPLAN_TRUTH_NO);
}

/* The two ranges as a rotation rule; 0 where they have another shape. */
static int rule_of(qz_rotation *rule, const qzplan_verdict *outer, const qzplan_verdict *inner) {
    qz_range floor;
    if (qz_milestone_range(&rule->band, qz_target_of(outer), outer->milestone) != QZPLAN_OK ||
        qz_milestone_range(&floor, qz_target_of(inner), inner->milestone) != QZPLAN_OK) {
        return 0;
    }
    rule->floor = floor.low;
    return !rule->band.low_open && !rule->band.high_open && !floor.low_open &&
           qz_number_known(floor.low) && !qz_number_known(floor.high) && floor.low.num >= 0 &&
           floor.low.num <= floor.low.den;
}

static int answer(qz_arena *arena, qzplan_verdict *outer, qzplan_verdict *inner) {
    qz_rotation rule;
    if (!rule_of(&rule, outer, inner)) {
        return QZPLAN_OK;
    }
    qzplan_rotation_result mended = {.size = sizeof mended};
    qz_rotation_mend(&mended, &rule, outer->actual.den, outer->actual.num, inner->actual.num);
    qzplan_need *needs = qz_arena_array(arena, 3, sizeof *needs);
    if (needs == NULL) {
        return QZPLAN_ERROR_NO_MEMORY;
    }
    const qzplan_need all[] = {
        {outer->metric, {mended.more_rotated, 1}, 0, 0},
        {inner->metric, {mended.more_urban_to_rural, 1}, 0, 0},
        {inner->metric, {mended.replaced, 1}, 1, 0},
    };
    size_t count = 0;
    for (size_t i = 0; i < 3; i++) {
        if (all[i].amount.num != 0) {
            needs[count++] = all[i];
        }
    }
    qzplan_verdict *both[] = {outer, inner};
    for (size_t i = 0; i < 2; i++) {
        if (both[i]->met == QZPLAN_TRUTH_NO) {
            both[i]->needed = needs;
            both[i]->needed_count = count;
        }
    }
    return QZPLAN_OK;
}

int qz_nested_needs(qz_arena *arena, qzplan_verdict *verdicts, size_t count) {
    for (size_t i = 0; i < count; i++) {
        qzplan_verdict *inner = &verdicts[i];
        /* Only a part of a part can be the inner one. */
        if (inner->metric == NULL || inner->metric->whole == NULL ||
            inner->metric->whole->whole == NULL || !is_candidate(inner)) {
            continue;
        }
        for (size_t j = 0; j < count; j++) {
            if (is_pair(&verdicts[j], inner)) {
                int error = answer(arena, &verdicts[j], inner);
                if (error != QZPLAN_OK) {
                    return error;
                }
            }
        }
    }
    return QZPLAN_OK;
}
