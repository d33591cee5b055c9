/* SPDX-License-Identifier: MIT */
/* What a metric is made of, by the table of the kinds: what each is written with, and the names
   that it gives. */

#include "reader/metric_kind.h"

#include <qzplan/error.h>

#include "base/arrays.h"
#include "base/out.h"

/* The kind whose key says what the metric is made of; 0: it is reported as it is. */
static int32_t kind_of(const qz_metric_draft *draft) {
    for (int32_t kind = 1; draft->made_of != NULL && kind < qz_metric_kind_count(); kind++) {
        if (draft->slots[M_KINDS + kind] == draft->made_of) {
            return kind;
        }
    }
    return 0;
}

/* The slot of a key beside, by its bit. */
static size_t slot_of(uint32_t beside) {
    size_t slot = M_MINUS;
    for (; beside > 1; beside >>= 1) {
        slot++;
    }
    return slot;
}

/* The first in the file; each further one is a fault. */
static void find_made_of(qz_decoder *d, qz_metric_draft *draft) {
    for (size_t i = M_KINDS; i < M_MINUS; i++) {
        const qz_node *node = draft->slots[i];
        if (node != NULL && (draft->made_of == NULL || node->index < draft->made_of->index)) {
            draft->made_of = node;
        }
    }
    for (size_t i = M_KINDS; i < M_MINUS; i++) {
        const qz_node *node = draft->slots[i];
        if (node != NULL && node != draft->made_of) {
            qz_fault_key(d, QZPLAN_ERROR_COMBINATION, node, "keep one of the two",
                         "a metric is made in one way: not by `%s` and by `%s`",
                         draft->made_of->key, node->key);
            draft->underived = 1;
        }
    }
}

/* "`gap`, `average` and `rank`": the keys that one may stand beside. */
static void write_takers(char *text, size_t capacity, uint32_t beside) {
    const char *keys[QZ_METRIC_KINDS_MOST];
    size_t count = 0;
    for (int32_t kind = 1; kind < qz_metric_kind_count(); kind++) {
        if ((qz_metric_kind_of(kind)->takes & beside) != 0) {
            keys[count++] = qz_metric_kind_of(kind)->key;
        }
    }
    qz_out out = {.buffer = text, .capacity = capacity};
    for (size_t i = 0; i < count; i++) {
        qz_out_text(&out, i == 0 ? "`" : i + 1 < count ? ", `" : " and `");
        qz_out_text(&out, keys[i]);
        qz_out_text(&out, "`");
    }
    (void)qz_out_end(&out, NULL);
}

/* A key that goes only with some of them. */
static void check_beside(qz_decoder *d, qz_metric_draft *draft) {
    for (uint32_t beside = QZ_BESIDE_MINUS; beside <= QZ_BESIDE_WEIGHTS; beside <<= 1) {
        const qz_node *node = draft->slots[slot_of(beside)];
        int goes = 0;
        for (int32_t kind = 1; kind < qz_metric_kind_count(); kind++) {
            goes |= draft->slots[M_KINDS + kind] != NULL &&
                    (qz_metric_kind_of(kind)->takes & beside) != 0;
        }
        if (node != NULL && !goes) {
            char with[256];
            write_takers(with, sizeof with, beside);
            qz_fault_key(d, QZPLAN_ERROR_COMBINATION, node, NULL, "`%s` goes only with %s",
                         node->key, with);
            draft->underived = 1;
        }
    }
}

static void require(qz_decoder *d, qz_metric_draft *draft, uint32_t needs) {
    static const char *const names[] = {"minus", "to",     "per",   "base",   "over",
                                        "as",    "across", "worst", "weights"};
    for (uint32_t beside = QZ_BESIDE_MINUS; beside <= QZ_BESIDE_WEIGHTS; beside <<= 1) {
        size_t slot = slot_of(beside);
        if ((needs & beside) != 0 && draft->slots[slot] == NULL) {
            qz_fault(d, QZPLAN_ERROR_MISSING_KEY, draft->node, NULL, "`%s` needs the key `%s`",
                     draft->made_of->key, names[slot - M_MINUS]);
            draft->underived = 1;
        }
    }
}

