/* SPDX-License-Identifier: MIT */
/* Makes figures of what was counted: for each metric, period, group and area one, exact or between
   two ends. */

#include <string.h>

#include <qzplan/error.h>

#include "calendar/kinds.h"
#include "calendar/period.h"
#include "figures/store.h"
#include "model/metric.h"
#include "number/number.h"
#include "tally/grow.h"
#include "tally/measure.h"

typedef struct qz_making {
    qz_asking asking;
    qzplan_figures *figures;
    qz_arena *kept; /* for the whole call; asking.arena is emptied after each metric */
    const char *file;
    qz_measured *measured;
    qzplan_period *periods;
    size_t period_count;
    size_t period_room;
    uint32_t row;
    int code;
} qz_making;

/* ---- for which periods */

static void add_period(qz_making *m, qzplan_period period) {
    for (size_t i = 0; i < m->period_count; i++) {
        const qzplan_period *known = &m->periods[i];
        if (known->kind == period.kind && known->first == period.first &&
            known->last == period.last) {
            return;
        }
    }
    if (period.kind == QZPLAN_PERIOD_NONE) {
        return;
    }
    if (!qz_grow(&m->kept->allocator, &m->periods, &m->period_room, m->period_count,
                 m->period_count + 1, sizeof *m->periods)) {
        m->code = QZPLAN_ERROR_NO_MEMORY;
        return;
    }
    m->periods[m->period_count++] = period;
}

/* From the first to the last row that has a date: each period of the metric's kinds with such a
   row; of what is summed from a beginning on those between as well. */
static void find_periods(qz_making *m, const qzplan_tally *tally, const qzplan_metric *metric,
                         int32_t kind) {
    const qz_rec_store *store = &tally->store;
    int32_t first = QZPLAN_DAY_ONGOING;
    int32_t last = QZPLAN_DAY_NONE;
    for (uint32_t i = 0; i < store->groups.count && m->code == QZPLAN_OK; i++) {
        const uint32_t *tuple = qz_groups_at(&store->groups, i);
        const qz_days days = {(int32_t)tuple[QZ_WORD_FIRST], (int32_t)tuple[QZ_WORD_LAST]};
        if (days.first == QZPLAN_DAY_NONE) {
            continue;
        }
        qzplan_period period = qz_period_in(days.first, kind, metric->year_starts);
        if (period.kind != QZPLAN_PERIOD_NONE && days.last <= period.last) {
            add_period(m, period);
            first = period.first < first ? period.first : first;
            last = period.last > last ? period.last : last;
        }
    }
    if (!qz_is_cumulative(metric) || first > last) {
        return;
    }
    qzplan_period period = qz_period_in(first, kind, metric->year_starts);
    for (; period.kind != QZPLAN_PERIOD_NONE && period.last <= last && m->code == QZPLAN_OK;
         period = qz_period_next(&period)) {
        add_period(m, period);
    }
}

static void add_periods_of(qz_making *m, const qzplan_tally *tally, const qzplan_metric *metric) {
    const qz_rec_spec *spec = tally->spec;
    if (spec->table->period == NULL) {
        add_period(m, spec->stretch);
        return;
    }
    for (size_t i = 0; i < spec->period_count; i++) {
        add_period(m, spec->periods[i]);
    }
    const uint32_t kinds = spec->period_count > 0 ? 0 : qz_rec_kinds(spec->plan, metric);
    for (int32_t kind = 0; kind < qz_period_kind_count(); kind++) {
        if ((kinds >> kind & 1) != 0) {
            find_periods(m, tally, metric, kind);
        }
    }
}

/* ---- one figure */

/* A figure of an area that is not there then would be refused. */
static int is_of_time(const qzplan_metric *metric, const qzplan_area *area,
                      const qzplan_period *period) {
    int32_t first = qz_is_flow(metric) ? period->first : period->last;
    return first <= area->ends && period->last >= area->begins;
}

static void fill_amount(qzplan_figure *figure, const qz_measured *measured) {
    if (qz_interval_is_exact(&measured->range) && measured->range.low.den > 0) {
        figure->form = QZPLAN_FORM_VALUE;
        figure->value = measured->range.low;
        return;
    }
    figure->form = QZPLAN_FORM_BOUNDS;
    figure->low = measured->range.low;
    figure->high = measured->range.high;
    figure->unknown_rows = measured->unknown;
    if (measured->is_share) {
        figure->share_low = measured->share.low;
        figure->share_high = measured->share.high;
    }
}

