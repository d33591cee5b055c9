/* SPDX-License-Identifier: MIT */
#ifndef QZ_TABLES_APPLY_COLUMNS_H
#define QZ_TABLES_APPLY_COLUMNS_H

/* The headings of a table, and the columns that a mapping names by them. */

#include "tables/use.h"

/* Of a row of the header, from 0, and a column, from 1. */
qz_heading *qz_use_heading(const qz_use *use, size_t row, uint32_t column);

/* Folds the headings of the header rows. 0 without memory. */
QZ_MUST_USE int qz_use_headings(qz_use *use);

/* The number of a column; 0 where there is none, which is told. */
uint32_t qz_use_column(qz_use *use, const qz_map_column *column);

/* Those of all roles, filters and `down`; 0 where one is not there. */
QZ_MUST_USE int qz_use_all_columns(qz_use *use);

#endif
