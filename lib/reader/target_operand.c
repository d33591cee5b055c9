/* SPDX-License-Identifier: MIT */
/* What a comparator compares with: one value, a value for each date, two ends, or nothing but
   `true`; then `within`, `from` and `path`. */

#include "reader/target_operand.h"

#include <qzplan/error.h>

#include "base/arrays.h"
#include "input/meant.h"
#include "model/comparators.h"
#include "number/number.h"
#include "reader/shapes.h"

/* The keys that are comparators. */
static const struct comparator_key {
    size_t key;
    int32_t op;
} comparator_keys[] = {
    {T_AT_LEAST, QZPLAN_OP_AT_LEAST},   {T_AT_MOST, QZPLAN_OP_AT_MOST},
    {T_MORE_THAN, QZPLAN_OP_MORE_THAN}, {T_LESS_THAN, QZPLAN_OP_LESS_THAN},
    {T_EXACTLY, QZPLAN_OP_EXACTLY},     {T_BETWEEN, QZPLAN_OP_BETWEEN},
    {T_ABOUT, QZPLAN_OP_ABOUT},         {T_ALL, QZPLAN_OP_ALL},
    {T_NONE, QZPLAN_OP_NONE},           {T_RAISE_TO, QZPLAN_OP_RAISE_TO},
    {T_REDUCE_TO, QZPLAN_OP_REDUCE_TO}, {T_RAISE_BY, QZPLAN_OP_RAISE_BY},
    {T_REDUCE_BY, QZPLAN_OP_REDUCE_BY}, {T_IMPROVE, QZPLAN_OP_IMPROVE},
    {T_NO_WORSE, QZPLAN_OP_NO_WORSE},
};
enum { COMPARATOR_KEYS = QZ_ARRAY_SIZE(comparator_keys) };

/* Which comparator the target has; 0: none that can be read. */
static int32_t op_of(const qz_target_draft *draft) {
    for (size_t i = 0; draft->comparator != NULL && i < COMPARATOR_KEYS; i++) {
        if (draft->slots[comparator_keys[i].key] == draft->comparator) {
            return comparator_keys[i].op;
        }
    }
    return 0;
}

/* Makes room for count milestones; returns 0 when out of memory. */
static int make_milestones(qz_decoder *d, qz_target_draft *draft, size_t count) {
    qzplan_milestone *milestones = qz_decode_new(d, count, sizeof *milestones);
    const qzplan_milestone **pointers = qz_decode_new(d, count, sizeof *pointers);
    draft->values = qz_decode_scratch(d, count, sizeof *draft->values);
    draft->uppers = qz_decode_scratch(d, count, sizeof *draft->uppers);
    if (milestones == NULL || pointers == NULL || draft->values == NULL || draft->uppers == NULL) {
        return 0;
    }
    for (size_t i = 0; i < count; i++) {
        milestones[i].index = (uint32_t)i;
        pointers[i] = &milestones[i];
    }
    draft->milestones = milestones;
    draft->target->milestones = pointers;
    draft->target->milestone_count = count;
    return 1;
}

static void place_milestone(qz_target_draft *draft, size_t index, const qz_node *node) {
    draft->milestones[index].line = node->line;
    draft->milestones[index].column = node->column;
}

/* Both ends are written the same way, the lower one first. */
static int check_ends(qz_decoder *d, const qzplan_value *low, const qzplan_value *high,
                      const qz_node *node) {
    const qz_node *upper = node->first->next;
    if (low->form != high->form) {
        qz_fault(d, upper, QZ_SAY(TARGET_ENDS_DIFFER, qz_text(low->text), qz_text(high->text)));
        return 0;
    }
    if (qz_number_known(low->number) && qz_number_order(low->number, high->number) > 0) {
        qz_fault(d, upper, QZ_SAY(TARGET_ENDS_ORDER, qz_text(high->text), qz_text(low->text)));
        return 0;
    }
    return 1;
}

/* "70%-80%" where [70%, 80%] is to be written. Returns 1 where that was said. */
static int report_range(qz_decoder *d, const qz_node *node) {
    qz_meant meant;
    if (node->kind != QZ_NODE_SCALAR || !qz_meant_range(&meant, node->text, node->length)) {
        return 0;
    }
    const qz_message said = qz_hinted(QZ_SAY(NUMBER_FORM, qz_text(node->text)),
                                      QZ_PHRASE(WRITE_LIST, qz_text(meant.text)));
    qz_fault(d, node, QZ_REPLACING(said, meant.text, meant.certain));
    return 1;
}

/* [a, b]: the end that binds is the value, the other one its upper. */
static void read_ends(qz_decoder *d, qz_target_draft *draft, size_t index, const qz_node *node,
                      enum qz_binding_end binding) {
    qzplan_value low = {0};
    qzplan_value high = {0};
    if (report_range(d, node) || !qz_expect(d, node, QZ_NODE_SEQUENCE)) {
        return;
    }
    if (node->first == NULL || node->count != 2) {
        qz_fault(d, node, QZ_SAY(TARGET_ENDS_PAIR, qz_text(draft->comparator->key)));
        return;
    }
    int fine = qz_decode_value(d, node->first, &low);
    fine &= qz_decode_value(d, node->first->next, &high);
    if (!fine || !check_ends(d, &low, &high, node)) {
        return;
    }
    int turned = binding == QZ_END_UPPER;
    draft->milestones[index].value = turned ? high : low;
    draft->milestones[index].upper = turned ? low : high;
    draft->values[index] = turned ? node->first->next : node->first;
    draft->uppers[index] = turned ? node->first : node->first->next;
}

