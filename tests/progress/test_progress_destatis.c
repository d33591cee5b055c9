/* SPDX-License-Identifier: MIT */
/* destatis: with c the average yearly change of the last six values, H = y + c (tT - t),
   gap = |T - y|, miss = d (T - H); sun below 5 % of the gap, sun with cloud up to 20 %. */

#include "support/progress_case.h"

#define STORM      .status = QZPLAN_PROGRESS_STATUS_DESTATIS_STORM, .pace = QZPLAN_PACE_REVERSING
#define STANDSTILL .status = QZPLAN_PROGRESS_STATUS_DESTATIS_STORM, .pace = QZPLAN_PACE_BEHIND
#define CLOUD      .status = QZPLAN_PROGRESS_STATUS_DESTATIS_CLOUD, .pace = QZPLAN_PACE_BEHIND
#define SUN_WITH_CLOUD                                                                             \
    .status = QZPLAN_PROGRESS_STATUS_DESTATIS_SUN_WITH_CLOUD, .pace = QZPLAN_PACE_ON_TRACK
#define SUN          .status = QZPLAN_PROGRESS_STATUS_DESTATIS_SUN, .pace = QZPLAN_PACE_ON_TRACK
#define BY(t, year)  .target = IS(t), .target_year = IS(year)
#define UP           .direction = 1
#define DOWN         .direction = -1
#define NOTHING(why) .reason = QZPLAN_PROGRESS_REASON_##why

/* Six years from a to f. */
#define SIX(a, b, c, d, e, f)                                                                      \
    {                                                                                              \
        {2015, a}, {2016, b}, {2017, c}, {2018, d}, {2019, e}, {                                   \
            2020, f                                                                                \
        }                                                                                          \
    }

