/* SPDX-License-Identifier: MIT */
/* Writes the lines of a calendar (RFC 5545, 3.1 and 3.3.11). */

#include "ics.h"

#include <qzplan/date.h>
#include <qzplan/error.h>

enum { FOLD = 75 };

/* Bytes of a character that begins here. */
static size_t size_of_character(const char *at) {
    size_t size = 1;

    while (((unsigned char)at[size] & 0xC0) == 0x80) {
        size++;
    }
    return size;
}

/* A line has at most 75 octets without its end; one that goes on begins with a space. No character
   is cut in two. */
static void write_folded(const struct out *out, const char *line) {
    size_t used = 0;

    while (*line != '\0') {
        size_t size = size_of_character(line);

        if (used + size > FOLD) {
            fputs("\r\n ", out->stream);
            used = 1;
        }
        fwrite(line, 1, size, out->stream);
        used += size;
        line += size;
    }
    fputs("\r\n", out->stream);
}

void ics_line(const struct out *out, const char *name, const char *value) {
    struct buffer line = {0};

    buffer_format(&line, "%s:%s", name, value);
    write_folded(out, buffer_text(&line));
    buffer_free(&line);
}

static void add_escaped(struct buffer *buffer, const char *text) {
    for (; *text != '\0'; text++) {
        if (*text == '\n') {
            buffer_add(buffer, "\\n");
        } else {
            buffer_add(buffer, *text == '\\' || *text == ';' || *text == ',' ? "\\" : "");
            buffer_add_bytes(buffer, text, 1);
        }
    }
}

void ics_text(const struct out *out, const char *name, const char *text) {
    struct buffer line = {0};

    buffer_format(&line, "%s:", name);
    add_escaped(&line, text);
    write_folded(out, buffer_text(&line));
    buffer_free(&line);
}

void ics_add_day(struct buffer *buffer, int32_t day) {
    int32_t year = 0, month = 0, of_month = 0;

    if (qzplan_day_split(&year, &month, &of_month, day) == QZPLAN_OK) {
        buffer_format(buffer, "%04d%02d%02d", (int)year, (int)month, (int)of_month);
    }
}
