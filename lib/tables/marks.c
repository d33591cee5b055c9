/* SPDX-License-Identifier: MIT */
/* Takes a number apart: groups of digits, and the marks between them. */

#include "tables/marks.h"

#include <string.h>

#include "base/utf8.h"
#include "tables/fold.h"

typedef struct anatomy {
    size_t commas;
    size_t points;
    size_t blanks;
    size_t first;    /* digits of the first group */
    size_t last;     /* digits behind the last mark */
    int last_mark;   /* ',' or '.' or ' '; 0: none */
    int grouped;     /* 1: all groups between the first mark and the last have three digits */
    int blanks_last; /* 1: a blank behind a comma or a point */
    char begins;     /* its first digit */
} anatomy;

static int is_digit(char c) {
    return c >= '0' && c <= '9';
}

/* The mark at a place, and its bytes: a comma, a point, a blank of any kind; 0: none. */
static int mark_at(const char *text, size_t length, size_t *bytes) {
    *bytes = 1;
    if (text[0] == ',' || text[0] == '.') {
        return text[0];
    }
    uint32_t character = qz_utf8_plain(text, length, bytes);
    return qz_is_space(character) ? ' ' : 0;
}

static void add_mark(anatomy *a, int mark, size_t digits) {
    int had = a->last_mark != 0;
    if (!had) {
        a->first = digits;
    } else {
        a->grouped &= digits == 3;
    }
    a->blanks_last |= mark == ' ' && (a->commas > 0 || a->points > 0);
    a->commas += mark == ',';
    a->points += mark == '.';
    a->blanks += mark == ' ';
    a->last_mark = mark;
}

/* Between a sign and a percent sign; 0 where something else stands there. */
static int take_apart(anatomy *a, const char *text, size_t length) {
    size_t digits = 0;
    size_t at = length > 0 && (text[0] == '-' || text[0] == '+') ? 1 : 0;
    size_t end = length;
    *a = (anatomy){.grouped = 1};
    while (end > at && (text[end - 1] == '%' || text[end - 1] == ' ')) {
        end--;
    }
    a->begins = at < end ? text[at] : '\0';
    while (at < end) {
        size_t bytes;
        int mark;
        if (is_digit(text[at])) {
            digits++;
            at++;
            continue;
        }
        mark = mark_at(text + at, end - at, &bytes);
        if (mark == 0 || digits == 0) {
            return 0;
        }
        add_mark(a, mark, digits);
        digits = 0;
        at += bytes;
    }
    a->last = digits;
    return digits > 0;
}

static int only(size_t count, size_t last, const anatomy *a, int as_decimal, int as_group) {
    if (count > 1) { /* it can only stand between thousands */
        return a->grouped && last == 3 && a->first <= 3 ? as_group : QZ_MARKS_NONE;
    }
    if (a->blanks > 0) {
        return a->grouped && a->first <= 3 && !a->blanks_last ? as_decimal : QZ_MARKS_NONE;
    }
    return last == 3 && a->first <= 3 && a->begins != '0' ? QZ_MARKS_EITHER : as_decimal;
}

int qz_marks_of(const char *text, size_t length) {
    anatomy a;
    if (!take_apart(&a, text, length)) {
        return QZ_MARKS_NONE;
    }
    if (a.commas > 0 && a.points > 0) {
        int decimal = a.last_mark == ',' ? QZ_MARKS_COMMA : QZ_MARKS_POINT;
        size_t count = a.last_mark == ',' ? a.commas : a.points;
        return count == 1 && a.grouped && a.first <= 3 && a.blanks == 0 ? decimal : QZ_MARKS_NONE;
    }
    if (a.commas > 0) {
        return only(a.commas, a.last, &a, QZ_MARKS_COMMA, QZ_MARKS_POINT);
    }
    return a.points > 0 ? only(a.points, a.last, &a, QZ_MARKS_POINT, QZ_MARKS_COMMA)
                        : QZ_MARKS_NONE;
}

void qz_marks_see(qz_marks *marks, const qz_cell *cell) {
    int says =
        marks->decimal == QZ_MARKS_NONE ? qz_marks_of(cell->text, cell->length) : QZ_MARKS_NONE;
    if (says == QZ_MARKS_COMMA || says == QZ_MARKS_POINT) {
        marks->decimal = says;
        marks->first = *cell;
    }
}

int qz_has_blank(const qz_cell *cell) {
    size_t bytes;
    for (size_t i = 0; i < cell->length; i += bytes) {
        bytes = 1;
        if ((unsigned char)cell->text[i] >= 0x80 || cell->text[i] == ' ') {
            if (mark_at(cell->text + i, cell->length - i, &bytes) == ' ') {
                return 1;
            }
        }
    }
    return 0;
}

/* Whether it is well grouped with that decimal mark. */
static int is_well_grouped(const anatomy *a, int decimal) {
    int ends_whole = a->last_mark == (decimal == QZ_MARKS_COMMA ? ',' : '.');
    size_t decimals = decimal == QZ_MARKS_COMMA ? a->commas : a->points;
    size_t groups = decimal == QZ_MARKS_COMMA ? a->points : a->commas;
    if (decimals > 1 || (decimals == 1 && !ends_whole) || (groups > 0 && a->blanks > 0)) {
        return 0;
    }
    int grouped = groups + a->blanks > 0;
    return !grouped || (a->first <= 3 && a->grouped && (decimals == 1 || a->last == 3));
}

int qz_marks_plain(qz_cell *cell, qz_arena *arena, int decimal) {
    anatomy a;
    if (!take_apart(&a, cell->text, cell->length) || a.last_mark == 0 ||
        !is_well_grouped(&a, decimal)) {
        return 1;
    }
    char *text = qz_arena_alloc(arena, cell->length + 1);
    if (text == NULL) {
        return 0;
    }
    size_t size = 0;
    size_t bytes;
    for (size_t i = 0; i < cell->length; i += bytes) {
        int mark = mark_at(cell->text + i, cell->length - i, &bytes);
        if (mark == 0) {
            memcpy(text + size, cell->text + i, bytes);
            size += bytes;
        } else if (mark == (decimal == QZ_MARKS_COMMA ? ',' : '.')) {
            text[size++] = '.';
        }
    }
    cell->text = text;
    cell->length = size;
    return 1;
}
