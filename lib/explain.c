/* SPDX-License-Identifier: MIT */
/* Puts a verdict into words: what was promised, what was reported, what that makes of it, what
   would mend it. The words stand in explain_words.c; here they get their numbers. */

#include <qzplan/evaluate.h>

#include <stdint.h>
#include <string.h>

#include <qzplan/error.h>

#include "explain_words.h"
#include "judge.h"
#include "number.h"
#include "out.h"

/* A text being written about one verdict in one language. */
struct essay {
    qz_out out;
    const qzplan_verdict *verdict;
    const qzplan_target *target; /* that it was judged by */
    const qz_words *words;
    const char *language;
    const qzplan_need *need; /* the one being written */
    uint32_t remark;         /* the one being written */
    const qzplan_text *reading;
};

static void put_number(struct essay *e, qzplan_number number, int32_t form,
                       const qzplan_number *border) {
    char text[128];
    size_t length;
    if (qzplan_number_format(text, sizeof text, &length, &number, form, border, e->language) ==
        QZPLAN_OK) {
        qz_out_bytes(&e->out, text, length);
    }
}

/* A plain amount with its unit; a percentage without. */
static void put_amount(struct essay *e, qzplan_number number, int32_t form,
                       const qzplan_number *border, const qzplan_metric *metric) {
    const char *unit = metric == NULL ? "" : qzplan_text_get(&metric->unit, e->language);
    put_number(e, number, form, border);
    if (form == QZPLAN_NUMBER_PLAIN && *unit != '\0') {
        int one = number.num == number.den;
        qz_out_text(&e->out, one ? e->words->before_unit_of_one : e->words->before_unit);
        qz_out_text(&e->out, unit);
        qz_out_text(&e->out, one ? e->words->after_unit_of_one : "");
    }
}

/* An amount that is more or less than something already said: with its unit only where that reads
   well with every number. */
static void put_difference(struct essay *e, qzplan_number number, int32_t form,
                           const qzplan_metric *metric) {
    const qzplan_number zero = {0, 1};
    if (e->words->units_in_differences) {
        put_amount(e, number, form, &zero, metric);
    } else {
        put_number(e, number, form, &zero);
    }
}

static void put_day(struct essay *e, int32_t day) {
    char text[32];
    size_t length;
    if (qzplan_day_format(text, sizeof text, &length, day) == QZPLAN_OK) {
        qz_out_bytes(&e->out, text, length);
    }
}

static void put_period(struct essay *e, const qzplan_period *period) {
    char text[32];
    size_t length;
    if (qzplan_period_format(text, sizeof text, &length, period) != QZPLAN_OK) {
        return;
    }
    if (period->kind >= QZPLAN_PERIOD_DAY || e->words->periods == NULL) {
        qz_out_bytes(&e->out, text, length);
        return;
    }
    /* "2025", "2025-H1", "2025-Q4", "2025-06": the year, then the name of the part. */
    const char *const *names = e->words->periods[period->kind];
    size_t part = length < 7 ? 0 : (size_t)(text[length - 1] - '0');
    part += period->kind == QZPLAN_PERIOD_MONTH ? (size_t)(text[length - 2] - '0') * 10 : 0;
    qz_out_bytes(&e->out, text, 4);
    qz_out_text(&e->out, names[part]);
}

static qzplan_number absolute(qzplan_number number) {
    number.num = number.num < 0 && number.num != INT64_MIN ? -number.num : number.num;
    return number;
}

/* A target of several metrics is named by the metric, and says the group it is about. */
static void put_title(struct essay *e) {
    const qzplan_verdict *v = e->verdict;
    const qzplan_text *title = e->target->metric_count > 1 ? &v->metric->title : &e->target->title;
    qz_out_text(&e->out, qzplan_text_get(title, e->language));
    if (v->group != NULL) {
        qz_out_text(&e->out, e->words->open_group);
        qz_out_text(&e->out, qzplan_text_get(&v->group->title, e->language));
        qz_out_text(&e->out, e->words->close_group);
    }
}

static void put_template(struct essay *e, const char *text);

static void put_promised(struct essay *e) {
    put_template(e, qz_words_promise(e->words, e->target->op));
}

