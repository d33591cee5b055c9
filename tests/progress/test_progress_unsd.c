/* SPDX-License-Identifier: MIT */
/* unsd: ve = vt (vt / vb)^((tT - t) / (t - tb)), q = (ve - vb) / (T - vb), borders 0.95 and 0.10;
   without a target yearly growth against 2 % and 0.5 %. */

#include "support/progress_case.h"

#define MET          .status = QZPLAN_PROGRESS_STATUS_UNSD_MET, .pace = QZPLAN_PACE_ON_TRACK
#define KEEPS_UP     .status = QZPLAN_PROGRESS_STATUS_UNSD_ON_TRACK, .pace = QZPLAN_PACE_ON_TRACK
#define SUBSTANTIAL  .status = QZPLAN_PROGRESS_STATUS_UNSD_SUBSTANTIAL, .pace = QZPLAN_PACE_ON_TRACK
#define FAIR         .status = QZPLAN_PROGRESS_STATUS_UNSD_FAIR, .pace = QZPLAN_PACE_BEHIND
#define MARGINAL     .status = QZPLAN_PROGRESS_STATUS_UNSD_MARGINAL, .pace = QZPLAN_PACE_BEHIND
#define GOES_BACK    .status = QZPLAN_PROGRESS_STATUS_UNSD_MARGINAL, .pace = QZPLAN_PACE_REVERSING
#define BY(t, year)  .target = IS(t), .target_year = IS(year)
#define UP           .direction = 1
#define DOWN         .direction = -1
#define NOTHING(why) .reason = QZPLAN_PROGRESS_REASON_##why

