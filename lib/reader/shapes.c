/* SPDX-License-Identifier: MIT */
/* The shapes of values: in which forms of YAML they come, which words they may be, and what more
   can be asked of one before it is read, so that no hint names a key that it would not fit. */

#include "reader/shapes.h"

#include <string.h>

#include <qzplan/error.h>

#include "calendar/kinds.h"
#include "calendar/period.h"
#include "input/meant.h"
#include "reader/decode.h"
#include "reader/names.h"
#include "reader/plain.h"

size_t qz_shape_words(const qz_shape *shape, qz_word out[QZ_SHAPE_WORDS_MOST]) {
    if (shape->list != NULL) {
        return shape->list(out, QZ_SHAPE_WORDS_MOST);
    }
    size_t count = shape->word_count < QZ_SHAPE_WORDS_MOST ? shape->word_count : 0;
    if (count > 0) {
        memcpy(out, shape->words, count * sizeof *out);
    }
    return count;
}

int qz_shape_allows(const qz_shape *shape, const qz_node *node) {
    /* by QZ_NODE_... */
    static const unsigned forms[] = {[QZ_NODE_SCALAR] = QZ_FORM_TEXT,
                                     [QZ_NODE_SEQUENCE] = QZ_FORM_LIST,
                                     [QZ_NODE_MAPPING] = QZ_FORM_MAPPING};
    size_t kind = (size_t)node->kind;
    return kind >= QZ_ARRAY_SIZE(forms) || forms[kind] == 0 || (shape->forms & forms[kind]) != 0;
}

static int is_one_of(const qz_shape *shape, const char *text) {
    qz_word words[QZ_SHAPE_WORDS_MOST];
    size_t count = qz_shape_words(shape, words);
    for (size_t i = 0; i < count; i++) {
        if (strcmp(words[i].word, text) == 0 || qz_has_plain(words[i].others, text)) {
            return 1;
        }
    }
    return count == 0;
}

int qz_shape_fits(const qz_decoder *d, const qz_shape *shape, const qz_node *node) {
    if (!qz_shape_allows(shape, node)) {
        return 0;
    }
    int word = shape->words != NULL || shape->list != NULL;
    if (word && node->kind == QZ_NODE_SCALAR && !is_one_of(shape, node->text)) {
        return 0;
    }
    return shape->fits == NULL || shape->fits(d, shape, node);
}

/* ---- what more can be asked */

static int has_digit(const char *text) {
    return strpbrk(text, "0123456789") != NULL;
}

static int fits_date(const qz_decoder *d, const qz_shape *shape, const qz_node *node) {
    qz_meant meant;
    qzplan_period period;
    int32_t year = d->plan == NULL ? QZ_CALENDAR_YEAR : d->plan->year_starts;
    (void)shape;
    return node->kind != QZ_NODE_SCALAR ||
           qz_period_read(&period, NULL, node->text, node->length, QZ_PERIOD_ONGOING, year) ==
               QZPLAN_OK ||
           qz_meant_date(&meant, node->text, node->length, year) ||
           strcmp(node->text, "previous") == 0 || strcmp(node->text, "last_year") == 0 ||
           (strstr(node->text, "..") != NULL && has_digit(node->text));
}

static int fits_number(const qz_decoder *d, const qz_shape *shape, const qz_node *node) {
    qz_meant meant;
    (void)shape;
    return node->kind != QZ_NODE_SCALAR || has_digit(node->text) ||
           strcmp(node->text, "to_be_set") == 0 ||
           qz_meant_number(&meant, node->text, node->length) ||
           (d->metrics.starts != NULL && qz_ids_find(&d->metrics, node->text) != NULL);
}

/* A department by its id or title, or several in one text. Those that are not known may be any. */
static int names_department(const qz_decoder *d, const char *text) {
    char list[QZ_NAMES_SIZE];
    return d->departments.starts == NULL || qz_ids_find(&d->departments, text) != NULL ||
           qz_id_of_title(&d->departments, text, strlen(text)) != NULL ||
           qz_list_of_names(list, &d->departments, text, 0);
}

