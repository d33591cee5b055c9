/* SPDX-License-Identifier: MIT */
/* Which direction of each metric is wanted: as it says, else as its targets agree, and a fault
   where something needs to know and nothing says so. */

#include "model/metric.h"
#include "reader/after.h"
#include "reader/metric_draft.h"
#include "reader/target_draft.h"

#include <qzplan/error.h>

#include "model/comparators.h"

/* Each direction as a bit: both of them is no agreement. A band votes for its open side. */
static uint8_t votes_of(const qzplan_target *target) {
    enum { UP = 1, DOWN = 2 };
    const qz_comparator *comparator = qz_comparator_of(target->op);
    int direction = comparator->direction;
    if (comparator->shape == QZ_RANGE_BAND) {
        direction = (target->above == QZPLAN_BEYOND_MET) - (target->below == QZPLAN_BEYOND_MET);
    }
    return direction == QZ_DIRECTION_UP ? UP : direction == QZ_DIRECTION_DOWN ? DOWN : 0;
}

static int32_t as_wanted(uint8_t votes) {
    static const int32_t wanted[] = {QZPLAN_WANTED_UNSPECIFIED, QZPLAN_WANTED_UP,
                                     QZPLAN_WANTED_DOWN, QZPLAN_WANTED_UNSPECIFIED};
    return wanted[votes];
}

/* What `of` counts and what a condition asks may be there to be few: they do not vote. */
static void vote(const qz_list *targets, uint8_t *votes) {
    for (size_t i = 0; i < targets->count; i++) {
        const qz_kept_target *kept = targets->items[i];
        const qzplan_target *target = kept->target;
        if (kept->place != QZ_IN_TASK || qz_asks_answer(target)) {
            continue;
        }
        for (size_t m = 0; m < target->metric_count; m++) {
            votes[target->metrics[m]->index] |= votes_of(target);
        }
    }
}

static qz_metric_draft *draft_at(const qz_decoder *d, size_t index) {
    return (qz_metric_draft *)d->metric_drafts.items[index];
}

static void report_unspecified(qz_decoder *d, const qz_node *node, const char *what,
                               const qzplan_metric *metric) {
    qz_fault_key(d, node, QZ_SAY(METRIC_NOT_WANTED, qz_text(what), qz_text(metric->id)));
}

/* What is said of all terms; UNSPECIFIED where one says nothing, or another direction. */
static int32_t said_of_terms(const qzplan_metric *metric) {
    int32_t said = QZPLAN_WANTED_UNSPECIFIED;
    for (size_t i = 0; i < metric->term_count; i++) {
        const qzplan_metric *term = metric->terms[i];
        if (!term->wanted_specified || (i > 0 && term->wanted != said)) {
            return QZPLAN_WANTED_UNSPECIFIED;
        }
        said = term->wanted;
    }
    return said;
}

/* The worst are those that are furthest from where all are wanted: as is said, of the average or of
   what it is of, before what targets agree on. */
static void settle_worst(qz_decoder *d, const qz_metric_draft *draft) {
    qzplan_metric *metric = draft->metric;
    int32_t said = said_of_terms(metric);
    if (!metric->wanted_specified && said != QZPLAN_WANTED_UNSPECIFIED) {
        metric->wanted = said;
    }
    if (metric->wanted != QZPLAN_WANTED_UNSPECIFIED || metric->term_count == 0) {
        return;
    }
    metric->wanted = metric->terms[0]->wanted;
    for (size_t i = 1; i < metric->term_count; i++) {
        if (metric->terms[i]->wanted != metric->wanted) {
            metric->wanted = QZPLAN_WANTED_UNSPECIFIED;
        }
    }
    if (metric->wanted == QZPLAN_WANTED_UNSPECIFIED) {
        report_unspecified(d, draft->slots[M_WORST], "worst", metric);
    }
}

/* A rank itself is wanted down: 1 is best. What it says is about that which it ranks. */
static void settle_rank(qz_decoder *d, const qz_metric_draft *draft) {
    qzplan_metric *metric = draft->metric;
    const qz_node *node = draft->slots[M_WANTED];
    int32_t said = node == NULL ? QZPLAN_WANTED_UNSPECIFIED : metric->wanted;
    metric->wanted = QZPLAN_WANTED_DOWN;
    metric->wanted_specified = 0;
    if (metric->term_count == 0) {
        return;
    }
    qzplan_metric *ranked = draft_at(d, metric->terms[0]->index)->metric;
    if (ranked->wanted == QZPLAN_WANTED_UNSPECIFIED) {
        ranked->wanted = said;
    } else if (said != QZPLAN_WANTED_UNSPECIFIED && said != ranked->wanted) {
        qz_fault(d, node, QZ_SAY(RANK_WANTED, qz_text(ranked->id)));
    }
    if (ranked->wanted == QZPLAN_WANTED_UNSPECIFIED) {
        report_unspecified(d, draft->made_of, "rank", ranked);
    }
}

static void settle(qz_decoder *d, const uint8_t *votes) {
    size_t count = d->metric_drafts.count;
    for (size_t i = 0; i < count; i++) {
        qzplan_metric *metric = draft_at(d, i)->metric;
        if (metric->wanted == QZPLAN_WANTED_UNSPECIFIED) {
            metric->wanted = as_wanted(votes[i]);
        }
    }
    for (size_t i = 0; i < count; i++) {
        const qz_metric_draft *draft = draft_at(d, i);
        if (qz_metric_kind_of(draft->metric->kind)->ranks_areas && !draft->underived) {
            settle_rank(d, draft);
        }
    }
    for (size_t i = 0; i < count; i++) {
        const qz_metric_draft *draft = draft_at(d, i);
        if (draft->slots[M_WORST] != NULL && !draft->underived &&
            (qz_metric_kind_of(draft->metric->kind)->takes & QZ_BESIDE_WORST) != 0) {
            settle_worst(d, draft);
        }
    }
}

/* Better and worse are nothing without a direction. */
static void check_better(qz_decoder *d, const qz_list *targets) {
    for (size_t i = 0; i < targets->count; i++) {
        const qz_kept_target *kept = targets->items[i];
        const qzplan_target *target = kept->target;
        if (qz_comparator_of(target->op)->direction != QZ_DIRECTION_AS_WANTED) {
            continue;
        }
        for (size_t m = 0; m < target->metric_count; m++) {
            const qzplan_metric *metric = target->metrics[m];
            if (metric->wanted == QZPLAN_WANTED_UNSPECIFIED && !qz_is_answer(metric) &&
                !draft_at(d, metric->index)->underived) {
                report_unspecified(d, kept->comparator, kept->comparator->key, metric);
            }
        }
    }
}

void qz_settle_wanted(qz_decoder *d) {
    uint8_t *votes = qz_decode_scratch(d, d->metric_drafts.count + 1, 1);
    if (votes == NULL) {
        return;
    }
    vote(&d->kept_targets, votes);
    vote(&d->inner_targets, votes);
    settle(d, votes);
    check_better(d, &d->kept_targets);
    check_better(d, &d->inner_targets);
}
