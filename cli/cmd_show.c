/* SPDX-License-Identifier: MIT */
/* qzplan show: a plan as the library understands it. */

#include <qzplan/plan.h>

#include "arrays.h"
#include "commands.h"
#include "inputs.h"
#include "json_out.h"
#include "program.h"
#include "text_plan.h"

enum { OPTION_FORMAT, OPTION_LANG };

static const struct option options[] = {
    [OPTION_FORMAT] = {"format", "text|json", "text|json", "text (default) or JSON", 0, 0},
    [OPTION_LANG] = {"lang", "zh|en", "zh|en", "language of the text (default en)", 0, 0},
};

static int run(const struct args *args) {
    const qzplan_plan *plan = load_plan(args->operands.items[0]);
    int status = EXIT_GOOD;
    struct out out;

    if (plan == NULL) {
        return EXIT_BAD_INPUT;
    }
    if (args_is(args, OPTION_FORMAT, "json")) {
        status = json_print(json_plan(plan));
    } else {
        out_begin(&out, stdout, args_value(args, OPTION_LANG, "en"));
        text_plan(&out, plan);
    }
    qzplan_plan_free(plan);
    return status;
}

const struct command command_show = {
    .name = "show",
    .summary = "print a plan as it is understood",
    .usage = "PLAN [--format text|json] [--lang zh|en]",
    .details = "Programmes, actions, tasks and their targets, then the areas, metrics, groups and\n"
               "departments that the plan declares, each with its line in the plan file.\n"
               "JSON has everything in both languages; docs/reference/json.md describes it.\n",
    .options = options,
    .option_count = ARRAY_SIZE(options),
    .operand = "PLAN",
    .operands_min = 1,
    .operands_max = 1,
    .run = run,
};
