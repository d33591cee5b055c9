/* SPDX-License-Identifier: MIT */
#ifndef QZ_INTAKE_QUICK_H
#define QZ_INTAKE_QUICK_H

/* Rows of a CSV file that hold what nearly all do, taken by the structural index: a metric and an
   area by id, a period, a plain number. Every other row is left to the reader that can say what is
   wrong with it. */

#include "csv/index.h"
#include "intake/period.h"
#include "intake/table_parts.h"
#include "tables/csv.h"

enum { QZ_QUICK_PERIODS = 16 };

/* A text that was understood once. */
typedef struct qz_quick_name {
    uint64_t text[2]; /* its bytes, zeros behind them */
    const void *thing;
} qz_quick_name;

typedef struct qz_quick_period {
    uint64_t text[2];
    int32_t year_starts;
    int32_t is_day;
    size_t *counter; /* of the column: what it says of its form */
    qzplan_period period;
} qz_quick_period;

typedef struct qz_quick {
    int on; /* 0: no row is taken */
    qz_table *table;
    qz_csv_rows *rows;
    qz_index index;
    uint64_t index_begin; /* of the next row of the index */
    size_t row;
    size_t first;
    uint32_t width;
    uint32_t metric_column; /* from 0 */
    uint32_t period_column;
    uint32_t value_column;
    uint32_t area_column;        /* the width: there is none */
    uint32_t denominator_column; /* the same */
    qz_quick_name *metrics;      /* each a table of so many and one */
    size_t metric_mask;
    qz_quick_name *areas;
    size_t area_mask;
    qz_quick_period periods[QZ_QUICK_PERIODS];
} qz_quick;

/* For the rows that `rows` has next. It is off where the table has more to it, or memory lacks. */
void qz_quick_begin(qz_quick *quick, qz_table *table, qz_csv_rows *rows);

/* Takes rows from where `rows` stands, as many as are plain. */
void qz_quick_rows(qz_quick *quick);

void qz_quick_end(qz_quick *quick);

#endif
