/* SPDX-License-Identifier: MIT */
/* Interval arithmetic on exact numbers: exact as long as 64 bits can hold it, then outwards. */

#include "number/interval.h"

#include <stdint.h>

#include <qzplan/error.h>

#include "number/wide.h"

int qz_interval_is_exact(const qz_interval *a) {
    return qz_number_known(a->low) && qz_number_known(a->high) &&
           qz_number_order(a->low, a->high) == 0;
}

/* The nearer of two ends, of which either may be none. */
static qzplan_number nearer(qzplan_number a, qzplan_number b, int way) {
    return !qz_number_known(a)               ? b
           : !qz_number_known(b)             ? a
           : qz_number_order(a, b) * way > 0 ? a
                                             : b;
}

qz_interval qz_interval_both(const qz_interval *a, const qz_interval *b) {
    return (qz_interval){nearer(a->low, b->low, 1), nearer(a->high, b->high, -1)};
}

static int is_below(qzplan_number high, qzplan_number low) {
    return qz_number_known(high) && qz_number_known(low) && qz_number_order(high, low) < 0;
}

int qz_interval_apart(const qz_interval *a, const qz_interval *b) {
    return is_below(a->high, b->low) || is_below(b->high, a->low);
}

/* The largest power of ten by which n may be multiplied so that both it and the product, in whole
   numbers, stay below a limit; 1 where even n itself does not. */
static int64_t scale_for(qzplan_number n, uint64_t limit) {
    uint64_t rest;
    int64_t scale = INT64_C(1000000000000000000);
    for (; scale > 1; scale /= 10) {
        qz_wide scaled = qz_wide_divide(qz_wide_product(qz_magnitude(n.num), (uint64_t)scale),
                                        (uint64_t)n.den, &rest);
        if ((uint64_t)scale < limit && qz_wide_high(scaled) == 0 && qz_wide_low(scaled) < limit) {
            break;
        }
    }
    return scale;
}

/* The nearest multiple of 1 / scale at or below n, or with up at or above it. */
static qzplan_number on_grid(qzplan_number n, int64_t scale, int up) {
    uint64_t rest;
    qz_wide scaled = qz_wide_divide(qz_wide_product(qz_magnitude(n.num), (uint64_t)scale),
                                    (uint64_t)n.den, &rest);
    uint64_t size = qz_wide_low(scaled); /* of INT64_MIN itself one more than any other */
    int outwards = rest != 0 && (up ? n.num > 0 : n.num < 0);
    int64_t whole = n.num < 0 && size > 0 ? -(int64_t)(size - 1) - 1 : (int64_t)size;
    return (qzplan_number){whole + (outwards ? (up ? 1 : -1) : 0), scale};
}

typedef int (*operation)(qzplan_number *out, const qzplan_number *a, const qzplan_number *b);

static int adds(operation apply) {
    return apply == qzplan_number_add || apply == qzplan_number_subtract;
}

static uint64_t larger(uint64_t a, uint64_t b) {
    return a > b ? a : b;
}

/* Makes two operands short enough for their operation: both on one grid to be added, the longer one
   shortened (or both) to be multiplied or divided. */
static void shorten(operation apply, qzplan_number *a, int up_a, qzplan_number *b, int up_b) {
    const uint64_t most = UINT64_C(1) << 61;
    if (adds(apply)) {
        int64_t scale_a = scale_for(*a, most);
        int64_t scale_b = scale_for(*b, most);
        int64_t scale = scale_a < scale_b ? scale_a : scale_b;
        *a = on_grid(*a, scale, up_a);
        *b = on_grid(*b, scale, up_b);
        return;
    }
    uint64_t size_a = larger(qz_magnitude(a->num), (uint64_t)a->den);
    uint64_t size_b = larger(qz_magnitude(b->num), (uint64_t)b->den);
    const uint64_t half = UINT64_C(1) << 30;
    if (size_b <= half || size_a > half) {
        *a = on_grid(*a, scale_for(*a, size_b <= half ? most / size_b : half), up_a);
    }
    if (size_b > half) {
        uint64_t room = size_a <= half ? most / size_a : half;
        *b = on_grid(*b, scale_for(*b, room), up_b);
    }
}

/* One end of a result: exactly, else from shorter operands. up_a and up_b say which way rounding an
   operand moves the result in the direction wanted. */
static int end_of(qzplan_number *out, operation apply, qzplan_number a, int up_a, qzplan_number b,
                  int up_b) {
    *out = (qzplan_number){0, 0};
    if (!qz_number_known(a) || !qz_number_known(b)) {
        return QZPLAN_OK;
    }
    int error = apply(out, &a, &b);
    if (error != QZPLAN_ERROR_OVERFLOW) {
        return error;
    }
    shorten(apply, &a, up_a, &b, up_b);
    return apply(out, &a, &b);
}

