/* SPDX-License-Identifier: MIT */
/* What a metric is made of, by the table of the kinds: what each is written with, and the names
   that it gives. */

#include "reader/metric_kind.h"

#include <qzplan/error.h>

#include "base/arrays.h"
#include "number/wide.h"
#include "reader/counting.h"

/* The kind whose key says what the metric is made of; 0: it is reported as it is. */
static int32_t kind_of(const qz_metric_draft *draft) {
    for (int32_t kind = 1; draft->made_of != NULL && kind < qz_metric_kind_count(); kind++) {
        if (draft->slots[M_KINDS + kind] == draft->made_of) {
            return kind;
        }
    }
    return 0;
}

/* The slot of a key beside, by its bit; of several by the lowest. */
static size_t slot_of(uint32_t beside) {
    return M_MINUS + (size_t)qz_trailing_zeros(beside);
}

/* The slots of what a metric can be made of, or count: the kinds, and then those. */
static size_t definition_slot(size_t i) {
    size_t kinds = (size_t)qz_metric_kind_count();
    return i < kinds ? M_KINDS + i : M_ROWS + (i - kinds);
}

/* The first in the file; each further one is a fault. */
static void find_made_of(qz_decoder *d, qz_metric_draft *draft) {
    size_t count = (size_t)qz_metric_kind_count() + (M_TOTAL - M_ROWS) + 1;
    size_t found = 0;
    for (size_t i = 1; i < count; i++) {
        const qz_node *node = draft->slots[definition_slot(i)];
        found += node != NULL;
        if (node != NULL && (draft->made_of == NULL || node->index < draft->made_of->index)) {
            draft->made_of = node;
        }
    }
    for (size_t i = 1; found > 1 && i < count; i++) {
        const qz_node *node = draft->slots[definition_slot(i)];
        if (node != NULL && node != draft->made_of) {
            qz_fault_key(
                d, node,
                QZ_SAY(METRIC_TWO_DEFINITIONS, qz_text(node->key), qz_text(draft->made_of->key)));
            draft->underived = 1;
        }
    }
}

/* Names the keys that one may stand beside. */
static void report_beside(qz_decoder *d, const qz_node *node, uint32_t beside) {
    const char *keys[QZ_METRIC_KINDS_MOST];
    size_t count = 0;
    for (int32_t kind = 1; kind < qz_metric_kind_count(); kind++) {
        if ((qz_metric_kind_of(kind)->takes & beside) != 0) {
            keys[count++] = qz_metric_kind_of(kind)->key;
        }
    }
    qz_fault_key(d, node,
                 QZ_SAY(METRIC_KEY_ONLY_WITH, qz_text(node->key),
                        qz_words_part(keys, count, QZ_PHRASE_AND)));
}

/* 1 where one of the keys that say what it is made of takes this one beside it. */
static int goes_beside(const qz_metric_draft *draft, uint32_t beside) {
    for (int32_t kind = 1; kind < qz_metric_kind_count(); kind++) {
        if (draft->slots[M_KINDS + kind] != NULL &&
            (qz_metric_kind_of(kind)->takes & beside) != 0) {
            return 1;
        }
    }
    return 0;
}

/* A key that goes only with some of them. */
static void check_beside(qz_decoder *d, qz_metric_draft *draft) {
    uint32_t beside = QZ_BESIDE_MINUS;
    for (size_t slot = M_MINUS; slot <= M_WEIGHTS; slot++, beside <<= 1) {
        const qz_node *node = draft->slots[slot];
        if (node != NULL && !goes_beside(draft, beside)) {
            report_beside(d, node, beside);
            draft->underived = 1;
        }
    }
}

static void require(qz_decoder *d, qz_metric_draft *draft, uint32_t needs) {
    for (; needs != 0; needs &= needs - 1) {
        size_t slot = slot_of(needs);
        if (draft->slots[slot] == NULL) {
            qz_fault(d, draft->node,
                     QZ_SAY(METRIC_NEEDS_KEY, qz_text(draft->made_of->key),
                            qz_text(qz_beside_key(needs))));
            draft->underived = 1;
        }
    }
}

/* A list says what to take together; of one metric it is the areas of a kind. */
static void check_across(qz_decoder *d, qz_metric_draft *draft) {
    const qz_node *node = draft->made_of;
    const qz_node *across = draft->slots[M_ACROSS];
    if (node->kind == QZ_NODE_SEQUENCE && across != NULL) {
        qz_fault_key(d, across, QZ_SAY_PLAIN(METRIC_ACROSS_LIST));
    } else if (node->kind == QZ_NODE_SCALAR && across == NULL) {
        qz_fault(d, draft->node, QZ_SAY(METRIC_NEEDS_ACROSS, qz_text(node->key)));
        draft->underived = 1;
    }
}

