/* SPDX-License-Identifier: MIT */
#ifndef QZ_TABLES_SCALE_H
#define QZ_TABLES_SCALE_H

/* Multipliers that tables say beside their numbers: powers of ten, and the words for them. */

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

/* The power of ten that a text says: 3 of "1000", "1,000", "thousands" and 千; 0 where it says
 * none. */
int qz_scale_read(int32_t *power, const char *text, size_t length);

/* A number multiplied by a power of ten, as text in the arena: its point is moved. A percentage and
   what is no plain number come back as they are. NULL when out of memory. */
QZ_MUST_USE const char *qz_scale_apply(size_t *out_length, qz_arena *arena, const char *text,
                                       size_t length, int32_t power);

#endif
