/* SPDX-License-Identifier: MIT */
/* Totals that fall. */

#include "figures/falls.h"

#include "calendar/period.h"
#include "model/metric.h"
#include "number/number.h"

int qz_totals_bind(const qzplan_metric *metric, int32_t before, int32_t day) {
    return qz_is_cumulative(metric) && qz_only_grows(metric) &&
           (metric->figures == QZPLAN_FIGURES_RUNNING_TOTAL ||
            qz_period_in(day, QZPLAN_PERIOD_YEAR, metric->year_starts).first <= before);
}

int qz_total_falls(const qzplan_metric *metric, int32_t before_day, qzplan_number before,
                   int32_t day, qzplan_number now) {
    return qz_number_known(before) && qz_number_known(now) && qz_number_order(now, before) < 0 &&
           qz_totals_bind(metric, before_day, day);
}
