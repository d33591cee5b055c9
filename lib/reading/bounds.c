/* SPDX-License-Identifier: MIT */
/* What a share and a flow can be where areas have not reported: known parts, limits and wholes
   leave it between two values. */

#include "reading/bounds.h"

#include <qzplan/error.h>

#include "figures/between.h"
#include "model/areas.h"
#include "model/metric.h"
#include "number/number.h"
#include "reading/basis.h"
#include "reading/flow.h"

static const qzplan_number unknown = {0, 0};

static qz_tally sum_over_areas(const qz_subject *subject, const qzplan_metric *metric,
                               int32_t first, int32_t last) {
    qz_tally sum = qz_tally_of(qz_number_of(0));
    sum.some = 0;
    first = subject->area->begins > first ? subject->area->begins : first;
    qz_subject below = *subject;
    size_t next = 0;
    while ((below.area = qz_area_below(subject->area, &next, first, last)) != NULL) {
        qz_tally part = qz_count_over(&below, metric, first, last);
        qz_tally_add(&sum, &part);
    }
    return sum;
}

static qz_tally sum_over_terms(const qz_subject *subject, const qzplan_metric *metric,
                               int32_t first, int32_t last) {
    qz_tally sum = qz_tally_of(qz_number_of(0));
    sum.some = 0;
    for (size_t i = 0; i < metric->term_count; i++) {
        qz_tally term = qz_count_over(subject, metric->terms[i], first, last);
        qz_tally_add(&sum, &term);
    }
    return sum;
}

/* A flow over a whole stretch. Its limits are those of each figure, of which there may be any
   number: only what it is a part of bounds it from above. */
static qz_tally flow_over(const qz_subject *subject, const qzplan_metric *metric, int32_t first,
                          int32_t last) {
    qz_flow flow = qz_flow_of(subject, metric, first, last, NULL);
    if (flow.until == last && (flow.between || qz_number_known(flow.sum))) {
        return qz_flow_tally(&flow);
    }
    if (metric->additive && qz_has_below(subject->area, first, last)) {
        qz_tally sum = sum_over_areas(subject, metric, first, last);
        if (qz_only_grows(metric) && qz_number_known(flow.partial)) {
            sum.bounds.low =
                qz_number_known(sum.bounds.low) && qz_number_order(sum.bounds.low, flow.partial) > 0
                    ? sum.bounds.low
                    : flow.partial;
        }
        sum.some |= flow.some;
        if (metric->whole != NULL) { /* of a part, in each area, at most its whole there */
            const qz_tally whole = qz_count_over(subject, metric->whole, first, last);
            sum.bounds.high = qz_number_known(whole.bounds.high) &&
                                      (!qz_number_known(sum.bounds.high) ||
                                       qz_number_order(whole.bounds.high, sum.bounds.high) < 0)
                                  ? whole.bounds.high
                                  : sum.bounds.high;
        }
        return sum;
    }
    if (qz_is_sum(metric)) {
        return sum_over_terms(subject, metric, first, last);
    }
    int grows = qz_only_grows(metric) && qz_number_known(flow.partial);
    qz_tally tally = {
        .bounds = {grows ? flow.partial : unknown, unknown}, .some = flow.some, .missing = 1};
    if (metric->whole != NULL) {
        tally.bounds.high = qz_count_over(subject, metric->whole, first, last).bounds.high;
    }
    return tally;
}

qz_tally qz_count_over(const qz_subject *subject, const qzplan_metric *metric, int32_t first,
                       int32_t last) {
    return qz_is_flow(metric) ? flow_over(subject, metric, first, last)
                              : qz_count_at(subject, metric, last, NULL);
}

int qz_somewhere_known(const qz_subject *subject, const qzplan_metric *metric, int32_t first,
                       int32_t last) {
    if (qz_number_known(qz_count_over(subject, metric, first, last).value)) {
        return 1;
    }
    qz_subject below = *subject;
    size_t next = 0;
    while (metric->additive &&
           (below.area = qz_area_below(subject->area, &next, first, last)) != NULL) {
        if (qz_somewhere_known(&below, metric, first, last)) {
            return 1;
        }
    }
    return 0;
}

/* At least so many are in the whole and not in the part: area by area, as one that has not reported
   either may have none. */
