/* SPDX-License-Identifier: MIT */
/* What has to be reported, on small plans: each rule of docs/reference/due.md with what it lists,
   worked out by hand. */

#include <stdlib.h>

#include "support/fixture.h"
#include "support/suite.h"

/* Begins 2023-01-01; one task "1" led by `office`, in which `help` takes part, and a task "2" that
   `other` leads; due 2025 unless a target says so. */
#define PLAN(more, metrics, targets)                                                               \
    "qzplan: 1\nid: p\ntitle: P\nlanguages: [en]\nbegins: 2023-01-01\n" more                       \
    "departments: {office: O, help: H, other: X}\n"                                                \
    "metrics:\n" metrics "tasks:\n"                                                                \
    "  - {id: \"1\", title: T, due: 2025, lead: office, with: [help], targets: [" targets "]}\n"
#define TASK_2(targets)                                                                            \
    "  - {id: \"2\", title: U, due: 2025, lead: other, targets: [" targets "]}\n"
#define SCHOOLS   "  schools: {unit: schools}\n"
#define QUARTERLY "  schools: {unit: schools, reported: quarter, report_within: 45 days}\n"
#define PARTS     SCHOOLS "  green: {part_of: schools}\n"
#define BUILT     "  built: {unit: schools, figures: each_period}\n"
#define AT_MOST   "{metric: schools, at_most: 41}"
#define TOWNS                                                                                      \
    "areas:\n  - {id: county, kind: county}\n  - {id: a, kind: town, in: county}\n"                \
    "  - {id: b, kind: town, in: county}\narea: county\n"
#define ENDED_TOWN                                                                                 \
    "areas:\n  - {id: county, kind: county}\n  - {id: a, kind: town, in: county}\n"                \
    "  - {id: b, kind: town, in: county, ends: 2024-06-30}\narea: county\n"
#define GROUPS "groups: {girls: {title: G, one_of: sex}, boys: {title: B, one_of: sex}}\n"

