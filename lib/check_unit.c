/* SPDX-License-Identifier: MIT */
/* Whether a target's values fit its metrics: a percentage, a count, or a part, which is a share
   where it meets a percentage and a count where it meets a plain number. */

#include "decode_target.h"

#include <qzplan/error.h>

#include "number.h"

/* How a metric takes its values. */
enum { COUNTED = 1, PERCENTAGE, PART };

static int measure_of(const qzplan_metric *metric) {
    return metric->percent ? PERCENTAGE : metric->kind == QZPLAN_METRIC_PART ? PART : COUNTED;
}

static const qz_metric_draft *draft_of(const qz_decoder *d, const qzplan_metric *metric) {
    return d->metric_drafts.items[metric->index];
}

/* Whether all that the target is about is known well enough to be asked about. */
static int metrics_are_known(const qz_decoder *d, const qzplan_target *target) {
    for (size_t i = 0; i < target->metric_count; i++) {
        if (draft_of(d, target->metrics[i])->underived) {
            return 0;
        }
    }
    return 1;
}

static int check_one_measure(qz_decoder *d, const qz_target_draft *draft) {
    const qzplan_target *target = draft->target;
    for (size_t i = 1; i < target->metric_count; i++) {
        if (measure_of(target->metrics[i]) != measure_of(target->metrics[0])) {
            qz_fault(d, QZPLAN_ERROR_COMBINATION, draft->subject, "make it two targets",
                     "`%s` and `%s` are measured differently", target->metrics[0]->id,
                     target->metrics[i]->id);
            return 0;
        }
    }
    return 1;
}

/* Reports a value in the wrong form; `form` is the right one, PLAIN or PERCENT. */
static void check_form(qz_decoder *d, const qz_target_draft *draft, const qzplan_value *value,
                       const qz_node *node, int32_t form) {
    const char *metric = draft->target->metrics[0]->id;
    if (!qz_number_known(value->number) || value->form == form) {
        return;
    }
    if (value->form == QZPLAN_NUMBER_POINTS) {
        qz_fault(d, QZPLAN_ERROR_BAD_UNIT, node, "write `10%`, or a plain number",
                 "points are only for `within`");
    } else if (form == QZPLAN_NUMBER_PERCENT) {
        qz_fault(d, QZPLAN_ERROR_BAD_UNIT, node, "write it with `%`",
                 "`%s` is a plain number, but `%s` is judged by a percentage here", value->text,
                 metric);
    } else {
        qz_fault(d, QZPLAN_ERROR_BAD_UNIT, node, "write a plain number",
                 "`%s` is a percentage, but `%s` is judged by a number here", value->text, metric);
    }
}

/* Half a width: points for percentages, plain for counts, or `%` of the value. */
static void settle_within(qz_decoder *d, qz_target_draft *draft, int32_t form) {
    qzplan_target *target = draft->target;
    qzplan_value *within = &target->within;
    const qz_node *node = draft->slots[T_WITHIN];
    if (node == NULL || !qz_number_known(within->number) || draft->values[0] == NULL) {
        return;
    }
    int32_t wanted = form == QZPLAN_NUMBER_PERCENT ? QZPLAN_NUMBER_POINTS : QZPLAN_NUMBER_PLAIN;
    if (within->number.num < 0) {
        qz_fault(d, QZPLAN_ERROR_BAD_NUMBER, node, NULL, "a width cannot be below zero");
    } else if (within->form == QZPLAN_NUMBER_PERCENT) {
        within->form = wanted;
        const qzplan_number *middle = &draft->milestones[0].value.number;
        if (qzplan_number_multiply(&within->number, &within->number, middle) != QZPLAN_OK) {
            qz_fault(d, QZPLAN_ERROR_OVERFLOW, node, NULL, "`%s` of the value is too fine a number",
                     within->text);
        }
    } else if (within->form != wanted) {
        qz_fault(d, QZPLAN_ERROR_BAD_UNIT, node,
                 wanted == QZPLAN_NUMBER_POINTS ? "write `1 point`" : "write a plain number",
                 "`%s` does not fit the value of `about`", within->text);
    }
}

static void check_ends(qz_decoder *d, const qz_target_draft *draft, int32_t form) {
    const qzplan_milestone *milestone = &draft->milestones[0];
    const qz_node *upper = draft->values[0]->next;
    check_form(d, draft, &milestone->upper, upper, form);
    if (milestone->value.form == milestone->upper.form &&
        qz_number_order(milestone->value.number, milestone->upper.number) > 0) {
        qz_fault(d, QZPLAN_ERROR_BAD_NUMBER, upper, "write [lowest, highest]",
                 "`%s` is below the lower end `%s`", milestone->upper.text, milestone->value.text);
    }
}

