/* SPDX-License-Identifier: MIT */
/* Takes a verdict's case up once more, for the values that it was on each day. */

#include "judge/drawn.h"

#include <qzplan/error.h>

#include "judge/course.h"
#include "judge/owned_result.h"
#include "judge/truth.h"
#include "model/comparators.h"
#include "number/number.h"

int qz_verdict_drawn(qz_drawn *out, qz_arena *arena, const qzplan_result *result,
                     const qzplan_verdict *verdict) {
    qz_evaluation evaluation = qz_owned(result)->evaluation;
    qz_trail trail = {.arena = arena};
    qz_interval base;
    qz_case c;
    evaluation.arena = arena;
    evaluation.source.arena = arena;
    *out = (qz_drawn){.base_day = QZPLAN_DAY_NONE};
    if (verdict->metric == NULL || qz_asks_answer(qz_target_of(verdict))) {
        return QZPLAN_OK;
    }
    qz_case_again(&c, &evaluation, &trail, verdict, verdict);
    if (c.promise.known) {
        out->wanted = c.promise.sure;
    }
    int error = qz_case_exact_points(&out->points, &c, verdict->form, result->as_of);
    if (error == QZPLAN_OK && qz_number_known(verdict->expected)) {
        (void)qz_starting_point(&c, verdict->figure_day, &base, &out->base_day);
        out->base = base.low;
    }
    return arena->failed ? QZPLAN_ERROR_NO_MEMORY : error;
}
