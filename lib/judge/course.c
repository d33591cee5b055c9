/* SPDX-License-Identifier: MIT */
/* The course of a promise by linear (序时进度): where it should be by now on a straight line, or a
   course of straight lines, from its baseline to its deadline. Exact. */

#include "judge/course.h"

#include <assert.h>

#include <qzplan/error.h>

#include "judge/promise.h"
#include "judge/stretch.h"
#include "model/comparators.h"
#include "model/metric.h"
#include "number/number.h"

struct point {
    int32_t day;
    qzplan_number value;
};

int qz_starting_point(const qz_case *c, int32_t day, qz_interval *base, int32_t *base_day) {
    const qzplan_target *target = c->target;
    qz_rest rest = {0, 0, 0, 0};
    (void)qz_baseline(c, day, base, base_day, &rest);
    if (target->against != NULL || rest.broken) {
        *base = (qz_interval){{0, 0}, {0, 0}}; /* another metric is no place to start from */
    }
    if (!c->flow || target->average_over.kind != QZPLAN_SPAN_NONE) {
        return rest.broken;
    }
    if (c->subject.whole != NULL && qz_is_flow(c->subject.whole)) {
        *base = (qz_interval){{0, 0}, {0, 0}};
        return rest.broken;
    }
    /* A running sum starts at 0, plus what is counted in, on the day before its stretch. */
    *base = qz_interval_of(qz_counts_in(c) ? target->baseline.number : qz_number_of(0));
    *base_day = c->from - 1;
    return 0;
}

int qz_is_capped_sum(const qz_case *c) {
    return c->flow && c->target->average_over.kind == QZPLAN_SPAN_NONE &&
           (c->subject.whole == NULL || !qz_is_flow(c->subject.whole)) &&
           qz_number_known(c->promise.sure.high);
}

/* The starting point where it is one exact number. */
static int baseline(struct point *start, const qz_case *c, int32_t day, int *broken) {
    qz_interval base;
    *broken = qz_starting_point(c, day, &base, &start->day);
    start->value = base.low;
    return qz_number_known(base.low) && qz_interval_is_exact(&base);
}

/* +1 where more is wanted, -1 where less, 0 where it depends on nothing known. */
static int direction(const qz_case *c, const struct point *start, int has_start) {
    int low = qz_number_known(c->promise.sure.low);
    int high = qz_number_known(c->promise.sure.high);
    if (low != high) {
        return low ? 1 : -1;
    }
    if (!low || !has_start) {
        return 0;
    }
    return -qz_range_side(&c->promise.sure, start->value, qz_number_of(1));
}

/* The value on the line from a to b at a day between them. */
static int on_line(qzplan_number *out, const struct point *a, const struct point *b, int32_t day) {
    assert(a->day <= day && day <= b->day && a->day < b->day);
    qzplan_number rise;
    qzplan_number part = {(int64_t)day - a->day, (int64_t)b->day - a->day};
    int error = qzplan_number_subtract(&rise, &b->value, &a->value);
    if (error == QZPLAN_OK) {
        error = qzplan_number_multiply(&rise, &rise, &part);
    }
    return error == QZPLAN_OK ? qzplan_number_add(out, &a->value, &rise) : error;
}

/* Points on the way: those of `path`, or of a dated target what it promises earlier. */
static size_t point_count(const qz_case *c) {
    return c->target->path_count > 0 ? c->target->path_count : c->milestone->index;
}

static struct point point_at(const qz_case *c, size_t i, int wanted) {
    if (c->target->path_count > 0) {
        return (struct point){c->target->path[i]->day, c->target->path[i]->value.number};
    }
    qz_case earlier = *c;
    earlier.milestone = c->target->milestones[i];
    earlier.deadline = earlier.milestone->due.last;
    qz_promise_of(&earlier, c->reading.day);
    return (struct point){earlier.deadline,
                          wanted > 0 ? earlier.promise.sure.low : earlier.promise.sure.high};
}

/* The expected value at a day: along baseline, the points on the way, and the deadline; before the
   first of them its value. */
static int expected_at(qzplan_number *out, const qz_case *c, const struct point *start,
                       int has_start, const struct point *end, int32_t day) {
    int wanted = qz_number_known(c->promise.sure.low) &&
                         qz_number_order(end->value, c->promise.sure.low) == 0
                     ? 1
                     : -1;
    struct point left = *start;
    int has_left = has_start;
    for (size_t i = 0; i <= point_count(c); i++) {
        struct point right = i < point_count(c) ? point_at(c, i, wanted) : *end;
        if (!qz_number_known(right.value)) {
            continue;
        }
        if (has_left && day <= left.day) {
            break;
        }
        if (has_left && day <= right.day && right.day > left.day) {
            return on_line(out, &left, &right, day);
        }
        left = right;
        has_left = 1;
    }
    *out = left.value;
    return QZPLAN_OK;
}

/* Of a sum under an upper border: at the border it is too much, within a band enough; on the way
   there it keeps to the line up to the border that it comes to first. */
static int32_t capped_pace(const qzplan_verdict *v, const qz_case *c) {
    int side = qz_range_side(&c->promise.sure, v->actual, qz_number_of(1));
    if (side > 0) {
        return QZPLAN_PACE_BEHIND;
    }
    int ahead = qz_number_order(v->actual, v->expected);
    if (qz_number_known(c->promise.sure.low)) {
        return side == 0 || ahead >= 0 ? QZPLAN_PACE_ON_TRACK : QZPLAN_PACE_BEHIND;
    }
    return ahead <= 0 ? QZPLAN_PACE_ON_TRACK : QZPLAN_PACE_BEHIND;
}

/* The border that its course leads to. */
static qzplan_number aim_of(const qz_case *c, int wanted) {
    const qz_range *range = &c->promise.sure;
    int up = qz_is_capped_sum(c) ? qz_number_known(range->low) : wanted > 0;
    return up ? range->low : range->high;
}

uint64_t qz_linear_pace(qzplan_verdict *v, const qz_case *c) {
    if (qz_asks_answer(c->target) || !qz_number_known(v->actual) || !c->promise.known ||
        c->target->subject != QZPLAN_SUBJECT_METRIC) {
        return 0;
    }
    struct point start = {0, {0, 0}};
    int broken;
    int has_start = baseline(&start, c, v->figure_day, &broken);
    if (broken) {
        return QZPLAN_REMARK_SERIES_BREAK;
    }
    if (!has_start && c->target->path_count == 0) {
        return QZPLAN_REMARK_NO_BASELINE;
    }
    if (has_start && v->figure_day <= start.day) {
        return QZPLAN_REMARK_NO_TIME;
    }
    int capped = qz_is_capped_sum(c);
    int wanted = capped ? 1 : direction(c, &start, has_start);
    if (wanted == 0) {
        return QZPLAN_REMARK_NO_DIRECTION;
    }
    struct point end = {c->deadline, aim_of(c, wanted)};
    if (expected_at(&v->expected, c, &start, has_start, &end, v->figure_day) != QZPLAN_OK) {
        v->expected = (qzplan_number){0, 0};
        return 0;
    }
    if (capped) {
        v->pace = capped_pace(v, c);
    } else if (has_start && wanted * qz_number_order(v->actual, start.value) < 0) {
        v->pace = QZPLAN_PACE_REVERSING;
    } else {
        int ahead = wanted * qz_number_order(v->actual, v->expected);
        v->pace = ahead >= 0 ? QZPLAN_PACE_ON_TRACK : QZPLAN_PACE_BEHIND;
    }
    return 0;
}