static const struct row {
    const char *name;
    const char *plan;
    const char *figures; /* rows of metric,period,area,for,value,numerator,denominator */
    const char *as_of;
    int within; /* -1: what has begun */
    const char *period;
    const char *department;
    const char *expected; /* metric/group@area period by days, with "; " between */
} rows[] = {
    /* Periods. */
    {"by the deadline", PLAN("", SCHOOLS, AT_MOST), "", "2025-03-01", -1, NULL, NULL,
     "schools 2025 2025-12-31 305"},
    {"its period has not begun", PLAN("", SCHOOLS, AT_MOST), "", "2024-12-31", -1, NULL, NULL, ""},
    {"but within a year and a day", PLAN("", SCHOOLS, AT_MOST), "", "2024-12-31", 365, NULL, NULL,
     "schools 2025 2025-12-31 365"},
    {"not a day less", PLAN("", SCHOOLS, AT_MOST), "", "2024-12-31", 364, NULL, NULL, ""},
    {"overdue", PLAN("", SCHOOLS, AT_MOST), "", "2026-01-01", 0, NULL, NULL,
     "schools 2025 2025-12-31 -1"},
    {"due today is no delay", PLAN("", SCHOOLS, AT_MOST), "", "2025-12-31", 0, NULL, NULL,
     "schools 2025 2025-12-31 0"},
    {"a day as a deadline", PLAN("", SCHOOLS, "{metric: schools, at_most: 41, due: 2025-06-30}"),
     "", "2025-06-30", -1, NULL, NULL, "schools 2025-06-30 2025-06-30 0"},
    {"each date", PLAN("", SCHOOLS, "{metric: schools, at_most: {2023: 50, 2024: 45, 2025: 41}}"),
     "schools,2023,,,50,,\n", "2025-01-01", -1, NULL, NULL,
     "schools 2024 2024-12-31 -1; schools 2025 2025-12-31 364"},
    {"each year", PLAN("", SCHOOLS, "{metric: schools, at_most: 41, every: year}"),
     "schools,2024,,,50,,\n", "2025-01-01", -1, NULL, NULL,
     "schools 2023 2023-12-31 -367; schools 2025 2025-12-31 364"},
    {"each quarter begun",
     PLAN("", SCHOOLS, "{metric: schools, at_most: 41, every: quarter, starts: 2025-Q1}"),
     "schools,2025-03,,,50,,\n", "2025-07-01", -1, NULL, NULL,
     "schools 2025-Q2 2025-06-30 -1; schools 2025-Q3 2025-09-30 91"},
    {"ongoing",
     PLAN("", SCHOOLS, "{metric: schools, at_most: 41, every: year, due: ongoing, starts: 2029}"),
     "", "2030-06-30", -1, NULL, NULL, "schools 2029 2029-12-31 -181; schools 2030 2030-12-31 184"},
    /* By their own rhythm, with time to report. 2025-06-30 + 45 days is 2025-08-14; 2025-09-30 + 45
       is 2025-11-14; 2025-03-31 + 45 is 2025-05-15. */
    {"a rhythm", PLAN("", QUARTERLY, "{metric: schools, at_most: 41, begins: 2025-01-01}"),
     "schools,2025-Q1,,,50,,\n", "2025-08-01", -1, NULL, NULL,
     "schools 2025-Q2 2025-08-14 13; schools 2025-Q3 2025-11-14 105"},
    {"a rhythm within 30 days",
     PLAN("", QUARTERLY, "{metric: schools, at_most: 41, begins: 2025-01-01}"),
     "schools,2025-Q1,,,50,,\n", "2025-08-01", 30, NULL, NULL, "schools 2025-Q2 2025-08-14 13"},
    {"any day of the period will do",
     PLAN("", QUARTERLY, "{metric: schools, at_most: 41, begins: 2025-01-01}"),
     "schools,2025-02,,,50,,\nschools,2025-04,,,50,,\n", "2025-08-01", 30, NULL, NULL, ""},
    {"a later state makes up for it",
     PLAN("", QUARTERLY, "{metric: schools, at_most: 41, begins: 2025-01-01}"),
     "schools,2025-Q2,,,50,,\n", "2025-08-01", 30, NULL, NULL, ""},
    {"but not with every",
     PLAN("", QUARTERLY, "{metric: schools, at_most: 41, every: quarter, starts: 2025-Q1}"),
     "schools,2025-Q2,,,50,,\n", "2025-08-01", 30, NULL, NULL, "schools 2025-Q1 2025-05-15 -78"},
    {"a yearly metric judged each quarter: once a year",
     PLAN("", "  schools: {unit: schools, reported: year}\n",
          "{metric: schools, at_most: 41, every: quarter, starts: 2024-Q1}"),
     "", "2025-02-01", -1, NULL, NULL, "schools 2024 2024-12-31 -32"},
    {"the plan's time", PLAN("report_within: 1 month\n", SCHOOLS, AT_MOST), "", "2026-01-15", -1,
     NULL, NULL, "schools 2025 2026-01-31 16"},
    {"every other year from the latest",
     PLAN("", "  schools: {unit: schools, reported: 2 years}\n",
          "{metric: schools, at_most: 41, due: 2028}"),
     "schools,2023-09,,,50,,\n", "2026-02-01", -1, NULL, NULL,
     "schools 2025 2025-12-31 -32; schools 2027 2027-12-31 698"},
    /* What counts. */
    {"an earlier half is not the year", PLAN("", SCHOOLS, AT_MOST), "schools,2025-H1,,,50,,\n",
     "2026-01-01", 0, NULL, NULL, "schools 2025 2025-12-31 -1"},
    {"its last quarter is", PLAN("", SCHOOLS, AT_MOST), "schools,2025-Q4,,,50,,\n", "2026-01-01", 0,
     NULL, NULL, ""},
    {"a figure of a later day than the day judged is not there", PLAN("", SCHOOLS, AT_MOST),
     "schools,2025,,,50,,\n", "2025-12-30", -1, NULL, NULL, "schools 2025 2025-12-31 1"},
    {"a sum since the beginning: each year", PLAN("", BUILT, "{metric: built, at_least: 12}"),
     "built,2023-H1,,,2,,\nbuilt,2023-H2,,,2,,\nbuilt,2024-Q1,,,2,,\n", "2025-06-30", -1, NULL,
     NULL, "built 2024 2024-12-31 -181; built 2025 2025-12-31 184"},
    {"and what is left up to the deadline",
     PLAN("", BUILT, "{metric: built, at_least: 12, due: 2024-H1}"), "built,2023,,,2,,\n",
     "2024-06-30", -1, NULL, NULL, "built 2024-H1 2024-06-30 0"},
    {"a flow of each year", PLAN("", BUILT, "{metric: built, at_least: 12, every: year}"),
     "built,2023,,,2,,\nbuilt,2024-Q1,,,1,,\nbuilt,2024-Q3,,,1,,\nbuilt,2024-Q4,,,1,,\n",
     "2024-12-31", -1, NULL, NULL, "built 2024 2024-12-31 0"},
    {"an average of another period is none",
     PLAN("", "  air: {unit: ug, figures: average}\n", "{metric: air, at_most: 9}"),
     "air,2025-Q4,,,8,,\n", "2026-01-01", 0, NULL, NULL, "air 2025 2025-12-31 -1"},
    {"a mean over three years",
     PLAN("", "  air: {unit: ug, figures: average}\n",
          "{metric: air, at_most: 9, average_over: 3 years}"),
     "air,2024,,,8,,\n", "2025-12-31", -1, NULL, NULL,
     "air 2023 2023-12-31 -731; air 2025 2025-12-31 0"},
    {"a yes of any day", PLAN("", SCHOOLS, "{done: rules}"), "rules,2024-02-03,,,yes,,\n",
     "2026-01-01", 0, NULL, NULL, ""},
    {"a no of an earlier day", PLAN("", SCHOOLS, "{done: rules}"), "rules,2024,,,no,,\n",
     "2026-01-01", 0, NULL, NULL, "rules 2025 2025-12-31 -1"},
    {"a no of the deadline's day", PLAN("", SCHOOLS, "{done: rules}"), "rules,2025,,,no,,\n",
     "2026-01-01", 0, NULL, NULL, ""},
    {"a yes of each year", PLAN("", SCHOOLS, "{done: rules, every: year}"),
     "rules,2023-05-05,,,yes,,\nrules,2024,,,no,,\n", "2025-01-01", -1, NULL, NULL,
     "rules 2025 2025-12-31 364"},
    {"a no of half a year is none of the year", PLAN("", SCHOOLS, "{done: rules, every: year}"),
     "rules,2023-H2,,,no,,\n", "2023-12-31", -1, NULL, NULL, "rules 2023 2023-12-31 0"},
    /* Metrics. */
    {"a part", PLAN("", PARTS, "{metric: green, at_least: 90%}"), "schools,2025,,,40,,\n",
     "2025-12-31", -1, NULL, NULL, "green 2025 2025-12-31 0"},
    {"a part's count without its whole", PLAN("", PARTS, "{metric: green, at_least: 90%}"),
     "green,2025,,,36,,\n", "2025-12-31", -1, NULL, NULL, "schools 2025 2025-12-31 0"},
    {"a count alone needs no whole", PLAN("", PARTS, "{metric: green, at_least: 36}"),
     "green,2025,,,36,,\n", "2025-12-31", -1, NULL, NULL, ""},
    {"a share brings its whole along", PLAN("", PARTS, "{metric: green, at_least: 90%}"),
     "green,2025,,,,36,40\n", "2025-12-31", -1, NULL, NULL, ""},
    {"a sum asks for its terms",
     PLAN("", "  a: {unit: n}\n  b: {unit: n}\n  c: {sum: [a, b]}\n", "{metric: c, at_most: 9}"),
     "a,2025,,,4,,\n", "2025-12-31", -1, NULL, NULL, "b 2025 2025-12-31 0"},
    {"a sum that is reported asks for none",
     PLAN("", "  a: {unit: n}\n  b: {unit: n}\n  c: {sum: [a, b]}\n", "{metric: c, at_most: 9}"),
     "a,2025,,,4,,\nc,2025,,,8,,\n", "2025-12-31", -1, NULL, NULL, ""},
    {"a sum reported itself, never its terms",
     PLAN("", "  a: {unit: n}\n  b: {unit: n}\n  c: {sum: [a, b]}\n", "{metric: c, at_most: 9}"),
     "c,2024,,,8,,\n", "2025-12-31", -1, NULL, NULL, "c 2025 2025-12-31 0"},
    {"a ratio",
     PLAN("", "  a: {unit: n}\n  b: {unit: m}\n  c: {ratio: a, to: b, unit: x}\n",
          "{metric: c, at_most: 9}"),
     "", "2025-12-31", -1, NULL, NULL, "a 2025 2025-12-31 0; b 2025 2025-12-31 0"},
    {"what it is compared with",
     PLAN("", SCHOOLS "  other: {unit: schools}\n", "{metric: schools, at_least: other}"),
     "schools,2025,,,4,,\n", "2025-12-31", -1, NULL, NULL, "other 2025 2025-12-31 0"},
    {"targets that are counted",
     PLAN("", SCHOOLS, "{of: [{done: x}, {metric: schools, at_most: 4}], at_least: 1}"), "",
     "2025-12-31", -1, NULL, NULL, "schools 2025 2025-12-31 0; x 2025 2025-12-31 0"},
    /* Areas and groups. */
    {"the area itself", PLAN(TOWNS, SCHOOLS, AT_MOST), "", "2025-12-31", -1, NULL, NULL,
     "schools@county 2025 2025-12-31 0"},
    {"the areas that report", PLAN(TOWNS, SCHOOLS, AT_MOST),
     "schools,2024,a,,4,,\nschools,2025,a,,4,,\n", "2025-12-31", -1, NULL, NULL,
     "schools@b 2025 2025-12-31 0"},
    {"both did", PLAN(TOWNS, SCHOOLS, AT_MOST), "schools,2025,a,,4,,\nschools,2025,b,,4,,\n",
     "2025-12-31", -1, NULL, NULL, ""},
    {"the county did for them", PLAN(TOWNS, SCHOOLS, AT_MOST),
     "schools,2024,a,,4,,\nschools,2025,,,9,,\n", "2025-12-31", -1, NULL, NULL, ""},
    {"each town", PLAN(TOWNS, SCHOOLS, "{metric: schools, at_most: 4, each: town}"),
     "schools,2025,b,,4,,\n", "2025-12-31", -1, NULL, NULL, "schools@a 2025 2025-12-31 0"},
    {"across towns",
     PLAN(TOWNS, SCHOOLS "  worst: {highest: schools, across: town}\n",
          "{metric: worst, at_most: 4}"),
     "schools,2025,b,,4,,\n", "2025-12-31", -1, NULL, NULL, "schools@a 2025 2025-12-31 0"},
    {"a town that is no more", PLAN(ENDED_TOWN, SCHOOLS, AT_MOST), "schools,2023,a,,4,,\n",
     "2025-12-31", -1, NULL, NULL, "schools@a 2025 2025-12-31 0"},
    {"the others are all", PLAN(ENDED_TOWN, SCHOOLS, AT_MOST), "schools,2025,a,,4,,\n",
     "2025-12-31", -1, NULL, NULL, ""},
    {"each group that is named",
     PLAN(GROUPS, SCHOOLS, "{metric: schools, at_most: 4, for: [girls, boys]}"),
     "schools,2025,,boys,4,,\n", "2025-12-31", -1, NULL, NULL, "schools/girls 2025 2025-12-31 0"},
    {"everyone is all groups", PLAN(GROUPS, SCHOOLS, AT_MOST),
     "schools,2025,,boys,4,,\nschools,2025,,girls,4,,\n", "2025-12-31", -1, NULL, NULL, ""},
    /* Who asks. */
    {"once for two tasks",
     PLAN("", SCHOOLS, AT_MOST) TASK_2("{metric: schools, at_least: 9}, {done: y}"), "",
     "2025-12-31", -1, NULL, NULL, "schools 2025 2025-12-31 0 1,2; y 2025 2025-12-31 0 2"},
    {"of a department that leads", PLAN("", SCHOOLS, AT_MOST) TASK_2("{done: y}"), "", "2025-12-31",
     -1, NULL, "other", "y 2025 2025-12-31 0 2"},
    {"of one that takes part", PLAN("", SCHOOLS, AT_MOST) TASK_2("{done: y}"), "", "2025-12-31", -1,
     NULL, "help", "schools 2025 2025-12-31 0"},
    /* A period, whenever it has to come. */
    {"of a period that has not begun", PLAN("", SCHOOLS, AT_MOST), "", "2023-01-01", -1, "2025",
     NULL, "schools 2025 2025-12-31 1095"},
    {"of each period that ends in it", PLAN("", QUARTERLY, "{metric: schools, at_most: 41}"), "",
     "2024-06-30", -1, "2024-H1", NULL,
     "schools 2024-Q1 2024-05-15 -46; schools 2024-Q2 2024-08-14 45"},
    /* Revisions. */
    {"a revision asks from its day on",
     PLAN("", SCHOOLS,
          "{metric: schools, at_most: 41, due: 2025, revised: [{on: 2024-05-01, why: W, at_most: "
          "45, due: "
          "2026}]}"),
     "", "2025-12-31", 400, NULL, NULL, "schools 2026 2026-12-31 365"},
};

