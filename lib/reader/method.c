/* SPDX-License-Identifier: MIT */
/* `method`: a name, or a name with numbers of the published rule that differ:
   `{name: destatis, least_values: 6}`. */

#include "reader/decode.h"

#include <string.h>

#include <qzplan/error.h>
#include <qzplan/text.h>

#include "number/number.h"
#include "progress/numbers.h"
#include "reader/shapes.h"

static const char name_key[] = "name";

enum { NAME = 0, MOST_KEYS = 1 + QZ_METHOD_NUMBERS_MOST };

/* The names of the methods are those of the vocabulary. */
static size_t list_names(qz_word *out, size_t most) {
    size_t count = 0;
    int64_t value;
    while (count < most && qzplan_term_get(&value, QZPLAN_VOCABULARY_METHOD, count) == QZPLAN_OK) {
        out[count++] =
            (qz_word){qzplan_term_name(QZPLAN_VOCABULARY_METHOD, value), (int32_t)value, NULL};
    }
    return count;
}

static const qz_shape name_shape = {"method", "eurostat", QZ_FORM_TEXT, NULL,
                                    0,        list_names, NULL,         NULL};

static int read_name(qz_decoder *d, const qz_node *node, int32_t *method) {
    return qz_decode_word(d, node, &name_shape, method);
}

static const qz_node *find_name(const qz_node *node) {
    const qz_node *child = node->first;
    while (child != NULL && strcmp(child->key, name_key) != 0) {
        child = child->next;
    }
    return child;
}

/* The keys beside `name` are those that the method named has. */
static qz_key_set keys_of(qz_key *keys, int32_t method) {
    size_t count = method == 0 ? 0 : qz_method_number_count(method);
    keys[NAME] = (qz_key){.name = name_key, .shape = &name_shape, .required = 1};
    for (size_t i = 0; i < count; i++) {
        keys[1 + i] =
            (qz_key){.name = qz_method_number_at(method, i)->name, .shape = &qz_shape_number};
    }
    return qz_make_key_set(QZ_PHRASE_A_METHOD, keys, 1 + count);
}

/* Those of all methods, each once. */
static qz_key_set all_keys(qz_key keys[QZ_KEYS_MAX]) {
    qz_word methods[QZ_SHAPE_WORDS_MOST];
    size_t method_count = list_names(methods, QZ_SHAPE_WORDS_MOST);
    size_t count = 1;
    keys[NAME] = (qz_key){.name = name_key, .shape = &name_shape, .required = 1};
    for (size_t i = 0; i < method_count; i++) {
        qz_key own[MOST_KEYS];
        const qz_key_set set = keys_of(own, methods[i].value);
        for (size_t place = 1; place < set.count; place++) {
            size_t known = 1;
            while (known < count && strcmp(keys[known].name, own[place].name) != 0) {
                known++;
            }
            if (known == count && count < QZ_KEYS_MAX) {
                keys[count++] = own[place];
            }
        }
    }
    return qz_make_key_set(QZ_PHRASE_A_METHOD, keys, count);
}

static const qz_inside method_inside = {.name = "method", .make = all_keys, .text = &name_shape};
const qz_shape qz_shape_method =
    QZ_SHAPE_HOLDING("method", "eurostat", QZ_FORM_TEXT | QZ_FORM_MAPPING, &method_inside);

/* One number; a percentage is the part that it is. */
static int read_number(qz_decoder *d, const qz_node *node, const qz_method_number *number,
                       double *out) {
    qzplan_value value = {0};
    if (!qz_decode_number(d, node, &value)) {
        return 0;
    }
    int plain = value.form == QZPLAN_NUMBER_PLAIN || value.form == QZPLAN_NUMBER_PERCENT;
    int fits = value.number.den == 1 && value.number.num >= INT32_MIN &&
               value.number.num <= INT32_MAX && value.form == QZPLAN_NUMBER_PLAIN;
    if (number->whole ? !fits : !plain) {
        const qz_part written = qz_text(node->text);
        const qz_part key = qz_text(number->name);
        qz_fault(d, node,
                 number->whole ? QZ_SAY(METHOD_COUNT, written, key)
                               : QZ_SAY(METHOD_NUMBER, written, key));
        return 0;
    }
    *out = (double)value.number.num / (double)value.number.den;
    return 1;
}

/* 1 where this number alone cannot stand beside the published ones. */
static int is_culprit(qz_decoder *d, int32_t method, const qz_method_number *number, double value) {
    qzplan_method_rule alone;
    void *rule = qz_method_rule_new(&alone, method, d->scratch);
    if (rule == NULL) {
        return 0;
    }
    qz_method_number_set(rule, number, value);
    return !qz_method_rule_is_sound(&alone, method);
}

/* At the number that does not fit; where each fits alone, at the last. */
static void report_order(qz_decoder *d, const qz_node *const *slots, int32_t method,
                         const void *rule) {
    const qz_node *place = NULL;
    for (size_t i = 0; i < qz_method_number_count(method); i++) {
        const qz_method_number *number = qz_method_number_at(method, i);
        const qz_node *node = slots[1 + i];
        if (node == NULL) {
            continue;
        }
        place = place == NULL || node->line > place->line ||
                        (node->line == place->line && node->column > place->column)
                    ? node
                    : place;
        if (is_culprit(d, method, number, qz_method_number_get(rule, number))) {
            place = node;
            break;
        }
    }
    if (place != NULL) {
        qz_fault(d, place, QZ_SAY(METHOD_ORDER, qz_text(place->text), qz_text(place->key)));
    }
}

/* The published rule with the plan's numbers; NULL where it has none. */
static const qzplan_method_rule *read_rule(qz_decoder *d, const qz_node *const *slots,
                                           int32_t method) {
    qzplan_method_rule *out = qz_decode_new(d, 1, sizeof *out);
    void *rule = out == NULL ? NULL : qz_method_rule_new(out, method, d->arena);
    int good = rule != NULL;
    size_t given = 0;
    for (size_t i = 0; rule != NULL && i < qz_method_number_count(method); i++) {
        const qz_method_number *number = qz_method_number_at(method, i);
        double value;
        if (slots[1 + i] == NULL) {
            continue;
        }
        given++;
        if (read_number(d, slots[1 + i], number, &value)) {
            qz_method_number_set(rule, number, value);
        } else {
            good = 0;
        }
    }
    if (good && given > 0 && !qz_method_rule_is_sound(out, method)) {
        report_order(d, slots, method, rule);
    }
    return good && given > 0 ? out : NULL;
}

void qz_decode_method(qz_decoder *d, const qz_node *node, void *object) {
    qz_inherited *inherited = object;
    int32_t method = 0;
    inherited->method_rule = NULL;
    if (node->kind != QZ_NODE_MAPPING) {
        (void)read_name(d, node, &inherited->method);
        return;
    }
    qz_key keys[MOST_KEYS];
    const qz_node *slots[MOST_KEYS];
    const qz_node *name = find_name(node);
    if (name == NULL && node->count > 0 && !node->cut) {
        qz_fault(d, node,
                 QZ_SAY(MISSING_KEY_IN, qz_phrase_part(QZ_PHRASE_A_METHOD), qz_text(name_key)));
    }
    if (node->count > 0 && (name == NULL || !read_name(d, name, &method))) {
        return; /* which other keys it has, hangs on it */
    }
    const qz_key_set set = keys_of(keys, method);
    if (qz_decode_keys(d, node, &set, NULL, slots)) {
        inherited->method = method;
        inherited->method_rule = read_rule(d, slots, method);
    }
}
