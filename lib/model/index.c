/* SPDX-License-Identifier: MIT */
/* What a plan is asked for by a text: things by their id, periods in its years. */

#include "model/index.h"

#include <string.h>

#include <qzplan/error.h>

#include "calendar/period.h"

static const qz_loaded_plan *behind(const qzplan_plan *plan) {
    return (const qz_loaded_plan *)plan;
}

static const void *find(const qz_names *names, const char *id) {
    return id == NULL ? NULL : qz_names_find(names, id, strlen(id));
}

int qz_is_only_area(const qzplan_area *area) {
    return area->line == 0;
}

int qzplan_plan_parse_period(const qzplan_plan *plan, qzplan_period *out, const char *text,
                             size_t length) {
    if (plan == NULL || out == NULL || (text == NULL && length > 0)) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    return qz_period_read(out, NULL, text, length, 0, plan->year_starts);
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

const qzplan_area *qzplan_plan_find_area(const qzplan_plan *plan, const char *id) {
    return plan == NULL ? NULL : find(&behind(plan)->areas, id);
}
