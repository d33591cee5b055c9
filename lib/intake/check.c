/* SPDX-License-Identifier: MIT */
/* How the checks of figures against one another say what they find. */

#include "intake/check.h"

#include "number/number.h"

void qz_check_clash(qz_check *c, qz_clash clash) {
    if (c->source == 0 || clash.at->source == c->source) {
        qz_clash_report(c->report, &clash);
    }
}

int qz_claim_is_denominator(const qz_claim *claim) {
    return claim->amount == &claim->by->figure.denominator;
}

int qz_claim_is_of_groups(const qz_claim *claim) {
    return claim->key.group != claim->by->figure.group;
}

void qz_check_total(qz_check *c, const qz_claim *claimed, const qz_claim_sum *total, int32_t what,
                    int32_t kind) {
    const qz_interval here = qz_claim_range(claimed);
    if (total->fits && !qz_interval_apart(&here, &total->sum)) {
        return;
    }
    qz_check_clash(c, (qz_clash){.at = claimed->by,
                                 .other = total->first,
                                 .metric = claimed->key.metric,
                                 .here = here,
                                 .there = total->fits ? total->sum : (qz_interval){{0, 0}, {0, 0}},
                                 .what = total->fits ? what : QZ_CLASH_OVERFLOW,
                                 .kind = kind,
                                 .everyone = qz_claim_is_of_groups(claimed),
                                 .denominator = qz_claim_is_denominator(claimed)});
}
