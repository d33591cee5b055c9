/* SPDX-License-Identifier: MIT */
#ifndef QZ_CSV_ROLL_CELL_H
#define QZ_CSV_ROLL_CELL_H

/* Cells without quotes and blanks. */

#include "csv/roll_types.h"

/* The cell from `start` to `end`, whose quotes are sound; offsets as those. */
qz_roll_cell qz_roll_cell_at(int encoding, const char *text, size_t start, size_t end);

/* Writes a cell with each doubled quote once; returns the length. There is room for all of it. */
size_t qz_roll_undouble(char *to, const char *text, size_t length);

#endif
