/* SPDX-License-Identifier: MIT */
/* Reads the period of a row: as plans write it at once, else as people do. What one cell leaves
   open between a month and a year waits for the end of its column; no other row pays for that. */

#include "intake/period.h"

#include <stdio.h>
#include <string.h>

#include <qzplan/error.h>

#include "calendar/date.h"
#include "calendar/kinds.h"
#include "calendar/period.h"
#include "input/meant_period.h"
#include "messages/found.h"

enum { NO_YEARS = 0, MONTHS = 12 };

static qz_part word_of(const qz_row_check *check) {
    const qz_cell *cell = &check->row->cells[QZ_FIELD_PERIOD];
    return qz_bytes(cell->text, cell->length);
}

/* "45657" is how spreadsheets keep 2024-12-31: days since the last day but one of 1899. */
int qz_cell_is_serial(const qz_cell *cell, int32_t *day) {
    enum { DIGITS = 5, LEAST = 20000, EPOCH = 25569 };
    int32_t serial = 0;
    for (size_t i = 0; i < cell->length; i++) {
        if (cell->length != DIGITS || cell->text[i] < '0' || cell->text[i] > '9') {
            return 0;
        }
        serial = serial * 10 + (cell->text[i] - '0');
    }
    *day = serial - EPOCH;
    return serial >= LEAST;
}

static int has_own_years(const qzplan_metric *metric) {
    return metric != NULL && metric->year_starts != 0 && metric->year_starts != QZ_CALENDAR_YEAR;
}

/* ---- what no period of its own is: months from one to another */

/* The quarter, half-year or year that runs from one month to another; kind NONE: none does. */
static qzplan_period of_months(int32_t year, int32_t from, int32_t to) {
    int32_t first = qz_day_of(year, from, 1);
    int32_t last = qz_day_of(year, to, qz_days_in_month(year, to));
    for (int32_t kind = 0; kind < qz_period_kind_count(); kind++) {
        qzplan_period period = qz_period_kind_of(kind)->months == 0
                                   ? (qzplan_period){QZPLAN_PERIOD_NONE, 0, 0, 0}
                                   : qz_period_of(first, kind);
        if (period.kind != QZPLAN_PERIOD_NONE && period.first == first && period.last == last) {
            return period;
        }
    }
    return (qzplan_period){QZPLAN_PERIOD_NONE, QZPLAN_DAY_NONE, QZPLAN_DAY_NONE, 0};
}

/* 1 where a sum since the year began is one since that month. */
static int begins_year(const qzplan_metric *metric, int32_t month) {
    int32_t starts = has_own_years(metric) ? metric->year_starts : QZ_CALENDAR_YEAR;
    return starts == 100 * month + 1;
}

static void read_stretch(qz_row_check *check, const qz_meant_period *meant) {
    const qzplan_metric *metric = check->out->figure.metric;
    qzplan_period *period = &check->out->figure.period;
    int32_t kind = metric == NULL ? 0 : metric->figures;
    if (kind == QZPLAN_FIGURES_YEAR_TO_DATE && begins_year(metric, meant->from)) {
        *period = qz_period_of(qz_day_of(meant->year, meant->to, 1), QZPLAN_PERIOD_MONTH);
        return;
    }
    *period = of_months(meant->year, meant->from, meant->to);
    if (kind == QZPLAN_FIGURES_YEAR_TO_DATE || kind == QZPLAN_FIGURES_RUNNING_TOTAL) {
        qz_row_fault(check, QZ_FIELD_PERIOD,
                     QZ_SAY(FIGURE_STRETCH_START, word_of(check), qz_text(metric->id)));
    } else if (period->kind == QZPLAN_PERIOD_NONE && metric != NULL) {
        qz_row_fault(check, QZ_FIELD_PERIOD,
                     QZ_SAY(FIGURE_NO_STRETCH, word_of(check), qz_text(metric->id)));
    }
}

/* ---- as people write it */

static void refuse(qz_row_check *check, const qz_meant_period *meant, int found, int hint) {
    const qz_cell *cell = &check->row->cells[QZ_FIELD_PERIOD];
    int32_t day;
    char text[32];
    if (found == QZ_PERIOD_TWO) {
        qz_row_fault(check, QZ_FIELD_PERIOD,
                     QZ_SAY(FIGURE_PERIOD_EITHER, word_of(check), qz_text(meant->text),
                            qz_text(meant->other)));
        return;
    }
    qz_message message = QZ_SAY(FIGURE_BAD_PERIOD, word_of(check));
    if (found == QZ_PERIOD_ONE) {
        qz_row_fault(check, QZ_FIELD_PERIOD,
                     QZ_REPLACING(qz_hinted(message, QZ_PHRASE(PERIOD_SAID, qz_text(meant->text))),
                                  meant->text, 0));
    } else if (qz_cell_is_serial(cell, &day)) {
        int known = qzplan_day_format(text, sizeof text, NULL, day) == QZPLAN_OK;
        qz_row_fault(check, QZ_FIELD_PERIOD,
                     QZ_REPLACING(qz_hinted(message, QZ_PHRASE(SPREADSHEET_DAY, qz_day_part(day))),
                                  known ? text : NULL, 0));
    } else {
        qz_row_fault(check, QZ_FIELD_PERIOD, qz_hinted(message, qz_period_hint(hint)));
    }
}