/* An answer has no number that these could say something of. */
static void check_answer(qz_decoder *d, const qz_metric_draft *draft) {
    static const size_t keys[] = {M_UNIT, M_FIGURES, M_WANTED, M_YEAR_STARTS, M_LIMITS, M_ADDS_UP};
    for (size_t i = 0; i < QZ_ARRAY_SIZE(keys); i++) {
        const qz_node *node = draft->slots[keys[i]];
        if (node != NULL) {
            qz_fault_key(d, node, QZ_SAY(METRIC_ANSWER_KEY, qz_text(node->key)));
        }
    }
}

void qz_find_kind(qz_decoder *d, qz_metric_draft *draft) {
    find_made_of(d, draft);
    qz_find_counting(d, draft);
    check_beside(d, draft);
    int32_t kind = kind_of(draft);
    if (kind == 0) {
        if (draft->slots[M_UNIT] == NULL && !draft->underived) {
            qz_fault(d, draft->node, QZ_SAY_PLAIN(METRIC_NO_UNIT));
        }
        return;
    }
    const qz_metric_kind *row = qz_metric_kind_of(kind);
    draft->metric->kind = kind;
    require(d, draft, row->needs);
    if (row->made_of == QZ_MADE_OF_ONE_OR_LIST && (row->takes & QZ_BESIDE_ACROSS) != 0) {
        check_across(d, draft);
    }
    if (row->made_of == QZ_MADE_OF_WORD) {
        check_answer(d, draft);
    }
}

/* ---- the names that it gives, when all are known */

static void failed(qz_metric_draft *draft) {
    draft->underived = 1;
    draft->metric->term_count = 0;
}

/* 1 for the key that says what it is made of: another one was refused. */
static int is_made_of(const qz_metric_draft *draft, const qz_node *node) {
    return draft->made_of == node;
}

void qz_name_whole(qz_decoder *d, const qz_node *node, void *object) {
    qz_metric_draft *draft = object;
    if (is_made_of(draft, node)) {
        draft->metric->whole = qz_decode_name(d, node, &d->metrics);
        draft->underived |= draft->metric->whole == NULL;
    }
}

/* Two metrics, each by a key of its own; the first key makes room for both. */
void qz_name_first(qz_decoder *d, const qz_node *node, void *object) {
    qz_metric_draft *draft = object;
    if (!is_made_of(draft, node)) {
        return;
    }
    const qzplan_metric **terms = qz_decode_new(d, 2, sizeof *terms);
    if (terms == NULL) {
        failed(draft);
        return;
    }
    terms[0] = qz_decode_name(d, node, &d->metrics);
    draft->metric->terms = draft->two = terms;
    draft->metric->term_count = 2;
    const qz_node *second = draft->slots[slot_of(qz_metric_kind_of(kind_of(draft))->needs)];
    if (terms[0] == NULL || second == NULL) {
        failed(draft);
    }
}

void qz_name_second(qz_decoder *d, const qz_node *node, void *object) {
    qz_metric_draft *draft = object;
    int32_t kind = kind_of(draft);
    if (draft->two == NULL || draft->slots[slot_of(qz_metric_kind_of(kind)->needs)] != node) {
        return; /* it goes with another key than the one that is there, which was said */
    }
    draft->two[1] = qz_decode_name(d, node, &d->metrics);
    if (draft->two[1] == NULL) {
        failed(draft);
    }
}

static void name_list(qz_decoder *d, qz_metric_draft *draft, const qz_node *node, int one_fits) {
    const void *const *terms = NULL;
    size_t count = 0;
    if (!is_made_of(draft, node)) {
        return;
    }
    int fine = qz_decode_name_list(d, node, &d->metrics, one_fits, &terms, &count);
    draft->metric->terms = (const qzplan_metric *const *)terms;
    draft->metric->term_count = count;
    if (!fine) {
        failed(draft);
    }
}

void qz_name_one(qz_decoder *d, const qz_node *node, void *object) {
    qz_metric_draft *draft = object;
    if (is_made_of(draft, node) && !qz_decode_scalar(d, node)) {
        failed(draft);
    } else {
        name_list(d, draft, node, 1);
    }
}

void qz_name_list(qz_decoder *d, const qz_node *node, void *object) {
    name_list(d, object, node, 0);
}

void qz_name_any(qz_decoder *d, const qz_node *node, void *object) {
    name_list(d, object, node, 1);
}
