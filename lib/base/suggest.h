/* SPDX-License-Identifier: MIT */
#ifndef QZ_BASE_SUGGEST_H
#define QZ_BASE_SUGGEST_H

/* "did you mean": the nearest of some known names. */

#include <stddef.h>

typedef struct qz_suggest {
    const char *word; /* need not be NUL-terminated */
    size_t length;
    const char *best; /* the nearest name offered so far, or NULL */
    size_t distance;
} qz_suggest;

void qz_suggest_begin(qz_suggest *s, const char *word, size_t length);

/* Offers one known name (NUL-terminated, kept by reference). */
void qz_suggest_offer(qz_suggest *s, const char *name);

#endif
