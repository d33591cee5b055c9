/* SPDX-License-Identifier: MIT */
/* The tables of a mapping: how each is written, which of its rows are figures, and its roles. */

#include <string.h>

#include <qzplan/figures.h>

#include "base/arrays.h"
#include "input/encoding.h"
#include "reader/key_words.h"
#include "tables/mapping_read.h"
#include "tables/mapping_words.h"

enum {
    T_SHEET,
    T_ENCODING,
    T_SEPARATOR,
    T_DECIMAL,
    T_GROUP,
    T_HEADER,
    T_END,
    T_DOWN,
    T_KEEP,
    T_DROP,
    T_MISSING,
    T_ZERO,
    T_FLAGS,
    T_METRIC,
    T_PERIOD,
    T_AREA,
    T_FOR,
    T_VALUE,
    T_NUMERATOR,
    T_DENOMINATOR,
    T_LOW,
    T_HIGH,
    T_FLAG,
    T_SOURCE,
    T_NOTE,
    T_REPORTED_BY,
    T_REPORTED_ON,
    T_SCALE,
    T_COUNT
};

static const struct {
    int key;
    int role;
} role_slots[] = {
    {T_METRIC, QZ_FIELD_METRIC},
    {T_PERIOD, QZ_FIELD_PERIOD},
    {T_AREA, QZ_FIELD_AREA},
    {T_FOR, QZ_FIELD_FOR},
    {T_VALUE, QZ_FIELD_VALUE},
    {T_NUMERATOR, QZ_FIELD_NUMERATOR},
    {T_DENOMINATOR, QZ_FIELD_DENOMINATOR},
    {T_LOW, QZ_FIELD_LOW},
    {T_HIGH, QZ_FIELD_HIGH},
    {T_FLAG, QZ_FIELD_FLAG},
    {T_SOURCE, QZ_FIELD_SOURCE},
    {T_NOTE, QZ_FIELD_NOTE},
    {T_REPORTED_BY, QZ_FIELD_REPORTED_BY},
    {T_REPORTED_ON, QZ_FIELD_REPORTED_ON},
    {T_SCALE, QZ_MAP_SCALE},
};

/* ---- how the file is written */

/* What is named where a name is none; qz_encoding_find knows more of them. */
static const qz_word encoding_words[] = {
    {"utf-8", QZ_ENCODING_UTF8, " utf8 "},
    {"utf-16", QZ_ENCODING_UTF16, " utf16 unicode "},
    {"gb18030", QZ_ENCODING_GB18030, NULL},
    {"latin-1", QZ_ENCODING_LATIN_1, NULL},
    {"windows-1252", QZ_ENCODING_WINDOWS_1252, " ansi windows1252 "},
    {"big5", QZ_ENCODING_BIG5, NULL},
    {"shift-jis", QZ_ENCODING_SHIFT_JIS, NULL},
};
static const qz_word separator_words[] = {
    {",", ',', NULL},     {";", ';', NULL},         {"\t", '\t', NULL},  {"|", '|', NULL},
    {"comma", ',', NULL}, {"semicolon", ';', NULL}, {"tab", '\t', NULL}, {"\\t", '\t', NULL}};
static const qz_word decimal_words[] = {{".", '.', " point dot 点 "},
                                        {",", ',', " comma 逗号 virgule "}};
static const qz_word group_words[] = {
    {",", ',', NULL}, {".", '.', NULL}, {"'", '\'', NULL}, {" ", ' ', NULL}};

static const qz_shape qz_shape_encoding = QZ_SHAPE_OF_WORDS("encoding", "gb18030", encoding_words);
static const qz_shape qz_shape_separator =
    QZ_SHAPE_OF_WORDS("separator", "semicolon", separator_words);
static const qz_shape qz_shape_decimal = QZ_SHAPE_OF_WORDS("decimal", ",", decimal_words);
static const qz_shape qz_shape_group = QZ_SHAPE_OF_WORDS("group", ".", group_words);

