/* SPDX-License-Identifier: MIT */
/* Figures from CSV: comment lines, a header, a figure a row. */

#include "intake/source.h"

#include <stdio.h>
#include <string.h>

#include <qzplan/error.h>

#include "base/arrays.h"
#include "input/charset.h"
#include "messages/found.h"

typedef struct qz_table {
    const qz_rows *rows;
    qz_csv csv;
    size_t columns[QZ_FIELD_COUNT]; /* where each stands; SIZE_MAX: nowhere */
    size_t width;                   /* cells of the header */
    size_t cells;                   /* read so far */
    int dirty;                      /* the text has refused characters, all reported */
    int usable;                     /* the header says enough to check rows */
    int stopped;
} qz_table;

static int is_blank(char c) {
    return c == ' ' || c == '\t';
}

static qz_place place_of(const qz_table *table, const qz_cell *cell, const char *path) {
    return (qz_place){table->rows->file, path, cell->line, cell->column, cell->span};
}

static int next_cell(qz_table *table, qz_csv_cell *cell) {
    if (table->stopped || !qz_csv_next(&table->csv, cell)) {
        return 0;
    }
    if (++table->cells > table->rows->figures->max_cells) {
        qz_place place = place_of(table, &cell->cell, NULL);
        qz_report_add(table->rows->report, &place,
                      QZ_SAY(CSV_TOO_MANY_CELLS, qz_count(table->rows->figures->max_cells)));
        table->stopped = 1;
    }
    return !table->stopped;
}

/* A cell with a refused character: that was reported, and nothing more can be said about it. */
static int is_refused(const qz_table *table, const qz_cell *cell) {
    size_t at = 0;
    return table->dirty && qz_charset_fault(cell->text, cell->length, &at) != QZPLAN_OK;
}

static void report_syntax(const qz_table *table, const qz_csv_cell *cell, const char *path) {
    qz_place place = {table->rows->file, path, cell->fault_at.line, cell->fault_at.column, 1};
    qz_report_add(table->rows->report, &place, qz_say_csv_fault(cell->fault));
}

/* "# demo: ..." marks made-up figures; the colon may be full-width, the word in capitals. */
static int is_demo(const qz_cell *line) {
    static const char word[] = "demo";
    size_t at = 1;
    while (at < line->length && is_blank(line->text[at])) {
        at++;
    }
    for (size_t i = 0; i < sizeof word - 1; i++, at++) {
        if (at >= line->length || (line->text[at] | 0x20) != word[i]) {
            return 0;
        }
    }
    while (at < line->length && is_blank(line->text[at])) {
        at++;
    }
    size_t left = line->length - at;
    return (left >= 1 && line->text[at] == ':') ||
           (left >= 3 && memcmp(line->text + at, "：", 3) == 0);
}

static const char *find_text(const qz_cell *cell, const char *word) {
    size_t length = strlen(word);
    for (size_t i = 0; i + length <= cell->length; i++) {
        if (memcmp(cell->text + i, word, length) == 0) {
            return cell->text + i;
        }
    }
    return NULL;
}

/* The phrase for what separates the cells of a text that is not separated by commas, or NONE. */
static int other_separator(const qz_cell *cell) {
    static const struct {
        const char *text;
        int phrase;
    } separators[] = {{";", QZ_PHRASE_SEMICOLONS},
                      {"\t", QZ_PHRASE_TABS},
                      {"，", QZ_PHRASE_WIDE_COMMAS},
                      {"；", QZ_PHRASE_WIDE_SEMICOLONS},
                      {"|", QZ_PHRASE_BARS}};
    for (size_t i = 0; i < QZ_ARRAY_SIZE(separators); i++) {
        if (find_text(cell, separators[i].text) != NULL) {
            return separators[i].phrase;
        }
    }
    return QZ_PHRASE_NONE;
}

static void take_column(qz_table *table, const qz_csv_cell *from, size_t column) {
    char path[32];
    qz_report *report = table->rows->report;
    qz_cell cell = qz_csv_trimmed(from);
    snprintf(path, sizeof path, "columns[%lu]", (unsigned long)column);
    if (from->fault != QZ_CSV_FINE) {
        report_syntax(table, from, path);
    }
    qz_place place = place_of(table, &cell, path);
    int field = qz_field_find(cell.text, cell.length);
    if (field < 0) {
        /* past the cap the nearest name is not worth its time */
        int known = 0;
        const char *meant =
            qz_report_is_full(report) ? NULL : qz_field_meant(cell.text, cell.length, &known);
        qz_report_add(report, &place,
                      qz_hinted(QZ_SAY(CSV_UNKNOWN_COLUMN, qz_bytes(cell.text, cell.length)),
                                QZ_FIELD_HINT(meant, known)));
    } else if (table->columns[field] != SIZE_MAX) {
        qz_report_add(report, &place,
                      QZ_SAY(CSV_DUPLICATE_COLUMN, qz_bytes(cell.text, cell.length)));
    } else {
        table->columns[field] = column;
    }
}

static int has_column(const qz_table *table, int field) {
    return table->columns[field] != SIZE_MAX;
}

