/* SPDX-License-Identifier: MIT */
/* Finds the day that decides how something stands: the latest one for which enough was reported, by
   the metric itself, its terms, its parts or the areas below. */

#include "reading/state.h"

#include <assert.h>

#include "model/areas.h"
#include "model/metric.h"
#include "number/number.h"
#include "reading/days.h"
#include "reading/meeting.h"

/* 1 if a part may have brought the metric along on a later day than its own latest. */
static int part_is_later(const qz_subject *subject, int32_t day, int32_t last) {
    const qzplan_metric *part = subject->source->first_part[subject->metric->index];
    for (; part != NULL; part = subject->source->next_part[part->index]) {
        size_t count;
        const qzplan_figure *const *series = qz_series_of(subject, part, &count);
        size_t i = qz_series_of_after(subject, series, count, last);
        if (i > 0 && series[i - 1]->period.last > day) {
            return 1;
        }
    }
    return 0;
}

/* 1 where nothing but its own figures, and what parts bring along, tells of the metric. */
static int stands_alone(const qz_subject *subject) {
    const qzplan_metric *metric = subject->metric;
    return metric->term_count == 0 && qz_areas_added(subject->area) == 0 &&
           !qz_groups_may_add_up(subject, metric);
}

/* 1 where no other figure of the same day can say more of the subject. */
static int says_all(const qz_subject *subject, const qzplan_figure *figure) {
    if (subject->whole != subject->metric->whole) {
        return 0; /* a count of a part, or a share of a whole further up */
    }
    return subject->whole == NULL
               ? qz_number_known(figure->value)
               : figure->form == QZPLAN_FORM_RATIO && figure->denominator.num != 0;
}

static qz_reading reading_of(const qzplan_figure *figure) {
    return (qz_reading){.value = figure->value,
                        .numerator = figure->numerator,
                        .denominator = figure->denominator,
                        .bounds = qz_interval_of(figure->value),
                        .found = 1,
                        .day = figure->period.last};
}

/* What nearly always decides: the metric's own latest figure, where nothing else can say more.
   NULL: there is none that does. */
static const qzplan_figure *own_figure(const qz_subject *subject, int32_t first, int32_t last) {
    size_t count;
    const qzplan_figure *const *series =
        stands_alone(subject) ? qz_series_of(subject, subject->metric, &count) : NULL;
    size_t i = series == NULL ? 0 : qz_series_of_after(subject, series, count, last);
    if (i == 0 || series[i - 1]->period.last < first ||
        part_is_later(subject, series[i - 1]->period.last, last)) {
        return NULL;
    }
    while (i > 1 && qz_series_day(subject, series, i - 2) == series[i - 1]->period.last) {
        i--;
    }
    return says_all(subject, series[i - 1]) ? series[i - 1] : NULL;
}

/* Where no day has all that a share is made of, and its whole is nothing, it is none of it. */
static qz_reading bounded(qz_reading reading) {
    if (qz_number_known(reading.denominator) && !qz_number_known(reading.numerator)) {
        reading.bounds = (qz_interval){{0, 0}, {0, 0}};
        reading.denominator = (qzplan_number){0, 0};
        reading.remarks |= QZPLAN_REMARK_ZERO_DENOMINATOR;
    }
    return reading;
}

qz_reading qz_read_latest(const qz_subject *subject, int32_t first, int32_t last, qz_trail *trail,
                          qz_read_day read) {
    if (subject->source->meeting != NULL) {
        return read(subject, last, trail);
    }
    const qzplan_figure *own = own_figure(subject, first, last);
    if (own != NULL) {
        qz_trail_add(trail, own);
        return reading_of(own);
    }
    const qz_rhythm rhythm = qz_rhythm_of(subject);
    if (rhythm.kind != QZPLAN_PERIOD_NONE) {
        qz_reading met = qz_read_in_rhythm(subject, rhythm, first, last, trail, read);
        if (met.found) {
            return met;
        }
    }
    qz_reading partial = {.day = QZPLAN_DAY_NONE};
    size_t mark = qz_trail_mark(trail);
    int32_t partial_day = QZPLAN_DAY_NONE;
    while (last >= first) {
        int32_t day = qz_previous_day(subject, last);
        if (day == QZPLAN_DAY_NONE || day < first) {
            break;
        }
        qz_reading reading = read(subject, day, trail);
        if (qz_reading_decides(&reading)) {
            return reading;
        }
        partial.remarks |= reading.remarks;
        if (reading.found && partial_day == QZPLAN_DAY_NONE) {
            partial_day = day;
        }
        qz_trail_reset(trail, mark);
        last = day - 1;
    }
    return partial_day == QZPLAN_DAY_NONE ? partial : bounded(read(subject, partial_day, trail));
}

/* ---- day after day */

void qz_days_after(qz_days *out, const qz_subject *subject, int32_t day, int32_t last) {
    *out = (qz_days){.subject = subject, .from = day, .day = day, .last = last};
    int of_wholes = subject->whole != NULL && subject->source->rhythms != NULL;
    if (day < last && stands_alone(subject) && !of_wholes &&
        subject->source->first_part[subject->metric->index] == NULL) {
        out->series = qz_series_of(subject, subject->metric, &out->count);
        out->next =
            out->series == NULL ? 0 : qz_series_of_after(subject, out->series, out->count, day);
    }
}

static int32_t series_day(const qz_days *days, size_t i) {
    return qz_series_day(days->subject, days->series, i);
}

int32_t qz_days_next(qz_days *days) {
    if (days->day >= days->last) {
        days->day = QZPLAN_DAY_NONE;
        return days->day;
    }
    if (days->series == NULL) {
        days->day = qz_next_day_of_all(days->subject, days->day, days->last);
        return days->day;
    }
    size_t i = days->next;
    while (i < days->count && series_day(days, i) == days->day) {
        i++;
    }
    days->next = i;
    days->day = i < days->count && series_day(days, i) <= days->last ? series_day(days, i)
                                                                     : QZPLAN_DAY_NONE;
    return days->day;
}

qz_reading qz_days_read(const qz_days *days) {
    const qz_subject *subject = days->subject;
    assert(days->day != QZPLAN_DAY_NONE);
    if (days->series != NULL && says_all(subject, days->series[days->next])) {
        return reading_of(days->series[days->next]);
    }
    int mixes = qz_rhythm_of(subject).kind != QZPLAN_PERIOD_NONE;
    return subject->source->read_state(subject, mixes ? days->from + 1 : days->day, days->day,
                                       NULL);
}
