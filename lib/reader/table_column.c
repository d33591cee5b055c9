/* SPDX-License-Identifier: MIT */
/* The columns of a table of records: what their cells are, and what they may be. */

#include <string.h>

#include <qzplan/error.h>

#include "base/arrays.h"
#include "number/number.h"
#include "reader/key_words.h"
#include "reader/shapes.h"
#include "reader/table_draft.h"
#include "reader/things.h"

enum {
    C_TYPE,
    C_HEADER,
    C_ONE_OF,
    C_TRUE_VALUES,
    C_FALSE_VALUES,
    C_DECIMALS,
    C_LIMITS,
    C_REFERS_TO,
    C_COUNT
};

enum { DECIMALS_MOST = 9 };

static const qz_word type_words[] = {
    {"text", QZPLAN_COLUMN_TEXT,
     " string str varchar char utf8 文本 字符 字符串 文字 texte chaîne "},
    {"boolean", QZPLAN_COLUMN_BOOLEAN, " bool yesno yes/no truth 是否 布尔 逻辑 booléen "},
    {"integer", QZPLAN_COLUMN_INTEGER, " int int64 bigint whole 整数 entier "},
    {"number", QZPLAN_COLUMN_NUMBER, " decimal numeric float double real 数值 小数 数字 nombre "},
    {"date", QZPLAN_COLUMN_DATE, " day datetime timestamp 日期 jour "},
    {"yearmonth", QZPLAN_COLUMN_YEARMONTH, " month gyearmonth 年月 月份 mois "},
};
static const qz_shape qz_shape_column_type = QZ_SHAPE_OF_WORDS("column_type", "text", type_words);

const char *qz_column_type_name(int32_t type) {
    for (size_t i = 0; i < QZ_ARRAY_SIZE(type_words); i++) {
        if (type_words[i].value == type) {
            return type_words[i].word;
        }
    }
    return "?";
}

static qzplan_table_column *column_of(void *object) {
    return ((qz_column_draft *)object)->column;
}

/* 1 where a key goes with its type; a type that could not be read is not asked about. */
static int goes_with(qz_decoder *d, const qz_node *node, const qzplan_table_column *column,
                     int fits) {
    if (column->type != 0 && !fits) {
        qz_fault_key(d, node,
                     QZ_SAY(COLUMN_TYPE_KEY, qz_text(node->key),
                            qz_text(qz_column_type_name(column->type))));
    }
    return column->type != 0 && fits;
}

static void read_type(qz_decoder *d, const qz_node *node, void *object) {
    (void)qz_decode_word(d, node, &qz_shape_column_type, &column_of(object)->type);
}

static void read_header(qz_decoder *d, const qz_node *node, void *object) {
    if (qz_decode_scalar(d, node)) {
        column_of(object)->header = qz_decode_trimmed(d, node);
    }
}

static void read_one_of(qz_decoder *d, const qz_node *node, void *object) {
    qz_column_draft *draft = object;
    qzplan_table_column *column = draft->column;
    if (goes_with(d, node, column, column->type == QZPLAN_COLUMN_TEXT)) {
        (void)qz_decode_texts(d, node, 0, &draft->one_of, &column->one_of, &column->one_of_count);
    }
}

static void read_true_values(qz_decoder *d, const qz_node *node, void *object) {
    qz_column_draft *draft = object;
    qzplan_table_column *column = draft->column;
    if (goes_with(d, node, column, column->type == QZPLAN_COLUMN_BOOLEAN)) {
        (void)qz_decode_texts(d, node, 0, &draft->true_values, &column->true_values,
                              &column->true_count);
    }
}

static void read_false_values(qz_decoder *d, const qz_node *node, void *object) {
    qz_column_draft *draft = object;
    qzplan_table_column *column = draft->column;
    if (goes_with(d, node, column, column->type == QZPLAN_COLUMN_BOOLEAN)) {
        (void)qz_decode_texts(d, node, 0, &draft->false_values, &column->false_values,
                              &column->false_count);
    }
}

static void read_decimals(qz_decoder *d, const qz_node *node, void *object) {
    qzplan_table_column *column = column_of(object);
    qzplan_value value = {0};
    if (!goes_with(d, node, column, column->type == QZPLAN_COLUMN_NUMBER) ||
        !qz_decode_number(d, node, &value)) {
        return;
    }
    if (value.form != QZPLAN_NUMBER_PLAIN || value.number.den != 1 || value.number.num < 0 ||
        value.number.num > DECIMALS_MOST) {
        qz_fault(d, node, QZ_SAY(COLUMN_DECIMALS, qz_text(node->text)));
        return;
    }
    column->decimals = (int32_t)value.number.num;
}

