/* SPDX-License-Identifier: MIT */
/* Assumed figures and the verdicts that they change, as JSON. */

#include "json_what_if.h"

#include "json_out.h"
#include "json_verdict.h"

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
