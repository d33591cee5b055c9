/* SPDX-License-Identifier: MIT */
/* The keys of a target and of a revision: the table, and the readers of those keys that need no
   other one. */

#include <qzplan/error.h>

#include "reader/key_words.h"
#include "reader/remarks.h"
#include "reader/shapes.h"
#include "reader/target_inner.h"
#include "reader/target_operand.h"
#include "reader/target_revised.h"
#include "reader/target_subject.h"
#include "reader/things.h"

static qzplan_target *target_of(void *object) {
    return ((qz_target_draft *)object)->target;
}

static void read_title(qz_decoder *d, const qz_node *node, void *object) {
    qz_decode_text(d, node, &target_of(object)->title, 0);
}

static void read_assumes(qz_decoder *d, const qz_node *node, void *object) {
    qz_decode_text(d, node, &target_of(object)->assumes, 1);
}

static void read_wording(qz_decoder *d, const qz_node *node, void *object) {
    qz_decode_text(d, node, &target_of(object)->wording, 1);
}

static void read_source(qz_decoder *d, const qz_node *node, void *object) {
    qzplan_target *target = target_of(object);
    qz_decode_entries(d, node, &target->source, &target->source_count);
}

static void read_id(qz_decoder *d, const qz_node *node, void *object) {
    qzplan_target *target = target_of(object);
    if (qz_decode_scalar(d, node) && qz_decode_id(d, node, node->text, 0)) {
        target->id = node->text;
        qz_remark_id(d, node);
    }
    target->has_id = 1;
}

/* The dates of a target are in the years of what it measures. */
static void read_metric(qz_decoder *d, const qz_node *node, void *object) {
    qz_target_draft *draft = object;
    qzplan_target *target = draft->target;
    const void *const *metrics = NULL;
    (void)qz_decode_name_list(d, node, &d->metrics, 1, &metrics, &target->metric_count);
    target->metrics = (const qzplan_metric *const *)metrics;
    if (target->metric_count > 0) {
        draft->inherited.year_starts = target->metrics[0]->year_starts;
    }
}

static void read_groups(qz_decoder *d, const qz_node *node, void *object) {
    qzplan_target *target = target_of(object);
    const void *const *groups = NULL;
    (void)qz_decode_name_list(d, node, &d->groups, 1, &groups, &target->group_count);
    target->groups = (const qzplan_group *const *)groups;
}

static void read_part_of(qz_decoder *d, const qz_node *node, void *object) {
    target_of(object)->whole = qz_decode_name(d, node, &d->metrics);
}

static const qz_word as_words[] = {
    {"share", QZPLAN_AS_SHARE, " % percent percentage 占比 比例 part "},
    {"count", QZPLAN_AS_COUNT, " number 数量 个数 人数 nombre "},
};
static const qz_shape qz_shape_as = QZ_SHAPE_OF_WORDS("as", "share", as_words);

static void read_as(qz_decoder *d, const qz_node *node, void *object) {
    (void)qz_decode_word(d, node, &qz_shape_as, &target_of(object)->judged_as);
}

static const qz_word beyond_words[] = {
    {"met", QZPLAN_BEYOND_MET, " ok yes true kept 达标 完成 atteint "},
    {"unmet", QZPLAN_BEYOND_UNMET, " no false missed 不达标 未达标 未完成 nonatteint "},
};
static const qz_shape qz_shape_beyond = QZ_SHAPE_OF_WORDS("beyond", "met", beyond_words);

static void read_above(qz_decoder *d, const qz_node *node, void *object) {
    (void)qz_decode_word(d, node, &qz_shape_beyond, &target_of(object)->above);
}

static void read_below(qz_decoder *d, const qz_node *node, void *object) {
    (void)qz_decode_word(d, node, &qz_shape_beyond, &target_of(object)->below);
}

static void read_starts(qz_decoder *d, const qz_node *node, void *object) {
    const qz_target_draft *draft = object;
    (void)qz_decode_period(d, node, &draft->target->starts, 0, draft->inherited.year_starts);
}

static void read_against(qz_decoder *d, const qz_node *node, void *object) {
    qzplan_target *target = target_of(object);
    (void)qz_decode_reference(d, node, &target->against, &target->against_area);
}

static void read_sum_over(qz_decoder *d, const qz_node *node, void *object) {
    const qz_target_draft *draft = object;
    (void)qz_decode_span(d, node, &draft->target->sum_over, draft->inherited.year_starts);
}

static void read_average_over(qz_decoder *d, const qz_node *node, void *object) {
    const qz_target_draft *draft = object;
    (void)qz_decode_span(d, node, &draft->target->average_over, draft->inherited.year_starts);
}

static void read_in(qz_decoder *d, const qz_node *node, void *object) {
    target_of(object)->area = qz_decode_name(d, node, &d->areas);
}

