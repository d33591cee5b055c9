/* SPDX-License-Identifier: MIT */
#ifndef QZ_TABLES_APPLY_UNREAD_H
#define QZ_TABLES_APPLY_UNREAD_H

/* What a mapping does not read of a table, and what would make other figures of it: multipliers,
   units, columns that tell goals from results. */

#include "tables/use.h"

/* Looks at the headings and at what stands above them, once the header is known. 0 without memory.
 */
QZ_MUST_USE int qz_unread_begin(qz_use *use);

/* A row that is read, and its period as the mapping gives it; 0 where it has a multiplier that is
   not read, which is told. */
int qz_unread_row(qz_use *use, const qz_grid_row *row, const qz_cell *period);

/* Whether a figure of the row can be in its metric's unit; what it is else in is told. */
int qz_unread_fits(qz_use *use, const qz_grid_row *row, const qz_row *figure);

#endif
