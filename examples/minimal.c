/* SPDX-License-Identifier: MIT */
/* The shortest whole use: a plan, its figures, a day; one line for each target that was missed, or
   every fault of the plan or the figures.

       minimal PLAN FIGURES DATE */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <qzplan/qzplan.h>

/* Why a verdict is so, however long that takes to say; NULL without memory. Free it. */
static char *explain(const qzplan_verdict *verdict, const char *language) {
    size_t length = 0; /* asked for alone first: the text does not fit into no buffer */
    int code = qzplan_verdict_explain(NULL, 0, &length, verdict, language);
    char *why = code == QZPLAN_ERROR_BUFFER_TOO_SMALL ? malloc(length + 1) : NULL;
    if (why != NULL &&
        qzplan_verdict_explain(why, length + 1, NULL, verdict, language) != QZPLAN_OK) {
        free(why);
        return NULL;
    }
    return why;
}

static void print_missed(const qzplan_result *result) {
    if (result->demo) {
        printf("These figures are made up.\n");
    }
    for (size_t i = 0; i < result->target_count; i++) {
        const qzplan_target_outcome *outcome = result->targets[i];
        if (outcome->status == QZPLAN_STATUS_MISSED) {
            char *why = explain(outcome->worst, "en");
            printf("%s: %s\n", outcome->target->id, why == NULL ? "?" : why);
            free(why);
        }
    }
}

/* Prints and frees what a call had to say of its input, and passes its result on. */
static int tell(int error, qzplan_diagnostics **faults) {
    for (size_t i = 0; *faults != NULL && i < (*faults)->count; i++) {
        const qzplan_diagnostic *fault = (*faults)->items[i];
        fprintf(stderr, "%s:%u:%u: %s\n", fault->file, fault->line, fault->column, fault->message);
    }
    qzplan_diagnostics_free(*faults);
    *faults = NULL;
    return error;
}

int main(int argc, char **argv) {
    if (argc != 4) {
        fprintf(stderr, "usage: minimal PLAN FIGURES DATE\n");
        return 2;
    }
    const qzplan_plan *plan = NULL;
    qzplan_figures *figures = NULL;
    const qzplan_result *result = NULL;
    qzplan_diagnostics *faults = NULL;
    int32_t as_of = 0;
    int error = qzplan_day_parse(&as_of, argv[3], strlen(argv[3]));
    if (error == QZPLAN_OK) {
        error = tell(qzplan_plan_load(&plan, argv[1], NULL, &faults), &faults);
    }
    if (error == QZPLAN_OK) {
        error = qzplan_figures_new(&figures, plan, NULL);
    }
    if (error == QZPLAN_OK) {
        error = tell(qzplan_figures_load(figures, argv[2], QZPLAN_FORMAT_AUTO, &faults), &faults);
    }
    if (error == QZPLAN_OK) {
        error = tell(qzplan_figures_seal(figures, &faults), &faults);
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
