/* SPDX-License-Identifier: MIT */
/* Targets that stand in a target: those that `of` counts, and the condition of `only_if`. They are
   judged when the one that they stand in is, so they say nothing about time. */

#include "reader/target_inner.h"

#include <qzplan/error.h>

enum { DEEPEST = 3 };

/* Makes room in the outer target for those that wait. */
static void queue_list(qz_decoder *d, qz_target_draft *draft, const qz_node *first, size_t count,
                       int32_t place) {
    const qzplan_target **list = qz_decode_new(d, count, sizeof *list);
    if (list != NULL && qz_wait(d, draft, first, place) != NULL) {
        draft->target->of = list;
        draft->target->of_count = 0;
    }
}

/* A count of areas that is judged for each area of a kind from now on: the kind that is counted
   goes back into what is counted. */
static void hand_down_areas(qz_decoder *d, qzplan_target *target, const qzplan_target *base) {
    qzplan_target *inner = qz_decode_new(d, 1, sizeof *inner);
    const qzplan_target **list = qz_decode_new(d, 1, sizeof *list);
    if (inner == NULL || list == NULL) {
        return;
    }
    *inner = *base->of[0];
    inner->each = base->each;
    inner->excluded = base->excluded;
    inner->excluded_count = base->excluded_count;
    list[0] = inner;
    target->of = list;
}

/* In a revision that says nothing of it: what was counted before. */
static void take_of_from_base(qz_decoder *d, qz_target_draft *draft) {
    qzplan_target *target = draft->target;
    const qzplan_target *base = draft->base->target;
    target->of = base->of;
    target->of_count = base->of_count;
    target->subject = base->subject;
    if (base->subject != QZPLAN_SUBJECT_OF_EACH) {
        return;
    }
    if (target->each != NULL && base->of[0]->each == NULL) {
        hand_down_areas(d, target, base);
    } else if (target->each == NULL) {
        target->each = base->each;
        target->excluded = base->excluded;
        target->excluded_count = base->excluded_count;
    }
}

void qz_queue_of(qz_decoder *d, const qz_node *node, void *object) {
    qz_target_draft *draft = object;
    if (node != draft->subject) {
        return;
    }
    draft->target->subject = QZPLAN_SUBJECT_OF;
    if (draft->base != NULL && draft->base->subject == node) {
        take_of_from_base(d, draft);
    } else if (draft->depth == DEEPEST) {
        qz_fault_key(d, node, QZ_SAY(TARGET_OF_TOO_DEEP, qz_count(DEEPEST - 1)));
    } else if (node->kind == QZ_NODE_MAPPING && qz_expect(d, node, QZ_NODE_MAPPING)) {
        queue_list(d, draft, node, 1, QZ_IN_OF_EACH);
    } else if (qz_expect(d, node, QZ_NODE_SEQUENCE)) {
        queue_list(d, draft, node->first, node->count, QZ_IN_OF);
    }
}

/* An id is looked for when all are known. */
void qz_queue_only_if(qz_decoder *d, const qz_node *node, void *object) {
    qz_target_draft *draft = object;
    qzplan_target *target = draft->target;
    if (draft->base != NULL && draft->base->slots[T_ONLY_IF] == node) {
        target->only_if = draft->base->target->only_if;
    } else if (node->kind == QZ_NODE_MAPPING && draft->place == QZ_IN_TASK) {
        target->only_if = NULL;
        (void)qz_wait(d, draft, node, QZ_IN_CONDITION);
    } else if (node->kind != QZ_NODE_MAPPING) {
        (void)qz_decode_scalar(d, node);
    }
}

/* In how many areas of a kind it holds: the kind is handed up. */
static void hand_up_areas(const qz_target_draft *outer, qzplan_target *inner) {
    qzplan_target *target = outer->target;
    target->subject = QZPLAN_SUBJECT_OF_EACH;
    if (outer->slots[T_EACH] == NULL) {
        target->each = inner->each;
        target->excluded = inner->excluded;
        target->excluded_count = inner->excluded_count;
        inner->each = NULL;
        inner->excluded = NULL;
        inner->excluded_count = 0;
    }
}

static void hang_in(const qz_target_draft *outer, qzplan_target *inner, int32_t place) {
    qzplan_target *target = outer->target;
    if (place == QZ_IN_CONDITION) {
        target->only_if = inner;
        return;
    }
    if (place == QZ_IN_OF_EACH) {
        hand_up_areas(outer, inner);
    }
    ((const qzplan_target **)target->of)[target->of_count++] = inner;
}

/* From 1 among those that are counted; of a condition 0. */
static uint32_t position_of(const qz_node *node, int32_t place) {
    return place == QZ_IN_CONDITION ? 0 : place == QZ_IN_OF_EACH ? 1 : node->index + 1;
}

int qz_begin_inner(qz_decoder *d, qz_waiting *w, const qz_node *node) {
    const qz_target_draft *outer = w->outer;
    qz_target_draft *draft = w->draft;
    *draft = (qz_target_draft){.inherited = outer->inherited,
                               .node = node,
                               .keys = outer->keys,
                               .revision_keys = outer->revision_keys,
                               .place = w->place,
                               .depth = outer->depth + (w->place != QZ_IN_CONDITION)};
    if (!qz_open_target(d, draft, (qzplan_task *)outer->target->task)) {
        return 0;
    }
    qzplan_target *target = draft->target;
    target->position = position_of(node, w->place);
    target->index = outer->target->index;
    if (outer->target->id != NULL) {
        target->id = qz_numbered_id(d, outer->target->id, target->position);
    }
    if (!qz_decode_keys(d, node, draft->keys, draft, draft->slots)) {
        return 0;
    }
    hang_in(outer, target, w->place);
    return 1;
}
