/* SPDX-License-Identifier: MIT */
/* Which year a period counts as where a method wants years. */

#include <math.h>

#include <qzplan/error.h>
#include <qzplan/progress.h>

#include "base/arrays.h"

/* A digit's value, or -1. */
static int digit(char c) {
    return c >= '0' && c <= '9' ? c - '0' : -1;
}

/* The number that all of a text's digits make, or -1. */
static int number_of(const char *text, size_t length) {
    int number = 0;
    for (size_t i = 0; i < length; i++) {
        if (digit(text[i]) < 0) {
            return -1;
        }
        number = number * 10 + digit(text[i]);
    }
    return number;
}

/* Bytes of what may stand after the first year: "-", "/", an en dash, or 年. */
static size_t separator(const char *text, size_t length) {
    static const struct {
        const char *bytes;
        size_t length;
    } known[] = {{"-", 1}, {"/", 1}, {"\xe2\x80\x93", 3}, {"\xe5\xb9\xb4", 3}};
    for (size_t i = 0; i < QZ_ARRAY_SIZE(known); i++) {
        size_t n = known[i].length;
        size_t same = 0;
        while (same < n && same < length && text[same] == known[i].bytes[same]) {
            same++;
        }
        if (same == n) {
            return n;
        }
    }
    return 0;
}

int qzplan_progress_year_parse(double *year, const char *text, size_t length) {
    if (year == NULL || text == NULL) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    *year = NAN;
    int first = length >= 4 ? number_of(text, 4) : -1;
    if (first < 1) {
        return QZPLAN_ERROR_BAD_DATE;
    }
    if (length > 4) {
        size_t skip = separator(text + 4, length - 4);
        size_t rest = length - 4 - skip;
        int is_character = text[4] == '\xe5';
        int second = number_of(text + 4 + skip, rest == 2 || rest == 4 ? rest : 0);
        if (skip == 0 || (is_character ? rest != 0 : rest != 2 && rest != 4) || second < 0 ||
            (rest == 4 && second <= first)) {
            return QZPLAN_ERROR_BAD_DATE;
        }
    }
    *year = first;
    return QZPLAN_OK;
}
