/* SPDX-License-Identifier: MIT */
/* Counts and sorts the outcomes that a page is about. Targets are counted with targets only: what a
   verdict says is told of it alone. */

#include "page/facts.h"

#include <qzplan/error.h>

#include "base/sort.h"
#include "model/statuses.h"

enum qz_action qz_action_of(const qzplan_target_outcome *outcome) {
    if (outcome->status == QZPLAN_STATUS_MISSED) {
        return outcome->remediable  ? QZ_ACTION_OVERDUE
               : outcome->recurring ? QZ_ACTION_PERIODS
                                    : QZ_ACTION_LOST;
    }
    return outcome->status == QZPLAN_STATUS_BEHIND    ? QZ_ACTION_BEHIND
           : outcome->status == QZPLAN_STATUS_UNKNOWN ? QZ_ACTION_SILENT
                                                      : QZ_ACTION_NONE;
}

void qz_count_outcome(qz_counts *counts, const qzplan_target_outcome *outcome) {
    counts->all++;
    counts->by_status[outcome->status]++;
    if (outcome->closed) {
        counts->closed++;
        counts->kept += (uint32_t)qz_status_of(outcome->status)->is_kept;
        counts->late += outcome->status == QZPLAN_STATUS_MET_LATE;
        counts->closed_silent += outcome->status == QZPLAN_STATUS_UNKNOWN;
    }
}

static int has(const qzplan_department *const *list, size_t count, const qzplan_department *one) {
    for (size_t i = 0; i < count; i++) {
        if (list[i] == one) {
            return 1;
        }
    }
    return 0;
}

static void choose(qz_facts *facts, const qzplan_department *department) {
    const qzplan_plan *plan = facts->result->plan;
    for (size_t i = 0; i < plan->task_count; i++) {
        const qzplan_task *task = plan->tasks[i];
        facts->chosen[i] = department == NULL || has(task->leads, task->lead_count, department) ||
                           has(task->participants, task->participant_count, department);
        facts->task_count += facts->chosen[i];
    }
}

static int is_chosen(const qz_facts *facts, const qzplan_target_outcome *outcome) {
    return facts->chosen[outcome->target->task->index];
}

static int comes_first(const void *a, const void *b) {
    const qzplan_target_outcome *one = a, *other = b;
    int32_t day = one->worst->deadline, other_day = other->worst->deadline;
    return day != other_day ? day < other_day : one->target->index < other->target->index;
}

static int list_actions(qz_facts *facts, qz_arena *arena) {
    const qzplan_result *result = facts->result;
    for (int action = 0; action < QZ_ACTION_COUNT; action++) {
        qz_outcomes *list = &facts->actions[action];
        list->items = qz_arena_array(arena, result->target_count, sizeof *list->items);
        if (list->items == NULL) {
            return QZPLAN_ERROR_NO_MEMORY;
        }
    }
    for (size_t i = 0; i < result->target_count; i++) {
        const qzplan_target_outcome *outcome = result->targets[i];
        enum qz_action action = qz_action_of(outcome);
        if (is_chosen(facts, outcome) && action != QZ_ACTION_NONE && outcome->worst != NULL) {
            qz_outcomes *list = &facts->actions[action];
            list->items[list->count++] = outcome;
        }
    }
    for (int action = 0; action < QZ_ACTION_COUNT; action++) {
        qz_outcomes *list = &facts->actions[action];
        qz_sort((const void **)list->items, list->count, comes_first);
    }
    return QZPLAN_OK;
}

int qz_is_done(const qzplan_verdict *verdict) {
    return verdict->met == QZPLAN_TRUTH_YES || !qz_status_of(verdict->status)->applies;
}

static void find_next(qz_facts *facts) {
    const qzplan_result *result = facts->result;
    facts->next_day = QZPLAN_DAY_NONE;
    for (size_t i = 0; i < result->verdict_count; i++) {
        const qzplan_verdict *verdict = result->verdicts[i];
        if (facts->chosen[verdict->target->task->index] && verdict->days_left > 0 &&
            verdict->deadline != QZPLAN_DAY_ONGOING &&
            (facts->next_day == QZPLAN_DAY_NONE || verdict->deadline < facts->next_day)) {
            facts->next_day = verdict->deadline;
            facts->next_days_left = verdict->days_left;
        }
    }
}

static void count_all(qz_facts *facts) {
    const qzplan_result *result = facts->result;
    for (size_t i = 0; i < result->target_count; i++) {
        const qzplan_target_outcome *outcome = result->targets[i];
        int is_next = 0, is_open = 0;
        if (!is_chosen(facts, outcome)) {
            continue;
        }
        qz_count_outcome(&facts->counts, outcome);
        facts->seen[outcome->status] = 1;
        facts->verdict_count += outcome->verdict_count;
        for (size_t k = 0; k < outcome->verdict_count; k++) {
            const qzplan_verdict *verdict = result->verdicts[outcome->first_verdict + k];
            int here = verdict->deadline == facts->next_day;
            facts->seen[verdict->status] = 1;
            is_next |= here;
            is_open |= here && !qz_is_done(verdict);
        }
        facts->next_targets += (uint32_t)is_next;
        facts->next_open += (uint32_t)is_open;
    }
}

