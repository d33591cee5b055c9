/* SPDX-License-Identifier: MIT */
/* Limits are said of one area that has none below it. What adds up may come to so much more in an
   area above as there are of those. */

#include "model/limits.h"

#include <qzplan/error.h>

#include "model/areas.h"
#include "model/metric.h"
#include "number/number.h"

/* 1 where not all areas within it are listed. */
static int is_open(const qzplan_area *area) {
    int open = area->incomplete != 0;
    for (size_t i = 0; i < area->child_count && !open; i++) {
        open = is_open(area->children[i]);
    }
    return open;
}

static qzplan_number zero_or_none(qzplan_number limit) {
    return qz_number_known(limit) && limit.num == 0 ? limit : (qzplan_number){0, 0};
}

/* Those within it that have none below them which is there on any of these days. */
static int64_t leaves_of(const qzplan_area *area, int32_t first, int32_t last) {
    int64_t leaves = 0;
    for (size_t i = 0; i < area->child_count; i++) {
        if (qz_is_there(area->children[i], first, last)) {
            leaves += leaves_of(area->children[i], first, last);
        }
    }
    return leaves == 0 ? 1 : leaves;
}

static int changes(const qzplan_area *area) {
    int some = 0;
    for (size_t i = 0; i < area->child_count && !some; i++) {
        some = qz_is_in_time(area->children[i]) || changes(area->children[i]);
    }
    return some;
}

/* Nothing is claimed of a limit that does not fit in 64 bits. */
static qzplan_number times(qzplan_number limit, int64_t count) {
    const qzplan_number factor = qz_number_of(count);
    qzplan_number product = {0, 0};
    if (qz_number_known(limit) && qzplan_number_multiply(&product, &limit, &factor) != QZPLAN_OK) {
        return (qzplan_number){0, 0};
    }
    return product;
}

static int is_zero_or_none(qzplan_number limit) {
    return !qz_number_known(limit) || limit.num == 0;
}

qz_interval qz_limits_in(const qzplan_metric *metric, const qzplan_area *area, int32_t first,
                         int32_t last) {
    if (!metric->additive || area == NULL || (area->child_count == 0 && !area->incomplete) ||
        (is_zero_or_none(metric->low) && is_zero_or_none(metric->high))) {
        return (qz_interval){metric->low, metric->high};
    }
    if (is_open(area)) {
        return (qz_interval){zero_or_none(metric->low), zero_or_none(metric->high)};
    }
    int64_t leaves = leaves_of(area, qz_there_since(metric, first, last), last);
    return (qz_interval){times(metric->low, leaves), times(metric->high, leaves)};
}

qz_interval qz_limits_ever(const qzplan_metric *metric, const qzplan_area *area) {
    qz_interval limits = {metric->low, metric->high};
    if (!metric->additive || area == NULL || !changes(area) || is_open(area)) {
        return qz_limits_in(metric, area, QZPLAN_DAY_NONE, QZPLAN_DAY_ONGOING);
    }
    int64_t most = leaves_of(area, QZPLAN_DAY_NONE, QZPLAN_DAY_ONGOING);
    limits.low = metric->low.num < 0 ? times(metric->low, most) : metric->low;
    limits.high = metric->high.num > 0 ? times(metric->high, most) : metric->high;
    return limits;
}

qz_interval qz_total_limits_in(const qzplan_metric *metric, const qzplan_area *area, int32_t day) {
    const qzplan_number none = {0, 0};
    if (qz_is_flow(metric)) {
        return (qz_interval){qz_only_grows(metric) ? qz_number_of(0) : none, none};
    }
    return qz_limits_in(metric, area, day, day);
}
