/* SPDX-License-Identifier: MIT */
/* Order and arithmetic of numbers, against plain wide integers. Built twice: with the compiler's
   128-bit integer and with two 64-bit halves. */

#include <stdint.h>

#include <qzplan/error.h>

#include "number/number.h"
#include "support/random.h"
#include "support/suite.h"

static const int64_t MAX = INT64_MAX;
static const int64_t MIN = INT64_MIN;

static int is(qzplan_number n, int64_t num, int64_t den) {
    return n.num == num && n.den == den;
}

START_TEST(orders) {
    static const struct {
        qzplan_number a, b;
        int order;
    } rows[] = {
        {{1, 3}, {1, 3}, 0},
        {{420, 4200}, {1, 10}, 0},
        {{419, 4200}, {1, 10}, -1},
        {{421, 4200}, {1, 10}, 1},
        {{-1, 3}, {-1, 2}, 1},
        {{0, 5}, {0, 9}, 0},
        {{-1, INT64_MAX}, {0, 1}, -1},
        {{INT64_MAX - 1, INT64_MAX}, {1, 1}, -1},
        {{INT64_MAX, INT64_MAX - 1}, {INT64_MAX - 1, INT64_MAX - 2}, -1},
        {{INT64_MIN, 1}, {INT64_MAX, 1}, -1},
        {{INT64_MIN, INT64_MAX}, {-1, 1}, -1},
        {{INT64_MIN, INT64_MAX}, {INT64_MIN, INT64_MAX - 1}, 1},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        int32_t order = 7;
        ck_assert_int_eq(qzplan_number_compare(&order, &rows[i].a, &rows[i].b), QZPLAN_OK);
        ck_assert_int_eq(order, rows[i].order);
        ck_assert_int_eq(qz_number_order(rows[i].b, rows[i].a), -rows[i].order);
    }
}
END_TEST

START_TEST(refuses_what_is_no_number) {
    static const qzplan_number one = {1, 1};
    static const qzplan_number bad[] = {{1, 0}, {0, 0}, {1, -1}, {1, INT64_MIN}};
    int (*const functions[])(qzplan_number *, const qzplan_number *, const qzplan_number *) = {
        qzplan_number_add, qzplan_number_subtract, qzplan_number_multiply, qzplan_number_divide};
    int32_t order;
    ck_assert_int_eq(qzplan_number_compare(NULL, &one, &one), QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_number_compare(&order, &one, NULL), QZPLAN_ERROR_INVALID_ARGUMENT);
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        ck_assert_int_eq(qzplan_number_compare(&order, &one, &bad[i]),
                         QZPLAN_ERROR_INVALID_ARGUMENT);
        for (size_t f = 0; f < 4; f++) {
            qzplan_number out = {5, 5};
            ck_assert_int_eq(functions[f](&out, &bad[i], &one), QZPLAN_ERROR_INVALID_ARGUMENT);
            ck_assert_int_eq(functions[f](&out, &one, &bad[i]), QZPLAN_ERROR_INVALID_ARGUMENT);
            ck_assert(is(out, 0, 0));
            ck_assert_int_eq(functions[f](NULL, &one, &one), QZPLAN_ERROR_INVALID_ARGUMENT);
            ck_assert_int_eq(functions[f](&out, NULL, &one), QZPLAN_ERROR_INVALID_ARGUMENT);
        }
        ck_assert(is(qz_number_reduced(bad[i]), 0, 0));
    }
}
END_TEST

START_TEST(reduces) {
    ck_assert(is(qz_number_reduced((qzplan_number){420, 4200}), 1, 10));
    ck_assert(is(qz_number_reduced((qzplan_number){-6, 4}), -3, 2));
    ck_assert(is(qz_number_reduced((qzplan_number){0, 17}), 0, 1));
    ck_assert(is(qz_number_reduced((qzplan_number){INT64_MIN, 2}), INT64_MIN / 2, 1));
    ck_assert(is(qz_number_reduced((qzplan_number){INT64_MIN, 1}), INT64_MIN, 1));
    ck_assert(is(qz_number_reduced((qzplan_number){MAX, MAX}), 1, 1));
}
END_TEST

START_TEST(keeps_a_quotient_as_it_comes) {
    qzplan_number out;
    const qzplan_number share = {420, 4200};
    const qzplan_number border = {2, 10};
    ck_assert_int_eq(qz_number_quotient(&out, &share, &border), QZPLAN_OK);
    ck_assert(is(out, 4200, 8400));
    const qzplan_number large = {MAX, 2};
    ck_assert_int_eq(qz_number_quotient(&out, &large, &large), QZPLAN_OK);
    ck_assert(is(out, 1, 1));
}
END_TEST

