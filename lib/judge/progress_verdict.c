/* SPDX-License-Identifier: MIT */
/* One verdict by any method: the published ones from its series, linear from the exact numbers that
   evaluation itself uses. */

#include <qzplan/error.h>
#include <qzplan/progress.h>

#include "base/structs.h"
#include "judge/course.h"
#include "judge/mean.h"
#include "judge/owned_result.h"
#include "judge/points.h"
#include "judge/series.h"
#include "judge/truth.h"
#include "model/comparators.h"
#include "number/number.h"
#include "progress/progress.h"
#include "progress/status.h"

static double real_or_nan(qzplan_number number, int32_t form, double otherwise) {
    return qz_number_known(number) ? qz_real_of(number, form) : otherwise;
}

/* Why the linear course could not be drawn, by the remark that says so. */
static int32_t linear_reason(const qzplan_verdict *v, const qz_case *c) {
    return c->target->subject != QZPLAN_SUBJECT_METRIC || qz_asks_answer(c->target)
               ? QZPLAN_PROGRESS_REASON_NO_RULE
           : !qz_number_known(v->actual)             ? QZPLAN_PROGRESS_REASON_NO_VALUE
           : !c->promise.known                       ? qz_no_border_reason(c)
           : v->remarks & QZPLAN_REMARK_NO_TIME      ? QZPLAN_PROGRESS_REASON_TOO_SHORT
           : v->remarks & QZPLAN_REMARK_NO_DIRECTION ? QZPLAN_PROGRESS_REASON_NO_DIRECTION
           : v->remarks & QZPLAN_REMARK_NO_BASELINE  ? QZPLAN_PROGRESS_REASON_NO_BASELINE
                                                     : QZPLAN_PROGRESS_REASON_TOO_LARGE;
}

static void by_linear(qzplan_progress_result *out, const qzplan_verdict *verdict, qz_case *c) {
    static const int32_t statuses[] = {
        [QZPLAN_PACE_UNKNOWN] = QZPLAN_PROGRESS_STATUS_NOT_AVAILABLE,
        [QZPLAN_PACE_ON_TRACK] = QZPLAN_PROGRESS_STATUS_LINEAR_ON_TRACK,
        [QZPLAN_PACE_BEHIND] = QZPLAN_PROGRESS_STATUS_LINEAR_BEHIND,
        [QZPLAN_PACE_REVERSING] = QZPLAN_PROGRESS_STATUS_LINEAR_REVERSING,
    };
    qzplan_verdict v = *verdict;
    v.pace = QZPLAN_PACE_UNKNOWN;
    v.expected = (qzplan_number){0, 0};
    v.remarks = 0;
    uint64_t obstacle = qz_linear_pace(&v, c);
    v.remarks = obstacle;
    out->status = statuses[v.pace];
    out->reason = v.pace == QZPLAN_PACE_UNKNOWN ? linear_reason(&v, c) : 0;
    if (out->reason != 0) {
        qz_progress_dress(out, 0);
        return;
    }
    qz_interval base;
    int32_t base_day;
    (void)qz_starting_point(c, v.figure_day, &base, &base_day);
    out->latest_year = qz_year_of(v.figure_day, v.metric);
    out->latest_value = qz_real_of(v.actual, v.form);
    out->expected = real_or_nan(v.expected, v.form, out->expected);
    out->target = real_or_nan(v.required, v.form, out->target);
    out->target_year = qz_year_of(v.deadline, v.metric);
    if (qz_number_known(base.low)) {
        out->base_year = qz_year_of(base_day, v.metric);
        out->base_value = qz_real_of(base.low, v.form);
        double due = out->expected - out->base_value;
        out->ratio = due > 0 || due < 0 ? (out->latest_value - out->base_value) / due : out->ratio;
        out->measure = out->ratio;
    }
    qz_progress_dress(out, 0);
}

/* The last day whose figures count: those that were there in time, or the late one that decides. */
static int32_t last_day(const qzplan_verdict *v, int32_t as_of) {
    int32_t last = as_of < v->deadline ? as_of : v->deadline;
    return v->figure_day > last ? v->figure_day : last;
}

/* 0 stands for the method of the pace: that of the evaluation, else the target's, else linear. */
static int32_t method_asked(const qzplan_result *result, const qzplan_verdict *verdict,
                            int32_t method) {
    int32_t all = qz_owned(result)->evaluation.method;
    int32_t own = qz_target_of(verdict)->method;
    return method != 0 ? method : all != 0 ? all : own != 0 ? own : QZPLAN_METHOD_LINEAR;
}

int qzplan_progress_judge_verdict(qzplan_progress_result *out, const qzplan_result *result,
                                  const qzplan_verdict *verdict, int32_t method) {
    if (out == NULL || result == NULL || verdict == NULL ||
        (method != 0 && qz_method_find(method) == NULL) ||
        verdict->index >= result->verdict_count || result->verdicts[verdict->index] != verdict) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    method = method_asked(result, verdict, method);
    const qz_owned_result *owned = qz_owned(result);
    qz_arena scratch;
    qz_arena_init(&scratch, &owned->arena.allocator);
    qz_evaluation evaluation = owned->evaluation;
    evaluation.arena = &scratch;
    evaluation.source.arena = &scratch;
    qz_trail trail = {.arena = &scratch};
    qzplan_progress_result known = {.size = sizeof known};
    qz_progress_clear(&known);
    known.method = method;
    qz_case c;
    qz_case_again(&c, &evaluation, &trail, verdict, verdict);
    int error = QZPLAN_OK;
    const qzplan_method_rule *rule = qz_rule_for(c.target, method);
    int32_t last = last_day(verdict, result->as_of);
    if (method == QZPLAN_METHOD_LINEAR) {
        by_linear(&known, verdict, &c);
    } else if (method == QZPLAN_METHOD_OPEN_SDG && c.target->subject != QZPLAN_SUBJECT_METRIC) {
        error = qz_case_mean(&known, &c, rule, last, 0);
    } else {
        error = qz_case_progress(&known, verdict, &c, method, rule, last);
    }
    error = scratch.failed ? QZPLAN_ERROR_NO_MEMORY : error;
    qz_arena_free(&scratch);
    return error == QZPLAN_OK ? qz_struct_write(out, &known, sizeof known) : error;
}
