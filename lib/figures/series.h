/* SPDX-License-Identifier: MIT */
#ifndef QZ_FIGURES_SERIES_H
#define QZ_FIGURES_SERIES_H

/* What sealed figures say: the series of a metric, group and area, and one figure of it. */

#include <stddef.h>

#include <qzplan/figures.h>

#include "figures/order.h"

/* The sealed figures of one metric, group (NULL: everyone) and area, ascending by period.last,
   longer periods first where that is equal; *count of them, borrowed. O(log n). NULL or unsealed
   figures: *count is 0. Each key with its period occurs once: of several forms the most exact
   stands here. A part with a share and a count, and no figure of its whole, is one figure: value is
   the share, numerator the count. */
const qzplan_figure *const *qz_figures_series(const qzplan_figures *figures,
                                              const qzplan_metric *metric,
                                              const qzplan_group *group, const qzplan_area *area,
                                              size_t *count);

/* Begins to fetch the series of everyone in areas some places behind this one, for whoever goes
   from area to area with one metric. */
void qz_figures_ahead(const qzplan_figures *figures, const qzplan_metric *metric,
                      const qzplan_area *area);

/* The figure of exactly that period in a series, or NULL. O(log n). */
const qzplan_figure *qz_figures_find(const qzplan_figures *figures, const qzplan_metric *metric,
                                     const qzplan_group *group, const qzplan_area *area,
                                     const qzplan_period *period);

/* 1 if the sealed set holds this very figure. */
int qz_figures_hold(const qzplan_figures *figures, const qzplan_figure *figure);

/* 1 if some figure of a metric in a sealed set is of a group. */
int qz_figures_name_groups(const qzplan_figures *figures, const qzplan_metric *metric);

/* The same of any metric. */
int qz_figures_have_groups(const qzplan_figures *figures);

/* 1 if some figure of a sealed set has the flag `b`; NULL: none. */
int qz_figures_have_breaks(const qzplan_figures *figures);

/* The plan that the figures belong to. */
const qzplan_plan *qz_figures_plan(const qzplan_figures *figures);

/* 1 once the figures are sealed. */
int qz_figures_sealed(const qzplan_figures *figures);

/* 1 if the figures of a sealed set are too many to lie near. */
int qz_figures_are_many(const qzplan_figures *figures);

/* The last days of the figures of a series that was found in this set, in its order; NULL: ask the
   figures. */
const int32_t *qz_figures_days(const qzplan_figures *figures, const qzplan_figure *const *series);

/* Sorts a copy of the order by area, so that area after area is read from one place; leaves it out
   where most of it would be empty. `known` is of all in the order, or NULL. 0 when out of memory.
 */
int qz_series_by_area(qzplan_figures *figures, const qz_sorted *known);

#endif
