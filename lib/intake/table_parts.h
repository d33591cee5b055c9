/* SPDX-License-Identifier: MIT */
#ifndef QZ_INTAKE_TABLE_PARTS_H
#define QZ_INTAKE_TABLE_PARTS_H

/* What is done with a row of a table before it is a figure, and what its columns without a use say.
 */

#include "intake/row.h"
#include "tables/layout.h"
#include "tables/marks.h"

/* What is known of a column without a use. */
typedef struct qz_unused {
    qz_cell last;        /* what stood in it last */
    qz_grid_cell saying; /* the first cell that says a goal or a total; length 0: none */
    int says_other;      /* 1: another cell says something else */
} qz_unused;

/* The row of a table that begins in a line, good for as long as the table is. */
typedef int qz_table_find(void *source, uint32_t line, qz_grid_row *out);

typedef struct qz_table {
    const qz_rows *rows;
    const qz_layout *layout;
    qz_arena *scratch;
    qz_layout_how how;
    qz_row row;          /* the one in hand; its index goes on */
    size_t left_count;   /* rows that are left alone */
    qz_place left_first; /* where the first of them is */
    qz_unused *unused;   /* of each column without a use; NULL: none */
    size_t from;         /* figures of the set that are not of this table */
    qz_table_find *find;
    void *source;
    qz_marks marks;
    int has_marks;      /* 1: its numbers say which mark is the decimal one */
    int converts;       /* 1: units, multipliers, or names with a unit may have to be looked at */
    qz_cell title_unit; /* what a title says of the unit of all values; length 0: nothing */
    int unit_told;
    int other_unit_told;
} qz_table;

/* Units are compared, and values multiplied; 0 where that is a fault, which is reported. */
int qz_table_convert(qz_table *table, const qz_grid_row *from);

/* Numbers of the row in hand in plain form; 0 where one can be read in two ways, which is reported.
 */
int qz_table_write_plainly(qz_table *table, const qz_grid_row *from);

/* Notes what stands in the columns without a use. */
void qz_table_note_unused(qz_table *table, const qz_grid_row *row);

/* Reports a column without a use that tells goals from results, or totals from parts. */
void qz_table_check_unused(const qz_table *table);

/* Reports the column without a use that tells the first two rows apart which are one figure. */
void qz_table_check_twice(const qz_table *table);

#endif
