/* SPDX-License-Identifier: MIT */
/* Areas: the tree and its sets, from the plan and from CSV; counts that add up from below, shares
   that are never averaged, and what is known though some have not reported. */

#include "support/fixture.h"
#include "support/suite.h"

#define HEAD                                                                                       \
    "qzplan: 1\nid: t\ntitle: T\nlanguages: [en]\nbegins: 2023-01-01\nlead: d\ndue: 2025\n"        \
    "departments: {d: D}\nareas:\n  - {id: county, kind: county}\n"                                \
    "  - {id: north, kind: town, in: county}\n  - {id: south, kind: town, in: county}\n"           \
    "  - {id: east, kind: town, in: county}\n  - {id: coast, parts: [south, east]}\n"              \
    "metrics:\n  schools: {unit: schools}\n  green: {part_of: schools}\n"                          \
    "  built: {unit: schools, figures: each_period}\n"                                             \
    "  balance: {unit: yuan, limits: [-50, 50]}\n"                                                 \
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
    ck_assert_str_eq(qzplan_text_get(&f.plan->areas[3]->title, "en"), "School, A");
    ck_assert_uint_eq(f.plan->areas[4]->is_set, 1);
    ck_assert_uint_eq(f.plan->areas[4]->child_count, 2);
    ck_assert_str_eq(f.plan->areas[1]->kind, "town");
    fixture_free(&f);
}
END_TEST

struct csv_fault {
    const char *file;
    int code;
    uint32_t line, column;
    const char *path;
};

static const struct csv_fault csv_faults[] = {
    {"bad", QZPLAN_ERROR_UNKNOWN_KEY, 1, 4, ""},
    {"bad", QZPLAN_ERROR_DUPLICATE_KEY, 1, 18, ""},
    {"bad", QZPLAN_ERROR_UNKNOWN_NAME, 3, 18, "areas[1].in"},
    {"bad", QZPLAN_ERROR_COMBINATION, 4, 1, "areas[2]"},
    {"bad", QZPLAN_ERROR_CSV_COLUMNS, 4, 13, ""},
    {"places", QZPLAN_ERROR_COMBINATION, 3, 1, "areas[1]"},
    {"places", QZPLAN_ERROR_CSV_SYNTAX, 5, 14, ""},
    {"places", QZPLAN_ERROR_UNKNOWN_NAME, 6, 22, "areas[4].parts[1]"},
    {"places", QZPLAN_ERROR_COMBINATION, 7, 18, "areas[5].parts[1]"},
};
enum { CSV_FAULTS = sizeof csv_faults / sizeof csv_faults[0] };

/* Those of a file in order, and no others. */
static void check_csv(const char *file) {
    char path[64];
    snprintf(path, sizeof path, "tests/data/areas/%s.yaml", file);
    const qzplan_plan *plan = NULL;
    qzplan_diagnostics *faults = NULL;
    ck_assert_int_ne(qzplan_plan_load(&plan, qz_source_path(path), NULL, &faults), QZPLAN_OK);
    ck_assert_ptr_null(plan);
    snprintf(path, sizeof path, "tests/data/areas/%s.csv", file);
    size_t next = 0;
    for (size_t i = 0; i < faults->count; i++) {
        const qzplan_diagnostic *d = faults->items[i];
        if (strstr(d->file, path) == NULL) {
            continue;
        }
        while (next < CSV_FAULTS && strcmp(csv_faults[next].file, file) != 0) {
            next++;
        }
        ck_assert_uint_lt(next, CSV_FAULTS);
        const struct csv_fault *wanted = &csv_faults[next++];
        ck_assert_msg(d->code == wanted->code && d->line == wanted->line &&
                          d->column == wanted->column,
                      "%s at %u:%u", qzplan_error_name(d->code), d->line, d->column);
        ck_assert_str_eq(d->path, wanted->path);
    }
    ck_assert_msg(next == CSV_FAULTS || (next > 0 && strcmp(csv_faults[next].file, file) != 0),
                  "%s: too few faults", file);
    qzplan_diagnostics_free(faults);
}

