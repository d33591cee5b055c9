/* SPDX-License-Identifier: MIT */
/* Puts verdicts in the order in which they are read. */

#include "grouping.h"

#include <stdlib.h>
#include <string.h>

#include "buffer.h"

/* A verdict with what it is sorted by, the most important first. */
struct ranked {
    const qzplan_verdict *verdict;
    int64_t keys[5];
};
enum { KEY_GROUP_STATUS, KEY_GROUP, KEY_STATUS, KEY_DEADLINE, KEY_PLACE, KEY_COUNT };

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

/* The group's place in the plan; all verdicts are in group 0 where there are no groups. */
static uint32_t group_index(const qzplan_verdict *verdict, enum by by) {
    const qzplan_task *task = verdict->target->task;

    switch (by) {
    case BY_TASK:
        return task->index;
    case BY_ACTION:
        return task->action != NULL ? task->action->index : 0;
    case BY_PROGRAMME:
        return task->programme != NULL ? task->programme->index : 0;
    case BY_DEPARTMENT:
        return task->lead->index;
    default:
        return 0;
    }
}

struct heading heading_of(const qzplan_verdict *verdict, enum by by) {
    const qzplan_task *task = verdict->target->task;
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
        return (struct heading){task->lead->id, &task->lead->title};
    default:
        return none;
    }
}

int same_group(const qzplan_verdict *a, const qzplan_verdict *b, enum by by) {
    return group_index(a, by) == group_index(b, by);
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

/* How many groups there may be. */
static size_t group_limit(const qzplan_plan *plan) {
    size_t most =
        plan->task_count > plan->department_count ? plan->task_count : plan->department_count;

    most = plan->action_count > most ? plan->action_count : most;
    return plan->programme_count > most ? plan->programme_count : most;
}

const qzplan_verdict **verdicts_sorted(const qzplan_result *result, enum by by) {
    const qzplan_verdict **sorted = memory_new(result->verdict_count, sizeof *sorted);
    struct ranked *ranks = memory_new(result->verdict_count, sizeof *ranks);
    int64_t *worst = memory_new(group_limit(result->plan) + 1, sizeof *worst);

    for (size_t i = 0; i < result->verdict_count; i++) {
        const qzplan_verdict *verdict = result->verdicts[i];
        int64_t *known = &worst[group_index(verdict, by)];

        int32_t rank = qzplan_status_rank(verdict->status);

        *known = *known == 0 || rank < *known ? rank : *known;
    }
    for (size_t i = 0; i < result->verdict_count; i++) {
        const qzplan_verdict *verdict = result->verdicts[i];
        uint32_t group = group_index(verdict, by);

        ranks[i] = (struct ranked){verdict,
                                   {worst[group], group, qzplan_status_rank(verdict->status),
                                    verdict->deadline, verdict->index}};
    }
    qsort(ranks, result->verdict_count, sizeof *ranks, compare);
    for (size_t i = 0; i < result->verdict_count; i++) {
        sorted[i] = ranks[i].verdict;
    }
    free(ranks);
    free(worst);
    return sorted;
}
