/* SPDX-License-Identifier: MIT */
#ifndef QZ_INTAKE_CELL_H
#define QZ_INTAKE_CELL_H

/* The cells of a row while it is checked. */

#include "intake/row_parts.h"

/* A row on its way to become a figure. */
typedef struct qz_row_check {
    const qz_rows *rows;
    const qz_row *row;
    qz_stored *out;
    int faults;
    int32_t pair;     /* its period may be a month or a year: see period.h; 0: it may not */
    int is_slashed;   /* and has a slash */
    uint16_t doubted; /* its value may be a fraction where a percentage is meant */
    uint16_t reserved;
    uint32_t missing; /* bits: the cells that say that nothing was reported */
    int is_end;       /* its period is said to be meant at its end */
} qz_row_check;

enum { QZ_ROW_PATH = 64 };

/* Where a cell is; where it was not given, the row's beginning. The path is written to `path`. */
qz_place qz_row_place(const qz_row_check *check, int field, char path[QZ_ROW_PATH]);

/* Says something of one cell that is no fault. */
void qz_row_warn(const qz_row_check *check, int field, qz_message message);

/* Reports a fault of one cell. */
void qz_row_fault(qz_row_check *check, int field, qz_message message);

/* 1 where the cell was given. */
int qz_row_has(const qz_row_check *check, int field);

#endif