static void read_encoding(qz_decoder *d, const qz_node *node, void *object) {
    int32_t *encoding = &((qz_map_draft *)object)->table->encoding;
    if (node->kind == QZ_NODE_SCALAR) {
        *encoding = qz_encoding_find(node->text, strlen(node->text));
    }
    if (*encoding == QZ_ENCODING_TOLD) {
        (void)qz_decode_word(d, node, &qz_shape_encoding, encoding);
    }
}

static void read_sign(qz_decoder *d, const qz_node *node, const qz_shape *shape, char *out) {
    int32_t sign = 0;
    if (qz_decode_word(d, node, shape, &sign)) {
        *out = (char)sign;
    }
}

static void read_separator(qz_decoder *d, const qz_node *node, void *object) {
    read_sign(d, node, &qz_shape_separator, &((qz_map_draft *)object)->table->separator);
}

static void read_decimal(qz_decoder *d, const qz_node *node, void *object) {
    read_sign(d, node, &qz_shape_decimal, &((qz_map_draft *)object)->table->decimal);
}

static void read_group(qz_decoder *d, const qz_node *node, void *object) {
    read_sign(d, node, &qz_shape_group, &((qz_map_draft *)object)->table->group);
}

static void check_signs(qz_decoder *d, const qz_node *const *slots, const qz_map_table *table) {
    if (table->group != 0 && table->group == table->decimal) {
        qz_fault(d, slots[T_GROUP], QZ_SAY_PLAIN(MAPPING_SAME_SIGNS));
    }
}

/* ---- which rows are figures */

static void read_sheet(qz_decoder *d, const qz_node *node, void *object) {
    qz_map_draft *draft = object;
    qz_map_texts *sheets = &draft->table->sheets;
    qz_map_read_texts(d, node, draft->marks, sheets);
    const qz_pattern **patterns = qz_decode_new(d, sheets->count, sizeof(void *));
    for (size_t i = 0; i < sheets->count && patterns != NULL; i++) {
        patterns[i] = qz_map_read_pattern(d, node, &sheets->items[i], 0);
    }
    draft->table->sheet_patterns = patterns;
}

static void read_header(qz_decoder *d, const qz_node *node, void *object) {
    qz_map_table *table = ((qz_map_draft *)object)->table;
    int single = node->kind == QZ_NODE_SCALAR;
    if (single && strcmp(node->text, "none") == 0) {
        table->header_kind = QZ_MAP_HEADER_NONE;
        return;
    }
    if (!single && !qz_expect(d, node, QZ_NODE_SEQUENCE)) {
        return;
    }
    uint32_t *rows = qz_decode_new(d, single ? 1 : node->count, sizeof *rows);
    size_t count = 0;
    for (const qz_node *item = single ? node : node->first; item != NULL && rows != NULL;
         item = single ? NULL : item->next) {
        int32_t row = qz_map_read_whole(d, item, 0);
        if (row != 0 && count > 0 && (uint32_t)row <= rows[count - 1]) {
            qz_fault(d, item, QZ_SAY_PLAIN(MAPPING_HEADER_ORDER));
        } else if (row != 0) {
            rows[count++] = (uint32_t)row;
        }
    }
    table->header_kind = QZ_MAP_HEADER_ROWS;
    table->header_rows = rows;
    table->header_count = count;
}

static void read_end(qz_decoder *d, const qz_node *node, void *object) {
    qz_map_draft *draft = object;
    if (qz_decode_scalar(d, node)) {
        draft->table->end = qz_map_fold(d, node, node->text, 0, draft->marks);
    }
}

static void read_down(qz_decoder *d, const qz_node *node, void *object) {
    qz_map_draft *draft = object;
    qz_map_read_columns(d, node, draft->marks, &draft->table->down);
}

