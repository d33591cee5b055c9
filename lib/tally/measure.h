/* SPDX-License-Identifier: MIT */
#ifndef QZ_TALLY_MEASURE_H
#define QZ_TALLY_MEASURE_H

/* One metric over one stretch, in every area. */

#include "tally/amount.h"
#include "tally/ask.h"

/* What is known of a metric in an area. */
typedef struct qz_measured {
    int32_t is_there; /* 1: there is a figure */
    int32_t is_share; /* 1: `share` holds */
    qz_interval range;
    qz_interval share; /* of its whole, bounded row by row */
    uint64_t unknown;  /* rows of which it is not known whether they count, or with what */
} qz_measured;

typedef struct qz_measure {
    const qzplan_metric *metric;
    const qzplan_group *group; /* NULL: everyone */
    const qzplan_tally *tally; /* of its table; of areas NULL */
    const qzplan_period *period;
    qz_days stretch;
} qz_measure;

/* By area, in `out`, which has room for all of the plan's. OK, OVERFLOW or NO_MEMORY. */
int qz_measure_make(qz_measured *out, qz_asking *asking, const qz_measure *measure);

#endif
