/* SPDX-License-Identifier: MIT */
/* qzplan evaluate: a plan judged by figures as of a day. */

#include <stdlib.h>

#include <qzplan/qzplan.h>

#include "arrays.h"
#include "commands.h"
#include "formats.h"
#include "grouping.h"
#include "history_record.h"
#include "inputs.h"
#include "language.h"
#include "markdown.h"
#include "names.h"
#include "option_rows.h"
#include "outputs.h"
#include "program.h"
#include "record_files.h"
#include "report.h"
#include "said.h"
#include "stdin.h"
#include "what_if.h"

enum {
    OPTION_FIGURES,
    OPTION_MAPPING,
    OPTION_ENCODING,
    OPTION_STRICT_COLUMNS,
    OPTION_TABLE,
    OPTION_TALLY,
    OPTION_PERIOD,
    OPTION_OTHER_AREAS,
    OPTION_UNIQUE,
    OPTION_AS_OF,
    OPTION_AREA,
    OPTION_METHOD,
    OPTION_WHAT_IF,
    OPTION_REMEDY,
    OPTION_WOULD_HAVE,
    OPTION_LANG,
    OPTION_DEPARTMENT,
    OPTION_ROLE,
    OPTION_TASK,
    OPTION_STATUS,
    OPTION_DUE_WITHIN,
    OPTION_BY,
    OPTION_SORT,
    OPTION_SUMMARY,
    OPTION_EXPLAIN,
    OPTION_FORMAT,
    OPTION_OUTPUT,
    OPTION_RECORD,
    OPTION_BOM,
    OPTION_MAX_CHARACTERS,
    OPTION_MAX_VERDICTS,
    OPTION_WARNINGS
};

/* What --format may be. */
static const char *format_choice(size_t index) {
    return format_name(DOCUMENT_EVALUATION, index);
}

static const struct option options[] = {
    [OPTION_FIGURES] = {"figures", "FILE...", .help = SAID_FIGURES, .required = 1, .many = 1,
                        .reads = 1, .instead = {OPTION_TABLE, OPTION_TALLY}},
    [OPTION_MAPPING] = OPTION_ROW_MAPPING,
    [OPTION_ENCODING] = OPTION_ROW_ENCODING,
    [OPTION_STRICT_COLUMNS] = OPTION_ROW_STRICT_COLUMNS,
    [OPTION_TABLE] = {"table", "TABLE=FILE", .help = SAID_TABLE, .again = 1},
    [OPTION_TALLY] = {"tally", "FILE", .help = SAID_TALLY, .again = 1},
    [OPTION_PERIOD] = {"period", "PERIOD", .help = SAID_TABLE_PERIOD, .again = 1},
    [OPTION_OTHER_AREAS] = {"other-areas", "skip|possible", .help = SAID_OTHER_AREAS,
                            .choices = OTHER_AREAS_CHOICES},
    [OPTION_UNIQUE] = {"unique", .help = SAID_UNIQUE},
    [OPTION_AS_OF] = OPTION_ROW_AS_OF,
    [OPTION_AREA] = OPTION_ROW_AREA,
    [OPTION_METHOD] = {"method", "NAME[,NAME...]", .help = SAID_METHOD},
    [OPTION_WHAT_IF] = {"what-if", "FIGURE...", .help = SAID_WHAT_IF, .many = 1},
    [OPTION_REMEDY] = {"remedy", .help = SAID_REMEDY},
    [OPTION_WOULD_HAVE] = {"would-have", .help = SAID_WOULD_HAVE},
    [OPTION_LANG] = OPTION_ROW_LANGS,
    [OPTION_DEPARTMENT] = {"department", "DEPARTMENT", .help = SAID_DEPARTMENT, .again = 1},
    [OPTION_ROLE] = OPTION_ROW_ROLE,
    [OPTION_TASK] = OPTION_ROW_TASK,
    [OPTION_STATUS] = {"status", "STATUS[,STATUS...]", .help = SAID_STATUS, .again = 1},
    [OPTION_DUE_WITHIN] = {"due-within", "DAYS", .help = SAID_DUE_WITHIN},
    [OPTION_BY] = {"by", "WHAT", .help = SAID_BY, .choices = "task|action|programme|department"},
    [OPTION_SORT] = {"sort", "KEY", .help = SAID_SORT,
                     .choices = "plan|status|deadline|department|area"},
    [OPTION_SUMMARY] = {"summary", .help = SAID_SUMMARY},
    [OPTION_EXPLAIN] = {"explain", .help = SAID_EXPLAIN},
    [OPTION_FORMAT] = OPTION_ROW_FORMATS,
    [OPTION_OUTPUT] = OPTION_ROW_OUTPUT,
    [OPTION_RECORD] = {"record", "HISTORY", .help = SAID_RECORD, .reads = 1},
    [OPTION_BOM] = OPTION_ROW_BOM,
    [OPTION_MAX_CHARACTERS] = {"max-characters", "NUMBER", .help = SAID_MAX_CHARACTERS},
    [OPTION_MAX_VERDICTS] = {"max-verdicts", "NUMBER", .help = SAID_MAX_VERDICTS},
    [OPTION_WARNINGS] = OPTION_ROW_WARNINGS,
};

