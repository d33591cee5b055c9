/* SPDX-License-Identifier: MIT */
#ifndef QZ_DIFF_STANDING_H
#define QZ_DIFF_STANDING_H

#include "diff/changes.h"

/* A target with all that it promises, whatever became of it: what stood when it closed keeps its
   deadlines, beside those of the revision in force. */
const qzplan_target *qz_target_standing(qz_diff *d, const qzplan_target *target);

#endif
