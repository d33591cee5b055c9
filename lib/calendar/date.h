/* SPDX-License-Identifier: MIT */
#ifndef QZ_CALENDAR_DATE_H
#define QZ_CALENDAR_DATE_H

/* Days and dates for the library's own use, without checks. */

#include <stdint.h>

#include <qzplan/date.h>

/* 0001-01-01 and 9999-12-31. */
enum { QZ_DAY_FIRST = -719162, QZ_DAY_LAST = 2932896 };

typedef struct qz_date {
    int32_t year;
    int32_t month; /* from 1 */
    int32_t day;   /* from 1 */
} qz_date;

/* From year 1 on; what has a name ends with year 9999. */
int32_t qz_days_in_month(int32_t year, int32_t month);
int32_t qz_day_of(int32_t year, int32_t month, int32_t day_of_month);
qz_date qz_date_of(int32_t day);

#endif
