/* SPDX-License-Identifier: MIT */
/* The moments at which facts meet. Of two promises for every period the later one's first period is
   also the other's, so that the first periods and the deadlines are all that has to be looked at.
 */

#include "strict/points.h"

#include "base/arrays.h"
#include "base/sort.h"
#include "calendar/kinds.h"
#include "calendar/period.h"
#include "model/metric.h"
#include "strict/clash.h"

static int order_of_pointers(const void *a, uint32_t a_index, const void *b, uint32_t b_index) {
    if (a == NULL || b == NULL) {
        return (a != NULL) - (b != NULL);
    }
    return (a_index > b_index) - (a_index < b_index);
}

static int order_of(const qz_point *a, const qz_point *b) {
    const int64_t pairs[][2] = {
        {a->metric->index, b->metric->index}, {a->area->index, b->area->index},
        {a->moment.day, b->moment.day},       {a->moment.kind, b->moment.kind},
        {a->moment.flow, b->moment.flow},
    };
    for (size_t i = 0; i < QZ_ARRAY_SIZE(pairs); i++) {
        if (pairs[i][0] != pairs[i][1]) {
            return pairs[i][0] < pairs[i][1] ? -1 : 1;
        }
    }
    return order_of_pointers(a->group, a->group == NULL ? 0 : a->group->index, b->group,
                             b->group == NULL ? 0 : b->group->index);
}

static int point_before(const void *a, const void *b) {
    return order_of(a, b) < 0;
}

/* ---- from a point to all that has to be looked at because of it */

/* The point, and where it is about a group or an area of several, the same of everyone and of the
   area above: there they add up. */
static void look_around(qz_strict *s, const qz_point *point) {
    qz_point other = *point;
    if (!qz_strict_spend(s, 1)) {
        return;
    }
    qz_strict_look(s, point);
    if (point->group != NULL) {
        other.group = NULL;
        qz_strict_look(s, &other);
    }
    if (point->area->parent != NULL) {
        other = *point;
        other.area = point->area->parent;
        qz_strict_look(s, &other);
    }
}

/* A state is looked at on the day; a flow, where a state has led to it, over every kind of time
   that ends on it. */
static void look_at_metric(qz_strict *s, qz_point point) {
    int flow = qz_is_flow(point.metric);
    if (flow == point.moment.flow || !flow) {
        look_around(s, &point);
        return;
    }
    point.moment.flow = 1;
    for (int32_t kind = QZPLAN_PERIOD_NONE; kind < qz_period_kind_count(); kind++) {
        if (kind == QZPLAN_PERIOD_NONE ||
            (qz_period_kind_of(kind)->in_every &&
             qz_period_in(point.moment.day, kind, point.metric->year_starts).last ==
                 point.moment.day)) {
            point.moment.kind = kind;
            look_around(s, &point);
        }
    }
}

/* The metric, and the sums that it is a term of. */
static void look_at_sums(qz_strict *s, const qz_point *point) {
    uint32_t index = point->metric->index;
    qz_point other = *point;
    look_at_metric(s, *point);
    for (size_t i = s->sum_starts[index]; i < s->sum_starts[index + 1]; i++) {
        other.metric = s->sums[i];
        look_at_metric(s, other);
    }
}

/* The same of all that is part of it, as far down as bounds follow. */
static void look_below(qz_strict *s, const qz_point *point, int depth) {
    const qz_basis *source = &s->evaluation.source;
    qz_point other = *point;
    look_at_sums(s, point);
    for (const qzplan_metric *part = source->first_part[point->metric->index];
         part != NULL && depth < QZ_LONGEST_CHAIN && qz_strict_spend(s, 1);
         part = source->next_part[part->index]) {
        other.metric = part;
        look_below(s, &other, depth + 1);
    }
}

/* ---- from facts to points */

static void add_point(qz_strict *s, qz_list *points, const qz_fact *fact, int32_t day) {
    const qz_quantity *quantity = &fact->quantity;
    int flow = qz_is_flow(quantity->metric);
    qz_point *point = qz_arena_alloc(s->arena, sizeof *point);
    if (point == NULL || !qz_list_add(points, s->arena, point)) {
        return;
    }
    *point = (qz_point){quantity->metric,
                        quantity->group,
                        quantity->area,
                        {day, flow ? fact->kind : QZPLAN_PERIOD_NONE, flow}};
    qz_strict_look_at_fact(s, fact, &point->moment);
}

/* A state's promise for short periods meets one for long periods at the end of a long one. */
static void add_days(qz_strict *s, qz_list *points, const qz_fact *fact) {
    add_point(s, points, fact, fact->first);
    for (int32_t kind = 0; kind < qz_period_kind_count() && !s->arena->failed; kind++) {
        if (!qz_period_kind_of(kind)->in_every || !qz_period_kind_shorter(fact->kind, kind) ||
            qz_is_flow(fact->quantity.metric)) {
            continue;
        }
        int32_t day = qz_period_in(fact->first, kind, fact->quantity.metric->year_starts).last;
        if (day <= fact->last && day != fact->first) {
            add_point(s, points, fact, day);
        }
    }
}

void qz_strict_points(qz_strict *s) {
    qz_list points = {0};
    for (size_t i = 0; i < s->facts.count && !s->arena->failed; i++) {
        add_days(s, &points, s->facts.items[i]);
    }
    if (s->arena->failed) {
        return;
    }
    qz_sort(points.items, points.count, point_before);
    for (size_t i = 0; i < points.count && !s->arena->failed; i++) {
        if (i == 0 || order_of(points.items[i - 1], points.items[i]) != 0) {
            look_below(s, points.items[i], 1);
        }
    }
}
