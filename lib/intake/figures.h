/* SPDX-License-Identifier: MIT */
#ifndef QZ_INTAKE_FIGURES_H
#define QZ_INTAKE_FIGURES_H

/* What evaluation takes from sealed figures. */

#include <stddef.h>

#include <qzplan/figures.h>

/* The sealed figures of one metric, group (NULL: everyone) and area, ascending by period.last,
   longer periods first where that is equal; *count of them, borrowed. O(log n). NULL or unsealed
   figures: *count is 0. Each key with its period occurs once: of several forms the most exact
   stands here. A part with a share and a count, and no figure of its whole, is one figure: value is
   the share, numerator the count. */
const qzplan_figure *const *qz_figures_series(const qzplan_figures *figures,
                                              const qzplan_metric *metric,
                                              const qzplan_group *group, const qzplan_area *area,
                                              size_t *count);

/* The figure of exactly that period in a series, or NULL. O(log n). */
const qzplan_figure *qz_figures_find(const qzplan_figures *figures, const qzplan_metric *metric,
                                     const qzplan_group *group, const qzplan_area *area,
                                     const qzplan_period *period);

/* The plan that the figures belong to. */
const qzplan_plan *qz_figures_plan(const qzplan_figures *figures);

/* 1 once the figures are sealed. */
int qz_figures_sealed(const qzplan_figures *figures);

#endif
