/* SPDX-License-Identifier: MIT */
/* The deadlines and values of two targets: whether the new one is easier, harder, earlier or later
   than the one that it stands for. */

#include "diff/milestone.h"

#include <qzplan/error.h>

#include "calendar/kinds.h"
#include "calendar/period.h"
#include "diff/pairs.h"
#include "diff/relation.h"
#include "diff/same.h"
#include "model/asked.h"
#include "words/target.h"

static int same_reference(const qz_requirement *a, const qz_requirement *b) {
    const char *metrics[] = {a->reference == NULL ? NULL : a->reference->id,
                             b->reference == NULL ? NULL : b->reference->id};
    const char *areas[] = {a->area == NULL ? NULL : a->area->id,
                           b->area == NULL ? NULL : b->area->id};
    return qz_same_word(metrics[0], metrics[1]) && qz_same_word(areas[0], areas[1]);
}

static int range_relation(const qz_range *a, const qz_range *b) {
    int low = qz_low_order(a, b);
    int high = qz_high_order(a, b);
    int wider = low > 0 || high < 0;
    int narrower = low < 0 || high > 0;
    return (wider ? QZ_EASED : QZ_SAME) | (narrower ? QZ_TIGHTENED : QZ_SAME);
}

/* Only what can be counts: all of a whole, and at least 100 % of it, are one promise. */
static int value_relation(const qz_range *a, const qz_range *b, const qzplan_target *target) {
    if (target->metric_count == 0) {
        return range_relation(a, b);
    }
    const qz_range limits = qz_limits_of(target, target->metrics[0]);
    const qz_range old = qz_range_within(a, &limits);
    const qz_range new = qz_range_within(b, &limits);
    if (qz_range_is_empty(&old) || qz_range_is_empty(&new)) {
        return range_relation(a, b);
    }
    return range_relation(&old, &new);
}

static int same_as_written(const qzplan_target *a, const qzplan_milestone *m,
                           const qzplan_target *b, const qzplan_milestone *n) {
    return a->op == b->op && qz_same_value(&m->value, &n->value) &&
           qz_same_value(&m->upper, &n->upper) && qz_same_value(&a->within, &b->within) &&
           a->above == b->above && a->below == b->below;
}

/* The forms of a count target's value say whether it is a number of targets or a share of them. */
static int same_kind_of_count(const qzplan_target *a, const qzplan_milestone *m,
                              const qzplan_milestone *n) {
    return a->subject == QZPLAN_SUBJECT_METRIC || m->value.text == NULL || n->value.text == NULL ||
           m->value.form == n->value.form;
}

static int promise_relation(qz_diff *d, const qzplan_target *a, const qzplan_milestone *m,
                            const qzplan_target *b, const qzplan_milestone *n) {
    qz_requirement old;
    qz_requirement new;
    if (same_as_written(a, m, b, n)) {
        return QZ_SAME;
    }
    if (!qz_is_comparable(d, a, b) || !same_kind_of_count(a, m, n)) {
        return QZ_OTHER;
    }
    qz_requirement_of(&old, a, m);
    qz_requirement_of(&new, b, n);
    if (old.over == QZ_OVER_ANYTHING || new.over == QZ_OVER_ANYTHING) {
        return (old.over != QZ_OVER_ANYTHING ? QZ_EASED : QZ_SAME) |
               (new.over != QZ_OVER_ANYTHING ? QZ_TIGHTENED : QZ_SAME);
    }
    if (old.over != new.over || old.over == QZ_OVER_NOTHING || !same_reference(&old, &new)) {
        return QZ_OTHER;
    }
    if (old.over == QZ_OVER_VALUE) {
        return value_relation(&old.range, &new.range, b);
    }
    /* What is said of a baseline compares where the baseline is the same. */
    if (old.over != QZ_OVER_REFERENCE && old.over != QZ_OVER_ANSWER &&
        qz_aspect_relation(d, QZPLAN_ASPECT_BASELINE, a, b) != QZ_SAME) {
        return QZ_OTHER;
    }
    return range_relation(&old.range, &new.range);
}

/* ---- deadlines */

/* A promise for every period lasts longer by a later end; any other has more time. */
static int due_relation(const qzplan_target *target, const qzplan_milestone *m,
                        const qzplan_milestone *n) {
    int every = target->every != QZPLAN_PERIOD_NONE;
    if (m->due.last == n->due.last) {
        return QZ_SAME;
    }
    return (m->due.last < n->due.last) == every ? QZ_TIGHTENED : QZ_EASED;
}

