/* SPDX-License-Identifier: MIT */
/* Areas: the tree and its sets, from the plan and from CSV; counts that add up from below, shares
   that are never averaged, and what is known though some have not reported. */

#include "fixture.h"
#include "suite.h"

#define HEAD                                                                                       \
    "qzplan: 1\nid: t\ntitle: T\nlanguages: [en]\nbegins: 2023-01-01\nlead: d\ndue: 2025\n"        \
    "departments: {d: D}\nareas:\n  - {id: county, kind: county}\n"                                \
    "  - {id: north, kind: town, in: county}\n  - {id: south, kind: town, in: county}\n"           \
    "  - {id: east, kind: town, in: county}\n  - {id: coast, parts: [south, east]}\n"              \
    "metrics:\n  schools: {unit: schools}\n  green: {part_of: schools}\n"                          \
    "  built: {unit: schools, figures: each_period}\n"                                             \
    "tasks:\n  - id: \"1\"\n    title: T\n    targets:\n"

START_TEST(tree_from_csv) {
    fixture f = {0};
    qzplan_diagnostics *faults = NULL;
    int error =
        qzplan_plan_load(&f.plan, qz_source_path("tests/data/areas/plan.yaml"), NULL, &faults);
    fixture_print(faults);
    ck_assert_int_eq(error, QZPLAN_OK);
    static const char *const ids[] = {"county", "north", "south", "school_a", "coast"};
    ck_assert_uint_eq(f.plan->area_count, 5);
    for (size_t i = 0; i < 5; i++) {
        ck_assert_str_eq(f.plan->areas[i]->id, ids[i]);
        ck_assert_uint_eq(f.plan->areas[i]->index, i);
        ck_assert_ptr_eq(qzplan_plan_find_area(f.plan, ids[i]), f.plan->areas[i]);
    }
    ck_assert_ptr_null(qzplan_plan_find_area(f.plan, "nowhere"));
    ck_assert_ptr_eq(f.plan->area, f.plan->areas[0]);
    ck_assert_uint_eq(f.plan->areas[0]->child_count, 2);
    ck_assert_ptr_eq(f.plan->areas[3]->parent, f.plan->areas[2]);
    ck_assert_str_eq(f.plan->areas[3]->title.en, "School, A");
    ck_assert_uint_eq(f.plan->areas[4]->is_set, 1);
    ck_assert_uint_eq(f.plan->areas[4]->child_count, 2);
    ck_assert_str_eq(f.plan->areas[1]->kind, "town");
    fixture_free(&f);
}
END_TEST

START_TEST(faults_in_csv) {
    static const struct {
        int code;
        uint32_t line, column;
        const char *path;
    } expected[] = {
        {QZPLAN_ERROR_UNKNOWN_KEY, 1, 4, ""},
        {QZPLAN_ERROR_DUPLICATE_KEY, 1, 18, ""},
        {QZPLAN_ERROR_UNKNOWN_NAME, 3, 18, "areas[1].in"},
        {QZPLAN_ERROR_CSV_COLUMNS, 4, 13, ""},
    };
    const qzplan_plan *plan = NULL;
    qzplan_diagnostics *faults = NULL;
    int error = qzplan_plan_load(&plan, qz_source_path("tests/data/areas/bad.yaml"), NULL, &faults);
    ck_assert_int_eq(error, QZPLAN_ERROR_UNKNOWN_KEY);
    ck_assert_ptr_null(plan);
    size_t found = 0;
    for (size_t i = 0; i < faults->count; i++) {
        const qzplan_diagnostic *d = faults->items[i];
        if (strstr(d->file, "bad.csv") == NULL) {
            continue;
        }
        ck_assert_uint_lt(found, 4);
        ck_assert_msg(d->code == expected[found].code && d->line == expected[found].line &&
                          d->column == expected[found].column,
                      "%s at %u:%u", qzplan_error_name(d->code), d->line, d->column);
        ck_assert_str_eq(d->path, expected[found].path);
        found++;
    }
    ck_assert_uint_eq(found, 4);
    qzplan_diagnostics_free(faults);
}
END_TEST

