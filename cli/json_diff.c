/* SPDX-License-Identifier: MIT */
/* qzplan diff as JSON: every change, and the totals. */

#include "json_diff.h"

#include "buffer.h"
#include "explain.h"
#include "json_out.h"
#include "json_time.h"
#include "json_verdict.h"

static json_t *id_or_null(const char *id) {
    return id != NULL ? json_text_of(id) : json_null();
}

static json_t *line_or_null(uint32_t line) {
    return line > 0 ? json_integer(line) : json_null();
}

static json_t *due_of(const qzplan_milestone *milestone) {
    return milestone == NULL ? json_null() : json_due(&milestone->due);
}

static json_t *reason_of(const qzplan_revision *revision) {
    if (revision == NULL) {
        return json_null();
    }
    json_t *object = json_object();
    json_put(object, "on", json_day(revision->on));
    json_put(object, "why", json_words_or_null(&revision->why));
    json_put(object, "by", json_words_or_null(&revision->by));
    return object;
}

static json_t *verdict_or_null(const qzplan_verdict *verdict) {
    return verdict != NULL ? json_verdict(NULL, verdict) : json_null();
}

static void write_explanation(struct buffer *buffer, const void *change, const char *language) {
    add_change(buffer, change, language);
}

static void put_things(json_t *object, const qzplan_diff_change *c) {
    json_put(object, "task_before", id_or_null(c->task_before ? c->task_before->id : NULL));
    json_put(object, "task_after", id_or_null(c->task_after ? c->task_after->id : NULL));
    json_put(object, "metric_before", id_or_null(c->metric_before ? c->metric_before->id : NULL));
    json_put(object, "metric_after", id_or_null(c->metric_after ? c->metric_after->id : NULL));
    json_put(object, "department_before",
             id_or_null(c->department_before ? c->department_before->id : NULL));
    json_put(object, "department_after",
             id_or_null(c->department_after ? c->department_after->id : NULL));
    json_put(object, "due_before", due_of(c->milestone_before));
    json_put(object, "due_after", due_of(c->milestone_after));
    json_put(object, "verdict_before", verdict_or_null(c->verdict_before));
    json_put(object, "verdict_after", verdict_or_null(c->verdict_after));
}

static json_t *change_of(const qzplan_diff_change *change) {
    json_t *object = json_object();

    json_put(object, "kind", json_term(QZPLAN_VOCABULARY_DIFF_KIND, change->kind));
    json_put(object, "subject", json_term(QZPLAN_VOCABULARY_DIFF_SUBJECT, change->subject));
    json_put(object, "aspect", json_term(QZPLAN_VOCABULARY_DIFF_ASPECT, change->aspect));
    json_put(object, "strength", json_integer(change->strength));
    json_put(object, "id", json_text_of(change->id));
    json_put(object, "title", json_words(&change->title));
    json_put(object, "before", json_words_or_null(&change->text_before));
    json_put(object, "after", json_words_or_null(&change->text_after));
    put_things(object, change);
    json_put(object, "reason", reason_of(change->revision));
    json_put(object, "line_before", line_or_null(change->line_before));
    json_put(object, "line_after", line_or_null(change->line_after));
    json_put(object, "explanation", json_said(write_explanation, change));
    return object;
}

static json_t *plan_of(const qzplan_plan *plan) {
    json_t *object = json_object();

    json_put(object, "plan", json_text_of(plan->id));
    json_put(object, "title", json_words(&plan->title));
    json_put(object, "file", json_text_of(plan->file));
    return object;
}

static json_t *totals_of(const qzplan_diff_result *diff) {
    json_t *object = json_object();
    int64_t kind;

    for (size_t i = 0; qzplan_term_get(&kind, QZPLAN_VOCABULARY_DIFF_KIND, i) == QZPLAN_OK; i++) {
        if (kind != QZPLAN_DIFF_KIND_LEFT && kind != QZPLAN_DIFF_KIND_JOINED) {
            json_put(object, qzplan_term_name(QZPLAN_VOCABULARY_DIFF_KIND, kind),
                     json_integer((json_int_t)diff->targets[kind]));
        }
    }
    return object;
}

json_t *json_diff(const qzplan_diff_result *diff, const qzplan_result *result) {
    json_t *root = json_object();
    json_t *changes = json_array();

    for (size_t i = 0; i < diff->change_count; i++) {
        json_array_append_new(changes, change_of(diff->changes[i]));
    }
    json_put(root, "before", plan_of(diff->before));
    json_put(root, "after", plan_of(diff->after));
    json_put(root, "as_of", result != NULL ? json_day(result->as_of) : json_null());
    json_put(root, "demo", json_boolean(result != NULL && result->demo));
    json_put(root, "changes", changes);
    json_put(root, "targets", totals_of(diff));
    json_put(root, "target_count", json_integer((json_int_t)diff->target_count));
    json_put(root, "same_count", json_integer((json_int_t)diff->same_count));
    return root;
}
