/* SPDX-License-Identifier: MIT */
/* Walks the tables of keys. Everything that has keys is a definition, and is referred to where it
   may stand: nothing is nested deeper than one thing, and editors complete without a choice. */

#include "schema/walk.h"

#include <stdio.h>
#include <string.h>

#include "base/arrays.h"
#include "model/metric_kinds.h"
#include "reader/shapes.h"
#include "reader/things.h"
#include "schema/described.h"

static int has_keys(const qz_inside *inside) {
    return inside != NULL && inside->name != NULL;
}

static qz_key_set keys_of(const qz_inside *inside, qz_key keys[QZ_KEYS_MAX]) {
    return inside->make != NULL ? inside->make(keys) : *inside->set;
}

/* The forms of YAML that a value may have, as types of JSON. A text may look like a number, a truth
   or nothing. */
static void put_types(qz_json *json, unsigned forms) {
    static const struct {
        unsigned form;
        const char *type;
    } types[] = {{QZ_FORM_TEXT, "string"}, {QZ_FORM_TEXT, "number"}, {QZ_FORM_TEXT, "boolean"},
                 {QZ_FORM_TEXT, "null"},   {QZ_FORM_LIST, "array"},  {QZ_FORM_MAPPING, "object"}};
    if (forms == QZ_FORM_LIST || forms == QZ_FORM_MAPPING) {
        qz_json_text(json, "type", forms == QZ_FORM_LIST ? "array" : "object");
        return;
    }
    qz_json_open_list(json, "type");
    for (size_t i = 0; i < QZ_ARRAY_SIZE(types); i++) {
        if ((forms & types[i].form) != 0) {
            qz_json_text(json, NULL, types[i].type);
        }
    }
    qz_json_close_list(json);
}

/* A word as it is read from JSON and from YAML: `true` may come as a truth, `1` as a number. */
static void put_words(qz_json *json, const qz_shape *shape) {
    qz_word words[QZ_SHAPE_WORDS_MOST];
    size_t count = qz_shape_words(shape, words);
    qz_json_open_list(json, "enum");
    for (size_t i = 0; i < count; i++) {
        const char *word = words[i].word;
        if (strcmp(word, "true") == 0 || strcmp(word, "false") == 0 ||
            strspn(word, "0123456789") == strlen(word)) {
            qz_json_raw(json, NULL, word);
        }
    }
    for (size_t i = 0; i < count; i++) {
        qz_json_text(json, NULL, words[i].word);
    }
    qz_json_close_list(json);
}

static int is_words(const qz_shape *shape) {
    return shape->words != NULL || shape->list != NULL;
}

static unsigned forms_of(const qz_shape *shape) {
    return shape->inside != NULL && shape->inside->forms != 0 ? shape->inside->forms : shape->forms;
}

/* A text is one of the words; what is no text may be anything of its type. */
static void put_words_or(qz_json *json, const qz_shape *shape, unsigned forms) {
    qz_json_open_items(json, "anyOf");
    qz_json_open(json, NULL);
    put_words(json, shape);
    qz_json_close(json);
    qz_json_open(json, NULL);
    put_types(json, forms & ~(unsigned)QZ_FORM_TEXT);
    qz_json_close(json);
    qz_json_close_items(json);
}

static void put_value(qz_json *json, const qz_shape *shape) {
    const qz_shape *text = shape->inside == NULL ? NULL : shape->inside->text;
    if (is_words(shape)) {
        put_words(json, shape);
    } else {
        put_types(json, forms_of(shape));
    }
    if (text != NULL) {
        put_words_or(json, text, shape->forms);
    }
}

static void put_shape(qz_schema_walk *walk, const qz_shape *shape);

static void put_part(qz_schema_walk *walk, const char *key, const qz_shape *shape) {
    qz_json_open(&walk->json, key);
    put_shape(walk, shape);
    qz_json_close(&walk->json);
}

