/* SPDX-License-Identifier: MIT */
#ifndef QZ_TABLES_PATTERN_H
#define QZ_TABLES_PATTERN_H

/* Texts with `*` for anything, and one part in brackets that is kept. */

#include <stddef.h>

#include "base/arena.h"

typedef struct qz_pattern qz_pattern;

/* What is wrong with one. */
enum {
    QZ_PATTERN_FINE,
    QZ_PATTERN_NO_MEMORY,
    QZ_PATTERN_SECOND_BRACKETS,
    QZ_PATTERN_OPEN,     /* a bracket without its other */
    QZ_PATTERN_BACKSLASH /* before nothing that it takes as it is */
};

/* Of a folded text. `brackets`: 0 where they are characters like any. */
int qz_pattern_make(const qz_pattern **out, qz_arena *arena, const char *text, size_t length,
                    int brackets);

/* Whether a folded text has its form; *start and *size are what is kept, the whole text where it
   has no brackets. A `*` takes as little as it can. Time: the lengths multiplied, at most. */
int qz_pattern_fits(const qz_pattern *pattern, const char *text, size_t length, size_t *start,
                    size_t *size);

#endif
