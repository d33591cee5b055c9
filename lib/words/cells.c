/* SPDX-License-Identifier: MIT */
/* The cells of a table about verdicts: whom it is about, what is there, what is wanted, what is
   needed. */

#include "words/cells.h"

#include <string.h>

#include <qzplan/error.h>

#include "judge/case.h"
#include "model/comparators.h"
#include "number/number.h"
#include "words/essay.h"
#include "words/letters.h"
#include "words/verdict_numbers.h"

static qz_essay begin(const qz_out *out, const qzplan_verdict *verdict, const char *language) {
    return (qz_essay){.out = *out,
                      .verdict = verdict,
                      .target = qz_target_of(verdict),
                      .milestone = verdict->milestone,
                      .metric = verdict->metric,
                      .words = qz_words_of(language),
                      .language = language,
                      .put_letter = qz_essay_letter};
}

static void put_aside(qz_essay *e, const qzplan_text *text) {
    qz_out_text(&e->out, e->words->open_group);
    qz_essay_text(e, text);
    qz_out_text(&e->out, e->words->close_group);
}

void qz_cell_subject(qz_out *out, const qzplan_verdict *v, const char *language) {
    qz_essay e = begin(out, v, language);
    const qzplan_target *target = e.target;
    const char *title = qzplan_text_get(&target->title, language);
    int several = v->metric != NULL && target->metric_count > 1;
    int own_only =
        several && strcmp(title, qzplan_text_get(&target->metrics[0]->title, language)) == 0;
    if (!own_only && *title != '\0') {
        qz_essay_text(&e, &target->title);
    } else if (!own_only) {
        qz_out_text(&e.out, target->id);
    }
    if (several) {
        qz_out_text(&e.out, own_only ? "" : e.words->colon);
        qz_essay_text(&e, &v->metric->title);
    }
    if (v->group != NULL) {
        put_aside(&e, &v->group->title);
    }
    if (v->area != target->task->plan->area) {
        put_aside(&e, &v->area->title);
    }
    *out = e.out;
}

static void put_number(qz_essay *e, int32_t which, qzplan_number number,
                       const qzplan_metric *metric) {
    char text[QZ_NUMBER_TEXT];
    size_t length = qz_verdict_number(text, e->verdict, which, 1, e->language);
    qz_essay_with_unit(e, text, length, number, e->verdict->form, metric);
}

static void put_answer(qz_essay *e, qzplan_number number) {
    if (qz_number_known(number)) {
        qz_out_text(&e->out, number.num != 0 ? e->words->yes : e->words->no);
    }
}

/* Between what an unknown value lies. */
static void put_bounds(qz_essay *e) {
    const qzplan_verdict *v = e->verdict;
    int low = qz_number_known(v->low), high = qz_number_known(v->high);
    if (!low && !high) {
        return;
    }
    qz_out_text(&e->out, !high ? "\xE2\x89\xA5 " : !low ? "\xE2\x89\xA4 " : "");
    if (low) {
        put_number(e, QZPLAN_VERDICT_NUMBER_LOW, v->low, high ? NULL : v->metric);
    }
    qz_out_text(&e->out, low && high ? "\xE2\x80\x93" : "");
    if (high) {
        put_number(e, QZPLAN_VERDICT_NUMBER_HIGH, v->high, v->metric);
    }
}

void qz_cell_found(qz_out *out, const qzplan_verdict *v, const char *language) {
    qz_essay e = begin(out, v, language);
    if (qz_asks_answer(e.target)) {
        put_answer(&e, v->actual);
    } else if (qz_number_known(v->actual)) {
        put_number(&e, QZPLAN_VERDICT_NUMBER_ACTUAL, v->actual, v->metric);
    } else {
        put_bounds(&e);
    }
    *out = e.out;
}

static int is_written(const qzplan_value *value) {
    return value->text != NULL && qz_number_known(value->number) &&
           (value->form == QZPLAN_NUMBER_PLAIN || value->form == QZPLAN_NUMBER_PERCENT ||
            value->form == QZPLAN_NUMBER_POINTS);
}

/* Half the width of a band, which may be a share of its middle. */
static int width_of(qzplan_number *width, const qzplan_target *target,
                    const qzplan_number *middle) {
    *width = target->within.number;
    return target->within.form != QZPLAN_NUMBER_PERCENT ||
           qzplan_number_multiply(width, middle, width) == QZPLAN_OK;
}

/* Both ends of a range as it stands in the plan; 0 where it has not two. */
static int ends_of(const qz_essay *e, qzplan_number *low, qzplan_number *high) {
    const qzplan_milestone *milestone = e->milestone;
    qzplan_number width;
    *low = milestone->value.number;
    *high = milestone->upper.number;
    if (e->target->op == QZPLAN_OP_BETWEEN) {
        return is_written(&milestone->value) && is_written(&milestone->upper);
    }
    return e->target->op == QZPLAN_OP_ABOUT && is_written(&milestone->value) &&
           width_of(&width, e->target, &milestone->value.number) &&
           qzplan_number_add(high, low, &width) == QZPLAN_OK &&
           qzplan_number_subtract(low, low, &width) == QZPLAN_OK;
}

