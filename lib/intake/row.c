/* SPDX-License-Identifier: MIT */
/* Checks a row against the plan, cell by cell, and puts it into the set. CSV, YAML and the builder
   all come through here. */

#include "intake/row.h"

#include <string.h>

#include <qzplan/error.h>

#include "base/arrays.h"
#include "base/utf8.h"
#include "calendar/kinds.h"
#include "calendar/period.h"
#include "figures/flags.h"
#include "input/charset.h"
#include "input/meant_period.h"
#include "intake/named.h"
#include "intake/period.h"
#include "intake/value.h"
#include "intake/written.h"
#include "messages/found.h"
#include "model/metric.h"

/* The text of a cell is sound: not too long, and (from YAML escapes or the builder) clean. */
static int check_text(qz_row_check *check, int field) {
    const qz_cell *cell = &check->row->cells[field];
    size_t limit = check->rows->figures->limits.max_scalar;
    if (cell->length > limit) {
        qz_row_fault(check, field, QZ_SAY(CELL_TOO_LONG, qz_count(cell->length), qz_count(limit)));
        return 0;
    }
    if (qz_utf8_invalid_at(cell->text, cell->length) < cell->length) {
        qz_row_fault(check, field, QZ_SAY_PLAIN(CELL_NOT_UTF8));
        return 0;
    }
    size_t at = 0;
    int code = qz_charset_fault(cell->text, cell->length, &at);
    if (code != QZPLAN_OK) {
        qz_row_fault(check, field,
                     code == QZPLAN_ERROR_NUL_BYTE            ? QZ_SAY_PLAIN(CELL_NUL_BYTE)
                     : code == QZPLAN_ERROR_CONTROL_CHARACTER ? QZ_SAY_PLAIN(CELL_CONTROL_CHARACTER)
                                                              : QZ_SAY_PLAIN(CELL_BYTE_ORDER_MARK));
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

static int require(qz_row_check *check, int field) {
    int has = qz_row_has(check, field);
    if (!has) {
        qz_row_fault(check, field, QZ_SAY(FIGURE_NO_FIELD, qz_text(qz_field_name(field))));
    }
    return has;
}

/* 1 where a row may count: from after the end of its area it is a fault, from before its beginning
   it is warned of. */
static int is_in_time(qz_row_check *check) {
    const qz_cell *cell = &check->row->cells[QZ_FIELD_PERIOD];
    const qzplan_figure *figure = &check->out->figure;
    const qzplan_area *area = figure->area;
    if (area == NULL || figure->metric == NULL || figure->period.kind == QZPLAN_PERIOD_NONE) {
        return 1;
    }
    const int32_t first = qz_is_flow(figure->metric) || qz_is_average(figure->metric)
                              ? figure->period.first
                              : figure->period.last;
    if (first > area->ends) {
        qz_row_fault(check, QZ_FIELD_PERIOD,
                     QZ_SAY(FIGURE_AFTER_AREA, qz_bytes(cell->text, cell->length),
                            qz_text(area->id), qz_day_part(area->ends)));
    }
    if (figure->period.last < area->begins && check->faults == 0) {
        qz_row_fault(check, QZ_FIELD_PERIOD,
                     QZ_SAY(FIGURE_BEFORE_AREA, qz_bytes(cell->text, cell->length),
                            qz_text(area->id), qz_day_part(area->begins)));
    }
    return check->faults == 0;
}

static const struct {
    char letter;
    int32_t flag;
} flags[] = {
    {'p', QZPLAN_FLAG_PROVISIONAL},     {'e', QZPLAN_FLAG_ESTIMATED},
    {'r', QZPLAN_FLAG_REVISED},         {'b', QZPLAN_FLAG_BREAK},
    {'u', QZPLAN_FLAG_LOW_RELIABILITY}, {'d', QZPLAN_FLAG_DEFINITION_DIFFERS},
};

/* The flag of a letter, or NONE. */
static int32_t flag_of_letter(char letter) {
    for (size_t i = 0; i < QZ_ARRAY_SIZE(flags); i++) {
        if (letter == flags[i].letter) {
            return flags[i].flag;
        }
    }
    return QZPLAN_FLAG_NONE;
}

/* One letter, or several: "ep", "e, p". */
static void read_flag(qz_row_check *check) {
    const qz_cell *cell = &check->row->cells[QZ_FIELD_FLAG];
    qzplan_figure *figure = &check->out->figure;
    for (size_t i = 0; qz_row_has(check, QZ_FIELD_FLAG) && i < cell->length; i++) {
        int32_t flag = flag_of_letter(cell->text[i]);
        int between = i > 0 && (cell->text[i] == ' ' || cell->text[i] == ',');
        if (flag == QZPLAN_FLAG_NONE && !between) {
            qz_row_fault(check, QZ_FIELD_FLAG,
                         QZ_SAY(FIGURE_FLAG, qz_bytes(cell->text, cell->length)));
            return;
        }
        figure->flags |= qz_flag_bit(flag);
    }
    figure->flag = qz_flag_of(figure->flags);
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

/* A day as figures write it, or as people do. */
static int read_day(qzplan_period *out, int *hint, const qz_cell *cell) {
    qz_meant_period meant;
    int code = qz_period_read(out, hint, cell->text, cell->length, 0, 0);
    if (code != QZPLAN_OK && qz_meant_period_read(&meant, cell->text, cell->length,
                                                  QZ_CALENDAR_YEAR) == QZ_PERIOD_READ) {
        code = qz_period_read(out, NULL, meant.text, strlen(meant.text), 0, 0);
    }
    return code == QZPLAN_OK && qz_period_kind_of(out->kind)->is_day;
}

/* Who reported it, and when: evidence that is never part of a verdict. */
static void read_report(qz_row_check *check) {
    const qz_cell *cell = &check->row->cells[QZ_FIELD_REPORTED_ON];
    qzplan_figure *figure = &check->out->figure;
    qzplan_period day;
    int hint = QZ_PERIOD_HINT_NONE;
    figure->reported_on = QZPLAN_DAY_NONE;
    if (!qz_row_has(check, QZ_FIELD_REPORTED_ON)) {
        return;
    }
    if (read_day(&day, &hint, cell)) {
        figure->reported_on = day.last;
        return;
    }
    int32_t serial;
    qz_row_fault(check, QZ_FIELD_REPORTED_ON,
                 qz_hinted(QZ_SAY(FIGURE_REPORTED_ON, qz_bytes(cell->text, cell->length)),
                           qz_cell_is_serial(cell, &serial)
                               ? QZ_PHRASE(SPREADSHEET_DAY, qz_day_part(serial))
                               : qz_period_hint(hint)));
}

static qz_spot spot_of(const qz_row_check *check, int field) {
    const qz_cell *cell = &check->row->cells[field];
    return (qz_spot){cell->line, cell->column, cell->span};
}

/* A figure of a sheet names its cell, and has no line. */
static void set_file(qz_row_check *check) {
    qz_stored *out = check->out;
    out->figure.file = check->rows->file;
    out->figure.line = check->row->line;
    out->figure.column = check->row->column;
    if (out->value.span == QZ_SPAN_CELL) {
        qz_place place = {check->rows->file, NULL, out->value.line, out->value.column,
                          QZ_SPAN_CELL};
        out->figure.file = qz_place_text(check->rows->strings, &place);
        out->figure.line = out->figure.column = 0;
        check->rows->report->no_memory |= out->figure.file == NULL;
    }
}

static void set_place(qz_row_check *check) {
    qz_stored *out = check->out;
    int field = out->figure.form == QZPLAN_FORM_RATIO ? QZ_FIELD_NUMERATOR
                : qz_row_has(check, QZ_FIELD_VALUE)   ? QZ_FIELD_VALUE
                : qz_row_has(check, QZ_FIELD_LOW)     ? QZ_FIELD_LOW
                                                      : QZ_FIELD_HIGH;
    out->source = check->rows->figures->source_count;
    out->row = check->row->index;
    out->value = spot_of(check, field);
    out->field = (uint16_t)field;
    out->doubted = (uint8_t)check->doubted;
    check->rows->figures->doubted |= check->doubted;
    out->denominator = spot_of(check, QZ_FIELD_DENOMINATOR);
    set_file(check);
}

/* 1 where the row has values, and all of them say that nothing was reported. Half a ratio is none.
 */
static int is_not_reported(qz_row_check *check) {
    static const int values[] = {QZ_FIELD_VALUE, QZ_FIELD_NUMERATOR, QZ_FIELD_DENOMINATOR,
                                 QZ_FIELD_LOW, QZ_FIELD_HIGH};
    static const uint32_t ratio = 1u << QZ_FIELD_NUMERATOR | 1u << QZ_FIELD_DENOMINATOR;
    for (size_t i = 0; i < QZ_ARRAY_SIZE(values); i++) {
        if (qz_cell_is_missing(&check->row->cells[values[i]])) {
            check->missing |= 1u << values[i];
        }
    }
    check->missing |= (check->missing & ratio) != 0 ? ratio : 0;
    int left = 0;
    for (size_t i = 0; check->missing != 0 && i < QZ_ARRAY_SIZE(values); i++) {
        left |= qz_row_has(check, values[i]);
    }
    return check->missing != 0 && !left;
}

void qz_rows_take(const qz_rows *rows, const qz_row *row) {
    qz_row_check check = {.rows = rows, .row = row, .out = qz_store_next(rows->figures)};
    if (check.out == NULL) {
        rows->report->no_memory = 1;
        return;
    }
    if (!check_texts(&check) || is_not_reported(&check)) {
        return;
    }
    qz_row_read_names(&check);
    if (require(&check, QZ_FIELD_PERIOD)) {
        qz_row_read_period(&check);
    }
    if (check.out->figure.metric != NULL) {
        qz_row_read_value(&check);
    }
    read_flag(&check);
    read_report(&check);
    if (!is_in_time(&check) || check.faults > 0) {
        return;
    }
    check.out->figure.source = keep(&check, QZ_FIELD_SOURCE);
    check.out->figure.note = keep(&check, QZ_FIELD_NOTE);
    check.out->figure.reported_by = keep(&check, QZ_FIELD_REPORTED_BY);
    set_place(&check);
    qz_row_keep_period(&check);
    rows->figures->count += rows->report->no_memory ? 0 : 1;
}
