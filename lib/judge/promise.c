/* SPDX-License-Identifier: MIT */
/* From what a target promises to the values that satisfy it: plain borders, and borders that lie by
   so much from, or at so many times, a baseline or another metric. */

#include "judge/promise.h"

#include <qzplan/error.h>

#include "calendar/date.h"
#include "calendar/period.h"
#include "calendar/span.h"
#include "judge/of_period.h"
#include "model/border.h"
#include "model/comparators.h"
#include "model/metric.h"
#include "number/number.h"
#include "reading/breaks.h"
#include "reading/derive.h"

static const qz_interval nothing = {{0, 0}, {0, 0}};

/* ---- the baseline */

/* The subject's metric, or another, over one period; rest->early becomes 1 where a figure of its
   last day may still replace it. */
static qz_interval value_over(const qz_case *c, const qzplan_metric *metric,
                              const qzplan_area *area, int32_t first, int32_t last, qz_rest *rest) {
    qz_subject subject = c->subject;
    if (metric != NULL) {
        subject.metric = metric;
        subject.whole =
            qz_is_part(metric) && c->target->judged_as == QZPLAN_AS_SHARE ? metric->whole : NULL;
    }
    subject.area = area == NULL ? subject.area : area;
    qz_reading reading = qz_read_over(&subject, first, last, c->trail);
    rest->early |= reading.day != last || reading.early;
    rest->between |= reading.between;
    int open = !qz_number_known(reading.bounds.low) || !qz_number_known(reading.bounds.high);
    return qz_reading_known(&reading) && !open ? reading.bounds : nothing;
}

/* The period that `since` names, for the one that is judged. */
static qzplan_period since_period(const qz_case *c) {
    const qzplan_target *target = c->target;
    if (target->since_kind == QZPLAN_SINCE_PERIOD || target->since_kind == QZPLAN_SINCE_YEARS) {
        return target->since;
    }
    int32_t kind = c->every == QZPLAN_PERIOD_NONE ? QZPLAN_PERIOD_YEAR : c->every;
    qzplan_period judged = qz_period_in(c->deadline, kind, qz_case_years(c));
    if (target->since_kind == QZPLAN_SINCE_PREVIOUS) {
        return qz_period_in(judged.first - 1, kind, qz_case_years(c));
    }
    return qz_period_year_before(&judged, qz_case_years(c));
}

/* Another metric in the period of the reading: over the whole of it for a flow. */
static qz_interval counterpart(const qz_case *c, const qzplan_metric *metric,
                               const qzplan_area *area, int32_t day, qz_rest *rest) {
    if (day == QZPLAN_DAY_NONE) {
        return nothing;
    }
    int by_period = qz_is_flow(metric) || qz_derives_from_flow(metric);
    int32_t first = by_period ? c->from : day; /* the same period: the same last day */
    if (qz_rests_on_average(metric) ||
        (by_period && c->subject.metric != NULL && qz_rests_on_average(c->subject.metric))) {
        first = qz_period_start(c, day);
    } else if (by_period && c->every == QZPLAN_PERIOD_NONE && !c->flow) {
        first = qz_period_in(day, QZPLAN_PERIOD_YEAR, qz_case_years(c)).first;
    }
    return value_over(c, metric, area, first, day, rest);
}

/* The mean of the years that `since` spans; nothing where one of them is not known. */
static qz_interval mean_of_years(const qz_case *c, qz_rest *rest) {
    const qzplan_period *since = &c->target->since;
    qz_interval sum = qz_interval_of(qz_number_of(0));
    int64_t count = 0;
    qzplan_period year = qz_year_from(since->first);
    for (; year.kind != QZPLAN_PERIOD_NONE && year.last <= since->last;
         year = qz_period_next(&year)) {
        const qz_interval one = value_over(c, NULL, NULL, year.first, year.last, rest);
        if (!qz_number_known(one.low) || qz_interval_add(&sum, &sum, &one) != QZPLAN_OK) {
            return nothing;
        }
        count++;
    }
    const qz_interval years = qz_interval_of(qz_number_of(count));
    return count > 0 && qz_interval_divide(&sum, &sum, &years) == QZPLAN_OK ? sum : nothing;
}