/* A plain number, or `none`. */
static void read_limit(qz_decoder *d, const qz_node *node, qzplan_number *out) {
    qzplan_value value = {0};
    *out = (qzplan_number){0, 0};
    if ((node->kind == QZ_NODE_SCALAR && strcmp(node->text, "none") == 0) ||
        !qz_decode_number(d, node, &value)) {
        return;
    }
    if (value.form != QZPLAN_NUMBER_PLAIN) {
        qz_fault(d, node, QZ_SAY(NUMBER_NOT_PLAIN, qz_text(node->text)));
        return;
    }
    *out = value.number;
}

static void read_limits(qz_decoder *d, const qz_node *node, void *object) {
    qzplan_table_column *column = column_of(object);
    int is_number = column->type == QZPLAN_COLUMN_NUMBER || column->type == QZPLAN_COLUMN_INTEGER;
    if (!goes_with(d, node, column, is_number) || !qz_expect(d, node, QZ_NODE_SEQUENCE)) {
        return;
    }
    if (node->count != 2) {
        qz_fault(d, node, QZ_SAY_PLAIN(METRIC_LIMITS_PAIR));
        return;
    }
    const qz_node *lower = node->first;
    read_limit(d, lower, &column->low);
    read_limit(d, lower->next, &column->high);
    if (qz_number_known(column->low) && qz_number_known(column->high) &&
        qz_number_order(column->low, column->high) > 0) {
        qz_fault(d, lower->next,
                 QZ_SAY(METRIC_LIMITS_ORDER, qz_text(lower->next->text), qz_text(lower->text)));
    }
}

static void read_refers_to(qz_decoder *d, const qz_node *node, void *object) {
    if (qz_decode_scalar(d, node)) {
        ((qz_column_draft *)object)->refers_to = node;
    }
}

#define COLUMN_KEYS(X)                                                                             \
    X(C_TYPE, "type", read_type, QZ_AT_ONCE, column_type, &qz_words_type, 1)                       \
    X(C_HEADER, "header", read_header, QZ_AT_ONCE, language, &qz_words_header, 0)                  \
    X(C_ONE_OF, "one_of", read_one_of, QZ_AT_ONCE, texts, &qz_words_one_of, 0)                     \
    X(C_TRUE_VALUES, "true_values", read_true_values, QZ_AT_ONCE, texts, &qz_words_true_values, 0) \
    X(C_FALSE_VALUES, "false_values", read_false_values, QZ_AT_ONCE, texts,                        \
      &qz_words_false_values, 0)                                                                   \
    X(C_DECIMALS, "decimals", read_decimals, QZ_AT_ONCE, number, &qz_words_decimals, 0)            \
    X(C_LIMITS, "limits", read_limits, QZ_AT_ONCE, ends, &qz_words_limits, 0)                      \
    X(C_REFERS_TO, "refers_to", read_refers_to, QZ_AT_ONCE, name, &qz_words_refers_to, 0)

static const qz_key column_keys[C_COUNT] = {COLUMN_KEYS(QZ_KEY_ROW)};
const qz_key_set qz_column_keys = QZ_KEY_SET(QZ_PHRASE_A_COLUMN, column_keys, COLUMN_KEYS);

static const qz_inside column_inside = {
    .name = "column", .set = &qz_column_keys, .text = &qz_shape_column_type};
static const qz_shape column_shape =
    QZ_SHAPE_HOLDING("column", "text", QZ_FORM_TEXT | QZ_FORM_MAPPING, &column_inside);
static const qz_inside columns_inside = {.values = &column_shape};
const qz_shape qz_shape_columns_by_id =
    QZ_SHAPE_HOLDING("mapping", "{id: text}", QZ_FORM_MAPPING, &columns_inside);

/* ---- what holds where nothing is said */

/* Words of a half that the plan does not give itself. */
static void add_words(qz_decoder *d, qz_ids *values, const char *const **out, size_t *count,
                      const char *const *words, size_t word_count) {
    *out = words;
    *count = word_count;
    values->what = QZ_PHRASE_VALUE;
    for (size_t i = 0; i < word_count; i++) {
        qz_decode_ids_add(d, values, words[i], NULL, NULL);
    }
    qz_decode_ids_seal(d, values);
}

