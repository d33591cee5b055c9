/* SPDX-License-Identifier: MIT */
#ifndef QZ_INTAKE_TABLE_H
#define QZ_INTAKE_TABLE_H

/* The rows of a table on their way to figures: which of them are none, and what is told of that. */

#include "intake/table_parts.h"

/* How the names of a header are understood, for the plan of the figures. */
qz_layout_how qz_table_how(const qz_rows *rows);

void qz_table_begin(qz_table *table, const qz_rows *rows, const qz_layout *layout,
                    qz_arena *scratch);

/* Before its rows are taken, where they are to be read with the marks that its numbers say: each
   row is seen once. */
void qz_table_see(qz_table *table, const qz_grid_row *row);

/* Whether a row of the grid has nothing in any value column and no metric of the plan: a note, a
 * title. */
int qz_table_is_note(const qz_table *table, const qz_grid_row *row);

/* Takes a row of the grid: the figures in it, each with its faults; or nothing, which is counted.
 */
void qz_table_take(qz_table *table, const qz_grid_row *row);

/* A row that is none because of a fault that was told. */
void qz_table_pass(qz_table *table);

/* Tells what was left alone. */
void qz_table_end(qz_table *table);

/* A whole grid whose layout was found: its header is checked, then each row is taken. */
void qz_table_read(const qz_rows *rows, qz_arena *scratch, const qz_layout *layout);

#endif
