/* SPDX-License-Identifier: MIT */
#ifndef QZ_NUMBER_WIDE_H
#define QZ_NUMBER_WIDE_H

/* Products of 64-bit integers in full width, so that comparing them never rounds or overflows.
   The compiler's 128-bit integer where it has one, else two 64-bit halves; QZ_WIDE_HALVES asks for
   the halves, so that they can be tested everywhere. */

#include <stdint.h>

static inline uint64_t qz_magnitude(int64_t n) {
    return n < 0 ? 0 - (uint64_t)n : (uint64_t)n;
}

/* Of n > 0. */
static inline int qz_trailing_zeros(uint64_t n) {
#if defined(__GNUC__) && !defined(QZ_WIDE_HALVES)
    return __builtin_ctzll(n);
#else
    int count = 0;
    for (; (n & 1) == 0; n >>= 1) {
        count++;
    }
    return count;
#endif
}

#if defined(__SIZEOF_INT128__) && !defined(QZ_WIDE_HALVES)

__extension__ typedef unsigned __int128 qz_wide;
__extension__ typedef __int128 qz_wide_signed;

static inline uint64_t qz_wide_high(qz_wide a) {
    return (uint64_t)(a >> 64);
}

static inline uint64_t qz_wide_low(qz_wide a) {
    return (uint64_t)a;
}

static inline qz_wide qz_wide_of(uint64_t high, uint64_t low) {
    return (qz_wide)high << 64 | low;
}

static inline qz_wide qz_wide_product(uint64_t a, uint64_t b) {
    return (qz_wide)a * b;
}

/* The caller knows that the sum fits, and that a is not below b in the difference. */
static inline qz_wide qz_wide_sum(qz_wide a, qz_wide b) {
    return a + b;
}

static inline qz_wide qz_wide_difference(qz_wide a, qz_wide b) {
    return a - b;
}

/* -1, 0, 1. */
static inline int qz_wide_order(qz_wide a, qz_wide b) {
    return (a > b) - (a < b);
}

/* Divides by b > 0. Most products fit in 64 bits, and then dividing is several times faster. */
static inline qz_wide qz_wide_divide(qz_wide a, uint64_t b, uint64_t *rest) {
    if (qz_wide_high(a) == 0) {
        *rest = qz_wide_low(a) % b;
        return qz_wide_low(a) / b;
    }
    *rest = (uint64_t)(a % b);
    return a / b;
}

/* -1, 0 or 1 as a * b is below, equal to or above c * d. */
static inline int qz_wide_order_products(int64_t a, int64_t b, int64_t c, int64_t d) {
    qz_wide_signed left = (qz_wide_signed)a * b;
    qz_wide_signed right = (qz_wide_signed)c * d;
    return (left > right) - (left < right);
}

/* 1 where a * b is below c * d, else 0: half the work of the order. */
static inline int qz_wide_product_below(int64_t a, int64_t b, int64_t c, int64_t d) {
    return (qz_wide_signed)a * b < (qz_wide_signed)c * d;
}

#else

typedef struct qz_wide {
    uint64_t high;
    uint64_t low;
} qz_wide;

static inline uint64_t qz_wide_high(qz_wide a) {
    return a.high;
}

static inline uint64_t qz_wide_low(qz_wide a) {
    return a.low;
}

static inline qz_wide qz_wide_of(uint64_t high, uint64_t low) {
    return (qz_wide){high, low};
}

static inline qz_wide qz_wide_product(uint64_t a, uint64_t b) {
    const uint64_t mask = 0xffffffff;
    uint64_t low = (a & mask) * (b & mask);
    uint64_t cross = (a >> 32) * (b & mask) + (low >> 32); /* at most 2^64 - 2^32 */
    uint64_t other = (a & mask) * (b >> 32) + (cross & mask);
    return (qz_wide){(a >> 32) * (b >> 32) + (cross >> 32) + (other >> 32),
                     (other << 32) | (low & mask)};
}

static inline qz_wide qz_wide_sum(qz_wide a, qz_wide b) {
    uint64_t low = a.low + b.low;
    return (qz_wide){a.high + b.high + (low < a.low), low};
}

static inline qz_wide qz_wide_difference(qz_wide a, qz_wide b) {
    return (qz_wide){a.high - b.high - (a.low < b.low), a.low - b.low};
}

static inline int qz_wide_order(qz_wide a, qz_wide b) {
    if (a.high != b.high) {
        return a.high > b.high ? 1 : -1;
    }
    return (a.low > b.low) - (a.low < b.low);
}

/* Long division, bit by bit: the quotient's low half moves in where a's moves out. */
static inline qz_wide qz_wide_divide(qz_wide a, uint64_t b, uint64_t *rest) {
    qz_wide quotient = {a.high / b, a.low};
    uint64_t r = a.high % b;
    for (int i = 0; i < 64; i++) {
        uint64_t carry = r >> 63;
        r = (r << 1) | (quotient.low >> 63);
        quotient.low <<= 1;
        if (carry || r >= b) {
            r -= b;
            quotient.low |= 1;
        }
    }
    *rest = r;
    return quotient;
}

static inline int qz_wide_order_products(int64_t a, int64_t b, int64_t c, int64_t d) {
    int left = ((a > 0) - (a < 0)) * ((b > 0) - (b < 0));
    int right = ((c > 0) - (c < 0)) * ((d > 0) - (d < 0));
    if (left != right) {
        return left > right ? 1 : -1;
    }
    return left * qz_wide_order(qz_wide_product(qz_magnitude(a), qz_magnitude(b)),
                                qz_wide_product(qz_magnitude(c), qz_magnitude(d)));
}

static inline int qz_wide_product_below(int64_t a, int64_t b, int64_t c, int64_t d) {
    return qz_wide_order_products(a, b, c, d) < 0;
}

#endif

/* -1, 0 or 1 as a * b * c is below, equal to or above d * e * f. */
static inline int qz_wide_order_triples(uint64_t a, uint64_t b, uint64_t c, uint64_t d, uint64_t e,
                                        uint64_t f) {
    qz_wide left = qz_wide_product(a, b);
    qz_wide right = qz_wide_product(d, e);
    qz_wide left_low = qz_wide_product(qz_wide_low(left), c);
    qz_wide right_low = qz_wide_product(qz_wide_low(right), f);
    qz_wide left_top = qz_wide_sum(qz_wide_product(qz_wide_high(left), c),
                                   qz_wide_product(qz_wide_high(left_low), 1));
    qz_wide right_top = qz_wide_sum(qz_wide_product(qz_wide_high(right), f),
                                    qz_wide_product(qz_wide_high(right_low), 1));
    int order = qz_wide_order(left_top, right_top);
    if (order != 0) {
        return order;
    }
    return (qz_wide_low(left_low) > qz_wide_low(right_low)) -
           (qz_wide_low(left_low) < qz_wide_low(right_low));
}

#endif
