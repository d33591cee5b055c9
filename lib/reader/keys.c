/* SPDX-License-Identifier: MIT */
/* Mappings read by a table of the keys that they may have. */

#include "reader/decode.h"

#include <assert.h>
#include <string.h>

#include <qzplan/error.h>

#include "number/wide.h"
#include "reader/missing.h"
#include "reader/strangers.h"

/* The place of a key in a set; set->count where it is none of it. The same few keys come again and
   again, and the tree shares their texts: most are known by where their text lies. What is known
   holds wherever the same name stands at the same place, whatever became of the set. */
static size_t place_of(qz_decoder *d, const qz_key_set *set, const char *text) {
    qz_known_key *known = &d->known_keys[((uintptr_t)text ^ (uintptr_t)set >> 3) % QZ_KNOWN_KEYS];
    if (known->text != text || known->place >= set->count ||
        set->keys[known->place].name != known->name) {
        size_t place = qz_key_place(set, text);
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
        if (qz_key_place(set, child->key) == set->count) {
            taken |= qz_report_unknown_key(d, node, child, set, taken, slots);
            strangers--;
        }
    }
    return taken;
}

/* Most of a large set is not there: the step goes from one that is taken to the next. */
static void run_readers(qz_decoder *d, const qz_key_set *set, void *object,
                        const qz_node *const *slots, places taken) {
    for (; taken != 0; taken &= taken - 1) {
        int i = qz_trailing_zeros(taken);
        if (slots[i] != NULL && set->keys[i].read != NULL) {
            d->key = &set->keys[i];
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
    if ((set->required & ~taken) != 0 && !node->cut) {
        qz_report_missing_keys(d, node, set, set->required & ~taken);
    }
    run_readers(d, set, object, slots, taken & set->stages[QZ_AT_ONCE]);
    return 1;
}

void qz_decode_stage(qz_decoder *d, const qz_key_set *set, enum qz_stage when, void *object,
                     const qz_node *const *slots) {
    run_readers(d, set, object, slots, set->stages[when]);
}

qz_key_set qz_make_key_set(int what, const qz_key *keys, size_t count) {
    qz_key_set set = {.what = what, .keys = keys, .count = count};
    for (size_t i = 0; i < count; i++) {
        set.required |= keys[i].required ? QZ_KEY_AT(i) : 0;
        set.stages[keys[i].when] |= QZ_KEY_AT(i);
    }
    return set;
}
