/* SPDX-License-Identifier: MIT */
#ifndef QZ_CSV_ROLL_HEADER_H
#define QZ_CSV_ROLL_HEADER_H

/* What stands before the rows of a roll. */

#include "csv/roll_types.h"

/* The header, cut by a separator unless a line `sep=` says another: 1. It is the first row that is
   not blank, behind comments; blank names at its end are none. May be asked again with another
   separator until the first batch; names are good until then. 0: there is none, or *fault is not
   FINE. -1: reading failed, or no memory. */
int qz_roll_header(qz_roll *roll, char separator, const qz_roll_name **names, uint32_t *count,
                   qz_roll_fault *fault);
#endif
