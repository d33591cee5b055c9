/* SPDX-License-Identifier: MIT */
#ifndef QZ_DRAFT_ROWS_H
#define QZ_DRAFT_ROWS_H

/* A list of tasks as offices keep it, row by row. */

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

typedef struct qz_slice {
    const char *text; /* NULL: nothing */
    size_t length;
} qz_slice;

/* What a column says. */
enum qz_draft_column {
    QZ_DRAFT_NUMBER,
    QZ_DRAFT_PROGRAMME,
    QZ_DRAFT_ACTION,
    QZ_DRAFT_TASK,
    QZ_DRAFT_DUE,
    QZ_DRAFT_LEAD,
    QZ_DRAFT_WITH,
    QZ_DRAFT_COLUMNS
};

/* A cell of a table, wherever it came from. */
typedef struct qz_draft_cell {
    qz_slice said;
    uint32_t row; /* from 1 */
    uint32_t column;
} qz_draft_cell;

/* A task. A blank cell below a programme, an action, a time or a lead says the same as above:
   merged cells are saved so. */
typedef struct qz_draft_row {
    qz_slice columns[QZ_DRAFT_COLUMNS];
} qz_draft_row;

typedef struct qz_draft_rows {
    qz_draft_row *rows;
    size_t count;
    int has[QZ_DRAFT_COLUMNS]; /* whether the table has the column */
} qz_draft_rows;

qz_slice qz_slice_trimmed(qz_slice slice);
int qz_slice_same(qz_slice a, qz_slice b);

/* Finds the header and reads what stands below. Returns OK, NO_MEMORY, or MISSING_KEY where no row
   names a column of tasks and one of departments that lead. */
int qz_draft_read(qz_draft_rows *out, qz_arena *arena, const qz_draft_cell *cells, size_t count);

#endif
