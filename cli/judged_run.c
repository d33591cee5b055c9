/* SPDX-License-Identifier: MIT */
/* From the arguments of `qzplan calendar` and `qzplan slips` to a plan that is judged. */

#include "judged_run.h"

#include "inputs.h"
#include "names.h"
#include "program.h"
#include "said.h"

/* What names things of the plan. */
static int read_names(const struct args *args, struct judged *judged,
                      const struct judged_places *at) {
    const struct selection_options places = {.department = at->department,
                                             .role = at->role,
                                             .task = at->task,
                                             .status = NOT_AN_OPTION,
                                             .due_within = NOT_AN_OPTION};
    const char *area = args->values[at->area];
    size_t place = 0;
    int status = selection_read(&judged->selection, args, &places, judged->plan);

    if (status == EXIT_GOOD && area != NULL) {
        status = name_find(&place, judged->plan, NAME_AREA, args, at->area, area);
        judged->area = status == EXIT_GOOD ? judged->plan->areas[place] : NULL;
    }
    return status;
}

static int judge(const struct args *args, struct judged *judged, struct outputs *outputs,
                 judged_writer *write) {
    const qzplan_evaluate_options how = {.size = sizeof how, .area = judged->area};
    int code = qzplan_evaluate(&judged->result, judged->plan, judged->figures, judged->as_of, &how);
    int status =
        code == QZPLAN_OK ? write(args, judged, outputs) : failed(said(SAID_THE_EVALUATION), code);

    qzplan_result_free(judged->result);
    return status;
}

static int run_on(const struct args *args, struct judged *judged, const struct judged_places *at,
                  struct outputs *outputs, judged_writer *write) {
    int status = read_names(args, judged, at);

    if (status == EXIT_GOOD) {
        struct figure_files files = figure_files_of(args, &at->figures);
        qzplan_figures *figures =
            load_figures(judged->plan, &files, warnings_of(args, at->warnings));

        judged->figures = figures;
        status = figures != NULL && tell_later(figures, judged->as_of)
                     ? judge(args, judged, outputs, write)
                     : EXIT_BAD_INPUT;
        qzplan_figures_free(figures);
        figure_files_free(&files);
    }
    selection_free(&judged->selection);
    return status;
}

int judged_run(const struct args *args, const struct judged_places *at, enum document document,
               judged_writer *write) {
    struct outputs outputs = {0};
    struct judged judged = {.selection = {.due_within = -1}};
    int status = args_day(args, at->as_of, &judged.as_of);

    status = status == EXIT_GOOD ? figure_files_check(args, at->figures.mapping) : status;
    if (status == EXIT_GOOD) {
        status = outputs_read(&outputs, args, &at->outputs, document);
    }
    if (status == EXIT_GOOD) {
        judged.plan = load_plan(args->operands.items[0]);
        status = judged.plan != NULL ? run_on(args, &judged, at, &outputs, write) : EXIT_BAD_INPUT;
        qzplan_plan_free(judged.plan);
    }
    outputs_free(&outputs);
    return status;
}
