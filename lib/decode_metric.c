/* SPDX-License-Identifier: MIT */
/* Metrics: their keys first, since each may name any other, then what they are made of, in an order
   in which every whole is known before its parts. */

#include "decode.h"

#include <string.h>

#include <qzplan/error.h>

enum {
    M_TITLE,
    M_UNIT,
    M_FIGURES,
    M_ASSUMES,
    M_SOURCE,
    M_PART_OF,
    M_SUM,
    M_FIRST_UNSUPPORTED_DERIVED,
    M_COUNT = M_FIRST_UNSUPPORTED_DERIVED + 24
};

static void read_title(qz_decoder *d, const qz_node *node, void *object) {
    qz_decode_text(d, node, &((qz_metric_draft *)object)->metric->title, 0);
}

static void read_assumes(qz_decoder *d, const qz_node *node, void *object) {
    qz_decode_text(d, node, &((qz_metric_draft *)object)->metric->assumes, 1);
}

static void read_source(qz_decoder *d, const qz_node *node, void *object) {
    qzplan_metric *metric = ((qz_metric_draft *)object)->metric;
    qz_decode_entries(d, node, &metric->source, &metric->source_count);
}

static int is_percent_sign(const char *text) {
    return text != NULL && (strcmp(text, "%") == 0 || strcmp(text, "％") == 0);
}

static void read_unit(qz_decoder *d, const qz_node *node, void *object) {
    qzplan_metric *metric = ((qz_metric_draft *)object)->metric;
    if (node->kind == QZ_NODE_SCALAR && strcmp(node->text, "%") == 0) {
        metric->unit.zh = metric->unit.en = node->text;
        metric->percent = 1;
        return;
    }
    qz_decode_text(d, node, &metric->unit, 0);
    if (is_percent_sign(metric->unit.zh) || is_percent_sign(metric->unit.en)) {
        qz_fault(d, QZPLAN_ERROR_BAD_UNIT, node, "write `unit: \"%\"`",
                 "a percentage has the one unit `%%`");
    }
}

static void read_figures(qz_decoder *d, const qz_node *node, void *object) {
    static const qz_word words[] = {
        {"state", QZPLAN_FIGURES_STATE, 0},
        {"each_period", QZPLAN_FIGURES_EACH_PERIOD, 0},
        {"year_to_date", 0, 1},
        {"running_total", 0, 1},
    };
    (void)qz_decode_word(d, node, words, sizeof words / sizeof words[0],
                         &((qz_metric_draft *)object)->metric->figures);
}

#define LATER(name)                                                                                \
    { name, NULL, QZ_KEY_UNSUPPORTED }

static const qz_key metric_keys[M_COUNT] = {
    [M_TITLE] = {"title", read_title, 0},
    [M_UNIT] = {"unit", read_unit, 0},
    [M_FIGURES] = {"figures", read_figures, 0},
    [M_ASSUMES] = {"assumes", read_assumes, 0},
    [M_SOURCE] = {"source", read_source, 0},
    [M_PART_OF] = {"part_of", NULL, 0},
    [M_SUM] = {"sum", NULL, 0},
    LATER("difference"),
    LATER("minus"),
    LATER("ratio"),
    LATER("to"),
    LATER("per"),
    LATER("product"),
    LATER("index"),
    LATER("base"),
    LATER("change"),
    LATER("over"),
    LATER("as"),
    LATER("gap"),
    LATER("average"),
    LATER("highest"),
    LATER("lowest"),
    LATER("variation"),
    LATER("rank"),
    LATER("across"),
    LATER("worst"),
    LATER("weights"),
    LATER("answer"),
    LATER("wanted"),
    LATER("year_starts"),
    LATER("limits"),
};
static const qz_key_set metric_set = {"a metric", metric_keys, M_COUNT};

/* Those after `answer` do not say what a metric is made of. */
enum { M_LAST_DERIVED = M_COUNT - 4 };

static void take_slots(qz_decoder *d, qz_metric_draft *draft, const qz_node *const *slots) {
    qzplan_metric *metric = draft->metric;
    draft->part_of = slots[M_PART_OF];
    draft->sum = slots[M_SUM];
    draft->unit = slots[M_UNIT];
    draft->figures = slots[M_FIGURES];
    for (int i = M_FIRST_UNSUPPORTED_DERIVED; i <= M_LAST_DERIVED; i++) {
        draft->underived |= slots[i] != NULL;
    }
    if (draft->part_of != NULL && draft->sum != NULL) {
        qz_fault_key(d, QZPLAN_ERROR_COMBINATION,
                     draft->part_of->index > draft->sum->index ? draft->part_of : draft->sum,
                     "keep one of the two", "a metric is not both a part and a sum");
        draft->underived = 1;
    }
    metric->kind = draft->part_of != NULL ? QZPLAN_METRIC_PART
                   : draft->sum != NULL   ? QZPLAN_METRIC_SUM
                                          : QZPLAN_METRIC_PLAIN;
    if (metric->kind == QZPLAN_METRIC_PLAIN && draft->unit == NULL && !draft->underived) {
        qz_fault(d, QZPLAN_ERROR_MISSING_KEY, draft->node, NULL, "a metric needs the key `unit`");
    }
}

static void decode_metric(qz_decoder *d, const qz_node *node) {
    const qz_node *slots[M_COUNT];
    qzplan_metric *metric = qz_decode_new(d, 1, sizeof *metric);
    qz_metric_draft *draft = qz_decode_scratch(d, 1, sizeof *draft);
    if (metric == NULL || draft == NULL) {
        return;
    }
    *draft = (qz_metric_draft){.metric = metric, .node = node};
    (void)qz_decode_id(d, node, node->key, 1);
    metric->id = qz_decode_keep(d, node->key, strlen(node->key));
    metric->title = qz_default_text(d, metric->id);
    metric->index = (uint32_t)d->metric_drafts.count;
    metric->line = node->key_line;
    metric->column = node->key_column;
    metric->kind = QZPLAN_METRIC_PLAIN;
    metric->year_starts = d->plan->year_starts;
    if (qz_decode_keys(d, node, &metric_set, draft, slots)) {
        take_slots(d, draft, slots);
    } else {
        draft->underived = 1;
    }
    qz_decode_list_add(d, &d->metric_drafts, draft);
    d->report->no_memory |=
        metric->id == NULL || !qz_ids_add(&d->metrics, d->scratch, metric->id, metric, node, 1);
}

void qz_decode_metrics(qz_decoder *d, const qz_node *node, void *object) {
    (void)object;
    d->metrics.incomplete = node->cut;
    if (!qz_expect(d, node, QZ_NODE_MAPPING)) {
        d->metrics.incomplete = 1;
        return;
    }
    for (const qz_node *item = node->first; item != NULL; item = item->next) {
        decode_metric(d, item);
    }
    d->report->no_memory |= !qz_ids_seal(&d->metrics, d->scratch);
    qz_resolve_metrics(d);
}
