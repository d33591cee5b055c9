/* SPDX-License-Identifier: MIT */
/* What stands before the rows: a mark, comments, a line that says the separator, the header. */

#include "csv/roll_header.h"

#include <string.h>

#include "base/csv.h"
#include "csv/roll_cell.h"
#include "csv/roll_parts.h"

/* The bytes of a mark of byte order. */
static size_t mark_at(int encoding, const char *text, size_t size) {
    if (encoding == QZ_INDEX_GB18030) {
        return size >= 4 && memcmp(text, "\x84\x31\x95\x33", 4) == 0 ? 4 : 0;
    }
    return size >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
}

static int add_name(qz_roll *roll, const qz_csv_cell *cell, size_t at, uint32_t *count) {
    if (*count == roll->name_room) {
        uint32_t room = roll->name_room * 2 + 16;
        qz_roll_name *longer = qz_arena_array(&roll->names_arena, room, sizeof *longer);
        if (longer == NULL) {
            return 0;
        }
        if (*count > 0) {
            memcpy(longer, roll->names, *count * sizeof *longer);
        }
        roll->names = longer;
        roll->name_room = room;
    }
    qz_roll_cell kept = {0, (uint32_t)cell->cell.length};
    const char *text = cell->cell.text;
    if (!cell->quoted || cell->cell.length == 0 || text[0] != '"') {
        kept = qz_roll_cell_at(roll->how.encoding, text, 0, cell->cell.length);
    }
    roll->names[(*count)++] = (qz_roll_name){.text = text + kept.at,
                                             .length = kept.length & QZ_ROLL_LENGTH,
                                             .at = at,
                                             .quoted = cell->quoted};
    return 1;
}

/* Cuts the first row: 1; 0 where it is not in hand whole. */
static int cut(qz_roll *roll, qz_csv *csv, uint32_t *count, size_t *begin) {
    qz_csv_cell cell;
    qz_cell comment;
    size_t mark = mark_at(roll->how.encoding, roll->window.text, roll->window.size);
    size_t start = mark;
    qz_csv_begin(csv, &roll->names_arena, roll->window.text + mark, roll->window.size - mark);
    roll->demo = 0;
    while (qz_csv_comment(csv, &comment)) {
        roll->demo |= qz_csv_is_demo(&comment);
    }
    csv->separator = roll->how.separator;
    (void)qz_csv_says_separator(csv, &csv->separator);
    roll->how.separator = csv->separator;
    *count = 0;
    *begin = start;
    roll->fault_count = 0;
    do {
        size_t at = start + csv->at;
        if (!qz_csv_next(csv, &cell)) {
            break;
        }
        if (*count == 0) {
            *begin = at;
        }
        if (!roll->window.ended && csv->at + 1 >= csv->size) {
            return 0;
        }
        if (cell.fault != QZ_CSV_FINE) {
            static const int kinds[] = {QZ_ROLL_FINE, QZ_ROLL_AFTER_QUOTE, QZ_ROLL_STRAY_QUOTE,
                                        QZ_ROLL_UNCLOSED};
            qz_roll_add_fault(roll, kinds[cell.fault], 0, at, *count + 1);
        }
        if (!add_name(roll, &cell, roll->window.at + at, count)) {
            return 1;
        }
    } while (!cell.last);
    return roll->window.ended || csv->at + 1 < csv->size;
}

/* What no text may have, in all of what stands before the rows. */
static void look_for_odd(qz_roll *roll, size_t end) {
    const char *text = roll->window.text;
    size_t from = mark_at(roll->how.encoding, text, roll->window.size);
    size_t at = qz_index_odd(roll->how.encoding, text, end, from);
    if (at < end) {
        uint32_t value;
        int kind = qz_roll_odd_kind(roll, text + at, end - at, &value);
        qz_roll_add_fault(roll, kind, value, at, 0);
    }
}

int qz_roll_header(qz_roll *roll, char separator, const qz_roll_name **names, uint32_t *count,
                   qz_roll_fault *fault) {
    qz_csv csv;
    size_t begin = 0;
    *fault = (qz_roll_fault){0};
    *names = NULL;
    *count = 0;
    roll->how.separator = separator;
    roll->index.lines = roll->index.at = 0;
    while (roll->window.size == 0 || !cut(roll, &csv, count, &begin)) {
        if (roll->window.ended) {
            break;
        }
        if (roll->window.size > roll->how.most) {
            roll->fault_count = 0;
            qz_roll_add_fault(roll, QZ_ROLL_TOO_LONG, roll->how.most, begin, 0);
            break;
        }
        if (!qz_window_more(&roll->window)) {
            return -1;
        }
    }
    if (roll->names_arena.failed) {
        roll->no_memory = 1;
        return -1;
    }
    size_t end = roll->window.size == 0 ? 0 : (size_t)(csv.text - roll->window.text) + csv.at;
    if (roll->fault_count == 0) {
        look_for_odd(roll, end);
    }
    if (roll->fault_count > 0) {
        *fault = roll->faults[0];
        roll->fault_count = 0;
        return 0;
    }
    while (*count > 0 && roll->names[*count - 1].length == 0) {
        --*count;
    }
    *names = roll->names;
    roll->width = *count;
    roll->index.separator = roll->how.separator;
    roll->begin = end;
    roll->begun = 1;
    qz_index_begin(&roll->index, end);
    roll->index.lines = qz_index_lines(roll->window.text, 0, end);
    return *count > 0;
}
