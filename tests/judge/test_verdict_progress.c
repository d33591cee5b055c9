/* SPDX-License-Identifier: MIT */
/* Verdicts judged by the published methods: which series, baseline and target they are given. The
   rules themselves have their own suites. */

#include <math.h>

#include "support/fixture.h"
#include "support/suite.h"

static qzplan_progress_result progress_of(const fixture *f, size_t verdict, int32_t method) {
    qzplan_progress_result progress = {.size = sizeof progress};
    ck_assert_uint_lt(verdict, f->result->verdict_count);
    ck_assert_int_eq(
        qzplan_progress_judge_verdict(&progress, f->result, f->result->verdicts[verdict], method),
        QZPLAN_OK);
    ck_assert_int_eq(progress.method, method);
    return progress;
}

static void near(double found, double wanted) {
    ck_assert_msg(fabs(found - wanted) <= 1e-12 * fmax(1, fabs(wanted)), "%.17g is not %.17g",
                  found, wanted);
}

/* 9.9 at the end of 2020, 9.4 four years later, below 9 promised for 2030. */
START_TEST(early_leavers_by_every_method) {
    static const struct {
        int32_t method, status, pace, colour;
        double measure;
    } rows[] = {
        {QZPLAN_METHOD_LINEAR, QZPLAN_PROGRESS_STATUS_LINEAR_ON_TRACK, QZPLAN_PACE_ON_TRACK,
         QZPLAN_COLOUR_GREEN, 0.5 / (0.9 * 1461 / 3652)},
        {QZPLAN_METHOD_OPEN_SDG, QZPLAN_PROGRESS_STATUS_OPEN_SDG_SUBSTANTIAL, QZPLAN_PACE_ON_TRACK,
         QZPLAN_COLOUR_GREEN, 1.3570573754784958},
        {QZPLAN_METHOD_EUROSTAT, QZPLAN_PROGRESS_STATUS_EUROSTAT_SIGNIFICANT, QZPLAN_PACE_ON_TRACK,
         QZPLAN_COLOUR_GREEN, 1.3570573754784958},
        {QZPLAN_METHOD_DESTATIS, QZPLAN_PROGRESS_STATUS_DESTATIS_SUN, QZPLAN_PACE_ON_TRACK,
         QZPLAN_COLOUR_GREEN, -1.571428571428569},
        {QZPLAN_METHOD_UNSD, QZPLAN_PROGRESS_STATUS_UNSD_ON_TRACK, QZPLAN_PACE_ON_TRACK,
         QZPLAN_COLOUR_GREEN, 1.3367251405619636},
        {QZPLAN_METHOD_SDSN, QZPLAN_PROGRESS_STATUS_SDSN_ON_TRACK, QZPLAN_PACE_ON_TRACK,
         QZPLAN_COLOUR_GREEN, 0.125 / 0.09},
    };
    fixture f = {0};
    fixture_open(&f, "plans/eu-education-area/plan.yaml", "plans/eu-education-area/figures.csv");
    fixture_evaluate(&f, "2025-06-30");
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        qzplan_progress_result p = progress_of(&f, 0, rows[i].method);
        ck_assert_int_eq(p.status, rows[i].status);
        ck_assert_int_eq(p.pace, rows[i].pace);
        ck_assert_int_eq(p.colour, rows[i].colour);
        ck_assert_msg(fabs(p.measure - rows[i].measure) < 1e-9, "%d: %.17g", rows[i].method,
                      p.measure);
    }
    qzplan_progress_result p = progress_of(&f, 0, QZPLAN_METHOD_OPEN_SDG);
    near(p.base_year, 2020);
    near(p.base_value, 9.9);
    near(p.latest_year, 2024);
    near(p.latest_value, 9.4);
    near(p.target, 9);
    near(p.target_year, 2030);
    near(p.score, 5);
    /* The metric next to it has no figure. */
    for (int32_t method = QZPLAN_METHOD_LINEAR; method <= QZPLAN_METHOD_SDSN; method++) {
        p = progress_of(&f, 1, method);
        ck_assert_int_eq(p.status, QZPLAN_PROGRESS_STATUS_NOT_AVAILABLE);
        ck_assert_int_eq(p.pace, QZPLAN_PACE_UNKNOWN);
        ck_assert_int_eq(p.reason, QZPLAN_PROGRESS_REASON_NO_VALUE);
    }
    fixture_free(&f);
}
END_TEST

/* Without a baseline linear cannot tell, and the others begin with the first value. */
START_TEST(a_method_finds_its_own_baseline) {
    fixture f = {0};
    fixture_task(&f, "due: 2030", "      - {metric: schools, at_least: 80}\n");
    fixture_figures(&f, "metric,period,value\nschools,2022,50\nschools,2024,55\n");
    fixture_evaluate(&f, "2025-06-30");
    qzplan_progress_result p = progress_of(&f, 0, QZPLAN_METHOD_LINEAR);
    ck_assert_int_eq(p.reason, QZPLAN_PROGRESS_REASON_NO_BASELINE);
    p = progress_of(&f, 0, QZPLAN_METHOD_SDSN);
    near(p.base_year, 2022);
    near(p.base_value, 50);
    near(p.ratio, 2.5 / 3.75);
    ck_assert_int_eq(p.status, QZPLAN_PROGRESS_STATUS_SDSN_MODERATELY_IMPROVING);
    fixture_free(&f);
}
END_TEST

