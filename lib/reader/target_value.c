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

static const char only_change[] = "it goes only with `raise_by` and `reduce_by`";

/* What a form is called, and where it goes. */
static const struct form_row {
    int32_t form;
    const char *what;
    const char *hint;
} form_rows[] = {
    {QZPLAN_VALUE_MULTIPLE, "a multiple of the baseline",
     "write `raise_to: 2x`, or how much it changes"},
    {QZPLAN_VALUE_FRACTION, "a fraction of the baseline", only_change},
    {QZPLAN_VALUE_YEARLY_PERCENT, "a change a year", only_change},
    {QZPLAN_VALUE_YEARLY_AMOUNT, "a change a year", only_change},
    {QZPLAN_VALUE_REFERENCE, "another metric",
     "it goes only with `at_least`, `at_most`, `more_than` and `less_than`"},
    {QZPLAN_VALUE_TO_BE_SET, "a value that is still to be set", "write it for the whole value"},
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
    qz_fault(d, QZPLAN_ERROR_COMBINATION, node, form_rows[i].hint,
             "`%s`, %s, does not go with `%s`", value->text, form_rows[i].what, with);
}

static void check_value(qz_decoder *d, const qz_target_draft *draft, const qzplan_value *value,
                        const qz_node *node, uint32_t forms) {
    if ((forms & bit(value->form)) == 0) {
        report(d, draft, value, node);
    } else if (qz_comparator_of(draft->target->op)->by != 0 && qz_number_known(value->number) &&
               value->number.num <= 0) {
        qz_fault(d, QZPLAN_ERROR_BAD_NUMBER, node, NULL, "`%s` is no change: it is not above zero",
                 value->text);
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