static void read_filter(qz_decoder *d, const qz_node *node, size_t *marks, qz_map_filter *out) {
    qz_map_texts texts = {NULL, 0};
    out->column = qz_map_key_column(d, node, marks);
    qz_map_read_texts(d, node, marks, &texts);
    const qz_pattern **patterns = qz_decode_new(d, texts.count, sizeof(void *));
    for (size_t i = 0; i < texts.count && patterns != NULL; i++) {
        patterns[i] = qz_map_read_pattern(d, node, &texts.items[i], 0);
    }
    out->texts = texts.items;
    out->patterns = patterns;
    out->count = texts.count;
}

static void read_filters(qz_decoder *d, const qz_node *node, size_t *marks, qz_map_filters *out) {
    if (!qz_expect(d, node, QZ_NODE_MAPPING)) {
        return;
    }
    qz_map_filter *filters = qz_decode_new(d, node->count, sizeof *filters);
    size_t count = 0;
    for (const qz_node *child = node->first; child != NULL && filters != NULL;
         child = child->next) {
        read_filter(d, child, marks, &filters[count++]);
    }
    *out = (qz_map_filters){filters, count};
}

static void read_keep(qz_decoder *d, const qz_node *node, void *object) {
    qz_map_draft *draft = object;
    read_filters(d, node, draft->marks, &draft->table->keep);
}

static void read_drop(qz_decoder *d, const qz_node *node, void *object) {
    qz_map_draft *draft = object;
    read_filters(d, node, draft->marks, &draft->table->drop);
}

/* ---- values and flags */

static void read_missing(qz_decoder *d, const qz_node *node, void *object) {
    qz_map_draft *draft = object;
    qz_map_read_texts(d, node, draft->marks, &draft->table->missing);
}

static void read_zero(qz_decoder *d, const qz_node *node, void *object) {
    qz_map_draft *draft = object;
    qz_map_read_texts(d, node, draft->marks, &draft->table->zero);
}

static const qz_word meanings[] = {
    {"provisional", QZPLAN_FLAG_PROVISIONAL, NULL},
    {"estimated", QZPLAN_FLAG_ESTIMATED, NULL},
    {"revised", QZPLAN_FLAG_REVISED, NULL},
    {"break", QZPLAN_FLAG_BREAK, NULL},
    {"low_reliability", QZPLAN_FLAG_LOW_RELIABILITY, NULL},
    {"definition_differs", QZPLAN_FLAG_DEFINITION_DIFFERS, NULL},
    {"none", QZ_MAP_FLAG_NOTHING, NULL},
    {"missing", QZ_MAP_FLAG_MISSING, NULL},
    {"p", QZPLAN_FLAG_PROVISIONAL, NULL},
    {"e", QZPLAN_FLAG_ESTIMATED, NULL},
    {"r", QZPLAN_FLAG_REVISED, NULL},
    {"b", QZPLAN_FLAG_BREAK, NULL},
    {"u", QZPLAN_FLAG_LOW_RELIABILITY, NULL},
    {"d", QZPLAN_FLAG_DEFINITION_DIFFERS, NULL},
};

static const qz_shape meaning_shape = QZ_SHAPE_OF_WORDS("flag", "estimated", meanings);
static const qz_word flag_tables[] = {{"eurostat", QZ_MAP_FLAGS_EUROSTAT, NULL},
                                      {"statcan", QZ_MAP_FLAGS_STATCAN, NULL}};
static const qz_shape flag_table_shape = QZ_SHAPE_OF_WORDS("flags", "eurostat", flag_tables);

static void read_flags(qz_decoder *d, const qz_node *node, void *object) {
    qz_map_draft *draft = object;
    qz_map_table *table = draft->table;
    if (node->kind == QZ_NODE_SCALAR) {
        (void)qz_decode_word(d, node, &flag_table_shape, &table->flag_table);
        return;
    }
    if (!qz_expect(d, node, QZ_NODE_MAPPING)) {
        return;
    }
    qz_map_flag *flags = qz_decode_new(d, node->count, sizeof *flags);
    size_t count = 0;
    for (const qz_node *child = node->first; child != NULL && flags != NULL; child = child->next) {
        flags[count].text = qz_map_fold(d, child, child->key, 1, draft->marks);
        if (qz_decode_word(d, child, &meaning_shape, &flags[count].meaning)) {
            count++;
        }
    }
    table->flag_table = QZ_MAP_FLAGS_OWN;
    table->flags = flags;
    table->flag_count = count;
}

