/* SPDX-License-Identifier: MIT */
#ifndef QZ_TESTS_SUPPORT_FIGURES_PLAN_H
#define QZ_TESTS_SUPPORT_FIGURES_PLAN_H

/* A small plan made by hand, with every kind of metric that figures can be of. */

#include <qzplan/plan.h>

static const qzplan_area qz_test_area = {
    .id = "plan", .begins = QZPLAN_DAY_NONE, .ends = QZPLAN_DAY_ONGOING};
static const qzplan_area *const qz_test_areas[] = {&qz_test_area};
static const qzplan_group qz_test_town = {.id = "town", .index = 0};
static const qzplan_group qz_test_country = {.id = "country", .index = 1};
static const qzplan_group *const qz_test_groups[] = {&qz_test_town, &qz_test_country};

#define QZ_TEST_METRIC(name, place, what, how, ...)                                                \
    static const qzplan_metric name = {                                                            \
        .id = #name, .index = place, .kind = what, .figures = how, __VA_ARGS__}

static const qzplan_translation qz_test_units[] = {{"zh", "所"}, {"en", "schools"}};

QZ_TEST_METRIC(schools, 0, QZPLAN_METRIC_PLAIN, QZPLAN_FIGURES_STATE, .percent = 0,
               .unit = {qz_test_units, 2});
QZ_TEST_METRIC(eligible, 1, QZPLAN_METRIC_PLAIN, QZPLAN_FIGURES_STATE, .percent = 0);
QZ_TEST_METRIC(rotated, 2, QZPLAN_METRIC_PART, QZPLAN_FIGURES_EACH_PERIOD, .whole = &eligible);
QZ_TEST_METRIC(urban_to_rural, 3, QZPLAN_METRIC_PART, QZPLAN_FIGURES_EACH_PERIOD,
               .whole = &rotated);
QZ_TEST_METRIC(enrolment, 4, QZPLAN_METRIC_PLAIN, QZPLAN_FIGURES_STATE, .percent = 1, .low = {0, 1},
               .high = {2, 1});
QZ_TEST_METRIC(public_ones, 5, QZPLAN_METRIC_PLAIN, QZPLAN_FIGURES_STATE, .percent = 0);
QZ_TEST_METRIC(private_ones, 6, QZPLAN_METRIC_PLAIN, QZPLAN_FIGURES_STATE, .percent = 0);
static const qzplan_metric *const qz_test_terms[] = {&public_ones, &private_ones};
QZ_TEST_METRIC(all_ones, 7, QZPLAN_METRIC_SUM, QZPLAN_FIGURES_STATE, .terms = qz_test_terms,
               .term_count = 2);
QZ_TEST_METRIC(books, 8, QZPLAN_METRIC_PLAIN, QZPLAN_FIGURES_EACH_PERIOD, .percent = 0);
QZ_TEST_METRIC(pupil_files, 9, QZPLAN_METRIC_ANSWER, QZPLAN_FIGURES_STATE, .percent = 0);

static const qzplan_metric *const qz_test_metrics[] = {
    &schools,     &eligible,     &rotated,  &urban_to_rural, &enrolment,
    &public_ones, &private_ones, &all_ones, &books,          &pupil_files,
};

static const char *const qz_test_languages[] = {"zh", "en"};

static const qzplan_plan qz_test_plan = {
    .languages = qz_test_languages,
    .language_count = 2,
    .id = "test",
    .groups = qz_test_groups,
    .group_count = 2,
    .areas = qz_test_areas,
    .area_count = 1,
    .metrics = qz_test_metrics,
    .metric_count = 10,
    .area = &qz_test_area,
    .version = 1,
};

#endif
