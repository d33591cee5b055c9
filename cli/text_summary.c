/* SPDX-License-Identifier: MIT */
/* qzplan evaluate --summary: how much was kept, what is missed and can still be made good, what is
   behind, what was not reported, what comes next. Twenty lines at most, none of them broken. */

#include "text_summary.h"

#include <inttypes.h>
#include <stdlib.h>

#include "amount.h"
#include "arrays.h"
#include "counts.h"
#include "grouping.h"
#include "lights.h"
#include "table.h"
#include "text_cells.h"
#include "width.h"
#include "words.h"

enum { LINES = 20, BAR = 24, BAR_LEAST = 8 };

/* The parts below the head, in the order in which they stand. */
enum part { PART_MISSED, PART_BEHIND, PART_SILENT, PART_NEXT, PART_COUNT };

/* What one part lists: targets by the verdict that decides, or days with a deadline. */
struct list_of {
    const qzplan_verdict **items;
    size_t count;
    size_t total; /* what its heading counts */
    size_t shown;
};

struct summary {
    const struct out *out;
    const struct report *report;
    struct list_of parts[PART_COUNT];
    struct counts counts;
    size_t lines; /* printed so far */
};

static void line(struct summary *summary, enum style style, const char *text) {
    print_short(summary->out, style, text);
    summary->lines++;
}

static void blank(struct summary *summary) {
    out_blank(summary->out);
    summary->lines++;
}

static void take(struct list_of *list, const qzplan_verdict *verdict) {
    list->items = memory_grow(list->items, list->count + 1, sizeof *list->items);
    list->items[list->count++] = verdict;
}

static void list_target(struct summary *summary, const qzplan_target_outcome *outcome) {
    struct list_of *parts = summary->parts;

    parts[PART_MISSED].total += outcome->status == QZPLAN_STATUS_MISSED;
    if (outcome->remediable) {
        take(&parts[PART_MISSED], outcome->worst);
    } else if (outcome->status == QZPLAN_STATUS_BEHIND) {
        take(&parts[PART_BEHIND], outcome->worst);
    } else if (outcome->status == QZPLAN_STATUS_UNKNOWN) {
        take(&parts[PART_SILENT], outcome->worst);
    }
}

/* The deadlines to come, each day once. */
static void find_next(struct summary *summary) {
    const struct report *report = summary->report;
    struct list_of *next = &summary->parts[PART_NEXT];

    for (size_t i = 0; i < report->shown_count; i++) {
        if (report->shown[i]->days_left > 0) {
            take(next, report->shown[i]);
        }
    }
    if (next->count == 0) {
        return;
    }
    verdicts_sort(next->items, next->count, SORT_DEADLINE);
    size_t days = 1;
    for (size_t i = 1; i < next->count; i++) {
        if (next->items[i]->deadline != next->items[days - 1]->deadline) {
            next->items[days++] = next->items[i];
        }
    }
    next->count = days;
}

static void collect(struct summary *summary) {
    const qzplan_result *result = summary->report->result;

    summary->counts = count_targets(summary->report);
    for (size_t i = 0; i < result->target_count; i++) {
        if (selection_has_task(summary->report->selection, result->targets[i]->target->task)) {
            list_target(summary, result->targets[i]);
        }
    }
    find_next(summary);
    for (int part = PART_MISSED; part < PART_NEXT; part++) {
        struct list_of *list = &summary->parts[part];

        if (list->count > 0) {
            verdicts_sort(list->items, list->count, SORT_DEADLINE);
        }
    }
}

/* Deals the lines that are left to the parts, one each in turn. */
static void deal(struct summary *summary) {
    size_t left = LINES - summary->lines - PART_COUNT;
    int dealt = 1;

    while (left > 0 && dealt) {
        dealt = 0;
        for (int part = PART_MISSED; part < PART_COUNT && left > 0; part++) {
            struct list_of *list = &summary->parts[part];

            if (list->shown < list->count) {
                list->shown++;
                left--;
                dealt = 1;
            }
        }
    }
}

