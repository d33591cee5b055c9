/* SPDX-License-Identifier: MIT */
/* Puts a verdict into words: what was promised, what was reported, what that makes of it, where it
   leads, what would remedy it. The words stand in one file a language; essay.c fills in their
   numbers. */

#include <qzplan/evaluate.h>

#include <qzplan/error.h>
#include <qzplan/text.h>

#include "base/arrays.h"
#include "judge/case.h"
#include "model/comparators.h"
#include "number/number.h"
#include "words/days.h"
#include "words/essay.h"
#include "words/letters.h"
#include "words/promise.h"
#include "words/target.h"

/* 1 if the actual value is a share whose counts were reported. */
static int has_counts(const qz_essay *e) {
    const qzplan_verdict *v = e->verdict;
    return e->target->judged_as == QZPLAN_AS_SHARE && !(v->remarks & QZPLAN_REMARK_NO_WHOLE_UNITS);
}

/* What is not known may still have bounds, and a reason. */
static void put_unknown(qz_essay *e) {
    const uint64_t missing = QZPLAN_REMARK_INCOMPLETE | QZPLAN_REMARK_AREAS_MISSING;
    const qzplan_verdict *v = e->verdict;
    const qz_words *w = e->words;
    int low = qz_number_known(v->low);
    int high = qz_number_known(v->high);
    int reported = (v->remarks & QZPLAN_REMARK_BOUNDED) != 0 && v->missing_count == 0;
    if (low && high) {
        qz_essay_template(e, reported ? w->between : w->bounds);
    } else if (reported && (low || high)) {
        qz_essay_template(e, low ? w->between_low : w->between_high);
    } else if (low || high) {
        qz_essay_template(e, low ? w->bound_low : w->bound_high);
    } else {
        qz_essay_template(e, v->figure_day == QZPLAN_DAY_NONE ? w->no_figure
                             : (v->remarks & missing)         ? w->no_value_so_far
                                                              : w->no_value);
    }
    if (v->missing_count > 0) {
        qz_essay_template(e, w->missing);
    }
}

/* 1 if a part of a whole may be told: all of it is not, where the promise is not kept. */
static int is_told(const qz_essay *e, qzplan_number portion) {
    return qz_number_known(portion) && e->verdict->phase != QZPLAN_PHASE_UPCOMING &&
           (e->verdict->met != QZPLAN_TRUTH_NO || portion.num != portion.den);
}

/* How much of it; of what is promised in full the value itself has said so. */
static void put_portions(qz_essay *e) {
    const qzplan_verdict *v = e->verdict;
    int of_all = v->form != QZPLAN_NUMBER_PLAIN && v->required.num == v->required.den;
    if (is_told(e, v->achieved) && !of_all) {
        qz_essay_template(e, e->words->achieved);
    }
    if (is_told(e, v->way)) {
        qz_essay_template(e, e->words->way);
    }
}

static void put_fact(qz_essay *e) {
    const qzplan_verdict *v = e->verdict;
    const qz_words *w = e->words;
    if (v->status == QZPLAN_STATUS_NOT_APPLICABLE) {
        qz_essay_template(e, w->not_applicable);
    } else if (v->remarks & QZPLAN_REMARK_CONDITION_UNKNOWN) {
        qz_essay_template(e, w->condition_unknown);
    } else if (!qz_number_known(v->actual)) {
        put_unknown(e);
    } else if (qz_asks_answer(e->target)) {
        qz_essay_template(e, v->met == QZPLAN_TRUTH_YES ? w->was_done : w->not_done);
    } else {
        qz_essay_template(e, has_counts(e) ? w->counted : w->reported);
        if (v->met == QZPLAN_TRUTH_NO && qz_number_known(v->gap) && v->gap.num != 0) {
            qz_essay_template(e, v->gap.num < 0 ? w->short_by : w->over_by);
        }
        put_portions(e);
    }
    qz_out_text(&e->out, w->stop);
}

static void put_judgement(qz_essay *e) {
    qz_essay_template(e, e->words->judgement);
    const qzplan_verdict *v = e->verdict;
    int by_pace = v->status == QZPLAN_STATUS_ON_TRACK || v->status == QZPLAN_STATUS_BEHIND;
    if (qz_number_known(v->expected) && (v->met != QZPLAN_TRUTH_YES || by_pace)) {
        qz_essay_template(e, e->words->expected);
    }
    qz_out_text(&e->out, e->words->stop);
}

/* Where the movement so far leads. */
static void put_forecast(qz_essay *e) {
    const qzplan_verdict *v = e->verdict;
    const qz_words *w = e->words;
    int speed = qz_number_known(v->speed);
    int projected = qz_number_known(v->projected);
    if (!speed && !projected) {
        return;
    }
    qz_essay_template(e, !speed ? "" : qz_essay_is_slow(e) ? w->speed_yearly : w->speed);
    qz_out_text(&e->out, speed && projected ? w->comma : "");
    qz_essay_template(e, projected ? w->projected : "");
    if (v->arrival != QZPLAN_DAY_NONE) {
        int passed = v->arrival < v->deadline - v->days_left;
        qz_essay_template(e, passed        ? w->arrival_passed
                             : v->slip > 0 ? w->arrival_late
                                           : w->arrival);
    }
    qz_out_text(&e->out, w->stop);
}