static void read_each(qz_decoder *d, const qz_node *node, void *object) {
    if (qz_decode_name(d, node, &d->kinds) != NULL) {
        target_of(object)->each = node->text;
    }
}

static void read_except(qz_decoder *d, const qz_node *node, void *object) {
    qzplan_target *target = target_of(object);
    const void *const *areas = NULL;
    (void)qz_decode_name_list(d, node, &d->areas, 0, &areas, &target->excluded_count);
    target->excluded = (const qzplan_area *const *)areas;
}

/* ---- what stands in a target */

static const qz_inside target_inside = {.name = "target", .set = &qz_target_keys};
static const qz_shape target_shape =
    QZ_SHAPE_HOLDING("target", "{metric: schools, at_least: 41}", QZ_FORM_MAPPING, &target_inside);
static const qz_inside targets_inside = {.items = &target_shape};
const qz_shape qz_shape_targets = QZ_SHAPE_HOLDING("list", "[...]", QZ_FORM_LIST, &targets_inside);

/* An answer by its name, or a target. */
static const qz_inside condition_inside = {.name = "condition", .set = &qz_target_keys};
static const qz_shape qz_shape_condition = QZ_SHAPE_HOLDING(
    "condition", "law_in_force", QZ_FORM_TEXT | QZ_FORM_MAPPING, &condition_inside);

/* A list of targets, or one for each area. */
static const qz_inside counted_inside = {
    .name = "counted", .set = &qz_target_keys, .items = &target_shape};
static const qz_shape qz_shape_counted = QZ_SHAPE_HOLDING(
    "counted", "[{done: law}, {done: files}]", QZ_FORM_LIST | QZ_FORM_MAPPING, &counted_inside);

static const qz_inside revision_inside = {.name = "revision", .set = &qz_revision_keys};
static const qz_shape revision_shape = QZ_SHAPE_HOLDING(
    "revision", "{on: 2025-01-15, why: later, due: 2027}", QZ_FORM_MAPPING, &revision_inside);
static const qz_inside revisions_inside = {.items = &revision_shape};
static const qz_shape qz_shape_revisions =
    QZ_SHAPE_HOLDING("list", "[...]", QZ_FORM_LIST, &revisions_inside);

/* ---- the table */

