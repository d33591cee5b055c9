/* SPDX-License-Identifier: MIT */
#ifndef QZ_INTAKE_DAYS_H
#define QZ_INTAKE_DAYS_H

#include "intake/check.h"

/* One day, one value: printed shares and percentages, and answers, of periods that end on the same
   day. Counts are claims, which are united by day. */
void qz_check_days(qz_check *check);

#endif
