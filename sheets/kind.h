/* SPDX-License-Identifier: MIT */
#ifndef QZ_SHEETS_KIND_H
#define QZ_SHEETS_KIND_H

/* What a file is that is taken for a workbook. */

#include <stddef.h>

#include "book.h"

/* Whether it begins as a zip file does, as .xlsx is one. */
int qz_book_kind_is_zip(const char *bytes, size_t size);

/* Whether it begins as the old container of Office does, as .xls is one. */
int qz_book_kind_is_ole(const char *bytes, size_t size);

/* Tells what a file is that is no zip file. */
void qz_book_kind_say(qz_book *book, const char *bytes, size_t size);

/* The same of a zip file that is open; 0: it may be a workbook, and nothing was told. */
int qz_book_kind_say_zip(qz_book *book);

#endif