static void refer_to(qz_schema_walk *walk, const qz_shape *shape) {
    char reference[64];
    size_t i = 0;
    while (i < walk->thing_count && walk->things[i]->inside != shape->inside) {
        i++;
    }
    if (i == walk->thing_count && i < QZ_SCHEMA_THINGS) {
        walk->things[walk->thing_count++] = shape;
    }
    (void)snprintf(reference, sizeof reference, "#/definitions/%s", shape->inside->name);
    qz_json_text(&walk->json, "$ref", reference);
}

static void put_language_names(qz_json *json) {
    qz_json_open(json, "propertyNames");
    qz_json_text(json, "pattern", "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$");
    qz_json_close(json);
}

/* Keys and values of a shape that has no table of keys. */
static void put_inside(qz_schema_walk *walk, const qz_inside *inside) {
    if (inside->items != NULL) {
        put_part(walk, "items", inside->items);
    }
    if (inside->values != NULL) {
        put_part(walk, "additionalProperties", inside->values);
    }
    if (inside->by_language) {
        put_language_names(&walk->json);
    }
}

static void put_shape(qz_schema_walk *walk, const qz_shape *shape) {
    if (has_keys(shape->inside)) {
        refer_to(walk, shape);
        return;
    }
    put_value(&walk->json, shape);
    if (shape->inside != NULL) {
        put_inside(walk, shape->inside);
    }
}

/* ---- things */

static void put_description(qz_json *json, const char *thing, const qz_key *key) {
    char text[1024];
    const char *sentence = qz_described(thing, key->name);
    if (is_words(key->shape) || (key->shape->forms & QZ_FORM_TEXT) == 0) {
        qz_json_text(json, "description", sentence);
        return;
    }
    (void)snprintf(text, sizeof text, "%s Written like: %s", sentence, key->shape->example);
    qz_json_text(json, "description", text);
}

static void put_properties(qz_schema_walk *walk, const qz_inside *inside, const qz_key_set *set) {
    qz_json_open(&walk->json, "properties");
    for (size_t i = 0; i < set->count; i++) {
        const qz_key *key = &set->keys[i];
        if (key->name != NULL) {
            qz_json_open(&walk->json, key->name);
            put_description(&walk->json, inside->name, key);
            put_shape(walk, key->shape);
            qz_json_close(&walk->json);
        }
    }
    qz_json_close(&walk->json);
}

static void put_required(qz_json *json, const qz_key_set *set) {
    if (set->required == 0) {
        return;
    }
    qz_json_open_list(json, "required");
    for (size_t i = 0; i < set->count; i++) {
        if ((set->required & QZ_KEY_AT(i)) != 0) {
            qz_json_text(json, NULL, set->keys[i].name);
        }
    }
    qz_json_close_list(json);
}

/* Either its keys or names of its own, never both. */
static void put_either(qz_schema_walk *walk, const qz_inside *inside, const qz_key_set *set) {
    qz_json *json = &walk->json;
    qz_json_open(json, "if");
    qz_json_open_items(json, "anyOf");
    for (size_t i = 0; i < set->count; i++) {
        qz_json_open(json, NULL);
        qz_json_open_list(json, "required");
        qz_json_text(json, NULL, set->keys[i].name);
        qz_json_close_list(json);
        qz_json_close(json);
    }
    qz_json_close_items(json);
    qz_json_close(json);
    qz_json_open(json, "then");
    qz_json_open(json, "propertyNames");
    qz_json_open_list(json, "enum");
    for (size_t i = 0; i < set->count; i++) {
        qz_json_text(json, NULL, set->keys[i].name);
    }
    qz_json_close_list(json);
    qz_json_close(json);
    qz_json_close(json);
    put_part(walk, "additionalProperties", inside->values);
    if (inside->by_language) {
        put_language_names(json);
    }
}

/* One of these keys has to be there. */
static const struct {
    const char *thing;
    const char *keys[4]; /* of a metric besides these: those that say how it is made */
} one_of[] = {
    {"plan", {"programmes", "actions", "tasks", NULL}},
    {"area", {"kind", "parts", NULL}},
    {"metric", {"unit", NULL}},
    {"target", {"metric", "done", "of", NULL}},
    {"condition", {"metric", "done", "of", NULL}},
    {"counted", {"metric", "done", "of", NULL}},
};

