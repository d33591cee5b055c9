/* SPDX-License-Identifier: MIT */
/* From a promise and its figures to the bare series, baseline and target that the published methods
   ask for. */

#include "judge/series.h"

#include <qzplan/error.h>

#include "judge/course.h"
#include "judge/points.h"
#include "judge/promise.h"
#include "model/comparators.h"
#include "model/limits.h"
#include "number/number.h"
#include "progress/numbers.h"
#include "progress/progress.h"
#include "reading/breaks.h"

int32_t qz_no_border_reason(const qz_case *c) {
    int on_base = qz_comparator_of(c->target->op)->needs_baseline ||
                  (c->milestone != NULL && c->milestone->value.form == QZPLAN_VALUE_MULTIPLE);
    uint64_t remarks = c->promise.remarks;
    return remarks & QZPLAN_REMARK_ZERO_BASELINE              ? QZPLAN_PROGRESS_REASON_ZERO_BASELINE
           : remarks & QZPLAN_REMARK_OVERFLOW                 ? QZPLAN_PROGRESS_REASON_TOO_LARGE
           : on_base && !qz_number_known(c->promise.base.low) ? QZPLAN_PROGRESS_REASON_NO_BASELINE
                                                              : QZPLAN_PROGRESS_REASON_NO_TARGET;
}

/* What a case can never be judged by; NONE where it can. */
static int32_t unsuited(const qz_case *c) {
    if (c->target->subject != QZPLAN_SUBJECT_METRIC || qz_asks_answer(c->target)) {
        return QZPLAN_PROGRESS_REASON_NO_RULE;
    }
    return c->promise.known || qz_is_direction_only(c) ? QZPLAN_PROGRESS_REASON_NONE
                                                       : qz_no_border_reason(c);
}

static void set_baseline(qzplan_progress_input *in, const qz_case *c, int32_t form, int32_t day) {
    qz_interval base;
    int32_t base_day;
    qz_rest rest = {0, 0, 0, 0};
    int given = 1;
    if (qz_is_running_sum(c)) {
        (void)qz_starting_point(c, day, &base, &base_day);
    } else {
        given = qz_baseline(c, day, &base, &base_day, &rest) && c->target->against == NULL;
    }
    if (!given) {
        return;
    }
    in->has_base_year = 1;
    in->base_year = qz_year_of(base_day, c->subject.metric);
    int broken = base_day < qz_last_break(&c->subject, day);
    if (qz_number_known(base.low) && !rest.between && !broken) {
        in->has_base_value = 1;
        in->base_value = qz_real_of(base.low, form);
    }
}

/* Only up or down is promised; a natural limit is where it cannot go further. */
static void set_direction_only(qzplan_progress_input *in, const qz_case *c, int32_t form) {
    const qzplan_metric *metric = c->subject.metric;
    int up = metric->wanted == QZPLAN_WANTED_UP;
    const qz_interval limits = qz_limits_in(metric, c->subject.area, c->deadline, c->deadline);
    qzplan_number limit = up ? limits.high : limits.low;
    if (c->subject.whole != NULL) {
        limit = qz_number_of(up);
    }
    in->kind = QZPLAN_PROGRESS_KIND_DIRECTION;
    in->direction = up ? 1 : metric->wanted == QZPLAN_WANTED_DOWN ? -1 : 0;
    if (qz_number_known(limit) && limit.num != 0) {
        in->has_limit = 1;
        in->limit = qz_real_of(limit, form);
    }
}

/* Where both ends count, the first value known says from which side it comes. */
static void set_ends(qzplan_progress_input *in, double low, double high) {
    double from = in->has_base_value ? in->base_value : in->count > 0 ? in->values[0] : low;
    in->direction = from < low ? 1 : from > high ? -1 : 0;
    in->target = from > high ? high : low;
    if (in->method == QZPLAN_METHOD_DESTATIS) {
        in->kind = QZPLAN_PROGRESS_KIND_RANGE;
        in->target = low;
        in->upper = high;
    }
}

static void set_target(qzplan_progress_input *in, const qz_case *c, int32_t form) {
    const qz_range *range = &c->promise.sure;
    int has_low = qz_number_known(range->low);
    int has_high = qz_number_known(range->high);
    if (qz_is_direction_only(c)) {
        set_direction_only(in, c, form);
        return;
    }
    if (!has_low && !has_high) {
        return;
    }
    int hold = in->method == QZPLAN_METHOD_DESTATIS && c->every != QZPLAN_PERIOD_NONE;
    in->kind = hold ? QZPLAN_PROGRESS_KIND_HOLD : QZPLAN_PROGRESS_KIND_REACH;
    in->has_target = 1;
    in->has_target_year = 1;
    in->target_year = qz_year_of(c->deadline, c->subject.metric);
    if (has_low && has_high) {
        set_ends(in, qz_real_of(range->low, form), qz_real_of(range->high, form));
        return;
    }
    in->direction = has_low ? 1 : -1;
    in->target = qz_real_of(has_low ? range->low : range->high, form);
}

const qzplan_method_rule *qz_rule_for(const qzplan_target *target, int32_t method) {
    return target->method == method ? target->method_rule : NULL;
}

int qz_case_progress(qzplan_progress_result *out, const qzplan_verdict *verdict, const qz_case *c,
                     int32_t method, const qzplan_method_rule *rule, int32_t last) {
    qz_progress_clear(out);
    out->method = method;
    out->reason = unsuited(c);
    if (out->reason != QZPLAN_PROGRESS_REASON_NONE) {
        return QZPLAN_OK;
    }
    qz_points points;
    int error = qz_case_points(&points, c, verdict->form, last);
    if (error != QZPLAN_OK) {
        return error;
    }
    qzplan_progress_input in = {.size = sizeof in,
                                .count = points.count,
                                .years = points.years,
                                .values = points.values,
                                .method = method};
    qz_method_rule_apply(&in, rule);
    set_baseline(&in, c, verdict->form, last);
    set_target(&in, c, verdict->form);
    qzplan_progress_input known;
    qz_progress_rule numbers;
    error = qz_progress_read(&known, &numbers, &in);
    if (error == QZPLAN_OK) {
        qz_progress_judge(out, &known, &numbers);
    }
    return error;
}
