/* SPDX-License-Identifier: MIT */
/* A share or a level against every operator: borders, whole units, refusals, sizes. */

#include <stddef.h>
#include <string.h>

#include <qzplan/check.h>
#include <qzplan/error.h>

#include "support/suite.h"

/* An operator with its operands as tenths, and what it says of a ratio, in whole numbers. */
struct oracle {
    int op;
    int64_t value;
    int64_t upper;
    int above;
    int below;
};

static int satisfies(const struct oracle *rule, int64_t numerator, int64_t denominator) {
    int64_t actual = 10 * numerator;
    int64_t value = rule->value * denominator;
    int64_t upper = rule->upper * denominator;
    switch (rule->op) {
    case QZPLAN_OP_AT_LEAST:
        return actual >= value;
    case QZPLAN_OP_AT_MOST:
        return actual <= value;
    case QZPLAN_OP_MORE_THAN:
        return actual > value;
    case QZPLAN_OP_LESS_THAN:
        return actual < value;
    case QZPLAN_OP_EXACTLY:
        return actual == value;
    case QZPLAN_OP_BETWEEN:
        return actual >= value && actual <= upper;
    case QZPLAN_OP_ABOUT:
        return (rule->below || actual >= value - upper) && (rule->above || actual <= value + upper);
    case QZPLAN_OP_ALL:
        return numerator == denominator;
    default:
        return numerator == 0;
    }
}

static qzplan_rule rule_of(const struct oracle *oracle) {
    return (qzplan_rule){sizeof(qzplan_rule),
                         {oracle->value, 10},
                         {oracle->upper, 10},
                         oracle->op,
                         oracle->above,
                         oracle->below,
                         0};
}

/* Nearest numerator that satisfies, lowest to highest; 0 with *some 0 where there is none. */
static int64_t nearest(const struct oracle *oracle, int64_t numerator, int64_t denominator,
                       int64_t lowest, int64_t highest, int *some) {
    *some = 1;
    for (int64_t step = 0; step <= highest - lowest; step++) {
        if (numerator + step <= highest && satisfies(oracle, numerator + step, denominator)) {
            return step;
        }
        if (numerator - step >= lowest && satisfies(oracle, numerator - step, denominator)) {
            return -step;
        }
    }
    *some = 0;
    return 0;
}

static void compare(const struct oracle *oracle, const qzplan_check_result *result,
                    int64_t numerator, int64_t denominator, int64_t lowest, int64_t highest) {
    int some;
    int64_t needed = nearest(oracle, numerator, denominator, lowest, highest, &some);
    int met = satisfies(oracle, numerator, denominator);
    if (result->met != (met ? QZPLAN_TRUTH_YES : QZPLAN_TRUTH_NO) || result->feasible != some ||
        result->needed != needed) {
        ck_abort_msg("op %d %d %d: %d/%d gives met %d feasible %d needed %d", oracle->op,
                     (int)oracle->value, (int)oracle->upper, (int)numerator, (int)denominator,
                     result->met, result->feasible, (int)result->needed);
    }
    qz_expect(result->actual.num == numerator && result->actual.den == denominator);
    const qzplan_number *border = &result->required;
    if (border->den != 0) { /* gap = actual - required */
        qz_expect(result->gap.num * denominator * border->den ==
                  (numerator * border->den - border->num * denominator) * result->gap.den);
    }
}

typedef void visitor(const struct oracle *oracle);

static void each_operator(visitor *visit) {
    static const int operators[] = {QZPLAN_OP_AT_LEAST,  QZPLAN_OP_AT_MOST, QZPLAN_OP_MORE_THAN,
                                    QZPLAN_OP_LESS_THAN, QZPLAN_OP_EXACTLY, QZPLAN_OP_BETWEEN,
                                    QZPLAN_OP_ABOUT,     QZPLAN_OP_ALL,     QZPLAN_OP_NONE};
    for (size_t i = 0; i < sizeof operators / sizeof operators[0]; i++) {
        for (int64_t value = -3; value <= 12; value++) {
            for (int64_t upper = 0; upper <= 12; upper += 3) {
                for (int beyond = 0; beyond < 4; beyond++) {
                    struct oracle oracle = {operators[i], value, upper, beyond & 1, beyond >> 1};
                    if (oracle.op != QZPLAN_OP_BETWEEN || value <= upper) {
                        visit(&oracle);
                    }
                }
            }
        }
    }
}

