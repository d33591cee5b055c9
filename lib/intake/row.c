/* SPDX-License-Identifier: MIT */
/* Checks a row against the plan, cell by cell, and puts it into the set. CSV, YAML and the builder
   all come through here. */

#include "intake/row.h"

#include <stdio.h>

#include <qzplan/error.h>

#include "base/utf8.h"
#include "calendar/kinds.h"
#include "calendar/period.h"
#include "input/charset.h"
#include "intake/value.h"

/* The text of a cell is sound: not too long, and (from YAML escapes or the builder) clean. */
static int check_text(qz_row_check *check, int field) {
    const qz_cell *cell = &check->row->cells[field];
    size_t limit = check->rows->figures->limits.max_scalar;
    if (cell->length > limit) {
        qz_row_fault(check, field, QZPLAN_ERROR_SCALAR_TOO_LONG, NULL,
                     "%lu bytes, the limit is %lu", (unsigned long)cell->length,
                     (unsigned long)limit);
        return 0;
    }
    if (qz_utf8_invalid_at(cell->text, cell->length) < cell->length) {
        qz_row_fault(check, field, QZPLAN_ERROR_ENCODING, "give the text as UTF-8",
                     "not valid UTF-8");
        return 0;
    }
    size_t at = 0;
    int code = qz_charset_fault(cell->text, cell->length, &at);
    if (code != QZPLAN_OK) {
        qz_row_fault(check, field, code, "remove it",
                     "the text has a character that it may not have");
    }
    return code == QZPLAN_OK;
}

static int check_texts(qz_row_check *check) {
    int sound = 1;
    for (int field = 0; field < QZ_FIELD_COUNT; field++) {
        if (qz_row_has(check, field) && !check_text(check, field)) {
            sound = 0;
        }
    }
    return sound;
}

static const void *find_name(qz_row_check *check, int field, const qz_names *names,
                             const char *what) {
    const qz_cell *cell = &check->row->cells[field];
    const void *thing = qz_names_find(names, cell->text, cell->length);
    if (thing == NULL) {
        char word[QZ_WORD_BYTES];
        char buffer[256];
        const char *hint = NULL;
        /* a fault that will not be listed needs no search for the nearest name */
        if (check->rows->report->count < check->rows->report->cap && cell->length < QZ_WORD_BYTES) {
            qz_suggest suggest;
            qz_suggest_begin(&suggest, cell->text, cell->length);
            qz_names_offer(names, &suggest);
            hint = qz_suggest_hint(&suggest, buffer, sizeof buffer);
        }
        qz_row_fault(check, field, QZPLAN_ERROR_UNKNOWN_NAME, hint, "unknown %s `%s`", what,
                     qz_word(word, cell->text, cell->length));
    }
    return thing;
}

static int require(qz_row_check *check, int field) {
    int has = qz_row_has(check, field);
    if (!has) {
        qz_row_fault(check, field, QZPLAN_ERROR_MISSING_KEY, NULL, "`%s` is missing",
                     qz_field_name(field));
    }
    return has;
}

static void read_names(qz_row_check *check) {
    const qzplan_figures *figures = check->rows->figures;
    qzplan_figure *figure = &check->out->figure;
    figure->area = figures->plan->area;
    if (require(check, QZ_FIELD_METRIC)) {
        figure->metric = find_name(check, QZ_FIELD_METRIC, &figures->metrics, "metric");
    }
    if (qz_row_has(check, QZ_FIELD_FOR)) {
        figure->group = find_name(check, QZ_FIELD_FOR, &figures->groups, "group");
    }
    if (qz_row_has(check, QZ_FIELD_AREA)) {
        figure->area = find_name(check, QZ_FIELD_AREA, &figures->areas, "area");
    }
}

/* "45657" is how spreadsheets keep 2024-12-31: days since the last day but one of 1899. */
static const char *serial_hint(const qz_cell *cell, char *buffer, size_t capacity) {
    int32_t serial = 0;
    char day[16];
    for (size_t i = 0; i < cell->length; i++) {
        if (cell->length != 5 || cell->text[i] < '0' || cell->text[i] > '9') {
            return NULL;
        }
        serial = serial * 10 + (cell->text[i] - '0');
    }
    if (serial < 20000 || qzplan_day_format(day, sizeof day, NULL, serial - 25569) != QZPLAN_OK) {
        return NULL;
    }
    snprintf(buffer, capacity, "a spreadsheet's number for a day? write %s", day);
    return buffer;
}

