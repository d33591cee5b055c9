/* SPDX-License-Identifier: MIT */
/* Guesses which key was meant: other words that people use for it, in English, Chinese and French,
   then the same letters written otherwise, then near spellings. */

#include "reader/guess.h"

#include <string.h>

#include "base/arrays.h"
#include "base/suggest.h"
#include "model/comparators.h"
#include "reader/key_words.h"
#include "reader/plain.h"
#include "reader/shapes.h"

/* What stands elsewhere: the key, the thing that has it, the list that such things are in. */
static const struct home {
    const char *key;
    int thing;
    const char *list;
} homes[] = {
    {"metric", QZ_PHRASE_A_TARGET, "targets"},
    {"of", QZ_PHRASE_A_TARGET, "targets"},
    {"targets", QZ_PHRASE_A_TASK, "tasks"},
    {"tasks", QZ_PHRASE_AN_ACTION, "actions"},
    {"actions", QZ_PHRASE_A_PROGRAMME, "programmes"},
    {"departments", QZ_PHRASE_A_PLAN, NULL},
    {"metrics", QZ_PHRASE_A_PLAN, NULL},
    {"groups", QZ_PHRASE_A_PLAN, NULL},
    {"areas", QZ_PHRASE_A_PLAN, NULL},
    {"languages", QZ_PHRASE_A_PLAN, NULL},
    {"year_starts", QZ_PHRASE_A_PLAN, NULL},
    {"contact", QZ_PHRASE_A_TASK, "tasks"},
    {"unit", QZ_PHRASE_A_METRIC, "metrics"},
    {"figures", QZ_PHRASE_A_METRIC, "metrics"},
    {"limits", QZ_PHRASE_A_METRIC, "metrics"},
    {"wanted", QZ_PHRASE_A_METRIC, "metrics"},
};

/* The same of a mapping. */
static const struct home mapping_homes[] = {
    {"metric", QZ_PHRASE_A_TABLE, "sheets"},
    {"period", QZ_PHRASE_A_TABLE, "sheets"},
    {"area", QZ_PHRASE_A_TABLE, "sheets"},
    {"value", QZ_PHRASE_A_TABLE, "sheets"},
    {"missing_values", QZ_PHRASE_A_TABLE, "sheets"},
    {"zero", QZ_PHRASE_A_TABLE, "sheets"},
    {"flags", QZ_PHRASE_A_TABLE, "sheets"},
    {"encoding", QZ_PHRASE_A_TABLE, "sheets"},
    {"separator", QZ_PHRASE_A_TABLE, "sheets"},
    {"keep", QZ_PHRASE_A_TABLE, "sheets"},
    {"drop", QZ_PHRASE_A_TABLE, "sheets"},
    {"down", QZ_PHRASE_A_TABLE, "sheets"},
    {"end", QZ_PHRASE_A_TABLE, "sheets"},
    {"column", QZ_PHRASE_A_ROLE, NULL},
    {"cell", QZ_PHRASE_A_ROLE, NULL},
    {"part", QZ_PHRASE_A_ROLE, NULL},
    {"by", QZ_PHRASE_A_ROLE, NULL},
    {"match", QZ_PHRASE_A_ROLE, NULL},
    {"names", QZ_PHRASE_A_ROLE, NULL},
    {"form", QZ_PHRASE_A_ROLE, NULL},
    {"units", QZ_PHRASE_A_ROLE, NULL},
};

static int is_of_mapping(int thing) {
    return thing == QZ_PHRASE_A_MAPPING_FILE || thing == QZ_PHRASE_A_TABLE ||
           thing == QZ_PHRASE_A_ROLE;
}

/* A key of the set that nothing fills yet, for a value of one of its forms. */
static int is_open(const qz_key_set *set, uint64_t taken, size_t place, const qz_node *child) {
    const qz_key *key = &set->keys[place];
    return key->name != NULL && (taken & QZ_KEY_AT(place)) == 0 &&
           (key->shape == NULL || qz_shape_allows(key->shape, child));
}

/* The same, and one item written in place of a list: another word for the key still means it. */
static int could_be_open(const qz_key_set *set, uint64_t taken, size_t place,
                         const qz_node *child) {
    const qz_shape *shape = set->keys[place].shape;
    int single = shape != NULL && shape->forms == QZ_FORM_LIST && child->kind == QZ_NODE_SCALAR &&
                 child->length > 0;
    return is_open(set, taken, place, child) ||
           (single && set->keys[place].name != NULL && (taken & QZ_KEY_AT(place)) == 0);
}

