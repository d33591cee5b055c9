/* SPDX-License-Identifier: MIT */
#ifndef QZ_INTAKE_CLAIMS_H
#define QZ_INTAKE_CLAIMS_H

/* What figures claim about amounts: a ratio claims two, its part's and its whole's. */

#include "figures/order.h"
#include "number/interval.h"

/* "By this figure, the amount of that key is so much." */
typedef struct qz_claim {
    qz_key key; /* of what holds at the end of a day, the period is that day */
    const qz_stored *by;
    const qzplan_number *amount; /* inside the figure; of bounds the lower end, den 0: none */
    const qzplan_number *most;   /* the upper end; of an amount that is known the same */
} qz_claim;

/* 1 where a claim is of one amount, and no bounds. */
static inline int qz_claim_is_exact(const qz_claim *claim) {
    return claim->most == claim->amount;
}

/* Between what it lets the amount be. */
static inline qz_interval qz_claim_range(const qz_claim *claim) {
    return (qz_interval){*claim->amount, *claim->most};
}

/* 1 where both can be one amount. */
int qz_claims_agree(const qz_claim *a, const qz_claim *b);

/* Adds up claims: exactly while they are, else between what the sum lies. */
typedef struct qz_claim_sum {
    qz_interval sum;
    const qz_stored *first; /* by the figure of which the first was; NULL: none */
    size_t count;
    int signs; /* 1: some may be below zero */
    int fits;
} qz_claim_sum;

qz_claim_sum qz_claim_sum_of_none(void);
void qz_claim_sum_add(qz_claim_sum *sum, const qz_claim *claim);

/* 1 where an amount may be as much as a sum at least comes to. */
int qz_claim_has_room(const qz_claim *claim, const qz_claim_sum *sum);

typedef struct qz_claims {
    const void **items; /* claim each, by key; of each key the first added */
    size_t count;
} qz_claims;

/* All figures of one key: the first of each form. */
typedef struct qz_run {
    qz_stored *plain; /* a number, a count or an answer */
    qz_stored *share; /* a percentage */
    qz_stored *ratio;
    qz_stored *between; /* bounds */
} qz_run;

/* The figures that are left after revised ones have replaced others, and what they claim. */
typedef struct qz_agreed {
    const void **order; /* qz_stored each, by key */
    size_t count;
    qz_claims claims;
    qz_sorted sorted;
} qz_agreed;

/* Takes the run that begins at *next of the figures by key, and moves on. Each further figure of a
   form goes to `twice` with the first (unless it is NULL). */
qz_run qz_run_take(const void *const *order, size_t count, size_t *next,
                   void (*twice)(void *context, const qz_stored *later, const qz_stored *first),
                   void *context);

/* Adds what a run claims; the list has room for two a run. 0 when out of memory. */
QZ_MUST_USE int qz_claims_add(qz_claims *claims, qz_arena *arena, const qz_run *run);

/* By key, of equal keys in the order of adding: for qz_sort. */
int qz_claims_before(const void *a, const void *b);

/* The claim of a key, or NULL. log n, once each key occurs once. */
const qz_claim *qz_claims_find(const qz_claims *claims, const qz_key *key);

/* The same for the key of a figure, but of another metric. */
const qz_claim *qz_claims_find_of(const qz_claims *claims, const qz_stored *stored,
                                  const qzplan_metric *metric);

/* The same for what a claim is about. */
const qz_claim *qz_claims_find_beside(const qz_claims *claims, const qz_claim *claim,
                                      const qzplan_metric *metric);

#endif
