/* SPDX-License-Identifier: MIT */
#ifndef QZ_PAGE_MAP_H
#define QZ_PAGE_MAP_H

/* The areas on a map. */

#include "page/say.h"

/* One of the options' shapes, as far as its size goes: they lie one behind the other, all of the
   first one's size. */
qzplan_page_shape qz_page_shape_at(const qzplan_page_options *options, size_t index);

/* STRUCT_SIZE, or INVALID_ARGUMENT where they cannot be drawn: not of the plan, rings that are not
   their points, no finite numbers. */
int qz_page_shapes_check(const qzplan_page_options *options, const qzplan_plan *plan);

/* An area and how the promises that are judged in it stand. */
typedef struct qz_area_facts {
    const qzplan_area *area;
    uint32_t by_status[QZPLAN_STATUS_SLOTS];
    uint32_t all;
    int32_t worst; /* status */
} qz_area_facts;

/* Those of them that the options have a shape of; nothing where they have none. */
void qz_page_map(qz_page *page, const qz_area_facts *const *areas, size_t count);

#endif
