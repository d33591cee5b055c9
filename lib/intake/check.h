/* SPDX-License-Identifier: MIT */
#ifndef QZ_INTAKE_CHECK_H
#define QZ_INTAKE_CHECK_H

/* What the checks of figures against one another share. */

#include "figures/order.h"
#include "intake/claims.h"
#include "intake/clash.h"
#include "model/families.h"

typedef struct qz_check {
    const qzplan_figures *figures;
    qz_arena *scratch;
    qz_report *report;
    uint32_t source; /* only faults at figures of this source; 0: of all */
    int no_memory;
    const void **order; /* qz_stored each, by key */
    size_t count;
    qz_claims claims;
    qz_families families;
    qz_sorted sorted;
    unsigned char *related; /* by metric: 1 where its figures are held against others' */
} qz_check;

/* 1 where a claim is the denominator of its figure. */
int qz_claim_is_denominator(const qz_claim *claim);

/* 1 where it is what groups add up to, and no figure of everyone's. */
int qz_claim_is_of_groups(const qz_claim *claim);

/* Reports a fault where it stands at a figure that is looked at. */
void qz_check_clash(qz_check *check, qz_clash clash);

/* `total` was reported as `claimed`; `what` is a QZ_CLASH_..., `kind` what goes with that. */
void qz_check_total(qz_check *check, const qz_claim *claimed, const qz_claim_sum *total,
                    int32_t what, int32_t kind);

#endif
