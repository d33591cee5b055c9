/* SPDX-License-Identifier: MIT */
/* The CSV reader. Every byte is passed a constant number of times, also in broken texts. A quote
   that is never closed sends the reader back to the end of its line; that happens once in a text,
   since then all quotes that follow are doubled, so that each cell that begins with them ends with
   them. */

#include "base/csv.h"

#include <string.h>

void qz_csv_begin(qz_csv *csv, qz_arena *arena, const char *text, size_t size) {
    memset(csv, 0, sizeof *csv);
    csv->text = text;
    csv->size = size;
    csv->arena = arena;
    csv->separator = ',';
    csv->cursor = (qz_cursor){1, 1};
}

static int is_break(char c) {
    return c == '\n' || c == '\r';
}

static void move_to(qz_csv *csv, size_t at) {
    for (; csv->at < at; csv->at++) {
        qz_cursor_step(&csv->cursor, csv->text, csv->at, csv->size);
    }
}

static size_t line_end(const qz_csv *csv, size_t at) {
    while (at < csv->size && !is_break(csv->text[at])) {
        at++;
    }
    return at;
}

static void skip_break(qz_csv *csv) {
    if (csv->at < csv->size) {
        int pair =
            csv->text[csv->at] == '\r' && csv->at + 1 < csv->size && csv->text[csv->at + 1] == '\n';
        move_to(csv, csv->at + (pair ? 2 : 1));
    }
}

static void skip_blank_lines(qz_csv *csv) {
    for (;;) {
        size_t at = csv->at;
        while (at < csv->size && (csv->text[at] == ' ' || csv->text[at] == '\t')) {
            at++;
        }
        if (at == csv->size) {
            move_to(csv, at);
            return;
        }
        if (!is_break(csv->text[at])) {
            return;
        }
        move_to(csv, at);
        skip_break(csv);
    }
}

int qz_csv_comment(qz_csv *csv, qz_cell *line) {
    skip_blank_lines(csv);
    if (csv->at == csv->size || csv->text[csv->at] != '#') {
        return 0;
    }
    *line = (qz_cell){csv->text + csv->at,
                      line_end(csv, csv->at) - csv->at,
                      csv->cursor.line,
                      csv->cursor.column,
                      0,
                      0};
    move_to(csv, csv->at + line->length);
    line->span = csv->cursor.column - line->column;
    skip_break(csv);
    return 1;
}

void qz_csv_pass(qz_csv *csv, size_t bytes) {
    move_to(csv, csv->at + bytes);
    skip_break(csv);
}

static void set_fault(const qz_csv *csv, qz_csv_cell *out, int fault) {
    if (out->fault == QZ_CSV_FINE) {
        out->fault = fault;
        out->fault_at = csv->cursor;
    }
}

/* Up to the separator or the end of the line. `fault` is for a quote on the way. */
static void read_plain(qz_csv *csv, qz_csv_cell *out) {
    size_t start = csv->at;
    size_t at = start;
    while (at < csv->size && csv->text[at] != csv->separator && !is_break(csv->text[at])) {
        if (csv->text[at] == '"' && out->fault == QZ_CSV_FINE) {
            move_to(csv, at);
            set_fault(csv, out, QZ_CSV_STRAY_QUOTE);
        }
        at++;
    }
    move_to(csv, at);
    out->cell.text = csv->text + start;
    out->cell.length = at - start;
}

/* The offset of the closing quote of the cell that begins at csv->at, or csv->size. */
static size_t closing_quote(const qz_csv *csv, size_t *doubled) {
    size_t at = csv->at + 1;
    while (at < csv->size) {
        if (csv->text[at] == '"') {
            if (at + 1 == csv->size || csv->text[at + 1] != '"') {
                return at;
            }
            ++*doubled;
            at++;
        }
        at++;
    }
    return csv->size;
}

static int undouble(qz_csv *csv, qz_cell *cell, size_t doubled) {
    char *copy = qz_arena_alloc(csv->arena, cell->length - doubled + 1);
    if (copy == NULL) {
        csv->no_memory = 1;
        return 0;
    }
    size_t length = 0;
    for (size_t i = 0; i < cell->length; i++) {
        copy[length++] = cell->text[i];
        i += cell->text[i] == '"'; /* the second of a pair */
    }
    cell->text = copy;
    cell->length = length;
    return 1;
}

static int read_quoted(qz_csv *csv, qz_csv_cell *out) {
    size_t doubled = 0;
    size_t start = csv->at + 1;
    size_t close = closing_quote(csv, &doubled);
    out->quoted = 1;
    if (close == csv->size) {
        set_fault(csv, out, QZ_CSV_UNCLOSED);
        close = line_end(csv, start);
        out->cell.text = csv->text + start;
        out->cell.length = close - start;
        move_to(csv, close);
        return 1;
    }
    out->cell.text = csv->text + start;
    out->cell.length = close - start;
    move_to(csv, close + 1);
    if (csv->at < csv->size && csv->text[csv->at] != csv->separator &&
        !is_break(csv->text[csv->at])) {
        set_fault(csv, out, QZ_CSV_AFTER_QUOTE);
        qz_csv_cell rest = *out;
        read_plain(csv, &rest);
    }
    return doubled == 0 || undouble(csv, &out->cell, doubled);
}

/* Characters from the cell's beginning to the end of its first line. */
static uint32_t span_of(const qz_csv *csv, size_t start) {
    qz_cursor cursor = {1, 1};
    for (size_t i = start; i < csv->at && !is_break(csv->text[i]); i++) {
        qz_cursor_step(&cursor, csv->text, i, csv->size);
    }
    return cursor.column - 1;
}

int qz_csv_next(qz_csv *csv, qz_csv_cell *out) {
    memset(out, 0, sizeof *out);
    if (!csv->in_row) {
        skip_blank_lines(csv);
        if (csv->at == csv->size || csv->no_memory) {
            return 0;
        }
    }
    size_t start = csv->at;
    out->cell.line = csv->cursor.line;
    out->cell.column = csv->cursor.column;
    if (csv->at < csv->size && csv->text[csv->at] == '"') {
        if (!read_quoted(csv, out)) {
            return 0;
        }
    } else {
        read_plain(csv, out);
    }
    out->cell.span = span_of(csv, start);
    csv->in_row = csv->at < csv->size && csv->text[csv->at] == csv->separator;
    out->last = !csv->in_row;
    if (csv->in_row) {
        move_to(csv, csv->at + 1);
    } else {
        skip_break(csv);
    }
    return 1;
}

static int is_blank(char c) {
    return c == ' ' || c == '\t';
}

qz_cell qz_csv_trimmed(const qz_csv_cell *from) {
    qz_cell cell = from->cell;
    while (cell.length > 0 && is_blank(cell.text[0])) {
        cell.text++;
        cell.length--;
        cell.column += from->quoted ? 0 : 1;
        cell.span -= from->quoted ? 0 : 1;
    }
    while (cell.length > 0 && is_blank(cell.text[cell.length - 1])) {
        cell.length--;
        cell.span -= from->quoted ? 0 : 1;
    }
    return cell;
}
