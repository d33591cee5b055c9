/* SPDX-License-Identifier: MIT */
/* The times and numbers of a metric: the base of an index, the span of a change, what a ratio is
   multiplied with, the weights of an average, how many of the worst it takes, and between which
   limits its values lie. */

#include "reader/metric_amounts.h"

#include <string.h>

#include <qzplan/error.h>

#include "base/arrays.h"
#include "calendar/kinds.h"
#include "calendar/period.h"
#include "model/metric.h"
#include "number/number.h"
#include "reader/counting.h"
#include "reader/remarks.h"
#include "reader/shapes.h"

/* A plain number above zero; 0 after a fault. */
static int read_positive(qz_decoder *d, const qz_node *node, qzplan_value *value) {
    if (!qz_decode_number(d, node, value)) {
        return 0;
    }
    if (value->form != QZPLAN_NUMBER_PLAIN || value->number.num <= 0) {
        qz_fault(d, node, QZ_SAY(METRIC_PER_NUMBER, qz_text(node->text)));
        return 0;
    }
    return 1;
}

/* The base of what is made of yearly changes is one of these years. */
static void check_base(qz_decoder *d, const qz_metric_draft *draft, const qz_node *base) {
    const qzplan_metric *metric = draft->metric;
    const qzplan_period year =
        qz_period_in(metric->base.last, QZPLAN_PERIOD_YEAR, metric->year_starts);
    if (qz_metric_kind_of(metric->kind)->of_changes &&
        (year.first != metric->base.first || year.last != metric->base.last)) {
        qz_fault(d, base,
                 QZ_SAY(METRIC_BASE_YEAR, qz_text(base->text), qz_text(draft->made_of->key)));
    }
}

/* A rhythm of halves and quarters is that of years that have some. */
void qz_validate_rhythm(qz_decoder *d, const qz_metric_draft *draft) {
    const qz_node *node = draft->slots[M_REPORTED];
    const qz_period_kind *rhythm = qz_period_kind_of(draft->metric->reported);
    if (node != NULL && rhythm->is_counted && !qz_year_has_parts(draft->metric->year_starts)) {
        qz_fault(d, node, QZ_SAY(EVERY_NO_PARTS, qz_text(rhythm->name)));
    }
}

void qz_decode_base(qz_decoder *d, const qz_node *node, void *object) {
    const qz_metric_draft *draft = object;
    qzplan_metric *metric = draft->metric;
    if (qz_decode_period(d, node, &metric->base, 0, metric->year_starts)) {
        check_base(d, draft, node);
    }
}

void qz_decode_over(qz_decoder *d, const qz_node *node, void *object) {
    qzplan_metric *metric = ((qz_metric_draft *)object)->metric;
    (void)qz_decode_span(d, node, &metric->over, metric->year_starts);
}

void qz_decode_per(qz_decoder *d, const qz_node *node, void *object) {
    qzplan_metric *metric = ((qz_metric_draft *)object)->metric;
    qzplan_value value = {0};
    if ((qz_metric_kind_of(metric->kind)->takes & QZ_BESIDE_PER) == 0 ||
        !read_positive(d, node, &value)) {
        return;
    }
    metric->per = value.number;
    if (metric->percent) {
        qz_fault_key(d, node, QZ_SAY_PLAIN(METRIC_PER_OF_PERCENT));
    }
}

void qz_decode_weights(qz_decoder *d, const qz_node *node, void *object) {
    const qz_metric_draft *draft = object;
    qzplan_metric *metric = draft->metric;
    if (draft->underived || !qz_expect(d, node, QZ_NODE_SEQUENCE)) {
        return;
    }
    if (draft->slots[M_ACROSS] != NULL || draft->slots[M_WORST] != NULL) {
        const qz_node *other =
            draft->slots[M_ACROSS] != NULL ? draft->slots[M_ACROSS] : draft->slots[M_WORST];
        qz_fault_key(d, node, QZ_SAY(METRIC_WEIGHTS_WITH, qz_text(other->key)));
        return;
    }
    if (node->count != metric->term_count) {
        qz_fault(d, node,
                 QZ_SAY(METRIC_WEIGHT_COUNT, qz_count(node->count), qz_count(metric->term_count)));
        return;
    }
    qzplan_number *weights = qz_decode_new(d, node->count, sizeof *weights);
    if (weights == NULL) {
        return;
    }
    for (const qz_node *item = node->first; item != NULL; item = item->next) {
        qzplan_value value = {0};
        (void)read_positive(d, item, &value);
        weights[item->index] = value.number;
    }
    metric->weights = weights;
}

