/* SPDX-License-Identifier: MIT */
/* linear: expected by now E = y0 + (T - y0) (t - t0) / (tT - t0). */

#include "support/progress_case.h"

enum {
    REVERSING = QZPLAN_PROGRESS_STATUS_LINEAR_REVERSING,
    BEHIND = QZPLAN_PROGRESS_STATUS_LINEAR_BEHIND,
    ON_TRACK = QZPLAN_PROGRESS_STATUS_LINEAR_ON_TRACK
};

/* Answers: status, no reason, pace. */
#define REVERSES     .status = REVERSING, .pace = QZPLAN_PACE_REVERSING
#define LAGS         .status = BEHIND, .pace = QZPLAN_PACE_BEHIND
#define KEEPS_UP     .status = ON_TRACK, .pace = QZPLAN_PACE_ON_TRACK
#define BY(t, year)  .target = IS(t), .target_year = IS(year)
#define UP           .direction = 1
#define DOWN         .direction = -1
#define NOTHING(why) .reason = QZPLAN_PROGRESS_REASON_##why

START_TEST(a_straight_course) {
    const progress_case rows[] = {
        /* 54 schools at the end of 2022, to be 41 at the end of 2025: -13 in 3 years. */
        {"E = 54 - 13/3 = 49.67",
         {{2022, 54}, {2023, 49}},
         DOWN,
         BY(41, 2025),
         KEEPS_UP,
         .measure = IS(-5 / (-13.0 / 3))},
        {"50 is above 49.67",
         {{2022, 54}, {2023, 50}},
         DOWN,
         BY(41, 2025),
         LAGS,
         .measure = IS(-4 / (-13.0 / 3))},
        {"not moved", {{2022, 54}, {2023, 54}}, DOWN, BY(41, 2025), LAGS, .measure = IS(0)},
        {"one more", {{2022, 54}, {2023, 55}}, DOWN, BY(41, 2025), REVERSES},
        {"E = 54 - 26/3 = 45.33", {{2022, 54}, {2024, 45}}, DOWN, BY(41, 2025), KEEPS_UP},
        {"46 is above 45.33", {{2022, 54}, {2024, 46}}, DOWN, BY(41, 2025), LAGS},
        {"at the end E = 41",
         {{2022, 54}, {2025, 41}},
         DOWN,
         BY(41, 2025),
         KEEPS_UP,
         .measure = IS(1)},
        {"one too many at the end",
         {{2022, 54}, {2025, 42}},
         DOWN,
         BY(41, 2025),
         LAGS,
         .measure = IS(12.0 / 13)},
        /* 100 to 200 in ten years, halfway. */
        {"E = 150, a hair below", {{2020, 100}, {2025, 149.999999}}, UP, BY(200, 2030), LAGS},
        {"E = 150, there",
         {{2020, 100}, {2025, 150}},
         UP,
         BY(200, 2030),
         KEEPS_UP,
         .measure = IS(1)},
        {"E = 150, a hair above", {{2020, 100}, {2025, 150.000001}}, UP, BY(200, 2030), KEEPS_UP},
        {"reached early",
         {{2020, 100}, {2021, 250}},
         UP,
         BY(200, 2030),
         KEEPS_UP,
         .measure = IS(15)},
        {"below the baseline", {{2020, 100}, {2025, 99}}, UP, BY(200, 2030), REVERSES},
        {"only first and latest count",
         {{2020, 100}, {2021, 5}, {2022, 500}, {2025, 150}},
         UP,
         BY(200, 2030),
         KEEPS_UP},
        {"negative: E = -10 + 8/2 = -6", {{2020, -10}, {2022, -6}}, UP, BY(-2, 2024), KEEPS_UP},
        {"negative: -6.5 is below -6", {{2020, -10}, {2022, -6.5}}, UP, BY(-2, 2024), LAGS},
        {"through zero: E = -5 + 10/2 = 0", {{2020, -5}, {2022, 0}}, UP, BY(5, 2024), KEEPS_UP},
        {"from zero, where growth rates fail: E = 10",
         {{2020, 0}, {2022, 10}},
         UP,
         BY(20, 2024),
         KEEPS_UP},
        {"half a year: E = 20 * 2.5/5 = 10", {{2022, 0}, {2024.5, 10}}, UP, BY(20, 2027), KEEPS_UP},
        {"half a year, 9 of 10",
         {{2022, 0}, {2024.5, 9}},
         UP,
         BY(20, 2027),
         LAGS,
         .measure = IS(0.9)},
        {"after its year E stays 41", {{2022, 54}, {2027, 41}}, DOWN, BY(41, 2025), KEEPS_UP},
        {"after its year 42 is behind", {{2022, 54}, {2027, 42}}, DOWN, BY(41, 2025), LAGS},
    };
    CHECK_CASES(QZPLAN_METHOD_LINEAR, rows);
}
END_TEST

