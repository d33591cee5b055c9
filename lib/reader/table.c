/* SPDX-License-Identifier: MIT */
/* Tables of records: which columns are read, which of them tell a row, its area and its time. Their
   columns are read first, since tables may refer to each other. */

#include <string.h>

#include <qzplan/error.h>

#include "base/arrays.h"
#include "reader/key_words.h"
#include "reader/remarks.h"
#include "reader/shapes.h"
#include "reader/table_draft.h"
#include "reader/things.h"

static qzplan_table *table_of(void *object) {
    return ((qz_table_draft *)object)->table;
}

static void read_title(qz_decoder *d, const qz_node *node, void *object) {
    qz_decode_text(d, node, &table_of(object)->title, 0);
}

static void read_missing_values(qz_decoder *d, const qz_node *node, void *object) {
    qz_table_draft *draft = object;
    qzplan_table *table = draft->table;
    (void)qz_decode_texts(d, node, 1, &draft->missing, &table->missing_values,
                          &table->missing_count);
}

static void read_columns(qz_decoder *d, const qz_node *node, void *object) {
    qz_table_draft *draft = object;
    draft->columns.incomplete = node->cut;
    if (!qz_expect(d, node, QZ_NODE_MAPPING)) {
        draft->columns.incomplete = 1;
        return;
    }
    for (const qz_node *item = node->first; item != NULL && !d->report->no_memory;
         item = item->next) {
        qz_decode_column(d, item, draft);
    }
}

static const qz_word covers_words[] = {
    {"all", 1, " everything everyone whole complete 全部 全 tout "}};
static const qz_shape qz_shape_covers = QZ_SHAPE_OF_WORDS("covers", "all", covers_words);

static void read_covers(qz_decoder *d, const qz_node *node, void *object) {
    int32_t all = 0;
    (void)qz_decode_word(d, node, &qz_shape_covers, &all);
    table_of(object)->covers_all = (uint32_t)all;
}

/* ---- what names its columns */

static void read_key(qz_decoder *d, const qz_node *node, void *object) {
    qz_table_draft *draft = object;
    const void *const *drafts = NULL;
    size_t count = 0;
    (void)qz_decode_name_list(d, node, &draft->columns, 1, &drafts, &count);
    const qzplan_table_column **key = qz_decode_new(d, count, sizeof *key);
    for (size_t i = 0; key != NULL && i < count; i++) {
        key[i] = ((const qz_column_draft *)drafts[i])->column;
    }
    draft->table->key = key;
    draft->table->key_count = key == NULL ? 0 : count;
}

enum { AREA_PREFIX, AREA_COUNT };

static void read_prefix(qz_decoder *d, const qz_node *node, void *object) {
    if (qz_decode_scalar(d, node)) {
        table_of(object)->area_prefix = node->text;
    }
}

#define AREA_COLUMN_KEYS(X)                                                                        \
    X(AREA_PREFIX, "prefix", read_prefix, QZ_AT_ONCE, language, &qz_words_prefix, 1)

static const qz_key area_column_keys[AREA_COUNT] = {AREA_COLUMN_KEYS(QZ_KEY_ROW)};
const qz_key_set qz_area_column_keys =
    QZ_KEY_SET(QZ_PHRASE_A_COLUMN_OF_AREAS, area_column_keys, AREA_COLUMN_KEYS);

static const qz_inside prefix_inside = {.name = "area_column", .set = &qz_area_column_keys};
static const qz_shape prefix_shape =
    QZ_SHAPE_HOLDING("area_column", "{prefix: c}", QZ_FORM_MAPPING, &prefix_inside);
static const qz_inside area_inside = {.values = &prefix_shape};
static const qz_shape qz_shape_area_column =
    QZ_SHAPE_HOLDING("area_column", "town", QZ_FORM_TEXT | QZ_FORM_MAPPING, &area_inside);

/* `town`, or `{code: {prefix: c}}`. */
static void read_area(qz_decoder *d, const qz_node *node, void *object) {
    qz_table_draft *draft = object;
    const qz_column_draft *column;
    if (node->kind == QZ_NODE_MAPPING && node->count == 1) {
        const qz_node *slots[AREA_COUNT];
        const qz_node *item = node->first;
        column = qz_decode_name_text(d, item, item->key, &draft->columns);
        (void)qz_decode_keys(d, item, &qz_area_column_keys, draft, slots);
    } else {
        column = qz_decode_name(d, node, &draft->columns);
    }
    if (column == NULL) {
        return;
    }
    if (column->column->type != QZPLAN_COLUMN_TEXT && column->column->type != 0) {
        qz_fault(d, node, QZ_SAY(AREA_COLUMN_TYPE, qz_text(column->column->id)));
    }
    draft->table->area = column->column;
}

