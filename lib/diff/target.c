/* SPDX-License-Identifier: MIT */
/* One target in two plans: what it asks for, the words around it, and its place. */

#include "diff/target.h"

#include <string.h>

#include <qzplan/error.h>

#include "diff/in_force.h"
#include "diff/promise.h"
#include "diff/same.h"
#include "diff/standing.h"
#include "diff/verdict.h"
#include "words/target.h"

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
    qz_diff_words(d, QZPLAN_ASPECT_ASSUMES, &before->assumes, &after->assumes);
    qz_diff_words(d, QZPLAN_ASPECT_WORDING, &before->wording, &after->wording);
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
        d->now.target_before = qz_target_standing(d, before);
        d->now.task_before = before->task;
        d->now.line_before = before->line;
        d->now.column_before = before->column;
    }
    if (after != NULL) {
        d->now.target_after = qz_target_standing(d, after);
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
    (void)qz_diff_promise(d, old, new, 1);
    note_words(d, old, new);
    if (d->result_before != NULL) {
        qz_diff_verdicts(d, before, after);
    }
}
