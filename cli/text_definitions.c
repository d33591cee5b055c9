/* SPDX-License-Identifier: MIT */
/* qzplan show as text: what a plan declares, below its outline. */

#include "text_definitions.h"

#include <inttypes.h>
#include <string.h>

#include "amount.h"
#include "explain.h"
#include "table.h"
#include "width.h"
#include "words.h"

void print_words(const struct out *out, const char *indent, enum word what,
                 const qzplan_text *text) {
    struct buffer lead = {0};

    if (!text_given(text)) {
        return;
    }
    buffer_format(&lead, "%s%s", indent, word(what, out->language));
    print_paragraph(out, STYLE_DIM, buffer_text(&lead), text_in(text, out->language));
    buffer_free(&lead);
}

/* One thing in a line: "  id  words  L12", and below it a text of its own: how it is to be read, or
   whom to ask. */
static void print_thing(const struct out *out, size_t depth, const char *id, struct buffer *words,
                        uint32_t line, enum word what, const qzplan_text *text) {
    struct buffer lead = {0}, indent = {0};

    buffer_add_times(&lead, "  ", depth + 1);
    buffer_add_safe(&lead, id);
    buffer_add(&lead, "  ");
    if (line > 0) {
        buffer_format(words, "  L%" PRIu32, line);
    }
    print_paragraph(out, STYLE_NONE, buffer_text(&lead), buffer_text(words));
    if (text != NULL) {
        buffer_add_times(&indent, " ", text_width(buffer_text(&lead)));
        print_words(out, buffer_text(&indent), what, text);
    }
    buffer_free(&lead);
    buffer_free(&indent);
}

static void print_heading(const struct out *out, enum word heading) {
    out_blank(out);
    print_paragraph(out, STYLE_BOLD, "", word(heading, out->language));
}

static void add_colon(const struct out *out, struct buffer *words) {
    buffer_add(words, word(WORD_COLON, out->language));
}

/* ---- areas */

static size_t depth_of(const qzplan_area *area) {
    size_t depth = 0;

    while ((area = area->parent) != NULL) {
        depth++;
    }
    return depth;
}

/* ", first day 2024-01-01", where it has not always been there; an end that is not only that of
   what it lies in. */
static void add_times(const struct out *out, struct buffer *words, const qzplan_area *area) {
    if (area->begins != QZPLAN_DAY_NONE) {
        buffer_add(words, word(WORD_AREA_BEGINS, out->language));
        add_day(words, area->begins);
    }
    if (area->ends != QZPLAN_DAY_ONGOING &&
        (area->parent == NULL || area->parent->ends != area->ends)) {
        buffer_add(words, word(WORD_AREA_ENDS, out->language));
        add_day(words, area->ends);
    }
}

/* "Alder (town)", "The coast: North, Harbour" */
static void print_area(const struct out *out, const qzplan_area *area) {
    struct buffer words = {0};

    buffer_add_safe(&words, text_in(&area->title, out->language));
    if (area->kind != NULL) {
        buffer_add(&words, word(WORD_OPEN, out->language));
        buffer_add_safe(&words, area->kind);
        buffer_add(&words, word(WORD_CLOSE, out->language));
    }
    for (size_t i = 0; area->is_set && i < area->child_count; i++) {
        if (i == 0) {
            add_colon(out, &words);
        } else {
            buffer_add(&words, word(WORD_LIST_COMMA, out->language));
        }
        buffer_add_safe(&words, text_in(&area->children[i]->title, out->language));
    }
    add_times(out, &words, area);
    buffer_add(&words, area->incomplete ? word(WORD_AREAS_NOT_ALL, out->language) : "");
    print_thing(out, depth_of(area), area->id, &words, area->line, WORD_ASSUMES, NULL);
    buffer_free(&words);
}

/* The areas of a plan stand in preorder: each below the one that it lies in. */
static void print_areas(const struct out *out, const qzplan_plan *plan) {
    if (plan->area->line == 0) {
        return; /* the plan declares none */
    }
    print_heading(out, WORD_AREAS_OF_PLAN);
    for (size_t i = 0; i < plan->area_count; i++) {
        print_area(out, plan->areas[i]);
    }
}

/* ---- tables of records */