static void describe(char *text, size_t size, const qzplan_due *due, const qzplan_plan *plan) {
    size_t length = 0;
    text[0] = '\0';
    for (size_t i = 0; i < due->figure_count; i++) {
        const qzplan_due_figure *f = due->figures[i];
        char period[32], by[32];
        ck_assert_int_eq(qzplan_period_format(period, sizeof period, NULL, &f->period), QZPLAN_OK);
        ck_assert_int_eq(qzplan_day_format(by, sizeof by, NULL, f->by), QZPLAN_OK);
        length +=
            (size_t)snprintf(text + length, size - length, "%s%s%s%s%s%s %s %s %d",
                             i > 0 ? "; " : "", f->metric->id, f->group != NULL ? "/" : "",
                             f->group != NULL ? f->group->id : "", plan->area_count > 1 ? "@" : "",
                             plan->area_count > 1 ? f->area->id : "", period, by, f->days_left);
        for (size_t t = 0; plan->task_count > 1 && t < f->task_count; t++) {
            length += (size_t)snprintf(text + length, size - length, "%s%s", t > 0 ? "," : " ",
                                       f->tasks[t]->id);
        }
    }
}

START_TEST(lists) {
    const struct row *row = &rows[_i];
    fixture f = {0};
    char csv[1024], found[2048], wanted[2048];
    const qzplan_due *due = NULL;
    fixture_plan(&f, row->plan);
    snprintf(csv, sizeof csv, "metric,period,area,for,value,numerator,denominator\n%s",
             row->figures);
    fixture_figures(&f, csv);
    qzplan_due_options options = {.size = sizeof options,
                                  .has_within = row->within >= 0,
                                  .within = row->within >= 0 ? row->within : 0};
    if (row->period != NULL) {
        ck_assert_int_eq(qzplan_period_parse(&options.period, row->period, strlen(row->period)),
                         QZPLAN_OK);
    }
    if (row->department != NULL) {
        options.department = qzplan_plan_find_department(f.plan, row->department);
    }
    ck_assert_int_eq(qzplan_due_find(&due, f.plan, f.figures, fixture_day(row->as_of), &options),
                     QZPLAN_OK);
    describe(found, sizeof found, due, f.plan);
    /* where there are two tasks the expected text may leave out a lone first one */
    snprintf(wanted, sizeof wanted, "%s%s", row->expected,
             f.plan->task_count > 1 && row->department != NULL &&
                     strcmp(row->department, "help") == 0
                 ? " 1"
                 : "");
    ck_assert_msg(strcmp(found, wanted) == 0, "%s\n  expected %s\n  found    %s", row->name, wanted,
                  found);
    qzplan_due_free(due);
    fixture_free(&f);
}
END_TEST

