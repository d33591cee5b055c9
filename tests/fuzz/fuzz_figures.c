/* SPDX-License-Identifier: MIT */
/* Any bytes as figures, as CSV and as YAML: a file is taken whole or not at all, and sealing then
   finds faults or orders what was read. */

#include "fuzz.h"
#include "fuzz_plan_text.h"

static void walk_figures(const qzplan_plan *plan, const qzplan_figures *figures) {
    size_t count = qzplan_figures_count(figures);
    for (size_t i = 0; i < count; i++) {
        const qzplan_figure *figure = qzplan_figures_get(figures, i);
        FUZZ_EXPECT(figure != NULL && plan->metrics[figure->metric->index] == figure->metric);
        FUZZ_EXPECT(figure->area == plan->area && figure->value.den >= 0);
        FUZZ_EXPECT(figure->period.first <= figure->period.last);
        if (figure->note != NULL) {
            fuzz_text(figure->note);
        }
    }
    FUZZ_EXPECT(qzplan_figures_get(figures, count) == NULL);
}

static void read_as(const qzplan_plan *plan, int format, const uint8_t *data, size_t size) {
    qzplan_figures *figures = NULL;
    qzplan_diagnostics *diagnostics = NULL;
    FUZZ_EXPECT(qzplan_figures_new(&figures, plan, NULL) == QZPLAN_OK);
    int code = qzplan_figures_load_bytes(figures, "f", data, size, format, &diagnostics);
    FUZZ_EXPECT(code == QZPLAN_OK || qzplan_figures_count(figures) == 0);
    fuzz_diagnostics(code, diagnostics);
    if (code == QZPLAN_OK) {
        diagnostics = NULL;
        code = qzplan_figures_seal(figures, &diagnostics);
        fuzz_diagnostics(code, diagnostics);
        walk_figures(plan, figures);
    }
    qzplan_figures_free(figures);
}

/* Loaded once: it is not what is tried here. */
static const qzplan_plan *shared_plan;

static void free_plan(void) {
    qzplan_plan_free(shared_plan);
}

static void load_plan(void) {
    FUZZ_EXPECT(qzplan_plan_load_bytes(&shared_plan, "p", fuzz_plan_text, strlen(fuzz_plan_text),
                                       NULL, NULL) == QZPLAN_OK);
    FUZZ_EXPECT(atexit(free_plan) == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (shared_plan == NULL) {
        load_plan();
    }
    read_as(shared_plan, QZPLAN_FORMAT_CSV, data, size);
    read_as(shared_plan, QZPLAN_FORMAT_YAML, data, size);
    read_as(shared_plan, QZPLAN_FORMAT_AUTO, data, size);
    return 0;
}
