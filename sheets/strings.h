/* SPDX-License-Identifier: MIT */
#ifndef QZ_SHEETS_STRINGS_H
#define QZ_SHEETS_STRINGS_H

/* The texts that cells share. */

#include "book.h"

/* Reads the part of that name into book->texts; there may be none. */
int qz_book_strings_read(qz_book *book, const char *part);

#endif
