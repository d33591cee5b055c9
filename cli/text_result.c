/* SPDX-License-Identifier: MIT */
/* qzplan evaluate as text: the table of verdicts, and what stands around it. */

#include "text_result.h"

#include <inttypes.h>
#include <stdlib.h>

#include "amount.h"
#include "explain.h"
#include "footnotes.h"
#include "grouping.h"
#include "lights.h"
#include "table.h"
#include "text_cards.h"
#include "words.h"

enum { COLUMN_STATUS, COLUMN_TASK, COLUMN_TARGET };

struct page {
    const struct out *out;
    const qzplan_result *result;
    const struct text_options *options;
    struct table *table;
    struct footnotes notes;
    enum by by;
    const qzplan_department *lead; /* of every task; NULL where they differ */
    int lead_column;               /* 1: the table says who leads, as nothing else does */
};

/* The one lead department of all tasks, or NULL. */
static const qzplan_department *common_lead(const qzplan_plan *plan) {
    const qzplan_department *lead = plan->task_count > 0 ? plan->tasks[0]->lead : NULL;

    for (size_t i = 1; i < plan->task_count; i++)
        if (plan->tasks[i]->lead != lead)
            return NULL;
    return lead;
}

static void print_demo(const struct page *page) {
    if (page->result->demo)
        print_paragraph(page->out, STYLE_YELLOW, "!! ", word(WORD_DEMO, page->out->language));
}

static void print_top(const struct page *page) {
    const struct out *out = page->out;
    const qzplan_plan *plan = page->result->plan;
    struct buffer line = {0};

    print_paragraph(out, STYLE_BOLD, "", text_in(&plan->title, out->language));
    buffer_add(&line, word(WORD_AS_OF, out->language));
    add_day(&line, page->result->as_of);
    buffer_add(&line, word(WORD_SEMICOLON, out->language));
    buffer_add(&line, word(WORD_FIGURES, out->language));
    for (size_t i = 0; i < page->options->files->count; i++)
        buffer_format(&line, "%s%s", i > 0 ? word(WORD_LIST_COMMA, out->language) : "",
                      page->options->files->items[i]);
    print_paragraph(out, STYLE_NONE, "", buffer_text(&line));
    if (page->lead != NULL)
        print_paragraph(out, STYLE_NONE, word(WORD_LEAD_OF_ALL, out->language),
                        text_in(&page->lead->title, out->language));
    if (text_given(&plan->assumes))
        print_paragraph(out, STYLE_DIM, word(WORD_ASSUMES, out->language),
                        text_in(&plan->assumes, out->language));
    print_demo(page);
    out_blank(out);
    buffer_free(&line);
}

static struct table *new_table(const struct page *page) {
    const char *language = page->out->language;
    const struct table_column columns[] = {
        {word(WORD_STATUS, language), 0, 0, 0},   {word(WORD_TASK, language), 0, 0, 0},
        {word(WORD_TARGET, language), 0, 2, 0},   {word(WORD_ACTUAL, language), 1, 0, 0},
        {word(WORD_REQUIRED, language), 1, 0, 0}, {word(WORD_GAP, language), 1, 0, 0},
        {word(WORD_DEADLINE, language), 0, 0, 0}, {word(WORD_DAYS_LEFT, language), 1, 0, 5},
        {word(WORD_LEAD, language), 0, 1, 20},
    };
    size_t count = sizeof columns / sizeof columns[0];

    return table_new(columns, page->lead_column ? count : count - 1);
}

/* "≥ ", "9%–11%": the border that decides, with how it is to be taken. */
static void add_border(struct buffer *text, const qzplan_verdict *verdict, const char *language) {
    static const char *const signs[] = {
        [QZPLAN_OP_AT_LEAST] = "≥ ",  [QZPLAN_OP_AT_MOST] = "≤ ",  [QZPLAN_OP_MORE_THAN] = "> ",
        [QZPLAN_OP_LESS_THAN] = "< ", [QZPLAN_OP_EXACTLY] = "= ",  [QZPLAN_OP_ALL] = "= ",
        [QZPLAN_OP_NONE] = "= ",      [QZPLAN_OP_RAISE_TO] = "≥ ", [QZPLAN_OP_REDUCE_TO] = "≤ ",
    };
    size_t op = (size_t)judged_target(verdict)->op;

    if (is_answer(verdict))
        buffer_add(text, word(WORD_YES, language));
    if (verdict->required.den <= 0 || is_answer(verdict))
        return;
    if (op < sizeof signs / sizeof signs[0] && signs[op] != NULL)
        buffer_add(text, signs[op]);
    add_required(text, verdict, language);
}