static void add_texts(const struct out *out, struct buffer *words, const char *const *texts,
                      size_t count) {
    for (size_t i = 0; i < count; i++) {
        buffer_add(words,
                   i == 0 ? word(WORD_OPEN, out->language) : word(WORD_LIST_COMMA, out->language));
        buffer_add_safe(words, texts[i]);
    }
    buffer_add(words, count > 0 ? word(WORD_CLOSE, out->language) : "");
}

/* "town  text", "place  text (city, village)", "school  text → schools" */
static void print_column(const struct out *out, const qzplan_table_column *column) {
    struct buffer words = {0};

    buffer_add(&words, qzplan_term_label(QZPLAN_VOCABULARY_COLUMN, column->type, out->language));
    add_texts(out, &words, column->one_of, column->one_of_count);
    add_texts(out, &words, column->true_values, column->true_count);
    add_texts(out, &words, column->false_values, column->false_count);
    if (column->refers_to != NULL) {
        buffer_add(&words, " → ");
        buffer_add_safe(&words, column->refers_to->id);
    }
    if (strcmp(column->header, column->id) != 0) {
        add_colon(out, &words);
        buffer_add_safe(&words, column->header);
    }
    print_thing(out, 1, column->id, &words, column->line, WORD_ASSUMES, NULL);
    buffer_free(&words);
}

static void print_tables(const struct out *out, const qzplan_plan *plan) {
    if (plan->table_count > 0) {
        print_heading(out, WORD_TABLES_OF_PLAN);
    }
    for (size_t i = 0; i < plan->table_count; i++) {
        const qzplan_table *table = plan->tables[i];
        struct buffer words = {0};

        buffer_add_safe(&words, text_in(&table->title, out->language));
        print_thing(out, 0, table->id, &words, table->line, WORD_ASSUMES, NULL);
        buffer_free(&words);
        for (size_t j = 0; j < table->column_count; j++) {
            print_column(out, table->columns[j]);
        }
    }
}

/* ---- metrics, groups, departments */

static void print_metrics(const struct out *out, const qzplan_plan *plan) {
    if (plan->metric_count > 0) {
        print_heading(out, WORD_METRICS_OF_PLAN);
    }
    for (size_t i = 0; i < plan->metric_count; i++) {
        const qzplan_metric *metric = plan->metrics[i];
        struct buffer words = {0};

        buffer_add_safe(&words, text_in(&metric->title, out->language));
        add_colon(out, &words);
        add_definition(&words, metric, out->language);
        if (metric->year_starts != plan->year_starts) {
            buffer_format(&words, word(WORD_YEAR_STARTS, out->language),
                          (unsigned)metric->year_starts / 100, (unsigned)metric->year_starts % 100);
        }
        print_thing(out, 0, metric->id, &words, metric->line, WORD_ASSUMES, &metric->assumes);
        buffer_free(&words);
    }
}

static void print_groups(const struct out *out, const qzplan_plan *plan) {
    if (plan->group_count > 0) {
        print_heading(out, WORD_GROUPS_OF_PLAN);
    }
    for (size_t i = 0; i < plan->group_count; i++) {
        const qzplan_group *group = plan->groups[i];
        struct buffer words = {0};

        buffer_add_safe(&words, text_in(&group->title, out->language));
        if (group->one_of != NULL) {
            buffer_add(&words, word(WORD_ONE_OF, out->language));
            buffer_add_safe(&words, group->one_of);
        }
        print_thing(out, 0, group->id, &words, group->line, WORD_ASSUMES, &group->assumes);
        buffer_free(&words);
    }
}

static void print_departments(const struct out *out, const qzplan_plan *plan) {
    if (plan->department_count > 0) {
        print_heading(out, WORD_DEPARTMENTS_OF_PLAN);
    }
    for (size_t i = 0; i < plan->department_count; i++) {
        const qzplan_department *department = plan->departments[i];
        struct buffer words = {0};

        buffer_add_safe(&words, text_in(&department->title, out->language));
        print_thing(out, 0, department->id, &words, department->line, WORD_CONTACT,
                    &department->contact);
        buffer_free(&words);
    }
}

void text_definitions(const struct out *out, const qzplan_plan *plan) {
    print_areas(out, plan);
    print_tables(out, plan);
    print_metrics(out, plan);
    print_groups(out, plan);
    print_departments(out, plan);
}
