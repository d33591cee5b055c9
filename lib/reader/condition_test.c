/* SPDX-License-Identifier: MIT */
/* What a condition holds a cell against: `given` and `missing`, a value or a list of them, or
   comparators, on the value itself or on an age or a distance in days. */

#include <string.h>

#include <qzplan/error.h>

#include "base/arrays.h"
#include "calendar/period.h"
#include "number/number.h"
#include "reader/condition_test.h"
#include "reader/key_words.h"
#include "reader/shapes.h"
#include "reader/things.h"

typedef struct test_draft {
    const qz_column_draft *column;
    qz_list *list;
    const qzplan_table_column *per;
    int32_t measure;
    size_t per_tests; /* so many tests that `per` could be of */
} test_draft;

/* Types as bits, for what fits them. */
#define TYPE(name) (1u << QZPLAN_COLUMN_##name)
enum {
    DAYS = TYPE(DATE) | TYPE(YEARMONTH),
    NUMBERS = TYPE(INTEGER) | TYPE(NUMBER),
    ORDERED = DAYS | NUMBERS,
    ANY_TYPE = ORDERED | TYPE(TEXT) | TYPE(BOOLEAN)
};

/* The comparators: of each what it is by another name, and of which types. */
static const struct comparator {
    const char *key;
    int32_t op;
    unsigned types;
} comparators[] = {
    {"exactly", QZPLAN_OP_EXACTLY, ANY_TYPE},
    {"at_least", QZPLAN_OP_AT_LEAST, ORDERED},
    {"at_most", QZPLAN_OP_AT_MOST, ORDERED},
    {"more_than", QZPLAN_OP_MORE_THAN, ORDERED},
    {"less_than", QZPLAN_OP_LESS_THAN, ORDERED},
    {"before", QZPLAN_OP_LESS_THAN, DAYS},
    {"after", QZPLAN_OP_MORE_THAN, DAYS},
    {"between", QZPLAN_OP_BETWEEN, ORDERED},
    {"per", 0, NUMBERS},
    {"age", 0, DAYS},
    {"days_before_end", 0, DAYS},
    {"in", 0, DAYS},
};

static const struct comparator *comparator_of(const char *key) {
    for (size_t i = 0; i < QZ_ARRAY_SIZE(comparators); i++) {
        if (strcmp(comparators[i].key, key) == 0) {
            return &comparators[i];
        }
    }
    return NULL;
}

/* 1 where a comparator goes with the column's type; a type that could not be read goes with any. */
static int goes_with(qz_decoder *d, const qz_node *node, const test_draft *t, const char *key) {
    const qzplan_table_column *column = t->column->column;
    if (column->type == 0) {
        return 0;
    }
    if (t->measure != QZPLAN_MEASURE_VALUE ||
        (comparator_of(key)->types & (1u << column->type)) != 0) {
        return 1;
    }
    const char *fitting[QZ_ARRAY_SIZE(comparators)] = {NULL};
    size_t count = 0;
    for (size_t i = 0; i < QZ_ARRAY_SIZE(comparators); i++) {
        if ((comparators[i].types & (1u << column->type)) != 0) {
            fitting[count++] = comparators[i].key;
        }
    }
    const qz_part list = qz_words_part(fitting, count, QZ_PHRASE_COMMA);
    const qz_message said = QZ_SAY(COMPARATOR_OF_TYPE, qz_text(key), qz_text(column->id),
                                   qz_text(qz_column_type_name(column->type)));
    qz_fault_key(
        d, node,
        qz_hinted(said, count == 1 ? QZ_PHRASE(ONE_WORD, list) : QZ_PHRASE(ONE_OF_WORDS, list)));
    return 0;
}

static qzplan_condition *add_test(qz_decoder *d, const qz_node *node, const test_draft *t,
                                  int32_t measure) {
    qzplan_condition *test = qz_decode_scratch(d, 1, sizeof *test);
    if (test == NULL) {
        return NULL;
    }
    *test = (qzplan_condition){.kind = QZPLAN_CONDITION_TEST,
                               .length = 1,
                               .table = t->column->column->table,
                               .of = t->column->column,
                               .measure = measure,
                               .line = node->key_line,
                               .column = node->key_column};
    qz_decode_list_add(d, t->list, test);
    return test;
}

/* ---- values */

static int read_plain(qz_decoder *d, const qz_node *node, qzplan_number *out) {
    qzplan_value value = {0};
    if (!qz_decode_number(d, node, &value)) {
        return 0;
    }
    if (value.form != QZPLAN_NUMBER_PLAIN) {
        qz_fault(d, node, QZ_SAY(NUMBER_NOT_PLAIN, qz_text(node->text)));
        return 0;
    }
    *out = value.number;
    return 1;
}

