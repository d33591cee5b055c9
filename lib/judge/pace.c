/* SPDX-License-Identifier: MIT */
/* The pace: by linear, or by another method that the plan names or the caller asks for. */

#include "judge/pace.h"

#include <qzplan/error.h>

#include "judge/course.h"
#include "judge/promise.h"
#include "judge/series.h"
#include "judge/stale.h"
#include "model/comparators.h"
#include "number/number.h"

/* By a published method; its own answer is to be had from qzplan_progress_judge_verdict. */
static uint64_t published_pace(qzplan_verdict *v, const qz_case *c, int32_t method) {
    qzplan_progress_result progress = {.size = sizeof progress};
    if (qz_case_progress(&progress, v, c, method, qz_rule_for(c->target, method),
                         c->evaluation->as_of) != QZPLAN_OK) {
        return 0;
    }
    v->pace = progress.pace;
    switch (progress.reason) {
    case QZPLAN_PROGRESS_REASON_NONE:
        return 0;
    case QZPLAN_PROGRESS_REASON_NO_BASELINE:
        return QZPLAN_REMARK_NO_BASELINE;
    case QZPLAN_PROGRESS_REASON_NO_DIRECTION:
        return QZPLAN_REMARK_NO_DIRECTION;
    default:
        return QZPLAN_REMARK_NO_PACE;
    }
}

/* By linear. Where figures say only between what the value lies, what both ends give alike. */
static uint64_t linear_pace(qzplan_verdict *v, const qz_case *c) {
    if (!c->reading.between) {
        return qz_linear_pace(v, c);
    }
    qzplan_verdict ends[] = {*v, *v};
    ends[0].actual = c->reading.bounds.low;
    ends[1].actual = c->reading.bounds.high;
    uint64_t remark = qz_linear_pace(&ends[0], c);
    if (remark != qz_linear_pace(&ends[1], c)) {
        return 0;
    }
    if (ends[0].pace == ends[1].pace) {
        v->pace = ends[0].pace;
        v->expected = ends[0].expected;
    }
    return remark;
}

static int has_value(const qzplan_verdict *v, const qz_case *c) {
    return qz_number_known(v->actual) ||
           (c->reading.between && qz_number_known(c->reading.bounds.low) &&
            qz_number_known(c->reading.bounds.high));
}

int32_t qz_method_of(const qz_case *c) {
    int32_t method = c->evaluation->method != 0 ? c->evaluation->method : c->target->method;
    return method == 0 ? QZPLAN_METHOD_LINEAR : method;
}

void qz_pace(qzplan_verdict *v, const qz_case *c) {
    int32_t method = qz_method_of(c);
    int linear = method == QZPLAN_METHOD_LINEAR;
    int has_aim = c->promise.known || (!linear && qz_is_direction_only(c));
    if (qz_asks_answer(c->target) || !has_value(v, c) || !has_aim ||
        c->target->subject != QZPLAN_SUBJECT_METRIC) {
        return;
    }
    int capped = qz_is_capped_sum(c);
    uint64_t remark = qz_is_stale(c)                 ? QZPLAN_REMARK_STALE
                      : linear                       ? linear_pace(v, c)
                      : capped || c->reading.between ? QZPLAN_REMARK_NO_PACE
                                                     : published_pace(v, c, method);
    int tells = v->met == QZPLAN_TRUTH_NO || capped || !c->promise.known;
    tells |= (remark == QZPLAN_REMARK_STALE || remark == QZPLAN_REMARK_NO_TIME) && !v->certain;
    v->remarks |= tells ? remark : 0;
}
