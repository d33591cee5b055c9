/* SPDX-License-Identifier: MIT */
/* Days that lie years and months apart, by the calendar. */

#include "calendar/span.h"

#include <qzplan/error.h>

#include "calendar/date.h"

/* The last day of a month. */
static int32_t month_end(int32_t year, int32_t month) {
    int december = month == 12;
    int32_t next;
    if (qzplan_day_make(&next, year, december ? 12 : month + 1, december ? 31 : 1) != QZPLAN_OK) {
        next = 0;
    }
    return december ? next : next - 1;
}

int32_t qz_day_before(int32_t day, const qzplan_span *span) {
    int32_t year;
    int32_t month;
    int32_t of_month;
    int32_t months = span->kind == QZPLAN_SPAN_MONTHS ? span->count : 12 * span->count;
    if (qzplan_day_split(&year, &month, &of_month, day) != QZPLAN_OK) {
        return day;
    }
    int is_end = month_end(year, month) == day;
    int32_t index = year * 12 + month - 1 - months;
    if (index < 12) {
        return day;
    }
    int32_t result;
    int32_t end = month_end(index / 12, index % 12 + 1);
    if (is_end || qzplan_day_make(&result, index / 12, index % 12 + 1, of_month) != QZPLAN_OK) {
        return end;
    }
    return result;
}