/* Shares and percentages are given as they are reported, parts of a year as parts of one. */
START_TEST(values_are_as_reported) {
    fixture f = {0};
    fixture_task(&f, "due: 2026-06",
                 "      - {metric: green, at_least: 75%, from: 20%}\n"
                 "      - {metric: leavers, at_most: 2%, from: 7%}\n");
    fixture_figures(&f, "metric,period,numerator,denominator,value\ngreen,2023-Q1,30,120,\n"
                        "green,2024-06,45,120,\nleavers,2024-03-31,,,5.5\n");
    fixture_evaluate(&f, "2024-06-30");
    qzplan_progress_result p = progress_of(&f, 0, QZPLAN_METHOD_SDSN);
    near(p.base_value, 20);
    near(p.base_year, 2022);
    near(p.latest_year, 2023.5);
    near(p.latest_value, 37.5);
    near(p.target, 75);
    near(p.target_year, 2025.5);
    p = progress_of(&f, 1, QZPLAN_METHOD_SDSN);
    near(p.latest_year, 2023.25);
    near(p.latest_value, 5.5);
    near(p.target, 2);
    fixture_free(&f);
}
END_TEST

/* A year that starts on 15 September, and more years than the series has room for at first. */
START_TEST(years_that_start_within_a_month) {
    enum { YEARS = 40 };
    char csv[2048] = "metric,period,value\n";
    for (int i = 0; i <= YEARS; i++) {
        size_t length = strlen(csv);
        snprintf(csv + length, sizeof csv - length, "a,%d-09-14,%d\n", 1984 + i, 100 - i);
    }
    fixture f = {0};
    fixture_plan(&f, "qzplan: 1\nid: p\ntitle: P\nlanguages: [en]\nbegins: 2013-09-15\nlead: d\n"
                     "departments: {d: D}\nmetrics: {a: {unit: u, year_starts: 09-15}}\n"
                     "tasks:\n  - id: \"1\"\n    title: T\n    due: 2033-09-14\n    targets:\n"
                     "      - {metric: a, at_most: 50, since: 2014-09-14}\n");
    fixture_figures(&f, csv);
    fixture_evaluate(&f, "2024-09-14");
    qzplan_progress_result p = progress_of(&f, 0, QZPLAN_METHOD_SDSN);
    near(p.base_year, 2013);
    near(p.base_value, 70);
    near(p.latest_year, 2023);
    near(p.latest_value, 60);
    near(p.target_year, 2032);
    fixture_evaluate(&f, "2024-09-13");
    p = progress_of(&f, 0, QZPLAN_METHOD_SDSN);
    near(p.latest_year, 2022);
    near(p.latest_value, 61);
    fixture_free(&f);
}
END_TEST

/* What is built adds up: it starts at what is counted in on the day before. */
START_TEST(a_running_sum_starts_at_nothing) {
    fixture f = {0};
    fixture_task(&f, "due: 2026",
                 "      - {metric: built, at_least: 100}\n"
                 "      - {metric: built, at_least: 100, from: 20}\n");
    fixture_figures(&f, "metric,period,value\nbuilt,2022,99\nbuilt,2023,20\nbuilt,2024-H1,15\n");
    fixture_evaluate(&f, "2024-06-30");
    qzplan_progress_result p = progress_of(&f, 0, QZPLAN_METHOD_SDSN);
    near(p.base_year, 2022);
    near(p.base_value, 0);
    near(p.latest_year, 2023.5);
    near(p.latest_value, 35);
    near(p.ratio, 35 / 1.5 / 25);
    p = progress_of(&f, 1, QZPLAN_METHOD_SDSN);
    near(p.base_value, 20);
    near(p.latest_value, 55);
    p = progress_of(&f, 1, QZPLAN_METHOD_LINEAR);
    near(p.base_value, 20);
    near(p.latest_value, 55);
    near(p.expected, 20 + 80 * (365 + 182) / 1461.0);
    fixture_free(&f);
}
END_TEST

/* Every year its own amount; destatis asks whether it is held. */
START_TEST(a_promise_for_every_year) {
    fixture f = {0};
    fixture_task(&f, "due: 2026", "      - {metric: built, at_least: 10, every: year}\n");
    fixture_figures(&f, "metric,period,value\nbuilt,2020,4\nbuilt,2021,6\nbuilt,2022,8\n"
                        "built,2023,12\nbuilt,2024-H1,5\nbuilt,2024-H2,6\nbuilt,2025-H1,1\n");
    fixture_evaluate(&f, "2025-06-30");
    ck_assert_uint_eq(f.result->verdict_count, 3);
    qzplan_progress_result p = progress_of(&f, 2, QZPLAN_METHOD_DESTATIS);
    near(p.latest_year, 2024);
    near(p.latest_value, 11);
    near(p.change, 7 / 4.0);
    ck_assert_int_eq(p.status, QZPLAN_PROGRESS_STATUS_DESTATIS_SUN);
    p = progress_of(&f, 2, QZPLAN_METHOD_SDSN);
    near(p.target_year, 2025);
    near(p.base_year, 2020);
    /* A closed year is judged by what was known when it closed. */
    p = progress_of(&f, 0, QZPLAN_METHOD_SDSN);
    near(p.latest_year, 2023);
    near(p.latest_value, 12);
    fixture_free(&f);
}
END_TEST

