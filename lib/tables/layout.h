/* SPDX-License-Identifier: MIT */
#ifndef QZ_TABLES_LAYOUT_H
#define QZ_TABLES_LAYOUT_H

/* What stands where in a grid, found from the names in its header, and the figures that its rows
 * say. */

#include "messages/diagnostics.h"
#include "tables/grid.h"
#include "tables/heads.h"
#include "tables/row.h"

/* How a table goes. */
enum {
    QZ_TABLE_NONE, /* no row of it names what figures need */
    QZ_TABLE_LONG, /* a row is a figure */
    QZ_TABLE_WIDE  /* names of columns are periods: each of them in a row is a figure */
};

/* A header row may be one of the first so many that are not blank. */
enum { QZ_HEADER_ROWS = 100 };

/* A name of a wide table that is a period. */
typedef struct qz_period_name {
    qz_grid_cell cell; /* the period without what stands behind it in brackets */
    qz_cell unit;      /* that; length 0: nothing */
} qz_period_name;

typedef struct qz_layout {
    const qz_grid *grid;
    int32_t kind;                    /* QZ_TABLE_... */
    uint32_t header;                 /* index of the header row in the grid's rows */
    uint32_t columns[QZ_HEAD_COUNT]; /* of each field and head, from 1; 0: none */
    const qz_period_name *periods;   /* of a wide table: the names that are periods */
    uint32_t period_count;
    int32_t period_units;       /* 1: one of them has a unit in brackets */
    const qz_grid_cell *unused; /* names without a use */
    uint32_t unused_count;
    qz_cell unit; /* in brackets behind the name of the value column */
} qz_layout;

/* What decides how names are understood. */
typedef struct qz_layout_how {
    int32_t year_starts; /* as in a plan; 0: on the first of January */
    int32_t strict;      /* 1: a column without a use is a fault */
} qz_layout_how;

/* Finds the header among the first rows, and what it names; `kind` is NONE where there is none.
   Reports nothing. 0 without memory. */
QZ_MUST_USE int qz_layout_find(qz_layout *out, qz_arena *arena, const qz_grid *grid,
                               const qz_layout_how *how);

/* Reports what is wrong with a header that was found, and remarks what is left alone; 0 where no
   row can be read by it. */
QZ_MUST_USE int qz_layout_check(const qz_layout *layout, qz_arena *arena, qz_report *report,
                                const qz_layout_how *how);

/* How many figures a row has, and the one at a place, from 0: texts and where they stand. Reports a
   cell that holds no value; 0 then. */
uint32_t qz_layout_width(const qz_layout *layout);
int qz_layout_row(const qz_layout *layout, qz_report *report, qz_row *row, const qz_grid_row *from,
                  uint32_t place);

#endif
