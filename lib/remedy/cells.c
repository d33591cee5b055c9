/* SPDX-License-Identifier: MIT */
/* Which figures a verdict hangs on, as cells, and what it asks of them, as a claim. */

#include "remedy/cells.h"

#include <qzplan/error.h>

#include "base/saturate.h"
#include "figures/series.h"
#include "judge/judge.h"
#include "judge/need_border.h"
#include "judge/need_reach.h"
#include "judge/truth.h"
#include "model/comparators.h"
#include "model/limits.h"
#include "model/metric.h"
#include "number/number.h"

static const qzplan_number unknown = {0, 0};

/* ---- cells */

static size_t slot_of(const qz_remedy *m, const qz_key *key) {
    uint64_t n = key->metric->index;
    n = n * 1000003 + (key->group == NULL ? 0 : (uint64_t)key->group->index + 1);
    n = n * 1000003 + key->area->index;
    n = n * 1000003 + (uint64_t)(int64_t)key->period.last;
    n = (n ^ (n >> 29)) * 0xbf58476d1ce4e5b9U;
    return (size_t)((n ^ (n >> 32)) % m->slot_count);
}

/* The count of a key: its own figure's, else what a figure of a part brings along. */
static qzplan_number count_of(const qz_remedy *m, const qz_key *key) {
    const qzplan_figure *figure =
        qz_figures_find(m->base, key->metric, key->group, key->area, &key->period);
    qzplan_number count = figure == NULL ? unknown : qz_figure_count(figure);
    const qz_basis *basis = &m->evaluation.source;
    const qzplan_metric *part = basis->first_part[key->metric->index];
    for (; part != NULL && !qz_number_known(count); part = basis->next_part[part->index]) {
        figure = qz_figures_find(m->base, part, key->group, key->area, &key->period);
        count = figure == NULL ? unknown : figure->denominator;
    }
    return count;
}

qz_cell *qz_remedy_find(const qz_remedy *m, const qz_key *key) {
    qz_cell *cell = m->slots[slot_of(m, key)];
    while (cell != NULL && qz_key_order(&cell->key, key) != 0) {
        cell = cell->chain;
    }
    return cell;
}

void qz_remedy_free_limits(qz_cell *cell) {
    const qzplan_metric *metric = cell->key.metric;
    cell->low = 0;
    cell->high = qz_is_answer(metric) ? 1 : QZ_CELL_MOST;
    const qz_interval limits =
        qz_limits_in(metric, cell->key.area, cell->key.period.first, cell->key.period.last);
    if (qz_number_known(limits.low)) {
        cell->low = qz_number_ceil(limits.low);
    }
    if (qz_number_known(limits.high)) {
        cell->high = qz_number_floor(limits.high);
    }
    cell->low = cell->low < -QZ_CELL_MOST ? -QZ_CELL_MOST : cell->low;
    cell->high = cell->high > QZ_CELL_MOST ? QZ_CELL_MOST : cell->high;
    cell->low = cell->has_floor && cell->floor > cell->low ? cell->floor : cell->low;
    cell->low = cell->before < cell->low ? cell->before : cell->low;
    cell->high = cell->before > cell->high ? cell->before : cell->high;
    cell->least = cell->low;
    cell->most = cell->high;
}

void qz_remedy_fix(qz_cell *cell) {
    cell->low = cell->high = cell->least = cell->most = cell->before;
}

void qz_remedy_link(qz_cell *part, qz_cell *whole) {
    part->whole = whole;
    *whole->parts_end = part;
    whole->parts_end = &part->next_part;
}

static void link_whole(qz_remedy *m, qz_cell *cell) {
    qz_key key = cell->key;
    key.metric = cell->key.metric->whole;
    if (key.metric == NULL || key.metric->percent) {
        return;
    }
    qz_cell *whole = qz_remedy_cell(m, &key);
    if (whole != NULL && cell->before <= whole->before) {
        qz_remedy_link(cell, whole);
    }
}

qz_cell *qz_remedy_new_cell(qz_remedy *m, const qz_key *key, int64_t count) {
    if (count > QZ_CELL_MOST || count < -QZ_CELL_MOST) {
        m->gave_up = 1;
        return NULL;
    }
    qz_cell *cell = qz_arena_alloc(m->arena, sizeof *cell);
    if (cell == NULL) {
        m->no_memory = 1;
        return NULL;
    }
    size_t slot = slot_of(m, key);
    cell->key = *key;
    cell->before = cell->now = count;
    cell->parts_end = &cell->parts;
    cell->claims_end = &cell->claims;
    cell->chain = m->slots[slot];
    m->slots[slot] = cell;
    *m->cells_end = cell;
    m->cells_end = &cell->next;
    return cell;
}

