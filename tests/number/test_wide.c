/* SPDX-License-Identifier: MIT */
/* Two 64-bit halves do what the compiler's 128-bit integer does. */

#define QZ_WIDE_HALVES

#include "number/wide.h"

#include "support/random.h"
#include "support/suite.h"

START_TEST(known_products) {
    qz_wide most = qz_wide_product(UINT64_MAX, UINT64_MAX);
    ck_assert(qz_wide_high(most) == UINT64_MAX - 1 && qz_wide_low(most) == 1);
    qz_wide sum = qz_wide_sum((qz_wide){1, UINT64_MAX}, (qz_wide){0, 1});
    ck_assert(sum.high == 2 && sum.low == 0);
    qz_wide difference = qz_wide_difference(sum, (qz_wide){0, 1});
    ck_assert(difference.high == 1 && difference.low == UINT64_MAX);
    uint64_t rest;
    qz_wide quotient = qz_wide_divide(most, UINT64_MAX, &rest);
    ck_assert(quotient.high == 0 && quotient.low == UINT64_MAX && rest == 0);
}
END_TEST

START_TEST(known_orders) {
    static const struct {
        int64_t a, b, c, d;
        int order;
    } rows[] = {
        {INT64_MIN, INT64_MIN, INT64_MAX, INT64_MAX, 1},
        {INT64_MIN, INT64_MAX, INT64_MAX, INT64_MIN, 0},
        {INT64_MIN, INT64_MAX, INT64_MIN, INT64_MIN, -1},
        {INT64_MIN, 1, INT64_MIN, 0, -1},
        {0, INT64_MIN, 0, INT64_MAX, 0},
        {-3, 4, -2, 6, 0},
        {-3, 4, -2, 5, -1},
        {INT64_MAX, INT64_MAX, INT64_MAX - 1, INT64_MAX, 1},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        ck_assert_int_eq(qz_wide_order_products(rows[i].a, rows[i].b, rows[i].c, rows[i].d),
                         rows[i].order);
    }
    const uint64_t max = UINT64_MAX;
    ck_assert_int_eq(qz_wide_order_triples(max, max, max, max, max, max), 0);
    ck_assert_int_eq(qz_wide_order_triples(max, max, max - 1, max, max, max), -1);
    ck_assert_int_eq(qz_wide_order_triples(max, max, max, max - 1, max, max), 1);
    ck_assert_int_eq(qz_wide_order_triples(6, 35, 11, 22, 15, 7), 0);
    ck_assert_int_eq(qz_wide_order_triples(1, 1, 0, 0, 0, max), 0);
    ck_assert_int_eq(qz_wide_order_triples(1, 1, 1, 0, 0, max), 1);
}
END_TEST

START_TEST(trailing_zeros) {
    for (int i = 0; i < 64; i++) {
        ck_assert_int_eq(qz_trailing_zeros((uint64_t)1 << i), i);
        ck_assert_int_eq(qz_trailing_zeros(UINT64_MAX << i), i);
    }
}
END_TEST

#ifdef __SIZEOF_INT128__
__extension__ typedef unsigned __int128 native;
__extension__ typedef __int128 native_signed;

static native to_native(qz_wide a) {
    return ((native)a.high << 64) | a.low;
}

static qz_wide from_native(native a) {
    return (qz_wide){(uint64_t)(a >> 64), (uint64_t)a};
}

START_TEST(same_as_native) {
    uint64_t state = 1;
    for (int i = 0; i < 200000; i++) {
        int64_t a = qz_random_integer(&state);
        int64_t b = qz_random_integer(&state);
        int64_t c = qz_random_integer(&state);
        int64_t d = qz_random_integer(&state);
        native_signed left = (native_signed)a * b;
        native_signed right = (native_signed)c * d;
        ck_assert(qz_wide_order_products(a, b, c, d) == (left > right) - (left < right));

        native x = (native)(uint64_t)a * (uint64_t)b;
        native y = (native)(uint64_t)c * (uint64_t)d;
        ck_assert(to_native(qz_wide_product((uint64_t)a, (uint64_t)b)) == x);
        ck_assert(to_native(qz_wide_sum(from_native(x), from_native(y))) == x + y);
        ck_assert(to_native(qz_wide_difference(from_native(x), from_native(y))) == x - y);
        ck_assert(qz_wide_order(from_native(x), from_native(y)) == (x > y) - (x < y));
        uint64_t divisor = (uint64_t)c == 0 ? 1 : (uint64_t)c;
        uint64_t rest;
        ck_assert(to_native(qz_wide_divide(from_native(x), divisor, &rest)) == x / divisor);
        ck_assert(rest == (uint64_t)(x % divisor));
    }
}
END_TEST
#endif

static void add(TCase *tests) {
    tcase_add_test(tests, known_products);
    tcase_add_test(tests, known_orders);
    tcase_add_test(tests, trailing_zeros);
#ifdef __SIZEOF_INT128__
    tcase_add_test(tests, same_as_native);
#endif
}

QZ_SUITE(wide, add)