START_TEST(a_value_by_a_year) {
    const progress_case rows[] = {
        /* c = 50/5 = 10, H = 100 + 100 = 200. */
        {"T = 200: missed by nothing", SIX(50, 60, 70, 80, 90, 100), UP, BY(200, 2030), SUN,
         .measure = IS(0)},
        {"T = 180: goes further", SIX(50, 60, 70, 80, 90, 100), UP, BY(180, 2030), SUN,
         .measure = IS(-0.25)},
        {"T = 205: 5/105 = 4.76 %", SIX(50, 60, 70, 80, 90, 100), UP, BY(205, 2030), SUN,
         .measure = IS(5.0 / 105)},
        {"T = 206: 6/106 = 5.66 %", SIX(50, 60, 70, 80, 90, 100), UP, BY(206, 2030), SUN_WITH_CLOUD,
         .measure = IS(6.0 / 106)},
        {"T = 225: 25/125 = 20 %", SIX(50, 60, 70, 80, 90, 100), UP, BY(225, 2030), SUN_WITH_CLOUD,
         .measure = IS(0.2)},
        {"T = 225.1: 25.1/125.1 = 20.06 %", SIX(50, 60, 70, 80, 90, 100), UP, BY(225.1, 2030),
         CLOUD, .measure = IS(25.1 / 125.1)},
        {"T = 300: 100/200", SIX(50, 60, 70, 80, 90, 100), UP, BY(300, 2030), CLOUD,
         .measure = IS(0.5)},
        /* Exactly 5 %: c = 9.5, gap 100, H = y + 95. */
        {"miss 5 of 100: not a sun", SIX(52.5, 0, 0, 0, 0, 100), UP, BY(200, 2030), SUN_WITH_CLOUD,
         .measure = IS(0.05)},
        {"a hair less than 5", SIX(52.4999, 0, 0, 0, 0, 100), UP, BY(200, 2030), SUN},
        {"exactly 20 %: c = 0.08, gap 1", SIX(0.1, 9, 9, 9, 9, 0.5), UP, BY(1.5, 2030),
         SUN_WITH_CLOUD},
        {"exactly 5 %: c = 0.095, gap 1", SIX(0.025, 9, 9, 9, 9, 0.5), UP, BY(1.5, 2030),
         SUN_WITH_CLOUD},
        {"no change: storm, not backwards", SIX(100, 60, 70, 80, 90, 100), UP, BY(200, 2030),
         STANDSTILL, .measure = IS(1)},
        {"wrong way: c = -2, H = 80, 120/100", SIX(110, 60, 70, 80, 90, 100), UP, BY(200, 2030),
         STORM, .measure = IS(1.2)},
        /* Less is wanted: c = -2, H = 20 - 20 = 0. */
        {"T = 1: goes further", SIX(30, 28, 26, 24, 22, 20), DOWN, BY(1, 2030), SUN,
         .measure = IS(-1.0 / 19)},
        {"T = 0: nothing missed", SIX(30, 28, 26, 24, 22, 20), DOWN, BY(0, 2030), SUN,
         .measure = IS(0)},
        {"T = -3: 3/23 = 13 %", SIX(30, 28, 26, 24, 22, 20), DOWN, BY(-3, 2030), SUN_WITH_CLOUD,
         .measure = IS(3.0 / 23)},
        {"T = -5: 5/25", SIX(30, 28, 26, 24, 22, 20), DOWN, BY(-5, 2030), SUN_WITH_CLOUD,
         .measure = IS(0.2)},
        {"T = -6: 6/26 = 23 %", SIX(30, 28, 26, 24, 22, 20), DOWN, BY(-6, 2030), CLOUD,
         .measure = IS(6.0 / 26)},
        {"up, where down is wanted", SIX(10, 12, 14, 16, 18, 20), DOWN, BY(1, 2030), STORM},
        /* Which values count. */
        {"only the last six",
         {{2010, 999}, {2015, 50}, {2016, 1}, {2017, 1}, {2018, 1}, {2019, 1}, {2020, 100}},
         UP,
         BY(200, 2030),
         SUN,
         .measure = IS(0)},
        {"gaps: six values in ten years, c = 50/10 = 5",
         {{2010, 50},
          {2012, 1},
          {2013, 1},
          {2014, NAN},
          {2016, 1},
          {2018, 1},
          {2020, 100},
          {2021, NAN}},
         UP,
         BY(150, 2030),
         SUN,
         .measure = IS(0)},
        {"five values: c = 40/4",
         {{2016, 60}, {2017, 1}, {2018, 1}, {2019, 1}, {2020, 100}},
         UP,
         BY(200, 2030),
         SUN,
         .measure = IS(0)},
        {"four values: c = 30/3",
         {{2017, 70}, {2018, 1}, {2019, 1}, {2020, 100}},
         UP,
         BY(200, 2030),
         SUN,
         .measure = IS(0)},
        {"three values",
         {{2018, 80}, {2019, 90}, {2020, 100}},
         UP,
         BY(200, 2030),
         NOTHING(TOO_FEW_VALUES)},
        {"its year is past: H = y, all of the gap", SIX(50, 60, 70, 80, 90, 100), UP, BY(200, 2020),
         CLOUD, .measure = IS(1)},
        {"its year is long past", SIX(50, 60, 70, 80, 90, 100), UP, BY(200, 2018), CLOUD,
         .measure = IS(1.2)},
        {"the nearest year to come: 150 by 2025", SIX(50, 60, 70, 80, 90, 100), UP,
         .milestones = {{2020, 500}, {2025, 150}, {2030, 400}}, SUN, .measure = IS(0)},
    };
    CHECK_CASES(QZPLAN_METHOD_DESTATIS, rows);
    qzplan_progress_result r;
    judge_case(&r, QZPLAN_METHOD_DESTATIS, &rows[3], NULL);
    ck_assert(r.change == 10 && r.last_change == 10 && r.projected == 200 && r.gap == 106 &&
              r.miss == 6 && r.base_year == 2015 && r.base_value == 50);
}
END_TEST

