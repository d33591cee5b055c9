/* SPDX-License-Identifier: MIT */
#ifndef QZ_JUDGE_SCORE_H
#define QZ_JUDGE_SCORE_H

/* Outcomes of targets and tasks, and the scorecards that count them. */

#include <qzplan/evaluate.h>

#include "base/arena.h"

/* Fills result->targets, tasks and scorecards from the targets' outcomes. NO_MEMORY or OK. */
QZ_MUST_USE int qz_score(qzplan_result *result, qz_arena *arena, qzplan_target_outcome *outcomes);

#endif
