/* SPDX-License-Identifier: MIT */
#ifndef QZ_JUDGE_APART_H
#define QZ_JUDGE_APART_H

/* Terms that have figures, but none of one day. */

#include "judge/case.h"

/* Of a value that is not known: the remark NO_COMMON_DAY where its terms do not meet, and the
   latest usable figure of each in the trail, over areas as well. */
void qz_note_apart(qzplan_verdict *verdict, const qz_case *c);

#endif