START_TEST(a_value_in_every_year) {
#define HOLD .kind = QZPLAN_PROGRESS_KIND_HOLD
    const progress_case rows[] = {
        {"met, rising", SIX(90, 92, 94, 96, 98, 100), UP, .target = IS(95), HOLD, SUN,
         .measure = IS(2)},
        {"met, level", SIX(100, 92, 94, 96, 98, 100), UP, .target = IS(95), HOLD, SUN,
         .measure = IS(0)},
        {"met to the digit, rising", SIX(90, 92, 94, 96, 98, 95), UP, .target = IS(95), HOLD, SUN,
         .measure = IS(1)},
        {"met, worsening", SIX(110, 92, 94, 96, 98, 100), UP, .target = IS(95), HOLD,
         SUN_WITH_CLOUD, .measure = IS(-2)},
        {"unmet, improving", SIX(80, 92, 94, 96, 98, 90), UP, .target = IS(95), HOLD, CLOUD,
         .measure = IS(2)},
        {"unmet, level", SIX(90, 92, 94, 96, 98, 90), UP, .target = IS(95), HOLD, STANDSTILL,
         .measure = IS(0)},
        {"unmet, worsening", SIX(100, 92, 94, 96, 98, 90), UP, .target = IS(95), HOLD, STORM,
         .measure = IS(-2)},
        {"met, down", SIX(3, 3, 3, 3, 3, 2), DOWN, .target = IS(3), HOLD, SUN, .measure = IS(0.2)},
        {"met, down, worsening", SIX(1, 3, 3, 3, 3, 2), DOWN, .target = IS(3), HOLD,
         SUN_WITH_CLOUD},
        {"unmet, down, improving", SIX(5, 3, 3, 3, 3, 4), DOWN, .target = IS(3), HOLD, CLOUD},
        {"unmet, down, worsening", SIX(3, 3, 3, 3, 3, 4), DOWN, .target = IS(3), HOLD, STORM},
        {"a target without a year is held", SIX(90, 92, 94, 96, 98, 100), UP, .target = IS(95),
         SUN},
        {"reached before its year, rising", SIX(50, 60, 70, 80, 90, 100), UP, BY(95, 2030), SUN,
         .measure = IS(10)},
        {"reached before its year, level", SIX(100, 60, 70, 80, 90, 100), UP, BY(95, 2030), SUN},
        {"reached before its year, worsening", SIX(150, 60, 70, 80, 90, 100), UP, BY(95, 2030),
         SUN_WITH_CLOUD},
        {"a year is asked for", SIX(50, 60, 70, 80, 90, 100), UP, .target = IS(110),
         .kind = QZPLAN_PROGRESS_KIND_REACH, NOTHING(NO_TARGET_YEAR)},
        {"a target is asked for", SIX(50, 60, 70, 80, 90, 100), UP, HOLD, NOTHING(NO_TARGET)},
    };
    CHECK_CASES(QZPLAN_METHOD_DESTATIS, rows);
}
END_TEST

START_TEST(a_direction_only) {
    const progress_case rows[] = {
        {"both right", SIX(10, 0, 0, 0, 19, 20), UP, SUN, .measure = IS(2)},
        {"average only", SIX(10, 0, 0, 0, 21, 20), UP, SUN_WITH_CLOUD, .measure = IS(2)},
        {"average only, last level", SIX(10, 0, 0, 0, 20, 20), UP, SUN_WITH_CLOUD},
        {"last only", SIX(30, 0, 0, 0, 19, 20), UP, CLOUD, .measure = IS(-2)},
        {"last only, average level", SIX(20, 0, 0, 0, 19, 20), UP, CLOUD, .measure = IS(0)},
        {"neither", SIX(30, 0, 0, 0, 21, 20), UP, STORM, .measure = IS(-2)},
        {"both level", SIX(20, 0, 0, 0, 20, 20), UP, STANDSTILL, .measure = IS(0)},
        {"both right, down", SIX(30, 0, 0, 0, 21, 20), DOWN, SUN, .measure = IS(2)},
        {"average only, down", SIX(30, 0, 0, 0, 19, 20), DOWN, SUN_WITH_CLOUD},
        {"last only, down", SIX(10, 0, 0, 0, 21, 20), DOWN, CLOUD},
        {"neither, down", SIX(10, 0, 0, 0, 19, 20), DOWN, STORM},
        {"a gap before the last change",
         {{2014, 5}, {2015, 6}, {2016, 9}, {2017, NAN}, {2020, 8}},
         UP,
         SUN_WITH_CLOUD,
         .measure = IS(0.5)},
        {"a target that is not to be looked at", SIX(10, 0, 0, 0, 19, 20), UP, BY(99, 2021),
         .kind = QZPLAN_PROGRESS_KIND_DIRECTION, SUN},
        {"change beyond the numbers", SIX(-1.7e308, 0, 0, 0, 0, 1.7e308), UP, NOTHING(TOO_LARGE)},
        {"last change beyond the numbers", SIX(1.7e308, 0, 0, 0, -1.7e308, 1.7e308), UP,
         NOTHING(TOO_LARGE)},
    };
    CHECK_CASES(QZPLAN_METHOD_DESTATIS, rows);
}
END_TEST

