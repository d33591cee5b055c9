/* SPDX-License-Identifier: MIT */
/* A total of later is not below one of earlier, of a year to date within its year: it is a mistake
   or, by the flag `r`, a correction, and only who reports it knows which. */

#include "intake/totals.h"

#include "figures/falls.h"

void qz_check_totals(qz_check *c) {
    for (size_t i = 1; i < c->claims.count; i++) {
        const qz_claim *before = c->claims.items[i - 1];
        const qz_claim *now = c->claims.items[i];
        if (before->key.metric != now->key.metric || before->key.group != now->key.group ||
            before->key.area != now->key.area || qz_claim_is_of_groups(now) ||
            now->by->figure.flag == QZPLAN_FLAG_REVISED ||
            !qz_total_falls(now->key.metric, before->key.period.last, *before->amount,
                            now->key.period.last, *now->amount)) {
            continue;
        }
        qz_check_clash(c, (qz_clash){.at = now->by,
                                     .other = before->by,
                                     .metric = now->key.metric,
                                     .here = *now->amount,
                                     .there = *before->amount,
                                     .what = QZ_CLASH_FALL,
                                     .denominator = qz_claim_is_denominator(now)});
    }
}
