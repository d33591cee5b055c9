/* SPDX-License-Identifier: MIT */
#ifndef QZ_REMEDY_PLACE_H
#define QZ_REMEDY_PLACE_H

/* Where a figure of today stands. */

#include "remedy/work.h"

/* The cell of today's figure of a metric, group and area, its whole's with it; made where there is
   none yet. NULL where nothing can be reported for the day, or when out of memory. `c` is the case
   that it is read for. */
qz_cell *qz_remedy_place(qz_remedy *m, const qz_case *c, const qzplan_metric *metric,
                         const qzplan_group *group, const qzplan_area *area);

#endif
