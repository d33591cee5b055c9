/* SPDX-License-Identifier: MIT */
#ifndef QZ_INTAKE_TABLE_PARTS_H
#define QZ_INTAKE_TABLE_PARTS_H

/* What is done with a row of a table before it is a figure, and its columns without a use. */

#include "intake/twice.h"
#include "tables/layout.h"
#include "tables/marks.h"
#include "tables/watch.h"

typedef struct qz_table {
    const qz_rows *rows;
    const qz_layout *layout;
    qz_arena *scratch;
    qz_layout_how how;
    qz_row row;          /* the one in hand; its index goes on */
    size_t left_count;   /* rows that are left alone */
    qz_place left_first; /* where the first of them is */
    qz_watch watch;      /* columns without a use */
    size_t from;         /* figures of the set that are not of this table */
    qz_twice_find *find;
    void *source;
    char separator;     /* of the text; 0: a sheet */
    unsigned exponents; /* bits: what a column of exponents has */
    int header_again;   /* 1: the header stands again below */
    qz_marks marks;
    int has_marks;      /* 1: its numbers say which mark is the decimal one */
    int converts;       /* 1: units, multipliers, or names with a unit may have to be looked at */
    qz_cell title_unit; /* what a title says of the unit of all values; length 0: nothing */
    int unit_told;
    int other_unit_told;
} qz_table;

/* Units are compared, and values multiplied, of the figure at that place of the row; 0 where that
   is a fault, which is reported. */
int qz_table_convert(qz_table *table, const qz_grid_row *from, uint32_t place);

/* Numbers of the row in hand in plain form; 0 where one can be read in two ways, which is reported.
 */
int qz_table_write_plainly(qz_table *table, const qz_grid_row *from);

#endif
