/* SPDX-License-Identifier: MIT */
#ifndef QZ_SHEETS_FORMAT_H
#define QZ_SHEETS_FORMAT_H

/* What a number format makes of a number: `0.0%`, `yyyy"年"m"月"`, `#,##0,;[Red]-#,##0,`. */

#include <stddef.h>

#include "decimal.h"

enum qz_book_shown {
    QZ_SHOWN_NUMBER,
    QZ_SHOWN_PERCENT,
    QZ_SHOWN_DAY,   /* a date, to the day or without its year */
    QZ_SHOWN_MONTH, /* a year and a month */
    QZ_SHOWN_YEAR,
    QZ_SHOWN_CLOCK /* a time of day, or how long something took */
};

enum { QZ_FORMAT_SECTIONS = 4 };

typedef struct qz_book_format_section {
    enum qz_book_shown shown;
    int scaled;   /* shown in thousands or more: `0,` */
    char compare; /* of its condition: '<', 'l' (at most), '=', '!' (not), 'g' (at least), '>'; NUL
                   */
    char reserved[3];
    qz_book_decimal limit; /* of its condition */
} qz_book_format_section;

typedef struct qz_book_format {
    qz_book_format_section sections[QZ_FORMAT_SECTIONS];
    int count; /* 0: as General */
    int conditional;
} qz_book_format;

/* Reads a code of any length; what is not understood is taken for literal text. */
void qz_book_format_read(qz_book_format *out, const char *code);

/* The code of a number that needs none in the file, as a Chinese edition has them; NULL: no
   other than General. */
const char *qz_book_format_built_in(long number);

/* The section that a number is shown by. */
qz_book_format_section qz_book_format_for(const qz_book_format *format,
                                          const qz_book_decimal *value);

#endif
