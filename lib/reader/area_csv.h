/* SPDX-License-Identifier: MIT */
#ifndef QZ_READER_AREA_CSV_H
#define QZ_READER_AREA_CSV_H

#include "reader/decode.h"

/* The rows of an area CSV file as a list of mappings; NULL after a fault that leaves none. Sets
   d->file for the faults that follow. */
const qz_node *qz_area_rows(qz_decoder *d, const qz_node *areas, const qz_node *file);

#endif
