/* SPDX-License-Identifier: MIT */
/* What an evaluation says beyond its verdicts, as JSON: other methods, and assumed figures. */

#include "json_out.h"

#include <math.h>

/* null where there is no such number. */
static json_t *real_of(double number) {
    return isfinite(number) ? json_real(number) : json_null();
}

static json_t *answer_of(const qzplan_progress_result *answer) {
    json_t *object = json_object();
    int available = answer->status != QZPLAN_PROGRESS_STATUS_NOT_AVAILABLE;

    json_put(object, "method", json_term(QZPLAN_VOCABULARY_METHOD, answer->method));
    json_put(object, "status", json_term(QZPLAN_VOCABULARY_PROGRESS_STATUS, answer->status));
    json_put(object, "pace", json_term(QZPLAN_VOCABULARY_PACE, answer->pace));
    json_put(object, "colour", json_term(QZPLAN_VOCABULARY_COLOUR, answer->colour));
    json_put(object, "reason",
             available ? json_null()
                       : json_term(QZPLAN_VOCABULARY_PROGRESS_REASON, answer->reason));
    json_put(object, "measure", real_of(answer->measure));
    json_put(object, "score", real_of(answer->score));
    return object;
}

json_t *json_methods(const struct report *report, const qzplan_verdict *verdict, int *disagree) {
    qzplan_progress_result answers[METHODS_MAX];
    json_t *list = json_array();

    methods_judge(answers, report->methods, report->result, verdict);
    for (size_t i = 0; i < report->methods->count; i++) {
        json_array_append_new(list, answer_of(&answers[i]));
    }
    *disagree = methods_disagree(answers, report->methods->count);
    return list;
}

static json_t *side_of(const qzplan_verdict *verdict) {
    json_t *object = json_object();

    json_put(object, "met", json_term(QZPLAN_VOCABULARY_TRUTH, verdict->met));
    json_put(object, "status", json_term(QZPLAN_VOCABULARY_STATUS, verdict->status));
    json_put(object, "pace", json_term(QZPLAN_VOCABULARY_PACE, verdict->pace));
    json_put(object, "light", json_term(QZPLAN_VOCABULARY_LIGHT, verdict->light));
    json_put(object, "actual", json_actual(verdict));
    return object;
}

static json_t *change_of(const struct report *report, size_t index) {
    json_t *object = json_object();

    json_put_subject(object, report->result->verdicts[index]);
    json_put(object, "before", side_of(report->reported->verdicts[index]));
    json_put(object, "after", side_of(report->result->verdicts[index]));
    return object;
}

json_t *json_what_if(const struct report *report) {
    json_t *object, *figures, *changes;

    if (report->assumed == NULL) {
        return json_null();
    }
    object = json_object();
    figures = json_array();
    changes = json_array();
    for (size_t i = 0; i < qzplan_figures_count(report->assumed); i++) {
        json_array_append_new(figures, json_figure(qzplan_figures_get(report->assumed, i)));
    }
    for (size_t i = 0; i < report->result->verdict_count; i++) {
        if (is_changed(report, i)) {
            json_array_append_new(changes, change_of(report, i));
        }
    }
    json_put(object, "figures", figures);
    json_put(object, "changes", changes);
    return object;
}