static void visit_shares(const struct oracle *oracle) {
    qzplan_rule rule = rule_of(oracle);
    for (int64_t denominator = 1; denominator <= 23; denominator++) {
        for (int64_t numerator = 0; numerator <= denominator; numerator++) {
            qzplan_check_result result = {.size = sizeof result};
            qz_expect(qzplan_share_check(&result, &rule, numerator, denominator) == QZPLAN_OK);
            compare(oracle, &result, numerator, denominator, 0, denominator);
        }
    }
}

static void visit_levels(const struct oracle *oracle) {
    qzplan_rule rule = rule_of(oracle);
    for (int64_t level = -7; level <= 7 && oracle->op != QZPLAN_OP_ALL; level++) {
        qzplan_check_result result = {.size = sizeof result};
        qz_expect(qzplan_level_check(&result, &rule, level) == QZPLAN_OK);
        compare(oracle, &result, level, 1, -20, 20);
    }
}

START_TEST(shares_below_at_and_above_every_border) {
    each_operator(visit_shares);
}
END_TEST

START_TEST(levels_below_at_and_above_every_border) {
    each_operator(visit_levels);
}
END_TEST

START_TEST(the_border_that_decides) {
    static const struct {
        int op;
        int above, below;
        int64_t numerator;
        int64_t required; /* tenths */
    } rows[] = {
        {QZPLAN_OP_AT_LEAST, 0, 0, 9, 4}, {QZPLAN_OP_LESS_THAN, 0, 0, 1, 4},
        {QZPLAN_OP_BETWEEN, 0, 0, 1, 4},  {QZPLAN_OP_BETWEEN, 0, 0, 5, 4},
        {QZPLAN_OP_BETWEEN, 0, 0, 9, 6},  {QZPLAN_OP_ABOUT, 0, 0, 11, -2},
        {QZPLAN_OP_ABOUT, 0, 0, 5, -2},   {QZPLAN_OP_ABOUT, 0, 1, 5, 10},
        {QZPLAN_OP_ABOUT, 1, 0, 11, -2},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct oracle oracle = {rows[i].op, 4, 6, rows[i].above, rows[i].below};
        qzplan_rule rule = rule_of(&oracle);
        qzplan_check_result result = {.size = sizeof result};
        ck_assert_int_eq(qzplan_share_check(&result, &rule, rows[i].numerator, 11), QZPLAN_OK);
        ck_assert_int_eq(result.required.num * 10, rows[i].required * result.required.den);
    }
}
END_TEST

START_TEST(no_whole_number_fits) {
    static const struct {
        int op;
        qzplan_number value, upper;
        int64_t numerator, denominator;
    } rows[] = {
        {QZPLAN_OP_BETWEEN, {31, 100}, {39, 100}, 3, 10},
        {QZPLAN_OP_MORE_THAN, {1, 1}, {0, 0}, 10, 10},
        {QZPLAN_OP_LESS_THAN, {0, 1}, {0, 0}, 0, 10},
        {QZPLAN_OP_EXACTLY, {1, 3}, {0, 0}, 3, 10},
        {QZPLAN_OP_AT_LEAST, {101, 100}, {0, 0}, 5, 10},
        {QZPLAN_OP_AT_MOST, {-1, 100}, {0, 0}, 5, 10},
        {QZPLAN_OP_ABOUT, {35, 100}, {4, 100}, 3, 10},
        {QZPLAN_OP_AT_LEAST, {INT64_MAX, 1}, {0, 0}, 5, INT64_MAX},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        qzplan_rule rule = {sizeof rule, rows[i].value, rows[i].upper, rows[i].op, 0, 0, 0};
        qzplan_check_result result = {.size = sizeof result};
        ck_assert_int_eq(qzplan_share_check(&result, &rule, rows[i].numerator, rows[i].denominator),
                         QZPLAN_OK);
        ck_assert_int_eq(result.met, QZPLAN_TRUTH_NO);
        ck_assert_int_eq(result.feasible, 0);
        ck_assert_int_eq(result.needed, 0);
    }
}
END_TEST

START_TEST(a_share_of_nothing_is_unknown) {
    qzplan_rule rule = {sizeof rule, {1, 2}, {0, 0}, QZPLAN_OP_AT_LEAST, 0, 0, 0};
    qzplan_check_result result = {.size = sizeof result};
    ck_assert_int_eq(qzplan_share_check(&result, &rule, 0, 0), QZPLAN_OK);
    ck_assert_int_eq(result.met, QZPLAN_TRUTH_UNKNOWN);
    ck_assert(result.actual.den == 0 && result.gap.den == 0 && result.feasible == 0);
    ck_assert(result.required.num == 1 && result.required.den == 2 && result.needed == 0);
}
END_TEST

