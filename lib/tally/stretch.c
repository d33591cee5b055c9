/* SPDX-License-Identifier: MIT */
/* Time is cut where any stretch that is asked for begins or ends: a row then needs no date of its
   own, only the piece that it lies in. */

#include "tally/stretch.h"

#include "calendar/date.h"
#include "calendar/kinds.h"
#include "calendar/period.h"

int qz_counts_from(const qzplan_metric *metric, const qzplan_table *table) {
    int counts = metric->counting != NULL && metric->counting->table == table;
    for (size_t i = 0; metric->counting != NULL && i < metric->counting->has_count; i++) {
        counts |= metric->counting->has[i].table == table;
    }
    return counts;
}

/* 1 where one metric is a part of another, however far down, or the same. */
static int is_below(const qzplan_metric *metric, const qzplan_metric *above) {
    while (metric != NULL && metric != above) {
        metric = metric->whole;
    }
    return metric != NULL;
}

static int is_about(const qzplan_target *target, const qzplan_metric *metric) {
    for (size_t i = 0; i < target->metric_count; i++) {
        if (is_below(target->metrics[i], metric)) {
            return 1;
        }
    }
    return 0;
}

static uint32_t kinds_below(const qzplan_plan *plan, const qzplan_metric *metric) {
    uint32_t kinds = 0;
    for (size_t i = 0; i < plan->target_count; i++) {
        const qzplan_target *target = plan->targets[i];
        if (target->every != QZPLAN_PERIOD_NONE && is_about(target, metric)) {
            kinds |= UINT32_C(1) << target->every;
        }
    }
    return kinds;
}

uint32_t qz_rec_kinds(const qzplan_plan *plan, const qzplan_metric *metric) {
    uint32_t kinds = 0;
    for (; metric != NULL && kinds == 0; metric = metric->whole) {
        kinds = kinds_below(plan, metric); /* what nobody judges comes as its whole does */
    }
    return kinds == 0 ? UINT32_C(1) << QZPLAN_PERIOD_YEAR : kinds;
}

/* ---- where time is cut */

static size_t add_cut(int32_t *cuts, size_t count, int32_t day) {
    size_t at = count;
    while (at > 0 && cuts[at - 1] >= day) {
        at--;
    }
    if (at < count && cuts[at] == day) {
        return count;
    }
    for (size_t i = count; i > at; i--) {
        cuts[i] = cuts[i - 1];
    }
    cuts[at] = day;
    return count + 1;
}

static size_t add_grid(qz_rec_grid *grids, size_t count, qz_rec_grid grid) {
    size_t at = count;
    while (at > 0 &&
           (grids[at - 1].kind > grid.kind ||
            (grids[at - 1].kind == grid.kind && grids[at - 1].year_starts >= grid.year_starts))) {
        at--;
    }
    if (at < count && grids[at].kind == grid.kind && grids[at].year_starts == grid.year_starts) {
        return count;
    }
    for (size_t i = count; i > at; i--) {
        grids[i] = grids[i - 1];
    }
    grids[at] = grid;
    return count + 1;
}

static int32_t year_of(const qzplan_metric *metric, int32_t day) {
    return qz_period_in(day, QZPLAN_PERIOD_YEAR, metric->year_starts).first;
}

/* By the periods that are asked for. */
static void cut_by_periods(qz_rec_spec *spec, int32_t *cuts) {
    for (size_t p = 0; p < spec->period_count; p++) {
        const qzplan_period *period = &spec->periods[p];
        spec->cut_count = add_cut(cuts, spec->cut_count, period->first);
        spec->cut_count = add_cut(cuts, spec->cut_count, period->last + 1);
        for (size_t i = 0; i < spec->plan->metric_count; i++) {
            const qzplan_metric *metric = spec->plan->metrics[i];
            if (metric->figures == QZPLAN_FIGURES_YEAR_TO_DATE &&
                qz_counts_from(metric, spec->table)) {
                int32_t first = year_of(metric, period->last);
                spec->cut_count = add_cut(cuts, spec->cut_count, first);
            }
        }
    }
}

