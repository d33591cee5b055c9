/* SPDX-License-Identifier: MIT */
/* What came out otherwise than with the reported figures alone. */

#include "report.h"

static int same_number(const qzplan_number *a, const qzplan_number *b) {
    int32_t order = 1;

    if (a->den <= 0 || b->den <= 0) {
        return a->den <= 0 && b->den <= 0;
    }
    return qzplan_number_compare(&order, a, b) == QZPLAN_OK && order == 0;
}

int is_changed(const struct report *report, size_t index) {
    const qzplan_verdict *before = report->reported->verdicts[index];
    const qzplan_verdict *after = report->result->verdicts[index];

    if (!selection_has(report->selection, after)) {
        return 0;
    }
    return before->status != after->status || before->met != after->met ||
           before->pace != after->pace || before->certain != after->certain ||
           !same_number(&before->actual, &after->actual) ||
           !same_number(&before->required, &after->required);
}
