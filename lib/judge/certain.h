/* SPDX-License-Identifier: MIT */
#ifndef QZ_JUDGE_CERTAIN_H
#define QZ_JUDGE_CERTAIN_H

/* Whether a verdict can still change. */

#include "judge/count.h"

/* Fills verdict->in_time and certain of a case that has been decided; of a count by how its
   children stand, else `standing` is not looked at. */
void qz_certain(qzplan_verdict *verdict, const qz_case *c, const qz_standing *standing);

/* 1 where a sum has passed its upper border, and cannot come back. */
int qz_is_beyond_for_good(const qz_case *c);

#endif