/* A sum that is said to be since the year began, of a metric that is one. */
static int fits_sum(qz_row_check *check, const qz_meant_period *meant) {
    const qzplan_metric *metric = check->out->figure.metric;
    if (!meant->is_summed || metric == NULL || metric->figures == QZPLAN_FIGURES_YEAR_TO_DATE) {
        return 1;
    }
    qz_row_fault(check, QZ_FIELD_PERIOD,
                 QZ_SAY(FIGURE_NO_STRETCH, word_of(check), qz_text(metric->id)));
    return 0;
}

static void read_meant(qz_row_check *check, int32_t year_starts, int hint) {
    const qz_cell *cell = &check->row->cells[QZ_FIELD_PERIOD];
    qzplan_period *period = &check->out->figure.period;
    qz_period_column *column = check->rows->periods;
    qz_meant_period meant;
    int found = qz_meant_period_read(&meant, cell->text, cell->length, year_starts);
    int open = found == QZ_PERIOD_TWO && meant.is_slashed;
    if (open || (found == QZ_PERIOD_READ && fits_sum(check, &meant))) {
        (void)qz_period_read(period, NULL, meant.text, strlen(meant.text), 0, year_starts);
        check->is_end = meant.is_end;
    } else if (found == QZ_PERIOD_STRETCH && fits_sum(check, &meant)) {
        read_stretch(check, &meant);
    } else if (found != QZ_PERIOD_READ && found != QZ_PERIOD_STRETCH) {
        refuse(check, &meant, found, hint);
    }
    check->pair = check->is_slashed = open;
    column->slashed += (size_t)(meant.is_slashed && !open);
    column->others += (size_t)!open;
}

/* ---- months that could be years */

/* How many years the second number of 2010-11 is after the first, where that is 1 or 2; else 0. */
static int32_t years_between(const qzplan_period *month) {
    int32_t year;
    int32_t number;
    if (qzplan_day_split(&year, &number, NULL, month->first) != QZPLAN_OK) {
        return 0;
    }
    int32_t later = (number - year % 100 + 100) % 100;
    return later == 1 || later == 2 ? later : 0;
}

/* What the cell says of the form of its column. */
static void note_form(qz_row_check *check, const qz_cell *cell) {
    const qzplan_period *period = &check->out->figure.period;
    qz_period_column *column = check->rows->periods;
    if (period->kind == QZPLAN_PERIOD_MONTH) {
        check->pair = years_between(period);
        /* of years of their own only the next one is a year */
        check->pair =
            check->pair == 2 && has_own_years(check->out->figure.metric) ? 0 : check->pair;
        column->months += (size_t)(check->pair == 0);
    } else if (period->kind == QZPLAN_PERIOD_YEAR && memchr(cell->text, '-', cell->length)) {
        column->years++;
    } else {
        column->others++;
    }
}

/* 2010–11 is 2010-11; 0 where a text is typed so already. */
static int type_plainly(qz_cell *cell, char typed[QZ_MEANT_SIZE]) {
    if (!qz_meant_plain(typed, QZ_MEANT_SIZE, cell->text, cell->length)) {
        return 0;
    }
    size_t length = strlen(typed);
    if (length == cell->length && memcmp(typed, cell->text, length) == 0) {
        return 0;
    }
    cell->text = typed;
    cell->length = length;
    return 1;
}

void qz_row_read_period(qz_row_check *check) {
    const qz_cell *cell = &check->row->cells[QZ_FIELD_PERIOD];
    qzplan_figure *figure = &check->out->figure;
    int hint = QZ_PERIOD_HINT_NONE;
    int32_t year_starts = figure->metric == NULL ? NO_YEARS : figure->metric->year_starts;
    char typed[QZ_MEANT_SIZE];
    qz_cell plain = *cell;
    int code = qz_period_read(&figure->period, &hint, cell->text, cell->length, QZ_PERIOD_ONGOING,
                              year_starts);
    if (code != QZPLAN_OK && type_plainly(&plain, typed)) {
        code = qz_period_read(&figure->period, NULL, plain.text, plain.length, 0, year_starts);
    }
    if (code == QZPLAN_OK) {
        note_form(check, &plain);
    } else {
        read_meant(check, year_starts == 0 ? QZ_CALENDAR_YEAR : year_starts, hint);
    }
    int at_end = check->is_end || qz_period_kind_of(figure->period.kind)->is_day;
    if (figure->period.kind == QZPLAN_PERIOD_ONGOING) {
        qz_row_fault(check, QZ_FIELD_PERIOD, QZ_SAY(FIGURE_ONGOING, word_of(check)));
    } else if (at_end && figure->metric != NULL &&
               figure->metric->figures == QZPLAN_FIGURES_EACH_PERIOD) {
        qz_row_fault(check, QZ_FIELD_PERIOD,
                     QZ_SAY(FIGURE_DAY_OF_FLOW, word_of(check), qz_text(figure->metric->id)));
    }
}

