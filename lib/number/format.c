/* SPDX-License-Identifier: MIT */
/* Numbers as text for people: short, and never so short that a number looks equal to the border
   beside it, or beyond it, when it is not. */

#include <string.h>

#include <qzplan/error.h>

#include "base/buffer.h"
#include "base/languages.h"
#include "number/number.h"
#include "number/wide.h"

enum {
    FEW_DECIMALS = 2,
    MORE_DECIMALS = 18, /* at most so many more, else the exact fraction */
    WHOLE_DIGITS = 19,
    /* a slot for the carry, the whole part, two digits of a percentage, the decimals */
    MOST_DIGITS = 1 + WHOLE_DIGITS + 2 + FEW_DECIMALS + MORE_DECIMALS,
    TEXT_SIZE = QZ_NUMBER_TEXT
};

/* A number rounded to some decimals. */
struct digits {
    char text[MOST_DIGITS];
    size_t first;    /* of the digits that count: one of the whole part at least */
    size_t count;    /* of the digits that count */
    size_t decimals; /* how many of these come after the point */
    int negative;
    int exact; /* nothing was rounded away */
};

static size_t write_whole(char *text, uint64_t n) {
    char backwards[WHOLE_DIGITS];
    size_t count = 0;
    do {
        backwards[count++] = (char)('0' + n % 10);
        n /= 10;
    } while (n > 0);
    for (size_t i = 0; i < count; i++) {
        text[i] = backwards[count - 1 - i];
    }
    return count;
}

static size_t next_digit(char *text, size_t at, uint64_t *rest, uint64_t den) {
    if (*rest <= UINT64_MAX / 10) { /* as nearly always: half the width will do */
        text[at] = (char)('0' + *rest * 10 / den);
        *rest = *rest * 10 % den;
        return at + 1;
    }
    qz_wide digit = qz_wide_divide(qz_wide_product(*rest, 10), den, rest);
    text[at] = (char)('0' + qz_wide_low(digit));
    return at + 1;
}

static void add_one(char *text, size_t end) {
    while (text[--end] == '9') {
        text[end] = '0';
    }
    text[end]++;
}

/* Which way what is cut off counts. */
enum rounding { HALF_AWAY, AWAY };

/* n * 10^shift, rounded half away from zero, or always away from it. */
static struct digits rounded_as(qzplan_number n, size_t shift, size_t decimals,
                                enum rounding rounding) {
    struct digits d = {"0", 0, 0, decimals, n.num < 0, 0};
    uint64_t den = (uint64_t)n.den;
    uint64_t rest = qz_magnitude(n.num) % den;
    size_t end = 1 + write_whole(d.text + 1, qz_magnitude(n.num) / den);
    for (size_t i = 0; i < shift + decimals; i++) {
        end = next_digit(d.text, end, &rest, den);
    }
    d.exact = rest == 0;
    if (rounding == AWAY ? rest > 0 : rest >= den - rest) {
        add_one(d.text, end);
    }
    while (d.text[d.first] == '0' && d.first + 1 + decimals < end) {
        d.first++;
    }
    d.count = end - d.first;
    int zero = 1;
    for (size_t i = d.first; i < end; i++) {
        zero = zero && d.text[i] == '0';
    }
    d.negative = d.negative && !zero;
    return d;
}

static struct digits rounded(qzplan_number n, size_t shift, size_t decimals) {
    return rounded_as(n, shift, decimals, HALF_AWAY);
}

/* -1, 0, 1: how two texts with the same number of decimals compare, as a reader sees them. */
static int shown_order(const struct digits *a, const struct digits *b) {
    if (a->negative != b->negative) {
        return a->negative ? -1 : 1;
    }
    int order;
    if (a->count != b->count) {
        order = a->count > b->count ? 1 : -1;
    } else {
        int difference = memcmp(a->text + a->first, b->text + b->first, a->count);
        order = (difference > 0) - (difference < 0);
    }
    return a->negative ? -order : order;
}

static size_t shift_of(int32_t form) {
    return form == QZPLAN_NUMBER_PLAIN ? 0 : 2;
}

/* The fewest decimals, `least` or more, with which number and border compare as they are; -1 if too
   many are needed. Both of a pair get the same, whichever is shown beside the other. */
static int decimals_beside(qzplan_number number, qzplan_number border, size_t shift, int least) {
    int order = qz_number_order(number, border);
    for (int decimals = least; decimals <= FEW_DECIMALS + MORE_DECIMALS; decimals++) {
        struct digits n = rounded(number, shift, (size_t)decimals);
        struct digits b = rounded(border, shift, (size_t)decimals);
        if (order == 0 ? n.exact : shown_order(&n, &b) == order) {
            return decimals;
        }
    }
    return order == 0 ? least : -1;
}

