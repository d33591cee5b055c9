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

static void expect_number(qzplan_number found, int64_t num, int64_t den) {
    ck_assert_int_eq(qz_number_order(found, (qzplan_number){num, den}), 0);
}

/* No number is zero over zero. */
static void expect_no_number(qzplan_number found) {
    ck_assert(found.num == 0 && found.den == 0);
}

/* To be added both come onto one grid of 10^18: a third is between ...333 and ...334 parts of it,
   and what is next to nothing between 0 and 1. */
START_TEST(sums_round_outwards) {
    const int64_t grid = INT64_C(1000000000000000000);
    const int64_t third = INT64_C(333333333333333333);
    const qz_interval a = exactly(1, 3);
    const qz_interval tiny = exactly(1, INT64_C(4611686018427387847));
    const qz_interval below = exactly(-1, INT64_C(4611686018427387847));
    qz_interval r;
    ck_assert_int_eq(qz_interval_add(&r, &a, &tiny), QZPLAN_OK);
    expect_number(r.low, third, grid);
    expect_number(r.high, third + 2, grid);
    ck_assert_int_eq(qz_interval_add(&r, &a, &below), QZPLAN_OK);
    expect_number(r.low, third - 1, grid);
    expect_number(r.high, third + 1, grid);
    ck_assert_int_eq(qz_interval_subtract(&r, &a, &tiny), QZPLAN_OK);
    expect_number(r.low, third - 1, grid);
    expect_number(r.high, third + 1, grid);
    ck_assert_int_eq(qz_interval_subtract(&r, &below, &a), QZPLAN_OK);
    expect_number(r.low, -third - 2, grid);
    expect_number(r.high, -third, grid);
}
END_TEST

/* The larger of the two has room for a grid of 10^9 only: 2 * 10^9 / 3 is between 666666666 and
   ...667 whole ones, with nine decimals 666666666.666666666 and ...667. */
START_TEST(sums_of_different_sizes_share_the_coarser_grid) {
    const qz_interval large = exactly(2000000000, 3);
    const qz_interval tiny = exactly(1, INT64_C(4611686018427387847));
    qz_interval r;
    ck_assert_int_eq(qz_interval_add(&r, &large, &tiny), QZPLAN_OK);
    expect_number(r.low, INT64_C(666666666666666666), 1000000000);
    expect_number(r.high, INT64_C(666666666666666668), 1000000000);
    ck_assert_int_eq(qz_interval_add(&r, &tiny, &large), QZPLAN_OK);
    expect_number(r.low, INT64_C(666666666666666666), 1000000000);
    expect_number(r.high, INT64_C(666666666666666668), 1000000000);
}
END_TEST

/* 1.2345678877... and 9.8765431783..., both too long, in either order: both are shortened. */
START_TEST(products_and_quotients_round_outwards) {
    const int64_t a = 123456788;
    const int64_t b = 987654317;
    const int64_t grid = INT64_C(10000000000000000);
    const qz_interval x = exactly(INT64_C(12345678901), INT64_C(10000000019));
    const qz_interval y = exactly(INT64_C(98765432109), INT64_C(10000000033));
    const qz_interval minus = exactly(INT64_C(-12345678901), INT64_C(10000000019));
    qz_interval r;
    ck_assert_int_eq(qz_interval_multiply(&r, &x, &y), QZPLAN_OK);
    expect_number(r.low, a * b, grid);
    expect_number(r.high, (a + 1) * (b + 1), grid);
    ck_assert_int_eq(qz_interval_multiply(&r, &y, &x), QZPLAN_OK);
    expect_number(r.low, a * b, grid);
    expect_number(r.high, (a + 1) * (b + 1), grid);
    ck_assert_int_eq(qz_interval_multiply(&r, &minus, &y), QZPLAN_OK);
    expect_number(r.low, -(a + 1) * (b + 1), grid);
    expect_number(r.high, -a * b, grid);
    ck_assert_int_eq(qz_interval_multiply(&r, &y, &minus), QZPLAN_OK);
    expect_number(r.low, -(a + 1) * (b + 1), grid);
    expect_number(r.high, -a * b, grid);
    ck_assert_int_eq(qz_interval_multiply(&r, &minus, &minus), QZPLAN_OK);
    expect_number(r.low, a * a, grid);
    expect_number(r.high, (a + 1) * (a + 1), grid);
    ck_assert_int_eq(qz_interval_divide(&r, &x, &y), QZPLAN_OK);
    expect_number(r.low, a, b + 1);
    expect_number(r.high, a + 1, b);
    ck_assert_int_eq(qz_interval_divide(&r, &y, &minus), QZPLAN_OK);
    expect_number(r.low, -(b + 1), a);
    expect_number(r.high, -b, a + 1);
    ck_assert_int_eq(qz_interval_divide(&r, &minus, &y), QZPLAN_OK);
    expect_number(r.low, -(a + 1), b);
    expect_number(r.high, -a, b + 1);
}
END_TEST

