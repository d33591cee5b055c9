/* SPDX-License-Identifier: MIT */
#ifndef QZ_JUDGE_JUDGE_H
#define QZ_JUDGE_JUDGE_H

/* One verdict: which figure decides, whether it satisfies, and how things move. */

#include "judge/case.h"

/* Fills met, certain, phase, pace, status, light, remarks, actual, required, gap, expected and the
   days of a verdict whose target, milestone, metric, group, area and period are set; of a count of
   areas, where the case asks for it, also the areas that are not known. */
void qz_judge(qzplan_verdict *verdict, qz_case *c);

/* The same of one metric by what the figures say on a day after the deadline: whether it holds by
   then, and its numbers; neither status nor pace. */
void qz_judge_by(qzplan_verdict *verdict, qz_case *c, int32_t day);

/* Judges one child of a count target, in an area, for its parent's stretch of days. */
void qz_judge_child(qzplan_verdict *verdict, qz_case *c, qz_trail *trail, const qz_case *parent,
                    const qzplan_target *child, const qzplan_area *area);

/* Status and light of a running verdict that is not met, by the pace that it has got since. */
void qz_judge_again_by_pace(qzplan_verdict *verdict);

#endif
