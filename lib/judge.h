/* SPDX-License-Identifier: MIT */
#ifndef QZ_JUDGE_H
#define QZ_JUDGE_H

/* One verdict: which figure decides, whether it satisfies, and how things move. */

#include <qzplan/evaluate.h>

#include "reading.h"
#include "rule.h"

/* What is promised and when, and what the figures say of it. */
typedef struct qz_case {
    qz_subject subject;
    const qzplan_target *target;
    const qzplan_milestone *milestone;
    const qz_range *range; /* of the milestone; nothing for `done` */
    qz_trail *trail;
    int32_t first;    /* first day judged */
    int32_t deadline; /* last day judged */
    int32_t as_of;
    int32_t flow;       /* 1: the metric's periods add up */
    qz_reading reading; /* the one that decides */
} qz_case;

/* Half the width of an `about` target's band. OVERFLOW or OK. */
int qz_band_width(qzplan_number *out, const qzplan_target *target,
                  const qzplan_milestone *milestone);

/* The range of a milestone; of `done` empty. Fails as qz_range_of. */
int qz_milestone_range(qz_range *out, const qzplan_target *target,
                       const qzplan_milestone *milestone);

/* Fills met, certain, phase, pace, status, light, remarks, actual, required, gap, expected and the
   days of a verdict whose target, milestone, metric, group, area and period are set. */
void qz_judge(qzplan_verdict *verdict, qz_case *c);

/* Whether a value satisfies: QZPLAN_TRUTH_... */
int32_t qz_case_truth(const qz_case *c, const qz_reading *reading);

/* The pace of a running case: fills verdict->pace, expected and its remarks. */
void qz_pace(qzplan_verdict *verdict, const qz_case *c);

/* What would mend an unmet verdict, taken alone. Returns NO_MEMORY or OK. */
int qz_need(qzplan_verdict *verdict, const qz_case *c, qz_arena *arena);

#endif
