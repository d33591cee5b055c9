/* SPDX-License-Identifier: MIT */
/* qzplan show as JSON: the whole plan. */

#include "json_out.h"

#include <stdlib.h>

#include "amount.h"
#include "buffer.h"

static json_t *due_of(const qzplan_period *due) {
    struct buffer text = {0};
    json_t *value;

    if (due->kind == QZPLAN_PERIOD_NONE)
        return json_null();
    add_due(&text, due);
    value = json_text_of(buffer_text(&text));
    buffer_free(&text);
    return value;
}

static json_t *period_of(const qzplan_period *period) {
    struct buffer text = {0};
    json_t *value;

    if (period->kind == QZPLAN_PERIOD_NONE)
        return json_null();
    add_period(&text, period);
    value = json_text_of(buffer_text(&text));
    buffer_free(&text);
    return value;
}

static json_t *every_of(int32_t every) {
    return every == QZPLAN_PERIOD_NONE ? json_null() : json_term(QZPLAN_VOCABULARY_EVERY, every);
}

static json_t *beyond(const qzplan_target *target, int32_t side) {
    if (target->op != QZPLAN_OP_ABOUT)
        return json_null();
    return json_term(QZPLAN_VOCABULARY_BEYOND, side);
}

/* As written: a text, [low, high] of `between`, {date: text} of a dated target, else null. */
static json_t *value_of(const qzplan_target *target) {
    const qzplan_milestone *first = target->milestones[0];
    json_t *value;

    if (target->op == QZPLAN_OP_BETWEEN) {
        value = json_array();
        json_array_append_new(value, json_value(&first->value));
        json_array_append_new(value, json_value(&first->upper));
        return value;
    }
    if (target->milestone_count == 1)
        return json_value(&first->value);
    value = json_object();
    for (size_t i = 0; i < target->milestone_count; i++) {
        struct buffer date = {0};

        add_period(&date, &target->milestones[i]->due);
        json_put(value, buffer_text(&date), json_value(&target->milestones[i]->value));
        buffer_free(&date);
    }
    return value;
}

/* One name as a text, several as an array, none as null. */
static json_t *names_of(json_t *list) {
    json_t *value = list;

    if (json_array_size(list) == 0)
        value = json_null();
    else if (json_array_size(list) == 1)
        value = json_incref(json_array_get(list, 0));
    if (value != list)
        json_decref(list);
    return value;
}

static json_t *metrics_of(const qzplan_target *target) {
    json_t *list = json_array();

    for (size_t i = 0; i < target->metric_count; i++)
        json_array_append_new(list, json_text_of(target->metrics[i]->id));
    return names_of(list);
}

static json_t *groups_of(const qzplan_target *target) {
    json_t *list = json_array();

    for (size_t i = 0; i < target->group_count; i++)
        json_array_append_new(list, json_text_of(target->groups[i]->id));
    return names_of(list);
}

static json_t *as_of(const qzplan_target *target) {
    if (target->as == QZPLAN_AS_VALUE)
        return json_null();
    return json_term(QZPLAN_VOCABULARY_AS, target->as);
}

static json_t *path_of(const qzplan_target *target) {
    json_t *path;

    if (target->path_count == 0)
        return json_null();
    path = json_object();
    for (size_t i = 0; i < target->path_count; i++) {
        struct buffer day = {0};

        add_day(&day, target->path[i]->day);
        json_put(path, buffer_text(&day), json_value(&target->path[i]->value));
        buffer_free(&day);
    }
    return path;
}

static json_t *target_of(const qzplan_target *target) {
    json_t *object = json_object();

    json_put(object, "id", json_text_of(target->id));
    json_put(object, "title", json_words(&target->title));
    json_put(object, target->op == QZPLAN_OP_DONE ? "done" : "metric", metrics_of(target));
    json_put(object, "op", json_term(QZPLAN_VOCABULARY_OP, target->op));
    json_put(object, "value", value_of(target));
    json_put(object, "from", json_value(&target->from));
    json_put(object, "within", json_value(&target->within));
    json_put(object, "above", beyond(target, target->above));
    json_put(object, "below", beyond(target, target->below));
    json_put(object, "for", groups_of(target));
    json_put(object, "part_of",
             target->whole != NULL ? json_text_of(target->whole->id) : json_null());
    json_put(object, "as", as_of(target));
    json_put(object, "due",
             target->milestone_count == 1 ? due_of(&target->milestones[0]->due) : json_null());
    json_put(object, "every", every_of(target->every));
    json_put(object, "starts", period_of(&target->starts));
    json_put(object, "path", path_of(target));
    json_put(object, "assumes", json_words_or_null(&target->assumes));
    json_put(object, "source", json_entries(target->source, target->source_count));
    json_put(object, "line", json_integer(target->line));
    return object;
}

static json_t *task_of(const qzplan_task *task) {
    json_t *object = json_object();
    json_t *with = json_array();
    json_t *targets = json_array();

    for (size_t i = 0; i < task->with_count; i++)
        json_array_append_new(with, json_text_of(task->with[i]->id));
    for (size_t i = 0; i < task->target_count; i++)
        json_array_append_new(targets, target_of(task->targets[i]));
    json_put(object, "id", json_text_of(task->id));
    json_put(object, "title", json_words(&task->title));
    json_put(object, "due", due_of(&task->due));
    json_put(object, "every", every_of(task->every));
    json_put(object, "lead", json_text_of(task->lead->id));
    json_put(object, "with", with);
    json_put(object, "source", json_entries(task->source, task->source_count));
    json_put(object, "line", json_integer(task->line));
    json_put(object, "targets", targets);
    return object;
}

