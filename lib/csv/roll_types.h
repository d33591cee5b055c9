/* SPDX-License-Identifier: MIT */
#ifndef QZ_CSV_ROLL_TYPES_H
#define QZ_CSV_ROLL_TYPES_H

/* How a source is read, and what comes of it. */

#include <stddef.h>
#include <stdint.h>

enum { QZ_ROLL_ROWS = 1024, QZ_ROLL_FAULTS = 16, QZ_ROLL_MOST = 16 * 1024 * 1024 };

typedef struct qz_roll_how {
    int32_t encoding;  /* QZ_INDEX_UTF8, QZ_INDEX_GB18030: cells are given as they are written */
    int32_t way;       /* QZ_WAY_BEST, or one that this processor has */
    uint32_t most;     /* bytes of a row; 0: QZ_ROLL_MOST */
    int32_t no_header; /* 1: a range behind the first: width and separator are told */
    uint32_t width;    /* then */
    char separator;    /* then */
    uint32_t block;    /* bytes that are read at once; 0: QZ_WINDOW_BLOCK */
    uint64_t to;       /* rows that begin before it are read, the last one whole; 0: all */
} qz_roll_how;

/* A cell without its quotes and the blanks at its ends: space, tab, U+00A0, U+3000. */
typedef struct qz_roll_cell {
    uint32_t at;     /* from the batch's base */
    uint32_t length; /* with the two bits below */
} qz_roll_cell;

#define QZ_ROLL_QUOTED  0x80000000u /* written in quotes */
#define QZ_ROLL_DOUBLED 0x40000000u /* quotes within it are doubled still */
#define QZ_ROLL_LENGTH  0x3FFFFFFFu

enum qz_roll_fault_kind {
    QZ_ROLL_FINE,
    QZ_ROLL_SHORT, /* too few cells; `value` is how many */
    QZ_ROLL_LONG,
    QZ_ROLL_STRAY_QUOTE, /* as QZ_CSV_... */
    QZ_ROLL_AFTER_QUOTE,
    QZ_ROLL_UNCLOSED, /* the end of reading: what follows the quote is no row */
    QZ_ROLL_NUL,      /* a character that no text may have; `value` is it */
    QZ_ROLL_CONTROL,
    QZ_ROLL_MARK,
    QZ_ROLL_ENCODING, /* `value` is the byte */
    QZ_ROLL_TOO_LONG, /* the end of reading: a row of more bytes than it may have */
    QZ_ROLL_COMMENT   /* a line that begins with # behind the header */
};

typedef struct qz_roll_fault {
    int32_t kind; /* QZ_ROLL_... */
    uint32_t value;
    uint64_t row;    /* as qz_roll_batch.first_row counts */
    uint64_t at;     /* byte offset in the source */
    uint64_t row_at; /* where its row begins */
    uint64_t line;   /* of `at`, from 1 where reading began */
    uint32_t column; /* the cell, from 1; 0: the row */
    uint32_t reserved;
} qz_roll_fault;

/* Sound rows that follow each other, then perhaps one that is not. Blank lines are no rows. A row
   of separators and blanks alone is given where it has the header's width, else counted in
   blank_rows. Blank cells too many at a row's end are none. Good until the next batch. */
typedef struct qz_roll_batch {
    const char *base;
    uint64_t base_at;     /* its offset in the source */
    uint64_t first_row;   /* from 0, without the header; those with faults are counted */
    uint32_t row_count;   /* at most QZ_ROLL_ROWS */
    uint32_t fault_count; /* of the row behind them */
    const qz_roll_cell *const *cells; /* cells[i][row] of the i-th column that is needed */
    const uint32_t *row_at;           /* from base */
    const qz_roll_fault *faults;
    uint64_t blank_rows; /* since the last batch */
} qz_roll_batch;

typedef struct qz_roll_name {
    const char *text;
    size_t length;
    uint64_t at; /* its offset in the source */
    int32_t quoted;
    int32_t reserved;
} qz_roll_name;

typedef struct qz_roll qz_roll;

#endif
