/* SPDX-License-Identifier: MIT */
/* Numbers from text: digits, a percent sign or points, and a hint for everything that people write
   instead. */

#include <stddef.h>

#include <qzplan/error.h>

#include "base/arrays.h"
#include "base/scan.h"
#include "number/number.h"
#include "number/wide.h"

/* What may follow the digits. */
static const struct {
    const char *word;
    int32_t form;
    int32_t shift; /* decimals that it stands for */
} suffixes[] = {
    {"", QZPLAN_NUMBER_PLAIN, 0},          {"%", QZPLAN_NUMBER_PERCENT, 2},
    {"point", QZPLAN_NUMBER_POINTS, 2},    {"points", QZPLAN_NUMBER_POINTS, 2},
    {"个百分点", QZPLAN_NUMBER_POINTS, 2}, {"百分点", QZPLAN_NUMBER_POINTS, 2},
};

/* What people write there too, and how to correct it. The first that fits is taken. */
static const struct {
    const char *word;
    int code;
    int hint; /* QZ_NUMBER_HINT_... */
} mistakes[] = {
    {"万", QZPLAN_ERROR_NUMBER_SUFFIX, QZ_NUMBER_HINT_WAN},
    {"亿", QZPLAN_ERROR_NUMBER_SUFFIX, QZ_NUMBER_HINT_YI},
    {"千", QZPLAN_ERROR_BAD_NUMBER, QZ_NUMBER_HINT_QIAN},
    {"百", QZPLAN_ERROR_BAD_NUMBER, QZ_NUMBER_HINT_BAI},
    {"‰", QZPLAN_ERROR_BAD_NUMBER, QZ_NUMBER_HINT_PER_MILLE},
    {"e", QZPLAN_ERROR_BAD_NUMBER, QZ_NUMBER_HINT_EXPONENT},
    {"E", QZPLAN_ERROR_BAD_NUMBER, QZ_NUMBER_HINT_EXPONENT},
    {"percent", QZPLAN_ERROR_BAD_NUMBER, QZ_NUMBER_HINT_PERCENT},
    {"pp", QZPLAN_ERROR_BAD_NUMBER, QZ_NUMBER_HINT_POINTS},
    {"% a year", QZPLAN_ERROR_BAD_NUMBER, QZ_NUMBER_HINT_YEARLY},
    {"a year", QZPLAN_ERROR_BAD_NUMBER, QZ_NUMBER_HINT_YEARLY},
    {"x", QZPLAN_ERROR_BAD_NUMBER, QZ_NUMBER_HINT_MULTIPLE},
    {"/", QZPLAN_ERROR_BAD_NUMBER, QZ_NUMBER_HINT_FRACTION},
    {",", QZPLAN_ERROR_BAD_NUMBER, QZ_NUMBER_HINT_GROUPS},
    {"、", QZPLAN_ERROR_BAD_NUMBER, QZ_NUMBER_HINT_ONE},
};

/* Digits as digits * 10^zeros; trailing zeros wait until a digit that counts follows them. */
struct mantissa {
    uint64_t digits;
    size_t zeros;
    int overflow;
};

static void append(struct mantissa *m, unsigned digit) {
    if (digit == 0) {
        m->zeros += m->digits != 0 ? 1 : 0;
        return;
    }
    for (size_t i = 0; i <= m->zeros && !m->overflow; i++) {
        qz_wide next = qz_wide_product(m->digits, 10);
        m->overflow = qz_wide_high(next) != 0 || qz_wide_low(next) > UINT64_MAX - digit;
        m->digits = qz_wide_low(next);
    }
    m->digits += m->overflow ? 0 : digit;
    m->zeros = 0;
}

struct reading {
    struct mantissa mantissa;
    size_t decimals;
    int negative;
    int hint;
};

static size_t take_digits(qz_scan *scan, struct mantissa *m) {
    size_t count = 0;
    for (; qz_is_digit(qz_scan_peek(scan)); count++) {
        append(m, qz_scan_peek(scan) - '0');
        qz_scan_skip(scan);
    }
    return count;
}

/* "1,234,567": after the first one to three digits groups of exactly three. A group of zero alone
   is refused: "0,123" is more likely a decimal comma. */
static int take_whole(qz_scan *scan, struct reading *r, unsigned flags) {
    int zero = qz_scan_peek(scan) == '0';
    size_t first = take_digits(scan, &r->mantissa);
    if (first == 0) {
        r->hint = qz_scan_peek(scan) == '.' ? QZ_NUMBER_HINT_POINT : QZ_NUMBER_HINT_EXAMPLES;
        return 0;
    }
    if (qz_scan_peek(scan) != ',') {
        return 1;
    }
    if ((flags & QZ_READ_SEPARATORS) == 0) {
        r->hint = QZ_NUMBER_HINT_SEPARATORS;
        return 0;
    }
    r->hint = QZ_NUMBER_HINT_GROUPS;
    if (first > 3 || zero) {
        return 0;
    }
    while (qz_scan_take(scan, ',')) {
        if (take_digits(scan, &r->mantissa) != 3) {
            return 0;
        }
    }
    return 1;
}

static int take_number(qz_scan *scan, struct reading *r, unsigned flags) {
    r->negative = qz_scan_peek(scan) == '-';
    if (r->negative || qz_scan_peek(scan) == '+') {
        qz_scan_skip(scan);
    }
    if (!take_whole(scan, r, flags)) {
        return 0;
    }
    if (qz_scan_take(scan, '.')) {
        r->decimals = take_digits(scan, &r->mantissa);
        r->hint = QZ_NUMBER_HINT_POINT;
        return r->decimals > 0;
    }
    return 1;
}

