/* SPDX-License-Identifier: MIT */
#ifndef QZ_INTAKE_SHEETS_H
#define QZ_INTAKE_SHEETS_H

/* Figures from the sheets of a workbook. */

#include <qzplan/mapping.h>
#include <qzplan/tables.h>

#include "intake/row.h"

/* The i-th of sheets that lie one behind the other, as the library knows the struct; the code of
   qz_struct_read, or INVALID_ARGUMENT where its cells are out of order. */
QZ_MUST_USE int qz_sheet_read(qzplan_sheet *out, const qzplan_sheet *sheets, size_t index);

/* Takes the rows of the sheet that fits, or of those that a mapping (NULL: none) speaks of; reports
   every fault. */
void qz_figures_read_sheets(const qz_rows *rows, qz_arena *scratch, const qzplan_sheet *sheets,
                            size_t count, const qzplan_mapping *mapping);

#endif
