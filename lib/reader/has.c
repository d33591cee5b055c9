/* SPDX-License-Identifier: MIT */
/* `has`: what rows of other tables that refer to a row say of it. */

#include <string.h>

#include <qzplan/error.h>

#include "base/arrays.h"
#include "number/number.h"
#include "reader/condition.h"
#include "reader/counting.h"
#include "reader/key_words.h"
#include "reader/shapes.h"
#include "reader/things.h"

typedef struct has_draft {
    qzplan_has *has;
    const qz_table_draft *table;
    const qz_node *node;
    const qz_node *operand; /* of the comparator, or `all`; NULL: none yet */
    int share;              /* its value is a percentage */
} has_draft;

enum { H_TOTAL, H_FIRST_OP, H_LAST_OP = H_FIRST_OP + 5, H_ALL, H_WHERE, H_OF, H_COUNT };

/* ---- keys */

static void read_total(qz_decoder *d, const qz_node *node, void *object) {
    has_draft *h = object;
    const qz_column_draft *draft = qz_decode_name(d, node, &h->table->columns);
    if (draft == NULL) {
        return;
    }
    int32_t type = draft->column->type;
    if (type != 0 && type != QZPLAN_COLUMN_INTEGER && type != QZPLAN_COLUMN_NUMBER) {
        qz_fault(d, node,
                 QZ_SAY(COLUMN_NOT_NUMBERS, qz_text(draft->column->id),
                        qz_text(qz_column_type_name(type))));
    }
    h->has->total = draft->column;
}

/* Exactly one says how many. */
static int is_first(qz_decoder *d, const qz_node *node, has_draft *h) {
    if (h->operand != NULL) {
        qz_fault_key(d, node,
                     QZ_SAY(HAS_TWO_COMPARATORS, qz_text(h->operand->key), qz_text(node->key)));
        return 0;
    }
    h->operand = node;
    return 1;
}

/* A plain number, or a percentage. */
static void read_amount(qz_decoder *d, const qz_node *node, has_draft *h, qzplan_number *out) {
    qzplan_value value = {0};
    if (!qz_decode_number(d, node, &value)) {
        return;
    }
    if (value.form == QZPLAN_NUMBER_POINTS) {
        qz_fault(d, node, QZ_SAY(NUMBER_NOT_PLAIN, qz_text(node->text)));
        return;
    }
    h->share |= value.form == QZPLAN_NUMBER_PERCENT;
    *out = value.number;
}

static void read_between(qz_decoder *d, const qz_node *node, has_draft *h) {
    if (!qz_expect(d, node, QZ_NODE_SEQUENCE)) {
        return;
    }
    if (node->count != 2) {
        qz_fault(d, node, QZ_SAY_PLAIN(BETWEEN_PAIR));
        return;
    }
    const qz_node *upper = node->first->next;
    read_amount(d, node->first, h, &h->has->value);
    int share = h->share;
    read_amount(d, upper, h, &h->has->upper);
    if (!qz_number_known(h->has->value) || !qz_number_known(h->has->upper)) {
        return;
    }
    if (share != h->share) {
        qz_fault(d, node, QZ_SAY(NUMBER_NOT_PLAIN, qz_text(node->first->next->text)));
    } else if (qz_number_order(h->has->value, h->has->upper) > 0) {
        qz_fault(d, upper,
                 QZ_SAY(METRIC_LIMITS_ORDER, qz_text(upper->text), qz_text(node->first->text)));
    }
}

/* By their places, from H_FIRST_OP on. */
static const int32_t ops[] = {QZPLAN_OP_EXACTLY,   QZPLAN_OP_AT_LEAST,  QZPLAN_OP_AT_MOST,
                              QZPLAN_OP_MORE_THAN, QZPLAN_OP_LESS_THAN, QZPLAN_OP_BETWEEN};

static void read_op(qz_decoder *d, const qz_node *node, void *object) {
    has_draft *h = object;
    const qz_key *key = d->key;
    if (!is_first(d, node, h)) {
        return;
    }
    h->has->op = ops[key - qz_has_keys.keys - H_FIRST_OP];
    if (h->has->op == QZPLAN_OP_BETWEEN) {
        read_between(d, node, h);
    } else {
        read_amount(d, node, h, &h->has->value);
    }
}

static void read_all(qz_decoder *d, const qz_node *node, void *object) {
    has_draft *h = object;
    int32_t ignored;
    if (is_first(d, node, h) && qz_decode_word(d, node, &qz_shape_true, &ignored)) {
        h->has->what = QZPLAN_HAS_ALL;
    }
}

static void read_where(qz_decoder *d, const qz_node *node, void *object) {
    const has_draft *h = object;
    qz_decode_where(d, node, h->table, &h->has->where, &h->has->where_count);
}

static void read_of(qz_decoder *d, const qz_node *node, void *object) {
    const has_draft *h = object;
    qz_decode_where(d, node, h->table, &h->has->of, &h->has->of_count);
}

