/* SPDX-License-Identifier: MIT */
/* `where` as a flat list. The tree is walked by its own links, so that `any` may nest as deep as a
   file may. */

#include "reader/condition.h"

#include <string.h>

#include <qzplan/error.h>

#include "reader/condition_test.h"
#include "reader/shapes.h"

typedef struct where {
    qz_decoder *d;
    const qz_table_draft *table; /* NULL: columns come with their table */
    qz_list list;                /* of qzplan_condition */
    qz_list open;                /* those that hold what is read now: of open_condition */
} where;

typedef struct open_condition {
    qzplan_condition *condition;
    size_t place;
} open_condition;

static const qz_column_draft *find_column(const where *w, const qz_node *node) {
    qz_decoder *d = w->d;
    if (w->table == NULL) {
        qz_table_draft *draft;
        const qz_column_draft *column = qz_find_table_column(d, node->key, &draft);
        if (column == NULL) {
            qz_report_table_column(d, node, 1, draft);
        }
        return column;
    }
    const qz_ids *columns = &w->table->columns;
    const qz_id *id = columns->starts == NULL ? NULL : qz_ids_find(columns, node->key);
    if (id == NULL && !columns->incomplete) {
        qz_fault_key(
            d, node,
            qz_hinted(QZ_SAY(UNKNOWN_COLUMN_OF, qz_text(node->key), qz_text(w->table->table->id)),
                      QZ_NEAREST(qz_ids_nearest(columns, node->key))));
    }
    return id == NULL ? NULL : id->thing;
}

/* Goes into an `any` or one of its entries; what it holds comes next. */
static const qz_node *enter(where *w, const qz_node *node, int32_t kind, int at_key) {
    qzplan_condition *condition = qz_decode_scratch(w->d, 1, sizeof *condition);
    open_condition *open = qz_decode_scratch(w->d, 1, sizeof *open);
    if (condition == NULL || open == NULL) {
        return NULL;
    }
    *condition = (qzplan_condition){.kind = kind,
                                    .line = at_key ? node->key_line : node->line,
                                    .column = at_key ? node->key_column : node->column};
    *open = (open_condition){condition, w->list.count};
    qz_decode_list_add(w->d, &w->list, condition);
    qz_decode_list_add(w->d, &w->open, open);
    return node->first;
}

/* What is within it is known now. */
static void leave(where *w) {
    const open_condition *open = w->open.items[--w->open.count];
    qzplan_condition *condition = open->condition;
    condition->length = (uint32_t)(w->list.count - open->place);
    for (size_t i = open->place + 1; i < w->list.count; i++) {
        const qzplan_condition *within = w->list.items[i];
        condition->table = condition->table == NULL ? within->table : condition->table;
    }
}

/* One entry: returns the first of what it holds, NULL where it holds nothing to go through. */
static const qz_node *take(where *w, const qz_node *node) {
    if (node->key == NULL) { /* an entry of `any` */
        return qz_expect(w->d, node, QZ_NODE_MAPPING) ? enter(w, node, QZPLAN_CONDITION_ALL, 0)
                                                      : NULL;
    }
    if (strcmp(node->key, "any") == 0) {
        return qz_expect(w->d, node, QZ_NODE_SEQUENCE) ? enter(w, node, QZPLAN_CONDITION_ANY, 1)
                                                       : NULL;
    }
    const qz_column_draft *column = find_column(w, node);
    if (column != NULL) {
        qz_decode_test(w->d, node, column, &w->list);
    }
    return NULL;
}

static void walk(where *w, const qz_node *root) {
    const qz_node *at = root->first;
    while (at != NULL && !w->d->report->no_memory) {
        const qz_node *into = take(w, at);
        if (into != NULL) {
            at = into;
            continue;
        }
        while (at != root && at->next == NULL) {
            at = at->parent;
            if (at != root) {
                leave(w);
            }
        }
        at = at == root ? NULL : at->next;
    }
}

/* A row is of one table: what is said of it in one `any` must be too. */
static void check_tables(where *w, const qz_node *root) {
    const qzplan_table *table = NULL;
    size_t end = 0;
    for (size_t i = 0; i < w->list.count; i++) {
        const qzplan_condition *condition = w->list.items[i];
        if (i == end) {
            table = condition->table;
            end = i + condition->length;
        } else if (condition->table != table && condition->table != NULL && table != NULL) {
            qz_fault(w->d, root,
                     QZ_SAY(ANY_OF_TWO_TABLES, qz_text(table->id), qz_text(condition->table->id)));
            return;
        }
    }
}

static const qz_inside where_inside = {.values = &qz_shape_test};
const qz_shape qz_shape_where =
    QZ_SHAPE_HOLDING("where", "{rural: true}", QZ_FORM_MAPPING, &where_inside);

void qz_decode_where(qz_decoder *d, const qz_node *node, const qz_table_draft *table,
                     const qzplan_condition **out, size_t *count) {
    where w = {.d = d, .table = table};
    if (!qz_expect(d, node, QZ_NODE_MAPPING)) {
        return;
    }
    walk(&w, node);
    if (d->report->no_memory) {
        return;
    }
    check_tables(&w, node);
    qzplan_condition *conditions = qz_decode_new(d, w.list.count, sizeof *conditions);
    for (size_t i = 0; conditions != NULL && i < w.list.count; i++) {
        conditions[i] = *(const qzplan_condition *)w.list.items[i];
    }
    *out = conditions;
    *count = conditions == NULL ? 0 : w.list.count;
}
