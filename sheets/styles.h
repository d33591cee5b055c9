/* SPDX-License-Identifier: MIT */
#ifndef QZ_SHEETS_STYLES_H
#define QZ_SHEETS_STYLES_H

/* The number format of each style that cells name. */

#include <stddef.h>

#include "format.h"

struct qz_book;

typedef struct qz_book_styles {
    const qz_book_format *const *formats; /* by style; NULL: General */
    size_t count;
} qz_book_styles;

/* Reads the part of that name into book->styles; there may be none. */
int qz_book_styles_read(struct qz_book *book, const char *part);

/* The format of a style; NULL: General. */
const qz_book_format *qz_book_styles_at(const qz_book_styles *styles, long style);

#endif
