/* SPDX-License-Identifier: MIT */
/* Columns of rows give the flags that single checks give: small and huge counts, good and bad rows,
   whole blocks and rests. */

#include <string.h>

#include <qzplan/check.h>
#include <qzplan/error.h>

#include "support/random.h"
#include "support/rotation_oracle.h"
#include "support/suite.h"

enum { ROWS = 6000 };

static int64_t first[ROWS];
static int64_t second[ROWS];
static int64_t third[ROWS];
static uint8_t flags[ROWS + 1];

/* Mostly shares of the count before; some zero, some above their whole; where `wild` some negative
   or of any size. */
static int64_t random_part(uint64_t *state, int64_t whole, int wild) {
    switch (qz_random(state) % 16) {
    case 0:
        return 0;
    case 1:
        return whole;
    case 2:
        return whole / 10;
    case 3:
        return whole / 5 + 1;
    case 4:
        return wild ? -1 : 1;
    case 5:
        return wild ? qz_random_integer(state) : whole / 9;
    default:
        return whole > 0 ? qz_random_between(state, 0, whole) >> (qz_random(state) % 4) : 0;
    }
}

/* Stretches longer than a block, so that a block holds small counts alone, or large, or both. */
static void fill(uint64_t *state) {
    static const struct {
        int64_t most;
        int wild;
    } stretches[] = {{5000, 0},      {300000000, 0}, {5000, 1},
                     {INT64_MAX, 1}, {300, 0},       {300000000, 1}};
    for (size_t i = 0; i < ROWS; i++) {
        size_t s = i / (ROWS / 6);
        first[i] = qz_random_between(state, 0, stretches[s].most) >> (qz_random(state) % 8);
        second[i] = random_part(state, first[i], stretches[s].wild);
        third[i] = random_part(state, second[i], stretches[s].wild);
    }
}

static uint8_t truth_flag(int32_t truth, int met, int unknown) {
    return (uint8_t)(truth == QZPLAN_TRUTH_YES ? met : truth == QZPLAN_TRUTH_UNKNOWN ? unknown : 0);
}

static uint8_t single_rotation(const qzplan_rotation_rule *rule, size_t row) {
    qzplan_rotation_result result = {.size = sizeof result};
    if (qzplan_rotation_check(&result, rule, first[row], second[row], third[row]) != QZPLAN_OK) {
        return QZPLAN_CHECK_INVALID;
    }
    return truth_flag(result.met, QZPLAN_CHECK_MET, QZPLAN_CHECK_UNKNOWN) |
           truth_flag(result.rotation_met, QZPLAN_CHECK_ROTATION_MET,
                      QZPLAN_CHECK_ROTATION_UNKNOWN) |
           truth_flag(result.floor_met, QZPLAN_CHECK_FLOOR_MET, QZPLAN_CHECK_FLOOR_UNKNOWN);
}

static void compare_rotation(const qzplan_rotation_rule *rule, size_t from, size_t count) {
    memset(flags, 0x5a, sizeof flags);
    qz_expect(qzplan_rotation_check_many(flags, rule, count, first + from, second + from,
                                         third + from) == QZPLAN_OK);
    for (size_t i = 0; i < count; i++) {
        if (flags[i] != single_rotation(rule, from + i)) {
            ck_abort_msg("row %d: %d, not %d", (int)(from + i), flags[i],
                         single_rotation(rule, from + i));
        }
    }
    qz_expect(flags[count] == 0x5a);
}

START_TEST(rotations_as_one_by_one) {
    uint64_t state = 1;
    for (size_t i = 0; i < ORACLES; i++) {
        qzplan_rotation_rule rule = oracle_rule(&oracles[i]);
        fill(&state);
        compare_rotation(&rule, 0, ROWS);
        rule.floor = (qzplan_number){INT64_MAX / 5, INT64_MAX}; /* too large for the fast loop */
        compare_rotation(&rule, 0, ROWS);
    }
    compare_rotation(NULL, 0, ROWS);
    for (size_t count = 0; count < 600; count += count < 250 || count > 260 ? 17 : 1) {
        compare_rotation(NULL, count, count);
    }
}
END_TEST