/* 1 if less is needed. A border that has to be passed may be 0 away: then its side tells. */
static int is_less(const qz_essay *e) {
    const qz_comparator *comparator = qz_comparator_of(e->target->op);
    if (e->need->amount.num != 0) {
        return e->need->amount.num < 0;
    }
    const qzplan_metric *metric = e->verdict->metric;
    int32_t wanted = metric == NULL ? QZPLAN_WANTED_UNSPECIFIED : metric->wanted;
    return qz_comparator_shape(comparator, wanted) == QZ_RANGE_BELOW;
}

/* What is counted is more or fewer, all else is higher or lower. */
static const char *change_of(const qz_essay *e) {
    const qzplan_metric *metric = e->need->metric;
    int counted = metric == NULL ||
                  (!metric->percent && *qzplan_text_get(&metric->unit, e->language) != '\0');
    if (is_less(e)) {
        return counted ? e->words->fewer : e->words->lower;
    }
    return counted ? e->words->more : e->words->higher;
}

/* What it lacked once nothing can be done for it any more. */
static void put_lacked(qz_essay *e) {
    const qzplan_verdict *v = e->verdict;
    const qz_words *w = e->words;
    for (size_t i = 0; i < v->needed_count; i++) {
        e->need = &v->needed[i];
        int own = v->needed_count == 1 && e->need->metric != NULL && e->need->metric == v->metric;
        qz_out_text(&e->out, i == 0 ? w->lacked : w->comma);
        qz_essay_template(e, is_less(e) ? (own ? w->lacked_fewer : w->lacked_fewer_of)
                                        : (own ? w->lacked_more : w->lacked_more_of));
    }
    if (v->needed_count > 0) {
        qz_out_text(&e->out, w->lacked_end);
        qz_out_text(&e->out, w->stop);
    }
}

static void put_needs(qz_essay *e) {
    const qzplan_verdict *v = e->verdict;
    if (v->over) {
        put_lacked(e);
        return;
    }
    for (size_t i = 0; i < v->needed_count; i++) {
        e->need = &v->needed[i];
        qz_out_text(&e->out, i == 0 ? e->words->needed : e->words->comma);
        qz_essay_template(e, e->need->replace ? e->words->replace : change_of(e));
    }
    qz_out_text(&e->out, v->needed_count > 0 ? e->words->stop : "");
}

static void put_remarks(qz_essay *e) {
    uint64_t said = QZPLAN_REMARK_CONDITION_UNKNOWN;
    if (e->verdict->status == QZPLAN_STATUS_MET_LATE) {
        said |= QZPLAN_REMARK_MET_LATE; /* the status says it */
    }
    int first = 1;
    if (e->verdict->remarks & QZPLAN_REMARK_NO_COMMON_DAY) {
        said |= QZPLAN_REMARK_INCOMPLETE; /* that says what is missing */
    }
    for (uint64_t bit = 1; bit != 0; bit <<= 1) {
        if (e->verdict->remarks & bit & ~said) {
            e->remark = bit;
            qz_out_text(&e->out, first ? e->words->remarks : e->words->comma);
            qz_essay_template(e, "%R");
            if (qz_has_days(e->verdict, bit)) {
                qz_essay_days(e);
            }
            first = 0;
        }
    }
    qz_out_text(&e->out, first ? "" : e->words->stop);
}

static void put_readings(qz_essay *e) {
    const qzplan_verdict *v = e->verdict;
    const qzplan_text *readings[] = {&e->target->assumes,
                                     v->metric == NULL ? NULL : &v->metric->assumes,
                                     v->group == NULL ? NULL : &v->group->assumes};
    int first = 1;
    for (size_t i = 0; i < QZ_ARRAY_SIZE(readings); i++) {
        if (readings[i] != NULL && *qzplan_text_get(readings[i], e->language) != '\0') {
            e->reading = readings[i];
            qz_out_text(&e->out, first ? e->words->readings : e->words->comma);
            qz_essay_template(e, "%H");
            first = 0;
        }
    }
    qz_out_text(&e->out, first ? "" : e->words->stop);
}

static qz_essay begin(char *buffer, size_t capacity, const qzplan_verdict *verdict,
                      const char *language) {
    return (qz_essay){.out = {.buffer = buffer, .capacity = capacity},
                      .verdict = verdict,
                      .target = qz_target_of(verdict),
                      .milestone = verdict->milestone,
                      .metric = verdict->metric,
                      .words = qz_words_of(language),
                      .language = qz_language_of(language)->tag,
                      .put_letter = qz_essay_letter,
                      .write_promise = qz_write_promise};
}

int qzplan_verdict_explain_remark(char *buffer, size_t capacity, size_t *length,
                                  const qzplan_verdict *verdict, uint64_t remark,
                                  const char *language) {
    if (verdict == NULL || (buffer == NULL && capacity > 0) || (verdict->remarks & remark) == 0 ||
        (remark & (remark - 1)) != 0) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    qz_essay e = begin(buffer, capacity, verdict, language);
    e.remark = remark;
    qz_essay_template(&e, "%R");
    if (qz_has_days(verdict, remark)) {
        qz_essay_days(&e);
    }
    return qz_out_end(&e.out, length);
}

int qzplan_verdict_explain(char *buffer, size_t capacity, size_t *length,
                           const qzplan_verdict *verdict, const char *language) {
    if (verdict == NULL || (buffer == NULL && capacity > 0)) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    qz_essay e = begin(buffer, capacity, verdict, language);
    qz_essay_template(&e, e.words->heading);
    qz_essay_promise(&e);
    put_fact(&e);
    put_judgement(&e);
    put_forecast(&e);
    put_needs(&e);
    put_remarks(&e);
    put_readings(&e);
    qz_out_trim(&e.out);
    return qz_out_end(&e.out, length);
}