START_TEST(both_ends_of_a_band) {
    fixture f = {0};
    fixture_task(&f, "due: 2026",
                 "      - {metric: schools, between: [40, 45], from: 54}\n"
                 "      - {metric: schools, between: [40, 45]}\n"
                 "      - {metric: schools, between: [60, 65], from: 54}\n");
    fixture_figures(&f, "metric,period,value\nschools,2022,54\nschools,2023,52\n");
    fixture_evaluate(&f, "2024-01-31");
    qzplan_progress_result p = progress_of(&f, 0, QZPLAN_METHOD_SDSN);
    near(p.target, 45);
    near(p.ratio, 2 / 2.25);
    p = progress_of(&f, 1, QZPLAN_METHOD_SDSN);
    near(p.target, 45);
    near(p.base_value, 54);
    p = progress_of(&f, 2, QZPLAN_METHOD_SDSN);
    near(p.target, 60);
    ck_assert_int_eq(p.pace, QZPLAN_PACE_REVERSING);
    fixture_free(&f);
}
END_TEST

/* The published example once more, as a share: all of a whole is its natural limit, nothing of it
   is none. */
START_TEST(a_share_has_a_natural_limit) {
    fixture f = {0};
    fixture_plan(&f, "qzplan: 1\nid: p\ntitle: P\nlanguages: [en]\nbegins: 2015-01-01\nlead: d\n"
                     "due: 2030\ndepartments: {d: D}\n"
                     "metrics:\n  people: {unit: people}\n  use: {part_of: people, wanted: up}\n"
                     "  lack: {part_of: people, wanted: down}\n"
                     "tasks:\n  - id: \"1\"\n    title: T\n    method: open-sdg\n    targets:\n"
                     "      - {metric: use, improve: true}\n"
                     "      - {metric: lack, improve: true}\n");
    fixture_figures(&f, "metric,period,value\nuse,2016,66.6%\nuse,2023,71.4%\n"
                        "lack,2016,71.4%\nlack,2023,66.6%\n");
    fixture_evaluate(&f, "2024-06-30");
    qzplan_progress_result p = progress_of(&f, 0, QZPLAN_METHOD_OPEN_SDG);
    near(p.measure, 0.009991483690946268);
    near(p.score, 1.739752850099936);
    /* 1 - (66.6 / 71.4)^(1/7) is 0.00989...: no C eases it, so 250 p - 1.25 */
    p = progress_of(&f, 1, QZPLAN_METHOD_OPEN_SDG);
    near(p.measure, 1 - pow(66.6 / 71.4, 1.0 / 7));
    near(p.score, 250 * (1 - pow(66.6 / 71.4, 1.0 / 7)) - 1.25);
    fixture_free(&f);
}
END_TEST

/* 66.6 in 2016 to 71.4 in 2023, limit 100: published as p = 0.00999..., score 1.7397...; without a
   border nothing can be met, but the way it moves can be told. */
START_TEST(a_direction_needs_no_number) {
    fixture f = {0};
    fixture_plan(&f, "qzplan: 1\nid: p\ntitle: P\nlanguages: [en]\nbegins: 2015-01-01\nlead: d\n"
                     "due: 2030\ndepartments: {d: D}\n"
                     "metrics: {use: {unit: \"%\", wanted: up, limits: [0%, 100%]}}\n"
                     "tasks:\n  - id: \"1\"\n    title: T\n    method: open-sdg\n    targets:\n"
                     "      - {metric: use, improve: true}\n"
                     "      - {metric: use, improve: true, since: 2015}\n"
                     "      - {metric: use, no_worse: true, since: 2017}\n"
                     "      - {metric: use, raise_by: 10%, since: 2015}\n"
                     "      - {metric: use, at_least: to_be_set}\n");
    fixture_figures(&f, "metric,period,value\nuse,2016,66.6\nuse,2017,67\nuse,2018,68\n"
                        "use,2020,69\nuse,2023,71.4\n");
    fixture_evaluate(&f, "2024-06-30");
    for (size_t i = 0; i < 2; i++) { /* none, and 2015 where nothing was reported: both from 2016 */
        qzplan_progress_result p = progress_of(&f, i, QZPLAN_METHOD_OPEN_SDG);
        near(p.measure, 0.009991483690946268);
        near(p.score, 1.739752850099936);
        near(p.base_year, 2016);
        const qzplan_verdict *v = f.result->verdicts[i];
        ck_assert_int_eq(v->met, QZPLAN_TRUTH_UNKNOWN);
        ck_assert_int_eq(v->pace, QZPLAN_PACE_BEHIND);
        ck_assert_int_eq(v->status, QZPLAN_STATUS_BEHIND);
        ck_assert_int_eq(progress_of(&f, i, QZPLAN_METHOD_LINEAR).reason,
                         QZPLAN_PROGRESS_REASON_NO_BASELINE);
        ck_assert_int_eq(progress_of(&f, i, QZPLAN_METHOD_SDSN).reason,
                         QZPLAN_PROGRESS_REASON_NO_TARGET);
    }
    ck_assert_uint_ne(f.result->verdicts[0]->remarks & QZPLAN_REMARK_NO_BASELINE, 0);
    ck_assert_uint_ne(f.result->verdicts[1]->remarks & QZPLAN_REMARK_REFERENCE_UNKNOWN, 0);
    /* eurostat looks back five years, to 2018, where no year is said, and to 2016 from 2015 */
    near(progress_of(&f, 0, QZPLAN_METHOD_EUROSTAT).base_year, 2018);
    near(progress_of(&f, 1, QZPLAN_METHOD_EUROSTAT).base_year, 2016);
    /* 4.8 in 7 years, the last 2.4 in 3: both up */
    ck_assert_int_eq(progress_of(&f, 0, QZPLAN_METHOD_DESTATIS).status,
                     QZPLAN_PROGRESS_STATUS_DESTATIS_SUN);
    near(progress_of(&f, 2, QZPLAN_METHOD_OPEN_SDG).base_year, 2017);
    ck_assert_int_eq(f.result->verdicts[2]->status, QZPLAN_STATUS_MET_SO_FAR);
    /* Where a number is missing, the reason says which. */
    for (int32_t method = QZPLAN_METHOD_LINEAR; method <= QZPLAN_METHOD_SDSN; method++) {
        ck_assert_int_eq(progress_of(&f, 3, method).reason, QZPLAN_PROGRESS_REASON_NO_BASELINE);
        ck_assert_int_eq(progress_of(&f, 4, method).reason, QZPLAN_PROGRESS_REASON_NO_TARGET);
    }
    /* What has closed was never to be decided. */
    fixture_evaluate(&f, "2031-06-30");
    ck_assert_int_eq(f.result->verdicts[0]->status, QZPLAN_STATUS_UNKNOWN);
    fixture_free(&f);
}
END_TEST

