/* SPDX-License-Identifier: MIT */
#ifndef QZ_JUDGE_STALE_H
#define QZ_JUDGE_STALE_H

/* Whether what a case rests on is too old to say how things move. */

#include "judge/case.h"

/* 1 if a figure that it was read from is older, on the day judged, than its rhythm lets it be. */
int qz_is_stale(const qz_case *c);

#endif
