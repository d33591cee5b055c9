/* SPDX-License-Identifier: MIT */
/* Assumed figures over reported ones: each mixture is held against the figures that somebody would
   have written down for the same world. */

#include "support/dump.h"
#include "support/fixture.h"
#include "support/suite.h"

static const char targets[] =
    "      - {metric: schools, at_most: 45}\n"
    "      - {metric: green, at_least: 80%}\n"
    "      - {metric: green, as: count, at_least: 40}\n"
    "      - {metric: eligible, at_least: 4000}\n"
    "      - {metric: rotated, about: 10%, within: 1 point, above: met, every: year}\n"
    "      - {metric: urban_to_rural, at_least: 20%, every: year}\n"
    "      - {metric: urban_to_rural, part_of: eligible, at_least: 2%, every: year}\n"
    "      - {metric: kindergartens, at_least: 30}\n"
    "      - {metric: public, at_least: 20}\n"
    "      - {metric: built, at_least: 12}\n"
    "      - {metric: built, at_least: 5, every: year}\n"
    "      - {metric: leavers, less_than: 9%}\n"
    "      - {done: opened}\n";

#define HEAD "metric,period,value,numerator,denominator,for\n"

static qzplan_figures *figures_of(const qzplan_plan *plan, const char *csv) {
    fixture f = {.plan = plan};
    fixture_figures(&f, csv);
    return f.figures;
}

static void evaluate_with(fixture *f, const char *as_of, const qzplan_figures *assumed) {
    const qzplan_evaluate_options options = {.size = sizeof options, .what_if = assumed};
    qzplan_result_free(f->result);
    f->result = NULL;
    int error = qzplan_evaluate(&f->result, f->plan, f->figures, fixture_day(as_of), &options);
    ck_assert_msg(error == QZPLAN_OK, "evaluate: %s", qzplan_error_name(error));
}

/* All verdicts, without the remark that tells the two apart; *rests gets how many have it. */
static char *verdicts_of(const qzplan_result *result, size_t *rests) {
    dump d = {0};
    *rests = 0;
    for (size_t i = 0; i < result->verdict_count; i++) {
        qzplan_verdict v = *result->verdicts[i];
        *rests += (v.remarks & QZPLAN_REMARK_WHAT_IF) != 0;
        v.remarks &= ~QZPLAN_REMARK_WHAT_IF;
        dump_verdict(&d, &v);
    }
    return d.text;
}

