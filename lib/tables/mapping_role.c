/* SPDX-License-Identifier: MIT */
/* A role of a mapping: a text, or where the text stands and what is made of it. */

#include <string.h>

#include "base/arrays.h"
#include "base/sort.h"
#include "tables/fold.h"
#include "tables/mapping_read.h"
#include "tables/mapping_words.h"
#include "tables/scale.h"

enum {
    R_COLUMN,
    R_HEADER,
    R_CELL,
    R_SHEET,
    R_PART,
    R_BY,
    R_MATCH,
    R_NAMES,
    R_FORM,
    R_UNITS,
    R_COUNT
};

/* The role that is read, with what its readers need. */
typedef struct role_draft {
    qz_map_role *role;
    size_t *marks;
} role_draft;

/* What a role may have. */
enum { A_PERIOD = 1, A_NUMBER = 2 };

static const struct {
    int role;
    unsigned is;
} kinds[] = {
    {QZ_FIELD_PERIOD, A_PERIOD},    {QZ_FIELD_REPORTED_ON, A_PERIOD}, {QZ_FIELD_VALUE, A_NUMBER},
    {QZ_FIELD_NUMERATOR, A_NUMBER}, {QZ_FIELD_DENOMINATOR, A_NUMBER}, {QZ_FIELD_LOW, A_NUMBER},
    {QZ_FIELD_HIGH, A_NUMBER},
};

static unsigned kind_of(int role) {
    for (size_t i = 0; i < QZ_ARRAY_SIZE(kinds); i++) {
        if (kinds[i].role == role) {
            return kinds[i].is;
        }
    }
    return 0;
}

const char *qz_map_role_name(int role) {
    return role == QZ_MAP_SCALE ? "scale" : qz_field_name(role);
}

static void read_column(qz_decoder *d, const qz_node *node, void *object) {
    role_draft *draft = object;
    qz_map_read_columns(d, node, draft->marks, &draft->role->columns);
    draft->role->from = QZ_MAP_COLUMN;
}

static void read_header(qz_decoder *d, const qz_node *node, void *object) {
    role_draft *draft = object;
    draft->role->header = (uint32_t)qz_map_read_whole(d, node, 0);
    draft->role->from = QZ_MAP_HEADER;
}

/* "B2": letters, then a number. */
static void read_cell(qz_decoder *d, const qz_node *node, void *object) {
    enum { LETTERS = 3, DIGITS = 7 };
    qz_map_role *role = ((role_draft *)object)->role;
    role->from = QZ_MAP_CELL;
    if (!qz_decode_scalar(d, node)) {
        return;
    }
    const char *at = node->text;
    for (; (*at | 0x20) >= 'a' && (*at | 0x20) <= 'z' && at - node->text < LETTERS; at++) {
        role->column = role->column * 26 + (uint32_t)((*at | 0x20) - 'a' + 1);
    }
    for (const char *start = at; *at >= '0' && *at <= '9' && at - start < DIGITS; at++) {
        role->row = role->row * 10 + (uint32_t)(*at - '0');
    }
    if (*at != '\0' || role->column == 0 || role->row == 0) {
        qz_fault(d, node, QZ_SAY(MAPPING_NOT_CELL, qz_text(node->text)));
    }
}

static const qz_word sheet_words[] = {{"name", 1, " title true 名称 nom "}};
static const qz_shape qz_shape_sheet = QZ_SHAPE_OF_WORDS("sheet", "name", sheet_words);

static void read_sheet(qz_decoder *d, const qz_node *node, void *object) {
    int32_t ignored;
    (void)qz_decode_word(d, node, &qz_shape_sheet, &ignored);
    ((role_draft *)object)->role->from = QZ_MAP_SHEET;
}

static void read_part(qz_decoder *d, const qz_node *node, void *object) {
    ((role_draft *)object)->role->part = qz_map_read_whole(d, node, 1);
}

static void read_by(qz_decoder *d, const qz_node *node, void *object) {
    if (qz_decode_scalar(d, node)) {
        ((role_draft *)object)->role->by = qz_decode_keep(d, node->text, node->length);
    }
}

static void read_match(qz_decoder *d, const qz_node *node, void *object) {
    role_draft *draft = object;
    if (qz_decode_scalar(d, node)) {
        size_t unmarked = 0;
        const qz_map_text text = qz_map_fold(d, node, node->text, 0, &unmarked);
        draft->role->match = qz_map_read_pattern(d, node, &text, 1);
    }
}

static int order_of(const qz_map_text *a, const char *text, size_t length) {
    size_t shorter = a->length < length ? a->length : length;
    int order = memcmp(a->text, text, shorter);
    return order != 0 ? order : a->length < length ? -1 : a->length > length;
}

static int comes_before(const void *a, const void *b) {
    const qz_map_name *left = a;
    const qz_map_name *right = b;
    return order_of(&left->text, right->text.text, right->text.length) < 0;
}

