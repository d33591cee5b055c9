/* SPDX-License-Identifier: MIT */
#ifndef QZ_PROGRESS_EXACT_H
#define QZ_PROGRESS_EXACT_H

#include "progress/case.h"

/* The decimal number with the fewest decimals that reads back as this double, not reduced: its
   denominator is a power of ten. 0 where there is none of up to 15 digits. */
int qz_decimal_of(qzplan_number *out, double value);

/* A product of differences: (f[0][0] - f[0][1]) * (f[1][0] - f[1][1]) * (f[2][0] - f[2][1]). */
typedef struct qz_product {
    double f[3][2];
} qz_product;

/* -1, 0, 1 as left is below, equal to or above right. Doubles stand for the decimal numbers they
   were written as (up to 15 digits), and these are compared exactly; where that does not fit, the
   doubles are. */
int qz_product_order(const qz_product *left, const qz_product *right);

#endif
