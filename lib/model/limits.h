/* SPDX-License-Identifier: MIT */
#ifndef QZ_MODEL_LIMITS_H
#define QZ_MODEL_LIMITS_H

/* Between what a figure of a metric lies in an area. */

#include <qzplan/plan.h>

#include "number/interval.h"

/* The limits of a metric in an area, of a figure of first..last: of what adds up those of each area
   that has none below it then, all together; of other metrics those of the area itself, as where
   the area is NULL. An end with den 0: none. */
qz_interval qz_limits_in(const qzplan_metric *metric, const qzplan_area *area, int32_t first,
                         int32_t last);

/* The same of any day: the widest. */
qz_interval qz_limits_ever(const qzplan_metric *metric, const qzplan_area *area);

/* The same of what is judged: of a flow, which any number of figures may make up, that it is not
   below zero, where none of them is. */
qz_interval qz_total_limits_in(const qzplan_metric *metric, const qzplan_area *area, int32_t day);

#endif