/* Beside a short one the long one keeps as many digits as fit. */
START_TEST(a_short_factor_leaves_the_other_long) {
    const qz_interval seven = exactly(7, 1);
    const qz_interval long_one =
        exactly(INT64_C(4611686018427387847), INT64_C(4611686018427387899));
    const qz_interval two_thirds = exactly(2, 3);
    qz_interval r;
    ck_assert_int_eq(qz_interval_multiply(&r, &two_thirds, &long_one), QZPLAN_OK);
    /* 2/3 of 1 - 1.1276e-17 */
    ck_assert(value_of(r.high) >= 0.666666666666666659L && value_of(r.low) <= 0.66666666666666666L);
    ck_assert(value_of(r.high) - value_of(r.low) < 1e-16L);
    ck_assert_int_eq(qz_interval_multiply(&r, &long_one, &two_thirds), QZPLAN_OK);
    ck_assert(value_of(r.high) - value_of(r.low) < 1e-16L);
    ck_assert_int_eq(qz_interval_multiply(&r, &seven, &long_one), QZPLAN_OK);
    ck_assert(value_of(r.high) >= 6.9999999999999999L && value_of(r.low) < 7);
    ck_assert(value_of(r.high) - value_of(r.low) < 1e-15L);
}
END_TEST

/* A seventh of what is a little below one: with room for 10^17 between ...998 and ...999 of it. */
START_TEST(a_small_negative_factor) {
    const int64_t grid = INT64_C(700000000000000000);
    const qzplan_number nearly_one = {INT64_C(4611686018427387847), INT64_C(4611686018427387899)};
    const qz_interval minus_seventh = exactly(-1, 7);
    const qz_interval long_one = qz_interval_of(nearly_one);
    qz_interval r;
    ck_assert_int_eq(qz_interval_multiply(&r, &minus_seventh, &long_one), QZPLAN_OK);
    expect_number(r.low, INT64_C(-99999999999999999), grid);
    expect_number(r.high, INT64_C(-99999999999999998), grid);
    ck_assert_int_eq(qz_interval_multiply(&r, &long_one, &minus_seventh), QZPLAN_OK);
    expect_number(r.low, INT64_C(-99999999999999999), grid);
    expect_number(r.high, INT64_C(-99999999999999998), grid);
}
END_TEST

/* Across zero the least and the greatest lie at corners that are not those of the ends. */
START_TEST(corners) {
    const qz_interval a = {{-2, 1}, {3, 1}};
    const qz_interval b = {{-5, 1}, {4, 1}};
    const qz_interval below = {{-4, 1}, {-2, 1}};
    const qz_interval open = {{1, 1}, {0, 0}};
    const qz_interval to_zero = {{0, 1}, {1, 1}};
    const qz_interval from_zero = {{-1, 1}, {0, 1}};
    qz_interval r;
    ck_assert_int_eq(qz_interval_multiply(&r, &a, &b), QZPLAN_OK);
    expect_number(r.low, -15, 1);
    expect_number(r.high, 12, 1);
    ck_assert_int_eq(qz_interval_divide(&r, &a, &below), QZPLAN_OK);
    expect_number(r.low, -3, 2);
    expect_number(r.high, 1, 1);
    ck_assert_int_eq(qz_interval_multiply(&r, &a, &open), QZPLAN_OK);
    expect_no_number(r.low);
    expect_no_number(r.high);
    ck_assert_int_eq(qz_interval_divide(&r, &a, &b), QZPLAN_ERROR_DIVISION_BY_ZERO);
    expect_no_number(r.low);
    expect_no_number(r.high);
    ck_assert_int_eq(qz_interval_divide(&r, &a, &to_zero), QZPLAN_ERROR_DIVISION_BY_ZERO);
    ck_assert_int_eq(qz_interval_divide(&r, &a, &from_zero), QZPLAN_ERROR_DIVISION_BY_ZERO);
    ck_assert(qz_interval_meets_zero(&to_zero) && qz_interval_meets_zero(&from_zero));
    ck_assert(!qz_interval_meets_zero(&open) && !qz_interval_meets_zero(&below));
    ck_assert_int_eq(qz_interval_add(&r, &a, &open), QZPLAN_OK);
    expect_number(r.low, -1, 1);
    expect_no_number(r.high);
    ck_assert(!qz_interval_is_exact(&r));
    ck_assert_int_eq(qz_interval_subtract(&r, &a, &open), QZPLAN_OK);
    expect_number(r.high, 2, 1);
    expect_no_number(r.low);
    ck_assert(!qz_interval_is_exact(&r));
}
END_TEST

