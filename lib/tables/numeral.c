/* SPDX-License-Identifier: MIT */
/* Reads numbers with decimal commas and with signs between thousands. */

#include "tables/numeral.h"

#include <string.h>

/* A number taken apart: digits, and the signs among them. */
typedef struct parts {
    size_t digits; /* before the first sign, then since the last one */
    char group;    /* the sign between thousands; 0: none */
    char decimal;  /* 0: no decimals */
    size_t signs;  /* between thousands */
    size_t first;  /* digits before the first of them */
    int uneven;    /* 1: not three digits between two of them */
} parts;

static int is_digit(char c) {
    return c >= '0' && c <= '9';
}

static int is_sign(char c) {
    return c == '.' || c == ',' || c == ' ' || c == '\'';
}

/* Whether a sign is the decimal one: said, or the last of two kinds, or by what follows it. */
static int is_decimal(char c, const char *rest, size_t left, const qz_numeral_signs *signs) {
    size_t digits = 0;
    if (c == ' ' || c == '\'') {
        return 0;
    }
    while (digits < left && is_digit(rest[digits])) {
        digits++;
    }
    int last = digits == left;
    if (signs->certain || signs->decimal == c) {
        return c == signs->decimal && last;
    }
    /* another sign than the likely one: where three digits follow it could be either */
    return last && (signs->decimal == 0 ? c == '.' : digits != 3);
}

/* 1 where it is a number of digits and signs in order. */
static int take_apart(parts *p, const char *text, size_t length, const qz_numeral_signs *signs) {
    *p = (parts){0};
    for (size_t i = 0; i < length; i++) {
        char c = text[i];
        if (is_digit(c)) {
            p->digits++;
            continue;
        }
        if (!is_sign(c) || i == 0 || !is_digit(text[i - 1]) || i + 1 == length ||
            !is_digit(text[i + 1]) || p->decimal != 0) {
            return 0;
        }
        if (p->group != c && is_decimal(c, text + i + 1, length - i - 1, signs)) {
            p->decimal = c;
        } else if ((p->group != 0 && p->group != c) || (signs->group != 0 && signs->group != c)) {
            return 0;
        } else {
            p->group = c;
            p->first = p->signs == 0 ? p->digits : p->first;
        }
        p->uneven |= p->signs > 0 && p->digits != 3;
        p->signs += p->decimal == 0;
        p->digits = 0;
    }
    p->uneven |= p->signs > 0 && p->decimal == 0 && p->digits != 3;
    return p->digits > 0;
}

/* Groups of three behind one to three digits; a sign that may be either is not taken for one. */
static int is_grouped(const parts *p, const qz_numeral_signs *signs) {
    if (p->group == 0) {
        return 1;
    }
    int either = !signs->certain && p->group != signs->group && p->signs == 1 && p->decimal == 0 &&
                 signs->decimal != 0 && (p->group == '.' || p->group == ',');
    return !p->uneven && p->first >= 1 && p->first <= 3 && !either;
}

size_t qz_numeral_plain(char *out, const char *text, size_t length, const qz_numeral_signs *signs) {
    size_t used = 0;
    parts p;
    size_t minus = length > 0 && (text[0] == '-' || text[0] == '+');
    size_t percent = length > 0 && text[length - 1] == '%';
    size_t end = length - percent;
    while (end > minus && text[end - 1] == ' ') {
        end--;
    }
    if (end <= minus || !take_apart(&p, text + minus, end - minus, signs) ||
        !is_grouped(&p, signs)) {
        return 0;
    }
    for (size_t i = 0; i < end; i++) {
        if (is_digit(text[i]) || i < minus) {
            out[used++] = text[i];
        } else if (text[i] == p.decimal && p.decimal != 0) {
            out[used++] = '.';
        }
    }
    if (percent) {
        out[used++] = '%';
    }
    return used;
}
