/* SPDX-License-Identifier: MIT */
/* Finds the period that an average or a rate is judged by. Periods of the same days are the same
   period, of the calendar or of the metric's own years. */

#include "judge/of_period.h"

#include "base/arrays.h"
#include "calendar/kinds.h"
#include "calendar/period.h"
#include "model/metric.h"
#include "number/number.h"
#include "reading/derive.h"
#include "reading/state.h"

/* From long to short. */
static const int32_t kinds[] = {QZPLAN_PERIOD_YEAR,  QZPLAN_PERIOD_HALF_YEAR, QZPLAN_PERIOD_QUARTER,
                                QZPLAN_PERIOD_MONTH, QZPLAN_PERIOD_WEEK,      QZPLAN_PERIOD_DAY};

/* The kind that `every` or `due` names; NONE where that is a day. */
static int32_t named_kind(const qz_case *c) {
    int32_t kind = c->every != QZPLAN_PERIOD_NONE ? c->every : c->due->kind;
    return qz_period_kind_of(kind)->is_day || kind == QZPLAN_PERIOD_ONGOING ? QZPLAN_PERIOD_NONE
                                                                            : kind;
}

int32_t qz_case_kind(const qz_case *c) {
    int32_t kind = named_kind(c);
    return kind == QZPLAN_PERIOD_NONE ? QZPLAN_PERIOD_YEAR : kind;
}

int32_t qz_period_start(const qz_case *c, int32_t day) {
    return qz_period_in(day, qz_case_kind(c), qz_case_years(c)).first;
}

static qz_reading over(const qz_subject *subject, int32_t first, int32_t last, qz_trail *trail) {
    return qz_is_derived(subject->metric) ? qz_read_derived(subject, first, last, trail)
                                          : qz_read_over(subject, first, last, trail);
}

/* Of one kind, of the case's own years or of the calendar's. */
static qz_reading of_kind(const qz_case *c, const qz_subject *subject, int32_t kind, int32_t day,
                          qz_trail *trail) {
    const int32_t years[] = {qz_case_years(c), QZ_CALENDAR_YEAR};
    qz_reading reading = {.day = QZPLAN_DAY_NONE};
    for (size_t i = 0; i < QZ_ARRAY_SIZE(years) && !qz_reading_known(&reading); i++) {
        const qzplan_period period = qz_period_in(day, kind, years[i]);
        if (period.kind == kind && period.last == day) {
            size_t mark = qz_trail_mark(trail);
            reading = over(subject, period.first, day, trail);
            qz_trail_reset(trail, qz_reading_known(&reading) ? qz_trail_mark(trail) : mark);
        }
    }
    return reading;
}

qz_reading qz_read_period(const qz_case *c, const qz_subject *subject, int32_t day,
                          qz_trail *trail) {
    int32_t named = named_kind(c);
    if (named != QZPLAN_PERIOD_NONE) {
        return of_kind(c, subject, named, day, trail);
    }
    qz_reading reading = {.day = QZPLAN_DAY_NONE};
    for (size_t i = 0; i < QZ_ARRAY_SIZE(kinds) && !qz_reading_known(&reading); i++) {
        reading = of_kind(c, subject, kinds[i], day, trail);
    }
    return reading;
}

qz_reading qz_read_last_period(const qz_case *c, int32_t day, qz_trail *trail) {
    qz_reading reading = {.day = QZPLAN_DAY_NONE};
    int32_t earliest = c->every == QZPLAN_PERIOD_NONE ? QZPLAN_DAY_NONE + 1 : c->first;
    while ((day = qz_previous_day(&c->subject, day)) != QZPLAN_DAY_NONE && day >= earliest) {
        reading = qz_read_period(c, &c->subject, day, trail);
        if (qz_reading_known(&reading)) {
            return reading;
        }
        day--;
    }
    return reading;
}
