/* SPDX-License-Identifier: MIT */
#ifndef QZ_INTAKE_ROW_H
#define QZ_INTAKE_ROW_H

/* One row of figures, wherever it came from, checked against the plan and put into the set. */

#include "intake/row_parts.h"

/* Reports all faults of the row; adds it to the set where there is none. Out of memory is set in
   the report. */
void qz_rows_take(const qz_rows *rows, const qz_row *row);

#endif
