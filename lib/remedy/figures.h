/* SPDX-License-Identifier: MIT */
#ifndef QZ_REMEDY_FIGURES_H
#define QZ_REMEDY_FIGURES_H

#include <stddef.h>

#include "remedy/work.h"

/* Lists the cells that change, and those that have to be reported for the same day with them. */
void qz_remedy_mark(qz_remedy *m);

/* Cells that are listed as a sealed set of assumed figures; NULL where there are none, or when out
   of memory. */
const qzplan_figures *qz_remedy_figures(qz_remedy *m, qz_arena *arena, size_t *count);

/* Evaluates with the cells that are listed now; the result holds on to figures that live in
   the arena. */
QZ_MUST_USE int qz_remedy_evaluate_listed(qz_remedy *m, qz_arena *arena, const qzplan_result **out);

/* Evaluates with the cells as they are, and those that have to be listed with them. The verdicts
 * name no figures: those assumed are gone. */
QZ_MUST_USE int qz_remedy_evaluate(qz_remedy *m, const qzplan_result **out);

#endif