/* Both ends of a band or range. Returns 0 where only one of them counts. */
static int add_ends(struct buffer *text, const qzplan_verdict *verdict, const char *language) {
    const qzplan_target *target = judged_target(verdict);
    qzplan_number low = verdict->milestone->value.number;
    qzplan_number high = verdict->milestone->upper.number;

    if (target->op == QZPLAN_OP_ABOUT) {
        high = low;
        if (qzplan_number_subtract(&low, &low, &target->within.number) != QZPLAN_OK ||
            qzplan_number_add(&high, &high, &target->within.number) != QZPLAN_OK)
            return 0;
        if (target->above == QZPLAN_BEYOND_MET || target->below == QZPLAN_BEYOND_MET) {
            buffer_add(text, target->below == QZPLAN_BEYOND_MET ? "≤ " : "≥ ");
            add_number(text, target->below == QZPLAN_BEYOND_MET ? &high : &low, verdict->form,
                       &verdict->actual, language);
            return 1;
        }
    } else if (target->op != QZPLAN_OP_BETWEEN) {
        return 0;
    }
    add_number(text, &low, verdict->form, &verdict->actual, language);
    buffer_add(text, "–");
    add_number(text, &high, verdict->form, &verdict->actual, language);
    return 1;
}

static void add_subject(struct page *page, struct buffer *text, const qzplan_verdict *verdict) {
    const char *language = page->out->language;

    add_title(text, judged_target(verdict), verdict->metric, language);
    if (verdict->group != NULL)
        buffer_format(text, is_chinese(language) ? "（%s）" : " (%s)",
                      text_in(&verdict->group->title, language));
    if (verdict->period.kind != QZPLAN_PERIOD_NONE) {
        buffer_add(text, " · ");
        add_period(text, &verdict->period);
    }
    footnotes_mark(&page->notes, text, verdict, language);
}

/* What is closed and kept needs no days. */
static void add_days_left(struct buffer *text, const qzplan_verdict *verdict) {
    if (verdict->phase != QZPLAN_PHASE_CLOSED)
        buffer_format(text, "%" PRId32, verdict->days_left);
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
    table_cell(page->table, STYLE_NONE, verdict->target->task->id);
    buffer_clear(&text);
    add_subject(page, &text, verdict);
    table_cell(page->table, STYLE_NONE, buffer_text(&text));
    buffer_clear(&text);
    add_actual(&text, verdict, language);
    table_cell(page->table, text.length > 0 ? style : STYLE_DIM,
               text.length > 0 ? buffer_text(&text) : word(WORD_NO_FIGURE, language));
    buffer_clear(&text);
    if (!add_ends(&text, verdict, language))
        add_border(&text, verdict, language);
    table_cell(page->table, STYLE_NONE, buffer_text(&text));
    buffer_clear(&text);
    add_gap(&text, verdict, language);
    table_cell(page->table, STYLE_NONE, buffer_text(&text));
    buffer_clear(&text);
    add_day(&text, verdict->deadline);
    table_cell(page->table, STYLE_NONE, buffer_text(&text));
    buffer_clear(&text);
    add_days_left(&text, verdict);
    table_cell(page->table, STYLE_NONE, buffer_text(&text));
    if (page->lead_column)
        table_cell(page->table, STYLE_NONE, text_in(&verdict->target->task->lead->title, language));
    buffer_free(&text);
}

static void add_need_amount(struct buffer *text, const qzplan_need *need, const char *language) {
    struct buffer size = {0};

    if (!need->strict) {
        add_need(text, need, language);
        return;
    }
    add_need_size(&size, need, language);
    buffer_format(text,
                  word(need->amount.num < 0 ? WORD_NEED_LESS_THAN : WORD_NEED_MORE_THAN, language),
                  buffer_text(&size));
    buffer_free(&size);
}

/* "+9 (teachers)"; another metric than the verdict's own is named: "Teachers rotated +9". */
static void add_one_need(struct buffer *text, const qzplan_need *need, const qzplan_metric *own,
                         const char *language) {
    const char *unit = text_in(&need->metric->unit, language);

    if (need->metric != own)
        buffer_format(text, "%s ", text_in(&need->metric->title, language));
    add_need_amount(text, need, language);
    if (!need->metric->percent && unit[0] != '\0')
        buffer_format(text, is_chinese(language) ? " %s" : " (%s)", unit);
    buffer_add(text, need->replace ? word(WORD_NEED_REPLACE, language) : "");
}

/* What would mend a verdict that is behind or missed. */
static void add_needs(struct page *page, const qzplan_verdict *verdict) {
    const char *language = page->out->language;
    struct buffer text = {0};

    if (verdict->light != QZPLAN_LIGHT_RED && verdict->light != QZPLAN_LIGHT_YELLOW)
        return;
    for (size_t i = 0; i < verdict->needed_count; i++) {
        buffer_add(&text, i > 0 ? word(WORD_SEMICOLON, language) : "");
        add_one_need(&text, &verdict->needed[i], verdict->metric, language);
    }
    if (text.length > 0)
        table_note(page->table, COLUMN_TARGET, STYLE_NONE, word(WORD_NEEDED, language),
                   buffer_text(&text));
    buffer_free(&text);
}

