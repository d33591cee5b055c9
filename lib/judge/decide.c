/* SPDX-License-Identifier: MIT */
/* Finds the figure that decides: the latest while a promise runs, the last in time once it has
   closed, a later one that satisfies it late. */

#include "judge/decide.h"

#include <qzplan/error.h>

#include "calendar/kinds.h"
#include "calendar/period.h"
#include "judge/late.h"
#include "judge/of_period.h"
#include "judge/stretch.h"
#include "judge/truth.h"
#include "model/areas.h"
#include "model/comparators.h"
#include "model/metric.h"
#include "number/number.h"
#include "reading/bounds.h"
#include "reading/derive.h"
#include "reading/plain.h"
#include "reading/read.h"
#include "reading/rhythm.h"
#include "reading/state.h"

/* The reading that is judged, its figures being in the trail. */
static int32_t judge_reading(qz_case *c, qz_reading reading) {
    c->reading = reading;
    c->read_count = c->trail->count;
    return qz_case_truth(c, &c->reading);
}

/* How it stands on one of the days after `from`: by rhythm, terms of other days among these count
   as well. */
static qz_reading read_on(const qz_case *c, int32_t from, int32_t day, qz_trail *trail) {
    int mixes = qz_rhythm_of(&c->subject).kind != QZPLAN_PERIOD_NONE;
    return qz_read_state(&c->subject, mixes ? from + 1 : day, day, trail);
}

/* The first day after `day`, up to `last`, by which the reading satisfies; QZPLAN_DAY_NONE where
   there is none. The border of the case, which may be another one on another day, stays as it is.
 */
static int32_t first_satisfying(qz_case *c, int32_t day, int32_t last) {
    qz_days days;
    qz_days_after(&days, &c->subject, day, last);
    if (qz_days_next(&days) == QZPLAN_DAY_NONE) {
        return QZPLAN_DAY_NONE;
    }
    const qz_promise promise = c->promise;
    size_t mark = c->trail->count;
    int32_t met;
    do {
        qz_reading found = qz_days_read(&days);
        met = qz_case_truth(c, &found);
        c->trail->count = mark;
    } while (met != QZPLAN_TRUTH_YES && qz_days_next(&days) != QZPLAN_DAY_NONE);
    c->promise = promise;
    return days.day;
}

/* Takes a reading found by a search after `from`, this time leaving the trail of its figures. */
static void take(qz_case *c, int32_t from, int32_t day) {
    c->trail->count = 0;
    (void)judge_reading(c, read_on(c, from, day, c->trail));
}

/* The last day on which a figure may be of: the deadline, or that on which its area ends. */
static int32_t last_day(const qz_case *c) {
    const int32_t ends = c->subject.area->ends;
    return ends < c->deadline ? ends : c->deadline;
}

/* The reading is of the deadline's own day, and so is what it is compared with: no further figure
   up to that day replaces it. */
static void settle_on_day(qz_case *c, int32_t met) {
    c->settled = met != QZPLAN_TRUTH_UNKNOWN && c->reading.day >= last_day(c) &&
                 !c->reading.early && !c->promise.rest.early;
}

/* Bounds alone decide, whatever is missing: settled unless the border still moves. */
static void settle_by_bounds(qz_case *c, int32_t met) {
    c->settled = met != QZPLAN_TRUTH_UNKNOWN && !c->promise.rest.early &&
                 (!c->promise.moves || c->reading.day >= last_day(c));
}

/* Satisfied by what came later; by the deadline it was as `timely` says. */
static int32_t met_late(qzplan_verdict *v, qz_case *c, int32_t timely) {
    v->remarks = QZPLAN_REMARK_MET_LATE;
    c->timely = timely;
    return QZPLAN_TRUTH_YES;
}

/* First day of the deadline's own year, or half, quarter or month where it names one. */
int32_t qz_window_start(const qz_case *c) {
    if (c->every != QZPLAN_PERIOD_NONE) {
        return c->first;
    }
    const qzplan_period *due = c->due;
    return qz_period_kind_of(due->kind)->is_day
               ? qz_period_in(due->last, QZPLAN_PERIOD_YEAR, qz_case_years(c)).first
               : due->first;
}

