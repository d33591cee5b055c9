/* SPDX-License-Identifier: MIT */
#ifndef QZ_INTAKE_WRITTEN_H
#define QZ_INTAKE_WRITTEN_H

/* Numbers and answers of a cell as people write them: with the metric's own unit, per mille; and
   what is no number. */

#include "intake/cell.h"

/* The number of a cell, its QZPLAN_NUMBER_... form and its decimals (may be NULL). 0 where it is
   none, which is then told. */
int qz_row_read_number(qz_row_check *check, int field, qzplan_number *number, int32_t *form,
                       int32_t *decimals);

/* Tells a cell that is no number; code: of reading it; found: QZ_NUMBER_HINT_... Returns 0. */
int qz_row_refuse_number(qz_row_check *check, int field, int code, int found);

/* 1 yes, 0 no, -1 neither. */
int qz_cell_answer(const qz_cell *cell);

/* 1 where a cell says by a word of statistical offices that nothing was reported: ":" and "..". */
int qz_cell_is_missing(const qz_cell *cell);

#endif
