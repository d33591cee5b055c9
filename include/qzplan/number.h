/* SPDX-License-Identifier: MIT */
#ifndef QZPLAN_NUMBER_H
#define QZPLAN_NUMBER_H

/**
 * @file number.h
 * Exact numbers. A number is num / den with den > 0; den == 0 means "no number".
 *
 * A percentage is kept as the fraction it is (10 % is 1/10, one percentage point is 1/100). A share
 * keeps its numerator and denominator as reported: 420/4200 is not reduced. Comparing never rounds
 * and never overflows; arithmetic that does not fit returns QZPLAN_ERROR_OVERFLOW.
 */

#include <stddef.h>
#include <stdint.h>

#include <qzplan/export.h>

typedef struct qzplan_number {
    int64_t num;
    int64_t den;
} qzplan_number;

/** How a number is written. */
enum {
    QZPLAN_NUMBER_PLAIN = 0,   /**< 41 */
    QZPLAN_NUMBER_PERCENT = 1, /**< 10% for 1/10 */
    QZPLAN_NUMBER_POINTS = 2   /**< "1 point" for 1/100 */
};

QZPLAN_BEGIN_DECLS

/**
 * Reads "41", "-2.38", "10%", "1 point", "0.2 points", "0.2个百分点"; full-width digits and signs
 * are read as their plain forms, blanks around it are skipped. `form` gets QZPLAN_NUMBER_... ; it
 * may be NULL, then only a plain number is taken. The result is in lowest terms; on failure it is
 * no number. Errors: BAD_NUMBER, NUMBER_SUFFIX (万, 亿), OVERFLOW (also more than 64 bits of digits
 * that count), INVALID_ARGUMENT. Since 0.1.
 */
QZPLAN_MUST_USE QZPLAN_API int qzplan_number_parse(qzplan_number *out, int32_t *form,
                                                   const char *text, size_t length);

/** *order: -1, 0 or 1 as a is below, equal to or above b. INVALID_ARGUMENT if either has den <= 0.
 *  Since 0.1. */
QZPLAN_MUST_USE QZPLAN_API int qzplan_number_compare(int32_t *order, const qzplan_number *a,
                                                     const qzplan_number *b);

/** Sum, difference, product, quotient, in lowest terms. Errors: OVERFLOW, DIVISION_BY_ZERO,
 *  INVALID_ARGUMENT. `out` may be an operand; on failure it is no number. OVERFLOW means that the
 *  result itself does not fit, never a step on the way. Since 0.1. */
QZPLAN_MUST_USE QZPLAN_API int qzplan_number_add(qzplan_number *out, const qzplan_number *a,
                                                 const qzplan_number *b);
QZPLAN_MUST_USE QZPLAN_API int qzplan_number_subtract(qzplan_number *out, const qzplan_number *a,
                                                      const qzplan_number *b);
QZPLAN_MUST_USE QZPLAN_API int qzplan_number_multiply(qzplan_number *out, const qzplan_number *a,
                                                      const qzplan_number *b);
QZPLAN_MUST_USE QZPLAN_API int qzplan_number_divide(qzplan_number *out, const qzplan_number *a,
                                                    const qzplan_number *b);

/**
 * Writes a number for people: two decimals, rounded half away from zero, trailing zeros dropped.
 * Beside a border it has more decimals, until its text compares with the border, and with the
 * border's text beside it, as the numbers do: 9.996 % beside 10 % is "9.996%". Where 18 more are
 * not enough it is the exact fraction, "num/den". Percent: "10.26%"; points: "0.26 points"
 * ("个百分点" with "zh").
 *
 * @param buffer   gets NUL-terminated text; may be NULL when capacity is 0
 * @param length   gets the length without the NUL, also when the buffer is too small; may be NULL
 * @param border   the number it will be shown beside; none where it is NULL or has den 0
 * @param language a BCP 47 tag, see qzplan_language_find
 * Errors: BUFFER_TOO_SMALL (the buffer then holds ""), INVALID_ARGUMENT. Since 0.1.
 */
QZPLAN_MUST_USE QZPLAN_API int qzplan_number_format(char *buffer, size_t capacity, size_t *length,
                                                    const qzplan_number *number, int32_t form,
                                                    const qzplan_number *border,
                                                    const char *language);

QZPLAN_END_DECLS

#endif
