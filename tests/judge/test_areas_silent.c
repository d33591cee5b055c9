/* SPDX-License-Identifier: MIT */
/* What is known where some have not reported: limits of areas below areas, wholes, terms, and
   counts that a part brought along. Each expected line is worked out by hand. */

#include "support/fixture.h"
#include "support/suite.h"

/* r of c1 (towns a and b) and c2 (town d); begun in 2023, due in 2025. */
#define TOP                                                                                        \
    "qzplan: 1\nid: t\ntitle: T\nlanguages: [en]\nbegins: 2023-01-01\nlead: o\ndue: 2025\n"        \
    "departments: {o: O}\n"                                                                        \
    "areas:\n  - {id: r, kind: prov}\n  - {id: c1, kind: county, in: r}\n"                         \
    "  - {id: c2, kind: county, in: r}\n  - {id: a, kind: town, in: c1}\n"                         \
    "  - {id: b, kind: town, in: c1}\n  - {id: d, kind: town, in: c2}\n"                           \
    "  - {id: set, parts: [a, c2]}\n"
#define TASK "tasks:\n  - id: \"1\"\n    title: T\n    targets:\n"

#define LIMITED                                                                                    \
    "metrics:\n  m: {unit: n, limits: [0, 20]}\n  x: {unit: n, limits: [2, 5]}\n"                  \
    "  y: {unit: n, limits: [0, 7]}\n  s: {sum: [x, y]}\n  g: {part_of: m}\n  h: {part_of: g}\n"   \
    "  f: {unit: n, figures: each_period, limits: [0, 20]}\n"                                      \
    "  v: {unit: \"%\", limits: [\"0%\", \"50%\"]}\n"

static const struct row {
    const char *name;
    const char *target;
    const char *figures;  /* rows of metric,period,area,value,numerator,denominator */
    const char *expected; /* met, low, high, needed; on 2025-12-31 */
} rows[] = {
    /* c1 has two towns of at most 20 each: 6 to 46. */
    {"above the sum of the towns", "{metric: m, at_least: 47}", "m,2025,d,6,,\n", "no 6 46 -"},
    {"as much as the towns may have", "{metric: m, at_least: 46}", "m,2025,d,6,,\n",
     "unknown 6 46 -"},
    {"a border within", "{metric: m, at_most: 30}", "m,2025,d,6,,\n", "unknown 6 46 -"},
    {"a border that all keep", "{metric: m, at_most: 46}", "m,2025,d,6,,\n", "yes 6 46 -"},
    {"what has come is enough", "{metric: m, at_least: 6}", "m,2025,d,6,,\n", "yes 6 46 -"},
    {"a county with one town that has reported", "{metric: m, at_least: 47}",
     "m,2025,d,6,,\nm,2025,a,1,,\n", "no 7 27 -"},
    {"a county's own figure stands for its towns", "{metric: m, at_least: 41}",
     "m,2025,d,6,,\nm,2025,c1,40,,\n", "yes - - -"},
    {"a set has the leaves of its parts", "{metric: m, in: set, at_most: 25}", "m,2025,a,6,,\n",
     "unknown 6 26 -"},
    {"the same, kept", "{metric: m, in: set, at_most: 26}", "m,2025,a,6,,\n", "yes 6 26 -"},
    /* x is 2 to 5 in a leaf, y 0 to 7: three leaves of 2 to 12, of which x of a is 3. */
    {"terms within their limits", "{metric: s, at_most: 34}", "x,2025,a,3,,\n", "yes 7 34 -"},
    {"one less is not certain", "{metric: s, at_most: 33}", "x,2025,a,3,,\n", "unknown 7 34 -"},
    {"at least what terms must be", "{metric: s, at_least: 7}", "x,2025,a,3,,\n", "yes 7 34 -"},
    /* g of d is 1; c1 has 30 in all, a 4 of them: b has at most 20. */
    {"a part is within its whole, area by area", "{metric: g, at_most: 25, as: count}",
     "g,2025,d,1,,\nm,2025,a,4,,\nm,2025,b,20,,\n", "yes 1 25 -"},
    {"one less", "{metric: g, at_most: 24, as: count}",
     "g,2025,d,1,,\nm,2025,a,4,,\nm,2025,b,20,,\n", "unknown 1 25 -"},
    {"a whole above bounds what is below", "{metric: g, at_most: 11, as: count}",
     "g,2025,d,1,,\nm,2025,c1,10,,\n", "yes 1 11 -"},
    /* Limits of a flow are those of one figure. */
    {"a flow that is missing has no upper bound",
     "{metric: f, at_most: 60, every: year, starts: 2025}", "f,2025,d,6,,\n", "unknown 6 - -"},
    {"a flow is not below what has come", "{metric: f, at_least: 6, every: year, starts: 2025}",
     "f,2025,d,6,,\n", "yes 6 - -"},
    /* What does not add up has its limits in each area. */
    {"a percentage has its own figure alone", "{metric: v, at_most: 50%}", "v,2025,d,40,,\n",
     "unknown - - -"},
    /* Limits of an area above are those of its leaves for what is needed, too. */
    {"needed within three towns", "{metric: m, at_least: 60}", "m,2025,r,41,,\n", "no - - 19"},
    {"out of reach of three towns", "{metric: m, at_least: 61}", "m,2025,r,41,,\n", "no - - -"},
};

