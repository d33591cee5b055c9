/* SPDX-License-Identifier: MIT */
/* What assumed figures change: each verdict before and after. */

#include "text_changes.h"

#include "amount.h"
#include "arrays.h"
#include "lights.h"
#include "table.h"
#include "words.h"

static void add_value(struct buffer *text, const qzplan_figure *figure, const char *language) {
    int32_t form = figure->share ? QZPLAN_NUMBER_PERCENT : QZPLAN_NUMBER_PLAIN;

    if (figure->form == QZPLAN_FORM_BOUNDS) {
        add_span(text, &figure->low, &figure->high, form, NULL, language);
    } else if (figure->form == QZPLAN_FORM_ANSWER) {
        buffer_add(text, word(figure->value.num != 0 ? WORD_YES : WORD_NO, language));
    } else if (figure->form == QZPLAN_FORM_RATIO) {
        add_number(text, &figure->numerator, QZPLAN_NUMBER_PLAIN, NULL, language);
        buffer_add(text, "/");
        add_number(text, &figure->denominator, QZPLAN_NUMBER_PLAIN, NULL, language);
    } else {
        add_number(text, &figure->value, form, NULL, language);
    }
}

/* "Rural schools, Alder, 2025 = 44" */
static void add_assumed(struct buffer *text, const qzplan_figure *figure, const qzplan_plan *plan,
                        const char *language) {
    const char *comma = word(WORD_LIST_COMMA, language);

    buffer_add_safe(text, text_in(&figure->metric->title, language));
    if (figure->group != NULL) {
        buffer_add(text, comma);
        buffer_add_safe(text, text_in(&figure->group->title, language));
    }
    if (figure->area != plan->area) {
        buffer_add(text, comma);
        buffer_add_safe(text, text_in(&figure->area->title, language));
    }
    buffer_add(text, comma);
    add_period(text, &figure->period);
    buffer_add(text, " = ");
    add_value(text, figure, language);
}

static void print_assumed(const struct out *out, const struct report *report) {
    struct buffer text = {0};

    for (size_t i = 0; i < qzplan_figures_count(report->assumed); i++) {
        buffer_add(&text, i > 0 ? word(WORD_SEMICOLON, out->language) : "");
        add_assumed(&text, qzplan_figures_get(report->assumed, i), report->result->plan,
                    out->language);
    }
    print_paragraph(out, STYLE_BOLD, word(WORD_WHAT_IF, out->language), buffer_text(&text));
    buffer_free(&text);
}

static void add_status(struct table *table, const qzplan_verdict *verdict, const char *language) {
    struct buffer text = {0};

    add_light(&text, verdict->light);
    buffer_format(&text, " %s",
                  qzplan_term_label(QZPLAN_VOCABULARY_STATUS, verdict->status, language));
    table_cell(table, light_style(verdict->light), buffer_text(&text));
    buffer_free(&text);
}

static void add_found(struct table *table, const qzplan_verdict *verdict, const char *language) {
    struct buffer text = {0};

    add_actual(&text, verdict, language);
    add_bounds(&text, verdict, language);
    table_cell(table, STYLE_NONE, text.length > 0 ? buffer_text(&text) : "–");
    buffer_free(&text);
}

static void add_change(struct table *table, const struct report *report, size_t index,
                       const char *language) {
    const qzplan_verdict *before = report->reported->verdicts[index];
    const qzplan_verdict *after = report->result->verdicts[index];
    struct buffer text = {0};

    table_row(table);
    table_cell(table, STYLE_NONE, after->target->task->id);
    add_subject(&text, after, language);
    if (after->area != report->result->plan->area) {
        buffer_format(&text, " · %s", text_in(&after->area->title, language));
    }
    table_cell(table, STYLE_NONE, buffer_text(&text));
    add_status(table, before, language);
    add_found(table, before, language);
    table_cell(table, STYLE_NONE, "→");
    add_status(table, after, language);
    add_found(table, after, language);
    buffer_free(&text);
}

void text_changes(const struct out *out, const struct report *report) {
    const char *language = out->language;
    const struct table_column columns[] = {
        {word(WORD_TASK, language), 0, 0, 0},
        {word(WORD_TARGET, language), 0, 2, 0},
        {word(WORD_STATUS, language), 0, 0, 0},
        {word(WORD_ACTUAL, language), 1, 0, 0},
        {"", 0, 0, 0},
        {word(WORD_STATUS, language), 0, 0, 0},
        {word(WORD_ACTUAL, language), 1, 0, 0},
    };
    struct table *table = table_new(columns, ARRAY_SIZE(columns));
    size_t changes = 0;

    for (size_t i = 0; i < report->result->verdict_count; i++) {
        if (is_changed(report, i)) {
            add_change(table, report, i, language);
            changes++;
        }
    }
    print_assumed(out, report);
    if (changes > 0) {
        table_print(table, out);
    } else {
        print_paragraph(out, STYLE_NONE, "", word(WORD_NOTHING_CHANGES, language));
    }
    out_blank(out);
    table_free(table);
}
