/* SPDX-License-Identifier: MIT */
/* What a comparator compares with: one value, a value for each date, two ends, or nothing but
   `true`; then `within`, `from` and the points of `path`. */

#include "decode_target.h"

#include <qzplan/error.h>

/* How a comparator's operand is written. */
enum { VALUE_OR_DATED = 1, VALUE, TWO_ENDS, TRUTH };

static const struct comparator_row {
    size_t key;
    int32_t op;
    int operand;
    int range_is_later; /* the format knows [a, b] here, this version does not */
} comparator_rows[] = {
    {T_AT_LEAST, QZPLAN_OP_AT_LEAST, VALUE_OR_DATED, 0},
    {T_AT_MOST, QZPLAN_OP_AT_MOST, VALUE_OR_DATED, 0},
    {T_MORE_THAN, QZPLAN_OP_MORE_THAN, VALUE_OR_DATED, 0},
    {T_LESS_THAN, QZPLAN_OP_LESS_THAN, VALUE_OR_DATED, 0},
    {T_EXACTLY, QZPLAN_OP_EXACTLY, VALUE_OR_DATED, 0},
    {T_BETWEEN, QZPLAN_OP_BETWEEN, TWO_ENDS, 0},
    {T_ABOUT, QZPLAN_OP_ABOUT, VALUE, 0},
    {T_ALL, QZPLAN_OP_ALL, TRUTH, 0},
    {T_NONE, QZPLAN_OP_NONE, TRUTH, 0},
    {T_RAISE_TO, QZPLAN_OP_RAISE_TO, VALUE_OR_DATED, 1},
    {T_REDUCE_TO, QZPLAN_OP_REDUCE_TO, VALUE_OR_DATED, 1},
};
enum { COMPARATOR_ROWS = sizeof comparator_rows / sizeof comparator_rows[0] };

static const struct comparator_row *row_of(const qz_target_draft *draft) {
    for (size_t i = 0; i < COMPARATOR_ROWS; i++) {
        if (draft->slots[comparator_rows[i].key] == draft->comparator) {
            return &comparator_rows[i];
        }
    }
    return NULL;
}

