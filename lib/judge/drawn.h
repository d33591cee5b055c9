/* SPDX-License-Identifier: MIT */
#ifndef QZ_JUDGE_DRAWN_H
#define QZ_JUDGE_DRAWN_H

/* What a chart of a verdict shows: how its value came to be what it is, and from where its course
   starts. */

#include "judge/points.h"

typedef struct qz_drawn {
    qz_points points;   /* exact ones */
    qz_range wanted;    /* the values that satisfy, as far as is sure; an end of den 0: none */
    qzplan_number base; /* den 0: its course starts nowhere */
    int32_t base_day;
} qz_drawn;

/* In an arena that the caller frees; NO_MEMORY or OK. Nothing but what is judged by a metric's
   figures has points. */
int qz_verdict_drawn(qz_drawn *out, qz_arena *arena, const qzplan_result *result,
                     const qzplan_verdict *verdict);

#endif