/* Which role a slot is of. */
static void read_role(qz_decoder *d, const qz_node *node, void *object) {
    qz_map_draft *draft = object;
    size_t i = 0;
    while (i < QZ_ARRAY_SIZE(role_slots) && draft->slots[role_slots[i].key] != node) {
        i++;
    }
    if (i < QZ_ARRAY_SIZE(role_slots)) {
        qz_map_read_role(d, node, draft, role_slots[i].role);
    }
}

enum { TEXTS = QZ_FORM_TEXT | QZ_FORM_LIST };

static const qz_shape single_shape = QZ_SHAPE_HOLDING("text", "n/a", QZ_FORM_TEXT, NULL);
static const qz_inside texts_inside = {.items = &single_shape};
static const qz_shape qz_shape_texts =
    QZ_SHAPE_HOLDING("texts", "[n/a, ...]", TEXTS, &texts_inside);
static const qz_inside filters_inside = {.values = &qz_shape_texts};
static const qz_shape qz_shape_any =
    QZ_SHAPE_HOLDING("any", "2", TEXTS | QZ_FORM_MAPPING, &texts_inside);
static const qz_shape qz_shape_filters =
    QZ_SHAPE_HOLDING("any", "2", TEXTS | QZ_FORM_MAPPING, &filters_inside);
static const qz_inside flags_inside = {.values = &meaning_shape, .text = &flag_table_shape};
static const qz_shape qz_shape_flags =
    QZ_SHAPE_HOLDING("flags", "eurostat", QZ_FORM_TEXT | QZ_FORM_MAPPING, &flags_inside);

#define TABLE_KEYS(X)                                                                              \
    X(T_SHEET, "sheet", read_sheet, QZ_AT_ONCE, texts, &qz_words_map_sheet, 0)                     \
    X(T_ENCODING, "encoding", read_encoding, QZ_AT_ONCE, encoding, &qz_words_map_encoding, 0)      \
    X(T_SEPARATOR, "separator", read_separator, QZ_AT_ONCE, separator, &qz_words_map_separator, 0) \
    X(T_DECIMAL, "decimal", read_decimal, QZ_AT_ONCE, decimal, &qz_words_map_decimal, 0)           \
    X(T_GROUP, "group", read_group, QZ_AT_ONCE, group, &qz_words_map_group, 0)                     \
    X(T_HEADER, "header", read_header, QZ_AT_ONCE, any, &qz_words_map_header, 0)                   \
    X(T_END, "end", read_end, QZ_AT_ONCE, any, &qz_words_map_end, 0)                               \
    X(T_DOWN, "down", read_down, QZ_AT_ONCE, texts, &qz_words_map_down, 0)                         \
    X(T_KEEP, "keep", read_keep, QZ_AT_ONCE, filters, &qz_words_map_keep, 0)                       \
    X(T_DROP, "drop", read_drop, QZ_AT_ONCE, filters, &qz_words_map_drop, 0)                       \
    X(T_MISSING, "missing_values", read_missing, QZ_AT_ONCE, texts, &qz_words_map_missing_values,  \
      0)                                                                                           \
    X(T_ZERO, "zero", read_zero, QZ_AT_ONCE, texts, &qz_words_map_zero, 0)                         \
    X(T_FLAGS, "flags", read_flags, QZ_AT_ONCE, flags, NULL, 0)                                    \
    X(T_METRIC, "metric", read_role, QZ_AT_ONCE, role, &qz_words_metric, 1)                        \
    X(T_PERIOD, "period", read_role, QZ_AT_ONCE, role, &qz_words_map_period, 1)                    \
    X(T_AREA, "area", read_role, QZ_AT_ONCE, role, &qz_words_map_area, 0)                          \
    X(T_FOR, "for", read_role, QZ_AT_ONCE, role, &qz_words_group, 0)                               \
    X(T_VALUE, "value", read_role, QZ_AT_ONCE, role, &qz_words_map_value, 0)                       \
    X(T_NUMERATOR, "numerator", read_role, QZ_AT_ONCE, role, &qz_words_map_numerator, 0)           \
    X(T_DENOMINATOR, "denominator", read_role, QZ_AT_ONCE, role, &qz_words_map_denominator, 0)     \
    X(T_LOW, "low", read_role, QZ_AT_ONCE, role, NULL, 0)                                          \
    X(T_HIGH, "high", read_role, QZ_AT_ONCE, role, NULL, 0)                                        \
    X(T_FLAG, "flag", read_role, QZ_AT_ONCE, role, &qz_words_map_flag, 0)                          \
    X(T_SOURCE, "source", read_role, QZ_AT_ONCE, role, &qz_words_source, 0)                        \
    X(T_NOTE, "note", read_role, QZ_AT_ONCE, role, &qz_words_map_note, 0)                          \
    X(T_REPORTED_BY, "reported_by", read_role, QZ_AT_ONCE, role, NULL, 0)                          \
    X(T_REPORTED_ON, "reported_on", read_role, QZ_AT_ONCE, role, NULL, 0)                          \
    X(T_SCALE, "scale", read_role, QZ_AT_ONCE, role, &qz_words_map_scale, 0)

