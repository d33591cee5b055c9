/* SPDX-License-Identifier: MIT */
#ifndef QZ_MODEL_INDEX_H
#define QZ_MODEL_INDEX_H

/* A loaded plan with what the library keeps behind it. */

#include <qzplan/plan.h>

#include "base/arena.h"
#include "base/names.h"

/* What a plan keeps beside its areas, which stand parents first, each before those within it. */
typedef struct qz_area_tree {
    const uint32_t *ends;              /* by index: those within it end before this index */
    const qzplan_area *const *by_kind; /* all that have a kind, by kind and then by index */
    const uint64_t *sizes; /* how many areas stand within those before this place in by_kind */
    size_t count;          /* of by_kind */
    int in_time;           /* 1: some area has not always been there, or ends */
} qz_area_tree;

/* What qzplan_plan_load makes: the plan that is handed out is its first member. */
typedef struct qz_loaded_plan {
    qzplan_plan plan;
    qz_arena arena;
    qz_names areas;
    qz_area_tree area_tree;
    const uint64_t *costs;        /* of metrics, by index */
    const uint64_t *target_costs; /* of targets as they stood first, by index */
    qz_names departments;
    qz_names metrics;
    qz_names tasks;
    qz_names targets;
} qz_loaded_plan;

/* 1 for the one area of a plan that declares none. */
int qz_is_only_area(const qzplan_area *area);

#endif
