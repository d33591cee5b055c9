/* SPDX-License-Identifier: MIT */
/* One target: exactly one subject, exactly one comparator, and what modifies them. Targets that
   stand in it and its revisions are read behind it, from a list of what waits: nothing calls
   itself, however deep a file goes. */

#include "reader/target.h"

#include "reader/target_inner.h"
#include "reader/target_operand.h"
#include "reader/target_revised.h"
#include "reader/target_rules.h"
#include "reader/target_subject.h"
#include "reader/things.h"

/* `<task>.<position>`, and the metric's title; of `of` the task's. */
static void fill_defaults(qz_decoder *d, qz_target_draft *draft) {
    qzplan_target *target = draft->target;
    if (draft->slots[T_TITLE] == NULL) {
        target->title = target->metric_count > 0 ? target->metrics[0]->title : target->task->title;
    }
    int own = draft->base == NULL && draft->place == QZ_IN_TASK;
    if (own && !target->has_id && target->task->id != NULL) {
        target->id = qz_numbered_id(d, target->task->id, target->position);
    }
    if (target->id != NULL && (own || (target->has_id && draft->base == NULL))) {
        const qz_node *node = target->has_id ? draft->slots[T_ID] : draft->node;
        qz_decode_ids_add(d, &d->targets, target->id, target, node);
    }
}

/* Returns 0 where there is neither a due time nor a fault that stands for it. What stands in
   another target is judged when that one is. */
static int settle_times(qz_target_draft *draft) {
    qz_inherited *times = &draft->inherited;
    qzplan_target *target = draft->target;
    if (draft->dated || draft->place != QZ_IN_TASK) {
        target->every = QZPLAN_PERIOD_NONE;
        return 1;
    }
    target->every = times->every;
    for (size_t i = 0; i < target->milestone_count; i++) {
        draft->milestones[i].due = times->due;
    }
    return times->due_node != NULL;
}

static int is_state(const qzplan_target *target) {
    for (size_t i = 0; i < target->metric_count; i++) {
        const int32_t figures = target->metrics[i]->figures;
        if (figures != QZPLAN_FIGURES_STATE && figures != QZPLAN_FIGURES_AVERAGE) {
            return 0;
        }
    }
    return 1;
}

/* A target's own `since`; one from above only where it needs a baseline and gives none, and for the
   pace: of a flow it would change what is added up. */
static void settle_inherited(qz_target_draft *draft) {
    const qz_inherited *from = &draft->inherited;
    qzplan_target *target = draft->target;
    int asks = draft->subject != NULL && draft->subject == draft->slots[T_METRIC] &&
               draft->slots[T_FROM] == NULL && draft->slots[T_AGAINST] == NULL &&
               (qz_needs_baseline(draft) || is_state(target));
    if (draft->slots[T_SINCE] != NULL || asks) {
        target->since = from->since;
        target->since_kind = from->since_kind;
    }
    target->since_specified = draft->slots[T_SINCE] != NULL;
    target->binding = from->binding;
    target->method = from->method;
    target->method_rule = from->method_rule;
    target->stale_after = from->stale_after;
    target->begins = from->begins;
}

static void check(qz_decoder *d, qz_target_draft *draft) {
    qz_validate_keys(d, draft);
    qz_validate_times(d, draft);
    qz_validate_values(d, draft);
    qz_validate_nearly(d, draft);
    qz_remark_percentages(d, draft);
    qz_remark_limits(d, draft);
    if (draft->comparator != NULL && draft->subject != NULL &&
        (draft->subject == draft->slots[T_OF] ||
         (draft->subject == draft->slots[T_METRIC] && draft->target->metric_count > 0))) {
        qz_validate_units(d, draft);
        qz_remark_values(d, draft);
        qz_validate_spans(d, draft);
        qz_validate_baseline(d, draft);
    }
}

static qz_kept_target *keep(qz_decoder *d, const qz_target_draft *draft) {
    int inner = draft->base != NULL || draft->place != QZ_IN_TASK;
    qz_kept_target *kept = qz_decode_scratch(d, 1, sizeof *kept);
    if (kept != NULL) {
        kept->target = draft->target;
        kept->node = draft->node;
        kept->place = draft->place;
        qz_decode_list_add(d, inner ? &d->inner_targets : &d->kept_targets, kept);
    }
    return kept;
}

/* Reads a draft whose target and slots are there; what stands in it waits. The same return as
   qz_decode_target. */
static int decode_draft(qz_decoder *d, qz_target_draft *draft) {
    draft->faults = qz_fault_count(d);
    qz_kept_target *kept = keep(d, draft);
    if (kept == NULL) {
        return 1;
    }
    qz_find_subject(d, draft);
    qz_find_comparator(d, draft);
    qz_settle_done(d, draft);
    qz_decode_stage(d, draft->keys, QZ_BY_OTHERS, draft, draft->slots);
    fill_defaults(d, draft);
    draft->has_due = settle_times(draft);
    settle_inherited(draft);
    qz_decode_stage(d, draft->keys, QZ_BY_WHOLE, draft, draft->slots);
    qz_decode_stage(d, draft->keys, QZ_INSIDE, draft, draft->slots);
    check(d, draft);
    kept->comparator = draft->comparator;
    kept->only_if = draft->slots[T_ONLY_IF];
    kept->milestones = draft->milestones;
    kept->values = draft->values;
    return draft->has_due;
}

/* What stands in the targets that were read, in the order of the file; each may bring more. */
static void decode_waiting(qz_decoder *d) {
    for (qz_waiting *w = d->waiting; w != NULL; w = d->waiting) {
        const qz_node *node = qz_next_waiting(w);
        if (node == NULL) {
            d->waiting = w->below;
        } else if (w->chain != NULL ? qz_begin_revision(d, w, node) : qz_begin_inner(d, w, node)) {
            (void)decode_draft(d, w->draft);
            if (w->chain != NULL) {
                qz_end_revision(d, w);
            }
        }
    }
}

int qz_decode_target(qz_decoder *d, const qz_node *node, qzplan_task *task,
                     const qz_inherited *from) {
    qz_target_draft draft = {.inherited = *from,
                             .node = node,
                             .keys = &qz_target_keys,
                             .revision_keys = &qz_revision_keys};
    if (!qz_open_target(d, &draft, task)) {
        return 1;
    }
    draft.target->position = (uint32_t)++task->target_count;
    draft.target->index = (uint32_t)d->kept_targets.count;
    if (!qz_decode_keys(d, node, draft.keys, &draft, draft.slots)) {
        (void)keep(d, &draft);
        return 1;
    }
    int has_due = decode_draft(d, &draft);
    decode_waiting(d);
    return has_due;
}
