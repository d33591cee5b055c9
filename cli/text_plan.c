/* SPDX-License-Identifier: MIT */
/* qzplan show as text: an outline of the plan, then what it declares. */

#include "text_plan.h"

#include <inttypes.h>
#include <string.h>

#include "amount.h"
#include "arrays.h"
#include "explain.h"
#include "table.h"
#include "text_definitions.h"
#include "width.h"
#include "words.h"

enum { CALENDAR_YEAR = 101 };

/* "Revised 2024-05-01, Board: fewer children: at least 45 schools" */
static void print_revisions(const struct out *out, const char *indent,
                            const qzplan_target *target) {
    for (size_t i = 0; i < target->revision_count; i++) {
        const qzplan_revision *revision = target->revisions[i];
        struct buffer lead = {0}, line = {0}, rest = {0};

        buffer_format(&lead, "%s%s", indent,
                      word(revision->corrects ? WORD_CORRECTED : WORD_REVISED, out->language));
        add_revision(&line, revision, out->language);
        add_target(&rest, revision->target, out->language);
        buffer_format(&line, "%s%s  L%" PRIu32, word(WORD_SEMICOLON, out->language),
                      buffer_text(&rest), revision->line);
        print_paragraph(out, STYLE_NONE, buffer_text(&lead), buffer_text(&line));
        buffer_free(&lead);
        buffer_free(&line);
        buffer_free(&rest);
    }
}

static void print_target(const struct out *out, const qzplan_target *target) {
    struct buffer lead = {0}, line = {0}, rest = {0};

    buffer_add(&lead, "      ");
    buffer_add_safe(&lead, target->id);
    buffer_add(&lead, "  ");
    if (target->metric_count == 0) {
        add_title(&line, target, NULL, out->language);
    }
    for (size_t i = 0; i < target->metric_count; i++) {
        buffer_add(&line, i > 0 ? word(WORD_LIST_COMMA, out->language) : "");
        add_title(&line, target, target->metrics[i], out->language);
    }
    buffer_add(&line, word(WORD_COLON, out->language));
    add_target(&rest, target, out->language);
    buffer_format(&line, "%s  L%" PRIu32, buffer_text(&rest), target->line);
    print_paragraph(out, STYLE_NONE, buffer_text(&lead), buffer_text(&line));
    buffer_clear(&rest);
    buffer_add_times(&rest, " ", text_width(buffer_text(&lead)));
    print_words(out, buffer_text(&rest), WORD_WORDING, &target->wording);
    print_words(out, buffer_text(&rest), WORD_ASSUMES, &target->assumes);
    print_revisions(out, buffer_text(&rest), target);
    buffer_free(&lead);
    buffer_free(&line);
    buffer_free(&rest);
}

static void print_people(const struct out *out, const qzplan_task *task) {
    struct buffer line = {0};

    buffer_format(&line, "%s ", word(WORD_DUE, out->language));
    if (task->due.kind == QZPLAN_PERIOD_ONGOING) {
        buffer_add(&line, qzplan_term_label(QZPLAN_VOCABULARY_EVERY, QZPLAN_PERIOD_ONGOING,
                                            out->language));
    } else {
        add_due(&line, &task->due, out->language);
    }
    if (task->due.kind == QZPLAN_PERIOD_NONE) {
        buffer_clear(&line);
    }
    buffer_add(&line, line.length > 0 ? word(WORD_SEMICOLON, out->language) : "");
    buffer_format(&line, "%s ", word(WORD_LEADS, out->language));
    add_lead_titles(&line, task, out->language);
    for (size_t i = 0; i < task->participant_count; i++) {
        if (i == 0) {
            buffer_format(&line, "%s%s ", word(WORD_SEMICOLON, out->language),
                          word(WORD_WITH, out->language));
        } else {
            buffer_add(&line, word(WORD_LIST_COMMA, out->language));
        }
        buffer_add_safe(&line, text_in(&task->participants[i]->title, out->language));
    }
    print_paragraph(out, STYLE_DIM, "      ", buffer_text(&line));
    buffer_free(&line);
}

