/* SPDX-License-Identifier: MIT */
/* One target: exactly one subject, exactly one comparator, and what modifies them. */

#include "decode_target.h"

#include <string.h>

#include <qzplan/error.h>

static void read_title(qz_decoder *d, const qz_node *node, void *object) {
    qz_decode_text(d, node, &((qz_target_draft *)object)->target->title, 0);
}

static void read_assumes(qz_decoder *d, const qz_node *node, void *object) {
    qz_decode_text(d, node, &((qz_target_draft *)object)->target->assumes, 1);
}

static void read_source(qz_decoder *d, const qz_node *node, void *object) {
    qzplan_target *target = ((qz_target_draft *)object)->target;
    qz_decode_entries(d, node, &target->source, &target->source_count);
}

static void read_id(qz_decoder *d, const qz_node *node, void *object) {
    qzplan_target *target = ((qz_target_draft *)object)->target;
    if (qz_decode_scalar(d, node) && qz_decode_id(d, node, node->text, 0)) {
        target->id = node->text;
    }
    target->has_id = 1;
}

static void read_metric(qz_decoder *d, const qz_node *node, void *object) {
    qzplan_target *target = ((qz_target_draft *)object)->target;
    const void *const *metrics = NULL;
    (void)qz_decode_name_list(d, node, &d->metrics, 1, &metrics, &target->metric_count);
    target->metrics = (const qzplan_metric *const *)metrics;
}

static void read_groups(qz_decoder *d, const qz_node *node, void *object) {
    qzplan_target *target = ((qz_target_draft *)object)->target;
    const void *const *groups = NULL;
    (void)qz_decode_name_list(d, node, &d->groups, 1, &groups, &target->group_count);
    target->groups = (const qzplan_group *const *)groups;
}

static void read_part_of(qz_decoder *d, const qz_node *node, void *object) {
    ((qz_target_draft *)object)->target->whole = qz_decode_name(d, node, &d->metrics);
}

static void read_as(qz_decoder *d, const qz_node *node, void *object) {
    static const qz_word words[] = {{"share", QZPLAN_AS_SHARE, 0}, {"count", QZPLAN_AS_COUNT, 0}};
    (void)qz_decode_word(d, node, words, sizeof words / sizeof words[0],
                         &((qz_target_draft *)object)->target->as);
}

static const qz_word beyond_words[] = {
    {"met", QZPLAN_BEYOND_MET, 0},
    {"unmet", QZPLAN_BEYOND_UNMET, 0},
};

static void read_above(qz_decoder *d, const qz_node *node, void *object) {
    (void)qz_decode_word(d, node, beyond_words, 2, &((qz_target_draft *)object)->target->above);
}

static void read_below(qz_decoder *d, const qz_node *node, void *object) {
    (void)qz_decode_word(d, node, beyond_words, 2, &((qz_target_draft *)object)->target->below);
}

static void read_starts(qz_decoder *d, const qz_node *node, void *object) {
    (void)qz_decode_period(d, node, &((qz_target_draft *)object)->target->starts, 0);
}

#define COMPARATOR(name)                                                                           \
    { name, NULL, 0 }
#define LATER(name)                                                                                \
    { name, NULL, QZ_KEY_UNSUPPORTED }

