/* SPDX-License-Identifier: MIT */
/* Any bytes as the areas of a plan, in a file beside it: taken whole or not at all, and then a tree
   that can be walked. */

#include "fuzz.h"
#include "support/area_file.h"

/* Each area is where it says, in what it says; named sets stand outside of the tree. */
static void walk(const qzplan_plan *plan) {
    size_t roots = 0;
    FUZZ_EXPECT(plan->area != NULL && plan->areas[plan->area->index] == plan->area);
    for (size_t i = 0; i < plan->area_count; i++) {
        const qzplan_area *area = plan->areas[i];
        FUZZ_EXPECT(area->index == i && area->id[0] != '\0' && area->line > 0);
        roots += !area->is_set && area->parent == NULL;
        for (size_t k = 0; k < area->child_count; k++) {
            const qzplan_area *child = area->children[k];
            FUZZ_EXPECT(plan->areas[child->index] == child && !child->is_set && child != area);
            FUZZ_EXPECT(area->is_set || child->parent == area);
        }
        size_t depth = 0;
        for (const qzplan_area *around = area; around != NULL; around = around->parent) {
            FUZZ_EXPECT(depth++ < plan->area_count);
        }
    }
    FUZZ_EXPECT(roots == 1);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    const qzplan_plan *plan = NULL;
    qzplan_diagnostics *faults = NULL;
    int code = area_file_load(&plan, data, size, NULL, &faults);
    FUZZ_EXPECT((code == QZPLAN_OK) == (plan != NULL));
    fuzz_diagnostics(code, faults);
    if (plan != NULL) {
        walk(plan);
        qzplan_plan_free(plan);
    }
    return 0;
}
