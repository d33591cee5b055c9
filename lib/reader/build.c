/* SPDX-License-Identifier: MIT */
/* Puts together what the decoder found, once it is known to be without fault: the plan's arrays in
   the order of the file, the slices of them that actions and tasks hold, and the indexes. */

#include <string.h>

#include "base/arrays.h"
#include "model/cost.h"
#include "reader/area.h"
#include "reader/decode.h"
#include "reader/table_draft.h"
#include "reader/target_draft.h"

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

static void build_tables(qz_decoder *d) {
    size_t count = d->table_drafts.count;
    const qzplan_table **tables = qz_decode_new(d, count, sizeof *tables);
    for (size_t i = 0; tables != NULL && i < count; i++) {
        tables[i] = ((const qz_table_draft *)d->table_drafts.items[i])->table;
    }
    d->plan->tables = tables;
    d->plan->table_count = tables == NULL ? 0 : count;
}

static void build_rows(qz_decoder *d) {
    qzplan_plan *plan = d->plan;
    qz_list targets = {0};
    for (size_t i = 0; i < d->kept_targets.count; i++) {
        const qz_kept_target *kept = d->kept_targets.items[i];
        qz_decode_list_add(d, &targets, kept->target);
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

static void build_languages(qz_decoder *d) {
    const char **languages = qz_decode_new(d, d->language_count, sizeof *languages);
    if (languages == NULL) {
        return;
    }
    memcpy(languages, d->languages, d->language_count * sizeof *languages);
    d->plan->languages = languages;
    d->plan->language_count = d->language_count;
}

/* The things of two sorted tables, in the order of their ids. */
static const void **merge(qz_decoder *d, const qz_ids *a, const qz_ids *b, size_t *count) {
    size_t from_a = 0;
    size_t from_b = 0;
    const void **things = qz_decode_scratch(d, a->sorted.count + b->sorted.count, sizeof *things);
    *count = 0;
    while (things != NULL && (from_a < a->sorted.count || from_b < b->sorted.count)) {
        const qz_id *left = from_a < a->sorted.count ? a->sorted.items[from_a] : NULL;
        const qz_id *right = from_b < b->sorted.count ? b->sorted.items[from_b] : NULL;
        size_t take_left = left != NULL && (right == NULL || strcmp(left->id, right->id) < 0);
        const qz_id *next = take_left ? left : right;
        if (next == NULL) {
            break;
        }
        things[(*count)++] = next->thing;
        from_a += take_left;
        from_b += 1 - take_left;
    }
    return things;
}

/* Sorted already, so that making the index does not sort again. */
static void build_index(qz_decoder *d) {
    static const qz_ids none = {0};
    const struct {
        qz_names *names;
        const qz_ids *ids;
        const qz_ids *others;
    } tables[] = {
        {&d->loaded->departments, &d->departments, &none}, {&d->loaded->areas, &d->areas, &none},
        {&d->loaded->metrics, &d->metrics, &d->answers},   {&d->loaded->tasks, &d->tasks, &none},
        {&d->loaded->targets, &d->targets, &none},
    };
    for (size_t i = 0; i < QZ_ARRAY_SIZE(tables); i++) {
        size_t count;
        const void **things = merge(d, tables[i].ids, tables[i].others, &count);
        d->report->no_memory |=
            things == NULL || qz_names_make(tables[i].names, d->arena, things, count);
    }
}

void qz_build_plan(qz_decoder *d) {
    build_languages(d);
    qz_build_areas(d);
    build_named(d);
    build_tables(d);
    if (!d->report->no_memory) {
        d->loaded->costs = qz_costs_make(d->arena, d->plan);
        d->report->no_memory |= d->loaded->costs == NULL;
    }
    build_rows(d);
    if (!d->report->no_memory) {
        slice_rows(d);
        build_index(d);
        d->loaded->target_costs = qz_target_costs_make(d->arena, d->plan);
        d->report->no_memory |= d->loaded->target_costs == NULL;
    }
}
