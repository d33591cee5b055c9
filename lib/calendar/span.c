/* SPDX-License-Identifier: MIT */
/* Days that lie years and months apart, by the calendar. */

#include "calendar/span.h"

#include "calendar/date.h"

enum { MONTHS_OF_YEAR = 12 };

int32_t qz_day_before(int32_t day, const qzplan_span *span) {
    int32_t months = span->kind == QZPLAN_SPAN_MONTHS ? span->count : MONTHS_OF_YEAR * span->count;
    if (day < QZ_DAY_FIRST || day > QZ_DAY_LAST) {
        return day;
    }
    qz_date date = qz_date_of(day);
    int is_end = date.day == qz_days_in_month(date.year, date.month);
    int32_t index = date.year * MONTHS_OF_YEAR + date.month - 1 - months;
    if (index < MONTHS_OF_YEAR) { /* before year 1 */
        return day;
    }
    int32_t year = index / MONTHS_OF_YEAR;
    int32_t month = index % MONTHS_OF_YEAR + 1;
    int32_t last = qz_days_in_month(year, month);
    return qz_day_of(year, month, is_end || date.day > last ? last : date.day);
}

int64_t qz_day_after(int32_t day, const qzplan_span *span, int32_t times) {
    switch (span->kind) {
    case QZPLAN_SPAN_YEARS:
    case QZPLAN_SPAN_MONTHS: {
        const qzplan_span ahead = {span->kind, -times * span->count, 0, 0};
        return qz_day_before(day, &ahead);
    }
    case QZPLAN_SPAN_LENGTH:
        return (int64_t)day + (int64_t)times * span->count;
    default:
        return day;
    }
}
