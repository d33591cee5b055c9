/* SPDX-License-Identifier: MIT */
/* Orders metrics after their terms, breaks cycles, and bounds what each costs to compute. */

#include "reader/metric_order.h"

#include <qzplan/error.h>

#include "number/number.h"
#include "reader/counting.h"
#include "reader/metric_amounts.h"
#include "reader/metric_kind.h"
#include "reader/metric_terms.h"

enum { MOST_TERMS = 1000 };

/* The next metric that this one is made of, or NULL. */
static const qzplan_metric *next_edge(qz_metric_draft *draft) {
    const qzplan_metric *metric = draft->metric;
    size_t edge = draft->edge++;
    size_t wholes = metric->whole != NULL;
    if (edge < wholes) {
        return metric->whole;
    }
    return edge - wholes < metric->term_count ? metric->terms[edge - wholes] : NULL;
}

/* Cuts the circle, so that nothing that follows it runs for ever. */
static void report_circle(qz_decoder *d, qz_metric_draft *draft, const qzplan_metric *back) {
    qz_fault(d, draft->made_of, QZ_SAY(METRIC_CYCLE, qz_text(back->id)));
    draft->metric->whole = NULL;
    draft->metric->term_count = 0;
    draft->underived = 1;
}

/* What a metric costs to read: it, and all that it is computed from, each time anew. A few sums of
   sums name far more figures than a file has bytes, and are read by functions that call themselves.
   Weight 0 is said of one once it was reported, and of what is made of it. */
static void weigh(qz_decoder *d, qz_metric_draft *draft) {
    const qzplan_metric *metric = draft->metric;
    uint32_t readings = qz_metric_kind_of(metric->kind)->readings;
    uint32_t weight = 1;
    for (size_t i = 0; i < metric->term_count; i++) {
        uint32_t term = qz_metric_draft_of(d, metric->terms[i])->weight;
        if (term == 0) {
            return;
        }
        weight += readings * term;
        if (weight > MOST_TERMS) {
            qz_fault(d, draft->made_of, QZ_SAY(METRIC_TOO_MANY_TERMS, qz_count(MOST_TERMS)));
            return;
        }
    }
    draft->weight = weight;
}

/* Of what may be below zero, a change in per cent is over its magnitude. */
static void remark_change(qz_decoder *d, const qz_metric_draft *draft) {
    const qzplan_metric *metric = draft->metric;
    if (draft->underived || metric->kind != QZPLAN_METRIC_CHANGE ||
        metric->change_as == QZPLAN_CHANGE_AMOUNT || metric->term_count == 0) {
        return;
    }
    const qzplan_metric *term = metric->terms[0];
    int may_be_below = !qz_number_known(term->low) || term->low.num < 0;
    if (may_be_below && qz_metric_draft_of(d, term)->slots[M_LIMITS] != NULL) {
        qz_fault(d, draft->made_of, QZ_SAY(CHANGE_OF_NEGATIVE, qz_text(term->id)));
    }
}

/* Called once for each, after all that it is made of. */
static void finish(qz_decoder *d, const qz_key_set *set, qz_metric_draft *draft) {
    qz_settle_terms(d, draft);
    weigh(d, draft);
    qz_settle_amounts(draft);
    qz_settle_counting(d, draft);
    qz_decode_stage(d, set, QZ_BY_OTHERS, draft, draft->slots);
    qz_validate_rhythm(d, draft);
    qz_validate_average(d, draft);
    remark_change(d, draft);
}

/* Follows what a metric is made of, deep first, on a stack of its own: chains may be long. */
static void visit(qz_decoder *d, const qz_key_set *set, qz_metric_draft **stack,
                  qz_metric_draft *start) {
    size_t depth = 0;
    stack[depth++] = start;
    start->visited = 1;
    while (depth > 0) {
        qz_metric_draft *draft = stack[depth - 1];
        const qzplan_metric *next = next_edge(draft);
        if (next == NULL) {
            draft->visited = 2;
            depth--;
            finish(d, set, draft);
        } else if (qz_metric_draft_of(d, next)->visited == 0) {
            qz_metric_draft_of(d, next)->visited = 1;
            stack[depth++] = qz_metric_draft_of(d, next);
        } else if (qz_metric_draft_of(d, next)->visited == 1) {
            report_circle(d, draft, next);
        }
    }
}

void qz_resolve_metrics(qz_decoder *d, const qz_key_set *set) {
    size_t count = d->metric_drafts.count;
    qz_metric_draft **stack = qz_decode_scratch(d, count, sizeof(qz_metric_draft *));
    if (stack == NULL) {
        return;
    }
    for (size_t i = 0; i < count; i++) {
        qz_metric_draft *draft = (qz_metric_draft *)d->metric_drafts.items[i];
        qz_decode_stage(d, set, QZ_BY_NAMES, draft, draft->slots);
    }
    for (size_t i = 0; i < count; i++) {
        qz_metric_draft *draft = (qz_metric_draft *)d->metric_drafts.items[i];
        if (draft->visited == 0) {
            visit(d, set, stack, draft);
        }
    }
    for (size_t i = 0; i < count; i++) {
        const qz_metric_draft *draft = (const qz_metric_draft *)d->metric_drafts.items[i];
        if (draft->metric->whole != NULL) {
            qz_metric_draft_of(d, draft->metric->whole)->part_count++;
        }
    }
}
