/* SPDX-License-Identifier: MIT */
/* Metrics: their keys first, since each may name any other, then what they are made of, in an order
   in which every whole is known before its parts. */

#include "reader/metric.h"

#include <string.h>

#include <qzplan/error.h>

#include "base/arrays.h"
#include "input/meant.h"
#include "reader/counting.h"
#include "reader/key_words.h"
#include "reader/metric_amounts.h"
#include "reader/metric_kind.h"
#include "reader/metric_order.h"
#include "reader/plain.h"
#include "reader/remarks.h"
#include "reader/shapes.h"
#include "reader/things.h"
#include "yaml/keys.h"

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

/* The sign, in whatever quotes and width, and words for it. */
static int is_percent(const char *text) {
    static const char words[] = " % percent pct percentage 百分比 百分数 百分率 pourcentage ";
    char plain[QZ_MEANT_SIZE];
    /* a word of these, in quotes or wide, begins with one of these or is not ASCII */
    if (text == NULL || ((unsigned char)*text < 0x80 && strchr(" %pP'\"", *text) == NULL) ||
        !qz_meant_plain(plain, sizeof plain, text, strlen(text))) {
        return 0;
    }
    size_t length = strlen(plain);
    if (length > 2 && plain[0] == '\'' && plain[length - 1] == '\'') {
        plain[length - 1] = '\0';
        return qz_has_plain(words, plain + 1);
    }
    return qz_has_plain(words, plain);
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
            if (qz_node_child(node->parent, "part_of") != NULL) {
                return; /* its whole has the unit: that is said */
            }
            qz_fault(d, node, QZ_REPLACING(QZ_SAY_PLAIN(PERCENT_UNIT), sign, 1));
            metric->percent = 1; /* as it is meant: its values are percentages */
            return;
        }
    }
}

static const qz_word figures_words[] = {
    {"state", QZPLAN_FIGURES_STATE, " stock level 时点 时点数 存量 "},
    {"each_period", QZPLAN_FIGURES_EACH_PERIOD, " flow 时期 时期数 流量 当期 当期数 "},
    {"year_to_date", QZPLAN_FIGURES_YEAR_TO_DATE, " ytd 年内累计 本年累计 年初至今 "},
    {"running_total", QZPLAN_FIGURES_RUNNING_TOTAL, " cumulative total 累计 累计数 cumul "},
    {"average", QZPLAN_FIGURES_AVERAGE, " mean rate 平均 平均数 moyenne "},
};
static const qz_shape qz_shape_figures = QZ_SHAPE_OF_WORDS("figures", "state", figures_words);

static void read_figures(qz_decoder *d, const qz_node *node, void *object) {
    (void)qz_decode_word(d, node, &qz_shape_figures, &metric_of(object)->figures);
}

static const qz_word wanted_words[] = {
    {"up", QZPLAN_WANTED_UP, " higher increase rise 升 上升 越高越好 正向 hausse "},
    {"down", QZPLAN_WANTED_DOWN, " lower decrease fall 降 下降 越低越好 逆向 负向 baisse "},
};
static const qz_shape qz_shape_wanted = QZ_SHAPE_OF_WORDS("wanted", "up", wanted_words);

