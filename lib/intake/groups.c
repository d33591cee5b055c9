/* SPDX-License-Identifier: MIT */
/* Groups against everyone: none is above everyone, those of one `one_of` add up to everyone, and
   where everyone was not reported they say how many that is. */

#include "intake/groups.h"

#include <qzplan/error.h>

#include "base/sort.h"
#include "model/metric.h"
#include "number/number.h"

/* What the groups of a family that have reported come to. */
typedef struct family_total {
    qzplan_number sum;
    const qz_stored *first; /* NULL: none has */
    size_t count;
    int fits;
    int signs; /* 1: some are below zero */
} family_total;

static family_total total_of(const qz_claims *claims, const qz_family *family,
                             const qz_key *everyone) {
    family_total total = {.sum = {0, 1}, .fits = 1};
    qz_key key = *everyone;
    for (size_t i = 0; i < family->count; i++) {
        key.group = family->groups[i];
        const qz_claim *claim = qz_claims_find(claims, &key);
        if (claim == NULL) {
            continue;
        }
        total.count++;
        total.first = total.first == NULL ? claim->by : total.first;
        total.signs |= claim->amount->num < 0;
        total.fits =
            total.fits && qzplan_number_add(&total.sum, &total.sum, claim->amount) == QZPLAN_OK;
    }
    return total;
}

/* 1 where what one group counts is above what everyone does; says so once a group. */
static int group_is_above(qz_check *c, const qz_claim *everyone, const qzplan_group *group,
                          int say) {
    qz_key key = everyone->key;
    key.group = group;
    const qz_claim *claim = qz_claims_find(&c->claims, &key);
    if (claim == NULL || claim->by == everyone->by ||
        qz_number_order(*claim->amount, *everyone->amount) <= 0) {
        return 0;
    }
    if (say) {
        qz_check_clash(c, (qz_clash){.at = claim->by,
                                     .other = everyone->by,
                                     .metric = key.metric,
                                     .here = *claim->amount,
                                     .there = *everyone->amount,
                                     .what = QZ_CLASH_GROUP,
                                     .denominator = qz_claim_is_denominator(claim)});
    }
    return 1;
}

static void check_family(qz_check *c, const qz_claim *everyone, const qz_family *family,
                         int grows) {
    family_total total = total_of(&c->claims, family, &everyone->key);
    if (!qz_family_adds_up(family) || total.first == NULL) {
        return;
    }
    for (size_t i = 0; grows && i < family->count; i++) {
        if (group_is_above(c, everyone, family->groups[i], 0)) {
            return; /* that is said of the group */
        }
    }
    int partial = total.count < family->count;
    int room = !grows || total.signs || everyone->amount->num < 0 ||
               qz_number_order(*everyone->amount, total.sum) >= 0;
    if (!(partial && total.fits && room)) {
        qz_check_total(c, everyone, total.first, total.fits ? &total.sum : NULL, QZ_CLASH_GROUPS,
                       (int32_t)total.count);
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

static int add_everyone(qz_check *c, const qz_key *key, const family_total *total) {
    qz_claim *claim = qz_arena_alloc(c->scratch, sizeof *claim);
    qzplan_number *amount = qz_arena_alloc(c->scratch, sizeof *amount);
    if (claim == NULL || amount == NULL) {
        return 0;
    }
    *amount = total->sum;
    *claim = (qz_claim){*key, total->first, amount};
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
            family_total total = total_of(&before, family, &key);
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
