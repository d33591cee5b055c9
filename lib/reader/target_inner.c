/* SPDX-License-Identifier: MIT */
/* Targets that stand in a target: those that `of` counts, and the condition of `only_if`. They are
   judged when the one that they stand in is, so they say nothing about time. */

#include <qzplan/error.h>

#include "reader/target.h"

enum { DEEPEST = 3 };

/* How many of these hold. */
static void decode_list(qz_decoder *d, qz_target_draft *draft, const qz_node *node) {
    qzplan_target *target = draft->target;
    const qzplan_target **list = qz_decode_new(d, node->count, sizeof *list);
    if (list == NULL) {
        return;
    }
    target->of = list;
    for (const qz_node *item = node->first; item != NULL; item = item->next) {
        const qzplan_target *inner =
            qz_decode_inner(d, item, draft, QZ_IN_OF, (size_t)item->index + 1);
        if (inner != NULL) {
            list[target->of_count++] = inner;
        }
    }
}

/* In how many areas of a kind this one holds: the kind is handed up. */
static void decode_each(qz_decoder *d, qz_target_draft *draft, const qz_node *node) {
    qzplan_target *target = draft->target;
    const qzplan_target **list = qz_decode_new(d, 1, sizeof *list);
    qzplan_target *inner = list == NULL ? NULL : qz_decode_inner(d, node, draft, QZ_IN_OF_EACH, 1);
    if (inner == NULL) {
        return;
    }
    target->subject = QZPLAN_SUBJECT_OF_EACH;
    if (draft->slots[T_EACH] == NULL) {
        target->each = inner->each;
        target->excluded = inner->excluded;
        target->excluded_count = inner->excluded_count;
        inner->each = NULL;
        inner->excluded = NULL;
        inner->excluded_count = 0;
    }
    list[0] = inner;
    target->of = list;
    target->of_count = 1;
}

void qz_decode_of(qz_decoder *d, qz_target_draft *draft) {
    const qz_node *node = draft->slots[T_OF];
    qzplan_target *target = draft->target;
    if (node == NULL || node != draft->subject) {
        return;
    }
    target->subject = QZPLAN_SUBJECT_OF;
    if (draft->base != NULL && draft->base->subject == node) {
        const qzplan_target *base = draft->base->target;
        target->of = base->of;
        target->of_count = base->of_count;
        target->subject = base->subject;
        if (target->each != NULL && base->subject == QZPLAN_SUBJECT_OF_EACH &&
            base->of[0]->each == NULL) {
            qz_fault_key(d, QZPLAN_ERROR_UNSUPPORTED, draft->slots[T_EACH], "write `of` anew, too",
                         "`each` cannot be added to areas that were counted before");
        } else if (base->subject == QZPLAN_SUBJECT_OF_EACH && target->each == NULL) {
            target->each = base->each;
            target->excluded = base->excluded;
            target->excluded_count = base->excluded_count;
        }
    } else if (draft->depth == DEEPEST) {
        qz_fault_key(d, QZPLAN_ERROR_TOO_DEEP, node, NULL, "`of` stands in more than %d others",
                     (int)DEEPEST - 1);
    } else if (node->kind == QZ_NODE_MAPPING && qz_expect(d, node, QZ_NODE_MAPPING)) {
        decode_each(d, draft, node);
    } else if (qz_expect(d, node, QZ_NODE_SEQUENCE)) {
        decode_list(d, draft, node);
    }
}

/* An id is looked for when all are known. */
void qz_decode_only_if(qz_decoder *d, qz_target_draft *draft) {
    const qz_node *node = draft->slots[T_ONLY_IF];
    qzplan_target *target = draft->target;
    if (node == NULL) {
        return;
    }
    if (draft->base != NULL && draft->base->slots[T_ONLY_IF] == node) {
        target->only_if = draft->base->target->only_if;
    } else if (node->kind == QZ_NODE_MAPPING && draft->place == QZ_IN_TASK) {
        target->only_if = qz_decode_inner(d, node, draft, QZ_IN_CONDITION, 0);
    } else if (node->kind != QZ_NODE_MAPPING) {
        (void)qz_decode_scalar(d, node);
    }
}
