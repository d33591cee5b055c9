/* SPDX-License-Identifier: MIT */
#ifndef QZ_TABLES_APPLY_ROWS_H
#define QZ_TABLES_APPLY_ROWS_H

/* The rows of a table as figures. */

#include "tables/use.h"

/* Hands on the figures of the body. */
void qz_use_walk(qz_use *use);

#endif
