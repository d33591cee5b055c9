/* SPDX-License-Identifier: MIT */
#ifndef QZ_INTAKE_ROW_PARTS_H
#define QZ_INTAKE_ROW_PARTS_H

/* What the rows of one file share. */

#include "figures/store.h"
#include "messages/diagnostics.h"
#include "tables/row.h"

/* What the rows of one file share. */
typedef struct qz_rows {
    qzplan_figures *figures;
    qz_report *report;
    qz_arena *strings;                /* what the figures keep */
    const char *file;                 /* in that arena, or static; of a sheet `book.xlsx!Sheet!` */
    struct qz_period_column *periods; /* see period.h */
    qz_source *source;                /* where the strings are */
    const char *encoding;             /* that the text was in; NULL: UTF-8 */
} qz_rows;

#endif