static const qz_key target_keys[T_COUNT] = {
    [T_ID] = {"id", read_id, 0},
    [T_TITLE] = {"title", read_title, 0},
    [T_ASSUMES] = {"assumes", read_assumes, 0},
    [T_SOURCE] = {"source", read_source, 0},
    [T_METRIC] = {"metric", read_metric, 0},
    [T_DONE] = {"done", NULL, 0},
    [T_OF] = {"of", NULL, QZ_KEY_UNSUPPORTED},
    [T_AT_LEAST] = COMPARATOR("at_least"),
    [T_AT_MOST] = COMPARATOR("at_most"),
    [T_MORE_THAN] = COMPARATOR("more_than"),
    [T_LESS_THAN] = COMPARATOR("less_than"),
    [T_EXACTLY] = COMPARATOR("exactly"),
    [T_BETWEEN] = COMPARATOR("between"),
    [T_ABOUT] = COMPARATOR("about"),
    [T_ALL] = COMPARATOR("all"),
    [T_NONE] = COMPARATOR("none"),
    [T_RAISE_TO] = COMPARATOR("raise_to"),
    [T_REDUCE_TO] = COMPARATOR("reduce_to"),
    [T_RAISE_BY] = LATER("raise_by"),
    [T_REDUCE_BY] = LATER("reduce_by"),
    [T_IMPROVE] = LATER("improve"),
    [T_NO_WORSE] = LATER("no_worse"),
    [T_WITHIN] = {"within", NULL, 0},
    [T_ABOVE] = {"above", read_above, 0},
    [T_BELOW] = {"below", read_below, 0},
    [T_FROM] = {"from", NULL, 0},
    [T_PART_OF] = {"part_of", read_part_of, 0},
    [T_AS] = {"as", read_as, 0},
    [T_FOR] = {"for", read_groups, 0},
    [T_DUE] = {"due", qz_decode_due, 0},
    [T_EVERY] = {"every", qz_decode_every, 0},
    [T_STARTS] = {"starts", read_starts, 0},
    [T_PATH] = {"path", NULL, 0},
    [T_SINCE] = LATER("since"),
    [T_AGAINST] = LATER("against"),
    [T_IN] = LATER("in"),
    [T_EACH] = LATER("each"),
    [T_EXCEPT] = LATER("except"),
    [T_SUM_OVER] = LATER("sum_over"),
    [T_AVERAGE_OVER] = LATER("average_over"),
    [T_ONLY_IF] = LATER("only_if"),
    [T_BINDING] = LATER("binding"),
    [T_REVISED] = LATER("revised"),
};
static const qz_key_set target_set = {"a target", target_keys, T_COUNT};

/* The one key of a stretch of keys; reports every further one. */
static const qz_node *find_one(qz_decoder *d, const qz_target_draft *draft, size_t from, size_t to,
                               int code, const char *words) {
    const qz_node *first = NULL;
    for (size_t i = from; i <= to; i++) {
        const qz_node *node = draft->slots[i];
        if (node != NULL && (first == NULL || node->index < first->index)) {
            first = node;
        }
    }
    for (size_t i = from; i <= to; i++) {
        const qz_node *node = draft->slots[i];
        if (node != NULL && node != first) {
            qz_fault_key(d, code, node, "make it a target of its own",
                         "`%s` and `%s` are two %ss of one target", first->key, node->key, words);
        }
    }
    return first;
}

/* The same node where this version reads its key, else NULL. */
static const qz_node *if_supported(const qz_target_draft *draft, const qz_node *node, size_t from) {
    while (draft->slots[from] != node) {
        from++;
    }
    return target_keys[from].flags & QZ_KEY_UNSUPPORTED ? NULL : node;
}

static void find_subject(qz_decoder *d, qz_target_draft *draft) {
    const qz_node *subject = find_one(d, draft, T_METRIC, T_OF, QZPLAN_ERROR_SUBJECT, "subject");
    if (subject == NULL) {
        qz_fault(d, QZPLAN_ERROR_SUBJECT, draft->node, "add `metric` or `done`",
                 "the target has no subject");
    } else {
        draft->subject = if_supported(draft, subject, T_METRIC);
    }
}

/* `done` is its own comparator. */
static void find_comparator(qz_decoder *d, qz_target_draft *draft) {
    const qz_node *done = draft->slots[T_DONE];
    const qz_node *comparator =
        find_one(d, draft, T_AT_LEAST, T_NO_WORSE, QZPLAN_ERROR_COMPARATOR, "comparator");
    if (comparator == NULL) {
        if (done == NULL) {
            qz_fault(d, QZPLAN_ERROR_COMPARATOR, draft->node, "add one such as `at_least`",
                     "the target has no comparator");
        }
    } else if (done != NULL && draft->slots[T_METRIC] == NULL && draft->slots[T_OF] == NULL) {
        qz_fault_key(d, QZPLAN_ERROR_COMPARATOR, comparator, "leave it out",
                     "`%s` does not go with `done`, which is kept or not", comparator->key);
    } else {
        draft->comparator = if_supported(draft, comparator, T_AT_LEAST);
    }
}

