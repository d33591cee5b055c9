/* SPDX-License-Identifier: MIT */
/* From which day on an area has to have been there to count for a figure. */

#include "model/areas.h"

#include "calendar/period.h"

int qz_began_within(const qzplan_plan *plan, const qzplan_area *area, int32_t since) {
    const int32_t zero = plan->begins > since ? plan->begins : since;
    int before = 0;
    for (size_t i = 0; area->begins > zero && i < qz_areas_added(area) && !before; i++) {
        before = area->children[i]->begins < area->begins;
    }
    return before;
}

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