int qz_interval_add(qz_interval *out, const qz_interval *a, const qz_interval *b) {
    qz_interval sum;
    int error = end_of(&sum.low, qzplan_number_add, a->low, 0, b->low, 0);
    if (error == QZPLAN_OK) {
        error = end_of(&sum.high, qzplan_number_add, a->high, 1, b->high, 1);
    }
    *out = sum;
    return error;
}

int qz_interval_subtract(qz_interval *out, const qz_interval *a, const qz_interval *b) {
    qz_interval difference;
    int error = end_of(&difference.low, qzplan_number_subtract, a->low, 0, b->high, 1);
    if (error == QZPLAN_OK) {
        error = end_of(&difference.high, qzplan_number_subtract, a->high, 1, b->low, 0);
    }
    *out = difference;
    return error;
}

static int is_bounded(const qz_interval *a) {
    return qz_number_known(a->low) && qz_number_known(a->high);
}

/* The corner of a and b that makes the operation least (up 0) or greatest (up 1): all four are
   tried, each rounded away from the middle. *out is no number before. */
static int extreme(qzplan_number *out, operation apply, const qz_interval *a, const qz_interval *b,
                   int up) {
    const qzplan_number left[] = {a->low, a->high};
    const qzplan_number right[] = {b->low, b->high};
    int divides = apply == qzplan_number_divide;
    for (int i = 0; i < 4; i++) {
        qzplan_number x = left[i / 2];
        qzplan_number y = right[i % 2];
        int up_x = y.num >= 0 ? up : !up;
        int up_y = (x.num >= 0) == !divides ? up : !up;
        qzplan_number corner;
        int error = end_of(&corner, apply, x, up_x, y, up_y);
        if (error != QZPLAN_OK) {
            return error;
        }
        int order = qz_number_known(*out) ? qz_number_order(corner, *out) : (up ? 1 : -1);
        if (up ? order > 0 : order < 0) {
            *out = corner;
        }
    }
    return QZPLAN_OK;
}

static int apply_corners(qz_interval *out, operation apply, const qz_interval *a,
                         const qz_interval *b) {
    qz_interval result = {{0, 0}, {0, 0}};
    int error = QZPLAN_OK;
    if (is_bounded(a) && is_bounded(b)) {
        error = extreme(&result.low, apply, a, b, 0);
        if (error == QZPLAN_OK) {
            error = extreme(&result.high, apply, a, b, 1);
        }
    }
    *out = result;
    return error;
}

int qz_interval_multiply(qz_interval *out, const qz_interval *a, const qz_interval *b) {
    return apply_corners(out, qzplan_number_multiply, a, b);
}

static int multiply_all(qz_interval *out, const qz_interval *items, size_t count) {
    int error = QZPLAN_OK;
    *out = qz_interval_of(qz_number_of(1));
    for (size_t i = 0; i < count && error == QZPLAN_OK; i++) {
        error = qz_interval_multiply(out, out, &items[i]);
    }
    return error;
}

static int are_exact(const qz_interval *items, size_t count) {
    int exact = 1;
    for (size_t i = 0; i < count && exact; i++) {
        exact = qz_interval_is_exact(&items[i]);
    }
    return exact;
}

/* Takes out of two exact numbers what the one's numerator and the other's denominator have in
 * common.
 */
static void cancel(qz_interval *a, qz_interval *b) {
    const int64_t common =
        (int64_t)qz_common_factor(qz_magnitude(a->low.num), (uint64_t)b->low.den);
    if (common > 1) {
        a->low.num /= common;
        b->low.den /= common;
        a->high = a->low;
        b->high = b->low;
    }
}

int qz_interval_product(qz_interval *out, qz_interval *items, size_t count) {
    int error = multiply_all(out, items, count);
    if ((error == QZPLAN_OK && qz_interval_is_exact(out)) || !are_exact(items, count)) {
        return error;
    }
    for (size_t i = 0; i < count; i++) {
        if (items[i].low.num == 0) {
            *out = qz_interval_of(qz_number_of(0));
            return QZPLAN_OK;
        }
        for (size_t k = 0; k < count; k++) {
            cancel(&items[i], &items[k]);
        }
    }
    return multiply_all(out, items, count);
}

int qz_interval_divide(qz_interval *out, const qz_interval *a, const qz_interval *b) {
    int positive = qz_number_known(b->low) && b->low.num > 0;
    int negative = qz_number_known(b->high) && b->high.num < 0;
    if (!positive && !negative) {
        *out = (qz_interval){{0, 0}, {0, 0}};
        return QZPLAN_ERROR_DIVISION_BY_ZERO;
    }
    return apply_corners(out, qzplan_number_divide, a, b);
}

