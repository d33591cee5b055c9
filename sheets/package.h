/* SPDX-License-Identifier: MIT */
#ifndef QZ_SHEETS_PACKAGE_H
#define QZ_SHEETS_PACKAGE_H

/* The zip file that a workbook is: its parts by name, read within limits. */

#include <stddef.h>
#include <stdint.h>

#include "book.h"

typedef struct qz_book_package_part {
    const char *key;         /* "xl/workbook.xml", in small letters */
    const char *name;        /* as it stands in the file */
    uint64_t offset, number; /* where minizip finds it */
    uint64_t packed;
    int locked; /* by a password */
} qz_book_package_part;

/* Takes a piece of a part; 0: no more is wanted. */
typedef int (*qz_book_package_taker)(void *context, const char *bytes, size_t size);

/* Opens a zip file that stands in memory, and sets book->package. Close it with
   qz_book_package_close, also after a failure. */
int qz_book_package_open(qz_book *book, const char *bytes, size_t size);
void qz_book_package_close(qz_book *book);

/* A part by its name, a leading "/" or not; NULL where there is none. */
const qz_book_package_part *qz_book_package_find(const qz_book *book, const char *name);

/* Hands a part on, piece by piece. 0: it is damaged or too large, which is told, or was not wanted
   to the end. */
int qz_book_package_read(qz_book *book, const qz_book_package_part *part,
                         qz_book_package_taker take, void *context);

#endif
