/* SPDX-License-Identifier: MIT */
/* "did you mean": the nearest of a few known names. */

#include "nearest.h"

#include <string.h>

enum { LONGEST = 96 };

static size_t smaller(size_t a, size_t b) {
    return a < b ? a : b;
}

/* Insertions, deletions, substitutions and swaps of neighbours that turn a into b. */
static size_t distance(const char *a, size_t a_length, const char *b, size_t b_length) {
    size_t rows[3][LONGEST + 1];
    size_t *older = rows[0], *old = rows[1], *row = rows[2];

    for (size_t j = 0; j <= b_length; j++) {
        old[j] = j;
    }
    for (size_t i = 1; i <= a_length; i++) {
        size_t *spare = older;

        row[0] = i;
        for (size_t j = 1; j <= b_length; j++) {
            row[j] = smaller(smaller(old[j], row[j - 1]) + 1, old[j - 1] + (a[i - 1] != b[j - 1]));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = smaller(row[j], older[j - 2] + 1);
            }
        }
        older = old;
        old = row;
        row = spare;
    }
    return old[b_length];
}

const char *nearest_name(const char *word, const char *const *names, size_t count) {
    size_t length = strlen(word);
    size_t best_distance = length / 3 + 1;
    const char *best = NULL;

    if (length == 0 || length > LONGEST) {
        return NULL;
    }
    for (size_t i = 0; i < count; i++) {
        size_t name_length = strlen(names[i]);
        size_t far = name_length <= LONGEST ? distance(word, length, names[i], name_length)
                                            : best_distance + 1;

        if (far < best_distance || (far == best_distance && best == NULL)) {
            best = names[i];
            best_distance = far;
        }
    }
    return best;
}
