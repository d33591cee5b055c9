/* SPDX-License-Identifier: MIT */
/* What a target says in one respect, in words. */

#include "words/respects.h"

#include <qzplan/diff.h>
#include <qzplan/error.h>
#include <qzplan/progress.h>

#include "calendar/period.h"
#include "progress/numbers.h"
#include "words/languages.h"
#include "words/length.h"

static void put_list(qz_out *out, size_t index, const qzplan_text *title, const char *language) {
    qz_out_text(out, index == 0 ? "" : qz_words_of(language)->list_comma);
    qz_write_text(out, title, language);
}

static void write_metrics(qz_out *out, const void *thing, const char *language) {
    const qzplan_target *target = ((const qz_respect *)thing)->target;
    for (size_t i = 0; i < target->metric_count; i++) {
        put_list(out, i, &target->metrics[i]->title, language);
    }
    if (target->subject != QZPLAN_SUBJECT_METRIC) {
        qz_out_text(out, qz_words_of(language)->how_many_hold);
    }
}

static void write_groups(qz_out *out, const void *thing, const char *language) {
    const qzplan_target *target = ((const qz_respect *)thing)->target;
    for (size_t i = 0; i < target->group_count; i++) {
        put_list(out, i, &target->groups[i]->title, language);
    }
    if (target->group_count == 0) {
        qz_out_text(out, qz_words_of(language)->everyone);
    }
}

static void write_area(qz_out *out, const void *thing, const char *language) {
    const qzplan_target *target = ((const qz_respect *)thing)->target;
    if (target->each != NULL) {
        qz_write_kind(out, qz_words_of(language)->each, target->each, language);
    }
    if (target->area != NULL) {
        put_list(out, 0, &target->area->title, language);
    } else if (target->each == NULL && target->task != NULL) {
        put_list(out, 0, &target->task->plan->area->title, language);
    }
    for (size_t i = 0; i < target->excluded_count; i++) {
        qz_out_text(out, i > 0 ? "" : qz_words_of(language)->except);
        put_list(out, i, &target->excluded[i]->title, language);
    }
}

static void write_whole(qz_out *out, const void *thing, const char *language) {
    const qzplan_target *target = ((const qz_respect *)thing)->target;
    const qzplan_metric *whole = target->whole;
    if (whole == NULL && target->metric_count > 0) {
        whole = target->metrics[0]->whole;
    }
    if (whole != NULL) {
        qz_write_text(out, &whole->title, language);
    }
}

static void write_as(qz_out *out, const void *thing, const char *language) {
    qz_out_text(out, qzplan_term_label(QZPLAN_VOCABULARY_AS,
                                       ((const qz_respect *)thing)->target->judged_as, language));
}

static void write_every(qz_out *out, const void *thing, const char *language) {
    qz_out_text(out, qzplan_term_label(QZPLAN_VOCABULARY_EVERY,
                                       ((const qz_respect *)thing)->target->every, language));
}

static void put_period(qz_out *out, const qzplan_period *period) {
    char text[32];
    size_t length;
    if (period->kind != QZPLAN_PERIOD_NONE &&
        qzplan_period_format(text, sizeof text, &length, period) == QZPLAN_OK) {
        qz_out_bytes(out, text, length);
    }
}

static void put_day(qz_out *out, int32_t day) {
    char text[32];
    size_t length;
    if (qzplan_day_format(text, sizeof text, &length, day) == QZPLAN_OK) {
        qz_out_bytes(out, text, length);
    }
}

static void write_starts(qz_out *out, const void *thing, const char *language) {
    const qzplan_target *target = ((const qz_respect *)thing)->target;
    (void)language;
    if (target->starts.kind == QZPLAN_PERIOD_NONE) {
        put_day(out, target->begins);
    } else {
        put_period(out, &target->starts);
    }
}

static void write_begins(qz_out *out, const void *thing, const char *language) {
    (void)language;
    put_day(out, ((const qz_respect *)thing)->target->begins);
}

/* "2015", "2016..2018" */
static void put_since(qz_out *out, const qzplan_target *target) {
    if (target->since_kind != QZPLAN_SINCE_YEARS) {
        put_period(out, &target->since);
        return;
    }
    const qzplan_period first = qz_year_from(target->since.first);
    const qzplan_period last = qz_years_end(&target->since);
    put_period(out, &first);
    qz_out_text(out, "..");
    put_period(out, &last);
}

static void write_baseline(qz_out *out, const void *thing, const char *language) {
    const qz_words *words = qz_words_of(language);
    const qzplan_target *target = ((const qz_respect *)thing)->target;
    qz_out_text(out, target->baseline.text == NULL ? "" : target->baseline.text);
    if (target->since_kind != QZPLAN_SINCE_UNSPECIFIED) {
        qz_out_text(out, target->baseline.text == NULL ? "" : " ");
        put_since(out, target);
    }
    qz_out_text(out, target->since_kind == QZPLAN_SINCE_PREVIOUS    ? words->respect_previous
                     : target->since_kind == QZPLAN_SINCE_LAST_YEAR ? words->respect_last_year
                                                                    : "");
    if (target->against != NULL) {
        qz_write_text(out, &target->against->title, language);
    }
}

static void put_span(qz_out *out, const char *before, const qzplan_span *span, const char *after,
                     const char *language) {
    if (span->kind != QZPLAN_SPAN_NONE) {
        qz_out_text(out, before);
        qz_write_span(out, span, language);
        qz_out_text(out, after);
    }
}

