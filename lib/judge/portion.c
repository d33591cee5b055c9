/* SPDX-License-Identifier: MIT */
/* How much of a promise is done: its value over its border, and the part of the way from where it
   began. Exact, or not said. */

#include "judge/portion.h"

#include <qzplan/error.h>

#include "judge/promise.h"
#include "judge/stretch.h"
#include "model/comparators.h"
#include "number/number.h"

/* The value and the border are numbers, and no range of what they might be. */
static int are_exact(const qzplan_verdict *v, const qz_case *c) {
    const qz_range *sure = &c->promise.sure;
    const qz_range *possible = &c->promise.possible;
    const qzplan_number other =
        qz_number_known(sure->low) ? possible->low : possible->high; /* of one border */
    return qz_number_known(v->actual) && qz_number_known(v->required) && c->promise.known &&
           !c->reading.rounded && !c->partial && qz_number_known(other) &&
           qz_number_order(other, v->required) == 0;
}

/* Where the way began, read without a trace: what decides the verdict are other figures. */
static qz_interval start_of(const qzplan_verdict *v, const qz_case *c) {
    const size_t mark = c->trail->count;
    qz_interval base = c->promise.base;
    int32_t day;
    qz_rest rest = {0, 0, 0, 0};
    if (!qz_number_known(base.low)) {
        (void)qz_baseline(c, v->figure_day, &base, &day, &rest);
        c->trail->count = mark;
    }
    return base;
}

static int has_own_start(const qz_case *c) {
    const qzplan_target *target = c->target;
    return target->since_specified || target->against != NULL ||
           (qz_number_known(target->baseline.number) && !qz_counts_in(c));
}

static void set_way(qzplan_verdict *v, const qz_case *c) {
    qzplan_number done;
    qzplan_number all;
    const qz_interval base = start_of(v, c);
    if (!qz_number_known(base.low) || !qz_interval_is_exact(&base) ||
        qz_number_order(base.low, v->required) == 0 ||
        qz_range_side(&c->promise.sure, base.low, qz_number_of(1)) == 0) {
        return;
    }
    if (qzplan_number_subtract(&done, &v->actual, &base.low) != QZPLAN_OK ||
        qzplan_number_subtract(&all, &v->required, &base.low) != QZPLAN_OK ||
        qzplan_number_divide(&v->way, &done, &all) != QZPLAN_OK) {
        v->way = (qzplan_number){0, 0};
    }
}

void qz_portion(qzplan_verdict *v, const qz_case *c) {
    const qz_comparator *comparator = qz_comparator_of(c->target->op);
    if (!(comparator->has_rate || comparator->has_way) || !are_exact(v, c)) {
        return;
    }
    if (comparator->has_rate && v->actual.num >= 0 && v->required.num > 0 &&
        qz_number_quotient(&v->achieved, &v->actual, &v->required) != QZPLAN_OK) {
        v->achieved = (qzplan_number){0, 0};
    }
    if (comparator->has_way && has_own_start(c)) {
        set_way(v, c);
    }
}
