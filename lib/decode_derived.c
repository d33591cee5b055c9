/* SPDX-License-Identifier: MIT */
/* What parts and sums take from the metrics they are made of: the order to look at them in, circles
   on the way, units, and whether their figures report the same way. */

#include "decode.h"

#include <string.h>

#include <qzplan/error.h>

enum { MOST_TERMS = 1000 };

static void resolve_names(qz_decoder *d, qz_metric_draft *draft) {
    if (draft->part_of != NULL) {
        draft->metric->whole = qz_decode_name(d, draft->part_of, &d->metrics);
        draft->underived |= draft->metric->whole == NULL;
    }
    if (draft->sum != NULL) {
        const void *const *terms = NULL;
        size_t count = 0;
        draft->underived |= !qz_decode_name_list(d, draft->sum, &d->metrics, 0, &terms, &count);
        draft->metric->terms = (const qzplan_metric *const *)terms;
        draft->metric->term_count = count;
    }
}

static qz_metric_draft *draft_of(const qz_decoder *d, const qzplan_metric *metric) {
    return (qz_metric_draft *)d->metric_drafts.items[metric->index];
}

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
    const qz_node *node = draft->metric->whole == back ? draft->part_of : draft->sum;
    qz_fault(d, QZPLAN_ERROR_CYCLE, node, NULL, "`%s` is in the end made of itself", back->id);
    draft->metric->whole = NULL;
    draft->metric->term_count = 0;
    draft->underived = 1;
}

static int same_text(const char *a, const char *b) {
    return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

static int same_unit(const qzplan_metric *a, const qzplan_metric *b) {
    return same_text(a->unit.zh, b->unit.zh) && same_text(a->unit.en, b->unit.en);
}

int qz_units_fit(const qzplan_metric *a, const qzplan_metric *b) {
    int unsaid =
        (a->unit.zh == NULL && a->unit.en == NULL) || (b->unit.zh == NULL && b->unit.en == NULL);
    return unsaid || same_unit(a, b);
}

/* The unit of what a metric is made of: the metric's own, if it gives one, must be the same. */
static void take_unit(qz_decoder *d, qz_metric_draft *draft, const qzplan_metric *from,
                      const qz_node *node) {
    qzplan_metric *metric = draft->metric;
    if (from->percent) {
        qz_fault(d, QZPLAN_ERROR_BAD_UNIT, node, NULL,
                 "`%s` is a percentage: it has no parts and cannot be added up", from->id);
        draft->underived = 1;
    } else if (draft->unit == NULL) {
        metric->unit = from->unit;
    } else if (!same_unit(metric, from) && !draft_of(d, from)->underived) {
        qz_fault(d, QZPLAN_ERROR_BAD_UNIT, draft->unit, "leave `unit` out",
                 "the unit of `%s` is another one", from->id);
    }
}

/* All terms have one unit and report the same way, and the sum does as they do. */
static void check_terms(qz_decoder *d, qz_metric_draft *draft) {
    qzplan_metric *metric = draft->metric;
    const qzplan_metric *first = metric->terms[0];
    const qz_node *item = draft->sum->first;
    take_unit(d, draft, first, item);
    for (size_t i = 1; i < metric->term_count && !draft->underived; i++) {
        const qzplan_metric *term = metric->terms[i];
        item = item->next;
        if (term->percent || (!same_unit(term, first) && !draft_of(d, term)->underived)) {
            qz_fault(d, QZPLAN_ERROR_BAD_UNIT, item, NULL,
                     "`%s` and `%s` have different units and cannot be added up", first->id,
                     term->id);
        } else if (term->figures != first->figures) {
            qz_fault(d, QZPLAN_ERROR_COMBINATION, item, "give both the same `figures`",
                     "`%s` and `%s` report differently and cannot be added up", first->id,
                     term->id);
        }
    }
    if (draft->figures == NULL) {
        metric->figures = first->figures;
    } else if (metric->figures != first->figures && metric->figures != 0) {
        qz_fault(d, QZPLAN_ERROR_COMBINATION, draft->figures, "leave `figures` out",
                 "the terms of the sum report differently");
    }
}

/* What a metric costs to read: it, and all that it adds up, each time anew. A few sums of sums name
   far more figures than a file has bytes, and are read by functions that call themselves. Weight 0
   is said of a sum once it was reported, and of what is made of it. */
static void weigh(qz_decoder *d, qz_metric_draft *draft) {
    const qzplan_metric *metric = draft->metric;
    uint32_t weight = 1;
    for (size_t i = 0; i < metric->term_count; i++) {
        uint32_t term = draft_of(d, metric->terms[i])->weight;
        if (term == 0) {
            return;
        }
        weight += term;
        if (weight > MOST_TERMS) {
            qz_fault(d, QZPLAN_ERROR_TOO_MANY_NODES, draft->sum, NULL,
                     "the sum adds up more than %d metrics, those of its terms included",
                     (int)MOST_TERMS);
            return;
        }
    }
    draft->weight = weight;
}

/* Called once for each, after all that it is made of. */
static void finish(qz_decoder *d, qz_metric_draft *draft) {
    qzplan_metric *metric = draft->metric;
    if (draft->underived) {
        /* a fault was reported: nothing can be said about it */
    } else if (metric->whole != NULL) {
        take_unit(d, draft, metric->whole, draft->part_of);
    } else if (metric->term_count > 0) {
        check_terms(d, draft);
    }
    weigh(d, draft);
    if (metric->figures == 0) {
        metric->figures = QZPLAN_FIGURES_STATE;
    }
}

/* Follows what a metric is made of, deep first, on a stack of its own: chains may be long. */
static void visit(qz_decoder *d, qz_metric_draft **stack, qz_metric_draft *start) {
    size_t depth = 0;
    stack[depth++] = start;
    start->visited = 1;
    while (depth > 0) {
        qz_metric_draft *draft = stack[depth - 1];
        const qzplan_metric *next = next_edge(draft);
        if (next == NULL) {
            draft->visited = 2;
            depth--;
            finish(d, draft);
        } else if (draft_of(d, next)->visited == 0) {
            draft_of(d, next)->visited = 1;
            stack[depth++] = draft_of(d, next);
        } else if (draft_of(d, next)->visited == 1) {
            report_circle(d, draft, next);
        }
    }
}

void qz_resolve_metrics(qz_decoder *d) {
    size_t count = d->metric_drafts.count;
    qz_metric_draft **stack = qz_decode_scratch(d, count, sizeof(qz_metric_draft *));
    if (stack == NULL) {
        return;
    }
    for (size_t i = 0; i < count; i++) {
        resolve_names(d, (qz_metric_draft *)d->metric_drafts.items[i]);
    }
    for (size_t i = 0; i < count; i++) {
        qz_metric_draft *draft = (qz_metric_draft *)d->metric_drafts.items[i];
        if (draft->visited == 0) {
            visit(d, stack, draft);
        }
    }
    for (size_t i = 0; i < count; i++) {
        const qz_metric_draft *draft = (const qz_metric_draft *)d->metric_drafts.items[i];
        if (draft->metric->whole != NULL) {
            draft_of(d, draft->metric->whole)->part_count++;
        }
    }
}
