/* SPDX-License-Identifier: MIT */
/* What a metric counts: the rows of a table, the values of a column, or areas; and of a part which
   rows of its whole. */

#include "reader/counting.h"

#include <string.h>

#include <qzplan/error.h>

#include "base/arrays.h"
#include "number/number.h"
#include "reader/condition.h"

/* The ways of counting, by the key that says each. */
static const struct way {
    const char *key;
    size_t slot;
    int32_t what;
    int adds_up;    /* over areas and over periods */
    int of_numbers; /* of a column of numbers */
} ways[] = {
    {"count", M_ROWS, QZPLAN_COUNT_ROWS, 1, 0},
    {"distinct", M_DISTINCT, QZPLAN_COUNT_DISTINCT, 0, 0},
    {"total", M_TOTAL, QZPLAN_COUNT_TOTAL, 1, 1},
    {"highest", M_KINDS + QZPLAN_METRIC_HIGHEST, QZPLAN_COUNT_HIGHEST, 0, 1},
    {"lowest", M_KINDS + QZPLAN_METRIC_LOWEST, QZPLAN_COUNT_LOWEST, 0, 1},
    {"count", M_COUNT, QZPLAN_COUNT_AREAS, 1, 0}, /* by a word of `count` */
};

static const struct way *way_of(int32_t what) {
    size_t i = 0;
    while (i + 1 < QZ_ARRAY_SIZE(ways) && ways[i].what != what) {
        i++;
    }
    return &ways[i];
}

int qz_counting_adds_up(const qzplan_counting *counting) {
    return counting == NULL || way_of(counting->what)->adds_up;
}

static qzplan_counting *new_counting(qz_decoder *d, qz_metric_draft *draft, const qz_node *node) {
    qzplan_counting *counting = qz_decode_new(d, 1, sizeof *counting);
    if (counting != NULL) {
        counting->line = node->key_line;
        counting->column = node->key_column;
        draft->counting = counting;
        draft->metric->counting = counting;
    }
    return counting;
}

/* ---- what its key names */

static const char *const count_areas[] = {"count: areas"};

/* Areas where no table has that name. */
static int is_areas(const qz_decoder *d, const qz_node *node) {
    return strcmp(node->text, "areas") == 0 &&
           (d->tables.starts == NULL || qz_ids_find(&d->tables, node->text) == NULL);
}

static void read_areas(qz_decoder *d, qz_metric_draft *draft) {
    const char *kind = "kind";
    draft->counting->what = QZPLAN_COUNT_AREAS;
    draft->uncounted = 1; /* until its kind is known */
    if (draft->slots[M_KIND] == NULL) {
        qz_fault(d, draft->node, QZ_SAY(METRIC_NEEDS_KEY, qz_text(count_areas[0]), qz_text(kind)));
    }
}

void qz_decode_counted_rows(qz_decoder *d, const qz_node *node, void *object) {
    qz_metric_draft *draft = object;
    qz_table_draft *table;
    qzplan_counting *counting = node == draft->made_of ? new_counting(d, draft, node) : NULL;
    if (counting == NULL) {
        return;
    }
    counting->what = QZPLAN_COUNT_ROWS;
    if (node->kind == QZ_NODE_SCALAR && is_areas(d, node)) {
        read_areas(d, draft);
        return;
    }
    if (node->kind == QZ_NODE_SCALAR && qz_find_table_column(d, node->text, &table) != NULL) {
        const char *id = table->table->id;
        qz_fault(d, node,
                 QZ_REPLACING(QZ_SAY(COUNT_OF_COLUMN, qz_text(node->text), qz_text(id)), id, 0));
    } else {
        const qz_table_draft *named = qz_decode_name(d, node, &d->tables);
        counting->table = named == NULL ? NULL : named->table;
    }
    draft->uncounted = counting->table == NULL;
}

/* Of which kind areas are counted. */
void qz_decode_counted_kind(qz_decoder *d, const qz_node *node, void *object) {
    qz_metric_draft *draft = object;
    if (draft->counting == NULL || draft->counting->what != QZPLAN_COUNT_AREAS) {
        qz_fault_key(d, node,
                     QZ_SAY(METRIC_KEY_ONLY_WITH, qz_text(node->key),
                            qz_words_part(count_areas, 1, QZ_PHRASE_AND)));
    } else if (qz_decode_name(d, node, &d->kinds) != NULL) {
        draft->counting->kind = node->text;
        draft->uncounted = 0;
    }
}

static void read_column(qz_decoder *d, qz_metric_draft *draft, const qz_node *node,
                        const struct way *way) {
    qzplan_counting *counting = new_counting(d, draft, node);
    const qz_column_draft *named = counting == NULL ? NULL : qz_decode_table_column(d, node);
    draft->uncounted = named == NULL;
    if (counting == NULL || named == NULL) {
        return;
    }
    const qzplan_table_column *column = named->column;
    counting->what = way->what;
    counting->of = column;
    counting->table = column->table;
    if (way->of_numbers && column->type != 0 && !qz_column_is_number(column)) {
        qz_fault(d, node,
                 QZ_SAY(COLUMN_NOT_NUMBERS, qz_text(node->text),
                        qz_text(qz_column_type_name(column->type))));
    }
}

void qz_decode_counted_column(qz_decoder *d, const qz_node *node, void *object) {
    qz_metric_draft *draft = object;
    for (size_t i = 0; i < QZ_ARRAY_SIZE(ways) && node == draft->made_of; i++) {
        if (ways[i].slot < M_COUNT && draft->slots[ways[i].slot] == node) {
            read_column(d, draft, node, &ways[i]);
            return;
        }
    }
}

