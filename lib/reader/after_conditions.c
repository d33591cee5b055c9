/* SPDX-License-Identifier: MIT */
/* What a target names that may be declared behind it: the answer of `only_if`. */

#include "reader/target.h"

#include <qzplan/error.h>

#include "base/arrays.h"

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
    if (metric != NULL && metric->kind == QZPLAN_METRIC_ANSWER) {
        kept->target->only_if_metric = metric;
    } else if (metric != NULL) {
        qz_fault(d, QZPLAN_ERROR_COMBINATION, node, "write a target: {metric: x, at_least: 1}",
                 "`%s` is not answered with yes or no", node->text);
    } else if (!d->metrics.incomplete) {
        char buffer[160];
        const char *hint = qz_report_is_full(d->report)
                               ? NULL
                               : qz_ids_hint(&d->answers, node->text, buffer, sizeof buffer);
        qz_fault(d, QZPLAN_ERROR_UNKNOWN_NAME, node, hint, "unknown answer `%s`", node->text);
    }
}

void qz_check_late(qz_decoder *d) {
    const qz_list *lists[] = {&d->kept_targets, &d->inner_targets};
    for (size_t l = 0; l < QZ_ARRAY_SIZE(lists); l++) {
        for (size_t i = 0; i < lists[l]->count; i++) {
            find_condition(d, lists[l]->items[i]);
        }
    }
    qz_check_wanted(d);
}
