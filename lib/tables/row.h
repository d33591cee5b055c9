/* SPDX-License-Identifier: MIT */
#ifndef QZ_TABLES_ROW_H
#define QZ_TABLES_ROW_H

/* One figure as texts, as a source hands it over. */

#include <stdint.h>

#include "base/csv.h"
#include "tables/fields.h"

typedef struct qz_row {
    qz_cell cells[QZ_FIELD_COUNT]; /* length 0 counts as not given */
    uint32_t index;                /* from 0 */
    uint32_t line;                 /* where it begins; 0: no position */
    uint32_t column;
    uint32_t span; /* QZ_SPAN_CELL in a sheet, else 0 */
} qz_row;

#endif
