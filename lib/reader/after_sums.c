/* SPDX-License-Identifier: MIT */
/* A sum and all its terms promised for one date by one operator: the numbers have to add up. */

#include "reader/after.h"

#include <qzplan/error.h>
#include <qzplan/number.h>

#include "base/arrays.h"
#include "base/sort.h"
#include "model/comparators.h"
#include "model/metric.h"
#include "number/number.h"
#include "reader/metric_draft.h"
#include "reader/target_draft.h"

/* What is judged at one go; more than this no plan has, and each costs memory in an evaluation. */
enum { MOST_PROMISES = 1000000, FREE_WEIGHT = 16 };

/* One metric's value for one date. */
typedef struct promise {
    const qzplan_metric *metric;
    const qz_kept_target *kept;
    const qzplan_milestone *milestone;
} promise;

static int order_of_groups(const qzplan_target *a, const qzplan_target *b) {
    if (a->group_count != b->group_count) {
        return a->group_count < b->group_count ? -1 : 1;
    }
    for (size_t i = 0; i < a->group_count; i++) {
        if (a->groups[i] != b->groups[i]) {
            return a->groups[i]->index < b->groups[i]->index ? -1 : 1;
        }
    }
    return 0;
}

static int64_t area_of(const qzplan_target *target) {
    return target->area == NULL ? -1 : (int64_t)target->area->index;
}

/* Below, equal or above by all that two promises have to share to be added up. */
static int order_of(const promise *a, const promise *b) {
    const qzplan_target *left = a->kept->target;
    const qzplan_target *right = b->kept->target;
    const int64_t pairs[][2] = {
        {a->metric->index, b->metric->index}, {left->op, right->op},
        {left->every, right->every},          {a->milestone->due.last, b->milestone->due.last},
        {area_of(left), area_of(right)},
    };
    for (size_t i = 0; i < QZ_ARRAY_SIZE(pairs); i++) {
        if (pairs[i][0] != pairs[i][1]) {
            return pairs[i][0] < pairs[i][1] ? -1 : 1;
        }
    }
    return order_of_groups(left, right);
}

static int promise_before(const void *a, const void *b) {
    const promise *left = a;
    const promise *right = b;
    int order = order_of(left, right);
    if (order != 0) {
        return order < 0;
    }
    return left->kept->target->index < right->kept->target->index;
}

