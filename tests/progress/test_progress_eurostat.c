/* SPDX-License-Identifier: MIT */
/* eurostat: R as open-sdg's over the last 5 (or 15) years, borders 0.95, 0.60 and 0; without a
   target yearly growth against 1 %, 0.1 %, -0.1 % and -1 %. */

#include "support/progress_case.h"

#define SIGNIFICANT                                                                                \
    .status = QZPLAN_PROGRESS_STATUS_EUROSTAT_SIGNIFICANT, .pace = QZPLAN_PACE_ON_TRACK
#define MODERATE .status = QZPLAN_PROGRESS_STATUS_EUROSTAT_MODERATE, .pace = QZPLAN_PACE_BEHIND
#define INSUFFICIENT                                                                               \
    .status = QZPLAN_PROGRESS_STATUS_EUROSTAT_INSUFFICIENT, .pace = QZPLAN_PACE_BEHIND
#define AWAY      .status = QZPLAN_PROGRESS_STATUS_EUROSTAT_AWAY, .pace = QZPLAN_PACE_REVERSING
#define NO_CHANGE .status = QZPLAN_PROGRESS_STATUS_EUROSTAT_NO_CHANGE, .pace = QZPLAN_PACE_BEHIND
#define MODERATE_AWAY                                                                              \
    .status = QZPLAN_PROGRESS_STATUS_EUROSTAT_MODERATE_AWAY, .pace = QZPLAN_PACE_REVERSING
#define SIGNIFICANT_AWAY                                                                           \
    .status = QZPLAN_PROGRESS_STATUS_EUROSTAT_SIGNIFICANT_AWAY, .pace = QZPLAN_PACE_REVERSING
#define BY(t, year)  .target = IS(t), .target_year = IS(year)
#define UP           .direction = 1
#define DOWN         .direction = -1
#define NOTHING(why) .reason = QZPLAN_PROGRESS_REASON_##why

static double cagr(double a, double b, double n) {
    return pow(a / b, 1 / n) - 1;
}

START_TEST(with_a_target) {
    const progress_case rows[] = {
        /* Early leavers in the EU: 10.5 % in 2018, 9.5 % in 2023, less than 9 % by 2030. */
        {"10.5 to 9.5, 9 by 2030",
         {{2018, 10.5}, {2023, 9.5}},
         DOWN,
         BY(9, 2030),
         SIGNIFICANT,
         .measure = IS(cagr(9.5, 10.5, 5) / cagr(9, 10.5, 12))},
        {"10.5 to 10.2",
         {{2018, 10.5}, {2023, 10.2}},
         DOWN,
         BY(9, 2030),
         INSUFFICIENT,
         .measure = IS(cagr(10.2, 10.5, 5) / cagr(9, 10.5, 12))},
        {"10.5 to 10",
         {{2018, 10.5}, {2023, 10}},
         DOWN,
         BY(9, 2030),
         MODERATE,
         .measure = IS(cagr(10, 10.5, 5) / cagr(9, 10.5, 12))},
        {"10.5 to 10.6",
         {{2018, 10.5}, {2023, 10.6}},
         DOWN,
         BY(9, 2030),
         AWAY,
         .measure = IS(cagr(10.6, 10.5, 5) / cagr(9, 10.5, 12))},
        /* One year of one: R = (y - y0) / (T - y0). */
        {"95 of 100",
         {{2022, 100}, {2023, 195}},
         UP,
         BY(200, 2023),
         SIGNIFICANT,
         .measure = IS(0.95)},
        {"94.9 of 100",
         {{2022, 100}, {2023, 194.9}},
         UP,
         BY(200, 2023),
         MODERATE,
         .measure = IS(0.949)},
        {"60 of 100", {{2022, 100}, {2023, 160}}, UP, BY(200, 2023), MODERATE, .measure = IS(0.6)},
        {"59.9 of 100",
         {{2022, 100}, {2023, 159.9}},
         UP,
         BY(200, 2023),
         INSUFFICIENT,
         .measure = IS(0.599)},
        {"0 of 100", {{2022, 100}, {2023, 100}}, UP, BY(200, 2023), INSUFFICIENT, .measure = IS(0)},
        {"-0.1 of 100",
         {{2022, 100}, {2023, 99.9}},
         UP,
         BY(200, 2023),
         AWAY,
         .measure = IS(-0.001)},
        {"beyond: no status of its own",
         {{2022, 100}, {2023, 300}},
         UP,
         BY(200, 2023),
         SIGNIFICANT,
         .measure = IS(2)},
        /* The short term looks back 5 years from the latest value. */
        {"2013 and 2017 are out of sight",
         {{2013, 1}, {2017, 999}, {2018, 100}, {2023, 110}},
         UP,
         BY(125, 2030),
         SIGNIFICANT,
         .measure = IS(cagr(110, 100, 5) / cagr(125, 100, 12))},
        {"2018 has none: 2019",
         {{2013, 1}, {2018, NAN}, {2019, 100}, {2023, 110}},
         UP,
         BY(125, 2030),
         SIGNIFICANT,
         .measure = IS(cagr(110, 100, 4) / cagr(125, 100, 11))},
        {"a base year of the caller's",
         {{2013, 100}, {2018, 104}, {2023, 110}},
         UP,
         BY(125, 2030),
         .base_year = IS(2013),
         MODERATE,
         .measure = IS(cagr(110, 100, 10) / cagr(125, 100, 17))},
        {"target 0 counts as 0.001",
         {{2018, 10}, {2023, 5}},
         DOWN,
         BY(0, 2030),
         INSUFFICIENT,
         .measure = IS(cagr(5, 10, 5) / cagr(0.001, 10, 12))},
        {"baseline 0 counts as 0.001",
         {{2018, 0}, {2023, 5}},
         UP,
         BY(50, 2030),
         SIGNIFICANT,
         .measure = IS(cagr(5, 0.001, 5) / cagr(50, 0.001, 12))},
        {"below zero",
         {{2018, -10}, {2023, -8}},
         UP,
         BY(-5, 2030),
         MODERATE,
         .measure = IS(-cagr(-8, -10, 5) / fabs(cagr(-5, -10, 12)))},
        {"y0 = T", {{2018, 10}, {2023, 9}}, UP, BY(10, 2030), NOTHING(BASELINE_IS_TARGET)},
        {"opposite signs", {{2018, -10}, {2023, 9}}, UP, BY(10, 2030), NOTHING(OPPOSITE_SIGNS)},
        {"no year", {{2018, 10}, {2023, 9}}, UP, .target = IS(8), NOTHING(NO_TARGET_YEAR)},
        {"no rule for holding",
         {{2018, 10}, {2023, 9}},
         UP,
         .target = IS(8),
         .kind = QZPLAN_PROGRESS_KIND_HOLD,
         NOTHING(NO_RULE)},
    };
    CHECK_CASES(QZPLAN_METHOD_EUROSTAT, rows);
}
END_TEST

