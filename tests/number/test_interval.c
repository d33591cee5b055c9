/* SPDX-License-Identifier: MIT */
/* Interval arithmetic: exact while it fits, and otherwise around the true value, closely. */

#include <math.h>
#include <stdint.h>

#include <qzplan/error.h>
#include <qzplan/plan.h>

#include "number/interval.h"
#include "number/wide.h"
#include "support/random.h"
#include "support/suite.h"

static qz_interval exactly(int64_t num, int64_t den) {
    return qz_interval_of((qzplan_number){num, den});
}

static long double value_of(qzplan_number n) {
    return (long double)n.num / (long double)n.den;
}

/* low <= value <= high, and both within two parts in 10^8 of it. */
static void expect_around(const qz_interval *a, long double value) {
    long double slack = fabsl(value) * 2e-8L + 1e-8L;
    ck_assert(value_of(a->low) <= value + slack * 1e-6L);
    ck_assert(value_of(a->high) >= value - slack * 1e-6L);
    ck_assert(value_of(a->high) - value_of(a->low) <= slack);
}

START_TEST(exact_while_it_fits) {
    qz_interval a = exactly(1, 3);
    qz_interval b = exactly(-2, 7);
    qz_interval r;
    ck_assert_int_eq(qz_interval_add(&r, &a, &b), QZPLAN_OK);
    ck_assert(qz_interval_is_exact(&r) && r.low.num == 1 && r.low.den == 21);
    ck_assert_int_eq(qz_interval_subtract(&r, &a, &b), QZPLAN_OK);
    ck_assert(qz_interval_is_exact(&r) && r.low.num == 13 && r.low.den == 21);
    ck_assert_int_eq(qz_interval_multiply(&r, &a, &b), QZPLAN_OK);
    ck_assert(qz_interval_is_exact(&r) && r.low.num == -2 && r.low.den == 21);
    ck_assert_int_eq(qz_interval_divide(&r, &a, &b), QZPLAN_OK);
    ck_assert(qz_interval_is_exact(&r) && r.low.num == -7 && r.low.den == 6);
    b = exactly(0, 1);
    ck_assert_int_eq(qz_interval_divide(&r, &a, &b), QZPLAN_ERROR_DIVISION_BY_ZERO);
}
END_TEST

START_TEST(around_the_true_value_where_it_does_not_fit) {
    uint64_t state = 7;
    for (int i = 0; i < 20000; i++) {
        int64_t an = (int64_t)(qz_random(&state) >> 1) % 1000000000000 - 500000000000;
        int64_t ad = (int64_t)(qz_random(&state) >> 34) + 1;
        int64_t bn = (int64_t)(qz_random(&state) >> 1) % 1000000000 + 1000003;
        int64_t bd = (int64_t)(qz_random(&state) >> 36) + 1;
        long double x = (long double)an / (long double)ad;
        long double y = (long double)bn / (long double)bd;
        qz_interval a = exactly(an, ad);
        qz_interval b = exactly(bn, bd);
        qz_interval r;
        if (qz_interval_add(&r, &a, &b) == QZPLAN_OK) {
            expect_around(&r, x + y);
        }
        if (fabsl(x) < 1e6L && y < 1e6L && qz_interval_multiply(&r, &a, &b) == QZPLAN_OK) {
            long double slack = (fabsl(x) + 1) * (y + 1) * 2e-8L;
            ck_assert(value_of(r.low) <= x * y + slack * 1e-6L);
            ck_assert(value_of(r.high) >= x * y - slack * 1e-6L);
            ck_assert(value_of(r.high) - value_of(r.low) <= slack + 1e-8L);
        }
    }
}
END_TEST

/* 1.07 to the 15th, whose exact form needs a hundred bits. */
START_TEST(compound_growth) {
    qz_interval value = exactly(1, 1);
    qz_interval factor = exactly(107, 100);
    for (int i = 0; i < 15; i++) {
        ck_assert_int_eq(qz_interval_multiply(&value, &value, &factor), QZPLAN_OK);
    }
    ck_assert(!qz_interval_is_exact(&value));
    ck_assert(value_of(value.low) < 2.7590315407153345L &&
              value_of(value.high) > 2.7590315407153345L);
    ck_assert(value_of(value.high) - value_of(value.low) < 1e-7L);
}
END_TEST

/* The order of n * n and p / q, exact: valgrind and other machines have no wider floating point. */
static int order_of_square(qzplan_number n, uint64_t p, uint64_t q) {
    const uint64_t num = qz_magnitude(n.num);
    const uint64_t den = (uint64_t)n.den;
    return qz_wide_order_triples(num, num, q, p, den, den);
}

/* The root of p / q lies between both ends. */
static void assert_root(const qz_interval *r, uint64_t p, uint64_t q) {
    ck_assert_int_le(order_of_square(r->low, p, q), 0);
    ck_assert_int_ge(order_of_square(r->high, p, q), 0);
}

