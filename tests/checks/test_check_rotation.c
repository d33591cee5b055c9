/* SPDX-License-Identifier: MIT */
/* Three counts against the rotation rule: borders, unknowns, refusals, sizes, properties. */

#include <stddef.h>
#include <string.h>

#include <qzplan/check.h>
#include <qzplan/error.h>

#include "support/rotation_oracle.h"
#include "support/suite.h"

static qzplan_rotation_result check(const qzplan_rotation_rule *rule, int64_t eligible,
                                    int64_t rotated, int64_t urban) {
    qzplan_rotation_result result = {.size = sizeof result};
    qz_expect(qzplan_rotation_check(&result, rule, eligible, rotated, urban) == QZPLAN_OK);
    return result;
}

static int truth(int yes) {
    return yes ? QZPLAN_TRUTH_YES : QZPLAN_TRUTH_NO;
}

static void compare(const struct oracle *oracle, int64_t eligible, int64_t rotated, int64_t urban) {
    if (rotated < 1 || rotated > eligible || urban < 0 || urban > rotated) {
        return;
    }
    qzplan_rotation_rule rule = oracle_rule(oracle);
    qzplan_rotation_result result = check(&rule, eligible, rotated, urban);
    int band = oracle_band(oracle, eligible, rotated);
    int floor = oracle_floor(oracle, rotated, urban);
    if (result.rotation_met != truth(band) || result.floor_met != truth(floor) ||
        result.met != truth(band && floor)) {
        ck_abort_msg("%s: %d of %d, %d urban", oracle->name, (int)rotated, (int)eligible,
                     (int)urban);
    }
    qz_expect(!(band && floor) || (result.feasible == 1 && result.more_rotated == 0 &&
                                   result.more_urban_to_rural == 0 && result.replaced == 0));
    qz_expect(result.rotation.num == rotated && result.rotation.den == eligible);
    qz_expect(result.urban_to_rural.num == urban && result.urban_to_rural.den == rotated);
}

/* The floor's border for a number of rotated: one teacher below, at, and above. */
static void compare_around_floor(const struct oracle *oracle, int64_t eligible, int64_t rotated) {
    int64_t urban = 0;
    while (urban < rotated && !oracle_floor(oracle, rotated, urban)) {
        urban++;
    }
    for (int64_t step = -1; step <= 1; step++) {
        compare(oracle, eligible, rotated, urban + step);
    }
}

START_TEST(one_teacher_below_at_and_above_each_border) {
    for (size_t i = 0; i < ORACLES; i++) {
        for (int64_t eligible = 1; eligible <= 500; eligible++) {
            int before = oracle_band(&oracles[i], eligible, 1);
            compare_around_floor(&oracles[i], eligible, 1);
            for (int64_t rotated = 2; rotated <= eligible; rotated++) {
                int inside = oracle_band(&oracles[i], eligible, rotated);
                if (inside != before) { /* a border lies between this and the one before */
                    for (int64_t step = -2; step <= 1; step++) {
                        compare_around_floor(&oracles[i], eligible, rotated + step);
                    }
                }
                before = inside;
            }
        }
    }
}
END_TEST

/* The usual rule once more, with its figures written out. */
START_TEST(borders_of_the_default_rule) {
    static const struct {
        int64_t eligible, rotated, urban;
        int rotation, floor;
    } rows[] = {
        {4200, 377, 76, 0, 1},   {4200, 378, 76, 1, 1}, {4200, 379, 76, 1, 1},
        {4200, 378, 75, 1, 0},   {4200, 462, 93, 1, 1}, {4200, 463, 93, 1, 1},
        {4200, 4200, 840, 1, 1}, {4200, 420, 84, 1, 1}, {4200, 420, 83, 1, 0},
        {1, 1, 1, 1, 1},         {1, 1, 0, 1, 0},       {100, 9, 2, 1, 1},
        {100, 8, 2, 0, 1},       {100, 9, 1, 1, 0},     {500, 45, 9, 1, 1},
        {500, 45, 8, 1, 0},      {500, 44, 9, 0, 1},    {4200, 378, 0, 1, 0},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        qzplan_rotation_result result =
            check(NULL, rows[i].eligible, rows[i].rotated, rows[i].urban);
        ck_assert_int_eq(result.rotation_met, truth(rows[i].rotation));
        ck_assert_int_eq(result.floor_met, truth(rows[i].floor));
        ck_assert_int_eq(result.met, truth(rows[i].rotation && rows[i].floor));
    }
}
END_TEST