/* What figures say of the period that `since` names. */
static qz_interval value_since(const qz_case *c, const qzplan_period *since, qz_rest *rest) {
    return c->target->since_kind == QZPLAN_SINCE_YEARS
               ? mean_of_years(c, rest)
               : value_over(c, NULL, NULL, since->first, since->last, rest);
}

int qz_baseline(const qz_case *c, int32_t day, qz_interval *base, int32_t *base_day,
                qz_rest *rest) {
    const qzplan_target *target = c->target;
    *base = nothing;
    *base_day = c->begins - 1;
    if (target->against != NULL) {
        *base = counterpart(c, target->against, target->against_area, day, rest);
        *base_day = day;
        return 1;
    }
    int written = qz_number_known(target->baseline.number);
    if (written) {
        *base = qz_interval_of(target->baseline.number);
    }
    if (target->since_kind != QZPLAN_SINCE_UNSPECIFIED) {
        qzplan_period since = since_period(c);
        *base_day = since.last;
        if (!written) {
            *base = value_since(c, &since, rest);
        }
    } else if (!written) {
        return 0;
    }
    int32_t oldest = *base_day;
    if (target->since_kind == QZPLAN_SINCE_YEARS && !written) {
        oldest = qz_year_from(target->since.first).last;
    }
    rest->broken = qz_last_break(&c->subject, day) > oldest;
    *base = rest->broken && !written ? nothing : *base;
    return 1;
}

/* ---- borders */

/* Whole years from one day to another, and what part of the next year is left over. */
static void years_between(int32_t from, int32_t to, int32_t *years, qzplan_number *rest) {
    *years = 0;
    int32_t reached = from;
    for (;;) {
        const qzplan_span ahead = {QZPLAN_SPAN_YEARS, -(*years + 1), 0, 0};
        int32_t next = qz_day_before(from, &ahead);
        if (next > to || next <= reached) {
            *rest = next > reached
                        ? (qzplan_number){to > reached ? to - reached : 0, next - reached}
                        : (qzplan_number){0, 1};
            return;
        }
        reached = next;
        (*years)++;
    }
}

static qzplan_number signed_by(qzplan_number n, int down) {
    if (down && n.num != INT64_MIN) {
        n.num = -n.num;
    }
    return n;
}

/* base * (1 + rate) ^ years; within a year growth is taken as even. Below zero less is left of what
   rises. */
static int grow(qz_interval *out, const qz_interval *base, qzplan_number rate, int32_t years,
                qzplan_number rest) {
    const qzplan_number one = {1, 1};
    qzplan_number yearly;
    qzplan_number last;
    rate = signed_by(rate, base->low.num < 0);
    int error = qzplan_number_add(&yearly, &one, &rate);
    if (error == QZPLAN_OK) {
        error = qzplan_number_multiply(&last, &rate, &rest);
    }
    if (error == QZPLAN_OK) {
        error = qzplan_number_add(&last, &one, &last);
    }
    *out = *base;
    for (int32_t i = 0; i <= years && error == QZPLAN_OK; i++) {
        qz_interval factor = qz_interval_of(i < years ? yearly : last);
        error = qz_interval_multiply(out, out, &factor);
    }
    return error;
}