/* linear and sdsn judge no direction, and what is counted has to be decided. */
START_TEST(a_direction_alone_needs_a_method_for_it) {
    static const struct {
        const char *method, *target;
        int good;
    } rows[] = {
        {"linear", "{metric: schools, improve: true}", 0},
        {"sdsn", "{metric: schools, improve: true}", 0},
        {"open-sdg", "{metric: schools, no_worse: true}", 1},
        {"eurostat", "{metric: schools, improve: true}", 1},
        {"destatis", "{metric: schools, improve: true}", 1},
        {"unsd", "{metric: schools, improve: true}", 1},
        {"unsd", "{metric: schools, raise_by: 3}", 0},
        {"unsd", "{at_least: 1, of: [{metric: schools, improve: true}]}", 0},
        {"unsd", "{metric: leavers, improve: true, only_if: {metric: schools, improve: true}}", 0},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        char text[1024];
        snprintf(text, sizeof text,
                 "qzplan: 1\nid: p\ntitle: P\nlanguages: [en]\nbegins: 2023-01-01\nlead: d\n"
                 "due: 2030\nmethod: %s\ndepartments: {d: D}\nmetrics:\n"
                 "  schools: {unit: s, wanted: down}\n  leavers: {unit: \"%%\", wanted: down}\n"
                 "tasks: [{id: \"1\", title: T, targets: [%s]}]\n",
                 rows[i].method, rows[i].target);
        const qzplan_plan *plan = NULL;
        int status = qzplan_plan_load_bytes(&plan, "p", text, strlen(text), NULL, NULL);
        ck_assert_msg((status == QZPLAN_OK) == rows[i].good, "%s: %s", rows[i].method,
                      rows[i].target);
        qzplan_plan_free(plan);
    }
}
END_TEST

START_TEST(a_yes_or_no_has_no_pace) {
    fixture f = {0};
    fixture_task(&f, "", "      - {done: opened}\n");
    fixture_figures(&f, "metric,period,value\nopened,2023,no\n");
    fixture_evaluate(&f, "2024-01-31");
    for (int32_t method = QZPLAN_METHOD_LINEAR; method <= QZPLAN_METHOD_SDSN; method++) {
        qzplan_progress_result p = progress_of(&f, 0, method);
        ck_assert_int_eq(p.reason, QZPLAN_PROGRESS_REASON_NO_RULE);
    }
    fixture_free(&f);
}
END_TEST

static void evaluate_by(fixture *f, const char *as_of, int32_t method) {
    const qzplan_evaluate_options options = {.size = sizeof options, .method = method};
    qzplan_result_free(f->result);
    ck_assert_int_eq(qzplan_evaluate(&f->result, f->plan, f->figures, fixture_day(as_of), &options),
                     QZPLAN_OK);
}

/* 50 to 80 in eight years: 51 after one is behind the line; the last step is what sdsn looks at,
   too, but destatis wants four values. */
