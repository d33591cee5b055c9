/* SPDX-License-Identifier: MIT */
#ifndef QZ_BASE_CSV_H
#define QZ_BASE_CSV_H

/* Reads CSV (RFC 4180) cell by cell, with positions. It keeps no rows: memory does not grow with
   the text. */

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/cursor.h"

/* A text with its place. text NULL: not given. */
typedef struct qz_cell {
    const char *text; /* not NUL-terminated */
    size_t length;
    uint32_t line; /* 0: no position */
    uint32_t column;
    uint32_t span; /* characters on its first line */
    uint32_t reserved;
} qz_cell;

/* What is wrong with a cell. */
enum {
    QZ_CSV_FINE = 0,
    QZ_CSV_AFTER_QUOTE = 1, /* text after the closing quote */
    QZ_CSV_STRAY_QUOTE = 2, /* a quote inside a cell that does not begin with one */
    QZ_CSV_UNCLOSED = 3     /* the closing quote is missing */
};

typedef struct qz_csv_cell {
    qz_cell cell;
    qz_cursor fault_at;
    int fault;  /* QZ_CSV_... */
    int quoted; /* written in quotes */
    int last;   /* of its row */
} qz_csv_cell;

typedef struct qz_csv {
    const char *text; /* valid UTF-8 without NUL bytes */
    size_t size;
    size_t at;
    qz_arena *arena; /* for cells with doubled quotes */
    qz_cursor cursor;
    int in_row;     /* a cell must follow, even an empty one */
    int no_memory;  /* set, and the reading ends, when the arena is exhausted */
    char separator; /* between cells: a comma, unless it is set after qz_csv_begin */
} qz_csv;

void qz_csv_begin(qz_csv *csv, qz_arena *arena, const char *text, size_t size);

/* If the next line (blank ones are skipped) begins with `#`, passes it and gives it: 1, else 0.
   Only between rows. */
int qz_csv_comment(qz_csv *csv, qz_cell *line);

/* Whether a comment marks the text as made up: `# demo: ...`; the colon may be full-width, the word
   in capitals. */
int qz_csv_is_demo(const qz_cell *line);

/* Whether the line that is next says the separator: `sep=;`. Passes it then. */
int qz_csv_says_separator(qz_csv *csv, char *separator);

/* Passes so many bytes of a line, and its end. Only between rows. */
void qz_csv_pass(qz_csv *csv, size_t bytes);

/* Without blanks at either end: they mean nothing in a table, and spreadsheets leave them. */
qz_cell qz_csv_trimmed(const qz_csv_cell *from);

/* The next cell: 1, or 0 at the end. Blank lines between rows are skipped. */
int qz_csv_next(qz_csv *csv, qz_csv_cell *out);

#endif
