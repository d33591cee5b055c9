/* SPDX-License-Identifier: MIT */
/* qzplan evaluate as JSON: every verdict in the plan's order, and all scorecards. */

#include "json_result.h"

#include "json_out.h"
#include "json_outcome.h"
#include "json_remedy.h"
#include "json_run.h"
#include "json_stream.h"
#include "json_time.h"
#include "json_verdict.h"
#include "json_what_if.h"

static json_t *counts_of(const uint32_t counts[QZPLAN_STATUS_SLOTS]) {
    json_t *object = json_object();
    int64_t status;

    for (size_t i = 0; qzplan_term_get(&status, QZPLAN_VOCABULARY_STATUS, i) == QZPLAN_OK; i++) {
        json_put(object, qzplan_term_name(QZPLAN_VOCABULARY_STATUS, status),
                 json_integer(counts[status]));
    }
    return object;
}

static json_t *card_of(const qzplan_scorecard *card) {
    json_t *object = json_object();

    json_put(object, "kind", json_term(QZPLAN_VOCABULARY_CARD, card->kind));
    json_put(object, "id", json_text_of(card->id));
    json_put(object, "title", json_words(&card->title));
    json_put(object, "target_count", json_integer(card->target_count));
    json_put(object, "targets", counts_of(card->targets));
    json_put(object, "task_count", json_integer(card->task_count));
    json_put(object, "tasks", counts_of(card->tasks));
    json_put(object, "kept", json_integer(card->kept));
    json_put(object, "closed", json_integer(card->closed));
    return object;
}

/* What is asked for where not every verdict is; else null. */
static json_t *shown_of(const struct selection *selection) {
    json_t *object = json_object(), *departments = json_array(), *tasks = json_array();
    json_t *statuses = json_array();
    int64_t status;

    for (size_t i = 0; i < selection->department_count; i++) {
        json_array_append_new(departments, json_text_of(selection->departments[i]->id));
    }
    for (size_t i = 0; i < selection->task_count; i++) {
        json_array_append_new(tasks, json_text_of(selection->tasks[i]->id));
    }
    for (size_t i = 0; qzplan_term_get(&status, QZPLAN_VOCABULARY_STATUS, i) == QZPLAN_OK; i++) {
        if ((selection->statuses >> status & 1) != 0) {
            json_array_append_new(statuses, json_term(QZPLAN_VOCABULARY_STATUS, status));
        }
    }
    json_put(object, "departments", departments);
    json_put(object, "role", json_text_of(role_name(selection->role)));
    json_put(object, "tasks", tasks);
    json_put(object, "statuses", statuses);
    json_put(object, "due_within",
             selection->due_within < 0 ? json_null() : json_integer(selection->due_within));
    if (!selection_narrows(selection)) {
        json_decref(object);
        return json_null();
    }
    return object;
}

static void print_lists(struct json_stream *stream, const struct report *report) {
    const qzplan_result *result = report->result;

    json_stream_list(stream, "verdicts");
    for (size_t i = 0; i < report->shown_count && !json_stream_is_broken(stream); i++) {
        json_stream_item(stream, json_verdict(report, report->shown[i]));
    }
    json_stream_list_end(stream);
    json_outcomes(stream, report);
    json_stream_list(stream, "scorecards");
    for (size_t i = 0; i < result->scorecard_count && !json_stream_is_broken(stream); i++) {
        json_stream_item(stream, card_of(result->scorecards[i]));
    }
    json_stream_list_end(stream);
}

int json_print_result(const struct out *out, const struct report *report) {
    const qzplan_result *result = report->result;
    const qzplan_plan *plan = result->plan;
    const qzplan_area *area = report->area != NULL ? report->area : plan->area;
    struct json_stream stream;

    json_stream_begin(&stream, out->stream);
    json_stream_member(&stream, "plan", json_text_of(plan->id));
    json_stream_member(&stream, "title", json_words(&plan->title));
    json_stream_member(&stream, "file", json_text_of(plan->file));
    json_stream_member(&stream, "as_of", json_day(result->as_of));
    json_stream_member(&stream, "area", json_text_of(area->id));
    json_stream_member(&stream, "demo", json_boolean(result->demo));
    json_stream_member(&stream, "assumes", json_words_or_null(&plan->assumes));
    json_stream_member(&stream, "run", json_run(report));
    json_stream_member(&stream, "verdict_count", json_integer((json_int_t)result->verdict_count));
    json_stream_member(&stream, "shown", shown_of(report->selection));
    json_stream_member(&stream, "what_if", json_what_if(report));
    json_stream_member(&stream, "remedy", json_remedies(report));
    print_lists(&stream, report);
    return json_stream_end(&stream);
}
