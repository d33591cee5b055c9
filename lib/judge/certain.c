/* SPDX-License-Identifier: MIT */
/* Whether a verdict can still change: by a figure for a day up to the deadline (in_time), or by any
   figure at all (certain). A case says of its own reading whether that is settled. */

#include "judge/certain.h"

#include "judge/late.h"
#include "model/metric.h"
#include "number/number.h"

int qz_is_beyond_for_good(const qz_case *c) {
    const qzplan_number least = c->reading.between ? c->reading.bounds.low : c->reading.value;
    return c->flow && c->subject.whole == NULL &&
           c->target->average_over.kind == QZPLAN_SPAN_NONE && qz_only_grows(c->subject.metric) &&
           !c->promise.moves && qz_number_known(c->promise.possible.high) &&
           qz_number_known(least) &&
           qz_range_side(&c->promise.possible, least, qz_number_of(1)) > 0;
}

/* Its area has ended by the deadline, so that no figure is of a later day. */
static int has_ended(const qz_case *c) {
    return c->subject.area->ends <= c->deadline && !qz_is_derived(c->subject.metric);
}

/* No later figure can keep it late. */
static int is_lost(const qz_case *c) {
    return has_ended(c) || !qz_may_come_late(c->target, c->subject.metric, c->every) ||
           qz_is_beyond_for_good(c);
}

static int32_t in_time_of(int32_t truth) {
    return truth == QZPLAN_TRUTH_YES  ? QZPLAN_IN_TIME_YES
           : truth == QZPLAN_TRUTH_NO ? QZPLAN_IN_TIME_NO
                                      : QZPLAN_IN_TIME_OPEN;
}

static int is_certain(const qzplan_verdict *v, const qz_case *c) {
    if (v->met == QZPLAN_TRUTH_NO) {
        return v->in_time == QZPLAN_IN_TIME_NO && is_lost(c);
    }
    return v->remarks & QZPLAN_REMARK_MET_LATE
               ? v->in_time == QZPLAN_IN_TIME_NO && !c->promise.rest.early
               : v->in_time == QZPLAN_IN_TIME_YES;
}

/* ---- counts of targets */

/* Whether a count satisfies that is known to lie between two. */
static int32_t truth_between(const qz_case *c, int64_t least, int64_t most, int64_t all) {
    int64_t whole = c->target->judged_as == QZPLAN_AS_SHARE ? all : 1;
    if (!c->promise.known || whole == 0) {
        return QZPLAN_TRUTH_UNKNOWN;
    }
    const qz_interval bounds = {{least, whole}, {most, whole}};
    int side = qz_interval_side(&c->promise.sure, &bounds, 0);
    return side == 0                   ? QZPLAN_TRUTH_YES
           : side == QZ_SIDE_UNDECIDED ? QZPLAN_TRUTH_UNKNOWN
                                       : QZPLAN_TRUTH_NO;
}

/* Whether those that hold for good, and those that never will, leave it as it is. */
static int is_count_certain(const qzplan_verdict *v, const qz_case *c, const qz_standing *s) {
    int late = (v->remarks & QZPLAN_REMARK_MET_LATE) != 0;
    if (v->met == QZPLAN_TRUTH_YES && !late) {
        return v->in_time == QZPLAN_IN_TIME_YES;
    }
    return v->in_time == QZPLAN_IN_TIME_NO &&
           truth_between(c, s->holds, s->all - s->lost, s->all) == v->met;
}

void qz_certain(qzplan_verdict *v, const qz_case *c, const qz_standing *standing) {
    v->in_time = QZPLAN_IN_TIME_OPEN;
    v->certain = 0;
    if (c->unsure || v->met == QZPLAN_TRUTH_UNKNOWN || c->first > c->evaluation->as_of) {
        return;
    }
    if (c->target->subject == QZPLAN_SUBJECT_METRIC) {
        v->in_time = c->settled ? in_time_of(c->timely) : QZPLAN_IN_TIME_OPEN;
        v->certain = is_certain(v, c);
        return;
    }
    v->in_time = in_time_of(truth_between(c, standing->settled_yes,
                                          standing->all - standing->settled_no, standing->all));
    v->certain = is_count_certain(v, c, standing);
}
