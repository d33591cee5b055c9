/* SPDX-License-Identifier: MIT */
/* A worksheet: rows and cells, which rows and columns are hidden, and which cells are merged. */

#include "sheet.h"

#include <string.h>

#include "base/arrays.h"
#include "cells.h"
#include "text.h"
#include "value.h"
#include "xml.h"

enum { CELL, VALUE, ROW, FORMULA, INLINE, TEXT, RUN, ROWS, COLUMN, COLUMNS, MERGE, MERGES, SHEET };

static const char *const names[] = {
    [CELL] = "c",         [VALUE] = "v",      [ROW] = "row",         [FORMULA] = "f",
    [INLINE] = "is",      [TEXT] = "t",       [RUN] = "r",           [ROWS] = "sheetData",
    [COLUMN] = "col",     [COLUMNS] = "cols", [MERGE] = "mergeCell", [MERGES] = "mergeCells",
    [SHEET] = "worksheet"};

enum { MOST_COLUMNS = QZ_LAST_COLUMN };

typedef struct reading {
    qz_book *book;
    const char *sheet;
    qz_book_cells cells;
    qz_book_raw_cell raw;
    qz_book_text_buffer text;
    uint32_t row, column; /* the last ones */
    int hidden_row;
    int bad_place; /* of the cell that is read */
    long column_elements;
    unsigned char hidden_columns[QZ_LAST_COLUMN + 1];
} reading;

static void say(const reading *in, const char *message, const char *part) {
    qz_book_say_cell(in->book, message, in->sheet, in->row, in->column, part);
}

/* Rows may be without their number, and cells without their place: each is the next one then. */
static void begin_row(reading *in, const char **attributes) {
    const char *number = qz_book_xml_attribute(attributes, "r");
    long next = (long)in->row + 1;
    long row = number == NULL ? next : qz_book_xml_number(attributes, "r", 0);
    in->column = 0;
    if (row < 1 || row > QZ_LAST_ROW) {
        say(in, "WORKBOOK_CELL_PLACE", number == NULL ? "" : number);
        row = next > QZ_LAST_ROW ? QZ_LAST_ROW : next;
    }
    in->row = (uint32_t)row;
    in->hidden_row = qz_book_xml_is_set(attributes, "hidden");
}

/* The place of a cell, which should be in its row; 0 where it is none, which is told. */
static int place_cell(reading *in, const char *reference) {
    qz_book_range place = {in->row, in->column + 1, 0, 0};
    if (reference != NULL && (!qz_book_range_read(&place, reference) || place.row != in->row)) {
        say(in, "WORKBOOK_CELL_PLACE", reference);
        return 0;
    }
    if (place.column > QZ_LAST_COLUMN) {
        say(in, "WORKBOOK_CELL_PLACE", "");
        return 0;
    }
    in->column = place.column;
    return 1;
}

static void begin_cell(reading *in, const char **attributes) {
    in->bad_place = !place_cell(in, qz_book_xml_attribute(attributes, "r"));
    in->text.length = 0;
    in->text.too_long = 0;
    in->raw =
        (qz_book_raw_cell){.sheet = in->sheet,
                           .row = in->row,
                           .column = in->column,
                           .written = qz_book_written_as(qz_book_xml_attribute(attributes, "t")),
                           .style = qz_book_xml_number(attributes, "s", 0),
                           .text = &in->text};
}

static uint32_t hidden_mark(const reading *in) {
    return in->hidden_row || in->hidden_columns[in->raw.column] ? QZPLAN_CELL_HIDDEN : 0U;
}

/* 0: reading cannot go on. */
static int end_cell(reading *in) {
    qzplan_cell cell;
    int blank = 0;
    if (in->bad_place) {
        return 1;
    }
    if (!qz_book_value_make(in->book, &in->raw, &cell, &blank)) {
        return 0;
    }
    cell.marks |= hidden_mark(in);
    return blank || qz_book_cells_add(in->book, &in->cells, &cell);
}

static void begin_columns(reading *in, const char **attributes) {
    long first = qz_book_xml_number(attributes, "min", 0);
    long last = qz_book_xml_number(attributes, "max", first);
    int hidden = qz_book_xml_is_set(attributes, "hidden");
    in->column_elements++;
    last = last > QZ_LAST_COLUMN ? QZ_LAST_COLUMN : last;
    if (hidden && first >= 1 && first <= last && in->column_elements <= MOST_COLUMNS) {
        memset(in->hidden_columns + first, 1, (size_t)(last - first + 1));
    }
}

static int begin_merge(reading *in, const char **attributes) {
    const char *reference = qz_book_xml_attribute(attributes, "ref");
    qz_book_range range;
    if (reference == NULL || !qz_book_range_read(&range, reference)) {
        say(in, "WORKBOOK_CELL_PLACE", reference == NULL ? "" : reference);
        return 1;
    }
    return range.last_row == range.row || qz_book_cells_merge(in->book, &in->cells, &range);
}

/* Each element counts only where it belongs. */
static void begin(qz_book_xml *xml, int element, const char **attributes) {
    reading *in = qz_book_xml_context(xml);
    int around = qz_book_xml_around(xml, 1);
    if (element == CELL && around == ROW) {
        begin_cell(in, attributes);
    } else if (element == ROW && around == ROWS) {
        begin_row(in, attributes);
    } else if (around == CELL) {
        in->raw.has_value |= element == VALUE;
        in->raw.formula |= element == FORMULA;
    } else if (element == COLUMN && around == COLUMNS) {
        begin_columns(in, attributes);
    } else if (element == MERGE && around == MERGES && !begin_merge(in, attributes)) {
        qz_book_xml_stop(xml);
    }
}

static void end(qz_book_xml *xml, int element) {
    if (element == CELL && qz_book_xml_around(xml, 1) == ROW &&
        !end_cell(qz_book_xml_context(xml))) {
        qz_book_xml_stop(xml);
    }
}

/* A value, or an inline text: plain, or of runs. */
static int is_content(const qz_book_xml *xml) {
    int around = qz_book_xml_around(xml, 1);
    switch (qz_book_xml_around(xml, 0)) {
    case VALUE:
        return around == CELL;
    case TEXT:
        return around == INLINE || (around == RUN && qz_book_xml_around(xml, 2) == INLINE);
    default:
        return 0;
    }
}

static void text(qz_book_xml *xml, const char *bytes, size_t length) {
    reading *in = qz_book_xml_context(xml);
    if (is_content(xml) && !qz_book_text_add(in->book, &in->text, bytes, length)) {
        qz_book_xml_stop(xml);
    }
}

static const qz_book_xml_kind kind = {
    names, QZ_ARRAY_SIZE(names), qz_book_xml_main, "worksheet", begin, end, text};

int qz_book_sheet_read(qz_book *book, const qz_book_package_part *part, qzplan_sheet *sheet) {
    reading *in = qz_arena_borrow(&book->working, 1, sizeof *in);
    if (in == NULL) {
        return qz_book_no_memory(book);
    }
    memset(in, 0, sizeof *in);
    in->book = book;
    in->sheet = sheet->name;
    in->cells.sheet = sheet->name;
    int whole =
        qz_book_xml_read(book, part, &kind, in) && qz_book_cells_finish(book, &in->cells, sheet);
    qz_arena_give_back(&book->working, in->text.bytes);
    qz_arena_give_back(&book->working, in);
    return whole;
}
