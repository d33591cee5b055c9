/* SPDX-License-Identifier: MIT */
/* From a comparator and its value to the range that it asks for, and ranges held against one
   another. */

#include "model/asked.h"

#include <qzplan/error.h>

#include "base/arrays.h"
#include "model/area_tree.h"
#include "model/border.h"
#include "model/comparators.h"
#include "model/limits.h"
#include "model/metric.h"
#include "number/interval.h"
#include "number/number.h"

static const qzplan_number no_number = {0, 0};

/* How a value's form and a `_by` comparator say what they are about. */
static const struct by_row {
    int32_t form;
    int32_t raise;
    int32_t reduce;
} by_rows[] = {
    {QZPLAN_NUMBER_PLAIN, QZ_OVER_RAISE, QZ_OVER_REDUCE},
    {QZPLAN_NUMBER_POINTS, QZ_OVER_RAISE, QZ_OVER_REDUCE},
    {QZPLAN_NUMBER_PERCENT, QZ_OVER_RAISE_SHARE, QZ_OVER_REDUCE_SHARE},
    {QZPLAN_VALUE_FRACTION, QZ_OVER_RAISE_SHARE, QZ_OVER_REDUCE_SHARE},
    {QZPLAN_VALUE_YEARLY_AMOUNT, QZ_OVER_RAISE_YEARLY, QZ_OVER_REDUCE_YEARLY},
    {QZPLAN_VALUE_YEARLY_PERCENT, QZ_OVER_RAISE_GROWTH, QZ_OVER_REDUCE_GROWTH},
};

static int32_t over_of_change(int raise, int32_t form) {
    for (size_t i = 0; i < QZ_ARRAY_SIZE(by_rows); i++) {
        if (by_rows[i].form == form) {
            return raise ? by_rows[i].raise : by_rows[i].reduce;
        }
    }
    return QZ_OVER_NOTHING;
}

/* Of a range the weaker end binds. */
static qzplan_number weaker(const qzplan_milestone *milestone) {
    qzplan_number value = milestone->value.number;
    const qzplan_number *upper = &milestone->upper.number;
    if (qz_number_known(*upper) && qz_number_order(*upper, value) < 0) {
        value = *upper;
    }
    return value;
}

/* The border that a change leads to: from plus or minus `by`, or so great a share of from. */
static int border_of(qzplan_number *out, qzplan_number from, qzplan_number by, int raise,
                     int is_share) {
    int error = is_share ? qz_number_share(&by, from, by) : QZPLAN_OK;
    if (error != QZPLAN_OK) {
        return error;
    }
    return raise ? qzplan_number_add(out, &from, &by) : qzplan_number_subtract(out, &from, &by);
}

static void change(qz_requirement *out, const qzplan_target *target,
                   const qzplan_milestone *milestone) {
    qzplan_number by = weaker(milestone);
    int raise = qz_comparator_of(target->op)->by > 0;
    out->over = over_of_change(raise, milestone->value.form);
    out->range.low = by;
    int is_share = out->over == QZ_OVER_RAISE_SHARE || out->over == QZ_OVER_REDUCE_SHARE;
    int is_amount = out->over == QZ_OVER_RAISE || out->over == QZ_OVER_REDUCE;
    const qzplan_number *from = &target->baseline.number;
    if (!qz_number_known(*from) || !(is_amount || (is_share && from->num != 0))) {
        return;
    }
    qzplan_number border;
    if (border_of(&border, *from, by, raise, is_share) != QZPLAN_OK) {
        out->over = QZ_OVER_NOTHING;
        return;
    }
    out->over = QZ_OVER_VALUE;
    out->range.low = raise ? border : no_number;
    out->range.high = raise ? no_number : border;
}

/* The values that multiples of a written baseline come to; below zero the lower end is the greater
   multiple. Returns 0 where one does not fit. */
static int times(qzplan_milestone *milestone, qzplan_number baseline) {
    qzplan_number *low = &milestone->value.number;
    qzplan_number *high = &milestone->upper.number;
    if (qzplan_number_multiply(low, low, &baseline) != QZPLAN_OK ||
        (qz_number_known(*high) && qzplan_number_multiply(high, high, &baseline) != QZPLAN_OK)) {
        return 0;
    }
    if (qz_number_known(*high) && qz_number_order(*low, *high) > 0) {
        const qzplan_number turned = *low;
        *low = *high;
        *high = turned;
    }
    return 1;
}

/* 1 where a baseline that is not written may be below zero, so that more times it is less. */
static int may_turn(const qzplan_target *target) {
    const qz_range limits = qz_limits_of(target, target->metrics[0]);
    return !qz_number_known(limits.low) || limits.low.num < 0;
}

