/* SPDX-License-Identifier: MIT */
/* Verdicts of one target under two plans: those of the same metric, group and area, for the same
   period or for deadlines that stand for one another. */

#include "diff/verdict.h"

#include <string.h>

#include "base/arrays.h"
#include "base/sort.h"
#include "diff/pairs.h"
#include "diff/standing.h"

/* A verdict with what it is found by; day is in the new plan's terms. */
struct entry {
    const qzplan_verdict *verdict;
    int32_t day;
    int32_t reserved;
};

static const char *id_or_empty(const char *id) {
    return id == NULL ? "" : id;
}

static int order_of(const struct entry *a, const struct entry *b) {
    const qzplan_verdict *v = a->verdict;
    const qzplan_verdict *w = b->verdict;
    const char *const ids[][2] = {
        {v->metric == NULL ? "" : v->metric->id, w->metric == NULL ? "" : w->metric->id},
        {v->group == NULL ? "" : v->group->id, w->group == NULL ? "" : w->group->id},
        {v->area == NULL ? "" : v->area->id, w->area == NULL ? "" : w->area->id},
    };
    for (size_t i = 0; i < QZ_ARRAY_SIZE(ids); i++) {
        int order = strcmp(id_or_empty(ids[i][0]), id_or_empty(ids[i][1]));
        if (order != 0) {
            return order;
        }
    }
    return (a->day > b->day) - (a->day < b->day);
}

static int comes_before(const void *a, const void *b) {
    const struct entry *left = a;
    const struct entry *right = b;
    int order = order_of(left, right);
    return order != 0 ? order < 0 : left->verdict->index < right->verdict->index;
}

/* pairs NULL: of the new plan. */
static const void **entries_of(qz_diff *d, const qzplan_result *result, const qzplan_target *target,
                               const qz_pairs *pairs, size_t *count) {
    const qzplan_target_outcome *outcome = result->targets[target->index];
    *count = outcome->verdict_count;
    struct entry *entries = qz_arena_array(d->scratch, *count, sizeof *entries);
    const void **sorted = qz_arena_array(d->scratch, *count, sizeof *sorted);
    if (entries == NULL || sorted == NULL) {
        *count = 0;
        return NULL;
    }
    for (size_t i = 0; i < *count; i++) {
        const qzplan_verdict *v = result->verdicts[outcome->first_verdict + i];
        int32_t day = v->period.last;
        if (v->period.kind == QZPLAN_PERIOD_NONE && pairs != NULL) {
            day = qz_pairs_day(pairs, day);
        }
        entries[i] = (struct entry){v, day, 0};
        sorted[i] = &entries[i];
    }
    qz_sort(sorted, *count, comes_before);
    return sorted;
}

static void write_status(qz_out *out, const void *thing, const char *language) {
    int32_t status = ((const qzplan_verdict *)thing)->status;
    qz_out_text(out, qzplan_term_label(QZPLAN_VOCABULARY_STATUS, status, language));
}

static void note(qz_diff *d, const qzplan_verdict *before, const qzplan_verdict *after) {
    if (before->status == after->status && before->met == after->met) {
        return;
    }
    qzplan_diff_change *change =
        qz_diff_add(d, QZPLAN_DIFF_KIND_VERDICT, QZPLAN_ASPECT_VERDICT, 0,
                    qz_diff_text(d, write_status, before), qz_diff_text(d, write_status, after));
    if (change != NULL) {
        change->verdict_before = before;
        change->verdict_after = after;
        change->metric_before = before->metric;
        change->metric_after = after->metric;
    }
}

void qz_diff_verdicts(qz_diff *d, const qzplan_target *before, const qzplan_target *after) {
    size_t old_count;
    size_t new_count;
    qz_pairs pairs;
    qz_pairs_begin(&pairs, qz_target_standing(d, before), qz_target_standing(d, after));
    const void **old = entries_of(d, d->result_before, before, &pairs, &old_count);
    const void **new = entries_of(d, d->result_after, after, NULL, &new_count);
    for (size_t i = 0, j = 0; i < old_count && j < new_count && !qz_diff_failed(d);) {
        const struct entry *a = old[i];
        const struct entry *b = new[j];
        int order = order_of(a, b);
        if (order == 0) {
            note(d, a->verdict, b->verdict);
        }
        i += order <= 0;
        j += order >= 0;
    }
}
