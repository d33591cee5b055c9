/* SPDX-License-Identifier: MIT */
#ifndef QZ_TALLY_KLEENE_H
#define QZ_TALLY_KLEENE_H

/* Truth in three values. They are numbered so that `and` is the lesser and `or` the greater of two;
   only the functions here make use of that. */

#include <stdint.h>

enum { QZ_FALSE = 0, QZ_UNKNOWN = 1, QZ_TRUE = 2 };

static inline int qz_and(int a, int b) {
    return a < b ? a : b;
}

static inline int qz_or(int a, int b) {
    return a > b ? a : b;
}

/* Of what holds for certain, and of what certainly does not. */
static inline int qz_kleene(int holds, int fails) {
    return holds ? QZ_TRUE : fails ? QZ_FALSE : QZ_UNKNOWN;
}

#endif