#define HAS_KEYS(X)                                                                                \
    X(H_TOTAL, "total", read_total, QZ_AT_ONCE, name, &qz_words_total, 0)                          \
    X(H_FIRST_OP, "exactly", read_op, QZ_AT_ONCE, number, &qz_words_exactly, 0)                    \
    X(H_FIRST_OP + 1, "at_least", read_op, QZ_AT_ONCE, number, &qz_words_at_least, 0)              \
    X(H_FIRST_OP + 2, "at_most", read_op, QZ_AT_ONCE, number, &qz_words_at_most, 0)                \
    X(H_FIRST_OP + 3, "more_than", read_op, QZ_AT_ONCE, number, &qz_words_more_than, 0)            \
    X(H_FIRST_OP + 4, "less_than", read_op, QZ_AT_ONCE, number, &qz_words_less_than, 0)            \
    X(H_LAST_OP, "between", read_op, QZ_AT_ONCE, ends, &qz_words_between, 0)                       \
    X(H_ALL, "all", read_all, QZ_AT_ONCE, true, &qz_words_all, 0)                                  \
    X(H_WHERE, "where", read_where, QZ_AT_ONCE, where, &qz_words_where, 0)                         \
    X(H_OF, "of", read_of, QZ_AT_ONCE, where, &qz_words_among, 0)

static const qz_key has_keys[H_COUNT] = {HAS_KEYS(QZ_KEY_ROW)};
const qz_key_set qz_has_keys = QZ_KEY_SET(QZ_PHRASE_A_HAS, has_keys, HAS_KEYS);

static const qz_inside one_inside = {.name = "has", .set = &qz_has_keys};
static const qz_shape one_shape =
    QZ_SHAPE_HOLDING("has", "{at_least: 4}", QZ_FORM_MAPPING, &one_inside);
static const qz_inside has_inside = {.values = &one_shape};
const qz_shape qz_shape_has =
    QZ_SHAPE_HOLDING("has", "{sessions: {at_least: 4}}", QZ_FORM_MAPPING, &has_inside);

/* ---- what goes together */

static void settle_what(qz_decoder *d, const has_draft *h, const qz_node *const *slots) {
    qzplan_has *has = h->has;
    if (h->operand == NULL) {
        qz_fault(d, h->node, QZ_SAY(HAS_NO_COMPARATOR, qz_text(h->table->table->id)));
        return;
    }
    int all = has->what == QZPLAN_HAS_ALL;
    if (slots[H_TOTAL] != NULL && (all || h->share)) {
        qz_fault_key(d, slots[H_TOTAL], QZ_SAY(HAS_TOTAL_OF_SHARE, qz_text(h->operand->text)));
    }
    if (slots[H_OF] != NULL && !all && !h->share) {
        qz_fault_key(d, slots[H_OF], QZ_SAY_PLAIN(HAS_OF_NUMBER));
    }
    if (slots[H_WHERE] == NULL && (all || h->share)) {
        qz_fault(
            d, h->node,
            QZ_SAY(METRIC_NEEDS_KEY, qz_text(h->operand->key), qz_text(has_keys[H_WHERE].name)));
    }
    if (!all) {
        has->what = h->share             ? QZPLAN_HAS_SHARE
                    : has->total != NULL ? QZPLAN_HAS_TOTAL
                                         : QZPLAN_HAS_ROWS;
    }
}

/* The one column by which rows of a table name a row of the counted one. */
static const qzplan_table_column *find_reference(qz_decoder *d, const qz_node *node,
                                                 const qzplan_table *table,
                                                 const qzplan_counting *counting) {
    const qzplan_table_column *found = NULL;
    if (counting->what == QZPLAN_COUNT_AREAS) {
        if (table->area == NULL) {
            qz_fault_key(d, node, QZ_SAY(HAS_NO_AREA, qz_text(table->id)));
        }
        return table->area;
    }
    for (size_t i = 0; i < table->column_count; i++) {
        const qzplan_table_column *column = table->columns[i];
        if (column->refers_to != counting->table) {
            continue;
        }
        if (found != NULL) {
            qz_fault_key(d, node,
                         QZ_SAY(HAS_TWO_REFERENCES, qz_text(table->id), qz_text(found->id),
                                qz_text(column->id), qz_text(counting->table->id)));
            return found;
        }
        found = column;
    }
    if (found == NULL && !qz_table_draft_of(d, table)->columns.incomplete) {
        qz_fault_key(d, node,
                     QZ_SAY(HAS_NO_REFERENCE, qz_text(table->id), qz_text(counting->table->id)));
    }
    return found;
}

static void read_one(qz_decoder *d, const qz_node *node, const qzplan_counting *counting,
                     qzplan_has *has) {
    const qz_node *slots[H_COUNT];
    const qz_table_draft *table = qz_decode_name_text(d, node, node->key, &d->tables);
    if (table == NULL) {
        return;
    }
    has->table = table->table;
    has->line = node->key_line;
    has->column = node->key_column;
    has->reference = find_reference(d, node, table->table, counting);
    has_draft h = {has, table, node, NULL, 0};
    if (qz_decode_keys(d, node, &qz_has_keys, &h, slots)) {
        settle_what(d, &h, slots);
    }
}

void qz_decode_counted_has(qz_decoder *d, const qz_node *node, void *object) {
    const qz_metric_draft *draft = object;
    qzplan_counting *counting = draft->counting;
    if (counting == NULL || draft->uncounted || !qz_expect(d, node, QZ_NODE_MAPPING)) {
        return;
    }
    qzplan_has *has = qz_decode_new(d, node->count, sizeof *has);
    for (const qz_node *item = node->first; has != NULL && item != NULL; item = item->next) {
        read_one(d, item, counting, &has[counting->has_count++]);
    }
    counting->has = has;
}
