/* SPDX-License-Identifier: MIT */
#ifndef QZ_JUDGE_NEARLY_H
#define QZ_JUDGE_NEARLY_H

/* A miss that came near. */

#include "judge/case.h"

/* 1 where a target says what `nearly` is, and the value that was judged is there or beyond. */
int qz_is_nearly(const qz_case *c);

#endif