/* `highest: classes.pupils` is of a column where `classes` is a table. */
static int names_column(const qz_decoder *d, const qz_node *node) {
    qz_table_draft *table = NULL;
    if (node->kind == QZ_NODE_SCALAR) {
        (void)qz_find_table_column(d, node->text, &table);
    }
    return table != NULL;
}

/* Which rows, of what is not counted. */
static void refuse_rows(qz_decoder *d, const qz_metric_draft *draft) {
    static const char *const all[] = {"count", "distinct", "total", "highest", "lowest", "part_of"};
    for (size_t slot = M_WHERE; slot <= M_HAS; slot++) {
        const qz_node *node = draft->slots[slot];
        if (node != NULL) {
            qz_fault_key(d, node,
                         QZ_SAY(METRIC_KEY_ONLY_WITH, qz_text(node->key),
                                qz_words_part(all, QZ_ARRAY_SIZE(all), QZ_PHRASE_AND)));
        }
    }
}

/* Whether a key is there that counts, or takes from what is counted. */
static int may_count(const qz_metric_draft *draft) {
    for (size_t slot = M_ROWS; slot <= M_TOTAL; slot++) {
        if (draft->slots[slot] != NULL) {
            return 1;
        }
    }
    return draft->slots[M_KINDS + QZPLAN_METRIC_PART] != NULL;
}

void qz_find_counting(qz_decoder *d, qz_metric_draft *draft) {
    static const int32_t kinds[] = {QZPLAN_METRIC_HIGHEST, QZPLAN_METRIC_LOWEST};
    const qz_node *node = draft->made_of;
    int counted = may_count(draft);
    for (size_t i = 0; i < QZ_ARRAY_SIZE(kinds) && node != NULL; i++) {
        size_t slot = M_KINDS + (size_t)kinds[i];
        if (draft->slots[slot] == node && names_column(d, node)) {
            qz_decode_counted_column(d, node, draft);
            draft->slots[slot] = NULL; /* no metric is named there */
            counted = 1;
        }
    }
    if (!counted) {
        refuse_rows(d, draft);
    }
}

/* ---- once its whole is known */

/* A part that says which rows counts what its whole does. */
static void take_from_whole(qz_decoder *d, qz_metric_draft *draft) {
    const qz_node *node =
        draft->slots[M_WHERE] != NULL ? draft->slots[M_WHERE] : draft->slots[M_HAS];
    const qzplan_metric *whole = draft->metric->whole;
    if (node == NULL || whole == NULL) {
        return;
    }
    const qz_metric_draft *other = qz_metric_draft_of(d, whole);
    if (whole->counting == NULL) {
        if (!other->underived) {
            qz_fault_key(d, node,
                         QZ_SAY(PART_OF_UNCOUNTED, qz_text(node->key), qz_text(whole->id)));
        }
        draft->uncounted = 1;
        return;
    }
    qzplan_counting *counting = new_counting(d, draft, node);
    if (counting != NULL) {
        counting->what = whole->counting->what;
        counting->table = whole->counting->table;
        counting->of = whole->counting->of;
        counting->kind = whole->counting->kind;
    }
    draft->uncounted |= other->uncounted;
}

/* What does not add up is no flow, and what is counted is no average. */
static void check_figures(qz_decoder *d, const qz_metric_draft *draft) {
    const qz_node *node = draft->slots[M_FIGURES];
    int32_t figures = draft->metric->figures;
    int summed = figures == QZPLAN_FIGURES_EACH_PERIOD || figures == QZPLAN_FIGURES_YEAR_TO_DATE;
    const char *key = way_of(draft->counting->what)->key;
    if (node != NULL &&
        (figures == QZPLAN_FIGURES_AVERAGE || (summed && !qz_counting_adds_up(draft->counting)))) {
        qz_fault(d, node, QZ_SAY(COUNTED_FIGURES, qz_text(node->text), qz_text(key)));
    }
}

/* Below zero is out of the limits of a metric that says none. */
static void check_limits(qz_decoder *d, const qz_metric_draft *draft) {
    const qzplan_counting *counting = draft->counting;
    const qzplan_table_column *of = counting->of;
    if (of == NULL || !way_of(counting->what)->of_numbers || !qz_column_is_number(of) ||
        draft->slots[M_LIMITS] != NULL || draft->metric->whole != NULL) {
        return;
    }
    if (!qz_number_known(of->low) || of->low.num < 0) {
        qz_fault(d, draft->node, QZ_SAY(COUNTED_BELOW_ZERO, qz_text(of->id)));
    }
}

void qz_settle_counting(qz_decoder *d, qz_metric_draft *draft) {
    if (draft->counting == NULL) {
        take_from_whole(d, draft);
    }
    if (draft->counting == NULL) {
        return;
    }
    if (draft->metric->percent && draft->metric->whole == NULL && draft->slots[M_UNIT] != NULL) {
        qz_fault(d, draft->slots[M_UNIT], QZ_SAY_PLAIN(COUNTED_PERCENT));
    }
    check_figures(d, draft);
    check_limits(d, draft);
}

void qz_decode_counted_where(qz_decoder *d, const qz_node *node, void *object) {
    const qz_metric_draft *draft = object;
    qzplan_counting *counting = draft->counting;
    if (counting == NULL || draft->uncounted) {
        return;
    }
    if (counting->what == QZPLAN_COUNT_AREAS) {
        qz_fault_key(d, node, QZ_SAY_PLAIN(AREAS_WHERE));
        return;
    }
    qz_decode_where(d, node, qz_table_draft_of(d, counting->table), &counting->where,
                    &counting->where_count);
}
