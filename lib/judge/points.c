/* SPDX-License-Identifier: MIT */
/* The series behind a case. A point is what would have been read on that day: a state as it stood,
   a running sum as far as it had come, else the amount of each period. */

#include "judge/points.h"

#include <string.h>

#include <qzplan/error.h>

#include "calendar/date.h"
#include "calendar/period.h"
#include "judge/of_period.h"
#include "judge/stretch.h"
#include "model/metric.h"
#include "number/number.h"
#include "reading/breaks.h"
#include "reading/derive.h"
#include "reading/read.h"
#include "reading/state.h"

double qz_real_of(qzplan_number number, int32_t form) {
    double scale = form == QZPLAN_NUMBER_PLAIN ? 1 : 100;
    return (double)number.num * scale / (double)number.den;
}

/* Parts of a year in steps that a double holds exactly, so that the same day of two years is a
   whole number of years apart. */
double qz_year_of(int32_t day, const qzplan_metric *metric) {
    enum { STEPS = 1 << 20 };
    int32_t starts = metric != NULL && metric->year_starts != 0 ? metric->year_starts : 101;
    qz_date date = qz_date_of(day);
    int32_t first_month = starts / 100;
    double months = date.month - first_month;
    months += (double)date.day / qz_days_in_month(date.year, date.month);
    if (starts % 100 > 1) {
        months -= (double)(starts % 100 - 1) / qz_days_in_month(date.year, starts / 100);
    }
    int64_t steps = (int64_t)(months / 12 * STEPS + (months < 0 ? -0.5 : 0.5));
    return date.year - 1 + (double)steps / STEPS;
}

int qz_is_running_sum(const qz_case *c) {
    const qzplan_target *target = c->target;
    int compared = target->since_kind != QZPLAN_SINCE_UNSPECIFIED || target->against != NULL;
    return c->flow && !compared && c->every == QZPLAN_PERIOD_NONE &&
           target->average_over.kind == QZPLAN_SPAN_NONE;
}

/* The same of the days and numbers. */
static int grow_exact(qz_points *points, qz_arena *arena, size_t capacity) {
    int32_t *days = qz_arena_array(arena, capacity, sizeof *days);
    qzplan_number *numbers = qz_arena_array(arena, capacity, sizeof *numbers);
    if (days == NULL || numbers == NULL) {
        return QZPLAN_ERROR_NO_MEMORY;
    }
    if (points->count > 0) {
        memcpy(days, points->days, points->count * sizeof *days);
        memcpy(numbers, points->numbers, points->count * sizeof *numbers);
    }
    points->days = days;
    points->numbers = numbers;
    return QZPLAN_OK;
}

/* Doubles both lists when they are full. */
static int grow(qz_points *points, qz_arena *arena) {
    size_t capacity = points->capacity == 0 ? 32 : points->capacity * 2;
    double *years = qz_arena_array(arena, capacity, sizeof *years);
    double *values = qz_arena_array(arena, capacity, sizeof *values);
    if (years == NULL || values == NULL) {
        return QZPLAN_ERROR_NO_MEMORY;
    }
    if (points->count > 0) {
        memcpy(years, points->years, points->count * sizeof *years);
        memcpy(values, points->values, points->count * sizeof *values);
    }
    points->years = years;
    points->values = values;
    int error = points->exact ? grow_exact(points, arena, capacity) : QZPLAN_OK;
    points->capacity = capacity;
    return error;
}

static int add(qz_points *points, const qz_case *c, int32_t form, int32_t day,
               qzplan_number value) {
    if (!qz_number_known(value) || day < points->from) {
        return QZPLAN_OK;
    }
    if (points->count == points->capacity) {
        int error = grow(points, c->evaluation->arena);
        if (error != QZPLAN_OK) {
            return error;
        }
    }
    if (points->exact) {
        points->days[points->count] = day;
        points->numbers[points->count] = value;
    }
    points->years[points->count] = qz_year_of(day, c->subject.metric);
    points->values[points->count++] = qz_real_of(value, form);
    return QZPLAN_OK;
}

/* Where a series begins that goes up to a day: what lies before a break is none of it. */
static int32_t after_break(const qz_case *c, int32_t last, int32_t otherwise) {
    int32_t cut = qz_last_break(&c->subject, last);
    return cut == QZPLAN_DAY_NONE || cut - 1 < otherwise ? otherwise : cut - 1;
}

/* As it stood, or had come so far, on each day that something was reported for. */
static int by_day(qz_points *points, const qz_case *c, int32_t form, int32_t last) {
    int sums = c->flow || c->target->average_over.kind != QZPLAN_SPAN_NONE;
    int32_t day = after_break(c, last, sums ? c->from - 1 : QZPLAN_DAY_NONE);
    int error = QZPLAN_OK;
    while (error == QZPLAN_OK && (day = qz_next_day(&c->subject, day, last)) != QZPLAN_DAY_NONE) {
        qz_reading reading =
            sums ? qz_read_stretch(c, day, NULL) : qz_read_state(&c->subject, day, day, NULL);
        if (reading.day == day) {
            error = add(points, c, form, day, reading.value);
        }
    }
    return error;
}

/* The amount of each period that something was reported for. */
static int by_period(qz_points *points, const qz_case *c, int32_t form, int32_t last) {
    int32_t every = c->every;
    int32_t kind = qz_rests_on_average(c->subject.metric) ? qz_case_kind(c)
                   : every == QZPLAN_PERIOD_NONE          ? QZPLAN_PERIOD_YEAR
                                                          : every;
    int32_t day = after_break(c, last, QZPLAN_DAY_NONE);
    int error = QZPLAN_OK;
    while (error == QZPLAN_OK && (day = qz_next_day(&c->subject, day, last)) != QZPLAN_DAY_NONE) {
        qzplan_period period = qz_period_in(day, kind, qz_case_years(c));
        if (period.kind == QZPLAN_PERIOD_NONE || period.last > last) {
            break;
        }
        qz_reading reading = qz_read_over(&c->subject, period.first, period.last, NULL);
        error = add(points, c, form, period.last, reading.value);
        day = period.last;
    }
    return error;
}

static int gather(qz_points *out, const qz_case *c, int32_t form, int32_t last, int exact) {
    /* What lies before a break is not comparable with what comes after it. */
    *out = (qz_points){.from = qz_last_break(&c->subject, last), .exact = exact};
    int periods =
        qz_rests_on_average(c->subject.metric) ||
        (c->flow && !qz_is_running_sum(c) && c->target->average_over.kind == QZPLAN_SPAN_NONE) ||
        (c->every != QZPLAN_PERIOD_NONE && qz_is_derived(c->subject.metric) &&
         qz_derives_from_flow(c->subject.metric));
    return periods ? by_period(out, c, form, last) : by_day(out, c, form, last);
}

int qz_case_points(qz_points *out, const qz_case *c, int32_t form, int32_t last) {
    return gather(out, c, form, last, 0);
}

int qz_case_exact_points(qz_points *out, const qz_case *c, int32_t form, int32_t last) {
    return gather(out, c, form, last, 1);
}
