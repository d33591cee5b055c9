/* SPDX-License-Identifier: MIT */
#ifndef QZ_READING_FLOW_H
#define QZ_READING_FLOW_H

/* Sums over a stretch of days, put together from whatever periods were reported. */

#include "reading/count.h"
#include "reading/cumulative.h"

/* What came in from `first` on, known through the latest day that figures reach without a gap: its
   own, what a part of it brought along, those of its terms, its areas and its groups. */
qz_flow qz_flow_of(const qz_subject *subject, const qzplan_metric *metric, int32_t first,
                   int32_t last, qz_trail *trail);

/* What a flow through its last day makes of a count. */
qz_tally qz_flow_tally(const qz_flow *flow);

/* The least that came in over a stretch, gaps or not; den 0 where what is missing may lower it. */
qzplan_number qz_came_in(const qz_subject *subject, int32_t first, int32_t last);

/* The subject's own sum from `first` on, in an unbroken row of periods that end by `last`. */
qz_reading qz_read_sum(const qz_subject *subject, int32_t first, int32_t last, qz_trail *trail);

#endif
