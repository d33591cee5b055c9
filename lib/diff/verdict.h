/* SPDX-License-Identifier: MIT */
#ifndef QZ_DIFF_VERDICT_H
#define QZ_DIFF_VERDICT_H

#include "diff/changes.h"

/* Notes the verdicts of a target in both plans that are not the same. */
void qz_diff_verdicts(qz_diff *d, const qzplan_target *before, const qzplan_target *after);

#endif
