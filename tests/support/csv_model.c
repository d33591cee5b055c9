/* SPDX-License-Identifier: MIT */

#include "support/csv_model.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "support/suite.h"

void qz_dump_add(qz_dump *dump, const char *format, ...) {
    char piece[512];
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(piece, sizeof piece, format, arguments);
    va_end(arguments);
    qz_expect(length >= 0 && (size_t)length < sizeof piece);
    if (dump->length + (size_t)length + 1 > dump->room) {
        dump->room = dump->room * 2 + sizeof piece;
        dump->text = realloc(dump->text, dump->room);
        qz_expect(dump->text != NULL);
    }
    memcpy(dump->text + dump->length, piece, (size_t)length + 1);
    dump->length += (size_t)length;
}

void qz_dump_free(qz_dump *dump) {
    free(dump->text);
    *dump = (qz_dump){0};
}

static void add_cell(qz_dump *out, const char *text, size_t length, int quoted) {
    qz_dump_add(out, "%s[%zu:", quoted ? "q" : "", length);
    for (size_t i = 0; i < length && i < 200; i++) {
        qz_dump_add(out, "%c", text[i]);
    }
    qz_dump_add(out, "]");
}

enum { CELLS = 64 };

typedef struct model {
    qz_dump *out;
    const char *text;
    size_t size;
    size_t at;
    char separator;
    uint32_t width;
    unsigned long row;
    /* of the row in hand */
    struct {
        size_t from, to;
        int quoted;
    } cells[CELLS];
    uint32_t count;
    uint32_t faults;
} model;

static int ends_line(const model *m, size_t at) {
    return at >= m->size || m->text[at] == '\n' || m->text[at] == '\r';
}

static unsigned long line_of(const model *m, size_t at) {
    uint32_t line, column;
    unsigned long lines = 1;
    (void)line;
    (void)column;
    for (size_t i = 0; i < at; i++) {
        lines += m->text[i] == '\r' || (m->text[i] == '\n' && !(i > 0 && m->text[i - 1] == '\r'));
    }
    return lines;
}

static void fault(model *m, int kind, uint32_t value, size_t at, uint32_t column) {
    if (m->faults++ < QZ_ROLL_FAULTS) {
        qz_dump_add(m->out, "!%d %u row %lu line %lu at %zu column %u\n", kind, value, m->row,
                    line_of(m, at), at, column);
    }
}

/* One character that no text may have, or bytes that are none, within a cell as it is written. */
static void look_for_odd(model *m, size_t from, size_t to) {
    for (size_t at = from; at < to;) {
        size_t bytes;
        uint32_t c = qz_utf8_decode(m->text + at, to - at, &bytes);
        int kind = bytes == 1 && c == 0xFFFD              ? QZ_ROLL_ENCODING
                   : c == 0                               ? QZ_ROLL_NUL
                   : c == '\t' || c == '\n' || c == '\r'  ? QZ_ROLL_FINE
                   : c < 0x20 || (c >= 0x7F && c <= 0x9F) ? QZ_ROLL_CONTROL
                   : c == 0xFEFF                          ? QZ_ROLL_MARK
                                                          : QZ_ROLL_FINE;
        if (kind != QZ_ROLL_FINE) {
            fault(m, kind, kind == QZ_ROLL_ENCODING ? (unsigned char)m->text[at] : c, at, m->count);
            return;
        }
        at += bytes;
    }
}

/* One cell, up to its separator; 0 where its quote is never closed. */
static int read_cell(model *m) {
    size_t from = m->at;
    uint32_t column = ++m->count;
    qz_expect(column <= CELLS);
    m->cells[column - 1].quoted = from < m->size && m->text[from] == '"';
    m->cells[column - 1].from = from;
    if (m->cells[column - 1].quoted) {
        size_t at = from + 1;
        while (at < m->size &&
               (m->text[at] != '"' || (at + 1 < m->size && m->text[at + 1] == '"'))) {
            at += m->text[at] == '"' ? 2 : 1;
        }
        if (at >= m->size) {
            fault(m, QZ_ROLL_UNCLOSED, 0, from, column);
            return 0;
        }
        m->cells[column - 1].from++;
        m->cells[column - 1].to = at;
        m->at = at + 1;
        if (!ends_line(m, m->at) && m->text[m->at] != m->separator) {
            fault(m, QZ_ROLL_AFTER_QUOTE, 0, from, column);
            while (!ends_line(m, m->at) && m->text[m->at] != m->separator) {
                m->at++;
            }
        }
    } else {
        int stray = 0;
        while (!ends_line(m, m->at) && m->text[m->at] != m->separator) {
            stray |= m->text[m->at++] == '"';
        }
        m->cells[column - 1].to = m->at;
        if (stray) {
            fault(m, QZ_ROLL_STRAY_QUOTE, 0, from, column);
        }
    }
    look_for_odd(m, from, m->at);
    return 1;
}

