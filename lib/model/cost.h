/* SPDX-License-Identifier: MIT */
#ifndef QZ_MODEL_COST_H
#define QZ_MODEL_COST_H

/* What judging a target asks for, in readings: one metric in one area. A few lines of a plan can
   ask for more of them than anybody waits for. */

#include <qzplan/plan.h>

#include "base/arena.h"

/* Costs of a plan's metrics by index; NULL when out of memory. The areas are built already. */
const uint64_t *qz_costs_make(qz_arena *arena, const qzplan_plan *plan);

/* The same of its targets, each judged once; their metrics' are there already. */
const uint64_t *qz_target_costs_make(qz_arena *arena, const qzplan_plan *plan);

/* Readings of one period and group of a target, in all its areas and of all its metrics. */
uint64_t qz_cost_of(const qzplan_plan *plan, const qzplan_target *target, const qzplan_area *area);

#endif