/* What lies beyond 64 bits is an error at either end. */
START_TEST(too_large_is_an_error) {
    const qz_interval most = exactly(INT64_MAX, 1);
    const qz_interval least = exactly(INT64_MIN, 1);
    const qz_interval upwards = {{0, 1}, {INT64_MAX, 1}};
    const qz_interval downwards = {{INT64_MIN, 1}, {0, 1}};
    const qz_interval one = exactly(1, 1);
    qz_interval r;
    ck_assert_int_eq(qz_interval_add(&r, &most, &one), QZPLAN_ERROR_OVERFLOW);
    ck_assert_int_eq(qz_interval_add(&r, &upwards, &one), QZPLAN_ERROR_OVERFLOW);
    ck_assert_int_eq(qz_interval_subtract(&r, &least, &one), QZPLAN_ERROR_OVERFLOW);
    ck_assert_int_eq(qz_interval_subtract(&r, &downwards, &one), QZPLAN_ERROR_OVERFLOW);
    ck_assert_int_eq(qz_interval_multiply(&r, &most, &most), QZPLAN_ERROR_OVERFLOW);
    ck_assert_int_eq(qz_interval_multiply(&r, &upwards, &upwards), QZPLAN_ERROR_OVERFLOW);
    ck_assert_int_eq(qz_interval_magnitude(&r, &least), QZPLAN_ERROR_OVERFLOW);
    ck_assert_int_eq(qz_interval_share(&r, &least, &one), QZPLAN_ERROR_OVERFLOW);
    /* the least that there is, and less than one more: between itself and the next */
    const qz_interval third = exactly(1, 3);
    ck_assert_int_eq(qz_interval_add(&r, &least, &third), QZPLAN_OK);
    expect_number(r.low, INT64_MIN, 1);
    expect_number(r.high, INT64_MIN + 1, 1);
    ck_assert_int_eq(qz_interval_subtract(&r, &most, &third), QZPLAN_OK);
    expect_number(r.low, INT64_MAX - 1, 1);
    expect_number(r.high, INT64_MAX, 1);
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
    /* 1.41421356237309504880...; 2/3; 3037000499.97... on a grid of whole ones. */
    const int64_t grid = INT64_C(1000000000000000000);
    expect_number(r.low, INT64_C(1414213562373095048), grid);
    expect_number(r.high, INT64_C(1414213562373095049), grid);
    ck_assert_int_eq(qz_interval_root(&r, &four), QZPLAN_OK);
    expect_number(r.low, INT64_C(666666666666666666), grid);
    expect_number(r.high, INT64_C(666666666666666667), grid);
    qz_interval most = exactly(INT64_MAX, 1);
    ck_assert_int_eq(qz_interval_root(&r, &most), QZPLAN_OK);
    expect_number(r.low, 3037000499, 1);
    expect_number(r.high, 3037000500, 1);
    qz_interval zero = exactly(0, 1);
    ck_assert_int_eq(qz_interval_root(&r, &zero), QZPLAN_OK);
    expect_number(r.low, 0, 1);
    expect_number(r.high, 0, 1);
    qz_interval open = {{4, 1}, {0, 0}};
    ck_assert_int_eq(qz_interval_root(&r, &open), QZPLAN_OK);
    expect_number(r.low, 2, 1);
    expect_no_number(r.high);
    ck_assert_int_eq(qz_interval_root(&r, &below), QZPLAN_ERROR_INVALID_ARGUMENT);
    qz_interval across = {{-1, 4}, {4, 1}};
    ck_assert_int_eq(qz_interval_root(&r, &across), QZPLAN_ERROR_INVALID_ARGUMENT);
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
    ck_assert_int_eq(qz_number_share(&n, (qzplan_number){-1, 2}, (qzplan_number){1, 2}), QZPLAN_OK);
    expect_number(n, 1, 4);
    ck_assert_int_eq(qz_number_share(&n, (qzplan_number){0, 1}, (qzplan_number){1, 2}), QZPLAN_OK);
    expect_number(n, 0, 1);
    ck_assert_int_eq(qz_number_share(&n, (qzplan_number){INT64_MAX, 1}, (qzplan_number){2, 1}),
                     QZPLAN_ERROR_OVERFLOW);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, exact_while_it_fits);
    tcase_add_test(tests, around_the_true_value_where_it_does_not_fit);
    tcase_add_test(tests, sums_round_outwards);
    tcase_add_test(tests, sums_of_different_sizes_share_the_coarser_grid);
    tcase_add_test(tests, products_and_quotients_round_outwards);
    tcase_add_test(tests, a_short_factor_leaves_the_other_long);
    tcase_add_test(tests, a_small_negative_factor);
    tcase_add_test(tests, corners);
    tcase_add_test(tests, too_large_is_an_error);
    tcase_add_test(tests, compound_growth);
    tcase_add_test(tests, roots);
    tcase_add_test(tests, sides);
    tcase_add_test(tests, sides_of_what_is_never_reached);
    tcase_add_test(tests, shares_of_a_magnitude);
}

QZ_SUITE(interval, add)
