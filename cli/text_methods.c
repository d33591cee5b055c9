/* SPDX-License-Identifier: MIT */
/* Methods side by side: each in its own words and colour, with a mark where they do not agree. */

#include "text_methods.h"

#include "amount.h"
#include "table.h"
#include "words.h"

enum { COLUMN_TARGET = 1 };

static enum style colour_style(int32_t colour) {
    static const enum style styles[] = {
        [QZPLAN_COLOUR_GREY] = STYLE_DIM,          [QZPLAN_COLOUR_GREEN] = STYLE_GREEN,
        [QZPLAN_COLOUR_LIGHT_GREEN] = STYLE_GREEN, [QZPLAN_COLOUR_YELLOW] = STYLE_YELLOW,
        [QZPLAN_COLOUR_ORANGE] = STYLE_YELLOW,     [QZPLAN_COLOUR_RED] = STYLE_RED,
    };

    return colour >= 0 && colour <= QZPLAN_COLOUR_RED ? styles[colour] : STYLE_NONE;
}

static struct table *new_table(const struct report *report, const char *language) {
    struct table_column columns[METHODS_MAX + 3] = {
        {word(WORD_TASK, language), 0, 0, 0},
        {word(WORD_TARGET, language), 0, 2, 0},
    };
    size_t count = 2;

    for (size_t i = 0; i < report->methods->count; i++)
        columns[count++] = (struct table_column){
            qzplan_term_label(QZPLAN_VOCABULARY_METHOD, report->methods->items[i], language), 0, 1,
            0};
    if (report->methods->count > 1)
        columns[count++] = (struct table_column){"", 0, 0, 0};
    return table_new(columns, count);
}

/* "moderate progress (yellow)", "no baseline". */
static void add_answer(struct table *table, const qzplan_progress_result *answer,
                       const char *language) {
    struct buffer text = {0};

    if (answer->status == QZPLAN_PROGRESS_NOT_AVAILABLE)
        buffer_format(
            &text, "%s",
            qzplan_term_label(QZPLAN_VOCABULARY_PROGRESS_REASON, answer->reason, language));
    else
        buffer_format(
            &text, is_chinese(language) ? "%s（%s）" : "%s (%s)",
            qzplan_term_label(QZPLAN_VOCABULARY_PROGRESS_STATUS, answer->status, language),
            qzplan_term_label(QZPLAN_VOCABULARY_COLOUR, answer->colour, language));
    table_cell(table, colour_style(answer->colour), buffer_text(&text));
    buffer_free(&text);
}

static void add_row(struct table *table, const struct report *report, const qzplan_verdict *verdict,
                    const qzplan_progress_result *answers, const char *language) {
    struct buffer text = {0};

    table_row(table);
    table_cell(table, STYLE_NONE, verdict->target->task->id);
    add_subject(&text, verdict, language);
    table_cell(table, STYLE_NONE, buffer_text(&text));
    for (size_t i = 0; i < report->methods->count; i++)
        add_answer(table, &answers[i], language);
    if (report->methods->count > 1)
        table_cell(table, STYLE_BOLD, methods_disagree(answers, report->methods->count) ? "≠" : "");
    buffer_free(&text);
}

void text_methods(const struct out *out, const struct report *report) {
    struct table *table = new_table(report, out->language);
    size_t left_out = 0;
    struct buffer note = {0};

    for (size_t i = 0; i < report->result->verdict_count; i++) {
        qzplan_progress_result answers[METHODS_MAX];
        const qzplan_verdict *verdict = report->result->verdicts[i];

        if (methods_judge(answers, report->methods, report->result, verdict) > 0)
            add_row(table, report, verdict, answers, out->language);
        else
            left_out++;
    }
    if (left_out > 0) {
        buffer_format(&note, word(WORD_NOT_JUDGED, out->language), left_out);
        table_note(table, COLUMN_TARGET, STYLE_DIM, "", buffer_text(&note));
    }
    out_blank(out);
    print_paragraph(out, STYLE_BOLD, "", word(WORD_BY_METHOD, out->language));
    table_print(table, out);
    table_free(table);
    buffer_free(&note);
}
