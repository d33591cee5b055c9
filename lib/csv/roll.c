/* SPDX-License-Identifier: MIT */
/* From the index to rows: a row of the header's width is taken by its ends alone, everything else
   is looked at. */

#include "csv/roll.h"

#include <errno.h>
#include <string.h>

#include "csv/roll_parts.h"
#include "csv/ways.h"

static void *take(qz_roll *roll, size_t bytes) {
    return roll->allocator.allocate(roll->allocator.context, bytes);
}

static void release(qz_roll *roll, void *memory, size_t bytes) {
    if (memory != NULL) {
        roll->allocator.release(roll->allocator.context, memory, bytes);
    }
}

/* Bytes for which a cell has to be looked at: its first one, its last one; and a row's first one,
   which may be a comment's. */
enum { AT_BEGIN = 1, AT_END = 2, OF_ROW = 4 };

static void mark_odd(uint8_t odd[256], int encoding) {
    static const char *const begins[] = {" \t\"\xC2\xE3", " \t\"\xA1\x81"};
    static const char *const ends[] = {" \t\"\xA0\x80", " \t\"\xA1\x32"};
    for (const char *c = begins[encoding]; *c != '\0'; c++) {
        odd[(unsigned char)*c] |= AT_BEGIN | (*c == '"' ? 0 : OF_ROW);
    }
    for (const char *c = ends[encoding]; *c != '\0'; c++) {
        odd[(unsigned char)*c] |= AT_END;
    }
    odd['#'] |= OF_ROW;
}

qz_roll *qz_roll_new(const qzplan_allocator *allocator, const qz_window_source *source,
                     const qz_roll_how *how) {
    qz_masks_read read = qz_masks_by(how->way);
    qz_roll *roll = read == NULL ? NULL : allocator->allocate(allocator->context, sizeof *roll);
    if (roll == NULL) {
        return NULL;
    }
    memset(roll, 0, sizeof *roll);
    roll->allocator = *allocator;
    roll->how = *how;
    roll->how.most = how->most == 0 ? QZ_ROLL_MOST : how->most;
    roll->index.read = read;
    roll->index.encoding = how->encoding;
    mark_odd(roll->odd, how->encoding);
    qz_window_begin(&roll->window, &roll->allocator, source, how->block);
    qz_arena_init(&roll->names_arena, &roll->allocator);
    if (how->no_header) {
        roll->width = how->width;
        roll->begun = 1;
        roll->index.separator = how->separator;
        qz_index_begin(&roll->index, 0);
    }
    return roll;
}

static size_t cell_bytes(void) {
    return QZ_ROLL_ROWS * sizeof(qz_roll_cell);
}

static void forget_columns(qz_roll *roll) {
    for (uint32_t i = 0; roll->cells != NULL && i < roll->column_count; i++) {
        release(roll, roll->cells[i], cell_bytes());
    }
    release(roll, roll->cells, (roll->column_count + 1) * sizeof *roll->cells);
    release(roll, (void *)(uintptr_t)roll->columns, (roll->column_count + 1) * sizeof(uint32_t));
    release(roll, roll->row_at, QZ_ROLL_ROWS * sizeof *roll->row_at);
    roll->cells = NULL;
    roll->columns = NULL;
    roll->row_at = NULL;
    roll->column_count = 0;
}

void qz_roll_free(qz_roll *roll) {
    if (roll != NULL) {
        qzplan_allocator allocator = roll->allocator;
        forget_columns(roll);
        qz_index_end(&roll->index, &roll->allocator);
        qz_window_end(&roll->window);
        qz_arena_free(&roll->names_arena);
        allocator.release(allocator.context, roll, sizeof *roll);
    }
}

int qz_roll_want(qz_roll *roll, const uint32_t *columns, uint32_t count) {
    forget_columns(roll);
    uint32_t *own = take(roll, (count + 1) * sizeof *own);
    roll->columns = own;
    roll->cells = take(roll, (count + 1) * sizeof *roll->cells);
    roll->row_at = take(roll, QZ_ROLL_ROWS * sizeof *roll->row_at);
    roll->column_count = count;
    int got = own != NULL && roll->cells != NULL && roll->row_at != NULL;
    if (roll->cells != NULL) {
        memset(roll->cells, 0, (count + 1) * sizeof *roll->cells);
    }
    for (uint32_t i = 0; got && i < count; i++) {
        own[i] = columns[i];
        roll->cells[i] = take(roll, cell_bytes());
        got = roll->cells[i] != NULL;
    }
    return got;
}