const qz_map_name *qz_map_name_of(const qz_map_role *role, const char *text, size_t length) {
    size_t low = 0;
    size_t high = role->name_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = order_of(&role->names[middle]->text, text, length);
        if (order == 0) {
            return role->names[middle];
        }
        low = order < 0 ? middle + 1 : low;
        high = order < 0 ? high : middle;
    }
    return NULL;
}

static void read_names(qz_decoder *d, const qz_node *node, void *object) {
    role_draft *draft = object;
    if (!qz_expect(d, node, QZ_NODE_MAPPING)) {
        return;
    }
    const void **sorted = qz_decode_new(d, node->count, sizeof *sorted);
    qz_map_name *names = qz_decode_new(d, node->count, sizeof *names);
    size_t count = 0;
    for (const qz_node *child = node->first; child != NULL && names != NULL && sorted != NULL;
         child = child->next) {
        if (!qz_decode_scalar(d, child)) {
            continue;
        }
        sorted[count] = &names[count];
        names[count++] = (qz_map_name){
            .text = qz_map_fold(d, child, child->key, 1, draft->marks),
            .meaning = qz_decode_keep(d, child->text, child->length),
            .place = qz_map_place_of(d, child, 0),
        };
    }
    if (d->report->no_memory) {
        return;
    }
    qz_sort(sorted, count, comes_before);
    draft->role->names = (const qz_map_name *const *)sorted;
    draft->role->name_count = count;
}

static void read_units(qz_decoder *d, const qz_node *node, void *object) {
    role_draft *draft = object;
    qz_map_read_texts(d, node, draft->marks, &draft->role->units);
}

static void make_form(qz_decoder *d, const qz_node *node, qz_map_role *role) {
    static const int phrases[] = {
        [QZ_FORM_NO_YEAR] = QZ_PHRASE_FORM_NO_YEAR,
        [QZ_FORM_LENGTH] = QZ_PHRASE_FORM_LENGTH,
        [QZ_FORM_TWICE] = QZ_PHRASE_FORM_TWICE,
        [QZ_FORM_TOUCHES] = QZ_PHRASE_FORM_TOUCHES,
        [QZ_FORM_COMBINATION] = QZ_PHRASE_FORM_COMBINATION,
    };
    size_t unmarked = 0;
    if (!qz_decode_scalar(d, node)) {
        return;
    }
    const qz_map_text text = qz_map_fold(d, node, node->text, 0, &unmarked);
    int fault = text.text == NULL ? QZ_FORM_NO_MEMORY
                                  : qz_form_make(&role->form, d->arena, text.text, text.length);
    if (fault == QZ_FORM_NO_MEMORY) {
        d->report->no_memory = 1;
    } else if (fault != QZ_FORM_FINE) {
        qz_fault(
            d, node,
            qz_hinted(QZ_SAY(MAPPING_FORM, qz_text(node->text)), qz_phrase_plain(phrases[fault])));
    }
}

static void read_form(qz_decoder *d, const qz_node *node, void *object) {
    make_form(d, node, ((role_draft *)object)->role);
}

#define SHAPE(id, name, example, forms)                                                            \
    static const qz_shape qz_shape_##id = QZ_SHAPE_HOLDING(name, example, forms, NULL)

static const qz_shape single_shape = QZ_SHAPE_HOLDING("text", "Year", QZ_FORM_TEXT, NULL);
static const qz_inside columns_inside = {.items = &single_shape};
static const qz_inside names_inside = {.values = &single_shape};
static const qz_shape qz_shape_columns =
    QZ_SHAPE_HOLDING("columns", "Year", QZ_FORM_TEXT | QZ_FORM_LIST, &columns_inside);
static const qz_shape qz_shape_names =
    QZ_SHAPE_HOLDING("names", "{North: north}", QZ_FORM_MAPPING, &names_inside);
SHAPE(row, "row", "1", QZ_FORM_TEXT);
SHAPE(cell, "cell", "B2", QZ_FORM_TEXT);
SHAPE(pattern, "pattern", "YYYY", QZ_FORM_TEXT);

#define ROLE_KEYS(X)                                                                               \
    X(R_COLUMN, "column", read_column, QZ_AT_ONCE, columns, &qz_words_map_column, 0)               \
    X(R_HEADER, "header", read_header, QZ_AT_ONCE, row, &qz_words_map_header, 0)                   \
    X(R_CELL, "cell", read_cell, QZ_AT_ONCE, cell, NULL, 0)                                        \
    X(R_SHEET, "sheet", read_sheet, QZ_AT_ONCE, sheet, &qz_words_map_sheet, 0)                     \
    X(R_PART, "part", read_part, QZ_AT_ONCE, row, NULL, 0)                                         \
    X(R_BY, "by", read_by, QZ_AT_ONCE, pattern, &qz_words_map_by, 0)                               \
    X(R_MATCH, "match", read_match, QZ_AT_ONCE, pattern, &qz_words_map_match, 0)                   \
    X(R_NAMES, "names", read_names, QZ_AT_ONCE, names, &qz_words_map_names, 0)                     \
    X(R_FORM, "form", read_form, QZ_BY_OTHERS, pattern, &qz_words_map_form, 0)                     \
    X(R_UNITS, "units", read_units, QZ_AT_ONCE, columns, &qz_words_map_units, 0)

