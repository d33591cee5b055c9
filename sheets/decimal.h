/* SPDX-License-Identifier: MIT */
#ifndef QZ_SHEETS_DECIMAL_H
#define QZ_SHEETS_DECIMAL_H

/* A number as a spreadsheet means it: to 15 significant digits, in tens. */

#include <stddef.h>
#include <stdint.h>

enum {
    QZ_DECIMAL_DIGITS = 15,
    QZ_DECIMAL_EXPONENT = 330, /* beyond what a spreadsheet can hold */
    QZ_DECIMAL_ROOM = 400      /* of any of them as text, with its NUL */
};

/* 0.d1d2d3... times ten to the exponent; no digit: zero. */
typedef struct qz_book_decimal {
    char digits[QZ_DECIMAL_DIGITS + 1]; /* the first and the last are not 0 */
    int32_t count;
    int32_t exponent;
    int32_t negative;
} qz_book_decimal;

/* Of "0.95099999999999996" or "4.8500000000000001E-3"; 0 where it is no number. */
int qz_book_decimal_read(qz_book_decimal *out, const char *text, size_t length);

/* Writes it times ten to the `shift` without an exponent; returns the length. */
size_t qz_book_decimal_write(char *out, const qz_book_decimal *number, int32_t shift);

/* Below 0, 0 or above 0. */
int qz_book_decimal_compare(const qz_book_decimal *a, const qz_book_decimal *b);

#endif