START_TEST(without_a_target) {
    const progress_case rows[] = {
        /* One year: growth = (y - y0) / y0, borders to the digit. */
        {"1 %", {{2022, 1000}, {2023, 1010}}, UP, SIGNIFICANT, .measure = IS(0.01)},
        {"0.99 %", {{2022, 1000}, {2023, 1009.9}}, UP, MODERATE, .measure = IS(0.0099)},
        {"0.1 %", {{2022, 1000}, {2023, 1001}}, UP, MODERATE, .measure = IS(0.001)},
        {"0.09 %", {{2022, 1000}, {2023, 1000.9}}, UP, NO_CHANGE, .measure = IS(0.0009)},
        {"0 %", {{2022, 1000}, {2023, 1000}}, UP, NO_CHANGE, .measure = IS(0)},
        {"-0.1 %", {{2022, 1000}, {2023, 999}}, UP, NO_CHANGE, .measure = IS(-0.001)},
        {"-0.11 %", {{2022, 1000}, {2023, 998.9}}, UP, MODERATE_AWAY, .measure = IS(-0.0011)},
        {"-1 %", {{2022, 1000}, {2023, 990}}, UP, MODERATE_AWAY, .measure = IS(-0.01)},
        {"-1.01 %", {{2022, 1000}, {2023, 989.9}}, UP, SIGNIFICANT_AWAY, .measure = IS(-0.0101)},
        {"1 % down", {{2022, 1000}, {2023, 990}}, DOWN, SIGNIFICANT, .measure = IS(0.01)},
        {"0.5 % down", {{2022, 1000}, {2023, 995}}, DOWN, MODERATE, .measure = IS(0.005)},
        {"0.1 % up, down is wanted",
         {{2022, 1000}, {2023, 1001}},
         DOWN,
         NO_CHANGE,
         .measure = IS(-0.001)},
        {"0.5 % up, down is wanted",
         {{2022, 1000}, {2023, 1005}},
         DOWN,
         MODERATE_AWAY,
         .measure = IS(-0.005)},
        {"2 % up, down is wanted",
         {{2022, 1000}, {2023, 1020}},
         DOWN,
         SIGNIFICANT_AWAY,
         .measure = IS(-0.02)},
        {"five years", {{2018, 100}, {2023, 104}}, UP, MODERATE, .measure = IS(cagr(104, 100, 5))},
        {"five years, -4 %",
         {{2018, 100}, {2023, 96}},
         UP,
         MODERATE_AWAY,
         .measure = IS(cagr(96, 100, 5))},
        {"below zero, better", {{2022, -1000}, {2023, -980}}, UP, SIGNIFICANT, .measure = IS(0.02)},
        {"from 0", {{2018, 0}, {2023, 1}}, UP, SIGNIFICANT, .measure = IS(cagr(1, 0.001, 5))},
        {"signs", {{2018, 1}, {2023, -1}}, UP, NOTHING(OPPOSITE_SIGNS)},
        {"small signs", {{2018, -0.5}, {2023, 0.5}}, UP, NOTHING(OPPOSITE_SIGNS)},
        {"small signs, down", {{2018, 0.5}, {2023, -0.5}}, DOWN, NOTHING(OPPOSITE_SIGNS)},
        {"half a year", {{2022.5, 1}, {2023, 2}}, UP, NOTHING(TOO_SHORT)},
        {"nothing since the base year",
         {{2018, 1}},
         UP,
         .base_year = IS(2020),
         NOTHING(NO_BASELINE)},
    };
    CHECK_CASES(QZPLAN_METHOD_EUROSTAT, rows);
}
END_TEST

