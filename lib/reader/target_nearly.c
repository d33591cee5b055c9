/* SPDX-License-Identifier: MIT */
/* `nearly`: a value that a miss may have reached, so it lies short of every border of the target.
 */

#include "reader/target_rules.h"

#include <qzplan/error.h>

#include "model/comparators.h"
#include "number/number.h"

/* What a value comes to: of a multiple its level where the baseline is written, else itself where
   no baseline can be below zero. 0 where it is not known. */
static int level_of(const qzplan_target *target, const qzplan_value *value, qzplan_number *out) {
    const qzplan_number *from = &target->baseline.number;
    *out = value->number;
    if (value->form != QZPLAN_VALUE_MULTIPLE) {
        return qz_form_is_number(value->form) && qz_number_known(*out);
    }
    if (qz_number_known(*from)) {
        return qzplan_number_multiply(out, &value->number, from) == QZPLAN_OK;
    }
    const qzplan_metric *metric = target->metric_count > 0 ? target->metrics[0] : NULL;
    return metric != NULL && qz_number_known(metric->low) && metric->low.num >= 0;
}

static int is_open(const qzplan_value *value) {
    return value->form == QZPLAN_VALUE_REFERENCE || value->form == QZPLAN_VALUE_TO_BE_SET;
}

/* Written as the border is: a number, or so many times the baseline. */
static int is_alike(const qzplan_value *nearly, const qzplan_value *border) {
    int times = nearly->form == QZPLAN_VALUE_MULTIPLE;
    return is_open(border) ? times || qz_form_is_number(nearly->form)
           : times         ? border->form == QZPLAN_VALUE_MULTIPLE
                           : qz_form_is_number(nearly->form) && qz_form_is_number(border->form);
}

/* Whether it falls short of a border, as far as that is known: of what is a metric's value or
   still to be set nothing is. Numbers of another form are told with all others. */
static int is_short(const qzplan_target *target, const qzplan_value *border) {
    const int short_of = qz_comparator_of(target->op)->direction == QZ_DIRECTION_UP ? -1 : 1;
    qzplan_number level;
    qzplan_number least;
    return is_open(border) || target->nearly.form != border->form ||
           !level_of(target, border, &level) || !level_of(target, &target->nearly, &least) ||
           qz_number_order(least, level) == short_of;
}

/* Against one border; returns 0 where there is a fault. */
static int check_border(qz_decoder *d, const qz_target_draft *draft, const qzplan_value *border) {
    const qzplan_target *target = draft->target;
    const qz_part nearly = qz_text(target->nearly.text);
    if (!is_alike(&target->nearly, border)) {
        qz_fault(d, draft->slots[T_NEARLY],
                 QZ_SAY(TARGET_NEARLY_FORM, nearly, qz_text(border->text)));
        return 0;
    }
    if (!is_short(target, border)) {
        qz_fault(d, draft->slots[T_NEARLY],
                 QZ_SAY(TARGET_NEARLY_BORDER, nearly, qz_text(border->text)));
        return 0;
    }
    return 1;
}

void qz_validate_nearly(qz_decoder *d, const qz_target_draft *draft) {
    static const qzplan_value all = {
        .text = "100%", .number = {1, 1}, .form = QZPLAN_NUMBER_PERCENT};
    const qz_node *node = draft->slots[T_NEARLY];
    const qzplan_target *target = draft->target;
    const qz_comparator *comparator = qz_comparator_of(target->op);
    if (node == NULL || target->op == 0) {
        return;
    }
    if (!comparator->has_nearly) {
        qz_fault_key(d, node,
                     QZ_SAY(TARGET_KEY_NOT_WITH, qz_text(node->key), qz_text(comparator->name)));
        return;
    }
    int fine = target->nearly.text != NULL && draft->milestones != NULL;
    for (size_t i = 0; fine && i < target->milestone_count; i++) {
        if (comparator->shape == QZ_RANGE_ONE) {
            fine = check_border(d, draft, &all);
        } else if (draft->values[i] != NULL) {
            fine = check_border(d, draft, &draft->milestones[i].value);
        }
    }
}