/* What has been reported of the last day may decide however the rest turns out. */
static int last_day_decides(qz_case *c) {
    const int32_t day = last_day(c);
    if (!c->reading.found || (c->reading.day >= day && !c->reading.early) ||
        (qz_areas_added(c->subject.area) == 0 && !qz_is_sum(c->subject.metric))) {
        return 0;
    }
    const qz_promise promise = c->promise;
    qz_reading found = qz_read_state(&c->subject, day, day, NULL);
    int32_t met = found.found && !found.early ? qz_case_truth(c, &found) : QZPLAN_TRUTH_UNKNOWN;
    c->promise = promise;
    return met != QZPLAN_TRUTH_UNKNOWN;
}

/* The latest day on which all is known decides, unless the last one leaves no doubt. */
static int32_t closed_state(qzplan_verdict *v, qz_case *c) {
    int32_t met =
        judge_reading(c, qz_read_state(&c->subject, qz_window_start(c), c->deadline, c->trail));
    if (last_day_decides(c)) {
        c->trail->count = 0;
        met = judge_reading(c, qz_read_state(&c->subject, last_day(c), last_day(c), c->trail));
    }
    settle_on_day(c, met);
    if (met == QZPLAN_TRUTH_YES) {
        return met;
    }
    if (met == QZPLAN_TRUTH_NO &&
        first_satisfying(c, c->first - 1, c->reading.day - 1) != QZPLAN_DAY_NONE) {
        v->remarks |= QZPLAN_REMARK_LOST_AGAIN;
    }
    int32_t late = c->every == QZPLAN_PERIOD_NONE
                       ? first_satisfying(c, c->deadline, c->evaluation->as_of)
                       : QZPLAN_DAY_NONE;
    if (late != QZPLAN_DAY_NONE) {
        take(c, c->deadline, late);
        return met_late(v, c, met);
    }
    return met;
}

static int32_t state(qzplan_verdict *v, qz_case *c) {
    if (c->evaluation->as_of >= c->deadline) {
        return closed_state(v, c);
    }
    /* A promise for every period is kept or broken by that period's own figures. */
    int32_t first = c->every == QZPLAN_PERIOD_NONE ? QZPLAN_DAY_NONE + 1 : c->first;
    return judge_reading(c, qz_read_state(&c->subject, first, c->evaluation->as_of, c->trail));
}

/* A no of the deadline's day stays one; of a period judged for itself one of all of it. */
static void settle_no(qz_case *c, int32_t met) {
    settle_on_day(c, met);
    for (size_t i = 0; i < c->trail->count && c->every != QZPLAN_PERIOD_NONE; i++) {
        c->settled = c->settled && c->trail->items[i]->period.first <= c->first;
    }
}

/* A yes stays: the first one decides, wherever in time it is. */
static int32_t done(qzplan_verdict *v, qz_case *c) {
    int every = c->every != QZPLAN_PERIOD_NONE;
    int32_t from = every ? c->first - 1 : QZPLAN_DAY_NONE + 1;
    int32_t last = every && c->deadline < c->evaluation->as_of ? c->deadline : c->evaluation->as_of;
    int32_t yes = first_satisfying(c, from, last);
    if (yes != QZPLAN_DAY_NONE && yes <= c->deadline) {
        take(c, from, yes);
        c->settled = 1;
        return QZPLAN_TRUTH_YES;
    }
    int32_t start = c->evaluation->as_of >= c->deadline ? qz_window_start(c) : from + 1;
    last = c->deadline < c->evaluation->as_of ? c->deadline : c->evaluation->as_of;
    int32_t met = judge_reading(c, qz_read_state(&c->subject, start, last, c->trail));
    settle_no(c, met);
    if (yes != QZPLAN_DAY_NONE) {
        take(c, from, yes);
        return met_late(v, c, met);
    }
    return met;
}

/* What a share can be where parts of it are missing: as far as areas, or the part and a whole that
   is known, bound it. 0 where nothing does. */
