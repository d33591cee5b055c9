/* SPDX-License-Identifier: MIT */
/* The plans that come with the library, evaluated with their figures: the demonstration shows every
   outcome, and the real series gives what is known of it. */

#include <string.h>

#include <qzplan/error.h>
#include <qzplan/evaluate.h>
#include <qzplan/figures.h>
#include <qzplan/plan.h>

#include "suite.h"

struct loaded {
    const qzplan_plan *plan;
    qzplan_figures *figures;
};

static void print_faults(qzplan_diagnostics *faults) {
    for (size_t i = 0; faults != NULL && i < faults->count; i++) {
        const qzplan_diagnostic *d = faults->items[i];
        fprintf(stderr, "%s:%u:%u: %s\n", d->file, d->line, d->column, d->message);
    }
    qzplan_diagnostics_free(faults);
}

static struct loaded load(const char *plan_path, const char *figures_path) {
    struct loaded l = {NULL, NULL};
    qzplan_diagnostics *faults = NULL;
    qzplan_plan_load(&l.plan, qz_source_path(plan_path), NULL, &faults);
    print_faults(faults);
    ck_assert_ptr_nonnull(l.plan);
    ck_assert_int_eq(qzplan_figures_new(&l.figures, l.plan, NULL), QZPLAN_OK);
    int code =
        qzplan_figures_read(l.figures, qz_source_path(figures_path), QZPLAN_FORMAT_AUTO, &faults);
    print_faults(faults);
    ck_assert_int_eq(code, QZPLAN_OK);
    code = qzplan_figures_seal(l.figures, &faults);
    print_faults(faults);
    ck_assert_int_eq(code, QZPLAN_OK);
    return l;
}

static void unload(struct loaded l) {
    qzplan_figures_free(l.figures);
    qzplan_plan_free(l.plan);
}

static const qzplan_result *evaluate(struct loaded l, const char *as_of) {
    int32_t day = 0;
    ck_assert_int_eq(qzplan_day_parse(&day, as_of, strlen(as_of)), QZPLAN_OK);
    const qzplan_result *result = NULL;
    ck_assert_int_eq(qzplan_evaluate(&result, l.plan, l.figures, day, NULL), QZPLAN_OK);
    return result;
}

/* The verdict of a target, and of a metric, whose judged span ends on a day; NULL: none. */
static const qzplan_verdict *find(const qzplan_result *result, const char *target,
                                  const char *metric, const char *deadline) {
    int32_t day = 0;
    ck_assert_int_eq(qzplan_day_parse(&day, deadline, strlen(deadline)), QZPLAN_OK);
    for (size_t i = 0; i < result->verdict_count; i++) {
        const qzplan_verdict *v = result->verdicts[i];
        if (strcmp(v->target->id, target) == 0 && strcmp(v->metric->id, metric) == 0 &&
            v->deadline == day) {
            return v;
        }
    }
    return NULL;
}

static const qzplan_verdict *find_in(const qzplan_result *result, const char *target,
                                     const char *metric, const char *deadline) {
    const qzplan_verdict *v = find(result, target, metric, deadline);
    ck_assert_msg(v != NULL, "no verdict of %s %s %s", target, metric, deadline);
    return v;
}

static const char *const days[] = {"2023-06-30", "2023-12-31", "2024-12-31", "2025-12-31",
                                   "2026-11-24", "2027-12-31", "2028-06-30"};

/* Upcoming cannot occur: every promise of the plan begins with the plan. */
START_TEST(the_demonstration_shows_every_outcome) {
    struct loaded l = load("plans/qingzhou/plan.yaml", "plans/qingzhou/figures-demo.csv");
    ck_assert_int_eq(qzplan_figures_demo(l.figures), 1);
    uint32_t statuses = 0;
    uint32_t lights = 0;
    uint32_t phases = 0;
    uint32_t paces = 0;
    for (size_t d = 0; d < sizeof days / sizeof days[0]; d++) {
        const qzplan_result *result = evaluate(l, days[d]);
        ck_assert_int_eq(result->demo, 1);
        for (size_t i = 0; i < result->verdict_count; i++) {
            statuses |= 1u << result->verdicts[i]->status;
            lights |= 1u << result->verdicts[i]->light;
            phases |= 1u << result->verdicts[i]->phase;
            paces |= 1u << result->verdicts[i]->pace;
        }
        qzplan_result_free(result);
    }
    ck_assert_uint_eq(statuses, 1u << QZPLAN_STATUS_MISSED | 1u << QZPLAN_STATUS_BEHIND |
                                    1u << QZPLAN_STATUS_UNKNOWN | 1u << QZPLAN_STATUS_OPEN |
                                    1u << QZPLAN_STATUS_ON_TRACK | 1u << QZPLAN_STATUS_MET_LATE |
                                    1u << QZPLAN_STATUS_MET);
    ck_assert_uint_eq(lights, 1u << QZPLAN_LIGHT_GREY | 1u << QZPLAN_LIGHT_GREEN |
                                  1u << QZPLAN_LIGHT_BLUE | 1u << QZPLAN_LIGHT_YELLOW |
                                  1u << QZPLAN_LIGHT_RED);
    ck_assert_uint_eq(phases, 1u << QZPLAN_PHASE_RUNNING | 1u << QZPLAN_PHASE_DUE_SOON |
                                  1u << QZPLAN_PHASE_OVERDUE | 1u << QZPLAN_PHASE_CLOSED);
    ck_assert_uint_eq(paces, 1u << QZPLAN_PACE_UNKNOWN | 1u << QZPLAN_PACE_ON_TRACK |
                                 1u << QZPLAN_PACE_BEHIND);
    unload(l);
}
END_TEST

