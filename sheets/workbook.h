/* SPDX-License-Identifier: MIT */
#ifndef QZ_SHEETS_WORKBOOK_H
#define QZ_SHEETS_WORKBOOK_H

/* From the parts of a workbook to its sheets. */

#include "book.h"

/* Reads all sheets of the package of a book into book->sheets. */
int qz_book_read(qz_book *book);

#endif