static void put_range(qz_essay *e, qzplan_number low, qzplan_number high) {
    const qzplan_target *target = e->target;
    const qzplan_number *beside = &e->verdict->actual;
    int32_t form = e->verdict->form;
    int below = target->op == QZPLAN_OP_ABOUT && target->below == QZPLAN_BEYOND_MET;
    int above = target->op == QZPLAN_OP_ABOUT && target->above == QZPLAN_BEYOND_MET;
    if (below || above) {
        qz_out_text(&e->out, below ? "\xE2\x89\xA4 " : "\xE2\x89\xA5 ");
        qz_essay_amount(e, below ? high : low, form, beside, e->metric);
        return;
    }
    qz_essay_number(e, low, form, beside);
    qz_out_text(&e->out, "\xE2\x80\x93");
    qz_essay_amount(e, high, form, beside, e->metric);
}

static void put_border(qz_essay *e, int beside) {
    const qzplan_verdict *v = e->verdict;
    int32_t wanted = v->metric == NULL ? QZPLAN_WANTED_UP : v->metric->wanted;
    const char *sign = qzplan_comparator_sign(e->target->op, wanted);
    if (!qz_number_known(v->required)) {
        return;
    }
    if (*sign != '\0' && !(beside && *sign == '=')) {
        qz_out_text(&e->out, sign);
        qz_out_text(&e->out, " ");
    }
    put_number(e, QZPLAN_VERDICT_NUMBER_REQUIRED, v->required, e->metric);
}

static void put_wanted(qz_essay *e, int beside) {
    qzplan_number low, high;
    e->metric = beside ? NULL : e->metric;
    if (qz_asks_answer(e->target)) {
        qz_out_text(&e->out, e->words->yes);
    } else if (e->milestone->value.form == QZPLAN_VALUE_TO_BE_SET) {
        qz_out_text(&e->out, e->words->to_be_set);
    } else if (ends_of(e, &low, &high)) {
        put_range(e, low, high);
    } else {
        put_border(e, beside);
    }
}

void qz_cell_wanted(qz_out *out, const qzplan_verdict *v, const char *language) {
    qz_essay e = begin(out, v, language);
    put_wanted(&e, 0);
    *out = e.out;
}

void qz_cell_border(qz_out *out, const qzplan_verdict *v, const char *language) {
    qz_essay e = begin(out, v, language);
    put_wanted(&e, 1);
    *out = e.out;
}

/* 1 if less is needed. A border that has to be passed may be 0 away: then its side tells. */
static int is_less(const qz_essay *e, const qzplan_need *need) {
    const qzplan_metric *metric = e->verdict->metric;
    int32_t wanted = metric == NULL ? QZPLAN_WANTED_UNSPECIFIED : metric->wanted;
    return need->amount.num != 0
               ? need->amount.num < 0
               : qz_comparator_shape(qz_comparator_of(e->target->op), wanted) == QZ_RANGE_BELOW;
}

static void put_one(qz_essay *e, const qzplan_need *need) {
    const qzplan_metric *metric = need->metric;
    int32_t form = metric != NULL && metric->percent ? QZPLAN_NUMBER_POINTS : QZPLAN_NUMBER_PLAIN;
    qzplan_number size = need->amount;
    char text[QZ_NUMBER_TEXT];
    size_t length = qz_verdict_need(text, e->verdict, need, e->language);
    if (metric != NULL && metric != e->verdict->metric) {
        qz_essay_text(e, &metric->title);
        qz_out_text(&e->out, e->words->colon);
    }
    size.num = size.num < 0 && size.num != INT64_MIN ? -size.num : size.num;
    qz_out_text(&e->out, is_less(e, need) ? e->words->cell_fewer : e->words->cell_more);
    qz_out_text(&e->out, need->strict ? e->words->strictly : "");
    qz_essay_with_unit(e, text, length, size, form, metric);
    if (metric == NULL) {
        int areas = e->target->subject == QZPLAN_SUBJECT_OF_EACH;
        qz_out_text(&e->out, e->words->before_unit);
        qz_out_text(&e->out, areas ? e->words->cell_areas : e->words->cell_targets);
    }
    qz_out_text(&e->out, need->replace ? e->words->cell_replaced : "");
}

void qz_cell_needed(qz_out *out, const qzplan_verdict *v, const char *language) {
    qz_essay e = begin(out, v, language);
    for (size_t i = 0; i < v->needed_count && !v->over; i++) {
        qz_out_text(&e.out, i == 0 ? "" : e.words->comma);
        put_one(&e, &v->needed[i]);
    }
    *out = e.out;
}
