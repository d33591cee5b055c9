/* SPDX-License-Identifier: MIT */
#ifndef QZ_INTAKE_PERIOD_H
#define QZ_INTAKE_PERIOD_H

/* The period of a row, and the one form that the periods of a column have: 2010-11 is a month or
   the year 2010/11, as the cells above and below it say. */

#include "intake/cell.h"

/* A cell that can be a month or a year, taken for a month until the column is known. */
typedef struct qz_period_pair {
    struct qz_period_pair *next;
    qz_stored *figure;
    qz_place place; /* of the cell */
    int32_t later;  /* how many years the second number is after the first: 1 or 2 */
    int is_slashed; /* 2010/11, of a metric whose years are the calendar's */
    qzplan_period as_month;
} qz_period_pair;

/* What the periods of an input were like. */
typedef struct qz_period_column {
    qz_arena *scratch;
    qz_period_pair *first;
    qz_period_pair **last;
    size_t months;  /* with a hyphen, that can be no years */
    size_t years;   /* with a hyphen, that can be no months */
    size_t slashed; /* months with a slash */
    size_t others;
} qz_period_column;

/* 1 where a cell has a day as spreadsheets keep it. */
int qz_cell_is_serial(const qz_cell *cell, int32_t *day);

/* Fills in the period of check->out, whose metric may be unknown. */
void qz_row_read_period(qz_row_check *check);

/* Once the row's figure is kept: notes a period that its column decides. */
void qz_row_keep_period(qz_row_check *check);

qz_period_column qz_periods_begin(qz_arena *scratch);

/* Decides what could be a month or a year, now that all rows are known. */
void qz_periods_end(const qz_rows *rows);

#endif
