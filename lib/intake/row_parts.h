/* SPDX-License-Identifier: MIT */
#ifndef QZ_INTAKE_ROW_PARTS_H
#define QZ_INTAKE_ROW_PARTS_H

/* A row as a source hands it over, and what the rows of one file share. */

#include <stdint.h>

#include "base/csv.h"
#include "figures/store.h"
#include "intake/fields.h"
#include "messages/diagnostics.h"

typedef struct qz_row {
    qz_cell cells[QZ_FIELD_COUNT]; /* length 0 counts as not given */
    uint32_t index;                /* from 0 */
    uint32_t line;                 /* where it begins; 0: no position */
    uint32_t column;
    uint32_t reserved;
} qz_row;

/* What the rows of one file share. */
typedef struct qz_rows {
    qzplan_figures *figures;
    qz_report *report;
    qz_arena *strings; /* what the figures keep */
    const char *file;  /* in that arena, or static */
} qz_rows;

#endif
