/* SPDX-License-Identifier: MIT */
#ifndef QZ_READING_BOUNDS_H
#define QZ_READING_BOUNDS_H

/* What a count and a share can be where something of them was not reported. */

#include "reading/count.h"

/* A count over a stretch that has ended, bounded where something of it is missing. */
qz_tally qz_count_over(const qz_subject *subject, const qzplan_metric *metric, int32_t first,
                       int32_t last);

/* 1 where the subject's area, or one within it, knows a count over a stretch exactly. */
int qz_somewhere_known(const qz_subject *subject, const qzplan_metric *metric, int32_t first,
                       int32_t last);

/* What a share over a stretch that has ended can be, where parts of it are missing. Of states it is
   the share on the stretch's last day. *never gets the ends that are not reached. */
qz_interval qz_share_bounds(const qz_subject *subject, int32_t first, int32_t last, int32_t *never);

/* A share of the metric's own whole that was read through a day, from `first` on: rows that were
   counted may bound it more narrowly than counts do. */
void qz_narrow_by_rows(qz_reading *reading, const qz_subject *subject, const qzplan_metric *metric,
                       int32_t first, int32_t last);

/* Of a whole `of` that was counted from rows, none of them certain, no share is known: of none
   there is none. */
void qz_refuse_none(qz_reading *reading, const qz_subject *subject, const qzplan_metric *of,
                    const qz_tally *whole, int32_t first, int32_t last);

#endif
