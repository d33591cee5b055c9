/* SPDX-License-Identifier: MIT */
/* Puts verdicts in the order in which they are read. */

#include "grouping.h"

#include <stdlib.h>
#include <string.h>

#include "amount.h"
#include "buffer.h"

/* An entry with what it is sorted by, the most important first. */
enum {
    KEY_WITH,
    KEY_GROUP_STATUS,
    KEY_GROUP,
    KEY_LEAD,
    KEY_FIRST,
    KEY_SECOND,
    KEY_THIRD,
    KEY_PLACE,
    KEY_COUNT
};
struct ranked {
    struct entry entry;
    int64_t keys[KEY_COUNT];
};

enum by by_named(const char *name) {
    static const char *const names[] = {
        [BY_TASK] = "task",
        [BY_ACTION] = "action",
        [BY_PROGRAMME] = "programme",
        [BY_DEPARTMENT] = "department",
    };

    for (int by = BY_TASK; name != NULL && by <= BY_DEPARTMENT; by++) {
        if (strcmp(names[by], name) == 0) {
            return (enum by)by;
        }
    }
    return BY_NOTHING;
}

enum sort sort_named(const char *name) {
    static const char *const names[] = {
        [SORT_PLAN] = "plan",         [SORT_STATUS] = "status",
        [SORT_DEADLINE] = "deadline", [SORT_DEPARTMENT] = "department",
        [SORT_AREA] = "area",
    };

    for (int sort = SORT_PLAN; name != NULL && sort <= SORT_AREA; sort++) {
        if (strcmp(names[sort], name) == 0) {
            return (enum sort)sort;
        }
    }
    return SORT_NONE;
}

/* The group's place in the plan; all verdicts are in group 0 where there are no groups. */
static uint32_t group_index(const struct entry *entry, enum by by) {
    const qzplan_task *task = entry->verdict->target->task;

    switch (by) {
    case BY_TASK:
        return task->index;
    case BY_ACTION:
        return task->action != NULL ? task->action->index : 0;
    case BY_PROGRAMME:
        return task->programme != NULL ? task->programme->index : 0;
    case BY_DEPARTMENT:
        return entry->department->index;
    default:
        return 0;
    }
}

struct heading heading_of(const struct entry *entry, enum by by) {
    const qzplan_task *task = entry->verdict->target->task;
    struct heading none = {0};

    switch (by) {
    case BY_TASK:
        return (struct heading){task->id, &task->title};
    case BY_ACTION:
        return task->action != NULL ? (struct heading){task->action->id, &task->action->title}
                                    : none;
    case BY_PROGRAMME:
        return task->programme != NULL
                   ? (struct heading){task->programme->id, &task->programme->title}
                   : none;
    case BY_DEPARTMENT:
        return (struct heading){entry->department->id, &entry->department->title};
    default:
        return none;
    }
}

/* What a department takes part in stands apart by who leads. */
static int64_t lead_of(const struct entry *entry) {
    return entry->with ? entry->verdict->target->task->lead->index : 0;
}

int same_group(const struct entry *a, const struct entry *b, enum by by) {
    return a->with == b->with && group_index(a, by) == group_index(b, by) &&
           (!a->with || same_leads(a->verdict->target->task, b->verdict->target->task));
}

static int compare(const void *left, const void *right) {
    const struct ranked *a = left, *b = right;

    for (int k = 0; k < KEY_COUNT; k++) {
        if (a->keys[k] != b->keys[k]) {
            return a->keys[k] < b->keys[k] ? -1 : 1;
        }
    }
    return 0;
}

/* By status and deadline, but for what is asked for before them. */
static void set_keys(int64_t keys[KEY_COUNT], const qzplan_verdict *verdict, enum sort sort) {
    int64_t status = qzplan_status_rank(verdict->status), deadline = verdict->deadline;

    keys[KEY_FIRST] = sort == SORT_DEPARTMENT ? verdict->target->task->lead->index
                      : sort == SORT_AREA     ? verdict->area->index
                                              : 0;
    keys[KEY_SECOND] = sort == SORT_PLAN ? 0 : sort == SORT_DEADLINE ? deadline : status;
    keys[KEY_THIRD] = sort == SORT_PLAN ? 0 : sort == SORT_DEADLINE ? status : deadline;
    keys[KEY_PLACE] = verdict->index;
}

