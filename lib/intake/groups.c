/* SPDX-License-Identifier: MIT */
/* Groups against everyone: none is above everyone, those of one `one_of` add up to everyone, and
   where everyone was not reported they say how many that is. */

#include "intake/groups.h"

#include <qzplan/error.h>

#include "base/sort.h"
#include "model/metric.h"
#include "number/number.h"

/* What the groups of a family that have reported come to. */
static qz_claim_sum total_of(const qz_claims *claims, const qz_family *family,
                             const qz_key *everyone) {
    qz_claim_sum total = qz_claim_sum_of_none();
    qz_key key = *everyone;
    for (size_t i = 0; i < family->count; i++) {
        key.group = family->groups[i];
        const qz_claim *claim = qz_claims_find(claims, &key);
        if (claim != NULL) {
            qz_claim_sum_add(&total, claim);
        }
    }
    return total;
}

/* 1 where what one group counts is above what everyone does; says so once a group. */
static int group_is_above(qz_check *c, const qz_claim *everyone, const qzplan_group *group,
                          int say) {
    qz_key key = everyone->key;
    key.group = group;
    const qz_claim *claim = qz_claims_find(&c->claims, &key);
    if (claim == NULL || claim->by == everyone->by || !qz_number_known(*claim->amount) ||
        !qz_number_known(*everyone->most) ||
        qz_number_order(*claim->amount, *everyone->most) <= 0) {
        return 0;
    }
    if (say) {
        qz_check_clash(c, (qz_clash){.at = claim->by,
                                     .other = everyone->by,
                                     .metric = key.metric,
                                     .here = qz_claim_range(claim),
                                     .there = qz_claim_range(everyone),
                                     .what = QZ_CLASH_GROUP,
                                     .denominator = qz_claim_is_denominator(claim)});
    }
    return 1;
}

static void check_family(qz_check *c, const qz_claim *everyone, const qz_family *family,
                         int grows) {
    const qz_claim_sum total = total_of(&c->claims, family, &everyone->key);
    if (!qz_family_adds_up(family) || total.first == NULL) {
        return;
    }
    for (size_t i = 0; grows && i < family->count; i++) {
        if (group_is_above(c, everyone, family->groups[i], 0)) {
            return; /* that is said of the group */
        }
    }
    int partial = total.count < family->count;
    int room =
        !grows || total.signs || everyone->amount->num < 0 || qz_claim_has_room(everyone, &total);
    if (!(partial && total.fits && room)) {
        qz_check_total(c, everyone, &total, QZ_CLASH_GROUPS, (int32_t)total.count);
    }
}

void qz_check_groups(qz_check *c, const qz_claim *everyone) {
    const qzplan_plan *plan = c->figures->plan;
    int grows = qz_only_grows(everyone->key.metric);
    for (size_t i = 0; grows && i < plan->group_count; i++) {
        (void)group_is_above(c, everyone, plan->groups[i], 1);
    }
    for (size_t i = 0; i < c->families.count; i++) {
        check_family(c, everyone, &c->families.items[i], grows);
    }
}

static int add_everyone(qz_check *c, const qz_key *key, const qz_claim_sum *total) {
    qz_claim *claim = qz_arena_alloc(c->scratch, sizeof *claim);
    qz_interval *sum = qz_arena_alloc(c->scratch, sizeof *sum);
    if (claim == NULL || sum == NULL) {
        return 0;
    }
    *sum = total->sum;
    *claim = (qz_claim){*key, total->first, &sum->low,
                        qz_interval_is_exact(sum) ? &sum->low : &sum->high};
    c->claims.items[c->claims.count++] = claim;
    return 1;
}

/* Of each key the first group of a family leads, so that it is looked at once. */
void qz_claim_everyone(qz_check *c) {
    qz_claims before = c->claims; /* in order, while more are put behind it */
    for (size_t f = 0; f < c->families.count; f++) {
        const qz_family *family = &c->families.items[f];
        for (size_t i = 0; i < before.count && qz_family_adds_up(family) && !c->no_memory; i++) {
            const qz_claim *claim = before.items[i];
            qz_key key = claim->key;
            key.group = NULL;
            if (claim->key.group != family->groups[0] || !key.metric->additive ||
                qz_claims_find(&before, &key) != NULL) {
                continue;
            }
            const qz_claim_sum total = total_of(&before, family, &key);
            if (total.count == family->count && total.fits) {
                c->no_memory |= !add_everyone(c, &key, &total);
            }
        }
        if (c->claims.count > before.count) {
            qz_sort(c->claims.items, c->claims.count, qz_claims_before);
            before = c->claims;
        }
    }
}