START_TEST(with_a_target) {
    const progress_case rows[] = {
        /* As many years to come as have been: ve = vt * vt / vb. */
        {"ve = 110 * 1.1 = 121 of 121",
         {{2020, 100}, {2021, 110}},
         UP,
         BY(121, 2022),
         KEEPS_UP,
         .measure = IS(1)},
        {"ve = 121, q = 21/22",
         {{2020, 100}, {2021, 110}},
         UP,
         BY(122, 2022),
         KEEPS_UP,
         .measure = IS(21.0 / 22)},
        {"ve = 121, q = 21/23 = 0.913",
         {{2020, 100}, {2021, 110}},
         UP,
         BY(123, 2022),
         FAIR,
         .measure = IS(21.0 / 23)},
        {"q = 21/200", {{2020, 100}, {2021, 110}}, UP, BY(300, 2022), FAIR, .measure = IS(0.105)},
        {"q = 21/211 = 0.0995",
         {{2020, 100}, {2021, 110}},
         UP,
         BY(311, 2022),
         MARGINAL,
         .measure = IS(21.0 / 211)},
        /* Nothing left of the time: ve = vt, borders to the digit. */
        {"q = 0.95", {{2020, 100}, {2021, 195}}, UP, BY(200, 2021), KEEPS_UP, .measure = IS(0.95)},
        {"q = 0.94", {{2020, 100}, {2021, 194}}, UP, BY(200, 2021), FAIR, .measure = IS(0.94)},
        {"q = 0.10", {{2020, 100}, {2021, 110}}, UP, BY(200, 2021), FAIR, .measure = IS(0.1)},
        {"q = 0.09", {{2020, 100}, {2021, 109}}, UP, BY(200, 2021), MARGINAL, .measure = IS(0.09)},
        {"q = 0", {{2020, 100}, {2021, 100}}, UP, BY(200, 2021), MARGINAL, .measure = IS(0)},
        {"q = -0.01",
         {{2020, 100}, {2021, 99}},
         UP,
         BY(200, 2021),
         GOES_BACK,
         .measure = IS(-0.01)},
        {"there", {{2020, 100}, {2021, 200}}, UP, BY(200, 2025), MET},
        {"beyond", {{2020, 100}, {2021, 250}}, UP, BY(200, 2025), MET},
        /* Less is wanted. */
        {"ve = 50 * 50/100 = 25, q = 75/75",
         {{2020, 100}, {2025, 50}},
         DOWN,
         BY(25, 2030),
         KEEPS_UP,
         .measure = IS(1)},
        {"ve = 80 * 0.8 = 64, q = 36/75",
         {{2020, 100}, {2025, 80}},
         DOWN,
         BY(25, 2030),
         FAIR,
         .measure = IS(0.48)},
        {"ve = 96 * 0.96 = 92.16, q = 7.84/80",
         {{2020, 100}, {2025, 96}},
         DOWN,
         BY(20, 2030),
         MARGINAL,
         .measure = IS(0.098)},
        {"ve = 110 * 1.1 = 121, q = -21/75",
         {{2020, 100}, {2025, 110}},
         DOWN,
         BY(25, 2030),
         GOES_BACK,
         .measure = IS(-0.28)},
        {"there, down", {{2020, 100}, {2025, 25}}, DOWN, BY(25, 2030), MET},
        {"twice the years to come: ve = 110 * 1.1^2 = 133.1",
         {{2018, 100}, {2021, 110}},
         UP,
         BY(140, 2027),
         FAIR,
         .measure = IS(33.1 / 40)},
        {"half the years: ve = 121 * 1.21^0.5 = 133.1",
         {{2018, 100}, {2020, 121}},
         UP,
         BY(133.1, 2021),
         KEEPS_UP,
         .measure = IS(1)},
        {"after its year: ve = 144 * 1.2^-1 = 120",
         {{2018, 100}, {2020, 144}},
         UP,
         BY(160, 2019),
         FAIR,
         .measure = IS(20.0 / 60)},
        {"below zero: ve = -8 * 0.8 = -6.4, q = 3.6/4",
         {{2018, -10}, {2020, -8}},
         UP,
         BY(-6, 2022),
         FAIR,
         .measure = IS(0.9)},
        {"from below to above zero growth never leads",
         {{2018, -10}, {2020, -1}},
         UP,
         BY(5, 2022),
         FAIR,
         .measure = IS(9.9 / 15)},
        {"to 0: ve = 5 * 0.5 = 2.5, q = 7.5/10",
         {{2018, 10}, {2020, 5}},
         DOWN,
         BY(0, 2022),
         FAIR,
         .measure = IS(0.75)},
        {"down to 0 where more is wanted",
         {{2018, 10}, {2020, 0}},
         UP,
         BY(20, 2022),
         GOES_BACK,
         .measure = IS(-1)},
        {"the base year missing",
         {{2017, 1}, {2020, 100}, {2021, 110}},
         UP,
         BY(121, 2022),
         .base_year = IS(2018),
         KEEPS_UP,
         .measure = IS(1)},
    };
    CHECK_CASES(QZPLAN_METHOD_UNSD, rows);
    qzplan_progress_result r;
    judge_case(&r, QZPLAN_METHOD_UNSD, &rows[0], NULL);
    ck_assert(is_near(r.projected, 121) && is_near(r.growth, 0.1) && r.base_value == 100);
}
END_TEST

START_TEST(without_a_target) {
    const progress_case rows[] = {
        {"2 %", {{2020, 1000}, {2021, 1020}}, UP, SUBSTANTIAL, .measure = IS(0.02)},
        {"1.99 %", {{2020, 1000}, {2021, 1019.9}}, UP, FAIR, .measure = IS(0.0199)},
        {"0.5 %", {{2020, 1000}, {2021, 1005}}, UP, FAIR, .measure = IS(0.005)},
        {"0.49 %", {{2020, 1000}, {2021, 1004.9}}, UP, MARGINAL, .measure = IS(0.0049)},
        {"0 %", {{2020, 1000}, {2021, 1000}}, UP, MARGINAL, .measure = IS(0)},
        {"-2 %", {{2020, 1000}, {2021, 980}}, UP, GOES_BACK, .measure = IS(-0.02)},
        {"2 % down", {{2020, 1000}, {2021, 980}}, DOWN, SUBSTANTIAL, .measure = IS(0.02)},
        {"0.5 % down", {{2020, 1000}, {2021, 995}}, DOWN, FAIR, .measure = IS(0.005)},
        {"0.4 % down", {{2020, 1000}, {2021, 996}}, DOWN, MARGINAL, .measure = IS(0.004)},
        {"0.1 % up, down is wanted",
         {{2020, 1000}, {2021, 1001}},
         DOWN,
         GOES_BACK,
         .measure = IS(-0.001)},
        {"1000 to 1061.208 in 3 years: 2 %", {{2020, 1000}, {2023, 1061.21}}, UP, SUBSTANTIAL},
        {"1000 to 1061.2 in 3 years",
         {{2020, 1000}, {2023, 1061.2}},
         UP,
         FAIR,
         .measure = IS(pow(1.0612, 1.0 / 3) - 1)},
    };
    CHECK_CASES(QZPLAN_METHOD_UNSD, rows);
}
END_TEST