/* What a reader should know beside the status; that there is no pace shows in the status. */
static void add_remarks(struct page *page, const qzplan_verdict *verdict) {
    const uint32_t quiet = QZPLAN_REMARK_MET_LATE | QZPLAN_REMARK_NO_BASELINE |
                           QZPLAN_REMARK_NO_WHOLE_UNITS | QZPLAN_REMARK_NO_DIRECTION;
    const char *language = page->out->language;
    struct buffer text = {0};

    for (uint32_t bit = 0; bit < 32; bit++) {
        if ((verdict->remarks & ~quiet) >> bit & 1) {
            buffer_add(&text, text.length > 0 ? word(WORD_SEMICOLON, language) : "");
            buffer_add(&text,
                       qzplan_term_label(QZPLAN_VOCABULARY_REMARK, (int64_t)1 << bit, language));
        }
    }
    if (text.length > 0)
        table_note(page->table, COLUMN_TARGET, STYLE_DIM, word(WORD_REMARKS, language),
                   buffer_text(&text));
    buffer_free(&text);
}

static void add_why(struct page *page, const qzplan_verdict *verdict) {
    const char *language = page->out->language;
    struct buffer text = {0};

    add_explanation(&text, verdict, language);
    buffer_add(&text, " (");
    buffer_add_safe(&text, page->result->plan->file);
    buffer_format(&text, ":%" PRIu32 ")", verdict->target->line);
    table_note(page->table, COLUMN_TARGET, STYLE_DIM, word(WORD_WHY, language), buffer_text(&text));
    buffer_free(&text);
}

/* Begins a group: a line with its id and title. */
static void add_heading(struct page *page, const qzplan_verdict *verdict, int first) {
    static const int32_t kinds[] = {
        [BY_TASK] = QZPLAN_CARD_TASK,
        [BY_ACTION] = QZPLAN_CARD_ACTION,
        [BY_PROGRAMME] = QZPLAN_CARD_PROGRAMME,
        [BY_DEPARTMENT] = QZPLAN_CARD_DEPARTMENT_LEAD,
    };
    const char *language = page->out->language;
    struct heading heading = heading_of(verdict, page->by);
    struct buffer lead = {0}, title = {0};

    if (heading.id == NULL)
        return;
    if (!first)
        table_blank(page->table);
    buffer_format(&lead, "%s ", card_title(kinds[page->by], language));
    if (page->by != BY_DEPARTMENT)
        buffer_format(&lead, "%s  ", heading.id);
    buffer_add(&title, text_in(heading.title, language));
    if (page->by == BY_TASK && page->lead == NULL)
        buffer_format(&title, " · %s %s", word(WORD_LEADS, language),
                      text_in(&verdict->target->task->lead->title, language));
    table_note(page->table, COLUMN_STATUS, STYLE_BOLD, buffer_text(&lead), buffer_text(&title));
    buffer_free(&lead);
    buffer_free(&title);
}

static void add_verdicts(struct page *page) {
    const qzplan_verdict **verdicts = verdicts_sorted(page->result, page->by);

    for (size_t i = 0; i < page->result->verdict_count; i++) {
        if (i == 0 || !same_group(verdicts[i - 1], verdicts[i], page->by))
            add_heading(page, verdicts[i], i == 0);
        add_cells(page, verdicts[i]);
        add_needs(page, verdicts[i]);
        add_remarks(page, verdicts[i]);
        if (page->options->explain)
            add_why(page, verdicts[i]);
    }
    if (page->result->verdict_count == 0)
        table_note(page->table, COLUMN_STATUS, STYLE_DIM, "",
                   word(WORD_NONE_YET, page->out->language));
    free(verdicts);
}

/* The one ratio that is shown: kept among closed. */
static void print_kept(const struct page *page) {
    const struct out *out = page->out;
    struct buffer line = {0};

    for (size_t i = 0; i < page->result->scorecard_count; i++) {
        const qzplan_scorecard *card = page->result->scorecards[i];
        const qzplan_number share = {card->kept, card->closed};

        if (card->kind != QZPLAN_CARD_PLAN)
            continue;
        buffer_format(&line, word(WORD_KEPT_LINE, out->language), card->closed, card->kept);
        if (card->closed > 0) {
            buffer_add(&line, is_chinese(out->language) ? "（" : " (");
            add_number(&line, &share, QZPLAN_NUMBER_PERCENT, NULL, out->language);
            buffer_add(&line, is_chinese(out->language) ? "）" : ")");
        }
    }
    out_blank(out);
    print_paragraph(out, STYLE_BOLD, "", buffer_text(&line));
    buffer_free(&line);
}

static void print_end(const struct page *page) {
    text_cards(page->out, page->result, page->by);
    print_kept(page);
    footnotes_print(&page->notes, page->out);
    if (page->result->demo)
        out_blank(page->out);
    print_demo(page);
}

void text_result(const struct out *out, const qzplan_result *result,
                 const struct text_options *options) {
    struct page page = {
        .out = out,
        .result = result,
        .options = options,
        .by = by_named(options->by),
        .lead = common_lead(result->plan),
    };

    page.lead_column = page.lead == NULL && page.by != BY_DEPARTMENT && page.by != BY_TASK;
    page.table = new_table(&page);
    print_top(&page);
    add_verdicts(&page);
    table_print(page.table, out);
    print_end(&page);
    table_free(page.table);
    footnotes_free(&page.notes);
}
