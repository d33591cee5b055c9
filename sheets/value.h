/* SPDX-License-Identifier: MIT */
#ifndef QZ_SHEETS_VALUE_H
#define QZ_SHEETS_VALUE_H

/* What a cell of the file means. */

#include "book.h"
#include "text.h"

enum qz_book_written {
    QZ_WRITTEN_NUMBER,
    QZ_WRITTEN_SHARED, /* the number of a shared text */
    QZ_WRITTEN_TEXT,   /* what a formula gave */
    QZ_WRITTEN_INLINE,
    QZ_WRITTEN_BOOLEAN,
    QZ_WRITTEN_ERROR,
    QZ_WRITTEN_DATE, /* "2024-03-31T00:00:00" */
    QZ_WRITTEN_OTHER
};

/* A cell as it is written. */
typedef struct qz_book_raw_cell {
    const char *sheet;
    uint32_t row, column;
    enum qz_book_written written;
    long style;
    int formula;
    int has_value; /* an element for it, which may be empty */
    qz_book_text_buffer *text;
} qz_book_raw_cell;

/* The way of writing by the attribute `t`; NULL: a number. */
enum qz_book_written qz_book_written_as(const char *type);

/* Makes a cell of it, with its text in memory of the book. *blank: there is nothing in it, or
   nothing that can be understood, which is told. 0 without memory. */
int qz_book_value_make(qz_book *book, const qz_book_raw_cell *raw, qzplan_cell *out, int *blank);

#endif
