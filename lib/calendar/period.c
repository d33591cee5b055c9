/* SPDX-License-Identifier: MIT */
/* Calendar periods: which one a day lies in, the next and the one before, and as text. */

#include "calendar/period.h"

#include <stddef.h>

#include <qzplan/error.h>
#include <qzplan/plan.h>

#include "base/buffer.h"
#include "calendar/date.h"
#include "calendar/kinds.h"
#include "calendar/span.h"

qzplan_period qz_period_of(int32_t day, int32_t kind) {
    return qz_period_kind_of(kind)->of(day, kind, 1);
}

static qzplan_period no_period(void) {
    return qz_period_of(0, QZPLAN_PERIOD_NONE);
}

static int32_t start_of(int32_t day) {
    qz_date date = qz_date_of(day);
    return 100 * date.month + date.day;
}

int qz_year_has_parts(int32_t year_starts) {
    return year_starts == 0 || year_starts % 100 == 1;
}

static qzplan_period part_of_year(int32_t day, int32_t kind, int32_t year_starts) {
    if (!qz_year_has_parts(year_starts)) {
        return no_period();
    }
    qzplan_period period = qz_period_kind_of(kind)->of(day, kind, year_starts / 100);
    period.year_starts = year_starts;
    return period;
}

qzplan_period qz_period_in(int32_t day, int32_t kind, int32_t year_starts) {
    int is_part = qz_period_kind_of(kind)->is_counted;
    if ((kind != QZPLAN_PERIOD_YEAR && !is_part) || year_starts == 0 ||
        year_starts == QZ_CALENDAR_YEAR) {
        return qz_period_of(day, kind);
    }
    int32_t year = qz_date_of(day).year - (start_of(day) < year_starts);
    if (year < 1 || year >= 9999) {
        return no_period();
    }
    if (is_part) {
        return part_of_year(day, kind, year_starts);
    }
    int32_t month = year_starts / 100;
    int32_t first = qz_day_of(year, month, year_starts % 100);
    int32_t next = qz_day_of(year + 1, month, year_starts % 100);
    return (qzplan_period){kind, first, next - 1, 0};
}

qzplan_period qz_period_first_in(const qzplan_period *longer, int32_t kind) {
    int32_t starts = start_of(longer->first);
    return qz_period_kind_fills(kind, longer->kind) && qz_year_has_parts(starts)
               ? qz_period_in(longer->first, kind, starts)
               : no_period();
}

int32_t qz_year_starts_of(const qzplan_period *year) {
    return start_of(year->first);
}

/* From the day that follows to the one before the same date a year later. */
static qzplan_period year_after(const qzplan_period *year) {
    qz_date begins = qz_date_of(year->first);
    int is_calendar = begins.month == 1 && begins.day == 1;
    if (!is_calendar && begins.year + 1 >= 9999) { /* it would end beyond */
        return no_period();
    }
    int32_t next = qz_day_of(begins.year + 2, begins.month, begins.day);
    return (qzplan_period){QZPLAN_PERIOD_YEAR, year->last + 1, next - 1, 0};
}

qzplan_period qz_period_next(const qzplan_period *period) {
    int ends = period->last < QZ_DAY_FIRST || period->last >= QZ_DAY_LAST;
    if (ends) {
        return no_period();
    }
    return period->kind == QZPLAN_PERIOD_YEAR
               ? year_after(period)
               : qz_period_in(period->last + 1, period->kind, period->year_starts);
}

/* The month that the years begin with in which a period is counted. */
static int32_t counted_from(const qzplan_period *period) {
    return period->year_starts == 0 ? 1 : period->year_starts / 100;
}

int32_t qz_period_number(const qzplan_period *period) {
    int32_t year = 0;
    int32_t number = 0;
    const qz_period_kind *row = qz_period_kind_of(period->kind);
    if (row->place != NULL) {
        row->place(period->first, period->kind, counted_from(period), &year, &number);
    }
    return number;
}