/* A `done` declares its answer here. */
static void declare_answer(qz_decoder *d, qz_target_draft *draft) {
    const qz_node *node = draft->subject;
    qzplan_target *target = draft->target;
    if (!qz_decode_scalar(d, node) || !qz_decode_id(d, node, node->text, 0)) {
        return;
    }
    qzplan_metric *answer = qz_decode_new(d, 1, sizeof *answer);
    const qzplan_metric **metrics = qz_decode_new(d, 1, sizeof *metrics);
    if (answer == NULL || metrics == NULL) {
        return;
    }
    answer->id = node->text;
    answer->title = draft->slots[T_TITLE] != NULL ? target->title : qz_default_text(d, answer->id);
    answer->kind = QZPLAN_METRIC_ANSWER;
    answer->figures = QZPLAN_FIGURES_STATE;
    answer->index = (uint32_t)(d->metric_drafts.count + d->answers.all.count);
    answer->line = node->line;
    answer->column = node->column;
    metrics[0] = answer;
    target->metrics = metrics;
    target->metric_count = 1;
    d->report->no_memory |=
        answer->id == NULL || !qz_ids_add(&d->answers, d->scratch, answer->id, answer, node, 0);
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

/* `<task>.<position>`, and the metric's title. */
static void fill_defaults(qz_decoder *d, qz_target_draft *draft) {
    qzplan_target *target = draft->target;
    if (!target->has_id && target->task->id != NULL) {
        size_t length = strlen(target->task->id);
        char *id = qz_decode_new(d, length + 12, 1);
        if (id != NULL) {
            memcpy(id, target->task->id, length);
            id[length] = '.';
            write_number(id + length + 1, target->position);
        }
        target->id = id;
    }
    if (draft->slots[T_TITLE] == NULL && target->metric_count > 0) {
        target->title = target->metrics[0]->title;
    }
    if (target->id != NULL) {
        const qz_node *node = target->has_id ? draft->slots[T_ID] : draft->node;
        d->report->no_memory |= !qz_ids_add(&d->targets, d->scratch, target->id, target, node, 0);
    }
}

/* Returns 0 where there is neither a due time nor a fault that stands for it. */
static int settle_times(qz_target_draft *draft) {
    qz_inherited *times = &draft->inherited;
    qzplan_target *target = draft->target;
    if (draft->dated) {
        target->every = QZPLAN_PERIOD_NONE;
        return 1;
    }
    target->every = times->every;
    for (size_t i = 0; i < target->milestone_count; i++) {
        draft->milestones[i].due = times->due;
    }
    return times->due_node != NULL;
}

static void check(qz_decoder *d, qz_target_draft *draft) {
    qz_check_keys(d, draft);
    qz_check_times(d, draft);
    if (draft->comparator != NULL && draft->subject != NULL &&
        draft->subject == draft->slots[T_METRIC] && draft->target->metric_count > 0) {
        qz_check_units(d, draft);
        qz_check_baseline(d, draft);
    }
}

static qz_kept_target *keep(qz_decoder *d, const qz_target_draft *draft) {
    qz_kept_target *kept = qz_decode_scratch(d, 1, sizeof *kept);
    if (kept != NULL) {
        kept->target = draft->target;
        kept->node = draft->node;
        qz_decode_list_add(d, &d->kept_targets, kept);
    }
    return kept;
}

int qz_decode_target(qz_decoder *d, const qz_node *node, qzplan_task *task,
                     const qz_inherited *from) {
    qz_target_draft whole = {.inherited = *from, .node = node};
    qz_target_draft *draft = &whole;
    qzplan_target *target = qz_decode_new(d, 1, sizeof *target);
    if (target == NULL) {
        return 1;
    }
    draft->target = target;
    target->task = task;
    target->position = (uint32_t)++task->target_count;
    target->index = (uint32_t)d->kept_targets.count;
    target->line = node->line;
    target->column = node->column;
    qz_kept_target *kept = keep(d, draft);
    if (kept == NULL || !qz_decode_keys(d, node, &target_set, draft, draft->slots)) {
        return 1;
    }
    find_subject(d, draft);
    find_comparator(d, draft);
    if (draft->subject != NULL && draft->subject == draft->slots[T_DONE]) {
        declare_answer(d, draft);
    }
    fill_defaults(d, draft);
    qz_decode_operands(d, draft);
    int has_due = settle_times(draft);
    check(d, draft);
    kept->milestones = draft->milestones;
    kept->values = draft->values;
    return has_due;
}