START_TEST(a_range_by_its_weaker_end) {
#define RANGE .kind = QZPLAN_PROGRESS_KIND_RANGE
    const progress_case rows[] = {
        {"within, level: both suns", SIX(15, 0, 0, 0, 0, 15), .target = IS(10), .upper = IS(20),
         RANGE, SUN},
        {"within, rising: towards the upper end", SIX(13, 0, 0, 0, 0, 15), .target = IS(10),
         .upper = IS(20), RANGE, SUN_WITH_CLOUD},
        {"within, falling: towards the lower end", SIX(17, 0, 0, 0, 0, 15), .target = IS(10),
         .upper = IS(20), RANGE, SUN_WITH_CLOUD},
        {"below, rising", SIX(3, 0, 0, 0, 0, 8), .target = IS(10), .upper = IS(20), RANGE, CLOUD},
        {"below, falling", SIX(9, 0, 0, 0, 0, 8), .target = IS(10), .upper = IS(20), RANGE, STORM},
        {"above, falling", SIX(30, 0, 0, 0, 0, 25), .target = IS(10), .upper = IS(20), RANGE,
         CLOUD},
        {"above, rising", SIX(20, 0, 0, 0, 0, 25), .target = IS(10), .upper = IS(20), RANGE, STORM},
        {"by a year: 8 + 0.2 * 10 = 10; the upper end worsens", SIX(7, 0, 0, 0, 0, 8), BY(10, 2030),
         .upper = IS(20), RANGE, SUN_WITH_CLOUD},
        {"by a year: 8 + 0.1 * 10 = 9, half the gap", SIX(7.5, 0, 0, 0, 0, 8), BY(10, 2030),
         .upper = IS(20), RANGE, CLOUD, .measure = IS(0.5)},
        {"by a year, above: 30 - 1 * 10 = 20", SIX(35, 0, 0, 0, 0, 30), BY(10, 2030),
         .upper = IS(20), RANGE, SUN_WITH_CLOUD},
        {"one point", SIX(10, 0, 0, 0, 0, 10), .target = IS(10), .upper = IS(10), RANGE, SUN},
        {"ends in the wrong order", SIX(10, 0, 0, 0, 0, 10), .target = IS(20), .upper = IS(10),
         RANGE, NOTHING(BAD_RANGE)},
        {"no ends", SIX(10, 0, 0, 0, 0, 10), RANGE, NOTHING(NO_TARGET)},
        {"milestones are no ends", SIX(10, 0, 0, 0, 0, 10), .milestones = {{2025, 1}}, RANGE,
         NOTHING(NO_TARGET)},
        {"an end that is no number", SIX(10, 0, 0, 0, 0, 10), .target = IS(1),
         .upper = IS(INFINITY), RANGE, NOTHING(BAD_NUMBER)},
        {"gap beyond the numbers, lower", SIX(-1e308, 0, 0, 0, 0, -1.1e308), BY(1e308, 2030),
         .upper = IS(1.7e308), RANGE, NOTHING(TOO_LARGE)},
        {"gap beyond the numbers, upper", SIX(1e308, 0, 0, 0, 0, 1.1e308), BY(-1.7e308, 2030),
         .upper = IS(-1e308), RANGE, NOTHING(TOO_LARGE)},
    };
    CHECK_CASES(QZPLAN_METHOD_DESTATIS, rows);
    qzplan_progress_result r;
    judge_case(&r, QZPLAN_METHOD_DESTATIS, &rows[1], NULL);
    ck_assert(r.target == 20 && r.pace == QZPLAN_PACE_ON_TRACK);
    judge_case(&r, QZPLAN_METHOD_DESTATIS, &rows[2], NULL);
    ck_assert(r.target == 10);
}
END_TEST