START_TEST(the_pace_follows_the_method) {
    fixture f = {0};
    fixture_task(&f, "due: 2030", "      - {metric: schools, at_least: 80, from: 50}\n");
    fixture_figures(&f, "metric,period,value\nschools,2022,50\nschools,2023,49\nschools,2024,57\n");
    fixture_evaluate(&f, "2025-06-30");
    ck_assert_int_eq(f.result->verdicts[0]->pace, QZPLAN_PACE_BEHIND);
    ck_assert_int_eq(f.result->verdicts[0]->status, QZPLAN_STATUS_BEHIND);
    evaluate_by(&f, "2025-06-30", QZPLAN_METHOD_OPEN_SDG);
    /* (57/50)^(1/2) is faster growth than (80/50)^(1/8) */
    ck_assert_int_eq(f.result->verdicts[0]->pace, QZPLAN_PACE_ON_TRACK);
    ck_assert_int_eq(f.result->verdicts[0]->status, QZPLAN_STATUS_ON_TRACK);
    ck_assert_int_eq(f.result->verdicts[0]->met, QZPLAN_TRUTH_NO);
    evaluate_by(&f, "2025-06-30", QZPLAN_METHOD_DESTATIS);
    ck_assert_int_eq(f.result->verdicts[0]->pace, QZPLAN_PACE_UNKNOWN);
    ck_assert_int_eq(f.result->verdicts[0]->status, QZPLAN_STATUS_OPEN);
    ck_assert_uint_ne(f.result->verdicts[0]->remarks & QZPLAN_REMARK_NO_PACE, 0);
    evaluate_by(&f, "2026-06-30", QZPLAN_METHOD_OPEN_SDG);
    ck_assert_int_eq(f.result->verdicts[0]->pace, QZPLAN_PACE_UNKNOWN);
    ck_assert_uint_ne(f.result->verdicts[0]->remarks & QZPLAN_REMARK_STALE, 0);
    /* Asked outright, a method does not mind how old the figure is. */
    qzplan_progress_result p = progress_of(&f, 0, QZPLAN_METHOD_OPEN_SDG);
    ck_assert_int_eq(p.pace, QZPLAN_PACE_ON_TRACK);
    p = progress_of(&f, 0, QZPLAN_METHOD_LINEAR);
    ck_assert_int_eq(p.pace, QZPLAN_PACE_BEHIND);
    fixture_free(&f);
}
END_TEST

/* Five values, 50 to 90: enough as published, too few where the plan wants six. In the others
   10 a year of 28 a year, stagnating below a half, and on track from 35 % on. */
START_TEST(a_plan_may_change_the_numbers_of_a_method) {
    fixture f = {0};
    fixture_task(&f, "due: 2030\n    method: {name: destatis, least_values: 6}",
                 "      - {metric: schools, at_least: 200}\n"
                 "      - {metric: schools, at_least: 200, method: destatis}\n"
                 "      - {metric: schools, at_least: 200, method: {name: destatis, miss_sun: 90%, "
                 "miss_sun_with_cloud: 0.9}}\n"
                 "      - {metric: schools, at_least: 330, method: {name: sdsn, ratio_on_track: "
                 "35%, ratio_moderately_improving: 0.3}}\n"
                 "      - {metric: schools, at_least: 330, method: sdsn}\n");
    fixture_figures(&f, "metric,period,value\nschools,2020,50\nschools,2021,60\nschools,2022,70\n"
                        "schools,2023,80\nschools,2024,90\n");
    fixture_evaluate(&f, "2025-01-31");
    static const int32_t methods[] = {QZPLAN_METHOD_DESTATIS, QZPLAN_METHOD_DESTATIS,
                                      QZPLAN_METHOD_DESTATIS, QZPLAN_METHOD_SDSN,
                                      QZPLAN_METHOD_SDSN};
    static const struct {
        int32_t reason, status, pace;
    } rows[] = {
        {QZPLAN_PROGRESS_REASON_TOO_FEW_VALUES, 0, QZPLAN_PACE_UNKNOWN},
        /* 200 - 90 = 110, 10 a year for six years: 50 missing, 45 % */
        {0, QZPLAN_PROGRESS_STATUS_DESTATIS_CLOUD, QZPLAN_PACE_BEHIND},
        {0, QZPLAN_PROGRESS_STATUS_DESTATIS_SUN, QZPLAN_PACE_ON_TRACK},
        /* 330 - 50 over ten years is 28 a year; 10 of 28 */
        {0, QZPLAN_PROGRESS_STATUS_SDSN_ON_TRACK, QZPLAN_PACE_ON_TRACK},
        {0, QZPLAN_PROGRESS_STATUS_SDSN_STAGNATING, QZPLAN_PACE_BEHIND},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        qzplan_progress_result p = progress_of(&f, i, methods[i]);
        ck_assert_msg(p.reason == rows[i].reason && p.status == rows[i].status, "%zu: %d %d", i,
                      (int)p.reason, (int)p.status);
        ck_assert_int_eq(f.result->verdicts[i]->pace, rows[i].pace);
    }
    const qzplan_method_rule *rule = f.result->verdicts[0]->target->method_rule;
    ck_assert(rule != NULL && rule->destatis->least_values == 6 && rule->destatis->values == 6 &&
              rule->open_sdg == NULL && rule->sdsn == NULL);
    ck_assert_ptr_null(f.result->verdicts[1]->target->method_rule);
    ck_assert(f.result->verdicts[3]->target->method_rule->sdsn->ratio_on_track == 0.35);
    fixture_free(&f);
}
END_TEST

