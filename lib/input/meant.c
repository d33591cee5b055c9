/* SPDX-License-Identifier: MIT */
/* What numbers and dates that people write have in common: wide characters, blanks, numerals. */

#include "input/meant.h"

#include <string.h>

#include "base/arrays.h"
#include "base/utf8.h"

/* A quote that is none to YAML says nothing of a number, nor of a date. */
static int is_quote(uint32_t character) {
    return (character >= 0x2018 && character <= 0x201F) || character == 0xAB || character == 0xBB ||
           (character >= 0x300C && character <= 0x300F);
}

static int is_blank(uint32_t character) {
    return is_quote(character) || character == ' ' || character == '\t' || character == 0xA0 ||
           character == 0x3000 || character == 0x202F || character == 0xFEFF ||
           (character >= 0x2000 && character <= 0x200B);
}

/* The ASCII that a character stands for; 0 for one that has none. */
static char narrow(uint32_t character) {
    if (character >= 0xFF01 && character <= 0xFF5E) {
        return (char)(character - 0xFF01 + '!');
    }
    if (character == 0x2212 || (character >= 0x2010 && character <= 0x2015)) {
        return '-';
    }
    return character < 0x80 ? (char)character : 0;
}

int qz_meant_plain(char *out, size_t capacity, const char *text, size_t length) {
    size_t count = 0;
    int blank = 0;
    for (size_t at = 0; at < length;) {
        size_t bytes = 1;
        uint32_t character = qz_utf8_decode(text + at, length - at, &bytes);
        char ascii = narrow(character);
        size_t add = ascii != 0 ? 1 : bytes;
        if (is_blank(character)) {
            blank = count > 0;
        } else {
            if (count + add + (size_t)blank >= capacity) {
                return 0;
            }
            if (blank) {
                out[count++] = ' ';
            }
            blank = 0;
            memcpy(out + count, ascii != 0 ? &ascii : text + at, add);
            count += add;
        }
        at += bytes;
    }
    out[count] = '\0';
    return count > 0;
}

enum { CHARACTER_BYTES = 3 }; /* of every character below */

/* 0 to 9, 10, 100, 1000; -1 for anything else. */
static int32_t value_of(const char *character) {
    static const struct {
        const char *text;
        int32_t value;
    } rows[] = {
        {"零", 0}, {"〇", 0}, {"一", 1},  {"二", 2},   {"两", 2},
        {"三", 3}, {"四", 4}, {"五", 5},  {"六", 6},   {"七", 7},
        {"八", 8}, {"九", 9}, {"十", 10}, {"百", 100}, {"千", 1000},
    };
    for (size_t i = 0; i < QZ_ARRAY_SIZE(rows); i++) {
        if (memcmp(rows[i].text, character, CHARACTER_BYTES) == 0) {
            return rows[i].value;
        }
    }
    return -1;
}

/* Digits one by one, as in 二〇二五. */
static int32_t digit_by_digit(const char *text, size_t count) {
    int32_t value = 0;
    for (size_t i = 0; i < count; i++) {
        value = 10 * value + value_of(text + i * CHARACTER_BYTES);
    }
    return value;
}

int32_t qz_meant_numeral(const char *text, size_t length) {
    size_t count = length / CHARACTER_BYTES;
    int32_t total = 0, digit = -1, last_unit = 10000;
    int units = 0;
    if (length == 0 || length % CHARACTER_BYTES != 0 || count > 8) {
        return -1;
    }
    for (size_t i = 0; i < count; i++) {
        int32_t value = value_of(text + i * CHARACTER_BYTES);
        if (value < 0) {
            return -1;
        }
        units += value >= 10;
    }
    if (units == 0) {
        return count <= 4 ? digit_by_digit(text, count) : -1;
    }
    for (size_t i = 0; i < count; i++) {
        int32_t value = value_of(text + i * CHARACTER_BYTES);
        if (value < 10) {
            if (digit > 0) {
                return -1;
            }
            digit = value;
        } else {
            if (value >= last_unit || digit == 0) {
                return -1;
            }
            total += (digit < 0 ? 1 : digit) * value;
            last_unit = value;
            digit = -1;
        }
    }
    return total + (digit > 0 ? digit : 0);
}
