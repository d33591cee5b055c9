/* SPDX-License-Identifier: MIT */
/* Products of differences of decimal numbers are compared as a clerk would compare them, not as
   doubles round them. */

#include <stdint.h>

#include "base/arrays.h"
#include "progress/exact.h"
#include "support/suite.h"

#define ONE                                                                                        \
    { 1, 0 }

START_TEST(decimals_are_exact) {
    static const struct {
        qz_product left, right;
        int order;
    } rows[] = {
        /* 0.3 - 0.1 is 0.2, though not of doubles */
        {{{{0.3, 0.1}, ONE, ONE}}, {{{0.2, 0}, ONE, ONE}}, 0},
        {{{ONE, {0.3, 0.1}, ONE}}, {{ONE, ONE, {0.2, 0}}}, 0},
        {{{ONE, ONE, {0.3, 0.1}}}, {{ONE, {0.2, 0}, ONE}}, 0},
        /* 0.1 * 3 is 0.3 */
        {{{{0.1, 0}, {3, 0}, ONE}}, {{{0.3, 0}, ONE, ONE}}, 0},
        /* 1.1 * 1.1 is 1.21 */
        {{{{1.1, 0}, {1.1, 0}, ONE}}, {{{1.21, 0}, ONE, ONE}}, 0},
        {{{{1.1, 0}, {1.1, 0}, ONE}}, {{{1.2099999999, 0}, ONE, ONE}}, 1},
        {{{{1.1, 0}, {1.1, 0}, ONE}}, {{{1.2100000001, 0}, ONE, ONE}}, -1},
        /* below zero the order turns */
        {{{{0, 2}, {3, 0}, ONE}}, {{{0, 5}, ONE, ONE}}, -1},
        {{{{0, 2}, {0, 3}, ONE}}, {{{6, 0}, ONE, ONE}}, 0},
        {{{{1, 3}, {5, 1}, {7, 4}}}, {{{0, 24}, ONE, ONE}}, 0},
        {{{{2, 2}, {5, 1}, {7, 4}}}, {{{0, 0}, ONE, ONE}}, 0},
    };
    for (size_t i = 0; i < QZ_ARRAY_SIZE(rows); i++) {
        ck_assert_msg(qz_product_order(&rows[i].left, &rows[i].right) == rows[i].order, "row %d",
                      (int)i);
        ck_assert_int_eq(qz_product_order(&rows[i].right, &rows[i].left), -rows[i].order);
    }
}
END_TEST

/* What does not fit is compared as doubles. */
START_TEST(others_are_compared_as_doubles) {
    static const struct {
        qz_product left, right;
        int order;
    } rows[] = {
        {{{{1e200, 0}, ONE, ONE}}, {{{2e200, 0}, ONE, ONE}}, -1},
        {{{{1e10, 0}, {1e10, 0}, ONE}}, {{{1e20, 0}, ONE, ONE}}, 0},
        {{{{1e-300, 0}, ONE, ONE}}, {{{0, 1e-300}, ONE, ONE}}, 1},
        {{{ONE, {1e18, 0}, {50, 0}}}, {{{5, 0}, ONE, {1e18, 0}}}, 1},
        {{{ONE, {1e18, 1}, {50, 40}}}, {{{0, 5}, ONE, {1e200, 0}}}, 1},
    };
    for (size_t i = 0; i < QZ_ARRAY_SIZE(rows); i++) {
        ck_assert_msg(qz_product_order(&rows[i].left, &rows[i].right) == rows[i].order, "row %d",
                      (int)i);
        ck_assert_int_eq(qz_product_order(&rows[i].right, &rows[i].left), -rows[i].order);
    }
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, decimals_are_exact);
    tcase_add_test(tests, others_are_compared_as_doubles);
}

QZ_SUITE(progress_exact, add)
