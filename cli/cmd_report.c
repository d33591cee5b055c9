/* SPDX-License-Identifier: MIT */
/* qzplan report: a result as a page to open, send and print. */

#include <qzplan/qzplan.h>

#include "arrays.h"
#include "commands.h"
#include "formats.h"
#include "inputs.h"
#include "language.h"
#include "map_file.h"
#include "names.h"
#include "option_rows.h"
#include "outputs.h"
#include "page.h"
#include "program.h"
#include "said.h"

enum {
    OPTION_FIGURES,
    OPTION_MAPPING,
    OPTION_ENCODING,
    OPTION_STRICT_COLUMNS,
    OPTION_AS_OF,
    OPTION_AREA,
    OPTION_DEPARTMENT,
    OPTION_LIMIT,
    OPTION_MAP,
    OPTION_LANG,
    OPTION_FORMAT,
    OPTION_OUTPUT,
    OPTION_WARNINGS
};

/* What --format may be. */
static const char *format_choice(size_t index) {
    return format_name(DOCUMENT_PAGE, index);
}

static const struct option options[] = {
    [OPTION_FIGURES] = OPTION_ROW_FIGURES,
    [OPTION_MAPPING] = OPTION_ROW_MAPPING,
    [OPTION_ENCODING] = OPTION_ROW_ENCODING,
    [OPTION_STRICT_COLUMNS] = OPTION_ROW_STRICT_COLUMNS,
    [OPTION_AS_OF] = OPTION_ROW_AS_OF,
    [OPTION_AREA] = OPTION_ROW_AREA,
    [OPTION_DEPARTMENT] = {"department", "DEPARTMENT", .help = SAID_REPORT_DEPARTMENT},
    [OPTION_LIMIT] = {"limit", "NUMBER", .help = SAID_REPORT_LIMIT},
    [OPTION_MAP] = {"map", "FILE", .help = SAID_REPORT_MAP, .reads = 1},
    [OPTION_LANG] = {"lang", "LANG[,LANG...]", .help = SAID_REPORT_LANGS, .choice = language_choice,
                     .fits = languages_are_known},
    [OPTION_FORMAT] = OPTION_ROW_FORMATS,
    [OPTION_OUTPUT] = OPTION_ROW_OUTPUT,
    [OPTION_WARNINGS] = OPTION_ROW_WARNINGS,
};

struct request {
    struct outputs outputs;
    struct page page;
    struct map map;
    const qzplan_area *area;
    int32_t as_of;
};

/* What names things of the plan. */
static int read_names(const struct args *args, struct request *request, const qzplan_plan *plan) {
    const char *department = args->values[OPTION_DEPARTMENT], *area = args->values[OPTION_AREA];
    size_t place = 0;
    int status = EXIT_GOOD;

    if (department != NULL) {
        status = name_find(&place, plan, NAME_DEPARTMENT, args, OPTION_DEPARTMENT, department);
        request->page.how.department = status == EXIT_GOOD ? plan->departments[place] : NULL;
    }
    if (status == EXIT_GOOD && area != NULL) {
        status = name_find(&place, plan, NAME_AREA, args, OPTION_AREA, area);
        request->area = status == EXIT_GOOD ? plan->areas[place] : NULL;
    }
    if (status == EXIT_GOOD && args->values[OPTION_MAP] != NULL) {
        status = map_read(&request->map, args->values[OPTION_MAP], plan);
        request->page.how.shapes = request->map.shapes;
        request->page.how.shape_count = request->map.count;
    }
    return status;
}

static int write_page(const struct args *args, struct request *request, const qzplan_plan *plan,
                      const qzplan_figures *figures) {
    const struct manner manner = {.languages = args->values[OPTION_LANG]};
    const qzplan_evaluate_options how = {.size = sizeof how, .area = request->area};
    int code = qzplan_evaluate(&request->page.result, plan, figures, request->as_of, &how);

    if (code != QZPLAN_OK) {
        return failed(said(SAID_THE_EVALUATION), code);
    }
    int status = outputs_write(&request->outputs, &manner, &request->page);
    qzplan_result_free(request->page.result);
    return status;
}

static int run_on(const struct args *args, struct request *request, const qzplan_plan *plan) {
    int status = read_names(args, request, plan);

    if (status == EXIT_GOOD) {
        static const struct figure_options places = {OPTION_FIGURES, OPTION_MAPPING,
                                                     OPTION_ENCODING, OPTION_STRICT_COLUMNS};
        struct figure_files files = figure_files_of(args, &places);
        qzplan_figures *figures = load_figures(plan, &files, warnings_of(args, OPTION_WARNINGS));

        status = figures != NULL && tell_later(figures, request->as_of)
                     ? write_page(args, request, plan, figures)
                     : EXIT_BAD_INPUT;
        qzplan_figures_free(figures);
        figure_files_free(&files);
    }
    return status;
}

static int read_request(const struct args *args, struct request *request) {
    static const struct output_options places = {OPTION_OUTPUT, OPTION_FORMAT};
    int64_t limit = 0;
    int status = args_day(args, OPTION_AS_OF, &request->as_of);

    status = status == EXIT_GOOD ? figure_files_check(args, OPTION_MAPPING) : status;
    if (status == EXIT_GOOD) {
        status = args_number(args, OPTION_LIMIT, 1, &limit);
    }
    request->page.how.limit = (size_t)limit;
    return status == EXIT_GOOD ? outputs_read(&request->outputs, args, &places, DOCUMENT_PAGE)
                               : status;
}

static int run(const struct args *args) {
    struct request request = {.page = {.how = {.size = sizeof request.page.how}}};
    int status = read_request(args, &request);

    if (status == EXIT_GOOD) {
        const qzplan_plan *plan = load_plan(args->operands.items[0]);

        status = plan != NULL ? run_on(args, &request, plan) : EXIT_BAD_INPUT;
        qzplan_plan_free(plan);
    }
    map_free(&request.map);
    outputs_free(&request.outputs);
    return status;
}

const struct command command_report = {
    .name = "report",
    .summary = SAID_REPORT,
    .details = SAID_REPORT_DETAILS,
    .options = options,
    .option_count = ARRAY_SIZE(options),
    .operands = "PLAN",
    .operand = "PLAN",
    .operands_min = 1,
    .operands_max = 1,
    .run = run,
};
