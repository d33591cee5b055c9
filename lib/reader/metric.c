/* SPDX-License-Identifier: MIT */
/* Metrics: their keys first, since each may name any other, then what they are made of, in an order
   in which every whole is known before its parts. */

#include "reader/metric.h"

#include <string.h>

#include <qzplan/error.h>

#include "base/arrays.h"
#include "reader/metric_kind.h"
#include "reader/metric_order.h"

static qzplan_metric *metric_of(void *object) {
    return ((qz_metric_draft *)object)->metric;
}

static void read_title(qz_decoder *d, const qz_node *node, void *object) {
    qz_decode_text(d, node, &metric_of(object)->title, 0);
}

static void read_assumes(qz_decoder *d, const qz_node *node, void *object) {
    qz_decode_text(d, node, &metric_of(object)->assumes, 1);
}

static void read_source(qz_decoder *d, const qz_node *node, void *object) {
    qzplan_metric *metric = metric_of(object);
    qz_decode_entries(d, node, &metric->source, &metric->source_count);
}

/* The sign, in other quotes and other letters, and words for it. */
static int is_percent(const char *text) {
    static const char *const words[] = {"%",       "％",      "“%”",      "”%“",        "'%'",
                                        "percent", "Percent", "per cent", "percentage", "pct",
                                        "百分比",  "百分数",  "百分率",   "pourcentage"};
    size_t i = 0;
    while (text != NULL && i < QZ_ARRAY_SIZE(words) && strcmp(text, words[i]) != 0) {
        i++;
    }
    return text != NULL && i < QZ_ARRAY_SIZE(words);
}

static void read_unit(qz_decoder *d, const qz_node *node, void *object) {
    qzplan_metric *metric = metric_of(object);
    if (node->kind == QZ_NODE_SCALAR && strcmp(node->text, "%") == 0) {
        metric->unit = qz_default_text(d, node->text);
        metric->percent = 1;
        return;
    }
    qz_decode_text(d, node, &metric->unit, 0);
    for (size_t i = 0; i < metric->unit.count; i++) {
        if (is_percent(metric->unit.items[i].text)) {
            const char *sign = node->kind == QZ_NODE_SCALAR ? "\"%\"" : NULL;
            qz_fault(d, node, QZ_REPLACING(QZ_SAY_PLAIN(PERCENT_UNIT), sign, 1));
            metric->percent = 1; /* as it is meant: its values are percentages */
            return;
        }
    }
}

static void read_figures(qz_decoder *d, const qz_node *node, void *object) {
    static const qz_word words[] = {
        {"state", QZPLAN_FIGURES_STATE},
        {"each_period", QZPLAN_FIGURES_EACH_PERIOD},
        {"year_to_date", QZPLAN_FIGURES_YEAR_TO_DATE},
        {"running_total", QZPLAN_FIGURES_RUNNING_TOTAL},
        {"average", QZPLAN_FIGURES_AVERAGE},
    };
    (void)qz_decode_word(d, node, words, QZ_ARRAY_SIZE(words), &metric_of(object)->figures);
}

static void read_wanted(qz_decoder *d, const qz_node *node, void *object) {
    static const qz_word words[] = {{"up", QZPLAN_WANTED_UP}, {"down", QZPLAN_WANTED_DOWN}};
    qzplan_metric *metric = metric_of(object);
    metric->wanted_specified =
        (uint32_t)qz_decode_word(d, node, words, QZ_ARRAY_SIZE(words), &metric->wanted);
}

static void read_year_starts(qz_decoder *d, const qz_node *node, void *object) {
    qz_decode_year_starts(d, node, &metric_of(object)->year_starts);
}

static void read_reported(qz_decoder *d, const qz_node *node, void *object) {
    qzplan_metric *metric = metric_of(object);
    qz_decode_rhythm(d, node, &metric->reported, &metric->reported_over);
}

static void read_report_within(qz_decoder *d, const qz_node *node, void *object) {
    (void)qz_decode_length(d, node, &metric_of(object)->report_within);
}

static void read_as(qz_decoder *d, const qz_node *node, void *object) {
    static const qz_word words[] = {{"percent", QZPLAN_CHANGE_PERCENT},
                                    {"amount", QZPLAN_CHANGE_AMOUNT}};
    (void)qz_decode_word(d, node, words, QZ_ARRAY_SIZE(words), &metric_of(object)->change_as);
}

