/* SPDX-License-Identifier: MIT */
#ifndef QZ_INTAKE_TOTALS_H
#define QZ_INTAKE_TOTALS_H

#include "intake/check.h"

/* Sums since the year or the plan began do not fall, but by a revised figure. */
void qz_check_totals(qz_check *check);

#endif