/* The first promise that shares all with the wanted one, or NULL. */
static const promise *find(const qz_list *promises, const promise *wanted) {
    size_t low = 0;
    size_t high = promises->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (order_of(promises->items[middle], wanted) < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    if (low == promises->count || order_of(promises->items[low], wanted) != 0) {
        return NULL;
    }
    return promises->items[low];
}

static void check_promise(qz_decoder *d, const qz_list *promises, const promise *whole) {
    const qzplan_milestone *milestone = whole->milestone;
    qzplan_number total = qz_number_of(0);
    if (whole->metric->term_count == 0) {
        return;
    }
    for (size_t i = 0; i < whole->metric->term_count; i++) {
        const promise wanted = {whole->metric->terms[i], whole->kept, milestone};
        const promise *term = find(promises, &wanted);
        if (term == NULL || qzplan_number_add(&total, &total, &term->milestone->value.number)) {
            return;
        }
    }
    if (qz_number_order(total, milestone->value.number) != 0) {
        char text[64];
        if (qzplan_number_format(text, sizeof text, NULL, &total, QZPLAN_NUMBER_PLAIN,
                                 &milestone->value.number, "en") != QZPLAN_OK) {
            text[0] = '\0';
        }
        qz_fault(d, whole->kept->values[milestone->index],
                 QZ_SAY(SUM_PROMISE_DIFFERS, qz_text(milestone->value.text),
                        qz_text(whole->metric->id), qz_text(text)));
    }
}

/* Marks sums and their terms; returns 0 where there is no sum. */
static int mark_metrics(const qz_decoder *d, uint8_t *marks) {
    int any = 0;
    for (size_t i = 0; i < d->metric_drafts.count; i++) {
        const qz_metric_draft *draft = d->metric_drafts.items[i];
        const qzplan_metric *metric = draft->metric;
        size_t terms = qz_is_sum(metric) && draft->weight > 0 ? metric->term_count : 0;
        for (size_t t = 0; t < terms; t++) {
            marks[i] = marks[metric->terms[t]->index] = 1;
            any = 1;
        }
    }
    return any;
}

static void report_too_many(qz_decoder *d, const qz_kept_target *kept) {
    qz_fault(d, kept->node, QZ_SAY(TOO_MANY_PROMISES, qz_count(MOST_PROMISES)));
}

static void check_promises(qz_decoder *d, const qz_list *promises) {
    size_t looked_up = 0;
    for (size_t i = 0; i < promises->count; i++) {
        const promise *p = promises->items[i];
        if (!qz_is_sum(p->metric)) {
            continue;
        }
        looked_up += p->metric->term_count;
        if (looked_up > MOST_PROMISES) {
            report_too_many(d, p->kept);
            return;
        }
        check_promise(d, promises, p);
    }
}

static int can_be_added(const qz_kept_target *kept, size_t milestone) {
    const qzplan_milestone *m = &kept->milestones[milestone];
    const qzplan_target *target = kept->target;
    return kept->values[milestone] != NULL && m->value.form == QZPLAN_NUMBER_PLAIN &&
           m->upper.text == NULL && m->due.kind != QZPLAN_PERIOD_NONE && target->each == NULL &&
           !qz_comparator_of(target->op)->needs_baseline && target->only_if == NULL &&
           kept->only_if == NULL && target->sum_over.kind == QZPLAN_SPAN_NONE &&
           target->average_over.kind == QZPLAN_SPAN_NONE;
}

static void collect(qz_decoder *d, qz_list *promises, const qz_kept_target *kept,
                    const uint8_t *marks) {
    const qzplan_target *target = kept->target;
    for (size_t m = 0; m < target->metric_count; m++) {
        if (qz_asks_answer(target) || target->metrics[m]->index >= d->metric_drafts.count ||
            !marks[target->metrics[m]->index]) {
            continue;
        }
        for (size_t i = 0; i < target->milestone_count; i++) {
            promise *p = can_be_added(kept, i) ? qz_decode_scratch(d, 1, sizeof *p) : NULL;
            if (p != NULL) {
                *p = (promise){target->metrics[m], kept, &kept->milestones[i]};
                qz_decode_list_add(d, promises, p);
            }
        }
    }
}

/* What judging a target's metrics once reads: their terms, and the parts that may bring along how
   large the whole is. */
static uint64_t weight_of(const qz_decoder *d, const qzplan_target *target) {
    uint64_t weight = 0;
    for (size_t i = 0; i < target->metric_count; i++) {
        size_t index = target->metrics[i]->index;
        const qz_metric_draft *draft =
            index < d->metric_drafts.count ? d->metric_drafts.items[index] : NULL;
        weight += 1;
        if (draft != NULL && draft->metric == target->metrics[i]) {
            weight += (draft->weight + draft->part_count) / FREE_WEIGHT;
        }
    }
    return weight;
}

/* A few lists multiplied with one another are more than a file's size promises. A sum counts for
   more where it has many terms, and a whole where it has many parts. */
static int are_too_many(qz_decoder *d) {
    uint64_t count = 0;
    for (size_t i = 0; i < d->kept_targets.count; i++) {
        const qz_kept_target *kept = d->kept_targets.items[i];
        const qzplan_target *target = kept->target;
        uint64_t groups = target->group_count == 0 ? 1 : target->group_count;
        count += weight_of(d, target) * target->milestone_count * groups;
        if (count > MOST_PROMISES) {
            report_too_many(d, kept);
            return 1;
        }
    }
    return 0;
}

void qz_validate_sums(qz_decoder *d) {
    qz_list promises = {0};
    uint8_t *marks = qz_decode_scratch(d, d->metric_drafts.count, 1);
    if (are_too_many(d) || marks == NULL || !mark_metrics(d, marks)) {
        return;
    }
    for (size_t i = 0; i < d->kept_targets.count; i++) {
        collect(d, &promises, d->kept_targets.items[i], marks);
    }
    if (d->report->no_memory) {
        return;
    }
    qz_sort(promises.items, promises.count, promise_before);
    check_promises(d, &promises);
}