START_TEST(zero_counts_are_unknown_never_unmet) {
    qzplan_rotation_result result = check(NULL, 0, 0, 0);
    ck_assert_int_eq(result.rotation_met, QZPLAN_TRUTH_UNKNOWN);
    ck_assert_int_eq(result.floor_met, QZPLAN_TRUTH_UNKNOWN);
    ck_assert_int_eq(result.met, QZPLAN_TRUTH_UNKNOWN);
    ck_assert(result.rotation.den == 0 && result.feasible == 0 && result.more_rotated == 0);

    result = check(NULL, 100, 0, 0); /* the band is broken, whatever the floor */
    ck_assert_int_eq(result.rotation_met, QZPLAN_TRUTH_NO);
    ck_assert_int_eq(result.floor_met, QZPLAN_TRUTH_UNKNOWN);
    ck_assert_int_eq(result.met, QZPLAN_TRUTH_NO);
    ck_assert(result.feasible == 1 && result.more_rotated == 9 && result.more_urban_to_rural == 2);

    struct oracle at_most = {"at most", 10, 1, 20, 100, 0, 1};
    qzplan_rotation_rule rule = oracle_rule(&at_most);
    result = check(&rule, 100, 0, 0);
    ck_assert_int_eq(result.rotation_met, QZPLAN_TRUTH_YES);
    ck_assert_int_eq(result.met, QZPLAN_TRUTH_UNKNOWN);
    ck_assert(result.feasible == 1 && result.more_rotated == 1 && result.more_urban_to_rural == 1);
}
END_TEST

static void check_refused(int expected, const qzplan_rotation_rule *rule, int64_t eligible,
                          int64_t rotated, int64_t urban) {
    qzplan_rotation_result result;
    qzplan_rotation_result nothing = {.size = sizeof nothing};
    memset(&result, 0x5a, sizeof result);
    result.size = sizeof result;
    ck_assert_int_eq(qzplan_rotation_check(&result, rule, eligible, rotated, urban), expected);
    ck_assert_mem_eq(&result, &nothing, sizeof nothing);
}

START_TEST(bad_counts_get_a_status_and_no_verdict) {
    check_refused(QZPLAN_ERROR_NEGATIVE_COUNT, NULL, -1, 0, 0);
    check_refused(QZPLAN_ERROR_NEGATIVE_COUNT, NULL, 10, -1, 0);
    check_refused(QZPLAN_ERROR_NEGATIVE_COUNT, NULL, 10, 5, -1);
    check_refused(QZPLAN_ERROR_NEGATIVE_COUNT, NULL, INT64_MIN, INT64_MIN, INT64_MIN);
    check_refused(QZPLAN_ERROR_PART_ABOVE_WHOLE, NULL, 10, 11, 0);
    check_refused(QZPLAN_ERROR_PART_ABOVE_WHOLE, NULL, 10, 5, 6);
    check_refused(QZPLAN_ERROR_PART_ABOVE_WHOLE, NULL, 0, 1, 1);
    check_refused(QZPLAN_ERROR_PART_ABOVE_WHOLE, NULL, 0, INT64_MAX, 0);
}
END_TEST

START_TEST(bad_rules_are_refused) {
    qzplan_rotation_rule good;
    ck_assert_int_eq(qzplan_rotation_rule_init(&good, sizeof good), QZPLAN_OK);
    const qzplan_number numbers[] = {{1, 0}, {1, -2}, {-1, 100}, {INT64_MIN, 1}};
    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
        qzplan_rotation_rule rule = good;
        rule.about = numbers[i];
        check_refused(QZPLAN_ERROR_INVALID_ARGUMENT, &rule, 100, 10, 2);
        rule = good;
        rule.within = numbers[i];
        check_refused(QZPLAN_ERROR_INVALID_ARGUMENT, &rule, 100, 10, 2);
        rule = good;
        rule.floor = numbers[i];
        check_refused(QZPLAN_ERROR_INVALID_ARGUMENT, &rule, 100, 10, 2);
    }
    qzplan_rotation_rule rule = good;
    rule.floor = (qzplan_number){101, 100};
    check_refused(QZPLAN_ERROR_INVALID_ARGUMENT, &rule, 100, 10, 2);
    rule = good;
    rule.above = 2;
    check_refused(QZPLAN_ERROR_INVALID_ARGUMENT, &rule, 100, 10, 2);
    rule = good;
    rule.below = -1;
    check_refused(QZPLAN_ERROR_INVALID_ARGUMENT, &rule, 100, 10, 2);
    rule = good;
    rule.about = (qzplan_number){2, INT64_MAX};
    rule.within = (qzplan_number){1, INT64_MAX - 1};
    check_refused(QZPLAN_ERROR_OVERFLOW, &rule, 100, 10, 2);
    ck_assert_int_eq(qzplan_rotation_check(NULL, NULL, 1, 1, 1), QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_rotation_rule_init(NULL, 8), QZPLAN_ERROR_INVALID_ARGUMENT);
}
END_TEST

