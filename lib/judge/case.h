/* SPDX-License-Identifier: MIT */
#ifndef QZ_JUDGE_CASE_H
#define QZ_JUDGE_CASE_H

/* What is judged: one promise over one stretch of days, what the figures say of it, and what all
   promises of one call share. */

#include <qzplan/evaluate.h>

#include "number/interval.h"
#include "number/range.h"
#include "reading/basis.h"

/* What all verdicts of one call share. */
typedef struct qz_evaluation {
    qz_basis source;
    qz_arena *arena;
    const qzplan_area *area; /* what the plan's own area stands for */
    int32_t as_of;
    int32_t method; /* of every pace; 0: the target's */
    size_t max_verdicts;
} qz_evaluation;

/* What is to be known of the figures that a border hangs on. */
typedef struct qz_rest {
    int32_t early;   /* 1: one of them is not of its period's last day */
    int32_t between; /* 1: one says only between what it lies */
    int32_t broken;  /* 1: a break in the series cuts it off from the value */
    int32_t reserved;
} qz_rest;

/* The values that satisfy. Where a border is not exact, what is inside `sure` satisfies, what is
   outside `possible` does not, and between them nothing is claimed. */
typedef struct qz_promise {
    qz_range sure;
    qz_range possible;
    qz_interval base; /* the baseline's value; low den 0: none, or not known */
    int32_t base_day; /* the day it holds on */
    int32_t known;    /* 0: the border is not known; `remarks` say why */
    int32_t fixed;    /* 1: the border does not hang on any figure */
    qz_rest rest;
    int32_t moves; /* 1: it is another one on another day */
    int32_t reserved;
    uint64_t remarks;
} qz_promise;

/* What is promised and when, and what the figures say of it. */
typedef struct qz_case {
    const qz_evaluation *evaluation;
    qz_subject subject;
    const qzplan_target *target; /* as in force: a revision's, where there is one */
    const qzplan_milestone *milestone;
    const qzplan_period *due; /* as written: of what stands in another target, the outer one's */
    qz_trail *trail;
    int32_t every;    /* QZPLAN_PERIOD_..., of the outer target, too; NONE: judged once */
    int32_t timely;   /* QZPLAN_TRUTH_...: whether it held by the deadline */
    int32_t settled;  /* 1: that cannot change by any figure up to the deadline */
    int32_t unsure;   /* 1: its condition may still change */
    int32_t begins;   /* the target's first day, of the outer target, too */
    int32_t first;    /* first day of the promise: of the period, where it is judged for each */
    int32_t from;     /* first day that a sum or average is taken over */
    int32_t deadline; /* last day judged */
    int32_t flow;     /* 1: the metric's periods add up */
    int32_t partial;  /* 1: the value is what did come in of it, and more may have */
    qz_promise promise;
    qz_reading reading; /* the one that decides */
    /* So many figures of the trail it rests on; what it is compared with follows. */
    size_t read_count;
    int32_t names_open; /* 1: areas of a count that are not known are named in the verdict */
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

#endif
