/* SPDX-License-Identifier: MIT */
#ifndef QZ_SHEETS_BOOK_H
#define QZ_SHEETS_BOOK_H

/* A workbook while it is read, and how its faults are told. Functions return 0 once reading cannot
   go on: why has been told then, or memory has run out. */

#include <stddef.h>
#include <stdint.h>

#include <qzplan/report.h>
#include <qzplan/tables.h>

#include "base/arena.h"
#include "styles.h"

struct qz_book_package;

/* What a hostile file may cost. */
typedef struct qz_book_limits {
    size_t max_bytes;
    size_t max_expanded;
    size_t max_cells;
} qz_book_limits;

/* The texts that cells share. */
typedef struct qz_book_shared_texts {
    const qzplan_cell *items; /* of which only the text is used */
    size_t count;
} qz_book_shared_texts;

typedef struct qz_book {
    qz_arena arena; /* of what is handed out */
    qz_arena working;
    qzplan_report *report;
    struct qz_book_package *package;
    const char *name;
    qz_book_limits limits;
    qz_book_shared_texts texts;
    qz_book_styles styles;
    qzplan_sheet *sheets;
    size_t sheet_count;
    size_t cells; /* of all sheets */
    int from_1904;
    int uncomputed; /* formulas are to be computed when it is opened */
    int no_memory;
} qz_book;

/* Tells a fault of the file, with up to two parts, NULL: none. */
void qz_book_say(qz_book *book, const char *message, const char *first, const char *second);

/* Tells one of a cell. */
void qz_book_say_cell(qz_book *book, const char *message, const char *sheet, uint32_t row,
                      uint32_t column, const char *part);

/* Says that memory has run out; returns 0. */
int qz_book_no_memory(qz_book *book);

/* Gives *items room for one more than `count`; 0 without memory. */
int qz_book_grow(qz_book *book, void **items, size_t *capacity, size_t count, size_t each);

#endif
