/* SPDX-License-Identifier: MIT */
#ifndef QZPLAN_DATE_H
#define QZPLAN_DATE_H

/**
 * @file date.h
 * Days and periods. A day is its number: days since 1970-01-01 in the Gregorian calendar, years 1
 * to 9999. A point in time is always the end of its day.
 */

#include <stddef.h>
#include <stdint.h>

#include <qzplan/export.h>

/** "No day", where a field may be empty. */
#define QZPLAN_DAY_NONE INT32_MIN
/** "No end", the deadline of an ongoing target. */
#define QZPLAN_DAY_ONGOING INT32_MAX

enum {
    QZPLAN_PERIOD_NONE = 0,
    QZPLAN_PERIOD_YEAR = 1,
    QZPLAN_PERIOD_HALF_YEAR = 2,
    QZPLAN_PERIOD_QUARTER = 3,
    QZPLAN_PERIOD_MONTH = 4,
    QZPLAN_PERIOD_DAY = 5,
    QZPLAN_PERIOD_ONGOING = 6,
    QZPLAN_PERIOD_WEEK = 7 /**< of ISO 8601, from Monday to Sunday; it lies in no month or year */
};

/** A period with its first and last day, both included. Two of one kind and with the same days are
 *  the same period, however they are written. */
typedef struct qzplan_period {
    int32_t kind; /**< QZPLAN_PERIOD_... */
    int32_t first;
    int32_t last;
    int32_t year_starts; /**< of a half-year or quarter that is counted in a year of its own, such
                              as "2023/24-H1": 100 * month + 1, the day that the year begins on; 0:
                              of the calendar, and of any other kind */
} qzplan_period;

QZPLAN_BEGIN_DECLS

/** The day of a calendar date. BAD_DATE for one that does not exist. Since 0.1. */
QZPLAN_MUST_USE QZPLAN_API int qzplan_day_make(int32_t *day, int32_t year, int32_t month,
                                               int32_t day_of_month);

/** The calendar date of a day; any out pointer may be NULL. BAD_DATE outside years 1 to 9999.
 *  Since 0.1. */
QZPLAN_MUST_USE QZPLAN_API int qzplan_day_split(int32_t *year, int32_t *month,
                                                int32_t *day_of_month, int32_t day);

/** Reads "2025-06-30", or the last day of any period that qzplan_period_parse reads. Since 0.1. */
QZPLAN_MUST_USE QZPLAN_API int qzplan_day_parse(int32_t *day, const char *text, size_t length);

/**
 * Reads "2025", "2025年", "2025-H1", "2025-Q2", "2025-06", "2025-W07", "2025年第7周", "2025-06-30";
 * full-width digits and signs too. Errors: BAD_DATE, INVALID_ARGUMENT. Since 0.1.
 */
QZPLAN_MUST_USE QZPLAN_API int qzplan_period_parse(qzplan_period *out, const char *text,
                                                   size_t length);

/** Writes "2025-06-30"; "ongoing" for QZPLAN_DAY_ONGOING. Buffer rules as for
 *  qzplan_number_format. Errors: BAD_DATE, BUFFER_TOO_SMALL, INVALID_ARGUMENT. Since 0.1. */
QZPLAN_MUST_USE QZPLAN_API int qzplan_day_format(char *buffer, size_t capacity, size_t *length,
                                                 int32_t day);

/** Writes a period as qzplan_period_parse reads it: "2025-H1"; "2023/24" and "2023/24-H1" where
 * years begin on another day than 1 January; "ongoing" for QZPLAN_PERIOD_ONGOING. Buffer rules as
 * for qzplan_number_format. Errors: BAD_DATE, BUFFER_TOO_SMALL, INVALID_ARGUMENT. Since 0.1. */
QZPLAN_MUST_USE QZPLAN_API int qzplan_period_format(char *buffer, size_t capacity, size_t *length,
                                                    const qzplan_period *period);

QZPLAN_END_DECLS

#endif
