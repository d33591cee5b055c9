/* SPDX-License-Identifier: MIT */
/* What published methods say of a verdict, as JSON. */

#include "json_methods.h"

#include <math.h>
#include <string.h>

#include "arrays.h"
#include "json_out.h"

/* null where there is no such number. */
static json_t *real_of(double number) {
    return isfinite(number) ? json_real(number) : json_null();
}

/* A field of a struct, by what the library tells of its layout. */
static void put_field(json_t *object, const void *base, const qzplan_layout_entry *field) {
    const char *at = (const char *)base + field->offset;
    int32_t whole;
    double real;

    if (strcmp(field->type_name, "double") == 0) {
        memcpy(&real, at, sizeof real);
        json_put(object, field->field_name, json_real(real));
    } else if (strcmp(field->type_name, "int32") == 0) {
        memcpy(&whole, at, sizeof whole);
        json_put(object, field->field_name, json_integer(whole));
    }
}

static json_t *fields_of(const char *name, const void *base) {
    qzplan_layout_entry field = {.size = sizeof field};
    json_t *object = json_object();

    for (size_t i = 0; qzplan_layout_get(&field, i) == QZPLAN_OK; i++) {
        if (strcmp(field.struct_name, name) == 0) {
            put_field(object, base, &field);
        }
    }
    return object;
}

json_t *json_method_rule(const qzplan_target *target) {
    const qzplan_method_rule *rule = target->method_rule;

    if (rule == NULL) {
        return json_null();
    }
    const struct {
        const char *name;
        const void *numbers;
    } rules[] = {
        {"qzplan_open_sdg_rule", rule->open_sdg}, {"qzplan_eurostat_rule", rule->eurostat},
        {"qzplan_destatis_rule", rule->destatis}, {"qzplan_unsd_rule", rule->unsd},
        {"qzplan_sdsn_rule", rule->sdsn},
    };
    for (size_t i = 0; i < ARRAY_SIZE(rules); i++) {
        if (rules[i].numbers != NULL) {
            return fields_of(rules[i].name, rules[i].numbers);
        }
    }
    return json_null();
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
    json_put(object, "note",
             answer->note == QZPLAN_PROGRESS_NOTE_NONE
                 ? json_null()
                 : json_term(QZPLAN_VOCABULARY_PROGRESS_NOTE, answer->note));
    return object;
}

json_t *json_methods(const struct report *report, const qzplan_verdict *verdict, int *disagree) {
    const struct methods methods = methods_of(report->methods, verdict);
    qzplan_progress_result answers[METHODS_MAX];
    json_t *list = json_array();

    methods_judge(answers, &methods, report->result, verdict);
    for (size_t i = 0; i < methods.count; i++) {
        json_array_append_new(list, answer_of(&answers[i]));
    }
    *disagree = methods_disagree(answers, methods.count);
    return list;
}
