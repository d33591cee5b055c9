/* SPDX-License-Identifier: MIT */
/* What a metric takes from those that it is made of, and whether they fit together: units, how
   figures report, and the days on which years begin. */

#include "reader/metric_terms.h"
#include "model/metric.h"

#include <string.h>

#include <qzplan/error.h>

/* Stands for the percent sign, which is the same in all languages, until the metric gets it. */
static const qzplan_translation percent_item = {"", "%"};
static const qzplan_text percent_sign = {&percent_item, 1};

static int is_percent(const qzplan_text *unit) {
    return unit->count > 0 && strcmp(unit->items[0].text, "%") == 0;
}

static int has_unit(const qzplan_text *unit) {
    return unit->count > 0;
}

/* Both have all of the plan's languages, in its order. */
static int same_unit(const qzplan_text *a, const qzplan_text *b) {
    if (is_percent(a) || is_percent(b)) {
        return is_percent(a) && is_percent(b);
    }
    for (size_t i = 0; i < a->count && i < b->count; i++) {
        if (strcmp(a->items[i].text, b->items[i].text) != 0) {
            return 0;
        }
    }
    return a->count == b->count;
}

static int units_fit(const qzplan_text *a, const qzplan_text *b) {
    return !has_unit(a) || !has_unit(b) || same_unit(a, b);
}

/* The unit in which a metric meets another. */
static qzplan_text unit_of(const qzplan_metric *metric, const qzplan_metric *term) {
    int share = qz_is_part(term) && !qz_metric_kind_of(metric->kind)->takes_counts;
    return term->percent || share ? percent_sign : term->unit;
}

static const qz_metric_kind *kind_of(const qzplan_metric *metric) {
    return qz_metric_kind_of(metric->kind);
}

/* ---- one term */

/* Where the first of them is named, and the one behind another. */
static const qz_node *first_node(const qz_metric_draft *draft) {
    const qz_node *node = draft->made_of;
    return node->kind == QZ_NODE_SEQUENCE ? node->first : node;
}

static const qz_node *next_node(const qz_metric_draft *draft, const qz_node *node) {
    if (draft->made_of->kind == QZ_NODE_SEQUENCE) {
        return node->next;
    }
    return draft->slots[M_MINUS] != NULL ? draft->slots[M_MINUS] : draft->slots[M_TO];
}

/* Returns 0 where a metric can be no term, and says so. */
static int check_kind(qz_decoder *d, const qz_metric_draft *draft, const qzplan_metric *term,
                      const qz_node *node) {
    int counted = kind_of(draft->metric)->no_percentages;
    if (qz_is_answer(term)) {
        qz_fault(d, node, QZ_SAY(METRIC_TERM_ANSWER, qz_text(term->id)));
        return 0;
    }
    if (counted && term->percent) {
        qz_fault(d, node, QZ_SAY(METRIC_TERM_PERCENT, qz_text(term->id)));
        return 0;
    }
    if (kind_of(draft->metric)->of_changes && !qz_is_yearly_change(term)) {
        qz_fault(d, node,
                 QZ_SAY(METRIC_TERM_NOT_CHANGE, qz_text(term->id), qz_text(draft->made_of->key)));
        return 0;
    }
    return 1;
}

/* ---- all terms with the first one */

/* What is left of one thing when another is taken off need not be the same thing. */
static int terms_fit(const qzplan_metric *metric, const qzplan_text *a, const qzplan_text *b) {
    if (kind_of(metric)->two_things) {
        return is_percent(a) == is_percent(b);
    }
    return units_fit(a, b);
}

static void check_alike(qz_decoder *d, qz_metric_draft *draft, const qzplan_metric *first,
                        const qzplan_metric *term, const qz_node *node) {
    const qzplan_metric *metric = draft->metric;
    const qzplan_text unit = unit_of(metric, term);
    const qzplan_text wanted = unit_of(metric, first);
    const qz_part one = qz_text(first->id);
    const qz_part other = qz_text(term->id);
    if (!terms_fit(metric, &unit, &wanted)) {
        qz_fault(d, node,
                 qz_is_sum(metric) ? QZ_SAY(METRIC_UNITS_NOT_ADDED, one, other)
                                   : QZ_SAY(METRIC_UNITS_NOT_JOINED, one, other));
    } else if (kind_of(metric)->takes_figures && term->figures != first->figures) {
        qz_fault(d, node,
                 qz_is_sum(metric) ? QZ_SAY(METRIC_FIGURES_NOT_ADDED, one, other)
                                   : QZ_SAY(METRIC_FIGURES_NOT_JOINED, one, other));
    } else if (kind_of(metric)->takes_figures && term->year_starts != first->year_starts) {
        qz_fault(d, node, QZ_SAY(METRIC_YEARS_DIFFER, one, other));
    }
}