START_TEST(faults_in_csv) {
    check_csv("bad");
    check_csv("places");
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
     "county: missed 0 30/100 -..- |"},
    {"one missing: between bounds", "{metric: green, at_least: 50%}",
     "green,2025,north,,10,10\ngreen,2025,south,,30,40\nschools,2025,east,50,,\n", 0,
     "county: unknown 0 - 2/5..9/10 | east"},
    {"one missing, but it cannot change it: met", "{metric: green, at_least: 40%}",
     "green,2025,north,,10,10\ngreen,2025,south,,30,40\nschools,2025,east,50,,\n", 0,
     "county: met 1 - 2/5..9/10 | east"},
    {"one missing, but it cannot change it: missed", "{metric: green, more_than: 90%}",
     "green,2025,north,,10,10\ngreen,2025,south,,30,40\nschools,2025,east,50,,\n", 0,
     "county: missed 0 - 2/5..9/10 | east"},
    {"the most decisive first", "{metric: green, at_least: 50%}",
     "green,2025,north,,10,10\nschools,2025,south,40,,\nschools,2025,east,50,,\n", 0,
     "county: unknown 0 - 1/10..1 | east south"},
    {"each town", "{metric: green, at_least: 50%, each: town}",
     "green,2025,north,,5,10\ngreen,2025,south,,19,40\n", 1, "south: missed 0 19/40 -..- |"},
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
        /* some missing: the others may not be more than all, unless a value can be below zero */
        {"schools,2025,county,49,,\nschools,2025,north,20,,\nschools,2025,south,30,,\n",
         QZPLAN_ERROR_FIGURE_DISAGREES},
        {"balance,2025,county,10,,\nbalance,2025,north,20,,\nbalance,2025,south,-5,,\n", QZPLAN_OK},
        /* a set is a whole, too */
        {"schools,2025,coast,70,,\nschools,2025,south,30,,\nschools,2025,east,40,,\n", QZPLAN_OK},
        {"schools,2025,coast,71,,\nschools,2025,south,30,,\nschools,2025,east,40,,\n",
         QZPLAN_ERROR_FIGURE_DISAGREES},
        /* a share alone is never averaged */
        {"green,2025,county,31%,,\ngreen,2025,north,10%,,\ngreen,2025,south,10%,,\n"
         "green,2025,east,10%,,\n",
         QZPLAN_OK},
        /* another period, and the denominator alone */
        {"schools,2025,county,91,,\nschools,2024,north,20,,\nschools,2024,south,30,,\n"
         "schools,2024,east,40,,\n",
         QZPLAN_OK},
        {"green,2025,county,,30,101\ngreen,2025,north,,10,10\ngreen,2025,south,,10,40\n"
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
        int error = qzplan_figures_load_bytes(f.figures, "a.csv", text, strlen(text),
                                              QZPLAN_FORMAT_CSV, NULL);
        error = error == QZPLAN_OK ? qzplan_figures_seal(f.figures, NULL) : error;
        ck_assert_msg(error == cases[i].code, "case %zu: %s", i, qzplan_error_name(error));
        fixture_free(&f);
    }
}
END_TEST

START_TEST(whole_names_both_sources) {
    static const char text[] = "metric,period,area,value\nschools,2025,county,91\n"
                               "schools,2025,north,20\nschools,2025,south,30\n"
                               "schools,2025,east,40\n";
    fixture f = {0};
    qzplan_diagnostics *faults = NULL;
    fixture_plan(&f, HEAD "      - {metric: green, at_least: 50%}\n");
    ck_assert_int_eq(qzplan_figures_new(&f.figures, f.plan, NULL), QZPLAN_OK);
    ck_assert_int_eq(qzplan_figures_load_bytes(f.figures, "a.csv", text, sizeof text - 1,
                                               QZPLAN_FORMAT_CSV, NULL),
                     QZPLAN_OK);
    ck_assert_int_eq(qzplan_figures_seal(f.figures, &faults), QZPLAN_ERROR_FIGURE_DISAGREES);
    ck_assert_uint_eq(faults->count, 1);
    const qzplan_diagnostic *d = faults->items[0];
    ck_assert_str_eq(d->file, "a.csv");
    ck_assert_uint_eq(d->line, 2);
    ck_assert_uint_eq(d->column, 21);
    ck_assert_ptr_nonnull(strstr(d->message, "is 91, but its 3 areas add up to 90"));
    ck_assert_ptr_nonnull(strstr(d->message, "a.csv:3"));
    qzplan_diagnostics_free(faults);
    fixture_free(&f);
}
END_TEST

/* A set in place of the plan's own area: each area of its parts, and of no other. */
START_TEST(each_within_a_set) {
    fixture f = {0};
    fixture_plan(&f, HEAD "      - {metric: green, at_least: 50%, each: town}\n");
    const qzplan_evaluate_options options = {.size = sizeof options,
                                             .area = qzplan_plan_find_area(f.plan, "coast")};
    ck_assert_int_eq(qzplan_evaluate(&f.result, f.plan, NULL, fixture_day("2025-12-31"), &options),
                     QZPLAN_OK);
    ck_assert_uint_eq(f.result->verdict_count, 2);
    ck_assert_str_eq(f.result->verdicts[0]->area->id, "south");
    ck_assert_str_eq(f.result->verdicts[1]->area->id, "east");
    fixture_free(&f);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, tree_from_csv);
    tcase_add_test(tests, faults_in_csv);
    tcase_add_test(tests, a_file_needs_a_place);
    tcase_add_loop_test(tests, verdicts_by_area, 0, (int)(sizeof rows / sizeof rows[0]));
    tcase_add_test(tests, one_area_in_place_of_the_plan);
    tcase_add_test(tests, whole_against_parts);
    tcase_add_test(tests, whole_names_both_sources);
    tcase_add_test(tests, each_within_a_set);
}

QZ_SUITE(area, add)