static const qz_key table_keys[T_COUNT] = {TABLE_KEYS(QZ_KEY_ROW)};
static const qz_key_set table_set = QZ_KEY_SET(QZ_PHRASE_A_TABLE, table_keys, TABLE_KEYS);

static const qz_inside table_inside = {.name = "sheet", .set = &table_set};
static const qz_shape table_shape = QZ_SHAPE_HOLDING(
    "sheet", "{metric: schools, period: {column: Year}}", QZ_FORM_MAPPING, &table_inside);
static const qz_inside sheets_inside = {.name = "sheets", .set = &table_set, .items = &table_shape};
static const qz_shape qz_shape_sheets =
    QZ_SHAPE_HOLDING("sheets", "{metric: schools, period: {column: Year}}",
                     QZ_FORM_LIST | QZ_FORM_MAPPING, &sheets_inside);

/* ---- what only the whole table shows */

static int has(const qz_map_table *table, int role) {
    return table->roles[role].from != QZ_MAP_NOWHERE;
}

/* Header rows that a role speaks of. */
static void check_headers(qz_decoder *d, const qz_node *const *slots, qz_map_table *table) {
    for (size_t i = 0; i < QZ_ARRAY_SIZE(role_slots); i++) {
        const qz_map_role *role = &table->roles[role_slots[i].role];
        const qz_node *node = slots[role_slots[i].key];
        size_t most = table->header_kind == QZ_MAP_HEADER_ROWS ? table->header_count : 1;
        if (role->from != QZ_MAP_HEADER) {
            continue;
        }
        table->wide = 1;
        if (table->header_kind == QZ_MAP_HEADER_NONE) {
            qz_fault(d, node, QZ_SAY_PLAIN(MAPPING_NO_HEADER_ROW));
        } else if (role->header > most && most > 0) {
            qz_fault(d, node,
                     QZ_SAY(MAPPING_HEADER_BEYOND, qz_count(role->header), qz_count(most)));
        }
    }
}

