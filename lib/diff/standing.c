/* SPDX-License-Identifier: MIT */
/* What a revised target promises altogether. A revision does not rewrite what has closed: a
   deadline before its day keeps its promise, and one of its own is a further promise. For
   comparing, that is one promise with several dates. */

#include "diff/standing.h"

#include "diff/in_force.h"
#include "judge/occasions.h"

/* 1 where a stage is compared with the one in force date by date. */
static int is_alike(const qz_stage *stage, const qzplan_target *in_force) {
    return stage->target->every == QZPLAN_PERIOD_NONE && stage->target->op == in_force->op &&
           stage->target->judged_as == in_force->judged_as &&
           stage->target->metrics == in_force->metrics && stage->target->of == in_force->of;
}

/* The last stage that judges any deadline: what is revised too late is not in force. */
static const qzplan_target *last_standing(const qzplan_target *target) {
    const size_t stages = qz_stage_count(target, QZPLAN_DAY_ONGOING);
    for (size_t i = stages; i > 0; i--) {
        const qz_stage stage = qz_stage_at(target, i - 1, QZPLAN_DAY_ONGOING);
        int stands = stage.target->every != QZPLAN_PERIOD_NONE;
        for (size_t m = 0; m < stage.target->milestone_count; m++) {
            stands |= qz_is_due(&stage, stage.target->milestones[m]);
        }
        if (stands) {
            return stage.target;
        }
    }
    return qz_target_in_force(target);
}

/* The deadlines of all stages, each where it is in force; writes them where `out` is given. */
static size_t collect(const qzplan_target *target, const qzplan_target *in_force,
                      qzplan_milestone *out) {
    const size_t stages = qz_stage_count(target, QZPLAN_DAY_ONGOING);
    size_t count = 0;
    for (size_t i = 0; i < stages; i++) {
        const qz_stage stage = qz_stage_at(target, i, QZPLAN_DAY_ONGOING);
        for (size_t m = 0; is_alike(&stage, in_force) && m < stage.target->milestone_count; m++) {
            const qzplan_milestone *milestone = stage.target->milestones[m];
            if (qz_is_due(&stage, milestone)) {
                if (out != NULL) {
                    out[count] = *milestone;
                    out[count].index = (uint32_t)count;
                }
                count++;
            }
        }
    }
    return count;
}

const qzplan_target *qz_target_standing(qz_diff *d, const qzplan_target *target) {
    const qzplan_target *in_force = target->revision_count == 0 ? target : last_standing(target);
    if (target->revision_count == 0 || in_force->every != QZPLAN_PERIOD_NONE) {
        return in_force;
    }
    const size_t count = collect(target, in_force, NULL);
    if (count <= 1) {
        return in_force;
    }
    qzplan_target *standing = qz_arena_alloc(d->arena, sizeof *standing);
    qzplan_milestone *milestones = qz_arena_array(d->arena, count, sizeof *milestones);
    const qzplan_milestone **list = qz_arena_array(d->arena, count, sizeof *list);
    if (standing == NULL || milestones == NULL || list == NULL) {
        return in_force; /* the arena tells */
    }
    (void)collect(target, in_force, milestones);
    for (size_t i = 0; i < count; i++) {
        list[i] = &milestones[i];
    }
    *standing = *in_force;
    standing->milestones = list;
    standing->milestone_count = count;
    return standing;
}
