/* SPDX-License-Identifier: MIT */
#ifndef CLI_OUT_H
#define CLI_OUT_H

/* Where text goes: a stream, whether it takes colours, how wide it is, and the language. */

#include <stdio.h>

#include "buffer.h"

enum style {
    STYLE_NONE,
    STYLE_BOLD,
    STYLE_DIM,
    STYLE_RED,
    STYLE_YELLOW,
    STYLE_GREEN,
    STYLE_BLUE,
    STYLE_RED_BOLD
};

struct out {
    FILE *stream;
    const char *language;  /* the first one asked for, as the library names it */
    const char *languages; /* all of them, with commas between */
    size_t columns;        /* lines should not be longer */
    int colours;           /* 1: styles are written as escape sequences */
    int mark;              /* 1: CSV begins with a byte order mark */
};

/* For stdout or stderr. Colours only on a terminal, and not where NO_COLOR is set or TERM is
   "dumb"; a terminal's own width, or COLUMNS, counts on a terminal only. */
void out_begin(struct out *out, FILE *stream, const char *languages);

/* Adds a text in a style; `text` is written as it is: it must be safe (buffer_add_safe). */
void out_styled(const struct out *out, struct buffer *buffer, enum style style, const char *text);

/* Writes and clears a buffer, with a line break. */
void out_line(const struct out *out, struct buffer *buffer);
void out_blank(const struct out *out);

/* The program's last act: what stdout has not taken is an error. Returns `status`, or
   EXIT_BAD_INPUT after saying so; of a pipe that was closed nothing is said. */
int out_finish(int status);

#endif