/* A list says what to take together; of one metric it is the areas of a kind. */
static void check_across(qz_decoder *d, qz_metric_draft *draft) {
    const qz_node *node = draft->made_of;
    const qz_node *across = draft->slots[M_ACROSS];
    if (node->kind == QZ_NODE_SEQUENCE && across != NULL) {
        qz_fault_key(d, QZPLAN_ERROR_COMBINATION, across, "name one metric",
                     "`across` does not go with a list of metrics");
    } else if (node->kind == QZ_NODE_SCALAR && across == NULL) {
        qz_fault(d, QZPLAN_ERROR_MISSING_KEY, draft->node, "or name a list of metrics",
                 "`%s` of one metric needs the key `across`", node->key);
        draft->underived = 1;
    }
}

/* An answer has no number that these could say something of. */
static void check_answer(qz_decoder *d, const qz_metric_draft *draft) {
    static const size_t keys[] = {M_UNIT, M_FIGURES, M_WANTED, M_YEAR_STARTS, M_LIMITS, M_ADDS_UP};
    for (size_t i = 0; i < QZ_ARRAY_SIZE(keys); i++) {
        const qz_node *node = draft->slots[keys[i]];
        if (node != NULL) {
            qz_fault_key(d, QZPLAN_ERROR_COMBINATION, node, "leave it out",
                         "`%s` does not go with `answer`", node->key);
        }
    }
}

void qz_find_kind(qz_decoder *d, qz_metric_draft *draft) {
    find_made_of(d, draft);
    check_beside(d, draft);
    int32_t kind = kind_of(draft);
    if (kind == 0) {
        if (draft->slots[M_UNIT] == NULL && !draft->underived) {
            qz_fault(d, QZPLAN_ERROR_MISSING_KEY, draft->node, NULL,
                     "a metric needs the key `unit`");
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

/* Two metrics, each by a key of its own. */
static int name_two(qz_decoder *d, qz_metric_draft *draft, const qz_node *second) {
    const qzplan_metric **terms = qz_decode_new(d, 2, sizeof *terms);
    if (terms == NULL) {
        return 0;
    }
    terms[0] = qz_decode_name(d, draft->made_of, &d->metrics);
    terms[1] = second == NULL ? NULL : qz_decode_name(d, second, &d->metrics);
    draft->metric->terms = terms;
    draft->metric->term_count = 2;
    return terms[0] != NULL && terms[1] != NULL;
}

static int name_list(qz_decoder *d, qz_metric_draft *draft, int one_fits) {
    const void *const *terms = NULL;
    size_t count = 0;
    int fine = qz_decode_name_list(d, draft->made_of, &d->metrics, one_fits, &terms, &count);
    draft->metric->terms = (const qzplan_metric *const *)terms;
    draft->metric->term_count = count;
    return fine;
}

/* Names what it is made of; 0 where something of that has no name. */
static int name_made_of(qz_decoder *d, qz_metric_draft *draft, const qz_metric_kind *row) {
    switch (row->made_of) {
    case QZ_MADE_OF_NOTHING:
    case QZ_MADE_OF_WORD:
        return 1;
    case QZ_MADE_OF_WHOLE:
        draft->metric->whole = qz_decode_name(d, draft->made_of, &d->metrics);
        return draft->metric->whole != NULL;
    case QZ_MADE_OF_ONE:
        return qz_decode_scalar(d, draft->made_of) && name_list(d, draft, 1);
    case QZ_MADE_OF_TWO:
        return name_two(d, draft, draft->slots[slot_of(row->needs)]);
    case QZ_MADE_OF_LIST:
        return name_list(d, draft, 0);
    case QZ_MADE_OF_ONE_OR_LIST:
        return name_list(d, draft, 1);
    }
    return 0;
}

void qz_name_terms(qz_decoder *d, qz_metric_draft *draft) {
    int32_t kind = kind_of(draft);
    if (kind != 0 && !name_made_of(d, draft, qz_metric_kind_of(kind))) {
        draft->underived = 1;
        draft->metric->term_count = 0;
    }
}