/* R goes from -60 % by 60 % to 130 %, growth from -2 % by 0 to 2 % a year: -5, 0 and 5. */
START_TEST(its_score) {
    const progress_case rows[] = {
        {"95 of 100: 0.35/0.70",
         {{2022, 100}, {2023, 195}},
         UP,
         BY(200, 2023),
         SIGNIFICANT,
         .score = IS(2.5)},
        {"60 of 100", {{2022, 100}, {2023, 160}}, UP, BY(200, 2023), MODERATE, .score = IS(0)},
        {"81 of 100: 0.21/0.70",
         {{2022, 100}, {2023, 181}},
         UP,
         BY(200, 2023),
         MODERATE,
         .score = IS(1.5)},
        {"130 of 100", {{2022, 100}, {2023, 230}}, UP, BY(200, 2023), SIGNIFICANT, .score = IS(5)},
        {"twice as fast",
         {{2022, 100}, {2023, 300}},
         UP,
         BY(200, 2023),
         SIGNIFICANT,
         .score = IS(5)},
        {"nothing: -0.6/1.2",
         {{2022, 100}, {2023, 100}},
         UP,
         BY(200, 2023),
         INSUFFICIENT,
         .score = IS(-2.5)},
        {"-30 of 100: -0.9/1.2",
         {{2022, 100}, {2023, 70}},
         UP,
         BY(200, 2023),
         AWAY,
         .score = IS(-3.75)},
        {"-90 of 100", {{2022, 100}, {2023, 10}}, UP, BY(200, 2023), AWAY, .score = IS(-5)},
        {"1 %", {{2022, 1000}, {2023, 1010}}, UP, SIGNIFICANT, .score = IS(2.5)},
        {"1 % down", {{2022, 1000}, {2023, 990}}, DOWN, SIGNIFICANT, .score = IS(2.5)},
        {"0.1 %", {{2022, 1000}, {2023, 1001}}, UP, MODERATE, .score = IS(0.25)},
        {"0", {{2022, 1000}, {2023, 1000}}, UP, NO_CHANGE, .score = IS(0)},
        {"-0.5 %", {{2022, 1000}, {2023, 995}}, UP, MODERATE_AWAY, .score = IS(-1.25)},
        {"3 %", {{2022, 1000}, {2023, 1030}}, UP, SIGNIFICANT, .score = IS(5)},
        {"-3 %", {{2022, 1000}, {2023, 970}}, UP, SIGNIFICANT_AWAY, .score = IS(-5)},
    };
    CHECK_CASES(QZPLAN_METHOD_EUROSTAT, rows);
    qzplan_eurostat_rule rule;
    ck_assert_int_eq(qzplan_eurostat_rule_init(&rule, sizeof rule), QZPLAN_OK);
    rule.ratio_best = 1.6;
    rule.growth_worst = -0.04;
    rule.score_limit = 10;
    const progress_case other[] = {
        {"80 of 100: 0.2/1.0 of 10",
         {{2022, 100}, {2023, 180}},
         UP,
         BY(200, 2023),
         MODERATE,
         .score = IS(2)},
        {"-1 %: a quarter of -10",
         {{2022, 1000}, {2023, 990}},
         UP,
         MODERATE_AWAY,
         .score = IS(-2.5)},
    };
    for (size_t i = 0; i < sizeof other / sizeof other[0]; i++) {
        check_case(QZPLAN_METHOD_EUROSTAT, &other[i], i,
                   &(qzplan_progress_input){.eurostat = &rule});
    }
}
END_TEST

START_TEST(the_long_term) {
    qzplan_eurostat_rule rule;
    ck_assert_int_eq(qzplan_eurostat_rule_init(&rule, sizeof rule), QZPLAN_OK);
    ck_assert(rule.window == 5);
    rule.window = 15;
    const qzplan_progress_input more = {.eurostat = &rule};
    const progress_case rows[] = {
        {"100 to 120 in 15 years",
         {{2007, 1}, {2008, 100}, {2018, 140}, {2023, 120}},
         UP,
         SIGNIFICANT,
         .measure = IS(cagr(120, 100, 15))},
        {"and with a target",
         {{2007, 1}, {2008, 100}, {2018, 140}, {2023, 120}},
         UP,
         BY(140, 2030),
         MODERATE,
         .measure = IS(cagr(120, 100, 15) / cagr(140, 100, 22))},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        check_case(QZPLAN_METHOD_EUROSTAT, &rows[i], i, &more);
    }
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, with_a_target);
    tcase_add_test(tests, without_a_target);
    tcase_add_test(tests, its_score);
    tcase_add_test(tests, the_long_term);
}

QZ_SUITE(progress_eurostat, add)
