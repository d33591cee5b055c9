/* SPDX-License-Identifier: MIT */
/* Finding things of a plan by their id. */

#include "plan_index.h"

#include <string.h>

#include <qzplan/error.h>

int qz_plan_index(qz_loaded_plan *loaded, qz_arena *arena) {
    const qzplan_plan *plan = &loaded->plan;
    const struct {
        qz_names *names;
        const void *const *things;
        size_t count;
    } tables[] = {
        {&loaded->departments, (const void *const *)plan->departments, plan->department_count},
        {&loaded->metrics, (const void *const *)plan->metrics, plan->metric_count},
        {&loaded->tasks, (const void *const *)plan->tasks, plan->task_count},
        {&loaded->targets, (const void *const *)plan->targets, plan->target_count},
    };
    int code = QZPLAN_OK;
    for (size_t i = 0; i < sizeof tables / sizeof tables[0] && code == QZPLAN_OK; i++) {
        code = qz_names_make(tables[i].names, arena, tables[i].things, tables[i].count);
    }
    return code;
}

static const qz_loaded_plan *behind(const qzplan_plan *plan) {
    return (const qz_loaded_plan *)plan;
}

static const void *find(const qz_names *names, const char *id) {
    return id == NULL ? NULL : qz_names_find(names, id, strlen(id));
}

const qzplan_task *qzplan_plan_find_task(const qzplan_plan *plan, const char *id) {
    return plan == NULL ? NULL : find(&behind(plan)->tasks, id);
}

const qzplan_target *qzplan_plan_find_target(const qzplan_plan *plan, const char *id) {
    return plan == NULL ? NULL : find(&behind(plan)->targets, id);
}

const qzplan_metric *qzplan_plan_find_metric(const qzplan_plan *plan, const char *id) {
    return plan == NULL ? NULL : find(&behind(plan)->metrics, id);
}

const qzplan_department *qzplan_plan_find_department(const qzplan_plan *plan, const char *id) {
    return plan == NULL ? NULL : find(&behind(plan)->departments, id);
}