static const struct {
    const char *name, *reported, *assumed, *same;
    size_t rests; /* verdicts that carry the remark */
} rows[] = {
    {"a plain figure", HEAD "schools,2025,50,,,\n", HEAD "schools,2025,44,,,\n",
     HEAD "schools,2025,44,,,\n", 1},
    {"a new figure", HEAD "schools,2024,50,,,\n", HEAD "schools,2025,44,,,\n",
     HEAD "schools,2024,50,,,\nschools,2025,44,,,\n", 1},
    {"another period stays", HEAD "schools,2025,44,,,\n", HEAD "schools,2024,60,,,\n",
     HEAD "schools,2024,60,,,\nschools,2025,44,,,\n", 0},
    {"a percentage", HEAD "leavers,2025,9.5,,,\n", HEAD "leavers,2025,8.9%,,,\n",
     HEAD "leavers,2025,8.9,,,\n", 1},
    {"an answer", HEAD "opened,2025,no,,,\n", HEAD "opened,2025,yes,,,\n",
     HEAD "opened,2025,yes,,,\n", 1},
    {"a group of its own", HEAD "schools,2025,50,,,\nschools,2025,20,,,old\n",
     HEAD "schools,2025,9,,,old\n", HEAD "schools,2025,50,,,\nschools,2025,9,,,old\n", 0},
    {"a share for a share", HEAD "green,2025,,30,50,\n", HEAD "green,2025,,41,51,\n",
     HEAD "green,2025,,41,51,\n", 3},
    {"a count keeps the whole that came with it", HEAD "green,2025,,30,50,\n",
     HEAD "green,2025,40,,,\n", HEAD "green,2025,,40,50,\n", 3},
    {"a count against a whole of its own", HEAD "green,2025,30,,,\nschools,2025,50,,,\n",
     HEAD "green,2025,40,,,\n", HEAD "green,2025,40,,,\nschools,2025,50,,,\n", 2},
    {"a percentage keeps the whole, too", HEAD "green,2025,,30,50,\n", HEAD "green,2025,81%,,,\n",
     HEAD "green,2025,81%,,,\nschools,2025,50,,,\n", 2},
    {"a share brings its whole along", HEAD "green,2025,,30,50,\nschools,2025,50,,,\n",
     HEAD "green,2025,,40,44,\n", HEAD "green,2025,,40,44,\nschools,2025,44,,,\n", 3},
    {"a whole changes the share", HEAD "green,2025,,40,50,\n", HEAD "schools,2025,45,,,\n",
     HEAD "green,2025,,40,45,\n", 3},
    {"a whole changes a printed share with a count", HEAD "green,2025,40,,,\ngreen,2025,80%,,,\n",
     HEAD "schools,2025,45,,,\n", HEAD "green,2025,40,,,\nschools,2025,45,,,\n", 3},
    {"a printed share alone stays", HEAD "green,2025,80%,,,\n", HEAD "schools,2025,45,,,\n",
     HEAD "green,2025,80%,,,\nschools,2025,45,,,\n", 1},
    {"down a chain",
     HEAD "rotated,2024,,360,4100,\nurban_to_rural,2024,,70,360,\neligible,2024,4100,,,\n",
     HEAD "rotated,2024,400,,,\n",
     HEAD "rotated,2024,,400,4100,\nurban_to_rural,2024,,70,400,\neligible,2024,4100,,,\n", 3},
    {"up a chain",
     HEAD "rotated,2024,,360,4100,\nurban_to_rural,2024,,70,360,\neligible,2024,4100,,,\n",
     HEAD "urban_to_rural,2024,,90,380,\n",
     HEAD "rotated,2024,,380,4100,\nurban_to_rural,2024,,90,380,\neligible,2024,4100,,,\n", 3},
    {"a term changes the sum",
     HEAD "public,2025,15,,,\nprivate,2025,10,,,\nkindergartens,2025,25,,,\n",
     HEAD "public,2025,21,,,\n",
     HEAD "public,2025,21,,,\nprivate,2025,10,,,\nkindergartens,2025,31,,,\n", 2},
    {"a sum with a term that nobody reported", HEAD "public,2025,15,,,\nkindergartens,2025,25,,,\n",
     HEAD "public,2025,21,,,\n", HEAD "public,2025,21,,,\nkindergartens,2025,25,,,\n", 1},
    {"quarters change their year",
     HEAD "built,2025-Q1,1,,,\nbuilt,2025-Q2,1,,,\nbuilt,2025-Q3,1,,,\nbuilt,2025-Q4,1,,,\n"
          "built,2025,4,,,\nbuilt,2025-H1,2,,,\nbuilt,2024,3,,,\nbuilt,2023,5,,,\n",
     HEAD "built,2025-Q2,3,,,\n",
     HEAD "built,2025-Q1,1,,,\nbuilt,2025-Q2,3,,,\nbuilt,2025-Q3,1,,,\nbuilt,2025-Q4,1,,,\n"
          "built,2025,6,,,\nbuilt,2025-H1,4,,,\nbuilt,2024,3,,,\nbuilt,2023,5,,,\n",
     2},
    {"a year stands over its quarters",
     HEAD "built,2024-H1,1,,,\nbuilt,2024-H2,1,,,\nbuilt,2023,5,,,\nbuilt,2025,5,,,\n",
     HEAD "built,2024,5,,,\n", HEAD "built,2023,5,,,\nbuilt,2024,5,,,\nbuilt,2025,5,,,\n", 2},
};

