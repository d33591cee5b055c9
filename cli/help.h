/* SPDX-License-Identifier: MIT */
#ifndef CLI_HELP_H
#define CLI_HELP_H

/* How a command is used, from its table of options. */

#include <stdio.h>

#include "buffer.h"
#include "command.h"

/* "qzplan show PLAN [--format text|json] ...", on as many lines as it needs, behind a lead. */
void help_usage(FILE *stream, const char *lead, const struct command *command);

/* The values that an option takes by their names, "text|json"; nothing where it takes others. */
void help_choices(struct buffer *buffer, const struct option *option);

/* What the value of an option looks like: "FILE...", "text|json". */
void help_argument(struct buffer *buffer, const struct option *option);

/* All of a command's help. */
void help_print(FILE *stream, const struct command *command);

/* A text, its paragraphs broken into lines, each behind some blanks. */
void help_paragraphs(FILE *stream, const char *text, size_t indent);

#endif