void verdicts_sort(const qzplan_verdict **verdicts, size_t count, enum sort sort) {
    struct ranked *ranks = memory_new(count, sizeof *ranks);

    for (size_t i = 0; i < count; i++) {
        ranks[i].entry.verdict = verdicts[i];
        set_keys(ranks[i].keys, verdicts[i], sort);
    }
    qsort(ranks, count, sizeof *ranks, compare);
    for (size_t i = 0; i < count; i++) {
        verdicts[i] = ranks[i].entry.verdict;
    }
    free(ranks);
}

/* Entries while they are collected. */
struct collected {
    struct ranked *items;
    size_t count;
    size_t capacity;
};

static void collect(struct collected *all, struct entry entry) {
    if (all->count == all->capacity) {
        all->capacity = all->capacity * 2 + 64;
        all->items = memory_grow(all->items, all->capacity, sizeof *all->items);
    }
    all->items[all->count++] = (struct ranked){.entry = entry};
}

/* A verdict once for each department that answers for it, as far as they are asked for. */
static void collect_departments(struct collected *all, const struct selection *selection,
                                const qzplan_verdict *verdict) {
    const qzplan_task *task = verdict->target->task;

    for (size_t i = 0; selection->role != ROLE_WITH && i < task->lead_count; i++) {
        if (selection_has_department(selection, task->leads[i])) {
            collect(all, (struct entry){verdict, task->leads[i], 0});
        }
    }
    for (size_t i = 0; selection->role != ROLE_LEAD && i < task->participant_count; i++) {
        if (selection_has_department(selection, task->participants[i])) {
            collect(all, (struct entry){verdict, task->participants[i], 1});
        }
    }
}

/* How many groups there may be; of departments twice as many. */
static size_t group_limit(const qzplan_plan *plan) {
    size_t most =
        plan->task_count > plan->department_count ? plan->task_count : plan->department_count;

    most = plan->action_count > most ? plan->action_count : most;
    return plan->programme_count > most ? plan->programme_count : most;
}

/* Each gets the worst status of its group. */
static void rank_groups(struct collected *all, const qzplan_plan *plan, enum by by) {
    int64_t *worst = memory_new(2 * (group_limit(plan) + 1), sizeof *worst);

    for (size_t i = 0; i < all->count; i++) {
        const struct entry *entry = &all->items[i].entry;
        int64_t *known = &worst[2 * group_index(entry, by) + (uint32_t)entry->with];
        int64_t rank = qzplan_status_rank(entry->verdict->status);

        *known = *known == 0 || rank < *known ? rank : *known;
    }
    for (size_t i = 0; i < all->count; i++) {
        struct ranked *one = &all->items[i];
        uint32_t group = group_index(&one->entry, by);

        one->keys[KEY_WITH] = one->entry.with;
        one->keys[KEY_GROUP_STATUS] = worst[2 * group + (uint32_t)one->entry.with];
        one->keys[KEY_GROUP] = group;
        one->keys[KEY_LEAD] = lead_of(&one->entry);
    }
    free(worst);
}

struct entry *entries_of(const struct report *report, enum by by, enum sort sort, size_t *count) {
    struct collected all = {0};

    for (size_t i = 0; i < report->shown_count; i++) {
        if (by == BY_DEPARTMENT) {
            collect_departments(&all, report->selection, report->shown[i]);
        } else {
            collect(&all, (struct entry){report->shown[i], NULL, 0});
        }
    }
    rank_groups(&all, report->result->plan, by);
    for (size_t i = 0; i < all.count; i++) {
        set_keys(all.items[i].keys, all.items[i].entry.verdict, sort);
    }
    if (all.count > 0) {
        qsort(all.items, all.count, sizeof *all.items, compare);
    }
    struct entry *entries = memory_new(all.count, sizeof *entries);
    for (size_t i = 0; i < all.count; i++) {
        entries[i] = all.items[i].entry;
    }
    *count = all.count;
    free(all.items);
    return entries;
}