qzplan_period qz_period_year_before(const qzplan_period *period, int32_t year_starts) {
    const qz_period_kind *row = qz_period_kind_of(period->kind);
    const qzplan_span span = {QZPLAN_SPAN_YEARS, 1, 0, 0};
    if (row->months > 0) {
        return qz_period_in(qz_day_before(period->last, &span), period->kind, year_starts);
    }
    if (row->begins == NULL) {
        return no_period();
    }
    int32_t year;
    int32_t number;
    row->place(period->first, period->kind, 1, &year, &number);
    int32_t first = row->begins(year - 1, number, period->kind, 1);
    if (first == QZPLAN_DAY_NONE) { /* the year before has one less */
        first = row->begins(year - 1, number - 1, period->kind, 1);
    }
    if (first == QZPLAN_DAY_NONE) { /* there is no year before */
        return no_period();
    }
    return qz_period_of(first, period->kind);
}

static size_t write_number(char *text, int32_t n, size_t digits) {
    for (size_t i = digits; i > 0; i--) {
        text[i - 1] = (char)('0' + n % 10);
        n /= 10;
    }
    return digits;
}

static int give(char *buffer, size_t capacity, size_t *length, const qzplan_period *period) {
    const qz_period_kind *row = qz_period_kind_of(period->kind);
    char text[sizeof "2025/26-H1"];
    int32_t year;
    int32_t number;
    row->place(period->first, period->kind, counted_from(period), &year, &number);
    size_t at = write_number(text, year, 4);
    int is_own_year = row->digits == 0 && start_of(period->first) != QZ_CALENDAR_YEAR;
    if (is_own_year || counted_from(period) != 1) {
        text[at++] = '/';
        at += write_number(text + at, (year + 1) % 100, 2);
    }
    if (row->digits > 0) {
        text[at++] = '-';
    }
    if (row->letter != 0) {
        text[at++] = (char)row->letter;
    }
    at += write_number(text + at, number, row->digits); /* a year has none */
    if (row->is_day) {
        text[at++] = '-';
        at += write_number(text + at, qz_date_of(period->first).day, 2);
    }
    return qz_buffer_give(buffer, capacity, length, text, at);
}

/* What counts in years of its own is a part of one that begins with a month. */
static int is_written(const qzplan_period *period) {
    const qz_period_kind *row = qz_period_kind_of(period->kind);
    int32_t starts = period->year_starts;
    return (row->rank != 0 || period->kind == QZPLAN_PERIOD_ONGOING) &&
           (starts == 0 || (row->is_counted && starts >= QZ_CALENDAR_YEAR && starts <= 1201 &&
                            qz_year_has_parts(starts)));
}

int qzplan_period_format(char *buffer, size_t capacity, size_t *length,
                         const qzplan_period *period) {
    qz_buffer_clear(buffer, capacity, length);
    if (period == NULL || !is_written(period)) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    if (period->kind == QZPLAN_PERIOD_ONGOING) {
        return qz_buffer_give(buffer, capacity, length, "ongoing", sizeof "ongoing" - 1);
    }
    if (period->first < QZ_DAY_FIRST || period->first > QZ_DAY_LAST) {
        return QZPLAN_ERROR_BAD_DATE;
    }
    return give(buffer, capacity, length, period);
}

int qzplan_day_format(char *buffer, size_t capacity, size_t *length, int32_t day) {
    qzplan_period period = {QZPLAN_PERIOD_DAY, day, day, 0};
    if (day == QZPLAN_DAY_ONGOING) {
        period.kind = QZPLAN_PERIOD_ONGOING;
    }
    return qzplan_period_format(buffer, capacity, length, &period);
}

qzplan_period qz_year_from(int32_t day) {
    const qz_date date = qz_date_of(day);
    return qz_period_in(day, QZPLAN_PERIOD_YEAR, 100 * date.month + date.day);
}

qzplan_period qz_years_end(const qzplan_period *stretch) {
    const qzplan_period first = qz_year_from(stretch->first);
    return qz_period_in(stretch->last, QZPLAN_PERIOD_YEAR, qz_year_starts_of(&first));
}