qz_cell *qz_remedy_cell(qz_remedy *m, const qz_key *key) {
    qz_cell *cell = qz_remedy_find(m, key);
    if (cell != NULL || !m->would_have) {
        return cell == NULL || cell->as_is != NULL ? NULL : cell;
    }
    qzplan_number count = count_of(m, key);
    cell = count.den != 1 ? NULL : qz_remedy_new_cell(m, key, count.num);
    if (cell != NULL) {
        qz_remedy_free_limits(cell);
        link_whole(m, cell);
    }
    return cell;
}

/* ---- what a total is made of */

/* Of running sums only the last one is a step: those before it stand for what came before. */
static int is_lever(const qzplan_figure *figure, const qzplan_verdict *v) {
    return figure->metric->figures == QZPLAN_FIGURES_STATE ||
           figure->metric->figures == QZPLAN_FIGURES_EACH_PERIOD ||
           figure->period.last == v->figure_day;
}

static int add_cell(qz_total *total, qz_cell *cell) {
    for (size_t i = total->count; i-- > 0 && total->count - i <= 16;) {
        if (total->cells[i] == cell) {
            return 1;
        }
    }
    int64_t rest = qz_minus(total->rest, cell->before);
    if (rest == INT64_MIN || rest == INT64_MAX) {
        return 0;
    }
    total->rest = rest;
    total->cells[total->count++] = cell;
    return 1;
}

/* The latest periods first: what has long been is changed last. */
static void latest_first(qz_total *total) {
    for (size_t i = 1; i < total->count; i++) {
        qz_cell *cell = total->cells[i];
        size_t j = i;
        for (; j > 0 && total->cells[j - 1]->key.period.last < cell->key.period.last; j--) {
            total->cells[j] = total->cells[j - 1];
        }
        total->cells[j] = cell;
    }
}

/* The cells that make up `value`, which is exact. */
static int total_of(qz_remedy *m, qz_total *total, const qzplan_verdict *v, const qz_case *c,
                    const qzplan_metric *metric, int64_t value) {
    total->rest = value;
    total->cells = qz_arena_array(m->arena, v->figure_count + 1, sizeof(void *));
    if (total->cells == NULL) {
        m->no_memory = 1;
        return 0;
    }
    qz_counted walk = {c, metric, v->figures, v->figure_count, v->figure_day, 0, NULL};
    const qzplan_figure *figure;
    while ((figure = qz_counted_next(&walk)) != NULL) {
        if (!is_lever(figure, v)) {
            continue;
        }
        qz_key key = qz_key_of(figure);
        key.metric = walk.of;
        qz_cell *cell = qz_remedy_cell(m, &key);
        if (cell == NULL && !m->would_have) {
            continue; /* of a day that has gone by: it stays as it is */
        }
        if (cell == NULL || !add_cell(total, cell)) {
            return 0;
        }
    }
    latest_first(total);
    return 1;
}

/* The whole of a share: figures of its own, else what the part's figures bring along. */
static int bottom_of(qz_remedy *m, qz_claim *claim, const qzplan_verdict *v, const qz_case *c) {
    const qzplan_metric *whole = c->subject.whole;
    if (!total_of(m, &claim->bottom, v, c, whole, v->actual.den)) {
        return 0;
    }
    if (claim->bottom.count > 0) {
        return 1;
    }
    for (size_t i = 0; i < claim->top.count; i++) {
        qz_cell *above = claim->top.cells[i];
        while (above != NULL && above->key.metric != whole) {
            above = above->whole;
        }
        /* A whole that is a state is one for all periods of its part. */
        if (above != NULL &&
            (claim->top.count == 1 || qz_is_flow(whole) == qz_is_flow(v->metric)) &&
            !add_cell(&claim->bottom, above)) {
            return 0;
        }
    }
    return 1;
}

/* ---- claims */

static qz_claim *new_claim(qz_remedy *m, const qzplan_verdict *owner, int wanted) {
    qz_claim *claim = qz_arena_alloc(m->arena, sizeof *claim);
    if (claim == NULL) {
        m->no_memory = 1;
        return NULL;
    }
    claim->verdict = owner;
    claim->wanted = wanted;
    claim->active = !wanted;
    return claim;
}

/* What lies outside a range, on the nearer side. */
static qz_range outside(const qz_range *range, qzplan_number value) {
    int low = qz_number_known(range->low);
    int high = qz_number_known(range->high);
    if (low && high) {
        qzplan_number down;
        qzplan_number up;
        int near_low = qzplan_number_subtract(&down, &value, &range->low) == QZPLAN_OK &&
                       qzplan_number_subtract(&up, &range->high, &value) == QZPLAN_OK &&
                       qz_number_order(down, up) <= 0;
        low = near_low;
        high = !near_low;
    }
    return low    ? (qz_range){unknown, range->low, 0, !range->low_open}
           : high ? (qz_range){range->high, unknown, !range->high_open, 0}
                  : (qz_range){qz_number_of(1), qz_number_of(0), 0, 0};
}

