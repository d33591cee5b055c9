/* SPDX-License-Identifier: MIT */
/* qzplan form: a form to be filled in with the figures that a period has to have. */

#include <qzplan/qzplan.h>

#include "arrays.h"
#include "commands.h"
#include "due_run.h"
#include "form.h"
#include "inputs.h"
#include "language.h"
#include "option_rows.h"
#include "outputs.h"
#include "program.h"
#include "said.h"

enum {
    OPTION_PERIOD,
    OPTION_FIGURES,
    OPTION_MAPPING,
    OPTION_ENCODING,
    OPTION_STRICT_COLUMNS,
    OPTION_DEPARTMENT,
    OPTION_AREA,
    OPTION_LANG,
    OPTION_FORMAT,
    OPTION_OUTPUT,
    OPTION_BOM,
    OPTION_WARNINGS
};

/* What --format may be. */
static const char *format_choice(size_t index) {
    return format_name(DOCUMENT_FORM, index);
}

static const struct option options[] = {
    [OPTION_PERIOD] = {"period", "PERIOD", .help = SAID_FORM_PERIOD, .required = 1},
    [OPTION_FIGURES] = {"figures", "FILE...", .help = SAID_FORM_FIGURES, .many = 1, .reads = 1},
    [OPTION_MAPPING] = OPTION_ROW_MAPPING,
    [OPTION_ENCODING] = OPTION_ROW_ENCODING,
    [OPTION_STRICT_COLUMNS] = OPTION_ROW_STRICT_COLUMNS,
    [OPTION_DEPARTMENT] = {"department", "DEPARTMENT", .help = SAID_DUE_DEPARTMENT},
    [OPTION_AREA] = OPTION_ROW_AREA,
    [OPTION_LANG] = OPTION_ROW_LANG,
    [OPTION_FORMAT] = OPTION_ROW_FORMATS,
    [OPTION_OUTPUT] = OPTION_ROW_OUTPUT,
    [OPTION_BOM] = OPTION_ROW_BOM,
    [OPTION_WARNINGS] = OPTION_ROW_WARNINGS,
};

static int read_request(const struct args *args, struct due_request *request) {
    static const struct output_options places = {OPTION_OUTPUT, OPTION_FORMAT};
    int status = figure_files_check(args, OPTION_MAPPING);

    request->period = args->values[OPTION_PERIOD];
    return status == EXIT_GOOD ? outputs_read(&request->outputs, args, &places, DOCUMENT_FORM)
                               : status;
}

static int write_form(const struct args *args, struct due_request *request, const qzplan_plan *plan,
                      const qzplan_figures *figures) {
    const struct manner manner = {.languages = args->values[OPTION_LANG],
                                  .mark = args->values[OPTION_BOM] != NULL};
    struct form form = {.period = &request->how.period,
                        .department = request->how.department,
                        .area = request->how.area != NULL ? request->how.area : plan->area};
    int code = qzplan_due_find(&form.list, plan, figures, request->how.period.last, &request->how);

    if (code != QZPLAN_OK) {
        return failed(said(SAID_THE_DUE_LIST), code);
    }
    int status = outputs_write(&request->outputs, &manner, &form);
    qzplan_due_free(form.list);
    return status;
}

static int run(const struct args *args) {
    static const struct due_places places = {
        .figures = {OPTION_FIGURES, OPTION_MAPPING, OPTION_ENCODING, OPTION_STRICT_COLUMNS},
        .department = OPTION_DEPARTMENT,
        .area = OPTION_AREA,
        .period = OPTION_PERIOD,
        .warnings = OPTION_WARNINGS};
    struct due_request request = {.how = {.size = sizeof request.how}};
    int status = read_request(args, &request);

    status = status == EXIT_GOOD ? due_run(args, &request, &places, write_form) : status;
    outputs_free(&request.outputs);
    return status;
}

const struct command command_form = {
    .name = "form",
    .summary = SAID_FORM,
    .details = SAID_FORM_DETAILS,
    .options = options,
    .option_count = ARRAY_SIZE(options),
    .operands = "PLAN",
    .operand = "PLAN",
    .operands_min = 1,
    .operands_max = 1,
    .run = run,
};
