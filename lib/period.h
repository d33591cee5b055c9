/* SPDX-License-Identifier: MIT */
#ifndef QZ_PERIOD_H
#define QZ_PERIOD_H

/* Calendar periods: which one a day lies in, and the next. */

#include <stddef.h>
#include <stdint.h>

#include <qzplan/date.h>

/* The period of a kind (YEAR to DAY) that a day lies in. The day must be within years 1 to 9999. */
qzplan_period qz_period_of(int32_t day, int32_t kind);

/* The period of the same kind that follows; kind NONE after year 9999. */
qzplan_period qz_period_next(const qzplan_period *period);

/* As qzplan_period_parse, also "ongoing" where allow_ongoing; *hint (may be NULL) gets a static
   sentence that says what would mend a bad date, or NULL. */
int qz_period_read(qzplan_period *out, const char **hint, const char *text, size_t length,
                   int allow_ongoing);

#endif