/* What the header of figures-demo.csv names as missing, and nothing else, has no figure. */
START_TEST(the_demonstration_covers_every_metric_but_its_gaps) {
    static const char *const gaps[] = {"reading_county", "school_brand"};
    struct loaded l = load("plans/qingzhou/plan.yaml", "plans/qingzhou/figures-demo.csv");
    for (size_t m = 0; m < l.plan->metric_count; m++) {
        const qzplan_metric *metric = l.plan->metrics[m];
        size_t count = 0;
        for (size_t i = 0; i < qzplan_figures_count(l.figures); i++) {
            count += qzplan_figures_get(l.figures, i)->metric == metric;
        }
        int gap = strcmp(metric->id, gaps[0]) == 0 || strcmp(metric->id, gaps[1]) == 0;
        ck_assert_msg(gap == (count == 0), "%s has %zu figures", metric->id, count);
    }
    unload(l);
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
        /* a running year with little left: the figure of last year still says how things stand */
        {"2026-11-24", "15.1.12", "security_staff", "2026-12-31", QZPLAN_STATUS_OPEN,
         QZPLAN_LIGHT_BLUE, 40, 41},
        {"2026-11-24", "15.1.11", "security_sections", "2026-12-31", QZPLAN_STATUS_MET,
         QZPLAN_LIGHT_GREEN, 41, 41},
        /* a done stays so; a state needs a figure of its last year */
        {"2027-12-31", "2.4.1", "kindergarten_kitchens", "2027-12-31", QZPLAN_STATUS_MET,
         QZPLAN_LIGHT_GREEN, 1, 1},
        {"2027-12-31", "7.2.1", "whole_environment_schools", "2027-12-31", QZPLAN_STATUS_UNKNOWN,
         QZPLAN_LIGHT_GREY, 0, 0},
    };
    struct loaded l = load("plans/qingzhou/plan.yaml", "plans/qingzhou/figures-demo.csv");
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const qzplan_result *result = evaluate(l, rows[i].as_of);
        const qzplan_verdict *v = find_in(result, rows[i].target, rows[i].metric, rows[i].deadline);
        ck_assert_msg(v->status == rows[i].status && v->light == rows[i].light,
                      "%s %s: status %d, light %d", rows[i].as_of, rows[i].target, v->status,
                      v->light);
        ck_assert_msg(rows[i].den == 0
                          ? v->actual.den == 0
                          : v->actual.num == rows[i].num && v->actual.den == rows[i].den,
                      "%s %s: actual %lld/%lld", rows[i].as_of, rows[i].target,
                      (long long)v->actual.num, (long long)v->actual.den);
        qzplan_result_free(result);
    }
    unload(l);
}
END_TEST

/* From 9.9 % in 2020 towards less than 9 % in 2030: 9.54 % is expected by 2024, and it is 9.4 %. */
START_TEST(early_leavers_are_on_track_in_2024) {
    struct loaded l =
        load("plans/eu-education-area/plan.yaml", "plans/eu-education-area/figures.csv");
    ck_assert_uint_eq(l.plan->task_count, 7);
    ck_assert_uint_eq(l.plan->metric_count, 9);
    ck_assert_int_eq(qzplan_figures_demo(l.figures), 0);
    const qzplan_result *result = evaluate(l, "2024-12-31");
    const qzplan_verdict *v = find_in(result, "1.1", "early_leavers", "2030-12-31");
    ck_assert_int_eq(v->status, QZPLAN_STATUS_ON_TRACK);
    int32_t order = 1;
    ck_assert_int_eq(qzplan_number_compare(&order, &v->actual, &(qzplan_number){94, 1000}),
                     QZPLAN_OK);
    ck_assert_int_eq(order, 0);
    qzplan_result_free(result);

    result = evaluate(l, "2025-12-31");
    ck_assert_int_eq(find_in(result, "7.1", "adult_learning", "2025-12-31")->status,
                     QZPLAN_STATUS_UNKNOWN);
    ck_assert_ptr_nonnull(find(result, "4.1", "low_science", "2030-12-31"));
    qzplan_result_free(result);
    unload(l);
}
END_TEST

/* 81 %, 82 % and 88 % of the step before make 58.4496 % of all; no step has reached 95 %. */
START_TEST(the_cascade_multiplies) {
    struct loaded l = load("plans/unaids-95/plan.yaml", "plans/unaids-95/figures.csv");
    const qzplan_result *result = evaluate(l, "2019-12-31");
    ck_assert_uint_eq(result->verdict_count, 4);
    for (size_t i = 0; i < 4; i++) {
        ck_assert_int_eq(result->verdicts[i]->met, QZPLAN_TRUTH_NO);
        ck_assert_int_eq(result->verdicts[i]->status, QZPLAN_STATUS_OPEN);
    }
    const qzplan_verdict *v = find_in(result, "suppressed_overall", "suppressed", "2025-12-31");
    int32_t order = 1;
    ck_assert_int_eq(qzplan_number_compare(&order, &v->actual, &(qzplan_number){584496, 1000000}),
                     QZPLAN_OK);
    ck_assert_int_eq(order, 0);
    qzplan_result_free(result);
    unload(l);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, the_demonstration_shows_every_outcome);
    tcase_add_test(tests, the_demonstration_covers_every_metric_but_its_gaps);
    tcase_add_test(tests, the_demonstration_is_judged_as_by_hand);
    tcase_add_test(tests, early_leavers_are_on_track_in_2024);
    tcase_add_test(tests, the_cascade_multiplies);
}

int main(void) {
    return qz_run_suite("plans", add);
}
