/* SPDX-License-Identifier: MIT */
/* From which day on an area has to have been there to count for a figure. */

#include "model/areas.h"

#include "calendar/period.h"

int32_t qz_there_since(const qzplan_metric *metric, int32_t first, int32_t last) {
    switch (metric->figures) {
    case QZPLAN_FIGURES_EACH_PERIOD:
    case QZPLAN_FIGURES_AVERAGE:
        return first;
    case QZPLAN_FIGURES_YEAR_TO_DATE:
        return qz_period_in(last, QZPLAN_PERIOD_YEAR, metric->year_starts).first;
    case QZPLAN_FIGURES_RUNNING_TOTAL:
        return QZPLAN_DAY_NONE;
    default:
        return last;
    }
}
