/* SPDX-License-Identifier: MIT */
#ifndef QZ_JUDGE_COUNT_H
#define QZ_JUDGE_COUNT_H

/* Targets about targets: what they count, and what that comes to. */

#include "judge/case.h"
#include "model/area_tree.h"

/* What a count target counts: a target, in an area. */
typedef struct qz_child {
    const qzplan_target *target;
    const qzplan_area *area;
} qz_child;

/* The children of a count, one after the other. */
typedef struct qz_children {
    const qzplan_target *target;
    const qzplan_target *kind; /* where the kind of area is said that is counted; NULL: no areas */
    const qzplan_area *area;
    qz_area_walk walk;
    size_t next;
} qz_children;

qz_children qz_children_of(const qz_case *c);

/* 0 after the last. */
int qz_child_next(qz_children *children, qz_child *child);

/* So many at most. */
size_t qz_children_most(const qz_children *children);

/* All of them, in the arena. NO_MEMORY or OK. */
int qz_list_children(const qz_case *c, qz_arena *arena, qz_child **children, size_t *count);

/* How they stand, each judged once. */
typedef struct qz_standing {
    int64_t in_time;   /* hold, and did so by the deadline */
    int64_t unsettled; /* not known by the deadline */
    int64_t late;      /* hold by now */
    int64_t open;      /* not known by now */
    /* Those of which no further figure changes it. */
    int64_t settled_yes; /* held in time */
    int64_t settled_no;  /* did not */
    int64_t holds;       /* hold by now, whenever they began to */
    int64_t lost;        /* do not, and cannot any more */
    int64_t all;
    int32_t day;      /* of the latest figure of any of them */
    uint64_t remarks; /* WHAT_IF where one rests on an assumed figure */
} qz_standing;

qz_standing qz_standing_of_none(void);

/* Counts one more child by its verdict, and by what its case says of the deadline. */
void qz_standing_add(qz_standing *standing, const qzplan_verdict *verdict, const qz_case *c);

/* What a count comes to: of those that hold by the deadline, or (late) by now as well. */
qz_reading qz_count_reading(const qz_case *c, const qz_standing *standing, int late);

#endif
