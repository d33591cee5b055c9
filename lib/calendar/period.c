/* SPDX-License-Identifier: MIT */
/* Calendar periods: a kind is so many months, and the day is the one exception. */

#include "calendar/period.h"

#include <stddef.h>

#include <qzplan/error.h>

#include "base/buffer.h"
#include "calendar/date.h"

/* Months in a period of a kind; 0 where it is not made of months. */
static int32_t months_in(int32_t kind) {
    static const int8_t months[] = {0, 12, 6, 3, 1};
    return kind >= 0 && kind < (int32_t)sizeof months ? months[kind] : 0;
}

qzplan_period qz_period_of(int32_t day, int32_t kind) {
    int32_t months = months_in(kind);
    if (kind == QZPLAN_PERIOD_DAY) {
        return (qzplan_period){kind, day, day, 0};
    }
    if (months == 0) {
        return (qzplan_period){QZPLAN_PERIOD_NONE, QZPLAN_DAY_NONE, QZPLAN_DAY_NONE, 0};
    }
    qz_date date = qz_date_of(day);
    int32_t first = (date.month - 1) / months * months + 1;
    int32_t last = first + months - 1;
    return (qzplan_period){kind, qz_day_of(date.year, first, 1),
                           qz_day_of(date.year, last, qz_days_in_month(date.year, last)), 0};
}

static int32_t start_of(int32_t day) {
    qz_date date = qz_date_of(day);
    return 100 * date.month + date.day;
}

qzplan_period qz_period_in(int32_t day, int32_t kind, int32_t year_starts) {
    if (kind != QZPLAN_PERIOD_YEAR || year_starts == 0 || year_starts == QZ_CALENDAR_YEAR) {
        return qz_period_of(day, kind);
    }
    int32_t year = qz_date_of(day).year - (start_of(day) < year_starts);
    if (year < 1 || year >= 9999) {
        return qz_period_of(0, QZPLAN_PERIOD_NONE);
    }
    int32_t month = year_starts / 100;
    int32_t first = qz_day_of(year, month, year_starts % 100);
    int32_t next = qz_day_of(year + 1, month, year_starts % 100);
    return (qzplan_period){kind, first, next - 1, 0};
}

int32_t qz_year_starts_of(const qzplan_period *year) {
    return start_of(year->first);
}

qzplan_period qz_period_next(const qzplan_period *period) {
    int ends = period->last < QZ_DAY_FIRST || period->last >= QZ_DAY_LAST;
    if (ends) {
        return qz_period_of(0, QZPLAN_PERIOD_NONE);
    }
    return qz_period_in(period->last + 1, period->kind, qz_year_starts_of(period));
}

static size_t write_number(char *text, int32_t n, size_t digits) {
    for (size_t i = digits; i > 0; i--) {
        text[i - 1] = (char)('0' + n % 10);
        n /= 10;
    }
    return digits;
}

static int give(char *buffer, size_t capacity, size_t *length, int32_t first, int32_t kind) {
    char text[sizeof "2025-06-30"];
    qz_date date = qz_date_of(first);
    size_t at = write_number(text, date.year, 4);
    int32_t months = months_in(kind);
    if (kind != QZPLAN_PERIOD_YEAR) {
        text[at++] = '-';
    } else if (start_of(first) != QZ_CALENDAR_YEAR) {
        text[at++] = '/';
        at += write_number(text + at, (date.year + 1) % 100, 2);
    }
    if (kind == QZPLAN_PERIOD_HALF_YEAR || kind == QZPLAN_PERIOD_QUARTER) {
        text[at++] = kind == QZPLAN_PERIOD_HALF_YEAR ? 'H' : 'Q';
        at += write_number(text + at, (date.month - 1) / months + 1, 1);
    } else if (kind != QZPLAN_PERIOD_YEAR) {
        at += write_number(text + at, date.month, 2);
    }
    if (kind == QZPLAN_PERIOD_DAY) {
        text[at++] = '-';
        at += write_number(text + at, date.day, 2);
    }
    return qz_buffer_give(buffer, capacity, length, text, at);
}

int qzplan_period_format(char *buffer, size_t capacity, size_t *length,
                         const qzplan_period *period) {
    qz_buffer_clear(buffer, capacity, length);
    if (period == NULL || (months_in(period->kind) == 0 && period->kind != QZPLAN_PERIOD_DAY &&
                           period->kind != QZPLAN_PERIOD_ONGOING)) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    if (period->kind == QZPLAN_PERIOD_ONGOING) {
        return qz_buffer_give(buffer, capacity, length, "ongoing", sizeof "ongoing" - 1);
    }
    if (period->first < QZ_DAY_FIRST || period->first > QZ_DAY_LAST) {
        return QZPLAN_ERROR_BAD_DATE;
    }
    return give(buffer, capacity, length, period->first, period->kind);
}

int qzplan_day_format(char *buffer, size_t capacity, size_t *length, int32_t day) {
    qzplan_period period = {QZPLAN_PERIOD_DAY, day, day, 0};
    if (day == QZPLAN_DAY_ONGOING) {
        period.kind = QZPLAN_PERIOD_ONGOING;
    }
    return qzplan_period_format(buffer, capacity, length, &period);
}
