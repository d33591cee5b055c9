/* SPDX-License-Identifier: MIT */
/* Reads multipliers, and moves the point of a number. */

#include "tables/scale.h"

#include <string.h>

#include "base/arrays.h"

/* In small letters; several of one power stand in several rows. */
static const struct word {
    const char *text;
    int32_t power;
} words[] = {
    {"units", 0},      {"unit", 0},      {"ones", 0},      {"einheiten", 0}, {"unités", 0},
    {"unité", 0},      {"个", 0},        {"tens", 1},      {"十", 1},        {"hundreds", 2},
    {"hundred", 2},    {"百", 2},        {"centaines", 2}, {"thousands", 3}, {"thousand", 3},
    {"千", 3},         {"tsd.", 3},      {"tsd", 3},       {"tausend", 3},   {"milliers", 3},
    {"mille", 3},      {"万", 4},        {"十万", 5},      {"millions", 6},  {"million", 6},
    {"mio.", 6},       {"mio", 6},       {"mill.", 6},     {"百万", 6},      {"千万", 7},
    {"亿", 8},         {"billions", 9},  {"billion", 9},   {"mrd.", 9},      {"mrd", 9},
    {"milliards", 9},  {"milliard", 9},  {"十亿", 9},      {"百亿", 10},     {"千亿", 11},
    {"trillions", 12}, {"trillion", 12}, {"万亿", 12},
};

static int same(const char *word, const char *text, size_t length) {
    size_t i = 0;
    for (; i < length && word[i] != '\0'; i++) {
        char c = text[i];
        if ((c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c) != word[i]) {
            return 0;
        }
    }
    return i == length && word[i] == '\0';
}

enum { MOST_DIGITS = 13 }; /* 10^12 */

/* "1000", "1,000", "1.000" is 1; "0.01". */
static int read_digits(int32_t *power, const char *text, size_t length) {
    int32_t zeros = 0; /* behind the one */
    int32_t decimals = 0;
    int one = 0;
    int point = 0;
    for (size_t i = 0; i < length && length <= 2 * MOST_DIGITS; i++) {
        char c = text[i];
        if (c == '.' && !point) {
            point = 1;
        } else if (c == '0') {
            zeros += one && !point;
            decimals += !one && point;
        } else if (c == '1' && !one) {
            one = 1;
            decimals += point;
        } else if (!((c == ',' || c == ' ') && one && !point && i + 3 < length)) {
            return 0;
        }
    }
    *power = decimals > 0 ? -decimals : zeros;
    return one && length <= 2 * MOST_DIGITS && zeros < MOST_DIGITS && decimals < MOST_DIGITS;
}

int qz_scale_read(int32_t *power, const char *text, size_t length) {
    for (size_t i = 0; i < QZ_ARRAY_SIZE(words); i++) {
        if (same(words[i].text, text, length)) {
            *power = words[i].power;
            return 1;
        }
    }
    return read_digits(power, text, length);
}

static int is_digit(char c) {
    return c >= '0' && c <= '9';
}

/* The digits of "-1234.5" without its point and sign; 0 where it is no plain number. */
static size_t take_digits(char *out, size_t *whole, const char *text, size_t length) {
    size_t count = 0;
    int point = 0;
    *whole = 0;
    for (size_t i = 0; i < length; i++) {
        if (text[i] == '.' && !point && count > 0) {
            point = 1;
        } else if (is_digit(text[i])) {
            out[count++] = text[i];
            *whole += !point;
        } else {
            return 0;
        }
    }
    return count;
}

/* Writes digits with the point after the first `whole` of them, which may be none or more than
   there are. */
static size_t put_digits(char *out, const char *digits, size_t count, int64_t whole) {
    size_t used = 0;
    size_t from = 0;
    while ((int64_t)from + 1 < whole && (from >= count || digits[from] == '0')) {
        from++;
    }
    if (whole <= 0) {
        out[used++] = '0';
        out[used++] = '.';
        for (; whole < 0; whole++) {
            out[used++] = '0';
        }
        memcpy(out + used, digits, count);
        return used + count;
    }
    for (int64_t i = (int64_t)from; i < whole; i++) {
        out[used++] = i < (int64_t)count ? digits[i] : '0';
    }
    if (whole < (int64_t)count) {
        out[used++] = '.';
        memcpy(out + used, digits + whole, count - (size_t)whole);
        used += count - (size_t)whole;
    }
    return used;
}

const char *qz_scale_apply(size_t *out_length, qz_arena *arena, const char *text, size_t length,
                           int32_t power) {
    enum { SHORT = 512 };
    char digits[SHORT];
    size_t whole = 0;
    size_t sign = length > 0 && (text[0] == '-' || text[0] == '+');
    size_t count = length < SHORT ? take_digits(digits, &whole, text + sign, length - sign) : 0;
    *out_length = length;
    if (power == 0 || count == 0) {
        return text;
    }
    char *out = qz_arena_raw(arena, length + 2 * MOST_DIGITS + 4, 1);
    if (out == NULL) {
        return NULL;
    }
    memcpy(out, text, sign);
    *out_length = sign + put_digits(out + sign, digits, count, (int64_t)whole + power);
    return out;
}
