/* SPDX-License-Identifier: MIT */
/* Promises about how many targets or areas there are of something: `of`, and `each`. */

#include "strict/count.h"

#include <string.h>

#include <qzplan/error.h>

#include "base/out.h"
#include "model/areas.h"
#include "model/border.h"
#include "model/comparators.h"
#include "number/number.h"
#include "strict/report.h"
#include "words/target.h"

/* Areas of a kind that a target does not except. */
static int64_t count_areas(const qzplan_plan *plan, const qzplan_target *target) {
    int64_t count = 0;
    for (size_t i = 0; i < plan->area_count; i++) {
        const qzplan_area *area = plan->areas[i];
        int counted = area->kind != NULL && strcmp(area->kind, target->each) == 0;
        for (size_t e = 0; e < target->excluded_count && counted; e++) {
            counted = target->excluded[e] != area;
        }
        count += counted;
    }
    return count;
}

/* 1 where there are more of a kind on one day than on another. */
static int come_and_go(const qzplan_plan *plan, const char *kind) {
    int some = 0;
    for (size_t i = 0; kind != NULL && i < plan->area_count && !some; i++) {
        const qzplan_area *area = plan->areas[i];
        some = area->kind != NULL && strcmp(area->kind, kind) == 0 && qz_is_in_time(area);
    }
    return some;
}

/* The areas that `each` stands for; 0, and reported at the target of the task, where there is none:
   a kind that no area has is not known, so that all of them are excepted. */
static int64_t check_each(qz_strict *s, const qzplan_target *place, const qzplan_target *target) {
    int64_t count = count_areas(s->plan, target);
    if (count == 0) {
        qz_strict_target(s, place, QZ_SAY(EACH_NO_AREA_LEFT, qz_text(target->each)));
    }
    return count;
}

/* Whether so many of `count` can be what the milestone asks for. */
static int is_possible(const qzplan_target *target, const qzplan_milestone *milestone,
                       int64_t count) {
    int64_t least;
    int64_t most;
    qz_range range;
    int share = milestone->value.form == QZPLAN_NUMBER_PERCENT ||
                qz_comparator_of(target->op)->shape == QZ_RANGE_ONE;
    if (qz_milestone_range(&range, target, milestone) != QZPLAN_OK) {
        return 1; /* to be set, or it hangs on other figures */
    }
    return qz_range_units(&least, &most, &range, share ? count : 1, 0, count);
}

static void check_count(qz_strict *s, const qzplan_target *place, const qzplan_target *target,
                        int64_t count) {
    for (size_t i = 0; i < target->milestone_count; i++) {
        if (!is_possible(target, target->milestones[i], count)) {
            qz_spoken promise;
            qz_strict_target(s, place,
                             QZ_SAY(COUNT_IMPOSSIBLE,
                                    qz_spoken_promise(&promise, target, target->milestones[i]),
                                    qz_count((uint64_t)count)));
            return;
        }
    }
}

static void check_target(qz_strict *s, const qzplan_target *place, const qzplan_target *target) {
    int64_t count = (int64_t)target->of_count;
    if (target->each != NULL) {
        count = check_each(s, place, target);
    }
    /* In each area of a kind there are others to count, and on each day. */
    int varies = target->subject == QZPLAN_SUBJECT_OF_EACH &&
                 (target->of[0]->each != NULL || come_and_go(s->plan, target->each));
    if (target->subject != QZPLAN_SUBJECT_METRIC && count > 0 && !varies) {
        check_count(s, place, target, count);
    }
    for (size_t i = 0; i < target->of_count; i++) {
        check_target(s, place, target->of[i]);
    }
}

void qz_strict_counts(qz_strict *s) {
    for (size_t i = 0; i < s->plan->target_count; i++) {
        const qzplan_target *target = s->plan->targets[i];
        size_t revisions = target->revision_count;
        check_target(s, target, revisions == 0 ? target : target->revisions[revisions - 1]->target);
    }
}
