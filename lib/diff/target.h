/* SPDX-License-Identifier: MIT */
#ifndef QZ_DIFF_TARGET_H
#define QZ_DIFF_TARGET_H

#include "diff/changes.h"

/* A target of the new plan. */
void qz_diff_target(qz_diff *d, const qzplan_target *after);

/* One that only the old plan has. */
void qz_diff_target_gone(qz_diff *d, const qzplan_target *before);

#endif
