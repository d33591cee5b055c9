/* SPDX-License-Identifier: MIT */
/* Exact arithmetic and order of numbers. Operands are brought to lowest terms first and common
   factors leave before anything is multiplied, so a result that fits is never called too large. */

#include "number/number.h"

#include <assert.h>

#include <qzplan/error.h>

#include "number/wide.h"

/* A number in lowest terms, its sign apart, so that INT64_MIN needs no special care. */
struct fraction {
    uint64_t num;
    uint64_t den;
    int negative;
};

static const qzplan_number no_number = {0, 0};

/* The greatest common factor by halving and subtracting, at half the time of dividing, and without
   a jump on which is the smaller: it would be guessed wrong half the time. */
static uint64_t common_factor(uint64_t a, uint64_t b) {
    if (a == 0 || b == 0 || a == 1 || b == 1) {
        return a == 0 ? b : b == 0 ? a : 1;
    }
    int twos = qz_trailing_zeros(a | b);
    a >>= qz_trailing_zeros(a);
    b >>= qz_trailing_zeros(b);
    while (a != b) {
        uint64_t difference = a - b;
        uint64_t is_less = 0 - (uint64_t)(a < b); /* all bits, or none */
        a = b + (difference & is_less);           /* the smaller */
        b = ((difference ^ is_less) - is_less) >> qz_trailing_zeros(difference);
    }
    return a << twos;
}

uint64_t qz_common_factor(uint64_t a, uint64_t b) {
    return common_factor(a, b);
}

static struct fraction lowest_terms(qzplan_number n) {
    uint64_t num = qz_magnitude(n.num);
    uint64_t den = (uint64_t)n.den;
    uint64_t factor = den == 1 ? 1 : common_factor(num, den);
    if (factor == 1) {
        return (struct fraction){num, den, n.num < 0};
    }
    return (struct fraction){num / factor, den / factor, n.num < 0};
}

static int give(qzplan_number *out, struct fraction f) {
    const uint64_t most = INT64_MAX;
    *out = no_number;
    if (f.den > most || f.num > most + (f.negative ? 1 : 0)) {
        return QZPLAN_ERROR_OVERFLOW;
    }
    out->den = (int64_t)f.den;
    if (f.num > most) {
        out->num = INT64_MIN;
    } else {
        out->num = f.negative ? -(int64_t)f.num : (int64_t)f.num;
    }
    return QZPLAN_OK;
}

int qz_number_order(qzplan_number a, qzplan_number b) {
    assert(qz_number_known(a) && qz_number_known(b));
    return qz_wide_order_products(a.num, b.den, b.num, a.den);
}

qzplan_number qz_number_reduced(qzplan_number n) {
    qzplan_number out = no_number;
    if (qz_number_known(n)) {
        give(&out, lowest_terms(n));
    }
    return out;
}

/* With numerator p/q and denominator r/s, value v/w is compared as v * r * q with p * w * s. */
int qz_number_order_ratio(qzplan_number numerator, qzplan_number denominator, qzplan_number value) {
    assert(qz_number_known(numerator) && qz_number_known(value));
    assert(qz_number_known(denominator) && denominator.num > 0);
    if (numerator.den == denominator.den) {
        return qz_wide_order_products(value.num, denominator.num, numerator.num, value.den);
    }
    int left = (value.num > 0) - (value.num < 0);
    int right = (numerator.num > 0) - (numerator.num < 0);
    if (left != right) {
        return left > right ? 1 : -1;
    }
    return left * qz_wide_order_triples(qz_magnitude(value.num), (uint64_t)denominator.num,
                                        (uint64_t)numerator.den, qz_magnitude(numerator.num),
                                        (uint64_t)value.den, (uint64_t)denominator.den);
}

int64_t qz_number_floor(qzplan_number n) {
    assert(qz_number_known(n));
    return n.num / n.den - (n.num % n.den < 0);
}

int64_t qz_number_ceil(qzplan_number n) {
    assert(qz_number_known(n));
    return n.num / n.den + (n.num % n.den > 0);
}

static int usable(const qzplan_number *a, const qzplan_number *b) {
    return a != NULL && b != NULL && qz_number_known(*a) && qz_number_known(*b);
}

int qzplan_number_compare(int32_t *order, const qzplan_number *a, const qzplan_number *b) {
    if (order == NULL) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    *order = 0;
    if (!usable(a, b)) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    *order = qz_number_order(*a, *b);
    return QZPLAN_OK;
}