/* The nearest of the values that there are, else the first few of them. */
static void report_not_one_of(qz_decoder *d, const qz_node *node, const qz_column_draft *draft,
                              const char *text) {
    enum { SHOWN = 12 };
    const qzplan_table_column *column = draft->column;
    const char *nearest = qz_ids_nearest(&draft->one_of, text);
    const qz_message said = QZ_SAY(VALUE_NOT_ONE_OF, qz_text(text), qz_text(column->id));
    size_t count = column->one_of_count < SHOWN ? column->one_of_count : SHOWN;
    const qz_part list = qz_words_part(column->one_of, count, QZ_PHRASE_COMMA);
    const qz_message all =
        qz_hinted(said, count == 1 ? QZ_PHRASE(ONE_WORD, list) : QZ_PHRASE(ONE_OF_WORDS, list));
    const qz_message near = qz_hinted(said, QZ_NEAREST(nearest));
    qz_fault(d, node, QZ_REPLACING(nearest == NULL ? all : near, nearest, 0));
}

/* A value that no cell can have is a slip. */
static void read_text(qz_decoder *d, const qz_node *node, const test_draft *t,
                      qzplan_condition_value *out) {
    const qz_column_draft *column = t->column;
    if (!qz_decode_scalar(d, node) || (out->text = qz_decode_trimmed(d, node)) == NULL) {
        return;
    }
    const qz_ids *missing = &qz_table_draft_of(d, column->column->table)->missing;
    if (missing->starts != NULL && qz_ids_find(missing, out->text) != NULL) {
        qz_fault(d, node, QZ_SAY(VALUE_IS_MISSING, qz_text(out->text)));
    } else if (column->one_of.starts != NULL && column->one_of.all.count > 0 &&
               qz_ids_find(&column->one_of, out->text) == NULL) {
        report_not_one_of(d, node, column, out->text);
    }
}

/* A full day; of months a month may do. */
static void read_days(qz_decoder *d, const qz_node *node, const test_draft *t,
                      qzplan_condition_value *out) {
    qzplan_period period;
    int months = t->column->column->type == QZPLAN_COLUMN_YEARMONTH;
    if (!qz_decode_period(d, node, &period, 0, d->plan->year_starts)) {
        return;
    }
    if (period.kind == QZPLAN_PERIOD_DAY || (months && period.kind == QZPLAN_PERIOD_MONTH)) {
        out->first = period.first;
        out->last = period.last;
    } else if (months) {
        qz_fault(d, node, QZ_SAY(WHERE_NEEDS_MONTH, qz_text(node->text)));
    } else {
        qz_fault(d, node, QZ_SAY(WHERE_NEEDS_DAY, qz_text(node->text)));
    }
}

static void read_value(qz_decoder *d, const qz_node *node, const test_draft *t,
                       qzplan_condition_value *out) {
    int32_t type =
        t->measure == QZPLAN_MEASURE_VALUE ? t->column->column->type : QZPLAN_COLUMN_INTEGER;
    int32_t truth = 0;
    *out = (qzplan_condition_value){node->text, {0, 0}, QZPLAN_DAY_NONE, QZPLAN_DAY_NONE};
    switch (type) {
    case QZPLAN_COLUMN_TEXT:
        read_text(d, node, t, out);
        break;
    case QZPLAN_COLUMN_BOOLEAN:
        if (qz_decode_word(d, node, &qz_shape_truth, &truth)) {
            out->number = qz_number_of(truth);
        }
        break;
    case QZPLAN_COLUMN_INTEGER:
    case QZPLAN_COLUMN_NUMBER:
        (void)read_plain(d, node, &out->number);
        break;
    case QZPLAN_COLUMN_DATE:
    case QZPLAN_COLUMN_YEARMONTH:
        read_days(d, node, t, out);
        break;
    default: /* the type could not be read, which was said */
        break;
    }
}

/* `between: [18, 24]`: two, in their order. */
static void check_between(qz_decoder *d, const qz_node *node, const qzplan_condition_value *pair) {
    int wrong = qz_number_known(pair[0].number) && qz_number_known(pair[1].number)
                    ? qz_number_order(pair[0].number, pair[1].number) > 0
                    : pair[0].first > pair[1].first && pair[1].first != QZPLAN_DAY_NONE;
    if (wrong) {
        qz_fault(d, node->first->next,
                 QZ_SAY(METRIC_LIMITS_ORDER, qz_text(node->first->next->text),
                        qz_text(node->first->text)));
    }
}