START_TEST(a_file_needs_a_place) {
    static const char text[] =
        "qzplan: 1\nid: t\nlanguages: [en]\nbegins: 2023-01-01\nlead: d\ndue: 2025\n"
        "departments: {d: D}\nareas: {file: towns.csv}\nmetrics: {m: {unit: x}}\n"
        "tasks: [{id: \"1\", title: T, targets: [{metric: m, at_least: 1}]}]\n";
    const qzplan_plan *plan = NULL;
    ck_assert_int_eq(qzplan_plan_load_bytes(&plan, "t.yaml", text, sizeof text - 1, NULL, NULL),
                     QZPLAN_ERROR_UNSUPPORTED);
    ck_assert_ptr_null(plan);
}
END_TEST

struct row {
    const char *name;
    const char *target;
    const char *figures; /* rows of metric,period,area,value,numerator,denominator */
    size_t index;
    const char *expected; /* area: status certain actual low..high | missing */
};

static const struct row rows[] = {
    {"counts add up", "{metric: schools, at_least: 90}",
     "schools,2025,north,20,,\nschools,2025,south,30,,\nschools,2025,east,40,,\n", 0,
     "county: met 1 90 -..- |"},
    {"shares add numerators and denominators", "{metric: green, at_least: 50%}",
     "green,2025,north,,10,10\ngreen,2025,south,,10,40\ngreen,2025,east,,10,50\n", 0,
     "county: missed 1 30/100 -..- |"},
    {"one missing: between bounds", "{metric: green, at_least: 50%}",
     "green,2025,north,,10,10\ngreen,2025,south,,30,40\nschools,2025,east,50,,\n", 0,
     "county: unknown 0 - 2/5..9/10 | east"},
    {"one missing, but it cannot change it: met", "{metric: green, at_least: 40%}",
     "green,2025,north,,10,10\ngreen,2025,south,,30,40\nschools,2025,east,50,,\n", 0,
     "county: met 1 - 2/5..9/10 | east"},
    {"one missing, but it cannot change it: missed", "{metric: green, more_than: 90%}",
     "green,2025,north,,10,10\ngreen,2025,south,,30,40\nschools,2025,east,50,,\n", 0,
     "county: missed 1 - 2/5..9/10 | east"},
    {"the most decisive first", "{metric: green, at_least: 50%}",
     "green,2025,north,,10,10\nschools,2025,south,40,,\nschools,2025,east,50,,\n", 0,
     "county: unknown 0 - 1/10..1 | east south"},
    {"each town", "{metric: green, at_least: 50%, each: town}",
     "green,2025,north,,5,10\ngreen,2025,south,,19,40\n", 1, "south: missed 1 19/40 -..- |"},
    {"each town, one without a figure", "{metric: green, at_least: 50%, each: town}",
     "green,2025,north,,5,10\n", 2, "east: unknown 0 - -..- |"},
    {"in a named set", "{metric: green, at_least: 50%, in: coast}",
     "green,2025,south,,20,40\ngreen,2025,east,,5,10\n", 0, "coast: met 1 25/50 -..- |"},
    {"a flow of all towns", "{metric: built, at_least: 6}",
     "built,2023,north,1,,\nbuilt,2024,north,1,,\nbuilt,2025,north,1,,\n"
     "built,2023,south,1,,\nbuilt,2024,south,1,,\nbuilt,2025,south,1,,\n"
     "built,2023,east,0,,\nbuilt,2024,east,0,,\nbuilt,2025,east,0,,\n",
     0, "county: met 1 6 -..- |"},
    {"a flow that is enough without one", "{metric: built, at_least: 3}",
     "built,2023,north,1,,\nbuilt,2024,north,1,,\nbuilt,2025,north,1,,\n", 0,
     "county: met 1 3 3..- | south east"},
};

static void describe(char *text, size_t size, const qzplan_verdict *v) {
    int n = snprintf(text, size, "%s: %s %d %s %s..%s |", v->area->id,
                     qzplan_term_name(QZPLAN_VOCABULARY_STATUS, v->status), v->certain,
                     fixture_number(v->actual), fixture_number(v->low), fixture_number(v->high));
    for (size_t i = 0; i < v->missing_count; i++) {
        n += snprintf(text + n, size - (size_t)n, " %s", v->missing[i]->id);
    }
}

