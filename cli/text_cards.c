/* SPDX-License-Identifier: MIT */
/* Scorecards as a table: one row a card, one column a status. */

#include "text_cards.h"

#include <inttypes.h>

#include "amount.h"
#include "lights.h"
#include "table.h"
#include "words.h"

/* Of two words the second stands below the first. */
enum { STATUS_WIDTH = 8, NARROW_STATUS_WIDTH = 6, WIDE = 110 };

struct cards {
    struct table *table;
    const struct out *out;
    const qzplan_result *result;
    const struct selection *selection;
    uint32_t without; /* statuses that have no column, a bit each */
};

/* A status keeps the colour of the light that it mostly has. */
static enum style status_style(int status) {
    static const int32_t lights[QZPLAN_STATUS_SLOTS] = {
        [QZPLAN_STATUS_MISSED] = QZPLAN_LIGHT_RED,
        [QZPLAN_STATUS_BEHIND] = QZPLAN_LIGHT_YELLOW,
        [QZPLAN_STATUS_MET_SO_FAR] = QZPLAN_LIGHT_GREEN,
        [QZPLAN_STATUS_MET_LATE] = QZPLAN_LIGHT_GREEN,
        [QZPLAN_STATUS_MET] = QZPLAN_LIGHT_GREEN,
    };

    return lights[status] != 0 ? light_style(lights[status]) : STYLE_NONE;
}

/* The statuses that have a column, from index *i on; 0 behind the last. */
static int next_status(const struct cards *cards, size_t *i) {
    int64_t status;

    while (qzplan_term_get(&status, QZPLAN_VOCABULARY_STATUS, (*i)++) == QZPLAN_OK) {
        if ((cards->without >> status & 1) == 0) {
            return (int)status;
        }
    }
    return 0;
}

static void add_counts(const struct cards *cards, const uint32_t counts[QZPLAN_STATUS_SLOTS]) {
    struct buffer text = {0};
    size_t i = 0;
    int status;

    while ((status = next_status(cards, &i)) != 0) {
        buffer_clear(&text);
        if (counts[status] > 0) {
            buffer_format(&text, "%" PRIu32, counts[status]);
        } else {
            buffer_add(&text, "·");
        }
        table_cell(cards->table, counts[status] > 0 ? status_style(status) : STYLE_DIM,
                   buffer_text(&text));
    }
    buffer_free(&text);
}

static void add_kept(const struct cards *cards, const qzplan_scorecard *card) {
    struct buffer text = {0};

    buffer_format(&text, "%" PRIu32 "/%" PRIu32, card->kept, card->closed);
    table_cell(cards->table, STYLE_NONE, buffer_text(&text));
    buffer_free(&text);
}

static void add_card(const struct cards *cards, const qzplan_scorecard *card) {
    struct buffer text = {0};

    /* A department's id is of no use to a reader; the others are the plan's own numbers. */
    if (card->kind != QZPLAN_CARD_DEPARTMENT_LEAD && card->kind != QZPLAN_CARD_DEPARTMENT_WITH) {
        buffer_format(&text, "%s ", card->id);
    }
    buffer_add(&text, text_in(&card->title, cards->out->language));
    table_row(cards->table);
    table_cell(cards->table, STYLE_NONE, buffer_text(&text));
    add_counts(cards, card->targets);
    add_kept(cards, card);
    buffer_free(&text);
}

static void add_total(const struct cards *cards, enum word label,
                      const uint32_t counts[QZPLAN_STATUS_SLOTS]) {
    table_row(cards->table);
    table_cell(cards->table, STYLE_BOLD, word(label, cards->out->language));
    add_counts(cards, counts);
}

static struct table *new_table(const struct cards *cards, const char *first) {
    struct table_column columns[TABLE_MAX_COLUMNS] = {{first, 0, 1, 0}};
    size_t count = 1, i = 0;
    int status;

    while ((status = next_status(cards, &i)) != 0) {
        columns[count++] = (struct table_column){
            qzplan_term_label(QZPLAN_VOCABULARY_STATUS, status, cards->out->language), 1, 0,
            cards->out->columns < WIDE ? NARROW_STATUS_WIDTH : STATUS_WIDTH};
    }
    columns[count++] =
        (struct table_column){word(WORD_KEPT, cards->out->language), 1, 0, NARROW_STATUS_WIDTH};
    return table_new(columns, count);
}

static size_t count_cards(const qzplan_result *result, int32_t kind) {
    size_t count = 0;

    for (size_t i = 0; i < result->scorecard_count; i++) {
        count += result->scorecards[i]->kind == kind && result->scorecards[i]->target_count > 0;
    }
    return count;
}

/* Whether a card is of a department or task that was asked for. */
static int is_wanted(const struct cards *cards, const qzplan_scorecard *card) {
    const qzplan_plan *plan = cards->result->plan;

    switch (card->kind) {
    case QZPLAN_CARD_DEPARTMENT_LEAD:
        return cards->selection->role != ROLE_WITH &&
               selection_has_department(cards->selection, plan->departments[card->index]);
    case QZPLAN_CARD_DEPARTMENT_WITH:
        return cards->selection->role != ROLE_LEAD &&
               selection_has_department(cards->selection, plan->departments[card->index]);
    case QZPLAN_CARD_TASK:
        return selection_has_task(cards->selection, plan->tasks[card->index]);
    default:
        return 1;
    }
}