/* Makes room for count milestones; returns 0 when out of memory. */
static int make_milestones(qz_decoder *d, qz_target_draft *draft, size_t count) {
    qzplan_milestone *milestones = qz_decode_new(d, count, sizeof *milestones);
    const qzplan_milestone **pointers = qz_decode_new(d, count, sizeof *pointers);
    draft->values = qz_decode_scratch(d, count, sizeof *draft->values);
    if (milestones == NULL || pointers == NULL || draft->values == NULL) {
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

static void read_value(qz_decoder *d, qz_target_draft *draft, size_t index, const qz_node *node) {
    place_milestone(draft, index, node);
    if (qz_decode_number(d, node, &draft->milestones[index].value)) {
        draft->values[index] = node;
    }
}

/* Dates ascend, so that the order of the verdicts is the order in the file. */
static void check_date_order(qz_decoder *d, const qz_node *node, int32_t last, int32_t before) {
    if (last == before) {
        qz_fault_key(d, QZPLAN_ERROR_DUPLICATE_ITEM, node, NULL, "the date `%s` is listed twice",
                     node->key);
    } else if (last < before) {
        qz_fault_key(d, QZPLAN_ERROR_BAD_DATE, node, "write the dates in ascending order",
                     "`%s` is before the date above it", node->key);
    }
}

static void read_dated(qz_decoder *d, qz_target_draft *draft, const qz_node *node) {
    draft->dated = 1;
    if (!make_milestones(d, draft, node->count)) {
        return;
    }
    int32_t before = QZPLAN_DAY_NONE;
    size_t i = 0;
    for (const qz_node *item = node->first; item != NULL; item = item->next, i++) {
        qzplan_period *due = &draft->milestones[i].due;
        read_value(d, draft, i, item);
        if (!qz_decode_key_period(d, item, due)) {
            continue;
        }
        check_date_order(d, item, due->last, before);
        before = due->last;
        if (due->last < d->plan->begins) {
            qz_fault_key(d, QZPLAN_ERROR_DUE_BEFORE_BEGIN, item, NULL,
                         "`%s` lies before the plan begins", item->key);
        }
    }
}

static void read_two_ends(qz_decoder *d, qz_target_draft *draft, const qz_node *node) {
    place_milestone(draft, 0, node);
    if (!qz_expect(d, node, QZ_NODE_SEQUENCE)) {
        return;
    }
    if (node->count != 2) {
        qz_fault(d, QZPLAN_ERROR_WRONG_TYPE, node, "write [lowest, highest]",
                 "`between` takes two values");
        return;
    }
    qzplan_milestone *milestone = &draft->milestones[0];
    int low = qz_decode_number(d, node->first, &milestone->value);
    int high = qz_decode_number(d, node->first->next, &milestone->upper);
    draft->values[0] = low && high ? node->first : NULL;
}

static void read_one_or_dated(qz_decoder *d, qz_target_draft *draft,
                              const struct comparator_row *row) {
    const qz_node *node = draft->comparator;
    if (node->kind == QZ_NODE_MAPPING && row->operand == VALUE_OR_DATED && node->first != NULL) {
        read_dated(d, draft, node);
    } else if (node->kind == QZ_NODE_SEQUENCE && row->range_is_later) {
        qz_fault(d, QZPLAN_ERROR_UNSUPPORTED, node, NULL, "a range in `%s` is not supported yet",
                 node->key);
    } else if (make_milestones(d, draft, 1)) {
        read_value(d, draft, 0, node);
    }
}

static void read_truth(qz_decoder *d, qz_target_draft *draft, const qz_node *node) {
    static const qz_word words[] = {{"true", 1, 0}};
    int32_t ignored;
    place_milestone(draft, 0, node);
    (void)qz_decode_word(d, node, words, 1, &ignored);
}

static void read_operand(qz_decoder *d, qz_target_draft *draft, const struct comparator_row *row) {
    if (row->operand == VALUE || row->operand == VALUE_OR_DATED) {
        read_one_or_dated(d, draft, row);
    } else if (make_milestones(d, draft, 1)) {
        if (row->operand == TWO_ENDS) {
            read_two_ends(d, draft, draft->comparator);
        } else {
            read_truth(d, draft, draft->comparator);
        }
    }
}

static void read_path(qz_decoder *d, qz_target_draft *draft, const qz_node *node) {
    if (!qz_expect(d, node, QZ_NODE_MAPPING)) {
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
        if (qz_decode_key_period(d, item, &period)) {
            check_date_order(d, item, period.last, before);
            before = points[i].day = period.last;
        }
    }
    draft->points = points;
    draft->target->path = pointers;
    draft->target->path_count = i;
}

void qz_decode_operands(qz_decoder *d, qz_target_draft *draft) {
    qzplan_target *target = draft->target;
    const struct comparator_row *row = draft->comparator == NULL ? NULL : row_of(draft);
    if (draft->subject != NULL && draft->subject == draft->slots[T_DONE]) {
        target->op = QZPLAN_OP_DONE;
        if (make_milestones(d, draft, 1)) {
            place_milestone(draft, 0, draft->subject);
        }
    } else if (row != NULL) {
        target->op = row->op;
        read_operand(d, draft, row);
    }
    if (draft->slots[T_WITHIN] != NULL) {
        (void)qz_decode_number(d, draft->slots[T_WITHIN], &target->within);
    }
    if (draft->slots[T_FROM] != NULL) {
        (void)qz_decode_number(d, draft->slots[T_FROM], &target->from);
    }
    if (draft->slots[T_PATH] != NULL) {
        read_path(d, draft, draft->slots[T_PATH]);
    }
}
