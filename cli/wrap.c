/* SPDX-License-Identifier: MIT */
/* Breaks text at spaces and between Chinese characters. */

#include "wrap.h"

#include <stdint.h>
#include <string.h>

#include "width.h"

static const char *skip_spaces(const char *text) {
    while (*text == ' ') {
        text++;
    }
    return text;
}

static size_t without_spaces(const char *text, size_t length) {
    while (length > 0 && text[length - 1] == ' ') {
        length--;
    }
    return length;
}

size_t wrap_line(const char *text, size_t width, const char **next) {
    size_t size = strlen(text);
    size_t used = 0, at = 0, good = 0;
    int32_t before = -1;

    while (at < size) {
        int32_t point;
        size_t bytes = character_read(&point, text + at, size - at);

        if (at > 0 && character_break_between(before, point)) {
            good = at;
        }
        used += character_width(point);
        if (used > width && at > 0 && point != ' ') {
            break;
        }
        at += bytes;
        before = point;
    }
    if (at >= size) {
        good = size;
    } else if (good == 0) {
        good = at;
    }
    *next = skip_spaces(text + good);
    return without_spaces(text, good);
}

void wrap_cut(struct buffer *buffer, const char *text, size_t width) {
    size_t size = strlen(text), used = 0, at = 0;

    if (text_width(text) <= width) {
        buffer_add(buffer, text);
        return;
    }
    while (at < size) {
        int32_t point;
        size_t bytes = character_read(&point, text + at, size - at);

        used += character_width(point);
        if (used + 1 > width) {
            break;
        }
        at += bytes;
    }
    buffer_add_bytes(buffer, text, without_spaces(text, at));
    buffer_add(buffer, "\xE2\x80\xA6");
}
