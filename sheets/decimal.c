/* SPDX-License-Identifier: MIT */
/* Numbers of a workbook. A spreadsheet keeps a typed 95.1% as the double 0.95099999999999996 and
   shows 15 digits of it; the same digits are taken here, of the text in the file, so that no
   floating-point number is ever made. */

#include "decimal.h"

#include <string.h>

enum { FARTHEST = 100000 };

typedef struct reading {
    const char *at;
    const char *end;
    qz_book_decimal *out;
    int seen;     /* a digit */
    int nonzero;  /* a digit that counts */
    int next;     /* the first digit too many, -1: none yet */
    int fraction; /* behind the point */
} reading;

static int is_digit(const reading *in) {
    return in->at < in->end && *in->at >= '0' && *in->at <= '9';
}

static int take(reading *in, char c) {
    int there = in->at < in->end && *in->at == c;
    in->at += there;
    return there;
}

static void take_digit(reading *in, char digit) {
    qz_book_decimal *out = in->out;
    in->seen = 1;
    in->nonzero |= digit != '0';
    if (in->nonzero ? !in->fraction : in->fraction) {
        if (out->exponent > -FARTHEST && out->exponent < FARTHEST) {
            out->exponent += in->fraction ? -1 : 1;
        }
    }
    if (!in->nonzero) {
        return;
    }
    if (out->count < QZ_DECIMAL_DIGITS) {
        out->digits[out->count++] = digit;
    } else if (in->next < 0) {
        in->next = digit - '0';
    }
}

static void take_digits(reading *in) {
    while (is_digit(in)) {
        take_digit(in, *in->at++);
    }
}

/* "E-3"; 0 where it has no digits. */
static int take_exponent(reading *in) {
    int negative = take(in, '-');
    int32_t value = 0;
    if (!negative) {
        (void)take(in, '+');
    }
    if (!is_digit(in)) {
        return 0;
    }
    for (; is_digit(in); in->at++) {
        value = value > FARTHEST ? value : value * 10 + (*in->at - '0');
    }
    in->out->exponent += negative ? -value : value;
    return 1;
}

/* 9.99 and a digit to round up by is 10. */
static void round_up(qz_book_decimal *out) {
    int32_t last = out->count - 1;
    while (last >= 0 && out->digits[last] == '9') {
        last--;
    }
    if (last < 0) {
        out->digits[0] = '1';
        out->count = 1;
        out->exponent++;
        return;
    }
    out->digits[last]++;
    out->count = last + 1;
}

static void trim(qz_book_decimal *out) {
    while (out->count > 0 && out->digits[out->count - 1] == '0') {
        out->count--;
    }
    if (out->count == 0) {
        out->exponent = 0;
        out->negative = 0;
    }
    out->digits[out->count] = '\0';
}

int qz_book_decimal_read(qz_book_decimal *out, const char *text, size_t length) {
    memset(out, 0, sizeof *out);
    reading in = {text, text + length, out, 0, 0, -1, 0};
    out->negative = take(&in, '-');
    if (!out->negative) {
        (void)take(&in, '+');
    }
    take_digits(&in);
    if (take(&in, '.')) {
        in.fraction = 1;
        take_digits(&in);
    }
    if (!in.seen || ((take(&in, 'E') || take(&in, 'e')) && !take_exponent(&in)) ||
        in.at != in.end) {
        return 0;
    }
    if (in.next >= 5) {
        round_up(out);
    }
    trim(out);
    return out->exponent >= -QZ_DECIMAL_EXPONENT && out->exponent <= QZ_DECIMAL_EXPONENT;
}

size_t qz_book_decimal_write(char *out, const qz_book_decimal *number, int32_t shift) {
    char *at = out;
    int32_t point = number->count == 0 ? 0 : number->exponent + shift;
    if (number->negative) {
        *at++ = '-';
    }
    if (point <= 0) {
        *at++ = '0';
    }
    for (int32_t i = 0; i < point; i++) {
        *at++ = i < number->count ? number->digits[i] : '0';
    }
    if (point < number->count) {
        *at++ = '.';
    }
    for (int32_t i = point; i < number->count; i++) {
        *at++ = i < 0 ? '0' : number->digits[i];
    }
    *at = '\0';
    return (size_t)(at - out);
}

static int compare_sizes(const qz_book_decimal *a, const qz_book_decimal *b) {
    if (a->exponent != b->exponent) {
        return a->exponent < b->exponent ? -1 : 1;
    }
    return strcmp(a->digits, b->digits);
}

static int sign_of(const qz_book_decimal *number) {
    return number->count == 0 ? 0 : number->negative ? -1 : 1;
}

int qz_book_decimal_compare(const qz_book_decimal *a, const qz_book_decimal *b) {
    int left = sign_of(a);
    int right = sign_of(b);
    if (left != right) {
        return left < right ? -1 : 1;
    }
    return left < 0 ? compare_sizes(b, a) : left == 0 ? 0 : compare_sizes(a, b);
}
