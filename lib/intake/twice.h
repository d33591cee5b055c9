/* SPDX-License-Identifier: MIT */
#ifndef QZ_INTAKE_TWICE_H
#define QZ_INTAKE_TWICE_H

/* Two rows of a table that are one figure, and the column without a use that tells them apart. */

#include "intake/row.h"
#include "tables/watch.h"

/* The row of a table that begins in a line, good for as long as the table is. */
typedef int qz_twice_find(void *source, uint32_t line, qz_grid_row *out);

/* Reports it of the first two among the figures from that one on; nothing where no column differs.
 */
void qz_twice_tell(const qz_rows *rows, qz_arena *scratch, size_t from, const qz_watch *watch,
                   qz_twice_find *find, void *source);

#endif