/* First day of the stretch in which the figure that decides has to lie. */
static int32_t window_of(const qzplan_target *target, const qzplan_period *due) {
    int32_t starts = target->metric_count > 0 ? target->metrics[0]->year_starts
                                              : target->task->plan->year_starts;
    return qz_period_kind_of(due->kind)->is_day
               ? qz_period_in(due->last, QZPLAN_PERIOD_YEAR, starts).first
               : due->first;
}

/* One day, but another stretch before it: 2025 and 2025-Q4. */
static int window_relation(const qzplan_target *target, const qzplan_milestone *m,
                           const qzplan_milestone *n) {
    if (target->every != QZPLAN_PERIOD_NONE || m->due.last != n->due.last ||
        m->due.kind == QZPLAN_PERIOD_NONE || m->due.kind == QZPLAN_PERIOD_ONGOING ||
        n->due.kind == QZPLAN_PERIOD_NONE) {
        return QZ_SAME;
    }
    return window_of(target, &m->due) == window_of(target, &n->due) ? QZ_SAME : QZ_OTHER;
}

static void write_due(qz_out *out, const void *thing, const char *language) {
    const qzplan_milestone *milestone = thing;
    char text[32];
    size_t length;
    (void)language;
    if (qzplan_period_format(text, sizeof text, &length, &milestone->due) == QZPLAN_OK) {
        qz_out_bytes(out, text, length);
    }
}

/* ---- both */

/* A change of milestones has their lines. */
static void place(qzplan_diff_change *change, const qzplan_milestone *before,
                  const qzplan_milestone *after) {
    if (change == NULL) {
        return;
    }
    change->milestone_before = before;
    change->milestone_after = after;
    if (before != NULL) {
        change->line_before = before->line;
        change->column_before = before->column;
    }
    if (after != NULL) {
        change->line_after = after->line;
        change->column_after = after->column;
    }
}

static qzplan_text promise_text(qz_diff *d, const qzplan_target *target,
                                const qzplan_milestone *milestone) {
    const qz_promised promised = {target, milestone};
    return milestone == NULL ? qz_no_text : qz_diff_text(d, qz_write_promise, &promised);
}

static void note_due(qz_diff *d, int relation, int other, const qzplan_milestone *m,
                     const qzplan_milestone *n) {
    int32_t kind = m->due.last < n->due.last   ? QZPLAN_DIFF_KIND_LATER
                   : m->due.last > n->due.last ? QZPLAN_DIFF_KIND_EARLIER
                                               : QZPLAN_DIFF_KIND_CHANGED;
    int strength = relation == QZ_EASED ? -1 : relation == QZ_TIGHTENED;
    if (relation != QZ_SAME || other != QZ_SAME) {
        place(qz_diff_add(d, kind, QZPLAN_ASPECT_DUE, strength, qz_diff_text(d, write_due, m),
                          qz_diff_text(d, write_due, n)),
              m, n);
    }
}

static int diff_pair(qz_diff *d, const qzplan_target *before, const qzplan_milestone *m,
                     const qzplan_target *after, const qzplan_milestone *n, int note) {
    int value = promise_relation(d, before, m, after, n);
    int due = due_relation(after, m, n);
    int window = window_relation(after, m, n);
    if (note) {
        if (value != QZ_SAME) {
            place(qz_diff_add_relation(d, value, QZPLAN_ASPECT_VALUE, promise_text(d, before, m),
                                       promise_text(d, after, n)),
                  m, n);
        }
        note_due(d, due, window, m, n);
    }
    return value | due | window;
}

int qz_diff_milestones(qz_diff *d, const qzplan_target *before, const qzplan_target *after,
                       int note) {
    qz_pairs pairs;
    const qzplan_milestone *m;
    const qzplan_milestone *n;
    int all = QZ_SAME;
    qz_pairs_begin(&pairs, before, after);
    while (qz_pairs_next(&pairs, &m, &n) && !qz_diff_failed(d)) {
        if (m != NULL && n != NULL) {
            all |= diff_pair(d, before, m, after, n, note);
            continue;
        }
        int relation = n == NULL ? QZ_EASED : QZ_TIGHTENED;
        all |= relation;
        if (note) {
            place(qz_diff_add_relation(d, relation, QZPLAN_ASPECT_DUE, promise_text(d, before, m),
                                       promise_text(d, after, n)),
                  m, n);
        }
    }
    return all;
}