START_TEST(values_as_large_as_they_can_be) {
    qzplan_rule rule = {sizeof rule, {INT64_MAX, 1}, {0, 0}, QZPLAN_OP_AT_LEAST, 0, 0, 0};
    qzplan_check_result result = {.size = sizeof result};
    ck_assert_int_eq(qzplan_level_check(&result, &rule, 0), QZPLAN_OK);
    ck_assert(result.needed == INT64_MAX && result.gap.num == -INT64_MAX);
    ck_assert_int_eq(qzplan_level_check(&result, &rule, -1), QZPLAN_ERROR_OVERFLOW);
    ck_assert(result.met == 0 && result.actual.den == 0);
    rule.op = QZPLAN_OP_MORE_THAN; /* there is such a number, but not in 64 bits */
    ck_assert_int_eq(qzplan_level_check(&result, &rule, INT64_MAX), QZPLAN_OK);
    ck_assert(result.met == QZPLAN_TRUTH_NO && result.feasible == 0);
    rule.op = QZPLAN_OP_AT_MOST;
    rule.value.num = INT64_MIN;
    ck_assert_int_eq(qzplan_level_check(&result, &rule, -1), QZPLAN_OK);
    ck_assert(result.needed == INT64_MIN + 1);
    ck_assert_int_eq(qzplan_level_check(&result, &rule, 0), QZPLAN_OK);
    ck_assert(result.needed == INT64_MIN);
    ck_assert_int_eq(qzplan_level_check(&result, &rule, 1), QZPLAN_ERROR_OVERFLOW);
    rule.value.num = INT64_MIN + 1;
    ck_assert_int_eq(qzplan_level_check(&result, &rule, 1), QZPLAN_OK);
    ck_assert(result.needed == INT64_MIN);
    ck_assert_int_eq(qzplan_level_check(&result, &rule, 2), QZPLAN_ERROR_OVERFLOW);
    rule.op = QZPLAN_OP_AT_LEAST;
    rule.value.num = INT64_MAX - 1;
    ck_assert_int_eq(qzplan_level_check(&result, &rule, -1), QZPLAN_OK);
    ck_assert(result.needed == INT64_MAX);
    ck_assert_int_eq(qzplan_level_check(&result, &rule, -2), QZPLAN_ERROR_OVERFLOW);
    rule.op = QZPLAN_OP_AT_MOST;
    rule.value.num = INT64_MIN;
    ck_assert_int_eq(qzplan_level_check(&result, &rule, INT64_MIN), QZPLAN_OK);
    ck_assert(result.met == QZPLAN_TRUTH_YES && result.needed == 0);
    rule.op = QZPLAN_OP_LESS_THAN;
    ck_assert_int_eq(qzplan_level_check(&result, &rule, INT64_MIN), QZPLAN_OK);
    ck_assert(result.met == QZPLAN_TRUTH_NO && result.feasible == 0);

    rule = (qzplan_rule){sizeof rule, {-1, 3}, {0, 0}, QZPLAN_OP_AT_LEAST, 0, 0, 0};
    ck_assert_int_eq(qzplan_level_check(&result, &rule, INT64_MAX), QZPLAN_OK);
    ck_assert(result.met == QZPLAN_TRUTH_YES && result.gap.den == 0);
    rule.value = (qzplan_number){INT64_MAX - 1, INT64_MAX};
    ck_assert_int_eq(qzplan_share_check(&result, &rule, INT64_MAX - 2, INT64_MAX - 1), QZPLAN_OK);
    ck_assert(result.met == QZPLAN_TRUTH_NO && result.feasible == 1 && result.needed == 1);
    ck_assert_int_eq(qzplan_share_check(&result, &rule, INT64_MAX - 1, INT64_MAX), QZPLAN_OK);
    ck_assert(result.met == QZPLAN_TRUTH_YES && result.gap.num == 0);
}
END_TEST

