/* SPDX-License-Identifier: MIT */
/* A full evaluation of the Qingzhou plan on its demonstration figures, without explanations, per
   verdict. Prints name, value and unit, tabs between. */

#include <stdio.h>
#include <stdlib.h>

#include <qzplan/qzplan.h>

#include "timing.h"

enum { ROUNDS = 501 };

static int load(const qzplan_plan **plan, qzplan_figures **figures) {
    char path[4096];
    const char *root = getenv("QZPLAN_SOURCE_ROOT");
    root = root == NULL ? "." : root;
    snprintf(path, sizeof path, "%s/plans/qingzhou/plan.yaml", root);
    int error = qzplan_plan_load(plan, path, NULL, NULL);
    if (error == QZPLAN_OK) {
        error = qzplan_figures_new(figures, *plan, NULL);
    }
    snprintf(path, sizeof path, "%s/plans/qingzhou/figures-demo.csv", root);
    if (error == QZPLAN_OK) {
        error = qzplan_figures_load(*figures, path, QZPLAN_FORMAT_AUTO, NULL);
    }
    return error == QZPLAN_OK ? qzplan_figures_seal(*figures, NULL) : error;
}

static int measure(const qzplan_plan *plan, const qzplan_figures *figures, double *ns) {
    static double times[ROUNDS];
    int32_t as_of;
    int error = qzplan_day_parse(&as_of, "2025-12-31", 10);
    for (size_t i = 0; i < ROUNDS && error == QZPLAN_OK; i++) {
        const qzplan_result *result;
        double start = now_ns();
        error = qzplan_evaluate(&result, plan, figures, as_of, NULL);
        if (error == QZPLAN_OK) {
            size_t count = result->verdict_count;
            qzplan_result_free(result);
            times[i] = (now_ns() - start) / (double)count;
        }
    }
    *ns = median(times, ROUNDS);
    return error;
}

int main(void) {
    const qzplan_plan *plan = NULL;
    qzplan_figures *figures = NULL;
    double ns = 0;
    int error = load(&plan, &figures);
    if (error == QZPLAN_OK) {
        error = measure(plan, figures, &ns);
    }
    if (error == QZPLAN_OK) {
        printf("verdict_ns\t%.1f\tns\n", ns);
    } else {
        fprintf(stderr, "bench_evaluate: %s\n", qzplan_error_describe(error, "en"));
    }
    qzplan_figures_free(figures);
    qzplan_plan_free(plan);
    return error == QZPLAN_OK ? 0 : 1;
}
