/* SPDX-License-Identifier: MIT */
/* Puts what a target promises into words: its value as the plan writes it, what that is compared
   with, and what it was before. */

#include "words/promise.h"

#include <string.h>

#include <qzplan/diff.h>
#include <qzplan/text.h>

#include "calendar/period.h"
#include "model/comparators.h"
#include "number/number.h"
#include "reader/decode.h"

/* "Gini coefficient in the Union" */
static void put_metric_in(qz_essay *e, const qzplan_metric *metric, const qzplan_area *area) {
    int area_first = e->words->area_first;
    if (area != NULL && area_first) {
        qz_essay_text(e, &area->title);
        qz_out_text(&e->out, e->words->in_area);
    }
    qz_essay_text(e, &metric->title);
    if (area != NULL && !area_first) {
        qz_out_text(&e->out, e->words->in_area);
        qz_essay_text(e, &area->title);
    }
}

/* A number with all the decimals that the plan writes: rounded it would be another promise. */
static void put_amount(qz_essay *e, const qzplan_value *value, int32_t form) {
    qz_essay_amount(e, value->number, form, &value->number, e->metric);
}

/* A value means what it says: a number, a share of the baseline, another metric. */
static void put_as_written(qz_essay *e, const qzplan_value *value) {
    const qz_words *w = e->words;
    switch (value->form) {
    case QZPLAN_VALUE_MULTIPLE:
        qz_out_text(&e->out, w->before_times);
        qz_essay_number(e, value->number, QZPLAN_NUMBER_PLAIN, &value->number);
        qz_out_text(&e->out, w->after_times);
        break;
    case QZPLAN_VALUE_FRACTION:
        qz_out_text(&e->out, value->text);
        break;
    case QZPLAN_VALUE_YEARLY_PERCENT:
        qz_essay_number(e, value->number, QZPLAN_NUMBER_PERCENT, &value->number);
        break;
    case QZPLAN_VALUE_YEARLY_AMOUNT:
        put_amount(e, value, qz_form_of_yearly(value));
        break;
    case QZPLAN_VALUE_REFERENCE:
        qz_out_text(&e->out, w->before_reference);
        put_metric_in(e, value->metric, value->area);
        break;
    case QZPLAN_VALUE_TO_BE_SET:
        qz_out_text(&e->out, w->to_be_set);
        break;
    default:
        put_amount(e, value, value->form);
    }
}

/* Whether the language has a sentence for so many of a list of targets. */
static int has_own_words(const qz_essay *e) {
    const qzplan_target *target = e->target;
    return target->subject == QZPLAN_SUBJECT_OF && e->words->counts != NULL &&
           e->words->counts[target->op] != NULL;
}

void qz_essay_promised(qz_essay *e) {
    const qz_words *w = e->words;
    int32_t form = e->milestone->value.form;
    if (form == QZPLAN_VALUE_TO_BE_SET && *w->none_set != '\0') {
        qz_out_text(&e->out, w->none_set);
    } else if (form == QZPLAN_VALUE_YEARLY_PERCENT || form == QZPLAN_VALUE_YEARLY_AMOUNT) {
        qz_essay_template(e, qz_comparator_of(e->target->op)->by < 0 ? w->fall_yearly
                                                                     : w->rise_yearly);
    } else if (has_own_words(e)) {
        qz_essay_count(e, e->target->of_count);
        qz_out_text(&e->out, w->counted_in);
        qz_essay_template(e, w->counts[e->target->op]);
        qz_out_text(&e->out, form == QZPLAN_NUMBER_PLAIN ? w->count_of : "");
    } else {
        qz_essay_template(e, qz_words_promise(w, e->target->op));
    }
}

/* Of a range of `_to` or `_by`, the end that binds: the other one is beyond, and of no interest to
   a verdict. */
void qz_essay_value(qz_essay *e) {
    const char *text = qz_words_promise(e->words, e->target->op);
    put_as_written(e, &e->milestone->value);
    if (e->verdict == NULL && e->milestone->upper.text != NULL && strstr(text, "%U") == NULL) {
        qz_out_text(&e->out, e->words->up_to);
        put_as_written(e, &e->milestone->upper);
    }
}

void qz_essay_upper(qz_essay *e) {
    put_as_written(e, &e->milestone->upper);
}

void qz_essay_width(qz_essay *e) {
    put_as_written(e, &e->target->within);
}

void qz_essay_beyond(qz_essay *e) {
    qz_out_text(&e->out, e->target->above == QZPLAN_BEYOND_MET ? e->words->above_met : "");
    qz_out_text(&e->out, e->target->below == QZPLAN_BEYOND_MET ? e->words->below_met : "");
}

/* "the mean of 2016 to 2018" */
static void put_years(qz_essay *e) {
    const qzplan_period *since = &e->target->since;
    const qzplan_period first = qz_year_from(since->first);
    const qzplan_period last = qz_years_end(since);
    qz_out_text(&e->out, e->words->before_mean);
    qz_essay_period(e, &first);
    qz_out_text(&e->out, e->words->up_to);
    qz_essay_period(e, &last);
    qz_out_text(&e->out, e->words->after_mean);
}