static int bound_share(const qz_case *c, qz_reading *reading, int32_t last) {
    if (c->subject.whole == NULL || c->target->average_over.kind != QZPLAN_SPAN_NONE) {
        return 0;
    }
    qz_tally part = qz_count_over(&c->subject, c->subject.metric, c->from, last);
    qz_tally whole = qz_count_over(&c->subject, c->subject.whole, c->from, last);
    if (!part.some || !whole.some ||
        (!qz_tally_known(&whole) && qz_areas_added(c->subject.area) == 0)) {
        return 0;
    }
    reading->found = 1;
    reading->bounds = qz_share_bounds(&c->subject, c->from, last, &reading->never);
    return 1;
}

/* What a sum is at least, of whose figures some say only between what they lie. */
static qz_interval what_came_in(const qz_case *c, int32_t last) {
    return qz_came_in_by(c, last);
}

/* What is missing can only add to a sum, but move a share either way, as far as wholes allow. */
static void cut_short(const qz_case *c, qz_reading *reading) {
    const int32_t last = qz_stretch_end(c->target, c->deadline);
    reading->value = (qzplan_number){0, 0};
    if (reading->between) {
        reading->between = 0;
        reading->bounds = what_came_in(c, qz_stretch_end(c->target, c->deadline));
    }
    reading->remarks |= reading->found ? QZPLAN_REMARK_INCOMPLETE : 0;
    if (c->subject.whole != NULL && c->target->average_over.kind == QZPLAN_SPAN_NONE) {
        reading->bounds = (qz_interval){qz_number_of(0), qz_number_of(1)};
    }
    if (c->subject.whole == NULL && c->subject.metric->whole != NULL &&
        qz_areas_added(c->subject.area) > 0 && reading->found) {
        /* What areas have not reported is at most the whole there. */
        const qz_tally most = qz_count_over(&c->subject, c->subject.metric, c->from, last);
        reading->bounds.high = most.bounds.high;
    }
    (void)bound_share(c, reading, last);
}

/* The same while it runs: on the latest day on which something of both is known. */
static void bound_so_far(const qz_case *c, qz_reading *reading) {
    int32_t day = c->subject.whole == NULL || qz_areas_added(c->subject.area) == 0
                      ? QZPLAN_DAY_NONE
                      : qz_previous_day(&c->subject, c->evaluation->as_of);
    while (day >= c->from && !(qz_somewhere_known(&c->subject, c->subject.metric, c->from, day) &&
                               qz_somewhere_known(&c->subject, c->subject.whole, c->from, day) &&
                               bound_share(c, reading, day))) {
        day = qz_previous_day(&c->subject, day - 1);
    }
    if (day >= c->from) {
        reading->day = day;
        reading->remarks &= ~QZPLAN_REMARK_INCOMPLETE;
        reading->remarks |= QZPLAN_REMARK_AREAS_MISSING;
    }
}

static int may_mix(const qz_case *c) {
    return c->subject.whole != NULL && c->target->average_over.kind == QZPLAN_SPAN_NONE;
}

/* Where a share has not come to a day, terms of other days of its period may. */
static void mix_to(qz_case *c, int32_t day) {
    if (!may_mix(c) || (c->reading.day == day && qz_reading_known(&c->reading))) {
        return;
    }
    size_t mark = c->trail->count;
    c->trail->count = 0;
    const qz_reading mixed = qz_read_share_through(&c->subject, c->from, day, c->trail);
    if (mixed.found) {
        c->reading = mixed;
        c->read_count = c->trail->count;
    } else {
        c->trail->count = mark;
    }
}

