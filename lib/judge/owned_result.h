/* SPDX-License-Identifier: MIT */
#ifndef QZ_JUDGE_OWNED_RESULT_H
#define QZ_JUDGE_OWNED_RESULT_H

/* A result with what stays behind it: the arena that owns all of it, and what its verdicts were
   judged from, so that more can be asked of them later. */

#include <qzplan/evaluate.h>

#include "judge/case.h"

typedef struct qz_owned_result {
    qzplan_result result; /* first: what the caller holds */
    qz_arena arena;
    qz_evaluation evaluation;
} qz_owned_result;

static inline const qz_owned_result *qz_owned(const qzplan_result *result) {
    return (const qz_owned_result *)result;
}

#endif