/* The doubles nearest to these decimals would decide otherwise, or by luck. */
START_TEST(borders_do_not_round) {
    const progress_case rows[] = {
        {"E = 0.1 + 0.6/2 = 0.4", {{2020, 0.1}, {2021, 0.4}}, UP, BY(0.7, 2022), KEEPS_UP},
        {"E = 0.1 + 0.6/3 = 0.3", {{2020, 0.1}, {2021, 0.3}}, UP, BY(0.7, 2023), KEEPS_UP},
        {"E = 0.9 - 0.6/3 = 0.7", {{2020, 0.9}, {2021, 0.7}}, DOWN, BY(0.3, 2023), KEEPS_UP},
        {"E = 1.1 + 2.2/2 = 2.2", {{2020, 1.1}, {2021, 2.2}}, UP, BY(3.3, 2022), KEEPS_UP},
        {"E = 16.9 - 7.9 * 21/28 = 10.975",
         {{2002, 16.9}, {2023, 10.975}},
         DOWN,
         BY(9, 2030),
         KEEPS_UP},
        {"just above 10.975", {{2002, 16.9}, {2023, 10.9750001}}, DOWN, BY(9, 2030), LAGS},
        {"a third is more than its 15 digits",
         {{2020, 0}, {2021, 0.333333333333333}},
         UP,
         BY(1, 2023),
         LAGS},
        {"one digit more", {{2020, 0}, {2021, 0.333333333333334}}, UP, BY(1, 2023), KEEPS_UP},
        {"no decimal of 15 digits: by doubles, above a third",
         {{2020, 0}, {2021, 1.0 / 2.9999999}},
         UP,
         BY(1, 2023),
         KEEPS_UP},
        {"no decimal of 15 digits: by doubles, below a third",
         {{2020, 0}, {2021, 1.0 / 3.0000001}},
         UP,
         BY(1, 2023),
         LAGS},
        {"a target of no decimal: by doubles, E = 1/6",
         {{2020, 0}, {2021, 0.17}},
         UP,
         BY(1.0 / 3, 2022),
         KEEPS_UP},
        {"a baseline of no decimal: by doubles, E = 2/3",
         {{2020, 1.0 / 3}, {2021, 0.66}},
         UP,
         BY(1, 2022),
         LAGS},
        {"decimals too far apart: by doubles, E = 50000000000000",
         {{2020, 0.00001}, {2021, 50000000000001}},
         UP,
         BY(100000000000000, 2022),
         KEEPS_UP},
        {"too large for exact numbers: by doubles",
         {{2020, 0}, {2021, 5e200}},
         UP,
         BY(1e201, 2022),
         KEEPS_UP},
        {"products too large: by doubles",
         {{2020, 0}, {2021, 500000000000001}},
         UP,
         BY(999999999999999, 2022.123456789),
         KEEPS_UP},
    };
    CHECK_CASES(QZPLAN_METHOD_LINEAR, rows);
}
END_TEST

START_TEST(interim_points) {
#define PATH .path = { {2022, 10}, {2024, 70} }
    const progress_case rows[] = {
        /* 0 in 2020, 10 in 2022, 70 in 2024, 100 in 2025 */
        {"E = 5", {{2020, 0}, {2021, 5}}, UP, BY(100, 2025), PATH, KEEPS_UP, .measure = IS(1)},
        {"E = 5", {{2020, 0}, {2021, 4.9}}, UP, BY(100, 2025), PATH, LAGS},
        {"E = 10", {{2020, 0}, {2022, 10}}, UP, BY(100, 2025), PATH, KEEPS_UP},
        {"E = 10 + 60/2 = 40",
         {{2020, 0}, {2023, 40}},
         UP,
         BY(100, 2025),
         PATH,
         KEEPS_UP,
         .measure = IS(1)},
        {"E = 40", {{2020, 0}, {2023, 39}}, UP, BY(100, 2025), PATH, LAGS},
        {"E = 70", {{2020, 0}, {2024, 69}}, UP, BY(100, 2025), PATH, LAGS},
        {"E = 70 + 30/2 = 85", {{2020, 0}, {2024.5, 85}}, UP, BY(100, 2025), PATH, KEEPS_UP},
        {"E = 100", {{2020, 0}, {2025, 99}}, UP, BY(100, 2025), PATH, LAGS},
        {"points outside baseline and target do not count: E = 50",
         {{2020, 0}, {2022, 50}},
         UP,
         BY(100, 2024),
         .path = {{2019, 99}, {2020, 98}, {2024, 1}, {2030, 2}},
         KEEPS_UP},
        {"the course may fall: E = 80",
         {{2020, 100}, {2021, 80}},
         UP,
         BY(120, 2022),
         .path = {{2021, 80}},
         REVERSES},
    };
    CHECK_CASES(QZPLAN_METHOD_LINEAR, rows);
}
END_TEST

