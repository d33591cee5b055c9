/* SPDX-License-Identifier: MIT */
/* What the letters of a template stand for: each writes one number or one name of a verdict. */

#include "words/letters.h"

#include <qzplan/diff.h>
#include <qzplan/error.h>
#include <qzplan/text.h>

#include "base/arrays.h"
#include "number/number.h"
#include "words/promise.h"
#include "words/verdict_numbers.h"

/* An amount that is more or less than something already said: with its unit only where that reads
   well with every number. */
static void put_difference(qz_essay *e, qzplan_number number, int32_t form,
                           const qzplan_metric *metric) {
    const qzplan_number zero = {0, 1};
    if (e->words->units_in_differences) {
        qz_essay_amount(e, number, form, &zero, metric);
    } else {
        qz_essay_number(e, number, form, &zero);
    }
}

static qzplan_number absolute(qzplan_number number) {
    number.num = number.num < 0 && number.num != INT64_MIN ? -number.num : number.num;
    return number;
}

static void put_aside(qz_essay *e, const qzplan_text *text) {
    qz_out_text(&e->out, e->words->open_group);
    qz_essay_text(e, text);
    qz_out_text(&e->out, e->words->close_group);
}

/* A target of several metrics is named by the metric, and says the group it is about. */
static void put_title(qz_essay *e) {
    const qzplan_verdict *v = e->verdict;
    const qzplan_text *title = e->target->metric_count > 1 ? &v->metric->title : &e->target->title;
    if (*qzplan_text_get(title, e->language) == '\0') {
        qz_out_text(&e->out, e->target->id);
    } else {
        qz_essay_text(e, title);
    }
    if (v->group != NULL) {
        put_aside(e, &v->group->title);
    }
    if (v->area != e->target->task->plan->area) {
        put_aside(e, &v->area->title);
    }
}

/* A number of the verdict with its unit, if it has one. */
static void put_shown(qz_essay *e, int32_t which, qzplan_number number, int32_t form,
                      const qzplan_metric *metric) {
    char text[QZ_NUMBER_TEXT];
    size_t length = qz_verdict_number(text, e->verdict, which, 1, e->language);
    qz_essay_with_unit(e, text, length, number, form, metric);
}

static void put_value(qz_essay *e, int32_t which, qzplan_number number) {
    put_shown(e, which, number, e->verdict->form, e->verdict->metric);
}

static void put_actual(qz_essay *e) {
    put_value(e, QZPLAN_VERDICT_NUMBER_ACTUAL, e->verdict->actual);
}

static void put_numerator(qz_essay *e) {
    qz_essay_number(e, qz_number_of(e->verdict->actual.num), QZPLAN_NUMBER_PLAIN, NULL);
}

static void put_denominator(qz_essay *e) {
    qz_essay_number(e, qz_number_of(e->verdict->actual.den), QZPLAN_NUMBER_PLAIN, NULL);
}

static void put_gap(qz_essay *e) {
    const qzplan_verdict *v = e->verdict;
    int32_t form = v->form == QZPLAN_NUMBER_PLAIN ? QZPLAN_NUMBER_PLAIN : QZPLAN_NUMBER_POINTS;
    put_shown(e, QZPLAN_VERDICT_NUMBER_GAP, absolute(v->gap), form,
              e->words->units_in_differences ? v->metric : NULL);
}

static void put_expected(qz_essay *e) {
    put_value(e, QZPLAN_VERDICT_NUMBER_EXPECTED, e->verdict->expected);
}

static void put_deadline(qz_essay *e) {
    qz_essay_day(e, e->verdict->deadline);
}

static void put_figure_day(qz_essay *e) {
    qz_essay_day(e, e->verdict->figure_day);
}

static void put_judged_period(qz_essay *e) {
    qz_essay_period(e, &e->verdict->period);
}

static void put_status(qz_essay *e) {
    int32_t status = e->verdict->status;
    qz_out_text(&e->out, qzplan_term_label(QZPLAN_VOCABULARY_STATUS, status, e->language));
}

static void put_remark(qz_essay *e) {
    qz_out_text(&e->out,
                qzplan_term_label(QZPLAN_VOCABULARY_REMARK, (int64_t)e->remark, e->language));
}

static void put_reading(qz_essay *e) {
    qz_essay_text(e, e->reading);
}

static void put_need(qz_essay *e) {
    const qzplan_metric *metric = e->need->metric;
    int32_t form = metric != NULL && metric->percent ? QZPLAN_NUMBER_POINTS : QZPLAN_NUMBER_PLAIN;
    char text[QZ_NUMBER_TEXT];
    size_t length = qz_verdict_need(text, e->verdict, e->need, e->language);
    qz_out_text(&e->out, e->need->strict ? e->words->strictly : "");
    qz_essay_with_unit(e, text, length, absolute(e->need->amount), form,
                       e->words->units_in_differences ? metric : NULL);
}

static void put_need_title(qz_essay *e) {
    int areas = e->target->subject == QZPLAN_SUBJECT_OF_EACH;
    const char *counted = areas ? e->words->areas : e->words->targets;
    if (e->need->metric == NULL) {
        qz_out_text(&e->out, counted);
    } else {
        qz_essay_text(e, &e->need->metric->title);
    }
}

static void put_low(qz_essay *e) {
    const qzplan_verdict *v = e->verdict;
    int alone = !qz_number_known(v->high); /* else the unit stands behind the higher one */
    put_shown(e, QZPLAN_VERDICT_NUMBER_LOW, v->low, v->form, alone ? v->metric : NULL);
}