static size_t append(char *text, size_t at, const char *more) {
    size_t length = strlen(more);
    memcpy(text + at, more, length);
    return at + length;
}

static size_t write_digits(char *text, const struct digits *d, const qz_language *language) {
    size_t at = d->negative ? append(text, 0, "-") : 0;
    size_t whole = d->count - d->decimals;
    size_t decimals = d->decimals;
    while (decimals > 0 && d->text[d->first + whole + decimals - 1] == '0') {
        decimals--;
    }
    memcpy(text + at, d->text + d->first, whole);
    at += whole;
    if (decimals > 0) {
        at = append(text, at, language->decimal_mark);
        memcpy(text + at, d->text + d->first + whole, decimals);
        at += decimals;
    }
    return at;
}

static size_t write_fraction(char *text, qzplan_number n) {
    size_t at = n.num < 0 ? append(text, 0, "-") : 0;
    at += write_whole(text + at, qz_magnitude(n.num));
    text[at++] = '/';
    return at + write_whole(text + at, (uint64_t)n.den);
}

static size_t write_ending(char *text, size_t at, int32_t form, const qz_language *language) {
    if (form == QZPLAN_NUMBER_PLAIN) {
        return at;
    }
    if (form == QZPLAN_NUMBER_PERCENT) {
        return append(text, append(text, at, language->before_percent), "%");
    }
    text[at] = '\0';
    size_t sign = text[0] == '-' ? 1 : 0;
    int one = at == sign + 1 && text[sign] == '1';
    if (language->one_below_two) {
        size_t whole = strspn(text + sign, "0123456789");
        one = whole == 1 && text[sign] < '2';
    }
    return append(text, at, one ? language->point : language->points);
}

static size_t write_number(char *text, qzplan_number number, int32_t form, int decimals,
                           enum rounding rounding, const qz_language *language) {
    if (decimals < 0) {
        return write_fraction(text, number);
    }
    struct digits d = rounded_as(number, shift_of(form), (size_t)decimals, rounding);
    size_t at = write_digits(text, &d, language);
    return write_ending(text, at, form, language);
}

int qz_number_decimals(qzplan_number number, int32_t form, qzplan_number border, int least) {
    return least < 0 ? -1 : decimals_beside(number, border, shift_of(form), least);
}

int qz_number_exact_decimals(qzplan_number number, int32_t form, int most) {
    for (int decimals = 0; decimals <= most; decimals++) {
        if (rounded(number, shift_of(form), (size_t)decimals).exact) {
            return decimals;
        }
    }
    return -1;
}

/* What is written, in units of the last decimal; of many digits the lowest bits. */
static uint64_t units_of(qzplan_number number, int32_t form, int decimals) {
    const struct digits d = rounded(number, shift_of(form), (size_t)decimals);
    uint64_t units = 0;
    for (size_t i = 0; i < d.count; i++) {
        units = 10 * units + (uint64_t)(d.text[d.first + i] - '0');
    }
    return d.negative ? 0 - units : units;
}

int qz_number_adds_up(qzplan_number a, qzplan_number b, qzplan_number sum, int32_t form,
                      int decimals) {
    return units_of(a, form, decimals) + units_of(b, form, decimals) ==
           units_of(sum, form, decimals);
}

size_t qz_number_write(char *text, qzplan_number number, int32_t form, int decimals, int away,
                       const char *language) {
    return write_number(text, number, form, decimals, away ? AWAY : HALF_AWAY,
                        qz_language_of(language));
}

int qzplan_number_format(char *buffer, size_t capacity, size_t *length, const qzplan_number *number,
                         int32_t form, const qzplan_number *border, const char *language) {
    char text[TEXT_SIZE];
    qz_buffer_clear(buffer, capacity, length);
    if (number == NULL || !qz_number_known(*number) || !qz_form_is_number(form) ||
        (border != NULL && border->den < 0)) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    if (border != NULL && border->den == 0) {
        border = NULL; /* no number to be shown beside */
    }
    const int decimals = border == NULL
                             ? FEW_DECIMALS
                             : decimals_beside(*number, *border, shift_of(form), FEW_DECIMALS);
    size_t size = write_number(text, *number, form, decimals, HALF_AWAY, qz_language_of(language));
    return qz_buffer_give(buffer, capacity, length, text, size);
}
