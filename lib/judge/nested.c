/* SPDX-License-Identifier: MIT */
/* Finds the pairs of promises that only one answer satisfies together, and gives that answer. */

#include "judge/nested.h"

#include <qzplan/error.h>

#include "base/arrays.h"
#include "base/sort.h"
#include "checks/rotation.h"
#include "judge/case.h"
#include "model/border.h"
#include "model/limits.h"
#include "number/number.h"

/* A share in counts that its own whole divides, known and due or on its way. */
static int is_candidate(const qzplan_verdict *v) {
    return v->metric != NULL && qz_target_of(v)->judged_as == QZPLAN_AS_SHARE &&
           qz_target_of(v)->whole == NULL && qz_number_known(v->actual) &&
           v->phase != QZPLAN_PHASE_UPCOMING && !(v->remarks & QZPLAN_REMARK_NO_WHOLE_UNITS);
}

/* Only a part of a part can be the inner one. */
static int is_inner(const qzplan_verdict *v) {
    return v->metric != NULL && v->metric->whole != NULL && v->metric->whole->whole != NULL &&
           is_candidate(v);
}

/* The two ranges as a rotation rule; 0 where one has another shape. */
static int band_of(qz_rotation *rule, const qzplan_verdict *outer) {
    return qz_milestone_range(&rule->band, qz_target_of(outer), outer->milestone) == QZPLAN_OK &&
           !rule->band.low_open && !rule->band.high_open;
}

static int floor_of(qz_rotation *rule, const qzplan_verdict *inner) {
    qz_range floor;
    if (qz_milestone_range(&floor, qz_target_of(inner), inner->milestone) != QZPLAN_OK) {
        return 0;
    }
    rule->floor = floor.low;
    return !floor.low_open && qz_number_known(floor.low) && !qz_number_known(floor.high) &&
           floor.low.num >= 0 && floor.low.num <= floor.low.den;
}

/* ---- who goes with whom */

/* The outer promise's metric, and how many there are of it: what the inner one is a share of. */
typedef struct qz_link {
    const qzplan_verdict *v;
    const qzplan_metric *metric;
    int64_t count;
} qz_link;

static qz_link outer_link(const qzplan_verdict *v) {
    return (qz_link){v, v->metric, v->actual.num};
}

static qz_link inner_link(const qzplan_verdict *v) {
    return (qz_link){v, v->metric->whole, v->actual.den};
}

static int order_of(int64_t a, int64_t b) {
    return (a > b) - (a < b);
}

static int link_order(const qz_link *a, const qz_link *b) {
    const int64_t keys[][2] = {
        {a->metric->index, b->metric->index},
        {a->v->group == NULL ? -1 : (int64_t)a->v->group->index,
         b->v->group == NULL ? -1 : (int64_t)b->v->group->index},
        {a->v->area->index, b->v->area->index},
        {a->v->period.first, b->v->period.first},
        {a->v->period.last, b->v->period.last},
        {a->count, b->count},
    };
    int order = 0;
    for (size_t i = 0; order == 0 && i < QZ_ARRAY_SIZE(keys); i++) {
        order = order_of(keys[i][0], keys[i][1]);
    }
    return order;
}

static int link_before(const void *a, const void *b) {
    const qz_link *x = a;
    const qz_link *y = b;
    int order = link_order(x, y);
    return order != 0 ? order < 0 : x->v->index < y->v->index;
}

/* Links in their order, so that those of one kind stand together, the last in the plan last. */
typedef struct qz_links {
    qz_link *items;
    const void **sorted;
    size_t count;
} qz_links;

static int make_room(qz_links *links, qz_arena *arena, size_t count) {
    links->items = qz_arena_array(arena, count, sizeof *links->items);
    links->sorted = qz_arena_array(arena, count, sizeof *links->sorted);
    return links->items != NULL && links->sorted != NULL;
}

static void add(qz_links *links, qz_link link) {
    links->items[links->count] = link;
    links->sorted[links->count] = &links->items[links->count];
    links->count++;
}

