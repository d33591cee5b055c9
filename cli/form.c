/* SPDX-License-Identifier: MIT */
/* What stands in a form, and the form as CSV. */

#include "form.h"

#include "amount.h"
#include "csv_cells.h"
#include "due.h"
#include "words.h"

static const qzplan_due_figure *figure_at(const struct form *form, size_t row) {
    return form->list->figures[row];
}

enum form_kind form_kind_of(const struct form *form, size_t row) {
    const qzplan_metric *metric = figure_at(form, row)->metric;

    if (metric->kind == QZPLAN_METRIC_ANSWER) {
        return FORM_ASKS_ANSWER;
    }
    if (metric->whole != NULL) {
        return FORM_ASKS_COUNTS;
    }
    return metric->percent ? FORM_ASKS_PERCENTAGE : FORM_ASKS_NUMBER;
}

/* Whether a row makes a column necessary. */
static int needs(const struct form *form, size_t row, enum form_column column) {
    const qzplan_due_figure *figure = figure_at(form, row);

    switch (column) {
    case FORM_AREA:
        return figure->area != form->list->plan->area;
    case FORM_GROUP:
        return figure->group != NULL;
    case FORM_NUMERATOR:
    case FORM_DENOMINATOR:
        return form_kind_of(form, row) == FORM_ASKS_COUNTS;
    default:
        return 1;
    }
}

size_t form_columns(enum form_column columns[FORM_COLUMN_COUNT], const struct form *form) {
    size_t count = 0;

    for (int column = FORM_METRIC; column < FORM_COLUMN_COUNT; column++) {
        int found = column != FORM_AREA && column != FORM_GROUP && column != FORM_NUMERATOR &&
                    column != FORM_DENOMINATOR;

        for (size_t row = 0; row < form->list->figure_count && !found; row++) {
            found = needs(form, row, (enum form_column)column);
        }
        if (found) {
            columns[count++] = (enum form_column)column;
        }
    }
    return count;
}

const char *form_head(enum form_column column, const char *language) {
    static const enum word heads[FORM_COLUMN_COUNT] = {
        [FORM_METRIC] = WORD_FORM_METRIC,       [FORM_TITLE] = WORD_FORM_TITLE,
        [FORM_PERIOD] = WORD_FORM_PERIOD,       [FORM_AREA] = WORD_FORM_AREA,
        [FORM_GROUP] = WORD_FORM_GROUP,         [FORM_UNIT] = WORD_FORM_UNIT,
        [FORM_LATEST] = WORD_FORM_LATEST,       [FORM_VALUE] = WORD_FORM_VALUE,
        [FORM_NUMERATOR] = WORD_FORM_NUMERATOR, [FORM_DENOMINATOR] = WORD_FORM_DENOMINATOR,
        [FORM_NOTE] = WORD_FORM_NOTE,
    };

    return word(heads[column], language);
}

const char *form_choice(int which, const char *language) {
    return word(which == 0 ? WORD_YES : WORD_NO, language);
}

int form_asks(const struct form *form, size_t row, enum form_column column) {
    int counts = form_kind_of(form, row) == FORM_ASKS_COUNTS;

    switch (column) {
    case FORM_VALUE:
        return !counts;
    case FORM_NUMERATOR:
    case FORM_DENOMINATOR:
        return counts;
    default:
        return column == FORM_NOTE;
    }
}

static void add_name(struct buffer *cell, const struct form *form, size_t row,
                     const char *language) {
    const qzplan_due_figure *figure = figure_at(form, row);

    add_due_title(cell, figure, language);
    if (figure->area != form->list->plan->area) {
        buffer_add(cell, " \xC2\xB7 ");
        buffer_add_safe(cell, text_in(&figure->area->title, language));
    }
    if (form_kind_of(form, row) == FORM_ASKS_ANSWER) {
        buffer_format(cell, word(WORD_FORM_ANSWER, language), form_choice(0, language),
                      form_choice(1, language));
    }
}

void form_cell(struct buffer *cell, const struct form *form, size_t row, enum form_column column,
               const char *language) {
    const qzplan_due_figure *figure = figure_at(form, row);

    switch (column) {
    case FORM_METRIC:
        buffer_add_safe(cell, figure->metric->id);
        break;
    case FORM_TITLE:
        add_name(cell, form, row, language);
        break;
    case FORM_PERIOD:
        add_period(cell, &figure->period);
        break;
    case FORM_AREA:
        buffer_add_safe(cell, figure->area->id);
        break;
    case FORM_GROUP:
        buffer_add_safe(cell, figure->group != NULL ? figure->group->id : "");
        break;
    case FORM_UNIT:
        buffer_add_safe(cell, text_in(&figure->metric->unit, language));
        break;
    case FORM_LATEST:
        if (figure->latest != NULL) {
            add_latest(cell, figure->latest, language);
            buffer_add(cell, word(WORD_OPEN, language));
            add_period(cell, &figure->latest->period);
            buffer_add(cell, word(WORD_CLOSE, language));
        }
        break;
    default:
        break;
    }
}

static void print_row(const struct out *out, const struct form *form,
                      const enum form_column *columns, size_t count, const size_t *row) {
    struct buffer line = {0}, cell = {0};

    for (size_t i = 0; i < count; i++) {
        buffer_clear(&cell);
        if (row == NULL) {
            buffer_add(&cell, form_head(columns[i], out->language));
        } else {
            form_cell(&cell, form, *row, columns[i], out->language);
        }
        buffer_add(&line, i > 0 ? "," : "");
        csv_add(&line, buffer_text(&cell), 0);
    }
    out_line(out, &line);
    buffer_free(&line);
    buffer_free(&cell);
}

void csv_form(const struct out *out, const struct form *form) {
    enum form_column columns[FORM_COLUMN_COUNT];
    size_t count = form_columns(columns, form);

    csv_begin(out);
    print_row(out, form, columns, count, NULL);
    for (size_t row = 0; row < form->list->figure_count; row++) {
        print_row(out, form, columns, count, &row);
    }
}
