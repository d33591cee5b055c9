/* SPDX-License-Identifier: MIT */
/* Methods side by side: each in its own words and colour, with a mark where they do not agree. */

#include "text_methods.h"

#include <math.h>

#include "amount.h"
#include "arrays.h"
#include "table.h"
#include "words.h"

enum { COLUMN_TARGET = 1 };

static enum style colour_style(int32_t colour) {
    static const enum style styles[] = {
        [QZPLAN_COLOUR_GREY] = STYLE_DIM,          [QZPLAN_COLOUR_GREEN] = STYLE_GREEN,
        [QZPLAN_COLOUR_LIGHT_GREEN] = STYLE_GREEN, [QZPLAN_COLOUR_YELLOW] = STYLE_YELLOW,
        [QZPLAN_COLOUR_ORANGE] = STYLE_YELLOW,     [QZPLAN_COLOUR_RED] = STYLE_RED,
    };

    return colour >= 0 && (size_t)colour < ARRAY_SIZE(styles) ? styles[colour] : STYLE_NONE;
}

static struct table *new_table(const struct report *report, const char *language) {
    struct table_column columns[METHODS_MAX + 3] = {
        {word(WORD_TASK, language), 0, 0, 0},
        {word(WORD_TARGET, language), 0, 2, 0},
    };
    size_t count = 2;

    for (size_t i = 0; i < report->methods->count; i++) {
        columns[count++] = (struct table_column){
            qzplan_term_label(QZPLAN_VOCABULARY_METHOD, report->methods->items[i], language), 0, 1,
            0};
    }
    if (report->methods->count > 1) {
        columns[count++] = (struct table_column){"", 0, 0, 0};
    }
    return table_new(columns, count);
}

/* "moderate progress (yellow)", "no baseline". */
static void add_status(struct buffer *text, const qzplan_progress_result *answer,
                       const char *language) {
    if (answer->status == QZPLAN_PROGRESS_STATUS_NOT_AVAILABLE) {
        buffer_add(text,
                   qzplan_term_label(QZPLAN_VOCABULARY_PROGRESS_REASON, answer->reason, language));
    } else {
        buffer_add(text,
                   qzplan_term_label(QZPLAN_VOCABULARY_PROGRESS_STATUS, answer->status, language));
        buffer_add(text, word(WORD_OPEN, language));
        buffer_add(text, qzplan_term_label(QZPLAN_VOCABULARY_COLOUR, answer->colour, language));
        buffer_add(text, word(WORD_CLOSE, language));
    }
}

static void add_answer(struct table *table, const qzplan_progress_result *answer,
                       const char *language) {
    struct buffer text = {0};

    add_status(&text, answer, language);
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
    for (size_t i = 0; i < report->methods->count; i++) {
        add_answer(table, &answers[i], language);
    }
    if (report->methods->count > 1) {
        table_cell(table, STYLE_BOLD, methods_disagree(answers, report->methods->count) ? "≠" : "");
    }
    buffer_free(&text);
}

/* How many promises the methods were asked about, and what came of it. */
struct tally {
    size_t rows;
    size_t compared; /* two methods at least had an answer */
    size_t differing;
    size_t left_out; /* none had */
};

static struct tally add_rows(struct table *table, const struct report *report,
                             const char *language) {
    struct tally tally = {0};

    for (size_t i = 0; i < report->shown_count; i++) {
        qzplan_progress_result answers[METHODS_MAX];
        const qzplan_verdict *verdict = report->shown[i];
        size_t available = methods_judge(answers, report->methods, report->result, verdict);

        if (available > 0) {
            add_row(table, report, verdict, answers, language);
        }
        tally.rows += available > 0;
        tally.compared += available > 1;
        tally.differing += methods_disagree(answers, report->methods->count) != 0;
        tally.left_out += available == 0;
    }
    return tally;
}

