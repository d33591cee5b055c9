/* SPDX-License-Identifier: MIT */
#ifndef QZ_TALLY_FRAME_H
#define QZ_TALLY_FRAME_H

/* Rows by the area that they name, and what that makes of every area: those within it count for
   certain, those of an area around it may be in it. */

#include "tally/store.h"

/* Rows by what is known of them. A row has to be in the whole (`w`) and to satisfy a condition
   (`o`); what is not in the whole is not counted. */
typedef struct qz_rec_cells {
    uint64_t n[2][3];   /* [w is true][o]: rows */
    qz_rec_sum sums[2]; /* of what is summed up: of rows that may be in it and satisfy it, and of
                           those that are and do */
} qz_rec_cells;

typedef struct qz_frame {
    const qzplan_plan *plan;
    const uint32_t *ends; /* by area: those within it end before this index */
    qz_rec_cells *exact;  /* by area; then of blank and of strange ones */
    qz_rec_cells *all;    /* by area: what is known of it, once it was spread */
    size_t count;         /* of areas */
} qz_frame;

/* In the arena, with nothing in it; 0 when out of memory. */
QZ_MUST_USE int qz_frame_make(qz_frame *frame, qz_arena *arena, const qzplan_plan *plan);
void qz_frame_clear(qz_frame *frame);

/* The rows that name an area (an index, or QZ_AREA_...). */
qz_rec_cells *qz_frame_exact(qz_frame *frame, uint32_t area);

/* Adds rows of which it is known so much; the sum may be NULL. */
void qz_cells_add(qz_rec_cells *cells, int w, int o, uint64_t count, const qz_rec_sum *sum);

/* The same of all rows of others: as they are, or as rows that may be in the whole at most. */
void qz_cells_merge(qz_rec_cells *into, const qz_rec_cells *from, int may_be);

/* Makes `all` of `exact`. */
void qz_frame_spread(qz_frame *frame);

/* 1 where one area is another, or lies within it, whichever way round; of a set where that is so of
   some part. Strange and blank ones may be anywhere. */
int qz_areas_meet(const qz_frame *frame, uint32_t a, uint32_t b);

#endif
