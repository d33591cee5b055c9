/* SPDX-License-Identifier: MIT */
/* qzplan show: a plan as the library understands it. */

#include <qzplan/plan.h>

#include "arrays.h"
#include "commands.h"
#include "formats.h"
#include "inputs.h"
#include "language.h"
#include "option_rows.h"
#include "out.h"
#include "program.h"
#include "said.h"

enum { OPTION_FORMAT, OPTION_LANG };

/* What --format may be. */
static const char *format_choice(size_t index) {
    return format_name(DOCUMENT_PLAN, index);
}

static const struct option options[] = {
    [OPTION_FORMAT] = {"format", "text|json", .help = SAID_FORMAT, .choice = format_choice},
    [OPTION_LANG] = OPTION_ROW_LANG,
};

static int run(const struct args *args) {
    const qzplan_plan *plan = load_plan(args->operands.items[0]);
    struct out out;

    if (plan == NULL) {
        return EXIT_BAD_INPUT;
    }
    out_begin(&out, stdout, args_value(args, OPTION_LANG, said_language()));
    int status = format_print(&out, args->values[OPTION_FORMAT], DOCUMENT_PLAN, plan);
    qzplan_plan_free(plan);
    return status;
}

const struct command command_show = {
    .name = "show",
    .summary = SAID_SHOW,
    .details = SAID_SHOW_DETAILS,
    .options = options,
    .option_count = ARRAY_SIZE(options),
    .operands = "PLAN",
    .operand = "PLAN",
    .operands_min = 1,
    .operands_max = 1,
    .run = run,
};