static void print_heading(const struct out *out, const char *indent, const char *kind,
                          const char *id, const qzplan_text *title) {
    struct buffer lead = {0};

    buffer_format(&lead, "%s%s%s", indent, kind, kind[0] != '\0' ? " " : "");
    buffer_add_safe(&lead, id);
    buffer_add(&lead, "  ");
    print_paragraph(out, STYLE_BOLD, buffer_text(&lead), text_in(title, out->language));
    buffer_free(&lead);
}

static void print_task(const struct out *out, const qzplan_task *task) {
    out_blank(out);
    print_heading(out, "    ", "", task->id, &task->title);
    print_people(out, task);
    print_words(out, "      ", WORD_CONTACT, &task->contact);
    print_words(out, "      ", WORD_WORDING, &task->wording);
    for (size_t i = 0; i < task->target_count; i++) {
        print_target(out, task->targets[i]);
    }
}

/* Adds ", 5 programmes", ", 1 programme". */
static void add_count(const struct out *out, struct buffer *line, size_t count, enum word one,
                      enum word many) {
    buffer_format(line, "%s%zu%s", word(WORD_COMMA, out->language), count,
                  word(count == 1 ? one : many, out->language));
}

static void print_top(const struct out *out, const qzplan_plan *plan) {
    struct buffer line = {0};
    const struct {
        size_t count;
        enum word one;
        enum word many;
    } counts[] = {
        {plan->programme_count, WORD_PROGRAMME_ONE, WORD_PROGRAMMES},
        {plan->action_count, WORD_ACTION_ONE, WORD_ACTIONS},
        {plan->task_count, WORD_TASK_ONE, WORD_TASKS},
        {plan->target_count, WORD_TARGET_ONE, WORD_TARGETS},
        {plan->department_count, WORD_DEPARTMENT_ONE, WORD_DEPARTMENTS},
        {plan->area->line > 0 ? plan->area_count : 0, WORD_AREA_ONE, WORD_AREAS},
        {plan->metric_count, WORD_METRIC_ONE, WORD_METRICS},
    };

    print_paragraph(out, STYLE_BOLD, "", text_in(&plan->title, out->language));
    buffer_add(&line, word(WORD_BEGINS, out->language));
    add_day(&line, plan->begins);
    for (size_t i = 0; i < ARRAY_SIZE(counts); i++) {
        if (counts[i].count > 0) {
            add_count(out, &line, counts[i].count, counts[i].one, counts[i].many);
        }
    }
    if (plan->year_starts != CALENDAR_YEAR) {
        buffer_format(&line, word(WORD_YEAR_STARTS, out->language),
                      (unsigned)plan->year_starts / 100, (unsigned)plan->year_starts % 100);
    }
    print_paragraph(out, STYLE_NONE, "", buffer_text(&line));
    if (plan->area->line > 0) {
        print_paragraph(out, STYLE_NONE, word(WORD_OWN_AREA, out->language),
                        text_in(&plan->area->title, out->language));
    }
    print_words(out, "", WORD_ASSUMES, &plan->assumes);
    buffer_free(&line);
}

void text_plan(const struct out *out, const qzplan_plan *plan) {
    const qzplan_programme *programme = NULL;
    const qzplan_action *action = NULL;

    print_top(out, plan);
    for (size_t i = 0; i < plan->task_count; i++) {
        const qzplan_task *task = plan->tasks[i];

        if (task->programme != NULL && task->programme != programme) {
            out_blank(out);
            print_heading(out, "", word(WORD_PROGRAMME, out->language), task->programme->id,
                          &task->programme->title);
        }
        if (task->action != NULL && task->action != action) {
            out_blank(out);
            print_heading(out, "  ", word(WORD_ACTION, out->language), task->action->id,
                          &task->action->title);
        }
        programme = task->programme;
        action = task->action;
        print_task(out, task);
    }
    text_definitions(out, plan);
}
