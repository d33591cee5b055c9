/* SPDX-License-Identifier: MIT */
/* qzplan due as CSV: a row for each figure. */

#include <inttypes.h>

#include "amount.h"
#include "arrays.h"
#include "csv_cells.h"
#include "due.h"
#include "language.h"
#include "selection.h"

typedef void cell_writer(struct buffer *cell, const struct due *due,
                         const qzplan_due_figure *figure, const char *language);

/* One cell of a figure's own. */
#define CELL(name, code)                                                                           \
    static void cell_##name(struct buffer *cell, const struct due *due,                            \
                            const qzplan_due_figure *f, const char *language) {                    \
        (void)due, (void)f, (void)language;                                                        \
        code;                                                                                      \
    }

/* Departments of its tasks, each once, with semicolons between. */
static void add_departments(struct buffer *cell, const qzplan_due_figure *figure, int leads) {
    const qzplan_plan *plan = figure->tasks[0]->plan;

    for (size_t d = 0; d < plan->department_count; d++) {
        int found = 0;

        for (size_t i = 0; i < figure->task_count && !found; i++) {
            found = leads ? leads_task(figure->tasks[i], plan->departments[d])
                          : joins_task(figure->tasks[i], plan->departments[d]);
        }
        if (found) {
            buffer_format(cell, "%s%s", cell->length > 0 ? ";" : "", plan->departments[d]->id);
        }
    }
}

static void add_tasks(struct buffer *cell, const qzplan_due_figure *figure) {
    for (size_t i = 0; i < figure->task_count; i++) {
        buffer_format(cell, "%s%s", i > 0 ? ";" : "", figure->tasks[i]->id);
    }
}

static void add_latest_period(struct buffer *cell, const qzplan_due_figure *figure) {
    if (figure->latest != NULL) {
        add_period(cell, &figure->latest->period);
    }
}

static void add_latest_value(struct buffer *cell, const qzplan_due_figure *figure) {
    if (figure->latest != NULL) {
        add_latest(cell, figure->latest, "en");
    }
}

CELL(plan, buffer_add(cell, due->list->plan->id))
CELL(as_of, add_day(cell, due->list->as_of))
CELL(demo, buffer_add(cell, due->demo ? "true" : "false"))
CELL(by, add_day(cell, f->by))
CELL(days_left, buffer_format(cell, "%" PRId32, f->days_left))
CELL(metric, buffer_add(cell, f->metric->id))
CELL(title, buffer_add(cell, text_in(&f->metric->title, language)))
CELL(unit, buffer_add(cell, text_in(&f->metric->unit, language)))
CELL(period, add_period(cell, &f->period))
CELL(area, buffer_add(cell, f->area->id))
CELL(area_title, buffer_add(cell, text_in(&f->area->title, language)))
CELL(group, buffer_add(cell, f->group != NULL ? f->group->id : ""))
CELL(tasks, add_tasks(cell, f))
CELL(leads, add_departments(cell, f, 1))
CELL(participants, add_departments(cell, f, 0))
CELL(latest_period, add_latest_period(cell, f))
CELL(latest_value, add_latest_value(cell, f))

static const struct column {
    const char *name;
    cell_writer *write;
    int told; /* 1: in each language asked for */
} columns[] = {
    {"plan", cell_plan, 0},
    {"as_of", cell_as_of, 0},
    {"demo", cell_demo, 0},
    {"by", cell_by, 0},
    {"days_left", cell_days_left, 0},
    {"metric", cell_metric, 0},
    {"title", cell_title, 1},
    {"unit", cell_unit, 1},
    {"period", cell_period, 0},
    {"area", cell_area, 0},
    {"area_title", cell_area_title, 1},
    {"group", cell_group, 0},
    {"tasks", cell_tasks, 0},
    {"leads", cell_leads, 0},
    {"participants", cell_participants, 0},
    {"latest_period", cell_latest_period, 0},
    {"latest_value", cell_latest_value, 0},
};

/* The languages of a column; one that is told in none has one cell. */
static const char *language_of(const struct out *out, const struct column *column, size_t index) {
    return column->told ? language_asked(out->languages, index)
                        : (index == 0 ? out->language : NULL);
}

static void add_row(const struct out *out, const struct due *due, const qzplan_due_figure *figure) {
    int several = language_asked(out->languages, 1) != NULL;
    struct buffer line = {0}, raw = {0}, safe = {0};
    const char *language;

    for (size_t c = 0; c < ARRAY_SIZE(columns); c++) {
        for (size_t i = 0; (language = language_of(out, &columns[c], i)) != NULL; i++) {
            buffer_clear(&raw);
            buffer_clear(&safe);
            if (figure != NULL) {
                columns[c].write(&raw, due, figure, language);
            } else {
                int tagged = several && columns[c].told;

                buffer_format(&raw, "%s%s%s", columns[c].name, tagged ? "_" : "",
                              tagged ? language : "");
            }
            buffer_add_safe(&safe, buffer_text(&raw));
            buffer_add(&line, c + i > 0 ? "," : "");
            csv_add(&line, buffer_text(&safe), 0);
        }
    }
    out_line(out, &line);
    buffer_free(&line);
    buffer_free(&raw);
    buffer_free(&safe);
}

void csv_due(const struct out *out, const struct due *due) {
    csv_begin(out);
    add_row(out, due, NULL);
    for (size_t i = 0; i < due->list->figure_count; i++) {
        add_row(out, due, due->list->figures[i]);
    }
}
