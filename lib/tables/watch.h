/* SPDX-License-Identifier: MIT */
#ifndef QZ_TABLES_WATCH_H
#define QZ_TABLES_WATCH_H

/* Columns that nothing reads, and that may still change what a figure is: they tell goals from
   results, totals from parts, or say the rest of a period. */

#include "messages/diagnostics.h"
#include "tables/grid.h"

/* What is known of one. */
typedef struct qz_watched {
    qz_grid_cell name;
    qz_cell last;        /* what stood in it last */
    qz_grid_cell saying; /* the first cell that says a goal or a total; length 0: none */
    qz_grid_cell rest;   /* the first one beside a bare year that says which part of it; length 0 */
    qz_cell year;        /* that year */
    int32_t ignored;     /* 1: it names what another column names, or holds numbers */
    int32_t says_other;  /* 1: another cell says something else */
    int32_t is_rest;     /* 1: its name is that of a part of a year: month, quarter */
    int32_t reserved;
} qz_watched;

typedef struct qz_watch {
    const qz_grid *grid;
    qz_watched *items;
    uint32_t count;
    int32_t year_starts;
} qz_watch;

/* Watches the columns under these names. 0 without memory. */
QZ_MUST_USE int qz_watch_begin(qz_watch *watch, qz_arena *arena, const qz_grid *grid,
                               const qz_grid_cell *names, uint32_t count, int32_t year_starts);

/* A row that is a figure, and what it gives as its period (NULL: the header does). */
void qz_watch_row(qz_watch *watch, const qz_grid_row *row, const qz_cell *period);

/* Reports the columns that tell apart what is not told apart. */
void qz_watch_tell(const qz_watch *watch, qz_report *report);

/* The first watched column in which two rows differ; NULL: none. *one and *other: what is there. */
const qz_grid_cell *qz_watch_differ(const qz_watch *watch, const qz_grid_row *first,
                                    const qz_grid_row *second, qz_cell *one, qz_cell *other);

#endif