START_TEST(older_and_newer_callers_of_the_rule) {
    struct {
        qzplan_rotation_rule rule;
        int64_t more;
    } newer;
    memset(&newer, 0x5a, sizeof newer);
    ck_assert_int_eq(qzplan_rotation_rule_init(&newer.rule, sizeof newer), QZPLAN_OK);
    ck_assert(newer.rule.size == sizeof newer && newer.more == 0);
    ck_assert(newer.rule.about.num * 10 == newer.rule.about.den);
    ck_assert(newer.rule.floor.num * 5 == newer.rule.floor.den);
    ck_assert_int_eq(newer.rule.above, QZPLAN_BEYOND_MET);
    ck_assert_int_eq(check(&newer.rule, 100, 9, 2).met, QZPLAN_TRUTH_YES);
    newer.more = 1;
    check_refused(QZPLAN_ERROR_STRUCT_SIZE, &newer.rule, 100, 9, 2);

    /* An older rule knew only `about`: the rest are defaults, and nothing past it is touched. */
    qzplan_rotation_rule older;
    memset(&older, 0x5a, sizeof older);
    size_t size = offsetof(qzplan_rotation_rule, within);
    ck_assert_int_eq(qzplan_rotation_rule_init(&older, size), QZPLAN_OK);
    ck_assert_int_eq(older.above, 0x5a5a5a5a);
    older.about = (qzplan_number){50, 100};
    ck_assert_int_eq(check(&older, 100, 48, 10).rotation_met, QZPLAN_TRUTH_NO);
    ck_assert_int_eq(check(&older, 100, 49, 10).met, QZPLAN_TRUTH_YES);
    older.size = sizeof(size_t) - 1;
    check_refused(QZPLAN_ERROR_STRUCT_SIZE, &older, 100, 9, 2);
    ck_assert_int_eq(qzplan_rotation_rule_init(&older, sizeof(size_t) - 1),
                     QZPLAN_ERROR_STRUCT_SIZE);
}
END_TEST

START_TEST(older_and_newer_callers_of_the_result) {
    struct {
        qzplan_rotation_result result;
        int64_t more[2];
    } out;
    memset(&out, 0x5a, sizeof out);
    out.result.size = offsetof(qzplan_rotation_result, met);
    ck_assert_int_eq(qzplan_rotation_check(&out.result, NULL, 100, 9, 2), QZPLAN_OK);
    ck_assert(out.result.rotation.num == 9 && out.result.urban_to_rural.den == 9);
    ck_assert_int_eq(out.result.met, 0x5a5a5a5a);

    memset(&out, 0x5a, sizeof out);
    out.result.size = sizeof out - sizeof out.more[1];
    ck_assert_int_eq(qzplan_rotation_check(&out.result, NULL, 100, 9, 2), QZPLAN_OK);
    ck_assert(out.result.size == sizeof out - 8 && out.result.met == QZPLAN_TRUTH_YES);
    ck_assert(out.more[0] == 0 && out.more[1] == 0x5a5a5a5a5a5a5a5a);

    out.result.size = 0;
    ck_assert_int_eq(qzplan_rotation_check(&out.result, NULL, 100, 9, 2), QZPLAN_ERROR_STRUCT_SIZE);
    ck_assert_int_eq(out.result.met, QZPLAN_TRUTH_YES);
}
END_TEST

START_TEST(scaling_never_matters) {
    static const int64_t scales[] = {2, 3, 1000, 100000007, INT64_MAX / 120};
    for (size_t i = 0; i < ORACLES; i++) {
        qzplan_rotation_rule rule = oracle_rule(&oracles[i]);
        for (int64_t eligible = 1; eligible <= 120; eligible += 7) {
            for (int64_t rotated = 0; rotated <= eligible; rotated++) {
                for (size_t s = 0; s < sizeof scales / sizeof scales[0]; s++) {
                    int64_t urban = rotated / 5;
                    qzplan_rotation_result a = check(&rule, eligible, rotated, urban);
                    qzplan_rotation_result b =
                        check(&rule, eligible * scales[s], rotated * scales[s], urban * scales[s]);
                    qz_expect(a.rotation_met == b.rotation_met && a.floor_met == b.floor_met);
                }
            }
        }
    }
}
END_TEST

START_TEST(more_from_town_never_breaks_the_floor) {
    for (size_t i = 0; i < ORACLES; i++) {
        qzplan_rotation_rule rule = oracle_rule(&oracles[i]);
        for (int64_t rotated = 1; rotated <= 150; rotated++) {
            int met = 0;
            for (int64_t urban = 0; urban <= rotated; urban++) {
                int now = check(&rule, 150, rotated, urban).floor_met == QZPLAN_TRUTH_YES;
                qz_expect(now || !met);
                met = now;
            }
        }
    }
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, one_teacher_below_at_and_above_each_border);
    tcase_add_test(tests, borders_of_the_default_rule);
    tcase_add_test(tests, zero_counts_are_unknown_never_unmet);
    tcase_add_test(tests, bad_counts_get_a_status_and_no_verdict);
    tcase_add_test(tests, bad_rules_are_refused);
    tcase_add_test(tests, older_and_newer_callers_of_the_rule);
    tcase_add_test(tests, older_and_newer_callers_of_the_result);
    tcase_add_test(tests, scaling_never_matters);
    tcase_add_test(tests, more_from_town_never_breaks_the_floor);
}

QZ_SUITE(check_rotation, add)