/* Without saying which: that of the evaluation, else the target's, as revised, else linear. */
START_TEST(a_verdict_tells_its_own_method) {
    fixture f = {0};
    fixture_task(&f, "due: 2030",
                 "      - {metric: schools, at_least: 80, from: 50}\n"
                 "      - {metric: schools, at_least: 80, from: 50, method: sdsn}\n"
                 "      - {metric: schools, at_least: 80, from: 50, method: sdsn, revised: "
                 "[{on: 2023-06-30, why: w, by: b, method: unsd}]}\n");
    fixture_figures(&f, "metric,period,value\nschools,2022,50\nschools,2024,57\n");
    fixture_evaluate(&f, "2025-06-30");
    static const int32_t own[] = {QZPLAN_METHOD_LINEAR, QZPLAN_METHOD_SDSN, QZPLAN_METHOD_UNSD};
    qzplan_progress_result p = {.size = sizeof p};
    for (size_t i = 0; i < 3; i++) {
        const qzplan_verdict *v = f.result->verdicts[i];
        ck_assert_int_eq(qzplan_progress_judge_verdict(&p, f.result, v, 0), QZPLAN_OK);
        ck_assert_int_eq(p.method, own[i]);
        ck_assert_int_eq(p.pace, v->pace);
    }
    evaluate_by(&f, "2025-06-30", QZPLAN_METHOD_OPEN_SDG);
    for (size_t i = 0; i < 3; i++) {
        ck_assert_int_eq(qzplan_progress_judge_verdict(&p, f.result, f.result->verdicts[i], 0),
                         QZPLAN_OK);
        ck_assert_int_eq(p.method, QZPLAN_METHOD_OPEN_SDG);
    }
    fixture_free(&f);
}
END_TEST

/* Four series. a: published, 2.1506954374096354. b and c: reached, 5. d: nothing made, R = 0: -2.5.
   One behind the other the mean is 2.4127, moderate; c and d as one series count for 1.25, and
   (2.1507 + 5 + 1.25) / 3 is substantial. */
#define INDICATOR(method)                                                                          \
    "      - all: true\n        method: " method "\n        of:\n"                                 \
    "          - {metric: a, at_most: 7.25, since: 2015}\n"                                        \
    "          - {metric: b, at_least: 120, since: 2015}\n"                                        \
    "          - all: true\n            of:\n"                                                     \
    "              - {metric: b, at_least: 110, since: 2015}\n"                                    \
    "              - {metric: d, at_least: 200, since: 2015}\n"

static void open_indicators(fixture *f, const char *targets) {
    char text[4096];
    snprintf(text, sizeof text,
             "qzplan: 1\nid: p\ntitle: P\nlanguages: [en]\nbegins: 2015-01-01\nlead: l\n"
             "due: 2030\ndepartments: {l: L}\nareas:\n  - {id: c, kind: county}\n"
             "  - {id: n, kind: town, in: c}\n  - {id: s, kind: town, in: c}\n"
             "metrics:\n  a: {unit: u}\n  b: {unit: u}\n  d: {unit: u}\n  t: {unit: u}\n"
             "tasks:\n  - id: \"1\"\n    title: T\n    targets:\n%s",
             targets);
    fixture_plan(f, text);
    fixture_figures(f, "metric,period,area,value\na,2015,c,14.5\na,2023,c,10.4\nb,2015,c,100\n"
                       "b,2023,c,120\nd,2015,c,100\nd,2023,c,100\nt,2015,n,100\nt,2023,n,210\n"
                       "t,2015,s,100\nt,2023,s,100\n");
}