static void print_head(struct summary *summary, const struct text_options *options) {
    const char *language = summary->out->language;
    const struct report *report = summary->report;
    struct buffer text = {0};

    buffer_add_safe(&text, text_in(&report->result->plan->title, language));
    if (report->area != NULL) {
        buffer_add(&text, " \xC2\xB7 ");
        buffer_add_safe(&text, text_in(&report->area->title, language));
    }
    line(summary, STYLE_BOLD, buffer_text(&text));
    buffer_clear(&text);
    buffer_add(&text, word(WORD_AS_OF, language));
    add_day(&text, report->result->as_of);
    if (selection_narrows(report->selection)) {
        buffer_add(&text, word(WORD_SEMICOLON, language));
        selection_add(&text, report->selection, language);
    }
    buffer_add(&text, word(WORD_SEMICOLON, language));
    buffer_add(&text, word(WORD_FIGURES, language));
    for (size_t i = 0; i < options->files->count; i++) {
        buffer_format(&text, "%s%s", i > 0 ? word(WORD_LIST_COMMA, language) : "",
                      options->files->items[i]);
    }
    line(summary, STYLE_NONE, buffer_text(&text));
    if (report->result->demo) {
        buffer_clear(&text);
        buffer_format(&text, "!! %s", word(WORD_DEMO, language));
        line(summary, STYLE_YELLOW, buffer_text(&text));
    }
    blank(summary);
    buffer_free(&text);
}

/* "6 targets have closed, 3 of them kept (50%), 2 of these late  ████████░░░░░░░░"; the bar is full
   only where all are kept. */
static void add_bar(struct buffer *text, const struct summary *summary) {
    size_t used = text_width(buffer_text(text)) + 2;
    size_t room = summary->out->columns > used ? summary->out->columns - used : 0;
    size_t all = room < BAR ? room : BAR;

    if (summary->counts.closed > 0 && all >= BAR_LEAST) {
        size_t full = (size_t)summary->counts.kept * all / summary->counts.closed;

        buffer_add(text, "  ");
        buffer_add_times(text, "\xE2\x96\x88", full);
        buffer_add_times(text, "\xE2\x96\x91", all - full);
    }
}

static void print_kept(struct summary *summary) {
    struct buffer text = {0};

    add_kept_line(&text, &summary->counts, summary->out->language);
    add_bar(&text, summary);
    line(summary, STYLE_BOLD, buffer_text(&text));
    buffer_free(&text);
}

static void print_running(struct summary *summary) {
    struct buffer text = {0};

    add_running_line(&text, &summary->counts, summary->out->language);
    line(summary, STYLE_NONE, buffer_text(&text));
    blank(summary);
    buffer_free(&text);
}

static void add_head(struct buffer *text, const struct summary *summary, enum part part) {
    static const struct {
        int32_t light;
        enum word some, none;
    } heads[] = {
        [PART_MISSED] = {QZPLAN_LIGHT_RED, WORD_MISSED_OF_THEM, WORD_NONE_MISSED},
        [PART_BEHIND] = {QZPLAN_LIGHT_YELLOW, WORD_SO_MANY_BEHIND, WORD_NONE_BEHIND},
        [PART_SILENT] = {QZPLAN_LIGHT_GREY, WORD_SO_MANY_SILENT, WORD_NONE_SILENT},
        [PART_NEXT] = {QZPLAN_LIGHT_BLUE, WORD_COMES_NEXT, WORD_NONE_NEXT},
    };
    const struct list_of *list = &summary->parts[part];
    int any = list->count > 0 || list->total > 0;

    add_light(text, heads[part].light);
    buffer_add(text, " ");
    buffer_format(text, word(any ? heads[part].some : heads[part].none, summary->out->language),
                  part == PART_MISSED ? list->total : list->count, list->count);
}

