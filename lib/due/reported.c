/* SPDX-License-Identifier: MIT */
/* Whether a figure is there: by what kind of figure it is, and whether its rhythm, its period or
   its deadline asks for it. Values and bounds count alike. */

#include "due/reported.h"

#include "figures/series.h"
#include "model/areas.h"
#include "model/metric.h"

/* The figures of a series that count by the day judged. */
typedef struct counted {
    const qzplan_figure *const *items;
    size_t count;
} counted;

static counted series_of(const qz_asking *a, const qzplan_metric *metric, const qzplan_group *group,
                         const qzplan_area *area) {
    counted series = {NULL, 0};
    series.items = qz_figures_series(a->figures, metric, group, area, &series.count);
    while (series.count > 0 && series.items[series.count - 1]->period.last > a->as_of) {
        series.count--;
    }
    return series;
}

/* A state or a total is told for the last day of a figure. */
static int has_day(const counted *series, const qz_ask *ask, const qz_term *term) {
    int32_t first = term->rhythm ? term->first : term->period.last;
    int32_t last = term->rhythm && !ask->recurs ? QZPLAN_DAY_ONGOING : term->period.last;
    for (size_t i = 0; i < series->count; i++) {
        int32_t day = series->items[i]->period.last;
        if (day >= first && day <= last) {
            return 1;
        }
    }
    return 0;
}

static int has_answer(const counted *series, const qz_ask *ask, const qz_term *term) {
    for (size_t i = 0; i < series->count; i++) {
        const qzplan_figure *figure = series->items[i];
        int32_t day = figure->period.last;
        int is_yes = figure->value.num != 0;
        int is_in = day >= term->first && day <= term->period.last;
        if ((is_yes && (is_in || !ask->recurs)) ||
            (day == term->period.last && (!ask->recurs || figure->period.first <= term->first))) {
            return 1;
        }
    }
    return 0;
}

/* The latest day to which figures that begin on a day and end by another reach; the day before,
   where none does. */
static int32_t reached_from(const counted *series, int32_t from, int32_t last) {
    int32_t reached = from - 1;
    for (size_t i = 0; i < series->count; i++) {
        const qzplan_period *period = &series->items[i]->period;
        if (period->first == from && period->last <= last && period->last > reached) {
            reached = period->last;
        }
    }
    return reached;
}

/* What adds up has to fill the period; one that begins before what counts may, too. */
static int is_filled(const counted *series, const qz_term *term) {
    int32_t starts[] = {term->period.first, term->first};
    for (size_t i = 0; i < sizeof starts / sizeof starts[0]; i++) {
        int32_t from = starts[i];
        int32_t reached = reached_from(series, from, term->period.last);
        while (reached >= from && reached < term->period.last) {
            from = reached + 1;
            reached = reached_from(series, from, term->period.last);
        }
        if (reached == term->period.last) {
            return 1;
        }
    }
    return 0;
}

static int has_period(const counted *series, const qz_term *term) {
    for (size_t i = 0; i < series->count; i++) {
        const qzplan_period *period = &series->items[i]->period;
        if (period->first == term->period.first && period->last == term->period.last) {
            return 1;
        }
    }
    return 0;
}

static int is_own(const qz_asking *a, const qz_ask *ask, const qzplan_metric *metric,
                  const qzplan_group *group, const qzplan_area *area, const qz_term *term) {
    const counted series = series_of(a, metric, group, area);
    if (series.count == 0) {
        return 0;
    }
    if (qz_is_answer(metric)) {
        return has_answer(&series, ask, term);
    }
    if (metric->figures == QZPLAN_FIGURES_EACH_PERIOD) {
        return is_filled(&series, term);
    }
    return metric->figures == QZPLAN_FIGURES_AVERAGE ? has_period(&series, term)
                                                     : has_day(&series, ask, term);
}

/* 1 where all groups of one `one_of` are there: together they are everyone. */
static int are_groups(const qz_asking *a, const qz_ask *ask, const qzplan_metric *metric,
                      const qzplan_area *area, const qz_term *term) {
    int found = 0;
    for (size_t f = 0; f < a->families.count && !found; f++) {
        const qz_family *family = &a->families.items[f];
        found = qz_family_adds_up(family);
        for (size_t g = 0; found && g < family->count; g++) {
            found = is_own(a, ask, metric, family->groups[g], area, term);
        }
    }
    return found;
}

static int are_areas(const qz_asking *a, const qz_ask *ask, const qzplan_metric *metric,
                     const qzplan_group *group, const qzplan_area *area, const qz_term *term) {
    const qzplan_area *below;
    size_t next = 0, found = 0;
    if (qz_declared_non_additive(metric)) {
        return 0;
    }
    while ((below = qz_area_below(area, &next, qz_first_there(metric, term), term->period.last)) !=
           NULL) {
        if (!qz_is_reported(a, ask, metric, group, below, term)) {
            return 0;
        }
        found++;
    }
    return found > 0;
}

int qz_is_reported(const qz_asking *a, const qz_ask *ask, const qzplan_metric *metric,
                   const qzplan_group *group, const qzplan_area *area, const qz_term *term) {
    return is_own(a, ask, metric, group, area, term) ||
           (group == NULL && are_groups(a, ask, metric, area, term)) ||
           are_areas(a, ask, metric, group, area, term);
}

int qz_lacks_whole(const qz_asking *a, const qz_ask *ask, const qzplan_metric *metric,
                   const qzplan_area *area, const qz_term *term) {
    if (!ask->share || metric->whole == NULL) {
        return 0;
    }
    const counted series = series_of(a, metric, ask->group, area);
    int counts = 0;
    for (size_t i = 0; i < series.count; i++) {
        const qzplan_figure *figure = series.items[i];
        if (figure->period.last < term->first || figure->period.last > term->period.last) {
            continue;
        }
        if (figure->share || figure->form == QZPLAN_FORM_RATIO) {
            return 0;
        }
        counts = 1;
    }
    return counts;
}

int qz_is_reported_within(const qz_asking *a, const qzplan_metric *metric,
                          const qzplan_group *group, const qzplan_area *area) {
    for (size_t i = 0; i < area->child_count; i++) {
        if (qz_has_figures(a, metric, group, area->children[i])) {
            return 1;
        }
    }
    return 0;
}

int qz_has_figures(const qz_asking *a, const qzplan_metric *metric, const qzplan_group *group,
                   const qzplan_area *area) {
    size_t count = 0;
    return (qz_figures_series(a->figures, metric, group, area, &count) != NULL && count > 0) ||
           qz_is_reported_within(a, metric, group, area);
}

const qzplan_figure *qz_latest_before(const qz_asking *a, const qzplan_metric *metric,
                                      const qzplan_group *group, const qzplan_area *area,
                                      const qzplan_period *period) {
    const counted series = series_of(a, metric, group, area);
    const qzplan_figure *latest = NULL;
    for (size_t i = 0; i < series.count && series.items[i]->period.last < period->last; i++) {
        latest = series.items[i];
    }
    return latest;
}