static void read_across(qz_decoder *d, const qz_node *node, void *object) {
    if (qz_decode_name(d, node, &d->kinds) != NULL) {
        metric_of(object)->across = node->text;
    }
}

static void read_answer(qz_decoder *d, const qz_node *node, void *object) {
    static const qz_word words[] = {{"yes_no", 1}};
    int32_t ignored;
    (void)object;
    (void)qz_decode_word(d, node, words, 1, &ignored);
}

static const qz_key metric_keys[M_COUNT] = {
    [M_TITLE] = {"title", read_title},
    [M_UNIT] = {"unit", read_unit},
    [M_FIGURES] = {"figures", read_figures},
    [M_WANTED] = {"wanted", read_wanted},
    [M_YEAR_STARTS] = {"year_starts", read_year_starts},
    [M_REPORTED] = {"reported", read_reported},
    [M_REPORT_WITHIN] = {"report_within", read_report_within},
    [M_LIMITS] = {"limits", NULL},
    [M_ADDS_UP] = {"adds_up", NULL},
    [M_ASSUMES] = {"assumes", read_assumes},
    [M_SOURCE] = {"source", read_source},
    [M_MINUS] = {"minus", NULL},
    [M_TO] = {"to", NULL},
    [M_PER] = {"per", NULL},
    [M_BASE] = {"base", NULL},
    [M_OVER] = {"over", NULL},
    [M_AS] = {"as", read_as},
    [M_ACROSS] = {"across", read_across},
    [M_WORST] = {"worst", NULL},
    [M_WEIGHTS] = {"weights", NULL},
};

/* With a key for each kind that has one. */
static void fill_keys(qz_key keys[M_COUNT]) {
    memcpy(keys, metric_keys, sizeof metric_keys);
    for (int32_t kind = 1; kind < qz_metric_kind_count(); kind++) {
        const qz_metric_kind *row = qz_metric_kind_of(kind);
        keys[M_KINDS + kind].name = row->key;
        keys[M_KINDS + kind].read = row->made_of == QZ_MADE_OF_WORD ? read_answer : NULL;
    }
}

/* What the keys need not say. */
static void fill_defaults(qz_decoder *d, qzplan_metric *metric, const qz_node *node) {
    metric->title = qz_default_text(d, metric->id);
    metric->index = (uint32_t)d->metric_drafts.count;
    metric->line = node->key_line;
    metric->column = node->key_column;
    metric->kind = QZPLAN_METRIC_PLAIN;
    metric->year_starts = d->plan->year_starts;
    metric->report_within = d->plan->report_within;
}

static void decode_metric(qz_decoder *d, const qz_node *node, const qz_key_set *set) {
    qzplan_metric *metric = qz_decode_new(d, 1, sizeof *metric);
    qz_metric_draft *draft = qz_decode_scratch(d, 1, sizeof *draft);
    if (metric == NULL || draft == NULL) {
        return;
    }
    *draft = (qz_metric_draft){.metric = metric, .node = node};
    d->metrics.incomplete |= !qz_decode_id(d, node, node->key, 1);
    metric->id = qz_decode_keep(d, node->key, strlen(node->key));
    fill_defaults(d, metric, node);
    if (qz_decode_keys(d, node, set, draft, draft->slots)) {
        qz_find_kind(d, draft);
    } else {
        draft->underived = 1;
    }
    qz_decode_list_add(d, &d->metric_drafts, draft);
    qz_decode_ids_add(d, &d->metrics, metric->id, metric, node);
}

void qz_decode_metrics(qz_decoder *d, const qz_node *node, void *object) {
    qz_key keys[M_COUNT];
    const qz_key_set set = QZ_KEY_SET(QZ_PHRASE_A_METRIC, keys, 0);
    (void)object;
    fill_keys(keys);
    d->metrics.incomplete = node->cut;
    if (!qz_expect(d, node, QZ_NODE_MAPPING)) {
        d->metrics.incomplete = 1;
        return;
    }
    for (const qz_node *item = node->first; item != NULL; item = item->next) {
        decode_metric(d, item, &set);
    }
    qz_decode_ids_seal(d, &d->metrics);
    if (!d->report->no_memory) {
        qz_resolve_metrics(d);
    }
}
