/* SPDX-License-Identifier: MIT */
/* The public door of drafts: a template, or the plan that comes of a table. */

#include <qzplan/author.h>

#include <string.h>

#include <qzplan/date.h>
#include <qzplan/error.h>

#include "base/buffer.h"
#include "base/csv.h"
#include "base/utf8.h"
#include "draft/write.h"

typedef struct cells {
    qz_draft_cell *items;
    size_t count;
    size_t room;
    int no_memory;
} cells;

static void add_cell(cells *out, qz_arena *arena, qz_draft_cell cell) {
    if (out->count == out->room) {
        size_t room = out->room == 0 ? 256 : 2 * out->room;
        qz_draft_cell *larger = qz_arena_array(arena, room, sizeof *larger);
        if (larger == NULL) {
            out->no_memory = 1;
            return;
        }
        if (out->count > 0) {
            memcpy(larger, out->items, out->count * sizeof *larger);
        }
        out->items = larger;
        out->room = room;
    }
    out->items[out->count++] = cell;
}

/* Which sign parts the cells: that of the first line. */
static char separator_of(const char *text, size_t size) {
    static const char signs[] = {',', ';', '\t'};
    size_t counts[sizeof signs] = {0};
    size_t best = 0;
    for (size_t i = 0; i < size && text[i] != '\n'; i++) {
        for (size_t s = 0; s < sizeof signs; s++) {
            counts[s] += text[i] == signs[s];
        }
    }
    for (size_t s = 1; s < sizeof signs; s++) {
        best = counts[s] > counts[best] ? s : best;
    }
    return signs[best];
}

static void read_csv(cells *out, qz_arena *arena, const char *text, size_t size) {
    static const char mark[] = "\xEF\xBB\xBF";
    qz_csv csv;
    qz_csv_cell cell;
    uint32_t row = 1;
    uint32_t column = 1;
    if (size >= sizeof mark - 1 && memcmp(text, mark, sizeof mark - 1) == 0) {
        text += sizeof mark - 1;
        size -= sizeof mark - 1;
    }
    qz_csv_begin(&csv, arena, text, size);
    csv.separator = separator_of(text, size);
    while (!out->no_memory && qz_csv_next(&csv, &cell)) {
        qz_cell said = qz_csv_trimmed(&cell);
        if (said.length > 0) {
            add_cell(out, arena, (qz_draft_cell){{said.text, said.length}, row, column});
        }
        column = cell.last ? 1 : column + 1;
        row += cell.last ? 1 : 0;
    }
    out->no_memory |= csv.no_memory;
}

/* The plan, laid out. */
static int give(char *buffer, size_t capacity, size_t *length, qz_arena *arena,
                const qz_draft_rows *rows, const char *begins) {
    qz_draft_names departments = {.arena = arena};
    qz_out out = {0};
    qz_draft_write(&out, rows, &departments, begins);
    size_t size = out.length;
    char *text = departments.no_memory ? NULL : qz_arena_array(arena, size + 1, 1);
    if (text == NULL) {
        return QZPLAN_ERROR_NO_MEMORY;
    }
    out = (qz_out){.buffer = text, .capacity = size + 1};
    qz_draft_write(&out, rows, &departments, begins);
    return qzplan_format_text(buffer, capacity, length, "draft", text, size, NULL, NULL);
}

static int draft(char *buffer, size_t capacity, size_t *length, const char *begins, cells *found,
                 qz_arena *arena) {
    qz_draft_rows rows;
    int32_t day;
    int code =
        found->no_memory ? QZPLAN_ERROR_NO_MEMORY : qzplan_day_parse(&day, begins, strlen(begins));
    code = code == QZPLAN_OK ? qz_draft_read(&rows, arena, found->items, found->count) : code;
    return code == QZPLAN_OK ? give(buffer, capacity, length, arena, &rows, begins) : code;
}

static int begin(qz_arena *arena, char *buffer, size_t capacity, size_t *length) {
    qzplan_allocator allocator;
    qz_buffer_clear(buffer, capacity, length);
    int code = qz_allocator_take(&allocator, NULL);
    if (code == QZPLAN_OK) {
        qz_arena_init(arena, &allocator);
    }
    return code;
}

int qzplan_draft_csv(char *buffer, size_t capacity, size_t *length, const void *bytes, size_t size,
                     const char *begins) {
    qz_arena arena;
    cells found = {0};
    if ((buffer == NULL && capacity > 0) || (bytes == NULL && size > 0) || begins == NULL) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    const char *text = size == 0 ? "" : bytes;
    if (qz_utf8_invalid_at(text, size) < size || memchr(text, '\0', size) != NULL) {
        qz_buffer_clear(buffer, capacity, length);
        return QZPLAN_ERROR_ENCODING;
    }
    int code = begin(&arena, buffer, capacity, length);
    if (code == QZPLAN_OK) {
        read_csv(&found, &arena, text, size);
        code = draft(buffer, capacity, length, begins, &found, &arena);
        qz_arena_free(&arena);
    }
    return code;
}

int qzplan_draft_sheet(char *buffer, size_t capacity, size_t *length, const qzplan_sheet *sheet,
                       const char *begins) {
    qz_arena arena;
    cells found = {0};
    if ((buffer == NULL && capacity > 0) || sheet == NULL || begins == NULL) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    int code = begin(&arena, buffer, capacity, length);
    if (code == QZPLAN_OK) {
        for (size_t i = 0; i < sheet->cell_count; i++) {
            const qzplan_cell *cell = &sheet->cells[i];
            add_cell(&found, &arena,
                     (qz_draft_cell){{cell->text, cell->length}, cell->row, cell->column});
        }
        code = draft(buffer, capacity, length, begins, &found, &arena);
        qz_arena_free(&arena);
    }
    return code;
}

int qzplan_draft_new(char *buffer, size_t capacity, size_t *length, const char *language) {
    const char *text = qz_draft_template(language);
    if (buffer == NULL && capacity > 0) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    return qz_buffer_give(buffer, capacity, length, text, strlen(text));
}