/* ---- once the column is known */

qz_period_column qz_periods_begin(qz_arena *scratch) {
    return (qz_period_column){.scratch = scratch};
}

void qz_row_keep_period(qz_row_check *check) {
    qz_period_column *column = check->rows->periods;
    if (check->pair == 0) {
        return;
    }
    char path[QZ_ROW_PATH];
    qz_period_pair *pair = qz_arena_alloc(column->scratch, sizeof *pair);
    if (pair == NULL) {
        check->rows->report->no_memory = 1;
        return;
    }
    *pair = (qz_period_pair){.figure = check->out,
                             .place = qz_row_place(check, QZ_FIELD_PERIOD, path),
                             .later = check->pair,
                             .is_slashed = check->is_slashed,
                             .as_month = check->out->figure.period};
    pair->place.path = qz_arena_text(column->scratch, path, strlen(path));
    check->rows->report->no_memory |= pair->place.path == NULL;
    if (column->last == NULL) {
        column->first = pair;
    } else {
        *column->last = pair;
    }
    column->last = &pair->next;
}

/* "2010-11" as "2010/11"; of a stretch of two years "2010/12". */
static void write_years(char out[16], const qz_period_pair *pair, char between) {
    int32_t year;
    if (qzplan_day_split(&year, NULL, NULL, pair->as_month.first) == QZPLAN_OK) {
        (void)snprintf(out, 16, "%04d%c%02d", year, between, (year + pair->later) % 100);
    }
}

static void refuse_pair(const qz_rows *rows, const qz_period_pair *pair) {
    char written[16] = "";
    char years[16] = "";
    write_years(written, pair, pair->is_slashed ? '/' : '-');
    write_years(years, pair, '/');
    qz_report_add(rows->report, &pair->place,
                  QZ_SAY(FIGURE_MONTH_OR_YEAR, qz_text(written), qz_text(years), qz_bytes(years, 4),
                         qz_bytes(years + 5, 2)));
}

static void take_year(const qz_rows *rows, const qz_period_pair *pair) {
    qzplan_figure *figure = &pair->figure->figure;
    char years[16] = "";
    write_years(years, pair, '/');
    if (qz_period_read(&figure->period, NULL, years, strlen(years), 0,
                       figure->metric->year_starts) != QZPLAN_OK) {
        refuse_pair(rows, pair);
    }
}

/* One column has one form. */
static void decide(const qz_rows *rows, const qz_period_pair *pair) {
    const qz_period_column *column = rows->periods;
    int own = has_own_years(pair->figure->figure.metric);
    if (pair->is_slashed) {
        if (column->slashed == 0) {
            refuse_pair(rows, pair);
        }
    } else if (column->years > 0 && column->months == 0 && own) {
        take_year(rows, pair);
    } else if (column->years > 0 || (own && column->months == 0)) {
        refuse_pair(rows, pair);
    }
}

/* Where all are a year and the one or two after it, only the plan's years make months of them. */
static void tell_years(const qz_rows *rows) {
    const qz_period_column *column = rows->periods;
    const qz_period_pair *last = column->first;
    char first[16] = "";
    char year[16] = "";
    char until[16] = "";
    if (column->first == NULL ||
        column->months + column->years + column->slashed + column->others > 0) {
        return;
    }
    for (const qz_period_pair *pair = column->first; pair != NULL; pair = pair->next) {
        if (pair->is_slashed || has_own_years(pair->figure->figure.metric)) {
            return;
        }
        last = pair;
    }
    write_years(first, column->first, '-');
    write_years(year, column->first, '/');
    write_years(until, last, '/');
    qz_report_add(rows->report, &column->first->place,
                  QZ_SAY(FIGURE_MONTHS_LIKE_YEARS, qz_text(first), qz_text(year), qz_text(until)));
}

void qz_periods_end(const qz_rows *rows) {
    tell_years(rows);
    for (const qz_period_pair *pair = rows->periods->first; pair != NULL; pair = pair->next) {
        decide(rows, pair);
    }
}