/* A row between its ends: `ends` are of its cells, the last one of the row. */
typedef struct span {
    size_t start;
    const uint32_t *ends;
    uint32_t width;
} span;

static size_t cell_start(const span *row, uint32_t column) {
    return column == 0 ? row->start : row->ends[column - 1] + 1U;
}

/* Whether all cells from one on are blank. */
static int is_blank(const qz_roll *roll, const span *row, uint32_t from) {
    for (uint32_t i = from; i < row->width; i++) {
        qz_roll_cell cell = qz_roll_cell_at(roll->how.encoding, roll->window.text,
                                            cell_start(row, i), row->ends[i]);
        if ((cell.length & QZ_ROLL_LENGTH) > 0) {
            return 0;
        }
    }
    return 1;
}

static int is_comment(const qz_roll *roll, const span *row) {
    const char *text = roll->window.text;
    qz_roll_cell cell = qz_roll_cell_at(roll->how.encoding, text, row->start, row->ends[0]);
    return (cell.length & QZ_ROLL_LENGTH) > 0 && (cell.length & QZ_ROLL_QUOTED) == 0 &&
           text[cell.at] == '#';
}

enum { TAKE, SKIP, FAULT };

/* What becomes of a row whose width or begin is not the common one. */
static int look_at_row(qz_roll *roll, const span *row) {
    if (row->width == 1 && is_blank(roll, row, 0)) {
        return SKIP;
    }
    if (is_comment(roll, row)) {
        qz_roll_add_fault(roll, QZ_ROLL_COMMENT, 0, row->start, 0);
        return FAULT;
    }
    if (row->width == roll->width) {
        return TAKE;
    }
    if (is_blank(roll, row, 0)) {
        roll->blank_rows++;
        return SKIP;
    }
    if (row->width > roll->width && is_blank(roll, row, roll->width)) {
        return TAKE;
    }
    qz_roll_add_fault(roll, row->width > roll->width ? QZ_ROLL_LONG : QZ_ROLL_SHORT, row->width,
                      row->start, 0);
    return FAULT;
}

static void put_row(qz_roll *roll, const span *row, uint32_t to) {
    const char *text = roll->window.text;
    roll->row_at[to] = (uint32_t)row->start;
    for (uint32_t i = 0; i < roll->column_count; i++) {
        size_t start = cell_start(row, roll->columns[i]);
        size_t end = row->ends[roll->columns[i]];
        qz_roll_cell *cell = &roll->cells[i][to];
        if (start < end && ((roll->odd[(unsigned char)text[start]] & AT_BEGIN) != 0 ||
                            (roll->odd[(unsigned char)text[end - 1]] & AT_END) != 0)) {
            *cell = qz_roll_cell_at(roll->how.encoding, text, start, end);
        } else {
            *cell = (qz_roll_cell){(uint32_t)start, (uint32_t)(end - start)};
        }
    }
}

/* The line feed of a CRLF whose return ended the row before. */
static size_t past_pair(const qz_roll *roll, size_t begin) {
    return begin > 0 && begin < roll->window.size && roll->window.text[begin] == '\n' &&
                   roll->window.text[begin - 1] == '\r'
               ? begin + 1
               : begin;
}

static int is_behind_range(const qz_roll *roll, size_t start) {
    return roll->how.to != 0 && roll->window.at + start >= roll->how.to;
}

