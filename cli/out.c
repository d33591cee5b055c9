/* SPDX-License-Identifier: MIT */
/* Text output: colours where they are wanted, and no failure to write unnoticed. */

#include "out.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "language.h"
#include "program.h"
#include "said.h"

enum { COLUMNS_DEFAULT = 110, COLUMNS_LEAST = 72, COLUMNS_MOST = 160 };

static size_t terminal_columns(int fd) {
    const char *variable = getenv("COLUMNS");
    long columns = variable != NULL ? strtol(variable, NULL, 10) : 0;
    struct winsize size;

    if (columns <= 0 && ioctl(fd, TIOCGWINSZ, &size) == 0) {
        columns = size.ws_col;
    }
    if (columns <= 0) {
        columns = COLUMNS_DEFAULT;
    }
    if (columns < COLUMNS_LEAST) {
        columns = COLUMNS_LEAST;
    }
    return columns < COLUMNS_MOST ? (size_t)columns : COLUMNS_MOST;
}

static int wants_colours(void) {
    const char *no_color = getenv("NO_COLOR");
    const char *term = getenv("TERM");

    if (no_color != NULL && no_color[0] != '\0') {
        return 0;
    }
    return term != NULL && strcmp(term, "dumb") != 0;
}

void out_begin(struct out *out, FILE *stream, const char *languages) {
    int fd = fileno(stream);
    int terminal = fd >= 0 && isatty(fd);

    out->stream = stream;
    out->languages = languages;
    out->language = language_asked(languages, 0);
    out->columns = terminal ? terminal_columns(fd) : COLUMNS_DEFAULT;
    out->colours = terminal && wants_colours();
    out->mark = 0;
}

void out_styled(const struct out *out, struct buffer *buffer, enum style style, const char *text) {
    static const char *const codes[] = {
        [STYLE_NONE] = "",     [STYLE_BOLD] = "1",   [STYLE_DIM] = "2",   [STYLE_RED] = "31",
        [STYLE_YELLOW] = "33", [STYLE_GREEN] = "32", [STYLE_BLUE] = "34", [STYLE_RED_BOLD] = "1;31",
    };

    if (!out->colours || style == STYLE_NONE || text[0] == '\0') {
        buffer_add(buffer, text);
        return;
    }
    buffer_format(buffer, "\033[%sm%s\033[0m", codes[style], text);
}

void out_line(const struct out *out, struct buffer *buffer) {
    buffer_add(buffer, "\n");
    fwrite(buffer->text, 1, buffer->length, out->stream);
    buffer_clear(buffer);
}

void out_blank(const struct out *out) {
    fputc('\n', out->stream);
}

int out_finish(int status) {
    int failed = ferror(stdout); /* its number is the last one that was set */

    if (!failed) {
        errno = 0;
    }
    if (fflush(stdout) == 0 && !failed) {
        return status;
    }
    if (errno != EPIPE) { /* who closed a pipe wants no more, of this neither */
        fprintf(stderr, "qzplan: %s%s%s\n", said(SAID_CANNOT_WRITE), errno != 0 ? ": " : "",
                errno != 0 ? strerror(errno) : "");
    }
    return EXIT_BAD_INPUT;
}
