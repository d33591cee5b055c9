/* SPDX-License-Identifier: MIT */
#ifndef QZ_REMEDY_FIGURES_H
#define QZ_REMEDY_FIGURES_H

#include <stddef.h>

#include "remedy/work.h"

/* Cells that differ as a sealed set of assumed figures; NULL where there are none, or when out of
   memory. */
const qzplan_figures *qz_remedy_figures(qz_remedy *m, qz_arena *arena, size_t *count);

/* Evaluates with the cells as they are. The verdicts name no figures: those assumed are gone. */
QZ_MUST_USE int qz_remedy_evaluate(qz_remedy *m, const qzplan_result **out);

#endif