static void read_period(qz_row_check *check) {
    const qz_cell *cell = &check->row->cells[QZ_FIELD_PERIOD];
    qzplan_figure *figure = &check->out->figure;
    char word[QZ_WORD_BYTES];
    char buffer[64];
    const char *hint = NULL;
    if (!require(check, QZ_FIELD_PERIOD)) {
        return;
    }
    qz_word(word, cell->text, cell->length);
    int32_t year_starts = figure->metric == NULL ? 0 : figure->metric->year_starts;
    int code = qz_period_read(&figure->period, &hint, cell->text, cell->length, QZ_PERIOD_ONGOING,
                              year_starts);
    if (code != QZPLAN_OK) {
        const char *serial = serial_hint(cell, buffer, sizeof buffer);
        qz_row_fault(check, QZ_FIELD_PERIOD, code, serial != NULL ? serial : hint,
                     "`%s` is not a period", word);
    } else if (figure->period.kind == QZPLAN_PERIOD_ONGOING) {
        qz_row_fault(check, QZ_FIELD_PERIOD, QZPLAN_ERROR_FIGURE_PERIOD,
                     "say for which year, half-year, quarter, month or day it was reported",
                     "a figure cannot be `%s`", word);
    } else if (qz_period_kind_of(figure->period.kind)->is_day && figure->metric != NULL &&
               figure->metric->figures == QZPLAN_FIGURES_EACH_PERIOD) {
        qz_row_fault(check, QZ_FIELD_PERIOD, QZPLAN_ERROR_FIGURE_PERIOD,
                     "report it for a month, quarter, half-year or year",
                     "`%s` is a day, but `%s` adds up over its period", word, figure->metric->id);
    }
}

static void read_flag(qz_row_check *check) {
    const qz_cell *cell = &check->row->cells[QZ_FIELD_FLAG];
    if (!qz_row_has(check, QZ_FIELD_FLAG)) {
        return;
    }
    if (cell->length == 1 && cell->text[0] == 'p') {
        check->out->figure.flag = QZPLAN_FLAG_PROVISIONAL;
    } else if (cell->length == 1 && cell->text[0] == 'e') {
        check->out->figure.flag = QZPLAN_FLAG_ESTIMATED;
    } else {
        char word[QZ_WORD_BYTES];
        qz_row_fault(check, QZ_FIELD_FLAG, QZPLAN_ERROR_BAD_WORD,
                     "write `p` (provisional) or `e` (estimated), or leave it empty",
                     "unknown flag `%s`", qz_word(word, cell->text, cell->length));
    }
}

static const char *keep(const qz_row_check *check, int field) {
    const qz_cell *cell = &check->row->cells[field];
    if (!qz_row_has(check, field)) {
        return NULL;
    }
    const char *text = qz_arena_text(check->rows->strings, cell->text, cell->length);
    if (text == NULL) {
        check->rows->report->no_memory = 1;
    }
    return text;
}

static qz_spot spot_of(const qz_row_check *check, int field) {
    const qz_cell *cell = &check->row->cells[field];
    return (qz_spot){cell->line, cell->column, cell->span};
}

static void set_place(qz_row_check *check) {
    qz_stored *out = check->out;
    int ratio = out->figure.form == QZPLAN_FORM_RATIO;
    out->figure.file = check->rows->file;
    out->figure.line = check->row->line;
    out->figure.column = check->row->column;
    out->source = check->rows->figures->source_count;
    out->row = check->row->index;
    out->value = spot_of(check, ratio ? QZ_FIELD_NUMERATOR : QZ_FIELD_VALUE);
    out->denominator = spot_of(check, QZ_FIELD_DENOMINATOR);
}

void qz_rows_take(const qz_rows *rows, const qz_row *row) {
    qz_row_check check = {rows, row, qz_store_next(rows->figures), 0};
    if (check.out == NULL) {
        rows->report->no_memory = 1;
        return;
    }
    if (!check_texts(&check)) {
        return;
    }
    read_names(&check);
    read_period(&check);
    if (check.out->figure.metric != NULL) {
        qz_row_read_value(&check);
    }
    read_flag(&check);
    if (check.faults > 0) {
        return;
    }
    check.out->figure.source = keep(&check, QZ_FIELD_SOURCE);
    check.out->figure.note = keep(&check, QZ_FIELD_NOTE);
    set_place(&check);
    rows->figures->count += rows->report->no_memory ? 0 : 1;
}