/* A wide table has its values in its columns; a long one says where they are. */
static void check_values(qz_decoder *d, const qz_node *node, const qz_node *const *slots,
                         const qz_map_table *table) {
    static const int others[] = {T_NUMERATOR, T_DENOMINATOR, T_LOW, T_HIGH};
    int from = table->roles[QZ_FIELD_VALUE].from;
    if (table->wide) {
        for (size_t i = 0; i < QZ_ARRAY_SIZE(others); i++) {
            const qz_node *other = slots[others[i]];
            if (other != NULL) {
                qz_fault_key(d, other,
                             QZ_SAY(MAPPING_WIDE_VALUE, qz_text(table_keys[others[i]].name)));
            }
        }
        if (from == QZ_MAP_TEXT || from == QZ_MAP_CELL || from == QZ_MAP_SHEET) {
            qz_fault(d, slots[T_VALUE], QZ_SAY_PLAIN(MAPPING_WIDE_CONSTANT));
        }
        return;
    }
    if (from == QZ_MAP_VALUES) {
        qz_fault(d, slots[T_VALUE],
                 QZ_SAY(MAPPING_NO_PLACE, qz_text(qz_map_role_name(QZ_FIELD_VALUE))));
    }
    int counts = has(table, QZ_FIELD_NUMERATOR) && has(table, QZ_FIELD_DENOMINATOR);
    int bounds = has(table, QZ_FIELD_LOW) || has(table, QZ_FIELD_HIGH);
    if (slots[T_VALUE] == NULL && !counts && !bounds && !node->cut) {
        qz_fault(d, node, QZ_SAY_PLAIN(MAPPING_NO_VALUE));
    }
}

/* A text cannot stand for nothing and for zero. */
static void check_texts(qz_decoder *d, const qz_node *const *slots, const qz_map_table *table) {
    const qz_node *node = slots[T_ZERO];
    for (size_t i = 0; node != NULL && i < table->zero.count; i++) {
        for (size_t k = 0; k < table->missing.count; k++) {
            const qz_map_text *zero = &table->zero.items[i];
            const qz_map_text *missing = &table->missing.items[k];
            if (zero->length == missing->length && zero->text != NULL && missing->text != NULL &&
                memcmp(zero->text, missing->text, zero->length) == 0) {
                qz_fault(d, node, QZ_SAY(MAPPING_ZERO_MISSING, qz_text(zero->written)));
            }
        }
    }
}

static void read_table(qz_decoder *d, const qz_node *node, qz_map_table *table, size_t *marks) {
    const qz_node *slots[T_COUNT];
    qz_map_draft draft = {table, marks, slots};
    table->place = qz_map_place_of(d, node, 0);
    if (!qz_decode_keys(d, node, &table_set, &draft, slots)) {
        return;
    }
    check_signs(d, slots, table);
    check_headers(d, slots, table);
    check_values(d, node, slots, table);
    check_texts(d, slots, table);
}

/* One table or a list of them. */
static void read_sheets(qz_decoder *d, const qz_node *node, void *object) {
    struct qzplan_mapping *mapping = object;
    int single = node->kind == QZ_NODE_MAPPING;
    if (!single &&
        !qz_expect(d, node, node->kind == QZ_NODE_SEQUENCE ? QZ_NODE_SEQUENCE : QZ_NODE_MAPPING)) {
        return;
    }
    qz_map_table *tables = qz_decode_new(d, single ? 1 : node->count, sizeof *tables);
    size_t count = 0;
    for (const qz_node *item = single ? node : node->first; item != NULL && tables != NULL;
         item = single ? NULL : item->next) {
        read_table(d, item, &tables[count++], &mapping->mark_count);
    }
    mapping->tables = tables;
    mapping->table_count = count;
}

#define FILE_KEYS(X) X(0, "sheets", read_sheets, QZ_AT_ONCE, sheets, &qz_words_map_sheets, 1)

static const qz_key file_keys[] = {FILE_KEYS(QZ_KEY_ROW)};
const qz_key_set qz_mapping_keys = QZ_KEY_SET(QZ_PHRASE_A_MAPPING_FILE, file_keys, FILE_KEYS);

void qz_map_read_tables(qz_decoder *d, const qz_node *root, struct qzplan_mapping *mapping) {
    const qz_node *slots[QZ_ARRAY_SIZE(file_keys)];
    (void)qz_decode_keys(d, root, &qz_mapping_keys, mapping, slots);
}
