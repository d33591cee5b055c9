/* SPDX-License-Identifier: MIT */
#ifndef QZ_STRICT_WORK_H
#define QZ_STRICT_WORK_H

/* Looking for contradictions in a plan: what each target says of which quantity and when, and the
   tightest of that at any moment. */

#include <stddef.h>
#include <stdint.h>

#include <qzplan/strict.h>

#include "base/arena.h"
#include "base/list.h"
#include "judge/case.h"
#include "messages/diagnostics.h"
#include "model/families.h"
#include "number/range.h"

/* A number that figures would be reported for. */
typedef struct qz_quantity {
    const qzplan_metric *metric;
    const qzplan_metric *whole; /* of a share; NULL: the value or count itself */
    const qzplan_group *group;  /* NULL: everyone */
    const qzplan_area *area;
} qz_quantity;

/* One promise about a quantity: at each end of a period of `kind` from first to last, or on the day
   first (kind NONE, last is the same). */
typedef struct qz_fact {
    qz_quantity quantity;
    const qzplan_target *target; /* as it stands after its last revision */
    const qzplan_milestone *milestone;
    qz_range range; /* of the count, value or share itself */
    int32_t kind;
    int32_t first;
    int32_t last;
    uint32_t order;     /* of being found: that of the plan */
    uint32_t *reported; /* bits of codes: told of this promise, in whatever group or area */
} qz_fact;

/* The tightest fact from a day on, until the next step. */
typedef struct qz_step {
    const qz_fact *fact; /* NULL: none */
    int32_t day;
} qz_step;

typedef struct qz_steps {
    const qz_step *steps;
    size_t count;
} qz_steps;

/* All facts of one quantity and kind of period. */
typedef struct qz_series {
    qz_quantity quantity;
    int32_t kind;
    qz_steps low;  /* the highest floors */
    qz_steps high; /* the lowest ceilings */
} qz_series;

/* When: the end of a day. Flows are held against one another where they are summed over the same
   time: a period of one kind, or (NONE) all since the plan began. */
typedef struct qz_moment {
    int32_t day;
    int32_t kind;
    int32_t flow; /* 1: the kind counts */
} qz_moment;

typedef struct qz_strict {
    const qzplan_plan *plan;
    qz_arena *arena; /* gone after the check */
    qz_report *report;
    qz_evaluation evaluation; /* without figures: for ranges */
    qz_trail trail;
    qz_list facts;     /* of qz_fact, sorted by quantity, kind and day */
    qz_series *series; /* in the same order */
    size_t series_count;
    qz_families families;
    const qzplan_metric **sums; /* of each metric those that it is a term of: */
    size_t *sum_starts;         /* sums[sum_starts[index]], ... to below sum_starts[index + 1] */
    uint64_t effort;            /* look-ups that are left */
} qz_strict;

/* A chain of parts that is longer is looked at only so far. */
enum { QZ_LONGEST_CHAIN = 16 };

/* Uses up look-ups; returns 0 once there are none left. */
static inline int qz_strict_spend(qz_strict *s, uint64_t effort) {
    int enough = s->effort >= effort;
    s->effort = enough ? s->effort - effort : 0;
    return enough;
}

#endif
