/* SPDX-License-Identifier: MIT */
/* qzplan due as text: a table, what is overdue first. */

#include <inttypes.h>

#include "amount.h"
#include "arrays.h"
#include "due.h"
#include "figures_out.h"
#include "table.h"
#include "text_cells.h"
#include "words.h"

struct page {
    const struct out *out;
    const struct due *due;
    struct table *table;
    const qzplan_task *led; /* one of them where all are led by the same; else NULL */
    int area_column;        /* 1: figures are due in several areas */
    int lead_column;
};

void add_due_title(struct buffer *buffer, const qzplan_due_figure *figure, const char *language) {
    buffer_add_safe(buffer, text_in(&figure->metric->title, language));
    if (figure->group != NULL) {
        buffer_add(buffer, word(WORD_OPEN, language));
        buffer_add_safe(buffer, text_in(&figure->group->title, language));
        buffer_add(buffer, word(WORD_CLOSE, language));
    }
}

void add_latest(struct buffer *buffer, const qzplan_figure *figure, const char *language) {
    int32_t form = figure->share ? QZPLAN_NUMBER_PERCENT : QZPLAN_NUMBER_PLAIN;

    if (figure->form == QZPLAN_FORM_ANSWER) {
        buffer_add(buffer, word(figure->value.num != 0 ? WORD_YES : WORD_NO, language));
    } else if (figure->form == QZPLAN_FORM_RATIO) {
        add_number(buffer, &figure->numerator, QZPLAN_NUMBER_PLAIN, NULL, language);
        buffer_add(buffer, "/");
        add_number(buffer, &figure->denominator, QZPLAN_NUMBER_PLAIN, NULL, language);
    } else if (figure->form == QZPLAN_FORM_BOUNDS) {
        add_span(buffer, &figure->low, &figure->high, form, NULL, language);
    } else {
        add_number(buffer, &figure->value, form, NULL, language);
    }
}

static int areas_differ(const qzplan_due *list, const qzplan_area *own) {
    for (size_t i = 0; i < list->figure_count; i++) {
        if (list->figures[i]->area != own) {
            return 1;
        }
    }
    return 0;
}

static void print_top(const struct page *page) {
    const struct out *out = page->out;
    const qzplan_due *list = page->due->list;
    const struct list *files = page->due->files;
    struct buffer line = {0};

    print_paragraph(out, STYLE_BOLD, "", text_in(&list->plan->title, out->language));
    buffer_add(&line, word(WORD_AS_OF, out->language));
    add_day(&line, list->as_of);
    buffer_add(&line, word(WORD_SEMICOLON, out->language));
    buffer_add(&line, word(WORD_FIGURES, out->language));
    for (size_t i = 0; i < files->count; i++) {
        buffer_format(&line, "%s%s", i > 0 ? word(WORD_LIST_COMMA, out->language) : "",
                      files->items[i]);
    }
    print_paragraph(out, STYLE_NONE, "", buffer_text(&line));
    if (page->due->how->department != NULL) {
        print_paragraph(out, STYLE_NONE, word(WORD_OF_DEPARTMENT, out->language),
                        text_in(&page->due->how->department->title, out->language));
    }
    if (page->due->how->area != NULL) {
        print_paragraph(out, STYLE_NONE, word(WORD_FOR_AREA, out->language),
                        text_in(&page->due->how->area->title, out->language));
    }
    if (page->led != NULL) {
        buffer_clear(&line);
        add_lead_titles(&line, page->led, out->language);
        print_paragraph(out, STYLE_NONE, word(WORD_LEAD_OF_ALL, out->language), buffer_text(&line));
    }
    if (page->due->demo) {
        print_paragraph(out, STYLE_YELLOW, "!! ", word(WORD_DEMO, out->language));
    }
    buffer_clear(&line);
    buffer_format(&line, word(WORD_DUE_FIGURES, out->language), list->figure_count,
                  list->overdue_count);
    print_paragraph(out, STYLE_BOLD, "", buffer_text(&line));
    buffer_free(&line);
}

