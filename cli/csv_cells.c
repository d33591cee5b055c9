/* SPDX-License-Identifier: MIT */
/* Writes the cells of CSV. A cell that a spreadsheet would run as a formula gets an apostrophe
   before it; numbers that the program writes itself stay as they are. */

#include "csv_cells.h"

#include <stdio.h>
#include <string.h>

static int is_number(const char *text) {
    const char *digits = text + (*text == '-' || *text == '+');

    return *digits != '\0' && digits[strspn(digits, "0123456789.%")] == '\0';
}

static int is_formula(const char *text) {
    return text[0] != '\0' && strchr("=+-@\t\r", text[0]) != NULL && !is_number(text);
}

void csv_add(struct buffer *line, const char *text, int trusted) {
    const char *guard = !trusted && is_formula(text) ? "'" : "";

    if (text[strcspn(text, ",\"\r\n")] == '\0') {
        buffer_add(line, guard);
        buffer_add(line, text);
        return;
    }
    buffer_add(line, "\"");
    buffer_add(line, guard);
    for (const char *quote; (quote = strchr(text, '"')) != NULL; text = quote + 1) {
        buffer_add_bytes(line, text, (size_t)(quote - text));
        buffer_add(line, "\"\"");
    }
    buffer_add(line, text);
    buffer_add(line, "\"");
}

void csv_begin(const struct out *out) {
    if (out->mark) {
        fputs("\xEF\xBB\xBF", out->stream);
    }
}