static const qz_key role_keys[R_COUNT] = {ROLE_KEYS(QZ_KEY_ROW)};
static const qz_key_set role_set = QZ_KEY_SET(QZ_PHRASE_A_ROLE, role_keys, ROLE_KEYS);

static const qz_inside role_inside = {.name = "role", .set = &role_set};
const qz_shape qz_shape_role =
    QZ_SHAPE_HOLDING("role", "{column: Year}", QZ_FORM_TEXT | QZ_FORM_MAPPING, &role_inside);

/* Keys that only some roles have. */
static void check_kind(qz_decoder *d, const qz_node *const *slots, int role) {
    static const struct {
        int key;
        unsigned needs;
        unsigned never;
        const char *roles;
    } rules[] = {
        {R_FORM, A_PERIOD, 0, "period"},
        {R_UNITS, A_NUMBER, 0, "value"},
        {R_HEADER, 0, A_NUMBER, NULL},
    };
    unsigned kind = kind_of(role);
    for (size_t i = 0; i < QZ_ARRAY_SIZE(rules); i++) {
        const qz_node *node = slots[rules[i].key];
        if (node != NULL && ((rules[i].needs & ~kind) != 0 || (rules[i].never & kind) != 0)) {
            qz_fault_key(d, node,
                         rules[i].roles == NULL
                             ? QZ_SAY(MAPPING_VALUE_ON_HEADER, qz_text(qz_map_role_name(role)))
                             : QZ_SAY(MAPPING_KEY_OF_ROLE, qz_text(role_keys[rules[i].key].name),
                                      qz_text(rules[i].roles)));
        }
    }
}

/* One place, and what goes with it. */
static void check_place(qz_decoder *d, const qz_node *node, const qz_node *const *slots,
                        qz_map_role *role, int which) {
    const qz_node *first = NULL;
    for (size_t i = R_COLUMN; i <= R_SHEET; i++) {
        if (slots[i] != NULL && first != NULL) {
            qz_fault_key(
                d, slots[i],
                QZ_SAY(MAPPING_TWO_PLACES, qz_text(role_keys[i].name), qz_text(first->key)));
        }
        first = slots[i] == NULL ? first : slots[i];
    }
    if (first == NULL && which == QZ_FIELD_VALUE) {
        role->from = QZ_MAP_VALUES;
    } else if (first == NULL && !node->cut) {
        qz_fault(d, node, QZ_SAY(MAPPING_NO_PLACE, qz_text(qz_map_role_name(which))));
    }
    if (slots[R_PART] != NULL && slots[R_BY] == NULL) {
        qz_fault_key(d, slots[R_PART], QZ_SAY_PLAIN(MAPPING_PART_WITHOUT_BY));
    }
    if (slots[R_BY] != NULL && slots[R_PART] == NULL && role->columns.count < 2) {
        qz_fault_key(d, slots[R_BY], QZ_SAY_PLAIN(MAPPING_BY_ALONE));
    }
}

/* What a multiplier may be is known before any table is. */
static void check_scale(qz_decoder *d, const qz_node *node, const char *text, size_t length) {
    int32_t power;
    if (!qz_scale_read(&power, text, length)) {
        qz_fault(d, node, QZ_SAY(MAPPING_SCALE, qz_text(text)));
    }
}

static void check_scales(qz_decoder *d, const qz_node *names) {
    for (const qz_node *child = names == NULL || names->kind != QZ_NODE_MAPPING ? NULL
                                                                                : names->first;
         child != NULL; child = child->next) {
        if (child->kind == QZ_NODE_SCALAR && child->length > 0) {
            check_scale(d, child, child->text, child->length);
        }
    }
}

void qz_map_read_role(qz_decoder *d, const qz_node *node, qz_map_draft *draft, int which) {
    qz_map_role *role = &draft->table->roles[which];
    const qz_node *slots[R_COUNT];
    role_draft reading = {role, draft->marks};
    role->place = qz_map_place_of(d, node, 0);
    if (node->kind == QZ_NODE_SCALAR) {
        if (qz_decode_scalar(d, node)) {
            role->from = QZ_MAP_TEXT;
            role->text = qz_decode_keep(d, node->text, node->length);
        }
        if (which == QZ_MAP_SCALE && role->from == QZ_MAP_TEXT) {
            check_scale(d, node, node->text, node->length);
        }
        return;
    }
    if (!qz_decode_keys(d, node, &role_set, &reading, slots)) {
        return;
    }
    check_kind(d, slots, which);
    check_place(d, node, slots, role, which);
    qz_decode_stage(d, &role_set, QZ_BY_OTHERS, &reading, slots);
    if (which == QZ_MAP_SCALE) {
        check_scales(d, slots[R_NAMES]);
    }
}
