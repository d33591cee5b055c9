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
} qz_row_check;

/* Reports a fault of one cell; where it was not given, at the row's beginning. */
void qz_row_fault(qz_row_check *check, int field, qz_message message);

/* 1 where the cell was given. */
int qz_row_has(const qz_row_check *check, int field);

#endif
