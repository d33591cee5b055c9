/* SPDX-License-Identifier: MIT */
#ifndef CLI_CSV_CELLS_H
#define CLI_CSV_CELLS_H

/* The cells of CSV, safe for a spreadsheet. */

#include "out.h"

/* Adds a cell, in quotes where it needs them. One that a spreadsheet would run as a formula gets an
   apostrophe before it, but for numbers and where `trusted`: digits and signs of our own. */
void csv_add(struct buffer *line, const char *text, int trusted);

/* What stands before the first cell: a byte order mark where one is asked for. */
void csv_begin(const struct out *out);

#endif
