/* SPDX-License-Identifier: MIT */
/* Where no row is a header, the first one is told what it lacks. */

#include "intake/csv_header.h"

#include <stdio.h>
#include <string.h>

#include <qzplan/error.h>

#include "base/arrays.h"
#include "input/charset.h"
#include "intake/named.h"
#include "intake/titles.h"
#include "messages/found.h"
#include "tables/heads.h"

static int has_text(const char *text, size_t length, const char *word) {
    size_t size = strlen(word);
    for (size_t i = 0; i + size <= length; i++) {
        if (memcmp(text + i, word, size) == 0) {
            return 1;
        }
    }
    return 0;
}

int qz_other_separator(const char *text, size_t length) {
    static const struct {
        const char *text;
        int phrase;
    } separators[] = {{";", QZ_PHRASE_SEMICOLONS},
                      {"\t", QZ_PHRASE_TABS},
                      {"，", QZ_PHRASE_WIDE_COMMAS},
                      {"；", QZ_PHRASE_WIDE_SEMICOLONS},
                      {"|", QZ_PHRASE_BARS}};
    for (size_t i = 0; i < QZ_ARRAY_SIZE(separators); i++) {
        if (has_text(text, length, separators[i].text)) {
            return separators[i].phrase;
        }
    }
    return QZ_PHRASE_NONE;
}

int qz_cell_is_refused(const qz_cell *cell, int dirty) {
    size_t at = 0;
    return dirty && qz_charset_fault(cell->text, cell->length, &at) != QZPLAN_OK;
}

void qz_cell_report(const qz_rows *rows, const qz_grid_cell *cell, const char *path) {
    qz_place place = {rows->file, path, cell->fault_at.line, cell->fault_at.column, 1};
    qz_report_add(rows->report, &place, qz_say_csv_fault(cell->fault));
}

static void column_path(char path[32], const qz_grid_cell *cell) {
    snprintf(path, 32, "columns[%lu]", (unsigned long)cell->column - 1);
}

int qz_header_is_sound(const qz_rows *rows, const qz_grid_row *row, int dirty) {
    int sound = 1;
    for (uint32_t i = 0; i < row->count; i++) {
        const qz_grid_cell *cell = &row->cells[i];
        sound &= !qz_cell_is_refused(&cell->cell, dirty);
        if (cell->fault != QZ_CSV_FINE) {
            char path[32];
            column_path(path, cell);
            qz_cell_report(rows, cell, path);
        }
    }
    return sound;
}

/* A thing of the plan where the name of a column should be: it stands across. */
static int across_of(const qz_rows *rows, const qz_cell *cell) {
    qzplan_figures *figures = rows->figures;
    if (qz_names_metric(figures, cell->text, cell->length)) {
        return QZ_PHRASE_HEADING_IS_METRIC;
    }
    int is_area = qz_names_find(&figures->areas, cell->text, cell->length) != NULL ||
                  qz_titles_find(figures, QZ_TITLES_AREAS, cell->text, cell->length).count > 0;
    return is_area ? QZ_PHRASE_HEADING_IS_AREA : QZ_PHRASE_NONE;
}

/* A name that is none: with the nearest one, or with what its column would be. */
static void refuse_name(const qz_rows *rows, const qz_grid_cell *cell) {
    char path[32];
    column_path(path, cell);
    qz_place place = {rows->file, path, cell->cell.line, cell->cell.column, cell->cell.span};
    /* past the cap the nearest name is not worth its time */
    const char *meant =
        qz_report_is_full(rows->report) ? NULL : qz_field_meant(cell->cell.text, cell->cell.length);
    int across = meant == NULL ? across_of(rows, &cell->cell) : QZ_PHRASE_NONE;
    qz_report_add(
        rows->report, &place,
        qz_hinted(QZ_SAY(CSV_UNKNOWN_COLUMN, qz_bytes(cell->cell.text, cell->cell.length)),
                  across == QZ_PHRASE_NONE ? QZ_FIELD_HINT(meant) : qz_phrase_plain(across)));
}

/* Notes which fields the row names; reports names that are none, or stand twice. */
static void check_names(const qz_rows *rows, const qz_grid_row *row, int dirty,
                        int has[QZ_HEAD_COUNT]) {
    for (uint32_t i = 0; i < row->count; i++) {
        const qz_grid_cell *cell = &row->cells[i];
        if (qz_cell_is_refused(&cell->cell, dirty)) {
            continue;
        }
        qz_head head = qz_head_of(cell->cell.text, cell->cell.length);
        if (head.meaning == QZ_HEAD_UNKNOWN) {
            refuse_name(rows, cell);
        } else if (has[head.meaning]++) {
            char path[32];
            column_path(path, cell);
            qz_place place = {rows->file, path, cell->cell.line, cell->cell.column,
                              cell->cell.span};
            qz_report_add(
                rows->report, &place,
                QZ_SAY(CSV_DUPLICATE_COLUMN, qz_bytes(cell->cell.text, cell->cell.length)));
        }
    }
}

/* What no row can do without. */
static void require_names(const qz_rows *rows, const qz_grid_row *row,
                          const int has[QZ_HEAD_COUNT]) {
    const qz_cell *first = &row->cells[0].cell;
    qz_place place = {rows->file, "columns", first->line, first->column, first->span};
    for (int field = QZ_FIELD_METRIC; field <= QZ_FIELD_PERIOD; field++) {
        if (!has[field]) {
            qz_report_add(rows->report, &place,
                          QZ_SAY(CSV_NO_COLUMN, qz_text(qz_field_name(field))));
        }
    }
    if (!has[QZ_FIELD_VALUE] && !has[QZ_FIELD_LOW] && !has[QZ_FIELD_HIGH] &&
        !(has[QZ_FIELD_NUMERATOR] && has[QZ_FIELD_DENOMINATOR])) {
        qz_report_add(rows->report, &place, QZ_SAY_PLAIN(CSV_NO_VALUE_COLUMN));
    }
}

int qz_header_refuse(const qz_rows *rows, const qz_grid *head, int dirty) {
    const qz_grid_row *row = &head->rows[0];
    const qz_cell *first = &row->cells[0].cell;
    int has[QZ_HEAD_COUNT] = {0};
    int separator =
        row->width == 1 ? qz_other_separator(first->text, first->length) : QZ_PHRASE_NONE;
    if (separator != QZ_PHRASE_NONE) {
        qz_place place = {rows->file, "columns", first->line, first->column, first->span};
        qz_report_add(rows->report, &place, QZ_SAY(CSV_SEPARATOR, qz_phrase_part(separator)));
        return 0;
    }
    check_names(rows, row, dirty, has);
    if (qz_header_is_sound(rows, row, dirty)) {
        require_names(rows, row, has);
    }
    return 1;
}

void qz_header_miss(const qz_rows *rows, const qz_csv_rows *read) {
    qz_place place = {rows->file, NULL, 1, 1, 0};
    if (read->cell_count > read->most) {
        const qz_cell *at = &read->stopped_at;
        place = (qz_place){rows->file, NULL, at->line, at->column, at->span};
        qz_report_add(rows->report, &place, QZ_SAY(CSV_TOO_MANY_CELLS, qz_count(read->most)));
    } else if (!read->stopped) {
        qz_report_add(rows->report, &place, QZ_SAY_PLAIN(CSV_NO_HEADER));
    }
}
