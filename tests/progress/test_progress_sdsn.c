/* SPDX-License-Identifier: MIT */
/* sdsn: ratio = ((y - y0) / (t - t0)) / ((T - y0) / (tT - t0)); borders 0, 0.5 and 1. */

#include "support/progress_case.h"

#define DECREASES .status = QZPLAN_PROGRESS_STATUS_SDSN_DECREASING, .pace = QZPLAN_PACE_REVERSING
#define STAGNATES .status = QZPLAN_PROGRESS_STATUS_SDSN_STAGNATING, .pace = QZPLAN_PACE_BEHIND
#define IMPROVES                                                                                   \
    .status = QZPLAN_PROGRESS_STATUS_SDSN_MODERATELY_IMPROVING, .pace = QZPLAN_PACE_BEHIND
#define KEEPS_UP     .status = QZPLAN_PROGRESS_STATUS_SDSN_ON_TRACK, .pace = QZPLAN_PACE_ON_TRACK
#define BY(t, year)  .target = IS(t), .target_year = IS(year)
#define UP           .direction = 1
#define DOWN         .direction = -1
#define NOTHING(why) .reason = QZPLAN_PROGRESS_REASON_##why

START_TEST(actual_over_required) {
    const progress_case rows[] = {
        /* 50 in 2015 to 80 in 2030: 2 a year; in 2020 the latest value, 5 years on. */
        {"10/5 = 2 of 2", {{2015, 50}, {2020, 60}}, UP, BY(80, 2030), KEEPS_UP, .measure = IS(1)},
        {"9.99/5 of 2",
         {{2015, 50}, {2020, 59.99}},
         UP,
         BY(80, 2030),
         IMPROVES,
         .measure = IS(0.999)},
        {"15/5 = 3 of 2", {{2015, 50}, {2020, 65}}, UP, BY(80, 2030), KEEPS_UP, .measure = IS(1.5)},
        {"5/5 = 1 of 2", {{2015, 50}, {2020, 55}}, UP, BY(80, 2030), IMPROVES, .measure = IS(0.5)},
        {"4.9/5 of 2",
         {{2015, 50}, {2020, 54.9}},
         UP,
         BY(80, 2030),
         STAGNATES,
         .measure = IS(0.49)},
        {"5.1/5 of 2", {{2015, 50}, {2020, 55.1}}, UP, BY(80, 2030), IMPROVES, .measure = IS(0.51)},
        {"nothing of 2", {{2015, 50}, {2020, 50}}, UP, BY(80, 2030), STAGNATES, .measure = IS(0)},
        {"-0.1/5 of 2",
         {{2015, 50}, {2020, 49.9}},
         UP,
         BY(80, 2030),
         DECREASES,
         .measure = IS(-0.01)},
        {"-10/5 of 2", {{2015, 50}, {2020, 40}}, UP, BY(80, 2030), DECREASES, .measure = IS(-1)},
        {"reached: 30/5 of 2",
         {{2015, 50}, {2020, 80}},
         UP,
         BY(80, 2030),
         KEEPS_UP,
         .measure = IS(3)},
        /* 30 in 2016 to 10 in 2026: -2 a year. */
        {"-6/3 of -2", {{2016, 30}, {2019, 24}}, DOWN, BY(10, 2026), KEEPS_UP, .measure = IS(1)},
        {"-3/3 of -2", {{2016, 30}, {2019, 27}}, DOWN, BY(10, 2026), IMPROVES, .measure = IS(0.5)},
        {"-1/3 of -2",
         {{2016, 30}, {2019, 29}},
         DOWN,
         BY(10, 2026),
         STAGNATES,
         .measure = IS(1.0 / 6)},
        {"+3/3 of -2",
         {{2016, 30}, {2019, 33}},
         DOWN,
         BY(10, 2026),
         DECREASES,
         .measure = IS(-0.5)},
        /* What doubles would make of it: 0.1 to 0.7 in 3 years, a third of the way in one. */
        {"0.2/1 of 0.6/3", {{2020, 0.1}, {2021, 0.3}}, UP, BY(0.7, 2023), KEEPS_UP},
        {"0.1/1 of 0.6/3", {{2020, 0.1}, {2021, 0.2}}, UP, BY(0.7, 2023), IMPROVES},
        {"0.0999/1 of 0.6/3", {{2020, 0.1}, {2021, 0.1999}}, UP, BY(0.7, 2023), STAGNATES},
        {"from 0: 1/2 of 4/8", {{2020, 0}, {2022, 1}}, UP, BY(4, 2028), KEEPS_UP, .measure = IS(1)},
        {"to 0: -1/2 of -4/4",
         {{2020, 4}, {2022, 3}},
         DOWN,
         BY(0, 2024),
         IMPROVES,
         .measure = IS(0.5)},
        {"through 0: 6/4 of 8/8",
         {{2020, -4}, {2024, 2}},
         UP,
         BY(4, 2028),
         KEEPS_UP,
         .measure = IS(1.5)},
        {"late, 29/20 of 2",
         {{2015, 50}, {2035, 79}},
         UP,
         BY(80, 2030),
         IMPROVES,
         .measure = IS(0.725)},
        {"halves of years: 3/1.5 of 20/10",
         {{2020, 0}, {2021.5, 3}},
         UP,
         BY(20, 2030),
         KEEPS_UP,
         .measure = IS(1)},
        {"the base year missing: from 2016",
         {{2014, 9}, {2016, 50}, {2020, 54}},
         UP,
         BY(64, 2030),
         .base_year = IS(2015),
         KEEPS_UP,
         .measure = IS(1)},
        {"a baseline from outside",
         {{2020, 60}},
         UP,
         BY(80, 2030),
         .base_year = IS(2015),
         .base_value = IS(50),
         KEEPS_UP,
         .measure = IS(1)},
        {"the nearest target: 2 of 4",
         {{2015, 50}, {2020, 60}},
         UP,
         .milestones = {{2018, 1}, {2025, 90}, {2030, 95}},
         IMPROVES,
         .measure = IS(0.5)},
    };
    CHECK_CASES(QZPLAN_METHOD_SDSN, rows);
}
END_TEST