static const struct row known[] = {
    {"a whole known from a denominator has a share", "{metric: g, at_least: 50%}",
     "m,2025,r,4,,\nh,2025,r,,1,2\n", "yes - - -"},
    {"its share is of the denominator", "{metric: g, at_least: 51%}",
     "m,2025,r,4,,\nh,2025,r,,1,2\n", "no - - 1"},
    {"a later denominator replaces an earlier figure", "{metric: g, at_least: 3, as: count}",
     "g,2025-06,r,2,,\nh,2025,r,,1,3\n", "yes - - -"},
    {"a later denominator of a share", "{metric: g, at_least: 75%}",
     "g,2025-06,r,,1,4\nm,2025,r,4,,\nh,2025,r,,1,3\n", "yes - - -"},
    {"in an area below", "{metric: g, at_least: 5, as: count}",
     "h,2025,a,,1,3\nh,2025,b,,0,0\ng,2025,d,2,,\n", "yes - - -"},
    {"of two figures of one day that with a denominator", "{metric: g, at_least: 3, as: count}",
     "h,2025,r,2,,\nh,2025-12,r,,2,3\n", "yes - - -"},
    {"needed of what a denominator told", "{metric: g, at_least: 7, as: count}",
     "m,2025,r,7,,\nh,2025,r,,0,1\n", "no - - 6"},
    {"needed beyond the whole", "{metric: g, at_least: 25, as: count}",
     "m,2025,r,7,,\nh,2025,r,,0,1\n", "no - - -"},
    {"fewer needed", "{metric: g, at_most: 2, as: count}", "m,2025,r,7,,\nh,2025,r,,0,3\n",
     "no - - -1"},
};

static void read_and_judge(fixture *f, const struct row *row) {
    char plan[4096];
    char figures[1024];
    (void)snprintf(plan, sizeof plan, "%s      - %s\n", TOP LIMITED TASK, row->target);
    (void)snprintf(figures, sizeof figures, "metric,period,area,value,numerator,denominator\n%s",
                   row->figures);
    fixture_plan(f, plan);
    fixture_figures(f, figures);
    fixture_evaluate(f, "2025-12-31");
}

static void told(char *text, size_t size, const qzplan_verdict *v) {
    char low[32];
    char high[32];
    (void)snprintf(low, sizeof low, "%s", fixture_number(v->low));
    (void)snprintf(high, sizeof high, "%s", fixture_number(v->high));
    const qzplan_number none = {0, 0};
    (void)snprintf(text, size, "%s %s %s %s", qzplan_term_name(QZPLAN_VOCABULARY_TRUTH, v->met),
                   low, high, fixture_number(v->needed_count == 1 ? v->needed[0].amount : none));
}

static void hold(const struct row *row) {
    fixture f = {0};
    char found[160];
    read_and_judge(&f, row);
    told(found, sizeof found, f.result->verdicts[0]);
    ck_assert_msg(strcmp(found, row->expected) == 0, "%s: wanted %s, found %s", row->name,
                  row->expected, found);
    fixture_free(&f);
}

START_TEST(silent) {
    hold(&rows[_i]);
}
END_TEST

START_TEST(known_from_a_part) {
    hold(&known[_i]);
}
END_TEST

/* A county of two towns may have 40, a town 20, whatever form the figure has. */
START_TEST(figures_within_the_limits_of_leaves) {
    static const struct {
        const char *row;
        int error;
    } given[] = {
        {"m,2025,c1,40,,\n", QZPLAN_OK},
        {"m,2025,c1,41,,\n", QZPLAN_ERROR_OUT_OF_RANGE},
        {"m,2025,a,21,,\n", QZPLAN_ERROR_OUT_OF_RANGE},
        {"m,2025,set,41,,\n", QZPLAN_ERROR_OUT_OF_RANGE},
        {"g,2025,c1,,1,41\n", QZPLAN_ERROR_OUT_OF_RANGE},
        {"x,2025,c1,3,,\n", QZPLAN_ERROR_OUT_OF_RANGE}, /* at least 2 in each town */
        {"v,2025,c1,50%,,\n", QZPLAN_OK},
        {"v,2025,c1,51%,,\n", QZPLAN_ERROR_OUT_OF_RANGE},
    };
    for (size_t i = 0; i < sizeof given / sizeof *given; i++) {
        fixture f = {0};
        char csv[256];
        fixture_plan(&f, TOP LIMITED TASK "      - {metric: m, at_least: 1}\n");
        (void)snprintf(csv, sizeof csv, "metric,period,area,value,numerator,denominator\n%s",
                       given[i].row);
        ck_assert_int_eq(qzplan_figures_new(&f.figures, f.plan, NULL), QZPLAN_OK);
        int error = qzplan_figures_load_bytes(f.figures, "f.csv", csv, strlen(csv),
                                              QZPLAN_FORMAT_CSV, NULL);
        ck_assert_msg(error == given[i].error, "%s: %s", given[i].row, qzplan_error_name(error));
        fixture_free(&f);
    }
}
END_TEST

static void add_tests(TCase *tests) {
    tcase_add_loop_test(tests, silent, 0, sizeof rows / sizeof *rows);
    tcase_add_loop_test(tests, known_from_a_part, 0, sizeof known / sizeof *known);
    tcase_add_test(tests, figures_within_the_limits_of_leaves);
}

QZ_SUITE(areas_silent, add_tests)
