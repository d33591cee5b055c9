/* SPDX-License-Identifier: MIT */
/* qzplan due: what has to be reported, by whom, and by when. */

#include <qzplan/qzplan.h>

#include "arrays.h"
#include "commands.h"
#include "due.h"
#include "due_run.h"
#include "inputs.h"
#include "language.h"
#include "option_rows.h"
#include "outputs.h"
#include "program.h"
#include "said.h"

enum {
    OPTION_FIGURES,
    OPTION_MAPPING,
    OPTION_ENCODING,
    OPTION_STRICT_COLUMNS,
    OPTION_AS_OF,
    OPTION_DEPARTMENT,
    OPTION_AREA,
    OPTION_WITHIN,
    OPTION_LANG,
    OPTION_FORMAT,
    OPTION_OUTPUT,
    OPTION_BOM,
    OPTION_WARNINGS
};

/* What --format may be. */
static const char *format_choice(size_t index) {
    return format_name(DOCUMENT_DUE, index);
}

static const struct option options[] = {
    [OPTION_FIGURES] = OPTION_ROW_FIGURES,
    [OPTION_MAPPING] = OPTION_ROW_MAPPING,
    [OPTION_ENCODING] = OPTION_ROW_ENCODING,
    [OPTION_STRICT_COLUMNS] = OPTION_ROW_STRICT_COLUMNS,
    [OPTION_AS_OF] = {"as-of", "DATE", .help = SAID_DUE_AS_OF, .required = 1},
    [OPTION_DEPARTMENT] = {"department", "DEPARTMENT", .help = SAID_DUE_DEPARTMENT},
    [OPTION_AREA] = OPTION_ROW_AREA,
    [OPTION_WITHIN] = {"within", "DAYS", .help = SAID_DUE_IN_DAYS},
    [OPTION_LANG] = OPTION_ROW_LANGS,
    [OPTION_FORMAT] = OPTION_ROW_FORMATS,
    [OPTION_OUTPUT] = OPTION_ROW_OUTPUT,
    [OPTION_BOM] = OPTION_ROW_BOM,
    [OPTION_WARNINGS] = OPTION_ROW_WARNINGS,
};

static int read_request(const struct args *args, struct due_request *request) {
    static const struct output_options places = {OPTION_OUTPUT, OPTION_FORMAT};
    int64_t within = -1;
    int status = args_day(args, OPTION_AS_OF, &request->as_of);

    status = status == EXIT_GOOD ? figure_files_check(args, OPTION_MAPPING) : status;
    if (status == EXIT_GOOD) {
        status = args_number(args, OPTION_WITHIN, 0, &within);
    }
    if (status == EXIT_GOOD && within > INT32_MAX) {
        status = args_bad_value(args, OPTION_WITHIN, said(SAID_NUMBER_TOO_LARGE));
    }
    request->how.has_within = within >= 0;
    request->how.within = within >= 0 && within <= INT32_MAX ? (int32_t)within : 0;
    return status == EXIT_GOOD ? outputs_read(&request->outputs, args, &places, DOCUMENT_DUE)
                               : status;
}

static int write_due(const struct args *args, struct due_request *request, const qzplan_plan *plan,
                     const qzplan_figures *figures) {
    const struct manner manner = {.languages = args->values[OPTION_LANG],
                                  .otherwise = "en",
                                  .mark = args->values[OPTION_BOM] != NULL};
    struct due due = {.how = &request->how,
                      .files = &args->many[OPTION_FIGURES],
                      .demo = qzplan_figures_is_demo(figures)};
    int code = qzplan_due_find(&due.list, plan, figures, request->as_of, &request->how);

    if (code != QZPLAN_OK) {
        return failed(said(SAID_THE_DUE_LIST), code);
    }
    int status = outputs_write(&request->outputs, &manner, &due);
    qzplan_due_free(due.list);
    return status;
}

static int run(const struct args *args) {
    static const struct due_places places = {
        .figures = {OPTION_FIGURES, OPTION_MAPPING, OPTION_ENCODING, OPTION_STRICT_COLUMNS},
        .department = OPTION_DEPARTMENT,
        .area = OPTION_AREA,
        .warnings = OPTION_WARNINGS};
    struct due_request request = {.how = {.size = sizeof request.how}};
    int status = read_request(args, &request);

    status = status == EXIT_GOOD ? due_run(args, &request, &places, write_due) : status;
    outputs_free(&request.outputs);
    return status;
}

const struct command command_due = {
    .name = "due",
    .summary = SAID_DUE,
    .details = SAID_DUE_DETAILS,
    .options = options,
    .option_count = ARRAY_SIZE(options),
    .operands = "PLAN",
    .operand = "PLAN",
    .operands_min = 1,
    .operands_max = 1,
    .run = run,
};
