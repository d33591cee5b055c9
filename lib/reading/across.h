/* SPDX-License-Identifier: MIT */
#ifndef QZ_READING_ACROSS_H
#define QZ_READING_ACROSS_H

/* The areas that a metric with `across` ranges over, as far as they exist. */

#include "model/area_tree.h"
#include "reading/basis.h"

/* Those of a subject over one period: of a state those that exist on its last day, of what is over
   a stretch those that exist on any day of it. */
qz_area_walk qz_areas_ranged(const qz_subject *subject, int32_t first, int32_t last);

#endif
