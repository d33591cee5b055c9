/* SPDX-License-Identifier: MIT */
/* What a plan, programme, action, task or target says for all below it: the nearest wins. */

#include "reader/decode.h"

#include <string.h>

#include <qzplan/error.h>

#include "base/arrays.h"
#include "calendar/kinds.h"
#include "calendar/period.h"
#include "reader/shapes.h"

void qz_decode_due(qz_decoder *d, const qz_node *node, void *object) {
    qz_inherited *inherited = object;
    inherited->due = (qzplan_period){0};
    inherited->due_node = node;
    if (qz_decode_period(d, node, &inherited->due, QZ_PERIOD_ONGOING, inherited->year_starts) &&
        inherited->due.last < d->plan->begins) {
        qz_fault(d, node, QZ_SAY(DUE_BEFORE_PLAN, qz_text(node->text)));
    }
}

/* A first day of its own, within the plan. */
void qz_decode_begins(qz_decoder *d, const qz_node *node, void *object) {
    qz_inherited *inherited = object;
    qzplan_period period;
    if (!qz_decode_period(d, node, &period, 0, inherited->year_starts)) {
        return;
    }
    inherited->begins = period.first;
    if (period.first < d->plan->begins) {
        qz_fault(d, node, QZ_SAY(BEGINS_BEFORE_PLAN, qz_text(node->text)));
    }
}

void qz_decode_every(qz_decoder *d, const qz_node *node, void *object) {
    qz_inherited *inherited = object;
    qzplan_period date;
    if (node->kind == QZ_NODE_SCALAR && qz_period_read(&date, NULL, node->text, node->length, 0,
                                                       inherited->year_starts) == QZPLAN_OK) {
        const qz_edit edit = {"due",
                              node->key_line,
                              node->key_column,
                              node->key_line,
                              node->key_column + node->key_span,
                              0};
        const qz_message said = qz_hinted(QZ_SAY(WORD_NOT_ALLOWED, qz_text(node->text)),
                                          QZ_PHRASE(YEAR_IS_DUE, qz_text(node->text)));
        qz_fault(d, node, qz_correcting(said, &edit, node->key_span > 0));
        return;
    }
    (void)qz_decode_word(d, node, &qz_shape_every, &inherited->every);
}

void qz_decode_lead(qz_decoder *d, const qz_node *node, void *object) {
    qz_inherited *inherited = object;
    const void *const *departments = NULL;
    inherited->lead_said = 1;
    inherited->lead_count = 0;
    (void)qz_decode_name_list(d, node, &d->departments, 1, &departments, &inherited->lead_count);
    inherited->leads = (const qzplan_department *const *)departments;
}

/* An empty list is how a task says that nobody takes part. */
void qz_decode_with(qz_decoder *d, const qz_node *node, void *object) {
    qz_inherited *inherited = object;
    const void *const *departments = NULL;
    inherited->with_count = 0;
    if (node->kind != QZ_NODE_SEQUENCE || node->count > 0) {
        (void)qz_decode_name_list(d, node, &d->departments, 0, &departments,
                                  &inherited->with_count);
    }
    inherited->with = (const qzplan_department *const *)departments;
}

void qz_decode_since(qz_decoder *d, const qz_node *node, void *object) {
    qz_inherited *inherited = object;
    inherited->since = (qzplan_period){0};
    inherited->since_node = node;
    inherited->since_kind = QZPLAN_SINCE_PERIOD;
    if (node->kind == QZ_NODE_SCALAR && strcmp(node->text, "previous") == 0) {
        inherited->since_kind = QZPLAN_SINCE_PREVIOUS;
    } else if (node->kind == QZ_NODE_SCALAR && strcmp(node->text, "last_year") == 0) {
        inherited->since_kind = QZPLAN_SINCE_LAST_YEAR;
    } else if (node->kind == QZ_NODE_SCALAR && strstr(node->text, "..") != NULL) {
        inherited->since_kind = QZPLAN_SINCE_YEARS;
        qz_decode_years(d, node, &inherited->since, inherited->year_starts);
    } else {
        (void)qz_decode_period(d, node, &inherited->since, 0, inherited->year_starts);
    }
}

void qz_decode_binding(qz_decoder *d, const qz_node *node, void *object) {
    qz_inherited *inherited = object;
    (void)qz_decode_word(d, node, &qz_shape_binding, &inherited->binding);
}

void qz_decode_stale_after(qz_decoder *d, const qz_node *node, void *object) {
    (void)qz_decode_length(d, node, &((qz_inherited *)object)->stale_after);
}
