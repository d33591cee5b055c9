/* SPDX-License-Identifier: MIT */
/* Looks up once how often the figures of each metric come, and those of all that it is made of. */

#include "reading/rhythm.h"

#include <qzplan/error.h>

#include "calendar/kinds.h"
#include "model/metric.h"

/* What a metric says itself: a span of several years or months lets terms meet within one. */
static qz_rhythm own(const qzplan_metric *metric) {
    static const int32_t kinds[] = {[QZPLAN_SPAN_NONE] = QZPLAN_PERIOD_NONE,
                                    [QZPLAN_SPAN_YEARS] = QZPLAN_PERIOD_YEAR,
                                    [QZPLAN_SPAN_MONTHS] = QZPLAN_PERIOD_MONTH};
    int32_t kind = metric->reported != QZPLAN_PERIOD_NONE ? metric->reported
                                                          : kinds[metric->reported_over.kind];
    return (qz_rhythm){kind, metric->year_starts};
}

static qz_rhythm longer(qz_rhythm a, qz_rhythm b) {
    int is_b =
        a.kind == QZPLAN_PERIOD_NONE ||
        (b.kind != QZPLAN_PERIOD_NONE && (qz_period_kind_shorter(a.kind, b.kind) ||
                                          (a.kind == b.kind && b.year_starts < a.year_starts)));
    return is_b ? b : a;
}

int qz_has_rhythm(const qzplan_metric *metric) {
    return metric->reported != QZPLAN_PERIOD_NONE || metric->reported_over.kind != QZPLAN_SPAN_NONE;
}

/* Of a share the wholes on the way up, too. */
static qz_rhythm with_wholes(const qz_rhythm *all, const qzplan_metric *metric,
                             const qzplan_metric *whole) {
    qz_rhythm rhythm = all[metric->index];
    while (metric != whole && metric->whole != NULL) {
        metric = metric->whole;
        rhythm = longer(rhythm, all[metric->index]);
    }
    return rhythm;
}

/* Once more for each that is made of others, from either end: 1 where that has changed something.
 */
static int pass(qz_rhythm *all, const qzplan_plan *plan, int backwards) {
    int changed = 0;
    for (size_t n = 0; n < plan->metric_count; n++) {
        size_t i = backwards ? plan->metric_count - 1 - n : n;
        const qzplan_metric *metric = plan->metrics[i];
        qz_rhythm rhythm = all[i];
        for (size_t t = 0; t < metric->term_count; t++) {
            const qzplan_metric *term = metric->terms[t];
            int as_share = qz_is_part(term) && !qz_metric_kind_of(metric->kind)->takes_counts;
            rhythm = longer(rhythm, with_wholes(all, term, as_share ? term->whole : term));
        }
        changed |= rhythm.kind != all[i].kind || rhythm.year_starts != all[i].year_starts;
        all[i] = rhythm;
    }
    return changed;
}

int qz_rhythms_make(const qz_rhythm **out, qz_arena *arena, const qzplan_plan *plan) {
    size_t said = 0;
    *out = NULL;
    for (size_t i = 0; i < plan->metric_count; i++) {
        said += (size_t)qz_has_rhythm(plan->metrics[i]);
    }
    if (said == 0) {
        return QZPLAN_OK;
    }
    qz_rhythm *all = qz_arena_array(arena, plan->metric_count, sizeof *all);
    if (all == NULL) {
        return QZPLAN_ERROR_NO_MEMORY;
    }
    for (size_t i = 0; i < plan->metric_count; i++) {
        all[i] = qz_has_rhythm(plan->metrics[i]) ? own(plan->metrics[i]) : (qz_rhythm){0, 0};
    }
    int backwards = 0;
    while (pass(all, plan, backwards)) {
        backwards = !backwards;
    }
    *out = all;
    return QZPLAN_OK;
}

qz_rhythm qz_rhythm_of(const qz_subject *subject) {
    const qz_rhythm *all = subject->source->rhythms;
    return all == NULL ? (qz_rhythm){QZPLAN_PERIOD_NONE, 0}
                       : with_wholes(all, subject->metric,
                                     subject->whole == NULL ? subject->metric : subject->whole);
}