START_TEST(several_series_as_one_indicator) {
    fixture f = {0};
    open_indicators(
        &f,
        INDICATOR("open-sdg") INDICATOR("{name: open-sdg, mean_substantial: 3}") INDICATOR(
            "unsd") "      - {all: true, method: open-sdg, of: {each: town, metric: t, "
                    "at_least: 200, since: 2015}}\n"
                    "      - {all: true, method: open-sdg, of: [{metric: b, at_least: 120, "
                    "since: 2015}, {metric: b, at_least: 110, since: 2015}, {metric: t, at_least: "
                    "400, in: c, since: 2016}]}\n");
    fixture_evaluate(&f, "2024-06-30");
    qzplan_progress_result p = progress_of(&f, 0, QZPLAN_METHOD_OPEN_SDG);
    near(p.score, (2.1506954374096354 + 5 + 1.25) / 3);
    near(p.measure, p.score);
    ck_assert_int_eq(p.status, QZPLAN_PROGRESS_STATUS_OPEN_SDG_SUBSTANTIAL);
    ck_assert_int_eq(f.result->verdicts[0]->pace, QZPLAN_PACE_ON_TRACK);
    ck_assert_int_eq(f.result->verdicts[0]->status, QZPLAN_STATUS_ON_TRACK);
    ck_assert_int_eq(f.result->verdicts[0]->met, QZPLAN_TRUTH_NO);
    p = progress_of(&f, 1, QZPLAN_METHOD_OPEN_SDG);
    ck_assert_int_eq(p.status, QZPLAN_PROGRESS_STATUS_OPEN_SDG_MODERATE);
    ck_assert_int_eq(f.result->verdicts[1]->status, QZPLAN_STATUS_BEHIND);
    /* The others know no mean, and a count has no pace of its own. */
    ck_assert_int_eq(f.result->verdicts[2]->status, QZPLAN_STATUS_OPEN);
    for (int32_t method = QZPLAN_METHOD_LINEAR; method <= QZPLAN_METHOD_SDSN; method++) {
        p = progress_of(&f, 2, method);
        ck_assert_int_eq(p.reason, method == QZPLAN_METHOD_OPEN_SDG
                                       ? QZPLAN_PROGRESS_REASON_NONE
                                       : QZPLAN_PROGRESS_REASON_NO_RULE);
    }
    /* Towns: 210 of 200 is reached, 5; nothing made, -2.5. */
    p = progress_of(&f, 3, QZPLAN_METHOD_OPEN_SDG);
    near(p.score, 1.25);
    ck_assert_int_eq(f.result->verdicts[3]->status, QZPLAN_STATUS_BEHIND);
    /* Without a baseline the third has no score: what is scored has all been reached. */
    p = progress_of(&f, 4, QZPLAN_METHOD_OPEN_SDG);
    near(p.score, 5);
    ck_assert_int_eq(p.status, QZPLAN_PROGRESS_STATUS_OPEN_SDG_ACHIEVED);
    /* Figures too old give no pace; asked outright, the method does not mind. */
    fixture_evaluate(&f, "2026-06-30");
    ck_assert_int_eq(f.result->verdicts[0]->status, QZPLAN_STATUS_OPEN);
    near(progress_of(&f, 0, QZPLAN_METHOD_OPEN_SDG).score, (2.1506954374096354 + 5 + 1.25) / 3);
    /* Before anything was reported there is no score. */
    fixture_evaluate(&f, "2015-06-30");
    p = progress_of(&f, 0, QZPLAN_METHOD_OPEN_SDG);
    ck_assert_int_eq(p.reason, QZPLAN_PROGRESS_REASON_NO_SCORE);
    fixture_free(&f);
}
END_TEST

/* What lies before a break is no part of the series: 58 in 2023 is the first value, 60 in 2024 the
   latest; as of 2021 nobody knows of the break. A written 20 holds at the end of 2022, before it.
 */
START_TEST(a_break_cuts_the_series) {
    fixture f = {0};
    fixture_task(&f, "due: 2030",
                 "      - {metric: schools, at_least: 73, since: 2016}\n"
                 "      - {metric: schools, at_least: 73}\n"
                 "      - {metric: schools, at_least: 73, from: 20}\n"
                 "      - {metric: leavers, at_most: 2%, since: 2016}\n");
    fixture_figures(&f, "metric,period,value,flag\nschools,2016,30,\nschools,2018,40,\n"
                        "schools,2020,45,\nschools,2022,57,\nschools,2023,58,b\nschools,2024,60,\n"
                        "leavers,2016,9,b\nleavers,2018,8,\nleavers,2020,7,\nleavers,2024,6,\n");
    fixture_evaluate(&f, "2025-01-31");
    for (size_t i = 0; i < 3; i++) {
        qzplan_progress_result p = progress_of(&f, i, QZPLAN_METHOD_SDSN);
        near(p.base_year, 2023);
        near(p.base_value, 58);
        near(p.latest_value, 60);
        near(p.ratio, 2 / (15.0 / 7)); /* 15 in 7 years are needed */
        ck_assert_int_eq(progress_of(&f, i, QZPLAN_METHOD_DESTATIS).reason,
                         QZPLAN_PROGRESS_REASON_TOO_FEW_VALUES);
    }
    /* Another series is not touched, and the figure of a break is part of what comes after it. */
    near(progress_of(&f, 3, QZPLAN_METHOD_SDSN).base_value, 9);
    fixture_evaluate(&f, "2021-12-31");
    near(progress_of(&f, 0, QZPLAN_METHOD_SDSN).base_value, 30);
    fixture_free(&f);
}
END_TEST

static void says(const qzplan_verdict *v, const char *language, const char *part, int wanted) {
    char text[2048];
    size_t length;
    ck_assert_int_eq(qzplan_verdict_explain(text, sizeof text, &length, v, language), QZPLAN_OK);
    ck_assert_msg((strstr(text, part) != NULL) == wanted, "%s: %s", part, text);
}

