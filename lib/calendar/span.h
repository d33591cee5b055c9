/* SPDX-License-Identifier: MIT */
#ifndef QZ_CALENDAR_SPAN_H
#define QZ_CALENDAR_SPAN_H

/* Days that lie years and months apart. */

#include <stdint.h>

#include <qzplan/plan.h>

/* The day that lies a span (of years or months) before another, of one below zero after it; the
   ends of months stay ends. A day beyond year 9999 has its number, too; one before year 1 has none,
   and then the day itself is given, as for what is no day. */
int32_t qz_day_before(int32_t day, const qzplan_span *span);

/* The day that lies so many times a span (of years, months or days) after another; a month's end
   stays one. A span of no such kind moves nothing. */
int64_t qz_day_after(int32_t day, const qzplan_span *span, int32_t times);

#endif
