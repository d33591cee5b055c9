/* SPDX-License-Identifier: MIT */
/* A target while it is read: its keys, and the readers of those that need no other key. */

#include "reader/target_draft.h"

#include <string.h>

#include <qzplan/error.h>

#include "base/arrays.h"

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

static void read_as(qz_decoder *d, const qz_node *node, void *object) {
    static const qz_word words[] = {{"share", QZPLAN_AS_SHARE}, {"count", QZPLAN_AS_COUNT}};
    (void)qz_decode_word(d, node, words, QZ_ARRAY_SIZE(words), &target_of(object)->judged_as);
}

static const qz_word beyond_words[] = {
    {"met", QZPLAN_BEYOND_MET},
    {"unmet", QZPLAN_BEYOND_UNMET},
};

static void read_above(qz_decoder *d, const qz_node *node, void *object) {
    (void)qz_decode_word(d, node, beyond_words, 2, &target_of(object)->above);
}

static void read_below(qz_decoder *d, const qz_node *node, void *object) {
    (void)qz_decode_word(d, node, beyond_words, 2, &target_of(object)->below);
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

/* X(place, name, reader); a reader that is NULL: its slot says it all. */
#define TARGET_KEYS(X)                                                                             \
    X(T_ID, "id", read_id)                                                                         \
    X(T_TITLE, "title", read_title)                                                                \
    X(T_ASSUMES, "assumes", read_assumes)                                                          \
    X(T_WORDING, "wording", read_wording)                                                          \
    X(T_SOURCE, "source", read_source)                                                             \
    X(T_METRIC, "metric", read_metric)                                                             \
    X(T_DONE, "done", NULL)                                                                        \
    X(T_OF, "of", NULL)                                                                            \
    X(T_AT_LEAST, "at_least", NULL)                                                                \
    X(T_AT_MOST, "at_most", NULL)                                                                  \
    X(T_MORE_THAN, "more_than", NULL)                                                              \
    X(T_LESS_THAN, "less_than", NULL)                                                              \
    X(T_EXACTLY, "exactly", NULL)                                                                  \
    X(T_BETWEEN, "between", NULL)                                                                  \
    X(T_ABOUT, "about", NULL)                                                                      \
    X(T_ALL, "all", NULL)                                                                          \
    X(T_NONE, "none", NULL)                                                                        \
    X(T_RAISE_TO, "raise_to", NULL)                                                                \
    X(T_REDUCE_TO, "reduce_to", NULL)                                                              \
    X(T_RAISE_BY, "raise_by", NULL)                                                                \
    X(T_REDUCE_BY, "reduce_by", NULL)                                                              \
    X(T_IMPROVE, "improve", NULL)                                                                  \
    X(T_NO_WORSE, "no_worse", NULL)                                                                \
    X(T_WITHIN, "within", NULL)                                                                    \
    X(T_ABOVE, "above", read_above)                                                                \
    X(T_BELOW, "below", read_below)                                                                \
    X(T_NEARLY, "nearly", NULL)                                                                    \
    X(T_FROM, "from", NULL)                                                                        \
    X(T_PART_OF, "part_of", read_part_of)                                                          \
    X(T_AS, "as", read_as)                                                                         \
    X(T_FOR, "for", read_groups)                                                                   \
    X(T_DUE, "due", qz_decode_due)                                                                 \
    X(T_EVERY, "every", qz_decode_every)                                                           \
    X(T_BEGINS, "begins", qz_decode_begins)                                                        \
    X(T_STARTS, "starts", read_starts)                                                             \
    X(T_PATH, "path", NULL)                                                                        \
    X(T_SINCE, "since", qz_decode_since)                                                           \
    X(T_AGAINST, "against", read_against)                                                          \
    X(T_IN, "in", read_in)                                                                         \
    X(T_EACH, "each", read_each)                                                                   \
    X(T_EXCEPT, "except", read_except)                                                             \
    X(T_SUM_OVER, "sum_over", read_sum_over)                                                       \
    X(T_AVERAGE_OVER, "average_over", read_average_over)                                           \
    X(T_ONLY_IF, "only_if", NULL)                                                                  \
    X(T_BINDING, "binding", qz_decode_binding)                                                     \
    X(T_METHOD, "method", qz_decode_method)                                                        \
    X(T_STALE_AFTER, "stale_after", qz_decode_stale_after)                                         \
    X(T_REVISED, "revised", NULL)

#define READ_KEY(place, name, read) [place] = {name, read},
#define NAME_KEY(place, name, read) [place] = {name, NULL},

static const qz_key target_keys[T_COUNT] = {TARGET_KEYS(READ_KEY)};
static const qz_key_set target_set = QZ_KEY_SET(QZ_PHRASE_A_TARGET, target_keys, 0);

/* What a revision changes is read with all that it does not change. */
static const qz_key revision_keys[V_COUNT] = {
    TARGET_KEYS(NAME_KEY)[V_ON] = {"on", NULL},
    [V_WHY] = {"why", NULL},
    [V_BY] = {"by", NULL},
    [V_CORRECTS] = {"corrects", NULL},
};
static const qz_key_set revision_set =
    QZ_KEY_SET(QZ_PHRASE_A_REVISION, revision_keys, QZ_KEY_AT(V_ON) | QZ_KEY_AT(V_WHY));

const char *qz_target_key(size_t key) {
    return target_keys[key].name;
}

const qz_key_set *qz_revision_keys(void) {
    return &revision_set;
}

int qz_decode_target_keys(qz_decoder *d, qz_target_draft *draft) {
    return qz_decode_keys(d, draft->node, &target_set, draft, draft->slots);
}

void qz_decode_target_slots(qz_decoder *d, qz_target_draft *draft, const qz_node *const *slots) {
    qz_decode_slots(d, &target_set, draft, slots);
}

/* At most ten digits and a NUL. */
static void write_number(char *out, uint32_t number) {
    char digits[10];
    size_t count = 0;
    do {
        digits[count++] = (char)('0' + number % 10);
        number /= 10;
    } while (number > 0);
    while (count > 0) {
        *out++ = digits[--count];
    }
    *out = '\0';
}

/* "2.3.1" */
const char *qz_numbered_id(qz_decoder *d, const char *above, uint32_t number) {
    size_t length = strlen(above);
    char *id = qz_decode_new(d, length + 12, 1);
    if (id != NULL) {
        memcpy(id, above, length);
        id[length] = '.';
        write_number(id + length + 1, number);
    }
    return id;
}

int qz_open_target(qz_decoder *d, qz_target_draft *draft, qzplan_task *task) {
    qzplan_target *target = qz_decode_new(d, 1, sizeof *target);
    if (target == NULL) {
        return 0;
    }
    draft->target = target;
    target->task = task;
    target->line = draft->node->line;
    target->column = draft->node->column;
    return 1;
}
