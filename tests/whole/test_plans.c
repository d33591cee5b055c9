/* SPDX-License-Identifier: MIT */
/* The plans that come with the library, evaluated with their figures: the demonstration shows every
   outcome, and the real series gives what is known of it. */

#include <string.h>

#include "support/fixture.h"
#include "support/suite.h"

static const char demo_plan[] = "plans/qingzhou/plan.yaml";
static const char demo_figures[] = "plans/qingzhou/figures-demo.csv";

/* The verdict of a target, and a metric unless it is NULL, whose judged span ends on a day. */
static const qzplan_verdict *find(const qzplan_result *result, const char *target,
                                  const char *metric, const char *deadline) {
    int32_t day = fixture_day(deadline);
    for (size_t i = 0; i < result->verdict_count; i++) {
        const qzplan_verdict *v = result->verdicts[i];
        if (strcmp(v->target->id, target) == 0 && v->deadline == day &&
            (metric == NULL || strcmp(v->metric->id, metric) == 0)) {
            return v;
        }
    }
    ck_abort_msg("no verdict of %s %s %s", target, metric == NULL ? "" : metric, deadline);
    return NULL;
}

static const char *const days[] = {"2023-06-30", "2023-12-31", "2024-12-31", "2025-12-31",
                                   "2026-11-24", "2027-12-31", "2028-06-30"};

/* Upcoming cannot occur: every promise of the plan begins with the plan. */
START_TEST(the_demonstration_shows_every_phase) {
    fixture f = {0};
    uint32_t phases = 0;
    uint32_t paces = 0;
    fixture_open(&f, demo_plan, demo_figures);
    for (size_t d = 0; d < sizeof days / sizeof days[0]; d++) {
        fixture_evaluate(&f, days[d]);
        for (size_t i = 0; i < f.result->verdict_count; i++) {
            phases |= 1u << f.result->verdicts[i]->phase;
            paces |= 1u << f.result->verdicts[i]->pace;
        }
    }
    ck_assert_uint_eq(phases, 1u << QZPLAN_PHASE_RUNNING | 1u << QZPLAN_PHASE_DUE_SOON |
                                  1u << QZPLAN_PHASE_OVERDUE | 1u << QZPLAN_PHASE_CLOSED);
    ck_assert_uint_eq(paces, 1u << QZPLAN_PACE_UNKNOWN | 1u << QZPLAN_PACE_ON_TRACK |
                                 1u << QZPLAN_PACE_BEHIND);
    fixture_free(&f);
}
END_TEST

/* What the header of figures-demo.csv names as missing, and nothing else, has no figure. */
START_TEST(the_demonstration_covers_every_metric_but_its_gaps) {
    static const char *const gaps[] = {"reading_county", "school_brand"};
    fixture f = {0};
    fixture_open(&f, demo_plan, demo_figures);
    for (size_t m = 0; m < f.plan->metric_count; m++) {
        const qzplan_metric *metric = f.plan->metrics[m];
        size_t count = 0;
        for (size_t i = 0; i < qzplan_figures_count(f.figures); i++) {
            count += qzplan_figures_get(f.figures, i)->metric == metric;
        }
        int gap = strcmp(metric->id, gaps[0]) == 0 || strcmp(metric->id, gaps[1]) == 0;
        ck_assert_msg(gap == (count == 0), "%s has %zu figures", metric->id, count);
    }
    fixture_free(&f);
}
END_TEST