/* The baseline raised or reduced by a value. */
static int moved(qz_interval *out, const qz_case *c, const qz_interval *base, int32_t base_day,
                 const qzplan_value *by, int down) {
    qzplan_number amount = signed_by(by->number, down);
    qz_interval delta = qz_interval_of(amount);
    int32_t years;
    qzplan_number rest;
    int error = QZPLAN_OK;
    switch (by->form) {
    case QZPLAN_NUMBER_PERCENT:
    case QZPLAN_VALUE_FRACTION:
        error = qz_interval_share(&delta, base, &delta);
        break;
    case QZPLAN_VALUE_YEARLY_PERCENT:
        years_between(base_day, c->deadline, &years, &rest);
        return grow(out, base, amount, years, rest);
    case QZPLAN_VALUE_YEARLY_AMOUNT: {
        qzplan_number span;
        years_between(base_day, c->deadline, &years, &rest);
        const qzplan_number whole = qz_number_of(years);
        error = qzplan_number_add(&span, &whole, &rest);
        qz_interval length = qz_interval_of(span);
        if (error == QZPLAN_OK) {
            error = qz_interval_multiply(&delta, &delta, &length);
        }
        break;
    }
    default:
        break;
    }
    return error == QZPLAN_OK ? qz_interval_add(out, base, &delta) : error;
}

/* 1, with a remark, where a percentage, fraction or multiple is of a baseline that may be zero, or
   of which figures say only between what it lies. */
static int says_nothing(qz_promise *p, const qzplan_value *value) {
    if (!qz_form_is_of_baseline(value->form) ||
        !(p->rest.between || qz_interval_meets_zero(&p->base))) {
        return 0;
    }
    p->remarks |= p->rest.between ? QZPLAN_REMARK_REFERENCE_UNKNOWN : QZPLAN_REMARK_ZERO_BASELINE;
    return 1;
}

/* Why the baseline is not known. */
static uint64_t no_base(const qz_promise *p) {
    return p->rest.broken ? QZPLAN_REMARK_SERIES_BREAK : QZPLAN_REMARK_REFERENCE_UNKNOWN;
}

/* A value of `_to`, at_least and so on as a number. Returns 0 where it is not known. */
static int resolved(qz_interval *out, qz_case *c, const qzplan_value *value, int32_t day) {
    qz_promise *promise = &c->promise;
    switch (value->form) {
    case QZPLAN_VALUE_TO_BE_SET:
        promise->remarks |= QZPLAN_REMARK_TO_BE_SET;
        return 0;
    case QZPLAN_VALUE_REFERENCE:
        *out = counterpart(c, value->metric, value->area, day, &promise->rest);
        promise->moves = 1;
        promise->remarks |= qz_number_known(out->low) ? 0 : QZPLAN_REMARK_REFERENCE_UNKNOWN;
        return qz_number_known(out->low);
    case QZPLAN_VALUE_MULTIPLE: {
        qz_interval times = qz_interval_of(value->number);
        if (!qz_number_known(promise->base.low)) {
            promise->remarks |= no_base(promise);
            return 0;
        }
        if (says_nothing(promise, value)) {
            return 0;
        }
        if (qz_interval_multiply(out, &promise->base, &times) != QZPLAN_OK) {
            promise->remarks |= QZPLAN_REMARK_OVERFLOW;
            return 0;
        }
        return 1;
    }
    default:
        *out = qz_interval_of(value->number);
        return qz_number_known(value->number);
    }
}

/* The range that a border makes which is only known to lie in an interval. */
static void around(qz_case *c, const qz_interval *value, enum qz_range_shape shape) {
    qz_promise *p = &c->promise;
    qz_range ranges[2];
    const qzplan_number ends[] = {value->low, value->high};
    for (int i = 0; i < 2; i++) {
        qzplan_number width = {0, 0};
        if (shape == QZ_RANGE_BAND && qz_band_width(&width, c->target, ends[i]) != QZPLAN_OK) {
            p->remarks |= QZPLAN_REMARK_OVERFLOW;
            return;
        }
        if (qz_range_of(&ranges[i], shape, &ends[i], &width, c->target->above, c->target->below) !=
            QZPLAN_OK) {
            p->remarks |= QZPLAN_REMARK_OVERFLOW;
            return;
        }
    }
    p->sure = (qz_range){ranges[1].low, ranges[0].high, ranges[1].low_open, ranges[0].high_open};
    p->possible =
        (qz_range){ranges[0].low, ranges[1].high, ranges[0].low_open, ranges[1].high_open};
    p->known = 1;
}

