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

qz_date qz_date_of(int32_t day) {
    int32_t days = day + EPOCH;
    int32_t era = days / DAYS_IN_400_YEARS;
    int32_t of_era = days % DAYS_IN_400_YEARS;
    int32_t years = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    int32_t of_year = of_era - (365 * years + years / 4 - years / 100);
    int32_t months = (5 * of_year + 2) / 153;
    int32_t month = months < 10 ? months + 3 : months - 9;
    return (qz_date){years + era * 400 + (month <= 2 ? 1 : 0), month,
                     of_year - (153 * months + 2) / 5 + 1};
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