START_TEST(floors_and_ceilings) {
    static const struct {
        qzplan_number n;
        int64_t floor, ceiling;
    } rows[] = {
        {{7, 2}, 3, 4},
        {{-7, 2}, -4, -3},
        {{6, 2}, 3, 3},
        {{-6, 2}, -3, -3},
        {{0, 9}, 0, 0},
        {{1, INT64_MAX}, 0, 1},
        {{-1, INT64_MAX}, -1, 0},
        {{INT64_MIN, 1}, INT64_MIN, INT64_MIN},
        {{INT64_MAX, 1}, INT64_MAX, INT64_MAX},
        {{INT64_MIN, INT64_MAX}, -2, -1},
        {{INT64_MIN, 3}, -3074457345618258603, -3074457345618258602},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        ck_assert_int_eq(qz_number_floor(rows[i].n), rows[i].floor);
        ck_assert_int_eq(qz_number_ceil(rows[i].n), rows[i].ceiling);
    }
}
END_TEST

START_TEST(arithmetic_at_the_borders) {
    static const struct {
        char operation;
        qzplan_number a, b;
        int code;
        qzplan_number result;
    } rows[] = {
        {'+', {1, 3}, {1, 6}, QZPLAN_OK, {1, 2}},
        {'+', {-1, 3}, {1, 3}, QZPLAN_OK, {0, 1}},
        {'+', {INT64_MAX, 1}, {1, 1}, QZPLAN_ERROR_OVERFLOW, {0, 0}},
        {'+', {INT64_MIN, 1}, {-1, 1}, QZPLAN_ERROR_OVERFLOW, {0, 0}},
        {'+', {INT64_MIN, 1}, {INT64_MIN, 1}, QZPLAN_ERROR_OVERFLOW, {0, 0}},
        {'+', {INT64_MIN, 1}, {INT64_MAX, 1}, QZPLAN_OK, {-1, 1}},
        {'+', {INT64_MAX, 2}, {INT64_MAX, 2}, QZPLAN_OK, {INT64_MAX, 1}},
        {'+', {INT64_MIN, INT64_MAX}, {INT64_MAX, INT64_MAX}, QZPLAN_OK, {-1, INT64_MAX}},
        {'+', {1, INT64_MAX}, {1, INT64_MAX - 1}, QZPLAN_ERROR_OVERFLOW, {0, 0}},
        {'-', {0, 1}, {INT64_MIN, 1}, QZPLAN_ERROR_OVERFLOW, {0, 0}},
        {'-', {-1, 1}, {INT64_MIN, 1}, QZPLAN_OK, {INT64_MAX, 1}},
        {'-', {INT64_MIN, 1}, {INT64_MIN, 1}, QZPLAN_OK, {0, 1}},
        {'-', {0, 1}, {0, 1}, QZPLAN_OK, {0, 1}},
        {'-', {419, 4200}, {1, 10}, QZPLAN_OK, {-1, 4200}},
        {'*', {INT64_MAX, 3}, {3, INT64_MAX}, QZPLAN_OK, {1, 1}},
        {'*', {INT64_MIN, 1}, {-1, 1}, QZPLAN_ERROR_OVERFLOW, {0, 0}},
        {'*', {INT64_MIN, 1}, {-1, 2}, QZPLAN_OK, {4611686018427387904, 1}},
        {'*', {4294967296, 1}, {2147483648, 1}, QZPLAN_ERROR_OVERFLOW, {0, 0}},
        {'*', {-4294967296, 1}, {2147483648, 1}, QZPLAN_OK, {INT64_MIN, 1}},
        {'*', {0, 7}, {INT64_MIN, INT64_MAX}, QZPLAN_OK, {0, 1}},
        {'/', {1, 1}, {0, 3}, QZPLAN_ERROR_DIVISION_BY_ZERO, {0, 0}},
        {'/', {0, 1}, {0, 1}, QZPLAN_ERROR_DIVISION_BY_ZERO, {0, 0}},
        {'/', {1, 1}, {INT64_MIN, 1}, QZPLAN_ERROR_OVERFLOW, {0, 0}},
        {'/', {2, 1}, {INT64_MIN, 1}, QZPLAN_OK, {-1, 4611686018427387904}},
        {'/', {INT64_MIN, 1}, {INT64_MIN, 1}, QZPLAN_OK, {1, 1}},
        {'/', {0, 4}, {-3, 5}, QZPLAN_OK, {0, 1}},
        {'/', {3, 4}, {-3, 5}, QZPLAN_OK, {-5, 4}},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        qzplan_number out = rows[i].a; /* the result may replace an operand */
        int code = rows[i].operation == '+'   ? qzplan_number_add(&out, &out, &rows[i].b)
                   : rows[i].operation == '-' ? qzplan_number_subtract(&out, &out, &rows[i].b)
                   : rows[i].operation == '*' ? qzplan_number_multiply(&out, &out, &rows[i].b)
                                              : qzplan_number_divide(&out, &out, &rows[i].b);
        ck_assert_msg(code == rows[i].code && is(out, rows[i].result.num, rows[i].result.den),
                      "row %zu: code %d, %lld/%lld", i, code, (long long)out.num,
                      (long long)out.den);
    }
}
END_TEST