static void settle_boolean(qz_decoder *d, qz_column_draft *draft, const qz_node *const *slots) {
    static const char *const yes[] = {"true", "True", "TRUE", "1", "yes", "是"};
    static const char *const no[] = {"false", "False", "FALSE", "0", "no", "否"};
    qzplan_table_column *column = draft->column;
    if (slots[C_TRUE_VALUES] == NULL) {
        add_words(d, &draft->true_values, &column->true_values, &column->true_count, yes,
                  QZ_ARRAY_SIZE(yes));
    }
    if (slots[C_FALSE_VALUES] == NULL) {
        add_words(d, &draft->false_values, &column->false_values, &column->false_count, no,
                  QZ_ARRAY_SIZE(no));
    }
    qz_refuse_common(d, &draft->true_values, &draft->false_values, QZ_MESSAGE_VALUE_TRUE_AND_FALSE);
}

static void settle(qz_decoder *d, qz_column_draft *draft, const qz_node *node,
                   const qz_node *const *slots) {
    const qzplan_table_column *column = draft->column;
    if (column->type == QZPLAN_COLUMN_BOOLEAN) {
        settle_boolean(d, draft, slots);
    }
    if (column->type == QZPLAN_COLUMN_NUMBER && slots[C_DECIMALS] == NULL && !node->cut) {
        qz_fault(d, node, QZ_SAY(COLUMN_NO_DECIMALS, qz_text(column->id)));
    }
}

static void fill_defaults(qz_decoder *d, qz_column_draft *draft, const qz_node *node,
                          const qz_table_draft *table) {
    qzplan_table_column *column = draft->column;
    column->id = qz_decode_keep(d, node->key, strlen(node->key));
    column->header = column->id;
    column->table = table->table;
    column->index = (uint32_t)table->columns.all.count;
    column->line = node->key_line;
    column->column = node->key_column;
    draft->one_of.what = draft->true_values.what = draft->false_values.what = QZ_PHRASE_VALUE;
}

void qz_decode_column(qz_decoder *d, const qz_node *node, qz_table_draft *table) {
    const qz_node *slots[C_COUNT] = {NULL};
    qz_column_draft *draft = qz_decode_scratch(d, 1, sizeof *draft);
    qzplan_table_column *column = qz_decode_new(d, 1, sizeof *column);
    if (draft == NULL || column == NULL) {
        return;
    }
    *draft = (qz_column_draft){.column = column};
    fill_defaults(d, draft, node, table);
    table->columns.incomplete |= !qz_decode_id(d, node, node->key, 1);
    if (strcmp(node->key, "any") == 0) {
        qz_fault_key(d, node, QZ_SAY(COLUMN_ID_TAKEN, qz_text(node->key)));
    }
    if (node->kind == QZ_NODE_SCALAR && node->length > 0) {
        read_type(d, node, draft);
    } else if (qz_expect(d, node, QZ_NODE_MAPPING)) {
        (void)qz_decode_keys(d, node, &qz_column_keys, draft, slots);
    }
    if (column->type == QZPLAN_COLUMN_NUMBER || column->type == QZPLAN_COLUMN_INTEGER) {
        column->low = slots[C_LIMITS] == NULL ? qz_number_of(0) : column->low;
    }
    if (!d->report->no_memory) {
        settle(d, draft, node, slots);
        qz_decode_ids_add(d, &table->columns, column->id, draft, node);
    }
}

/* ---- what hangs on other tables */

void qz_settle_column(qz_decoder *d, const qz_column_draft *draft) {
    const qz_node *node = draft->refers_to;
    qzplan_table_column *column = draft->column;
    const qz_table_draft *other = node == NULL ? NULL : qz_decode_name(d, node, &d->tables);
    if (other == NULL || other->columns.incomplete) {
        return;
    }
    const qzplan_table *table = other->table;
    if (table->key_count != 1) {
        qz_fault(d, node, QZ_SAY(REFERENCE_WITHOUT_KEY, qz_text(table->id)));
    } else if (column->type != 0 && table->key[0]->type != 0 &&
               table->key[0]->type != column->type) {
        qz_fault(d, node,
                 QZ_SAY(REFERENCE_TYPE, qz_text(qz_column_type_name(column->type)),
                        qz_text(table->id), qz_text(qz_column_type_name(table->key[0]->type))));
    }
    column->refers_to = table;
}