/* "≠ the methods disagree on 2 of 7", "none of them can judge any of 9" */
static void print_tally(const struct out *out, const struct tally *tally) {
    const char *language = out->language;
    struct buffer line = {0};

    if (tally->differing > 0) {
        buffer_format(&line, word(WORD_METHODS_DIFFER, language), tally->differing,
                      tally->compared);
    } else if (tally->compared > 0) {
        buffer_format(&line, word(WORD_METHODS_AGREE, language), tally->compared);
    }
    if (line.length > 0) {
        print_paragraph(out, STYLE_BOLD, "", buffer_text(&line));
    }
    buffer_clear(&line);
    if (tally->left_out > 0) {
        buffer_format(&line, word(tally->rows > 0 ? WORD_NOT_JUDGED : WORD_NONE_JUDGED, language),
                      tally->left_out);
    }
    if (line.length > 0) {
        print_paragraph(out, STYLE_DIM, "", buffer_text(&line));
    }
    buffer_free(&line);
}

/* One that could not be meant for a verdict is not told. */
static int is_worth_telling(const qzplan_progress_result *answer) {
    return answer->reason != QZPLAN_PROGRESS_REASON_NO_RULE &&
           answer->reason != QZPLAN_PROGRESS_REASON_NO_VALUE;
}

void text_own_method(struct table *table, size_t column, const struct report *report,
                     const qzplan_verdict *verdict, const char *language) {
    const struct methods methods = methods_of(report->methods, verdict);
    qzplan_progress_result answers[METHODS_MAX];
    struct buffer lead = {0}, text = {0};

    if (report->methods->count > 0 || methods.count == 0) {
        return;
    }
    methods_judge(answers, &methods, report->result, verdict);
    if (is_worth_telling(&answers[0])) {
        buffer_add(&lead, qzplan_term_label(QZPLAN_VOCABULARY_METHOD, answers[0].method, language));
        buffer_add(&lead, word(WORD_COLON, language));
        add_status(&text, &answers[0], language);
        if (isfinite(answers[0].measure)) {
            buffer_format(&text, word(WORD_MEASURE_IS, language), answers[0].measure);
        }
        if (isfinite(answers[0].score)) {
            buffer_format(&text, word(WORD_SCORE_IS, language), answers[0].score);
        }
        if (answers[0].note != QZPLAN_PROGRESS_NOTE_NONE) {
            buffer_add(&text, word(WORD_SEMICOLON, language));
            buffer_add(&text, qzplan_term_label(QZPLAN_VOCABULARY_PROGRESS_NOTE, answers[0].note,
                                                language));
        }
        table_note(table, column, STYLE_NONE, buffer_text(&lead), buffer_text(&text));
    }
    buffer_free(&lead);
    buffer_free(&text);
}

/* What else has to be known of the answers of each method, once for each. */
static void print_answer_notes(const struct out *out, const struct report *report) {
    for (size_t m = 0; m < report->methods->count; m++) {
        const struct methods one = {.items = {report->methods->items[m]}, .count = 1};
        struct buffer line = {0};
        int32_t found = QZPLAN_PROGRESS_NOTE_NONE;

        for (size_t i = 0; i < report->shown_count && found == 0; i++) {
            qzplan_progress_result answers[METHODS_MAX];

            methods_judge(answers, &one, report->result, report->shown[i]);
            found = answers[0].note;
        }
        if (found != QZPLAN_PROGRESS_NOTE_NONE) {
            buffer_add(&line,
                       qzplan_term_label(QZPLAN_VOCABULARY_METHOD, one.items[0], out->language));
            buffer_add(&line, word(WORD_COLON, out->language));
            buffer_add(&line,
                       qzplan_term_label(QZPLAN_VOCABULARY_PROGRESS_NOTE, found, out->language));
            print_paragraph(out, STYLE_DIM, "", buffer_text(&line));
        }
        buffer_free(&line);
    }
}

void text_methods(const struct out *out, const struct report *report) {
    struct table *table = new_table(report, out->language);
    struct tally tally = add_rows(table, report, out->language);

    out_blank(out);
    print_paragraph(out, STYLE_BOLD, "", word(WORD_BY_METHOD, out->language));
    if (tally.rows > 0) {
        table_print(table, out);
    }
    print_tally(out, &tally);
    print_answer_notes(out, report);
    table_free(table);
}