START_TEST(verdicts_by_area) {
    const struct row *row = &rows[_i];
    fixture f = {0};
    char text[4096];
    snprintf(text, sizeof text, "%s      - %s\n", HEAD, row->target);
    fixture_plan(&f, text);
    snprintf(text, sizeof text, "metric,period,area,value,numerator,denominator\n%s", row->figures);
    fixture_figures(&f, text);
    fixture_evaluate(&f, "2025-12-31");
    ck_assert_uint_gt(f.result->verdict_count, row->index);
    describe(text, sizeof text, f.result->verdicts[row->index]);
    ck_assert_msg(strcmp(text, row->expected) == 0, "%s\n  expected %s\n  found    %s", row->name,
                  row->expected, text);
    fixture_free(&f);
}
END_TEST

START_TEST(one_area_in_place_of_the_plan) {
    fixture f = {0};
    fixture_plan(&f, HEAD "      - {metric: green, at_least: 50%}\n");
    fixture_figures(&f, "metric,period,area,numerator,denominator\ngreen,2025,north,5,10\n"
                        "green,2025,south,19,40\n");
    const qzplan_evaluate_options options = {.size = sizeof options,
                                             .area = qzplan_plan_find_area(f.plan, "south")};
    ck_assert_int_eq(
        qzplan_evaluate(&f.result, f.plan, f.figures, fixture_day("2025-12-31"), &options),
        QZPLAN_OK);
    ck_assert_int_eq(f.result->verdicts[0]->status, QZPLAN_STATUS_MISSED);
    ck_assert_str_eq(f.result->verdicts[0]->area->id, "south");
    fixture_free(&f);
}
END_TEST

/* What the whole reports must be the sum of its parts, once all of them have reported. */
START_TEST(whole_against_parts) {
    static const struct {
        const char *figures;
        int code;
    } cases[] = {
        {"schools,2025,county,90,,\nschools,2025,north,20,,\nschools,2025,south,30,,\n"
         "schools,2025,east,40,,\n",
         QZPLAN_OK},
        {"schools,2025,county,91,,\nschools,2025,north,20,,\nschools,2025,south,30,,\n"
         "schools,2025,east,40,,\n",
         QZPLAN_ERROR_FIGURE_DISAGREES},
        {"schools,2025,county,91,,\nschools,2025,north,20,,\nschools,2025,south,30,,\n", QZPLAN_OK},
        {"green,2025,county,,31,100\ngreen,2025,north,,10,10\ngreen,2025,south,,10,40\n"
         "green,2025,east,,10,50\n",
         QZPLAN_ERROR_FIGURE_DISAGREES},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        fixture f = {0};
        char text[1024];
        fixture_plan(&f, HEAD "      - {metric: green, at_least: 50%}\n");
        snprintf(text, sizeof text, "metric,period,area,value,numerator,denominator\n%s",
                 cases[i].figures);
        ck_assert_int_eq(qzplan_figures_new(&f.figures, f.plan, NULL), QZPLAN_OK);
        int error = qzplan_figures_read_bytes(f.figures, "a.csv", text, strlen(text),
                                              QZPLAN_FORMAT_CSV, NULL);
        error = error == QZPLAN_OK ? qzplan_figures_seal(f.figures, NULL) : error;
        ck_assert_msg(error == cases[i].code, "case %zu: %s", i, qzplan_error_name(error));
        fixture_free(&f);
    }
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, tree_from_csv);
    tcase_add_test(tests, faults_in_csv);
    tcase_add_test(tests, a_file_needs_a_place);
    tcase_add_loop_test(tests, verdicts_by_area, 0, (int)(sizeof rows / sizeof rows[0]));
    tcase_add_test(tests, one_area_in_place_of_the_plan);
    tcase_add_test(tests, whole_against_parts);
}

int main(void) {
    return qz_run_suite("area", add);
}