START_TEST(mixtures) {
    fixture f = {0};
    fixture same = {0};
    size_t rests;
    size_t none;
    fixture_task(&f, "", targets);
    fixture_task(&same, "", targets);
    f.figures = figures_of(f.plan, rows[_i].reported);
    same.figures = figures_of(same.plan, rows[_i].same);
    qzplan_figures *assumed = figures_of(f.plan, rows[_i].assumed);
    fixture_evaluate(&same, "2025-12-31");
    evaluate_with(&f, "2025-12-31", assumed);
    char *wanted = verdicts_of(same.result, &none);
    char *found = verdicts_of(f.result, &rests);
    ck_assert_msg(strcmp(wanted, found) == 0, "%s: wanted\n%s\nfound\n%s", rows[_i].name, wanted,
                  found);
    ck_assert_uint_eq(none, 0);
    ck_assert_msg(rests == rows[_i].rests, "%s: %zu verdicts rest on it", rows[_i].name, rests);
    ck_assert_int_eq(qzplan_figures_validate_what_if(f.figures, assumed, NULL), QZPLAN_OK);
    /* The reported figures are as they were. */
    fixture again = {.plan = f.plan, .figures = figures_of(f.plan, rows[_i].reported)};
    fixture_evaluate(&again, "2025-12-31");
    fixture_evaluate(&f, "2025-12-31");
    char *before = verdicts_of(again.result, &none);
    char *after = verdicts_of(f.result, &none);
    ck_assert_str_eq(before, after);
    ck_assert_uint_eq(none, 0);
    free(wanted);
    free(found);
    free(before);
    free(after);
    qzplan_result_free(again.result);
    qzplan_figures_free(again.figures);
    qzplan_result_free(f.result);
    f.result = NULL;
    qzplan_figures_free(assumed);
    fixture_free(&same);
    fixture_free(&f);
}
END_TEST