static json_t *action_of(const qzplan_action *action) {
    json_t *object = json_object();
    json_t *tasks = json_array();

    for (size_t i = 0; i < action->task_count; i++)
        json_array_append_new(tasks, task_of(action->tasks[i]));
    json_put(object, "id", json_text_of(action->id));
    json_put(object, "title", json_words(&action->title));
    json_put(object, "line", json_integer(action->line));
    json_put(object, "tasks", tasks);
    return object;
}

static json_t *programme_of(const qzplan_programme *programme) {
    json_t *object = json_object();
    json_t *actions = json_array();

    for (size_t i = 0; i < programme->action_count; i++)
        json_array_append_new(actions, action_of(programme->actions[i]));
    json_put(object, "id", json_text_of(programme->id));
    json_put(object, "title", json_words(&programme->title));
    json_put(object, "line", json_integer(programme->line));
    json_put(object, "actions", actions);
    return object;
}

static json_t *department_of(const qzplan_department *department) {
    json_t *object = json_object();

    json_put(object, "id", json_text_of(department->id));
    json_put(object, "title", json_words(&department->title));
    json_put(object, "line", json_integer(department->line));
    return object;
}

static json_t *group_of(const qzplan_group *group) {
    json_t *object = json_object();

    json_put(object, "id", json_text_of(group->id));
    json_put(object, "title", json_words(&group->title));
    json_put(object, "one_of", json_text_of(group->one_of));
    json_put(object, "assumes", json_words_or_null(&group->assumes));
    json_put(object, "line", json_integer(group->line));
    return object;
}

static json_t *metric_of(const qzplan_metric *metric) {
    json_t *object = json_object();
    json_t *terms = json_array();

    for (size_t i = 0; i < metric->term_count; i++)
        json_array_append_new(terms, json_text_of(metric->terms[i]->id));
    json_put(object, "id", json_text_of(metric->id));
    json_put(object, "title", json_words(&metric->title));
    json_put(object, "kind", json_term(QZPLAN_VOCABULARY_METRIC, metric->kind));
    json_put(object, "unit", json_words_or_null(&metric->unit));
    json_put(object, "figures", json_term(QZPLAN_VOCABULARY_FIGURES, metric->figures));
    json_put(object, "part_of",
             metric->whole != NULL ? json_text_of(metric->whole->id) : json_null());
    json_put(object, "sum", terms);
    json_put(object, "assumes", json_words_or_null(&metric->assumes));
    json_put(object, "source", json_entries(metric->source, metric->source_count));
    json_put(object, "line", json_integer(metric->line));
    return object;
}

static void put_head(json_t *root, const qzplan_plan *plan) {
    json_t *languages = json_array();

    for (size_t i = 0; i < plan->language_count; i++)
        json_array_append_new(languages, json_text_of(plan->languages[i]));
    json_put(root, "plan", json_text_of(plan->id));
    json_put(root, "title", json_words(&plan->title));
    json_put(root, "file", json_text_of(plan->file));
    json_put(root, "languages", languages);
    json_put(root, "begins", json_day(plan->begins));
    json_put(root, "assumes", json_words_or_null(&plan->assumes));
    json_put(root, "source", json_entries(plan->source, plan->source_count));
}

/* A plan has programmes, or actions, or tasks at its top; the other two lists stay empty. */
static void put_outline(json_t *root, const qzplan_plan *plan) {
    json_t *programmes = json_array();
    json_t *actions = json_array();
    json_t *tasks = json_array();

    for (size_t i = 0; i < plan->programme_count; i++)
        json_array_append_new(programmes, programme_of(plan->programmes[i]));
    for (size_t i = 0; i < plan->action_count; i++)
        if (plan->actions[i]->programme == NULL)
            json_array_append_new(actions, action_of(plan->actions[i]));
    for (size_t i = 0; i < plan->task_count; i++)
        if (plan->tasks[i]->action == NULL)
            json_array_append_new(tasks, task_of(plan->tasks[i]));
    json_put(root, "programmes", programmes);
    json_put(root, "actions", actions);
    json_put(root, "tasks", tasks);
}

json_t *json_plan(const qzplan_plan *plan) {
    json_t *root = json_object();
    json_t *departments = json_array();
    json_t *groups = json_array();
    json_t *metrics = json_array();

    for (size_t i = 0; i < plan->department_count; i++)
        json_array_append_new(departments, department_of(plan->departments[i]));
    for (size_t i = 0; i < plan->group_count; i++)
        json_array_append_new(groups, group_of(plan->groups[i]));
    for (size_t i = 0; i < plan->metric_count; i++)
        json_array_append_new(metrics, metric_of(plan->metrics[i]));
    put_head(root, plan);
    json_put(root, "departments", departments);
    json_put(root, "groups", groups);
    json_put(root, "metrics", metrics);
    put_outline(root, plan);
    return root;
}