/* Without the blanks at its ends. */
static void trim(const model *m, uint32_t i, size_t *from, size_t *to) {
    static const char *const blanks[] = {" ", "\t", "\xC2\xA0", "\xE3\x80\x80"};
    *from = m->cells[i].from;
    *to = m->cells[i].to;
    for (int again = 1; again;) {
        again = 0;
        for (size_t b = 0; b < 4; b++) {
            size_t length = strlen(blanks[b]);
            if (*to - *from >= length && memcmp(m->text + *from, blanks[b], length) == 0) {
                *from += length;
                again = 1;
            }
            if (*to - *from >= length && memcmp(m->text + *to - length, blanks[b], length) == 0) {
                *to -= length;
                again = 1;
            }
        }
    }
}

static int is_blank(const model *m, uint32_t from_cell) {
    for (uint32_t i = from_cell; i < m->count; i++) {
        size_t from, to;
        trim(m, i, &from, &to);
        if (from < to) {
            return 0;
        }
    }
    return 1;
}

static void finish_row(model *m, size_t start) {
    size_t from, to;
    trim(m, 0, &from, &to);
    if (m->faults == 0) {
        if (is_blank(m, 0) && m->count != m->width) {
            return;
        }
        if (from < to && !m->cells[0].quoted && m->text[from] == '#') {
            fault(m, QZ_ROLL_COMMENT, 0, start, 0);
        } else if (m->count < m->width || (m->count > m->width && !is_blank(m, m->width))) {
            fault(m, m->count < m->width ? QZ_ROLL_SHORT : QZ_ROLL_LONG, m->count, start, 0);
        }
    }
    if (m->faults == 0) {
        qz_dump_add(m->out, "%lu line %lu at %zu: ", m->row, line_of(m, start), start);
        for (uint32_t i = 0; i < m->width; i++) {
            trim(m, i, &from, &to);
            add_cell(m->out, m->text + from, to - from, m->cells[i].quoted);
        }
        qz_dump_add(m->out, "\n");
    }
    m->row++;
}

/* A line with nothing but blanks is no row. */
static int pass_blank_line(model *m) {
    size_t at = m->at;
    qz_expect(at < m->size);
    while (!ends_line(m, at)) {
        at++;
    }
    m->cells[0].from = m->at;
    m->cells[0].to = at;
    m->count = 1;
    if (memchr(m->text + m->at, m->separator, at - m->at) != NULL || !is_blank(m, 0)) {
        return 0;
    }
    m->at = at;
    return 1;
}

static void pass_line_end(model *m) {
    if (m->at < m->size) {
        m->at +=
            m->text[m->at] == '\r' && m->at + 1 < m->size && m->text[m->at + 1] == '\n' ? 2 : 1;
    }
}

void qz_csv_model(qz_dump *out, const char *text, size_t size, size_t at, uint32_t width,
                  char separator) {
    model m = {
        .out = out, .text = text, .size = size, .at = at, .separator = separator, .width = width};
    while (m.at < size) {
        size_t start = m.at;
        if (!pass_blank_line(&m)) {
            m.count = m.faults = 0;
            int more = 1;
            while (more) {
                if (!read_cell(&m)) {
                    return;
                }
                more = !ends_line(&m, m.at);
                m.at += (size_t)more;
            }
            finish_row(&m, start);
        }
        pass_line_end(&m);
    }
}

static void add_rows(qz_dump *out, qz_roll *roll, const qz_roll_batch *batch, uint32_t width) {
    for (uint32_t row = 0; row < batch->row_count; row++) {
        qz_dump_add(out, "%lu line %lu at %zu: ", (unsigned long)batch->first_row + row,
                    (unsigned long)qz_roll_line(roll, batch, row),
                    (size_t)batch->base_at + batch->row_at[row]);
        for (uint32_t i = 0; i < width; i++) {
            const qz_roll_cell *cell = &batch->cells[i][row];
            add_cell(out, batch->base + cell->at, cell->length & QZ_ROLL_LENGTH,
                     (cell->length & QZ_ROLL_QUOTED) != 0);
        }
        qz_dump_add(out, "\n");
    }
}

void qz_csv_rolled(qz_dump *out, qz_roll *roll, uint32_t width, uint64_t *ended) {
    uint32_t columns[CELLS];
    qz_roll_batch batch;
    for (uint32_t i = 0; i < width; i++) {
        columns[i] = i;
    }
    qz_expect(qz_roll_want(roll, columns, width));
    int got;
    while ((got = qz_roll_next(roll, &batch)) > 0) {
        add_rows(out, roll, &batch, width);
        for (uint32_t i = 0; i < batch.fault_count; i++) {
            const qz_roll_fault *f = &batch.faults[i];
            qz_dump_add(out, "!%d %u row %lu line %lu at %zu column %u\n", f->kind, f->value,
                        (unsigned long)f->row, (unsigned long)f->line, (size_t)f->at, f->column);
        }
    }
    qz_expect(got == 0);
    *ended = qz_roll_ended(roll);
}
