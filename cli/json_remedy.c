/* SPDX-License-Identifier: MIT */
/* What would turn red lights green, as JSON. */

#include "json_remedy.h"

#include "json_out.h"
#include "json_time.h"
#include "json_verdict.h"

static json_t *step_of(const qzplan_remedy_step *step) {
    json_t *object = json_object();
    int share = step->metric->percent || (step->metric->whole != NULL && step->reported.den != 1);
    int32_t form = share ? QZPLAN_NUMBER_PERCENT : QZPLAN_NUMBER_PLAIN;

    json_put(object, "metric", json_text_of(step->metric->id));
    json_put(object, "group", json_text_of(step->group != NULL ? step->group->id : NULL));
    json_put(object, "area", json_text_of(step->area->id));
    json_put(object, "period", json_period(&step->period));
    json_put(object, "reported", json_number_in(&step->reported, form));
    json_put(object, "needed", json_number_in(&step->needed, form));
    json_put(object, "amount", json_number_in(&step->amount, QZPLAN_NUMBER_PLAIN));
    json_put(object, "replaced", json_count(step->replaced));
    return object;
}

static json_t *left_of(const qzplan_remedy_left *left) {
    json_t *object = json_object();

    json_put_subject(object, left->verdict);
    json_put(object, "reason", json_term(QZPLAN_VOCABULARY_REMEDY_REASON, left->reason));
    json_put(object, "missing", json_missing(left->verdict));
    return object;
}

static json_t *remedy_of(const qzplan_department *department, const qzplan_remedy *remedy,
                         int would_have) {
    json_t *object = json_object();
    json_t *steps = json_array();
    json_t *remedied = json_array();
    json_t *left = json_array();

    for (size_t i = 0; i < remedy->step_count; i++) {
        json_array_append_new(steps, step_of(remedy->steps[i]));
    }
    for (size_t i = 0; i < remedy->remedied_count; i++) {
        json_t *subject = json_object();

        json_put_subject(subject, remedy->remedied[i]);
        json_array_append_new(remedied, subject);
    }
    for (size_t i = 0; i < remedy->left_count; i++) {
        json_array_append_new(left, left_of(remedy->left[i]));
    }
    json_put(object, "department", json_text_of(department->id));
    json_put(object, "would_have", json_boolean(would_have));
    json_put(object, "units", json_number_in(&remedy->units, QZPLAN_NUMBER_PLAIN));
    json_put(object, "steps", steps);
    json_put(object, "remedied", remedied);
    json_put(object, "left", left);
    return object;
}

json_t *json_remedies(const struct report *report) {
    if (report->remedies == NULL) {
        return json_null();
    }
    json_t *list = json_array();
    for (size_t i = 0; i < report->remedies->count; i++) {
        if (report->remedies->items[i] != NULL) {
            json_array_append_new(list, remedy_of(report->result->plan->departments[i],
                                                  report->remedies->items[i],
                                                  report->remedies->would_have));
        }
    }
    return list;
}