static void read_values(qz_decoder *d, const qz_node *node, const test_draft *t, int32_t op) {
    int list = node->kind == QZ_NODE_SEQUENCE && node->first != NULL && op == QZPLAN_OP_EXACTLY;
    if (op == QZPLAN_OP_BETWEEN) {
        if (!qz_expect(d, node, QZ_NODE_SEQUENCE)) {
            return;
        }
        if (node->count != 2) {
            qz_fault(d, node, QZ_SAY_PLAIN(BETWEEN_PAIR));
            return;
        }
        list = 1;
    }
    qzplan_condition *test = add_test(d, node, t, t->measure);
    qzplan_condition_value *values = qz_decode_new(d, list ? node->count : 1, sizeof *values);
    if (test == NULL || values == NULL) {
        return;
    }
    test->op = op;
    test->per = t->per;
    test->values = values;
    for (const qz_node *item = list ? node->first : node; item != NULL && !d->report->no_memory;
         item = list ? item->next : NULL) {
        read_value(d, item, t, &values[test->value_count++]);
    }
    if (op == QZPLAN_OP_BETWEEN && !d->report->no_memory) {
        check_between(d, node, values);
    }
}

/* ---- keys */

/* A column of numbers of the same table, by which each value is multiplied. */
static void read_per(qz_decoder *d, const qz_node *node, void *object) {
    test_draft *t = object;
    if (!goes_with(d, node, t, "per")) {
        return;
    }
    const qzplan_table *table = t->column->column->table;
    const qz_column_draft *per = qz_decode_name(d, node, &qz_table_draft_of(d, table)->columns);
    if (per == NULL) {
        return;
    }
    int32_t type = per->column->type;
    if (type != 0 && (NUMBERS & (1u << type)) == 0) {
        qz_fault(d, node,
                 QZ_SAY(COLUMN_NOT_NUMBERS, qz_text(per->column->id),
                        qz_text(qz_column_type_name(type))));
        return;
    }
    t->per = per->column;
}

static void read_comparator(qz_decoder *d, const qz_node *node, void *object) {
    test_draft *t = object;
    const char *key = d->key->name;
    t->per_tests++;
    if (goes_with(d, node, t, key)) {
        read_values(d, node, t, comparator_of(key)->op);
    }
}

static void read_in(qz_decoder *d, const qz_node *node, void *object) {
    static const qz_word words[] = {{"period", 1, " stretch year 期间 时期 période "}};
    static const qz_shape shape = QZ_SHAPE_OF_WORDS("period", "period", words);
    test_draft *t = object;
    int32_t ignored;
    if (goes_with(d, node, t, "in") && qz_decode_word(d, node, &shape, &ignored)) {
        (void)add_test(d, node, t, QZPLAN_MEASURE_IN_PERIOD);
    }
}

static void read_measure(qz_decoder *d, const qz_node *node, test_draft *t, int32_t measure);

static void read_age(qz_decoder *d, const qz_node *node, void *object) {
    if (goes_with(d, node, object, "age")) {
        read_measure(d, node, object, QZPLAN_MEASURE_AGE);
    }
}

static void read_days_before_end(qz_decoder *d, const qz_node *node, void *object) {
    if (goes_with(d, node, object, "days_before_end")) {
        read_measure(d, node, object, QZPLAN_MEASURE_DAYS_BEFORE_END);
    }
}

#define MEASURE_KEYS(X)                                                                            \
    X(0, "exactly", read_comparator, QZ_AT_ONCE, cell_values, &qz_words_exactly, 0)                \
    X(1, "at_least", read_comparator, QZ_AT_ONCE, cell_value, &qz_words_at_least, 0)               \
    X(2, "at_most", read_comparator, QZ_AT_ONCE, cell_value, &qz_words_at_most, 0)                 \
    X(3, "more_than", read_comparator, QZ_AT_ONCE, cell_value, &qz_words_more_than, 0)             \
    X(4, "less_than", read_comparator, QZ_AT_ONCE, cell_value, &qz_words_less_than, 0)             \
    X(5, "between", read_comparator, QZ_AT_ONCE, ends, &qz_words_between, 0)

static const qz_key measure_keys[] = {MEASURE_KEYS(QZ_KEY_ROW)};
const qz_key_set qz_measure_keys = QZ_KEY_SET(QZ_PHRASE_A_MEASURE, measure_keys, MEASURE_KEYS);

/* A number, several, or comparators. */
static const qz_inside measured_inside = {
    .name = "measure", .set = &qz_measure_keys, .items = &qz_shape_number};
static const qz_shape qz_shape_measured = QZ_SHAPE_HOLDING(
    "measure", "{at_most: 45}", QZ_FORM_TEXT | QZ_FORM_LIST | QZ_FORM_MAPPING, &measured_inside);