/* Over the least common denominator a.den / g * b.den; what still cancels divides g. */
static int sum(qzplan_number *out, struct fraction a, struct fraction b) {
    uint64_t g = common_factor(a.den, b.den);
    qz_wide left = qz_wide_product(a.num, b.den / g);
    qz_wide right = qz_wide_product(b.num, a.den / g);
    qz_wide top;
    int negative = a.negative;
    if (a.negative == b.negative) {
        top = qz_wide_sum(left, right);
    } else {
        int order = qz_wide_order(left, right);
        if (order == 0) {
            return give(out, (struct fraction){0, 1, 0});
        }
        negative = order > 0 ? a.negative : b.negative;
        top = order > 0 ? qz_wide_difference(left, right) : qz_wide_difference(right, left);
    }
    uint64_t cancels = 1;
    if (g > 1) {
        uint64_t rest;
        qz_wide_divide(top, g, &rest);
        cancels = common_factor(g, rest);
        top = qz_wide_divide(top, cancels, &rest);
    }
    qz_wide den = qz_wide_product(a.den / g, b.den / cancels);
    if (qz_wide_high(top) != 0 || qz_wide_high(den) != 0) {
        return QZPLAN_ERROR_OVERFLOW;
    }
    return give(out, (struct fraction){qz_wide_low(top), qz_wide_low(den), negative});
}

static int product(qzplan_number *out, struct fraction a, struct fraction b) {
    uint64_t across = common_factor(a.num, b.den);
    uint64_t back = common_factor(b.num, a.den);
    qz_wide num = qz_wide_product(a.num / across, b.num / back);
    qz_wide den = qz_wide_product(a.den / back, b.den / across);
    if (qz_wide_high(num) != 0 || qz_wide_high(den) != 0) {
        return QZPLAN_ERROR_OVERFLOW;
    }
    return give(out,
                (struct fraction){qz_wide_low(num), qz_wide_low(den), a.negative != b.negative});
}

enum operation { ADD, SUBTRACT, MULTIPLY, DIVIDE };

/* 1 where every product of two of the parts, and a sum of two products, fits in 64 bits. */
static int are_small(const qzplan_number *a, const qzplan_number *b) {
    const uint64_t parts =
        qz_magnitude(a->num) | qz_magnitude(b->num) | (uint64_t)a->den | (uint64_t)b->den;
    return parts >> 31 == 0;
}

/* Of small numbers, the divisor not being zero: nothing has to leave before multiplying. */
static qzplan_number of_small(const qzplan_number *a, const qzplan_number *b,
                              enum operation operation) {
    switch (operation) {
    case ADD:
        return (qzplan_number){a->num * b->den + b->num * a->den, a->den * b->den};
    case SUBTRACT:
        return (qzplan_number){a->num * b->den - b->num * a->den, a->den * b->den};
    case MULTIPLY:
        return (qzplan_number){a->num * b->num, a->den * b->den};
    case DIVIDE:
        break;
    }
    int64_t sign = b->num < 0 ? -1 : 1;
    return (qzplan_number){sign * a->num * b->den, sign * b->num * a->den};
}

static int of_any(qzplan_number *out, const qzplan_number *a, const qzplan_number *b,
                  enum operation operation) {
    struct fraction left = lowest_terms(*a);
    struct fraction right = lowest_terms(*b);
    switch (operation) {
    case ADD:
        return sum(out, left, right);
    case SUBTRACT:
        right.negative = !right.negative;
        return sum(out, left, right);
    case MULTIPLY:
        return product(out, left, right);
    case DIVIDE:
        break;
    }
    right = (struct fraction){right.den, right.num, right.negative};
    return product(out, left, right);
}

static int calculate(qzplan_number *out, const qzplan_number *a, const qzplan_number *b,
                     enum operation operation) {
    if (out == NULL) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    if (!usable(a, b)) {
        *out = no_number;
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    if (operation == DIVIDE && b->num == 0) {
        *out = no_number;
        return QZPLAN_ERROR_DIVISION_BY_ZERO;
    }
    if (are_small(a, b)) {
        *out = qz_number_reduced(of_small(a, b, operation));
        return QZPLAN_OK;
    }
    const qzplan_number left = *a;
    const qzplan_number right = *b;
    *out = no_number;
    return of_any(out, &left, &right, operation);
}

int qzplan_number_add(qzplan_number *out, const qzplan_number *a, const qzplan_number *b) {
    return calculate(out, a, b, ADD);
}

int qzplan_number_subtract(qzplan_number *out, const qzplan_number *a, const qzplan_number *b) {
    return calculate(out, a, b, SUBTRACT);
}

int qzplan_number_multiply(qzplan_number *out, const qzplan_number *a, const qzplan_number *b) {
    return calculate(out, a, b, MULTIPLY);
}

int qzplan_number_divide(qzplan_number *out, const qzplan_number *a, const qzplan_number *b) {
    return calculate(out, a, b, DIVIDE);
}

int qz_number_quotient(qzplan_number *out, const qzplan_number *a, const qzplan_number *b) {
    if (usable(a, b) && b->num != 0 && are_small(a, b)) {
        *out = of_small(a, b, DIVIDE);
        return QZPLAN_OK;
    }
    return calculate(out, a, b, DIVIDE);
}
