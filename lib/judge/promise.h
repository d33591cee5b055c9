/* SPDX-License-Identifier: MIT */
#ifndef QZ_JUDGE_PROMISE_H
#define QZ_JUDGE_PROMISE_H

/* From what a target promises to the values that satisfy it. */

#include "judge/case.h"

/* Works out c->promise; `day` is where the reading judged holds, for what it is compared with. */
void qz_promise_of(qz_case *c, int32_t day);

/* 1 where only up or down is promised, from wherever it was. */
int qz_is_direction_only(const qz_case *c);

/* The baseline: given, from figures, or another metric; low den 0 where there is none. Returns 1
   where the target has one, known or not; *rest gets what is to be known of its figures. */
int qz_baseline(const qz_case *c, int32_t day, qz_interval *base, int32_t *base_day, qz_rest *rest);

#endif
