/* SPDX-License-Identifier: MIT */
#ifndef QZ_READING_DAYS_H
#define QZ_READING_DAYS_H

/* The days that something was reported for. */

#include "reading/basis.h"

/* The first day after `day` and up to `last` for which anything of it was reported, or
   QZPLAN_DAY_NONE. */
int32_t qz_next_day(const qz_subject *subject, int32_t day, int32_t last);

/* The same; of a share the days of its wholes as well, which may be others. */
int32_t qz_next_day_of_all(const qz_subject *subject, int32_t day, int32_t last);

/* The last day up to `day` for which anything of it was reported, or QZPLAN_DAY_NONE. */
int32_t qz_previous_day(const qz_subject *subject, int32_t day);

#endif
