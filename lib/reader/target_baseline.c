/* SPDX-License-Identifier: MIT */
/* The baseline of a target: whether there is one where it is needed, whether it lies before the due
   time, and whether the promise goes beyond it. */

#include "reader/target_rules.h"

#include <qzplan/error.h>

#include "model/border.h"
#include "model/comparators.h"
#include "number/number.h"
#include "progress/progress.h"
#include "reader/things.h"

/* A change, a multiple and a comparison with before are nothing without it. */
int qz_needs_baseline(const qz_target_draft *draft) {
    if (qz_comparator_of(draft->target->op)->needs_baseline) {
        return 1;
    }
    for (size_t i = 0; draft->milestones != NULL && i < draft->target->milestone_count; i++) {
        if (draft->milestones[i].value.form == QZPLAN_VALUE_MULTIPLE) {
            return 1;
        }
    }
    return 0;
}

/* Methods that judge a direction alone find a baseline of their own. */
static int method_has_its_own(const qz_target_draft *draft) {
    return qz_comparator_of(draft->target->op)->direction == QZ_DIRECTION_AS_WANTED &&
           draft->place == QZ_IN_TASK && qz_method_needs_no_target(draft->inherited.method);
}

static void check_there(qz_decoder *d, const qz_target_draft *draft) {
    if (method_has_its_own(draft)) {
        return;
    }
    if (draft->slots[T_FROM] == NULL && draft->slots[T_AGAINST] == NULL &&
        draft->inherited.since_node == NULL) {
        qz_fault(d, draft->node, QZ_SAY(TARGET_NO_BASELINE, qz_text(draft->comparator->key)));
    }
}

/* The baseline's period ends before the due time. */
static void check_before_due(qz_decoder *d, const qz_target_draft *draft) {
    const qzplan_target *target = draft->target;
    const qz_node *own = draft->slots[T_SINCE];
    if ((target->since_kind != QZPLAN_SINCE_PERIOD && target->since_kind != QZPLAN_SINCE_YEARS) ||
        (target->since.kind == QZPLAN_PERIOD_NONE && target->since.first == target->since.last) ||
        (own == NULL && !qz_needs_baseline(draft))) {
        return;
    }
    for (size_t i = 0; i < target->milestone_count; i++) {
        const qzplan_period *due = &draft->milestones[i].due;
        if (due->kind != QZPLAN_PERIOD_NONE && target->since.last >= due->last) {
            qz_fault(d, own != NULL ? own : draft->node,
                     QZ_SAY(TARGET_BASELINE_LATE, qz_text(draft->inherited.since_node->text)));
            return;
        }
    }
}

/* What a value comes to, where that is known; 0 where it is not. */
static int level_of(const qzplan_target *target, const qzplan_value *value, qzplan_number *out) {
    if (value->form == QZPLAN_VALUE_MULTIPLE) {
        return qzplan_number_multiply(out, &value->number, &target->baseline.number) == QZPLAN_OK;
    }
    *out = value->number;
    return qz_number_known(*out) && value->form == target->baseline.form;
}

/* Of a baseline written as zero no percentage, fraction or multiple says anything. Returns 1 where
   there is one. */
static int check_of_zero(qz_decoder *d, const qz_target_draft *draft) {
    const qzplan_target *target = draft->target;
    const qzplan_number *from = &target->baseline.number;
    int by = qz_comparator_of(target->op)->by != 0;
    int found = 0;
    for (size_t i = 0; qz_number_known(*from) && from->num == 0 && i < target->milestone_count;
         i++) {
        const qzplan_value *value = &draft->milestones[i].value;
        if (draft->values[i] != NULL && (by || value->form == QZPLAN_VALUE_MULTIPLE) &&
            qz_form_is_of_baseline(value->form)) {
            qz_fault(d, draft->values[i], QZ_SAY(TARGET_OF_ZERO, qz_text(value->text)));
            found = 1;
        }
    }
    return found;
}

static void check_beyond(qz_decoder *d, const qz_target_draft *draft) {
    const qzplan_target *target = draft->target;
    int wanted = qz_comparator_of(target->op)->to;
    if (wanted == 0 || !qz_number_known(target->baseline.number)) {
        return;
    }
    for (size_t i = 0; i < target->milestone_count; i++) {
        const qz_node *node = draft->values[i];
        const qzplan_value *value = &draft->milestones[i].value;
        qzplan_number level;
        if (node != NULL && level_of(target, value, &level) &&
            qz_number_order(level, target->baseline.number) != wanted) {
            const qz_part promised = qz_text(value->text);
            const qz_part baseline = qz_text(target->baseline.text);
            const qz_message said = wanted > 0
                                        ? QZ_SAY(TARGET_NOT_ABOVE_BASELINE, promised, baseline)
                                        : QZ_SAY(TARGET_NOT_BELOW_BASELINE, promised, baseline);
            const qz_part other = qz_text(qz_target_key(wanted > 0 ? T_REDUCE_TO : T_RAISE_TO));
            const qz_part limit = qz_text(qz_target_key(wanted > 0 ? T_AT_LEAST : T_AT_MOST));
            qz_fault(d, node, qz_hinted(said, QZ_PHRASE(OTHER_DIRECTION, other, limit)));
        }
    }
}

void qz_validate_baseline(qz_decoder *d, const qz_target_draft *draft) {
    if (draft->milestones == NULL || draft->subject == draft->slots[T_OF]) {
        return;
    }
    if (qz_needs_baseline(draft)) {
        check_there(d, draft);
    }
    check_before_due(d, draft);
    if (!check_of_zero(d, draft)) {
        check_beyond(d, draft);
    }
}
