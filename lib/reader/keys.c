/* SPDX-License-Identifier: MIT */
/* Mappings read by a table of the keys that they may have. */

#include "reader/decode.h"

#include <string.h>

#include <qzplan/error.h>

#include "base/suggest.h"

static void report_unknown_key(qz_decoder *d, const qz_node *node, const qz_key_set *set) {
    const char *nearest = NULL;
    if (!qz_report_is_full(d->report)) {
        qz_suggest suggest;
        qz_suggest_begin(&suggest, node->key, strlen(node->key));
        for (size_t i = 0; i < set->count; i++) {
            if (set->keys[i].name != NULL) {
                qz_suggest_offer(&suggest, set->keys[i].name);
            }
        }
        nearest = suggest.best;
    }
    qz_fault_key(d, node,
                 qz_hinted(QZ_SAY(UNKNOWN_KEY_IN, qz_text(node->key), qz_phrase_part(set->what)),
                           QZ_NEAREST(nearest)));
}

static int is_key(const qz_key *key, const char *text) {
    return key->name != NULL && key->name[0] == text[0] && strcmp(key->name, text) == 0;
}

static void sort_into_slots(qz_decoder *d, const qz_node *node, const qz_key_set *set,
                            const qz_node **slots) {
    for (const qz_node *child = node->first; child != NULL; child = child->next) {
        size_t i = 0;
        while (i < set->count && !is_key(&set->keys[i], child->key)) {
            i++;
        }
        if (i == set->count) {
            report_unknown_key(d, child, set);
            continue;
        }
        slots[i] = child;
        if (set->keys[i].flags & QZ_KEY_UNSUPPORTED) {
            qz_fault_key(d, child,
                         QZ_SAY(UNSUPPORTED_KEY, qz_text(child->key), qz_phrase_part(set->what)));
        }
    }
}

int qz_decode_keys(qz_decoder *d, const qz_node *node, const qz_key_set *set, void *object,
                   const qz_node **slots) {
    memset(slots, 0, set->count * sizeof *slots);
    if (!qz_expect(d, node, QZ_NODE_MAPPING)) {
        return 0;
    }
    sort_into_slots(d, node, set, slots);
    for (size_t i = 0; i < set->count; i++) {
        const qz_key *key = &set->keys[i];
        if (slots[i] == NULL && (key->flags & QZ_KEY_REQUIRED) && !node->cut) {
            qz_fault(d, node,
                     QZ_SAY(MISSING_KEY_IN, qz_phrase_part(set->what), qz_text(key->name)));
        }
    }
    qz_decode_slots(d, set, object, slots);
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
