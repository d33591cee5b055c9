/* SPDX-License-Identifier: MIT */
/* qzplan evaluate as CSV: a row for each verdict that is shown. */

#include "csv_out.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "amount.h"
#include "arrays.h"
#include "csv_cells.h"
#include "explain.h"
#include "language.h"

typedef void cell_writer(struct buffer *cell, const struct report *report,
                         const qzplan_verdict *verdict);

typedef void text_writer(struct buffer *cell, const qzplan_verdict *verdict, const char *language);

struct column {
    const char *name;
    cell_writer *write;
    int number;        /* 1: digits and signs of our own, never a formula */
    text_writer *text; /* in place of `write`: once in each language asked for */
};

static void plan_id(struct buffer *cell, const struct report *report, const qzplan_verdict *v) {
    (void)v;
    buffer_add(cell, report->result->plan->id);
}

static void as_of(struct buffer *cell, const struct report *report, const qzplan_verdict *v) {
    (void)v;
    add_day(cell, report->result->as_of);
}

static void demo(struct buffer *cell, const struct report *report, const qzplan_verdict *v) {
    (void)v;
    buffer_add(cell, report->result->demo ? "true" : "false");
}

/* One cell of a verdict's own. */
#define CELL(name, code)                                                                           \
    static void cell_##name(struct buffer *cell, const struct report *report,                      \
                            const qzplan_verdict *v) {                                             \
        (void)report;                                                                              \
        code;                                                                                      \
    }

static void add_integer(struct buffer *cell, const qzplan_number *number, int64_t value) {
    if (number->den > 0) {
        buffer_add_integer(cell, value);
    }
}

static void add_term(struct buffer *cell, int32_t vocabulary, int64_t value) {
    buffer_add(cell, qzplan_term_name(vocabulary, value));
}

static void add_remarks(struct buffer *cell, const qzplan_verdict *verdict) {
    for (uint32_t bit = 0; bit < 63; bit++) {
        if ((verdict->remarks >> bit & 1) == 0) {
            continue;
        }
        buffer_add(cell, cell->length > 0 ? " " : "");
        add_term(cell, QZPLAN_VOCABULARY_REMARK, (int64_t)1 << bit);
    }
}

/* "rotated +12; urban_to_rural +5 replace" */
static void add_needs(struct buffer *cell, const qzplan_verdict *verdict) {
    for (size_t i = 0; i < verdict->needed_count; i++) {
        const qzplan_need *need = &verdict->needed[i];

        buffer_format(cell, "%s%s%s", i > 0 ? "; " : "",
                      need->metric == NULL ? "" : need->metric->id,
                      need->metric == NULL ? "" : " ");
        add_need(cell, verdict, i, "en");
        buffer_add(cell, need->strict ? " strict" : "");
        buffer_add(cell, need->replace ? " replace" : "");
    }
}

static void add_missing(struct buffer *cell, const qzplan_verdict *verdict) {
    for (size_t i = 0; i < verdict->missing_count; i++) {
        buffer_format(cell, "%s%s", i > 0 ? " " : "", verdict->missing[i]->id);
    }
}

static void add_arrival(struct buffer *cell, const qzplan_verdict *verdict) {
    if (verdict->arrival != QZPLAN_DAY_NONE) {
        add_day(cell, verdict->arrival);
    }
}

static void add_slip(struct buffer *cell, const qzplan_verdict *verdict) {
    if (verdict->arrival != QZPLAN_DAY_NONE) {
        buffer_add_integer(cell, verdict->slip);
    }
}

static void add_revised(struct buffer *cell, const qzplan_verdict *verdict) {
    if (verdict->revision != NULL) {
        add_day(cell, verdict->revision->on);
    }
}