static qzplan_number any_number(uint64_t *state) {
    int64_t den = qz_random_integer(state);
    den = den == MIN ? MAX : den < 0 ? -den : den;
    return (qzplan_number){qz_random_integer(state), den == 0 ? 1 : den};
}

#ifdef __SIZEOF_INT128__
__extension__ typedef __int128 native;

static native native_gcd(native a, native b) {
    while (b != 0) {
        native rest = a % b;
        a = b;
        b = rest;
    }
    return a < 0 ? -a : a;
}

/* Every result is what plain wide integers give, and every overflow is one. */
static void assert_result(int code, qzplan_number out, native num, native den) {
    if (den < 0) {
        num = -num;
        den = -den;
    }
    native factor = native_gcd(num, den);
    num /= factor;
    den /= factor;
    if (num > MAX || num < MIN || den > MAX) {
        ck_assert_int_eq(code, QZPLAN_ERROR_OVERFLOW);
        ck_assert(is(out, 0, 0));
    } else {
        ck_assert_int_eq(code, QZPLAN_OK);
        ck_assert(out.num == num && out.den == den);
    }
}

static void assert_all_operations(qzplan_number a, qzplan_number b) {
    native left = (native)a.num * b.den;
    native right = (native)b.num * a.den;
    native den = (native)a.den * b.den;
    ck_assert_int_eq(qz_number_order(a, b), (left > right) - (left < right));
    qzplan_number out;
    int code = qzplan_number_add(&out, &a, &b);
    assert_result(code, out, left + right, den);
    code = qzplan_number_subtract(&out, &a, &b);
    assert_result(code, out, left - right, den);
    code = qzplan_number_multiply(&out, &a, &b);
    assert_result(code, out, (native)a.num * b.num, den);
    static int (*const quotients[])(qzplan_number *, const qzplan_number *,
                                    const qzplan_number *) = {qzplan_number_divide,
                                                              qz_number_quotient};
    for (size_t i = 0; i < sizeof quotients / sizeof *quotients; i++) {
        code = quotients[i](&out, &a, &b);
        if (b.num == 0) {
            ck_assert_int_eq(code, QZPLAN_ERROR_DIVISION_BY_ZERO);
        } else {
            assert_result(code, i == 0 ? out : qz_number_reduced(out), left, right);
        }
    }
}

START_TEST(arithmetic_against_wide_integers) {
    uint64_t state = 20231231;
    for (int i = 0; i < 40000; i++) {
        qzplan_number a = any_number(&state);
        qzplan_number b = any_number(&state);
        if (i % 3 == 0) {
            b.den = a.den; /* shares of one whole */
        }
        assert_all_operations(a, b);
    }
}
END_TEST

/* Numbers of half the width are added another way. */
START_TEST(arithmetic_where_half_the_width_ends) {
    const int64_t half = (int64_t)1 << 31;
    const int64_t parts[] = {1, 2, 3, half - 2, half - 1, half, half + 1};
    const size_t count = sizeof parts / sizeof parts[0];
    for (size_t i = 0; i < count * count * count * count * 4; i++) {
        int64_t a = parts[i / 4 % count] * (i & 1 ? -1 : 1);
        int64_t b = parts[i / 4 / count % count] * (i & 2 ? -1 : 1);
        const qzplan_number first = {a, parts[i / 4 / count / count % count]};
        const qzplan_number second = {b, parts[i / 4 / count / count / count]};
        assert_all_operations(first, second);
    }
}
END_TEST
#endif

