/* SPDX-License-Identifier: MIT */
/* Looks at one moment: whether what is promised of a metric can hold, alone, as a part of its
   wholes, as a sum of its terms, and over all groups and areas. */

#include "strict/clash.h"

#include <qzplan/error.h>

#include "model/area_tree.h"
#include "model/areas.h"
#include "model/metric.h"
#include "number/number.h"
#include "strict/bounds.h"
#include "strict/report.h"
#include "strict/series.h"

static qz_quantity quantity_of(const qz_point *point) {
    return (qz_quantity){point->metric, NULL, point->group, point->area};
}

/* Reports a clash, and says whether there was one. */
static int clashes(qz_strict *s, int code, const qz_bound *low, const qz_bound *high,
                   const qz_quantity *quantity, const qz_point *point) {
    if (!qz_bounds_clash(low, high)) {
        return 0;
    }
    qz_strict_clash(s, code, low, high, quantity, &point->moment);
    return 1;
}

/* What is said of the quantity itself, and what its limits are. Targets that exclude each other
   have been told of already. */
static int clashes_alone(qz_strict *s, const qz_quantity *quantity, const qz_point *point) {
    qz_bounds own = qz_bounds_direct(s, quantity, &point->moment);
    if (own.low.fact_count > 0 && own.high.fact_count > 0) {
        return qz_bounds_clash(&own.low, &own.high);
    }
    return clashes(s, QZPLAN_ERROR_LIMITS_CONFLICT, &own.low, &own.high, quantity, point);
}

static qz_bound floor_of(const qz_fact *fact) {
    return qz_bound_of(fact->range.low, fact->range.low_open, fact);
}

static qz_bound ceiling_of(const qz_fact *fact) {
    return qz_bound_of(fact->range.high, fact->range.high_open, fact);
}

/* The one asks for more than the other allows; either may be NULL. */
static void look_at_pair(qz_strict *s, const qz_fact *more, const qz_fact *less,
                         const qz_moment *moment) {
    if (more != NULL && less != NULL && more != less) {
        const qz_bound floor = floor_of(more);
        const qz_bound ceiling = ceiling_of(less);
        if (qz_bounds_clash(&floor, &ceiling)) {
            qz_strict_clash(s, QZPLAN_ERROR_TARGETS_CONFLICT, &floor, &ceiling, &more->quantity,
                            moment);
        }
    }
}

void qz_strict_look_at_fact(qz_strict *s, const qz_fact *fact, const qz_moment *moment) {
    const qz_fact *low;
    const qz_fact *high;
    qz_strict_tightest(s, &fact->quantity, moment, &low, &high);
    look_at_pair(s, fact, high, moment);
    look_at_pair(s, low, fact, moment);
}

static void look_at_value(qz_strict *s, const qz_point *point) {
    const qz_quantity quantity = quantity_of(point);
    if (!clashes_alone(s, &quantity, point)) {
        qz_bounds all = qz_bounds_of(s, &quantity, &point->moment);
        (void)clashes(s, QZPLAN_ERROR_WHOLE_CONFLICT, &all.low, &all.high, &quantity, point);
    }
}

static void look_at_shares(qz_strict *s, const qz_point *point) {
    qz_quantity share = quantity_of(point);
    int depth = 1;
    for (share.whole = point->metric->whole; share.whole != NULL && depth < QZ_LONGEST_CHAIN;
         share.whole = share.whole->whole, depth++) {
        if (!clashes_alone(s, &share, point)) {
            qz_bounds all = qz_bounds_share(s, &share, &point->moment);
            (void)clashes(s, QZPLAN_ERROR_NESTED_CONFLICT, &all.low, &all.high, &share, point);
        }
    }
}

static void look_at_sum(qz_strict *s, const qz_point *point) {
    const qz_quantity sum = quantity_of(point);
    qz_bounds terms = {qz_bound_zero(), qz_bound_zero()};
    qz_bounds own = qz_bounds_of(s, &sum, &point->moment);
    for (size_t i = 0; i < point->metric->term_count; i++) {
        const qz_quantity term = {point->metric->terms[i], NULL, point->group, point->area};
        qz_bounds one = qz_bounds_of(s, &term, &point->moment);
        qz_bound_add(&terms.low, &one.low);
        qz_bound_add(&terms.high, &one.high);
    }
    if (!clashes(s, QZPLAN_ERROR_SUM_CONFLICT, &terms.low, &own.high, &sum, point)) {
        (void)clashes(s, QZPLAN_ERROR_SUM_CONFLICT, &own.low, &terms.high, &sum, point);
    }
}

/* ---- members that make up a quantity: the groups of a family, the areas of an area */

