/* SPDX-License-Identifier: MIT */
#ifndef QZ_ABI_ROWS_H
#define QZ_ABI_ROWS_H

/* The rows behind qzplan_layout_get. `scripts/abi --update` writes them from the headers; the
   compiler fills in the numbers. */

#include <stddef.h>
#include <stdint.h>

#include "base/arrays.h"

typedef struct qz_layout_row {
    const char *struct_name;
    const char *field_name;
    const char *type;
    size_t struct_size;
    size_t offset;
    size_t field_size;
} qz_layout_row;

typedef struct qz_layout_part {
    const qz_layout_row *rows;
    size_t count;
} qz_layout_part;

#define QZ_LAYOUT_ROW(name, field, type)                                                           \
    { #name, #field, type, sizeof(name), offsetof(name, field), sizeof(((name *)NULL)->field) }
#define QZ_LAYOUT_PART(rows)                                                                       \
    { rows, QZ_ARRAY_SIZE(rows) }

extern const qz_layout_part qz_layout_diff;
extern const qz_layout_part qz_layout_model;
extern const qz_layout_part qz_layout_outcome;
extern const qz_layout_part qz_layout_progress;

#endif
