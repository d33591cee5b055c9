/* SPDX-License-Identifier: MIT */
/* A target as JSON, its values as the plan writes them. */

#include "json_target.h"

#include "amount.h"
#include "buffer.h"
#include "json_methods.h"
#include "json_out.h"
#include "json_time.h"

static json_t *beyond(const qzplan_target *target, int32_t side) {
    if (target->op != QZPLAN_OP_ABOUT) {
        return json_null();
    }
    return json_term(QZPLAN_VOCABULARY_BEYOND, side);
}

/* As written: a text, [low, high] of `between`, {date: text} of a dated target, else null. */
static json_t *value_of(const qzplan_target *target) {
    const qzplan_milestone *first = target->milestones[0];
    json_t *value;

    if (first->upper.text != NULL) {
        value = json_array();
        json_array_append_new(value, json_value(&first->value));
        json_array_append_new(value, json_value(&first->upper));
        return value;
    }
    if (target->milestone_count == 1) {
        return json_value(&first->value);
    }
    value = json_object();
    for (size_t i = 0; i < target->milestone_count; i++) {
        struct buffer date = {0};

        add_period(&date, &target->milestones[i]->due);
        json_put(value, buffer_text(&date), json_value(&target->milestones[i]->value));
        buffer_free(&date);
    }
    return value;
}

/* One name as a text, several as an array, none as null. */
static json_t *names_of(json_t *list) {
    json_t *value = list;

    if (json_array_size(list) == 0) {
        value = json_null();
    } else if (json_array_size(list) == 1) {
        value = json_incref(json_array_get(list, 0));
    }
    if (value != list) {
        json_decref(list);
    }
    return value;
}

static json_t *metrics_of(const qzplan_target *target) {
    json_t *list = json_array();

    for (size_t i = 0; i < target->metric_count; i++) {
        json_array_append_new(list, json_text_of(target->metrics[i]->id));
    }
    return names_of(list);
}

static json_t *groups_of(const qzplan_target *target) {
    json_t *list = json_array();

    for (size_t i = 0; i < target->group_count; i++) {
        json_array_append_new(list, json_text_of(target->groups[i]->id));
    }
    return names_of(list);
}

static json_t *as_of(const qzplan_target *target) {
    if (target->judged_as == QZPLAN_AS_VALUE) {
        return json_null();
    }
    return json_term(QZPLAN_VOCABULARY_AS, target->judged_as);
}

static json_t *path_of(const qzplan_target *target) {
    if (target->path_count == 0) {
        return json_null();
    }
    json_t *path = json_object();
    for (size_t i = 0; i < target->path_count; i++) {
        struct buffer day = {0};

        add_day(&day, target->path[i]->day);
        json_put(path, buffer_text(&day), json_value(&target->path[i]->value));
        buffer_free(&day);
    }
    return path;
}

static json_t *children_of(const qzplan_target *target) {
    json_t *list = json_array();

    for (size_t i = 0; i < target->of_count; i++) {
        json_array_append_new(list, json_target(target->of[i]));
    }
    return list;
}

static json_t *areas_of(const qzplan_target *target) {
    json_t *list = json_array();

    for (size_t i = 0; i < target->excluded_count; i++) {
        json_array_append_new(list, json_text_of(target->excluded[i]->id));
    }
    return list;
}

static json_t *since_of(const qzplan_target *target) {
    switch (target->since_kind) {
    case QZPLAN_SINCE_PERIOD:
        return json_period(&target->since);
    case QZPLAN_SINCE_PREVIOUS:
        return json_text_of("previous");
    case QZPLAN_SINCE_LAST_YEAR:
        return json_text_of("last_year");
    case QZPLAN_SINCE_YEARS:
        return json_years(&target->since);
    default:
        return json_null();
    }
}

/* "gini in eu" */
static json_t *against_of(const qzplan_target *target) {
    struct buffer text = {0};

    if (target->against == NULL) {
        return json_null();
    }
    buffer_add(&text, target->against->id);
    if (target->against_area != NULL) {
        buffer_format(&text, " in %s", target->against_area->id);
    }
    json_t *value = json_text_of(buffer_text(&text));
    buffer_free(&text);
    return value;
}

/* A yes/no promise by its id, a target as one. */
static json_t *condition_of(const qzplan_target *target) {
    if (target->only_if_metric != NULL) {
        return json_text_of(target->only_if_metric->id);
    }
    return target->only_if != NULL ? json_target(target->only_if) : json_null();
}

static json_t *binding_of(int32_t binding) {
    return binding == QZPLAN_BINDING_UNSPECIFIED ? json_null()
                                                 : json_boolean(binding == QZPLAN_BINDING_YES);
}