static void put_since(qz_essay *e) {
    const qz_words *w = e->words;
    switch (e->target->since_kind) {
    case QZPLAN_SINCE_PREVIOUS:
        qz_out_text(&e->out, w->since_previous);
        break;
    case QZPLAN_SINCE_LAST_YEAR:
        qz_out_text(&e->out, w->since_last_year);
        break;
    case QZPLAN_SINCE_PERIOD:
        qz_essay_period(e, &e->target->since);
        break;
    case QZPLAN_SINCE_YEARS:
        put_years(e);
        break;
    default:
        break;
    }
}

/* "54 schools", "54 schools, 2015", "2015", "the year before", "Incidence, girls". */
void qz_essay_baseline(qz_essay *e) {
    const qzplan_target *target = e->target;
    if (target->against != NULL) {
        put_metric_in(e, target->against, target->against_area);
        return;
    }
    if (qz_number_known(target->baseline.number)) {
        put_amount(e, &target->baseline, target->baseline.form);
        qz_out_text(&e->out,
                    target->since_kind != QZPLAN_SINCE_UNSPECIFIED ? e->words->list_comma : "");
    }
    put_since(e);
}

static int has_baseline(const qzplan_target *target) {
    return target->against != NULL || target->since_kind != QZPLAN_SINCE_UNSPECIFIED ||
           qz_number_known(target->baseline.number);
}

/* Whose targets are counted: "of 7 promises", "of the areas (country; Schools: at least 15)". */
static void put_counted(qz_essay *e) {
    const qz_words *w = e->words;
    if (has_own_words(e)) {
        return; /* it is said with the promise */
    }
    if (e->target->subject == QZPLAN_SUBJECT_OF) {
        qz_out_text(&e->out, w->before_targets);
        qz_essay_count(e, e->target->of_count);
        qz_out_text(&e->out, w->after_targets);
    } else if (e->target->subject == QZPLAN_SUBJECT_OF_EACH) {
        const char *within = e->target->of[0]->each; /* of each area judged, or of the plan's */
        qz_out_text(&e->out, w->before_areas);
        const char *kind = within != NULL ? within : e->target->each;
        const char *name = qz_kind_name(w, kind);
        const char *space = qz_essay_is_latin(name) && w->area_first ? w->before_latin : "";
        qz_out_text(&e->out, space);
        qz_out_text(&e->out, name);
        qz_out_text(&e->out, space);
        qz_out_text(&e->out, w->after_kind);
        qz_essay_aspect(e, QZPLAN_ASPECT_OF);
        qz_out_text(&e->out, w->after_areas);
    }
}

void qz_essay_scope(qz_essay *e) {
    const qzplan_target *target = e->target;
    if (target->whole != NULL && (e->metric == NULL || target->whole != e->metric->whole)) {
        qz_essay_template(e, e->words->of_whole);
    }
    put_counted(e);
    if (target->sum_over.kind != QZPLAN_SPAN_NONE ||
        target->average_over.kind != QZPLAN_SPAN_NONE) {
        qz_out_text(&e->out, e->words->open_group);
        qz_essay_aspect(e, QZPLAN_ASPECT_STRETCH);
        qz_out_text(&e->out, e->words->close_group);
    }
}

void qz_essay_conditions(qz_essay *e) {
    const qz_words *w = e->words;
    if (has_baseline(e->target)) {
        qz_essay_template(e, e->target->against != NULL ? w->baseline_metric : w->baseline);
    }
    if (e->target->only_if != NULL || e->target->only_if_metric != NULL) {
        qz_essay_template(e, w->only_if);
    }
}

static void put_revision(qz_essay *e, const qzplan_revision *revision) {
    qz_essay_template(e, revision->corrects ? e->words->corrected : e->words->revised);
    if (*qzplan_text_get(&revision->by, e->language) != '\0') {
        qz_out_text(&e->out, e->words->revised_by);
        qz_essay_text(e, &revision->by);
    }
    qz_out_text(&e->out, e->words->revised_why);
    qz_essay_text(e, &revision->why);
    qz_out_text(&e->out, e->words->stop);
}

void qz_essay_promise(qz_essay *e) {
    int every = e->target->every != QZPLAN_PERIOD_NONE;
    int once = e->target->op == QZPLAN_OP_DONE && !every;
    qz_essay_template(e, once    ? e->words->promise_done
                         : every ? e->words->promise_every
                                 : e->words->promise_once);
    qz_essay_conditions(e);
    int done = e->target->op == QZPLAN_OP_DONE && e->verdict->revision == NULL;
    qz_out_text(&e->out, done ? e->words->after_done : e->words->stop);
    if (e->verdict->revision != NULL) {
        put_revision(e, e->verdict->revision);
    }
}
