/* SPDX-License-Identifier: MIT */
/* Any bytes as a list of tasks: refused, or a plan that loads and is laid out. */

#include <qzplan/author.h>

#include "fuzz.h"

static char *draft(const uint8_t *data, size_t size, size_t *length) {
    int code = qzplan_draft_csv(NULL, 0, length, data, size, "2023-01-01");
    FUZZ_EXPECT(code != QZPLAN_OK);
    if (code != QZPLAN_ERROR_BUFFER_TOO_SMALL) {
        return NULL;
    }
    char *text = malloc(*length + 1);
    FUZZ_EXPECT(text != NULL);
    FUZZ_EXPECT(qzplan_draft_csv(text, *length + 1, length, data, size, "2023-01-01") == QZPLAN_OK);
    FUZZ_EXPECT(strlen(text) == *length);
    return text;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    const qzplan_plan *plan = NULL;
    qzplan_diagnostics *diagnostics = NULL;
    size_t length = 0;
    char *text = draft(data, size, &length);
    if (text == NULL) {
        return 0;
    }
    int code = qzplan_plan_load_bytes(&plan, "f.yaml", text, length, NULL, &diagnostics);
    FUZZ_EXPECT(code == QZPLAN_OK);
    FUZZ_EXPECT(plan->task_count > 0);
    qzplan_diagnostics_free(diagnostics);
    qzplan_plan_free(plan);
    free(text);
    return 0;
}
