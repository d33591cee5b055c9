/* SPDX-License-Identifier: MIT */
/* qzplan evaluate: a plan judged by figures as of a day. */

#include <string.h>

#include <qzplan/qzplan.h>

#include "commands.h"
#include "csv_out.h"
#include "inputs.h"
#include "json_out.h"
#include "program.h"
#include "text_result.h"

enum { OPTION_FIGURES, OPTION_AS_OF, OPTION_LANG, OPTION_BY, OPTION_FORMAT, OPTION_EXPLAIN };

static const struct option options[] = {
    [OPTION_FIGURES] = {"figures", "FILE...", NULL,
                        "reported figures, CSV or YAML; may be repeated", 1, 1},
    [OPTION_AS_OF] = {"as-of", "DATE", NULL, "judge as of the end of this day: 2025-12-31", 1, 0},
    [OPTION_LANG] = {"lang", "zh|en", "zh|en", "language of the text (default en)", 0, 0},
    [OPTION_BY] = {"by", "WHAT", "task|action|programme|department",
                   "group the text: task, action, programme, department", 0, 0},
    [OPTION_FORMAT] = {"format", "FORMAT", "text|json|csv", "text (default), json or csv", 0, 0},
    [OPTION_EXPLAIN] = {"explain", NULL, NULL, "also say why, and in which line of the plan", 0, 0},
};

static int print_result(const struct args *args, const qzplan_result *result) {
    struct text_options text = {
        .by = args_value(args, OPTION_BY, NULL),
        .explain = args->values[OPTION_EXPLAIN] != NULL,
        .files = &args->many[OPTION_FIGURES],
    };
    struct out out;

    out_begin(&out, stdout, args_value(args, OPTION_LANG, "en"));
    if (args_is(args, OPTION_FORMAT, "json"))
        return json_print(json_result(result));
    if (args_is(args, OPTION_FORMAT, "csv"))
        csv_result(&out, result);
    else
        text_result(&out, result, &text);
    return EXIT_GOOD;
}

static int any_missed(const qzplan_result *result) {
    for (size_t i = 0; i < result->target_count; i++)
        if (result->targets[i]->status == QZPLAN_STATUS_MISSED)
            return 1;
    return 0;
}

static int evaluate(const struct args *args, const qzplan_plan *plan, const qzplan_figures *figures,
                    int32_t as_of) {
    const qzplan_result *result = NULL;
    int code = qzplan_evaluate(&result, plan, figures, as_of, NULL);
    int status;

    if (code != QZPLAN_OK)
        return failed("evaluation", code);
    status = print_result(args, result);
    if (status == EXIT_GOOD && any_missed(result))
        status = EXIT_UNMET;
    qzplan_result_free(result);
    return status;
}

static int run(const struct args *args) {
    const char *date = args->values[OPTION_AS_OF];
    const qzplan_plan *plan;
    qzplan_figures *figures;
    int status = EXIT_BAD_INPUT;
    int32_t as_of;

    if (qzplan_day_parse(&as_of, date, strlen(date)) != QZPLAN_OK)
        return args_bad_value(args, OPTION_AS_OF, "not a date such as 2025-12-31");
    plan = load_plan(args->operands.items[0]);
    if (plan == NULL)
        return EXIT_BAD_INPUT;
    figures = load_figures(plan, &args->many[OPTION_FIGURES]);
    if (figures != NULL)
        status = evaluate(args, plan, figures, as_of);
    qzplan_figures_free(figures);
    qzplan_plan_free(plan);
    return status;
}

const struct command command_evaluate = {
    .name = "evaluate",
    .summary = "judge every promise of a plan by figures, as of a day",
    .usage = "PLAN --figures FILE... --as-of DATE\n"
             "                       [--lang zh|en] [--by task|action|programme|department]\n"
             "                       [--format text|json|csv] [--explain]",
    .details =
        "Text is a table, the worst first, with what would mend a target that is behind or\n"
        "missed, and totals at the end. JSON and CSV have every verdict in the plan's order;\n"
        "docs/json.md describes them. A period as DATE means its last day.\n"
        "Exit status 1: a target is missed; 3: the plan or the figures cannot be used.\n",
    .options = options,
    .option_count = sizeof options / sizeof options[0],
    .operand = "PLAN",
    .operands_min = 1,
    .operands_max = 1,
    .run = run,
};
