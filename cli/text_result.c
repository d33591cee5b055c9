/* SPDX-License-Identifier: MIT */
/* qzplan evaluate as text: the table of verdicts, and what stands around it. */

#include "text_result.h"

#include <stdlib.h>

#include "amount.h"
#include "arrays.h"
#include "footnotes.h"
#include "grouping.h"
#include "lights.h"
#include "table.h"
#include "text_cards.h"
#include "text_cells.h"
#include "text_changes.h"
#include "text_methods.h"
#include "text_notes.h"
#include "text_remedy.h"
#include "words.h"

enum { COLUMN_STATUS = 0 };

struct page {
    const struct out *out;
    const struct report *report;
    const struct text_options *options;
    struct table *table;
    struct footnotes notes;
    enum by by;
    const qzplan_task *led; /* one of them where all are led by the same; else NULL */
    int lead_column;        /* 1: the table says who leads, as nothing else does */
    int area_column;        /* 1: the verdicts are of several areas */
    size_t target_column;
};

static void print_demo(const struct page *page) {
    if (page->report->result->demo) {
        print_paragraph(page->out, STYLE_YELLOW, "!! ", word(WORD_DEMO, page->out->language));
    }
}

/* How many figures are of days that had not come. */
static void print_later(const struct page *page) {
    struct buffer line = {0};
    size_t later = 0;

    for (size_t i = 0; i < qzplan_figures_count(page->report->figures); i++) {
        later +=
            qzplan_figures_get(page->report->figures, i)->period.last > page->report->result->as_of;
    }
    if (later > 0) {
        buffer_format(&line, word(WORD_LATER_FIGURES, page->out->language), later);
        print_paragraph(page->out, STYLE_DIM, "", buffer_text(&line));
    }
    buffer_free(&line);
}

/* What is asked for, where that is not everything. */
static void print_shown(const struct page *page) {
    const struct report *report = page->report;
    struct buffer line = {0}, lead = {0};

    if (selection_narrows(report->selection)) {
        buffer_format(&lead, word(WORD_SHOWN, page->out->language), report->shown_count,
                      report->result->verdict_count);
        selection_add(&line, report->selection, page->out->language);
        print_paragraph(page->out, STYLE_NONE, buffer_text(&lead), buffer_text(&line));
    }
    buffer_free(&line);
    buffer_free(&lead);
}

static void print_top(const struct page *page) {
    const struct out *out = page->out;
    const qzplan_plan *plan = page->report->result->plan;
    struct buffer line = {0};

    print_paragraph(out, STYLE_BOLD, "", text_in(&plan->title, out->language));
    buffer_add(&line, word(WORD_AS_OF, out->language));
    add_day(&line, page->report->result->as_of);
    buffer_add(&line, word(WORD_SEMICOLON, out->language));
    buffer_add(&line, word(WORD_FIGURES, out->language));
    for (size_t i = 0; i < page->options->files->count; i++) {
        buffer_format(&line, "%s%s", i > 0 ? word(WORD_LIST_COMMA, out->language) : "",
                      page->options->files->items[i]);
    }
    print_paragraph(out, STYLE_NONE, "", buffer_text(&line));
    print_shown(page);
    print_later(page);
    if (page->led != NULL) {
        buffer_clear(&line);
        add_lead_titles(&line, page->led, out->language);
        print_paragraph(out, STYLE_NONE, word(WORD_LEAD_OF_ALL, out->language), buffer_text(&line));
    }
    if (page->report->area != NULL) {
        print_paragraph(out, STYLE_NONE, word(WORD_FOR_AREA, out->language),
                        text_in(&page->report->area->title, out->language));
    }
    if (text_given(&plan->assumes)) {
        print_paragraph(out, STYLE_DIM, word(WORD_ASSUMES, out->language),
                        text_in(&plan->assumes, out->language));
    }
    print_demo(page);
    out_blank(out);
    buffer_free(&line);
}