static void take_unit(qz_decoder *d, qz_metric_draft *draft, const qzplan_metric *first) {
    qzplan_metric *metric = draft->metric;
    const qzplan_text unit = unit_of(metric, first);
    const qz_node *node = draft->slots[M_UNIT];
    int free = kind_of(metric)->two_things && !is_percent(&unit) &&
               !units_fit(&first->unit, &metric->terms[1]->unit);
    if (free && !metric->percent) {
        return; /* two things: it has the unit that it says, or none */
    }
    if (node == NULL) {
        metric->percent = is_percent(&unit);
        metric->unit = metric->percent ? qz_default_text(d, "%") : unit;
    } else if (!units_fit(&metric->unit, &unit)) {
        qz_fault(d, node, QZ_SAY(METRIC_UNIT_DIFFERS, qz_text(first->id)));
    }
}

/* A change in percent is a percentage, whatever changes. */
static void settle_change(qz_decoder *d, qz_metric_draft *draft) {
    qzplan_metric *metric = draft->metric;
    if (metric->change_as == 0) {
        metric->change_as = QZPLAN_CHANGE_PERCENT;
    }
    if (metric->change_as == QZPLAN_CHANGE_AMOUNT || metric->percent) {
        return;
    }
    if (draft->slots[M_UNIT] == NULL) {
        metric->unit = qz_default_text(d, "%");
        metric->percent = 1;
    } else {
        qz_fault(d, draft->slots[M_UNIT], QZ_SAY_PLAIN(METRIC_CHANGE_UNIT));
    }
}

static void take_figures(qz_decoder *d, qz_metric_draft *draft, const qzplan_metric *first) {
    qzplan_metric *metric = draft->metric;
    const qz_node *node = draft->slots[M_FIGURES];
    if (node == NULL) {
        metric->figures = first->figures;
    } else if (metric->figures != first->figures && metric->figures != 0) {
        qz_fault(d, node, QZ_SAY_PLAIN(METRIC_FIGURES_DIFFER));
    }
}

/* Whether all of them are numbers to compute with. */
static int check_kinds(qz_decoder *d, const qz_metric_draft *draft, const qzplan_metric *first) {
    const qzplan_metric *metric = draft->metric;
    const qz_node *node = first_node(draft);
    int fine = check_kind(d, draft, first, node);
    for (size_t i = 1; i < metric->term_count; i++) {
        node = next_node(draft, node);
        fine &= check_kind(d, draft, metric->terms[i], node);
    }
    return fine;
}

static void check_all_alike(qz_decoder *d, qz_metric_draft *draft, const qzplan_metric *first) {
    const qzplan_metric *metric = draft->metric;
    const qz_node *node = first_node(draft);
    for (size_t i = 1; i < metric->term_count; i++) {
        node = next_node(draft, node);
        if (!qz_metric_draft_of(d, metric->terms[i])->underived) {
            check_alike(d, draft, first, metric->terms[i], node);
        }
    }
}

void qz_settle_terms(qz_decoder *d, qz_metric_draft *draft) {
    qzplan_metric *metric = draft->metric;
    const qzplan_metric *first = metric->whole != NULL    ? metric->whole
                                 : metric->term_count > 0 ? metric->terms[0]
                                                          : NULL;
    if ((kind_of(metric)->takes & QZ_BESIDE_AS) != 0) {
        settle_change(d, draft);
    }
    if (first == NULL || draft->underived) {
        return;
    }
    if (draft->slots[M_YEAR_STARTS] == NULL) {
        metric->year_starts = first->year_starts;
    }
    draft->underived |= !check_kinds(d, draft, first);
    if (draft->underived || qz_metric_draft_of(d, first)->underived) {
        return;
    }
    if (kind_of(metric)->terms_alike) {
        check_all_alike(d, draft, first);
    }
    if (qz_metric_when(metric, kind_of(metric)->keeps_unit)) {
        take_unit(d, draft, first);
    }
    if (kind_of(metric)->takes_figures) {
        take_figures(d, draft, first);
    }
}
