/* SPDX-License-Identifier: MIT */
/* Counts outcomes for the plan, its programmes, actions and tasks, and its departments. A missed
   target is counted as missed everywhere and never averaged away. */

#include "judge/score.h"

#include <assert.h>

#include <qzplan/error.h>

#include "model/statuses.h"
#include "number/wide.h"

/* The cards, one block, each kind in the order of the plan. */
struct cards {
    qzplan_scorecard *plan;
    qzplan_scorecard *programmes;
    qzplan_scorecard *actions;
    qzplan_scorecard *tasks;
    qzplan_scorecard *leads;
    qzplan_scorecard *participants;
};

/* 1 once the last deadline of a target has been reached. */
static int is_past(const qzplan_target *target, int32_t as_of) {
    for (size_t i = 0; i < target->milestone_count; i++) {
        const qzplan_period *due = &target->milestones[i]->due;
        if (due->kind == QZPLAN_PERIOD_ONGOING || due->last > as_of) {
            return 0;
        }
    }
    return 1;
}

static int is_closed(const qzplan_target_outcome *outcome, int32_t as_of) {
    const qz_status *status = qz_status_of(outcome->status);
    return status->is_final || (status->applies && is_past(outcome->target, as_of));
}

/* 1 where every verdict that is missed can still be met late. */
static int is_remediable(const qzplan_result *result, const qzplan_target_outcome *outcome) {
    if (outcome->status != QZPLAN_STATUS_MISSED) {
        return 0;
    }
    for (size_t i = 0; i < outcome->verdict_count; i++) {
        const qzplan_verdict *verdict = result->verdicts[outcome->first_verdict + i];
        if (verdict->status == QZPLAN_STATUS_MISSED && verdict->over) {
            return 0;
        }
    }
    return 1;
}

/* Counts a task on its own card; returns the statuses of its targets, a bit each. */
static uint32_t count_task(qzplan_scorecard *card, const qzplan_task_outcome *outcome,
                           const qzplan_target_outcome *targets) {
    const qzplan_task *task = outcome->task;
    uint32_t seen = 0;
    assert(outcome->status < QZPLAN_STATUS_SLOTS);
    card->task_count++;
    card->tasks[outcome->status]++;
    for (size_t i = 0; i < task->target_count; i++) {
        const qzplan_target_outcome *target = &targets[task->targets[i]->index];
        card->target_count++;
        card->targets[target->status]++;
        seen |= (uint32_t)1 << target->status;
        if (target->closed) {
            card->closed++;
            card->kept += (uint32_t)qz_status_of(target->status)->is_kept;
        }
    }
    return seen;
}

static int list_targets(qzplan_result *result, qz_arena *arena, qzplan_target_outcome *outcomes) {
    size_t count = result->plan->target_count;
    const qzplan_target_outcome **list = qz_arena_array(arena, count, sizeof *list);
    if (list == NULL) {
        return QZPLAN_ERROR_NO_MEMORY;
    }
    for (size_t i = 0; i < count; i++) {
        outcomes[i].closed = is_closed(&outcomes[i], result->as_of);
        outcomes[i].recurring = outcomes[i].target->every != QZPLAN_PERIOD_NONE;
        outcomes[i].remediable = is_remediable(result, &outcomes[i]);
        list[i] = &outcomes[i];
    }
    result->targets = list;
    result->target_count = count;
    return QZPLAN_OK;
}

/* What its targets have in common. */
static void sum_up(qzplan_task_outcome *task, const qzplan_result *result) {
    size_t closed = 0, open = 0, lost = 0;
    for (size_t i = 0; i < task->task->target_count; i++) {
        const qzplan_target_outcome *target = result->targets[task->task->targets[i]->index];
        closed += (size_t)target->closed;
        open += !target->closed && qz_status_of(target->status)->applies;
        lost += target->status == QZPLAN_STATUS_MISSED && !target->remediable;
        task->recurring |= target->recurring;
    }
    task->closed = closed > 0 && open == 0;
    task->remediable = task->status == QZPLAN_STATUS_MISSED && lost == 0;
}

static int score_tasks(qzplan_result *result, qz_arena *arena) {
    const qzplan_plan *plan = result->plan;
    qzplan_task_outcome *tasks = qz_arena_array(arena, plan->task_count, sizeof *tasks);
    const qzplan_task_outcome **list = qz_arena_array(arena, plan->task_count, sizeof *list);
    if (tasks == NULL || list == NULL) {
        return QZPLAN_ERROR_NO_MEMORY;
    }
    for (size_t i = 0; i < plan->task_count; i++) {
        const qzplan_task *task = plan->tasks[i];
        tasks[i] = (qzplan_task_outcome){
            .task = task, .status = QZPLAN_STATUS_MET, .light = QZPLAN_LIGHT_GREEN};
        for (size_t j = 0; j < task->target_count; j++) {
            const qzplan_target_outcome *target = result->targets[task->targets[j]->index];
            if (j == 0 ||
                qz_is_worse(target->status, target->light, tasks[i].status, tasks[i].light)) {
                tasks[i].status = target->status;
                tasks[i].light = target->light;
            }
        }
        sum_up(&tasks[i], result);
        list[i] = &tasks[i];
    }
    result->tasks = list;
    result->task_count = plan->task_count;
    return QZPLAN_OK;
}

