/* SPDX-License-Identifier: MIT */
/* What a loaded plan holds. */

#include <stdint.h>
#include <string.h>

#include <qzplan/error.h>
#include <qzplan/plan.h>

#include "suite.h"

static const qzplan_plan *load_file(const char *relative) {
    const qzplan_plan *plan = NULL;
    qzplan_diagnostics *faults = NULL;
    int code = qzplan_plan_load(&plan, qz_source_path(relative), NULL, &faults);
    ck_assert_msg(code == QZPLAN_OK, "%s: %s at %u:%u: %s", relative, qzplan_error_name(code),
                  faults == NULL ? 0 : faults->items[0]->line,
                  faults == NULL ? 0 : faults->items[0]->column,
                  faults == NULL ? "" : faults->items[0]->message);
    ck_assert_ptr_null(faults);
    return plan;
}

START_TEST(the_qingzhou_plan) {
    const qzplan_plan *plan = load_file("plans/qingzhou/plan.yaml");
    ck_assert_uint_eq(plan->programme_count, 5);
    ck_assert_uint_eq(plan->action_count, 15);
    ck_assert_uint_eq(plan->task_count, 32);
    ck_assert_uint_eq(plan->department_count, 21);
    const qzplan_target *rotated = qzplan_plan_find_target(plan, "5.2.1");
    ck_assert_ptr_nonnull(rotated);
    ck_assert_int_eq(rotated->op, QZPLAN_OP_ABOUT);
    ck_assert_int_eq(rotated->as, QZPLAN_AS_SHARE);
    ck_assert_int_eq(rotated->every, QZPLAN_PERIOD_YEAR);
    ck_assert_int_eq(rotated->above, QZPLAN_BEYOND_MET);
    ck_assert_str_eq(rotated->task->id, "5.2");
    ck_assert_str_eq(rotated->task->lead->id, "education");
    ck_assert_str_eq(rotated->task->programme->id, "2");
    ck_assert_uint_eq(rotated->task->with_count, 3);
    ck_assert_str_eq(rotated->milestones[0]->value.text, "10%");
    qzplan_plan_free(plan);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, the_qingzhou_plan);
}

int main(void) {
    return qz_run_suite("plan_load", add);
}
