/* SPDX-License-Identifier: MIT */
/* Puts a target's promise into words, as the plan writes its values. */

#include "text_target.h"

#include "amount.h"
#include "words.h"

/* Adds what stands between two parts of a sentence, unless it is the first. */
static void part(const struct out *out, struct buffer *line) {
    if (line->length > 0) {
        buffer_add(line, word(WORD_COMMA, out->language));
    }
}

/* "Gini coefficient in Union" */
static void add_metric_in(const struct out *out, struct buffer *line, const qzplan_metric *metric,
                          const qzplan_area *area) {
    const char *language = out->language;
    int area_first = area != NULL && is_chinese(language);

    if (area_first) {
        buffer_add_safe(line, text_in(&area->title, language));
    }
    buffer_add(line, area_first ? word(WORD_IN_AREA, language) : "");
    buffer_add_safe(line, text_in(&metric->title, language));
    if (area == NULL || area_first) {
        return;
    }
    buffer_add(line, word(WORD_IN_AREA, language));
    buffer_add_safe(line, text_in(&area->title, language));
}

/* As the plan writes it, but for words: "7% a year", "2 times the baseline", "Boys, Alder". */
static void add_value(const struct out *out, struct buffer *line, const qzplan_value *value) {
    struct buffer number = {0};
    int yearly = value->form == QZPLAN_VALUE_YEARLY_PERCENT;

    if (value->form <= QZPLAN_NUMBER_POINTS) {
        add_number(line, &value->number, value->form, &value->number, out->language);
    } else if (value->form == QZPLAN_VALUE_REFERENCE) {
        add_metric_in(out, line, value->metric, value->area);
    } else if (value->form == QZPLAN_VALUE_TO_BE_SET) {
        buffer_add(line, word(WORD_TO_BE_SET, out->language));
    } else if (value->form == QZPLAN_VALUE_FRACTION) {
        buffer_add_safe(line, value->text);
    }
    if (value->form == QZPLAN_VALUE_MULTIPLE || yearly ||
        value->form == QZPLAN_VALUE_YEARLY_AMOUNT) {
        add_number(&number, &value->number, yearly ? QZPLAN_NUMBER_PERCENT : QZPLAN_NUMBER_PLAIN,
                   &value->number, out->language);
        buffer_format(
            line,
            word(value->form == QZPLAN_VALUE_MULTIPLE ? WORD_TIMES : WORD_YEARLY, out->language),
            buffer_text(&number));
    }
    buffer_free(&number);
}

static void add_milestone(const struct out *out, struct buffer *line, int32_t op,
                          const qzplan_milestone *milestone) {
    add_value(out, line, &milestone->value);
    if (milestone->upper.text != NULL) {
        buffer_add(line, word(op == QZPLAN_OP_BETWEEN ? WORD_AND : WORD_TO, out->language));
        add_value(out, line, &milestone->upper);
    }
}

/* A plain number has the metric's unit; a share, a multiple, another metric has none. */
static void add_unit(const struct out *out, struct buffer *line, const qzplan_target *target,
                     const qzplan_value *value) {
    const qzplan_metric *metric = target->metric_count > 0 ? target->metrics[0] : NULL;
    const char *unit = metric != NULL ? text_in(&metric->unit, out->language) : "";

    if (unit[0] == '\0' || target->judged_as == QZPLAN_AS_SHARE || metric->percent ||
        value->form != QZPLAN_NUMBER_PLAIN) {
        return;
    }
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

        if (milestone->value.text == NULL) {
            continue;
        }
        buffer_add(line, i > 0 ? word(WORD_COMMA, out->language) : after ? "" : " ");
        add_milestone(out, line, target->op, milestone);
        add_unit(out, line, target, &milestone->value);
        if (target->milestone_count > 1) {
            add_date(out, line, &milestone->due);
        }
    }
    buffer_add(line, after ? op : "");
}

