/* SPDX-License-Identifier: MIT */
#ifndef QZ_PAGE_MAP_H
#define QZ_PAGE_MAP_H

/* The areas on a map. */

#include "page/say.h"

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
