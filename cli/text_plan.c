/* SPDX-License-Identifier: MIT */
/* qzplan show as text: an outline of the plan. */

#include "text_plan.h"

#include <inttypes.h>
#include <string.h>

#include "amount.h"
#include "table.h"
#include "width.h"
#include "words.h"

/* Adds what stands between two parts of a sentence, unless it is the first. */
static void part(const struct out *out, struct buffer *line) {
    if (line->length > 0)
        buffer_add(line, word(WORD_COMMA, out->language));
}

static void add_value(struct buffer *buffer, const qzplan_value *value) {
    if (value->text != NULL)
        buffer_add_safe(buffer, value->text);
}

static void add_milestone(const struct out *out, struct buffer *line, const qzplan_target *target,
                          const qzplan_milestone *milestone) {
    add_value(line, &milestone->value);
    if (target->op == QZPLAN_OP_BETWEEN) {
        buffer_add(line, word(WORD_AND, out->language));
        add_value(line, &milestone->upper);
    }
}

static void add_unit(const struct out *out, struct buffer *line, const qzplan_target *target) {
    const qzplan_metric *metric = target->metric_count > 0 ? target->metrics[0] : NULL;
    const char *unit = metric != NULL ? text_in(&metric->unit, out->language) : "";

    if (unit[0] == '\0' || target->as == QZPLAN_AS_SHARE || metric->percent)
        return;
    buffer_add(line, " ");
    buffer_add_safe(line, unit);
}

static void add_date(const struct out *out, struct buffer *line, const qzplan_period *due) {
    struct buffer date = {0};

    add_period(&date, due);
    buffer_format(line, word(WORD_BY, out->language), buffer_text(&date));
    buffer_free(&date);
}

/* "at least 47% by 2025, 60% by 2030"; Chinese says "10% 左右" the other way round. */
static void add_promise(const struct out *out, struct buffer *line, const qzplan_target *target) {
    const char *op = qzplan_term_label(QZPLAN_VOCABULARY_OP, target->op, out->language);
    int after = target->op == QZPLAN_OP_ABOUT && is_chinese(out->language);

    buffer_add(line, after ? "" : op);
    for (size_t i = 0; i < target->milestone_count; i++) {
        const qzplan_milestone *milestone = target->milestones[i];

        if (milestone->value.text == NULL)
            continue;
        buffer_add(line, i > 0 ? word(WORD_COMMA, out->language) : after ? "" : " ");
        add_milestone(out, line, target, milestone);
        if (milestone->value.form == QZPLAN_NUMBER_PLAIN)
            add_unit(out, line, target);
        if (target->milestone_count > 1)
            add_date(out, line, &milestone->due);
    }
    buffer_add(line, after ? op : "");
}

static void add_band(const struct out *out, struct buffer *line, const qzplan_target *target) {
    if (target->within.text != NULL) {
        part(out, line);
        buffer_add(line, word(WORD_WITHIN, out->language));
        add_number(line, &target->within.number, target->within.form, NULL, out->language);
    }
    if (target->op != QZPLAN_OP_ABOUT)
        return;
    if (target->above == QZPLAN_BEYOND_MET) {
        part(out, line);
        buffer_add(line, word(WORD_ABOVE_MET, out->language));
    }
    if (target->below == QZPLAN_BEYOND_MET) {
        part(out, line);
        buffer_add(line, word(WORD_BELOW_MET, out->language));
    }
}

static void add_groups(const struct out *out, struct buffer *line, const qzplan_target *target) {
    struct buffer names = {0};

    for (size_t i = 0; i < target->group_count; i++) {
        buffer_add(&names, i > 0 ? word(WORD_LIST_COMMA, out->language) : "");
        buffer_add_safe(&names, text_in(&target->groups[i]->title, out->language));
    }
    if (target->group_count > 0) {
        part(out, line);
        buffer_format(line, word(WORD_FOR_GROUP, out->language), buffer_text(&names));
    }
    buffer_free(&names);
}

static void add_conditions(const struct out *out, struct buffer *line,
                           const qzplan_target *target) {
    const char *language = out->language;

    if (target->from.text != NULL) {
        part(out, line);
        buffer_add(line, word(WORD_FROM, language));
        add_value(line, &target->from);
    }
    if (target->whole != NULL) {
        part(out, line);
        buffer_add(line, word(WORD_OF_WHOLE, language));
        buffer_add_safe(line, text_in(&target->whole->title, language));
    }
    add_groups(out, line, target);
    if (target->every != QZPLAN_PERIOD_NONE) {
        part(out, line);
        buffer_add(line, qzplan_term_label(QZPLAN_VOCABULARY_EVERY, target->every, language));
    }
    if (target->starts.kind != QZPLAN_PERIOD_NONE) {
        part(out, line);
        buffer_add(line, word(WORD_STARTS, language));
        add_period(line, &target->starts);
    }
}

