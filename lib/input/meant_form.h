/* SPDX-License-Identifier: MIT */
#ifndef QZ_INPUT_MEANT_FORM_H
#define QZ_INPUT_MEANT_FORM_H

/* Forms of dates and periods. In a form Y is a year of four digits, Z another, z its last two; M
   and K are months, D a day, of one or two digits; W is the name of a month in English or French; N
   and L are a digit or a Chinese numeral; C is one or two digits or a Chinese numeral. What is
   written has two digits for M, K and D; B is the year before Y, A the one after, a its last two
   digits, e the last two of Y. Every other character stands for itself; texts are in small letters.
 */

#include "input/meant.h"

typedef struct qz_meant_parts {
    int32_t year;
    int32_t later; /* a second year, of four digits or two */
    int32_t month;
    int32_t day;
    int32_t number; /* of a half or a quarter */
    int32_t last;   /* the last month or number of a stretch */
} qz_meant_parts;

/* 1 where the whole text has the form. A second year of two digits is then whole. */
int qz_meant_form_matches(const char *form, const char *text, qz_meant_parts *p);

void qz_meant_form_write(char out[QZ_MEANT_SIZE], const char *form, const qz_meant_parts *p);

/* The small letter of a capital of A-Z. */
char qz_meant_small(char c);

#endif
