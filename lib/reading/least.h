/* SPDX-License-Identifier: MIT */
#ifndef QZ_READING_LEAST_H
#define QZ_READING_LEAST_H

/* What is known to have come in at least, whatever is missing between. */

#include "reading/count.h"

/* What is taken of each figure: its count, or the whole that it came with. */
typedef qzplan_number (*qz_take)(const qzplan_figure *figure);

qzplan_number qz_figure_denominator(const qzplan_figure *figure);

/* What is taken of a figure, or between what it lies; 0 where it says neither. */
int qz_take_range(qz_interval *out, const qzplan_figure *figure, qz_take take);

/* 1 where a total of the subject, or of what it is the sum of, was revised to below the one before
   it on a day in first..last. */
int qz_falls_between(const qz_subject *subject, const qzplan_metric *metric, int32_t first,
                     int32_t last);

/* The most that figures in first..last say of what came in: of its own figures and denominators
   that do not overlap, or of its terms, its areas or the groups of a family, each added up. *met
   becomes 1 where there is such a figure; trail may be NULL and gets those of the winner. */
qzplan_number qz_least(const qz_subject *subject, const qzplan_metric *metric, int32_t first,
                       int32_t last, int *met, qz_trail *trail);

#endif
