/* SPDX-License-Identifier: MIT */
/* qzplan show as JSON: the whole plan. */

#include "json_plan.h"

#include <stdio.h>

#include "json_out.h"
#include "json_records.h"
#include "json_target.h"
#include "json_time.h"

static json_t *departments_of(const qzplan_department *const *departments, size_t count) {
    json_t *list = json_array();

    for (size_t i = 0; i < count; i++) {
        json_array_append_new(list, json_text_of(departments[i]->id));
    }
    return list;
}

static json_t *task_of(const qzplan_task *task) {
    json_t *object = json_object();
    json_t *targets = json_array();

    for (size_t i = 0; i < task->target_count; i++) {
        json_array_append_new(targets, json_target(task->targets[i]));
    }
    json_put(object, "id", json_text_of(task->id));
    json_put(object, "title", json_words(&task->title));
    json_put(object, "due", json_due(&task->due));
    json_put(object, "every", json_every(task->every));
    json_put(object, "begins", json_day(task->begins));
    json_put(object, "lead", json_text_of(task->lead->id));
    json_put(object, "leads", departments_of(task->leads, task->lead_count));
    json_put(object, "with", departments_of(task->participants, task->participant_count));
    json_put(object, "contact", json_words_or_null(&task->contact));
    json_put(object, "wording", json_words_or_null(&task->wording));
    json_put(object, "source", json_entries(task->source, task->source_count));
    json_put_place(object, task->line, task->column);
    json_put(object, "targets", targets);
    return object;
}

static json_t *action_of(const qzplan_action *action) {
    json_t *object = json_object();
    json_t *tasks = json_array();

    for (size_t i = 0; i < action->task_count; i++) {
        json_array_append_new(tasks, task_of(action->tasks[i]));
    }
    json_put(object, "id", json_text_of(action->id));
    json_put(object, "title", json_words(&action->title));
    json_put_place(object, action->line, action->column);
    json_put(object, "tasks", tasks);
    return object;
}

static json_t *programme_of(const qzplan_programme *programme) {
    json_t *object = json_object();
    json_t *actions = json_array();

    for (size_t i = 0; i < programme->action_count; i++) {
        json_array_append_new(actions, action_of(programme->actions[i]));
    }
    json_put(object, "id", json_text_of(programme->id));
    json_put(object, "title", json_words(&programme->title));
    json_put_place(object, programme->line, programme->column);
    json_put(object, "actions", actions);
    return object;
}

static json_t *department_of(const qzplan_department *department) {
    json_t *object = json_object();

    json_put(object, "id", json_text_of(department->id));
    json_put(object, "title", json_words(&department->title));
    json_put(object, "contact", json_words_or_null(&department->contact));
    json_put_place(object, department->line, department->column);
    return object;
}

static json_t *group_of(const qzplan_group *group) {
    json_t *object = json_object();

    json_put(object, "id", json_text_of(group->id));
    json_put(object, "title", json_words(&group->title));
    json_put(object, "one_of", json_text_of(group->one_of));
    json_put(object, "assumes", json_words_or_null(&group->assumes));
    json_put(object, "where", json_conditions(group->where, group->where_count));
    json_put_place(object, group->line, group->column);
    return object;
}

/* Limits of a difference of percentages are points. */
static int32_t form_of(const qzplan_metric *metric) {
    int difference = metric->kind == QZPLAN_METRIC_DIFFERENCE ||
                     metric->kind == QZPLAN_METRIC_GAP || metric->change_as == QZPLAN_CHANGE_AMOUNT;

    return !metric->percent ? QZPLAN_NUMBER_PLAIN
           : difference     ? QZPLAN_NUMBER_POINTS
                            : QZPLAN_NUMBER_PERCENT;
}

static json_t *weights_of(const qzplan_metric *metric) {
    json_t *list = json_array();

    for (size_t i = 0; metric->weights != NULL && i < metric->term_count; i++) {
        json_array_append_new(list, json_number_in(&metric->weights[i], QZPLAN_NUMBER_PLAIN));
    }
    return list;
}

static json_t *change_of(const qzplan_metric *metric) {
    if (metric->kind != QZPLAN_METRIC_CHANGE) {
        return json_null();
    }
    return json_text_of(metric->change_as == QZPLAN_CHANGE_AMOUNT ? "amount" : "percent");
}

static json_t *wanted_of(const qzplan_metric *metric) {
    return metric->wanted == QZPLAN_WANTED_UNSPECIFIED
               ? json_null()
               : json_text_of(metric->wanted == QZPLAN_WANTED_UP ? "up" : "down");
}

/* "09-01" */
static json_t *year_of(int32_t year_starts) {
    char text[16];

    snprintf(text, sizeof text, "%02d-%02d", (int)(year_starts / 100 % 100),
             (int)(year_starts % 100));
    return json_text_of(text);
}

