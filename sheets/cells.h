/* SPDX-License-Identifier: MIT */
#ifndef QZ_SHEETS_CELLS_H
#define QZ_SHEETS_CELLS_H

/* The cells of a sheet in their order, and what merged ones carry down. */

#include <stddef.h>
#include <stdint.h>

#include "book.h"

/* "C7" or "A1:B2", ends included. */
typedef struct qz_book_range {
    uint32_t row, column;
    uint32_t last_row, last_column;
} qz_book_range;

typedef struct qz_book_cells {
    const char *sheet; /* its name */
    qzplan_cell *items;
    size_t count, room;
    qz_book_range *merges;
    size_t merge_count, merge_room;
    uint32_t last_row;
    int unsorted;
} qz_book_cells;

/* Reads a reference; 0 where it is none. */
int qz_book_range_read(qz_book_range *out, const char *text);

int qz_book_cells_add(qz_book *book, qz_book_cells *cells, const qzplan_cell *cell);
int qz_book_cells_merge(qz_book *book, qz_book_cells *cells, const qz_book_range *range);

/* Sorts them, carries merged ones down, and gives them to a sheet. */
int qz_book_cells_finish(qz_book *book, qz_book_cells *cells, qzplan_sheet *sheet);

#endif