static int any_missed(const qzplan_result *result) {
    for (size_t i = 0; i < result->target_count; i++) {
        if (result->targets[i]->status == QZPLAN_STATUS_MISSED) {
            return 1;
        }
    }
    return 0;
}

/* What is asked for beyond the plan, its figures and the day. */
struct request {
    struct outputs outputs;
    struct selection selection;
    struct methods methods;
    const qzplan_area *area;
    const struct figure_files *read;
    int64_t max_characters; /* of Markdown; 0: without limit */
    size_t max_verdicts;    /* 0: as the library has it */
    int32_t as_of;
};

/* Evaluates, with what is assumed or without; NULL after saying why not. */
static const qzplan_result *evaluate(const struct request *request, const qzplan_plan *plan,
                                     const qzplan_figures *figures, const qzplan_figures *assumed) {
    const qzplan_evaluate_options how = {
        .size = sizeof how,
        .what_if = assumed,
        .area = request->area,
        .max_verdicts = request->max_verdicts,
        /* one method decides the pace; several are only put side by side */
        .method = request->methods.count == 1 ? request->methods.items[0] : 0,
    };
    const qzplan_result *result = NULL;
    int code = qzplan_evaluate(&result, plan, figures, request->as_of, &how);

    if (code != QZPLAN_OK) {
        failed(said(SAID_THE_EVALUATION), code);
    }
    return result;
}

/* Picks what is shown, in the order that is asked for. */
static void choose_shown(struct report *report, enum sort sort) {
    const qzplan_result *result = report->result;

    report->shown = memory_new(result->verdict_count, sizeof *report->shown);
    for (size_t i = 0; i < result->verdict_count; i++) {
        if (selection_has(report->selection, result->verdicts[i])) {
            report->shown[report->shown_count++] = result->verdicts[i];
        }
    }
    if (sort != SORT_NONE) {
        verdicts_sort(report->shown, report->shown_count, sort);
    }
}

static int print_report(const struct args *args, struct request *request, struct report *report) {
    const char *sort = args->values[OPTION_SORT];
    const struct evaluation evaluation = {
        .report = report,
        .text = {.by = args_value(args, OPTION_BY, NULL),
                 .sort = sort,
                 .summary = args->values[OPTION_SUMMARY] != NULL,
                 .explain = args->values[OPTION_EXPLAIN] != NULL,
                 .most = request->max_characters,
                 .files = &args->many[OPTION_FIGURES]},
    };
    const struct manner manner = {.languages = args->values[OPTION_LANG],
                                  .otherwise = "en",
                                  .mark = args->values[OPTION_BOM] != NULL};

    choose_shown(report, sort_named(sort));
    int status = outputs_write(&request->outputs, &manner, &evaluation);
    if (status == EXIT_GOOD && args->values[OPTION_RECORD] != NULL) {
        status = history_record(args->values[OPTION_RECORD], report);
    }
    free(report->shown);
    return status;
}

static int evaluate_all(const struct args *args, struct request *request, const qzplan_plan *plan,
                        const qzplan_figures *figures) {
    struct report report = {
        .figures = figures,
        .methods = &request->methods,
        .area = request->area,
        .files = &args->many[OPTION_FIGURES],
        .read = request->read,
        .selection = &request->selection,
    };
    qzplan_figures *assumed = NULL;
    struct remedies remedies = {0};
    const int would_have = args->values[OPTION_WOULD_HAVE] != NULL;
    const int asked = would_have || args->values[OPTION_REMEDY] != NULL;
    int status = EXIT_BAD_INPUT;

    if (args->many[OPTION_WHAT_IF].count > 0) {
        assumed = load_assumed(plan, figures, &args->many[OPTION_WHAT_IF]);
        if (assumed == NULL) {
            return EXIT_BAD_INPUT;
        }
        report.assumed = assumed;
        report.reported = evaluate(request, plan, figures, NULL);
    }
    report.result = evaluate(request, plan, figures, assumed);
    if (report.result != NULL && (assumed == NULL || report.reported != NULL)) {
        if (!asked || remedies_find(&remedies, report.result, report.selection, would_have)) {
            report.remedies = asked ? &remedies : NULL;
            status = print_report(args, request, &report);
        }
        if (status == EXIT_GOOD && any_missed(report.result)) {
            status = EXIT_UNMET;
        }
    }
    remedies_free(&remedies);
    qzplan_result_free(report.result);
    qzplan_result_free(report.reported);
    qzplan_figures_free(assumed);
    return status;
}

