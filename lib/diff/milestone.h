/* SPDX-License-Identifier: MIT */
#ifndef QZ_DIFF_MILESTONE_H
#define QZ_DIFF_MILESTONE_H

#include "diff/changes.h"

/* How the milestones of two targets relate, noted where note is 1. */
int qz_diff_milestones(qz_diff *d, const qzplan_target *before, const qzplan_target *after,
                       int note);

#endif