static void check_forms(qz_decoder *d, qz_target_draft *draft, int32_t form) {
    const qzplan_target *target = draft->target;
    for (size_t i = 0; i < target->milestone_count; i++) {
        if (draft->values[i] != NULL) {
            check_form(d, draft, &draft->milestones[i].value, draft->values[i], form);
        }
    }
    if (target->op == QZPLAN_OP_BETWEEN && draft->values[0] != NULL) {
        check_ends(d, draft, form);
    }
    if (target->op == QZPLAN_OP_ABOUT) {
        settle_within(d, draft, form);
    }
    check_form(d, draft, &target->from, draft->slots[T_FROM], form);
    const qz_node *item = draft->slots[T_PATH] == NULL ? NULL : draft->slots[T_PATH]->first;
    for (size_t i = 0; i < target->path_count; i++, item = item->next) {
        check_form(d, draft, &draft->points[i].value, item, form);
    }
}

/* The form that the first readable value has: it says what a part is judged by. */
static int32_t form_of_values(const qz_target_draft *draft) {
    const qzplan_target *target = draft->target;
    if (target->op == QZPLAN_OP_ALL || target->op == QZPLAN_OP_NONE) {
        return QZPLAN_NUMBER_PERCENT;
    }
    for (size_t i = 0; i < target->milestone_count; i++) {
        if (draft->values[i] != NULL) {
            int32_t form = draft->milestones[i].value.form;
            return form == QZPLAN_NUMBER_PLAIN ? form : QZPLAN_NUMBER_PERCENT;
        }
    }
    return target->as == QZPLAN_AS_COUNT ? QZPLAN_NUMBER_PLAIN : QZPLAN_NUMBER_PERCENT;
}

static void settle_part(qz_decoder *d, qz_target_draft *draft, int32_t form) {
    qzplan_target *target = draft->target;
    int32_t as = form == QZPLAN_NUMBER_PLAIN ? QZPLAN_AS_COUNT : QZPLAN_AS_SHARE;
    if (target->as != QZPLAN_AS_VALUE && target->as != as) {
        qz_fault(d, QZPLAN_ERROR_COMBINATION, draft->slots[T_AS], "leave `as` out",
                 "`%s` is not how the value is written", draft->slots[T_AS]->text);
    }
    if (draft->slots[T_PART_OF] != NULL && as == QZPLAN_AS_COUNT) {
        qz_fault_key(d, QZPLAN_ERROR_COMBINATION, draft->slots[T_PART_OF], "leave it out",
                     "`part_of` does not go with a plain number");
    }
    target->as = as;
}

/* Another whole lies further up than the metric's own. */
static void check_other_whole(qz_decoder *d, const qz_target_draft *draft) {
    const qzplan_target *target = draft->target;
    const qz_node *node = draft->slots[T_PART_OF];
    for (size_t i = 0; i < target->metric_count && target->whole != NULL; i++) {
        const qzplan_metric *own = target->metrics[i]->whole;
        const qzplan_metric *at = own == NULL ? NULL : own->whole;
        while (at != NULL && at != target->whole) {
            at = at->whole;
        }
        if (at == NULL && own != NULL) {
            qz_fault(d, QZPLAN_ERROR_COMBINATION, node,
                     own == target->whole ? "leave `part_of` out" : NULL,
                     "`%s` is not a whole further up than that of `%s`", node->text,
                     target->metrics[i]->id);
            return;
        }
    }
}

/* Keys and comparators that need a whole. */
static void check_without_whole(qz_decoder *d, const qz_target_draft *draft) {
    static const size_t keys[] = {T_AS, T_PART_OF, T_ALL};
    const char *metric = draft->target->metrics[0]->id;
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
        const qz_node *node = draft->slots[keys[i]];
        if (node != NULL) {
            qz_fault_key(d, QZPLAN_ERROR_COMBINATION, node, NULL,
                         "`%s` is only for a metric that is part of another, which `%s` is not",
                         node->key, metric);
        }
    }
}

void qz_check_units(qz_decoder *d, qz_target_draft *draft) {
    qzplan_target *target = draft->target;
    if (!metrics_are_known(d, target) || !check_one_measure(d, draft)) {
        return;
    }
    int measure = measure_of(target->metrics[0]);
    int32_t form = measure == COUNTED      ? QZPLAN_NUMBER_PLAIN
                   : measure == PERCENTAGE ? QZPLAN_NUMBER_PERCENT
                                           : form_of_values(draft);
    if (measure == PART) {
        settle_part(d, draft, form);
        check_other_whole(d, draft);
    } else {
        check_without_whole(d, draft);
        target->as = QZPLAN_AS_VALUE;
    }
    check_forms(d, draft, form);
}