/* Rows just at the size where products leave the fast loop. */
START_TEST(rotations_at_the_edge_of_the_fast_loop) {
    for (int64_t edge = INT32_MAX / 100 - 2; edge <= INT32_MAX / 100 + 2; edge++) {
        for (size_t i = 0; i < ROWS; i++) {
            first[i] = edge;
            second[i] = edge - (int64_t)(i % 3);
            third[i] = i % 2 == 0 ? second[i] : edge / 5 + 2 - (int64_t)(i % 5);
        }
        compare_rotation(NULL, 0, ROWS);
    }
    for (size_t i = 0; i < ROWS; i++) {
        first[i] = (int64_t)1 << 32; /* its low half is 0 */
        second[i] = i % 2 == 0 ? 0 : first[i];
        third[i] = second[i];
    }
    compare_rotation(NULL, 0, ROWS);
}
END_TEST

static const qzplan_rule rules[] = {
    {sizeof(qzplan_rule), {1, 10}, {0, 0}, QZPLAN_OP_AT_LEAST, 0, 0, 0},
    {sizeof(qzplan_rule), {1, 10}, {0, 0}, QZPLAN_OP_MORE_THAN, 0, 0, 0},
    {sizeof(qzplan_rule), {20, 100}, {0, 0}, QZPLAN_OP_AT_MOST, 0, 0, 0},
    {sizeof(qzplan_rule), {1, 1}, {0, 0}, QZPLAN_OP_LESS_THAN, 0, 0, 0},
    {sizeof(qzplan_rule), {0, 1}, {0, 0}, QZPLAN_OP_LESS_THAN, 0, 0, 0},
    {sizeof(qzplan_rule), {1, 2}, {0, 0}, QZPLAN_OP_EXACTLY, 0, 0, 0},
    {sizeof(qzplan_rule), {1, 10}, {1, 9}, QZPLAN_OP_BETWEEN, 0, 0, 0},
    {sizeof(qzplan_rule), {10, 100}, {1, 100}, QZPLAN_OP_ABOUT, 0, 0, 0},
    {sizeof(qzplan_rule), {10, 100}, {1, 100}, QZPLAN_OP_ABOUT, 1, 0, 0},
    {sizeof(qzplan_rule), {10, 100}, {20, 100}, QZPLAN_OP_ABOUT, 0, 0, 0},
    {sizeof(qzplan_rule), {10, 100}, {1, 100}, QZPLAN_OP_ABOUT, 1, 1, 0},
    {sizeof(qzplan_rule), {0, 0}, {0, 0}, QZPLAN_OP_NONE, 0, 0, 0},
    {sizeof(qzplan_rule), {-1, 3}, {0, 0}, QZPLAN_OP_AT_LEAST, 0, 0, 0},
    {sizeof(qzplan_rule), {-1, 3}, {0, 0}, QZPLAN_OP_AT_MOST, 0, 0, 0},
    {sizeof(qzplan_rule), {INT64_MAX - 1, INT64_MAX}, {0, 0}, QZPLAN_OP_AT_LEAST, 0, 0, 0},
    {sizeof(qzplan_rule), {INT64_MAX, 1}, {0, 0}, QZPLAN_OP_MORE_THAN, 0, 0, 0},
    {sizeof(qzplan_rule), {0, 0}, {0, 0}, QZPLAN_OP_ALL, 0, 0, 0}, /* shares alone */
};

enum { RULES = sizeof rules / sizeof rules[0] };

static void compare_shares(const qzplan_rule *rule, size_t from, size_t count) {
    memset(flags, 0x5a, sizeof flags);
    qz_expect(qzplan_share_check_many(flags, rule, count, second + from, first + from) ==
              QZPLAN_OK);
    for (size_t i = 0; i < count; i++) {
        qzplan_check_result result = {.size = sizeof result};
        int code = qzplan_share_check(&result, rule, second[from + i], first[from + i]);
        int flag = code != QZPLAN_OK
                       ? QZPLAN_CHECK_INVALID
                       : truth_flag(result.met, QZPLAN_CHECK_MET, QZPLAN_CHECK_UNKNOWN);
        if (flags[i] != flag) {
            ck_abort_msg("op %d, row %d: %d, not %d", rule->op, (int)i, flags[i], flag);
        }
    }
    qz_expect(flags[count] == 0x5a);
}

/* One count of one row whose low half is small; the others of its block are small throughout. */
START_TEST(one_large_count_is_seen_in_any_column) {
    int64_t *const columns[] = {first, second, third};
    for (size_t c = 0; c < 3; c++) {
        for (size_t bad = 0; bad < 2; bad++) {
            for (size_t i = 0; i < ROWS; i++) {
                first[i] = 100;
                second[i] = 10;
                third[i] = 2;
            }
            columns[c][300] = ((int64_t)1 << 32) * (bad ? -1 : 1) + columns[c][300];
            compare_rotation(NULL, 0, ROWS);
            if (c < 2) {
                compare_shares(&rules[0], 0, ROWS);
            }
        }
    }
}
END_TEST