/* 80 is the goal, more is wanted; it counts as kept however it was reached. */
START_TEST(at_the_goal) {
    const progress_case rows[] = {
        {"reached late: 30/20 of 2",
         {{2015, 50}, {2035, 80}},
         UP,
         BY(80, 2030),
         KEEPS_UP,
         .measure = IS(0.75)},
        {"there all along", {{2015, 80}, {2020, 80}}, UP, BY(80, 2030), KEEPS_UP},
        {"falls, not below it", {{2015, 95}, {2020, 81}}, UP, BY(80, 2030), KEEPS_UP},
        {"rises, not above it", {{2015, 5}, {2020, 10}}, DOWN, BY(10, 2030), KEEPS_UP},
        {"one value", {{2015, 80}}, UP, BY(80, 2030), KEEPS_UP},
        {"no year", {{2015, 50}, {2020, 80}}, UP, .target = IS(80), KEEPS_UP},
        {"a year before the baseline", {{2015, 50}, {2020, 80}}, UP, BY(80, 2014), KEEPS_UP},
    };
    CHECK_CASES(QZPLAN_METHOD_SDSN, rows);
}
END_TEST

START_TEST(a_fall_is_measured_from_the_goal) {
    const progress_case rows[] = {
        {"80 to 70 in 5 years",
         {{2015, 80}, {2020, 70}},
         UP,
         BY(80, 2030),
         DECREASES,
         .measure = IS(-2)},
        {"100 to 79: 1 short in 5 years",
         {{2015, 100}, {2020, 79}},
         UP,
         BY(80, 2030),
         DECREASES,
         .measure = IS(-0.2)},
        {"5 to 16: 6 over in 3 years",
         {{2016, 5}, {2019, 16}},
         DOWN,
         BY(10, 2026),
         DECREASES,
         .measure = IS(-2)},
        {"no year", {{2015, 85}, {2020, 78}}, UP, .target = IS(80), DECREASES, .measure = IS(-0.4)},
    };
    CHECK_CASES(QZPLAN_METHOD_SDSN, rows);
}
END_TEST

