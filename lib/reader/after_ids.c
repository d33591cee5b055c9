/* SPDX-License-Identifier: MIT */
/* Ids that two things share. Those that are keys of a mapping cannot: the tree has refused them. */

#include <string.h>

#include <qzplan/error.h>

#include "base/arrays.h"
#include "reader/metric.h"
#include "reader/target.h"

static void report_twice(qz_decoder *d, const qz_id *later, uint32_t line, const char *what) {
    qz_fault(d, QZPLAN_ERROR_DUPLICATE_ID, later->place, NULL,
             "the %s id `%s` is already given on line %u", what, later->id, (unsigned)line);
}

static void check_once(qz_decoder *d, qz_ids *names) {
    qz_decode_ids_seal(d, names);
    if (d->report->no_memory) {
        return;
    }
    const qz_id *first = NULL;
    for (size_t i = 0; i < names->sorted.count; i++) {
        const qz_id *name = names->sorted.items[i];
        if (first != NULL && strcmp(first->id, name->id) == 0) {
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
        const qz_metric_draft *draft = d->metric_drafts.items[declared->index];
        if (!draft->underived && declared->kind != QZPLAN_METRIC_ANSWER) {
            report_twice(d, answer, declared->line, d->metrics.what);
        }
    }
}

void qz_check_ids(qz_decoder *d) {
    qz_ids *all[] = {&d->programmes, &d->actions, &d->tasks, &d->targets, &d->answers};
    for (size_t i = 0; i < QZ_ARRAY_SIZE(all); i++) {
        check_once(d, all[i]);
    }
    check_answers(d);
}
