/* SPDX-License-Identifier: MIT */
/* A total of later is not below one of earlier, of a year to date within its year: it is a mistake
   or, by the flag `r`, a correction, and only who reports it knows which. */

#include "intake/totals.h"

#include "figures/falls.h"
#include "figures/flags.h"
#include "number/number.h"

static int same_series(const qz_claim *a, const qz_claim *b) {
    return a->key.metric == b->key.metric && a->key.group == b->key.group &&
           a->key.area == b->key.area;
}

/* Which of two totals a later one may not be below: where each is of one amount the later. */
static const qz_claim *higher(const qz_claim *before, const qz_claim *now) {
    return !qz_claim_is_exact(now) && before != NULL && same_series(before, now) &&
                   !qz_has_flag(&now->by->figure, QZPLAN_FLAG_REVISED) &&
                   qz_number_known(*before->amount) &&
                   (!qz_number_known(*now->amount) ||
                    qz_number_order(*before->amount, *now->amount) > 0) &&
                   qz_totals_bind(now->key.metric, before->key.period.last, now->key.period.last)
               ? before
               : now;
}

void qz_check_totals(qz_check *c) {
    const qz_claim *before = NULL;
    for (size_t i = 0; i < c->claims.count; i++) {
        const qz_claim *now = c->claims.items[i];
        const qz_claim *peak = before;
        before = higher(before, now);
        if (peak == NULL || !same_series(peak, now) || qz_claim_is_of_groups(now) ||
            qz_has_flag(&now->by->figure, QZPLAN_FLAG_REVISED) ||
            !qz_total_falls(now->key.metric, peak->key.period.last, *peak->amount,
                            now->key.period.last, *now->most)) {
            continue;
        }
        qz_check_clash(c, (qz_clash){.at = now->by,
                                     .other = peak->by,
                                     .metric = now->key.metric,
                                     .here = qz_claim_range(now),
                                     .there = qz_claim_range(peak),
                                     .what = QZ_CLASH_FALL,
                                     .denominator = qz_claim_is_denominator(now)});
    }
}