static int fits_lead(const qz_decoder *d, const qz_shape *shape, const qz_node *node) {
    const qz_node *first = node->kind == QZ_NODE_SEQUENCE ? node->first : node;
    (void)shape;
    return first == NULL || first->kind != QZ_NODE_SCALAR || names_department(d, first->text);
}

/* Who is no department. */
static int fits_person(const qz_decoder *d, const qz_shape *shape, const qz_node *node) {
    (void)shape;
    return node->kind != QZ_NODE_SCALAR || d->departments.starts == NULL ||
           !names_department(d, node->text);
}

/* ---- words of tables elsewhere */

static size_t list_periods(qz_word *out, size_t most) {
    static const char *const others[] = {
        [QZPLAN_PERIOD_YEAR] = " 每年 年度 逐年 按年 yearly annually annual annuel ",
        [QZPLAN_PERIOD_HALF_YEAR] = " 每半年 半年 halfyear halfyearly semiannual semestre ",
        [QZPLAN_PERIOD_QUARTER] = " 每季度 每季 季度 按季 quarterly trimestre ",
        [QZPLAN_PERIOD_MONTH] = " 每月 月度 按月 monthly mensuel mois ",
        [QZPLAN_PERIOD_WEEK] = " 每周 weekly semaine ",
    };
    size_t count = 0;
    for (int32_t kind = 0; kind < qz_period_kind_count() && count < most; kind++) {
        const qz_period_kind *row = qz_period_kind_of(kind);
        if (row->in_every) {
            int known = (size_t)kind < QZ_ARRAY_SIZE(others);
            out[count++] = (qz_word){row->name, kind, known ? others[kind] : NULL};
        }
    }
    return count;
}

/* ---- the shapes */

enum {
    ANY_TEXT = QZ_FORM_TEXT | QZ_FORM_MAPPING, /* plain, or one for each language */
    ONE_OR_MORE = QZ_FORM_TEXT | QZ_FORM_LIST,
    ANY = QZ_FORM_TEXT | QZ_FORM_LIST | QZ_FORM_MAPPING
};

#define YES " yes y on 是 对 真 oui vrai "
#define NO  " no n off 否 不 假 non faux "

static const qz_word versions[] = {{"1", 1, " 1.0 v1 "}};
static const qz_word truths[] = {{"true", 1, YES}, {"false", 0, NO}};
static const qz_word true_only[] = {{"true", 1, YES}};
static const qz_word bindings[] = {
    {"true", QZPLAN_BINDING_YES, YES "binding 约束性 约束 contraignant "},
    {"false", QZPLAN_BINDING_NO, NO "indicative 预期性 预期 indicatif "},
};

#define SHAPE(id, name, example, forms, fits)                                                      \
    const qz_shape qz_shape_##id = {name, example, forms, NULL, 0, NULL, fits, NULL}
#define HOLDING(id, name, example, forms, fits, inside)                                            \
    const qz_shape qz_shape_##id = {name, example, forms, NULL, 0, NULL, fits, inside}

static const qz_inside texts_inside = {.values = &qz_shape_language, .by_language = 1};
static const qz_inside entries_inside = {.values = &qz_shape_any_id};
static const qz_inside languages_inside = {.items = &qz_shape_language};
static const qz_inside names_inside = {.items = &qz_shape_name, .forms = QZ_FORM_LIST};
static const qz_inside any_names_inside = {.items = &qz_shape_name};
static const qz_inside numbers_inside = {.items = &qz_shape_number};
static const qz_inside ends_inside = {.items = &qz_shape_value, .forms = QZ_FORM_LIST};
static const qz_inside dated_inside = {.values = &qz_shape_value,
                                       .forms = QZ_FORM_TEXT | QZ_FORM_MAPPING};
static const qz_inside pair_inside = {.items = &qz_shape_value};
static const qz_shape value_or_pair =
    QZ_SHAPE_HOLDING("value", "41", QZ_FORM_TEXT | QZ_FORM_LIST, &pair_inside);
