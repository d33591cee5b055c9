/* SPDX-License-Identifier: MIT */
/* The inverse: by how much a figure would have to differ for the promise to be kept. */

#include "judge/need.h"

#include <qzplan/error.h>

#include "judge/need_border.h"
#include "judge/need_change.h"
#include "model/comparators.h"
#include "number/number.h"

/* A count of targets: so many more, or fewer, of them have to hold. */
static void of_targets(qz_change *out, const qz_case *c) {
    const qz_reach all = {qz_number_of(0), c->reading.denominator};
    int64_t whole = c->target->judged_as == QZPLAN_AS_SHARE ? c->reading.denominator.num : 1;
    qz_change_in_units(out, &c->promise.sure, c->reading.numerator.num, whole, &all);
}

/* A value without a count is known to lie between none and all. */
static qz_change of_percentage(const qz_case *c) {
    const qz_reach all = {qz_number_of(0), qz_number_of(1)};
    qz_change change = qz_change_in_amount(&c->promise.sure, c->reading.value, &all);
    change.unsaid |= change.found;
    return change;
}

/* 1 if what is judged counts whole units: a mean of counts, though whole by chance, does not. */
static int is_count(const qzplan_verdict *v, const qz_case *c) {
    return c->subject.metric->additive && v->actual.den == 1 &&
           c->target->average_over.kind == QZPLAN_SPAN_NONE;
}

static int change_of(qz_change *change, const qzplan_verdict *v, const qz_case *c) {
    if (c->target->subject != QZPLAN_SUBJECT_METRIC) {
        of_targets(change, c);
        return QZPLAN_OK;
    }
    int share = c->subject.whole != NULL;
    if (share && v->remarks & QZPLAN_REMARK_NO_WHOLE_UNITS) {
        *change = of_percentage(c);
        return QZPLAN_OK;
    }
    qz_reach reach = qz_reach_of(c);
    int units = share || is_count(v, c);
    if (qz_border_follows(c)) {
        return qz_change_with_border(change, c, &reach, units);
    }
    if (share) {
        qz_change_in_units(change, &c->promise.sure, c->reading.numerator.num,
                           c->reading.denominator.num, &reach);
    } else if (units) {
        qz_change_in_units(change, &c->promise.sure, v->actual.num, 1, &reach);
    } else {
        *change = qz_change_in_amount(&c->promise.sure, v->actual, &reach);
    }
    return QZPLAN_OK;
}

static int may_need(const qzplan_verdict *v, const qz_case *c) {
    return v->met == QZPLAN_TRUTH_NO && !qz_asks_answer(c->target) &&
           v->phase != QZPLAN_PHASE_UPCOMING && qz_number_known(v->actual) && c->promise.known;
}

int qz_need(qzplan_verdict *v, const qz_case *c, qz_arena *arena) {
    if (!may_need(v, c)) {
        return QZPLAN_OK;
    }
    qz_change change;
    int error = change_of(&change, v, c);
    if (error == QZPLAN_OK && change.too_large) {
        v->remarks |= QZPLAN_REMARK_NEEDED_TOO_LARGE;
    }
    if (error != QZPLAN_OK || change.unsaid) {
        return error;
    }
    if (!change.found) {
        v->remarks |= QZPLAN_REMARK_OUT_OF_REACH;
        return QZPLAN_OK;
    }
    qzplan_need *need = qz_arena_alloc(arena, sizeof *need);
    if (need == NULL) {
        return QZPLAN_ERROR_NO_MEMORY;
    }
    *need = (qzplan_need){v->metric, change.amount, 0, change.strict};
    v->needed = need;
    v->needed_count = 1;
    return QZPLAN_OK;
}