static void write_stretch(qz_out *out, const void *thing, const char *language) {
    const qzplan_target *target = ((const qz_respect *)thing)->target;
    const qz_words *words = qz_words_of(language);
    put_span(out, words->sum_over, &target->sum_over, words->after_sum, language);
    put_span(out, words->average_over, &target->average_over, words->after_average, language);
}

static void write_path(qz_out *out, const void *thing, const char *language) {
    const qzplan_target *target = ((const qz_respect *)thing)->target;
    for (size_t i = 0; i < target->path_count; i++) {
        qz_out_text(out, i == 0 ? "" : qz_words_of(language)->clause_comma);
        put_day(out, target->path[i]->day);
        qz_out_text(out, qz_words_of(language)->colon);
        qz_out_text(out, target->path[i]->value.text == NULL ? "" : target->path[i]->value.text);
    }
}

static void put_promised(qz_out *out, const qz_respect *respect, const qzplan_target *target,
                         const char *language) {
    const qz_promised promised = {target, NULL};
    qz_write_text(out, &target->title, language);
    qz_out_text(out, qz_words_of(language)->colon);
    respect->write_promise(out, &promised, language);
}

static void write_only_if(qz_out *out, const void *thing, const char *language) {
    const qzplan_target *target = ((const qz_respect *)thing)->target;
    if (target->only_if_metric != NULL) {
        qz_write_text(out, &target->only_if_metric->title, language);
    }
    if (target->only_if != NULL) {
        put_promised(out, thing, target->only_if, language);
    }
}

static void write_of(qz_out *out, const void *thing, const char *language) {
    const qzplan_target *target = ((const qz_respect *)thing)->target;
    for (size_t i = 0; i < target->of_count; i++) {
        qz_out_text(out, i == 0 ? "" : qz_words_of(language)->comma);
        put_promised(out, thing, target->of[i], language);
    }
}

static void write_binding(qz_out *out, const void *thing, const char *language) {
    const qz_words *words = qz_words_of(language);
    int32_t binding = ((const qz_respect *)thing)->target->binding;
    qz_out_text(out, binding == QZPLAN_BINDING_YES  ? words->binding
                     : binding == QZPLAN_BINDING_NO ? words->not_binding
                                                    : "");
}

static void write_nearly(qz_out *out, const void *thing, const char *language) {
    const qzplan_value *nearly = &((const qz_respect *)thing)->target->nearly;
    (void)language;
    qz_out_text(out, nearly->text == NULL ? "" : nearly->text);
}

/* The numbers that are not as published, by their names. */
static void put_numbers(qz_out *out, const qzplan_target *target, const char *language) {
    const void *rule = qz_method_rule_of(target->method_rule, target->method);
    for (size_t i = 0; rule != NULL && i < qz_method_number_count(target->method); i++) {
        const qz_method_number *number = qz_method_number_at(target->method, i);
        double value = qz_method_number_get(rule, number);
        double published = qz_method_number_published(target->method, number);
        if (value < published || value > published) {
            char text[QZ_METHOD_NUMBER_TEXT];
            qz_method_number_write(text, value);
            qz_out_text(out, qz_words_of(language)->comma);
            qz_out_text(out, number->name);
            qz_out_text(out, " ");
            qz_out_text(out, text);
        }
    }
}

static void write_method(qz_out *out, const void *thing, const char *language) {
    const qzplan_target *target = ((const qz_respect *)thing)->target;
    int32_t method = target->method == 0 ? QZPLAN_METHOD_LINEAR : target->method;
    qz_out_text(out, qzplan_term_label(QZPLAN_VOCABULARY_METHOD, method, language));
    put_numbers(out, target, language);
}

static void write_stale_after(qz_out *out, const void *thing, const char *language) {
    qz_write_span(out, &((const qz_respect *)thing)->target->stale_after, language);
}

static void (*const writers[])(qz_out *out, const void *thing, const char *language) = {
    [QZPLAN_ASPECT_METRIC] = write_metrics,
    [QZPLAN_ASPECT_FOR] = write_groups,
    [QZPLAN_ASPECT_AREA] = write_area,
    [QZPLAN_ASPECT_PART_OF] = write_whole,
    [QZPLAN_ASPECT_AS] = write_as,
    [QZPLAN_ASPECT_EVERY] = write_every,
    [QZPLAN_ASPECT_BEGINS] = write_begins,
    [QZPLAN_ASPECT_STARTS] = write_starts,
    [QZPLAN_ASPECT_BASELINE] = write_baseline,
    [QZPLAN_ASPECT_STRETCH] = write_stretch,
    [QZPLAN_ASPECT_PATH] = write_path,
    [QZPLAN_ASPECT_ONLY_IF] = write_only_if,
    [QZPLAN_ASPECT_OF] = write_of,
    [QZPLAN_ASPECT_NEARLY] = write_nearly,
    [QZPLAN_ASPECT_BINDING] = write_binding,
    [QZPLAN_ASPECT_METHOD] = write_method,
    [QZPLAN_ASPECT_STALE_AFTER] = write_stale_after,
};

void qz_write_aspect(qz_out *out, const void *thing, const char *language) {
    const qz_respect *respect = thing;
    if (writers[respect->aspect] != NULL) {
        writers[respect->aspect](out, respect, language);
    }
}
