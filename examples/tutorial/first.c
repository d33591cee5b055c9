/* SPDX-License-Identifier: MIT */
/* The program of the tutorial: one line a verdict.

       first PLAN FIGURES DATE */

#include <stdio.h>
#include <string.h>

#include <qzplan/qzplan.h>

/* Gives `error` back, after a line that says what it is. */
static int failed(const char *what, int error) {
    fprintf(stderr, "first: %s: %s\n", what, qzplan_error_describe(error, "en"));
    return error;
}

static void print_verdict(const qzplan_verdict *verdict) {
    char actual[64] = "-";
    char required[64] = "-";
    const qzplan_number *border = &verdict->required;
    if (verdict->actual.den != 0 && verdict->required.den != 0 && /* den 0: no number */
        (qzplan_number_format(actual, sizeof actual, NULL, &verdict->actual, verdict->form, border,
                              "en") != QZPLAN_OK ||
         qzplan_number_format(required, sizeof required, NULL, border, verdict->form, border,
                              "en") != QZPLAN_OK)) {
        fputs("a number does not fit\n", stderr);
    }
    printf("%-6s %-9s actual %-7s required %-5s led by %s\n", verdict->target->id,
           qzplan_term_label(QZPLAN_VOCABULARY_STATUS, verdict->status, "en"), actual, required,
           qzplan_text_get(&verdict->target->task->lead->title, "en"));
}

int main(int argc, char **argv) {
    if (argc != 4) {
        fprintf(stderr, "usage: first PLAN FIGURES DATE\n");
        return 2;
    }
    const qzplan_plan *plan = NULL;
    qzplan_figures *figures = NULL;
    const qzplan_result *result = NULL;
    int32_t day = 0;
    int error = qzplan_day_parse(&day, argv[3], strlen(argv[3]));
    if (error != QZPLAN_OK) {
        return failed(argv[3], error);
    }
    if ((error = qzplan_plan_load(&plan, argv[1], NULL, NULL)) != QZPLAN_OK ||
        (error = qzplan_figures_new(&figures, plan, NULL)) != QZPLAN_OK ||
        (error = qzplan_figures_load(figures, argv[2], QZPLAN_FORMAT_AUTO, NULL)) != QZPLAN_OK ||
        (error = qzplan_figures_seal(figures, NULL)) != QZPLAN_OK ||
        (error = qzplan_evaluate(&result, plan, figures, day, NULL)) != QZPLAN_OK) {
        failed("cannot judge", error);
    }
    for (size_t i = 0; result != NULL && i < result->verdict_count; i++) {
        print_verdict(result->verdicts[i]);
    }
    qzplan_result_free(result);
    qzplan_figures_free(figures);
    qzplan_plan_free(plan);
    return error == QZPLAN_OK ? 0 : 1;
}
