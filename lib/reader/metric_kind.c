/* SPDX-License-Identifier: MIT */
/* What a metric is made of: a table of the ways, what each is written with, and the names that it
   gives. */

#include "reader/metric_kind.h"

#include <qzplan/error.h>

#include "base/arrays.h"

/* How the key is written. */
enum { ONE = 1, LIST, ONE_OR_LIST, WORD };

enum { NO_KEY = M_COUNT };

static const struct kind_row {
    size_t key;
    int32_t kind;
    int32_t operand;
    size_t second; /* the key of a second metric, which is required */
    size_t needed; /* another key that is required */
} kind_rows[] = {
    {M_PART_OF, QZPLAN_METRIC_PART, ONE, NO_KEY, NO_KEY},
    {M_SUM, QZPLAN_METRIC_SUM, LIST, NO_KEY, NO_KEY},
    {M_DIFFERENCE, QZPLAN_METRIC_DIFFERENCE, ONE, M_MINUS, NO_KEY},
    {M_RATIO, QZPLAN_METRIC_RATIO, ONE, M_TO, NO_KEY},
    {M_PRODUCT, QZPLAN_METRIC_PRODUCT, LIST, NO_KEY, NO_KEY},
    {M_INDEX, QZPLAN_METRIC_INDEX, ONE_OR_LIST, NO_KEY, M_BASE},
    {M_CHANGE, QZPLAN_METRIC_CHANGE, ONE, NO_KEY, NO_KEY},
    {M_GAP, QZPLAN_METRIC_GAP, ONE_OR_LIST, NO_KEY, NO_KEY},
    {M_AVERAGE, QZPLAN_METRIC_AVERAGE, ONE_OR_LIST, NO_KEY, NO_KEY},
    {M_HIGHEST, QZPLAN_METRIC_HIGHEST, ONE_OR_LIST, NO_KEY, NO_KEY},
    {M_LOWEST, QZPLAN_METRIC_LOWEST, ONE_OR_LIST, NO_KEY, NO_KEY},
    {M_VARIATION, QZPLAN_METRIC_VARIATION, ONE_OR_LIST, NO_KEY, NO_KEY},
    {M_RANK, QZPLAN_METRIC_RANK, ONE, NO_KEY, M_ACROSS},
    {M_ANSWER, QZPLAN_METRIC_ANSWER, WORD, NO_KEY, NO_KEY},
};
enum { KIND_ROWS = QZ_ARRAY_SIZE(kind_rows) };

/* A key that goes only with some of them: from one to another in the table. */
static const struct beside_row {
    size_t key;
    size_t from;
    size_t to;
    const char *with;
} beside_rows[] = {
    {M_MINUS, M_DIFFERENCE, M_DIFFERENCE, "`difference`"},
    {M_TO, M_RATIO, M_RATIO, "`ratio`"},
    {M_PER, M_RATIO, M_RATIO, "`ratio`"},
    {M_BASE, M_INDEX, M_INDEX, "`index`"},
    {M_OVER, M_CHANGE, M_CHANGE, "`change`"},
    {M_AS, M_CHANGE, M_CHANGE, "`change`"},
    {M_ACROSS, M_GAP, M_RANK, "`gap`, `average`, `highest`, `lowest`, `variation` and `rank`"},
    {M_WORST, M_AVERAGE, M_AVERAGE, "`average`"},
    {M_WEIGHTS, M_AVERAGE, M_AVERAGE, "`average`"},
};

static const char *const key_names[M_COUNT] = {
    [M_MINUS] = "minus", [M_TO] = "to", [M_BASE] = "base", [M_ACROSS] = "across"};

static const struct kind_row *row_of(const qz_metric_draft *draft) {
    for (size_t i = 0; i < KIND_ROWS; i++) {
        if (draft->made_of != NULL && draft->slots[kind_rows[i].key] == draft->made_of) {
            return &kind_rows[i];
        }
    }
    return NULL;
}

/* The first in the file; each further one is a fault. */
static void find_made_of(qz_decoder *d, qz_metric_draft *draft) {
    for (size_t i = M_PART_OF; i <= M_ANSWER; i++) {
        const qz_node *node = draft->slots[i];
        if (node != NULL && (draft->made_of == NULL || node->index < draft->made_of->index)) {
            draft->made_of = node;
        }
    }
    for (size_t i = M_PART_OF; i <= M_ANSWER; i++) {
        const qz_node *node = draft->slots[i];
        if (node != NULL && node != draft->made_of) {
            qz_fault_key(d, QZPLAN_ERROR_COMBINATION, node, "keep one of the two",
                         "a metric is made in one way: not by `%s` and by `%s`",
                         draft->made_of->key, node->key);
            draft->underived = 1;
        }
    }
}

static void check_beside(qz_decoder *d, qz_metric_draft *draft) {
    for (size_t i = 0; i < QZ_ARRAY_SIZE(beside_rows); i++) {
        const struct beside_row *row = &beside_rows[i];
        const qz_node *node = draft->slots[row->key];
        int goes = 0;
        if (node == NULL) {
            continue;
        }
        for (size_t with = row->from; with <= row->to; with++) {
            goes |= draft->slots[with] != NULL;
        }
        if (!goes) {
            qz_fault_key(d, QZPLAN_ERROR_COMBINATION, node, NULL, "`%s` goes only with %s",
                         node->key, row->with);
            draft->underived = 1;
        }
    }
}

static void require(qz_decoder *d, qz_metric_draft *draft, size_t key) {
    if (key != NO_KEY && draft->slots[key] == NULL) {
        qz_fault(d, QZPLAN_ERROR_MISSING_KEY, draft->node, NULL, "`%s` needs the key `%s`",
                 draft->made_of->key, key_names[key]);
        draft->underived = 1;
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
    const struct kind_row *row = row_of(draft);
    if (row == NULL) {
        if (draft->slots[M_UNIT] == NULL && !draft->underived) {
            qz_fault(d, QZPLAN_ERROR_MISSING_KEY, draft->node, NULL,
                     "a metric needs the key `unit`");
        }
        return;
    }
    draft->metric->kind = row->kind;
    require(d, draft, row->second);
    require(d, draft, row->needed);
    if (row->key >= M_GAP && row->key <= M_VARIATION) {
        check_across(d, draft);
    }
    if (row->kind == QZPLAN_METRIC_ANSWER) {
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

void qz_name_terms(qz_decoder *d, qz_metric_draft *draft) {
    const struct kind_row *row = row_of(draft);
    int fine = 1;
    if (row == NULL || row->operand == WORD) {
        return;
    }
    if (row->kind == QZPLAN_METRIC_PART) {
        draft->metric->whole = qz_decode_name(d, draft->made_of, &d->metrics);
        fine = draft->metric->whole != NULL;
    } else if (row->second != NO_KEY) {
        fine = name_two(d, draft, draft->slots[row->second]);
    } else if (row->operand == ONE) {
        fine = qz_decode_scalar(d, draft->made_of) && name_list(d, draft, 1);
    } else {
        fine = name_list(d, draft, row->operand == ONE_OR_LIST);
    }
    if (!fine) {
        draft->underived = 1;
        draft->metric->term_count = 0;
    }
}
