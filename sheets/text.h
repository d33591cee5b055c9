/* SPDX-License-Identifier: MIT */
#ifndef QZ_SHEETS_TEXT_H
#define QZ_SHEETS_TEXT_H

/* A text that comes in pieces. */

#include <stddef.h>

#include "book.h"

enum { QZ_TEXT_LONGEST = 1 << 20 };

typedef struct qz_book_text_buffer {
    char *bytes;
    size_t length;
    size_t capacity;
    int too_long; /* what is beyond the longest is left out */
} qz_book_text_buffer;

/* 0 without memory. */
int qz_book_text_add(qz_book *book, qz_book_text_buffer *buffer, const char *text, size_t length);

/* Writes the characters that stand as "_x000A_" as themselves, in place. */
void qz_book_text_unescape(qz_book_text_buffer *buffer);

/* Whether nothing but white space stands in it. */
int qz_book_text_is_blank(const char *text, size_t length);

/* The value of a hexadecimal digit; -1: it is none. */
int qz_book_text_hex(char c);

#endif
