/* SPDX-License-Identifier: MIT */
/* Texts in the plan's languages, and the maps that a plan only carries along. */

#include "reader/decode.h"

#include <string.h>

#include <qzplan/error.h>

enum { ZH, EN, LANGUAGE_COUNT };

static const qz_key text_keys[LANGUAGE_COUNT] = {
    [ZH] = {"zh", NULL, 0},
    [EN] = {"en", NULL, 0},
};
static const qz_key_set text_set = {QZ_PHRASE_A_TEXT, text_keys, LANGUAGE_COUNT};

static const char *decode_one(qz_decoder *d, const qz_node *parent, const qz_node *value,
                              const char *language, int wanted) {
    if (value == NULL) {
        if (wanted && !d->any_language) {
            qz_fault(d, parent, QZ_SAY(TEXT_MISSING, qz_text(language)));
        }
        return NULL;
    }
    if (!wanted && !d->any_language) {
        qz_fault_key(d, value, QZ_SAY(TEXT_NOT_PLAN_LANGUAGE, qz_text(language)));
        return NULL;
    }
    return qz_decode_any_id(d, value);
}

void qz_decode_text(qz_decoder *d, const qz_node *node, qzplan_text *out, int plain_fits) {
    if (node->kind == QZ_NODE_MAPPING) {
        const qz_node *slots[LANGUAGE_COUNT];
        if (qz_decode_keys(d, node, &text_set, NULL, slots)) {
            out->zh = decode_one(d, node, slots[ZH], "zh", d->zh);
            out->en = decode_one(d, node, slots[EN], "en", d->en);
        }
        return;
    }
    if (!qz_decode_scalar(d, node)) {
        return;
    }
    if (d->zh && d->en && !plain_fits && !d->any_language) {
        qz_fault(d, node, QZ_SAY_PLAIN(TEXT_LANGUAGE_UNSPECIFIED));
        return;
    }
    *out = qz_default_text(d, node->text);
}

qzplan_text qz_default_text(const qz_decoder *d, const char *id) {
    return (qzplan_text){d->zh ? id : NULL, d->en ? id : NULL};
}

void qz_decode_entries(qz_decoder *d, const qz_node *node, const qzplan_entry **out,
                       size_t *count) {
    *count = 0;
    int plain = node->kind == QZ_NODE_SCALAR;
    if (!qz_expect(d, node, plain ? QZ_NODE_SCALAR : QZ_NODE_MAPPING)) {
        return;
    }
    qzplan_entry *entries = qz_decode_new(d, plain ? 1 : node->count, sizeof *entries);
    if (entries == NULL) {
        return;
    }
    *out = entries;
    for (const qz_node *item = plain ? node : node->first; item != NULL;
         item = plain ? NULL : item->next) {
        const char *key = plain ? "" : item->key;
        entries[*count].key = qz_decode_keep(d, key, strlen(key));
        entries[*count].value = qz_decode_any_id(d, item);
        *count += entries[*count].value != NULL;
    }
}