/* One outcome of each kind in the demonstration, worked out by hand. */
START_TEST(the_demonstration_is_judged_as_by_hand) {
    static const struct {
        const char *as_of, *target, *metric, *deadline;
        int32_t status, light;
        int64_t num, den; /* actual; den 0: unknown */
    } rows[] = {
        /* 54 to 41: 51.85 expected by mid-2023, 49.67 by the end of it, 45.34 a year later */
        {"2023-06-30", "1.1.4", "rural_schools", "2025-12-31", QZPLAN_STATUS_BEHIND,
         QZPLAN_LIGHT_YELLOW, 53, 1},
        {"2023-12-31", "1.1.4", "rural_schools", "2025-12-31", QZPLAN_STATUS_ON_TRACK,
         QZPLAN_LIGHT_GREEN, 49, 1},
        {"2024-12-31", "1.1.4", "rural_schools", "2025-12-31", QZPLAN_STATUS_BEHIND,
         QZPLAN_LIGHT_YELLOW, 46, 1},
        {"2025-12-31", "1.1.4", "rural_schools", "2025-12-31", QZPLAN_STATUS_MET,
         QZPLAN_LIGHT_GREEN, 41, 1},
        /* 68 + 12 */
        {"2025-12-31", "1.1.1", "rural_kindergartens", "2025-12-31", QZPLAN_STATUS_MISSED,
         QZPLAN_LIGHT_RED, 80, 1},
        /* 12 in 2023 and 8 in 2024; 4 in time and the fifth later */
        {"2024-12-31", "2.1.1", "public_kindergartens_built", "2024-12-31", QZPLAN_STATUS_MET,
         QZPLAN_LIGHT_GREEN, 20, 1},
        {"2024-12-31", "2.1.2", "compulsory_schools_built", "2024-12-31", QZPLAN_STATUS_MISSED,
         QZPLAN_LIGHT_RED, 4, 1},
        {"2025-12-31", "2.1.2", "compulsory_schools_built", "2024-12-31", QZPLAN_STATUS_MET_LATE,
         QZPLAN_LIGHT_GREEN, 5, 1},
        /* a done after its time */
        {"2023-12-31", "2.5.2", "hot_water_upgraded", "2023-12-31", QZPLAN_STATUS_MISSED,
         QZPLAN_LIGHT_RED, 0, 1},
        {"2024-12-31", "2.5.2", "hot_water_upgraded", "2023-12-31", QZPLAN_STATUS_MET_LATE,
         QZPLAN_LIGHT_GREEN, 1, 1},
        /* borders: exactly 9 %, 8.78 %, 11.66 %; exactly 20 %, 19.83 % */
        {"2025-12-31", "5.2.1", "rotated", "2023-12-31", QZPLAN_STATUS_MET, QZPLAN_LIGHT_GREEN, 378,
         4200},
        {"2025-12-31", "5.2.1", "rotated", "2024-12-31", QZPLAN_STATUS_MISSED, QZPLAN_LIGHT_RED,
         360, 4100},
        {"2025-12-31", "5.2.1", "rotated", "2025-12-31", QZPLAN_STATUS_MET, QZPLAN_LIGHT_GREEN, 484,
         4150},
        {"2025-12-31", "5.2.2", "urban_to_rural", "2024-12-31", QZPLAN_STATUS_MET,
         QZPLAN_LIGHT_GREEN, 72, 360},
        {"2025-12-31", "5.2.2", "urban_to_rural", "2025-12-31", QZPLAN_STATUS_MISSED,
         QZPLAN_LIGHT_RED, 96, 484},
        /* exactly 15 % */
        {"2024-12-31", "4.2.5", "heads_born_from_1985", "2024-12-31", QZPLAN_STATUS_MET,
         QZPLAN_LIGHT_GREEN, 63, 420},
        /* the gaps */
        {"2025-12-31", "7.3.3", "reading_county", "2025-12-31", QZPLAN_STATUS_UNKNOWN,
         QZPLAN_LIGHT_GREY, 0, 0},
        {"2025-12-31", "7.4.2", "star_libraries", "2025-12-31", QZPLAN_STATUS_UNKNOWN,
         QZPLAN_LIGHT_GREY, 0, 0},
        {"2023-06-30", "12.1.1", "school_brand", "2025-12-31", QZPLAN_STATUS_OPEN,
         QZPLAN_LIGHT_GREY, 0, 0},
        {"2024-12-31", "12.1.1", "school_brand", "2025-12-31", QZPLAN_STATUS_UNKNOWN,
         QZPLAN_LIGHT_GREY, 0, 0},
        /* a running year with little left: the figure of last year says nothing of it */
        {"2026-11-24", "15.1.12", "security_staff", "2026-12-31", QZPLAN_STATUS_OPEN,
         QZPLAN_LIGHT_BLUE, 0, 0},
        {"2025-12-31", "15.1.11", "security_sections", "2025-12-31", QZPLAN_STATUS_MET,
         QZPLAN_LIGHT_GREEN, 41, 41},
        /* a done stays so; a state needs a figure of its last year */
        {"2027-12-31", "2.4.1", "kindergarten_kitchens", "2027-12-31", QZPLAN_STATUS_MET,
         QZPLAN_LIGHT_GREEN, 1, 1},
        {"2027-12-31", "7.2.1", "whole_environment_schools", "2027-12-31", QZPLAN_STATUS_UNKNOWN,
         QZPLAN_LIGHT_GREY, 0, 0},
    };
    fixture f = {0};
    fixture_open(&f, demo_plan, demo_figures);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        fixture_evaluate(&f, rows[i].as_of);
        const qzplan_verdict *v = find(f.result, rows[i].target, rows[i].metric, rows[i].deadline);
        ck_assert_msg(v->status == rows[i].status && v->light == rows[i].light,
                      "%s %s: status %d, light %d", rows[i].as_of, rows[i].target, v->status,
                      v->light);
        ck_assert_msg(rows[i].den == 0
                          ? v->actual.den == 0
                          : v->actual.num == rows[i].num && v->actual.den == rows[i].den,
                      "%s %s: actual %lld/%lld", rows[i].as_of, rows[i].target,
                      (long long)v->actual.num, (long long)v->actual.den);
    }
    fixture_free(&f);
}
END_TEST

