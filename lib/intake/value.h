/* SPDX-License-Identifier: MIT */
#ifndef QZ_INTAKE_VALUE_H
#define QZ_INTAKE_VALUE_H

/* The value of a row: what its metric may be reported as. */

#include "intake/cell.h"

/* Fills in the value of check->out, whose metric is known. */
void qz_row_read_value(qz_row_check *check);

#endif
