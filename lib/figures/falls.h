/* SPDX-License-Identifier: MIT */
#ifndef QZ_FIGURES_FALLS_H
#define QZ_FIGURES_FALLS_H

/* Where a sum since the year or the plan began is below an earlier one. */

#include <stdint.h>

#include <qzplan/plan.h>

/* 1 where a total of a later day cannot be below one of an earlier day: of a year to date within
   one year. */
int qz_totals_bind(const qzplan_metric *metric, int32_t before, int32_t day);

/* 1 where a total that cannot shrink is below the one of an earlier day: of a year to date within
   one year. Amounts that are not known fall nowhere. */
int qz_total_falls(const qzplan_metric *metric, int32_t before_day, qzplan_number before,
                   int32_t day, qzplan_number now);

#endif
