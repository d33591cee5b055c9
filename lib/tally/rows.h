/* SPDX-License-Identifier: MIT */
#ifndef QZ_TALLY_ROWS_H
#define QZ_TALLY_ROWS_H

/* Rows on their way into a store: some at once, column by column. */

#include "tally/cell.h"
#include "tally/faults.h"
#include "tally/store.h"

enum { QZ_ROWS_AT_ONCE = 1024 };

/* Where a row, or a cell of it, is. */
typedef struct qz_row_place {
    uint64_t at;
    uint64_t line;
    uint32_t column;
} qz_row_place;

typedef struct qz_rec_rows qz_rec_rows;

/* Finds the place of a cell of the rows in hand; column QZ_NO: of the row. */
typedef qz_row_place qz_find_place(void *source, uint32_t row, uint32_t column);

/* Makes room for rows of a spec, in the arena; NULL when out of memory. */
QZ_MUST_USE qz_rec_rows *qz_rec_rows_make(qz_arena *arena, qz_rec_store *store,
                                          qz_rec_faults *faults, uint32_t source);

void qz_rec_rows_free(qz_rec_rows *rows);

/* Begins with so many rows, at most QZ_ROWS_AT_ONCE. */
void qz_rec_rows_begin(qz_rec_rows *rows, uint32_t count, qz_find_place *find, void *of);

/* 1 where a column's cells are looked at for more than whether they are empty. */
int qz_rec_rows_reads(const qz_rec_rows *rows, uint32_t column);

/* Hands over a cell as text, without blanks at its ends; 0 when out of memory. */
int qz_rec_rows_text(qz_rec_rows *rows, uint32_t row, uint32_t column, const char *text,
                     size_t length);

/* Hands over a truth. */
int qz_rec_rows_truth(qz_rec_rows *rows, uint32_t row, uint32_t column, int truth);

/* The columns in the order in which they have to be handed over: that of the area first. */
uint32_t qz_rec_rows_column(const qz_rec_rows *rows, uint32_t place);

/* Ends with them: they are counted. 0 when out of memory. */
int qz_rec_rows_end(qz_rec_rows *rows);

#endif
