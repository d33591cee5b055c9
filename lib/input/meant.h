/* SPDX-License-Identifier: MIT */
#ifndef QZ_INPUT_MEANT_H
#define QZ_INPUT_MEANT_H

/* What people mean by numbers and dates that are not written as plans and figures write them, in
   English and Chinese: "1.2 million", "10%左右", "四十三", "2027年底前", "FY2027", "30 June 2025".
 */

#include <stddef.h>
#include <stdint.h>

enum { QZ_MEANT_SIZE = 48 };

typedef struct qz_meant {
    char text[QZ_MEANT_SIZE];  /* as it is to be written; "" where nothing is known */
    char other[QZ_MEANT_SIZE]; /* what else it may mean; "" where it can mean nothing else */
    int direction;             /* 1: it says at least, -1: at most, 0: neither */
    int certain;               /* it can mean nothing else */
} qz_meant;

/* Returns 1 where something is known. What is found reads as a number. */
int qz_meant_number(qz_meant *out, const char *text, size_t length);

/* What a plain number means where a percentage is asked for: 0.9 is 90%, 75 is 75%; 1 may be
 * either. */
int qz_meant_percent(qz_meant *out, const char *number);

/* 1 where a number has the digits that a program makes of a shorter one in binary: `out` is that
   one, with what follows it. "56.99999999999999" is 57. */
int qz_meant_noise(char out[QZ_MEANT_SIZE], const char *text, size_t length);

/* Two numbers with a dash or a word for it between them, as the list "[70%, 80%]". */
int qz_meant_range(qz_meant *out, const char *text, size_t length);

/* The same of a date or `ongoing`. year_starts: month and day on which years begin, as in a plan.
 */
int qz_meant_date(qz_meant *out, const char *text, size_t length, int32_t year_starts);

/* Narrow forms of full-width characters, blanks of every kind as one, none at the ends. Returns 0
   where it does not fit. */
int qz_meant_plain(char *out, size_t capacity, const char *text, size_t length);

/* The value of a Chinese numeral that is a text's whole, 0 to 9999; -1 where it is none. */
int32_t qz_meant_numeral(const char *text, size_t length);

#endif