/* How a value is to be read; those that are numbers of the metric have the library's forms. */
static const char *form_name(int32_t form) {
    static const char *const names[] = {
        [QZPLAN_NUMBER_PLAIN] = "plain",
        [QZPLAN_NUMBER_PERCENT] = "percent",
        [QZPLAN_NUMBER_POINTS] = "points",
        [QZPLAN_VALUE_MULTIPLE] = "multiple",
        [QZPLAN_VALUE_FRACTION] = "fraction",
        [QZPLAN_VALUE_YEARLY_PERCENT] = "yearly_percent",
        [QZPLAN_VALUE_YEARLY_AMOUNT] = "yearly_amount",
        [QZPLAN_VALUE_REFERENCE] = "reference",
        [QZPLAN_VALUE_TO_BE_SET] = "to_be_set",
    };

    return names[form];
}

/* A value as the library understands it. */
static json_t *understood(const qzplan_value *value) {
    if (value->text == NULL) {
        return json_null();
    }
    json_t *object = json_object();
    json_put(object, "text", json_value(value));
    json_put(object, "form", json_text_of(form_name(value->form)));
    json_put(object, "number", json_number(value->text, &value->number));
    json_put(object, "metric", json_text_of(value->metric != NULL ? value->metric->id : NULL));
    json_put(object, "area", json_text_of(value->area != NULL ? value->area->id : NULL));
    return object;
}

static json_t *milestones_of(const qzplan_target *target) {
    json_t *list = json_array();

    for (size_t i = 0; i < target->milestone_count; i++) {
        const qzplan_milestone *milestone = target->milestones[i];
        json_t *object = json_object();

        json_put(object, "due", json_due(&milestone->due));
        json_put(object, "value", understood(&milestone->value));
        json_put(object, "upper", understood(&milestone->upper));
        json_put_place(object, milestone->line, milestone->column);
        json_array_append_new(list, object);
    }
    return list;
}

json_t *json_revision(const qzplan_revision *revision) {
    json_t *object = json_must(json_object());

    json_put(object, "on", json_day(revision->on));
    json_put(object, "by", json_words_or_null(&revision->by));
    json_put(object, "why", json_words_or_null(&revision->why));
    json_put(object, "corrects", json_boolean((int)revision->corrects));
    json_put(object, "line", json_integer(revision->line));
    return object;
}

/* What it became, and when. */
static json_t *revisions_of(const qzplan_target *target) {
    json_t *list = json_array();

    for (size_t i = 0; i < target->revision_count; i++) {
        const qzplan_revision *revision = target->revisions[i];
        json_t *object = json_revision(revision);

        json_put(object, "column", json_integer(revision->column));
        json_put(object, "target", json_target(revision->target));
        json_array_append_new(list, object);
    }
    return list;
}

json_t *json_target(const qzplan_target *target) {
    json_t *object = json_object();

    json_put(object, "id", json_text_of(target->id));
    json_put(object, "id_given", json_boolean(target->has_id));
    json_put(object, "title", json_words(&target->title));
    if (target->subject == QZPLAN_SUBJECT_METRIC) {
        json_put(object, target->op == QZPLAN_OP_DONE ? "done" : "metric", metrics_of(target));
    } else {
        json_put(object, "of", children_of(target));
    }
    json_put(object, "op", json_term(QZPLAN_VOCABULARY_OP, target->op));
    json_put(object, "value", value_of(target));
    json_put(object, "from", json_value(&target->baseline));
    json_put(object, "since", since_of(target));
    json_put(object, "since_specified", json_boolean((int)target->since_specified));
    json_put(object, "against", against_of(target));
    json_put(object, "within", json_value(&target->within));
    json_put(object, "above", beyond(target, target->above));
    json_put(object, "below", beyond(target, target->below));
    json_put(object, "nearly", json_value(&target->nearly));
    json_put(object, "for", groups_of(target));
    json_put(object, "in", target->area != NULL ? json_text_of(target->area->id) : json_null());
    json_put(object, "each", json_text_of(target->each));
    json_put(object, "except", areas_of(target));
    json_put(object, "part_of",
             target->whole != NULL ? json_text_of(target->whole->id) : json_null());
    json_put(object, "as", as_of(target));
    json_put(object, "due",
             target->milestone_count == 1 ? json_due(&target->milestones[0]->due) : json_null());
    json_put(object, "every", json_every(target->every));
    json_put(object, "begins", json_day(target->begins));
    json_put(object, "starts", json_period(&target->starts));
    json_put(object, "sum_over", json_span(&target->sum_over));
    json_put(object, "average_over", json_span(&target->average_over));
    json_put(object, "path", path_of(target));
    json_put(object, "only_if", condition_of(target));
    json_put(object, "binding", binding_of(target->binding));
    json_put(object, "method",
             target->method != 0 ? json_term(QZPLAN_VOCABULARY_METHOD, target->method)
                                 : json_null());
    json_put(object, "method_rule", json_method_rule(target));
    json_put(object, "stale_after", json_span(&target->stale_after));
    json_put(object, "milestones", milestones_of(target));
    json_put(object, "revised", revisions_of(target));
    json_put(object, "assumes", json_words_or_null(&target->assumes));
    json_put(object, "wording", json_words_or_null(&target->wording));
    json_put(object, "source", json_entries(target->source, target->source_count));
    json_put_place(object, target->line, target->column);
    return object;
}
