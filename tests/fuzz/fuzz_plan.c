/* SPDX-License-Identifier: MIT */
/* Any bytes as a plan: refused with diagnostics, or a plan whose every part leads back to it. */

#include "fuzz.h"

static void walk_task(const qzplan_plan *plan, const qzplan_task *task) {
    FUZZ_EXPECT(plan->tasks[task->index] == task && task->plan == plan);
    FUZZ_EXPECT(task->lead != NULL && task->target_count > 0);
    FUZZ_EXPECT(plan->departments[task->lead->index] == task->lead);
    for (size_t i = 0; i < task->target_count; i++) {
        const qzplan_target *target = task->targets[i];
        FUZZ_EXPECT(target->task == task && plan->targets[target->index] == target);
        FUZZ_EXPECT(qzplan_plan_find_target(plan, target->id) == target);
        FUZZ_EXPECT(fuzz_known(QZPLAN_VOCABULARY_OP, target->op));
        for (size_t m = 0; m < target->metric_count; m++) {
            FUZZ_EXPECT(plan->metrics[target->metrics[m]->index] == target->metrics[m]);
        }
        fuzz_text(qzplan_text_get(&target->title, "zh"));
    }
}

static void walk_plan(const qzplan_plan *plan) {
    fuzz_text(plan->id);
    fuzz_text(qzplan_text_get(&plan->title, "en"));
    for (size_t i = 0; i < plan->metric_count; i++) {
        FUZZ_EXPECT(qzplan_plan_find_metric(plan, plan->metrics[i]->id) == plan->metrics[i]);
    }
    for (size_t i = 0; i < plan->task_count; i++) {
        walk_task(plan, plan->tasks[i]);
    }
}

static void check_strictly(const qzplan_plan *plan) {
    qzplan_diagnostics *found = NULL;
    int code = qzplan_plan_contradictions(plan, NULL, &found);
    FUZZ_EXPECT(code == QZPLAN_OK || found != NULL);
    for (size_t i = 0; found != NULL && i < found->count; i++) {
        FUZZ_EXPECT(found->items[i]->line > 0);
        fuzz_text(found->items[i]->message);
    }
    qzplan_diagnostics_free(found);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    const qzplan_plan *plan = NULL;
    qzplan_diagnostics *diagnostics = NULL;
    int code = qzplan_plan_load_bytes(&plan, "f.yaml", data, size, NULL, &diagnostics);
    FUZZ_EXPECT((code == QZPLAN_OK) == (plan != NULL));
    fuzz_diagnostics(code, diagnostics);
    if (plan != NULL) {
        walk_plan(plan);
        check_strictly(plan);
        qzplan_plan_free(plan);
    }
    return 0;
}