static void put_one_required(qz_json *json, const char *key) {
    qz_json_open(json, NULL);
    qz_json_open_list(json, "required");
    qz_json_text(json, NULL, key);
    qz_json_close_list(json);
    qz_json_close(json);
}

static void put_one_of(qz_json *json, const qz_shape *shape) {
    const qz_inside *inside = shape->inside;
    for (size_t i = 0; i < QZ_ARRAY_SIZE(one_of); i++) {
        if (strcmp(one_of[i].thing, inside->name) != 0) {
            continue;
        }
        qz_json_open_items(json, "anyOf");
        for (const char *const *key = one_of[i].keys; *key != NULL; key++) {
            put_one_required(json, *key);
        }
        for (int32_t kind = 1; inside->make == qz_metric_keys && kind < qz_metric_kind_count();
             kind++) {
            if (qz_metric_kind_of(kind)->key != NULL) {
                put_one_required(json, qz_metric_kind_of(kind)->key);
            }
        }
        if (shape->forms != QZ_FORM_MAPPING) { /* what is no mapping has no keys */
            qz_json_open(json, NULL);
            put_types(json, shape->forms & ~(unsigned)QZ_FORM_MAPPING);
            qz_json_close(json);
        }
        qz_json_close_items(json);
    }
}

/* A key that stands only with another. */
static void put_needs(qz_json *json, const qz_inside *inside) {
    static const char *const with_about[] = {"target", "condition", "counted"};
    int metric = inside->make == qz_metric_keys;
    int target = 0;
    for (size_t i = 0; i < QZ_ARRAY_SIZE(with_about); i++) {
        target |= strcmp(with_about[i], inside->name) == 0;
    }
    if (!metric && !target) {
        return;
    }
    qz_json_open(json, "dependencies");
    if (target) {
        qz_json_open_list(json, "about");
        qz_json_text(json, NULL, "within");
        qz_json_close_list(json);
    }
    for (int32_t kind = 1; metric && kind < qz_metric_kind_count(); kind++) {
        const qz_metric_kind *row = qz_metric_kind_of(kind);
        if (row->key == NULL || row->needs == 0) {
            continue;
        }
        qz_json_open_list(json, row->key);
        for (uint32_t needs = row->needs; needs != 0; needs &= needs - 1) {
            qz_json_text(json, NULL, qz_beside_key(needs));
        }
        qz_json_close_list(json);
    }
    qz_json_close(json);
}

static void put_thing(qz_schema_walk *walk, const qz_shape *shape) {
    const qz_inside *inside = shape->inside;
    qz_key keys[QZ_KEYS_MAX];
    const qz_key_set set = keys_of(inside, keys);
    put_value(&walk->json, shape);
    put_properties(walk, inside, &set);
    put_required(&walk->json, &set);
    put_one_of(&walk->json, shape);
    put_needs(&walk->json, inside);
    if (inside->values != NULL) {
        put_either(walk, inside, &set);
    } else {
        qz_json_raw(&walk->json, "additionalProperties", "false");
    }
    if (inside->items != NULL) {
        put_part(walk, "items", inside->items);
    }
}

void qz_schema_of(qz_schema_walk *walk, const qz_shape *root, const char *title) {
    qz_json *json = &walk->json;
    qz_json_open(json, NULL);
    qz_json_text(json, "$schema", "http://json-schema.org/draft-07/schema#");
    qz_json_text(json, "title", title);
    put_thing(walk, root);
    qz_json_open(json, "definitions");
    for (size_t i = 0; i < walk->thing_count; i++) { /* each may add further ones */
        qz_json_open(json, walk->things[i]->inside->name);
        put_thing(walk, walk->things[i]);
        qz_json_close(json);
    }
    qz_json_close(json);
    qz_json_close(json);
    qz_out_text(json->out, "\n");
}
