/* SPDX-License-Identifier: MIT */
#ifndef QZ_TABLES_APPLY_VALUE_H
#define QZ_TABLES_APPLY_VALUE_H

/* What cells say as values. */

#include "tables/use.h"

typedef struct qz_map_value {
    qz_cell text;   /* length 0: not reported */
    uint32_t flags; /* a bit for each QZPLAN_FLAG_... */
    int forecast;
} qz_map_value;

/* What a cell says as a value; 0 where it is a fault, which is told. */
int qz_use_value(qz_use *use, int role, const qz_grid_cell *cell, int32_t power, qz_map_value *out);

/* The flags that a text of the role `flag` says; 0 where it says none that is known. */
int qz_use_flags(qz_use *use, const qz_cell *text, uint32_t *flags, int *missing);

#endif
