/* SPDX-License-Identifier: MIT */
/* The inverse: by how much a figure would have to differ for the promise to be kept. */

#include <qzplan/error.h>

#include "judge.h"
#include "number.h"
#include "reading_parts.h"

static int add_need(qzplan_verdict *v, qz_arena *arena, qzplan_need need) {
    qzplan_need *kept = qz_arena_alloc(arena, sizeof *kept);
    if (kept == NULL) {
        return QZPLAN_ERROR_NO_MEMORY;
    }
    *kept = need;
    v->needed = kept;
    v->needed_count = 1;
    return QZPLAN_OK;
}

/* In whole units out of `whole` (1 for a plain count): the nearest count that satisfies. */
static int in_units(qzplan_verdict *v, const qz_case *c, qz_arena *arena, int64_t count,
                    int64_t whole, int64_t highest) {
    int64_t least;
    int64_t most;
    if (!qz_range_units(&least, &most, &c->promise.sure, whole, 0, highest)) {
        return QZPLAN_OK;
    }
    int64_t nearest = count < least ? least : most;
    if (count < 0 && nearest > INT64_MAX + count) {
        return QZPLAN_OK;
    }
    return add_need(v, arena, (qzplan_need){v->metric, {nearest - count, 1}, 0, 0});
}

/* As an exact difference, where the figures are not counts. */
static int in_amount(qzplan_verdict *v, const qz_case *c, qz_arena *arena) {
    qzplan_number amount;
    if (!qz_number_known(v->gap) || v->gap.num == INT64_MIN) {
        return QZPLAN_OK;
    }
    amount = (qzplan_number){-v->gap.num, v->gap.den};
    int side = qz_range_side(&c->promise.sure, v->actual, qz_number_of(1));
    int open = side < 0 ? c->promise.sure.low_open : c->promise.sure.high_open;
    return add_need(v, arena, (qzplan_need){v->metric, amount, 0, open});
}

int qz_need(qzplan_verdict *v, const qz_case *c, qz_arena *arena) {
    if (v->met != QZPLAN_TRUTH_NO || c->target->op == QZPLAN_OP_DONE ||
        v->phase == QZPLAN_PHASE_UPCOMING || c->target->subject != QZPLAN_SUBJECT_METRIC ||
        !qz_number_known(v->actual) || !c->promise.known) {
        return QZPLAN_OK;
    }
    if (c->subject.whole != NULL) {
        if (v->remarks & QZPLAN_REMARK_NO_WHOLE_UNITS) {
            return QZPLAN_OK;
        }
        int64_t whole = c->reading.denominator.num;
        return in_units(v, c, arena, c->reading.numerator.num, whole, whole);
    }
    if (c->subject.metric->adds_up && v->actual.den == 1) {
        return in_units(v, c, arena, v->actual.num, 1, INT64_MAX);
    }
    return in_amount(v, c, arena);
}