/* How many there are to take the worst of; 0 where that is not known. */
static size_t candidates(const qz_decoder *d, const qz_metric_draft *draft) {
    const qzplan_metric *metric = draft->metric;
    if (draft->slots[M_ACROSS] == NULL) {
        return metric->term_count;
    }
    size_t count = 0;
    for (size_t i = 0; metric->across != NULL && i < d->areas.all.count; i++) {
        const qzplan_area *area = ((const qz_id *)d->areas.all.items[i])->thing;
        count += area->kind != NULL && strcmp(area->kind, metric->across) == 0;
    }
    return count;
}

void qz_decode_worst(qz_decoder *d, const qz_node *node, void *object) {
    const qz_metric_draft *draft = object;
    qzplan_value *worst = &draft->metric->worst;
    if (!qz_decode_number(d, node, worst)) {
        return;
    }
    int share = worst->form == QZPLAN_NUMBER_PERCENT;
    int whole = worst->form == QZPLAN_NUMBER_PLAIN && worst->number.den == 1;
    if (worst->number.num <= 0 || !(share || whole)) {
        qz_fault(d, node, QZ_SAY(METRIC_WORST_NUMBER, qz_text(node->text)));
        return;
    }
    size_t count = share ? 1 : candidates(d, draft);
    if (!draft->underived && count > 0 &&
        qz_number_order(worst->number, qz_number_of((int64_t)count)) > 0) {
        qz_fault(d, node, QZ_SAY(METRIC_WORST_OF_FEWER, qz_text(node->text)));
    }
}

/* ---- limits */

static int is_word(const qz_node *node, const char *word) {
    return node->kind == QZ_NODE_SCALAR && strcmp(node->text, word) == 0;
}

/* One end, or `none`; of a part the whole too, which is no number yet. Zero needs no unit. */
static void read_limit(qz_decoder *d, const qz_metric_draft *draft, const qz_node *node,
                       qzplan_number *out) {
    /* by the form that is wanted, QZPLAN_NUMBER_... */
    static const int messages[] = {QZ_MESSAGE_METRIC_LIMIT_NOT_PLAIN,
                                   QZ_MESSAGE_METRIC_LIMIT_NOT_PERCENT,
                                   QZ_MESSAGE_METRIC_LIMIT_NOT_POINTS};
    qzplan_value value = {0};
    *out = (qzplan_number){0, 0};
    int part = qz_is_part(draft->metric) && node->next == NULL;
    if (is_word(node, "none") || (part && is_word(node, "whole"))) {
        return;
    }
    if (qz_decode_number(d, node, &value)) {
        int32_t form = qz_form_of_values(draft->metric);
        if (value.form != form && value.number.num != 0) {
            qz_fault(
                d, node,
                QZ_SAY_ONE_OF(messages[form], qz_text(node->text), qz_text(draft->metric->id)));
        }
        qz_remark_decimals(d, node, &value, draft->metric);
        *out = value.number;
    }
}

void qz_decode_limits(qz_decoder *d, const qz_node *node, void *object) {
    const qz_metric_draft *draft = object;
    qzplan_metric *metric = draft->metric;
    if (draft->underived || !qz_expect(d, node, QZ_NODE_SEQUENCE)) {
        return;
    }
    if (node->count != 2) {
        qz_fault(d, node, QZ_SAY_PLAIN(METRIC_LIMITS_PAIR));
        return;
    }
    read_limit(d, draft, node->first, &metric->low);
    read_limit(d, draft, node->first->next, &metric->high);
    if (qz_number_known(metric->low) && qz_number_known(metric->high) &&
        qz_number_order(metric->low, metric->high) > 0) {
        qz_fault(d, node->first->next,
                 QZ_SAY(METRIC_LIMITS_ORDER, qz_text(node->first->next->text),
                        qz_text(node->first->text)));
    }
}