enum { PERIOD_COLUMN, PERIOD_COUNT };

static void read_period_column(qz_decoder *d, const qz_node *node, void *object) {
    qz_table_draft *draft = object;
    const qz_column_draft *column = qz_decode_name(d, node, &draft->columns);
    if (column == NULL) {
        return;
    }
    int32_t type = column->column->type;
    if (type != QZPLAN_COLUMN_DATE && type != QZPLAN_COLUMN_YEARMONTH &&
        type != QZPLAN_COLUMN_TEXT && type != 0) {
        qz_fault(d, node, QZ_SAY(PERIOD_COLUMN_TYPE, qz_text(column->column->id)));
    }
    draft->table->period = column->column;
}

#define PERIOD_KEYS(X)                                                                             \
    X(PERIOD_COLUMN, "column", read_period_column, QZ_AT_ONCE, name, &qz_words_column, 1)

static const qz_key period_keys[PERIOD_COUNT] = {PERIOD_KEYS(QZ_KEY_ROW)};
const qz_key_set qz_table_period_keys =
    QZ_KEY_SET(QZ_PHRASE_A_COLUMN_OF_PERIODS, period_keys, PERIOD_KEYS);

static const qz_word period_words[] = {
    {"as_of", 1, " snapshot state stock current 时点 现状 截面 instantané "}};
static const qz_shape period_word = QZ_SHAPE_OF_WORDS("as_of", "as_of", period_words);

static const qz_inside period_inside = {
    .name = "table_period", .set = &qz_table_period_keys, .text = &period_word};
static const qz_shape qz_shape_table_period =
    QZ_SHAPE_HOLDING("table_period", "as_of", QZ_FORM_TEXT | QZ_FORM_MAPPING, &period_inside);

/* `as_of`, or `{column: held_on}`; a column alone is nearly that. */
static void read_period(qz_decoder *d, const qz_node *node, void *object) {
    qz_table_draft *draft = object;
    const qz_node *slots[PERIOD_COUNT];
    int32_t as_of;
    if (node->kind == QZ_NODE_MAPPING) {
        (void)qz_decode_keys(d, node, &qz_table_period_keys, object, slots);
    } else if (node->kind == QZ_NODE_SCALAR && qz_ids_find(&draft->columns, node->text) != NULL &&
               strcmp(node->text, "as_of") != 0) {
        qz_fault(d, node, QZ_SAY(PERIOD_COLUMN_FORM, qz_text(node->text)));
    } else {
        (void)qz_decode_word(d, node, &period_word, &as_of);
    }
}

#define TABLE_KEYS(X)                                                                              \
    X(TABLE_TITLE, "title", read_title, QZ_AT_ONCE, text, &qz_words_title, 0)                      \
    X(TABLE_MISSING_VALUES, "missing_values", read_missing_values, QZ_AT_ONCE, texts,              \
      &qz_words_missing_values, 0)                                                                 \
    X(TABLE_COLUMNS, "columns", read_columns, QZ_AT_ONCE, columns_by_id, &qz_words_columns, 1)     \
    X(TABLE_COVERS, "covers", read_covers, QZ_AT_ONCE, covers, &qz_words_covers, 0)                \
    X(TABLE_KEY, "key", read_key, QZ_BY_NAMES, name_or_names, &qz_words_key, 0)                    \
    X(TABLE_AREA, "area", read_area, QZ_BY_NAMES, area_column, &qz_words_area, 0)                  \
    X(TABLE_PERIOD, "period", read_period, QZ_BY_NAMES, table_period, &qz_words_table_period, 0)

static const qz_key table_keys[TABLE_COUNT] = {TABLE_KEYS(QZ_KEY_ROW)};
const qz_key_set qz_table_keys = QZ_KEY_SET(QZ_PHRASE_A_RECORD_TABLE, table_keys, TABLE_KEYS);

static const qz_inside table_inside = {.name = "table", .set = &qz_table_keys};
static const qz_shape table_shape =
    QZ_SHAPE_HOLDING("table", "{key: id, columns: {id: text}}", QZ_FORM_MAPPING, &table_inside);
static const qz_inside tables_inside = {.values = &table_shape};
const qz_shape qz_shape_tables_by_id =
    QZ_SHAPE_HOLDING("mapping", "{...}", QZ_FORM_MAPPING, &tables_inside);