/* 1 where some verdict is of another area than the one judged for. */
static int areas_differ(const struct report *report) {
    const qzplan_area *own = report->area != NULL ? report->area : report->result->plan->area;

    for (size_t i = 0; i < report->shown_count; i++) {
        if (report->shown[i]->area != own) {
            return 1;
        }
    }
    return 0;
}

static struct table *new_table(struct page *page) {
    enum { AREA = 2, TARGET = 3, GAP = 6, DAYS = 8, LEAD = 9 };
    const char *language = page->out->language;
    const struct table_column all[] = {
        {word(WORD_STATUS, language), 0, 0, 20},   {word(WORD_ID, language), 0, 0, 10},
        {word(WORD_AREA, language), 0, 1, 20},     {word(WORD_TARGET, language), 0, 2, 0},
        {word(WORD_ACTUAL, language), 1, 0, 14},   {word(WORD_REQUIRED, language), 1, 0, 14},
        {word(WORD_GAP, language), 1, 0, 0},       {word(WORD_DEADLINE, language), 0, 0, 0},
        {word(WORD_DAYS_LEFT, language), 1, 0, 5}, {word(WORD_LEAD, language), 0, 1, 16},
    };
    /* What a narrow page can do without: the gap, the days, who leads. */
    static const int spare[] = {[GAP] = 3, [DAYS] = 2, [LEAD] = 1};
    struct table_column columns[TABLE_MAX_COLUMNS];
    int ranks[TABLE_MAX_COLUMNS] = {0};
    size_t count = 0;

    for (size_t i = 0; i < ARRAY_SIZE(all); i++) {
        int is_shown = i == AREA ? page->area_column : i == LEAD ? page->lead_column : 1;

        page->target_column = i == TARGET ? count : page->target_column;
        if (is_shown) {
            ranks[count] = i < ARRAY_SIZE(spare) ? spare[i] : 0;
            columns[count++] = all[i];
        }
    }
    struct table *table = table_new(columns, count);
    for (size_t i = 0; i < count; i++) {
        table_spare(table, i, ranks[i]);
    }
    return table;
}

static void add_cells(struct page *page, const qzplan_verdict *verdict) {
    const char *language = page->out->language;
    struct buffer text = {0};
    enum style style = light_style(verdict->light);

    table_row(page->table);
    add_light(&text, verdict->light);
    buffer_format(&text, " %s",
                  qzplan_term_label(QZPLAN_VOCABULARY_STATUS, verdict->status, language));
    table_cell(page->table, style, buffer_text(&text));
    table_cell(page->table, STYLE_NONE, verdict->target->id);
    buffer_clear(&text);
    if (page->area_column) {
        table_cell(page->table, STYLE_NONE, text_in(&verdict->area->title, language));
    }
    add_subject(&text, verdict, language);
    footnotes_mark(&page->notes, &text, verdict, language);
    table_cell(page->table, STYLE_NONE, buffer_text(&text));
    buffer_clear(&text);
    add_found(&text, verdict, language);
    table_cell(page->table, verdict->actual.den > 0 ? style : STYLE_DIM, buffer_text(&text));
    buffer_clear(&text);
    add_wanted(&text, verdict, language);
    table_cell(page->table, STYLE_NONE, buffer_text(&text));
    buffer_clear(&text);
    add_gap(&text, verdict, language);
    table_cell(page->table, STYLE_NONE, buffer_text(&text));
    buffer_clear(&text);
    add_day(&text, verdict->deadline);
    table_cell(page->table, STYLE_NONE, buffer_text(&text));
    buffer_clear(&text);
    add_days_left(&text, verdict, language);
    table_cell(page->table, STYLE_NONE, buffer_text(&text));
    if (page->lead_column) {
        buffer_clear(&text);
        add_lead_titles(&text, verdict->target->task, language);
        table_cell(page->table, STYLE_NONE, buffer_text(&text));
    }
    buffer_free(&text);
}