/* A level, plain or as a multiple of the baseline. */
static void plain(qz_requirement *out, const qzplan_target *target,
                  const qzplan_milestone *milestone) {
    qzplan_milestone number = *milestone;
    int multiple = milestone->value.form == QZPLAN_VALUE_MULTIPLE;
    int written = multiple && qz_number_known(target->baseline.number);
    if (multiple) {
        number.value.form = number.upper.form = QZPLAN_NUMBER_PLAIN;
    }
    if (written && !times(&number, target->baseline.number)) {
        return;
    }
    int band = qz_comparator_of(target->op)->shape == QZ_RANGE_BAND;
    int in_amounts = band && target->within.form != QZPLAN_NUMBER_PERCENT;
    if (multiple && !written && (in_amounts || may_turn(target))) {
        return;
    }
    if (qz_milestone_range(&out->range, target, &number) == QZPLAN_OK) {
        out->over = multiple && !written ? QZ_OVER_MULTIPLE : QZ_OVER_VALUE;
    }
}

static void reference(qz_requirement *out, const qzplan_target *target,
                      const qzplan_milestone *milestone) {
    qzplan_milestone zero = *milestone;
    zero.value.number = qz_number_of(0);
    zero.value.form = QZPLAN_NUMBER_PLAIN;
    const qz_comparator *comparator = qz_comparator_of(target->op);
    if (comparator->takes_reference &&
        qz_range_of(&out->range, comparator->shape, &zero.value.number, &no_number, 0, 0) ==
            QZPLAN_OK) {
        out->over = QZ_OVER_REFERENCE;
        out->reference = milestone->value.metric;
        out->area = milestone->value.area;
    }
}

void qz_requirement_of(qz_requirement *out, const qzplan_target *target,
                       const qzplan_milestone *milestone) {
    *out = (qz_requirement){.over = QZ_OVER_NOTHING};
    const qz_comparator *comparator = qz_comparator_of(target->op);
    if (comparator->shape == QZ_RANGE_NONE) {
        out->over = QZ_OVER_ANSWER;
    } else if (comparator->direction == QZ_DIRECTION_AS_WANTED) {
        out->over = QZ_OVER_BETTER; /* better is above 0, whichever way is wanted */
        const qzplan_number zero = qz_number_of(0);
        (void)qz_range_of(&out->range, comparator->shape, &zero, &no_number, 0, 0);
    } else if (milestone->value.form == QZPLAN_VALUE_TO_BE_SET) {
        out->over = QZ_OVER_ANYTHING;
    } else if (milestone->value.form == QZPLAN_VALUE_REFERENCE) {
        reference(out, target, milestone);
    } else if (comparator->by != 0) {
        change(out, target, milestone);
    } else {
        plain(out, target, milestone);
    }
}

/* Of what is judged on any day. */
static qz_interval possible_in(const qzplan_metric *metric, const qzplan_area *area) {
    return qz_is_flow(metric) ? qz_total_limits_in(metric, area, QZPLAN_DAY_ONGOING)
                              : qz_limits_ever(metric, area);
}

qz_range qz_limits_of(const qzplan_target *target, const qzplan_metric *metric) {
    if (target->judged_as == QZPLAN_AS_SHARE) {
        return (qz_range){qz_number_of(0), qz_number_of(1), 0, 0};
    }
    const qzplan_plan *plan = target->task->plan;
    if (target->each == NULL) {
        const qz_interval own =
            possible_in(metric, target->area != NULL ? target->area : plan->area);
        return (qz_range){own.low, own.high, 0, 0};
    }
    qz_area_walk walk = qz_area_walk_from(plan, NULL, target->each);
    const qzplan_area *area = qz_area_walk_next(&walk);
    const qz_interval first = possible_in(metric, area);
    qz_range widest = {first.low, first.high, 0, 0};
    while ((area = qz_area_walk_next(&walk)) != NULL) {
        const qz_interval there = possible_in(metric, area);
        const qz_range other = {there.low, there.high, 0, 0};
        widest.low = qz_low_order(&other, &widest) < 0 ? other.low : widest.low;
        widest.high = qz_high_order(&other, &widest) > 0 ? other.high : widest.high;
    }
    return widest;
}

int qz_low_order(const qz_range *a, const qz_range *b) {
    int has_a = qz_number_known(a->low);
    int has_b = qz_number_known(b->low);
    if (!has_a || !has_b) {
        return has_a - has_b;
    }
    int order = qz_number_order(a->low, b->low);
    return order != 0 ? order : (a->low_open != 0) - (b->low_open != 0);
}

int qz_high_order(const qz_range *a, const qz_range *b) {
    int has_a = qz_number_known(a->high);
    int has_b = qz_number_known(b->high);
    if (!has_a || !has_b) {
        return has_b - has_a;
    }
    int order = qz_number_order(a->high, b->high);
    return order != 0 ? order : (b->high_open != 0) - (a->high_open != 0);
}

qz_range qz_range_within(const qz_range *range, const qz_range *limits) {
    qz_range out = *range;
    if (qz_low_order(range, limits) < 0) {
        out.low = limits->low;
        out.low_open = limits->low_open;
    }
    if (qz_high_order(range, limits) > 0) {
        out.high = limits->high;
        out.high_open = limits->high_open;
    }
    return out;
}

int qz_range_is_empty(const qz_range *range) {
    if (!qz_number_known(range->low) || !qz_number_known(range->high)) {
        return 0;
    }
    int order = qz_number_order(range->low, range->high);
    return order > 0 || (order == 0 && (range->low_open || range->high_open));
}
