/* SPDX-License-Identifier: MIT */
/* Mappings read by a table of the keys that they may have. */

#include "reader/decode.h"

#include <assert.h>
#include <string.h>

#include <qzplan/error.h>

#include "number/wide.h"
#include "reader/guess.h"
#include "yaml/keys.h"

/* It belongs elsewhere, or nowhere. What a mapping with such a key lacks may be what it tells. */
static void report_stranger(qz_decoder *d, const qz_node *node, const qz_node *child,
                            const qz_key_set *set) {
    const qz_message unknown =
        QZ_SAY(UNKNOWN_KEY_IN, qz_text(child->key), qz_phrase_part(set->what));
    const char *list = NULL;
    int home = qz_home_of_key(child->key, set->what, &list);
    const qz_part thing = qz_phrase_part(home);
    if (home == QZ_PHRASE_NONE) {
        qz_fault_key(d, child, unknown);
        return;
    }
    if (!node->cut && list == NULL) {
        qz_fault_key(d, child, qz_hinted(unknown, QZ_PHRASE(BELONGS_TO, thing)));
    } else if (!node->cut) {
        qz_fault_key(d, child,
                     qz_hinted(unknown, QZ_PHRASE(BELONGS_IN_LIST, thing, qz_text(list))));
    }
    qz_node_take_out(node);
}

/* What was meant, if it can be known: it is read as if it had been written. Returns its bit. */
static uint64_t report_unknown_key(qz_decoder *d, const qz_node *node, const qz_node *child,
                                   const qz_key_set *set, uint64_t taken, const qz_node **slots) {
    qz_guess guess = qz_guess_key(set, taken, child);
    if (guess.place == set->count) {
        report_stranger(d, node, child, set);
        return 0;
    }
    const char *name = set->keys[guess.place].name;
    const qz_part meant = qz_text(name);
    const qz_phrase hint =
        guess.certain ? QZ_PHRASE(WRITE_KEY, meant) : QZ_PHRASE(DID_YOU_MEAN, meant);
    qz_fault_key(
        d, child,
        QZ_REPLACING(
            qz_hinted(QZ_SAY(UNKNOWN_KEY_IN, qz_text(child->key), qz_phrase_part(set->what)), hint),
            name, guess.certain));
    slots[guess.place] = child;
    return QZ_KEY_AT(guess.place);
}

static int is_key(const qz_key *key, const char *text) {
    return key->name != NULL && key->name[0] == text[0] && strcmp(key->name, text) == 0;
}

static size_t search(const qz_key_set *set, const char *name) {
    size_t i = 0;
    while (i < set->count && !is_key(&set->keys[i], name)) {
        i++;
    }
    return i;
}

/* The place of a key in a set; set->count where it is none of it. The same few keys come again and
   again, and the tree shares their texts: most are known by where their text lies. What is known
   holds wherever the same name stands at the same place, whatever became of the set. */
static size_t place_of(qz_decoder *d, const qz_key_set *set, const char *text) {
    qz_known_key *known = &d->known_keys[((uintptr_t)text ^ (uintptr_t)set >> 3) % QZ_KNOWN_KEYS];
    if (known->text != text || known->place >= set->count ||
        set->keys[known->place].name != known->name) {
        size_t place = search(set, text);
        if (place == set->count) {
            return place;
        }
        *known = (qz_known_key){text, set->keys[place].name, place};
    }
    return known->place;
}

/* A bit for each place of a set. */
typedef uint64_t places;

/* Returns the places that are taken. */
static places sort_into_slots(qz_decoder *d, const qz_node *node, const qz_key_set *set,
                              const qz_node **slots) {
    places taken = 0;
    size_t strangers = 0;
    for (const qz_node *child = node->first; child != NULL; child = child->next) {
        size_t i = place_of(d, set, child->key);
        if (i == set->count) {
            strangers++;
            continue;
        }
        slots[i] = child;
        taken |= (places)1 << i;
    }
    for (const qz_node *child = node->first; strangers > 0 && child != NULL; child = child->next) {
        if (search(set, child->key) == set->count) {
            taken |= report_unknown_key(d, node, child, set, taken, slots);
            strangers--;
        }
    }
    return taken;
}

static void report_missing(qz_decoder *d, const qz_node *node, const qz_key_set *set,
                           places taken) {
    for (places missing = set->required & ~taken; missing != 0 && !node->cut;
         missing &= missing - 1) {
        const char *name = set->keys[qz_trailing_zeros(missing)].name;
        qz_fault(d, node, QZ_SAY(MISSING_KEY_IN, qz_phrase_part(set->what), qz_text(name)));
    }
}

/* Most of a large set is not there: the step goes from one that is taken to the next. */
static void run_readers(qz_decoder *d, const qz_key_set *set, void *object,
                        const qz_node *const *slots, places taken) {
    for (; taken != 0; taken &= taken - 1) {
        int i = qz_trailing_zeros(taken);
        if (set->keys[i].read != NULL) {
            set->keys[i].read(d, slots[i], object);
        }
    }
}

int qz_decode_keys(qz_decoder *d, const qz_node *node, const qz_key_set *set, void *object,
                   const qz_node **slots) {
    assert(set->count <= QZ_KEYS_MAX);
    memset(slots, 0, set->count * sizeof *slots);
    if (!qz_expect(d, node, QZ_NODE_MAPPING)) {
        return 0;
    }
    places taken = sort_into_slots(d, node, set, slots);
    report_missing(d, node, set, taken);
    run_readers(d, set, object, slots, taken);
    return 1;
}

void qz_decode_slots(qz_decoder *d, const qz_key_set *set, void *object,
                     const qz_node *const *slots) {
    for (size_t i = 0; i < set->count; i++) {
        if (slots[i] != NULL && set->keys[i].read != NULL) {
            set->keys[i].read(d, slots[i], object);
        }
    }
}