static int fits(const qz_decoder *d, const qz_key_set *set, size_t place, const qz_node *child) {
    const qz_shape *shape = set->keys[place].shape;
    return shape == NULL || qz_shape_fits(d, shape, child);
}

static size_t by_letters(const qz_key_set *set, uint64_t taken, const char *plain,
                         const qz_node *child) {
    char name[QZ_PLAIN_MOST];
    for (size_t i = 0; i < set->count; i++) {
        if (is_open(set, taken, i, child) && qz_make_plain(name, set->keys[i].name) &&
            strcmp(name, plain) == 0) {
            return i;
        }
    }
    return set->count;
}

/* Of those that a word can mean: the first whose value fits, else the first. Certain where it is
   the only one that fits, and the word can mean nothing else. */
static qz_guess by_words(const qz_decoder *d, const qz_key_set *set, uint64_t taken,
                         const char *plain, const qz_node *child, int maybe) {
    size_t first = set->count, fitting = set->count;
    size_t count = 0;
    for (size_t i = 0; i < set->count; i++) {
        const qz_key_words *words = set->keys[i].words;
        if (words == NULL || !qz_has_word(maybe ? words->maybe : words->same, plain) ||
            !(maybe ? is_open(set, taken, i, child) : could_be_open(set, taken, i, child))) {
            continue;
        }
        first = first == set->count ? i : first;
        if (fits(d, set, i, child)) {
            fitting = fitting == set->count ? i : fitting;
            count++;
        }
    }
    return (qz_guess){fitting < set->count ? fitting : first, count == 1 && !maybe};
}

static size_t by_spelling(const qz_decoder *d, const qz_key_set *set, uint64_t taken,
                          const qz_node *child) {
    qz_suggest suggest;
    qz_suggest_begin(&suggest, child->key, strlen(child->key));
    for (size_t i = 0; i < set->count; i++) {
        if (is_open(set, taken, i, child) && fits(d, set, i, child)) {
            qz_suggest_offer(&suggest, set->keys[i].name);
        }
    }
    size_t place = 0;
    while (place < set->count && set->keys[place].name != suggest.best) {
        place++;
    }
    return suggest.best == NULL ? set->count : place;
}

qz_guess qz_guess_key(const qz_decoder *d, const qz_key_set *set, uint64_t taken,
                      const qz_node *child) {
    qz_guess guess = {set->count, 1};
    char plain[QZ_PLAIN_MOST];
    if (qz_make_plain(plain, child->key)) {
        guess.place = by_letters(set, taken, plain, child);
        for (int maybe = 0; maybe <= 1 && guess.place == set->count; maybe++) {
            guess = by_words(d, set, taken, plain, child, maybe);
        }
    }
    if (guess.place == set->count) {
        guess.place = by_spelling(d, set, taken, child);
        guess.certain = 0;
    }
    return guess;
}

static int is_comparator(const char *key) {
    int32_t op = 1;
    while (op < qz_comparator_count() && strcmp(qz_comparator_name(op), key) != 0) {
        op++;
    }
    return op < qz_comparator_count();
}

static const struct home *home_of(const struct home *all, size_t count, const char *key,
                                  int where) {
    for (size_t i = 0; i < count; i++) {
        if (strcmp(all[i].key, key) == 0 && all[i].thing != where) {
            return &all[i];
        }
    }
    return NULL;
}

int qz_home_of_key(const char *key, int where, const char **list) {
    int of_mapping = is_of_mapping(where);
    const struct home *home = of_mapping
                                  ? home_of(mapping_homes, QZ_ARRAY_SIZE(mapping_homes), key, where)
                                  : home_of(homes, QZ_ARRAY_SIZE(homes), key, where);
    if (home != NULL) {
        *list = home->list;
        return home->thing;
    }
    if (of_mapping) {
        return QZ_PHRASE_NONE;
    }
    if (where != QZ_PHRASE_A_TARGET && is_comparator(key)) {
        *list = "targets";
        return QZ_PHRASE_A_TARGET;
    }
    return QZ_PHRASE_NONE;
}

int qz_names_who_answers(const char *key, int where) {
    return !is_of_mapping(where) &&
           (qz_has_plain(qz_words_lead.same, key) || qz_has_plain(qz_words_contact.same, key));
}