#define TARGET_KEYS(X)                                                                             \
    X(T_ID, "id", read_id, QZ_AT_ONCE, id, &qz_words_id, 0)                                        \
    X(T_TITLE, "title", read_title, QZ_AT_ONCE, text, &qz_words_title, 0)                          \
    X(T_ASSUMES, "assumes", read_assumes, QZ_AT_ONCE, note, &qz_words_assumes, 0)                  \
    X(T_WORDING, "wording", read_wording, QZ_AT_ONCE, note, &qz_words_wording, 0)                  \
    X(T_SOURCE, "source", read_source, QZ_AT_ONCE, source, &qz_words_source, 0)                    \
    X(T_METRIC, "metric", read_metric, QZ_AT_ONCE, name_or_names, &qz_words_metric, 0)             \
    X(T_DONE, "done", qz_declare_answer, QZ_BY_OTHERS, id, &qz_words_done, 0)                      \
    X(T_OF, "of", qz_queue_of, QZ_INSIDE, counted, NULL, 0)                                        \
    X(T_AT_LEAST, "at_least", qz_decode_comparator, QZ_BY_OTHERS, dated, &qz_words_at_least, 0)    \
    X(T_AT_MOST, "at_most", qz_decode_comparator, QZ_BY_OTHERS, dated, &qz_words_at_most, 0)       \
    X(T_MORE_THAN, "more_than", qz_decode_comparator, QZ_BY_OTHERS, dated, &qz_words_more_than, 0) \
    X(T_LESS_THAN, "less_than", qz_decode_comparator, QZ_BY_OTHERS, dated, &qz_words_less_than, 0) \
    X(T_EXACTLY, "exactly", qz_decode_comparator, QZ_BY_OTHERS, dated, &qz_words_exactly, 0)       \
    X(T_BETWEEN, "between", qz_decode_comparator, QZ_BY_OTHERS, ends, &qz_words_between, 0)        \
    X(T_ABOUT, "about", qz_decode_comparator, QZ_BY_OTHERS, value, &qz_words_about, 0)             \
    X(T_ALL, "all", qz_decode_comparator, QZ_BY_OTHERS, true, NULL, 0)                             \
    X(T_NONE, "none", qz_decode_comparator, QZ_BY_OTHERS, true, NULL, 0)                           \
    X(T_RAISE_TO, "raise_to", qz_decode_comparator, QZ_BY_OTHERS, values, &qz_words_raise_to, 0)   \
    X(T_REDUCE_TO, "reduce_to", qz_decode_comparator, QZ_BY_OTHERS, values, &qz_words_reduce_to,   \
      0)                                                                                           \
    X(T_RAISE_BY, "raise_by", qz_decode_comparator, QZ_BY_OTHERS, values, &qz_words_raise_by, 0)   \
    X(T_REDUCE_BY, "reduce_by", qz_decode_comparator, QZ_BY_OTHERS, values, &qz_words_reduce_by,   \
      0)                                                                                           \
    X(T_IMPROVE, "improve", qz_decode_comparator, QZ_BY_OTHERS, true, NULL, 0)                     \
    X(T_NO_WORSE, "no_worse", qz_decode_comparator, QZ_BY_OTHERS, true, NULL, 0)                   \
    X(T_WITHIN, "within", qz_decode_within, QZ_BY_OTHERS, number, &qz_words_within, 0)             \
    X(T_ABOVE, "above", read_above, QZ_AT_ONCE, beyond, NULL, 0)                                   \
    X(T_BELOW, "below", read_below, QZ_AT_ONCE, beyond, NULL, 0)                                   \
    X(T_NEARLY, "nearly", qz_decode_nearly, QZ_BY_OTHERS, value, NULL, 0)                          \
    X(T_FROM, "from", qz_decode_from, QZ_BY_OTHERS, number, &qz_words_from, 0)                     \
    X(T_PART_OF, "part_of", read_part_of, QZ_AT_ONCE, name, NULL, 0)                               \
    X(T_AS, "as", read_as, QZ_AT_ONCE, as, NULL, 0)                                                \
    X(T_FOR, "for", read_groups, QZ_AT_ONCE, name_or_names, &qz_words_group, 0)                    \
    X(T_DUE, "due", qz_decode_due, QZ_AT_ONCE, due, &qz_words_due, 0)                              \
    X(T_EVERY, "every", qz_decode_every, QZ_AT_ONCE, every, &qz_words_every, 0)                    \
    X(T_BEGINS, "begins", qz_decode_begins, QZ_AT_ONCE, date, &qz_words_begins, 0)                 \
    X(T_STARTS, "starts", read_starts, QZ_AT_ONCE, date, NULL, 0)                                  \
    X(T_PATH, "path", qz_decode_path, QZ_BY_OTHERS, course, &qz_words_path, 0)                     \
    X(T_SINCE, "since", qz_decode_since, QZ_AT_ONCE, since, &qz_words_since, 0)                    \
    X(T_AGAINST, "against", read_against, QZ_AT_ONCE, reference, NULL, 0)                          \
    X(T_IN, "in", read_in, QZ_AT_ONCE, name, &qz_words_area, 0)                                    \
    X(T_EACH, "each", read_each, QZ_AT_ONCE, name, NULL, 0)                                        \
    X(T_EXCEPT, "except", read_except, QZ_AT_ONCE, names, NULL, 0)                                 \
    X(T_SUM_OVER, "sum_over", read_sum_over, QZ_AT_ONCE, span, NULL, 0)                            \
    X(T_AVERAGE_OVER, "average_over", read_average_over, QZ_AT_ONCE, span, NULL, 0)                \
    X(T_ONLY_IF, "only_if", qz_queue_only_if, QZ_INSIDE, condition, &qz_words_only_if, 0)          \
    X(T_BINDING, "binding", qz_decode_binding, QZ_AT_ONCE, binding, NULL, 0)                       \
    X(T_METHOD, "method", qz_decode_method, QZ_AT_ONCE, method, NULL, 0)                           \
    X(T_STALE_AFTER, "stale_after", qz_decode_stale_after, QZ_AT_ONCE, length, NULL, 0)            \
    X(T_REVISED, "revised", qz_queue_revised, QZ_BY_WHOLE, revisions, NULL, 0)

static const qz_key target_keys[T_COUNT] = {TARGET_KEYS(QZ_KEY_ROW)};
const qz_key_set qz_target_keys = QZ_KEY_SET(QZ_PHRASE_A_TARGET, target_keys, TARGET_KEYS);

const char *qz_target_key(size_t place) {
    return target_keys[place].name;
}

/* What a revision changes is read with all that it does not change, once that is put together: at
   once only what is its own. */
#define REVISION_KEYS(X)                                                                           \
    X(V_ON, "on", qz_decode_revision_on, QZ_AT_ONCE, day, &qz_words_on, 1)                         \
    X(V_WHY, "why", qz_decode_revision_why, QZ_AT_ONCE, note, &qz_words_why, 1)                    \
    X(V_BY, "by", qz_decode_revision_by, QZ_AT_ONCE, note, &qz_words_by, 0)                        \
    X(V_CORRECTS, "corrects", qz_decode_revision_corrects, QZ_AT_ONCE, true, NULL, 0)

static const qz_key revision_keys[V_COUNT] = {TARGET_KEYS(QZ_KEY_ROW) REVISION_KEYS(QZ_KEY_ROW)};
const qz_key_set qz_revision_keys = QZ_KEY_SET(QZ_PHRASE_A_REVISION, revision_keys, REVISION_KEYS);