struct members {
    const qzplan_group *const *groups; /* NULL: areas */
    const qzplan_area *const *areas;
    size_t count;
    int code;
};

static qz_quantity member_of(const qz_quantity *all, const struct members *members, size_t index) {
    qz_quantity one = *all;
    if (members->groups != NULL) {
        one.group = members->groups[index];
    } else if (members->areas != NULL) {
        one.area = members->areas[index];
    }
    return one;
}

/* Counts add up. */
static void look_at_counts(qz_strict *s, const qz_point *point, const struct members *members) {
    const qz_quantity all = quantity_of(point);
    qz_bounds own = qz_bounds_of(s, &all, &point->moment);
    qz_bounds total = {qz_bound_zero(), qz_bound_zero()};
    for (size_t i = 0; i < members->count; i++) {
        const qz_quantity member = member_of(&all, members, i);
        qz_bounds one = qz_bounds_of(s, &member, &point->moment);
        qz_bound_add(&total.low, &one.low);
        qz_bound_add(&total.high, &one.high);
    }
    if (!clashes(s, members->code, &total.low, &own.high, &all, point)) {
        (void)clashes(s, members->code, &own.low, &total.high, &all, point);
    }
}

/* The share of all lies between the least and the greatest of the members' shares. */
static void look_at_mean(qz_strict *s, const qz_point *point, const struct members *members,
                         const qzplan_metric *whole) {
    qz_quantity all = quantity_of(point);
    qz_bounds span = {{.number = {0, 0}}, {.number = {0, 0}}};
    all.whole = whole;
    qz_bounds own = qz_bounds_share(s, &all, &point->moment);
    for (size_t i = 0; i < members->count; i++) {
        const qz_quantity member = member_of(&all, members, i);
        qz_bounds one = qz_bounds_share(s, &member, &point->moment);
        if (i == 0 || qz_number_order(one.low.number, span.low.number) < 0) {
            span.low = one.low;
        }
        if (i == 0 || qz_number_order(one.high.number, span.high.number) > 0) {
            span.high = one.high;
        }
    }
    if (!clashes(s, members->code, &span.low, &own.high, &all, point)) {
        (void)clashes(s, members->code, &own.low, &span.high, &all, point);
    }
}

static void look_at_members(qz_strict *s, const qz_point *point, const struct members *members) {
    if (members->count == 0 || !qz_is_count(s, point->metric)) {
        return;
    }
    look_at_counts(s, point, members);
    int depth = 1;
    for (const qzplan_metric *whole = point->metric->whole;
         whole != NULL && depth < QZ_LONGEST_CHAIN; whole = whole->whole, depth++) {
        look_at_mean(s, point, members, whole);
    }
}

/* A group that belongs to no family is still no more than everyone. */
static void look_at_group(qz_strict *s, const qz_point *point) {
    const qz_quantity group = quantity_of(point);
    qz_quantity all = group;
    all.group = NULL;
    if (point->group != NULL && qz_is_count(s, point->metric)) {
        qz_bounds one = qz_bounds_of(s, &group, &point->moment);
        qz_bounds everyone = qz_bounds_of(s, &all, &point->moment);
        (void)clashes(s, QZPLAN_ERROR_GROUPS_CONFLICT, &one.low, &everyone.high, &group, point);
    }
}

/* The areas below that exist: of a state on the day, of a flow by then, which may have ended since.
 */
static void look_at_areas(qz_strict *s, const qz_point *point) {
    const size_t most = qz_areas_added(point->area);
    const int32_t since = point->moment.flow ? QZPLAN_DAY_NONE : point->moment.day;
    struct members areas = {NULL, point->area->children, most, QZPLAN_ERROR_AREAS_CONFLICT};
    if (most == 0) {
        return;
    }
    if (qz_areas_in_time(s->plan)) {
        const qzplan_area **there = qz_arena_array(s->arena, most + 1, sizeof *there);
        size_t next = 0;
        areas.areas = there;
        areas.count = 0;
        while (there != NULL && (there[areas.count] = qz_area_below(point->area, &next, since,
                                                                    point->moment.day)) != NULL) {
            areas.count++;
        }
    }
    look_at_members(s, point, &areas);
}

void qz_strict_look(qz_strict *s, const qz_point *point) {
    look_at_value(s, point);
    look_at_shares(s, point);
    if (qz_is_sum(point->metric)) {
        look_at_sum(s, point);
    }
    look_at_group(s, point);
    for (size_t i = 0; i < s->families.count && point->group == NULL; i++) {
        const qz_family *family = &s->families.items[i];
        const struct members groups = {family->groups, NULL, family->count,
                                       QZPLAN_ERROR_GROUPS_CONFLICT};
        look_at_members(s, point, &groups);
    }
    look_at_areas(s, point);
}
