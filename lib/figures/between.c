/* SPDX-License-Identifier: MIT */
/* A figure with `low` and `high`: where one of them is not given, or is farther than the metric can
   go, the metric's own limit stands there. */

#include "figures/between.h"

#include "model/limits.h"
#include "model/metric.h"
#include "number/number.h"

int qz_is_count_between(const qzplan_figure *figure) {
    return qz_is_between(figure) && !(figure->share && qz_is_part(figure->metric));
}

qz_interval qz_between(const qzplan_figure *figure) {
    const qz_interval own = {figure->low, figure->high};
    const qz_interval share = {qz_number_of(0), qz_number_of(1)};
    const qz_interval limits =
        qz_limits_in(figure->metric, figure->area, figure->period.first, figure->period.last);
    if (!qz_is_part(figure->metric)) {
        return qz_interval_both(&own, &limits);
    }
    if (figure->share) {
        return qz_interval_both(&own, &share);
    }
    const qz_interval count = {qz_number_of(0), {0, 0}};
    const qz_interval possible = qz_interval_both(&count, &limits);
    return qz_interval_both(&own, &possible);
}