START_TEST(baselines_and_targets) {
    const progress_case rows[] = {
        {"a baseline from outside: E = 0 + 20 * 1/4",
         {{2022, 5}},
         UP,
         BY(20, 2025),
         .base_year = IS(2021),
         .base_value = IS(0),
         KEEPS_UP,
         .measure = IS(1)},
        {"the base year's own value: E = 20 + 80/2",
         {{2019, 1}, {2020, 20}, {2021, 60}},
         UP,
         BY(100, 2022),
         .base_year = IS(2020),
         KEEPS_UP},
        {"a missing base year: the next later value",
         {{2019, 1}, {2021, 20}, {2022, 60}},
         UP,
         BY(100, 2023),
         .base_year = IS(2020),
         KEEPS_UP},
        {"NaN is no value: 2021 is the latest",
         {{2020, NAN}, {2020.5, 0}, {2021, 1}, {2022, NAN}},
         UP,
         BY(4, 2022.5),
         KEEPS_UP},
        {"baseline is target: holding on", {{2020, 7}, {2021, 7}}, UP, BY(7, 2025), KEEPS_UP},
        {"baseline is target: lost", {{2020, 7}, {2021, 6}}, UP, BY(7, 2025), REVERSES},
        {"the nearest target to come: E = 10/2",
         {{2020, 0}, {2021, 5}},
         UP,
         .milestones = {{2022, 10}, {2025, 100}},
         KEEPS_UP},
        {"one in the latest year is past: E = 100 * 2/5",
         {{2020, 0}, {2022, 39}},
         UP,
         .milestones = {{2022, 10}, {2025, 100}},
         LAGS},
        {"all past: the last",
         {{2020, 0}, {2030, 99}},
         UP,
         .milestones = {{2022, 10}, {2025, 100}},
         LAGS},
        {"no target", {{2020, 0}, {2021, 5}}, UP, NOTHING(NO_TARGET)},
        {"no target wanted",
         {{2020, 0}, {2021, 5}},
         UP,
         BY(9, 2025),
         .kind = QZPLAN_PROGRESS_KIND_DIRECTION,
         NOTHING(NO_TARGET)},
        {"no rule for a range",
         {{2020, 0}, {2021, 5}},
         UP,
         BY(9, 2025),
         .upper = IS(10),
         .kind = QZPLAN_PROGRESS_KIND_RANGE,
         NOTHING(NO_RULE)},
        {"no rule for holding",
         {{2020, 0}, {2021, 5}},
         UP,
         BY(9, 2025),
         .kind = QZPLAN_PROGRESS_KIND_HOLD,
         NOTHING(NO_RULE)},
        {"no year", {{2020, 0}, {2021, 5}}, UP, .target = IS(9), NOTHING(NO_TARGET_YEAR)},
        {"year not after the baseline",
         {{2020, 0}, {2021, 5}},
         UP,
         BY(9, 2020),
         NOTHING(TARGET_YEAR)},
        {"only a baseline", {{2020, 0}}, UP, BY(9, 2025), NOTHING(TOO_SHORT)},
        {"latest before the baseline",
         {{2020, 0}},
         UP,
         BY(9, 2025),
         .base_year = IS(2021),
         .base_value = IS(0),
         NOTHING(TOO_SHORT)},
        {"a baseline without its year",
         {{2020, 0}},
         UP,
         BY(9, 2025),
         .base_value = IS(0),
         NOTHING(NO_BASELINE)},
        {"nothing since the base year",
         {{2020, 0}},
         UP,
         BY(9, 2025),
         .base_year = IS(2021),
         NOTHING(NO_BASELINE)},
        {"change beyond the numbers",
         {{2020, -1.7e308}, {2021, 1.7e308}},
         UP,
         BY(0, 2025),
         NOTHING(TOO_LARGE)},
        {"change due beyond the numbers",
         {{2020, -1.7e308}, {2021, 0}},
         UP,
         BY(1, 2025),
         .path = {{2021, 1e308}},
         NOTHING(TOO_LARGE)},
        {"course beyond the numbers",
         {{2020, -1.7e308}, {2021, 0}},
         UP,
         BY(1.7e308, 2025),
         NOTHING(TOO_LARGE)},
    };
    CHECK_CASES(QZPLAN_METHOD_LINEAR, rows);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, a_straight_course);
    tcase_add_test(tests, borders_do_not_round);
    tcase_add_test(tests, interim_points);
    tcase_add_test(tests, baselines_and_targets);
}

int main(void) {
    return qz_run_suite("progress_linear", add);
}
