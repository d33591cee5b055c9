/* SPDX-License-Identifier: MIT */
/* Keys of one target that do not go together: a table of pairs, and what a place allows. */

#include "reader/target_rules.h"

#include <qzplan/error.h>

#include "base/arrays.h"
#include "number/wide.h"
#include "reader/things.h"

/* These keys only with another, or never with it. */
static const struct pair_row {
    size_t other;
    int together;
    uint64_t keys; /* QZ_KEY_AT of each */
} pair_rows[] = {
    {T_ABOUT, 1, QZ_KEY_AT(T_WITHIN) | QZ_KEY_AT(T_ABOVE) | QZ_KEY_AT(T_BELOW)},
    {T_EACH, 1, QZ_KEY_AT(T_EXCEPT)},
    {T_DONE, 0,
     QZ_KEY_AT(T_FROM) | QZ_KEY_AT(T_PART_OF) | QZ_KEY_AT(T_AS) | QZ_KEY_AT(T_PATH) |
         QZ_KEY_AT(T_SINCE) | QZ_KEY_AT(T_AGAINST) | QZ_KEY_AT(T_SUM_OVER) |
         QZ_KEY_AT(T_AVERAGE_OVER)},
    {T_AGAINST, 0, QZ_KEY_AT(T_FROM) | QZ_KEY_AT(T_SINCE)},
    {T_AVERAGE_OVER, 0, QZ_KEY_AT(T_SUM_OVER)},
    {T_IN, 0, QZ_KEY_AT(T_EACH)},
    {T_STARTS, 0, QZ_KEY_AT(T_BEGINS)},
    {T_OF, 0,
     QZ_KEY_AT(T_FROM) | QZ_KEY_AT(T_PART_OF) | QZ_KEY_AT(T_AS) | QZ_KEY_AT(T_PATH) |
         QZ_KEY_AT(T_FOR) | QZ_KEY_AT(T_SINCE) | QZ_KEY_AT(T_AGAINST) | QZ_KEY_AT(T_SUM_OVER) |
         QZ_KEY_AT(T_AVERAGE_OVER) | QZ_KEY_AT(T_RAISE_BY) | QZ_KEY_AT(T_REDUCE_BY) |
         QZ_KEY_AT(T_IMPROVE) | QZ_KEY_AT(T_NO_WORSE)},
};

static void check_pairs_with(qz_decoder *d, const qz_target_draft *draft,
                             const struct pair_row *row) {
    for (uint64_t keys = row->keys; keys != 0; keys &= keys - 1) {
        const qz_node *node = draft->slots[qz_trailing_zeros(keys)];
        if (node != NULL) {
            const qz_part key = qz_text(node->key);
            const qz_part other = qz_text(qz_target_key(row->other));
            qz_fault_key(d, node,
                         row->together ? QZ_SAY(TARGET_KEY_ONLY_WITH, key, other)
                                       : QZ_SAY(TARGET_KEY_NOT_WITH, key, other));
        }
    }
}

static void check_pairs(qz_decoder *d, const qz_target_draft *draft) {
    for (size_t i = 0; i < QZ_ARRAY_SIZE(pair_rows); i++) {
        const struct pair_row *row = &pair_rows[i];
        if ((draft->slots[row->other] != NULL) != row->together) {
            check_pairs_with(d, draft, row);
        }
    }
}

static void check_dated(qz_decoder *d, const qz_target_draft *draft) {
    static const size_t undated_keys[] = {T_DUE, T_EVERY, T_PATH};
    for (size_t i = 0; i < QZ_ARRAY_SIZE(undated_keys) && draft->dated; i++) {
        const qz_node *node = draft->slots[undated_keys[i]];
        if (node != NULL) {
            qz_fault_key(d, node, QZ_SAY(TARGET_KEY_DATED, qz_text(node->key)));
        }
    }
}

static void refuse_lists(qz_decoder *d, const qz_target_draft *draft, const char *where) {
    static const size_t list_keys[] = {T_METRIC, T_FOR};
    for (size_t i = 0; i < QZ_ARRAY_SIZE(list_keys); i++) {
        const qz_node *node = draft->slots[list_keys[i]];
        if (node != NULL && node->kind == QZ_NODE_SEQUENCE && node->count > 1) {
            qz_fault(d, node, QZ_SAY(TARGET_LIST_INSIDE, qz_text(where)));
        }
    }
}

/* A target that stands in another has its time, and is one promise. */
static void check_inner(qz_decoder *d, const qz_target_draft *draft) {
    static const size_t outer_keys[] = {T_DUE,    T_EVERY,   T_STARTS,  T_PATH,
                                        T_EACH,   T_NEARLY,  T_BEGINS,  T_REVISED,
                                        T_METHOD, T_BINDING, T_ONLY_IF, T_STALE_AFTER};
    const char *where = draft->place == QZ_IN_CONDITION ? "only_if" : "of";
    for (size_t i = 0; i < QZ_ARRAY_SIZE(outer_keys); i++) {
        const qz_node *node = draft->slots[outer_keys[i]];
        if (node != NULL && (outer_keys[i] != T_EACH || draft->place != QZ_IN_OF_EACH)) {
            qz_fault_key(d, node, QZ_SAY(TARGET_KEY_INSIDE, qz_text(node->key), qz_text(where)));
        }
    }
    if (draft->dated) {
        qz_fault(d, draft->comparator, QZ_SAY(TARGET_DATED_INSIDE, qz_text(where)));
    }
    if (draft->place == QZ_IN_OF_EACH && draft->slots[T_EACH] == NULL) {
        qz_fault(d, draft->node, QZ_SAY_PLAIN(TARGET_OF_ONE));
    }
    refuse_lists(d, draft, where);
}

void qz_validate_keys(qz_decoder *d, const qz_target_draft *draft) {
    check_pairs(d, draft);
    check_dated(d, draft);
    if (draft->slots[T_ABOUT] != NULL && draft->slots[T_WITHIN] == NULL) {
        qz_fault(d, draft->node, QZ_SAY_PLAIN(TARGET_NO_WITHIN));
    }
    if (draft->place != QZ_IN_TASK) {
        check_inner(d, draft);
    }
}
