/* SPDX-License-Identifier: MIT */
#ifndef QZ_TABLES_APPLIED_H
#define QZ_TABLES_APPLIED_H

/* What a mapping needs that is at work on the grids of one file. */

#include "messages/diagnostics.h"
#include "tables/grid.h"
#include "tables/mapping.h"
#include "tables/row.h"
#include "tables/watch.h"

/* Who takes the figures: this wing knows no plan. */
typedef struct qz_asker {
    void *context;
    /* Whether a text means something as that field. told: NULL, or where it is told that it does
       not. */
    int (*knows)(void *context, int field, const char *text, size_t length, const qz_place *told);
    /* Whether the metric of a row may be in a unit that stands there: no multiple of its own. A
       unit that is one is told where `tell` is 1. */
    int (*fits_unit)(void *context, const qz_grid *grid, const qz_row *row, const qz_cell *unit,
                     int tell);
    void (*take)(void *context, const qz_grid *grid, const qz_row *row);
    /* The figures of a grid begin, and have ended: the columns that nothing reads. */
    void (*begin)(void *context);
    void (*end)(void *context, const qz_grid *grid, const qz_watch *watch);
    /* Whether the cells of a row can be read at all; what is wrong with them is told. */
    int (*is_sound)(void *context, const qz_grid *grid, const qz_grid_row *row, uint32_t index);
} qz_asker;

typedef struct qz_apply {
    const qzplan_mapping *mapping;
    const qz_asker *asker;
    qz_arena *scratch;
    qz_report *report;
    const char *file;        /* of the figures */
    unsigned char *occurred; /* by mark: 1 where the text was met */
    uint32_t index;          /* of the next figure */
    int32_t year_starts;     /* as in a plan */
    char separator;          /* between the cells of a text; 0: there is none */
    int sound;               /* 1: what the mapping says alone means something in the plan */
} qz_apply;

#endif
