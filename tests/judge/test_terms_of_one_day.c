/* SPDX-License-Identifier: MIT */
/* What a metric is made of is taken of one day: each row has figures of several days, and what
   comes of those that meet, worked out by hand. */

#include "support/fixture.h"
#include "support/suite.h"

#define TOP                                                                                        \
    "qzplan: 1\nid: t\ntitle: T\nlanguages: [en]\nbegins: 2023-01-01\nlead: o\ndue: 2025\n"        \
    "departments: {o: O}\n"                                                                        \
    "areas:\n  - {id: r, kind: prov}\n  - {id: a, kind: town, in: r}\n"                            \
    "  - {id: b, kind: town, in: r}\n"                                                             \
    "metrics:\n  u: {unit: \"%\"}\n  v: {unit: \"%\"}\n  s: {unit: n, wanted: up}\n"               \
    "  t: {unit: n}\n  p: {part_of: s}\n  x: {unit: n, adds_up: false, wanted: up}\n"              \
    "  diff: {difference: s, minus: t}\n  per: {ratio: s, to: t}\n  pro: {product: [s, t]}\n"      \
    "  mean: {average: [s, t]}\n  gap: {gap: [s, t]}\n  top: {highest: [s, t]}\n"                  \
    "  low: {lowest: [s, t]}\n  var: {variation: [s, t]}\n"                                        \
    "  towns: {average: x, across: town}\n  place: {rank: x, across: town}\n"                      \
    "  grew: {change: s, over: 1 year, as: amount}\n"                                              \
    "  month: {change: s, over: 1 month, as: amount}\n"                                            \
    "  both: {index: [s, t], base: 2023}\n  one: {index: s, base: 2023}\n"                         \
    "  twice: {difference: diff, minus: t}\n  share: {difference: rate, minus: v}\n"               \
    "  rate: {average: [u, v]}\n  f: {unit: n, figures: each_period}\n"                            \
    "  each: {ratio: f, to: s}\n"                                                                  \
    "tasks:\n  - id: \"1\"\n    title: T\n    targets:\n"

static const struct row {
    const char *target;   /* due 2025; the last of its verdicts is looked at */
    const char *figures;  /* rows of metric,period,area,value */
    const char *expected; /* the value, on 2025-12-31 */
} rows[] = {
    /* s is of June and December, t of June alone: 7 and 2 are of one day. */
    {"{metric: diff, at_least: 1}", "s,2025-06,r,7\ns,2025,r,9\nt,2025-06,r,2\n", "5"},
    {"{metric: per, at_least: 1}", "s,2025-06,r,7\ns,2025,r,9\nt,2025-06,r,2\n", "7/2"},
    {"{metric: pro, at_least: 1}", "s,2025-06,r,7\ns,2025,r,9\nt,2025-06,r,2\n", "14"},
    {"{metric: mean, at_least: 1}", "s,2025-06,r,7\ns,2025,r,9\nt,2025-06,r,2\n", "9/2"},
    {"{metric: gap, at_least: 1}", "s,2025-06,r,7\ns,2025,r,9\nt,2025-06,r,2\n", "5"},
    {"{metric: top, at_least: 1}", "s,2025-06,r,7\ns,2025,r,9\nt,2025-06,r,2\n", "7"},
    {"{metric: low, at_least: 1}", "s,2025-06,r,7\ns,2025,r,9\nt,2025-06,r,2\n", "2"},
    {"{metric: twice, at_least: 1}", "s,2025-06,r,7\ns,2025,r,9\nt,2025-06,r,2\n", "3"},
    /* No day of both. */
    {"{metric: diff, at_least: 1}", "s,2025,r,9\nt,2025-06,r,2\n", "-"},
    {"{metric: per, at_least: 1}", "s,2025,r,9\nt,2025-06,r,2\n", "-"},
    {"{metric: pro, at_least: 1}", "s,2025,r,9\nt,2025-06,r,2\n", "-"},
    {"{metric: mean, at_least: 1}", "s,2025,r,9\nt,2025-06,r,2\n", "-"},
    {"{metric: var, at_least: 0}", "s,2025,r,9\nt,2025-06,r,2\n", "-"},
    {"{metric: twice, at_least: 1}", "s,2025,r,9\nt,2025-06,r,2\n", "-"},
    /* A day outside of the window, or the period, is none. */
    {"{metric: diff, at_least: 1}", "s,2024,r,7\nt,2024,r,2\n", "-"},
    {"{metric: diff, at_least: 1, every: quarter}", "s,2025,r,9\nt,2025-Q3,r,2\ns,2025-Q3,r,3\n",
     "-"},
    {"{metric: diff, at_least: 1, every: half_year}", "s,2025,r,9\nt,2025-Q3,r,2\ns,2025-Q3,r,3\n",
     "1"},
    /* Towns. */
    {"{metric: towns, at_least: 1}", "x,2025,a,4\nx,2025-06,b,6\n", "-"},
    {"{metric: towns, at_least: 1}", "x,2025,a,4\nx,2025-06,b,6\nx,2025-06,a,2\n", "4"},
    {"{metric: place, in: a, at_most: 1}", "x,2025,a,4\nx,2025-06,b,6\nx,2025-06,a,2\n", "2"},
    /* A change is between two days the span apart, month's end to month's end. */
    {"{metric: grew, at_least: 1}", "s,2024,r,5\ns,2025,r,9\n", "4"},
    {"{metric: grew, at_least: 1}", "s,2024-06,r,5\ns,2025,r,9\n", "-"},
    {"{metric: grew, at_least: 1}", "s,2024-06,r,5\ns,2025-06,r,8\ns,2025,r,9\n", "3"},
    {"{metric: month, at_least: 1}", "s,2025-02-28,r,5\ns,2025-03-31,r,8\n", "3"},
    {"{metric: month, at_least: 1}", "s,2025-02-28,r,5\ns,2025-03-28,r,8\n", "3"},
    {"{metric: month, at_least: 1}", "s,2025-02-27,r,5\ns,2025-03-28,r,8\n", "-"},
    /* The base of an index is the latest day of its period on which all terms have a value. */
    {"{metric: one, at_least: 1}", "s,2023-06,r,5\ns,2025,r,9\n", "180"},
    {"{metric: both, at_least: 1}",
     "s,2023-06,r,5\nt,2023-06,r,4\ns,2023,r,7\ns,2025,r,10\nt,2025,r,12\n", "250"},
    {"{metric: both, at_least: 1}", "t,2023-06,r,4\ns,2023,r,7\ns,2025,r,10\nt,2025,r,12\n", "-"},
    /* Flows meet over the period, or all since the beginning, and a state on its last day. */
    {"{metric: each, at_least: 1, every: year}", "f,2025,r,6\ns,2025,r,3\n", "2"},
    {"{metric: each, at_least: 1, every: year}", "f,2025,r,6\ns,2025-06,r,3\n", "-"},
    {"{metric: each, at_least: 1}", "f,2023,r,2\nf,2024,r,1\nf,2025,r,6\ns,2025,r,3\n", "3"},
    {"{metric: each, at_least: 1}", "f,2023,r,2\nf,2025,r,6\ns,2025,r,3\n", "-"},
    {"{metric: each, at_least: 1, due: 2026}", "f,2023,r,2\nf,2024,r,1\nf,2025,r,6\ns,2024,r,3\n",
     "1"},
    /* A baseline is the latest common day of its period. */
    {"{metric: diff, raise_by: 2, since: 2024}",
     "s,2024-06,r,7\nt,2024-06,r,2\ns,2024,r,9\ns,2025,r,12\nt,2025,r,2\n", "10"},
    {"{metric: per, at_least: 3x, since: 2024}",
     "s,2024-06,r,7\nt,2024-06,r,2\ns,2024,r,9\ns,2025,r,12\nt,2025,r,2\n", "6"},
};

