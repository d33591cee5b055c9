/* SPDX-License-Identifier: MIT */
/* What would turn the red lights of each lead department green. */

#include "remedies.h"

#include <stdlib.h>

#include "buffer.h"
#include "inputs.h"

int remedies_find(struct remedies *remedies, const qzplan_result *result,
                  const struct selection *selection, int would_have) {
    const qzplan_remedy_options options = {.size = sizeof options, .would_have = would_have};
    const qzplan_plan *plan = result->plan;

    remedies->items = memory_new(plan->department_count, sizeof *remedies->items);
    remedies->count = plan->department_count;
    remedies->would_have = would_have;
    for (size_t i = 0; i < remedies->count; i++) {
        if (!selection_has_department(selection, plan->departments[i])) {
            continue;
        }
        int code =
            qzplan_department_remedy(&remedies->items[i], result, plan->departments[i], &options);

        if (code != QZPLAN_OK) {
            failed(would_have ? "--would-have" : "--remedy", code);
            return 0;
        }
        if (remedies->items[i]->remedied_count + remedies->items[i]->left_count == 0) {
            qzplan_remedy_free(remedies->items[i]);
            remedies->items[i] = NULL;
        }
    }
    return 1;
}

void remedies_free(struct remedies *remedies) {
    for (size_t i = 0; i < remedies->count; i++) {
        qzplan_remedy_free(remedies->items[i]);
    }
    free(remedies->items);
}
