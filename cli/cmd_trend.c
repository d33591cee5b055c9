/* SPDX-License-Identifier: MIT */
/* qzplan trend: what moved from run to run. */

#include <qzplan/qzplan.h>

#include "arrays.h"
#include "commands.h"
#include "language.h"
#include "option_rows.h"
#include "outputs.h"
#include "program.h"
#include "said.h"
#include "trend.h"

enum { OPTION_LANG, OPTION_FORMAT, OPTION_OUTPUT, OPTION_BOM };

/* What --format may be. */
static const char *format_choice(size_t index) {
    return format_name(DOCUMENT_TREND, index);
}

static const struct option options[] = {
    [OPTION_LANG] = OPTION_ROW_LANG,
    [OPTION_FORMAT] = OPTION_ROW_FORMATS,
    [OPTION_OUTPUT] = OPTION_ROW_OUTPUT,
    [OPTION_BOM] = OPTION_ROW_BOM,
};

static int run(const struct args *args) {
    static const struct output_options places = {OPTION_OUTPUT, OPTION_FORMAT};
    const struct manner manner = {.languages = args->values[OPTION_LANG],
                                  .otherwise = "en",
                                  .mark = args->values[OPTION_BOM] != NULL};
    struct outputs outputs;
    struct history history = {0};
    struct trend trend;
    int status = outputs_read(&outputs, args, &places, DOCUMENT_TREND);

    if (status == EXIT_GOOD) {
        status = history_read(&history, args->operands.items[0]);
    }
    if (status == EXIT_GOOD) {
        trend_find(&trend, &history);
        status = outputs_write(&outputs, &manner, &trend);
        trend_free(&trend);
    }
    history_free(&history);
    outputs_free(&outputs);
    return status;
}

const struct command command_trend = {
    .name = "trend",
    .summary = SAID_TREND,
    .details = SAID_TREND_DETAILS,
    .options = options,
    .option_count = ARRAY_SIZE(options),
    .operands = "HISTORY",
    .operand = "HISTORY",
    .operands_min = 1,
    .operands_max = 1,
    .run = run,
};