START_TEST(refusals_leave_no_verdict) {
    const qzplan_rule good = {sizeof good, {1, 2}, {3, 4}, QZPLAN_OP_AT_LEAST, 0, 0, 0};
    qzplan_rule bad[12];
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        bad[i] = good;
    }
    bad[0].op = 0;
    bad[1].op = QZPLAN_OP_DONE;
    bad[2].op = QZPLAN_OP_RAISE_TO;
    bad[3].op = 99;
    bad[4].value.den = 0;
    bad[5].value.den = -2;
    bad[6].reserved = 1;
    bad[7].op = QZPLAN_OP_BETWEEN;
    bad[7].upper = (qzplan_number){1, 3};
    bad[8].op = QZPLAN_OP_BETWEEN;
    bad[8].upper.den = 0;
    bad[9].op = QZPLAN_OP_ABOUT;
    bad[9].upper.num = -1;
    bad[10].op = QZPLAN_OP_ABOUT;
    bad[10].above = 2;
    bad[11].op = QZPLAN_OP_ABOUT;
    bad[11].below = -1;
    qzplan_check_result result = {.size = sizeof result};
    qzplan_check_result nothing = {.size = sizeof nothing};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        memset((char *)&result + sizeof result.size, 0x5a, sizeof result - sizeof result.size);
        ck_assert_int_eq(qzplan_share_check(&result, &bad[i], 1, 2), QZPLAN_ERROR_INVALID_ARGUMENT);
        ck_assert_mem_eq(&result, &nothing, sizeof nothing);
        ck_assert_int_eq(qzplan_level_check(&result, &bad[i], 1), QZPLAN_ERROR_INVALID_ARGUMENT);
    }
    ck_assert_int_eq(qzplan_share_check(&result, &good, -1, 2), QZPLAN_ERROR_NEGATIVE_COUNT);
    ck_assert_int_eq(qzplan_share_check(&result, &good, 1, -2), QZPLAN_ERROR_NEGATIVE_COUNT);
    ck_assert_int_eq(qzplan_share_check(&result, &good, 3, 2), QZPLAN_ERROR_PART_ABOVE_WHOLE);
    ck_assert_int_eq(qzplan_share_check(&result, &good, 1, 0), QZPLAN_ERROR_PART_ABOVE_WHOLE);
    ck_assert_mem_eq(&result, &nothing, sizeof nothing);
    ck_assert_int_eq(qzplan_share_check(NULL, &good, 1, 2), QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_share_check(&result, NULL, 1, 2), QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_level_check(NULL, &good, 1), QZPLAN_ERROR_INVALID_ARGUMENT);
    qzplan_rule all = good;
    all.op = QZPLAN_OP_ALL; /* of what? */
    ck_assert_int_eq(qzplan_level_check(&result, &all, 1), QZPLAN_ERROR_INVALID_ARGUMENT);
}
END_TEST

START_TEST(older_and_newer_callers) {
    struct {
        qzplan_rule rule;
        int64_t more;
    } newer = {{sizeof newer, {1, 2}, {0, 0}, QZPLAN_OP_AT_LEAST, 0, 0, 0}, 0};
    struct {
        qzplan_check_result result;
        int64_t more;
    } out;
    memset(&out, 0x5a, sizeof out);
    out.result.size = sizeof out;
    ck_assert_int_eq(qzplan_share_check(&out.result, &newer.rule, 1, 2), QZPLAN_OK);
    ck_assert(out.result.met == QZPLAN_TRUTH_YES && out.more == 0);
    newer.more = 1;
    ck_assert_int_eq(qzplan_share_check(&out.result, &newer.rule, 1, 2), QZPLAN_ERROR_STRUCT_SIZE);
    newer.rule.size = offsetof(qzplan_rule, above);
    memset(&out, 0x5a, sizeof out);
    out.result.size = offsetof(qzplan_check_result, gap);
    ck_assert_int_eq(qzplan_level_check(&out.result, &newer.rule, 1), QZPLAN_OK);
    ck_assert(out.result.required.den == 2 && out.result.met == 0x5a5a5a5a);
    out.result.size = 3;
    ck_assert_int_eq(qzplan_level_check(&out.result, &newer.rule, 1), QZPLAN_ERROR_STRUCT_SIZE);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, shares_below_at_and_above_every_border);
    tcase_add_test(tests, levels_below_at_and_above_every_border);
    tcase_add_test(tests, the_border_that_decides);
    tcase_add_test(tests, no_whole_number_fits);
    tcase_add_test(tests, a_share_of_nothing_is_unknown);
    tcase_add_test(tests, values_as_large_as_they_can_be);
    tcase_add_test(tests, refusals_leave_no_verdict);
    tcase_add_test(tests, older_and_newer_callers);
}

QZ_SUITE(check_rule, add)
