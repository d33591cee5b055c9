/* SPDX-License-Identifier: MIT */
/* Comparing products of differences without rounding. linear, destatis and sdsn need no powers, so
   their borders can be exact: 0.1 is then one tenth and not the double beside it. */

#include "progress/exact.h"

#include <math.h>

#include <qzplan/error.h>

#include "number/number.h"

int qz_decimal_of(qzplan_number *out, double value) {
    const double most = 1e15;
    int64_t den = 1;
    for (int decimals = 0; decimals <= 15; decimals++, den *= 10) {
        double scaled = value * (double)den;
        if (!(fabs(scaled) < most)) {
            return 0;
        }
        double whole = nearbyint(scaled);
        if (whole / (double)den == value) {
            *out = (qzplan_number){(int64_t)whole, den};
            return 1;
        }
    }
    return 0;
}

static int difference_of(qzplan_number *out, const double f[2]) {
    qzplan_number a;
    qzplan_number b;
    return qz_decimal_of(&a, f[0]) && qz_decimal_of(&b, f[1]) &&
           qzplan_number_subtract(out, &a, &b) == QZPLAN_OK;
}

static int product_of(qzplan_number *out, const qz_product *product) {
    *out = qz_number_of(1);
    for (size_t i = 0; i < 3; i++) {
        qzplan_number factor;
        if (!difference_of(&factor, product->f[i]) ||
            qzplan_number_multiply(out, out, &factor) != QZPLAN_OK) {
            return 0;
        }
    }
    return 1;
}

static double rounded(const qz_product *product) {
    const double(*f)[2] = product->f;
    return (f[0][0] - f[0][1]) * (f[1][0] - f[1][1]) * (f[2][0] - f[2][1]);
}

int qz_product_order(const qz_product *left, const qz_product *right) {
    qzplan_number a;
    qzplan_number b;
    if (product_of(&a, left) && product_of(&b, right)) {
        return qz_number_order(a, b);
    }
    double x = rounded(left);
    double y = rounded(right);
    return (x > y) - (x < y);
}
