/* SPDX-License-Identifier: MIT */
/* Which year a period counts as where a method wants years: the one in which it begins. */

#include <math.h>
#include <string.h>

#include <qzplan/error.h>
#include <qzplan/progress.h>

#include "base/arrays.h"

enum { YEAR_DIGITS = 4, CENTURY = 100 };

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
    return length == 0 ? -1 : number;
}

/* Bytes of the mark that a text begins with, 0 for none of them. */
static size_t skip(const char *text, size_t length, const char *const *marks, size_t count) {
    for (size_t i = 0; i < count; i++) {
        size_t n = strlen(marks[i]);
        if (n <= length && memcmp(text, marks[i], n) == 0) {
            return n;
        }
    }
    return 0;
}

/* 1 for "-16", "/2016" and the like after 2015: the next year, and no other. */
static int is_next_year(int first, const char *text, size_t length) {
    static const char *const marks[] = {"-", "/", "\xe2\x80\x93"};
    size_t n = skip(text, length, marks, QZ_ARRAY_SIZE(marks));
    size_t digits = length - n;
    int second = number_of(text + n, digits);
    return n > 0 && ((digits == 2 && second == (first + 1) % CENTURY) ||
                     (digits == YEAR_DIGITS && second == first + 1));
}

/* Where in the year "Q2", " H1" or "-Q4" begins: 0.25, 0, 0.75; -1 for anything else. */
static double part_of_year(const char *text, size_t length) {
    static const char *const marks[] = {" ", "-"};
    static const struct {
        char letter;
        int most;
    } parts[] = {{'Q', 4}, {'H', 2}};
    size_t n = skip(text, length, marks, QZ_ARRAY_SIZE(marks));
    if (length - n != 2) {
        return -1;
    }
    int number = digit(text[n + 1]);
    for (size_t i = 0; i < QZ_ARRAY_SIZE(parts); i++) {
        if (text[n] == parts[i].letter && number >= 1 && number <= parts[i].most) {
            return (number - 1.0) / parts[i].most;
        }
    }
    return -1;
}

int qzplan_progress_year_parse(double *year, const char *text, size_t length) {
    static const char *const whole_year[] = {"\xe5\xb9\xb4"}; /* 年 */
    if (year == NULL || text == NULL) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    *year = NAN;
    int first = length >= YEAR_DIGITS ? number_of(text, YEAR_DIGITS) : -1;
    if (first < 1) {
        return QZPLAN_ERROR_BAD_DATE;
    }
    const char *rest = text + YEAR_DIGITS;
    size_t left = length - YEAR_DIGITS;
    double part = part_of_year(rest, left);
    if (left > 0 && part < 0 && !is_next_year(first, rest, left) &&
        skip(rest, left, whole_year, 1) != left) {
        return QZPLAN_ERROR_BAD_DATE;
    }
    *year = part > 0 ? first + part : first;
    return QZPLAN_OK;
}
