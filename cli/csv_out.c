/* SPDX-License-Identifier: MIT */
/* qzplan evaluate as CSV. A cell that a spreadsheet would run as a formula gets an apostrophe
   before it; numbers that the program writes itself stay as they are. */

#include "csv_out.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "amount.h"
#include "arrays.h"
#include "explain.h"

typedef void cell_writer(struct buffer *cell, const struct report *report,
                         const qzplan_verdict *verdict);

struct column {
    const char *name;
    cell_writer *write;
    int number; /* 1: digits and signs of our own, never a formula */
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
        buffer_format(cell, "%" PRId64, value);
    }
}

static void add_term(struct buffer *cell, int32_t vocabulary, int64_t value) {
    buffer_add(cell, qzplan_term_name(vocabulary, value));
}

static void add_remarks(struct buffer *cell, const qzplan_verdict *verdict) {
    for (uint32_t bit = 0; bit < 32; bit++) {
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
        add_need(cell, need, "en");
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
        buffer_format(cell, "%" PRId32, verdict->slip);
    }
}

static void add_revised(struct buffer *cell, const qzplan_verdict *verdict) {
    if (verdict->revision != NULL) {
        add_day(cell, verdict->revision->on);
    }
}

/* "open-sdg moderate_progress; linear behind" */
static void add_methods(struct buffer *cell, const struct report *report,
                        const qzplan_verdict *verdict) {
    qzplan_progress_result answers[METHODS_MAX];

    methods_judge(answers, report->methods, report->result, verdict);
    for (size_t i = 0; i < report->methods->count; i++) {
        buffer_add(cell, i > 0 ? "; " : "");
        add_term(cell, QZPLAN_VOCABULARY_METHOD, answers[i].method);
        buffer_add(cell, " ");
        add_term(cell, QZPLAN_VOCABULARY_PROGRESS_STATUS, answers[i].status);
    }
}

CELL(target, buffer_add(cell, v->target->id))
CELL(task, buffer_add(cell, v->target->task->id))
CELL(lead, buffer_add(cell, v->target->task->lead->id))
CELL(title_zh, add_title(cell, v->target, v->metric, "zh"))
CELL(title_en, add_title(cell, v->target, v->metric, "en"))
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
CELL(days_left, buffer_format(cell, "%" PRId32, v->days_left))
CELL(remarks, add_remarks(cell, v))
CELL(low_num, add_integer(cell, &v->low, v->low.num))
CELL(low_den, add_integer(cell, &v->low, v->low.den))
CELL(high_num, add_integer(cell, &v->high, v->high.num))
CELL(high_den, add_integer(cell, &v->high, v->high.den))
CELL(missing, add_missing(cell, v))
CELL(speed, add_signed(cell, &v->speed, v->form, "en"))
CELL(projected, add_number(cell, &v->projected, v->form, NULL, "en"))
CELL(arrival, add_arrival(cell, v))
CELL(slip, add_slip(cell, v))
CELL(revised, add_revised(cell, v))
CELL(methods, add_methods(cell, report, v))
CELL(line, buffer_format(cell, "%" PRIu32, v->target->line))
CELL(explanation_zh, add_explanation(cell, v, "zh"))
CELL(explanation_en, add_explanation(cell, v, "en"))

static const struct column columns[] = {
    {"plan", plan_id, 0},
    {"as_of", as_of, 0},
    {"demo", demo, 0},
    {"target", cell_target, 0},
    {"task", cell_task, 0},
    {"lead", cell_lead, 0},
    {"title_zh", cell_title_zh, 0},
    {"title_en", cell_title_en, 0},
    {"metric", cell_metric, 0},
    {"group", cell_group, 0},
    {"area", cell_area, 0},
    {"period", cell_period, 0},
    {"met", cell_met, 0},
    {"certain", cell_certain, 0},
    {"status", cell_status, 0},
    {"phase", cell_phase, 0},
    {"pace", cell_pace, 0},
    {"light", cell_light, 0},
    {"actual", cell_actual, 1},
    {"actual_num", cell_actual_num, 1},
    {"actual_den", cell_actual_den, 1},
    {"required", cell_required, 0},
    {"required_num", cell_required_num, 1},
    {"required_den", cell_required_den, 1},
    {"gap", cell_gap, 1},
    {"gap_num", cell_gap_num, 1},
    {"gap_den", cell_gap_den, 1},
    {"needed", cell_needed, 0},
    {"deadline", cell_deadline, 0},
    {"days_left", cell_days_left, 1},
    {"remarks", cell_remarks, 0},
    {"line", cell_line, 1},
    {"explanation_zh", cell_explanation_zh, 0},
    {"explanation_en", cell_explanation_en, 0},
    {"low_num", cell_low_num, 1},
    {"low_den", cell_low_den, 1},
    {"high_num", cell_high_num, 1},
    {"high_den", cell_high_den, 1},
    {"missing", cell_missing, 0},
    {"speed", cell_speed, 1},
    {"projected", cell_projected, 1},
    {"arrival", cell_arrival, 0},
    {"slip", cell_slip, 1},
    {"revised", cell_revised, 0},
    {"methods", cell_methods, 0},
};
enum { COLUMN_COUNT = ARRAY_SIZE(columns) };

static int is_number(const char *text) {
    const char *digits = text + (*text == '-' || *text == '+');

    return *digits != '\0' && digits[strspn(digits, "0123456789.%")] == '\0';
}

static int is_formula(const char *text) {
    return text[0] != '\0' && strchr("=+-@\t\r", text[0]) != NULL && !is_number(text);
}

static void add_cell(struct buffer *line, const char *text, int trusted) {
    const char *guard = !trusted && is_formula(text) ? "'" : "";

    if (text[strcspn(text, ",\"\r\n")] == '\0') {
        buffer_format(line, "%s%s", guard, text);
        return;
    }
    buffer_format(line, "\"%s", guard);
    for (; *text != '\0'; text++) {
        buffer_add_bytes(line, *text == '"' ? "\"\"" : text, *text == '"' ? 2 : 1);
    }
    buffer_add(line, "\"");
}

static void print_row(const struct out *out, const struct report *report,
                      const qzplan_verdict *verdict) {
    struct buffer line = {0}, raw = {0}, safe = {0};

    for (size_t c = 0; c < COLUMN_COUNT; c++) {
        buffer_clear(&raw);
        buffer_clear(&safe);
        columns[c].write(&raw, report, verdict);
        buffer_add_safe(&safe, buffer_text(&raw));
        buffer_add(&line, c > 0 ? "," : "");
        add_cell(&line, buffer_text(&safe), columns[c].number);
    }
    out_line(out, &line);
    buffer_free(&line);
    buffer_free(&raw);
    buffer_free(&safe);
}

void csv_result(const struct out *out, const struct report *report) {
    const qzplan_result *result = report->result;
    struct buffer line = {0};

    for (size_t c = 0; c < COLUMN_COUNT; c++) {
        buffer_format(&line, "%s%s", c > 0 ? "," : "", columns[c].name);
    }
    out_line(out, &line);
    buffer_free(&line);
    for (size_t i = 0; i < result->verdict_count; i++) {
        print_row(out, report, result->verdicts[i]);
    }
}