/* What each of the methods says, one behind the other. */
static void add_answers(struct buffer *cell, const struct report *report,
                        const qzplan_verdict *verdict,
                        void (*add)(struct buffer *cell, const qzplan_progress_result *answer)) {
    const struct methods methods = methods_of(report->methods, verdict);
    qzplan_progress_result answers[METHODS_MAX];

    methods_judge(answers, &methods, report->result, verdict);
    for (size_t i = 0; i < methods.count; i++) {
        buffer_add(cell, i > 0 ? "; " : "");
        add(cell, &answers[i]);
    }
}

/* Ids with a semicolon between: none has one in it. */
static void add_leads(struct buffer *cell, const qzplan_task *task) {
    for (size_t i = 0; i < task->lead_count; i++) {
        buffer_add(cell, i > 0 ? ";" : "");
        buffer_add(cell, task->leads[i]->id);
    }
}

static void add_participants(struct buffer *cell, const qzplan_task *task) {
    for (size_t i = 0; i < task->participant_count; i++) {
        buffer_add(cell, i > 0 ? ";" : "");
        buffer_add(cell, task->participants[i]->id);
    }
}

/* "open-sdg moderate_progress; linear behind" */
static void add_answer(struct buffer *cell, const qzplan_progress_result *answer) {
    add_term(cell, QZPLAN_VOCABULARY_METHOD, answer->method);
    buffer_add(cell, " ");
    add_term(cell, QZPLAN_VOCABULARY_PROGRESS_STATUS, answer->status);
}

/* With all digits, as in JSON; nothing where there is none. */
static void add_real(struct buffer *cell, double number) {
    if (isfinite(number)) {
        buffer_format(cell, "%.17g", number);
    }
}

static void add_measure(struct buffer *cell, const qzplan_progress_result *answer) {
    add_real(cell, answer->measure);
}

static void add_score(struct buffer *cell, const qzplan_progress_result *answer) {
    add_real(cell, answer->score);
}

CELL(target, buffer_add(cell, v->target->id))
CELL(task, buffer_add(cell, v->target->task->id))
CELL(lead, add_leads(cell, v->target->task))
CELL(metric, buffer_add(cell, v->metric != NULL ? v->metric->id : ""))
CELL(group, buffer_add(cell, v->group != NULL ? v->group->id : ""))
CELL(area, buffer_add(cell, v->area->id))
CELL(period, add_judged(cell, &v->period))
CELL(met, add_term(cell, QZPLAN_VOCABULARY_TRUTH, v->met))
CELL(certain, buffer_add(cell, v->certain ? "true" : "false"))
CELL(status, add_term(cell, QZPLAN_VOCABULARY_STATUS, v->status))
CELL(phase, add_term(cell, QZPLAN_VOCABULARY_PHASE, v->phase))
CELL(pace, add_term(cell, QZPLAN_VOCABULARY_PACE, v->pace))
CELL(light, add_term(cell, QZPLAN_VOCABULARY_LIGHT, v->light))
CELL(actual, add_actual(cell, v, "en"))
CELL(actual_num, add_integer(cell, &v->actual, v->actual.num))
CELL(actual_den, add_integer(cell, &v->actual, v->actual.den))
CELL(required, add_required(cell, v, "en"))
CELL(required_num, add_integer(cell, &v->required, v->required.num))
CELL(required_den, add_integer(cell, &v->required, v->required.den))
CELL(gap, add_gap(cell, v, "en"))
CELL(gap_num, add_integer(cell, &v->gap, v->gap.num))
CELL(gap_den, add_integer(cell, &v->gap, v->gap.den))
CELL(needed, add_needs(cell, v))
CELL(deadline, add_day(cell, v->deadline))
CELL(days_left, buffer_add_integer(cell, v->days_left))
CELL(remarks, add_remarks(cell, v))
CELL(low_num, add_integer(cell, &v->low, v->low.num))
CELL(low_den, add_integer(cell, &v->low, v->low.den))
CELL(high_num, add_integer(cell, &v->high, v->high.num))
CELL(high_den, add_integer(cell, &v->high, v->high.den))
CELL(missing, add_missing(cell, v))
CELL(speed, add_signed(cell, &v->speed, v->form, "en"))
CELL(projected, add_verdict_number(cell, v, QZPLAN_VERDICT_NUMBER_PROJECTED, "en"))
CELL(arrival, add_arrival(cell, v))
CELL(slip, add_slip(cell, v))
CELL(revised, add_revised(cell, v))
CELL(in_time, add_term(cell, QZPLAN_VOCABULARY_IN_TIME, v->in_time))
CELL(achieved, add_portion(cell, &v->achieved, "en"))
CELL(achieved_num, add_integer(cell, &v->achieved, in_lowest_terms(v->achieved).num))
CELL(achieved_den, add_integer(cell, &v->achieved, in_lowest_terms(v->achieved).den))
CELL(way, add_portion(cell, &v->way, "en"))
CELL(way_num, add_integer(cell, &v->way, v->way.num))
CELL(way_den, add_integer(cell, &v->way, v->way.den))
CELL(methods, add_answers(cell, report, v, add_answer))
CELL(measures, add_answers(cell, report, v, add_measure))
CELL(scores, add_answers(cell, report, v, add_score))
CELL(participants, add_participants(cell, v->target->task))
CELL(comparator, add_term(cell, QZPLAN_VOCABULARY_OP, judged_target(v)->op))
CELL(line, buffer_add_integer(cell, v->target->line))