static void add_target_row(struct table *table, const qzplan_verdict *verdict,
                           const char *language) {
    struct buffer text = {0};

    table_row(table);
    buffer_format(&text, "  %s", verdict->target->id);
    table_cell(table, STYLE_NONE, buffer_text(&text));
    buffer_clear(&text);
    add_subject(&text, verdict, language);
    table_cell(table, STYLE_NONE, buffer_text(&text));
    buffer_clear(&text);
    add_found(&text, verdict, language);
    table_cell(table, light_style(verdict->light), buffer_text(&text));
    buffer_clear(&text);
    add_wanted_number(&text, verdict, language);
    table_cell(table, STYLE_NONE, buffer_text(&text));
    buffer_clear(&text);
    add_day(&text, verdict->deadline);
    table_cell(table, STYLE_NONE, buffer_text(&text));
    if (common_lead(verdict->target->task->plan) == NULL) {
        buffer_clear(&text);
        add_lead_titles(&text, verdict->target->task, language);
        table_cell(table, STYLE_NONE, buffer_text(&text));
    }
    buffer_free(&text);
}

/* "  2026-12-31 (365 days left)  5 promises: behind 1, open 2" */
static void add_next_row(struct table *table, const struct summary *summary,
                         const qzplan_verdict *next) {
    const char *language = summary->out->language;
    const struct report *report = summary->report;
    uint32_t counts[QZPLAN_STATUS_SLOTS] = {0}, all = 0;
    struct buffer text = {0};
    size_t named = 0;
    int64_t status;

    for (size_t i = 0; i < report->shown_count; i++) {
        if (report->shown[i]->deadline == next->deadline) {
            counts[report->shown[i]->status]++;
            all++;
        }
    }
    buffer_add(&text, "  ");
    add_day(&text, next->deadline);
    buffer_format(&text, word(WORD_IN_SO_MANY_DAYS, language), next->days_left);
    buffer_format(&text, word(all == 1 ? WORD_PROMISE : WORD_PROMISES, language), all);
    for (size_t i = 0; qzplan_term_get(&status, QZPLAN_VOCABULARY_STATUS, i) == QZPLAN_OK; i++) {
        if (counts[status] > 0) {
            buffer_add(&text, word(named++ == 0 ? WORD_COLON : WORD_LIST_COMMA, language));
            buffer_format(&text, "%s %" PRIu32,
                          qzplan_term_label(QZPLAN_VOCABULARY_STATUS, status, language),
                          counts[status]);
        }
    }
    table_note(table, 0, STYLE_NONE, "", buffer_text(&text));
    buffer_free(&text);
}

static void print_parts(const struct summary *summary) {
    static const struct table_column columns[] = {{"", 0, 0, 0}, {"", 0, 3, 0}, {"", 1, 0, 0},
                                                  {"", 0, 0, 0}, {"", 0, 0, 0}, {"", 0, 1, 24}};
    static const int32_t lights[] = {QZPLAN_LIGHT_RED, QZPLAN_LIGHT_YELLOW, QZPLAN_LIGHT_GREY,
                                     QZPLAN_LIGHT_BLUE};
    int is_led_alike = common_lead(summary->report->result->plan) != NULL;
    struct table *table = table_new(columns, ARRAY_SIZE(columns) - (size_t)is_led_alike);

    table_keep_short(table);
    for (int part = PART_MISSED; part < PART_COUNT; part++) {
        const struct list_of *list = &summary->parts[part];
        struct buffer head = {0};
        int any = list->count > 0 || list->total > 0;

        add_head(&head, summary, (enum part)part);
        table_note(table, 0, any ? light_style(lights[part]) : STYLE_DIM, "", buffer_text(&head));
        for (size_t i = 0; i < list->shown; i++) {
            if (part == PART_NEXT) {
                add_next_row(table, summary, list->items[i]);
            } else {
                add_target_row(table, list->items[i], summary->out->language);
            }
        }
        buffer_free(&head);
    }
    table_print(table, summary->out);
    table_free(table);
}

void text_summary(const struct out *out, const struct report *report,
                  const struct text_options *options) {
    struct summary summary = {.out = out, .report = report};

    collect(&summary);
    print_head(&summary, options);
    print_kept(&summary);
    print_running(&summary);
    deal(&summary);
    print_parts(&summary);
    for (int part = PART_MISSED; part < PART_COUNT; part++) {
        free(summary.parts[part].items);
    }
}
