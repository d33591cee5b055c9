/* SPDX-License-Identifier: MIT */
#ifndef QZ_CALENDAR_SPAN_H
#define QZ_CALENDAR_SPAN_H

/* Days that lie years and months apart. */

#include <stdint.h>

#include <qzplan/plan.h>

/* The day that lies a span (of years or months) before another; the ends of months stay ends. */
int32_t qz_day_before(int32_t day, const qzplan_span *span);

#endif
