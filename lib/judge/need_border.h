/* SPDX-License-Identifier: MIT */
#ifndef QZ_JUDGE_NEED_BORDER_H
#define QZ_JUDGE_NEED_BORDER_H

/* A border that follows the value held against it. */

#include "judge/need_change.h"

/* 1 if a case is compared with another metric, or with its own in another area. */
int qz_is_compared(const qz_case *c);

/* 1 if what a case is compared with changes as its own value does: an average that it is part of.
 */
int qz_border_follows(const qz_case *c);

/* By how much the value would have to differ where it does, as in need_change.h. NO_MEMORY or OK.
 */
int qz_change_with_border(qz_change *change, const qz_case *c, const qz_reach *reach, int units);

#endif