/* 2 a year are needed from 50 in 2014 and from 52 in 2015 to 82 by 2030. */
START_TEST(the_base_year_may_be_the_nearest) {
    const progress_case rows[] = {
        {"2014 is nearer than 2017: 6/6 of 2",
         {{2014, 50}, {2017, 70}, {2020, 56}},
         UP,
         BY(82, 2030),
         .base_year = IS(2015),
         IMPROVES,
         .measure = IS(0.5)},
        {"half a year before",
         {{2014, 9}, {2014.5, 51}, {2020, 51}},
         UP,
         BY(82, 2030),
         .base_year = IS(2015),
         STAGNATES,
         .measure = IS(0)},
        {"of two the later",
         {{2014, 9}, {2016, 54}, {2020, 62}},
         UP,
         BY(82, 2030),
         .base_year = IS(2015),
         KEEPS_UP,
         .measure = IS(1)},
        {"not the latest itself",
         {{2014, 50}, {2016, 54}},
         UP,
         BY(82, 2030),
         .base_year = IS(2015),
         KEEPS_UP,
         .measure = IS(1)},
        {"none so near: the next later",
         {{2013, 9}, {2017, 56}, {2020, 62}},
         UP,
         BY(82, 2030),
         .base_year = IS(2015),
         KEEPS_UP,
         .measure = IS(1)},
        {"before the first, and none later than the latest",
         {{2013, 9}, {2014, 9}},
         UP,
         BY(82, 2030),
         .base_year = IS(2016),
         NOTHING(NO_BASELINE)},
    };
    CHECK_CASES(QZPLAN_METHOD_SDSN, rows);
}
END_TEST

START_TEST(what_it_cannot_say) {
    const progress_case rows[] = {
        {"no target", {{2015, 50}, {2020, 60}}, UP, NOTHING(NO_TARGET)},
        {"no year", {{2015, 50}, {2020, 60}}, UP, .target = IS(80), NOTHING(NO_TARGET_YEAR)},
        {"one value", {{2015, 50}}, UP, BY(80, 2030), NOTHING(TOO_SHORT)},
        {"year before the baseline",
         {{2015, 50}, {2020, 60}},
         UP,
         BY(80, 2014),
         NOTHING(TARGET_YEAR)},
        {"beyond the numbers",
         {{2015, -1.7e308}, {2020, 1.7e308}},
         UP,
         BY(1.71e308, 2030),
         NOTHING(TOO_LARGE)},
    };
    CHECK_CASES(QZPLAN_METHOD_SDSN, rows);
}
END_TEST

START_TEST(its_borders_are_parameters) {
    qzplan_sdsn_rule rule;
    ck_assert_int_eq(qzplan_sdsn_rule_init(&rule, sizeof rule), QZPLAN_OK);
    ck_assert(rule.ratio_on_track == 1 && rule.ratio_moderately_improving == 0.5 &&
              rule.ratio_stagnating == 0 && rule.base_within == 1);
    rule.ratio_on_track = 0.9;
    rule.ratio_stagnating = -0.1;
    const qzplan_progress_input more = {.sdsn = &rule};
    const progress_case rows[] = {
        {"0.9", {{2015, 50}, {2020, 59}}, UP, BY(80, 2030), KEEPS_UP, .measure = IS(0.9)},
        {"0.89", {{2015, 50}, {2020, 58.9}}, UP, BY(80, 2030), IMPROVES},
        {"-0.1", {{2015, 50}, {2020, 49}}, UP, BY(80, 2030), STAGNATES},
        {"-0.11", {{2015, 50}, {2020, 48.9}}, UP, BY(80, 2030), DECREASES},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        check_case(QZPLAN_METHOD_SDSN, &rows[i], i, &more);
    }
    /* 9 in 2014 stays out: the next later one is 54 in 2016. */
    rule.base_within = 0.5;
    const progress_case exact = {"only half a year away",
                                 {{2014, 9}, {2016, 54}, {2020, 62}},
                                 UP,
                                 BY(82, 2030),
                                 .base_year = IS(2015),
                                 KEEPS_UP,
                                 .measure = IS(1)};
    check_case(QZPLAN_METHOD_SDSN, &exact, 0, &more);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, actual_over_required);
    tcase_add_test(tests, at_the_goal);
    tcase_add_test(tests, a_fall_is_measured_from_the_goal);
    tcase_add_test(tests, the_base_year_may_be_the_nearest);
    tcase_add_test(tests, what_it_cannot_say);
    tcase_add_test(tests, its_borders_are_parameters);
}

QZ_SUITE(progress_sdsn, add)
