/* SPDX-License-Identifier: MIT */
/* qzplan fmt: YAML files laid out anew, each in its place; or which of them would change. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <qzplan/author.h>
#include <qzplan/error.h>

#include "arrays.h"
#include "buffer.h"
#include "commands.h"
#include "inputs.h"
#include "outputs.h"
#include "program.h"
#include "said.h"
#include "stdin.h"

enum { OPTION_CHECK };

static const struct option options[] = {
    [OPTION_CHECK] = {"check", .help = SAID_FMT_CHECK},
};

/* The text laid out anew; 0 after saying what is wrong. */
static int lay_out(struct buffer *text, const char *path, const struct buffer *bytes) {
    qzplan_diagnostics *diagnostics = NULL;
    size_t length = 0;
    int code =
        qzplan_format_text(NULL, 0, &length, path, bytes->text, bytes->length, NULL, &diagnostics);

    if (code == QZPLAN_ERROR_BUFFER_TOO_SMALL) {
        char *room = memory_new(length + 1, 1);

        code = qzplan_format_text(room, length + 1, NULL, path, bytes->text, bytes->length, NULL,
                                  NULL);
        buffer_add_bytes(text, room, length);
        free(room);
    }
    if (code != QZPLAN_OK) {
        tell(path, code, diagnostics);
    }
    return code == QZPLAN_OK;
}

static int settle(const struct args *args, const char *path, const struct buffer *before,
                  const struct buffer *after) {
    int same = before->length == after->length &&
               (after->length == 0 || memcmp(before->text, after->text, after->length) == 0);

    if (args->values[OPTION_CHECK] != NULL) {
        struct buffer line = {0};

        if (!same) {
            buffer_add_safe(&line, path);
            puts(buffer_text(&line));
        }
        buffer_free(&line);
        return same ? EXIT_GOOD : EXIT_UNMET;
    }
    if (is_stdin(path)) {
        fwrite(buffer_text(after), 1, after->length, stdout);
        return EXIT_GOOD;
    }
    return same ? EXIT_GOOD : output_replace(path, buffer_text(after), after->length);
}

static int run_file(const struct args *args, const char *path) {
    struct buffer before = {0}, after = {0};
    int status = EXIT_BAD_INPUT;

    if (read_bytes(&before, path) && lay_out(&after, path, &before)) {
        status = settle(args, path, &before, &after);
    }
    buffer_free(&before);
    buffer_free(&after);
    return status;
}

/* Every file is looked at; the worst of their statuses is the program's. */
static int run(const struct args *args) {
    int worst = EXIT_GOOD;

    for (size_t i = 0; i < args->operands.count; i++) {
        int status = run_file(args, args->operands.items[i]);

        worst = status > worst ? status : worst;
    }
    return worst;
}

const struct command command_fmt = {
    .name = "fmt",
    .summary = SAID_FMT,
    .details = SAID_FMT_DETAILS,
    .options = options,
    .option_count = ARRAY_SIZE(options),
    .operands = "FILE...",
    .operand = "FILE",
    .operands_min = 1,
    .operands_max = (size_t)-1,
    .run = run,
};