/* The last one that goes with a link of the other kind, or NULL. */
static const qzplan_verdict *last_of(const qz_links *links, qz_link link) {
    size_t low = 0;
    size_t high = links->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (link_order(links->sorted[middle], &link) <= 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    const qz_link *last = low == 0 ? NULL : links->sorted[low - 1];
    return last != NULL && link_order(last, &link) == 0 ? last->v : NULL;
}

/* ---- the answer */

/* 1 if so many more pass the limit of a figure of the verdict's own area. */
static int is_beyond(const qzplan_verdict *v, int64_t more) {
    const qzplan_number more_of_it = qz_number_of(more);
    for (size_t i = 0; i < v->figure_count && qz_number_known(v->metric->high); i++) {
        const qzplan_figure *figure = v->figures[i];
        const qzplan_number most =
            qz_limits_in(v->metric, v->area, figure->period.first, figure->period.last).high;
        qzplan_number count = qz_figure_count(figure);
        if (figure->metric == v->metric && figure->area == v->area && qz_number_known(count) &&
            qz_number_known(most) &&
            (qzplan_number_add(&count, &count, &more_of_it) != QZPLAN_OK ||
             qz_number_order(count, most) > 0)) {
            return 1;
        }
    }
    return 0;
}

static int answer(qz_arena *arena, qzplan_verdict *unmet, const qzplan_verdict *outer,
                  const qzplan_verdict *inner) {
    qz_rotation rule;
    qzplan_rotation_result remedied = {.size = sizeof remedied};
    (void)band_of(&rule, outer);
    (void)floor_of(&rule, inner);
    qz_rotation_remedy(&remedied, &rule, outer->actual.den, outer->actual.num, inner->actual.num);
    /* What both cannot have together each is told alone. */
    if (!remedied.feasible || is_beyond(outer, remedied.more_rotated) ||
        is_beyond(inner, remedied.more_urban_to_rural + remedied.replaced)) {
        return QZPLAN_OK;
    }
    qzplan_need *needs = qz_arena_array(arena, 3, sizeof *needs);
    if (needs == NULL) {
        return QZPLAN_ERROR_NO_MEMORY;
    }
    const qzplan_need all[] = {
        {outer->metric, {remedied.more_rotated, 1}, 0, 0},
        {inner->metric, {remedied.more_urban_to_rural, 1}, 0, 0},
        {inner->metric, {remedied.replaced, 1}, 1, 0},
    };
    size_t count = 0;
    for (size_t i = 0; i < 3; i++) {
        if (all[i].amount.num != 0) {
            needs[count++] = all[i];
        }
    }
    unmet->needed = needs;
    unmet->needed_count = count;
    return QZPLAN_OK;
}

/* A verdict that is the inner one of some and the outer one of others: the later pair tells. */
static int answer_one(qz_arena *arena, qzplan_verdict *v, const qz_links *outers,
                      const qz_links *inners) {
    qz_rotation rule;
    const qzplan_verdict *outer =
        is_inner(v) && floor_of(&rule, v) ? last_of(outers, inner_link(v)) : NULL;
    const qzplan_verdict *inner = band_of(&rule, v) ? last_of(inners, outer_link(v)) : NULL;
    if (inner != NULL && (outer == NULL || inner->index > v->index)) {
        return answer(arena, v, v, inner);
    }
    return outer != NULL ? answer(arena, v, outer, v) : QZPLAN_OK;
}

int qz_nested_needs(qz_arena *arena, qzplan_verdict *verdicts, size_t count) {
    qz_rotation rule;
    qz_links outers = {NULL, NULL, 0};
    qz_links inners = {NULL, NULL, 0};
    size_t some = 0;
    for (size_t i = 0; i < count; i++) {
        some += (size_t)is_inner(&verdicts[i]);
    }
    if (some == 0) {
        return QZPLAN_OK;
    }
    if (!make_room(&outers, arena, count) || !make_room(&inners, arena, some)) {
        return QZPLAN_ERROR_NO_MEMORY;
    }
    for (size_t i = 0; i < count; i++) {
        const qzplan_verdict *v = &verdicts[i];
        if (is_candidate(v) && band_of(&rule, v)) {
            add(&outers, outer_link(v));
        }
        if (is_inner(v) && floor_of(&rule, v)) {
            add(&inners, inner_link(v));
        }
    }
    qz_sort(outers.sorted, outers.count, link_before);
    qz_sort(inners.sorted, inners.count, link_before);
    int error = QZPLAN_OK;
    for (size_t i = 0; i < count && error == QZPLAN_OK; i++) {
        if (is_candidate(&verdicts[i]) && verdicts[i].met == QZPLAN_TRUTH_NO) {
            error = answer_one(arena, &verdicts[i], &outers, &inners);
        }
    }
    return error;
}