/* What names things of the plan. */
static int read_names(const struct args *args, struct request *request, const qzplan_plan *plan) {
    static const struct selection_options places = {OPTION_DEPARTMENT, OPTION_ROLE, OPTION_STATUS,
                                                    OPTION_TASK, OPTION_DUE_WITHIN};
    const char *area = args->values[OPTION_AREA];
    size_t place = 0;
    int status = selection_read(&request->selection, args, &places, plan);

    if (status != EXIT_GOOD || area == NULL) {
        return status;
    }
    status = name_find(&place, plan, NAME_AREA, args, OPTION_AREA, area);
    request->area = status == EXIT_GOOD ? plan->areas[place] : NULL;
    return status;
}

/* Figures as they are reported and as rosters give them; NULL after saying what is wrong. */
static qzplan_figures *gather(const struct args *args, const qzplan_plan *plan,
                              const struct figure_files *files, int *status) {
    static const struct record_options places = {OPTION_TABLE, OPTION_TALLY, OPTION_PERIOD,
                                                 OPTION_OTHER_AREAS, OPTION_UNIQUE};
    const int32_t warnings = warnings_of(args, OPTION_WARNINGS);
    struct record_tallies tallies = {NULL, 0};
    qzplan_figures *figures = read_figure_files(plan, files, warnings);

    *status = record_tallies_read(&tallies, args, &places, plan, warnings);
    int fine = figures != NULL && *status == EXIT_GOOD && record_tallies_give(&tallies, figures) &&
               seal_figures(figures);
    record_tallies_free(&tallies);
    if (!fine) {
        *status = *status == EXIT_GOOD ? EXIT_BAD_INPUT : *status;
        qzplan_figures_free(figures);
        return NULL;
    }
    return figures;
}

static int run_on(const struct args *args, struct request *request, const qzplan_plan *plan) {
    int status = read_names(args, request, plan);

    if (status == EXIT_GOOD) {
        static const struct figure_options places = {OPTION_FIGURES, OPTION_MAPPING,
                                                     OPTION_ENCODING, OPTION_STRICT_COLUMNS};
        struct figure_files files = figure_files_of(args, &places);
        request->read = &files;
        qzplan_figures *figures = gather(args, plan, &files, &status);

        if (figures != NULL) {
            status = tell_later(figures, request->as_of)
                         ? evaluate_all(args, request, plan, figures)
                         : EXIT_BAD_INPUT;
        }
        qzplan_figures_free(figures);
        figure_files_free(&files);
    }
    selection_free(&request->selection);
    return status;
}

/* Says which methods there are. */
static int bad_methods(const struct args *args) {
    struct buffer wanted = {0};

    buffer_format(&wanted, said(SAID_NOT_METHODS),
                  "linear, open-sdg, eurostat, destatis, unsd, sdsn");
    int status = args_bad_value(args, OPTION_METHOD, buffer_text(&wanted));
    buffer_free(&wanted);
    return status;
}

/* What the line says without the plan. */
static int read_request(const struct args *args, struct request *request) {
    static const struct output_options places = {OPTION_OUTPUT, OPTION_FORMAT};
    const char *methods = args->values[OPTION_METHOD];
    int64_t most = 0;
    int status = args_day(args, OPTION_AS_OF, &request->as_of);

    status = status == EXIT_GOOD ? figure_files_check(args, OPTION_MAPPING) : status;
    if (status != EXIT_GOOD) {
        return status;
    }
    if (methods != NULL && !methods_parse(&request->methods, methods)) {
        return bad_methods(args);
    }
    if (args->values[OPTION_RECORD] != NULL &&
        (args->many[OPTION_WHAT_IF].count > 0 || is_stdin(args->values[OPTION_RECORD]))) {
        return args_bad_value(args, OPTION_RECORD, said(SAID_RECORD_WHAT_IF));
    }
    status = args_number(args, OPTION_MAX_VERDICTS, 1, &most);
    request->max_verdicts = (size_t)most;
    if (status == EXIT_GOOD) {
        status = args_number(args, OPTION_MAX_CHARACTERS, 0, &request->max_characters);
    }
    if (status == EXIT_GOOD && args->values[OPTION_MAX_CHARACTERS] != NULL &&
        request->max_characters < MARKDOWN_LEAST) {
        return args_bad_value(args, OPTION_MAX_CHARACTERS, said(SAID_TOO_FEW_CHARACTERS));
    }
    return status == EXIT_GOOD ? outputs_read(&request->outputs, args, &places, DOCUMENT_EVALUATION)
                               : status;
}

static int run(const struct args *args) {
    struct request request = {0};
    int status = read_request(args, &request);

    if (status == EXIT_GOOD) {
        const qzplan_plan *plan = load_plan(args->operands.items[0]);

        status = plan != NULL ? run_on(args, &request, plan) : EXIT_BAD_INPUT;
        qzplan_plan_free(plan);
    }
    outputs_free(&request.outputs);
    return status;
}

const struct command command_evaluate = {
    .name = "evaluate",
    .summary = SAID_EVALUATE,
    .details = SAID_EVALUATE_DETAILS,
    .options = options,
    .option_count = ARRAY_SIZE(options),
    .operands = "PLAN",
    .operand = "PLAN",
    .operands_min = 1,
    .operands_max = 1,
    .run = run,
};
