/* SPDX-License-Identifier: MIT */
/* Finds the deadlines that were open once. */

#include "cancelled.h"

#include <stdlib.h>
#include <string.h>

#include "json_out.h"

/* What is known of a name: the deadline that has it, and whether an event goes by it now. */
struct names {
    json_t *places; /* of every promise, the place of its deadline */
    json_t *open;   /* of the events */
    json_t *taken;  /* cancelled already, with the place in the list */
};

/* A task and a name as one key; ids have no line breaks. */
static void add_key(struct buffer *key, const char *task, const char *name) {
    buffer_clear(key);
    buffer_format(key, "%s\n%s", task, name);
}

static void read_names(struct names *names, const struct deadlines *deadlines) {
    struct buffer key = {0}, name = {0};

    for (size_t i = 0; i < deadlines->count; i++) {
        const struct deadline *deadline = &deadlines->items[i];

        for (size_t p = 0; p < deadline->promise_count; p++) {
            buffer_clear(&name);
            add_deadline_name(&name, &deadline->promises[p]);
            add_key(&key, deadline->task->id, buffer_text(&name));
            json_put(names->places, buffer_text(&key), json_integer((json_int_t)i));
            if (p == 0 && deadline->is_open) {
                json_put(names->open, buffer_text(&key), json_true());
            }
        }
    }
    buffer_free(&key);
    buffer_free(&name);
}

/* Whether nothing goes by the name any more because it was kept, is part of another event, or is no
   longer in the plan. One that was missed for good only ends. */
static int is_cancelled(const struct names *names, const struct deadlines *deadlines,
                        const char *key) {
    const json_t *place = json_object_get(names->places, key);

    if (json_object_get(names->open, key) != NULL) {
        return 0;
    }
    if (place == NULL) {
        return 1;
    }
    const struct deadline *deadline = &deadlines->items[json_integer_value(place)];
    return deadline->is_open || deadline->is_kept;
}

static int is_asked(const struct judged *judged, const char *id) {
    const qzplan_task *task = qzplan_plan_find_task(judged->plan, id);

    return task != NULL ? selection_has_task(&judged->selection, task)
                        : !selection_narrows(&judged->selection);
}

static int32_t day_of(const json_t *item) {
    const char *text = json_string_value(json_object_get(item, "day"));
    int32_t day = 0;

    return qzplan_day_parse(&day, text, strlen(text)) == QZPLAN_OK ? day : 0;
}

/* Takes one; of several runs that had it the last one says on which day it was. */
static void take(struct cancelled_list *list, struct names *names, const char *key,
                 const json_t *item) {
    const json_t *place = json_object_get(names->taken, key);

    if (place != NULL) {
        list->items[json_integer_value(place)].day = day_of(item);
        return;
    }
    list->items = memory_grow(list->items, list->count + 1, sizeof *list->items);
    list->items[list->count] =
        (struct cancelled){.task = json_string_value(json_object_get(item, "task")),
                           .name = json_string_value(json_object_get(item, "name")),
                           .day = day_of(item)};
    json_put(names->taken, key, json_integer((json_int_t)list->count));
    list->count++;
}

static void take_run(struct cancelled_list *list, struct names *names,
                     const struct history_run *run, const struct judged *judged,
                     const struct deadlines *deadlines) {
    const json_t *open = json_object_get(run->json, "open");
    struct buffer key = {0};

    for (size_t i = 0; i < json_array_size(open); i++) {
        const json_t *item = json_array_get(open, i);
        const char *task = json_string_value(json_object_get(item, "task"));

        add_key(&key, task, json_string_value(json_object_get(item, "name")));
        if (is_asked(judged, task) && is_cancelled(names, deadlines, buffer_text(&key))) {
            take(list, names, buffer_text(&key), item);
        }
    }
    buffer_free(&key);
}

void cancelled_find(struct cancelled_list *list, const struct history *history,
                    const struct judged *judged, const struct deadlines *deadlines) {
    const qzplan_area *area = judged->area != NULL ? judged->area : judged->plan->area;
    struct names names = {json_object(), json_object(), json_object()};

    *list = (struct cancelled_list){0};
    read_names(&names, deadlines);
    for (size_t i = 0; i < history->count; i++) {
        const struct history_run *run = &history->runs[i];
        const char *of = json_string_value(json_object_get(run->json, "area"));

        if (run->as_of <= judged->as_of && strcmp(of, area->id) == 0) {
            take_run(list, &names, run, judged, deadlines);
        }
    }
    json_decref(names.places);
    json_decref(names.open);
    json_decref(names.taken);
}

void cancelled_free(struct cancelled_list *list) {
    free(list->items);
}