START_TEST(roots) {
    qz_interval four = exactly(4, 9);
    qz_interval two = exactly(2, 1);
    qz_interval below = exactly(-1, 4);
    qz_interval r;
    ck_assert_int_eq(qz_interval_root(&r, &four), QZPLAN_OK);
    ck_assert(value_of(r.low) <= 2.0L / 3 && value_of(r.high) >= 2.0L / 3);
    qz_interval square = exactly(2025, 10000);
    ck_assert_int_eq(qz_interval_root(&r, &square), QZPLAN_OK);
    ck_assert(qz_interval_is_exact(&r));
    ck_assert_int_eq(qz_number_order(r.low, (qzplan_number){45, 100}), 0);
    ck_assert_int_eq(qz_interval_root(&r, &two), QZPLAN_OK);
    assert_root(&r, 2, 1);
    qzplan_number width;
    ck_assert_int_eq(qzplan_number_subtract(&width, &r.high, &r.low), QZPLAN_OK);
    ck_assert_int_lt(qz_number_order(width, (qzplan_number){2, 100000000000000000}), 0);
    ck_assert_int_eq(qz_interval_root(&r, &below), QZPLAN_ERROR_INVALID_ARGUMENT);
    for (int64_t n = 1; n < 2000; n += 7) {
        qz_interval a = exactly(n * 1000003, 977);
        ck_assert_int_eq(qz_interval_root(&r, &a), QZPLAN_OK);
        assert_root(&r, (uint64_t)n * 1000003, 977);
        ck_assert(value_of(r.high) - value_of(r.low) <= value_of(r.high) * 1e-6L);
    }
}
END_TEST

START_TEST(sides) {
    const qz_range range = {{1, 10}, {2, 10}, 0, 1}; /* 0.1 <= x < 0.2 */
    const struct {
        qz_interval value;
        int side;
    } rows[] = {
        {{{5, 100}, {9, 100}}, -1},
        {{{5, 100}, {10, 100}}, QZ_SIDE_UNDECIDED},
        {{{10, 100}, {19, 100}}, 0},
        {{{10, 100}, {20, 100}}, QZ_SIDE_UNDECIDED},
        {{{20, 100}, {30, 100}}, 1},
        {{{0, 0}, {9, 100}}, -1},
        {{{0, 0}, {0, 0}}, QZ_SIDE_UNDECIDED},
        {{{20, 100}, {0, 0}}, 1},
        {{{15, 100}, {0, 0}}, QZ_SIDE_UNDECIDED},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        ck_assert_int_eq(qz_interval_side(&range, &rows[i].value, 0), rows[i].side);
    }
    const qz_range at_least = {{20, 1}, {0, 0}, 0, 0};
    const qz_interval enough = {{20, 1}, {0, 0}};
    ck_assert_int_eq(qz_interval_side(&at_least, &enough, 0), 0);
}
END_TEST

/* An end that is never reached lies on the inner side of a border that it stands on. */
START_TEST(sides_of_what_is_never_reached) {
    const qz_range all = {{1, 1}, {0, 0}, 0, 0};
    const qz_range less = {{0, 0}, {1, 1}, 0, 1};
    const qz_range none = {{0, 1}, {0, 1}, 0, 0};
    const qz_range more = {{0, 1}, {0, 0}, 1, 0};
    const qz_interval share = {{0, 1}, {1, 1}};
    ck_assert_int_eq(qz_interval_side(&all, &share, 0), QZ_SIDE_UNDECIDED);
    ck_assert_int_eq(qz_interval_side(&all, &share, QZ_NEVER_HIGH), -1);
    ck_assert_int_eq(qz_interval_side(&less, &share, 0), QZ_SIDE_UNDECIDED);
    ck_assert_int_eq(qz_interval_side(&less, &share, QZ_NEVER_HIGH), 0);
    ck_assert_int_eq(qz_interval_side(&none, &share, QZ_NEVER_HIGH), QZ_SIDE_UNDECIDED);
    ck_assert_int_eq(qz_interval_side(&none, &share, QZ_NEVER_LOW), 1);
    ck_assert_int_eq(qz_interval_side(&more, &share, QZ_NEVER_LOW), 0);
    ck_assert_int_eq(qz_interval_side(&more, &share, QZ_NEVER_HIGH), QZ_SIDE_UNDECIDED);
}
END_TEST

/* So much of what there is, on either side of zero and across it. */
START_TEST(shares_of_a_magnitude) {
    static const struct {
        qz_interval whole;
        qz_interval expected; /* of a tenth */
    } rows[] = {
        {{{100, 1}, {200, 1}}, {{10, 1}, {20, 1}}}, {{{-200, 1}, {-100, 1}}, {{10, 1}, {20, 1}}},
        {{{-200, 1}, {100, 1}}, {{0, 1}, {20, 1}}}, {{{-100, 1}, {200, 1}}, {{0, 1}, {20, 1}}},
        {{{-100, 1}, {0, 1}}, {{0, 1}, {10, 1}}},
    };
    const qz_interval tenth = exactly(1, 10);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        qz_interval r;
        ck_assert_int_eq(qz_interval_share(&r, &rows[i].whole, &tenth), QZPLAN_OK);
        ck_assert_int_eq(qz_number_order(r.low, rows[i].expected.low), 0);
        ck_assert_int_eq(qz_number_order(r.high, rows[i].expected.high), 0);
        ck_assert_int_eq(qz_interval_meets_zero(&rows[i].whole), i >= 2);
    }
    qzplan_number n;
    ck_assert_int_eq(qz_number_share(&n, (qzplan_number){-268, 1}, (qzplan_number){15, 100}),
                     QZPLAN_OK);
    ck_assert(n.num == 201 && n.den == 5);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, exact_while_it_fits);
    tcase_add_test(tests, around_the_true_value_where_it_does_not_fit);
    tcase_add_test(tests, compound_growth);
    tcase_add_test(tests, roots);
    tcase_add_test(tests, sides);
    tcase_add_test(tests, sides_of_what_is_never_reached);
    tcase_add_test(tests, shares_of_a_magnitude);
}

QZ_SUITE(interval, add)