/* ---- over areas */

/* What is made of others adds up where those do. */
static int is_additive(const qzplan_metric *metric) {
    switch (qz_metric_kind_of(metric->kind)->additive) {
    case QZ_ADDITIVE_ITSELF:
        return !metric->percent && metric->figures != QZPLAN_FIGURES_AVERAGE &&
               qz_counting_adds_up(metric->counting);
    case QZ_ADDITIVE_WHOLE:
        return !metric->percent && metric->whole != NULL && metric->whole->additive;
    case QZ_ADDITIVE_TERMS:
        for (size_t i = 0; i < metric->term_count; i++) {
            if (!metric->terms[i]->additive) {
                return 0;
            }
        }
        return !metric->percent;
    case QZ_ADDITIVE_NEVER:
        break;
    }
    return 0;
}

/* A part counts, and is of what is counted: an average is neither. */
void qz_validate_average(qz_decoder *d, const qz_metric_draft *draft) {
    const qzplan_metric *metric = draft->metric;
    int whole = metric->whole != NULL && metric->whole->figures == QZPLAN_FIGURES_AVERAGE;
    if (qz_is_part(metric) && (whole || metric->figures == QZPLAN_FIGURES_AVERAGE)) {
        const qz_node *figures = draft->slots[M_FIGURES];
        qz_fault_key(d, whole || figures == NULL ? draft->made_of : figures,
                     QZ_SAY(METRIC_AVERAGE_PART, qz_text(whole ? metric->whole->id : metric->id)));
    }
}

void qz_decode_adds_up(qz_decoder *d, const qz_node *node, void *object) {
    const qz_metric_draft *draft = object;
    qzplan_metric *metric = draft->metric;
    int32_t said = 0;
    if (draft->underived || qz_is_answer(metric) ||
        !qz_decode_word(d, node, &qz_shape_truth, &said)) {
        return;
    }
    if (qz_metric_kind_of(metric->kind)->additive != QZ_ADDITIVE_ITSELF) {
        qz_fault_key(d, node, QZ_SAY_PLAIN(METRIC_ADDS_UP_DERIVED));
    } else if (metric->percent && said) {
        qz_fault_key(d, node, QZ_SAY_PLAIN(METRIC_ADDS_UP_PERCENT));
    } else if (metric->figures == QZPLAN_FIGURES_AVERAGE && said) {
        qz_fault_key(d, node, QZ_SAY_PLAIN(METRIC_ADDS_UP_AVERAGE));
    } else if (said && !qz_counting_adds_up(metric->counting)) {
        qz_fault_key(d, node, QZ_SAY_PLAIN(COUNTED_ADDS_UP));
    } else {
        metric->additive &= (uint32_t)said;
    }
}

/* ---- what holds where nothing is said */

/* What is reported lies at zero or above; a part also below its whole. */
void qz_settle_amounts(qz_metric_draft *draft) {
    qzplan_metric *metric = draft->metric;
    const qz_metric_kind *kind = qz_metric_kind_of(metric->kind);
    if (metric->figures == 0) {
        metric->figures = QZPLAN_FIGURES_STATE;
    }
    if ((kind->takes & QZ_BESIDE_OVER) != 0) {
        metric->over = (qzplan_span){QZPLAN_SPAN_YEARS, 1, 0, 0};
    }
    if ((kind->takes & QZ_BESIDE_PER) != 0) {
        metric->per = qz_number_of(1);
    }
    if (kind->starts_at_zero) {
        metric->low = qz_number_of(0);
    }
    metric->additive = (uint32_t)is_additive(metric);
}