START_TEST(shares_as_one_by_one) {
    uint64_t state = 2;
    for (size_t i = 0; i < RULES; i++) {
        fill(&state);
        compare_shares(&rules[i], 0, ROWS);
        for (size_t count = 0; count < 600; count += count < 250 || count > 260 ? 37 : 1) {
            compare_shares(&rules[i], count, count);
        }
    }
}
END_TEST

START_TEST(levels_as_one_by_one) {
    uint64_t state = 3;
    for (size_t i = 0; i + 1 < RULES; i++) {
        for (size_t row = 0; row < ROWS; row++) {
            first[row] = row % 2 == 0 ? qz_random_integer(&state) / 2 : (int64_t)(row % 7) - 3;
        }
        memset(flags, 0x5a, sizeof flags);
        qz_expect(qzplan_level_check_many(flags, &rules[i], ROWS, first) == QZPLAN_OK);
        for (size_t row = 0; row < ROWS; row++) {
            qzplan_check_result result = {.size = sizeof result};
            int code = qzplan_level_check(&result, &rules[i], first[row]);
            int met = code == QZPLAN_OK && result.met == QZPLAN_TRUTH_YES;
            qz_expect(flags[row] == (met ? QZPLAN_CHECK_MET : 0));
        }
        qz_expect(flags[ROWS] == 0x5a);
    }
}
END_TEST

START_TEST(bad_arguments) {
    qzplan_rule bad = rules[0];
    bad.op = QZPLAN_OP_DONE;
    qzplan_rotation_rule rule = oracle_rule(&oracles[0]);
    rule.above = 7;
    const int invalid = QZPLAN_ERROR_INVALID_ARGUMENT;
    ck_assert_int_eq(qzplan_rotation_check_many(NULL, NULL, 0, NULL, NULL, NULL), QZPLAN_OK);
    ck_assert_int_eq(qzplan_rotation_check_many(NULL, NULL, 1, first, second, third), invalid);
    ck_assert_int_eq(qzplan_rotation_check_many(flags, NULL, 1, NULL, second, third), invalid);
    ck_assert_int_eq(qzplan_rotation_check_many(flags, NULL, 1, first, NULL, third), invalid);
    ck_assert_int_eq(qzplan_rotation_check_many(flags, NULL, 1, first, second, NULL), invalid);
    ck_assert_int_eq(qzplan_rotation_check_many(flags, &rule, 1, first, second, third), invalid);
    ck_assert_int_eq(qzplan_share_check_many(NULL, &rules[0], 0, NULL, NULL), QZPLAN_OK);
    ck_assert_int_eq(qzplan_share_check_many(NULL, &rules[0], 1, first, second), invalid);
    ck_assert_int_eq(qzplan_share_check_many(flags, &rules[0], 1, NULL, second), invalid);
    ck_assert_int_eq(qzplan_share_check_many(flags, &rules[0], 1, first, NULL), invalid);
    ck_assert_int_eq(qzplan_share_check_many(flags, NULL, 1, first, second), invalid);
    ck_assert_int_eq(qzplan_share_check_many(flags, &bad, 1, first, second), invalid);
    ck_assert_int_eq(qzplan_level_check_many(NULL, &rules[0], 0, NULL), QZPLAN_OK);
    ck_assert_int_eq(qzplan_level_check_many(NULL, &rules[0], 1, first), invalid);
    ck_assert_int_eq(qzplan_level_check_many(flags, &rules[0], 1, NULL), invalid);
    ck_assert_int_eq(qzplan_level_check_many(flags, &rules[RULES - 1], 1, first), invalid);
    bad.size = 1;
    ck_assert_int_eq(qzplan_share_check_many(flags, &bad, 1, first, second),
                     QZPLAN_ERROR_STRUCT_SIZE);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, rotations_as_one_by_one);
    tcase_add_test(tests, rotations_at_the_edge_of_the_fast_loop);
    tcase_add_test(tests, one_large_count_is_seen_in_any_column);
    tcase_add_test(tests, shares_as_one_by_one);
    tcase_add_test(tests, levels_as_one_by_one);
    tcase_add_test(tests, bad_arguments);
}

QZ_SUITE(check_many, add)
