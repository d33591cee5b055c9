/* SPDX-License-Identifier: MIT */
#ifndef QZ_MODEL_AREAS_H
#define QZ_MODEL_AREAS_H

/* Which areas make up another. */

#include <stddef.h>

#include <qzplan/plan.h>

/* So many of its children add up to an area: none, where not all below it are listed. */
static inline size_t qz_areas_added(const qzplan_area *area) {
    return area->incomplete ? 0 : area->child_count;
}

#endif
