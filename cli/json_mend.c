/* SPDX-License-Identifier: MIT */
/* What would turn red lights green, as JSON. */

#include "json_out.h"

#include "amount.h"

static json_t *count_of(const qzplan_number *number) {
    struct buffer text = {0};
    json_t *value;

    add_number(&text, number, QZPLAN_NUMBER_PLAIN, NULL, "en");
    value = json_number(buffer_text(&text), number);
    buffer_free(&text);
    return value;
}

static json_t *step_of(const qzplan_mend_step *step) {
    json_t *object = json_object();

    json_put(object, "metric", json_text_of(step->metric->id));
    json_put(object, "group", json_text_of(step->group != NULL ? step->group->id : NULL));
    json_put(object, "area", json_text_of(step->area->id));
    json_put(object, "period", json_period(&step->period));
    json_put(object, "from", count_of(&step->from));
    json_put(object, "to", count_of(&step->to));
    json_put(object, "amount", count_of(&step->amount));
    json_put(object, "replaced", json_integer(step->replaced));
    return object;
}

static json_t *left_of(const qzplan_mend_left *left) {
    json_t *object = json_object();

    json_put_subject(object, left->verdict);
    json_put(object, "reason", json_term(QZPLAN_VOCABULARY_MEND_REASON, left->reason));
    json_put(object, "missing", json_missing(left->verdict));
    return object;
}

static json_t *mend_of(const qzplan_department *department, const qzplan_mend *mend) {
    json_t *object = json_object();
    json_t *steps = json_array();
    json_t *mended = json_array();
    json_t *left = json_array();

    for (size_t i = 0; i < mend->step_count; i++)
        json_array_append_new(steps, step_of(mend->steps[i]));
    for (size_t i = 0; i < mend->mended_count; i++) {
        json_t *subject = json_object();

        json_put_subject(subject, mend->mended[i]);
        json_array_append_new(mended, subject);
    }
    for (size_t i = 0; i < mend->left_count; i++)
        json_array_append_new(left, left_of(mend->left[i]));
    json_put(object, "department", json_text_of(department->id));
    json_put(object, "units", count_of(&mend->units));
    json_put(object, "steps", steps);
    json_put(object, "mended", mended);
    json_put(object, "left", left);
    return object;
}

json_t *json_mends(const struct report *report) {
    json_t *list;

    if (report->mends == NULL)
        return json_null();
    list = json_array();
    for (size_t i = 0; i < report->mends->count; i++)
        if (report->mends->items[i] != NULL)
            json_array_append_new(
                list, mend_of(report->result->plan->departments[i], report->mends->items[i]));
    return list;
}
