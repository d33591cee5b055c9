/* SPDX-License-Identifier: MIT */
#ifndef QZ_JUDGE_JUDGE_H
#define QZ_JUDGE_JUDGE_H

/* One verdict: which figure decides, whether it satisfies, and how things move. */

#include <qzplan/evaluate.h>

#include "number/interval.h"
#include "number/range.h"
#include "reading/state.h"

/* What all verdicts of one call share. */
typedef struct qz_evaluation {
    qz_basis source;
    qz_arena *arena;
    const qzplan_area *area; /* what the plan's own area stands for */
    int32_t as_of;
    int32_t method; /* of every pace; 0: the target's */
} qz_evaluation;

/* The values that satisfy. Where a border is not exact, what is inside `sure` satisfies, what is
   outside `possible` does not, and between them nothing is claimed. */
typedef struct qz_promise {
    qz_range sure;
    qz_range possible;
    qz_interval base; /* the baseline's value; low den 0: none, or not known */
    int32_t base_day; /* the day it holds on */
    int32_t known;    /* 0: the border is not known; `remarks` say why */
    int32_t fixed;    /* 1: the border does not hang on any figure */
    uint32_t remarks;
} qz_promise;

/* What is promised and when, and what the figures say of it. */
typedef struct qz_case {
    const qz_evaluation *evaluation;
    qz_subject subject;
    const qzplan_target *target; /* as in force: a revision's, where there is one */
    const qzplan_milestone *milestone;
    qz_trail *trail;
    int32_t first;    /* first day of the promise */
    int32_t from;     /* first day that a sum or average is taken over */
    int32_t deadline; /* last day judged */
    int32_t flow;     /* 1: the metric's periods add up */
    qz_promise promise;
    qz_reading reading; /* the one that decides */
    size_t
        read_count; /* so many figures of the trail it rests on; what it is compared with follows */
} qz_case;

/* The target that a verdict was judged by: the revision's, where there is one. */
static inline const qzplan_target *qz_target_of(const qzplan_verdict *verdict) {
    return verdict->revision == NULL ? verdict->target : verdict->revision->target;
}

/* On which day the years of a case begin, as 100 * month + day. */
static inline int32_t qz_case_years(const qz_case *c) {
    return c->subject.metric != NULL ? c->subject.metric->year_starts
                                     : c->evaluation->source.plan->year_starts;
}

/* Fills a case for one promise of a target over period.first..last. */
void qz_case_init(qz_case *c, const qz_evaluation *evaluation, qz_trail *trail,
                  const qzplan_target *target, const qzplan_milestone *milestone,
                  const qzplan_metric *metric, const qzplan_group *group, const qzplan_area *area,
                  const qzplan_period *period);

/* Works out c->promise; `day` is where the reading judged holds, for what it is compared with. */
void qz_promise_of(qz_case *c, int32_t day);

/* The baseline: given, from figures, or another metric; low den 0 where there is none. Returns 1
   where the target has one, known or not. */
int qz_baseline(const qz_case *c, int32_t day, qz_interval *base, int32_t *base_day);

/* Fills met, certain, phase, pace, status, light, remarks, actual, required, gap, expected and the
   days of a verdict whose target, milestone, metric, group, area and period are set. */
void qz_judge(qzplan_verdict *verdict, qz_case *c);

/* Whether the promise applies at all: YES where it has no condition. *remarks gets WHAT_IF where
   that rests on an assumed figure. */
int32_t qz_condition(const qz_case *c, uint32_t *remarks);

/* Finds the reading that decides and says whether it satisfies; sets certain and MET_LATE. */
int32_t qz_decide(qzplan_verdict *verdict, qz_case *c);

/* Whether a reading satisfies: QZPLAN_TRUTH_... Works out the promise. */
int32_t qz_case_truth(qz_case *c, const qz_reading *reading);

/* A count target: how many of its children hold by the deadline, or by now (late). */
qz_reading qz_count_children(const qz_case *c, int late);

/* Of a count of areas: those for which it is not known, all of equal weight. NO_MEMORY or OK. */
int qz_open_areas(const qz_case *c, qz_arena *arena, const qzplan_area *const **areas,
                  size_t *count);

/* Judges one child of a count target, in an area, for its parent's stretch of days. */
void qz_judge_child(qzplan_verdict *verdict, qz_case *c, qz_trail *trail, const qz_case *parent,
                    const qzplan_target *child, const qzplan_area *area);

/* What a count target counts: a target, in an area. */
typedef struct qz_child {
    const qzplan_target *target;
    const qzplan_area *area;
} qz_child;

/* All of them, in the arena. NO_MEMORY or OK. */
int qz_list_children(const qz_case *c, qz_arena *arena, qz_child **children, size_t *count);

/* How many periods ending by `last` an average_over target takes the mean of. */
int64_t qz_averaged_periods(const qz_case *c, int32_t last);

/* The mean over the stretch of an average_over target, up to the last period that ends by `last`.
 */
qz_reading qz_read_average(const qz_case *c, int32_t last, qz_trail *trail);

/* What came in over the case's stretch, from its first day up to `last`: a sum, with what is
   counted in, or an average. */
qz_reading qz_read_stretch(const qz_case *c, int32_t last, qz_trail *trail);

/* The first day that sum_over or average_over covers; INT32_MIN where there is neither. */
int32_t qz_stretch_start(const qzplan_target *target, int32_t deadline);

/* The last day that counts of a flow: the deadline, or before it where the stretch ends earlier. */
int32_t qz_stretch_end(const qzplan_target *target, int32_t deadline);

/* Where the course of a pace starts: the baseline, or 0 for a running sum; low den 0: nowhere. */
void qz_starting_point(const qz_case *c, int32_t day, qz_interval *base, int32_t *base_day);

/* The pace of a running case, by its method: fills verdict->pace, expected and its remarks. */
void qz_pace(qzplan_verdict *verdict, const qz_case *c);

/* The same by linear alone, however old the figure is. Returns the remark that says why there is
   none, or 0. */
uint32_t qz_linear_pace(qzplan_verdict *verdict, const qz_case *c);

/* What the movement so far leads to: fills speed, projected, arrival and slip. */
void qz_forecast(qzplan_verdict *verdict, const qz_case *c);

#endif
