/* SPDX-License-Identifier: MIT */
/* Where a figure of today stands, and what it is as things are: a state and a total are what was
   reported last, of a flow nothing more has come in yet. */

#include "remedy/place.h"

#include <qzplan/error.h>

#include "calendar/kinds.h"
#include "calendar/period.h"
#include "figures/falls.h"
#include "model/areas.h"
#include "model/metric.h"
#include "number/number.h"
#include "reading/flow.h"
#include "remedy/cells.h"

/* What is known of one metric, group and area by the day judged. */
struct stand {
    qz_subject subject;
    const qzplan_figure *figure; /* the latest */
    qzplan_number count;
};

/* The latest figure of a series that says a count. */
static const qzplan_figure *latest(const qz_subject *subject, const qzplan_metric *metric,
                                   int32_t day, int brought) {
    size_t count;
    const qzplan_figure *const *series = qz_series_of(subject, metric, &count);
    for (size_t i = count == 0 ? 0 : qz_series_after(series, count, day); i-- > 0;) {
        const qzplan_number said = brought ? series[i]->denominator : qz_figure_count(series[i]);
        if (qz_number_known(said)) {
            return series[i];
        }
    }
    return NULL;
}

static struct stand stand_of(const qz_remedy *m, const qz_case *c, const qzplan_metric *metric,
                             const qzplan_group *group, const qzplan_area *area) {
    const qz_basis *basis = &m->evaluation.source;
    struct stand s = {.subject = c->subject};
    s.subject.metric = metric;
    s.subject.whole = NULL;
    s.subject.group = group;
    s.subject.area = area;
    s.figure = latest(&s.subject, metric, m->evaluation.as_of, 0);
    s.count = s.figure == NULL ? (qzplan_number){0, 0} : qz_figure_count(s.figure);
    for (const qzplan_metric *part = basis->first_part[metric->index]; part != NULL;
         part = basis->next_part[part->index]) {
        const qzplan_figure *other = latest(&s.subject, part, m->evaluation.as_of, 1);
        if (other != NULL && (s.figure == NULL || other->period.last > s.figure->period.last)) {
            s.figure = other;
            s.count = other->denominator;
        }
    }
    if (s.figure != NULL && !qz_is_flow(metric) && s.figure->period.last < m->since) {
        s.figure = NULL;
    }
    return s;
}

/* The days that a further figure of a flow is of: from the day after what has come in. 0: what came
   in is not known up to a day, or up to the day judged already. */
static int is_to_come(const qz_case *c, const struct stand *s, int32_t day, qzplan_period *period) {
    const qz_flow flow = qz_flow_of(&s->subject, s->subject.metric, c->from, day, NULL);
    if (flow.until == QZPLAN_DAY_NONE || flow.until >= day) {
        return 0;
    }
    *period = (qzplan_period){QZPLAN_PERIOD_DAY, flow.until + 1, day, 0};
    return 1;
}

/* The period of today's figure, and how much it is. 0: there is no place for one. */
static int place_of(const qz_case *c, const struct stand *s, int32_t day, qzplan_period *period,
                    qzplan_number *count) {
    *period = s->figure->period;
    *count = s->count;
    if (period->last == day) {
        return 1;
    }
    *period = (qzplan_period){QZPLAN_PERIOD_DAY, day, day, 0};
    switch (s->subject.metric->figures) {
    case QZPLAN_FIGURES_STATE:
    case QZPLAN_FIGURES_RUNNING_TOTAL:
        return 1;
    case QZPLAN_FIGURES_YEAR_TO_DATE:
        *count = qz_totals_bind(s->subject.metric, s->figure->period.last, day) ? *count
                                                                                : qz_number_of(0);
        return 1;
    case QZPLAN_FIGURES_EACH_PERIOD:
        *count = qz_number_of(0);
        return is_to_come(c, s, day, period);
    default:
        return 0;
    }
}

/* In which period a step of a flow is told: that of `every`, else one as long as the latest figure.
   A step of its own period is told as it is. */
static void tell(qz_cell *cell, const qz_case *c, const struct stand *s, int32_t day) {
    const qzplan_metric *metric = s->subject.metric;
    const int32_t kind = c->every != QZPLAN_PERIOD_NONE ? c->every : s->figure->period.kind;
    const int first = cell->shown.kind == QZPLAN_PERIOD_NONE;
    if (!cell->anew || !qz_is_flow(metric) ||
        (!first && !qz_period_kind_shorter(kind, cell->shown.kind))) {
        return;
    }
    cell->shown = qz_period_in(day, kind, metric->year_starts);
    cell->came = cell->before;
    if (metric->figures == QZPLAN_FIGURES_EACH_PERIOD) {
        const qz_flow flow = qz_flow_of(&s->subject, metric, cell->shown.first, day, NULL);
        cell->came = flow.partial.den == 1 ? flow.partial.num : 0;
    }
}