static void read_wanted(qz_decoder *d, const qz_node *node, void *object) {
    qzplan_metric *metric = metric_of(object);
    metric->wanted_specified = (uint32_t)qz_decode_word(d, node, &qz_shape_wanted, &metric->wanted);
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

static const qz_word change_words[] = {
    {"percent", QZPLAN_CHANGE_PERCENT, " % percentage 百分比 增长率 pourcentage "},
    {"amount", QZPLAN_CHANGE_AMOUNT, " absolute 绝对量 增量 montant "},
};
static const qz_shape qz_shape_change_as = QZ_SHAPE_OF_WORDS("change_as", "percent", change_words);

static void read_as(qz_decoder *d, const qz_node *node, void *object) {
    (void)qz_decode_word(d, node, &qz_shape_change_as, &metric_of(object)->change_as);
}

static void read_across(qz_decoder *d, const qz_node *node, void *object) {
    if (qz_decode_name(d, node, &d->kinds) != NULL) {
        metric_of(object)->across = node->text;
    }
}

static const qz_word answer_words[] = {{"yes_no", 1, " yes no boolean bool true 是否 是非 "}};
static const qz_shape answer_shape = QZ_SHAPE_OF_WORDS("yes_no", "yes_no", answer_words);

static void read_answer(qz_decoder *d, const qz_node *node, void *object) {
    int32_t ignored;
    (void)object;
    (void)qz_decode_word(d, node, &answer_shape, &ignored);
}

#define METRIC_KEYS(X)                                                                             \
    X(M_TITLE, "title", read_title, QZ_AT_ONCE, text, &qz_words_title, 0)                          \
    X(M_UNIT, "unit", read_unit, QZ_AT_ONCE, text, &qz_words_unit, 0)                              \
    X(M_FIGURES, "figures", read_figures, QZ_AT_ONCE, figures, &qz_words_figures, 0)               \
    X(M_WANTED, "wanted", read_wanted, QZ_AT_ONCE, wanted, &qz_words_wanted, 0)                    \
    X(M_YEAR_STARTS, "year_starts", read_year_starts, QZ_AT_ONCE, month_day, NULL, 0)              \
    X(M_REPORTED, "reported", read_reported, QZ_AT_ONCE, rhythm, &qz_words_reported, 0)            \
    X(M_REPORT_WITHIN, "report_within", read_report_within, QZ_AT_ONCE, length, NULL, 0)           \
    X(M_LIMITS, "limits", qz_decode_limits, QZ_BY_OTHERS, ends, &qz_words_limits, 0)               \
    X(M_ADDS_UP, "adds_up", qz_decode_adds_up, QZ_BY_OTHERS, truth, NULL, 0)                       \
    X(M_ASSUMES, "assumes", read_assumes, QZ_AT_ONCE, note, &qz_words_assumes, 0)                  \
    X(M_SOURCE, "source", read_source, QZ_AT_ONCE, source, &qz_words_source, 0)                    \
    X(M_MINUS, "minus", qz_name_second, QZ_BY_NAMES, name, NULL, 0)                                \
    X(M_TO, "to", qz_name_second, QZ_BY_NAMES, name, NULL, 0)                                      \
    X(M_PER, "per", qz_decode_per, QZ_BY_OTHERS, number, NULL, 0)                                  \
    X(M_BASE, "base", qz_decode_base, QZ_BY_OTHERS, date, NULL, 0)                                 \
    X(M_OVER, "over", qz_decode_over, QZ_BY_OTHERS, span, NULL, 0)                                 \
    X(M_AS, "as", read_as, QZ_AT_ONCE, change_as, NULL, 0)                                         \
    X(M_ACROSS, "across", read_across, QZ_AT_ONCE, name, NULL, 0)                                  \
    X(M_WORST, "worst", qz_decode_worst, QZ_BY_OTHERS, number, NULL, 0)                            \
    X(M_WEIGHTS, "weights", qz_decode_weights, QZ_BY_OTHERS, numbers, NULL, 0)                     \
    X(M_ROWS, "count", qz_decode_counted_rows, QZ_BY_NAMES, name, &qz_words_count, 0)              \
    X(M_DISTINCT, "distinct", qz_decode_counted_column, QZ_BY_NAMES, table_column,                 \
      &qz_words_distinct, 0)                                                                       \
    X(M_TOTAL, "total", qz_decode_counted_column, QZ_BY_NAMES, table_column, &qz_words_total, 0)   \
    X(M_KIND, "kind", qz_decode_counted_kind, QZ_BY_NAMES, name, NULL, 0)                          \
    X(M_WHERE, "where", qz_decode_counted_where, QZ_BY_OTHERS, where, &qz_words_where, 0)          \
    X(M_HAS, "has", qz_decode_counted_has, QZ_BY_OTHERS, has, &qz_words_has, 0)

static const qz_key metric_keys[M_COUNT] = {METRIC_KEYS(QZ_KEY_ROW)};

/* Of the keys that say what a metric is made of, by what they name. */
static const qz_key made_of_keys[] = {
    [QZ_MADE_OF_WORD] = {NULL, read_answer, QZ_AT_ONCE, &answer_shape, NULL, 0},
    [QZ_MADE_OF_WHOLE] = {NULL, qz_name_whole, QZ_BY_NAMES, &qz_shape_name, &qz_words_part_of, 0},
    [QZ_MADE_OF_ONE] = {NULL, qz_name_one, QZ_BY_NAMES, &qz_shape_name, NULL, 0},
    [QZ_MADE_OF_TWO] = {NULL, qz_name_first, QZ_BY_NAMES, &qz_shape_name, NULL, 0},
    [QZ_MADE_OF_LIST] = {NULL, qz_name_list, QZ_BY_NAMES, &qz_shape_names, NULL, 0},
    [QZ_MADE_OF_ONE_OR_LIST] = {NULL, qz_name_any, QZ_BY_NAMES, &qz_shape_name_or_names, NULL, 0},
};

qz_key_set qz_metric_keys(qz_key keys[QZ_KEYS_MAX]) {
    memcpy(keys, metric_keys, sizeof metric_keys);
    for (int32_t kind = 1; kind < qz_metric_kind_count(); kind++) {
        const qz_metric_kind *row = qz_metric_kind_of(kind);
        if (row->key != NULL) {
            keys[M_KINDS + kind] = made_of_keys[row->made_of];
            keys[M_KINDS + kind].name = row->key;
        }
    }
    return qz_make_key_set(QZ_PHRASE_A_METRIC, keys, M_COUNT);
}

static const qz_inside metric_inside = {.name = "metric", .make = qz_metric_keys};
static const qz_shape metric_shape = QZ_SHAPE_HOLDING(
    "metric", "{title: Rural schools, unit: schools}", QZ_FORM_MAPPING, &metric_inside);
static const qz_inside metrics_inside = {.values = &metric_shape};
const qz_shape qz_shape_metrics_by_id =
    QZ_SHAPE_HOLDING("mapping", "{...}", QZ_FORM_MAPPING, &metrics_inside);

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
    qz_key keys[QZ_KEYS_MAX];
    const qz_key_set set = qz_metric_keys(keys);
    (void)object;
    d->metrics.incomplete = node->cut;
    if (!qz_expect(d, node, QZ_NODE_MAPPING)) {
        d->metrics.incomplete = 1;
        return;
    }
    for (const qz_node *item = node->first; item != NULL; item = item->next) {
        decode_metric(d, item, &set);
    }
    qz_decode_ids_seal(d, &d->metrics);
    qz_remark_title_ids(d, &d->metrics);
    if (!d->report->no_memory) {
        qz_resolve_metrics(d, &set);
    }
}