static const qz_inside values_inside = {.items = &qz_shape_value, .values = &value_or_pair};

const qz_shape qz_shape_version = QZ_SHAPE_OF_WORDS("version", "1", versions);
const qz_shape qz_shape_truth = QZ_SHAPE_OF_WORDS("truth", "true", truths);
const qz_shape qz_shape_true = QZ_SHAPE_OF_WORDS("true", "true", true_only);
const qz_shape qz_shape_binding = QZ_SHAPE_OF_WORDS("truth", "true", bindings);
const qz_shape qz_shape_every = {"every", "year", QZ_FORM_TEXT, NULL, 0, list_periods, NULL, NULL};
HOLDING(languages, "languages", "[en]", QZ_FORM_LIST, NULL, &languages_inside);
SHAPE(language, "text", "Rural schools", QZ_FORM_TEXT, NULL);
SHAPE(id, "id", "rural_schools", QZ_FORM_TEXT, NULL);
SHAPE(any_id, "any_id", "\"1.1\"", QZ_FORM_TEXT, NULL);
HOLDING(text, "text", "Rural schools", ANY_TEXT, NULL, &texts_inside);
HOLDING(note, "words", "as registered", ANY_TEXT, NULL, &texts_inside);
HOLDING(person, "words", "\"the second section, room 7\"", ANY_TEXT, fits_person, &texts_inside);
HOLDING(source, "source", "Document No. 1", ANY_TEXT, NULL, &entries_inside);
SHAPE(day, "day", "2025-01-15", QZ_FORM_TEXT, fits_date);
SHAPE(date, "date", "2025", QZ_FORM_TEXT, fits_date);
SHAPE(due, "due", "2025", QZ_FORM_TEXT, fits_date);
SHAPE(since, "since", "2020", QZ_FORM_TEXT, fits_date);
SHAPE(month_day, "month_day", "04-01", QZ_FORM_TEXT, fits_number);
SHAPE(length, "length", "45 days", QZ_FORM_TEXT, fits_number);
SHAPE(span, "span", "4 years", QZ_FORM_TEXT, NULL);
SHAPE(rhythm, "rhythm", "year", QZ_FORM_TEXT, NULL);
SHAPE(number, "number", "41", QZ_FORM_TEXT, fits_number);
HOLDING(numbers, "numbers", "[2, 1]", QZ_FORM_LIST, NULL, &numbers_inside);
SHAPE(value, "value", "41", QZ_FORM_TEXT, fits_number);
HOLDING(values, "values", "41", ANY, fits_number, &values_inside);
HOLDING(dated, "values", "41", ANY, fits_number, &dated_inside);
HOLDING(ends, "ends", "[20, 35]", QZ_FORM_LIST | QZ_FORM_TEXT, fits_number, &ends_inside);
HOLDING(course, "course", "{2025: 41}", QZ_FORM_MAPPING, NULL, &values_inside);
SHAPE(reference, "reference", "gini in eu", QZ_FORM_TEXT, NULL);
SHAPE(name, "name", "schools", QZ_FORM_TEXT, NULL);
HOLDING(names, "names", "[north, south]", ONE_OR_MORE, NULL, &names_inside);
HOLDING(name_or_names, "name_or_names", "schools", ONE_OR_MORE, NULL, &any_names_inside);
HOLDING(departments, "names", "[finance]", ONE_OR_MORE, fits_lead, &names_inside);
HOLDING(lead, "name_or_names", "education", ONE_OR_MORE, fits_lead, &any_names_inside);
static const qz_inside cells_inside = {.items = &qz_shape_cell_value};
HOLDING(texts, "texts", "[\"-\"]", QZ_FORM_LIST, NULL, &cells_inside);
SHAPE(table_column, "table_column", "repairs.cost", QZ_FORM_TEXT, NULL);
SHAPE(cell_value, "cell_value", "41", QZ_FORM_TEXT, NULL);
HOLDING(cell_values, "cell_values", "41", ONE_OR_MORE, NULL, &cells_inside);
SHAPE(file, "file", "areas.csv", QZ_FORM_TEXT, NULL);
