/* SPDX-License-Identifier: MIT */
/* How wide a text is on a terminal, and where a line of it may be broken. */

#include "width.h"

#include <string.h>
#include <utf8proc.h>

#include "arrays.h"

size_t character_read(int32_t *point, const char *text, size_t size) {
    utf8proc_int32_t found;
    utf8proc_ssize_t bytes =
        utf8proc_iterate((const utf8proc_uint8_t *)text, (utf8proc_ssize_t)size, &found);

    *point = bytes > 0 ? found : -1;
    return bytes > 0 ? (size_t)bytes : 1;
}

/* Marks that turn or embed the direction of what follows can make a line read as another one. */
static int turns_direction(int32_t point) {
    return point == 0x61C || point == 0x200E || point == 0x200F ||
           (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
}

int character_is_safe(int32_t point) {
    /* A byte order mark is nothing that is seen, and a trap for whoever reads it on. */
    if (point < 0 || point == 0xFEFF || turns_direction(point)) {
        return 0;
    }
    switch (utf8proc_category(point)) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
        return 0;
    default:
        return 1;
    }
}

size_t character_width(int32_t point) {
    int width = point < 0 ? 1 : utf8proc_charwidth(point);

    return width > 0 ? (size_t)width : 0;
}

/* Chinese punctuation that must not begin a line. */
static int closes(int32_t point) {
    static const int32_t closing[] = {0x3001, 0x3002, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF01, 0xFF1F,
                                      0xFF09, 0x300D, 0x300F, 0x300B, 0x3011, 0x201D, 0x2019};

    for (size_t i = 0; i < ARRAY_SIZE(closing); i++) {
        if (closing[i] == point) {
            return 1;
        }
    }
    return 0;
}

/* Chinese punctuation that must not end a line. */
static int opens(int32_t point) {
    static const int32_t opening[] = {0xFF08, 0x300C, 0x300E, 0x300A, 0x3010, 0x201C, 0x2018};

    for (size_t i = 0; i < ARRAY_SIZE(opening); i++) {
        if (opening[i] == point) {
            return 1;
        }
    }
    return 0;
}

int character_break_between(int32_t before, int32_t after) {
    if (closes(after) || opens(before) || character_width(after) == 0) {
        return 0;
    }
    return before == ' ' || character_width(before) == 2 || character_width(after) == 2;
}

size_t text_width(const char *text) {
    size_t left = strlen(text);
    size_t width = 0;

    while (left > 0) {
        int32_t point;
        size_t bytes = character_read(&point, text, left);

        width += character_width(point);
        text += bytes;
        left -= bytes;
    }
    return width;
}

size_t text_unbroken(const char *text) {
    size_t left = strlen(text), width = 0, longest = 0;
    int32_t before = -1;

    while (left > 0) {
        int32_t point;
        size_t bytes = character_read(&point, text, left);

        if (before >= 0 && character_break_between(before, point)) {
            width = 0;
        }
        width += point == ' ' ? 0 : character_width(point);
        longest = width > longest ? width : longest;
        before = point;
        text += bytes;
        left -= bytes;
    }
    return longest;
}
