/* SPDX-License-Identifier: MIT */
/* How each target and each task stands: the worst of what is said of it, whether it has closed, and
   whether a miss can still be made good. */

#include "json_outcome.h"

#include <stdlib.h>

#include "buffer.h"
#include "json_out.h"

json_t *json_departments(const qzplan_department *const *departments, size_t count) {
    json_t *list = json_array();

    for (size_t i = 0; i < count; i++) {
        json_array_append_new(list, json_text_of(departments[i]->id));
    }
    return list;
}

static json_t *target_of(const qzplan_target_outcome *outcome) {
    const qzplan_target *target = outcome->target;
    json_t *object = json_object();

    json_put(object, "id", json_text_of(target->id));
    json_put(object, "task", json_text_of(target->task->id));
    json_put(object, "title", json_words(&target->title));
    json_put(object, "status", json_term(QZPLAN_VOCABULARY_STATUS, outcome->status));
    json_put(object, "light", json_term(QZPLAN_VOCABULARY_LIGHT, outcome->light));
    json_put(object, "closed", json_boolean(outcome->closed));
    json_put(object, "recurring", json_boolean(outcome->recurring));
    json_put(object, "remediable", json_boolean(outcome->remediable));
    json_put(object, "verdict_count", json_integer((json_int_t)outcome->verdict_count));
    json_put(object, "line", json_integer(target->line));
    return object;
}

static json_t *task_of(const qzplan_task_outcome *outcome) {
    const qzplan_task *task = outcome->task;
    json_t *object = json_object();

    json_put(object, "id", json_text_of(task->id));
    json_put(object, "title", json_words(&task->title));
    json_put(object, "leads", json_departments(task->leads, task->lead_count));
    json_put(object, "participants", json_departments(task->participants, task->participant_count));
    json_put(object, "status", json_term(QZPLAN_VOCABULARY_STATUS, outcome->status));
    json_put(object, "light", json_term(QZPLAN_VOCABULARY_LIGHT, outcome->light));
    json_put(object, "closed", json_boolean(outcome->closed));
    json_put(object, "recurring", json_boolean(outcome->recurring));
    json_put(object, "remediable", json_boolean(outcome->remediable));
    json_put(object, "line", json_integer(task->line));
    return object;
}

/* Marks by place what is told of; everything where no verdict is left out. */
static void mark(char *targets, char *tasks, const struct report *report) {
    const qzplan_result *result = report->result;
    int all = !selection_narrows(report->selection);

    for (size_t i = 0; all && i < result->target_count; i++) {
        targets[i] = 1;
    }
    for (size_t i = 0; all && i < result->task_count; i++) {
        tasks[i] = 1;
    }
    for (size_t i = 0; i < report->shown_count; i++) {
        targets[report->shown[i]->target->index] = 1;
        tasks[report->shown[i]->target->task->index] = 1;
    }
}

void json_outcomes(struct json_stream *stream, const struct report *report) {
    const qzplan_result *result = report->result;
    char *targets = memory_new(result->target_count, 1);
    char *tasks = memory_new(result->task_count, 1);

    mark(targets, tasks, report);
    json_stream_list(stream, "targets");
    for (size_t i = 0; i < result->target_count && !json_stream_is_broken(stream); i++) {
        if (targets[i]) {
            json_stream_item(stream, target_of(result->targets[i]));
        }
    }
    json_stream_list_end(stream);
    json_stream_list(stream, "tasks");
    for (size_t i = 0; i < result->task_count && !json_stream_is_broken(stream); i++) {
        if (tasks[i]) {
            json_stream_item(stream, task_of(result->tasks[i]));
        }
    }
    json_stream_list_end(stream);
    free(targets);
    free(tasks);
}
