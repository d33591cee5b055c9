/* SPDX-License-Identifier: MIT */
#ifndef QZ_TALLY_STRETCH_H
#define QZ_TALLY_STRETCH_H

/* Which rows a figure is of, by their dates: rules of docs/reference/records.md. */

#include "tally/kleene.h"
#include "tally/spec.h"

typedef struct qz_days {
    int32_t first;
    int32_t last;
} qz_days;

/* Where time is cut, so that every stretch that is asked for is made of whole pieces. 0 when out of
   memory. */
QZ_MUST_USE int qz_rec_cut_time(qz_arena *arena, qz_rec_spec *spec, const qz_rec_how *how);

/* The piece that a day lies in. */
qz_days qz_rec_piece(const qz_rec_spec *spec, int32_t day);

/* The days whose rows make up the figure of a metric for a period. */
qz_days qz_rec_stretch(const qzplan_plan *plan, const qzplan_metric *metric,
                       const qzplan_period *period);

/* Whether days lie in a stretch. */
static inline int qz_days_in(qz_days days, qz_days stretch) {
    return qz_kleene(days.first >= stretch.first && days.last <= stretch.last,
                     days.last < stretch.first || days.first > stretch.last);
}

/* Of which kinds a metric's figures are: bits 1 << QZPLAN_PERIOD_... */
uint32_t qz_rec_kinds(const qzplan_plan *plan, const qzplan_metric *metric);

#endif
