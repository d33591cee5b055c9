/* SPDX-License-Identifier: MIT */
/* Where the movement so far leads: the speed still needed, the value at the deadline, the day of
   arrival. On a straight line from the baseline through the latest figure, exact. */

#include "judge/forecast.h"

#include <assert.h>

#include <qzplan/error.h>

#include "judge/course.h"
#include "model/comparators.h"
#include "model/limits.h"
#include "number/number.h"

/* Days of an average month: 365.2425 / 12. */
static const qzplan_number month = {487, 16};

/* The change a month that would reach the border in time. */
static void set_speed(qzplan_verdict *v) {
    assert(v->days_left > 0); /* only of what still runs */
    qzplan_number missing;
    const qzplan_number left = {v->days_left, 1};
    if (qzplan_number_subtract(&missing, &v->required, &v->actual) != QZPLAN_OK ||
        qzplan_number_divide(&missing, &missing, &left) != QZPLAN_OK ||
        qzplan_number_multiply(&v->speed, &missing, &month) != QZPLAN_OK) {
        v->speed = (qzplan_number){0, 0};
    }
}

/* The day on which `missing` more is reached at `rise` in `days` days after `day`. */
static void set_arrival(qzplan_verdict *v, qzplan_number missing, qzplan_number rise,
                        int32_t days) {
    const qzplan_number span = {days, 1};
    qzplan_number wait;
    if (qzplan_number_divide(&wait, &missing, &rise) != QZPLAN_OK ||
        qzplan_number_multiply(&wait, &wait, &span) != QZPLAN_OK || wait.num < 0) {
        return;
    }
    int64_t whole = qz_number_ceil(wait);
    int32_t year;
    if (whole > 3660000 ||
        qzplan_day_split(&year, NULL, NULL, v->figure_day + (int32_t)whole) != QZPLAN_OK) {
        return;
    }
    v->arrival = v->figure_day + (int32_t)whole;
    v->slip = v->arrival - v->deadline;
}

/* Between what the value can lie: of a share nothing and all. */
static qz_interval possible(const qz_case *c) {
    if (c->subject.whole != NULL) {
        return (qz_interval){{0, 1}, {1, 1}};
    }
    return c->flow ? qz_total_limits_in(c->subject.metric, c->subject.area, c->deadline)
                   : qz_limits_in(c->subject.metric, c->subject.area, c->deadline, c->deadline);
}

/* The line goes no further than the value can. */
static void keep_within(qzplan_number *value, const qz_interval *limits) {
    if (qz_number_known(limits->low) && qz_number_order(*value, limits->low) < 0) {
        *value = limits->low;
    }
    if (qz_number_known(limits->high) && qz_number_order(*value, limits->high) > 0) {
        *value = limits->high;
    }
}

static int is_within(qzplan_number value, const qz_interval *limits) {
    qzplan_number kept = value;
    keep_within(&kept, limits);
    return qz_number_order(kept, value) == 0;
}

void qz_forecast(qzplan_verdict *v, const qz_case *c) {
    v->arrival = QZPLAN_DAY_NONE;
    if (v->met != QZPLAN_TRUTH_NO || v->certain || qz_asks_answer(c->target) ||
        !qz_number_known(v->actual) || !qz_number_known(v->required) ||
        c->target->subject != QZPLAN_SUBJECT_METRIC) {
        return;
    }
    set_speed(v);
    qz_interval base;
    int32_t base_day;
    (void)qz_starting_point(c, v->figure_day, &base, &base_day);
    int32_t days = v->figure_day - base_day;
    if (!qz_number_known(base.low) || !qz_interval_is_exact(&base) || days <= 0) {
        return;
    }
    qzplan_number rise;
    qzplan_number further;
    qzplan_number missing;
    const qzplan_number ahead = {(int64_t)v->deadline - v->figure_day, days};
    if (qzplan_number_subtract(&rise, &v->actual, &base.low) != QZPLAN_OK ||
        qzplan_number_multiply(&further, &rise, &ahead) != QZPLAN_OK ||
        qzplan_number_add(&v->projected, &v->actual, &further) != QZPLAN_OK ||
        qzplan_number_subtract(&missing, &v->required, &v->actual) != QZPLAN_OK) {
        v->projected = (qzplan_number){0, 0};
        return;
    }
    const qz_interval limits = possible(c);
    keep_within(&v->projected, &limits);
    if (rise.num != 0 && is_within(v->required, &limits)) {
        set_arrival(v, missing, rise, days);
    }
}
