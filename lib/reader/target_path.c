/* SPDX-License-Identifier: MIT */
/* The expected course of a target: values by date, for its pace alone. */

#include "reader/target.h"

#include <qzplan/error.h>

void qz_check_date_order(qz_decoder *d, const qz_node *node, int32_t last, int32_t before) {
    if (last == before) {
        qz_fault_key(d, QZPLAN_ERROR_DUPLICATE_ITEM, node, NULL, "the date `%s` is listed twice",
                     node->key);
    } else if (last < before) {
        qz_fault_key(d, QZPLAN_ERROR_BAD_DATE, node, "write the dates in ascending order",
                     "`%s` is before the date above it", node->key);
    }
}

void qz_decode_path(qz_decoder *d, qz_target_draft *draft, const qz_node *node) {
    if (!qz_expect(d, node, QZ_NODE_MAPPING)) {
        return;
    }
    qzplan_path_point *points = qz_decode_new(d, node->count, sizeof *points);
    const qzplan_path_point **pointers = qz_decode_new(d, node->count, sizeof *pointers);
    if (points == NULL || pointers == NULL) {
        return;
    }
    int32_t before = QZPLAN_DAY_NONE;
    size_t i = 0;
    for (const qz_node *item = node->first; item != NULL; item = item->next, i++) {
        qzplan_period period;
        pointers[i] = &points[i];
        points[i].day = QZPLAN_DAY_NONE;
        points[i].line = item->line;
        points[i].column = item->column;
        (void)qz_decode_number(d, item, &points[i].value);
        if (qz_decode_key_period(d, item, &period, draft->inherited.year_starts)) {
            qz_check_date_order(d, item, period.last, before);
            before = points[i].day = period.last;
        }
    }
    draft->points = points;
    draft->target->path = pointers;
    draft->target->path_count = i;
}
