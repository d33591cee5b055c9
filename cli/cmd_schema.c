/* SPDX-License-Identifier: MIT */
/* qzplan schema: the JSON Schemas that editors complete and check by. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <qzplan/author.h>
#include <qzplan/error.h>

#include "buffer.h"
#include "commands.h"
#include "inputs.h"
#include "program.h"
#include "said.h"

static int print_schema(const char *name) {
    size_t length = 0;
    int code = qzplan_schema(NULL, 0, &length, name);
    char *text = memory_new(length + 1, 1);

    if (code == QZPLAN_ERROR_BUFFER_TOO_SMALL) {
        code = qzplan_schema(text, length + 1, NULL, name);
    }
    if (code == QZPLAN_OK) {
        fputs(text, stdout);
    }
    free(text);
    return code == QZPLAN_OK ? EXIT_GOOD : failed(name, code);
}

static int run(const struct args *args) {
    const char *wanted = args->operands.count > 0 ? args->operands.items[0] : "plan";
    struct buffer names = {0}, sentence = {0};

    for (size_t i = 0; qzplan_schema_name(i) != NULL; i++) {
        if (strcmp(qzplan_schema_name(i), wanted) == 0) {
            return print_schema(wanted);
        }
        buffer_format(&names, "%s%s", i > 0 ? ", " : "", qzplan_schema_name(i));
    }
    buffer_format(&sentence, said(SAID_NOT_A_SCHEMA), buffer_text(&names));
    int status = args_bad_word(args, wanted, buffer_text(&sentence));
    buffer_free(&names);
    buffer_free(&sentence);
    return status;
}

const struct command command_schema = {
    .name = "schema",
    .summary = SAID_SCHEMA,
    .details = SAID_SCHEMA_DETAILS,
    .options = NULL,
    .option_count = 0,
    .operands = "[plan|figures|mapping|verdicts]",
    .operand = "plan",
    .operands_min = 0,
    .operands_max = 1,
    .run = run,
};
