/* SPDX-License-Identifier: MIT */
/* A text of cells as the one sheet that a mapping speaks of: in which encoding, separated by what.
 */

#include <string.h>

#include <qzplan/error.h>

#include "base/arrays.h"
#include "input/charset.h"
#include "intake/csv_header.h"
#include "intake/mapped.h"
#include "tables/csv.h"

typedef struct text_reader {
    qz_mapped *mapped;
    const qz_rows *rows;
    qz_arena *scratch;
    const char *bytes;
    size_t size;
    char *sheet; /* the name of the file without its folder and ending */
    const char *text;
    size_t length;
    int encoding; /* that the text was read in; -1: it was not read yet */
    int *demo;
} text_reader;

/* "towns" of "data/towns.csv". */
static char *sheet_name(qz_arena *arena, const char *file) {
    const char *slash = strrchr(file, '/');
    const char *name = slash == NULL ? file : slash + 1;
    const char *dot = strrchr(name, '.');
    return qz_arena_text(arena, name,
                         dot == NULL || dot == name ? strlen(name) : (size_t)(dot - name));
}

/* The text in an encoding; 0 where it cannot be read, which is told. */
static int read_text(text_reader *reader, int encoding) {
    if (reader->encoding == encoding) {
        return reader->text != NULL;
    }
    const qz_charset how = {encoding, reader->rows->figures->chinese};
    int code =
        qz_charset_read(&reader->text, &reader->length, reader->scratch, reader->rows->report,
                        reader->rows->file, &how, reader->bytes, reader->size);
    reader->encoding = encoding;
    reader->mapped->dirty = code != QZPLAN_OK;
    return reader->text != NULL;
}

/* Between the comments and the first row; *separator where the text says it. */
static qz_csv begin(text_reader *reader, char *separator) {
    qz_csv csv;
    qz_cell comment;
    qz_csv_begin(&csv, reader->scratch, reader->text, reader->length);
    while (qz_csv_comment(&csv, &comment)) {
        *reader->demo |= qz_csv_is_demo(&comment);
    }
    (void)qz_csv_says_separator(&csv, separator);
    return csv;
}

/* At most so many rows; 0 without memory. */
static int make_grid(text_reader *reader, const qz_csv *csv, char separator, size_t most,
                     qz_grid *out, qz_csv_rows *rows) {
    qz_csv from = *csv;
    from.separator = separator;
    qz_csv_rows_begin(rows, &from, reader->rows->figures->max_cells);
    if (!qz_grid_of_csv(out, rows, most)) {
        reader->rows->report->no_memory = 1;
        return 0;
    }
    out->file = reader->rows->file;
    out->sheet = reader->sheet;
    return 1;
}

/* The first rows, in which the header is. */
static size_t head_of(const qz_map_table *table) {
    enum { ROWS = 200 };
    size_t last = table->header_count == 0 ? 0 : table->header_rows[table->header_count - 1];
    return last < ROWS / 2 ? ROWS : last + ROWS;
}

/* The separator by which the table can be read; where there is none, the one by which most of its
   columns are there, else the one that makes most cells. */
static char find_separator(text_reader *reader, const qz_csv *csv, const qz_map_table *table) {
    static const char separators[] = {',', ';', '\t', '|'};
    char best = separators[0];
    size_t most = 0; /* of columns that are there */
    uint32_t width = 0;
    for (size_t i = 0; i < QZ_ARRAY_SIZE(separators); i++) {
        qz_grid head = {0};
        qz_csv_rows rows;
        if (!make_grid(reader, csv, separators[i], head_of(table), &head, &rows)) {
            break;
        }
        if (qz_apply_fits(&reader->mapped->apply, table, &head)) {
            return separators[i];
        }
        size_t named = qz_apply_named(&reader->mapped->apply, table, &head);
        if (named > most || (named == most && head.width > width)) {
            most = named;
            width = head.width;
            best = separators[i];
        }
    }
    return best;
}

static void tell_stopped(const text_reader *reader, const qz_csv_rows *rows) {
    if (rows->cell_count > rows->most) {
        const qz_cell *at = &rows->stopped_at;
        const qz_place place = {reader->rows->file, NULL, at->line, at->column, at->span};
        qz_report_add(reader->rows->report, &place,
                      QZ_SAY(CSV_TOO_MANY_CELLS, qz_count(rows->most)));
    }
}

static void read_table(text_reader *reader, const qz_map_table *table) {
    qz_grid grid = {0};
    qz_csv_rows rows;
    char separator = 0;
    if (!read_text(reader, table->encoding)) {
        return;
    }
    const qz_csv csv = begin(reader, &separator);
    separator = table->separator != 0 ? table->separator
                : separator != 0      ? separator
                                      : find_separator(reader, &csv, table);
    if (!make_grid(reader, &csv, separator, SIZE_MAX, &grid, &rows)) {
        return;
    }
    tell_stopped(reader, &rows);
    if (grid.row_count == 0) {
        qz_header_miss(reader->rows, &rows);
        return;
    }
    reader->mapped->apply.separator = separator;
    if (reader->mapped->apply.sound) {
        qz_apply_grid(&reader->mapped->apply, table, &grid);
    }
}

/* A table that names sheets is for a text of such a name; where it is the only one, for any. */
static int is_meant(const text_reader *reader, const qzplan_mapping *mapping,
                    const qz_map_table *table) {
    const qz_grid grid = {.sheet = reader->sheet};
    return mapping->table_count == 1 || table->sheets.count == 0 ||
           qz_apply_is_named(&reader->mapped->apply, table, &grid);
}

void qz_figures_read_mapped(const qz_rows *rows, qz_arena *scratch, const qzplan_mapping *mapping,
                            const char *bytes, size_t size, int *demo) {
    text_reader reader = {.mapped = qz_mapped_begin(rows, scratch, mapping),
                          .rows = rows,
                          .scratch = scratch,
                          .bytes = bytes,
                          .size = size,
                          .sheet = sheet_name(scratch, rows->file),
                          .encoding = -1,
                          .demo = demo};
    size_t read = 0;
    if (reader.mapped == NULL || reader.sheet == NULL) {
        rows->report->no_memory = 1;
        return;
    }
    for (size_t i = 0; i < mapping->table_count && !rows->report->no_memory; i++) {
        if (is_meant(&reader, mapping, &mapping->tables[i])) {
            read_table(&reader, &mapping->tables[i]);
            read++;
        }
    }
    if (read == 0) {
        const qz_grid grid = {.sheet = reader.sheet};
        qz_mapped_tell_no_sheet(reader.mapped, &mapping->tables[0], &grid, 1);
    }
    qz_apply_end(&reader.mapped->apply);
    rows->report->no_memory |= scratch->failed;
}