/* A percentage goes no further than its limits, a share no further than all or nothing. */
START_TEST(forecasts_stay_within_limits) {
    fixture f = {0};
    fixture_plan(&f, "qzplan: 1\nid: p\ntitle: P\nlanguages: [en]\nbegins: 2023-01-01\nlead: l\n"
                     "due: 2030\ndepartments: {l: L}\nmetrics:\n"
                     "  a: {unit: \"%\", limits: [0%, 100%]}\n  b: {unit: \"%\"}\n"
                     "  c: {unit: u}\n  d: {part_of: c}\n  e: {unit: u, limits: [0, 110]}\n"
                     "tasks:\n  - id: \"1\"\n    title: T\n    targets:\n"
                     "      - {metric: a, at_least: 95%, from: 50%}\n"
                     "      - {metric: b, at_least: 95%, from: 50%}\n"
                     "      - {metric: d, at_most: 10%, from: 90%}\n"
                     "      - {metric: e, at_least: 120, from: 50}\n");
    fixture_figures(&f, "metric,period,value,numerator,denominator\na,2023,70,,\nb,2023,70,,\n"
                        "d,2023,,50,100\ne,2023,70,,\n");
    fixture_evaluate(&f, "2024-06-30");
    const qzplan_verdict *const *v = f.result->verdicts;
    /* 50 to 70 in a year: 7 years (2557 days of 365) later far above all there is */
    ck_assert(v[0]->projected.num == 1 && v[0]->projected.den == 1);
    ck_assert_int_eq(v[0]->arrival, fixture_day("2025-04-01")); /* 25 / 20 of 365 days: 457 */
    ck_assert(v[1]->projected.num > v[1]->projected.den);
    ck_assert(v[2]->projected.num == 0 && v[2]->projected.den == 1);
    ck_assert(v[3]->projected.num == 110 && v[3]->projected.den == 1);
    ck_assert_int_eq(v[3]->arrival, QZPLAN_DAY_NONE); /* beyond what it can be */
    fixture_free(&f);
}
END_TEST

/* 50 to 70 in 2023; 80 half a year later, 183 days (10 / 20 of 365), on 2024-07-01. */
START_TEST(a_day_of_arrival_that_has_passed) {
    fixture f = {0};
    fixture_task(&f, "due: 2030", "      - {metric: schools, at_least: 80, from: 50}\n");
    fixture_figures(&f, "metric,period,value\nschools,2023,70\n");
    fixture_evaluate(&f, "2024-12-19");
    const qzplan_verdict *v = f.result->verdicts[0];
    ck_assert_int_eq(v->arrival, fixture_day("2024-07-01"));
    says(v, "en",
         "would have reached what is promised on 2024-07-01; the latest figure is 354 days old", 1);
    says(v, "zh", "最新数据已有354天", 1);
    says(v, "fr", "la dernière donnée date de 354 jours", 1);
    fixture_evaluate(&f, "2024-07-01");
    v = f.result->verdicts[0];
    says(v, "en", "would have", 0);
    says(v, "en", "and reach what is promised on 2024-07-01", 1);
    fixture_free(&f);
}
END_TEST

START_TEST(arguments) {
    fixture f = {0};
    fixture_task(&f, "", "      - {metric: schools, at_least: 80}\n");
    fixture_evaluate(&f, "2024-01-31");
    const qzplan_verdict *v = f.result->verdicts[0];
    const qzplan_verdict copy = *v;
    qzplan_progress_result p = {.size = sizeof p};
    ck_assert_int_eq(qzplan_progress_judge_verdict(NULL, f.result, v, 1),
                     QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_progress_judge_verdict(&p, NULL, v, 1), QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_progress_judge_verdict(&p, f.result, NULL, 1),
                     QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_progress_judge_verdict(&p, f.result, &copy, 1),
                     QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_progress_judge_verdict(&p, f.result, v, -1),
                     QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_progress_judge_verdict(&p, f.result, v, 99),
                     QZPLAN_ERROR_INVALID_ARGUMENT);
    const qzplan_area elsewhere = {.id = "plan"};
    const qzplan_evaluate_options bad[] = {{.size = sizeof bad[0], .method = 99},
                                           {.size = sizeof bad[0], .method = -1},
                                           {.size = sizeof bad[0], .reserved = 1},
                                           {.size = sizeof bad[0], .area = &elsewhere}};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        const qzplan_result *result;
        ck_assert_int_eq(qzplan_evaluate(&result, f.plan, NULL, 0, &bad[i]),
                         QZPLAN_ERROR_INVALID_ARGUMENT);
        ck_assert_ptr_null(result);
    }
    p.size = 1;
    ck_assert_int_eq(qzplan_progress_judge_verdict(&p, f.result, v, 1), QZPLAN_ERROR_STRUCT_SIZE);
    fixture_free(&f);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, early_leavers_by_every_method);
    tcase_add_test(tests, a_method_finds_its_own_baseline);
    tcase_add_test(tests, values_are_as_reported);
    tcase_add_test(tests, years_that_start_within_a_month);
    tcase_add_test(tests, a_running_sum_starts_at_nothing);
    tcase_add_test(tests, a_promise_for_every_year);
    tcase_add_test(tests, both_ends_of_a_band);
    tcase_add_test(tests, a_share_has_a_natural_limit);
    tcase_add_test(tests, a_direction_needs_no_number);
    tcase_add_test(tests, a_direction_alone_needs_a_method_for_it);
    tcase_add_test(tests, a_yes_or_no_has_no_pace);
    tcase_add_test(tests, the_pace_follows_the_method);
    tcase_add_test(tests, a_plan_may_change_the_numbers_of_a_method);
    tcase_add_test(tests, a_verdict_tells_its_own_method);
    tcase_add_test(tests, several_series_as_one_indicator);
    tcase_add_test(tests, a_break_cuts_the_series);
    tcase_add_test(tests, forecasts_stay_within_limits);
    tcase_add_test(tests, a_day_of_arrival_that_has_passed);
    tcase_add_test(tests, arguments);
}

QZ_SUITE(verdict_progress, add)
