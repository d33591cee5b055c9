/* SPDX-License-Identifier: MIT */
#ifndef QZ_INTAKE_AGREE_H
#define QZ_INTAKE_AGREE_H

/* Figures against one another: duplicates, forms that disagree, parts above their wholes, sums and
   periods that do not add up. */

#include "figures/store.h"
#include "intake/claims.h"
#include "messages/diagnostics.h"

/* What two figures can have against each other; the order is that of the table of messages. */
enum {
    QZ_CLASH_DUPLICATE,
    QZ_CLASH_AMOUNT,  /* two figures imply different amounts of one key */
    QZ_CLASH_SHARE,   /* a share and the counts behind it */
    QZ_CLASH_ABOVE,   /* a part and its whole */
    QZ_CLASH_SUM,     /* a sum and its terms */
    QZ_CLASH_PERIODS, /* a flow and its shorter periods */
    QZ_CLASH_AREAS,   /* an area and the areas within it */
    QZ_CLASH_OVERFLOW /* what must be added does not fit */
};

/* One fault. */
typedef struct qz_clash {
    const qz_stored *at;    /* where it is reported */
    const qz_stored *other; /* the figure it does not go with */
    const qzplan_metric *metric;
    const qzplan_metric *whole; /* of ABOVE */
    qzplan_number here;         /* what `at` says of metric */
    qzplan_number there;        /* what it should be by the other */
    int32_t what;               /* QZ_CLASH_... */
    int32_t kind;               /* of PERIODS: of the shorter ones; of AREAS: how many there are */
    int32_t denominator;        /* 1: it is the denominator of `at` that does not fit */
} qz_clash;

void qz_clash_report(qz_report *report, const qz_clash *clash);

/* Checks all figures of the set and reports the faults: those at figures of one source, or all (0).
   *order gets all figures (qz_stored) by key, *claims what qz_figures_settle needs; both in
   scratch. Returns 0 when out of memory (also set in the report).
 */
int qz_figures_check(const void ***order, const qz_claims **claims, const qzplan_figures *figures,
                     qz_arena *scratch, qz_report *report, uint32_t source);

/* After a check without faults: of several forms of one key the most exact stays, the others are
   marked as dropped. */
void qz_figures_settle(const void *const *order, const qz_claims *claims,
                       const qzplan_figures *figures);

#endif
