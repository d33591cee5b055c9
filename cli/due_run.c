/* SPDX-License-Identifier: MIT */
/* From the arguments of `qzplan due` and `qzplan form` to plan, figures, and what is named of them.
 */

#include "due_run.h"

#include <string.h>

#include "inputs.h"
#include "names.h"
#include "program.h"
#include "said.h"

/* What names things of the plan. */
static int read_names(const struct args *args, struct due_request *request,
                      const struct due_places *at, const qzplan_plan *plan) {
    const char *department = args->values[at->department], *area = args->values[at->area];
    const char *period = request->period;
    size_t place = 0;
    int status = EXIT_GOOD;

    if (period != NULL &&
        qzplan_plan_parse_period(plan, &request->how.period, period, strlen(period)) != QZPLAN_OK) {
        return args_bad_value(args, at->period, said(SAID_NOT_A_PERIOD));
    }

    if (department != NULL) {
        status = name_find(&place, plan, NAME_DEPARTMENT, args, at->department, department);
        request->how.department = status == EXIT_GOOD ? plan->departments[place] : NULL;
    }
    if (status == EXIT_GOOD && area != NULL) {
        status = name_find(&place, plan, NAME_AREA, args, at->area, area);
        request->how.area = status == EXIT_GOOD ? plan->areas[place] : NULL;
    }
    return status;
}

int due_run(const struct args *args, struct due_request *request, const struct due_places *at,
            due_writer *write) {
    const qzplan_plan *plan = load_plan(args->operands.items[0]);

    if (plan == NULL) {
        return EXIT_BAD_INPUT;
    }
    int status = read_names(args, request, at, plan);

    if (status == EXIT_GOOD) {
        struct figure_files files = figure_files_of(args, &at->figures);
        qzplan_figures *figures = load_figures(plan, &files, warnings_of(args, at->warnings));

        status = figures != NULL ? write(args, request, plan, figures) : EXIT_BAD_INPUT;
        qzplan_figures_free(figures);
        figure_files_free(&files);
    }
    qzplan_plan_free(plan);
    return status;
}