/* What no row can do without. */
static void require_columns(qz_table *table, const qz_cell *first) {
    qz_place place = place_of(table, first, "columns");
    for (int field = QZ_FIELD_METRIC; field <= QZ_FIELD_PERIOD; field++) {
        if (!has_column(table, field)) {
            qz_report_add(table->rows->report, &place,
                          QZ_SAY(CSV_NO_COLUMN, qz_text(qz_field_name(field))));
            table->usable = 0;
        }
    }
    if (!has_column(table, QZ_FIELD_VALUE) && !has_column(table, QZ_FIELD_LOW) &&
        !has_column(table, QZ_FIELD_HIGH) &&
        !(has_column(table, QZ_FIELD_NUMERATOR) && has_column(table, QZ_FIELD_DENOMINATOR))) {
        qz_report_add(table->rows->report, &place, QZ_SAY_PLAIN(CSV_NO_VALUE_COLUMN));
        table->usable = 0;
    }
}

static void read_header(qz_table *table) {
    qz_csv_cell cell;
    qz_cell first = {0};
    int refused = 0;
    do {
        if (!next_cell(table, &cell)) {
            return;
        }
        int separator =
            table->width == 0 && cell.last ? other_separator(&cell.cell) : QZ_PHRASE_NONE;
        if (separator != QZ_PHRASE_NONE) {
            qz_place place = place_of(table, &cell.cell, "columns");
            qz_report_add(table->rows->report, &place,
                          QZ_SAY(CSV_SEPARATOR, qz_phrase_part(separator)));
            table->stopped = 1;
            return;
        }
        first = table->width == 0 ? cell.cell : first;
        if (is_refused(table, &cell.cell)) {
            refused = 1;
            table->width++;
        } else {
            take_column(table, &cell, table->width++);
        }
    } while (!cell.last);
    table->usable = !refused;
    if (table->usable) {
        require_columns(table, &first);
    }
}

static int field_at(const qz_table *table, size_t column) {
    for (int field = 0; field < QZ_FIELD_COUNT; field++) {
        if (table->columns[field] == column) {
            return field;
        }
    }
    return -1;
}

static void row_path(char path[64], const qz_row *row, int field) {
    if (field < 0) {
        snprintf(path, 64, "figures[%lu]", (unsigned long)row->index);
    } else {
        snprintf(path, 64, "figures[%lu].%s", (unsigned long)row->index, qz_field_name(field));
    }
}

static void report_width(const qz_table *table, const qz_row *row, const qz_cell *at, size_t count,
                         int separator) {
    char path[64];
    row_path(path, row, -1);
    qz_place place = place_of(table, at, path);
    int too_many = count > table->width;
    qz_message message =
        qz_hinted(QZ_SAY(CSV_ROW_WIDTH, qz_count(count), qz_count(table->width)),
                  separator != QZ_PHRASE_NONE
                      ? QZ_PHRASE(NOT_SEPARATED_BY, qz_phrase_part(separator))
                      : qz_phrase_plain(too_many ? QZ_PHRASE_QUOTE_COMMAS : QZ_PHRASE_NONE));
    qz_report_add(table->rows->report, &place, message);
}

static void report_comment(qz_table *table, const qz_cell *cell) {
    qz_place place = place_of(table, cell, NULL);
    qz_report_add(table->rows->report, &place, QZ_SAY_PLAIN(CSV_LATE_COMMENT));
}

/* Reads one row; 1 unless the text is at its end. Only a whole, sound row is taken. */
static int read_row(qz_table *table, qz_row *row) {
    qz_csv_cell cell = {0};
    qz_cell at = {0}; /* the first cell, or the first one too many */
    int separator = QZ_PHRASE_NONE;
    size_t count = 0;
    int sound = 1;
    int comment = 0;
    memset(row->cells, 0, sizeof row->cells);
    do {
        if (!next_cell(table, &cell)) {
            return 0;
        }
        int field = field_at(table, count);
        if (count == 0) {
            comment = !cell.quoted && cell.cell.length > 0 && cell.cell.text[0] == '#';
            row->line = cell.cell.line;
            row->column = cell.cell.column;
        }
        sound &= !is_refused(table, &cell.cell);
        if (cell.fault != QZ_CSV_FINE) {
            char path[64];
            row_path(path, row, field);
            report_syntax(table, &cell, path);
            sound = 0;
        }
        if (field >= 0) {
            row->cells[field] = qz_csv_trimmed(&cell);
        }
        if (!cell.quoted && separator == QZ_PHRASE_NONE) {
            separator = other_separator(&cell.cell);
        }
        at = count == 0 || count == table->width ? cell.cell : at;
        count++;
    } while (!cell.last);
    if (comment) {
        report_comment(table, &at);
        return 1;
    }
    if (!sound) {
        return ++row->index > 0;
    }
    if (count != table->width) {
        report_width(table, row, &at, count, count < table->width ? separator : QZ_PHRASE_NONE);
    } else if (table->usable) {
        qz_rows_take(table->rows, row);
    }
    return ++row->index > 0;
}

void qz_figures_read_csv(const qz_rows *rows, qz_arena *scratch, const char *text, size_t length,
                         int dirty, int *demo) {
    qz_table table = {.rows = rows, .dirty = dirty};
    qz_cell comment;
    for (int field = 0; field < QZ_FIELD_COUNT; field++) {
        table.columns[field] = SIZE_MAX;
    }
    qz_csv_begin(&table.csv, scratch, text, length);
    while (qz_csv_comment(&table.csv, &comment)) {
        *demo |= is_demo(&comment);
    }
    read_header(&table);
    if (table.width == 0 && !table.stopped && !table.csv.no_memory) {
        qz_place place = {rows->file, NULL, 1, 1, 0};
        qz_report_add(rows->report, &place, QZ_SAY_PLAIN(CSV_NO_HEADER));
    }
    qz_row row = {0};
    while (read_row(&table, &row) && !rows->report->no_memory) {
    }
    if (table.csv.no_memory) {
        rows->report->no_memory = 1;
    }
}
