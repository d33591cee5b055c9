/* SPDX-License-Identifier: MIT */
/* One target: exactly one subject, exactly one comparator, and what modifies them. */

#include "reader/target.h"

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
    static const qz_word words[] = {{"share", QZPLAN_AS_SHARE, 0}, {"count", QZPLAN_AS_COUNT, 0}};
    (void)qz_decode_word(d, node, words, QZ_ARRAY_SIZE(words), &target_of(object)->judged_as);
}

static const qz_word beyond_words[] = {
    {"met", QZPLAN_BEYOND_MET, 0},
    {"unmet", QZPLAN_BEYOND_UNMET, 0},
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
    X(T_FROM, "from", NULL)                                                                        \
    X(T_PART_OF, "part_of", read_part_of)                                                          \
    X(T_AS, "as", read_as)                                                                         \
    X(T_FOR, "for", read_groups)                                                                   \
    X(T_DUE, "due", qz_decode_due)                                                                 \
    X(T_EVERY, "every", qz_decode_every)                                                           \
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
    X(T_REVISED, "revised", NULL)

#define READ_KEY(place, name, read) [place] = {name, read, 0},
#define NAME_KEY(place, name, read) [place] = {name, NULL, 0},

static const qz_key target_keys[T_COUNT] = {TARGET_KEYS(READ_KEY)};
static const qz_key_set target_set = {"a target", target_keys, T_COUNT};

/* What a revision changes is read with all that it does not change. */
static const qz_key revision_keys[V_COUNT] = {
    TARGET_KEYS(NAME_KEY)[V_ON] = {"on", NULL, QZ_KEY_REQUIRED},
    [V_WHY] = {"why", NULL, QZ_KEY_REQUIRED},
    [V_BY] = {"by", NULL, 0},
};
static const qz_key_set revision_set = {"a revision", revision_keys, V_COUNT};

const char *qz_target_key(size_t key) {
    return target_keys[key].name;
}

const qz_key_set *qz_revision_keys(void) {
    return &revision_set;
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
static const char *numbered_id(qz_decoder *d, const char *above, uint32_t number) {
    size_t length = strlen(above);
    char *id = qz_decode_new(d, length + 12, 1);
    if (id != NULL) {
        memcpy(id, above, length);
        id[length] = '.';
        write_number(id + length + 1, number);
    }
    return id;
}

/* `<task>.<position>`, and the metric's title; of `of` the task's. */
static void fill_defaults(qz_decoder *d, qz_target_draft *draft) {
    qzplan_target *target = draft->target;
    if (draft->slots[T_TITLE] == NULL) {
        target->title = target->metric_count > 0 ? target->metrics[0]->title : target->task->title;
    }
    int own = draft->base == NULL && draft->place == QZ_IN_TASK;
    if (own && !target->has_id && target->task->id != NULL) {
        target->id = numbered_id(d, target->task->id, target->position);
    }
    if (target->id != NULL && (own || (target->has_id && draft->base == NULL))) {
        const qz_node *node = target->has_id ? draft->slots[T_ID] : draft->node;
        qz_decode_ids_add(d, &d->targets, target->id, target, node);
    }
}

/* Returns 0 where there is neither a due time nor a fault that stands for it. What stands in
   another target is judged when that one is. */
static int settle_times(qz_target_draft *draft) {
    qz_inherited *times = &draft->inherited;
    qzplan_target *target = draft->target;
    if (draft->dated || draft->place != QZ_IN_TASK) {
        target->every = QZPLAN_PERIOD_NONE;
        return 1;
    }
    target->every = times->every;
    for (size_t i = 0; i < target->milestone_count; i++) {
        draft->milestones[i].due = times->due;
    }
    return times->due_node != NULL;
}

static int is_state(const qzplan_target *target) {
    for (size_t i = 0; i < target->metric_count; i++) {
        if (target->metrics[i]->figures != QZPLAN_FIGURES_STATE) {
            return 0;
        }
    }
    return 1;
}

/* A target's own `since`; one from above only where it needs a baseline and gives none, and for the
   pace: of a flow it would change what is added up. */
static void settle_inherited(qz_target_draft *draft) {
    const qz_inherited *from = &draft->inherited;
    qzplan_target *target = draft->target;
    int asks = draft->subject != NULL && draft->subject == draft->slots[T_METRIC] &&
               draft->slots[T_FROM] == NULL && draft->slots[T_AGAINST] == NULL &&
               (qz_needs_baseline(draft) || is_state(target));
    if (draft->slots[T_SINCE] != NULL || asks) {
        target->since = from->since;
        target->since_kind = from->since_kind;
    }
    target->binding = from->binding;
    target->method = from->method;
}

static void check(qz_decoder *d, qz_target_draft *draft) {
    qz_check_keys(d, draft);
    qz_check_times(d, draft);
    qz_check_values(d, draft);
    if (draft->comparator != NULL && draft->subject != NULL &&
        (draft->subject == draft->slots[T_OF] ||
         (draft->subject == draft->slots[T_METRIC] && draft->target->metric_count > 0))) {
        qz_check_units(d, draft);
        qz_check_spans(d, draft);
        qz_check_baseline(d, draft);
    }
}

static qz_kept_target *keep(qz_decoder *d, const qz_target_draft *draft) {
    int inner = draft->base != NULL || draft->place != QZ_IN_TASK;
    qz_kept_target *kept = qz_decode_scratch(d, 1, sizeof *kept);
    if (kept != NULL) {
        kept->target = draft->target;
        kept->node = draft->node;
        kept->place = draft->place;
        qz_decode_list_add(d, inner ? &d->inner_targets : &d->kept_targets, kept);
    }
    return kept;
}

int qz_decode_draft(qz_decoder *d, qz_target_draft *draft) {
    size_t faults = d->report->count + d->report->dropped;
    qz_kept_target *kept = keep(d, draft);
    if (kept == NULL) {
        return 1;
    }
    qz_find_subject(d, draft);
    qz_find_comparator(d, draft);
    qz_declare_answer(d, draft);
    fill_defaults(d, draft);
    qz_decode_of(d, draft);
    qz_decode_operands(d, draft);
    int has_due = settle_times(draft);
    settle_inherited(draft);
    qz_decode_only_if(d, draft);
    check(d, draft);
    kept->comparator = draft->comparator;
    kept->only_if = draft->slots[T_ONLY_IF];
    kept->milestones = draft->milestones;
    kept->values = draft->values;
    if (draft->slots[T_REVISED] != NULL && draft->base == NULL && draft->place == QZ_IN_TASK) {
        qz_decode_revised(d, draft, has_due && faults == d->report->count + d->report->dropped);
    }
    return has_due;
}

static void place_target(qzplan_target *target, qzplan_task *task, const qz_node *node) {
    target->task = task;
    target->line = node->line;
    target->column = node->column;
}

int qz_decode_target(qz_decoder *d, const qz_node *node, qzplan_task *task,
                     const qz_inherited *from) {
    qz_target_draft draft = {.inherited = *from, .node = node};
    qzplan_target *target = qz_decode_new(d, 1, sizeof *target);
    if (target == NULL) {
        return 1;
    }
    draft.target = target;
    place_target(target, task, node);
    target->position = (uint32_t)++task->target_count;
    target->index = (uint32_t)d->kept_targets.count;
    if (!qz_decode_keys(d, node, &target_set, &draft, draft.slots)) {
        return keep(d, &draft) == NULL || 1;
    }
    return qz_decode_draft(d, &draft);
}

qzplan_target *qz_decode_inner(qz_decoder *d, const qz_node *node, const qz_target_draft *outer,
                               int32_t place, size_t position) {
    qz_target_draft draft = {.inherited = outer->inherited, .node = node, .place = place};
    qzplan_target *target = qz_decode_new(d, 1, sizeof *target);
    if (target == NULL) {
        return NULL;
    }
    draft.target = target;
    draft.depth = outer->depth + (place != QZ_IN_CONDITION);
    place_target(target, (qzplan_task *)outer->target->task, node);
    target->position = (uint32_t)position;
    target->index = outer->target->index;
    if (outer->target->id != NULL) {
        target->id = numbered_id(d, outer->target->id, (uint32_t)position);
    }
    if (!qz_decode_keys(d, node, &target_set, &draft, draft.slots)) {
        return NULL;
    }
    (void)qz_decode_draft(d, &draft);
    return target;
}