static void add_verdict_title(struct buffer *cell, const qzplan_verdict *verdict,
                              const char *language) {
    add_title(cell, verdict->target, verdict->metric, language);
}

static void add_task_title(struct buffer *cell, const qzplan_verdict *verdict,
                           const char *language) {
    buffer_add(cell, text_in(&verdict->target->task->title, language));
}

static void add_unit_title(struct buffer *cell, const qzplan_verdict *verdict,
                           const char *language) {
    buffer_add(cell, verdict->metric != NULL ? text_in(&verdict->metric->unit, language) : "");
}

static void add_status_label(struct buffer *cell, const qzplan_verdict *verdict,
                             const char *language) {
    buffer_add(cell, qzplan_term_label(QZPLAN_VOCABULARY_STATUS, verdict->status, language));
}

static void add_phase_label(struct buffer *cell, const qzplan_verdict *verdict,
                            const char *language) {
    buffer_add(cell, qzplan_term_label(QZPLAN_VOCABULARY_PHASE, verdict->phase, language));
}

static void add_light_label(struct buffer *cell, const qzplan_verdict *verdict,
                            const char *language) {
    buffer_add(cell, qzplan_term_label(QZPLAN_VOCABULARY_LIGHT, verdict->light, language));
}

static const struct column columns[] = {
    {"plan", plan_id, 0, NULL},
    {"as_of", as_of, 0, NULL},
    {"demo", demo, 0, NULL},
    {"target", cell_target, 0, NULL},
    {"task", cell_task, 0, NULL},
    {"lead", cell_lead, 0, NULL},
    {"title", NULL, 0, add_verdict_title},
    {"metric", cell_metric, 0, NULL},
    {"group", cell_group, 0, NULL},
    {"area", cell_area, 0, NULL},
    {"period", cell_period, 0, NULL},
    {"met", cell_met, 0, NULL},
    {"certain", cell_certain, 0, NULL},
    {"status", cell_status, 0, NULL},
    {"phase", cell_phase, 0, NULL},
    {"pace", cell_pace, 0, NULL},
    {"light", cell_light, 0, NULL},
    {"actual", cell_actual, 1, NULL},
    {"actual_num", cell_actual_num, 1, NULL},
    {"actual_den", cell_actual_den, 1, NULL},
    {"required", cell_required, 0, NULL},
    {"required_num", cell_required_num, 1, NULL},
    {"required_den", cell_required_den, 1, NULL},
    {"gap", cell_gap, 1, NULL},
    {"gap_num", cell_gap_num, 1, NULL},
    {"gap_den", cell_gap_den, 1, NULL},
    {"needed", cell_needed, 0, NULL},
    {"deadline", cell_deadline, 0, NULL},
    {"days_left", cell_days_left, 1, NULL},
    {"remarks", cell_remarks, 0, NULL},
    {"line", cell_line, 1, NULL},
    {"explanation", NULL, 0, add_explanation},
    {"low_num", cell_low_num, 1, NULL},
    {"low_den", cell_low_den, 1, NULL},
    {"high_num", cell_high_num, 1, NULL},
    {"high_den", cell_high_den, 1, NULL},
    {"missing", cell_missing, 0, NULL},
    {"speed", cell_speed, 1, NULL},
    {"projected", cell_projected, 1, NULL},
    {"arrival", cell_arrival, 0, NULL},
    {"slip", cell_slip, 1, NULL},
    {"revised", cell_revised, 0, NULL},
    {"methods", cell_methods, 0, NULL},
    {"in_time", cell_in_time, 0, NULL},
    {"achieved", cell_achieved, 1, NULL},
    {"achieved_num", cell_achieved_num, 1, NULL},
    {"achieved_den", cell_achieved_den, 1, NULL},
    {"way", cell_way, 1, NULL},
    {"way_num", cell_way_num, 1, NULL},
    {"way_den", cell_way_den, 1, NULL},
    {"measures", cell_measures, 1, NULL},
    {"scores", cell_scores, 1, NULL},
    {"task_title", NULL, 0, add_task_title},
    {"participants", cell_participants, 0, NULL},
    {"unit", NULL, 0, add_unit_title},
    {"comparator", cell_comparator, 0, NULL},
    {"status_label", NULL, 0, add_status_label},
    {"phase_label", NULL, 0, add_phase_label},
    {"light_label", NULL, 0, add_light_label},
};
enum { COLUMN_COUNT = ARRAY_SIZE(columns) };

