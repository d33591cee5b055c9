/* SPDX-License-Identifier: MIT */
#ifndef QZ_INTAKE_FORMATS_H
#define QZ_INTAKE_FORMATS_H

/* The formats that figures are read in. */

#include "intake/mapped.h"
#include "intake/source.h"

typedef struct qz_format {
    int32_t format;         /* QZPLAN_FORMAT_... */
    const char *endings[3]; /* of names */
    qz_figures_reader *read;
    int reads_dirty; /* 1: rows without refused characters are looked at beside those with */
    qz_mapped_reader *read_mapped; /* NULL: it takes no mapping */
} qz_format;

/* The one that is said, else the one that a name tells. */
const qz_format *qz_format_of(const char *name, int32_t format);

#endif
