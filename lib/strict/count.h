/* SPDX-License-Identifier: MIT */
#ifndef QZ_STRICT_COUNT_H
#define QZ_STRICT_COUNT_H

#include "strict/work.h"

/* Counts of targets, `each`. */
void qz_strict_counts(qz_strict *s);

#endif
