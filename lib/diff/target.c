/* SPDX-License-Identifier: MIT */
/* One target in two plans: what it asks for, respect by respect, and the words around it. */

#include <string.h>

#include <qzplan/error.h>

#include "base/arrays.h"
#include "diff/diff.h"

/* In this order they are told. */
static const int32_t aspects[] = {
    QZPLAN_ASPECT_METRIC,  QZPLAN_ASPECT_OF,      QZPLAN_ASPECT_FOR,      QZPLAN_ASPECT_AREA,
    QZPLAN_ASPECT_PART_OF, QZPLAN_ASPECT_AS,      QZPLAN_ASPECT_BASELINE, QZPLAN_ASPECT_EVERY,
    QZPLAN_ASPECT_STARTS,  QZPLAN_ASPECT_STRETCH, QZPLAN_ASPECT_ONLY_IF,  QZPLAN_ASPECT_BINDING,
    QZPLAN_ASPECT_PATH,    QZPLAN_ASPECT_METHOD,
};

const qzplan_target *qz_target_in_force(const qzplan_target *target) {
    size_t count = target->revision_count;
    return count == 0 ? target : target->revisions[count - 1]->target;
}

int qz_diff_aspects(qz_diff *d, const qzplan_target *before, const qzplan_target *after, int note) {
    int all = QZ_SAME;
    for (size_t i = 0; i < QZ_ARRAY_SIZE(aspects) && !qz_diff_failed(d); i++) {
        int relation = qz_aspect_relation(d, aspects[i], before, after);
        all |= relation;
        if (relation != QZ_SAME && note) {
            const qz_respect old = {before, aspects[i]};
            const qz_respect new = {after, aspects[i]};
            (void)qz_diff_add_relation(d, relation, aspects[i],
                                       qz_diff_text(d, qz_write_aspect, &old),
                                       qz_diff_text(d, qz_write_aspect, &new));
        }
    }
    return all;
}

static int has_metric(const qzplan_target *target, const qzplan_metric *metric) {
    for (size_t i = 0; i < target->metric_count; i++) {
        if (strcmp(target->metrics[i]->id, metric->id) == 0) {
            return 1;
        }
    }
    return 0;
}

/* The unit of what both measure, or the metric's own kind of value, is another one. */
static int is_measured_alike(const qzplan_target *before, const qzplan_target *after) {
    if (before->subject != QZPLAN_SUBJECT_METRIC || before->metric_count == 0) {
        return before->subject == after->subject;
    }
    const qzplan_metric *a = before->metrics[0];
    if (!has_metric(after, a)) {
        a = NULL;
        for (size_t i = 1; i < before->metric_count && a == NULL; i++) {
            a = has_metric(after, before->metrics[i]) ? before->metrics[i] : NULL;
        }
    }
    for (size_t i = 0; i < after->metric_count && a != NULL; i++) {
        const qzplan_metric *b = after->metrics[i];
        if (strcmp(a->id, b->id) == 0) {
            return a->percent == b->percent && qz_same_text(&a->unit, &b->unit);
        }
    }
    return 0;
}

int qz_is_comparable(qz_diff *d, const qzplan_target *before, const qzplan_target *after) {
    static const int32_t needed[] = {QZPLAN_ASPECT_PART_OF, QZPLAN_ASPECT_AS, QZPLAN_ASPECT_EVERY,
                                     QZPLAN_ASPECT_STRETCH};
    for (size_t i = 0; i < QZ_ARRAY_SIZE(needed); i++) {
        if (qz_aspect_relation(d, needed[i], before, after) != QZ_SAME) {
            return 0;
        }
    }
    return is_measured_alike(before, after);
}

/* The title of a target that has none of its own is its metric's. */
static int has_own_title(const qzplan_target *target) {
    return target->metric_count == 0 || !qz_same_text(&target->title, &target->metrics[0]->title);
}

static void note_words(qz_diff *d, const qzplan_target *before, const qzplan_target *after) {
    if ((has_own_title(before) || has_own_title(after)) &&
        !qz_same_text(&before->title, &after->title)) {
        (void)qz_diff_add(d, QZPLAN_DIFF_KIND_RETITLED, QZPLAN_ASPECT_TITLE, 0, before->title,
                          after->title);
    }
    qz_diff_assumes(d, &before->assumes, &after->assumes);
}

static void note_place(qz_diff *d, const qzplan_task *before, const qzplan_task *after) {
    if (strcmp(before->id, after->id) != 0) {
        (void)qz_diff_add(d, QZPLAN_DIFF_KIND_CHANGED, QZPLAN_ASPECT_PLACE, 0, before->title,
                          after->title);
    }
}

static const qzplan_revision *last_revision(const qzplan_target *target) {
    return target->revision_count == 0 ? NULL : target->revisions[target->revision_count - 1];
}

/* What every change of a target has in common; either may be NULL. */
static void begin(qz_diff *d, const qzplan_target *before, const qzplan_target *after) {
    const qzplan_target *shown = after != NULL ? after : before;
    d->now = (qzplan_diff_change){.id = shown->id,
                                  .title = qz_target_in_force(shown)->title,
                                  .subject = QZPLAN_DIFF_SUBJECT_TARGET};
    if (before != NULL) {
        d->now.target_before = qz_target_in_force(before);
        d->now.task_before = before->task;
        d->now.line_before = before->line;
        d->now.column_before = before->column;
    }
    if (after != NULL) {
        d->now.target_after = qz_target_in_force(after);
        d->now.task_after = after->task;
        d->now.line_after = after->line;
        d->now.column_after = after->column;
        d->now.revision = last_revision(after);
    }
}

static qzplan_text promise_text(qz_diff *d, const qzplan_target *target) {
    const qz_promised promised = {target, NULL};
    return qz_diff_text(d, qz_write_promise, &promised);
}

void qz_diff_target_gone(qz_diff *d, const qzplan_target *before) {
    begin(d, before, NULL);
    (void)qz_diff_add(d, QZPLAN_DIFF_KIND_DROPPED, QZPLAN_ASPECT_WHOLE, -1,
                      promise_text(d, d->now.target_before), qz_no_text);
}

void qz_diff_target(qz_diff *d, const qzplan_target *after) {
    const qzplan_target *before = qz_names_find(&d->targets_before, after->id, strlen(after->id));
    begin(d, before, after);
    if (before == NULL) {
        (void)qz_diff_add(d, QZPLAN_DIFF_KIND_ADDED, QZPLAN_ASPECT_WHOLE, 1, qz_no_text,
                          promise_text(d, d->now.target_after));
        return;
    }
    const qzplan_target *old = d->now.target_before;
    const qzplan_target *new = d->now.target_after;
    note_place(d, before->task, after->task);
    (void)qz_diff_aspects(d, old, new, 1);
    (void)qz_diff_milestones(d, old, new, 1);
    note_words(d, old, new);
    if (d->result_before != NULL) {
        qz_diff_verdicts(d, before, after);
    }
}
