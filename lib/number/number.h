/* SPDX-License-Identifier: MIT */
#ifndef QZ_NUMBER_NUMBER_H
#define QZ_NUMBER_NUMBER_H

/* Exact numbers for the library's own use: what the public header has, by value and without checks.
 */

#include <stddef.h>
#include <stdint.h>

#include <qzplan/number.h>

static inline int qz_number_known(qzplan_number n) {
    return n.den > 0;
}

static inline qzplan_number qz_number_of(int64_t whole) {
    return (qzplan_number){whole, 1};
}

/* -1, 0, 1. Both must be known (den > 0). Never rounds, never overflows. */
int qz_number_order(qzplan_number a, qzplan_number b);

/* In lowest terms. */
qzplan_number qz_number_reduced(qzplan_number n);

/* As qzplan_number_divide, but in lowest terms only where they are needed for the result to fit. */
QZPLAN_MUST_USE int qz_number_quotient(qzplan_number *out, const qzplan_number *a,
                                       const qzplan_number *b);

/* -1, 0 or 1 as value is below, equal to or above numerator / denominator; all known, and
   denominator above zero. Never rounds, never overflows: it compares value * denominator with
   numerator in full width. */
int qz_number_order_ratio(qzplan_number numerator, qzplan_number denominator, qzplan_number value);

/* The largest whole number at or below n, and the smallest at or above it. */
int64_t qz_number_floor(qzplan_number n);
int64_t qz_number_ceil(qzplan_number n);

/* How qz_number_read takes a text. */
enum {
    QZ_READ_SEPARATORS = 1 /* well-grouped thousands separators are fine (figures) */
};

/* How to correct a text that is no number: messages/ has the words, one a name. */
/* clang-format off */
#define QZ_NUMBER_HINTS(X)                                                                         \
    X(EXAMPLES) X(POINT) X(PLAIN) X(SEPARATORS) X(GROUPS) X(UNIT) X(RANGE) X(WAN) X(YI)            \
    X(QIAN) X(BAI) X(PER_MILLE) X(EXPONENT) X(PERCENT) X(POINTS) X(YEARLY) X(MULTIPLE)             \
    X(FRACTION) X(ONE)
/* clang-format on */

enum qz_number_hint_id {
    QZ_NUMBER_HINT_NONE,
#define QZ_NUMBER_HINT_ID(name) QZ_NUMBER_HINT_##name,
    QZ_NUMBER_HINTS(QZ_NUMBER_HINT_ID)
#undef QZ_NUMBER_HINT_ID
};

/* As qzplan_number_parse; *decimals (may be NULL) gets the digits after the point as written,
 *hint (may be NULL) how to correct a bad number, or NONE. */
int qz_number_read(qzplan_number *out, int32_t *form, int32_t *decimals, int *hint,
                   const char *text, size_t length, unsigned flags);

/* 1 for a form in which a number itself is written (QZPLAN_NUMBER_...), 0 for those that a plan has
   beside. */
static inline int qz_form_is_number(int32_t form) {
    return form == QZPLAN_NUMBER_PLAIN || form == QZPLAN_NUMBER_PERCENT ||
           form == QZPLAN_NUMBER_POINTS;
}

/* What a number needs in text, in any language. */
enum { QZ_NUMBER_TEXT = 96, QZ_NUMBER_DECIMALS = 2 };

/* The greatest number that divides both; of 0 and a number that number. */
uint64_t qz_common_factor(uint64_t a, uint64_t b);

/* The decimals, `least` or more, with which two numbers compare in text as they are; -1: too many,
   or `least` is -1. */
int qz_number_decimals(qzplan_number number, int32_t form, qzplan_number border, int least);

/* The decimals that say a number exactly, up to `most`; -1: more. */
int qz_number_exact_decimals(qzplan_number number, int32_t form, int most);

/* 1 if two numbers as written with so many decimals add up to a third one so written. */
int qz_number_adds_up(qzplan_number a, qzplan_number b, qzplan_number sum, int32_t form,
                      int decimals);

/* Writes a number with so many decimals (-1: as a fraction) into QZ_NUMBER_TEXT bytes, rounded half
   away from zero or, where asked, always away from it; returns the length. */
size_t qz_number_write(char *text, qzplan_number number, int32_t form, int decimals, int away,
                       const char *language);

#endif