START_TEST(what_it_cannot_say) {
    const progress_case rows[] = {
        {"baseline is target",
         {{2020, 200}, {2021, 190}},
         UP,
         BY(200, 2025),
         NOTHING(BASELINE_IS_TARGET)},
        {"a fall from beyond the target is no progress",
         {{2020, 90}, {2021, 70}},
         UP,
         BY(80, 2025),
         NOTHING(BASELINE_BEYOND_TARGET)},
        {"from 0 no rate", {{2020, 0}, {2021, 70}}, UP, BY(80, 2025), NOTHING(ZERO_BASELINE)},
        {"from 0 no rate, no target", {{2020, 0}, {2021, 70}}, UP, NOTHING(ZERO_BASELINE)},
        {"signs", {{2020, -5}, {2021, 70}}, UP, BY(80, 2025), NOTHING(OPPOSITE_SIGNS)},
        {"one value", {{2021, 70}}, UP, BY(80, 2025), NOTHING(TOO_SHORT)},
        {"no year", {{2020, 60}, {2021, 70}}, UP, .target = IS(80), NOTHING(NO_TARGET_YEAR)},
        {"year too early", {{2020, 60}, {2021, 70}}, UP, BY(80, 2020), NOTHING(TARGET_YEAR)},
        {"nothing since the base year",
         {{2020, 60}},
         UP,
         BY(80, 2025),
         .base_year = IS(2022),
         NOTHING(NO_BASELINE)},
        {"back in time from 0", {{2018, 10}, {2020, 0}}, UP, BY(20, 2019), NOTHING(TOO_LARGE)},
        {"a thousand doublings over a hair",
         {{2020, 1}, {2021, 2}},
         DOWN,
         BY(0.9999999999999999, 3021),
         NOTHING(TOO_LARGE)},
        {"ten million years on", {{2020, 60}, {2021, 70}}, UP, BY(80, 1e7), NOTHING(TOO_LARGE)},
    };
    CHECK_CASES(QZPLAN_METHOD_UNSD, rows);
}
END_TEST

START_TEST(its_borders_are_parameters) {
    qzplan_unsd_rule rule;
    ck_assert_int_eq(qzplan_unsd_rule_init(&rule, sizeof rule), QZPLAN_OK);
    ck_assert(rule.ratio_on_track == 0.95 && rule.ratio_fair == 0.10 &&
              rule.growth_substantial == 0.02 && rule.growth_fair == 0.005);
    rule.ratio_on_track = 0.9;
    rule.growth_fair = 0.004;
    const qzplan_progress_input more = {.unsd = &rule};
    const progress_case rows[] = {
        {"0.9", {{2020, 100}, {2021, 190}}, UP, BY(200, 2021), KEEPS_UP, .measure = IS(0.9)},
        {"0.4 %", {{2020, 1000}, {2021, 1004}}, UP, FAIR, .measure = IS(0.004)},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        check_case(QZPLAN_METHOD_UNSD, &rows[i], i, &more);
    }
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, with_a_target);
    tcase_add_test(tests, without_a_target);
    tcase_add_test(tests, what_it_cannot_say);
    tcase_add_test(tests, its_borders_are_parameters);
}

QZ_SUITE(progress_unsd, add)