/* The first later day by which the sum is far enough. */
static int reached_later(qz_case *c, qz_reading *found) {
    const qz_promise promise = c->promise;
    size_t mark = c->trail->count;
    int reached = 0;
    int32_t day = c->deadline;
    while (!reached &&
           (day = qz_next_day_of_all(&c->subject, day, c->evaluation->as_of)) != QZPLAN_DAY_NONE) {
        *found = qz_read_stretch(c, day, NULL);
        int bounded = 0;
        if ((found->day != day || !qz_reading_known(found)) && may_mix(c)) {
            const qz_reading mixed = qz_read_share_through(&c->subject, c->from, day, NULL);
            *found = mixed.found ? mixed : *found;
            found->day = mixed.found ? day : found->day;
        }
        if (found->day != day || !qz_reading_known(found)) {
            found->value = (qzplan_number){0, 0}; /* what did come by then may be enough */
            found->bounds = found->between ? what_came_in(c, day) : found->bounds;
            found->between = 0;
            found->day = day;
            bounded = c->subject.whole == NULL ? qz_number_known(found->bounds.low)
                                               : bound_share(c, found, day);
        }
        reached =
            (qz_reading_known(found) || bounded) && qz_case_truth(c, found) == QZPLAN_TRUTH_YES;
        c->trail->count = mark;
    }
    c->promise = promise;
    return reached;
}

static int32_t closed_flow(qzplan_verdict *v, qz_case *c) {
    mix_to(c, qz_stretch_end(c->target, c->deadline));
    int is_whole = c->reading.day == qz_stretch_end(c->target, c->deadline);
    if (!is_whole) {
        cut_short(c, &c->reading);
    } else if (qz_number_known(c->reading.value) && !c->reading.rounded) {
        c->reading.bounds = qz_interval_of(c->reading.value);
    }
    int32_t met = qz_case_truth(c, &c->reading);
    settle_by_bounds(c, met);
    c->settled = c->settled && !(is_whole && c->reading.early);
    qz_reading later;
    if (met != QZPLAN_TRUTH_YES && qz_may_come_late(c->target, c->subject.metric, c->every) &&
        reached_later(c, &later)) {
        c->trail->count = 0;
        (void)judge_reading(c, qz_read_stretch(c, later.day, c->trail));
        mix_to(c, later.day);
        if (c->reading.day != later.day || !qz_reading_known(&c->reading)) {
            c->reading.value = (qzplan_number){0, 0};
            c->reading.bounds = c->reading.between ? later.bounds : c->reading.bounds;
            c->reading.between = 0;
            (void)bound_share(c, &c->reading, later.day);
        }
        return met_late(v, c, met);
    }
    return met;
}

/* What has come in so far decides for now; what can no longer change is certain. */
static int32_t running_flow(qz_case *c, int32_t last) {
    if (!c->reading.found && c->subject.whole != NULL) {
        bound_so_far(c, &c->reading);
        return qz_case_truth(c, &c->reading);
    }
    qz_reading so_far = c->reading;
    so_far.bounds = c->reading.between ? qz_came_in_by(c, last) : so_far.bounds;
    int32_t final = qz_number_known(so_far.bounds.low) && !qz_number_known(so_far.bounds.high)
                        ? (so_far.value = (qzplan_number){0, 0}, qz_case_truth(c, &so_far))
                        : QZPLAN_TRUTH_UNKNOWN;
    if (final != QZPLAN_TRUTH_UNKNOWN) {
        settle_by_bounds(c, final);
        if (c->reading.between) {
            return final;
        }
        c->reading.value = qz_number_known(c->reading.value) &&
                                   qz_number_order(c->reading.value, c->reading.bounds.low) == 0
                               ? c->reading.value
                               : so_far.value; /* more is known than what it is known through */
        return final;
    }
    if (c->reading.between) {
        return qz_case_truth(c, &c->reading);
    }
    so_far = c->reading;
    so_far.bounds = qz_interval_of(so_far.value);
    so_far.found = qz_number_known(so_far.value);
    return qz_case_truth(c, c->reading.rounded ? &c->reading : &so_far);
}

/* The last day that any of the figures met so far covers. */
static int32_t last_covered(const qz_trail *trail, int32_t otherwise) {
    int32_t day = trail->count == 0 ? otherwise : trail->items[0]->period.last;
    for (size_t i = 1; i < trail->count; i++) {
        day = trail->items[i]->period.last > day ? trail->items[i]->period.last : day;
    }
    return day;
}

/* A flow: the period's own figure or the sum of its parts; without `every` the sum since the
   beginning, or over the stretch asked for. */