static void check_actual(const qzplan_verdict *v, int64_t num, int64_t den) {
    int32_t order = 1;
    ck_assert_int_eq(qzplan_number_compare(&order, &v->actual, &(qzplan_number){num, den}),
                     QZPLAN_OK);
    ck_assert_int_eq(order, 0);
}

/* Evaluates for an area of the plan instead of the plan's own. */
static void evaluate_for(fixture *f, const char *as_of, const char *area) {
    qzplan_evaluate_options options = {.size = sizeof options};
    for (size_t i = 0; i < f->plan->area_count; i++) {
        if (strcmp(f->plan->areas[i]->id, area) == 0) {
            options.area = f->plan->areas[i];
        }
    }
    ck_assert_msg(options.area != NULL, "no area %s", area);
    qzplan_result_free(f->result);
    f->result = NULL;
    ck_assert_int_eq(qzplan_evaluate(&f->result, f->plan, f->figures, fixture_day(as_of), &options),
                     QZPLAN_OK);
}

/* From 9.9 % in 2020 towards less than 9 % in 2030: 9.54 % is expected by 2024, and it is 9.4 %. */
START_TEST(early_leavers_are_on_track_in_2024) {
    fixture f = {0};
    fixture_open(&f, "plans/eu-education-area/plan.yaml", "plans/eu-education-area/figures.csv");
    ck_assert_uint_eq(f.plan->task_count, 7);
    ck_assert_uint_eq(f.plan->metric_count, 9);
    ck_assert_int_eq(qzplan_figures_is_demo(f.figures), 0);
    fixture_evaluate(&f, "2024-12-31");
    const qzplan_verdict *v = find(f.result, "1.1", "early_leavers", "2030-12-31");
    ck_assert_int_eq(v->status, QZPLAN_STATUS_ON_TRACK);
    check_actual(v, 94, 1000);

    fixture_evaluate(&f, "2025-12-31");
    ck_assert_int_eq(find(f.result, "7.1", "adult_learning", "2025-12-31")->status,
                     QZPLAN_STATUS_UNKNOWN);
    ck_assert_ptr_nonnull(find(f.result, "4.1", "low_science", "2030-12-31"));
    fixture_free(&f);
}
END_TEST