int qz_interval_meets_zero(const qz_interval *a) {
    return is_bounded(a) && a->low.num <= 0 && a->high.num >= 0;
}

int qz_interval_magnitude(qz_interval *out, const qz_interval *a) {
    const qz_interval zero = qz_interval_of(qz_number_of(0));
    qz_interval turned;
    *out = *a;
    if (!is_bounded(a) || a->low.num >= 0) {
        return QZPLAN_OK;
    }
    int error = qz_interval_subtract(&turned, &zero, a);
    if (error != QZPLAN_OK) {
        return error;
    }
    int farther = qz_number_order(turned.high, a->high) > 0;
    out->low = a->high.num <= 0 ? turned.low : zero.low;
    out->high = farther ? turned.high : a->high;
    return QZPLAN_OK;
}

int qz_interval_share(qz_interval *out, const qz_interval *whole, const qz_interval *share) {
    qz_interval magnitude;
    int error = qz_interval_magnitude(&magnitude, whole);
    return error == QZPLAN_OK ? qz_interval_multiply(out, &magnitude, share) : error;
}

int qz_number_share(qzplan_number *out, qzplan_number whole, qzplan_number share) {
    int error = qzplan_number_multiply(out, &whole, &share);
    const qzplan_number zero = qz_number_of(0);
    return error == QZPLAN_OK && whole.num < 0 ? qzplan_number_subtract(out, &zero, out) : error;
}

/* The largest n with n * n <= value. */
static uint64_t root_down(qz_wide value) {
    uint64_t root = 0;
    for (uint64_t bit = UINT64_C(1) << 63; bit != 0; bit >>= 1) {
        uint64_t larger = root | bit;
        if (qz_wide_order(qz_wide_product(larger, larger), value) <= 0) {
            root = larger;
        }
    }
    return root;
}

/* The root of num / den on a grid of one part in 10^18 (of a large value, coarser). */
static int root_end(qzplan_number *out, qzplan_number n, int up) {
    *out = (qzplan_number){0, 0};
    if (!qz_number_known(n)) {
        return QZPLAN_OK;
    }
    if (n.num < 0) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    /* floor(sqrt(num * scale^2 / den)) / scale, multiplied by scale in two steps. */
    uint64_t rest;
    uint64_t scale = UINT64_C(1000000000000000000);
    uint64_t den = (uint64_t)n.den;
    qz_wide once = qz_wide_divide(qz_wide_product((uint64_t)n.num, scale), den, &rest);
    while (scale > 1 && qz_wide_high(once) != 0) {
        scale /= 10;
        once = qz_wide_divide(qz_wide_product((uint64_t)n.num, scale), den, &rest);
    }
    qz_wide further = qz_wide_divide(qz_wide_product(rest, scale), den, &rest);
    qz_wide scaled = qz_wide_sum(qz_wide_product(qz_wide_low(once), scale), further);
    uint64_t root = root_down(scaled);
    int exact = rest == 0 && qz_wide_order(qz_wide_product(root, root), scaled) == 0;
    if (root >= INT64_MAX) {
        return QZPLAN_ERROR_OVERFLOW;
    }
    *out = qz_number_reduced((qzplan_number){(int64_t)root + (up && !exact), (int64_t)scale});
    return QZPLAN_OK;
}

int qz_interval_root(qz_interval *out, const qz_interval *a) {
    qz_interval root;
    int error = root_end(&root.low, a->low, 0);
    if (error == QZPLAN_OK) {
        error = root_end(&root.high, a->high, 1);
    }
    *out = root;
    return error;
}

static int side_of(const qz_range *range, qzplan_number end, int absent) {
    return qz_number_known(end) ? qz_range_side(range, end, qz_number_of(1)) : absent;
}

int qz_interval_side(const qz_range *range, const qz_interval *value, int32_t never) {
    qz_range at_low = *range;
    qz_range at_high = *range;
    if (never & QZ_NEVER_LOW) { /* what is just above a border */
        at_low.low_open = 0;
        at_low.high_open = 1;
    }
    if (never & QZ_NEVER_HIGH) { /* what is just below one */
        at_high.low_open = 1;
        at_high.high_open = 0;
    }
    int low = side_of(&at_low, value->low, qz_number_known(range->low) ? -1 : 0);
    int high = side_of(&at_high, value->high, qz_number_known(range->high) ? 1 : 0);
    return low == high ? low : QZ_SIDE_UNDECIDED;
}
