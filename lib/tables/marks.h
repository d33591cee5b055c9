/* SPDX-License-Identifier: MIT */
#ifndef QZ_TABLES_MARKS_H
#define QZ_TABLES_MARKS_H

/* Which mark is the decimal one in the numbers of a table: all of them say it together. */

#include "base/arena.h"
#include "base/csv.h"

/* What one text says. */
enum {
    QZ_MARKS_NONE,   /* it is no number with a comma or a point in it */
    QZ_MARKS_COMMA,  /* the comma is its decimal mark: "1250,5", "1.234,5", "1.234.567" */
    QZ_MARKS_POINT,  /* the point is */
    QZ_MARKS_EITHER, /* "1,234" */
    QZ_MARKS_COUNT
};

typedef struct qz_marks {
    int decimal;   /* QZ_MARKS_NONE, as long as nothing says it */
    qz_cell first; /* which number said it first */
} qz_marks;

int qz_marks_of(const char *text, size_t length);

/* Notes what a cell says. */
void qz_marks_see(qz_marks *marks, const qz_cell *cell);

/* A number without marks and blanks between thousands, with a point as its decimal mark (COMMA or
   POINT says which it is there); what is no such number stays as it is. 0 without memory. */
QZ_MUST_USE int qz_marks_plain(qz_cell *cell, qz_arena *arena, int decimal);

/* Whether a text has a blank between characters. */
int qz_has_blank(const qz_cell *cell);

#endif
