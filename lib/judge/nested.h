/* SPDX-License-Identifier: MIT */
#ifndef QZ_JUDGE_NESTED_H
#define QZ_JUDGE_NESTED_H

/* The inverse of two promises at once, one on a part and one on a part of that part: ten in a
   hundred rotate, and two in ten of these go from town to country. */

#include <qzplan/evaluate.h>

#include "base/arena.h"

/* Where a task's verdicts hold such a pair, replaces `needed` of those that are not met by the
   answer that satisfies both. NO_MEMORY or OK. */
QZ_MUST_USE int qz_nested_needs(qz_arena *arena, qzplan_verdict *verdicts, size_t count);

#endif