static struct table *new_table(const struct page *page) {
    const char *language = page->out->language;
    const struct {
        struct table_column column;
        int is_shown;
    } all[] = {
        {{word(WORD_REPORT_BY, language), 0, 0, 0}, 1},
        {{word(WORD_DAYS_LEFT, language), 1, 0, 0}, 1},
        {{word(WORD_METRIC, language), 0, 3, 0}, 1},
        {{word(WORD_PERIOD, language), 0, 0, 0}, 1},
        {{word(WORD_AREA, language), 0, 1, 20}, page->area_column},
        {{word(WORD_LATEST, language), 1, 0, 0}, 1},
        {{word(WORD_TASK, language), 0, 0, 9}, 1},
        {{word(WORD_LEAD, language), 0, 1, 16}, page->lead_column},
    };
    struct table_column columns[TABLE_MAX_COLUMNS];
    size_t count = 0;

    for (size_t i = 0; i < ARRAY_SIZE(all); i++) {
        if (all[i].is_shown) {
            columns[count++] = all[i].column;
        }
    }
    return table_new(columns, count);
}

void add_leads_of(struct buffer *buffer, const qzplan_due_figure *figure, const char *language) {
    for (size_t i = 0; i < figure->task_count; i++) {
        int known = 0;

        for (size_t k = 0; k < i && !known; k++) {
            known = same_leads(figure->tasks[k], figure->tasks[i]);
        }
        if (!known) {
            buffer_add(buffer, i > 0 ? word(WORD_LIST_COMMA, language) : "");
            add_lead_titles(buffer, figure->tasks[i], language);
        }
    }
}

static void add_days(struct buffer *text, const qzplan_due_figure *figure, const char *language) {
    if (figure->days_left < 0) {
        buffer_format(text, word(WORD_DAYS_OVER, language), -figure->days_left);
    } else {
        buffer_format(text, "%" PRId32, figure->days_left);
    }
}

static void cell(const struct page *page, enum style style, struct buffer *text) {
    table_cell(page->table, style, buffer_text(text));
    buffer_clear(text);
}

static void add_row(const struct page *page, const qzplan_due_figure *figure) {
    const char *language = page->out->language;
    enum style style = figure->days_left < 0 ? STYLE_RED : STYLE_NONE;
    struct buffer text = {0};

    table_row(page->table);
    add_day(&text, figure->by);
    cell(page, style, &text);
    add_days(&text, figure, language);
    cell(page, style, &text);
    add_due_title(&text, figure, language);
    cell(page, STYLE_NONE, &text);
    add_period(&text, &figure->period);
    cell(page, STYLE_NONE, &text);
    if (page->area_column) {
        table_cell(page->table, STYLE_NONE, text_in(&figure->area->title, language));
    }
    if (figure->latest != NULL) {
        add_latest(&text, figure->latest, language);
        figure_add_unit(&text, figure->latest, language);
    } else {
        buffer_add(&text, "\xE2\x80\x93");
    }
    cell(page, STYLE_DIM, &text);
    for (size_t i = 0; i < figure->task_count; i++) {
        buffer_format(&text, "%s%s", i > 0 ? " " : "", figure->tasks[i]->id);
    }
    cell(page, STYLE_NONE, &text);
    if (page->lead_column) {
        add_leads_of(&text, figure, language);
        cell(page, STYLE_NONE, &text);
    }
    buffer_free(&text);
}

void text_due(const struct out *out, const struct due *due) {
    const qzplan_due *list = due->list;
    const qzplan_area *own = due->how->area != NULL ? due->how->area : list->plan->area;
    struct page page = {.out = out, .due = due, .led = common_lead(list->plan)};

    page.area_column = areas_differ(list, own);
    page.lead_column = page.led == NULL;
    print_top(&page);
    if (list->figure_count == 0) {
        return;
    }
    out_blank(out);
    page.table = new_table(&page);
    for (size_t i = 0; i < list->figure_count; i++) {
        if (i > 0 && i == list->overdue_count) {
            table_rule(page.table);
        }
        add_row(&page, list->figures[i]);
    }
    table_print(page.table, out);
    table_free(page.table);
}
