/* SPDX-License-Identifier: MIT */
#ifndef QZ_READING_MISSING_H
#define QZ_READING_MISSING_H

/* The areas that have not reported. */

#include "reading/basis.h"

/* The areas without which a reading at a day (a flow: over first..day) is not known, the ones that
   weigh most first. Returns NO_MEMORY or OK. */
QZ_MUST_USE int qz_missing_areas(const qz_subject *subject, int32_t first, int32_t day,
                                 qz_arena *arena, const qzplan_area *const **areas, size_t *count);

#endif
