/* SPDX-License-Identifier: MIT */
/* Names, once all are known: ids that two things share, and the answers that `only_if` names. Ids
   that are keys of a mapping cannot be shared: the tree has refused them. */

#include "reader/after.h"

#include <qzplan/error.h>

#include "base/arrays.h"
#include "model/metric.h"
#include "reader/metric_draft.h"
#include "reader/target_draft.h"

static void report_twice(qz_decoder *d, const qz_id *later, uint32_t line, int what) {
    qz_fault(d, later->place,
             QZ_SAY(ID_TWICE, qz_phrase_part(what), qz_text(later->id), qz_count(line)));
}

static void check_once(qz_decoder *d, qz_ids *names) {
    qz_decode_ids_seal(d, names);
    if (d->report->no_memory) {
        return;
    }
    const qz_id *first = NULL;
    for (size_t i = 0; i < names->sorted.count; i++) {
        const qz_id *name = names->sorted.items[i];
        if (first != NULL && qz_ids_same(first, name)) {
            report_twice(d, name, ((const qz_node *)first->place)->line, names->what);
        } else {
            first = name;
        }
    }
}

/* An answer is a metric too: figures name both in one column. */
static void check_answers(qz_decoder *d) {
    for (size_t i = 0; i < d->answers.all.count; i++) {
        const qz_id *answer = d->answers.all.items[i];
        const qz_id *metric = qz_ids_find(&d->metrics, answer->id);
        if (metric == NULL) {
            continue;
        }
        const qzplan_metric *declared = metric->thing;
        const qz_metric_draft *draft = qz_metric_draft_of(d, declared);
        if (!draft->underived && !qz_is_answer(declared)) {
            report_twice(d, answer, declared->line, d->metrics.what);
        }
    }
}

/* What stands in others is numbered by them, and may be numbered as another was named. */
static void check_numbered(qz_decoder *d) {
    for (size_t i = 0; i < d->inner_targets.count; i++) {
        const qzplan_target *inner = ((const qz_kept_target *)d->inner_targets.items[i])->target;
        const qz_id *named = inner->has_id || inner->id == NULL || d->targets.incomplete
                                 ? NULL
                                 : qz_ids_find(&d->targets, inner->id);
        if (named != NULL && ((const qzplan_target *)named->thing)->has_id &&
            named->thing != inner) {
            report_twice(d, named, inner->line, d->targets.what);
        }
    }
}

void qz_refuse_double_ids(qz_decoder *d) {
    qz_ids *all[] = {&d->programmes, &d->actions, &d->tasks, &d->targets, &d->answers};
    for (size_t i = 0; i < QZ_ARRAY_SIZE(all); i++) {
        check_once(d, all[i]);
    }
    check_answers(d);
    if (!d->report->no_memory) {
        check_numbered(d);
    }
}

/* ---- conditions */

/* An answer is declared by a `done` anywhere, or in `metrics`. */
static void find_condition(qz_decoder *d, const qz_kept_target *kept) {
    const qz_node *node = kept->only_if;
    if (node == NULL || node->kind != QZ_NODE_SCALAR || node->length == 0) {
        return;
    }
    const qz_id *name = qz_ids_find(&d->answers, node->text);
    if (name == NULL) {
        name = qz_ids_find(&d->metrics, node->text);
    }
    const qzplan_metric *metric = name == NULL ? NULL : name->thing;
    if (metric != NULL && qz_is_answer(metric)) {
        kept->target->only_if_metric = metric;
    } else if (metric != NULL) {
        qz_fault(d, node, QZ_SAY(CONDITION_NOT_ANSWER, qz_text(node->text)));
    } else if (!d->metrics.incomplete) {
        const char *nearest =
            qz_report_is_full(d->report) ? NULL : qz_ids_nearest(&d->answers, node->text);
        qz_fault(d, node,
                 qz_hinted(QZ_SAY(UNKNOWN_ANSWER, qz_text(node->text)), QZ_NEAREST(nearest)));
    }
}

void qz_find_conditions(qz_decoder *d) {
    const qz_list *lists[] = {&d->kept_targets, &d->inner_targets};
    for (size_t l = 0; l < QZ_ARRAY_SIZE(lists); l++) {
        for (size_t i = 0; i < lists[l]->count; i++) {
            find_condition(d, lists[l]->items[i]);
        }
    }
}
