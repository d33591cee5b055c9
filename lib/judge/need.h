/* SPDX-License-Identifier: MIT */
#ifndef QZ_JUDGE_NEED_H
#define QZ_JUDGE_NEED_H

/* What would remedy an unmet verdict. */

#include "judge/case.h"

/* What would remedy an unmet verdict, taken alone; remarks where nothing possible does. Returns
   NO_MEMORY or OK. */
int qz_need(qzplan_verdict *verdict, const qz_case *c, qz_arena *arena);

#endif