static void put_high(qz_essay *e) {
    const qzplan_verdict *v = e->verdict;
    put_shown(e, QZPLAN_VERDICT_NUMBER_HIGH, v->high, v->form, v->metric);
}

/* The first few areas without a figure, and how many more there are. */
static void put_missing(qz_essay *e) {
    enum { NAMED = 3 };
    const qzplan_verdict *v = e->verdict;
    for (size_t i = 0; i < v->missing_count && i < NAMED; i++) {
        qz_out_text(&e->out, i == 0 ? "" : e->words->list_comma);
        qz_essay_text(e, &v->missing[i]->title);
    }
    if (v->missing_count > NAMED) {
        qz_out_text(&e->out, e->words->before_more);
        qz_essay_count(e, v->missing_count - NAMED);
        qz_out_text(&e->out, e->words->after_more);
    }
}

int qz_essay_is_slow(const qz_essay *e) {
    const qzplan_verdict *v = e->verdict;
    const qzplan_number one = {1, v->form == QZPLAN_NUMBER_PLAIN ? 1 : 100};
    return v->speed.num <= INT64_MAX / 12 && v->speed.num >= -(INT64_MAX / 12) &&
           qz_number_order(absolute(v->speed), one) < 0;
}

/* A change, with its sign. */
static void put_speed(qz_essay *e) {
    const qzplan_verdict *v = e->verdict;
    int32_t form = v->form == QZPLAN_NUMBER_PLAIN ? QZPLAN_NUMBER_PLAIN : QZPLAN_NUMBER_POINTS;
    const qzplan_number twelve = {12, 1};
    qzplan_number speed = v->speed;
    if (qz_essay_is_slow(e) && qzplan_number_multiply(&speed, &speed, &twelve) != QZPLAN_OK) {
        speed = v->speed;
    }
    qz_out_text(&e->out, speed.num > 0   ? e->words->speed_more
                         : speed.num < 0 ? e->words->speed_less
                                         : "");
    put_difference(e, absolute(speed), form, v->metric);
}

static void put_projected(qz_essay *e) {
    put_value(e, QZPLAN_VERDICT_NUMBER_PROJECTED, e->verdict->projected);
}

static void put_arrival(qz_essay *e) {
    qz_essay_day(e, e->verdict->arrival);
}

static void put_slip(qz_essay *e) {
    int32_t slip = e->verdict->slip;
    const size_t days = (size_t)(slip < 0 ? -slip : slip);
    int years = days >= 365 && *e->words->slip_years != '\0';
    qz_out_text(&e->out, years ? e->words->slip_years : e->words->slip_before);
    if (years) {
        qz_essay_count(e, (days * 4 + 730) / 1461);
        qz_out_text(&e->out, e->words->slip_in_years);
    }
    qz_essay_count(e, days);
    qz_out_text(&e->out, slip == 1 ? e->words->day : e->words->days);
    qz_out_text(&e->out, years ? e->words->close_group : "");
}

/* Of the latest figure, on the day judged. */
static void put_age(qz_essay *e) {
    const qzplan_verdict *v = e->verdict;
    int64_t age = (int64_t)v->deadline - v->days_left - v->figure_day;
    qz_essay_count(e, (size_t)age);
    qz_out_text(&e->out, age == 1 ? e->words->day : e->words->days);
}

static void put_revised(qz_essay *e) {
    qz_essay_day(e, e->verdict->revision->on);
}

/* A part of a whole: 100 % only where it is all, 0 % where it is nothing. */
static void put_portion(qz_essay *e, const qzplan_number *portion) {
    const qzplan_number borders[] = {{0, 1}, {1, 1}};
    int nearer_all = portion->num > portion->den / 2;
    qz_essay_number(e, *portion, QZPLAN_NUMBER_PERCENT, &borders[nearer_all]);
}

static void put_achieved(qz_essay *e) {
    put_portion(e, &e->verdict->achieved);
}

static void put_way(qz_essay *e) {
    put_portion(e, &e->verdict->way);
}

static void put_condition(qz_essay *e) {
    qz_essay_aspect(e, QZPLAN_ASPECT_ONLY_IF);
}

static void put_whole(qz_essay *e) {
    qz_essay_aspect(e, QZPLAN_ASPECT_PART_OF);
}

static void put_percent_sign(qz_essay *e) {
    qz_out_text(&e->out, "%");
}

/* What each letter of a template stands for, as words/sets.h lists them. */
static const struct {
    char letter;
    void (*put)(qz_essay *e);
} letters[] = {
    {'T', put_title},        {'O', qz_essay_promised}, {'V', qz_essay_value},
    {'U', qz_essay_upper},   {'W', qz_essay_width},    {'F', qz_essay_baseline},
    {'A', put_actual},       {'N', put_numerator},     {'M', put_denominator},
    {'B', put_low},          {'C', put_high},          {'K', put_missing},
    {'G', put_gap},          {'E', put_expected},      {'D', put_deadline},
    {'Y', put_figure_day},   {'P', put_judged_period}, {'S', put_status},
    {'X', put_speed},        {'Z', put_projected},     {'J', put_arrival},
    {'I', put_slip},         {'R', put_remark},        {'H', put_reading},
    {'Q', put_need},         {'L', put_need_title},    {'v', put_revised},
    {'c', put_condition},    {'b', qz_essay_beyond},   {'o', qz_essay_scope},
    {'a', put_achieved},     {'y', put_way},           {'w', put_whole},
    {'%', put_percent_sign}, {'k', put_age},
};

void qz_essay_letter(qz_essay *e, char letter) {
    for (size_t i = 0; i < QZ_ARRAY_SIZE(letters); i++) {
        if (letters[i].letter == letter) {
            letters[i].put(e);
            return;
        }
    }
}