/* A total is not below the one before it. */
static void set_floor(qz_cell *cell, const struct stand *s) {
    size_t count;
    const qzplan_metric *metric = s->subject.metric;
    const qzplan_figure *const *series = qz_series_of(&s->subject, metric, &count);
    size_t i = count == 0 ? 0 : qz_series_after(series, count, cell->key.period.last - 1);
    const qzplan_number before = i == 0 ? (qzplan_number){0, 0} : qz_figure_count(series[i - 1]);
    if (before.den == 1 && before.num <= cell->before &&
        qz_totals_bind(metric, series[i - 1]->period.last, cell->key.period.last)) {
        cell->floor = before.num;
        cell->has_floor = 1;
    }
}

/* What counts no whole units is reported anew as it is. */
static const qzplan_figure *as_it_is(qz_remedy *m, const struct stand *s,
                                     const qzplan_period *period) {
    qzplan_figure *figure = qz_arena_alloc(m->arena, sizeof *figure);
    if (figure == NULL) {
        m->no_memory = 1;
        return NULL;
    }
    *figure = *s->figure;
    figure->period = *period;
    return figure;
}

/* A metric that counts nothing, or of which only a share was reported. */
static const qzplan_figure *latest_of_any_form(const struct stand *s, int32_t day) {
    size_t count;
    const qzplan_figure *const *series = qz_series_of(&s->subject, s->subject.metric, &count);
    size_t i = count == 0 ? 0 : qz_series_after(series, count, day);
    return i == 0 ? NULL : series[i - 1];
}

static qz_cell *place_fixed(qz_remedy *m, struct stand *s) {
    const int32_t day = m->evaluation.as_of;
    s->figure = latest_of_any_form(s, day);
    if (s->figure == NULL || s->figure->period.last < m->since ||
        s->subject.metric->figures != QZPLAN_FIGURES_STATE || s->figure->period.last == day) {
        return NULL;
    }
    qz_key key = {
        s->subject.metric, s->subject.group, s->subject.area, {QZPLAN_PERIOD_DAY, day, day, 0}};
    qz_cell *cell = qz_remedy_find(m, &key);
    const qzplan_figure *figure = cell != NULL ? NULL : as_it_is(m, s, &key.period);
    if (figure != NULL && (cell = qz_remedy_new_cell(m, &key, 0)) != NULL) {
        cell->as_is = figure;
        cell->anew = 1;
        qz_remedy_fix(cell);
    }
    return cell;
}

static int may_be_within(const qz_cell *part, const qz_cell *whole) {
    return part->as_is == NULL && whole->as_is == NULL && part->before <= whole->before &&
           (!qz_is_flow(whole->key.metric) ||
            qz_is_cumulative(part->key.metric) == qz_is_cumulative(whole->key.metric));
}

static void place_whole(qz_remedy *m, const qz_case *c, qz_cell *cell) {
    const qzplan_metric *metric = cell->key.metric->whole;
    qz_cell *whole = metric == NULL || metric->percent
                         ? NULL
                         : qz_remedy_place(m, c, metric, cell->key.group, cell->key.area);
    if (whole != NULL && cell->whole == NULL && may_be_within(cell, whole)) {
        qz_remedy_link(cell, whole);
    }
}

/* Parts cannot be above it where it goes down. */
static void place_parts(qz_remedy *m, const qz_case *c, const qz_cell *cell) {
    const qz_basis *basis = &m->evaluation.source;
    for (const qzplan_metric *part = basis->first_part[cell->key.metric->index];
         part != NULL && !m->no_memory; part = basis->next_part[part->index]) {
        (void)qz_remedy_place(m, c, part, cell->key.group, cell->key.area);
    }
}

qz_cell *qz_remedy_place(qz_remedy *m, const qz_case *c, const qzplan_metric *metric,
                         const qzplan_group *group, const qzplan_area *area) {
    const int32_t day = m->evaluation.as_of;
    if (!qz_is_there(area, day, day)) {
        return NULL; /* nobody is left there to report */
    }
    struct stand s = stand_of(m, c, metric, group, area);
    if (s.figure == NULL || !(metric->additive || qz_is_answer(metric)) || s.count.den != 1) {
        return place_fixed(m, &s);
    }
    qz_key key = {metric, group, area, s.figure->period};
    qzplan_number count;
    if (!place_of(c, &s, day, &key.period, &count) || m->no_memory) {
        return NULL;
    }
    qz_cell *cell = qz_remedy_find(m, &key);
    if (cell == NULL) {
        cell = qz_remedy_new_cell(m, &key, count.num);
        if (cell == NULL) {
            return NULL;
        }
        cell->anew = s.figure->period.last != day;
        set_floor(cell, &s);
        qz_remedy_free_limits(cell);
        place_whole(m, c, cell);
        place_parts(m, c, cell);
    }
    tell(cell, c, &s, day);
    return cell;
}
