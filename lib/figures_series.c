/* SPDX-License-Identifier: MIT */
/* Finds sealed figures: by metric at once, then by halving. */

#include "figures.h"

#include <qzplan/error.h>

#include "figures_store.h"

/* How a figure stands to what is sought. A series is all figures of one metric, group and area. */
static int64_t place_of(const qzplan_figure *figure, int64_t group, int64_t area) {
    int64_t own = figure->group == NULL ? -1 : (int64_t)figure->group->index;
    return own != group ? own - group : (int64_t)figure->area->index - area;
}

/* The first place in low..high that is not before (above: that is after) what is sought. */
static size_t border(const qzplan_figures *figures, size_t low, size_t high, int64_t group,
                     int64_t area, int above) {
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (place_of(figures->order[middle], group, area) < above) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

const qzplan_figure *const *qz_figures_series(const qzplan_figures *figures,
                                              const qzplan_metric *metric,
                                              const qzplan_group *group, const qzplan_area *area,
                                              size_t *count) {
    *count = 0;
    if (figures == NULL || !figures->sealed || metric->index >= figures->plan->metric_count) {
        return NULL;
    }
    int64_t sought = group == NULL ? -1 : (int64_t)group->index;
    size_t high = figures->metric_starts[metric->index + 1];
    size_t low =
        border(figures, figures->metric_starts[metric->index], high, sought, area->index, 0);
    size_t end = border(figures, low, high, sought, area->index, 1);
    *count = end - low;
    return figures->order + low;
}

const qzplan_figure *qz_figures_find(const qzplan_figures *figures, const qzplan_metric *metric,
                                     const qzplan_group *group, const qzplan_area *area,
                                     const qzplan_period *period) {
    size_t count;
    const qzplan_figure *const *series = qz_figures_series(figures, metric, group, area, &count);
    size_t low = 0;
    size_t high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const qzplan_period *own = &series[middle]->period;
        if (own->last < period->last || (own->last == period->last && own->kind < period->kind)) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low < count && series[low]->period.last == period->last &&
                   series[low]->period.kind == period->kind
               ? series[low]
               : NULL;
}

const qzplan_plan *qz_figures_plan(const qzplan_figures *figures) {
    return figures->plan;
}

int qz_figures_sealed(const qzplan_figures *figures) {
    return figures->sealed;
}