START_TEST(round_trips) {
    uint64_t state = 7;
    for (int i = 0; i < 20000; i++) {
        qzplan_number a = any_number(&state);
        qzplan_number b = any_number(&state);
        qzplan_number out;
        if (qzplan_number_add(&out, &a, &b) == QZPLAN_OK) {
            ck_assert_int_eq(qzplan_number_subtract(&out, &out, &b), QZPLAN_OK);
            ck_assert_int_eq(qz_number_order(out, a), 0);
        }
        if (b.num != 0 && qzplan_number_multiply(&out, &a, &b) == QZPLAN_OK) {
            ck_assert_int_eq(qzplan_number_divide(&out, &out, &b), QZPLAN_OK);
            ck_assert_int_eq(qz_number_order(out, a), 0);
        }
        int64_t floor = qz_number_floor(a);
        int64_t ceiling = qz_number_ceil(a);
        ck_assert_int_le(qz_number_order(qz_number_of(floor), a), 0);
        ck_assert_int_ge(qz_number_order(qz_number_of(ceiling), a), 0);
        ck_assert_int_eq(ceiling - floor, qz_number_reduced(a).den == 1 ? 0 : 1);
    }
}
END_TEST

START_TEST(ratio_orders) {
    static const struct {
        qzplan_number numerator, denominator, value;
        int order;
    } rows[] = {
        {{420, 1}, {4200, 1}, {1, 10}, 0},
        {{421, 1}, {4200, 1}, {1, 10}, -1},
        {{419, 1}, {4200, 1}, {1, 10}, 1},
        {{1, 3}, {1, 2}, {2, 3}, 0},
        {{-1, 3}, {1, 2}, {-2, 3}, 0},
        {{-1, 3}, {1, 2}, {-3, 4}, -1},
        {{0, 3}, {1, 2}, {0, 1}, 0},
        {{0, 3}, {1, 2}, {-1, INT64_MAX}, -1},
        {{INT64_MAX, 1}, {INT64_MAX, 1}, {1, 1}, 0},
        {{INT64_MAX - 1, 1}, {INT64_MAX, 1}, {INT64_MAX - 2, INT64_MAX - 1}, -1},
        {{INT64_MAX, 1}, {1, INT64_MAX}, {INT64_MAX, 1}, -1},
        {{1, INT64_MAX}, {INT64_MAX, 1}, {1, INT64_MAX}, 1},
        {{INT64_MIN, 1}, {1, INT64_MAX}, {INT64_MIN, 1}, 1},
        {{INT64_MIN, INT64_MAX}, {INT64_MAX, INT64_MAX - 1}, {-1, 1}, -1},
        {{INT64_MAX, INT64_MAX - 1}, {INT64_MAX - 2, INT64_MAX - 3}, {1, 1}, 1},
        {{INT64_MAX - 1, INT64_MAX}, {INT64_MAX - 1, INT64_MAX - 2}, {1, 1}, 1},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        ck_assert_msg(qz_number_order_ratio(rows[i].numerator, rows[i].denominator,
                                            rows[i].value) == rows[i].order,
                      "row %zu", i);
    }
}
END_TEST

START_TEST(ratio_orders_against_division) {
    uint64_t state = 3;
    int compared = 0;
    for (int i = 0; i < 40000; i++) {
        qzplan_number numerator = any_number(&state);
        qzplan_number denominator = any_number(&state);
        qzplan_number value = any_number(&state);
        qzplan_number ratio;
        denominator.num = denominator.num == MIN ? MAX : denominator.num;
        denominator.num = denominator.num < 0 ? -denominator.num : denominator.num;
        if (denominator.num == 0 ||
            qzplan_number_divide(&ratio, &numerator, &denominator) != QZPLAN_OK) {
            continue;
        }
        compared++;
        ck_assert_int_eq(qz_number_order_ratio(numerator, denominator, value),
                         qz_number_order(value, ratio));
        ck_assert_int_eq(qz_number_order_ratio(numerator, denominator, ratio), 0);
        int up = ratio.num < MAX ? 1 : -1;
        ratio.num += up;
        ck_assert_int_eq(qz_number_order_ratio(numerator, denominator, ratio), up);
    }
    ck_assert_int_gt(compared, 5000);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, orders);
    tcase_add_test(tests, refuses_what_is_no_number);
    tcase_add_test(tests, reduces);
    tcase_add_test(tests, floors_and_ceilings);
    tcase_add_test(tests, arithmetic_at_the_borders);
#ifdef __SIZEOF_INT128__
    tcase_add_test(tests, keeps_a_quotient_as_it_comes);
    tcase_add_test(tests, arithmetic_against_wide_integers);
    tcase_add_test(tests, arithmetic_where_half_the_width_ends);
#endif
    tcase_add_test(tests, round_trips);
    tcase_add_test(tests, ratio_orders);
    tcase_add_test(tests, ratio_orders_against_division);
}

QZ_SUITE(number, add)