static int32_t flow(qzplan_verdict *v, qz_case *c) {
    int closed = c->evaluation->as_of >= c->deadline;
    int32_t end = qz_stretch_end(c->target, c->deadline);
    int32_t last = c->evaluation->as_of < end ? c->evaluation->as_of : end;
    c->reading = qz_read_stretch(c, last, c->trail);
    c->read_count = c->trail->count;
    int32_t met = closed ? closed_flow(v, c) : running_flow(c, last);
    if (met != QZPLAN_TRUTH_UNKNOWN && !qz_reading_known(&c->reading) &&
        qz_number_known(c->reading.bounds.low)) {
        if (c->subject.whole == NULL) {
            c->reading.value = c->reading.bounds.low; /* enough, or too much, whatever is missing */
            c->reading.day = last_covered(c->trail, last);
            c->partial = 1;
        }
        c->reading.remarks &= ~QZPLAN_REMARK_INCOMPLETE;
    }
    return met;
}

/* What is made of flows after the deadline, through a day: by rhythm terms meet on a common day of
   those since then, if there is one. */
static qz_reading derived_later(const qz_case *c, int32_t day, qz_trail *trail) {
    return qz_rhythm_of(&c->subject).kind != QZPLAN_PERIOD_NONE
               ? qz_read_joint(&c->subject, c->first, c->deadline + 1, day, trail)
               : qz_read_derived(&c->subject, c->first, day, trail);
}

/* The first later day by which what is made of flows satisfies. */
static int satisfied_later(qz_case *c, qz_reading *found) {
    const qz_promise promise = c->promise;
    size_t mark = c->trail->count;
    int32_t met = QZPLAN_TRUTH_NO;
    int32_t day = c->deadline;
    while (met != QZPLAN_TRUTH_YES &&
           (day = qz_next_day(&c->subject, day, c->evaluation->as_of)) != QZPLAN_DAY_NONE) {
        *found = derived_later(c, day, NULL);
        met = qz_case_truth(c, found);
        c->trail->count = mark;
    }
    c->promise = promise;
    return met == QZPLAN_TRUTH_YES;
}

/* What is made of flows: over the period, or all since the beginning; known through the deadline
   once that has passed, through the latest day that all of it reaches before. */
static int32_t derived_flow(qzplan_verdict *v, qz_case *c) {
    int closed = c->evaluation->as_of >= c->deadline;
    if (!closed) {
        return judge_reading(
            c, qz_read_joint(&c->subject, c->first, c->first, c->evaluation->as_of, c->trail));
    }
    int32_t met = judge_reading(
        c, qz_read_closed(&c->subject, c->first, qz_window_start(c), c->deadline, c->trail));
    settle_on_day(c, met);
    qz_reading later;
    if (met != QZPLAN_TRUTH_YES && c->every == QZPLAN_PERIOD_NONE && satisfied_later(c, &later)) {
        c->trail->count = 0;
        (void)judge_reading(c, derived_later(c, later.day, c->trail));
        return met_late(v, c, met);
    }
    return met;
}

static int32_t average(qz_case *c) {
    int closed = c->evaluation->as_of >= c->deadline;
    int32_t last = closed ? c->deadline : c->evaluation->as_of;
    int32_t met = judge_reading(c, qz_read_average(c, last, c->trail));
    if (closed && !c->reading.early) {
        settle_by_bounds(c, met);
    }
    return met;
}

static int32_t count(qzplan_verdict *v, qz_case *c, const qz_standing *standing) {
    c->reading = qz_count_reading(c, standing, 0);
    qz_reading whatever =
        c->reading; /* it may be decided however all turn out of which nothing is known */
    whatever.found = standing->all > 0;
    int32_t met = qz_case_truth(c, &whatever);
    if (met != QZPLAN_TRUTH_YES && c->evaluation->as_of >= c->deadline) {
        qz_reading late = qz_count_reading(c, standing, 1);
        if (qz_case_truth(c, &late) == QZPLAN_TRUTH_YES) {
            c->reading = late;
            return met_late(v, c, met);
        }
    }
    return met;
}