/* 81 %, 82 % and 88 % of the step before make 58.4496 % of all; no step has reached 95 %. */
START_TEST(the_cascade_multiplies) {
    fixture f = {0};
    fixture_open(&f, "plans/unaids-95/plan.yaml", "plans/unaids-95/figures.csv");
    fixture_evaluate(&f, "2019-12-31");
    ck_assert_uint_eq(f.result->verdict_count, 4);
    for (size_t i = 0; i < 4; i++) {
        ck_assert_int_eq(f.result->verdicts[i]->met, QZPLAN_TRUTH_NO);
        ck_assert_int_eq(f.result->verdicts[i]->status, QZPLAN_STATUS_OPEN);
    }
    const qzplan_verdict *v = find(f.result, "suppressed_overall", "all_three", "2025-12-31");
    check_actual(v, 584496, 1000000);
    fixture_free(&f);
}
END_TEST

/* A country reports for itself, and has no baseline of 2020: met so far, or open without a pace. */
START_TEST(a_country_is_held_against_the_union_s_target) {
    static const struct {
        const char *area;
        int64_t per_mille;
        int32_t status;
    } rows[] = {
        {"croatia", 20, QZPLAN_STATUS_MET_SO_FAR}, {"poland", 37, QZPLAN_STATUS_MET_SO_FAR},
        {"greece", 37, QZPLAN_STATUS_MET_SO_FAR},  {"germany", 128, QZPLAN_STATUS_OPEN},
        {"spain", 137, QZPLAN_STATUS_OPEN},        {"romania", 166, QZPLAN_STATUS_OPEN},
        {"eu", 95, QZPLAN_STATUS_ON_TRACK},
    };
    fixture f = {0};
    fixture_open(&f, "plans/eu-education-area/plan.yaml", "plans/eu-education-area/figures.csv");
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        evaluate_for(&f, "2023-12-31", rows[i].area);
        const qzplan_verdict *v = find(f.result, "1.1", "early_leavers", "2030-12-31");
        ck_assert_str_eq(v->area->id, rows[i].area);
        check_actual(v, rows[i].per_mille, 1000);
        ck_assert_msg(v->status == rows[i].status, "%s: status %d", rows[i].area, v->status);
    }
    fixture_free(&f);
}
END_TEST

/* 95 % * 98 % * 98 % = 91.238 % of all is more than the 85.7375 % that are asked. */
START_TEST(botswana_has_got_there) {
    fixture f = {0};
    fixture_open(&f, "plans/unaids-95/plan.yaml", "plans/unaids-95/figures.csv");
    evaluate_for(&f, "2022-12-31", "botswana");
    for (size_t i = 0; i < f.result->verdict_count; i++) {
        ck_assert_int_eq(f.result->verdicts[i]->met, QZPLAN_TRUTH_YES);
    }
    check_actual(find(f.result, "suppressed_overall", "all_three", "2025-12-31"), 91238, 100000);
    fixture_free(&f);
}
END_TEST

/* A verdict whose actual is known has no bounds: it is both of them. */
static void check_bound(const qzplan_verdict *v, qzplan_number bound, int64_t num, int64_t den) {
    if (v->actual.den != 0) {
        check_actual(v, num, den);
        return;
    }
    int32_t order = 0;
    ck_assert_int_eq(bound.den == 0, den == 0);
    if (den != 0) {
        ck_assert_int_eq(qzplan_number_compare(&order, &bound, &(qzplan_number){num, den}),
                         QZPLAN_OK);
        ck_assert_int_eq(order, 0);
    }
}