static void put_value(struct essay *e) {
    put_amount(e, e->verdict->milestone->value.number, e->verdict->form, NULL, e->verdict->metric);
}

static void put_upper(struct essay *e) {
    put_amount(e, e->verdict->milestone->upper.number, e->verdict->form, NULL, e->verdict->metric);
}

static void put_width(struct essay *e) {
    const qzplan_value *within = &e->target->within;
    put_amount(e, within->number, within->form, NULL, e->verdict->metric);
}

static void put_baseline(struct essay *e) {
    put_amount(e, e->target->from.number, e->verdict->form, NULL, e->verdict->metric);
}

static void put_actual(struct essay *e) {
    const qzplan_verdict *v = e->verdict;
    put_amount(e, v->actual, v->form, &v->required, v->metric);
}

static void put_numerator(struct essay *e) {
    put_number(e, qz_number_of(e->verdict->actual.num), QZPLAN_NUMBER_PLAIN, NULL);
}

static void put_denominator(struct essay *e) {
    put_number(e, qz_number_of(e->verdict->actual.den), QZPLAN_NUMBER_PLAIN, NULL);
}

static void put_gap(struct essay *e) {
    const qzplan_verdict *v = e->verdict;
    int32_t form = v->form == QZPLAN_NUMBER_PERCENT ? QZPLAN_NUMBER_POINTS : QZPLAN_NUMBER_PLAIN;
    put_difference(e, absolute(v->gap), form, v->metric);
}

static void put_expected(struct essay *e) {
    const qzplan_verdict *v = e->verdict;
    put_amount(e, v->expected, v->form, &v->actual, v->metric);
}

static void put_deadline(struct essay *e) {
    put_day(e, e->verdict->deadline);
}

static void put_figure_day(struct essay *e) {
    put_day(e, e->verdict->figure_day);
}

static void put_judged_period(struct essay *e) {
    put_period(e, &e->verdict->period);
}

static void put_status(struct essay *e) {
    int32_t status = e->verdict->status;
    qz_out_text(&e->out, qzplan_term_label(QZPLAN_VOCABULARY_STATUS, status, e->language));
}

static void put_remark(struct essay *e) {
    qz_out_text(&e->out, qzplan_term_label(QZPLAN_VOCABULARY_REMARK, e->remark, e->language));
}

static void put_reading(struct essay *e) {
    qz_out_text(&e->out, qzplan_text_get(e->reading, e->language));
}

static void put_need(struct essay *e) {
    const qzplan_metric *metric = e->need->metric;
    int32_t form = metric->percent ? QZPLAN_NUMBER_POINTS : QZPLAN_NUMBER_PLAIN;
    put_difference(e, absolute(e->need->amount), form, metric);
}

static void put_need_title(struct essay *e) {
    qz_out_text(&e->out, qzplan_text_get(&e->need->metric->title, e->language));
}

static void put_percent_sign(struct essay *e) {
    qz_out_text(&e->out, "%");
}

/* What each letter of a template stands for, as explain_words.h lists them. */
static const struct {
    char letter;
    void (*put)(struct essay *e);
} letters[] = {
    {'T', put_title},      {'O', put_promised},      {'V', put_value},
    {'U', put_upper},      {'W', put_width},         {'F', put_baseline},
    {'A', put_actual},     {'N', put_numerator},     {'M', put_denominator},
    {'G', put_gap},        {'E', put_expected},      {'D', put_deadline},
    {'Y', put_figure_day}, {'P', put_judged_period}, {'S', put_status},
    {'R', put_remark},     {'H', put_reading},       {'Q', put_need},
    {'L', put_need_title}, {'%', put_percent_sign},
};

static void put_letter(struct essay *e, char letter) {
    for (size_t i = 0; i < sizeof letters / sizeof letters[0]; i++) {
        if (letters[i].letter == letter) {
            letters[i].put(e);
            return;
        }
    }
}

static void put_template(struct essay *e, const char *text) {
    while (*text != '\0') {
        size_t plain = strcspn(text, "%");
        qz_out_bytes(&e->out, text, plain);
        text += plain;
        if (text[0] == '%' && text[1] != '\0') {
            put_letter(e, text[1]);
            text += 2;
        }
    }
}