static void keep(qz_remedy *m, qz_claim *claim) {
    *m->claims_end = claim;
    m->claims_end = &claim->next;
    if (claim->top.count == 1) {
        qz_cell *cell = claim->top.cells[0];
        *cell->claims_end = claim;
        cell->claims_end = &claim->next_of_cell;
    }
}

static int32_t why_not(const qzplan_verdict *v, const qz_case *c) {
    if (v->figure_day == QZPLAN_DAY_NONE || v->figure_count == 0) {
        return QZPLAN_REMEDY_REASON_NO_FIGURE;
    }
    if (!qz_asks_answer(c->target) && !c->promise.known) {
        return QZPLAN_REMEDY_REASON_NO_BORDER;
    }
    if (!qz_number_known(v->actual)) {
        return QZPLAN_REMEDY_REASON_NO_FIGURE;
    }
    int counts = qz_asks_answer(c->target) || v->metric->additive;
    int is_whole = c->subject.whole != NULL ? !(v->remarks & QZPLAN_REMARK_NO_WHOLE_UNITS)
                                            : v->actual.den == 1;
    return counts && is_whole ? 0 : QZPLAN_REMEDY_REASON_NOT_WHOLE;
}

static int fill(qz_remedy *m, qz_claim *claim, const qzplan_verdict *v, const qz_case *c) {
    claim->share = c->subject.whole != NULL;
    return total_of(m, &claim->top, v, c, v->metric, v->actual.num) && claim->top.count > 0 &&
           (!claim->share || bottom_of(m, claim, v, c));
}

/* The verdict with the figures that it rests on alone, not those that it is compared with; late: by
   what the figures say today. */
static qzplan_verdict by_itself(qz_case *c, const qzplan_verdict *judged, int late) {
    qzplan_verdict v = *judged;
    if (qz_is_compared(c)) {
        late ? qz_judge_by(&v, c, c->evaluation->as_of) : qz_judge(&v, c);
        v.figures = c->trail->items;
        v.figure_count = c->read_count;
    }
    return v;
}

/* A border that follows the value is met where `needed` says. */
static qz_range range_of(const qz_case *c, const qzplan_verdict *v) {
    qz_range range = c->promise.sure;
    qzplan_number *end =
        v->needed_count == 1 && v->needed[0].amount.num > 0 ? &range.low : &range.high;
    qzplan_number there = qz_number_of(v->actual.num);
    const qzplan_number whole = qz_number_of(c->subject.whole == NULL ? 1 : v->actual.den);
    if (qz_is_compared(c) && v->needed_count == 1 && v->needed[0].metric == v->metric &&
        !v->needed[0].strict && v->needed[0].amount.den == 1 &&
        qzplan_number_add(&there, &there, &v->needed[0].amount) == QZPLAN_OK &&
        qzplan_number_divide(&there, &there, &whole) == QZPLAN_OK) {
        range = (qz_range){unknown, unknown, 0, 0};
        *end = there;
    }
    return range;
}

qz_claim *qz_remedy_claim(qz_remedy *m, const qzplan_verdict *judged, const qzplan_verdict *owner,
                          int wanted, int broken, int32_t *reason) {
    qz_case c;
    qz_case_again(&c, &m->evaluation, &m->trail, judged, owner);
    *reason = judged->metric == NULL ? QZPLAN_REMEDY_REASON_NOT_WHOLE : why_not(judged, &c);
    if (*reason != 0 || c.target->average_over.kind != QZPLAN_SPAN_NONE) {
        *reason = *reason == 0 ? QZPLAN_REMEDY_REASON_NOT_WHOLE : *reason;
        return NULL;
    }
    qz_claim *claim = new_claim(m, owner, wanted);
    if (claim == NULL) {
        return NULL;
    }
    int late = wanted && !m->would_have && judged->days_left < 0;
    const qzplan_verdict v = by_itself(&c, judged, late);
    const qz_range yes = {qz_number_of(1), unknown, 0, 0};
    const qz_range range = qz_asks_answer(c.target) ? yes
                           : wanted && !broken      ? range_of(&c, &v)
                                                    : c.promise.sure;
    claim->compared = qz_is_compared(&c);
    claim->range = broken ? outside(&range, judged->actual) : range;
    if (!fill(m, claim, &v, &c)) {
        *reason = QZPLAN_REMEDY_REASON_NOT_WHOLE;
        return NULL;
    }
    keep(m, claim);
    return claim;
}

void qz_remedy_pace(qz_claim *claim, const qzplan_verdict *judged) {
    int up = judged->met != QZPLAN_TRUTH_YES && qz_number_known(judged->required) &&
             qz_number_order(judged->required, judged->actual) > 0;
    if (qz_number_known(judged->expected)) {
        claim->range = up ? (qz_range){judged->expected, unknown, 0, 0}
                          : (qz_range){unknown, judged->expected, 0, 0};
    }
}
