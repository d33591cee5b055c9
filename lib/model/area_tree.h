/* SPDX-License-Identifier: MIT */
#ifndef QZ_MODEL_AREA_TREE_H
#define QZ_MODEL_AREA_TREE_H

/* The areas of a kind within an area, found without looking at all others. */

#include <qzplan/plan.h>

#include "base/arena.h"
#include "model/index.h"

/* Builds it for plan->areas; NO_MEMORY or OK. */
QZ_MUST_USE int qz_area_tree_make(qz_area_tree *tree, qz_arena *arena, const qzplan_plan *plan);

/* A walk over the areas of a kind within a root, itself included; of a set within its parts. */
typedef struct qz_area_walk {
    const qz_area_tree *tree;
    const qzplan_area *root;
    const char *kind;
    size_t part; /* of a set: the next of its parts */
    size_t next; /* in by_kind */
    uint32_t end;
    int32_t first; /* of the days on one of which an area has to exist */
    int32_t last;
} qz_area_walk;

/* 1 if some area of a plan has not always been there, or ends. */
int qz_areas_in_time(const qzplan_plan *plan);

/* root NULL: all areas of the plan. Whenever they exist: */
qz_area_walk qz_area_walk_from(const qzplan_plan *plan, const qzplan_area *root, const char *kind);

/* The same of those that exist on any of these days. */
qz_area_walk qz_area_walk_there(qz_area_walk walk, int32_t first, int32_t last);

/* The next area, by index; NULL after the last. */
const qzplan_area *qz_area_walk_next(qz_area_walk *walk);

/* How many a walk will give. */
size_t qz_area_walk_count(qz_area_walk walk);

/* An area and those within it; of a set those within its parts. */
uint64_t qz_area_size(const qzplan_plan *plan, const qzplan_area *area);

/* The same for all areas of a kind together. log n. */
uint64_t qz_area_weight(const qzplan_plan *plan, const char *kind);

/* 1 if an area is among a target's exceptions. */
int qz_area_is_excepted(const qzplan_target *target, const qzplan_area *area);

/* The areas of a kind that go with an area: those within it; where there are none, or it is itself
   of the kind, those within the nearest area around it that has some. */
qz_area_walk qz_area_around(const qzplan_plan *plan, const qzplan_area *area, const char *kind);

/* 1 where those of an area around it were taken. */
int qz_area_is_around(const qzplan_plan *plan, const qzplan_area *area, const char *kind);

/* Over which a metric with `across` ranges for an area; a rank is one in the plan's own area. */
qz_area_walk qz_area_across(const qzplan_plan *plan, const qzplan_metric *metric,
                            const qzplan_area *area);

#endif
