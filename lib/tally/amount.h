/* SPDX-License-Identifier: MIT */
#ifndef QZ_TALLY_AMOUNT_H
#define QZ_TALLY_AMOUNT_H

/* What rows add up to, between what it lies. */

#include "number/interval.h"
#include "tally/frame.h"

/* A share of rows, bounded row by row. */
typedef struct qz_shares {
    uint64_t low_num;
    uint64_t low_den;
    uint64_t high_num;
    uint64_t high_den;
    uint64_t whole_low; /* rows that are in the whole for certain: of 0 there may be no share */
} qz_shares;

qz_shares qz_cells_shares(const qz_rec_cells *cells);

/* The sum of a column. OK or OVERFLOW. */
int qz_cells_total(qz_interval *out, const qz_rec_cells *cells, const qzplan_table_column *column);

/* The highest (else the lowest) of a column; 0 where no row has it for certain. */
int qz_cells_extreme(qz_interval *out, const qz_rec_cells *cells, const qzplan_table_column *column,
                     int highest);

/* Rows of which it is not known whether they count, or with what. */
uint64_t qz_cells_unknown(const qz_rec_cells *cells, int by_value);

#endif
