/* SPDX-License-Identifier: MIT */
/* qzplan slips: supervision slips to departments. */

#include <stdio.h>
#include <string.h>

#include <qzplan/qzplan.h>

#include "arrays.h"
#include "commands.h"
#include "inputs.h"
#include "judged_run.h"
#include "language.h"
#include "option_rows.h"
#include "program.h"
#include "said.h"
#include "slips.h"

enum {
    OPTION_FIGURES,
    OPTION_MAPPING,
    OPTION_ENCODING,
    OPTION_STRICT_COLUMNS,
    OPTION_AS_OF,
    OPTION_DEPARTMENT,
    OPTION_ROLE,
    OPTION_TASK,
    OPTION_AREA,
    OPTION_LEVEL,
    OPTION_ANSWER_BY,
    OPTION_ALLOW_DEMO,
    OPTION_LANG,
    OPTION_FORMAT,
    OPTION_OUTPUT,
    OPTION_WARNINGS
};

/* What --format may be. */
static const char *format_choice(size_t index) {
    return format_name(DOCUMENT_SLIPS, index);
}

static const struct option options[] = {
    [OPTION_FIGURES] = OPTION_ROW_FIGURES,
    [OPTION_MAPPING] = OPTION_ROW_MAPPING,
    [OPTION_ENCODING] = OPTION_ROW_ENCODING,
    [OPTION_STRICT_COLUMNS] = OPTION_ROW_STRICT_COLUMNS,
    [OPTION_AS_OF] = OPTION_ROW_AS_OF,
    [OPTION_DEPARTMENT] = {"department", "DEPARTMENT", .help = SAID_TASKS_OF_DEPARTMENT,
                           .again = 1},
    [OPTION_ROLE] = OPTION_ROW_ROLE,
    [OPTION_TASK] = OPTION_ROW_TASK,
    [OPTION_AREA] = OPTION_ROW_AREA,
    [OPTION_LEVEL] = {"level", "LEVEL", .help = SAID_LEVEL, .choices = "blue|yellow|red",
                      .again = 1},
    [OPTION_ANSWER_BY] = {"answer-by", "DATE", .help = SAID_ANSWER_BY},
    [OPTION_ALLOW_DEMO] = {"allow-demo", .help = SAID_ALLOW_DEMO},
    [OPTION_LANG] = OPTION_ROW_LANG,
    [OPTION_FORMAT] = OPTION_ROW_FORMATS,
    [OPTION_OUTPUT] = OPTION_ROW_OUTPUT,
    [OPTION_WARNINGS] = OPTION_ROW_WARNINGS,
};

/* The levels asked for, as bits. */
static uint32_t levels_of(const struct args *args) {
    const struct list *asked = &args->many[OPTION_LEVEL];
    uint32_t levels = 0;

    for (size_t i = 0; i < asked->count; i++) {
        for (int level = LEVEL_BLUE; level < LEVEL_COUNT; level++) {
            if (strcmp(asked->items[i], level_name((enum level)level)) == 0) {
                levels |= UINT32_C(1) << level;
            }
        }
    }
    return levels;
}

/* A slip asks somebody to answer for what is real. */
static int refuses_demo(const struct args *args, const struct judged *judged) {
    if (!judged->result->demo || args->values[OPTION_ALLOW_DEMO] != NULL) {
        return 0;
    }
    fprintf(stderr, "qzplan: %s\n", said(SAID_MADE_UP));
    return 1;
}

static int write_slips(const struct args *args, const struct judged *judged,
                       struct outputs *outputs) {
    const struct manner manner = {.languages = args->values[OPTION_LANG]};
    struct slips slips = {
        .judged = judged, .levels = levels_of(args), .answer_by = QZPLAN_DAY_NONE};
    int status = args->values[OPTION_ANSWER_BY] != NULL
                     ? args_day(args, OPTION_ANSWER_BY, &slips.answer_by)
                     : EXIT_GOOD;

    if (status == EXIT_GOOD && refuses_demo(args, judged)) {
        status = EXIT_BAD_INPUT;
    }
    if (status == EXIT_GOOD) {
        slips_find(&slips);
        status = outputs_write(outputs, &manner, &slips);
        slips_free(&slips);
    }
    return status;
}

static int run(const struct args *args) {
    static const struct judged_places places = {
        .figures = {OPTION_FIGURES, OPTION_MAPPING, OPTION_ENCODING, OPTION_STRICT_COLUMNS},
        .as_of = OPTION_AS_OF,
        .area = OPTION_AREA,
        .department = OPTION_DEPARTMENT,
        .role = OPTION_ROLE,
        .task = OPTION_TASK,
        .warnings = OPTION_WARNINGS,
        .outputs = {OPTION_OUTPUT, OPTION_FORMAT}};

    return judged_run(args, &places, DOCUMENT_SLIPS, write_slips);
}

const struct command command_slips = {
    .name = "slips",
    .summary = SAID_SLIPS,
    .details = SAID_SLIPS_DETAILS,
    .options = options,
    .option_count = ARRAY_SIZE(options),
    .operands = "PLAN",
    .operand = "PLAN",
    .operands_min = 1,
    .operands_max = 1,
    .run = run,
};