static qzplan_scorecard *name_card(qzplan_scorecard *card, int32_t kind, size_t index,
                                   const char *id, qzplan_text title) {
    card->id = id; /* the counts are 0 already */
    card->title = title;
    card->kind = kind;
    card->index = (uint32_t)index;
    return card + 1;
}

static void name_cards(struct cards *cards, const qzplan_plan *plan, qzplan_scorecard *next) {
    cards->plan = next;
    next = name_card(next, QZPLAN_CARD_PLAN, 0, plan->id, plan->title);
    cards->programmes = next;
    for (size_t i = 0; i < plan->programme_count; i++) {
        const qzplan_programme *p = plan->programmes[i];
        next = name_card(next, QZPLAN_CARD_PROGRAMME, i, p->id, p->title);
    }
    cards->actions = next;
    for (size_t i = 0; i < plan->action_count; i++) {
        const qzplan_action *a = plan->actions[i];
        next = name_card(next, QZPLAN_CARD_ACTION, i, a->id, a->title);
    }
    cards->tasks = next;
    for (size_t i = 0; i < plan->task_count; i++) {
        const qzplan_task *t = plan->tasks[i];
        next = name_card(next, QZPLAN_CARD_TASK, i, t->id, t->title);
    }
    cards->leads = next;
    cards->participants = next + plan->department_count;
    for (size_t i = 0; i < plan->department_count; i++) {
        const qzplan_department *d = plan->departments[i];
        name_card(&cards->leads[i], QZPLAN_CARD_DEPARTMENT_LEAD, i, d->id, d->title);
        name_card(&cards->participants[i], QZPLAN_CARD_DEPARTMENT_WITH, i, d->id, d->title);
    }
}

/* A task that is counted already: its own card, its status and those of its targets. */
struct counted {
    const qzplan_scorecard *own;
    int32_t status;
    uint32_t seen;
};

/* Adds it to another card that it belongs to: of all the statuses it has few. */
static void add_card(qzplan_scorecard *card, const struct counted *task) {
    for (uint32_t seen = task->seen; seen != 0; seen &= seen - 1) {
        int status = qz_trailing_zeros(seen);
        card->targets[status] += task->own->targets[status];
    }
    card->tasks[task->status]++;
    card->target_count += task->own->target_count;
    card->task_count++;
    card->kept += task->own->kept;
    card->closed += task->own->closed;
}

static void count_on_cards(struct cards *cards, const qzplan_task_outcome *outcome,
                           const qzplan_target_outcome *targets) {
    const qzplan_task *task = outcome->task;
    qzplan_scorecard *own = &cards->tasks[task->index];
    const struct counted counted = {own, outcome->status, count_task(own, outcome, targets)};
    add_card(cards->plan, &counted);
    if (task->programme != NULL) {
        add_card(&cards->programmes[task->programme->index], &counted);
    }
    if (task->action != NULL) {
        add_card(&cards->actions[task->action->index], &counted);
    }
    for (size_t i = 0; i < task->lead_count; i++) {
        add_card(&cards->leads[task->leads[i]->index], &counted);
    }
    for (size_t i = 0; i < task->participant_count; i++) {
        add_card(&cards->participants[task->participants[i]->index], &counted);
    }
}

int qz_score(qzplan_result *result, qz_arena *arena, qzplan_target_outcome *outcomes) {
    const qzplan_plan *plan = result->plan;
    int error = list_targets(result, arena, outcomes);
    if (error == QZPLAN_OK) {
        error = score_tasks(result, arena);
    }
    if (error != QZPLAN_OK) {
        return error;
    }
    size_t count = 1 + plan->programme_count + plan->action_count + plan->task_count +
                   2 * plan->department_count;
    qzplan_scorecard *block = qz_arena_array(arena, count, sizeof *block);
    const qzplan_scorecard **list = qz_arena_array(arena, count, sizeof *list);
    if (block == NULL || list == NULL) {
        return QZPLAN_ERROR_NO_MEMORY;
    }
    struct cards cards;
    name_cards(&cards, plan, block);
    for (size_t i = 0; i < plan->task_count; i++) {
        count_on_cards(&cards, result->tasks[i], outcomes);
    }
    for (size_t i = 0; i < count; i++) {
        list[i] = &block[i];
    }
    result->scorecards = list;
    result->scorecard_count = count;
    return QZPLAN_OK;
}