static void count_task(qz_counts *counts, const qz_facts *facts, const qzplan_task *task) {
    for (size_t i = 0; i < task->target_count; i++) {
        qz_count_outcome(counts, facts->result->targets[task->targets[i]->index]);
    }
}

/* The worst first: most missed, then most behind, then most that is not reported. */
static int is_worse_off(const void *a, const void *b) {
    static const int32_t by[] = {QZPLAN_STATUS_MISSED, QZPLAN_STATUS_BEHIND, QZPLAN_STATUS_UNKNOWN};
    const qz_department_facts *one = a, *other = b;
    for (size_t i = 0; i < sizeof by / sizeof by[0]; i++) {
        uint32_t of_one = one->lead.by_status[by[i]] + one->with.by_status[by[i]];
        uint32_t of_other = other->lead.by_status[by[i]] + other->with.by_status[by[i]];
        if (of_one != of_other) {
            return of_one > of_other;
        }
    }
    return one->department->index < other->department->index;
}

static int list_departments(qz_facts *facts, qz_arena *arena) {
    const qzplan_plan *plan = facts->result->plan;
    qz_department_facts *all = qz_arena_array(arena, plan->department_count, sizeof *all);
    facts->departments = qz_arena_array(arena, plan->department_count, sizeof *facts->departments);
    if (all == NULL || facts->departments == NULL) {
        return QZPLAN_ERROR_NO_MEMORY;
    }
    for (size_t i = 0; i < plan->task_count; i++) {
        const qzplan_task *task = plan->tasks[i];
        for (size_t k = 0; facts->chosen[i] && k < task->lead_count; k++) {
            count_task(&all[task->leads[k]->index].lead, facts, task);
            all[task->leads[k]->index].lead_tasks++;
        }
        for (size_t k = 0; facts->chosen[i] && k < task->participant_count; k++) {
            count_task(&all[task->participants[k]->index].with, facts, task);
            all[task->participants[k]->index].with_tasks++;
        }
    }
    for (size_t i = 0; i < plan->department_count; i++) {
        all[i].department = plan->departments[i];
        if (all[i].lead_tasks + all[i].with_tasks > 0) {
            facts->departments[facts->department_count++] = &all[i];
        }
    }
    qz_sort((const void **)facts->departments, facts->department_count, is_worse_off);
    return QZPLAN_OK;
}

static int same_leads(const qzplan_task *a, const qzplan_task *b) {
    int same = a->lead_count == b->lead_count;
    for (size_t i = 0; same && i < a->lead_count; i++) {
        same = a->leads[i] == b->leads[i];
    }
    return same;
}

/* A task whose leads every other has, where there are several tasks. */
static const qzplan_task *common_lead(const qzplan_plan *plan) {
    for (size_t i = 1; i < plan->task_count; i++) {
        if (!same_leads(plan->tasks[i], plan->tasks[0])) {
            return NULL;
        }
    }
    return plan->task_count > 1 ? plan->tasks[0] : NULL;
}

/* Verdicts with their evidence: what needs action, and the first so many; then as many without as
   the limit lets in. */
static int list_verdicts(qz_facts *facts, qz_arena *arena, size_t limit) {
    const qzplan_result *result = facts->result;
    size_t brief = limit < result->verdict_count ? limit : result->verdict_count;
    facts->whole = qz_arena_alloc(arena, result->verdict_count + 1);
    facts->brief = qz_arena_array(arena, brief + 1, sizeof *facts->brief);
    if (facts->whole == NULL || facts->brief == NULL) {
        return QZPLAN_ERROR_NO_MEMORY;
    }
    for (int action = 0; action < QZ_ACTION_COUNT; action++) {
        qz_outcomes *list = &facts->actions[action];
        for (size_t i = 0; i < list->count && facts->whole_count < limit; i++) {
            facts->whole[list->items[i]->worst->index] = 1;
            facts->whole_count++;
            list->listed++;
        }
    }
    for (size_t i = 0, seen = 0; i < result->verdict_count && facts->whole_count < limit; i++) {
        const qzplan_verdict *v = result->verdicts[i];
        if (facts->chosen[v->target->task->index] && seen++ < QZ_WHOLE && !facts->whole[i]) {
            facts->whole[i] = 1;
            facts->whole_count++;
        }
    }
    for (size_t i = 0; i < result->verdict_count; i++) {
        const qzplan_verdict *v = result->verdicts[i];
        if (facts->chosen[v->target->task->index] && !facts->whole[i] &&
            facts->whole_count + facts->brief_count < limit) {
            facts->brief[facts->brief_count++] = v;
        }
    }
    return QZPLAN_OK;
}

int qz_facts_find(qz_facts *facts, qz_arena *arena, const qzplan_result *result,
                  const qzplan_department *department, size_t limit) {
    *facts = (qz_facts){.result = result};
    facts->chosen = qz_arena_alloc(arena, result->plan->task_count);
    if (facts->chosen == NULL) {
        return QZPLAN_ERROR_NO_MEMORY;
    }
    choose(facts, department);
    find_next(facts);
    count_all(facts);
    facts->lead_of_all = common_lead(result->plan);
    int error = list_actions(facts, arena);
    error = error == QZPLAN_OK ? list_verdicts(facts, arena, limit) : error;
    return error == QZPLAN_OK ? list_departments(facts, arena) : error;
}