/* From one end to the other; below zero the smaller multiple of a baseline is the greater number.
 */
static void between_borders(qz_promise *p, const qz_interval *value, const qz_interval *upper) {
    int turned = qz_number_order(value->low, upper->low) > 0;
    const qz_interval *low = turned ? upper : value;
    const qz_interval *high = turned ? value : upper;
    p->sure = (qz_range){low->high, high->low, 0, 0};
    p->possible = (qz_range){low->low, high->high, 0, 0};
    p->known = 1;
}

/* improve and no_worse: the baseline itself is the border. */
static void against_baseline(qz_case *c, const qz_comparator *comparator) {
    int32_t wanted = c->subject.metric->wanted;
    if (wanted != QZPLAN_WANTED_UNSPECIFIED && qz_number_known(c->promise.base.low)) {
        around(c, &c->promise.base, qz_comparator_shape(comparator, wanted));
    }
}

/* So much above or below the baseline. Returns 0 where that is not known. */
static int moved_border(qz_interval *out, qz_case *c, int by) {
    qz_promise *p = &c->promise;
    const qzplan_value *value = &c->milestone->value;
    if (value->form == QZPLAN_VALUE_TO_BE_SET) {
        p->remarks |= QZPLAN_REMARK_TO_BE_SET;
        return 0;
    }
    if (!qz_number_known(p->base.low) || says_nothing(p, value)) {
        return 0;
    }
    if (moved(out, c, &p->base, p->base_day, value, by < 0) != QZPLAN_OK) {
        p->remarks |= QZPLAN_REMARK_OVERFLOW;
        return 0;
    }
    return 1;
}

/* Borders that hang on a baseline or on another metric. */
static void moving_border(qz_case *c, int32_t day) {
    const qz_comparator *comparator = qz_comparator_of(c->target->op);
    qz_interval border;
    qz_interval upper;
    if (comparator->direction == QZ_DIRECTION_AS_WANTED) {
        against_baseline(c, comparator);
        return;
    }
    int known = comparator->by != 0 ? moved_border(&border, c, comparator->by)
                                    : resolved(&border, c, &c->milestone->value, day);
    if (!known) {
        return;
    }
    if (comparator->shape != QZ_RANGE_ENDS) {
        around(c, &border, comparator->shape);
    } else if (resolved(&upper, c, &c->milestone->upper, day)) {
        between_borders(&c->promise, &border, &upper);
    }
}

int qz_is_direction_only(const qz_case *c) {
    return qz_comparator_of(c->target->op)->direction == QZ_DIRECTION_AS_WANTED;
}

/* Of nothing known; member by member, as all of a case is written. */
static void clear(qz_promise *p) {
    p->sure = (qz_range){{0, 0}, {0, 0}, 0, 0};
    p->possible = (qz_range){{0, 0}, {0, 0}, 0, 0};
    p->base = nothing;
    p->base_day = QZPLAN_DAY_NONE;
    p->known = 0;
    p->fixed = 0;
    p->rest = (qz_rest){0, 0, 0, 0};
    p->moves = 0;
    p->remarks = 0;
}

void qz_promise_of(qz_case *c, int32_t day) {
    qz_promise *p = &c->promise;
    clear(p);
    int error = qz_milestone_range(&p->sure, c->target, c->milestone);
    if (error == QZPLAN_OK) {
        p->possible = p->sure;
        p->known = 1;
        return;
    }
    if (error != QZPLAN_ERROR_INVALID_ARGUMENT) {
        p->remarks |= QZPLAN_REMARK_OVERFLOW;
        return;
    }
    int has_base = qz_baseline(c, day, &p->base, &p->base_day, &p->rest);
    p->moves = c->target->against != NULL;
    moving_border(c, day);
    if (!p->known && !qz_number_known(p->base.low)) {
        p->remarks |= has_base                  ? no_base(p)
                      : qz_is_direction_only(c) ? QZPLAN_REMARK_NO_BASELINE
                                                : 0;
    }
}