/* The suffix that is the whole rest of the text; its index, or -1. */
static int find_suffix(const qz_scan *rest) {
    for (size_t i = 0; i < QZ_ARRAY_SIZE(suffixes); i++) {
        qz_scan scan = *rest;
        if (qz_scan_word(&scan, suffixes[i].word) && qz_scan_ended(&scan)) {
            return (int)i;
        }
    }
    return -1;
}

static int explain_rest(int *hint, const qz_scan *rest) {
    for (size_t i = 0; i < QZ_ARRAY_SIZE(mistakes); i++) {
        qz_scan scan = *rest;
        if (qz_scan_word(&scan, mistakes[i].word)) {
            *hint = mistakes[i].hint;
            return mistakes[i].code;
        }
    }
    uint32_t next = qz_scan_peek(rest);
    int letter = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') || next >= 0x80;
    *hint = qz_is_digit(next) ? QZ_NUMBER_HINT_SEPARATORS
            : letter          ? QZ_NUMBER_HINT_UNIT
                              : QZ_NUMBER_HINT_EXAMPLES;
    return QZPLAN_ERROR_BAD_NUMBER;
}

/* digits * 10^zeros / 10^decimals, twos and fives cancelled one by one, so that nothing that fits
   is called too large. */
static int value_of(qzplan_number *out, const struct reading *r, size_t shift) {
    uint64_t num = r->mantissa.digits;
    uint64_t den = 1;
    size_t decimals = r->decimals + shift;
    size_t zeros = r->mantissa.zeros;
    if (num == 0) {
        *out = qz_number_of(0);
        return QZPLAN_OK;
    }
    size_t both = decimals < zeros ? decimals : zeros;
    decimals -= both;
    zeros -= both;
    for (; zeros > 0; zeros--) {
        if (num > UINT64_MAX / 10) {
            return QZPLAN_ERROR_OVERFLOW;
        }
        num *= 10;
    }
    for (size_t two = decimals, five = decimals; two > 0 || five > 0;) {
        uint64_t factor = two > 0 ? 2 : 5;
        *(two > 0 ? &two : &five) -= 1;
        if (num % factor == 0) {
            num /= factor;
        } else if (den > INT64_MAX / factor) {
            return QZPLAN_ERROR_OVERFLOW;
        } else {
            den *= factor;
        }
    }
    uint64_t most = (uint64_t)INT64_MAX + (r->negative ? 1 : 0);
    if (num > most) {
        return QZPLAN_ERROR_OVERFLOW;
    }
    out->num = num > INT64_MAX ? INT64_MIN : r->negative ? -(int64_t)num : (int64_t)num;
    out->den = (int64_t)den;
    return QZPLAN_OK;
}

static int read(qzplan_number *out, int32_t *form, struct reading *r, qz_scan scan,
                unsigned flags) {
    if (!take_number(&scan, r, flags)) {
        return QZPLAN_ERROR_BAD_NUMBER;
    }
    qz_scan_blanks(&scan);
    int suffix = find_suffix(&scan);
    if (suffix < 0) {
        return explain_rest(&r->hint, &scan);
    }
    if (form == NULL && suffixes[suffix].form != QZPLAN_NUMBER_PLAIN) {
        r->hint = QZ_NUMBER_HINT_PLAIN;
        return QZPLAN_ERROR_BAD_NUMBER;
    }
    r->hint = QZ_NUMBER_HINT_RANGE;
    int code = r->mantissa.overflow ? QZPLAN_ERROR_OVERFLOW
                                    : value_of(out, r, (size_t)suffixes[suffix].shift);
    if (code == QZPLAN_OK && form != NULL) {
        *form = suffixes[suffix].form;
    }
    return code;
}

/* Nearly all numbers are a few digits, perhaps with a point among them; 0 where this is another. */
static int read_quickly(qzplan_number *out, size_t *decimals, const char *text, size_t length) {
    enum { MOST = 15 };
    struct reading r = {.decimals = 0};
    size_t point = length;
    for (size_t i = 0; i < length && length <= MOST; i++) {
        if (text[i] == '.' && point == length && i > 0) {
            point = i;
        } else if (text[i] < '0' || text[i] > '9') {
            return 0;
        } else {
            r.mantissa.digits = r.mantissa.digits * 10 + (uint64_t)(text[i] - '0');
        }
    }
    r.decimals = point == length ? 0 : length - point - 1;
    *decimals = r.decimals;
    return length > 0 && length <= MOST && point + 1 != length && value_of(out, &r, 0) == QZPLAN_OK;
}

int qz_number_read(qzplan_number *out, int32_t *form, int32_t *decimals, int *hint,
                   const char *text, size_t length, unsigned flags) {
    struct reading r = {{0, 0, 0}, 0, 0, QZ_NUMBER_HINT_NONE};
    *out = (qzplan_number){0, 0};
    if (form != NULL) {
        *form = QZPLAN_NUMBER_PLAIN;
    }
    int code = read_quickly(out, &r.decimals, text, length)
                   ? QZPLAN_OK
                   : read(out, form, &r, qz_scan_begin(text, length), flags);
    if (decimals != NULL) {
        *decimals = r.decimals > INT32_MAX ? INT32_MAX : (int32_t)r.decimals;
    }
    if (hint != NULL) {
        *hint = code == QZPLAN_OK ? QZ_NUMBER_HINT_NONE : r.hint;
    }
    return code;
}

int qzplan_number_parse(qzplan_number *out, int32_t *form, const char *text, size_t length) {
    if (out == NULL || (text == NULL && length > 0)) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    return qz_number_read(out, form, NULL, NULL, text, length, 0);
}
