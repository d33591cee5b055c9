/* SPDX-License-Identifier: MIT */
#ifndef QZ_TALLY_CSV_H
#define QZ_TALLY_CSV_H

/* Rows of CSV into a tally. */

#include "tally/tally.h"

/* Where they come from: the first of these that is given. */
typedef struct qz_rec_csv {
    const char *path;
    const char *bytes;
    size_t size;
    qzplan_tally_read *read;
    void *context;
} qz_rec_csv;

void qz_rec_read_csv(qz_rec_reading *reading, const void *from);

#endif
