/* SPDX-License-Identifier: MIT */
/* Figures as a table: what was understood, and where it was read. */

#include <stdlib.h>

#include "amount.h"
#include "arrays.h"
#include "figures_out.h"
#include "table.h"
#include "words.h"

static void cell(struct table *table, struct buffer *text) {
    struct buffer safe = {0};

    buffer_add_safe(&safe, buffer_text(text));
    table_cell(table, STYLE_NONE, buffer_text(&safe));
    buffer_free(&safe);
    buffer_clear(text);
}

/* Chinese units stand close to their number. */
enum { CHINESE = 0xE3 };

/* "95.1%", "41 homes", "41所", "431 / 4200", "≥ 3". */
static void add_said(struct buffer *text, const qzplan_figure *figure, const char *language) {
    if (figure->form == QZPLAN_FORM_ANSWER) {
        buffer_add(text, word(figure->value.num != 0 ? WORD_YES : WORD_NO, language));
    } else if (figure->form == QZPLAN_FORM_RATIO) {
        add_number(text, &figure->numerator, QZPLAN_NUMBER_PLAIN, NULL, language);
        buffer_add(text, " / ");
        add_number(text, &figure->denominator, QZPLAN_NUMBER_PLAIN, NULL, language);
    } else if (figure->form == QZPLAN_FORM_BOUNDS) {
        figure_add_bound(text, figure, &figure->low);
        buffer_add(text, "\u2013");
        figure_add_bound(text, figure, &figure->high);
    } else {
        figure_add_value(text, figure);
    }
    figure_add_unit(text, figure, language);
}

void figure_add_unit(struct buffer *text, const qzplan_figure *figure, const char *language) {
    const char *unit = text_in(&figure->metric->unit, language);
    int counts = figure->form != QZPLAN_FORM_ANSWER && figure->form != QZPLAN_FORM_RATIO;

    if (counts && !figure->share && unit[0] != '\0') {
        buffer_format(text, (unsigned char)unit[0] < CHINESE ? " %s" : "%s", unit);
    }
}

/* "figures.csv:7", or "book.xlsx!Sheet!C7" where the file says it all. */
static void add_place(struct buffer *text, const qzplan_figure *figure) {
    buffer_add(text, figure->file);
    if (figure->line > 0) {
        buffer_format(text, ":%u", (unsigned)figure->line);
    }
}

static void add_row(struct table *table, const qzplan_plan *plan, const qzplan_figure *figure,
                    const char *language) {
    struct buffer text = {0};

    table_row(table);
    buffer_add(&text, text_in(&figure->metric->title, language));
    cell(table, &text);
    add_period(&text, &figure->period);
    cell(table, &text);
    buffer_add(&text, figure->area == plan->area ? "" : text_in(&figure->area->title, language));
    if (figure->group != NULL) {
        buffer_format(&text, "%s%s", text.length > 0 ? word(WORD_LIST_COMMA, language) : "",
                      text_in(&figure->group->title, language));
    }
    cell(table, &text);
    add_said(&text, figure, language);
    cell(table, &text);
    for (int32_t flag = 1; figure->flags >> flag != 0; flag++) {
        if ((figure->flags >> flag & 1) != 0) {
            buffer_add(&text, text.length > 0 ? word(WORD_LIST_COMMA, language) : "");
            buffer_add(&text, qzplan_term_label(QZPLAN_VOCABULARY_FLAG, flag, language));
        }
    }
    cell(table, &text);
    add_place(&text, figure);
    cell(table, &text);
    buffer_free(&text);
}

void figures_print_table(const struct out *out, const qzplan_plan *plan,
                         const struct figure_list *list, int demo) {
    const char *language = out->language;
    const struct table_column columns[] = {
        {word(WORD_METRIC, language), .weight = 3},
        {word(WORD_PERIOD, language), .right = 0},
        {word(WORD_AREA_AND_GROUP, language), .weight = 2},
        {word(WORD_VALUE, language), .right = 1},
        {word(WORD_FLAG, language), .weight = 1},
        {word(WORD_WHERE, language), .weight = 2},
    };
    struct table *table = table_new(columns, ARRAY_SIZE(columns));
    struct buffer line = {0};

    if (demo) {
        buffer_add(&line, word(WORD_DEMO, language));
        out_line(out, &line);
    }
    for (size_t i = 0; i < list->count; i++) {
        add_row(table, plan, list->items[i], language);
    }
    table_print(table, out);
    table_free(table);
    buffer_free(&line);
}