/* `per` first: the others take it along. */
#define TEST_KEYS(X)                                                                               \
    X(0, "per", read_per, QZ_AT_ONCE, name, &qz_words_per, 0)                                      \
    X(1, "exactly", read_comparator, QZ_AT_ONCE, cell_values, &qz_words_exactly, 0)                \
    X(2, "at_least", read_comparator, QZ_AT_ONCE, cell_value, &qz_words_at_least, 0)               \
    X(3, "at_most", read_comparator, QZ_AT_ONCE, cell_value, &qz_words_at_most, 0)                 \
    X(4, "more_than", read_comparator, QZ_AT_ONCE, cell_value, &qz_words_more_than, 0)             \
    X(5, "less_than", read_comparator, QZ_AT_ONCE, cell_value, &qz_words_less_than, 0)             \
    X(6, "before", read_comparator, QZ_AT_ONCE, day, &qz_words_before, 0)                          \
    X(7, "after", read_comparator, QZ_AT_ONCE, day, &qz_words_after, 0)                            \
    X(8, "between", read_comparator, QZ_AT_ONCE, ends, &qz_words_between, 0)                       \
    X(9, "age", read_age, QZ_AT_ONCE, measured, &qz_words_age, 0)                                  \
    X(10, "days_before_end", read_days_before_end, QZ_AT_ONCE, measured,                           \
      &qz_words_days_before_end, 0)                                                                \
    X(11, "in", read_in, QZ_AT_ONCE, name, &qz_words_in_period, 0)

static const qz_key test_keys[] = {TEST_KEYS(QZ_KEY_ROW)};
const qz_key_set qz_test_keys = QZ_KEY_SET(QZ_PHRASE_A_CONDITION, test_keys, TEST_KEYS);

/* A value, several, or comparators; of `any` the entries of a list are conditions themselves. */
static const qz_shape item_shape =
    QZ_SHAPE_HOLDING("cell_value", "41", QZ_FORM_TEXT | QZ_FORM_MAPPING, NULL);
static const qz_inside test_inside = {.name = "test", .set = &qz_test_keys, .items = &item_shape};
const qz_shape qz_shape_test = QZ_SHAPE_HOLDING(
    "test", "{at_least: 41}", QZ_FORM_TEXT | QZ_FORM_LIST | QZ_FORM_MAPPING, &test_inside);

/* An age or so many days: one number, several, or comparators. */
static void read_measure(qz_decoder *d, const qz_node *node, test_draft *t, int32_t measure) {
    const qz_node *slots[QZ_ARRAY_SIZE(measure_keys)];
    test_draft inner = *t;
    inner.measure = measure;
    inner.per = NULL;
    if (node->kind == QZ_NODE_MAPPING) {
        (void)qz_decode_keys(d, node, &qz_measure_keys, &inner, slots);
    } else {
        read_values(d, node, &inner, QZPLAN_OP_EXACTLY);
    }
}

/* 1 for a word that asks whether the cell is there at all. */
static int read_keyword(qz_decoder *d, const qz_node *node, const test_draft *t) {
    static const struct {
        const char *word;
        int32_t measure;
    } words[] = {{"given", QZPLAN_MEASURE_GIVEN}, {"missing", QZPLAN_MEASURE_MISSING}};
    for (size_t i = 0; i < QZ_ARRAY_SIZE(words) && node->kind == QZ_NODE_SCALAR; i++) {
        if (strcmp(node->text, words[i].word) == 0) {
            (void)add_test(d, node, t, words[i].measure);
            return 1;
        }
    }
    return 0;
}

void qz_decode_test(qz_decoder *d, const qz_node *node, const qz_column_draft *column,
                    qz_list *list) {
    const qz_node *slots[QZ_ARRAY_SIZE(test_keys)];
    test_draft t = {column, list, NULL, QZPLAN_MEASURE_VALUE, 0};
    if (read_keyword(d, node, &t)) {
        return;
    }
    if (node->kind != QZ_NODE_MAPPING || node->first == NULL) {
        read_values(d, node, &t, QZPLAN_OP_EXACTLY);
        return;
    }
    (void)qz_decode_keys(d, node, &qz_test_keys, &t, slots);
    if (t.per != NULL && t.per_tests == 0) {
        static const char *const with[] = {"exactly",   "at_least",  "at_most",
                                           "more_than", "less_than", "between"};
        const qz_part words = qz_words_part(with, QZ_ARRAY_SIZE(with), QZ_PHRASE_AND);
        qz_fault_key(d, slots[0], QZ_SAY(METRIC_KEY_ONLY_WITH, qz_text(slots[0]->key), words));
    }
}
