/* SPDX-License-Identifier: MIT */
/* qzplan diff: what changed between two plans. */

#include <qzplan/qzplan.h>

#include "arrays.h"
#include "commands.h"
#include "formats.h"
#include "inputs.h"
#include "language.h"
#include "option_rows.h"
#include "out.h"
#include "program.h"
#include "said.h"

enum {
    OPTION_FIGURES,
    OPTION_OLD_FIGURES,
    OPTION_MAPPING,
    OPTION_ENCODING,
    OPTION_STRICT_COLUMNS,
    OPTION_WARNINGS,
    OPTION_AS_OF,
    OPTION_LANG,
    OPTION_FORMAT
};

/* What --format may be. */
static const char *format_choice(size_t index) {
    return format_name(DOCUMENT_DIFFERENCE, index);
}

static const struct option options[] = {
    [OPTION_FIGURES] = {"figures", "FILE...", .help = SAID_NEW_FIGURES, .many = 1, .reads = 1},
    [OPTION_OLD_FIGURES] = {"old-figures", "FILE...", .help = SAID_OLD_FIGURES, .many = 1,
                            .reads = 1},
    [OPTION_MAPPING] = OPTION_ROW_MAPPING,
    [OPTION_ENCODING] = OPTION_ROW_ENCODING,
    [OPTION_STRICT_COLUMNS] = OPTION_ROW_STRICT_COLUMNS,
    [OPTION_WARNINGS] = OPTION_ROW_WARNINGS,
    [OPTION_AS_OF] = {"as-of", "DATE", .help = SAID_NEW_AS_OF},
    [OPTION_LANG] = OPTION_ROW_LANG,
    [OPTION_FORMAT] = {"format", "FORMAT", .help = SAID_FORMAT, .choice = format_choice},
};

/* One of the two plans, with what it is judged to be. */
struct side {
    const qzplan_plan *plan;
    qzplan_figures *figures;
    const qzplan_result *result;
};

static void side_free(struct side *side) {
    qzplan_result_free(side->result);
    qzplan_figures_free(side->figures);
    qzplan_plan_free(side->plan);
}

/* Judges a plan; returns EXIT_GOOD, or EXIT_BAD_INPUT after saying what is wrong. */
static int judge(struct side *side, const struct args *args, size_t option, int32_t as_of) {
    const struct figure_options places = {option, OPTION_MAPPING, OPTION_ENCODING,
                                          OPTION_STRICT_COLUMNS};
    struct figure_files files = figure_files_of(args, &places);

    side->figures = load_figures(side->plan, &files, warnings_of(args, OPTION_WARNINGS));
    figure_files_free(&files);
    if (side->figures == NULL) {
        return EXIT_BAD_INPUT;
    }
    int code = qzplan_evaluate(&side->result, side->plan, side->figures, as_of, NULL);
    return code == QZPLAN_OK ? EXIT_GOOD : failed(said(SAID_THE_EVALUATION), code);
}

static int judge_both(const struct args *args, struct side *before, struct side *after,
                      int32_t as_of) {
    size_t old = args->values[OPTION_OLD_FIGURES] != NULL ? OPTION_OLD_FIGURES : OPTION_FIGURES;
    int status;

    if (args->values[OPTION_FIGURES] == NULL) {
        return EXIT_GOOD;
    }
    status = judge(before, args, old, as_of);
    return status == EXIT_GOOD ? judge(after, args, OPTION_FIGURES, as_of) : status;
}

static int print_diff(const struct args *args, const struct side *before,
                      const struct side *after) {
    const qzplan_diff_result *diff = NULL;
    int code =
        qzplan_plan_diff(&diff, before->plan, after->plan, before->result, after->result, NULL);
    struct out out;

    if (code != QZPLAN_OK) {
        return failed(said(SAID_THE_COMPARISON), code);
    }
    out_begin(&out, stdout, args_value(args, OPTION_LANG, said_language()));
    const struct difference difference = {diff, after->result};
    int status = format_print(&out, args->values[OPTION_FORMAT], DOCUMENT_DIFFERENCE, &difference);
    if (status == EXIT_GOOD && diff->change_count > 0) {
        status = EXIT_UNMET;
    }
    qzplan_diff_free(diff);
    return status;
}

/* Says that an option is missing that another one needs. */
static int needs(const struct args *args, size_t option, size_t missing) {
    struct buffer wanted = {0};

    buffer_format(&wanted, said(SAID_OPTION_MISSING), options[missing].name,
                  options[missing].argument);
    int status = args_bad_value(args, option, buffer_text(&wanted));
    buffer_free(&wanted);
    return status;
}

/* Figures say nothing without a day, nor a day without figures. */
static int check_options(const struct args *args, int32_t *as_of) {
    const char *date = args->values[OPTION_AS_OF];
    int given = args->values[OPTION_FIGURES] != NULL;

    int status = date != NULL ? args_day(args, OPTION_AS_OF, as_of) : EXIT_GOOD;

    status = status == EXIT_GOOD ? figure_files_check(args, OPTION_MAPPING) : status;
    if (status != EXIT_GOOD) {
        return status;
    }
    if (given && date == NULL) {
        return needs(args, OPTION_FIGURES, OPTION_AS_OF);
    }
    if (!given && date != NULL) {
        return needs(args, OPTION_AS_OF, OPTION_FIGURES);
    }
    if (!given && args->values[OPTION_OLD_FIGURES] != NULL) {
        return needs(args, OPTION_OLD_FIGURES, OPTION_FIGURES);
    }
    return EXIT_GOOD;
}

static int run(const struct args *args) {
    struct side before = {0}, after = {0};
    int32_t as_of = 0;
    int status = check_options(args, &as_of);

    if (status != EXIT_GOOD) {
        return status;
    }
    before.plan = load_plan(args->operands.items[0]);
    after.plan = load_plan(args->operands.items[1]);
    status = before.plan == NULL || after.plan == NULL ? EXIT_BAD_INPUT : EXIT_GOOD;
    if (status == EXIT_GOOD) {
        status = judge_both(args, &before, &after, as_of);
    }
    if (status == EXIT_GOOD) {
        status = print_diff(args, &before, &after);
    }
    side_free(&before);
    side_free(&after);
    return status;
}

const struct command command_diff = {
    .name = "diff",
    .summary = SAID_DIFF,
    .details = SAID_DIFF_DETAILS,
    .options = options,
    .option_count = ARRAY_SIZE(options),
    .operands = "OLD NEW",
    .operand = "OLD or NEW",
    .operands_min = 2,
    .operands_max = 2,
    .run = run,
};