static void put_promise(struct essay *e) {
    int every = e->target->every != QZPLAN_PERIOD_NONE;
    put_template(e, every ? e->words->promise_every : e->words->promise_once);
    if (qz_number_known(e->target->from.number)) {
        put_template(e, e->words->baseline);
    }
    qz_out_text(&e->out, e->words->stop);
}

/* 1 if the actual value is a share whose counts were reported. */
static int has_counts(const struct essay *e) {
    const qzplan_verdict *v = e->verdict;
    return e->target->as == QZPLAN_AS_SHARE && !(v->remarks & QZPLAN_REMARK_NO_WHOLE_UNITS);
}

static void put_fact(struct essay *e) {
    const qzplan_verdict *v = e->verdict;
    const qz_words *w = e->words;
    if (!qz_number_known(v->actual)) {
        put_template(e, v->figure_day == QZPLAN_DAY_NONE ? w->no_figure : w->no_value);
    } else if (e->target->op == QZPLAN_OP_DONE) {
        put_template(e, v->met == QZPLAN_TRUTH_YES ? w->was_done : w->not_done);
    } else {
        put_template(e, has_counts(e) ? w->counted : w->reported);
        if (v->met == QZPLAN_TRUTH_NO && qz_number_known(v->gap) && v->gap.num != 0) {
            put_template(e, v->gap.num < 0 ? w->short_by : w->over_by);
        }
    }
    qz_out_text(&e->out, w->stop);
}

static void put_judgement(struct essay *e) {
    put_template(e, e->words->judgement);
    if (qz_number_known(e->verdict->expected) && e->verdict->met != QZPLAN_TRUTH_YES) {
        put_template(e, e->words->expected);
    }
    qz_out_text(&e->out, e->words->stop);
}

static void put_needs(struct essay *e) {
    const qzplan_verdict *v = e->verdict;
    for (size_t i = 0; i < v->needed_count; i++) {
        e->need = &v->needed[i];
        const char *form = e->need->replace          ? e->words->replace
                           : e->need->amount.num < 0 ? e->words->fewer
                                                     : e->words->more;
        qz_out_text(&e->out, i == 0 ? e->words->needed : e->words->comma);
        qz_out_text(&e->out, e->need->strict ? e->words->strictly : "");
        put_template(e, form);
    }
    qz_out_text(&e->out, v->needed_count > 0 ? e->words->stop : "");
}

static void put_remarks(struct essay *e) {
    int first = 1;
    for (uint32_t bit = 1; bit != 0; bit <<= 1) {
        if (e->verdict->remarks & bit) {
            e->remark = bit;
            qz_out_text(&e->out, first ? e->words->remarks : e->words->comma);
            put_template(e, "%R");
            first = 0;
        }
    }
    qz_out_text(&e->out, first ? "" : e->words->stop);
}

static void put_readings(struct essay *e) {
    const qzplan_verdict *v = e->verdict;
    const qzplan_text *readings[] = {&e->target->assumes,
                                     v->metric == NULL ? NULL : &v->metric->assumes,
                                     v->group == NULL ? NULL : &v->group->assumes};
    int first = 1;
    for (size_t i = 0; i < sizeof readings / sizeof readings[0]; i++) {
        if (readings[i] != NULL && *qzplan_text_get(readings[i], e->language) != '\0') {
            e->reading = readings[i];
            qz_out_text(&e->out, first ? e->words->readings : e->words->comma);
            put_template(e, "%H");
            first = 0;
        }
    }
    qz_out_text(&e->out, first ? "" : e->words->stop);
}

int qzplan_verdict_explain(char *buffer, size_t capacity, size_t *length,
                           const qzplan_verdict *verdict, const char *language) {
    if (verdict == NULL || (buffer == NULL && capacity > 0)) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    struct essay e = {.out = {.buffer = buffer, .capacity = capacity}, .verdict = verdict};
    e.target = qz_target_of(verdict);
    e.words = qz_words_of(language);
    e.language = e.words->language;
    put_template(&e, e.words->heading);
    put_promise(&e);
    put_fact(&e);
    put_judgement(&e);
    put_needs(&e);
    put_remarks(&e);
    put_readings(&e);
    qz_out_trim(&e.out);
    return qz_out_end(&e.out, length);
}