static void add_figure(qz_making *m, const qz_measure *measure, const qzplan_area *area,
                       const qz_measured *measured) {
    qz_stored *stored = qz_store_next(m->figures);
    if (stored == NULL) {
        m->code = QZPLAN_ERROR_NO_MEMORY;
        return;
    }
    qzplan_figure *figure = &stored->figure;
    figure->metric = measure->metric;
    figure->group = measure->group;
    figure->area = area;
    figure->period = *measure->period;
    figure->file = m->file;
    figure->reported_on = QZPLAN_DAY_NONE;
    if (measure->metric->counting->of != NULL) {
        figure->decimals = measure->metric->counting->of->decimals;
    }
    fill_amount(figure, measured);
    stored->source = m->figures->source_count;
    stored->row = m->row++;
    m->figures->count++;
}

static void make_group(qz_making *m, qz_measure *measure, const qzplan_group *group) {
    measure->group = group;
    m->code = qz_measure_make(m->measured, &m->asking, measure);
    if (m->code == QZPLAN_ERROR_OVERFLOW) {
        qz_place place = {m->file, NULL, 0, 0, 0};
        qz_report_add(m->asking.report, &place,
                      QZ_SAY(TALLY_OVERFLOW, qz_text(measure->metric->id)));
    }
    for (size_t i = 0; m->code == QZPLAN_OK && i < m->asking.plan->area_count; i++) {
        const qzplan_area *area = m->asking.plan->areas[i];
        if (m->measured[i].is_there && is_of_time(measure->metric, area, measure->period)) {
            add_figure(m, measure, area, &m->measured[i]);
        }
    }
}

/* ---- metrics */

static void empty(qz_making *m) {
    const qzplan_allocator allocator = m->asking.arena->allocator;
    qz_arena_free(m->asking.arena);
    qz_arena_init(m->asking.arena, &allocator);
}

static void make_period(qz_making *m, const qzplan_metric *metric, const qzplan_period *period) {
    const qzplan_plan *plan = m->asking.plan;
    qz_measure measure = {
        .metric = metric, .period = period, .stretch = qz_rec_stretch(plan, metric, period)};
    if (metric->counting->table != NULL) {
        measure.tally = qz_tally_for(&m->asking, metric->counting->table, measure.stretch, period);
        if (measure.tally == NULL || measure.tally->unusable[metric->index]) {
            return;
        }
        if (measure.tally->spec->table->period == NULL) {
            measure.stretch = (qz_days){period->first, period->last};
        }
    }
    if (measure.stretch.first > measure.stretch.last) {
        return; /* the plan has not begun by then */
    }
    make_group(m, &measure, NULL);
    empty(m);
    for (size_t g = 0; measure.tally != NULL && m->code == QZPLAN_OK && g < plan->group_count;
         g++) {
        if (measure.tally->spec->of_group[g] != QZ_NO) {
            make_group(m, &measure, plan->groups[g]);
            empty(m);
        }
    }
}

/* 1 where a metric is counted from a table: its own, or of areas one that says something of them or
   of a part of them. */
static int may_tell(const qzplan_plan *plan, const qzplan_metric *metric,
                    const qzplan_table *table) {
    if (metric->counting->table != NULL) {
        return metric->counting->table == table;
    }
    for (size_t i = 0; i < plan->metric_count; i++) {
        const qzplan_metric *other = plan->metrics[i];
        int same = other->counting != NULL && other->counting->what == QZPLAN_COUNT_AREAS;
        if (same && qz_counts_from(other, table)) {
            return 1;
        }
    }
    return 0;
}

static void make_metric(qz_making *m, const qzplan_metric *metric) {
    m->period_count = 0;
    for (size_t t = 0; t < m->asking.count; t++) {
        const qzplan_tally *tally = m->asking.tallies[t];
        if (may_tell(m->asking.plan, metric, tally->spec->table)) {
            add_periods_of(m, tally, metric);
        }
    }
    for (size_t p = 0; m->code == QZPLAN_OK && p < m->period_count; p++) {
        make_period(m, metric, &m->periods[p]);
    }
}

/* ---- the door */