/* The languages of a column: none has one cell. */
static const char *language_of(const struct out *out, const struct column *column, size_t index) {
    return column->text == NULL ? (index == 0 ? out->language : NULL)
                                : language_asked(out->languages, index);
}

static void print_row(const struct out *out, const struct report *report,
                      const qzplan_verdict *verdict) {
    struct buffer line = {0}, raw = {0}, safe = {0};

    for (size_t c = 0; c < COLUMN_COUNT; c++) {
        const struct column *column = &columns[c];
        const char *language;

        for (size_t i = 0; (language = language_of(out, column, i)) != NULL; i++) {
            buffer_clear(&raw);
            buffer_clear(&safe);
            if (column->text != NULL) {
                column->text(&raw, verdict, language);
            } else {
                column->write(&raw, report, verdict);
            }
            buffer_add_safe(&safe, buffer_text(&raw));
            buffer_add(&line, c > 0 ? "," : "");
            csv_add(&line, buffer_text(&safe), column->number);
        }
    }
    out_line(out, &line);
    buffer_free(&line);
    buffer_free(&raw);
    buffer_free(&safe);
}

static void print_head(const struct out *out) {
    int several = language_asked(out->languages, 1) != NULL;
    struct buffer line = {0};

    for (size_t c = 0; c < COLUMN_COUNT; c++) {
        const char *language;

        for (size_t i = 0; (language = language_of(out, &columns[c], i)) != NULL; i++) {
            int tagged = several && columns[c].text != NULL;

            buffer_format(&line, "%s%s%s%s", c > 0 ? "," : "", columns[c].name, tagged ? "_" : "",
                          tagged ? language : "");
        }
    }
    out_line(out, &line);
    buffer_free(&line);
}

void csv_result(const struct out *out, const struct report *report) {
    csv_begin(out);
    print_head(out);
    for (size_t i = 0; i < report->shown_count; i++) {
        print_row(out, report, report->shown[i]);
    }
}