/* By the kinds of period that the plan judges. */
static void cut_by_kinds(qz_rec_spec *spec, qz_rec_grid *grids) {
    for (size_t i = 0; i < spec->plan->metric_count; i++) {
        const qzplan_metric *metric = spec->plan->metrics[i];
        if (!qz_counts_from(metric, spec->table)) {
            continue;
        }
        uint32_t kinds = qz_rec_kinds(spec->plan, metric);
        for (int32_t kind = 0; kind < qz_period_kind_count(); kind++) {
            if ((kinds >> kind & 1) != 0) {
                spec->grid_count =
                    add_grid(grids, spec->grid_count, (qz_rec_grid){kind, metric->year_starts});
            }
        }
        if (metric->figures == QZPLAN_FIGURES_YEAR_TO_DATE) {
            spec->grid_count = add_grid(grids, spec->grid_count,
                                        (qz_rec_grid){QZPLAN_PERIOD_YEAR, metric->year_starts});
        }
    }
}

int qz_rec_cut_time(qz_arena *arena, qz_rec_spec *spec, const qz_rec_how *how) {
    const size_t metrics = spec->plan->metric_count;
    qzplan_period *periods = qz_arena_array(arena, how->period_count, sizeof *periods);
    int32_t *cuts = qz_arena_array(arena, 1 + how->period_count * (metrics + 2), sizeof *cuts);
    qz_rec_grid *grids = qz_arena_array(arena, metrics * (QZ_PERIOD_KINDS_MOST + 1), sizeof *grids);
    if (periods == NULL || cuts == NULL || grids == NULL) {
        return 0;
    }
    for (size_t i = 0; i < how->period_count; i++) {
        periods[i] = how->periods[i];
    }
    if (spec->table->period == NULL) {
        spec->stretch = periods[0];
        return 1;
    }
    spec->periods = periods;
    spec->period_count = how->period_count;
    spec->cut_count = add_cut(cuts, 0, spec->plan->begins);
    if (how->period_count > 0) {
        cut_by_periods(spec, cuts);
    } else {
        cut_by_kinds(spec, grids);
    }
    spec->cuts = cuts;
    spec->grids = grids;
    return 1;
}

/* The piece of the cuts alone. */
static qz_days between_cuts(const qz_rec_spec *spec, int32_t day) {
    qz_days piece = {QZ_DAY_FIRST, QZ_DAY_LAST};
    for (size_t i = 0; i < spec->cut_count; i++) {
        if (spec->cuts[i] <= day) {
            piece.first = spec->cuts[i];
        } else {
            piece.last = spec->cuts[i] - 1;
            break;
        }
    }
    return piece;
}

qz_days qz_rec_piece(const qz_rec_spec *spec, int32_t day) {
    qz_days piece = between_cuts(spec, day);
    for (size_t i = 0; i < spec->grid_count; i++) {
        qzplan_period period = qz_period_in(day, spec->grids[i].kind, spec->grids[i].year_starts);
        if (period.kind != QZPLAN_PERIOD_NONE) {
            piece.first = period.first > piece.first ? period.first : piece.first;
            piece.last = period.last < piece.last ? period.last : piece.last;
        }
    }
    return piece;
}

qz_days qz_rec_stretch(const qzplan_plan *plan, const qzplan_metric *metric,
                       const qzplan_period *period) {
    qz_days stretch = {period->first, period->last};
    if (metric->figures == QZPLAN_FIGURES_YEAR_TO_DATE) {
        stretch.first = year_of(metric, period->last);
    }
    if (metric->figures == QZPLAN_FIGURES_RUNNING_TOTAL) {
        stretch.first = plan->begins;
    }
    return stretch;
}
