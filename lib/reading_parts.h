/* SPDX-License-Identifier: MIT */
#ifndef QZ_READING_PARTS_H
#define QZ_READING_PARTS_H

/* What reading a state and reading a flow share. */

#include "reading.h"

void qz_trail_add(qz_trail *trail, const qzplan_figure *figure);

const qzplan_figure *const *qz_series_of(const qz_subject *subject, const qzplan_metric *metric,
                                         size_t *count);

/* Index of the first figure in a series whose period ends after a day. */
size_t qz_series_after(const qzplan_figure *const *series, size_t count, int32_t day);

/* The count that one figure reports of its own metric; den 0 where it has only a share. */
qzplan_number qz_figure_count(const qzplan_figure *figure);

/* The count of a metric at the end of a day: its own figure, the sum of its terms, or the
   denominator that a part of it brought along. den 0: not known, and *remarks may say why. */
qzplan_number qz_count_at(const qz_subject *subject, const qzplan_metric *metric, int32_t day,
                          qz_trail *trail, uint32_t *remarks);

/* Puts numerator over denominator into a reading. */
void qz_reading_share(qz_reading *reading, qzplan_number numerator, qzplan_number denominator);

#endif