static const char *area_id(const qzplan_verdict *v, size_t i) {
    return i < v->missing_count ? v->missing[i]->id : "-";
}

/* Twelve towns, of which one or two have not reported, and are named: what they could change is
   unknown, what they could not is certain. */
START_TEST(a_county_with_towns_missing) {
    static const struct {
        const char *target, *deadline;
        int32_t met;
        int64_t low, high, den; /* of the bounds; high -1: none, den 0: not looked at */
        const char *missing[2];
    } rows[] = {
        /* 42 in the eleven others */
        {"fewer_schools", "2025-12-31", QZPLAN_TRUTH_NO, 42, -1, 1, {"far_spring", "-"}},
        /* 6700 of 12000 elsewhere; 600 and 500 children in the two */
        {"half_public",
         "2025-12-31",
         QZPLAN_TRUTH_YES,
         6700,
         7800,
         12000,
         {"cloud_ridge", "far_spring"}},
        {"mostly_public",
         "2025-12-31",
         QZPLAN_TRUTH_UNKNOWN,
         6700,
         7800,
         12000,
         {"cloud_ridge", "far_spring"}},
        /* 10 yes, 1 no, 1 silent */
        {"most_canteens", "2025-12-31", QZPLAN_TRUTH_YES, 10, 11, 1, {"far_spring", "-"}},
        {"all_canteens", "2025-12-31", QZPLAN_TRUTH_NO, 10, 11, 12, {"far_spring", "-"}},
        /* 46, 40 of 460 */
        {"rotation", "2023-12-31", QZPLAN_TRUTH_YES, 46, 46, 460, {"-", "-"}},
        {"rotation", "2024-12-31", QZPLAN_TRUTH_NO, 40, 40, 460, {"-", "-"}},
        {"hill_buses", "2025-12-31", QZPLAN_TRUTH_NO, 439, 439, 440, {"-", "-"}},
        /* 963 / 12; (72 + 70 + 66) / 3; 90 - 66; Pine Hill's 81 */
        {"reading_mean", "2025-12-31", QZPLAN_TRUTH_YES, 963, 963, 1200, {"-", "-"}},
        {"reading_worst", "2025-12-31", QZPLAN_TRUTH_NO, 208, 208, 300, {"-", "-"}},
        {"reading_gap", "2025-12-31", QZPLAN_TRUTH_NO, 24, 24, 100, {"-", "-"}},
        {"better_than_most", "2025-12-31", QZPLAN_TRUTH_YES, 81, 81, 100, {"-", "-"}},
    };
    static const int32_t in_times[] = {[QZPLAN_TRUTH_UNKNOWN] = QZPLAN_IN_TIME_OPEN,
                                       [QZPLAN_TRUTH_YES] = QZPLAN_IN_TIME_YES,
                                       [QZPLAN_TRUTH_NO] = QZPLAN_IN_TIME_NO};
    fixture f = {0};
    fixture_open(&f, "plans/county-demo/plan.yaml", "plans/county-demo/figures-demo.csv");
    ck_assert_int_eq(qzplan_figures_is_demo(f.figures), 1);
    ck_assert_uint_eq(f.plan->area_count, 14);
    fixture_evaluate(&f, "2025-12-31");
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const qzplan_verdict *v = find(f.result, rows[i].target, NULL, rows[i].deadline);
        ck_assert_msg(v->met == rows[i].met, "%s: met %d", rows[i].target, v->met);
        int once = v->target->every == QZPLAN_PERIOD_NONE; /* then a miss may be met late */
        ck_assert_int_eq(v->in_time, in_times[rows[i].met]);
        ck_assert_int_eq(v->certain, rows[i].met == QZPLAN_TRUTH_YES ||
                                         (rows[i].met == QZPLAN_TRUTH_NO && !once));
        check_bound(v, v->low, rows[i].low, rows[i].den);
        check_bound(v, v->high, rows[i].high, rows[i].high < 0 ? 0 : rows[i].den);
        ck_assert_str_eq(area_id(v, 0), rows[i].missing[0]);
        ck_assert_str_eq(area_id(v, 1), rows[i].missing[1]);
    }
    fixture_free(&f);
}
END_TEST

