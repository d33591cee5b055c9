/* SPDX-License-Identifier: MIT */
#ifndef QZ_STRICT_STRICT_H
#define QZ_STRICT_STRICT_H

/* Looking for contradictions in a plan: what each target says of which quantity and when, the
   tightest of that at any moment, and what follows from it for parts, wholes and sums. */

#include <stddef.h>
#include <stdint.h>

#include <qzplan/error.h>
#include <qzplan/strict.h>

#include "base/arena.h"
#include "base/diagnostics.h"
#include "base/list.h"
#include "judge/case.h"
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

/* Groups of one name. */
typedef struct qz_family {
    const char *name;
    const qzplan_group **groups;
    size_t count;
} qz_family;

typedef struct qz_strict {
    const qzplan_plan *plan;
    qz_arena *arena; /* gone after the check */
    qz_report *report;
    qz_evaluation evaluation; /* without figures: for ranges */
    qz_trail trail;
    qz_list facts;     /* of qz_fact, sorted by quantity, kind and day */
    qz_series *series; /* in the same order */
    size_t series_count;
    qz_family *families;
    size_t family_count;
    const qzplan_metric **sums; /* of each metric those that it is a term of: */
    size_t *sum_starts;         /* sums[sum_starts[index]], ... to below sum_starts[index + 1] */
    uint64_t effort;            /* look-ups that are left */
} qz_strict;

/* A chain of parts that is longer is looked at only so far. */
enum { QZ_LONGEST_CHAIN = 16 };

/* A border that follows from facts. den 0: there is none. */
enum { QZ_BOUND_FACTS = 4 };
typedef struct qz_bound {
    qzplan_number number;
    int32_t open;
    int32_t fact_count; /* may be above QZ_BOUND_FACTS: then the rest is not kept */
    const qz_fact *facts[QZ_BOUND_FACTS];
} qz_bound;

typedef struct qz_bounds {
    qz_bound low;
    qz_bound high;
} qz_bounds;

/* What the plan's targets say (strict_facts.c). */
void qz_strict_collect(qz_strict *s);
/* Sorts facts into series and steps (strict_series.c). */
void qz_strict_arrange(qz_strict *s);
/* -1, 0, 1. */
int qz_quantity_order(const qz_quantity *a, const qz_quantity *b);

/* The tightest facts about a quantity at a moment; either may be NULL (strict_series.c). */
void qz_strict_tightest(qz_strict *s, const qz_quantity *quantity, const qz_moment *moment,
                        const qz_fact **low, const qz_fact **high);

/* ---- what follows (strict_bounds.c) */

/* Facts and limits of the quantity itself. */
qz_bounds qz_bounds_direct(qz_strict *s, const qz_quantity *quantity, const qz_moment *moment);
/* Of a count or value, with what its wholes and its shares in them allow. */
qz_bounds qz_bounds_of(qz_strict *s, const qz_quantity *quantity, const qz_moment *moment);
/* Of a share, with what the shares between say. */
qz_bounds qz_bounds_share(qz_strict *s, const qz_quantity *quantity, const qz_moment *moment);
/* *total += part; none where either is none or it does not fit. */
void qz_bound_add(qz_bound *total, const qz_bound *part);
qz_bound qz_bound_zero(void);
qz_bound qz_bound_of(qzplan_number number, int32_t open,
                     const qz_fact *fact); /* fact may be NULL */
/* 1 where no value satisfies both. */
int qz_bounds_clash(const qz_bound *low, const qz_bound *high);
/* 1 where it counts things: a part, or what parts are of. Only counts of groups and areas add up.
 */
int qz_is_count(const qz_strict *s, const qzplan_metric *metric);

/* ---- checks */

/* All moments at which something has to be looked at (strict_points.c). */
typedef struct qz_point {
    const qzplan_metric *metric;
    const qzplan_group *group;
    const qzplan_area *area;
    qz_moment moment;
} qz_point;
void qz_strict_points(qz_strict *s);
/* Looks at one of them, and at one fact beside the tightest others (strict_clash.c). */
void qz_strict_look_at_fact(qz_strict *s, const qz_fact *fact, const qz_moment *moment);
void qz_strict_look(qz_strict *s, const qz_point *point);

/* Counts of targets, `each` (strict_count.c); what nobody uses, and groups (strict_unused.c). */
void qz_strict_counts(qz_strict *s);
void qz_strict_unused(qz_strict *s);
void qz_strict_families(qz_strict *s);

/* ---- findings (strict_report.c) */

/* Reports that a floor and a ceiling clash, at the last of the targets that they come from. */
void qz_strict_clash(qz_strict *s, int code, const qz_bound *low, const qz_bound *high,
                     const qz_quantity *quantity, const qz_moment *moment);
/* Reports at a target. */
void qz_strict_target(qz_strict *s, int code, int32_t severity, const qzplan_target *target,
                      const char *hint, const char *message, ...) QZ_PRINTF(6, 7);
/* Reports at a thing that the plan declares under a key. */
void qz_strict_declared(qz_strict *s, int code, int32_t severity, const char *key, const char *id,
                        uint32_t line, uint32_t column, const char *hint, const char *message, ...)
    QZ_PRINTF(9, 10);

/* Uses up look-ups; returns 0 once there are none left. */
int qz_strict_spend(qz_strict *s, uint64_t effort);

#endif
