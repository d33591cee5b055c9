/* SPDX-License-Identifier: MIT */
#ifndef QZ_REMEDY_COUNT_H
#define QZ_REMEDY_COUNT_H

#include <stdint.h>

#include "remedy/work.h"

/* Claims of a count of targets: as many of its children as are needed, the cheapest first. */
void qz_remedy_count(qz_remedy *m, const qzplan_verdict *verdict, int32_t *reason);

#endif