/* What cannot be remedied because a town is silent is left for that reason. */
START_TEST(silent_towns_leave_no_remedy) {
    static const struct {
        const char *target;
        int32_t reason;
        const char *missing;
    } rows[] = {
        {"fewer_schools", QZPLAN_REMEDY_REASON_AREAS_MISSING, "far_spring"},
        {"rotation", QZPLAN_REMEDY_REASON_CLOSED, "-"},
        {"all_canteens", QZPLAN_REMEDY_REASON_AREAS_MISSING, "far_spring"},
        {"reading_worst", QZPLAN_REMEDY_REASON_NOT_WHOLE, "-"},
        {"reading_gap", QZPLAN_REMEDY_REASON_NOT_WHOLE, "-"},
    };
    fixture f = {0};
    const qzplan_remedy *remedy = NULL;
    fixture_open(&f, "plans/county-demo/plan.yaml", "plans/county-demo/figures-demo.csv");
    fixture_evaluate(&f, "2025-12-31");
    ck_assert_int_eq(qzplan_department_remedy(&remedy, f.result, f.plan->departments[0], NULL),
                     QZPLAN_OK);
    ck_assert_uint_eq(remedy->left_count, sizeof rows / sizeof rows[0]);
    for (size_t i = 0; i < remedy->left_count; i++) {
        ck_assert_str_eq(remedy->left[i]->verdict->target->id, rows[i].target);
        ck_assert_int_eq(remedy->left[i]->reason, rows[i].reason);
        ck_assert_str_eq(area_id(remedy->left[i]->verdict, 0), rows[i].missing);
    }
    qzplan_remedy_free(remedy);
    fixture_free(&f);
}
END_TEST

/* Of one town, what is counted over all towns is the county's, and remarked; a set of towns, and
   the county, have towns of their own. */
START_TEST(a_town_is_shown_what_is_around_it) {
    static const char *const around[] = {"most_canteens", "all_canteens", "reading_mean",
                                         "reading_worst", "reading_gap"};
    static const char *const areas[] = {"pine_hill", "county", "hills"};
    fixture f = {0};
    fixture_open(&f, "plans/county-demo/plan.yaml", "plans/county-demo/figures-demo.csv");
    for (size_t a = 0; a < sizeof areas / sizeof areas[0]; a++) {
        evaluate_for(&f, "2025-12-31", areas[a]);
        for (size_t i = 0; i < f.result->verdict_count; i++) {
            const qzplan_verdict *v = f.result->verdicts[i];
            int wanted = 0;
            for (size_t k = 0; a == 0 && k < sizeof around / sizeof around[0]; k++) {
                wanted |= strcmp(v->target->id, around[k]) == 0;
            }
            ck_assert_msg(((v->remarks & QZPLAN_REMARK_AREA_AROUND) != 0) == wanted, "%s, %s",
                          areas[a], v->target->id);
        }
    }
    fixture_free(&f);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, the_demonstration_shows_every_phase);
    tcase_add_test(tests, the_demonstration_covers_every_metric_but_its_gaps);
    tcase_add_test(tests, the_demonstration_is_judged_as_by_hand);
    tcase_add_test(tests, early_leavers_are_on_track_in_2024);
    tcase_add_test(tests, the_cascade_multiplies);
    tcase_add_test(tests, a_country_is_held_against_the_union_s_target);
    tcase_add_test(tests, botswana_has_got_there);
    tcase_add_test(tests, a_county_with_towns_missing);
    tcase_add_test(tests, silent_towns_leave_no_remedy);
    tcase_add_test(tests, a_town_is_shown_what_is_around_it);
}

QZ_SUITE(plans, add)
