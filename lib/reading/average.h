/* SPDX-License-Identifier: MIT */
#ifndef QZ_READING_AVERAGE_H
#define QZ_READING_AVERAGE_H

/* Averages and rates, each of its own period. */

#include "model/metric.h"
#include "reading/basis.h"

/* One of exactly these days: as it was reported, else of a sum what its terms were. */
qz_reading qz_read_of_period(const qz_subject *subject, int32_t first, int32_t last,
                             qz_trail *trail);

/* 1 for what is of a period as a whole: a part of it says nothing of it. */
static inline int qz_is_of_whole_periods(const qzplan_metric *metric) {
    return qz_rests_on_average(metric) || qz_derives_from_flow(metric);
}

#endif
