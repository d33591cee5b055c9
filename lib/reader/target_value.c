/* SPDX-License-Identifier: MIT */
/* Which forms of a value a comparator takes: a fraction is a change, a multiple is a level, another
   metric is a border. */

#include "reader/target_rules.h"

#include <qzplan/error.h>

#include "model/comparators.h"
#include "number/number.h"

/* Each form as one bit of a set. */
static uint32_t bit(int32_t form) {
    return 1u << form;
}

/* What is said of a form where it does not go. */
static const struct form_row {
    int32_t form;
    int message;
} form_rows[] = {
    {QZPLAN_VALUE_MULTIPLE, QZ_MESSAGE_VALUE_MULTIPLE},
    {QZPLAN_VALUE_FRACTION, QZ_MESSAGE_VALUE_FRACTION},
    {QZPLAN_VALUE_YEARLY_PERCENT, QZ_MESSAGE_VALUE_YEARLY},
    {QZPLAN_VALUE_YEARLY_AMOUNT, QZ_MESSAGE_VALUE_YEARLY},
    {QZPLAN_VALUE_REFERENCE, QZ_MESSAGE_VALUE_REFERENCE},
    {QZPLAN_VALUE_TO_BE_SET, QZ_MESSAGE_VALUE_TO_BE_SET},
};

enum {
    NUMBERS = 1 << QZPLAN_NUMBER_PLAIN | 1 << QZPLAN_NUMBER_PERCENT | 1 << QZPLAN_NUMBER_POINTS,
    LEVEL = NUMBERS | 1 << QZPLAN_VALUE_MULTIPLE,
    CHANGE = NUMBERS | 1 << QZPLAN_VALUE_FRACTION | 1 << QZPLAN_VALUE_YEARLY_PERCENT |
             1 << QZPLAN_VALUE_YEARLY_AMOUNT,
    REFERENCE = 1 << QZPLAN_VALUE_REFERENCE,
    TO_BE_SET = 1 << QZPLAN_VALUE_TO_BE_SET
};

static uint32_t forms_of(const qz_target_draft *draft) {
    const qz_comparator *comparator = qz_comparator_of(draft->target->op);
    uint32_t forms = comparator->by != 0           ? CHANGE
                     : comparator->takes_reference ? LEVEL | REFERENCE
                                                   : LEVEL;
    return draft->subject == draft->slots[T_OF] ? NUMBERS : forms;
}

static void report(qz_decoder *d, const qz_target_draft *draft, const qzplan_value *value,
                   const qz_node *node) {
    size_t i = 0;
    while (form_rows[i].form != value->form) {
        i++;
    }
    const char *with =
        draft->subject == draft->slots[T_OF] ? draft->subject->key : draft->comparator->key;
    qz_fault(d, node, QZ_SAY_ONE_OF(form_rows[i].message, qz_text(value->text), qz_text(with)));
}

static void check_value(qz_decoder *d, const qz_target_draft *draft, const qzplan_value *value,
                        const qz_node *node, uint32_t forms) {
    if ((forms & bit(value->form)) == 0) {
        report(d, draft, value, node);
    } else if (qz_comparator_of(draft->target->op)->by != 0 && qz_number_known(value->number) &&
               value->number.num <= 0) {
        qz_fault(d, node, QZ_SAY(TARGET_NO_CHANGE, qz_text(value->text)));
    }
}

void qz_validate_values(qz_decoder *d, const qz_target_draft *draft) {
    if (draft->comparator == NULL || draft->subject == NULL || draft->milestones == NULL) {
        return;
    }
    uint32_t forms = forms_of(draft);
    for (size_t i = 0; i < draft->target->milestone_count; i++) {
        const qzplan_milestone *milestone = &draft->milestones[i];
        uint32_t allowed =
            draft->uppers[i] == NULL ? forms | TO_BE_SET : forms & ~(uint32_t)REFERENCE;
        if (draft->values[i] != NULL) { /* both ends of a range have one form */
            check_value(d, draft, &milestone->value, draft->values[i], allowed);
        }
    }
}