static json_t *area_of(const qzplan_area *area) {
    json_t *object = json_object();
    json_t *parts = json_array();

    for (size_t i = 0; area->is_set && i < area->child_count; i++) {
        json_array_append_new(parts, json_text_of(area->children[i]->id));
    }
    json_put(object, "id", json_text_of(area->id));
    json_put(object, "title", json_words(&area->title));
    json_put(object, "kind", json_text_of(area->kind));
    json_put(object, "in", area->parent != NULL ? json_text_of(area->parent->id) : json_null());
    json_put(object, "parts", parts);
    json_put(object, "complete", json_boolean(!area->incomplete));
    json_put(object, "begins", json_day_or_null(area->begins));
    json_put(object, "ends", area->ends == QZPLAN_DAY_ONGOING ? json_null() : json_day(area->ends));
    json_put_place(object, area->line, area->column);
    return object;
}

static json_t *metric_of(const qzplan_metric *metric) {
    json_t *object = json_object();
    json_t *terms = json_array(), *sum = json_array();

    for (size_t i = 0; i < metric->term_count; i++) {
        json_array_append_new(terms, json_text_of(metric->terms[i]->id));
        if (metric->kind == QZPLAN_METRIC_SUM) {
            json_array_append_new(sum, json_text_of(metric->terms[i]->id));
        }
    }
    json_put(object, "id", json_text_of(metric->id));
    json_put(object, "title", json_words(&metric->title));
    json_put(object, "kind", json_term(QZPLAN_VOCABULARY_METRIC, metric->kind));
    json_put(object, "unit", json_words_or_null(&metric->unit));
    json_put(object, "figures", json_term(QZPLAN_VOCABULARY_FIGURES, metric->figures));
    json_put(object, "part_of",
             metric->whole != NULL ? json_text_of(metric->whole->id) : json_null());
    json_put(object, "sum", sum);
    json_put(object, "terms", terms);
    json_put(object, "weights", weights_of(metric));
    json_put(object, "across", json_text_of(metric->across));
    json_put(object, "worst", json_value(&metric->worst));
    json_put(object, "per", json_number_in(&metric->per, QZPLAN_NUMBER_PLAIN));
    json_put(object, "base", json_period(&metric->base));
    json_put(object, "over", json_span(&metric->over));
    json_put(object, "change_as", change_of(metric));
    json_put(object, "wanted", wanted_of(metric));
    json_put(object, "wanted_specified", json_boolean(metric->wanted_specified));
    json_put(object, "low", json_number_in(&metric->low, form_of(metric)));
    json_put(object, "high", json_number_in(&metric->high, form_of(metric)));
    json_put(object, "year_starts", year_of(metric->year_starts));
    json_put(object, "reported",
             metric->reported != QZPLAN_PERIOD_NONE ? json_every(metric->reported)
                                                    : json_span(&metric->reported_over));
    json_put(object, "report_within", json_span(&metric->report_within));
    json_put(object, "additive", json_boolean(metric->additive));
    json_put(object, "counting", json_counting(metric->counting));
    json_put(object, "assumes", json_words_or_null(&metric->assumes));
    json_put(object, "source", json_entries(metric->source, metric->source_count));
    json_put_place(object, metric->line, metric->column);
    return object;
}

static void put_head(json_t *root, const qzplan_plan *plan) {
    json_t *languages = json_array();

    for (size_t i = 0; i < plan->language_count; i++) {
        json_array_append_new(languages, json_text_of(plan->languages[i]));
    }
    json_put(root, "plan", json_text_of(plan->id));
    json_put(root, "version", json_integer(plan->version));
    json_put(root, "title", json_words(&plan->title));
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

    for (size_t i = 0; i < plan->programme_count; i++) {
        json_array_append_new(programmes, programme_of(plan->programmes[i]));
    }
    for (size_t i = 0; i < plan->action_count; i++) {
        if (plan->actions[i]->programme == NULL) {
            json_array_append_new(actions, action_of(plan->actions[i]));
        }
    }
    for (size_t i = 0; i < plan->task_count; i++) {
        if (plan->tasks[i]->action == NULL) {
            json_array_append_new(tasks, task_of(plan->tasks[i]));
        }
    }
    json_put(root, "programmes", programmes);
    json_put(root, "actions", actions);
    json_put(root, "tasks", tasks);
}

json_t *json_plan(const qzplan_plan *plan) {
    json_t *root = json_object();
    json_t *departments = json_array();
    json_t *groups = json_array();
    json_t *areas = json_array();
    json_t *metrics = json_array();

    for (size_t i = 0; i < plan->department_count; i++) {
        json_array_append_new(departments, department_of(plan->departments[i]));
    }
    for (size_t i = 0; i < plan->group_count; i++) {
        json_array_append_new(groups, group_of(plan->groups[i]));
    }
    for (size_t i = 0; i < plan->area_count; i++) {
        json_array_append_new(areas, area_of(plan->areas[i]));
    }
    for (size_t i = 0; i < plan->metric_count; i++) {
        json_array_append_new(metrics, metric_of(plan->metrics[i]));
    }
    put_head(root, plan);
    json_put(root, "departments", departments);
    json_put(root, "groups", groups);
    json_put(root, "year_starts", year_of(plan->year_starts));
    json_put(root, "report_within", json_span(&plan->report_within));
    json_put(root, "area", json_text_of(plan->area->id));
    json_put(root, "areas", areas);
    json_put(root, "tables", json_tables(plan));
    json_put(root, "metrics", metrics);
    put_outline(root, plan);
    return root;
}