static int is_shown(const struct cards *cards, const qzplan_scorecard *card, int32_t kind) {
    return card->kind == kind && card->target_count > 0 && is_wanted(cards, card);
}

static size_t count_shown(const struct cards *cards, int32_t kind) {
    size_t count = 0;

    for (size_t i = 0; i < cards->result->scorecard_count; i++) {
        count += (size_t)is_shown(cards, cards->result->scorecards[i], kind);
    }
    return count;
}

static void add_cards(const struct cards *cards, int32_t kind) {
    const qzplan_result *result = cards->result;

    for (size_t i = 0; i < result->scorecard_count; i++) {
        if (is_shown(cards, result->scorecards[i], kind)) {
            add_card(cards, result->scorecards[i]);
        }
    }
}

static void add_totals(const struct cards *cards) {
    const qzplan_result *result = cards->result;

    for (size_t i = 0; i < result->scorecard_count; i++) {
        const qzplan_scorecard *card = result->scorecards[i];

        if (card->kind != QZPLAN_CARD_PLAN) {
            continue;
        }
        add_total(cards, WORD_ALL_TARGETS, card->targets);
        add_kept(cards, card);
        add_total(cards, WORD_ALL_TASKS, card->tasks);
    }
}

/* The kind of cards to show; where the plan has none of it, what it has instead. */
static int32_t kind_of(const qzplan_result *result, enum by by) {
    static const int32_t kinds[] = {
        [BY_NOTHING] = QZPLAN_CARD_PROGRAMME,
        [BY_TASK] = QZPLAN_CARD_TASK,
        [BY_ACTION] = QZPLAN_CARD_ACTION,
        [BY_PROGRAMME] = QZPLAN_CARD_PROGRAMME,
        [BY_DEPARTMENT] = QZPLAN_CARD_DEPARTMENT_LEAD,
    };

    if (count_cards(result, kinds[by]) > 0) {
        return kinds[by];
    }
    return count_cards(result, QZPLAN_CARD_ACTION) > 0 ? QZPLAN_CARD_ACTION : QZPLAN_CARD_TASK;
}

/* "Not applicable" has no column where nothing is; on a narrow page no status has that no target
   has. */
static uint32_t statuses_without(const struct out *out, const qzplan_result *result) {
    uint32_t seen = 0, all = 0;
    int64_t status;

    for (size_t i = 0; i < result->target_count; i++) {
        seen |= UINT32_C(1) << result->targets[i]->status;
    }
    for (size_t i = 0; qzplan_term_get(&status, QZPLAN_VOCABULARY_STATUS, i) == QZPLAN_OK; i++) {
        all |= UINT32_C(1) << status;
    }
    all &= out->columns < WIDE ? UINT32_MAX : UINT32_C(1) << QZPLAN_STATUS_NOT_APPLICABLE;
    return all & ~seen;
}

/* The cards of those that take part stand below those that lead. */
static void add_joined(const struct cards *cards, int has_lead) {
    if (has_lead) {
        table_blank(cards->table);
        table_row(cards->table);
        table_cell(cards->table, STYLE_BOLD,
                   card_title(QZPLAN_CARD_DEPARTMENT_WITH, cards->out->language));
        table_rule(cards->table);
    }
    add_cards(cards, QZPLAN_CARD_DEPARTMENT_WITH);
}

/* The kind of cards that answers for what was asked for; 0 where that is only a status or a time:
   cards count whole tasks. */
static int32_t kind_asked(const struct cards *cards, enum by by) {
    const struct selection *selection = cards->selection;

    if (!selection_narrows(selection)) {
        return kind_of(cards->result, by);
    }
    if (selection->department_count > 0) {
        return QZPLAN_CARD_DEPARTMENT_LEAD;
    }
    return selection->task_count > 0 ? QZPLAN_CARD_TASK : 0;
}

void text_cards(const struct out *out, const struct report *report, enum by by) {
    struct cards cards = {.out = out,
                          .result = report->result,
                          .selection = report->selection,
                          .without = statuses_without(out, report->result)};
    int32_t kind = kind_asked(&cards, by);
    size_t lead = kind != 0 ? count_shown(&cards, kind) : 0;
    size_t joined =
        kind == QZPLAN_CARD_DEPARTMENT_LEAD ? count_shown(&cards, QZPLAN_CARD_DEPARTMENT_WITH) : 0;

    if (lead + joined == 0) {
        return;
    }
    cards.table =
        new_table(&cards, card_title(lead > 0 ? kind : QZPLAN_CARD_DEPARTMENT_WITH, out->language));
    add_cards(&cards, kind);
    if (joined > 0) {
        add_joined(&cards, lead > 0);
    }
    if (!selection_narrows(report->selection)) {
        table_rule(cards.table);
        add_totals(&cards);
    }
    out_blank(out);
    table_print(cards.table, out);
    table_free(cards.table);
}
