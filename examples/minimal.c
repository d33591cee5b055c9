/* SPDX-License-Identifier: MIT */
/* The shortest whole use: a plan, its figures, a day; one line for each target that was missed.

       minimal PLAN FIGURES DATE */

#include <stdio.h>
#include <string.h>

#include <qzplan/qzplan.h>

static void print_missed(const qzplan_result *result) {
    if (result->demo) {
        printf("These figures are made up.\n");
    }
    for (size_t i = 0; i < result->target_count; i++) {
        const qzplan_target_outcome *outcome = result->targets[i];
        char why[1024];
        if (outcome->status == QZPLAN_STATUS_MISSED &&
            qzplan_verdict_explain(why, sizeof why, NULL, outcome->worst, "en") == QZPLAN_OK) {
            printf("%s: %s\n", outcome->target->id, why);
        }
    }
}

int main(int argc, char **argv) {
    if (argc != 4) {
        fprintf(stderr, "usage: minimal PLAN FIGURES DATE\n");
        return 2;
    }
    const qzplan_plan *plan = NULL;
    qzplan_figures *figures = NULL;
    const qzplan_result *result = NULL;
    int32_t as_of = 0;
    int error = qzplan_day_parse(&as_of, argv[3], strlen(argv[3]));
    if (error == QZPLAN_OK) {
        error = qzplan_plan_load(&plan, argv[1], NULL, NULL);
    }
    if (error == QZPLAN_OK) {
        error = qzplan_figures_new(&figures, plan, NULL);
    }
    if (error == QZPLAN_OK) {
        error = qzplan_figures_load(figures, argv[2], QZPLAN_FORMAT_AUTO, NULL);
    }
    if (error == QZPLAN_OK) {
        error = qzplan_figures_seal(figures, NULL);
    }
    if (error == QZPLAN_OK) {
        error = qzplan_evaluate(&result, plan, figures, as_of, NULL);
    }
    if (error == QZPLAN_OK) {
        print_missed(result);
    } else {
        fprintf(stderr, "minimal: %s\n", qzplan_error_describe(error, "en"));
    }
    qzplan_result_free(result); /* the result borrows from the figures, they from the plan */
    qzplan_figures_free(figures);
    qzplan_plan_free(plan);
    return error == QZPLAN_OK ? 0 : 1;
}