static qzplan_number least_outside(const qz_subject *subject, int32_t first, int32_t last) {
    qz_tally part = qz_count_over(subject, subject->metric, first, last);
    qz_tally whole = qz_count_over(subject, subject->whole, first, last);
    qzplan_number most = part.bounds.high;
    qzplan_number least = whole.bounds.low;
    qzplan_number outside = qz_number_of(0);
    if (!qz_number_known(part.value) && !qz_number_known(whole.value) &&
        qz_has_below(subject->area, first, last)) {
        qz_subject below = *subject;
        size_t next = 0;
        while ((below.area = qz_area_below(subject->area, &next, first, last)) != NULL) {
            qzplan_number there = least_outside(&below, first, last);
            if (qzplan_number_add(&outside, &outside, &there) != QZPLAN_OK) {
                return qz_number_of(0);
            }
        }
        return outside;
    }
    if (!qz_number_known(most) || !qz_number_known(least) || qz_number_order(least, most) <= 0 ||
        qzplan_number_subtract(&outside, &least, &most) != QZPLAN_OK) {
        return qz_number_of(0);
    }
    return outside;
}

qz_interval qz_share_bounds(const qz_subject *subject, int32_t first, int32_t last,
                            int32_t *never) {
    qz_tally part = qz_count_over(subject, subject->metric, first, last);
    qz_tally whole = qz_count_over(subject, subject->whole, first, last);
    qz_interval bounds = qz_tally_share(&part, &whole);
    qzplan_number outside = least_outside(subject, first, last);
    int some_outside = outside.num > 0;
    if (qz_number_known(part.bounds.high) &&
        qzplan_number_add(&outside, &outside, &part.bounds.high) == QZPLAN_OK) {
        qz_narrow_share(&bounds.high, part.bounds.high, outside, 1);
    }
    /* Some of a whole without an end is never none of it, nor all of it where some are outside. */
    int some = qz_number_known(part.bounds.low) && part.bounds.low.num > 0;
    *never = (some && bounds.low.num == 0 ? QZ_NEVER_LOW : 0) |
             (some_outside && bounds.high.num == bounds.high.den ? QZ_NEVER_HIGH : 0);
    if (qz_number_order(bounds.low, bounds.high) > 0) {
        bounds.high = unknown; /* what came in over years may be more than there is at once */
    }
    return bounds;
}

/* Whether a whole was counted from rows of which none is certain: it may be none at all. */
static int may_be_none(const qz_subject *subject, const qzplan_metric *of, const qz_tally *whole,
                       int32_t first, int32_t last) {
    int open = qz_number_known(whole->bounds.low) && whole->bounds.low.num == 0 &&
               !qz_number_known(whole->value);
    size_t count = 0;
    const qzplan_figure *const *series = open ? qz_series_of(subject, of, &count) : NULL;
    for (size_t i = 0; i < count; i++) {
        int32_t day = series[i]->period.last;
        if (series[i]->unknown_rows > 0 && day >= first && day <= last) {
            return 1;
        }
    }
    return 0;
}

void qz_refuse_none(qz_reading *reading, const qz_subject *subject, const qzplan_metric *of,
                    const qz_tally *whole, int32_t first, int32_t last) {
    if (may_be_none(subject, of, whole, first, last)) {
        reading->value = unknown;
        reading->bounds = (qz_interval){unknown, unknown};
        reading->between = 0;
        reading->never = 0;
        reading->remarks |= QZPLAN_REMARK_ROWS_UNKNOWN;
    }
}

/* 1 where a figure is all that was counted through its last day from `first` on. */
static int is_whole(const qzplan_figure *figure, const qzplan_metric *metric, int32_t first) {
    return !qz_is_flow(metric) || qz_is_cumulative(metric) || figure->period.first == first;
}

void qz_narrow_by_rows(qz_reading *reading, const qz_subject *subject, const qzplan_metric *metric,
                       int32_t first, int32_t last) {
    size_t count;
    const qzplan_figure *const *figures = qz_figures_of_day(subject, metric, last, &count);
    for (size_t i = 0; reading->between && i < count; i++) {
        const qz_interval own = {figures[i]->share_low, figures[i]->share_high};
        if (qz_has_share_between(figures[i]) && is_whole(figures[i], metric, first) &&
            !qz_interval_apart(&reading->bounds, &own)) {
            reading->bounds = qz_interval_both(&reading->bounds, &own);
            reading->never = 0;
        }
    }
}
