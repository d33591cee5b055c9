/* SPDX-License-Identifier: MIT */
/* What a target is about and how it is judged: one key of each sort, neither none nor two. */

#include <string.h>

#include <qzplan/error.h>

#include "base/arrays.h"
#include "model/metric.h"
#include "reader/remarks.h"
#include "reader/target_subject.h"

/* The one key of a stretch of keys; reports every further one. */
static const qz_node *find_one(qz_decoder *d, const qz_target_draft *draft, size_t from, size_t to,
                               int message) {
    const qz_node *first = NULL;
    for (size_t i = from; i <= to; i++) {
        const qz_node *node = draft->slots[i];
        if (node != NULL && (first == NULL || node->index < first->index)) {
            first = node;
        }
    }
    for (size_t i = from; i <= to; i++) {
        const qz_node *node = draft->slots[i];
        if (node != NULL && node != first) {
            qz_fault_key(d, node, QZ_SAY_ONE_OF(message, qz_text(node->key), qz_text(first->key)));
        }
    }
    return first;
}

void qz_find_subject(qz_decoder *d, qz_target_draft *draft) {
    draft->subject = find_one(d, draft, T_METRIC, T_OF, QZ_MESSAGE_TARGET_TWO_SUBJECTS);
    if (draft->subject == NULL && !draft->node->cut) {
        qz_fault(d, draft->node, QZ_SAY_PLAIN(TARGET_NO_SUBJECT));
    }
}

/* `done` is its own comparator. */
void qz_find_comparator(qz_decoder *d, qz_target_draft *draft) {
    const qz_node *done = draft->slots[T_DONE];
    const qz_node *comparator =
        find_one(d, draft, T_AT_LEAST, T_NO_WORSE, QZ_MESSAGE_TARGET_TWO_COMPARATORS);
    if (comparator == NULL) {
        if (done == NULL && !draft->node->cut) {
            qz_fault(d, draft->node, QZ_SAY_PLAIN(TARGET_NO_COMPARATOR));
        }
    } else if (done != NULL && draft->slots[T_METRIC] == NULL && draft->slots[T_OF] == NULL) {
        qz_fault_key(d, comparator, QZ_SAY(TARGET_DONE_COMPARATOR, qz_text(comparator->key)));
    } else {
        draft->comparator = comparator;
    }
}

/* An answer that is declared in `metrics`, or NULL. */
static const qzplan_metric *find_answer(const qz_decoder *d, const char *id) {
    const qz_id *name = qz_ids_find(&d->metrics, id);
    const qzplan_metric *metric = name == NULL ? NULL : name->thing;
    return metric != NULL && qz_is_answer(metric) ? metric : NULL;
}

static const qzplan_metric *make_answer(qz_decoder *d, const qz_target_draft *draft) {
    const qz_node *node = draft->subject;
    qzplan_metric *answer = qz_decode_new(d, 1, sizeof *answer);
    if (answer == NULL) {
        return NULL;
    }
    answer->id = node->text;
    qz_remark_id(d, node);
    answer->title =
        draft->slots[T_TITLE] != NULL ? draft->target->title : qz_default_text(d, answer->id);
    answer->kind = QZPLAN_METRIC_ANSWER;
    answer->figures = QZPLAN_FIGURES_STATE;
    answer->year_starts = d->plan->year_starts;
    answer->index = (uint32_t)(d->metric_drafts.count + d->answers.all.count);
    answer->line = node->line;
    answer->column = node->column;
    qz_decode_ids_add(d, &d->answers, answer->id, answer, node);
    return answer;
}

/* A `done` declares its answer where it stands, unless `metrics` has it, or it is the same `done`
   in a revision. */
void qz_declare_answer(qz_decoder *d, const qz_node *node, void *object) {
    qz_target_draft *draft = object;
    qzplan_target *target = draft->target;
    if (node != draft->subject) {
        return; /* it was refused */
    }
    if (draft->base != NULL && draft->base->subject == node) {
        target->metrics = draft->base->target->metrics;
        target->metric_count = draft->base->target->metric_count;
        return;
    }
    if (!qz_decode_scalar(d, node) || !qz_decode_id(d, node, node->text, 0)) {
        return;
    }
    const qzplan_metric **metrics = qz_decode_new(d, 1, sizeof *metrics);
    const qzplan_metric *answer = find_answer(d, node->text);
    answer = answer == NULL && metrics != NULL ? make_answer(d, draft) : answer;
    if (metrics != NULL && answer != NULL) {
        metrics[0] = answer;
        target->metrics = metrics;
        target->metric_count = 1;
    }
}
