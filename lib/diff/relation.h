/* SPDX-License-Identifier: MIT */
#ifndef QZ_DIFF_RELATION_H
#define QZ_DIFF_RELATION_H

#include <stdint.h>

#include "diff/changes.h"

/* How two targets relate in one respect. Deadlines and values are not among them. */
int qz_aspect_relation(qz_diff *d, int32_t aspect, const qzplan_target *before,
                       const qzplan_target *after);

/* 1 where values can be compared: the same is measured, in one unit, and judged alike. */
int qz_is_comparable(qz_diff *d, const qzplan_target *before, const qzplan_target *after);

#endif
