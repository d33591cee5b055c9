/* SPDX-License-Identifier: MIT */
/* Figures from CSV: comment lines, a header wherever it stands, then row by row. Nothing is kept of
   a row; what is said of it has the places that it has in the file. */

#include "intake/source.h"

#include <stdio.h>
#include <string.h>

#include <qzplan/error.h>

#include "base/arrays.h"
#include "input/charset.h"
#include "intake/csv_header.h"
#include "intake/quick.h"
#include "intake/table.h"
#include "messages/found.h"
#include "tables/csv.h"

typedef struct qz_reader {
    const qz_rows *rows;
    qz_arena *scratch;
    qz_csv start; /* before the first row */
    qz_csv_rows read;
    qz_grid head; /* the first rows */
    qz_layout layout;
    qz_table table;
    uint32_t written; /* cells of the header, with blank ones at its end */
    int dirty;        /* the text has refused characters, all reported */
    int usable;       /* the header says enough to take rows */
} qz_reader;

/* Reads the first rows, with a separator, and finds a header in them. */
static int look(qz_reader *reader, const qz_csv *csv, char separator, const qz_layout_how *how) {
    qz_csv from = *csv;
    from.separator = separator;
    qz_csv_rows_begin(&reader->read, &from, reader->rows->figures->max_cells);
    if (!qz_grid_of_csv(&reader->head, &reader->read, QZ_HEADER_ROWS) ||
        !qz_layout_find(&reader->layout, reader->scratch, &reader->head, how)) {
        reader->rows->report->no_memory = 1;
        reader->head.row_count = 0;
        reader->layout.kind = QZ_TABLE_NONE;
    }
    reader->head.file = reader->rows->file;
    reader->layout.grid = &reader->head;
    return reader->layout.kind != QZ_TABLE_NONE;
}

/* The separator by which a header is found; where none is, the one that makes several cells of the
   first row. */
static char find_separator(qz_reader *reader, const qz_csv *csv, const qz_layout_how *how) {
    static const char separators[] = {',', ';', '\t'};
    char several = separators[0];
    uint32_t widest = 1;
    for (size_t i = 0; i < QZ_ARRAY_SIZE(separators); i++) {
        if (look(reader, csv, separators[i], how)) {
            return separators[i];
        }
        uint32_t width = reader->head.row_count == 0 ? 0 : reader->head.rows[0].width;
        if (widest == 1 && width > 1) {
            several = separators[i];
            widest = width;
        }
    }
    (void)look(reader, csv, several, how);
    return several;
}

/* Past the row of that number; it is the row in hand then. */
static void pass_rows(qz_reader *reader, const qz_csv *csv, char separator, uint32_t number) {
    qz_csv from = *csv;
    qz_grid_row row;
    from.separator = separator;
    qz_csv_rows_begin(&reader->read, &from, reader->rows->figures->max_cells);
    while (qz_csv_rows_next(&reader->read, &row) && row.number < number) {
    }
}

static void row_path(char path[64], const qz_row *row, int field) {
    if (field < 0) {
        snprintf(path, 64, "figures[%lu]", (unsigned long)row->index);
    } else {
        snprintf(path, 64, "figures[%lu].%s", (unsigned long)row->index, qz_field_name(field));
    }
}

static int field_at(const qz_layout *layout, uint32_t column) {
    for (int field = 0; field < QZ_FIELD_COUNT; field++) {
        if (layout->columns[field] == column) {
            return field;
        }
    }
    return -1;
}

static void report_width(const qz_reader *reader, const qz_grid_row *row) {
    char path[64];
    uint32_t width = reader->read.width;
    int too_many = row->width > width;
    const qz_cell *at = too_many ? &reader->read.beyond : &reader->read.begin;
    int separator = QZ_PHRASE_NONE;
    for (uint32_t i = 0; !too_many && separator == QZ_PHRASE_NONE && i < row->count; i++) {
        const qz_grid_cell *cell = &row->cells[i];
        separator =
            cell->quoted ? QZ_PHRASE_NONE : qz_other_separator(cell->cell.text, cell->cell.length);
    }
    row_path(path, &reader->table.row, -1);
    qz_place place = {reader->rows->file, path, at->line, at->column, at->span};
    qz_report_add(
        reader->rows->report, &place,
        qz_hinted(QZ_SAY(CSV_ROW_WIDTH, qz_count(row->width), qz_count(width)),
                  separator != QZ_PHRASE_NONE
                      ? QZ_PHRASE(NOT_SEPARATED_BY, qz_phrase_part(separator))
                      : qz_phrase_plain(too_many ? QZ_PHRASE_QUOTE_COMMAS : QZ_PHRASE_NONE)));
}

/* Tells what is wrong with the cells as such; 0 where something is, or a character was refused. */
static int check_cells(const qz_reader *reader, const qz_grid_row *row) {
    int sound = 1;
    for (uint32_t i = 0; i < row->count; i++) {
        const qz_grid_cell *cell = &row->cells[i];
        sound &= !qz_cell_is_refused(&cell->cell, reader->dirty);
        if (cell->fault != QZ_CSV_FINE) {
            char path[64];
            row_path(path, &reader->table.row, field_at(&reader->layout, cell->column));
            qz_cell_report(reader->rows, cell, path);
            sound = 0;
        }
    }
    return sound;
}

static int is_comment(const qz_grid_row *row) {
    const qz_grid_cell *first = &row->cells[0];
    return first->column == 1 && !first->quoted && first->cell.text[0] == '#';
}

