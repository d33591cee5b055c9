/* SPDX-License-Identifier: MIT */
/* Reads a flow from figures that are running sums: since the year began (year_to_date) or since the
   plan began (running_total). What came in between two days is the difference of two sums. */

#include "reading/cumulative.h"

#include <qzplan/error.h>

#include "calendar/date.h"
#include "figures/between.h"
#include "figures/falls.h"
#include "figures/flags.h"
#include "model/metric.h"
#include "number/number.h"

qz_flow qz_flow_nothing(void) {
    return (qz_flow){.sum = {0, 1}, .high = {0, 1}, .partial = {0, 1}, .until = QZPLAN_DAY_NONE};
}

static void add_end(qz_flow *flow, qzplan_number *sum, qzplan_number amount) {
    if (!qz_number_known(*sum) || !qz_number_known(amount)) {
        *sum = (qzplan_number){0, 0};
    } else if (qzplan_number_add(sum, sum, &amount) != QZPLAN_OK) {
        *sum = (qzplan_number){0, 0};
        flow->remarks |= QZPLAN_REMARK_OVERFLOW;
    }
}

void qz_flow_add(qz_flow *flow, const qz_interval *amount) {
    if (!flow->between && !qz_interval_is_exact(amount)) {
        flow->between = 1;
        flow->high = flow->sum;
    }
    add_end(flow, &flow->sum, amount->low);
    if (flow->between) {
        add_end(flow, &flow->high, amount->high);
    }
}

qz_interval qz_flow_range(const qz_flow *flow) {
    return (qz_interval){flow->sum, flow->between ? flow->high : flow->sum};
}

/* What one sum says: an amount, or between what it lies. */
static qz_interval range_of(const qzplan_figure *figure) {
    return qz_is_count_between(figure) ? qz_between(figure)
                                       : qz_interval_of(qz_figure_count(figure));
}

int qz_rise(qz_interval *out, const qzplan_metric *metric, const qz_interval *total,
            const qz_interval *before) {
    const qz_interval nothing_less = {qz_number_of(0), {0, 0}};
    if (qz_interval_is_exact(total) && qz_interval_is_exact(before)) {
        int error = qzplan_number_subtract(&out->low, &total->low, &before->low);
        out->high = out->low;
        return error;
    }
    int error = qz_interval_subtract(out, total, before);
    if (qz_only_grows(metric)) {
        *out = qz_interval_both(out, &nothing_less);
    }
    return error;
}

/* The first day of the year that a day lies in, for a year that starts on MM-DD. */
static int32_t year_start(int32_t day, int32_t year_starts) {
    int32_t year;
    int32_t month;
    int32_t of_month;
    int32_t start;
    if (year_starts == 0) {
        year_starts = 101;
    }
    if (qzplan_day_split(&year, &month, &of_month, day) != QZPLAN_OK) {
        return day;
    }
    if (month * 100 + of_month < year_starts) {
        year--;
    }
    if (qzplan_day_make(&start, year, year_starts / 100, year_starts % 100) != QZPLAN_OK &&
        qzplan_day_make(&start, year, 3, 1) != QZPLAN_OK) { /* 02-29 outside leap years */
        return day;
    }
    return start;
}

static const qzplan_figure *sum_at(const qzplan_figure *const *series, size_t count, int32_t day) {
    size_t i = qz_series_after(series, count, day - 1);
    return i < count && series[i]->period.last == day ? series[i] : NULL;
}

int qz_series_falls(const qzplan_metric *metric, const qzplan_figure *const *series, size_t count,
                    int32_t first, int32_t last) {
    for (size_t i = count == 0 ? 0 : qz_series_after(series, count, first - 1);
         i < count && series[i]->period.last <= last; i++) {
        const qzplan_figure *before = i == 0 ? NULL : series[i - 1];
        if (before != NULL && qz_has_flag(series[i], QZPLAN_FLAG_REVISED) &&
            qz_total_falls(metric, before->period.last, qz_figure_count(before),
                           series[i]->period.last, qz_figure_count(series[i]))) {
            return 1;
        }
    }
    return 0;
}

/* Adds what came in from `from` to `to`, both in the year that begins on `start` (of a running
   total: since `start`). Returns 0 where a sum is missing, or was corrected downwards on the way.
 */
static int add_stretch(qz_flow *flow, const qzplan_metric *metric,
                       const qzplan_figure *const *series, size_t count, int32_t start,
                       int32_t from, int32_t to, qz_trail *trail) {
    const qzplan_figure *end = sum_at(series, count, to);
    const qzplan_figure *before = from > start ? sum_at(series, count, from - 1) : NULL;
    if (end == NULL || (from > start && before == NULL) ||
        (before != NULL && qz_series_falls(metric, series, count, from, to))) {
        return 0;
    }
    qz_interval amount = range_of(end);
    qz_trail_add(trail, end);
    if (before != NULL) {
        qz_trail_add(trail, before);
        const qz_interval less = range_of(before);
        if (qz_rise(&amount, metric, &amount, &less) != QZPLAN_OK) {
            flow->remarks |= QZPLAN_REMARK_OVERFLOW;
            return 0;
        }
    }
    qz_flow_add(flow, &amount);
    return (flow->remarks & QZPLAN_REMARK_OVERFLOW) == 0;
}

/* Adds the stretch from `first` to `until`, year by year where sums begin anew each year. */
static int add_years(qz_flow *flow, const qzplan_metric *metric, const qzplan_figure *const *series,
                     size_t count, int32_t first, int32_t until, int32_t begins, qz_trail *trail) {
    if (metric->figures == QZPLAN_FIGURES_RUNNING_TOTAL) {
        return add_stretch(flow, metric, series, count, begins, first, until, trail);
    }
    int32_t from = first;
    while (from <= until) {
        int32_t start = year_start(from, metric->year_starts);
        int32_t next = year_start(start + 370, metric->year_starts);
        int32_t to = next - 1 < until ? next - 1 : until;
        if (!add_stretch(flow, metric, series, count, start, from, to, trail)) {
            return 0;
        }
        from = next;
    }
    return 1;
}

qz_flow qz_cumulative_flow(const qzplan_metric *metric, const qzplan_figure *const *series,
                           size_t count, int32_t first, int32_t last, int32_t begins,
                           qz_trail *trail) {
    qz_flow flow = qz_flow_nothing();
    for (size_t i = qz_series_after(series, count, last);
         i > 0 && series[i - 1]->period.last >= first; i--) {
        int32_t until = series[i - 1]->period.last;
        size_t mark = qz_trail_mark(trail);
        flow = qz_flow_nothing();
        flow.some = 1;
        if (add_years(&flow, metric, series, count, first, until, begins, trail)) {
            flow.partial = flow.sum;
            flow.until = until;
            return flow;
        }
        qz_trail_reset(trail, mark);
        flow.sum = qz_number_of(0);
        flow.missing = 1;
        flow.remarks |= QZPLAN_REMARK_INCOMPLETE;
    }
    return flow;
}
