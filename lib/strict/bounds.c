/* SPDX-License-Identifier: MIT */
/* What follows from facts: a part is at most its whole, a share times its whole is a count, shares
   along a chain multiply. All of it exact; what does not fit in 64 bits says nothing. */

#include "strict/bounds.h"

#include <qzplan/error.h>

#include "model/limits.h"
#include "model/metric.h"
#include "number/number.h"
#include "strict/series.h"

/* ---- borders */

static const qz_bound no_bound = {.number = {0, 0}};

static int is_known(const qz_bound *bound) {
    return qz_number_known(bound->number);
}

qz_bound qz_bound_zero(void) {
    return (qz_bound){.number = {0, 1}};
}

static void add_fact(qz_bound *bound, const qz_fact *fact) {
    if (bound->fact_count < QZ_BOUND_FACTS) {
        bound->facts[bound->fact_count] = fact;
    }
    bound->fact_count++;
}

static void add_facts(qz_bound *bound, const qz_bound *other) {
    for (int32_t i = 0; i < other->fact_count && i < QZ_BOUND_FACTS; i++) {
        add_fact(bound, other->facts[i]);
    }
}

qz_bound qz_bound_of(qzplan_number number, int32_t open, const qz_fact *fact) {
    qz_bound bound = {.number = number, .open = open};
    if (fact != NULL) {
        add_fact(&bound, fact);
    }
    return bound;
}

/* -1, 0, 1 as a is a lower border; sign 1 for floors, where an open one is higher, -1 for
   ceilings. Both known. */
static int border_order(const qz_bound *a, const qz_bound *b, int sign) {
    int order = qz_number_order(a->number, b->number);
    return order != 0 ? order : sign * ((a->open != 0) - (b->open != 0));
}

static void raise_floor(qz_bound *floor, qz_bound other) {
    if (is_known(&other) && (!is_known(floor) || border_order(&other, floor, 1) > 0)) {
        *floor = other;
    }
}

static void lower_ceiling(qz_bound *ceiling, qz_bound other) {
    if (is_known(&other) && (!is_known(ceiling) || border_order(&other, ceiling, -1) < 0)) {
        *ceiling = other;
    }
}

/* The product of two borders at or above zero. */
static qz_bound product(const qz_bound *a, const qz_bound *b) {
    qz_bound out = *a;
    if (!is_known(a) || !is_known(b) || a->number.num < 0 || b->number.num < 0 ||
        qzplan_number_multiply(&out.number, &a->number, &b->number) != QZPLAN_OK) {
        return no_bound;
    }
    out.open = (a->open && b->number.num > 0) || (b->open && a->number.num > 0);
    add_facts(&out, b);
    return out;
}

void qz_bound_add(qz_bound *total, const qz_bound *part) {
    if (!is_known(total) || !is_known(part) ||
        qzplan_number_add(&total->number, &total->number, &part->number) != QZPLAN_OK) {
        *total = no_bound;
        return;
    }
    total->open |= part->open;
    if (part->number.num != 0 || part->open) {
        add_facts(total, part);
    }
}

int qz_bounds_clash(const qz_bound *low, const qz_bound *high) {
    if (!is_known(low) || !is_known(high)) {
        return 0;
    }
    int order = qz_number_order(low->number, high->number);
    return order > 0 || (order == 0 && (low->open || high->open));
}

int qz_is_count(const qz_strict *s, const qzplan_metric *metric) {
    return qz_is_part(metric) || s->evaluation.source.first_part[metric->index];
}

/* ---- the quantity itself */

static qz_bounds limits_of(const qz_quantity *quantity, const qz_moment *moment) {
    if (quantity->whole != NULL) {
        return (qz_bounds){qz_bound_of(qz_number_of(0), 0, NULL),
                           qz_bound_of(qz_number_of(1), 0, NULL)};
    }
    const qz_interval limits = qz_total_limits_in(quantity->metric, quantity->area, moment->day);
    return (qz_bounds){qz_bound_of(limits.low, 0, NULL), qz_bound_of(limits.high, 0, NULL)};
}

qz_bounds qz_bounds_direct(qz_strict *s, const qz_quantity *quantity, const qz_moment *moment) {
    const qz_fact *low;
    const qz_fact *high;
    qz_bounds out = limits_of(quantity, moment);
    qz_strict_tightest(s, quantity, moment, &low, &high);
    if (low != NULL) {
        raise_floor(&out.low, qz_bound_of(low->range.low, low->range.low_open, low));
    }
    if (high != NULL) {
        lower_ceiling(&out.high, qz_bound_of(high->range.high, high->range.high_open, high));
    }
    return out;
}

/* ---- chains */

/* A metric, its whole, the whole of that, and so on. */
struct chain {
    const qzplan_metric *metrics[QZ_LONGEST_CHAIN];
    size_t length;
};

static struct chain chain_of(const qzplan_metric *metric) {
    struct chain chain = {.length = 0};
    for (; metric != NULL && chain.length < QZ_LONGEST_CHAIN; metric = metric->whole) {
        chain.metrics[chain.length++] = metric;
    }
    return chain;
}

static qz_bounds share_between(qz_strict *s, const struct chain *chain, size_t part, size_t whole,
                               const qz_quantity *quantity, const qz_moment *moment) {
    const qz_quantity share = {chain->metrics[part], chain->metrics[whole], quantity->group,
                               quantity->area};
    return qz_bounds_direct(s, &share, moment);
}

/* What the wholes of chain->metrics[at] let it be, where their own bounds are known. */
static void narrow(qz_strict *s, const struct chain *chain, size_t at, qz_bounds *bounds,
                   const qz_quantity *quantity, const qz_moment *moment) {
    for (size_t whole = at + 1; whole < chain->length; whole++) {
        qz_bounds share = share_between(s, chain, at, whole, quantity, moment);
        if (whole == at + 1) {
            lower_ceiling(&bounds[at].high, bounds[whole].high);
        }
        lower_ceiling(&bounds[at].high, product(&share.high, &bounds[whole].high));
        raise_floor(&bounds[at].low, product(&share.low, &bounds[whole].low));
    }
}

qz_bounds qz_bounds_of(qz_strict *s, const qz_quantity *quantity, const qz_moment *moment) {
    struct chain chain = chain_of(quantity->metric);
    qz_bounds bounds[QZ_LONGEST_CHAIN];
    for (size_t at = chain.length; at-- > 0;) {
        const qz_quantity count = {chain.metrics[at], NULL, quantity->group, quantity->area};
        bounds[at] = qz_bounds_direct(s, &count, moment);
        narrow(s, &chain, at, bounds, quantity, moment);
    }
    return bounds[0];
}

/* The share of a part is at most that of anything it is part of, and is the product of the shares
   between. */
qz_bounds qz_bounds_share(qz_strict *s, const qz_quantity *quantity, const qz_moment *moment) {
    struct chain chain = chain_of(quantity->metric);
    size_t whole = 1;
    while (whole < chain.length && chain.metrics[whole] != quantity->whole) {
        whole++;
    }
    qz_bounds out = qz_bounds_direct(s, quantity, moment);
    for (size_t between = 1; between < whole && whole < chain.length; between++) {
        qz_bounds outer = share_between(s, &chain, between, whole, quantity, moment);
        qz_bounds inner = share_between(s, &chain, 0, between, quantity, moment);
        lower_ceiling(&out.high, outer.high);
        lower_ceiling(&out.high, product(&inner.high, &outer.high));
        raise_floor(&out.low, product(&inner.low, &outer.low));
    }
    return out;
}