static void read_value(qz_decoder *d, qz_target_draft *draft, size_t index, const qz_node *node,
                       const qz_comparator *comparator) {
    place_milestone(draft, index, node);
    if (comparator->operand == QZ_OPERAND_ENDS ||
        (node->kind == QZ_NODE_SEQUENCE && comparator->end != QZ_END_NONE)) {
        read_ends(d, draft, index, node, comparator->end);
    } else if (qz_decode_value(d, node, &draft->milestones[index].value)) {
        draft->values[index] = node;
    }
}

/* Dates ascend, so that the order of the verdicts is the order in the file. */
static void refuse_date_order(qz_decoder *d, const qz_node *node, int32_t last, int32_t before) {
    if (last == before) {
        qz_fault_key(d, node, QZ_SAY(TARGET_PATH_TWICE, qz_text(node->key)));
    } else if (last < before) {
        qz_fault_key(d, node, QZ_SAY(TARGET_PATH_ORDER, qz_text(node->key)));
    }
}

static void read_dated(qz_decoder *d, qz_target_draft *draft, const qz_node *node,
                       const qz_comparator *comparator) {
    draft->dated = 1;
    if (!make_milestones(d, draft, node->count)) {
        return;
    }
    int32_t before = QZPLAN_DAY_NONE;
    size_t i = 0;
    for (const qz_node *item = node->first; item != NULL; item = item->next, i++) {
        qzplan_period *due = &draft->milestones[i].due;
        read_value(d, draft, i, item, comparator);
        if (!qz_decode_key_period(d, item, due, draft->inherited.year_starts)) {
            continue;
        }
        refuse_date_order(d, item, due->last, before);
        before = due->last;
        if (due->last < d->plan->begins) {
            qz_fault_key(d, item, QZ_SAY(DUE_BEFORE_PLAN, qz_text(item->key)));
        }
    }
}

static void read_truth(qz_decoder *d, qz_target_draft *draft, const qz_node *node) {
    int32_t ignored;
    place_milestone(draft, 0, node);
    (void)qz_decode_word(d, node, &qz_shape_true, &ignored);
}

static void read_operand(qz_decoder *d, qz_target_draft *draft, const qz_comparator *comparator) {
    const qz_node *node = draft->comparator;
    if (comparator->operand == QZ_OPERAND_VALUE_BY_DAY && node->kind == QZ_NODE_MAPPING &&
        node->first != NULL) {
        read_dated(d, draft, node, comparator);
    } else if (make_milestones(d, draft, 1)) {
        if (comparator->operand == QZ_OPERAND_TRUE) {
            read_truth(d, draft, node);
        } else {
            read_value(d, draft, 0, node, comparator);
        }
    }
}

/* In a revision: dated values that stay are not read again. */
static int take_from_base(qz_target_draft *draft) {
    const qz_target_draft *base = draft->base;
    if (base == NULL || !base->dated || base->comparator != draft->comparator ||
        base->subject != draft->subject) {
        return 0;
    }
    draft->milestones = base->milestones;
    draft->values = base->values;
    draft->uppers = base->uppers;
    draft->dated = 1;
    draft->target->milestones = base->target->milestones;
    draft->target->milestone_count = base->target->milestone_count;
    return 1;
}

/* The one that the target has; any further one was refused. */
void qz_decode_comparator(qz_decoder *d, const qz_node *node, void *object) {
    qz_target_draft *draft = object;
    int32_t op = node == draft->comparator ? op_of(draft) : 0;
    if (op == 0 || draft->target->op == QZPLAN_OP_DONE) {
        return;
    }
    draft->target->op = op;
    if (!take_from_base(draft)) {
        read_operand(d, draft, qz_comparator_of(op));
    }
}

void qz_settle_done(qz_decoder *d, qz_target_draft *draft) {
    if (draft->subject != NULL && draft->subject == draft->slots[T_DONE]) {
        draft->target->op = QZPLAN_OP_DONE;
        if (make_milestones(d, draft, 1)) {
            place_milestone(draft, 0, draft->subject);
        }
    }
}

/* The expected course of a target: values by date, for its pace alone. One that a revision leaves
   alone is not read again. */
void qz_decode_path(qz_decoder *d, const qz_node *node, void *object) {
    qz_target_draft *draft = object;
    int old = draft->base != NULL && draft->base->slots[T_PATH] == node;
    if (old || !qz_expect(d, node, QZ_NODE_MAPPING)) {
        return;
    }
    qzplan_path_point *points = qz_decode_new(d, node->count, sizeof *points);
    const qzplan_path_point **pointers = qz_decode_new(d, node->count, sizeof *pointers);
    if (points == NULL || pointers == NULL) {
        return;
    }
    int32_t before = QZPLAN_DAY_NONE;
    size_t i = 0;
    for (const qz_node *item = node->first; item != NULL; item = item->next, i++) {
        qzplan_period period;
        pointers[i] = &points[i];
        points[i].day = QZPLAN_DAY_NONE;
        points[i].line = item->line;
        points[i].column = item->column;
        (void)qz_decode_number(d, item, &points[i].value);
        if (qz_decode_key_period(d, item, &period, draft->inherited.year_starts)) {
            refuse_date_order(d, item, period.last, before);
            before = points[i].day = period.last;
        }
    }
    draft->points = points;
    draft->target->path = pointers;
    draft->target->path_count = i;
}

void qz_decode_within(qz_decoder *d, const qz_node *node, void *object) {
    (void)qz_decode_number(d, node, &((qz_target_draft *)object)->target->within);
}

void qz_decode_nearly(qz_decoder *d, const qz_node *node, void *object) {
    (void)qz_decode_value(d, node, &((qz_target_draft *)object)->target->nearly);
}

void qz_decode_from(qz_decoder *d, const qz_node *node, void *object) {
    (void)qz_decode_number(d, node, &((qz_target_draft *)object)->target->baseline);
}
