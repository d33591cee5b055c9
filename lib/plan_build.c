/* SPDX-License-Identifier: MIT */
/* Puts together what the decoder found, once it is known to be without fault: the plan's arrays in
   the order of the file, the slices of them that actions and tasks hold, and the indexes. */

#include <qzplan/error.h>

#include "decode.h"
#include "decode_target.h"

/* Copies pointers into the plan's memory. */
static const void **keep(qz_decoder *d, const qz_list *list) {
    const void **items = qz_decode_new(d, list->count, sizeof *items);
    for (size_t i = 0; items != NULL && i < list->count; i++) {
        items[i] = list->items[i];
    }
    return items;
}

static void add_things(qz_decoder *d, qz_list *list, const qz_ids *names) {
    for (size_t i = 0; i < names->all.count; i++) {
        qz_decode_list_add(d, list, ((const qz_id *)names->all.items[i])->thing);
    }
}

static void build_named(qz_decoder *d) {
    qzplan_plan *plan = d->plan;
    qz_list departments = {0};
    qz_list groups = {0};
    qz_list metrics = {0};
    add_things(d, &departments, &d->departments);
    add_things(d, &groups, &d->groups);
    add_things(d, &metrics, &d->metrics);
    add_things(d, &metrics, &d->answers);
    if (d->report->no_memory) {
        return;
    }
    plan->departments = (const qzplan_department *const *)keep(d, &departments);
    plan->department_count = departments.count;
    plan->groups = (const qzplan_group *const *)keep(d, &groups);
    plan->group_count = groups.count;
    plan->metrics = (const qzplan_metric *const *)keep(d, &metrics);
    plan->metric_count = metrics.count;
}

static void build_rows(qz_decoder *d) {
    qzplan_plan *plan = d->plan;
    qz_list targets = {0};
    for (size_t i = 0; i < d->target_drafts.count; i++) {
        const qz_target_draft *draft = d->target_drafts.items[i];
        qz_decode_list_add(d, &targets, draft->target);
    }
    if (d->report->no_memory) {
        return;
    }
    plan->programmes = (const qzplan_programme *const *)keep(d, &d->programme_list);
    plan->programme_count = d->programme_list.count;
    plan->actions = (const qzplan_action *const *)keep(d, &d->action_list);
    plan->action_count = d->action_list.count;
    plan->tasks = (const qzplan_task *const *)keep(d, &d->task_list);
    plan->task_count = d->task_list.count;
    plan->targets = (const qzplan_target *const *)keep(d, &targets);
    plan->target_count = targets.count;
}

/* Children stand next to one another in the plan's arrays: a parent holds its stretch. */
static void slice_rows(const qz_decoder *d) {
    const qzplan_plan *plan = d->plan;
    size_t next = 0;
    for (size_t i = 0; i < d->programme_list.count; i++) {
        qzplan_programme *programme = (qzplan_programme *)d->programme_list.items[i];
        programme->actions = plan->actions + next;
        next += programme->action_count;
    }
    next = 0;
    for (size_t i = 0; i < d->action_list.count; i++) {
        qzplan_action *action = (qzplan_action *)d->action_list.items[i];
        action->tasks = plan->tasks + next;
        next += action->task_count;
    }
    next = 0;
    for (size_t i = 0; i < d->task_list.count; i++) {
        qzplan_task *task = (qzplan_task *)d->task_list.items[i];
        task->targets = plan->targets + next;
        next += task->target_count;
    }
}

/* While areas are not read, a plan has one. */
static void build_area(qz_decoder *d) {
    qzplan_area *area = qz_decode_new(d, 1, sizeof *area);
    const qzplan_area **areas = qz_decode_new(d, 1, sizeof *areas);
    if (area == NULL || areas == NULL) {
        return;
    }
    area->id = "plan";
    area->title = d->plan->title;
    areas[0] = area;
    d->plan->areas = areas;
    d->plan->area_count = 1;
    d->plan->area = area;
}

static void build_languages(qz_decoder *d) {
    const char **languages = qz_decode_new(d, 2, sizeof *languages);
    size_t count = 0;
    if (languages == NULL) {
        return;
    }
    if (d->zh) {
        languages[count++] = "zh";
    }
    if (d->en) {
        languages[count++] = "en";
    }
    d->plan->languages = languages;
    d->plan->language_count = count;
}

void qz_build_plan(qz_decoder *d) {
    build_languages(d);
    build_area(d);
    build_named(d);
    build_rows(d);
    if (!d->report->no_memory) {
        slice_rows(d);
        d->report->no_memory |= qz_plan_index(d->loaded, d->arena) != QZPLAN_OK;
    }
}