/* Rows of the index, up to a full batch or a fault. */
static void put_rows(qz_roll *roll, qz_roll_batch *batch) {
    const qz_index *index = &roll->index;
    while (roll->row < index->row_count && batch->row_count < QZ_ROLL_ROWS &&
           roll->fault_count == 0) {
        uint32_t last = index->rows[roll->row];
        span row = {past_pair(roll, roll->begin), index->ends + roll->first,
                    last - (uint32_t)roll->first + 1};
        if (is_behind_range(roll, row.start)) {
            roll->ended = 1;
            return;
        }
        int plain = row.width == roll->width && row.width > 1 &&
                    (roll->odd[(unsigned char)roll->window.text[row.start]] & OF_ROW) == 0;
        int fate = plain ? TAKE : look_at_row(roll, &row);
        if (fate == TAKE) {
            put_row(roll, &row, batch->row_count++);
        }
        roll->number += fate != SKIP;
        roll->row++;
        roll->first = last + 1;
        roll->begin = index->ends[last] + (index->ends[last] < roll->window.size);
    }
}

/* Another piece of the source under the index; the batch in hand is empty. */
static int go_on(qz_roll *roll) {
    /* a CR before it stays, by which the second half of a CRLF is known, also to the index */
    size_t passed = roll->begin > 2 ? roll->begin - 2 : 0;
    qz_window_pass(&roll->window, passed);
    qz_index_pass(&roll->index, passed, roll->first);
    roll->begin -= passed;
    roll->row = roll->first = 0;
    return qz_window_more(&roll->window) &&
           qz_index_run(&roll->index, &roll->allocator, roll->window.text, roll->window.size,
                        roll->window.ended);
}

/* Whether what is in hand of one row is more than a row may have. */
static int is_too_long(qz_roll *roll) {
    if (roll->window.size - roll->begin <= roll->how.most || roll->window.ended) {
        return 0;
    }
    qz_roll_add_fault(roll, QZ_ROLL_TOO_LONG, roll->how.most, roll->begin, 0);
    roll->begin = roll->window.size;
    roll->ended = 1;
    return 1;
}

/* Where no row is in hand: reads on. 0: reading failed. */
static int advance(qz_roll *roll) {
    roll->begin = past_pair(roll, roll->begin);
    if (roll->index.bad) {
        if (is_behind_range(roll, roll->begin)) {
            roll->ended = 1;
            return 1;
        }
        return qz_roll_read_faulty(roll) &&
               qz_index_run(&roll->index, &roll->allocator, roll->window.text, roll->window.size,
                            roll->window.ended);
    }
    if (roll->index.ended) {
        roll->ended = 1;
        return 1;
    }
    return is_too_long(roll) || go_on(roll);
}

int qz_roll_next(qz_roll *roll, qz_roll_batch *batch) {
    memset(batch, 0, sizeof *batch);
    roll->fault_count = 0;
    roll->blank_rows = 0;
    batch->first_row = roll->number;
    while (!roll->ended) {
        put_rows(roll, batch);
        if (batch->row_count > 0 || roll->fault_count > 0 || roll->ended) {
            break;
        }
        if (!advance(roll)) {
            roll->no_memory |= roll->window.failed == 0;
            roll->ended = 1;
            return -1;
        }
        if (roll->fault_count > 0) {
            break;
        }
    }
    batch->base = roll->window.text;
    batch->base_at = roll->window.at;
    batch->cells = (const qz_roll_cell *const *)roll->cells;
    batch->row_at = roll->row_at;
    batch->faults = roll->faults;
    batch->fault_count = roll->fault_count;
    batch->blank_rows = roll->blank_rows;
    return batch->row_count > 0 || batch->fault_count > 0 || batch->blank_rows > 0;
}

int64_t qz_roll_failed(const qz_roll *roll) {
    return roll->no_memory ? ENOMEM : roll->window.failed;
}

uint64_t qz_roll_line(const qz_roll *roll, const qz_roll_batch *batch, uint32_t row) {
    return qz_roll_line_of(roll, batch->row_at[row]);
}

uint64_t qz_roll_ended(const qz_roll *roll) {
    return roll->window.at + past_pair(roll, roll->begin);
}

uint64_t qz_roll_lines(const qz_roll *roll) {
    return qz_roll_line_of(roll, roll->begin) - 1;
}

char qz_roll_separator(const qz_roll *roll) {
    return roll->how.separator;
}

int qz_roll_is_demo(const qz_roll *roll) {
    return roll->demo;
}
