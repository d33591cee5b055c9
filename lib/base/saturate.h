/* SPDX-License-Identifier: MIT */
#ifndef QZ_BASE_SATURATE_H
#define QZ_BASE_SATURATE_H

/* Sums and differences that stop at the end of the range instead of leaving it: for bounds, where
   the end stands for "no bound". */

#include <stdint.h>

static inline int64_t qz_plus(int64_t a, int64_t b) {
    return b > 0 && a > INT64_MAX - b ? INT64_MAX : b < 0 && a < INT64_MIN - b ? INT64_MIN : a + b;
}

static inline int64_t qz_minus(int64_t a, int64_t b) {
    return b < 0 && a > INT64_MAX + b ? INT64_MAX : b > 0 && a < INT64_MIN + b ? INT64_MIN : a - b;
}

#endif
