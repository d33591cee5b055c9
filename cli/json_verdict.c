/* SPDX-License-Identifier: MIT */
/* A verdict as JSON, and the figures that it was judged by. */

#include "json_verdict.h"

#include "amount.h"
#include "buffer.h"
#include "explain.h"
#include "json_methods.h"
#include "json_out.h"
#include "json_outcome.h"
#include "json_series.h"
#include "json_target.h"
#include "json_time.h"

/* {text, num, den}, or null where there is no number. */
static json_t *number_of(struct buffer *text, const qzplan_number *number) {
    json_t *value = json_number(buffer_text(text), number);

    buffer_free(text);
    return value;
}

static json_t *shown_of(const qzplan_verdict *verdict, int32_t which, const qzplan_number *number) {
    struct buffer text = {0};

    add_verdict_number(&text, verdict, which, "en");
    json_t *value = json_number(buffer_text(&text), number);
    buffer_free(&text);
    return value;
}

json_t *json_actual(const qzplan_verdict *verdict) {
    struct buffer text = {0};

    add_actual(&text, verdict, "en");
    return number_of(&text, &verdict->actual);
}

static json_t *required_of(const qzplan_verdict *verdict) {
    struct buffer text = {0};

    add_required(&text, verdict, "en");
    return number_of(&text, &verdict->required);
}

static json_t *gap_of(const qzplan_verdict *verdict) {
    struct buffer text = {0};

    add_gap(&text, verdict, "en");
    return number_of(&text, &verdict->gap);
}

/* Of a whole, in per cent. */
static json_t *portion_of(qzplan_number portion) {
    struct buffer text = {0};
    const qzplan_number lowest = in_lowest_terms(portion);

    add_portion(&text, &lowest, "en");
    return number_of(&text, &lowest);
}

static json_t *needed_of(const qzplan_verdict *verdict) {
    json_t *list = json_array();

    for (size_t i = 0; i < verdict->needed_count; i++) {
        const qzplan_need *need = &verdict->needed[i];
        json_t *object = json_object();
        struct buffer text = {0};

        add_need(&text, verdict, i, "en");
        json_put(object, "metric",
                 need->metric == NULL ? json_null() : json_text_of(need->metric->id));
        json_put(object, "amount", number_of(&text, &need->amount));
        json_put(object, "replace", json_boolean(need->replace));
        json_put(object, "strict", json_boolean(need->strict));
        json_array_append_new(list, object);
    }
    return list;
}

static json_t *remarks_of(const qzplan_verdict *verdict) {
    json_t *list = json_array();

    for (uint32_t bit = 0; bit < 63; bit++) {
        if ((verdict->remarks >> bit & 1) != 0) {
            json_array_append_new(list, json_term(QZPLAN_VOCABULARY_REMARK, (int64_t)1 << bit));
        }
    }
    return list;
}

static json_t *answer_of(const qzplan_figure *figure) {
    return json_number(figure->value.num != 0 ? "yes" : "no", &figure->value);
}

json_t *json_figure(const qzplan_figure *figure) {
    json_t *object = json_object();
    struct buffer period = {0}, day = {0};
    int32_t form = figure->share ? QZPLAN_NUMBER_PERCENT : QZPLAN_NUMBER_PLAIN;

    add_period(&period, &figure->period);
    if (figure->reported_on != QZPLAN_DAY_NONE) {
        add_day(&day, figure->reported_on);
    }
    json_put(object, "metric", json_text_of(figure->metric->id));
    json_put(object, "period", json_text_of(buffer_text(&period)));
    json_put(object, "area", json_text_of(figure->area->id));
    json_put(object, "group",
             figure->group != NULL ? json_text_of(figure->group->id) : json_null());
    json_put(object, "value",
             figure->form == QZPLAN_FORM_ANSWER ? answer_of(figure)
                                                : json_number_in(&figure->value, form));
    json_put(object, "numerator", json_number_in(&figure->numerator, QZPLAN_NUMBER_PLAIN));
    json_put(object, "denominator", json_number_in(&figure->denominator, QZPLAN_NUMBER_PLAIN));
    json_put(object, "low", json_number_in(&figure->low, form));
    json_put(object, "high", json_number_in(&figure->high, form));
    json_put(object, "flag", json_flags(figure));
    json_put(object, "source", json_text_of(figure->source));
    json_put(object, "note", json_text_of(figure->note));
    json_put(object, "reported_by", json_text_of(figure->reported_by));
    json_put(object, "reported_on", day.length > 0 ? json_text_of(buffer_text(&day)) : json_null());
    json_put(object, "file", json_text_of(figure->file));
    json_put(object, "line", figure->line > 0 ? json_integer(figure->line) : json_null());
    buffer_free(&period);
    buffer_free(&day);
    return object;
}

static json_t *figures_of(const qzplan_verdict *verdict) {
    json_t *list = json_array();

    for (size_t i = 0; i < verdict->figure_count; i++) {
        json_array_append_new(list, json_figure(verdict->figures[i]));
    }
    return list;
}

static void write_explanation(struct buffer *buffer, const void *verdict, const char *language) {
    add_explanation(buffer, verdict, language);
}

