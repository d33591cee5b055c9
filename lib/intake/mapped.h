/* SPDX-License-Identifier: MIT */
#ifndef QZ_INTAKE_MAPPED_H
#define QZ_INTAKE_MAPPED_H

/* Figures from tables that a mapping speaks of. */

#include <qzplan/mapping.h>

#include "intake/row.h"
#include "tables/apply.h"

/* Begins with a mapping; the rows' file stands for what holds the grids. Free nothing: it lies in
   scratch. NULL without memory. */
typedef struct qz_mapped {
    qz_rows rows;
    qz_apply apply;
    qz_asker asker;
    size_t from; /* figures of the set that are not of the table in hand */
    int dirty;   /* 1: the text has refused characters, all reported */
} qz_mapped;

QZ_MUST_USE qz_mapped *qz_mapped_begin(const qz_rows *rows, qz_arena *scratch,
                                       const qzplan_mapping *mapping);

/* Tells that none of the sheets has a name that the table names. */
void qz_mapped_tell_no_sheet(qz_mapped *mapped, const qz_map_table *table, const qz_grid *grids,
                             size_t count);

/* Reads every table of the mapping from the sheets of a workbook. */
void qz_mapped_read_sheets(qz_mapped *mapped, const qz_grid *grids, size_t count);

/* Reads a text that a mapping speaks of; *demo as the readers of formats have it. */
typedef void qz_mapped_reader(const qz_rows *rows, qz_arena *scratch, const qzplan_mapping *mapping,
                              const char *bytes, size_t size, int *demo);
qz_mapped_reader qz_figures_read_mapped;

#endif
