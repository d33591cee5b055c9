/* SPDX-License-Identifier: MIT */
#ifndef QZ_INTAKE_ROW_H
#define QZ_INTAKE_ROW_H

/* One row of figures, wherever it came from, checked against the plan and put into the set. */

#include <stdint.h>

#include "base/csv.h"
#include "figures/store.h"
#include "messages/diagnostics.h"

/* The columns, in the order of the table of names. */
enum {
    QZ_FIELD_METRIC,
    QZ_FIELD_PERIOD,
    QZ_FIELD_AREA,
    QZ_FIELD_FOR,
    QZ_FIELD_VALUE,
    QZ_FIELD_NUMERATOR,
    QZ_FIELD_DENOMINATOR,
    QZ_FIELD_FLAG,
    QZ_FIELD_SOURCE,
    QZ_FIELD_NOTE,
    QZ_FIELD_COUNT
};

/* The name of a column. */
const char *qz_field_name(int field);

/* The column of that name, or -1. */
int qz_field_find(const char *name, size_t length);

/* What to say about a name that is no column, in the buffer or static; NULL: nothing. */
const char *qz_field_hint(const char *name, size_t length, char *buffer, size_t capacity);

typedef struct qz_row {
    qz_cell cells[QZ_FIELD_COUNT]; /* length 0 counts as not given */
    uint32_t index;                /* from 0 */
    uint32_t line;                 /* where it begins; 0: no position */
    uint32_t column;
    uint32_t reserved;
} qz_row;

/* What the rows of one file share. */
typedef struct qz_rows {
    qzplan_figures *figures;
    qz_report *report;
    qz_arena *strings; /* what the figures keep */
    const char *file;  /* in that arena, or static */
} qz_rows;

/* Reports all faults of the row; adds it to the set where there is none. Out of memory is set in
   the report. */
void qz_rows_take(const qz_rows *rows, const qz_row *row);

/* A word for a message: short, on one line, cut with an ellipsis; returns the buffer. */
enum { QZ_WORD_BYTES = 96 };
const char *qz_word(char buffer[QZ_WORD_BYTES], const char *text, size_t length);

#endif
