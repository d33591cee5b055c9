/* SPDX-License-Identifier: MIT */
#ifndef QZ_READING_REACH_H
#define QZ_READING_REACH_H

/* A flow put together from all that is known of it: figures of its own, denominators, totals, and
   what its terms, its areas and its groups come to, one after another. */

#include "reading/cumulative.h"

/* What came in from `first` on: known through the latest day up to `last` that pieces reach without
   a gap; `partial` is the most that is known to have come in, gaps or not. */
qz_flow qz_reach(const qz_subject *subject, const qzplan_metric *metric, int32_t first,
                 int32_t last, qz_trail *trail);

#endif
