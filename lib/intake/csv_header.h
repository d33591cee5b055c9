/* SPDX-License-Identifier: MIT */
#ifndef QZ_INTAKE_CSV_HEADER_H
#define QZ_INTAKE_CSV_HEADER_H

/* What is wrong with the header of a CSV file, and with its cells as such. */

#include "intake/row.h"
#include "tables/csv.h"

/* The phrase for what separates the cells of a text that is not separated by commas, or NONE. */
int qz_other_separator(const char *text, size_t length);

/* A cell with a refused character: that was reported, and nothing more can be said about it. */
int qz_cell_is_refused(const qz_cell *cell, int dirty);

/* Reports what is wrong with its quotes. */
void qz_cell_report(const qz_rows *rows, const qz_grid_cell *cell, const char *path);

/* Whether the cells of a header can be read at all; reports what is wrong with their quotes. */
int qz_header_is_sound(const qz_rows *rows, const qz_grid_row *row, int dirty);

/* Reports what the first row lacks, where no header was found; 0 where no cell below it can be told
   from another. */
int qz_header_refuse(const qz_rows *rows, const qz_grid *head, int dirty);

/* Reports that there is no row at all, or too many cells before one. */
void qz_header_miss(const qz_rows *rows, const qz_csv_rows *read);

#endif
