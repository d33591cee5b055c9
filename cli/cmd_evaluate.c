/* SPDX-License-Identifier: MIT */
/* qzplan evaluate: a plan judged by figures as of a day. */

#include <stdlib.h>
#include <string.h>

#include <qzplan/qzplan.h>

#include "arrays.h"
#include "commands.h"
#include "formats.h"
#include "inputs.h"
#include "language.h"
#include "nearest.h"
#include "out.h"
#include "program.h"
#include "report.h"
#include "said.h"
#include "what_if.h"

enum {
    OPTION_FIGURES,
    OPTION_AS_OF,
    OPTION_AREA,
    OPTION_METHOD,
    OPTION_WHAT_IF,
    OPTION_REMEDY,
    OPTION_WOULD_HAVE,
    OPTION_LANG,
    OPTION_BY,
    OPTION_FORMAT,
    OPTION_EXPLAIN,
    OPTION_MAX_VERDICTS
};

/* What --format may be. */
static const char *format_choice(size_t index) {
    return format_name(DOCUMENT_EVALUATION, index);
}

static const struct option options[] = {
    [OPTION_FIGURES] = {"figures", "FILE...", .help = SAID_FIGURES, .required = 1, .many = 1},
    [OPTION_AS_OF] = {"as-of", "DATE", .help = SAID_AS_OF, .required = 1},
    [OPTION_AREA] = {"area", "AREA", .help = SAID_AREA},
    [OPTION_METHOD] = {"method", "NAME[,NAME...]", .help = SAID_METHOD},
    [OPTION_WHAT_IF] = {"what-if", "FIGURE...", .help = SAID_WHAT_IF, .many = 1},
    [OPTION_REMEDY] = {"remedy", .help = SAID_REMEDY},
    [OPTION_WOULD_HAVE] = {"would-have", .help = SAID_WOULD_HAVE},
    [OPTION_LANG] = {"lang", "LANG[,LANG...]", .help = SAID_LANGS, .choice = language_choice,
                     .fits = languages_are_known},
    [OPTION_BY] = {"by", "WHAT", .help = SAID_BY, .choices = "task|action|programme|department"},
    [OPTION_FORMAT] = {"format", "FORMAT", .help = SAID_FORMAT, .choice = format_choice},
    [OPTION_EXPLAIN] = {"explain", .help = SAID_EXPLAIN},
    [OPTION_MAX_VERDICTS] = {"max-verdicts", "NUMBER", .help = SAID_MAX_VERDICTS},
};

/* Titles in CSV are in a language that is asked for, not in that of whoever runs the program. */
static const char *languages_of(const struct args *args) {
    const char *otherwise = args_is(args, OPTION_FORMAT, "csv") ? "en" : said_language();

    return args_value(args, OPTION_LANG, otherwise);
}

static int print_report(const struct args *args, const struct report *report) {
    const struct evaluation evaluation = {
        .report = report,
        .text = {.by = args_value(args, OPTION_BY, NULL),
                 .explain = args->values[OPTION_EXPLAIN] != NULL,
                 .files = &args->many[OPTION_FIGURES]},
    };
    struct out out;

    out_begin(&out, stdout, languages_of(args));
    return format_print(&out, args->values[OPTION_FORMAT], DOCUMENT_EVALUATION, &evaluation);
}

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
    struct methods methods;
    const qzplan_area *area;
    size_t max_verdicts; /* 0: as the library has it */
    int32_t as_of;
};

/* Says which area may have been meant. */
static int unknown_area(const struct args *args, const qzplan_plan *plan) {
    const char **names = memory_new(plan->area_count, sizeof *names);
    struct buffer wanted = {0};

    for (size_t i = 0; i < plan->area_count; i++) {
        names[i] = plan->areas[i]->id;
    }
    const char *near = nearest_name(args->values[OPTION_AREA], names, plan->area_count);
    buffer_add(&wanted, said(SAID_NO_SUCH_AREA));
    if (near != NULL) {
        buffer_format(&wanted, said(SAID_DID_YOU_MEAN), near);
    }
    int status = args_bad_value(args, OPTION_AREA, buffer_text(&wanted));
    buffer_free(&wanted);
    free(names);
    return status;
}

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

static int evaluate_all(const struct args *args, const struct request *request,
                        const qzplan_plan *plan, const qzplan_figures *figures) {
    struct report report = {
        .figures = figures, .methods = &request->methods, .area = request->area};
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
        if (!asked || remedies_find(&remedies, report.result, would_have)) {
            report.remedies = asked ? &remedies : NULL;
            status = print_report(args, &report);
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

static int run_on(const struct args *args, struct request *request, const qzplan_plan *plan) {
    int status = EXIT_BAD_INPUT;

    if (args->values[OPTION_AREA] != NULL) {
        request->area = qzplan_plan_find_area(plan, args->values[OPTION_AREA]);
        if (request->area == NULL) {
            return unknown_area(args, plan);
        }
    }
    qzplan_figures *figures = load_figures(plan, &args->many[OPTION_FIGURES]);
    if (figures != NULL) {
        status = evaluate_all(args, request, plan, figures);
    }
    qzplan_figures_free(figures);
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

/* At least one, in whole numbers. */
static int read_max_verdicts(const struct args *args, size_t *most) {
    const char *text = args->values[OPTION_MAX_VERDICTS];
    qzplan_number number;

    if (text == NULL) {
        return EXIT_GOOD;
    }
    int code = qzplan_number_parse(&number, NULL, text, strlen(text));
    if (code == QZPLAN_ERROR_OVERFLOW) {
        return args_bad_value(args, OPTION_MAX_VERDICTS, said(SAID_NUMBER_TOO_LARGE));
    }
    if (code != QZPLAN_OK || number.den != 1 || number.num < 1) {
        return args_bad_value(args, OPTION_MAX_VERDICTS, said(SAID_NOT_WHOLE));
    }
    *most = (size_t)number.num;
    return EXIT_GOOD;
}

static int run(const struct args *args) {
    const char *date = args->values[OPTION_AS_OF];
    const char *methods = args->values[OPTION_METHOD];
    struct request request = {0};

    if (qzplan_day_parse(&request.as_of, date, strlen(date)) != QZPLAN_OK) {
        return args_bad_value(args, OPTION_AS_OF, said(SAID_NOT_A_DATE));
    }
    if (methods != NULL && !methods_parse(&request.methods, methods)) {
        return bad_methods(args);
    }
    int status = read_max_verdicts(args, &request.max_verdicts);
    if (status != EXIT_GOOD) {
        return status;
    }
    const qzplan_plan *plan = load_plan(args->operands.items[0]);
    if (plan == NULL) {
        return EXIT_BAD_INPUT;
    }
    status = run_on(args, &request, plan);
    qzplan_plan_free(plan);
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
