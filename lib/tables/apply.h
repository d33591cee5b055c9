/* SPDX-License-Identifier: MIT */
#ifndef QZ_TABLES_APPLY_H
#define QZ_TABLES_APPLY_H

/* A mapping at work on the grids of one file. */

#include "tables/applied.h"

/* Holds the mapping's own names against the plan. Returns 0 without memory. */
QZ_MUST_USE int qz_apply_begin(qz_apply *apply);

/* Reads one table from the grids of the file: from the one that fits, or those it names. `alone`:
   no other table has that file to itself. Returns how many grids were read. */
size_t qz_apply_table(qz_apply *apply, const qz_map_table *table, const qz_grid *grids,
                      size_t count);

/* Tells which texts of the mapping were met nowhere. */
void qz_apply_end(const qz_apply *apply);

#endif
