/* SPDX-License-Identifier: MIT */
/* The list of what waits while targets are read: one entry for a list of targets, however long it
   is, with room for the one of them that is being read. */

#include "reader/target_waiting.h"

qz_waiting *qz_wait(qz_decoder *d, const qz_target_draft *outer, const qz_node *first,
                    int32_t place) {
    qz_waiting *w = qz_decode_scratch(d, 1, sizeof *w);
    qz_target_draft *draft = qz_decode_scratch(d, 1, sizeof *draft);
    if (w == NULL || draft == NULL) {
        return NULL;
    }
    *w = (qz_waiting){.below = d->waiting,
                      .outer = outer,
                      .draft = draft,
                      .next = first,
                      .place = place,
                      .is_one = place == QZ_IN_OF_EACH || place == QZ_IN_CONDITION};
    d->waiting = w;
    return w;
}

const qz_node *qz_next_waiting(qz_waiting *w) {
    const qz_node *node = w->next;
    if (node != NULL) {
        w->next = w->is_one ? NULL : node->next;
    }
    return node;
}