START_TEST(what_cannot_be) {
    static const struct {
        const char *reported, *assumed;
        int code;
        const char *message;
    } cases[] = {
        {HEAD "green,2025,,40,50,\n", HEAD "schools,2025,39,,,\n", QZPLAN_ERROR_PART_ABOVE_WHOLE,
         "`green` in 2025 would be 40, above its whole `schools` with 39"},
        {HEAD "green,2025,40,,,\n", HEAD "schools,2025,39,,,\n", QZPLAN_ERROR_PART_ABOVE_WHOLE,
         "`green` in 2025 would be 40, above its whole `schools` with 39"},
        {HEAD "schools,2025,39,,,\n", HEAD "green,2025,40,,,\n", QZPLAN_ERROR_PART_ABOVE_WHOLE,
         "`green` in 2025 would be 40, above its whole `schools` with 39"},
        {HEAD "green,2025,,30,39,\n", HEAD "green,2025,40,,,\n", QZPLAN_ERROR_PART_ABOVE_WHOLE,
         "`green` in 2025 would be 40, above its whole `schools` with 39"},
        {HEAD "eligible,2025,300,,,\n", HEAD "urban_to_rural,2025,301,,,\n",
         QZPLAN_ERROR_PART_ABOVE_WHOLE,
         "`urban_to_rural` in 2025 would be 301, above its whole `eligible` with 300"},
        {HEAD "public,2025,1,,,\nprivate,2025,9223372036854775807,,,\n",
         HEAD "public,2025,0,,,\nkindergartens,2024,1,,,\n", QZPLAN_OK, NULL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        fixture f = {0};
        const qzplan_result *result = NULL;
        qzplan_diagnostics *faults = NULL;
        fixture_task(&f, "", targets);
        f.figures = figures_of(f.plan, cases[i].reported);
        qzplan_figures *assumed = figures_of(f.plan, cases[i].assumed);
        const qzplan_evaluate_options options = {.size = sizeof options, .what_if = assumed};
        ck_assert_int_eq(qzplan_figures_validate_what_if(f.figures, assumed, &faults),
                         cases[i].code);
        ck_assert_int_eq(qzplan_evaluate(&result, f.plan, f.figures, 20000, &options),
                         cases[i].code);
        if (cases[i].code == QZPLAN_OK) {
            ck_assert_ptr_null(faults);
            qzplan_result_free(result);
        } else {
            ck_assert_ptr_null(result);
            ck_assert_str_eq(faults->items[0]->message, cases[i].message);
            ck_assert_ptr_nonnull(faults->items[0]->hint);
        }
        qzplan_diagnostics_free(faults);
        qzplan_figures_free(assumed);
        fixture_free(&f);
    }
}
END_TEST

/* Nothing needs to be reported for something to be assumed. */
START_TEST(assumed_alone) {
    fixture f = {0};
    fixture_task(&f, "", targets);
    qzplan_figures *assumed = figures_of(f.plan, HEAD "schools,2025,45,,,\n");
    evaluate_with(&f, "2025-12-31", assumed);
    ck_assert_int_eq(f.result->verdicts[0]->met, QZPLAN_TRUTH_YES);
    ck_assert_uint_ne(f.result->verdicts[0]->remarks & QZPLAN_REMARK_WHAT_IF, 0);
    ck_assert_ptr_eq(f.result->verdicts[0]->figures[0], qzplan_figures_get(assumed, 0));
    ck_assert_ptr_null(f.result->figures);
    ck_assert_int_eq(qzplan_figures_validate_what_if(NULL, assumed, NULL), QZPLAN_OK);
    qzplan_result_free(f.result);
    f.result = NULL;
    qzplan_figures_free(assumed);
    fixture_free(&f);
}
END_TEST

START_TEST(arguments) {
    fixture f = {0};
    fixture other = {0};
    const qzplan_result *result = NULL;
    qzplan_figures *open = NULL;
    fixture_task(&f, "", targets);
    fixture_task(&other, "", targets);
    qzplan_figures *stranger = figures_of(other.plan, HEAD "schools,2025,45,,,\n");
    f.figures = figures_of(f.plan, HEAD "schools,2025,45,,,\n");
    ck_assert_int_eq(qzplan_figures_new(&open, f.plan, NULL), QZPLAN_OK);
    const qzplan_evaluate_options options[] = {{.size = sizeof options[0], .what_if = stranger},
                                               {.size = sizeof options[0], .what_if = open}};
    const int codes[] = {QZPLAN_ERROR_INVALID_ARGUMENT, QZPLAN_ERROR_NOT_SEALED};
    for (size_t i = 0; i < 2; i++) {
        ck_assert_int_eq(qzplan_evaluate(&result, f.plan, f.figures, 20000, &options[i]), codes[i]);
        ck_assert_int_eq(qzplan_figures_validate_what_if(f.figures, options[i].what_if, NULL),
                         codes[i]);
    }
    ck_assert_int_eq(qzplan_figures_validate_what_if(f.figures, NULL, NULL),
                     QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_figures_validate_what_if(open, f.figures, NULL),
                     QZPLAN_ERROR_NOT_SEALED);
    qzplan_figures_free(open);
    qzplan_figures_free(stranger);
    fixture_free(&other);
    fixture_free(&f);
}
END_TEST

/* What was reported for a set of areas, or for several that share one, follows its areas. */
START_TEST(sets_of_areas_follow) {
    fixture f = {0};
    fixture_plan(&f, "qzplan: 1\nid: t\ntitle: T\nlanguages: [en]\nbegins: 2023-01-01\nlead: d\n"
                     "departments: {d: D}\nareas:\n  - {id: c, kind: county}\n"
                     "  - {id: x, kind: town, in: c}\n  - {id: y, kind: town, in: c}\n"
                     "  - {id: z, kind: town, in: c}\n  - {id: west, parts: [x, y]}\n"
                     "  - {id: east, parts: [z, y]}\nmetrics: {a: {unit: u}}\ntasks:\n"
                     "  - id: \"1\"\n    title: T\n    due: 2024\n    targets:\n"
                     "      - {metric: a, in: c, at_least: 1}\n"
                     "      - {metric: a, in: west, at_least: 1}\n"
                     "      - {metric: a, in: east, at_least: 1}\n");
    fixture_figures(&f, "metric,period,area,value\na,2024,x,1\na,2024,y,2\na,2024,z,4\n"
                        "a,2024,c,7\na,2024,west,3\na,2024,east,6\n");
    static const struct {
        const char *assumed;
        int64_t actual[3];
    } worlds[] = {
        {"a,2024,x,11", {17, 13, 6}}, {"a,2024,y,12", {17, 13, 16}}, {"a,2024,z,14", {17, 3, 16}}};
    for (size_t i = 0; i < sizeof worlds / sizeof worlds[0]; i++) {
        char csv[64];
        snprintf(csv, sizeof csv, "metric,period,area,value\n%s\n", worlds[i].assumed);
        qzplan_figures *assumed = figures_of(f.plan, csv);
        evaluate_with(&f, "2024-12-31", assumed);
        for (size_t k = 0; k < 3; k++) {
            ck_assert_int_eq(f.result->verdicts[k]->actual.num, worlds[i].actual[k]);
        }
        qzplan_result_free(f.result);
        f.result = NULL;
        qzplan_figures_free(assumed);
    }
    fixture_free(&f);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, sets_of_areas_follow);
    tcase_add_loop_test(tests, mixtures, 0, (int)(sizeof rows / sizeof rows[0]));
    tcase_add_test(tests, what_cannot_be);
    tcase_add_test(tests, assumed_alone);
    tcase_add_test(tests, arguments);
}

QZ_SUITE(what_if, add)
