/* SPDX-License-Identifier: MIT */
#ifndef QZ_TABLES_APPLY_H
#define QZ_TABLES_APPLY_H

/* A mapping at work on the grids of one file. */

#include "tables/applied.h"

/* Holds the mapping's own names against the plan. Returns 0 without memory. */
QZ_MUST_USE int qz_apply_begin(qz_apply *apply);

/* Whether a table could be read from a grid; tells nothing. */
int qz_apply_fits(qz_apply *apply, const qz_map_table *table, const qz_grid *grid);

/* How many of the table's columns a grid has, where it cannot be read; tells nothing. */
size_t qz_apply_named(qz_apply *apply, const qz_map_table *table, const qz_grid *grid);

/* Whether a table names the sheet of a grid. */
int qz_apply_is_named(qz_apply *apply, const qz_map_table *table, const qz_grid *grid);

/* Reads one table from one grid. */
void qz_apply_grid(qz_apply *apply, const qz_map_table *table, const qz_grid *grid);

/* Reads one table from the grids of the file: from those that it names, else from the one that
   fits; a single grid is taken for it. Returns how many were. */
size_t qz_apply_table(qz_apply *apply, const qz_map_table *table, const qz_grid *grids,
                      size_t count);

/* Tells which texts of the mapping were met nowhere. */
void qz_apply_end(const qz_apply *apply);

#endif
