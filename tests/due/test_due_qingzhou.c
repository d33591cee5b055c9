/* SPDX-License-Identifier: MIT */
/* The due list of the Qingzhou plan on four days, worked out by hand from plans/qingzhou: what the
   made-up figures leave out on purpose, and what the day does not have yet. */

#include "support/fixture.h"
#include "support/suite.h"

/* What is promised for every year without an end, in the plan's order: 17 shares of schools, then
   12 answers. */
#define YEARLY_SHARES(year, by)                                                                    \
    "security_sections " year by "security_staff " year by "taught_terror " year by                \
    "taught_bullying " year by "taught_drowning " year by "taught_fire " year by                   \
    "taught_traffic " year by "taught_school_bus " year by "taught_food " year by                  \
    "taught_mental_health " year by "safety_files " year by "safety_mechanism " year by            \
    "safety_mechanism_kept " year by "emergency_plans_graded " year by                             \
    "emergency_lead_named " year by "emergency_procedure_set " year by                             \
    "emergency_reporting " year by

#define END_2024 " 2024-12-31 183\n"
#define END_2026 " 2026-12-31 37\n"

static const struct day {
    const char *as_of;
    int within; /* -1: what has begun */
    const char *expected;
} days[] = {
    /* All that fell due in 2023 is there; 2024 has not begun, and so has no deadline of 2025 and
       2027. */
    {"2023-12-31", -1, ""},
    /* The first half of 2024 has no advisers; the second begins, and 2024 is to be reported: two
       sums due 2024, heads, rotation, 14.1, and of 15.1 what has no yes yet (it has one of study,
       inspection, duty, body, emergency plans). */
    {"2024-07-01", -1,
     "advisers_at_schools 2024-H1 2024-06-30 -1\n"
     "public_kindergartens_built 2024" END_2024 "compulsory_schools_built 2024" END_2024
     "heads_born_from_1985 2024" END_2024 "rotated 2024" END_2024 "urban_to_rural 2024" END_2024
     "advisers_at_schools 2024-H2" END_2024 "special_education_centres 2024" END_2024 YEARLY_SHARES(
         "2024", END_2024) "young_heads_trained 2024" END_2024 "reserve_heads_trained 2024" END_2024
                           "head_structure 2024" END_2024 "demonstration_lessons 2024-H2" END_2024
                           "open_lessons 2024-H2" END_2024 "same_lesson_compared 2024-H2" END_2024
                           "pupil_files 2024" END_2024 "safety_training 2024" END_2024
                           "safety_drills 2024" END_2024 "safety_visits 2024" END_2024
                           "safety_supervision 2024" END_2024 "safety_assessment 2024" END_2024
                           "safety_awareness 2024" END_2024 "safety_1530 2024" END_2024},
    /* All of 2024 is there but what was left out. */
    {"2025-01-01", 0,
     "advisers_at_schools 2024-H1 2024-06-30 -185\n"
     "safety_assessment 2024 2024-12-31 -1\n"},
    /* Four gaps of 2025 beside the older ones; of 2026 nothing has come; 2027 has not begun. */
    {"2026-11-24", -1,
     "advisers_at_schools 2024-H1 2024-06-30 -877\n"
     "safety_assessment 2024 2024-12-31 -693\n"
     "reading_county 2025 2025-12-31 -328\n"
     "star_libraries 2025 2025-12-31 -328\n"
     "same_lesson_compared 2025-H2 2025-12-31 -328\n"
     "school_brand 2025 2025-12-31 -328\n" YEARLY_SHARES(
         "2026", END_2026) "safety_study 2026" END_2026 "safety_training 2026" END_2026
                           "safety_drills 2026" END_2026 "safety_visits 2026" END_2026
                           "safety_inspection 2026" END_2026 "safety_supervision 2026" END_2026
                           "safety_assessment 2026" END_2026 "safety_duty 2026" END_2026
                           "safety_awareness 2026" END_2026 "safety_body 2026" END_2026
                           "safety_1530 2026" END_2026 "emergency_plans 2026" END_2026},
};

static void describe(char *text, size_t size, const qzplan_due *due) {
    size_t length = 0;
    text[0] = '\0';
    for (size_t i = 0; i < due->figure_count; i++) {
        const qzplan_due_figure *f = due->figures[i];
        char period[32], by[32];
        ck_assert_int_eq(qzplan_period_format(period, sizeof period, NULL, &f->period), QZPLAN_OK);
        ck_assert_int_eq(qzplan_day_format(by, sizeof by, NULL, f->by), QZPLAN_OK);
        length += (size_t)snprintf(text + length, size - length, "%s %s %s %d\n", f->metric->id,
                                   period, by, f->days_left);
    }
}

START_TEST(four_days) {
    const struct day *day = &days[_i];
    fixture f = {0};
    char found[8192];
    const qzplan_due *due = NULL;
    const qzplan_due_options options = {.size = sizeof options,
                                        .has_within = day->within >= 0,
                                        .within = day->within >= 0 ? day->within : 0};
    fixture_open(&f, "plans/qingzhou/plan.yaml", "plans/qingzhou/figures-demo.csv");
    ck_assert_int_eq(qzplan_due_find(&due, f.plan, f.figures, fixture_day(day->as_of), &options),
                     QZPLAN_OK);
    describe(found, sizeof found, due);
    ck_assert_msg(strcmp(found, day->expected) == 0, "%s\nexpected\n%s\nfound\n%s", day->as_of,
                  day->expected, found);
    qzplan_due_free(due);
    fixture_free(&f);
}
END_TEST

/* 15.1 is what the Public Security Bureau takes part in: of the four gaps it has one. */
START_TEST(of_a_bureau) {
    fixture f = {0};
    const qzplan_due *due = NULL;
    fixture_open(&f, "plans/qingzhou/plan.yaml", "plans/qingzhou/figures-demo.csv");
    const qzplan_due_options options = {.size = sizeof options,
                                        .department =
                                            qzplan_plan_find_department(f.plan, "public_security")};
    ck_assert_int_eq(qzplan_due_find(&due, f.plan, f.figures, fixture_day("2026-11-24"), &options),
                     QZPLAN_OK);
    ck_assert_uint_eq(due->figure_count, 30);
    ck_assert_uint_eq(due->overdue_count, 1);
    ck_assert_str_eq(due->figures[0]->metric->id, "safety_assessment");
    ck_assert_uint_eq(due->figures[0]->task_count, 1);
    ck_assert_str_eq(due->figures[0]->tasks[0]->id, "15.1");
    qzplan_due_free(due);
    fixture_free(&f);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_loop_test(tests, four_days, 0, (int)(sizeof days / sizeof days[0]));
    tcase_add_test(tests, of_a_bureau);
}

QZ_SUITE(due_qingzhou, add)
