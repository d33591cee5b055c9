/* SPDX-License-Identifier: MIT */
#ifndef QZ_INTAKE_SOURCE_H
#define QZ_INTAKE_SOURCE_H

/* The two formats: each reads a clean UTF-8 text and hands its rows on. */

#include <stddef.h>

#include "intake/row.h"

/* Both report every fault; *demo becomes 1 where the text says that its figures are made up.
   `scratch` is for the time of reading. `dirty`: the text has refused characters that were
   reported; rows with them are passed over, the others are looked at. */
typedef void qz_figures_reader(const qz_rows *rows, qz_arena *scratch, const char *text,
                               size_t length, int dirty, int *demo);
qz_figures_reader qz_figures_read_csv;
qz_figures_reader qz_figures_read_yaml;

#endif