START_TEST(terms_meet) {
    const struct row *row = &rows[_i];
    fixture f = {0};
    char plan[4096];
    char figures[1024];
    (void)snprintf(plan, sizeof plan, "%s      - %s\n", TOP, row->target);
    (void)snprintf(figures, sizeof figures, "metric,period,area,value\n%s", row->figures);
    fixture_plan(&f, plan);
    fixture_figures(&f, figures);
    fixture_evaluate(&f, "2025-12-31");
    const qzplan_verdict *v = f.result->verdicts[f.result->verdict_count - 1];
    const char *found = fixture_number(v->actual);
    ck_assert_msg(strcmp(found, row->expected) == 0, "%s with %s: wanted %s, found %s", row->target,
                  row->figures, row->expected, found);
    ck_assert_int_eq(v->met == QZPLAN_TRUTH_UNKNOWN, strcmp(row->expected, "-") == 0);
    fixture_free(&f);
}
END_TEST

/* The border of the last two: 7 - 2 of June, and 2 more; three times 7/2. */
START_TEST(baselines_of_one_day) {
    static const char *const borders[] = {"7", "21/2"};
    for (size_t i = 0; i < 2; i++) {
        const struct row *row = &rows[sizeof rows / sizeof *rows - 2 + i];
        fixture f = {0};
        char plan[4096];
        char figures[1024];
        (void)snprintf(plan, sizeof plan, "%s      - %s\n", TOP, row->target);
        (void)snprintf(figures, sizeof figures, "metric,period,area,value\n%s", row->figures);
        fixture_plan(&f, plan);
        fixture_figures(&f, figures);
        fixture_evaluate(&f, "2025-12-31");
        ck_assert_str_eq(fixture_number(f.result->verdicts[0]->required), borders[i]);
        fixture_free(&f);
    }
}
END_TEST

static void add_tests(TCase *tests) {
    tcase_add_loop_test(tests, terms_meet, 0, sizeof rows / sizeof *rows);
    tcase_add_test(tests, baselines_of_one_day);
}

QZ_SUITE(terms_of_one_day, add_tests)
