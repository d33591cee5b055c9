/* SPDX-License-Identifier: MIT */
#ifndef QZ_MODEL_AREAS_H
#define QZ_MODEL_AREAS_H

/* Which areas make up another, and when. */

#include <stddef.h>

#include <qzplan/plan.h>

/* So many of its children add up to an area, whenever they exist: none, where not all below it are
   listed. */
static inline size_t qz_areas_added(const qzplan_area *area) {
    return area->incomplete ? 0 : area->child_count;
}

/* 1 if an area exists on any of these days. */
static inline int qz_is_there(const qzplan_area *area, int32_t first, int32_t last) {
    return area->begins <= last && area->ends >= first;
}

/* 1 if an area has not always been there, or ends. */
static inline int qz_is_in_time(const qzplan_area *area) {
    return area->begins != QZPLAN_DAY_NONE || area->ends != QZPLAN_DAY_ONGOING;
}

/* Of the areas that add up to one the next that exists on any of these days, from *next on; NULL
   after the last. */
static inline const qzplan_area *qz_area_below(const qzplan_area *area, size_t *next, int32_t first,
                                               int32_t last) {
    const size_t count = qz_areas_added(area);
    while (*next < count) {
        const qzplan_area *below = area->children[(*next)++];
        if (qz_is_there(below, first, last)) {
            return below;
        }
    }
    return NULL;
}

/* 1 if something that adds up to an area exists on any of these days. */
static inline int qz_has_below(const qzplan_area *area, int32_t first, int32_t last) {
    size_t next = 0;
    return qz_area_below(area, &next, first, last) != NULL;
}

/* 1 where an area of a plan begins after a day on which the plan has begun, and something that adds
   up to it was there before: what that reported since the day is more than its own. */
int qz_began_within(const qzplan_plan *plan, const qzplan_area *area, int32_t since);

/* The first day of those on which an area counts for a figure of first..last, or for what is known
   through `last`: of a state the last, of a total all since it began. */
int32_t qz_there_since(const qzplan_metric *metric, int32_t first, int32_t last);

#endif