START_TEST(bad_arguments) {
    fixture f = {0};
    fixture g = {0};
    const qzplan_due *due = NULL;
    fixture_plan(&f, PLAN("", SCHOOLS, AT_MOST));
    fixture_plan(&g, PLAN("", SCHOOLS, AT_MOST));
    qzplan_due_options options = {.size = sizeof options, .has_within = 1, .within = -1};
    ck_assert_int_eq(qzplan_due_find(NULL, f.plan, NULL, 0, NULL), QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_due_find(&due, NULL, NULL, 0, NULL), QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_due_find(&due, f.plan, NULL, QZPLAN_DAY_NONE, NULL),
                     QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_due_find(&due, f.plan, NULL, 0, &options),
                     QZPLAN_ERROR_INVALID_ARGUMENT);
    options.within = 0;
    options.department = g.plan->departments[0];
    ck_assert_int_eq(qzplan_due_find(&due, f.plan, NULL, 0, &options),
                     QZPLAN_ERROR_INVALID_ARGUMENT);
    options.department = NULL;
    options.area = g.plan->area;
    ck_assert_int_eq(qzplan_due_find(&due, f.plan, NULL, 0, &options),
                     QZPLAN_ERROR_INVALID_ARGUMENT);
    options.size = 3;
    ck_assert_int_eq(qzplan_due_find(&due, f.plan, NULL, 0, &options), QZPLAN_ERROR_STRUCT_SIZE);
    qzplan_figures *open = NULL;
    ck_assert_int_eq(qzplan_figures_new(&open, f.plan, NULL), QZPLAN_OK);
    ck_assert_int_eq(qzplan_due_find(&due, f.plan, open, 0, NULL), QZPLAN_ERROR_NOT_SEALED);
    ck_assert_int_eq(qzplan_due_find(&due, g.plan, open, 0, NULL), QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_ptr_null(due);
    qzplan_figures_free(open);
    qzplan_due_free(NULL);
    fixture_free(&f);
    fixture_free(&g);
}
END_TEST

START_TEST(without_figures) {
    fixture f = {0};
    const qzplan_due *due = NULL;
    fixture_plan(&f, PLAN("", SCHOOLS, AT_MOST));
    ck_assert_int_eq(qzplan_due_find(&due, f.plan, NULL, fixture_day("2026-01-01"), NULL),
                     QZPLAN_OK);
    ck_assert_uint_eq(due->figure_count, 1);
    ck_assert_uint_eq(due->overdue_count, 1);
    ck_assert_ptr_null(due->figures[0]->latest);
    ck_assert_ptr_eq(due->plan, f.plan);
    qzplan_due_free(due);
    fixture_free(&f);
}
END_TEST

START_TEST(latest) {
    fixture f = {0};
    const qzplan_due *due = NULL;
    fixture_plan(&f, PLAN("", SCHOOLS, "{metric: schools, at_most: {2024: 45, 2025: 41}}"));
    fixture_figures(
        &f, "metric,period,value\nschools,2023,50\nschools,2024-H1,48\nschools,2025-H1,44\n");
    ck_assert_int_eq(qzplan_due_find(&due, f.plan, f.figures, fixture_day("2025-12-31"), NULL),
                     QZPLAN_OK);
    ck_assert_uint_eq(due->figure_count, 2);
    ck_assert_int_eq(due->figures[0]->latest->value.num, 48);
    ck_assert_int_eq(due->figures[1]->latest->value.num, 44);
    qzplan_due_free(due);
    fixture_free(&f);
}
END_TEST

/* Memory that is refused from a certain piece on. */
struct refusing {
    size_t left;
};

static void *refuse(void *context, size_t size) {
    struct refusing *refusing = context;
    if (refusing->left == 0) {
        return NULL;
    }
    refusing->left--;
    return malloc(size);
}

static void release(void *context, void *memory, size_t size) {
    (void)context, (void)size;
    free(memory);
}

START_TEST(no_memory) {
    fixture f = {0};
    const qzplan_due *due = NULL;
    int code = QZPLAN_ERROR_NO_MEMORY;
    fixture_open(&f, "plans/qingzhou/plan.yaml", "plans/qingzhou/figures-demo.csv");
    struct refusing refusing = {0};
    const qzplan_allocator allocator = {sizeof allocator, &refusing, refuse, release};
    size_t pieces = 0;
    for (; code == QZPLAN_ERROR_NO_MEMORY && pieces < 1000; pieces++) {
        refusing.left = pieces;
        const qzplan_due_options options = {.size = sizeof options, .allocator = &allocator};
        code = qzplan_due_find(&due, f.plan, f.figures, fixture_day("2026-11-24"), &options);
        ck_assert(code == QZPLAN_OK || due == NULL);
    }
    ck_assert_int_eq(code, QZPLAN_OK);
    ck_assert_uint_gt(pieces, 1);
    ck_assert_uint_eq(due->figure_count, 35);
    qzplan_due_free(due);
    fixture_free(&f);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_loop_test(tests, lists, 0, (int)(sizeof rows / sizeof rows[0]));
    tcase_add_test(tests, bad_arguments);
    tcase_add_test(tests, without_figures);
    tcase_add_test(tests, latest);
    tcase_add_test(tests, no_memory);
}

QZ_SUITE(due, add)
