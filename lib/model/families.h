/* SPDX-License-Identifier: MIT */
#ifndef QZ_MODEL_FAMILIES_H
#define QZ_MODEL_FAMILIES_H

/* The groups of one `one_of`: disjoint and complete, so that what they count adds up to everyone.
 */

#include <stddef.h>

#include <qzplan/plan.h>

#include "base/arena.h"

typedef struct qz_family {
    const char *name;
    const qzplan_group **groups; /* by index */
    size_t count;
} qz_family;

typedef struct qz_families {
    qz_family *items; /* by name; NULL where the plan has none */
    size_t count;
} qz_families;

/* Gathers them in the arena; NO_MEMORY or OK. */
int qz_families_make(qz_families *families, qz_arena *arena, const qzplan_plan *plan);

/* 1 if everyone is the sum of them: one group alone is not told to be all. */
int qz_family_adds_up(const qz_family *family);

#endif