static void add_band(const struct out *out, struct buffer *line, const qzplan_target *target) {
    if (target->within.text != NULL) {
        part(out, line);
        buffer_add(line, word(WORD_WITHIN, out->language));
        add_number(line, &target->within.number, target->within.form, NULL, out->language);
    }
    if (target->op != QZPLAN_OP_ABOUT) {
        return;
    }
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

static void add_baseline(const struct out *out, struct buffer *line, const qzplan_target *target) {
    const char *language = out->language;

    if (target->baseline.text != NULL) {
        part(out, line);
        buffer_add(line, word(WORD_FROM, language));
        add_value(out, line, &target->baseline);
    }
    if (target->against != NULL) {
        part(out, line);
        buffer_add(line, word(WORD_AGAINST, language));
        add_metric_in(out, line, target->against, target->against_area);
    }
    if (target->since_kind == QZPLAN_SINCE_UNSPECIFIED) {
        return;
    }
    part(out, line);
    buffer_add(line, word(WORD_SINCE, language));
    if (target->since_kind == QZPLAN_SINCE_PERIOD) {
        add_period(line, &target->since);
    } else {
        buffer_add(
            line, word(target->since_kind == QZPLAN_SINCE_PREVIOUS ? WORD_PREVIOUS : WORD_LAST_YEAR,
                       language));
    }
}

/* "in Alder", "each town except Birch" */
static void add_areas(const struct out *out, struct buffer *line, const qzplan_target *target) {
    const char *language = out->language;

    if (target->area != NULL) {
        part(out, line);
        buffer_add(line, word(WORD_IN, language));
        buffer_add_safe(line, text_in(&target->area->title, language));
    }
    if (target->each != NULL) {
        part(out, line);
        buffer_add(line, word(WORD_EACH, language));
        buffer_add_safe(line, target->each);
    }
    for (size_t i = 0; i < target->excluded_count; i++) {
        buffer_add(line, word(i == 0 ? WORD_EXCEPT : WORD_LIST_COMMA, language));
        buffer_add_safe(line, text_in(&target->excluded[i]->title, language));
    }
}

static void add_span(const struct out *out, struct buffer *line, const qzplan_span *span,
                     enum word what) {
    const char *language = out->language;

    if (span->kind == QZPLAN_SPAN_NONE) {
        return;
    }
    part(out, line);
    buffer_add(line, word(what, language));
    switch (span->kind) {
    case QZPLAN_SPAN_YEARS:
        buffer_format(line, word(WORD_YEARS, language), span->count);
        break;
    case QZPLAN_SPAN_MONTHS:
        buffer_format(line, word(WORD_MONTHS, language), span->count);
        break;
    case QZPLAN_SPAN_DAYS:
        add_day(line, span->first);
        buffer_add(line, "..");
        add_day(line, span->last);
        break;
    default:
        buffer_add(line, word(WORD_WHOLE_PLAN, language));
    }
}

static void add_stretch(const struct out *out, struct buffer *line, const qzplan_target *target) {
    add_span(out, line, &target->sum_over, WORD_SUM_OVER);
    add_span(out, line, &target->average_over, WORD_AVERAGE_OVER);
}

static void add_condition(const struct out *out, struct buffer *line, const qzplan_target *target) {
    const qzplan_text *title = target->only_if != NULL          ? &target->only_if->title
                               : target->only_if_metric != NULL ? &target->only_if_metric->title
                                                                : NULL;

    if (title == NULL) {
        return;
    }
    part(out, line);
    buffer_add(line, word(WORD_ONLY_IF, out->language));
    buffer_add_safe(line, text_in(title, out->language));
}

/* How its pace is told: "pace by open-sdg, expected course 2024-12-31: 50". */
static void add_course(const struct out *out, struct buffer *line, const qzplan_target *target) {
    const char *language = out->language;

    if (target->method != 0) {
        part(out, line);
        buffer_add(line, word(WORD_METHOD, language));
        buffer_add(line, qzplan_term_label(QZPLAN_VOCABULARY_METHOD, target->method, language));
    }
    for (size_t i = 0; i < target->path_count; i++) {
        part(out, line);
        buffer_add(line, i == 0 ? word(WORD_PATH, language) : "");
        add_day(line, target->path[i]->day);
        buffer_add(line, is_chinese(language) ? "：" : ": ");
        add_value(out, line, &target->path[i]->value);
    }
}

static void add_conditions(const struct out *out, struct buffer *line,
                           const qzplan_target *target) {
    const char *language = out->language;

    add_baseline(out, line, target);
    if (target->whole != NULL) {
        part(out, line);
        buffer_add(line, word(WORD_OF_WHOLE, language));
        buffer_add_safe(line, text_in(&target->whole->title, language));
    }
    add_groups(out, line, target);
    add_areas(out, line, target);
    add_stretch(out, line, target);
    if (target->every != QZPLAN_PERIOD_NONE) {
        part(out, line);
        buffer_add(line, qzplan_term_label(QZPLAN_VOCABULARY_EVERY, target->every, language));
    }
    if (target->starts.kind != QZPLAN_PERIOD_NONE) {
        part(out, line);
        buffer_add(line, word(WORD_STARTS, language));
        add_period(line, &target->starts);
    }
    add_condition(out, line, target);
    if (target->binding != QZPLAN_BINDING_UNSPECIFIED) {
        part(out, line);
        buffer_add(line,
                   word(target->binding == QZPLAN_BINDING_YES ? WORD_BINDING : WORD_NOT_BINDING,
                        language));
    }
    add_course(out, line, target);
}

/* A target's own due time, where it is not its task's. */
static void add_own_due(const struct out *out, struct buffer *line, const qzplan_target *target) {
    const qzplan_period *due = &target->milestones[0]->due;

    if (target->milestone_count != 1 || due->kind == QZPLAN_PERIOD_NONE ||
        due->last == target->task->due.last) {
        return;
    }
    part(out, line);
    buffer_format(line, "%s ", word(WORD_DUE, out->language));
    add_due(line, due);
}

/* What a count target counts: "of: (a) ...; (b) ...". */
static void add_children(const struct out *out, struct buffer *line, const qzplan_target *target) {
    const char *language = out->language;

    for (size_t i = 0; i < target->of_count; i++) {
        const qzplan_target *child = target->of[i];
        struct buffer rest = {0};

        buffer_add(line, i == 0 ? word(WORD_OF_THESE, language) : word(WORD_SEMICOLON, language));
        add_title(line, child, child->metric_count > 0 ? child->metrics[0] : NULL, language);
        buffer_add(line, " ");
        add_target(out, &rest, child);
        buffer_add(line, buffer_text(&rest));
        buffer_free(&rest);
    }
}

void add_target(const struct out *out, struct buffer *line, const qzplan_target *target) {
    add_promise(out, line, target);
    add_band(out, line, target);
    add_conditions(out, line, target);
    add_own_due(out, line, target);
    add_children(out, line, target);
}
