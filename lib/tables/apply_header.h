/* SPDX-License-Identifier: MIT */
#ifndef QZ_TABLES_APPLY_HEADER_H
#define QZ_TABLES_APPLY_HEADER_H

/* Where the header of a table is, and what its headings mean. */

#include "tables/use.h"

/* Finds the header, every column and every heading; 0 where the table cannot be read, which is
 * told. */
QZ_MUST_USE int qz_use_find(qz_use *use);

/* How many of the columns that are named the best row has; tells nothing. */
size_t qz_use_most_named(qz_use *use);

#endif
