/* SPDX-License-Identifier: MIT */
#ifndef QZ_SHEETS_SHEET_H
#define QZ_SHEETS_SHEET_H

/* One sheet of a workbook. */

#include "book.h"
#include "package.h"

enum { QZ_LAST_ROW = 1048576, QZ_LAST_COLUMN = 16384 };

/* Reads the cells of a part into a sheet that has its name. */
int qz_book_sheet_read(qz_book *book, const qz_book_package_part *part, qzplan_sheet *sheet);

#endif
