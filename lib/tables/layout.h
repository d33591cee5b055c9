/* SPDX-License-Identifier: MIT */
#ifndef QZ_TABLES_LAYOUT_H
#define QZ_TABLES_LAYOUT_H

/* What stands where in a grid, and the figures that its rows say. */

#include "messages/diagnostics.h"
#include "tables/grid.h"
#include "tables/row.h"

/* Where a field of a figure comes from. */
enum {
    QZ_ROLE_NONE,
    QZ_ROLE_TEXT,   /* the same for every figure: `text` */
    QZ_ROLE_COLUMN, /* the cell of its row */
    QZ_ROLE_HEADER  /* a header cell of its value column */
};

typedef struct qz_role {
    int32_t from;    /* QZ_ROLE_... */
    uint32_t column; /* of COLUMN, from 1 */
    uint32_t header; /* of HEADER: which header row, from 0 */
    uint32_t reserved;
    qz_cell text; /* of TEXT: with the place where it was said, also of a cell of the grid */
} qz_role;

/* A value column of a wide table, and what its header cells say. */
typedef struct qz_value_column {
    uint32_t column;
    uint32_t reserved;
    qz_cell said[QZ_FIELD_COUNT]; /* of the roles on HEADER */
} qz_value_column;

typedef struct qz_layout {
    const qz_grid *grid;
    size_t header; /* index of the first header row in the grid's rows */
    size_t header_count;
    size_t body; /* index of the first body row, and of the first behind it */
    size_t body_end;
    qz_role roles[QZ_FIELD_COUNT];
    const qz_value_column *values; /* NULL: a long table */
    size_t value_count;
} qz_layout;

/* Takes one figure. */
typedef void qz_layout_take(void *context, const qz_row *row);

/* Whether its first row names what figures need. */
int qz_layout_fits(const qz_grid *grid);

/* Finds it from the names in the header; reports what is wrong with that: 0 then. */
QZ_MUST_USE int qz_layout_find(qz_layout *out, const qz_grid *grid, qz_report *report);

/* Hands on the figures of the body, row by row, from left to right; reports cells that hold none.
   The indexes of the rows begin at `first`; the next one is given back. */
uint32_t qz_layout_walk(const qz_layout *layout, qz_report *report, uint32_t first,
                        qz_layout_take *take, void *context);

#endif
