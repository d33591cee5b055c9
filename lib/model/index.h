/* SPDX-License-Identifier: MIT */
#ifndef QZ_MODEL_INDEX_H
#define QZ_MODEL_INDEX_H

/* A loaded plan with what the library keeps behind it. */

#include <qzplan/plan.h>

#include "base/arena.h"
#include "base/names.h"
#include "model/area_tree.h"

/* What qzplan_plan_load makes: the plan that is handed out is its first member. */
typedef struct qz_loaded_plan {
    qzplan_plan plan;
    qz_arena arena;
    qz_names areas;
    qz_area_tree area_tree;
    const uint64_t *costs; /* of metrics, by index */
    qz_names departments;
    qz_names metrics;
    qz_names tasks;
    qz_names targets;
} qz_loaded_plan;

/* 1 for the one area of a plan that declares none. */
int qz_is_only_area(const qzplan_area *area);

#endif
