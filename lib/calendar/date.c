/* SPDX-License-Identifier: MIT */
/* Days as numbers and as dates of the Gregorian calendar, years 1 to 9999. */

#include "calendar/date.h"

#include <qzplan/error.h>

/* Days counted from 0000-03-01, where leap days come last in their year: 1970-01-01 is this one. */
enum { EPOCH = 719468, DAYS_IN_400_YEARS = 146097 };

int32_t qz_days_in_month(int32_t year, int32_t month) {
    static const int8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return days[month - 1] + (month == 2 && leap ? 1 : 0);
}

int32_t qz_day_of(int32_t year, int32_t month, int32_t day_of_month) {
    int32_t y = month > 2 ? year : year - 1;
    int32_t months = month > 2 ? month - 3 : month + 9; /* since March */
    int32_t day_of_year = (153 * months + 2) / 5 + day_of_month - 1;
    return y * 365 + y / 4 - y / 100 + y / 400 + day_of_year - EPOCH;
}

/* In quarters of days, each day being its last quarter: a century has 146097, a year 1461. Then in
   fifths: five months from March on have 153 days. */
qz_date qz_date_of(int32_t day) {
    uint32_t quarters = 4 * (uint32_t)(day + EPOCH) + 3;
    uint32_t century = quarters / DAYS_IN_400_YEARS;
    uint32_t of_century = quarters % DAYS_IN_400_YEARS | 3;
    uint32_t year = of_century / 1461;
    uint32_t fifths = of_century % 1461 / 4 * 5 + 2;
    uint32_t month = fifths / 153; /* since March */
    uint32_t is_next_year = month >= 10;
    return (qz_date){(int32_t)(100 * century + year + is_next_year),
                     (int32_t)(month + 3 - 12 * is_next_year), (int32_t)(fifths % 153 / 5 + 1)};
}

int qzplan_day_make(int32_t *day, int32_t year, int32_t month, int32_t day_of_month) {
    if (day == NULL) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    *day = QZPLAN_DAY_NONE;
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day_of_month < 1 ||
        day_of_month > qz_days_in_month(year, month)) {
        return QZPLAN_ERROR_BAD_DATE;
    }
    *day = qz_day_of(year, month, day_of_month);
    return QZPLAN_OK;
}

int qzplan_day_split(int32_t *year, int32_t *month, int32_t *day_of_month, int32_t day) {
    int known = day >= QZ_DAY_FIRST && day <= QZ_DAY_LAST;
    qz_date date = known ? qz_date_of(day) : (qz_date){0, 0, 0};
    if (year != NULL) {
        *year = date.year;
    }
    if (month != NULL) {
        *month = date.month;
    }
    if (day_of_month != NULL) {
        *day_of_month = date.day;
    }
    return known ? QZPLAN_OK : QZPLAN_ERROR_BAD_DATE;
}
