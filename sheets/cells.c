/* SPDX-License-Identifier: MIT */
/* Cells by row and column. A merged cell stands in the file once, at its upper left; a reader of
   rows needs it in each row that it covers. Across it is not spread: that would make titles of
   columns of the title above them. */

#include "cells.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sheet.h"

/* "C7" of a reference; returns what stands behind it, or NULL. */
static const char *read_corner(const char *at, uint32_t *row, uint32_t *column) {
    *row = 0;
    *column = 0;
    at += *at == '$';
    for (; (*at >= 'A' && *at <= 'Z') || (*at >= 'a' && *at <= 'z'); at++) {
        *column = *column * 26 + (uint32_t)((*at | 0x20) - 'a' + 1);
        if (*column > QZ_LAST_COLUMN) {
            return NULL;
        }
    }
    at += *at == '$';
    for (; *at >= '0' && *at <= '9'; at++) {
        *row = *row * 10 + (uint32_t)(*at - '0');
        if (*row > QZ_LAST_ROW) {
            return NULL;
        }
    }
    return *row == 0 || *column == 0 ? NULL : at;
}

int qz_book_range_read(qz_book_range *out, const char *text) {
    const char *at = read_corner(text, &out->row, &out->column);
    out->last_row = out->row;
    out->last_column = out->column;
    if (at != NULL && *at == ':') {
        at = read_corner(at + 1, &out->last_row, &out->last_column);
    }
    return at != NULL && *at == '\0' && out->row <= out->last_row &&
           out->column <= out->last_column;
}

static int is_before(const qzplan_cell *a, const qzplan_cell *b) {
    return a->row != b->row ? a->row < b->row : a->column < b->column;
}

int qz_book_cells_add(qz_book *book, qz_book_cells *cells, const qzplan_cell *cell) {
    void *items = cells->items;
    char limit[24];
    if (book->cells == book->limits.max_cells) {
        snprintf(limit, sizeof limit, "%zu", book->limits.max_cells);
        qz_book_say(book, "WORKBOOK_TOO_MANY_CELLS", limit, NULL);
        return 0;
    }
    if (!qz_book_grow(book, &items, &cells->room, cells->count, sizeof *cells->items)) {
        return 0;
    }
    cells->items = items;
    if (cells->count > 0 && !is_before(&cells->items[cells->count - 1], cell)) {
        cells->unsorted = 1;
    }
    if (cell->row > cells->last_row) {
        cells->last_row = cell->row;
    }
    cells->items[cells->count++] = *cell;
    book->cells++;
    return 1;
}

int qz_book_cells_merge(qz_book *book, qz_book_cells *cells, const qz_book_range *range) {
    void *merges = cells->merges;
    if (!qz_book_grow(book, &merges, &cells->merge_room, cells->merge_count,
                      sizeof *cells->merges)) {
        return 0;
    }
    cells->merges = merges;
    cells->merges[cells->merge_count++] = *range;
    return 1;
}

/* What a cell has of its own comes before what is carried to it. */
static int compare(const void *a, const void *b) {
    const qzplan_cell *left = a;
    const qzplan_cell *right = b;
    uint32_t merged = left->marks & QZPLAN_CELL_MERGED;
    if (left->row != right->row || left->column != right->column) {
        return is_before(left, right) ? -1 : 1;
    }
    return merged == (right->marks & QZPLAN_CELL_MERGED) ? 0 : merged ? 1 : -1;
}

static void sort(qz_book_cells *cells) {
    if (cells->unsorted) {
        qsort(cells->items, cells->count, sizeof *cells->items, compare);
    }
    cells->unsorted = 0;
}

/* The cell at a place, of the first `count`; NULL where there is none. */
static const qzplan_cell *find(const qz_book_cells *cells, size_t count, const qzplan_cell *place) {
    size_t low = 0;
    size_t high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const qzplan_cell *there = &cells->items[middle];
        if (there->row == place->row && there->column == place->column) {
            return there;
        }
        int before = is_before(there, place);
        low = before ? middle + 1 : low;
        high = before ? high : middle;
    }
    return NULL;
}

static int carry_down(qz_book *book, qz_book_cells *cells) {
    size_t own = cells->count;
    uint32_t last_row = cells->last_row;
    for (size_t i = 0; i < cells->merge_count; i++) {
        const qz_book_range *range = &cells->merges[i];
        const qzplan_cell *top =
            find(cells, own, &(qzplan_cell){.row = range->row, .column = range->column});
        if (top == NULL) {
            continue;
        }
        qzplan_cell copy = *top;
        copy.marks |= QZPLAN_CELL_MERGED;
        for (copy.row++; copy.row <= range->last_row && copy.row <= last_row; copy.row++) {
            if (!qz_book_cells_add(book, cells, &copy)) {
                return 0;
            }
        }
    }
    return 1;
}

/* Of several cells at one place the first stays; two that the file has are told. */
static void drop_twins(qz_book *book, qz_book_cells *cells) {
    size_t kept = 0;
    for (size_t i = 0; i < cells->count; i++) {
        const qzplan_cell *cell = &cells->items[i];
        if (kept == 0 || is_before(&cells->items[kept - 1], cell)) {
            cells->items[kept++] = *cell;
        } else if ((cell->marks & QZPLAN_CELL_MERGED) == 0) {
            qz_book_say_cell(book, "WORKBOOK_CELL_TWICE", cells->sheet, cell->row, cell->column,
                             NULL);
        }
    }
    cells->count = kept;
}

int qz_book_cells_finish(qz_book *book, qz_book_cells *cells, qzplan_sheet *sheet) {
    sort(cells);
    if (!carry_down(book, cells)) {
        return 0;
    }
    sort(cells);
    drop_twins(book, cells);
    qzplan_cell *items = qz_arena_array(&book->arena, cells->count, sizeof *items);
    if (items == NULL) {
        return qz_book_no_memory(book);
    }
    if (cells->count > 0) {
        memcpy(items, cells->items, cells->count * sizeof *items);
    }
    sheet->cells = items;
    sheet->cell_count = cells->count;
    qz_arena_give_back(&book->working, cells->items);
    qz_arena_give_back(&book->working, cells->merges);
    return 1;
}
