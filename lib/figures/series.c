/* SPDX-License-Identifier: MIT */
/* Finds sealed figures: by area and metric at once, or where there are too many of those for the
   figures, by metric at once and then by halving. */

#include "figures/series.h"

#include <assert.h>
#include <stddef.h>
#include <string.h>

#include <qzplan/error.h>

#include "calendar/kinds.h"
#include "figures/order.h"
#include "figures/store.h"

/* Everyone comes first. */
static int64_t group_of(const qzplan_figure *figure) {
    return figure->group == NULL ? -1 : (int64_t)figure->group->index;
}

/* How a figure stands to what is sought. A series is all figures of one metric, group and area. */
static int64_t place_of(const qzplan_figure *figure, int64_t group, int64_t area) {
    int64_t own = group_of(figure);
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

static size_t cell_of(const qzplan_figures *figures, const qzplan_area *area,
                      const qzplan_metric *metric) {
    return (size_t)area->index * figures->plan->metric_count + metric->index;
}

/* The cell of the i-th in the order. */
static size_t cell_at(const qzplan_figures *figures, const qz_sorted *known, size_t i) {
    if (known != NULL && known->cells != NULL) {
        return known->cells[i];
    }
    qz_order_ahead((const void *const *)figures->order, i, figures->order_count);
    return cell_of(figures, figures->order[i]->area, figures->order[i]->metric);
}

/* Counted into cells, then each put in its cell: the order within a cell stays. */
static void sort_into_cells(qzplan_figures *figures, const qz_sorted *known, size_t cells) {
    uint32_t *starts = figures->area_starts;
    for (size_t i = 0; i < figures->order_count; i++) {
        starts[cell_at(figures, known, i)]++;
    }
    uint32_t next = 0;
    for (size_t i = 0; i <= cells; i++) {
        uint32_t count = starts[i];
        starts[i] = next;
        next += count;
    }
    for (size_t i = 0; i < figures->order_count; i++) {
        uint32_t to = starts[cell_at(figures, known, i)]++;
        figures->by_area[to] = figures->order[i];
        figures->by_area_days[to] =
            known != NULL && known->days != NULL ? known->days[i] : figures->order[i]->period.last;
    }
    memmove(starts + 1, starts, cells * sizeof *starts);
    starts[0] = 0;
}

int qz_series_by_area(qzplan_figures *figures, const qz_sorted *known) {
    assert(!figures->sealed && figures->by_area == NULL);
    const qzplan_plan *plan = figures->plan;
    size_t cells = plan->area_count * plan->metric_count;
    if (cells > 4 * figures->order_count + 4096 || figures->order_count > UINT32_MAX) {
        return 1;
    }
    const size_t count = figures->order_count;
    figures->area_starts = qz_arena_array(&figures->arena, cells + 1, sizeof(uint32_t));
    figures->by_area_days = qz_arena_raw(&figures->arena, count * sizeof(int32_t), sizeof(int32_t));
    const qzplan_figure **sorted =
        qz_arena_raw(&figures->arena, count * sizeof *sorted, sizeof *sorted);
    if (figures->area_starts == NULL || figures->by_area_days == NULL || sorted == NULL) {
        return 0;
    }
    figures->by_area = sorted;
    sort_into_cells(figures, known, cells);
    return 1;
}

int qz_figures_are_many(const qzplan_figures *figures) {
    enum { FEW = 4096 };
    return figures->order_count > FEW;
}

const int32_t *qz_figures_days(const qzplan_figures *figures, const qzplan_figure *const *series) {
    const uintptr_t at = (uintptr_t)series;
    const uintptr_t first = figures == NULL ? 0 : (uintptr_t)figures->by_area;
    return first != 0 && at >= first &&
                   at < first + figures->order_count * sizeof(const qzplan_figure *)
               ? figures->by_area_days + (series - figures->by_area)
               : NULL;
}

/* Of one area and metric: the figures of one group stand together, everyone's first. */
static const qzplan_figure *const *in_cell(const qzplan_figures *figures, size_t cell,
                                           int64_t group, size_t *count) {
    size_t low = figures->area_starts[cell];
    size_t high = figures->area_starts[cell + 1];
    *count = high - low;
    if (low == high ||
        (group < 0 && (!figures->grouped || figures->by_area[high - 1]->group == NULL))) {
        return figures->by_area + low; /* everyone's alone, as nearly always */
    }
    while (low < high && group_of(figures->by_area[low]) < group) {
        low++;
    }
    size_t end = low;
    while (end < high && group_of(figures->by_area[end]) == group) {
        end++;
    }
    *count = end - low;
    return figures->by_area + low;
}

const qzplan_figure *const *qz_figures_series(const qzplan_figures *figures,
                                              const qzplan_metric *metric,
                                              const qzplan_group *group, const qzplan_area *area,
                                              size_t *count) {
    *count = 0;
    if (figures == NULL || !figures->sealed || metric->index >= figures->plan->metric_count) {
        return NULL;
    }
    assert(figures->order != NULL && area->index < figures->plan->area_count);
    int64_t sought = group == NULL ? -1 : (int64_t)group->index;
    if (figures->by_area != NULL) {
        return in_cell(figures, cell_of(figures, area, metric), sought, count);
    }
    size_t high = figures->metric_starts[metric->index + 1];
    size_t low =
        border(figures, figures->metric_starts[metric->index], high, sought, area->index, 0);
    size_t end = border(figures, low, high, sought, area->index, 1);
    *count = end - low;
    return figures->order + low;
}

void qz_figures_ahead(const qzplan_figures *figures, const qzplan_metric *metric,
                      const qzplan_area *area) {
    enum { NEAR = 8, FAR = 24, MOST = 8, LINE = 64 };
    if (figures == NULL || figures->by_area == NULL || metric == NULL) {
        return;
    }
    const size_t metrics = figures->plan->metric_count;
    if (area->index + FAR < figures->plan->area_count) {
        const size_t cell = cell_of(figures, area, metric) + FAR * metrics;
        __builtin_prefetch(figures->by_area + figures->area_starts[cell]);
    }
    if (area->index + NEAR < figures->plan->area_count) {
        const size_t cell = cell_of(figures, area, metric) + NEAR * metrics;
        const size_t end = figures->area_starts[cell + 1];
        const size_t first = figures->area_starts[cell];
        for (size_t i = first; i < end && i < first + MOST; i++) { /* their values */
            __builtin_prefetch((const char *)figures->by_area[i] + offsetof(qzplan_figure, value));
        }
        if (first < end) { /* the latest is what nearly always decides */
            const char *figure = (const char *)figures->by_area[end - 1];
            __builtin_prefetch(figure + LINE);
            __builtin_prefetch(figure + sizeof(qzplan_figure) - 1);
        }
    }
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
        if (own->last < period->last ||
            (own->last == period->last && qz_period_kind_shorter(period->kind, own->kind))) {
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

int qz_figures_hold(const qzplan_figures *figures, const qzplan_figure *figure) {
    return figures != NULL && qz_figures_find(figures, figure->metric, figure->group, figure->area,
                                              &figure->period) == figure;
}

int qz_figures_name_groups(const qzplan_figures *figures, const qzplan_metric *metric) {
    size_t end = figures->metric_starts[metric->index + 1];
    return end > figures->metric_starts[metric->index] && /* everyone's stand first */
           figures->order[end - 1]->group != NULL;
}

int qz_figures_have_groups(const qzplan_figures *figures) {
    return figures->grouped;
}

int qz_figures_have_breaks(const qzplan_figures *figures) {
    return figures != NULL && figures->breaks;
}

const qzplan_plan *qz_figures_plan(const qzplan_figures *figures) {
    return figures->plan;
}

int qz_figures_sealed(const qzplan_figures *figures) {
    return figures->sealed;
}
