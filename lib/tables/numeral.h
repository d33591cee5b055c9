/* SPDX-License-Identifier: MIT */
#ifndef QZ_TABLES_NUMERAL_H
#define QZ_TABLES_NUMERAL_H

/* Numbers as tables write them, to how figures write them: "1.234,5 %" to "1234.5%". */

#include <stddef.h>

typedef struct qz_numeral_signs {
    char decimal; /* `.` or `,`; 0: not known */
    char group;   /* 0: any that is no decimal sign */
    int certain;  /* 1: `decimal` was said */
} qz_numeral_signs;

/* Writes a folded text as a plain number into room for its length; 0 where it is none, or where it
   could be two. */
size_t qz_numeral_plain(char *out, const char *text, size_t length, const qz_numeral_signs *signs);

#endif