void json_put_subject(json_t *object, const qzplan_verdict *verdict) {
    struct buffer period = {0};

    add_judged(&period, &verdict->period);
    json_put(object, "target", json_text_of(verdict->target->id));
    json_put(object, "task", json_text_of(verdict->target->task->id));
    json_put(object, "metric",
             verdict->metric != NULL ? json_text_of(verdict->metric->id) : json_null());
    json_put(object, "group",
             verdict->group != NULL ? json_text_of(verdict->group->id) : json_null());
    json_put(object, "area", json_text_of(verdict->area->id));
    json_put(object, "period", json_text_of(buffer_text(&period)));
    buffer_free(&period);
}

json_t *json_missing(const qzplan_verdict *verdict) {
    json_t *list = json_array();

    for (size_t i = 0; i < verdict->missing_count; i++) {
        json_array_append_new(list, json_text_of(verdict->missing[i]->id));
    }
    return list;
}

/* A change, with its sign. */
static json_t *speed_of(const qzplan_verdict *verdict) {
    struct buffer text = {0};

    add_signed(&text, &verdict->speed, verdict->form, "en");
    return number_of(&text, &verdict->speed);
}

static void put_forecast(json_t *object, const qzplan_verdict *verdict) {
    int arrives = verdict->arrival != QZPLAN_DAY_NONE;

    json_put(object, "speed", speed_of(verdict));
    json_put(object, "projected",
             shown_of(verdict, QZPLAN_VERDICT_NUMBER_PROJECTED, &verdict->projected));
    json_put(object, "arrival", json_day_or_null(verdict->arrival));
    json_put(object, "slip", arrives ? json_integer(verdict->slip) : json_null());
}

static void put_methods(json_t *object, const struct report *report,
                        const qzplan_verdict *verdict) {
    int disagree = 0;

    json_put(object, "methods", json_methods(report, verdict, &disagree));
    json_put(object, "methods_disagree", json_boolean(disagree));
}

static void write_labels(struct buffer *buffer, const void *verdict, const char *language) {
    buffer_add(buffer, qzplan_term_label(QZPLAN_VOCABULARY_STATUS,
                                         ((const qzplan_verdict *)verdict)->status, language));
}

/* What a reader of the verdict alone would have to look up. */
static void put_about(json_t *object, const qzplan_verdict *verdict) {
    const qzplan_task *task = verdict->target->task;

    json_put(object, "title", json_words(&verdict->target->title));
    json_put(object, "task_title", json_words(&task->title));
    json_put(object, "leads", json_departments(task->leads, task->lead_count));
    json_put(object, "participants", json_departments(task->participants, task->participant_count));
    json_put(object, "unit",
             verdict->metric != NULL ? json_words_or_null(&verdict->metric->unit) : json_null());
    json_put(object, "comparator", json_term(QZPLAN_VOCABULARY_OP, judged_target(verdict)->op));
    json_put(object, "status_label", json_said(write_labels, verdict));
}

json_t *json_verdict(const struct report *report, const qzplan_verdict *verdict) {
    json_t *object = json_object();

    json_put_subject(object, verdict);
    put_about(object, verdict);
    json_put(object, "met", json_term(QZPLAN_VOCABULARY_TRUTH, verdict->met));
    json_put(object, "certain", json_boolean(verdict->certain));
    json_put(object, "in_time", json_term(QZPLAN_VOCABULARY_IN_TIME, verdict->in_time));
    json_put(object, "status", json_term(QZPLAN_VOCABULARY_STATUS, verdict->status));
    json_put(object, "phase", json_term(QZPLAN_VOCABULARY_PHASE, verdict->phase));
    json_put(object, "pace", json_term(QZPLAN_VOCABULARY_PACE, verdict->pace));
    json_put(object, "light", json_term(QZPLAN_VOCABULARY_LIGHT, verdict->light));
    json_put(object, "actual", json_actual(verdict));
    json_put(object, "required", required_of(verdict));
    json_put(object, "gap", gap_of(verdict));
    json_put(object, "achieved", portion_of(verdict->achieved));
    json_put(object, "way", portion_of(verdict->way));
    json_put(object, "expected",
             shown_of(verdict, QZPLAN_VERDICT_NUMBER_EXPECTED, &verdict->expected));
    json_put(object, "low", shown_of(verdict, QZPLAN_VERDICT_NUMBER_LOW, &verdict->low));
    json_put(object, "high", shown_of(verdict, QZPLAN_VERDICT_NUMBER_HIGH, &verdict->high));
    json_put(object, "missing", json_missing(verdict));
    put_forecast(object, verdict);
    json_put(object, "needed", needed_of(verdict));
    json_put(object, "over", json_boolean(verdict->over));
    json_put(object, "deadline", json_day(verdict->deadline));
    json_put(object, "days_left", json_integer(verdict->days_left));
    json_put(object, "figure_day", json_day_or_null(verdict->figure_day));
    json_put(object, "remarks", remarks_of(verdict));
    if (verdict->unknown_rows > 0) {
        json_put(object, "unknown_rows", json_integer((json_int_t)verdict->unknown_rows));
    }
    json_put(object, "revision",
             verdict->revision != NULL ? json_revision(verdict->revision) : json_null());
    if (report != NULL) {
        put_methods(object, report, verdict);
    }
    json_put(object, "figures_used", figures_of(verdict));
    if (report != NULL) {
        json_put(object, "series", json_series(report, verdict));
    }
    json_put(object, "course", json_course(verdict));
    json_put(object, "line", json_integer(verdict->target->line));
    json_put(object, "explanation", json_said(write_explanation, verdict));
    return object;
}