START_TEST(its_numbers_are_parameters) {
    qzplan_destatis_rule rule;
    ck_assert_int_eq(qzplan_destatis_rule_init(&rule, sizeof rule), QZPLAN_OK);
    ck_assert(rule.miss_sun == 0.05 && rule.miss_sun_with_cloud == 0.20 && rule.values == 6 &&
              rule.least_values == 4);
    rule.miss_sun = 0.1;
    rule.miss_sun_with_cloud = 0.5;
    rule.values = 3;
    rule.least_values = 2;
    const qzplan_progress_input more = {.destatis = &rule};
    const progress_case rows[] = {
        {"c = 10 from three values: 6/106", SIX(0, 0, 0, 80, 90, 100), UP, BY(206, 2030), SUN,
         .measure = IS(6.0 / 106)},
        {"100/200 = 50 %", SIX(0, 0, 0, 80, 90, 100), UP, BY(300, 2030), SUN_WITH_CLOUD,
         .measure = IS(0.5)},
        {"two values are enough",
         {{2019, 90}, {2020, 100}},
         UP,
         BY(200, 2030),
         SUN,
         .measure = IS(0)},
        {"one is not", {{2020, 100}}, UP, BY(200, 2030), NOTHING(TOO_FEW_VALUES)},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        check_case(QZPLAN_METHOD_DESTATIS, &rows[i], i, &more);
    }
}
END_TEST

/* The text asks for four values at least; with five the office itself mostly says nothing. */
START_TEST(few_values_are_noted) {
    static const struct {
        progress_case row;
        int32_t note;
    } rows[] = {
        {{"six", SIX(50, 60, 70, 80, 90, 100), UP, BY(200, 2030), SUN}, QZPLAN_PROGRESS_NOTE_NONE},
        {{"five", SIX(NAN, 60, 70, 80, 90, 100), UP, BY(200, 2030), SUN},
         QZPLAN_PROGRESS_NOTE_FEW_VALUES},
        {{"four", SIX(NAN, NAN, 70, 80, 90, 100), UP, BY(200, 2030), SUN},
         QZPLAN_PROGRESS_NOTE_FEW_VALUES},
        {{"three", SIX(NAN, NAN, NAN, 80, 90, 100), UP, BY(200, 2030), NOTHING(TOO_FEW_VALUES)},
         QZPLAN_PROGRESS_NOTE_NONE},
        {{"five, but nothing to say of them", SIX(NAN, 60, 70, 80, 90, 100), UP, .target = IS(200),
          .kind = QZPLAN_PROGRESS_KIND_REACH, NOTHING(NO_TARGET_YEAR)},
         QZPLAN_PROGRESS_NOTE_NONE},
    };
    qzplan_progress_result r;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        check_case(QZPLAN_METHOD_DESTATIS, &rows[i].row, i, NULL);
        judge_case(&r, QZPLAN_METHOD_DESTATIS, &rows[i].row, NULL);
        ck_assert_msg(r.note == rows[i].note, "%s", rows[i].row.working);
    }
    /* As the office mostly does. */
    qzplan_destatis_rule rule;
    ck_assert_int_eq(qzplan_destatis_rule_init(&rule, sizeof rule), QZPLAN_OK);
    rule.least_values = 6;
    judge_case(&r, QZPLAN_METHOD_DESTATIS, &rows[1].row,
               &(qzplan_progress_input){.destatis = &rule});
    ck_assert_int_eq(r.reason, QZPLAN_PROGRESS_REASON_TOO_FEW_VALUES);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, a_value_by_a_year);
    tcase_add_test(tests, a_value_in_every_year);
    tcase_add_test(tests, a_direction_only);
    tcase_add_test(tests, a_range_by_its_weaker_end);
    tcase_add_test(tests, few_values_are_noted);
    tcase_add_test(tests, its_numbers_are_parameters);
}

QZ_SUITE(progress_destatis, add)