/* Begins a group: a line with its id and title. */
static void add_heading(struct page *page, const struct entry *entry, int first) {
    static const int32_t kinds[] = {
        [BY_TASK] = QZPLAN_CARD_TASK,
        [BY_ACTION] = QZPLAN_CARD_ACTION,
        [BY_PROGRAMME] = QZPLAN_CARD_PROGRAMME,
        [BY_DEPARTMENT] = QZPLAN_CARD_DEPARTMENT_LEAD,
    };
    const char *language = page->out->language;
    struct heading heading = heading_of(entry, page->by);
    int32_t kind = entry->with ? QZPLAN_CARD_DEPARTMENT_WITH : kinds[page->by];
    struct buffer lead = {0}, title = {0};

    if (heading.id == NULL) {
        return;
    }
    if (!first) {
        table_blank(page->table);
    }
    buffer_format(&lead, "%s ", card_title(kind, language));
    if (page->by != BY_DEPARTMENT) {
        buffer_format(&lead, "%s  ", heading.id);
    }
    buffer_add(&title, text_in(heading.title, language));
    if ((page->by == BY_TASK || entry->with) && page->led == NULL) {
        buffer_format(&title, " · %s ", word(WORD_LEADS, language));
        add_lead_titles(&title, entry->verdict->target->task, language);
    }
    table_note(page->table, COLUMN_STATUS, STYLE_BOLD, buffer_text(&lead), buffer_text(&title));
    buffer_free(&lead);
    buffer_free(&title);
}

static void add_verdicts(struct page *page) {
    size_t count;
    struct entry *entries =
        entries_of(page->report, page->by, sort_named(page->options->sort), &count);

    for (size_t i = 0; i < count; i++) {
        if (i == 0 || !same_group(&entries[i - 1], &entries[i], page->by)) {
            add_heading(page, &entries[i], i == 0);
        }
        add_cells(page, entries[i].verdict);
        add_notes(page->table, page->report, entries[i].verdict, page->target_column,
                  page->options->explain, page->out->language);
    }
    if (count == 0) {
        int any = page->report->result->verdict_count > 0;

        table_note(page->table, COLUMN_STATUS, STYLE_DIM, "",
                   word(any ? WORD_NONE_SHOWN : WORD_NONE_YET, page->out->language));
    }
    free(entries);
}

/* The one ratio that is shown: kept among closed. */
static void print_kept(const struct page *page) {
    const struct out *out = page->out;
    struct buffer line = {0};

    for (size_t i = 0; i < page->report->result->scorecard_count; i++) {
        const qzplan_scorecard *card = page->report->result->scorecards[i];

        if (card->kind != QZPLAN_CARD_PLAN) {
            continue;
        }
        buffer_format(&line,
                      word(card->closed == 1 ? WORD_KEPT_ONE : WORD_KEPT_LINE, out->language),
                      card->closed, card->kept);
        if (card->closed > 0) {
            buffer_add(&line, word(WORD_OPEN, out->language));
            add_share_of(&line, card->kept, card->closed, out->language);
            buffer_add(&line, word(WORD_CLOSE, out->language));
        }
    }
    out_blank(out);
    print_paragraph(out, STYLE_BOLD, "", buffer_text(&line));
    buffer_free(&line);
}

static void print_end(const struct page *page) {
    text_cards(page->out, page->report, page->by);
    if (!selection_narrows(page->report->selection)) {
        print_kept(page);
    }
    footnotes_print(&page->notes, page->out);
    if (page->report->result->demo) {
        out_blank(page->out);
    }
    print_demo(page);
}

void text_result(const struct out *out, const struct report *report,
                 const struct text_options *options) {
    struct page page = {
        .out = out,
        .report = report,
        .options = options,
        .by = by_named(options->by),
        .led = common_lead(report->result->plan),
        .area_column = areas_differ(report),
    };

    page.lead_column = page.led == NULL && page.by != BY_DEPARTMENT && page.by != BY_TASK;
    page.table = new_table(&page);
    print_top(&page);
    if (report->assumed != NULL) {
        text_changes(out, report);
    }
    add_verdicts(&page);
    table_print(page.table, out);
    if (report->methods->count > 0) {
        text_methods(out, report);
    }
    if (report->remedies != NULL) {
        text_remedies(out, report);
    }
    print_end(&page);
    table_free(page.table);
    footnotes_free(&page.notes);
}
