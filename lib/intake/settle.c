/* SPDX-License-Identifier: MIT */
/* Of several forms of one key the most exact one stays. */

#include "intake/settle.h"

#include "figures/flags.h"

static void drop(qz_stored *form, qz_stored *best) {
    if (form != NULL && form != best) {
        form->dropped = 1;
        best->figure.flags |= form->figure.flags; /* no firmer than any of them */
        best->figure.flag = qz_flag_of(best->figure.flags);
    }
}

/* Beside bounds the one figure that has none, where there is one. */
static qz_stored *only_exact(const qz_run *run) {
    return run->between == NULL                       ? NULL
           : run->share != NULL && run->plain != NULL ? NULL
           : run->share != NULL                       ? run->share
                                                      : run->plain;
}

void qz_figures_settle(const qz_agreed *agreed) {
    for (size_t next = 0; next < agreed->count && !agreed->sorted.one_a_day;) {
        qz_run run = qz_run_take(agreed->order, agreed->count, &next, NULL, NULL);
        qz_stored *best = run.ratio != NULL ? run.ratio : only_exact(&run);
        if (best == NULL && run.share != NULL && run.plain != NULL) {
            /* with the whole known, the count gives the exact share; else both are of use */
            const qzplan_metric *whole = run.share->figure.metric->whole;
            int exact =
                whole != NULL && qz_claims_find_of(&agreed->claims, run.share, whole) != NULL;
            best = exact ? run.plain : run.share;
            run.share->figure.numerator = run.plain->figure.value;
        }
        if (best != NULL) {
            drop(run.plain, best);
            drop(run.share, best);
            drop(run.ratio, best);
            drop(run.between, best);
        }
    }
}
