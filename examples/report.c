/* SPDX-License-Identifier: MIT */
/* A report: how each lead department stands, and why, in Chinese and in English.

       report PLAN FIGURES DATE */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <qzplan/qzplan.h>

/* One line a department: its targets counted by status, the worst first. */
static void print_card(const qzplan_scorecard *card) {
    printf("%s / %s:", qzplan_text_get(&card->title, "zh"), qzplan_text_get(&card->title, "en"));
    const char *separator = " ";
    int64_t status;
    for (size_t i = 0; qzplan_term_get(&status, QZPLAN_VOCABULARY_STATUS, i) == QZPLAN_OK; i++) {
        if (status < QZPLAN_STATUS_SLOTS && card->targets[status] > 0) {
            printf("%s%s %u", separator, qzplan_term_label(QZPLAN_VOCABULARY_STATUS, status, "en"),
                   card->targets[status]);
            separator = ", ";
        }
    }
    printf("; kept %u of %u closed\n", card->kept, card->closed);
}

static void print_why(const qzplan_verdict *verdict) {
    static const char *const languages[] = {"zh", "en"};
    for (size_t i = 0; i < 2; i++) {
        size_t length = 0; /* asked for alone first: the text does not fit into no buffer */
        int code = qzplan_verdict_explain(NULL, 0, &length, verdict, languages[i]);
        char *why = code == QZPLAN_ERROR_BUFFER_TOO_SMALL ? malloc(length + 1) : NULL;
        if (why != NULL &&
            qzplan_verdict_explain(why, length + 1, NULL, verdict, languages[i]) == QZPLAN_OK) {
            printf("  %s\n", why);
        }
        free(why);
    }
}

static void print_report(const qzplan_result *result) {
    if (result->demo) {
        printf("填报数系虚构 / The figures are made up\n");
    }
    for (size_t i = 0; i < result->scorecard_count; i++) {
        const qzplan_scorecard *card = result->scorecards[i];
        if (card->kind == QZPLAN_CARD_DEPARTMENT_LEAD && card->target_count > 0) {
            print_card(card);
        }
    }
    for (size_t i = 0; i < result->target_count; i++) {
        const qzplan_target_outcome *outcome = result->targets[i];
        if (outcome->status == QZPLAN_STATUS_MISSED || outcome->status == QZPLAN_STATUS_BEHIND) {
            printf("%s, line %u:\n", outcome->target->id, outcome->target->line);
            print_why(outcome->worst);
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
        fprintf(stderr, "usage: report PLAN FIGURES DATE\n");
        return 2;
    }
    const qzplan_plan *plan = NULL;
    qzplan_figures *figures = NULL;
    const qzplan_result *result = NULL;
    qzplan_diagnostics *faults = NULL;
    int32_t as_of = 0;
    int error;
    if ((error = qzplan_day_parse(&as_of, argv[3], strlen(argv[3]))) != QZPLAN_OK ||
        (error = tell(qzplan_plan_load(&plan, argv[1], NULL, &faults), &faults)) != QZPLAN_OK ||
        (error = qzplan_figures_new(&figures, plan, NULL)) != QZPLAN_OK ||
        (error = tell(qzplan_figures_load(figures, argv[2], QZPLAN_FORMAT_AUTO, &faults),
                      &faults)) != QZPLAN_OK ||
        (error = tell(qzplan_figures_seal(figures, &faults), &faults)) != QZPLAN_OK ||
        (error = qzplan_evaluate(&result, plan, figures, as_of, NULL)) != QZPLAN_OK) {
        fprintf(stderr, "report: %s\n", qzplan_error_describe(error, "zh"));
    } else {
        print_report(result);
    }
    qzplan_result_free(result);
    qzplan_figures_free(figures);
    qzplan_plan_free(plan);
    return error == QZPLAN_OK ? 0 : 1;
}
