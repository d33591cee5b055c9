/* SPDX-License-Identifier: MIT */
/* What a plan declares and never uses. */

#include "strict/unused.h"

#include <string.h>

#include <qzplan/error.h>

#include "strict/report.h"

/* Marks by index. */
struct marks {
    qz_strict *s;
    uint8_t *metrics;
    uint8_t *groups;
    uint8_t *departments;
    const qzplan_metric **waiting; /* marked, their own parts of the definition not yet */
    size_t waiting_count;
};

static void mark_metric(struct marks *m, const qzplan_metric *metric) {
    if (metric != NULL && !m->metrics[metric->index]) {
        m->metrics[metric->index] = 1;
        m->waiting[m->waiting_count++] = metric;
    }
}

/* What a metric is a part or a term of needs no target of its own. */
static void mark_definitions(struct marks *m) {
    while (m->waiting_count > 0) {
        const qzplan_metric *metric = m->waiting[--m->waiting_count];
        mark_metric(m, metric->whole);
        for (size_t i = 0; i < metric->term_count; i++) {
            mark_metric(m, metric->terms[i]);
        }
    }
}

/* Named targets stand in the plan; one that is written where it is used is followed. */
static void mark_target(struct marks *m, const qzplan_target *target, int depth) {
    enum { DEEPEST = 8 };
    for (size_t i = 0; i < target->metric_count; i++) {
        mark_metric(m, target->metrics[i]);
    }
    for (size_t i = 0; i < target->milestone_count; i++) {
        mark_metric(m, target->milestones[i]->value.metric);
        mark_metric(m, target->milestones[i]->upper.metric);
    }
    for (size_t i = 0; i < target->group_count; i++) {
        m->groups[target->groups[i]->index] = 1;
    }
    mark_metric(m, target->whole);
    mark_metric(m, target->against);
    mark_metric(m, target->only_if_metric);
    if (target->only_if != NULL && depth < DEEPEST) {
        mark_target(m, target->only_if, depth + 1);
    }
    for (size_t i = 0; i < target->of_count && depth < DEEPEST; i++) {
        mark_target(m, target->of[i], depth + 1);
    }
}

static void mark_all(struct marks *m) {
    const qzplan_plan *plan = m->s->plan;
    for (size_t i = 0; i < plan->target_count; i++) {
        const qzplan_target *target = plan->targets[i];
        mark_target(m, target, 0);
        for (size_t r = 0; r < target->revision_count; r++) {
            mark_target(m, target->revisions[r]->target, 0);
        }
    }
    mark_definitions(m);
    for (size_t i = 0; i < plan->task_count; i++) {
        const qzplan_task *task = plan->tasks[i];
        for (size_t l = 0; l < task->lead_count; l++) {
            m->departments[task->leads[l]->index] = 1;
        }
        for (size_t w = 0; w < task->participant_count; w++) {
            m->departments[task->participants[w]->index] = 1;
        }
    }
}

static void report_unused(const struct marks *m) {
    qz_strict *s = m->s;
    const qzplan_plan *plan = s->plan;
    for (size_t i = 0; i < plan->metric_count; i++) {
        const qzplan_metric *metric = plan->metrics[i];
        if (!m->metrics[i]) {
            qz_strict_declared(s, "metrics", metric->id, metric->line, metric->column,
                               QZ_SAY(METRIC_NOT_USED, qz_text(metric->id)));
        }
    }
    for (size_t i = 0; i < plan->department_count; i++) {
        const qzplan_department *department = plan->departments[i];
        if (!m->departments[i]) {
            qz_strict_declared(s, "departments", department->id, department->line,
                               department->column,
                               QZ_SAY(DEPARTMENT_NOT_USED, qz_text(department->id)));
        }
    }
    for (size_t i = 0; i < plan->group_count; i++) {
        const qzplan_group *group = plan->groups[i];
        if (!m->groups[i]) {
            qz_strict_declared(s, "groups", group->id, group->line, group->column,
                               QZ_SAY(GROUP_NOT_USED, qz_text(group->id)));
        }
    }
}

void qz_strict_unused(qz_strict *s) {
    const qzplan_plan *plan = s->plan;
    struct marks m = {
        .s = s,
        .metrics = qz_arena_alloc(s->arena, plan->metric_count),
        .groups = qz_arena_alloc(s->arena, plan->group_count),
        .departments = qz_arena_alloc(s->arena, plan->department_count),
        .waiting = qz_arena_array(s->arena, plan->metric_count, sizeof(const qzplan_metric *)),
    };
    if (m.metrics == NULL || m.groups == NULL || m.departments == NULL || m.waiting == NULL) {
        return;
    }
    mark_all(&m);
    report_unused(&m);
}