/* ---- all of them */

/* Two columns cannot stand below one header, and a word that is blank is no value. */
static void check_columns(qz_decoder *d, qz_table_draft *draft) {
    qz_ids headers = {.what = QZ_PHRASE_COLUMN};
    for (size_t i = 0; i < draft->columns.all.count; i++) {
        const qz_id *id = draft->columns.all.items[i];
        qz_column_draft *column = id->thing;
        qz_decode_ids_add(d, &headers, column->column->header, NULL, id->place);
        qz_refuse_common(d, &draft->missing, &column->one_of, QZ_MESSAGE_VALUE_ALSO_MISSING);
        qz_refuse_common(d, &draft->missing, &column->true_values, QZ_MESSAGE_VALUE_ALSO_MISSING);
        qz_refuse_common(d, &draft->missing, &column->false_values, QZ_MESSAGE_VALUE_ALSO_MISSING);
    }
    qz_decode_ids_seal(d, &headers);
    for (size_t i = 1; i < headers.sorted.count && !d->report->no_memory; i++) {
        const qz_id *other = headers.sorted.items[i];
        if (qz_ids_same(headers.sorted.items[i - 1], other)) {
            qz_fault_key(d, other->place, QZ_SAY(COLUMN_HEADER_TWICE, qz_text(other->id)));
        }
    }
}

static void decode_table(qz_decoder *d, const qz_node *node) {
    qzplan_table *table = qz_decode_new(d, 1, sizeof *table);
    qz_table_draft *draft = qz_decode_scratch(d, 1, sizeof *draft);
    if (table == NULL || draft == NULL) {
        return;
    }
    *draft = (qz_table_draft){.table = table, .columns = {.what = QZ_PHRASE_COLUMN}};
    d->tables.incomplete |= !qz_decode_id(d, node, node->key, 1);
    table->id = qz_decode_keep(d, node->key, strlen(node->key));
    table->title = qz_default_text(d, table->id);
    table->area_prefix = "";
    table->index = (uint32_t)d->table_drafts.count;
    table->line = node->key_line;
    table->column = node->key_column;
    if (!qz_decode_keys(d, node, &qz_table_keys, draft, draft->slots) ||
        draft->slots[TABLE_COLUMNS] == NULL) {
        draft->columns.incomplete = 1;
    }
    qz_decode_ids_seal(d, &draft->columns);
    qz_decode_list_add(d, &d->table_drafts, draft);
    qz_decode_ids_add(d, &d->tables, table->id, draft, node);
}

/* The plan's array of a table's columns. */
static void keep_columns(qz_decoder *d, const qz_table_draft *draft) {
    size_t count = draft->columns.all.count;
    const qzplan_table_column **columns = qz_decode_new(d, count, sizeof *columns);
    for (size_t i = 0; columns != NULL && i < count; i++) {
        const qz_column_draft *column = ((const qz_id *)draft->columns.all.items[i])->thing;
        columns[i] = column->column;
    }
    draft->table->columns = columns;
    draft->table->column_count = columns == NULL ? 0 : count;
}

/* Keys of all tables before what refers to them. */
static void settle_tables(qz_decoder *d) {
    for (size_t i = 0; i < d->table_drafts.count && !d->report->no_memory; i++) {
        qz_table_draft *draft = (qz_table_draft *)d->table_drafts.items[i];
        keep_columns(d, draft);
        qz_decode_stage(d, &qz_table_keys, QZ_BY_NAMES, draft, draft->slots);
        check_columns(d, draft);
    }
    for (size_t i = 0; i < d->table_drafts.count && !d->report->no_memory; i++) {
        const qz_table_draft *draft = d->table_drafts.items[i];
        for (size_t j = 0; j < draft->columns.all.count; j++) {
            qz_settle_column(d, ((const qz_id *)draft->columns.all.items[j])->thing);
        }
    }
}

void qz_decode_tables(qz_decoder *d, const qz_node *node, void *object) {
    (void)object;
    d->tables.incomplete = node->cut;
    if (!qz_expect(d, node, QZ_NODE_MAPPING)) {
        d->tables.incomplete = 1;
        return;
    }
    for (const qz_node *item = node->first; item != NULL && !d->report->no_memory;
         item = item->next) {
        decode_table(d, item);
    }
    qz_decode_ids_seal(d, &d->tables);
    if (!d->report->no_memory) {
        settle_tables(d);
    }
}