/* The first later period, of the kind that is judged, that satisfies. */
static int satisfied_by_period(qz_case *c, int32_t *found) {
    const qz_promise promise = c->promise;
    size_t mark = c->trail->count;
    int32_t met = QZPLAN_TRUTH_NO;
    int32_t day = c->deadline;
    while (met != QZPLAN_TRUTH_YES &&
           (day = qz_next_day(&c->subject, day, c->evaluation->as_of)) != QZPLAN_DAY_NONE) {
        qz_reading reading = qz_read_period(c, &c->subject, day, NULL);
        met = qz_case_truth(c, &reading);
        c->trail->count = mark;
        *found = day;
    }
    c->promise = promise;
    return met == QZPLAN_TRUTH_YES;
}

/* An average or a rate of a period: its figure of the period that is judged, while that runs the
   latest one of a period as long. */
static int32_t of_period(qzplan_verdict *v, qz_case *c) {
    if (c->evaluation->as_of < c->deadline) { /* with `every` its figure is of its last day */
        return c->every != QZPLAN_PERIOD_NONE
                   ? judge_reading(c, (qz_reading){.day = QZPLAN_DAY_NONE})
                   : judge_reading(c, qz_read_last_period(c, c->evaluation->as_of, c->trail));
    }
    int32_t met = judge_reading(c, qz_read_period(c, &c->subject, c->deadline, c->trail));
    int32_t later;
    settle_on_day(c, met);
    if (met != QZPLAN_TRUTH_YES && c->every == QZPLAN_PERIOD_NONE &&
        satisfied_by_period(c, &later)) {
        c->trail->count = 0;
        (void)judge_reading(c, qz_read_period(c, &c->subject, later, c->trail));
        return met_late(v, c, met);
    }
    return met;
}

/* How the deciding figure is found depends on what is judged. */
static int32_t by_subject(qzplan_verdict *v, qz_case *c, const qz_standing *standing) {
    const qzplan_target *target = c->target;
    if (target->subject != QZPLAN_SUBJECT_METRIC) {
        return count(v, c, standing);
    }
    if (qz_asks_answer(target)) {
        return done(v, c);
    }
    if (c->flow) {
        return flow(v, c);
    }
    if (target->average_over.kind != QZPLAN_SPAN_NONE) {
        return average(c);
    }
    if (qz_rests_on_average(c->subject.metric)) {
        return of_period(v, c);
    }
    if (qz_is_derived(c->subject.metric) && qz_derives_from_flow(c->subject.metric)) {
        return derived_flow(v, c);
    }
    return state(v, c);
}

/* Its area has ended before the deadline, and has reported all that there will be. */
static void settle_ended(qz_case *c, int32_t met) {
    const int32_t ends = c->subject.area->ends;
    if (ends <= c->evaluation->as_of && c->evaluation->as_of < c->deadline &&
        c->target->subject == QZPLAN_SUBJECT_METRIC && !qz_asks_answer(c->target) &&
        !qz_is_derived(c->subject.metric) && met != QZPLAN_TRUTH_UNKNOWN &&
        c->reading.day >= ends && qz_number_known(c->reading.value) && !c->reading.early &&
        !c->promise.rest.early && !c->promise.moves) {
        c->settled = 1;
    }
}

int32_t qz_decide(qzplan_verdict *v, qz_case *c, const qz_standing *standing) {
    int32_t met = by_subject(v, c, standing);
    settle_ended(c, met);
    if (!(v->remarks & QZPLAN_REMARK_MET_LATE)) {
        c->timely = met;
    }
    return met;
}

/* What the figures say by a day, whatever the deadline is. */
static qz_reading reading_by(const qz_case *c, int32_t day) {
    const qzplan_metric *metric = c->subject.metric;
    if (c->flow) {
        return qz_read_stretch(c, day, c->trail);
    }
    if (qz_rests_on_average(metric)) {
        return qz_read_last_period(c, day, c->trail);
    }
    return qz_is_derived(metric) && qz_derives_from_flow(metric)
               ? qz_read_derived(&c->subject, c->first, day, c->trail)
               : qz_read_state(&c->subject, QZPLAN_DAY_NONE + 1, day, c->trail);
}

int32_t qz_decide_by(qz_case *c, int32_t day) {
    c->trail->count = 0;
    return judge_reading(c, reading_by(c, day));
}
