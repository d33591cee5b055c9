/* SPDX-License-Identifier: MIT */
/* What would turn the red lights of each lead department green. */

#include "mends.h"

#include <stdlib.h>

#include "buffer.h"
#include "inputs.h"

int mends_find(struct mends *mends, const qzplan_result *result) {
    const qzplan_plan *plan = result->plan;

    mends->items = memory_new(plan->department_count, sizeof *mends->items);
    mends->count = plan->department_count;
    for (size_t i = 0; i < mends->count; i++) {
        int code = qzplan_mend_department(&mends->items[i], result, plan->departments[i], NULL);

        if (code != QZPLAN_OK) {
            failed("--mend", code);
            return 0;
        }
        if (mends->items[i]->mended_count + mends->items[i]->left_count == 0) {
            qzplan_mend_free(mends->items[i]);
            mends->items[i] = NULL;
        }
    }
    return 1;
}

void mends_free(struct mends *mends) {
    for (size_t i = 0; i < mends->count; i++)
        qzplan_mend_free(mends->items[i]);
    free(mends->items);
}
