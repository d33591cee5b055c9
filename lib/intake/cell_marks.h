/* SPDX-License-Identifier: MIT */
#ifndef QZ_INTAKE_CELL_MARKS_H
#define QZ_INTAKE_CELL_MARKS_H

#include "intake/row_parts.h"

#include <qzplan/tables.h>

/* Tells what is to be known of the figures of sheets, from the one at `first` on: that their values
   are of formulas, are hidden, are shown in thousands, or stand beside a time of day that is left
   out. Of each sheet once, at the first such cell. */
void qz_tell_marks(const qz_rows *rows, size_t first, const qzplan_sheet *sheets, size_t count);

#endif
