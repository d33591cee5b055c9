/* SPDX-License-Identifier: MIT */
#ifndef QZ_CALENDAR_PERIOD_H
#define QZ_CALENDAR_PERIOD_H

/* Periods: which one a day lies in, and the next. A year may begin on another day than the first of
   January; its halves and quarters follow it where that is the first of a month. Months and weeks
   are always those of the calendar. */

#include <stddef.h>
#include <stdint.h>

#include <qzplan/date.h>

#include "calendar/hints.h"

/* The period of a kind (YEAR to DAY) of the calendar that a day lies in. The day must be within
   years 1 to 9999. */
qzplan_period qz_period_of(int32_t day, int32_t kind);

/* The day that years begin on, as 100 * month + day. */
enum { QZ_CALENDAR_YEAR = 101 };

/* The same where years begin on year_starts (0 counts as QZ_CALENDAR_YEAR); kind NONE where such a
   year would leave years 1 to 9999, and for halves and quarters of years that have none. */
qzplan_period qz_period_in(int32_t day, int32_t kind, int32_t year_starts);

/* 1 where years that begin on a day have halves and quarters: it is the first of a month. */
int qz_year_has_parts(int32_t year_starts);

/* The period of a kind that begins a longer one, such as its first quarter; kind NONE where periods
   of that kind do not fill it. */
qzplan_period qz_period_first_in(const qzplan_period *longer, int32_t kind);

/* The day on which the years of a period of kind YEAR begin: 401 for "2023/24" from April on. */
int32_t qz_year_starts_of(const qzplan_period *year);

/* The period of the same kind that follows, of a year and its parts in years that begin on the same
   day; kind NONE after year 9999. */
qzplan_period qz_period_next(const qzplan_period *period);

/* The period's number in its year: 2 of "2025-Q2", 6 of "2025-06"; 0 where it has none. */
int32_t qz_period_number(const qzplan_period *period);

/* The year that begins on a day, wherever years begin. */
qzplan_period qz_year_from(int32_t day);

/* The last year of a stretch of whole years. */
qzplan_period qz_years_end(const qzplan_period *stretch);

/* The same period a year before, of those that are numbered the one of that number. */
qzplan_period qz_period_year_before(const qzplan_period *period, int32_t year_starts);

enum { QZ_PERIOD_ONGOING = 1 };

/* As qzplan_period_parse, with QZ_PERIOD_ONGOING also "ongoing", and where years do not begin on
   the first of January also "2023/24", "2023/24-H1", and "2023-24" where 24 can be no month; *hint
   (may be NULL) gets how to correct a bad date, or NONE. */
int qz_period_read(qzplan_period *out, int *hint, const char *text, size_t length, unsigned flags,
                   int32_t year_starts);

#endif