/* A target's own due time, where it is not its task's. */
static void add_own_due(const struct out *out, struct buffer *line, const qzplan_target *target) {
    const qzplan_period *due = &target->milestones[0]->due;

    if (target->milestone_count != 1 || due->last == target->task->due.last)
        return;
    part(out, line);
    buffer_format(line, "%s ", word(WORD_DUE, out->language));
    add_due(line, due);
}

static void print_assumes(const struct out *out, const char *indent, const qzplan_text *assumes) {
    struct buffer lead = {0};

    if (!text_given(assumes))
        return;
    buffer_format(&lead, "%s%s", indent, word(WORD_ASSUMES, out->language));
    print_paragraph(out, STYLE_DIM, buffer_text(&lead), text_in(assumes, out->language));
    buffer_free(&lead);
}

static void print_target(const struct out *out, const qzplan_target *target) {
    struct buffer lead = {0}, line = {0}, rest = {0};

    buffer_add(&lead, "      ");
    buffer_add_safe(&lead, target->id);
    buffer_add(&lead, "  ");
    if (target->metric_count == 0)
        add_title(&line, target, NULL, out->language);
    for (size_t i = 0; i < target->metric_count; i++) {
        buffer_add(&line, i > 0 ? word(WORD_LIST_COMMA, out->language) : "");
        add_title(&line, target, target->metrics[i], out->language);
    }
    buffer_add(&line, is_chinese(out->language) ? "：" : ": ");
    add_promise(out, &rest, target);
    add_band(out, &rest, target);
    add_conditions(out, &rest, target);
    add_own_due(out, &rest, target);
    buffer_format(&line, "%s  L%" PRIu32, buffer_text(&rest), target->line);
    print_paragraph(out, STYLE_NONE, buffer_text(&lead), buffer_text(&line));
    buffer_clear(&rest);
    buffer_add_times(&rest, " ", text_width(buffer_text(&lead)));
    print_assumes(out, buffer_text(&rest), &target->assumes);
    buffer_free(&lead);
    buffer_free(&line);
    buffer_free(&rest);
}

static void print_people(const struct out *out, const qzplan_task *task) {
    struct buffer line = {0};

    buffer_format(&line, "%s ", word(WORD_DUE, out->language));
    if (task->due.kind == QZPLAN_PERIOD_ONGOING)
        buffer_add(&line, qzplan_term_label(QZPLAN_VOCABULARY_EVERY, QZPLAN_PERIOD_ONGOING,
                                            out->language));
    else
        add_due(&line, &task->due);
    if (task->due.kind == QZPLAN_PERIOD_NONE)
        buffer_clear(&line);
    buffer_add(&line, line.length > 0 ? word(WORD_SEMICOLON, out->language) : "");
    buffer_format(&line, "%s ", word(WORD_LEADS, out->language));
    buffer_add_safe(&line, text_in(&task->lead->title, out->language));
    for (size_t i = 0; i < task->with_count; i++) {
        if (i == 0)
            buffer_format(&line, "%s%s ", word(WORD_SEMICOLON, out->language),
                          word(WORD_WITH, out->language));
        else
            buffer_add(&line, word(WORD_LIST_COMMA, out->language));
        buffer_add_safe(&line, text_in(&task->with[i]->title, out->language));
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
    for (size_t i = 0; i < task->target_count; i++)
        print_target(out, task->targets[i]);
}

/* Adds ", 5 programmes", ", 1 programme". */
static void add_count(const struct out *out, struct buffer *line, size_t count, enum word noun) {
    const char *text = word(noun, out->language);
    size_t length = strlen(text);

    if (count == 1 && !is_chinese(out->language))
        length--;
    buffer_format(line, "%s%zu%.*s", word(WORD_COMMA, out->language), count, (int)length, text);
}

static void print_top(const struct out *out, const qzplan_plan *plan) {
    struct buffer line = {0};
    const struct {
        size_t count;
        enum word word;
    } counts[] = {
        {plan->programme_count, WORD_PROGRAMMES},
        {plan->action_count, WORD_ACTIONS},
        {plan->task_count, WORD_TASKS},
        {plan->target_count, WORD_TARGETS},
        {plan->department_count, WORD_DEPARTMENTS},
    };

    print_paragraph(out, STYLE_BOLD, "", text_in(&plan->title, out->language));
    buffer_add(&line, word(WORD_BEGINS, out->language));
    add_day(&line, plan->begins);
    for (size_t i = 0; i < sizeof counts / sizeof counts[0]; i++)
        if (counts[i].count > 0)
            add_count(out, &line, counts[i].count, counts[i].word);
    print_paragraph(out, STYLE_NONE, "", buffer_text(&line));
    print_assumes(out, "", &plan->assumes);
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
}
