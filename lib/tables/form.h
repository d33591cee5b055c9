/* SPDX-License-Identifier: MIT */
#ifndef QZ_TABLES_FORM_H
#define QZ_TABLES_FORM_H

/* The form in which a column has its periods: `YYYYMM`, `DD/MM/YYYY`, `YYYY-YY`. */

#include <stddef.h>

#include "base/arena.h"

typedef struct qz_form qz_form;

/* What is wrong with one. */
enum {
    QZ_FORM_FINE,
    QZ_FORM_NO_MEMORY,
    QZ_FORM_NO_YEAR,     /* it has no year of four digits */
    QZ_FORM_LENGTH,      /* so many of one letter mean nothing */
    QZ_FORM_TWICE,       /* a letter stands in two places */
    QZ_FORM_COMBINATION, /* together they are no period: a day without its month */
    QZ_FORM_TOUCHES      /* a number of one or two digits right before digits: where does it end? */
};

/* Of a folded text. */
int qz_form_make(const qz_form **out, qz_arena *arena, const char *text, size_t length);

enum { QZ_FORM_PERIOD = 16 }; /* bytes of a period with its NUL: "2024-12-31" */

/* The period of a folded text as figures have it, "2024-06"; 0 where the text has another form.
   Whether there is such a month is not asked. */
int qz_form_read(char out[QZ_FORM_PERIOD], const qz_form *form, const char *text, size_t length);

#endif
