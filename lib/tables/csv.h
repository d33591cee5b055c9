/* SPDX-License-Identifier: MIT */
#ifndef QZ_TABLES_CSV_H
#define QZ_TABLES_CSV_H

/* A text of cells as the rows of a grid, one at a time. */

#include "base/csv.h"
#include "tables/grid.h"

typedef struct qz_csv_rows {
    qz_csv csv;
    qz_arena *arena;     /* of the cells in hand, and of cells with doubled quotes */
    qz_grid_cell *cells; /* of the row in hand */
    size_t room;
    qz_grid_cell *blanks;
    size_t blank_room;
    size_t most;        /* cells that may be read */
    size_t cell_count;  /* read so far */
    qz_cell begin;      /* the first cell of the row in hand, as it is written */
    qz_cell beyond;     /* the first cell behind `width` ones, as it is written */
    int over;           /* 1: there is one behind them that is not blank */
    qz_cell stopped_at; /* the first cell too many */
    const char *end;    /* behind the row in hand */
    uint32_t width;     /* of the header; 0: not known yet */
    uint32_t number;    /* of the row in hand */
    uint32_t next_line; /* where the row after it begins, if it is not blank */
    int stopped;        /* there are too many cells, or there is no memory */
} qz_csv_rows;

/* From where a reader stands, between two rows. */
void qz_csv_rows_begin(qz_csv_rows *rows, const qz_csv *csv, size_t most);

/* The next row that is not blank, good until the next one is asked for: 1; 0 at the end. */
int qz_csv_rows_next(qz_csv_rows *rows, qz_grid_row *out);

/* At most so many rows as a grid that keeps them, 0 without memory. The file and the rest of it are
   left to the caller. */
QZ_MUST_USE int qz_grid_of_csv(qz_grid *out, qz_csv_rows *rows, size_t most);

#endif