static int is_digits(const qz_cell *cell, size_t least, size_t most) {
    for (size_t i = 0; i < cell->length; i++) {
        if (cell->text[i] < '0' || cell->text[i] > '9') {
            return 0;
        }
    }
    return cell->length >= least && cell->length <= most;
}

/* "1,041" without quotes makes two cells of one, and one blank cell too many at the end. */
static int has_split_number(const qz_grid_row *row) {
    for (uint32_t i = 0; i + 1 < row->count; i++) {
        const qz_grid_cell *cell = &row->cells[i];
        if (!cell[0].quoted && !cell[1].quoted && cell[1].column == cell[0].column + 1 &&
            is_digits(&cell[0].cell, 1, 3) && is_digits(&cell[1].cell, 3, 3)) {
            return 1;
        }
    }
    return 0;
}

/* Blank cells too many at the end are none; cells that are missing are blank in a note alone. */
static int has_width(const qz_reader *reader, const qz_grid_row *row) {
    if (row->width <= reader->read.width) {
        return row->width == reader->read.width || qz_table_is_note(&reader->table, row);
    }
    return !reader->read.over && (row->width <= reader->written || !has_split_number(row));
}

/* A row of the body. Only a whole, sound one is taken. */
static void read_row(qz_reader *reader, const qz_grid_row *row) {
    if (is_comment(row)) {
        const qz_cell *at = &reader->read.begin;
        qz_place place = {reader->rows->file, NULL, at->line, at->column, at->span};
        (void)check_cells(reader, row);
        qz_report_add(reader->rows->report, &place, QZ_SAY_PLAIN(CSV_LATE_COMMENT));
        return;
    }
    int sound = check_cells(reader, row);
    if (sound && !has_width(reader, row)) {
        report_width(reader, row);
        sound = 0;
    }
    if (sound && reader->usable) {
        qz_table_take(&reader->table, row);
    } else {
        qz_table_pass(&reader->table);
    }
}

/* Reads anew from the first row: for what is told of two rows. */
static int find_row(void *source, uint32_t line, qz_grid_row *out) {
    const qz_reader *reader = source;
    qz_csv_rows rows;
    qz_csv_rows_begin(&rows, &reader->start, SIZE_MAX);
    while (qz_csv_rows_next(&rows, out)) {
        if (out->line >= line) {
            return out->line == line;
        }
    }
    return 0;
}

/* What all numbers of the table say of the decimal mark; where cells are separated by commas they
   cannot say it. */
static void see_marks(qz_reader *reader) {
    qz_csv_rows rows = reader->read;
    qz_grid_row row;
    while (rows.csv.separator != ',' && qz_csv_rows_next(&rows, &row)) {
        qz_table_see(&reader->table, &row);
    }
}

/* Blank names at the end of a header are no columns. */
static uint32_t last_column(const qz_grid_row *row) {
    return row->count == 0 ? 0 : row->cells[row->count - 1].column;
}

static void read_header(qz_reader *reader, const qz_layout_how *how) {
    const qz_grid_row *row = &reader->head.rows[reader->layout.header];
    reader->read.width = last_column(row);
    reader->written = row->width;
    reader->usable = reader->layout.kind != QZ_TABLE_NONE &&
                     qz_header_is_sound(reader->rows, row, reader->dirty) &&
                     qz_layout_check(&reader->layout, reader->scratch, reader->rows->report, how);
}

static void read_body(qz_reader *reader) {
    qz_grid_row row;
    qz_quick quick = {0};
    if (reader->usable && !reader->dirty) {
        qz_quick_begin(&quick, &reader->table, &reader->read);
    }
    qz_quick_rows(&quick);
    while (qz_csv_rows_next(&reader->read, &row) && !reader->rows->report->no_memory) {
        read_row(reader, &row);
        qz_quick_rows(&quick);
    }
    qz_quick_end(&quick);
    if (reader->read.cell_count > reader->read.most) {
        const qz_cell *at = &reader->read.stopped_at;
        qz_place place = {reader->rows->file, NULL, at->line, at->column, at->span};
        qz_report_add(reader->rows->report, &place,
                      QZ_SAY(CSV_TOO_MANY_CELLS, qz_count(reader->read.most)));
    }
    qz_table_end(&reader->table);
}

void qz_figures_read_csv(const qz_rows *rows, qz_arena *scratch, const char *text, size_t length,
                         int dirty, int *demo) {
    qz_reader reader = {.rows = rows, .scratch = scratch, .dirty = dirty};
    qz_layout_how how = qz_table_how(rows);
    qz_csv csv;
    qz_cell comment;
    char separator = ',';
    qz_csv_begin(&csv, scratch, text, length);
    while (qz_csv_comment(&csv, &comment)) {
        *demo |= qz_csv_is_demo(&comment);
    }
    if (qz_csv_says_separator(&csv, &separator)) {
        (void)look(&reader, &csv, separator, &how);
    } else {
        separator = find_separator(&reader, &csv, &how);
    }
    csv.separator = separator;
    reader.start = csv;
    qz_table_begin(&reader.table, rows, &reader.layout, scratch);
    reader.table.find = find_row;
    reader.table.source = &reader;
    reader.table.separator = separator;
    if (rows->report->no_memory) {
        return;
    }
    if (reader.head.row_count == 0) {
        qz_header_miss(rows, &reader.read);
    } else if (reader.layout.kind != QZ_TABLE_NONE ||
               qz_header_refuse(rows, &reader.head, reader.dirty)) {
        pass_rows(&reader, &csv, separator, reader.head.rows[reader.layout.header].number);
        read_header(&reader, &how);
        if (reader.usable) {
            see_marks(&reader);
        }
        read_body(&reader);
    }
    rows->report->no_memory |= scratch->failed;
}