/* Two tallies of one table must not tell of one period. */
static int check_twice(const qz_making *m) {
    for (size_t i = 0; i < m->asking.count; i++) {
        for (size_t j = 0; j < i; j++) {
            const qz_rec_spec *a = m->asking.tallies[i]->spec;
            const qz_rec_spec *b = m->asking.tallies[j]->spec;
            int same = a->table == b->table && a->table->period == NULL &&
                       a->stretch.first == b->stretch.first && a->stretch.last == b->stretch.last;
            int both = a->table == b->table && a->table->period != NULL &&
                       (a->period_count == 0 || b->period_count == 0);
            for (size_t p = 0; a->table == b->table && p < a->period_count; p++) {
                for (size_t q = 0; q < b->period_count; q++) {
                    both |= a->table->period != NULL &&
                            a->periods[p].first == b->periods[q].first &&
                            a->periods[p].last == b->periods[q].last;
                }
            }
            if (same || both) {
                qz_place place = {m->file, NULL, 0, 0, 0};
                qz_report_add(m->asking.report, &place, QZ_SAY(TALLY_TWICE, qz_text(a->table->id)));
                return 0;
            }
        }
    }
    return 1;
}

static const char *file_of(const qzplan_tally *const *tallies, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (tallies[i]->sources.count > 0) {
            return tallies[i]->sources.items[0].id;
        }
    }
    return "";
}

static void make_all(qz_making *m) {
    const qzplan_plan *plan = m->asking.plan;
    size_t most = 0;
    for (size_t i = 0; i < m->asking.count; i++) {
        size_t own = m->asking.tallies[i]->spec->most_conditions;
        most = own > most ? own : most;
    }
    m->asking.known = qz_arena_alloc(m->kept, most + 1);
    m->measured = qz_arena_array(m->kept, plan->area_count, sizeof *m->measured);
    const char *file = file_of(m->asking.tallies, m->asking.count);
    m->file = qz_arena_text(&m->figures->arena, file, strlen(file));
    if (m->asking.known == NULL || m->measured == NULL || m->file == NULL) {
        m->code = QZPLAN_ERROR_NO_MEMORY;
        return;
    }
    if (!check_twice(m)) {
        m->code = QZPLAN_ERROR_FIGURE_DUPLICATE;
        return;
    }
    for (size_t i = 0; m->code == QZPLAN_OK && i < plan->metric_count; i++) {
        if (plan->metrics[i]->counting != NULL) {
            make_metric(m, plan->metrics[i]);
        }
    }
}

static int are_fine(const qzplan_figures *figures, const qzplan_tally *const *tallies,
                    size_t count) {
    if (figures == NULL || (tallies == NULL && count > 0)) {
        return 0;
    }
    for (size_t i = 0; i < count; i++) {
        if (tallies[i] == NULL || tallies[i]->spec->plan != figures->plan) {
            return 0;
        }
    }
    return 1;
}

int qzplan_tally_figures(qzplan_figures *figures, const qzplan_tally *const *tallies, size_t count,
                         qzplan_diagnostics **diagnostics) {
    qz_report report;
    qz_arena kept, scratch;
    if (diagnostics != NULL) {
        *diagnostics = NULL;
    }
    if (!are_fine(figures, tallies, count)) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    if (figures->sealed) {
        return QZPLAN_ERROR_SEALED;
    }
    const size_t before = figures->count;
    qz_report_init(&report, &figures->arena.allocator, figures->max_diagnostics);
    report.warnings = figures->warnings;
    qz_arena_init(&kept, &figures->arena.allocator);
    qz_arena_init(&scratch, &figures->arena.allocator);
    figures->source_count++;
    qz_making making = {.asking = {.plan = figures->plan,
                                   .tallies = tallies,
                                   .count = count,
                                   .arena = &scratch,
                                   .report = &report},
                        .figures = figures,
                        .kept = &kept};
    make_all(&making);
    report.no_memory |= making.code == QZPLAN_ERROR_NO_MEMORY;
    figures->arena.failed = 0;
    if (making.code != QZPLAN_OK) {
        figures->count = before;
    }
    qz_ungrow(&kept.allocator, making.periods, making.period_room, sizeof *making.periods);
    qz_arena_free(&scratch);
    qz_arena_free(&kept);
    return qz_report_finish(&report, diagnostics);
}
