/* SPDX-License-Identifier: MIT */
/* Of several forms of one key the most exact one stays. */

#include "intake/settle.h"

static void drop(qz_stored *form, qz_stored *best) {
    if (form != NULL && form != best) {
        form->dropped = 1;
        if (best->figure.flag < form->figure.flag) {
            best->figure.flag = form->figure.flag; /* no firmer than any of them */
        }
    }
}

void qz_figures_settle(const void *const *order, const qz_claims *claims,
                       const qzplan_figures *figures) {
    for (size_t next = 0; next < figures->count;) {
        qz_run run = qz_run_take(order, figures->count, &next, NULL, NULL);
        qz_stored *best = run.ratio;
        if (best == NULL && run.share != NULL && run.plain != NULL) {
            /* with the whole known, the count gives the exact share; else both are of use */
            const qzplan_metric *whole = run.share->figure.metric->whole;
            int exact = whole != NULL && qz_claims_find_of(claims, run.share, whole) != NULL;
            best = exact ? run.plain : run.share;
            run.share->figure.numerator = run.plain->figure.value;
        }
        if (best != NULL) {
            drop(run.plain, best);
            drop(run.share, best);
            drop(run.ratio, best);
        }
    }
}
