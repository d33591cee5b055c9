/* SPDX-License-Identifier: MIT */
/* A row that is not well formed, by the reader that goes by the byte: where it ends, and what is
   wrong with it. */

#include <string.h>

#include "base/csv.h"
#include "base/utf8.h"
#include "csv/roll_parts.h"

uint64_t qz_roll_line_of(const qz_roll *roll, size_t at) {
    const qz_index *index = &roll->index;
    const char *text = roll->window.text;
    return 1 + (at < index->at ? index->lines - qz_index_lines(text, at, index->at)
                               : index->lines + qz_index_lines(text, index->at, at));
}

void qz_roll_add_fault(qz_roll *roll, int kind, uint32_t value, size_t at, uint32_t column) {
    if (roll->fault_count < QZ_ROLL_FAULTS) {
        roll->faults[roll->fault_count++] = (qz_roll_fault){.kind = kind,
                                                            .value = value,
                                                            .row = roll->number,
                                                            .at = roll->window.at + at,
                                                            .row_at = roll->window.at + roll->begin,
                                                            .line = qz_roll_line_of(roll, at),
                                                            .column = column};
    }
}

/* A row under the reader. */
typedef struct faulty {
    qz_csv csv;
    size_t begin; /* of the text that the reader has, in the window */
    uint32_t width;
} faulty;

static int kind_of(int fault) {
    static const int kinds[] = {[QZ_CSV_FINE] = QZ_ROLL_FINE,
                                [QZ_CSV_AFTER_QUOTE] = QZ_ROLL_AFTER_QUOTE,
                                [QZ_CSV_STRAY_QUOTE] = QZ_ROLL_STRAY_QUOTE,
                                [QZ_CSV_UNCLOSED] = QZ_ROLL_UNCLOSED};
    return kinds[fault];
}

int qz_roll_odd_kind(const qz_roll *roll, const char *at, size_t size, uint32_t *value) {
    size_t bytes = 1;
    unsigned char byte = (unsigned char)*at;
    *value = byte;
    if (byte < 0x80) {
        return byte == 0 ? QZ_ROLL_NUL : QZ_ROLL_CONTROL;
    }
    if (roll->how.encoding == QZ_INDEX_GB18030) {
        bytes = qz_gb18030_length(at, size);
        int is_mark = bytes == 4 && byte == 0x84;
        *value = bytes == 0 ? byte
                 : is_mark
                     ? 0xFEFF
                     : 0x80 + 10 * ((unsigned char)at[2] - 0x81u) + ((unsigned char)at[3] - 0x30u);
        return bytes == 0 ? QZ_ROLL_ENCODING : is_mark ? QZ_ROLL_MARK : QZ_ROLL_CONTROL;
    }
    uint32_t character = qz_utf8_decode(at, size, &bytes);
    if (bytes == 1) {
        return QZ_ROLL_ENCODING;
    }
    *value = character;
    return character == 0xFEFF ? QZ_ROLL_MARK : QZ_ROLL_CONTROL;
}

/* The first odd character of a cell as it is written. */
static void look_for_odd(qz_roll *roll, size_t from, size_t to, uint32_t column) {
    const char *text = roll->window.text;
    size_t at = qz_index_odd(roll->how.encoding, text, to, from);
    if (at < to) {
        uint32_t value;
        int kind = qz_roll_odd_kind(roll, text + at, to - at, &value);
        qz_roll_add_fault(roll, kind, value, at, column);
    }
}

/* Reads to the end of the row, 0 where it needs more text. An unclosed quote is one only where the
   source has ended. */
static int read_row(qz_roll *roll, faulty *row, int *unclosed) {
    qz_csv_cell cell;
    size_t size = roll->window.size - row->begin;
    roll->fault_count = 0;
    row->width = 0;
    for (;;) {
        size_t from = row->begin + row->csv.at;
        if (!qz_csv_next(&row->csv, &cell)) {
            return roll->window.ended || row->csv.no_memory;
        }
        if (!roll->window.ended && (cell.fault == QZ_CSV_UNCLOSED || row->csv.at >= size)) {
            return 0;
        }
        row->width++;
        if (cell.fault != QZ_CSV_FINE) {
            qz_roll_add_fault(roll, kind_of(cell.fault), 0, from, row->width);
        }
        if (cell.fault == QZ_CSV_UNCLOSED) {
            *unclosed = 1;
            return 1;
        }
        look_for_odd(roll, from, row->begin + row->csv.at, row->width);
        if (cell.last) {
            return 1;
        }
    }
}

/* Goes on behind an offset. */
static void go_on(qz_roll *roll, size_t end) {
    uint64_t lines = qz_roll_line_of(roll, end) - 1;
    qz_index_begin(&roll->index, end);
    roll->index.lines = lines;
    roll->begin = end;
    roll->row = roll->first = 0;
    roll->number++;
}

int qz_roll_read_faulty(qz_roll *roll) {
    qz_arena arena;
    faulty row;
    int unclosed = 0;
    int done;
    qz_arena_init(&arena, &roll->allocator);
    while (roll->begin < roll->window.size &&
           (roll->window.text[roll->begin] == '\n' || roll->window.text[roll->begin] == '\r')) {
        roll->begin++;
    }
    do {
        row = (faulty){.begin = roll->begin};
        qz_csv_begin(&row.csv, &arena, roll->window.text + row.begin,
                     roll->window.size - row.begin);
        row.csv.separator = roll->how.separator;
        done = read_row(roll, &row, &unclosed);
        if (!done && roll->window.size - roll->begin > roll->how.most) {
            roll->fault_count = 0;
            qz_roll_add_fault(roll, QZ_ROLL_TOO_LONG, roll->how.most, roll->begin, row.width + 1);
            unclosed = 1;
            done = 1;
        }
        /* twice as much, so that a long row is not read over and over */
        for (size_t most = 2 * (roll->window.size - roll->begin) + 1;
             !done && !roll->window.ended && roll->window.size - roll->begin < most;) {
            if (!qz_window_more(&roll->window)) {
                qz_arena_free(&arena);
                return 0;
            }
        }
    } while (!done);
    if (roll->fault_count == 0) { /* so that no row is lost in silence */
        qz_roll_add_fault(roll, QZ_ROLL_STRAY_QUOTE, 0, roll->begin, 0);
    }
    roll->no_memory |= row.csv.no_memory;
    roll->ended |= unclosed;
    go_on(roll, unclosed ? roll->window.size : row.begin + row.csv.at);
    qz_arena_free(&arena);
    return !roll->no_memory;
}
