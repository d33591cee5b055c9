/* SPDX-License-Identifier: MIT */
/* qzplan due as JSON. */

#include "amount.h"
#include "due.h"
#include "json_out.h"
#include "json_outcome.h"
#include "json_stream.h"
#include "json_time.h"
#include "json_verdict.h"

static json_t *tasks_of(const qzplan_due_figure *figure) {
    json_t *list = json_array();

    for (size_t i = 0; i < figure->task_count; i++) {
        const qzplan_task *task = figure->tasks[i];
        json_t *object = json_object();

        json_put(object, "id", json_text_of(task->id));
        json_put(object, "title", json_words(&task->title));
        json_put(object, "leads", json_departments(task->leads, task->lead_count));
        json_put(object, "participants",
                 json_departments(task->participants, task->participant_count));
        json_array_append_new(list, object);
    }
    return list;
}

static json_t *figure_of(const qzplan_due_figure *figure) {
    json_t *object = json_object();
    struct buffer period = {0};

    add_period(&period, &figure->period);
    json_put(object, "metric", json_text_of(figure->metric->id));
    json_put(object, "title", json_words(&figure->metric->title));
    json_put(object, "unit", json_words_or_null(&figure->metric->unit));
    json_put(object, "period", json_text_of(buffer_text(&period)));
    json_put(object, "area", json_text_of(figure->area->id));
    json_put(object, "group",
             figure->group != NULL ? json_text_of(figure->group->id) : json_null());
    json_put(object, "by", json_day(figure->by));
    json_put(object, "days_left", json_integer(figure->days_left));
    json_put(object, "tasks", tasks_of(figure));
    json_put(object, "latest", figure->latest != NULL ? json_figure(figure->latest) : json_null());
    buffer_free(&period);
    return object;
}

int json_due_list(const struct out *out, const struct due *due) {
    const qzplan_due *list = due->list;
    const qzplan_area *area = due->how->area != NULL ? due->how->area : list->plan->area;
    const qzplan_department *department = due->how->department;
    struct json_stream stream;

    json_stream_begin(&stream, out->stream);
    json_stream_member(&stream, "plan", json_text_of(list->plan->id));
    json_stream_member(&stream, "title", json_words(&list->plan->title));
    json_stream_member(&stream, "file", json_text_of(list->plan->file));
    json_stream_member(&stream, "as_of", json_day(list->as_of));
    json_stream_member(&stream, "area", json_text_of(area->id));
    json_stream_member(&stream, "department",
                       department != NULL ? json_text_of(department->id) : json_null());
    json_stream_member(&stream, "within",
                       due->how->has_within ? json_integer(due->how->within) : json_null());
    json_stream_member(&stream, "demo", json_boolean(due->demo));
    json_stream_member(&stream, "overdue_count", json_integer((json_int_t)list->overdue_count));
    json_stream_list(&stream, "figures");
    for (size_t i = 0; i < list->figure_count && !json_stream_is_broken(&stream); i++) {
        json_stream_item(&stream, figure_of(list->figures[i]));
    }
    json_stream_list_end(&stream);
    return json_stream_end(&stream);
}
