/* SPDX-License-Identifier: MIT */
/* Areas that begin and end: each row has figures of towns that come and go, and the value of every
   verdict, worked out by hand. */

#include "support/fixture.h"
#include "support/suite.h"

/* b was merged in the middle of 2024, c founded in 2025. */
#define TOP                                                                                        \
    "qzplan: 1\nid: t\ntitle: T\nlanguages: [en]\nbegins: 2023-01-01\nlead: o\ndue: 2025\n"        \
    "departments: {o: O}\n"                                                                        \
    "area: r\nareas:\n  - {id: r, kind: county}\n  - {id: a, kind: town, in: r}\n"                 \
    "  - {id: b, kind: town, in: r, ends: 2024-06}\n"                                              \
    "  - {id: c, kind: town, in: r, begins: 2025}\n  - {id: bc, parts: [b, c]}\n"                  \
    "  - {id: k, kind: shire, begins: 2025-07}\n  - {id: k1, kind: hamlet, in: k}\n"               \
    "metrics:\n  s: {unit: n, limits: [0, 20]}\n  p: {part_of: s}\n"                               \
    "  q: {part_of: s, figures: each_period}\n  f: {unit: n, figures: each_period}\n"              \
    "  y: {unit: n, figures: year_to_date}\n  t: {unit: n, figures: running_total}\n"              \
    "  g: {unit: n, figures: each_period}\n  fg: {sum: [f, g]}\n"                                  \
    "  x: {unit: n, adds_up: false, wanted: up}\n  w: {unit: n, reported: year}\n"                 \
    "  h: {unit: \"%\", figures: average}\n  law: {answer: yes_no}\n"                              \
    "  towns: {average: x, across: town}\n  place: {rank: x, across: town}\n"                      \
    "  top: {highest: f, across: town}\n  low: {lowest: f, across: town}\n"                        \
    "  rates: {average: h, across: town}\n"                                                        \
    "  grew: {change: s, over: 1 year, as: amount}\n"                                              \
    "tasks:\n  - id: \"1\"\n    title: T\n    targets:\n"

#define STATES "s,2023,a,10\ns,2023,b,5\ns,2024,a,9\ns,2025,a,8\ns,2025,c,7\n"
#define OF_A   "f,2023,a,10\nf,2024-Q1,a,10\nf,2024-Q2,a,10\nf,2024-Q3,a,14\nf,2024-Q4,a,14\n"
#define FLOWS  OF_A "f,2025,a,20\nf,2023,b,5\nf,2024-Q1,b,4\nf,2024-Q2,b,5\nf,2025,c,3\n"

static const struct row {
    const char *target;
    const char *figures;  /* rows of metric,period,area,value */
    const char *expected; /* "area deadline=value" of every verdict, as of 2025-12-31 */
} rows[] = {
    /* of a state those that exist on the day */
    {"{metric: s, at_least: 1, every: year}", STATES,
     "r 2023-12-31=15 r 2024-12-31=9 r 2025-12-31=15"},
    {"{metric: s, at_least: 1, due: 2024}", "s,2024-06,a,10\ns,2024-06,b,4\ns,2024,a,9\n",
     "r 2024-12-31=9"},
    {"{metric: s, at_least: 1, due: 2024}", "s,2024-06,a,10\ns,2024-06,b,4\n", "r 2024-12-31=14"},
    {"{metric: s, at_least: 20, due: 2024}", "s,2024-06,a,10\n", "r 2024-12-31=-"},
    {"{metric: s, at_least: 1, each: town, every: year}", STATES,
     "a 2023-12-31=10 a 2024-12-31=9 a 2025-12-31=8 b 2023-12-31=5 c 2025-12-31=7"},
    {"{metric: s, at_least: 1, in: bc, every: year}", STATES "s,2024,bc,3\n",
     "bc 2023-12-31=5 bc 2024-12-31=3 bc 2025-12-31=7"},
    {"{metric: s, at_least: 1, in: bc, every: year, due: 2024, starts: 2024}", STATES,
     "bc 2024-12-31=-"},
    {"{metric: p, at_least: 1%, every: year}",
     STATES "p,2023,a,5\np,2023,b,1\np,2024,a,3\np,2025,a,8\np,2025,c,1\n",
     "r 2023-12-31=6/15 r 2024-12-31=3/9 r 2025-12-31=9/15"},
    {"{metric: grew, at_least: -20, every: year, starts: 2024}", STATES,
     "r 2024-12-31=-6 r 2025-12-31=6"},
    {"{metric: w, at_least: 1, due: 2024}", "w,2024-06,b,4\nw,2024-09,a,9\n", "r 2024-12-31=9"},
    {"{done: law, each: town, every: year}",
     "law,2023,a,yes\nlaw,2023,b,yes\nlaw,2024,a,yes\nlaw,2024-05,b,yes\nlaw,2025,c,no\n",
     "a 2023-12-31=1 a 2024-12-31=1 a 2025-12-31=- b 2023-12-31=1 c 2025-12-31=0"},
    /* of a flow those that exist on any day of it; the days without it need no figure */
    {"{metric: f, at_least: 1, every: year}", FLOWS,
     "r 2023-12-31=15 r 2024-12-31=57 r 2025-12-31=23"},
    {"{metric: f, at_least: 1, every: quarter, starts: 2024-Q1, due: 2024}", FLOWS,
     "r 2024-03-31=14 r 2024-06-30=15 r 2024-09-30=14 r 2024-12-31=14"},
    {"{metric: f, at_least: 1}", FLOWS, "r 2025-12-31=95"},
    {"{metric: f, at_least: 1, every: year, due: 2024, starts: 2024}", OF_A "f,2024,b,9\n",
     "r 2024-12-31=57"},
    {"{metric: f, between: [50, 60], every: year, due: 2024, starts: 2024}", OF_A "f,2024-Q1,b,4\n",
     "r 2024-12-31=-"},
    {"{metric: f, at_least: 1, each: town, every: year}", FLOWS,
     "a 2023-12-31=10 a 2024-12-31=48 a 2025-12-31=20 b 2023-12-31=5 b 2024-12-31=9 "
     "c 2025-12-31=3"},
    {"{metric: f, at_least: 1, each: town}", FLOWS,
     "a 2025-12-31=78 b 2025-12-31=14 c 2025-12-31=3"},
    {"{metric: f, at_least: 1, each: town, sum_over: 1 year}", FLOWS,
     "a 2025-12-31=20 c 2025-12-31=3"},
    {"{metric: f, at_least: 1, in: bc, every: year}", FLOWS,
     "bc 2023-12-31=5 bc 2024-12-31=9 bc 2025-12-31=3"},
    {"{metric: f, at_least: 1, average_over: 2 years}", FLOWS, "r 2025-12-31=40"},
    {"{metric: q, at_least: 1%, every: year, due: 2024, starts: 2024}",
     "s,2024,a,10\nq,2024,a,3\nq,2024,b,1\n", "r 2024-12-31=4/10"},
    /* terms of what begins or ends within the stretch */
    {"{metric: fg, at_least: 1, in: b, every: year, due: 2024, starts: 2024}",
     "f,2024,b,4\ng,2024-Q1,b,2\ng,2024-Q2,b,3\n", "b 2024-12-31=9"},
    {"{metric: fg, at_least: 1, in: k, every: year, starts: 2025}",
     "f,2025,k,4\ng,2025-Q3,k,2\ng,2025-Q4,k,3\n", "k 2025-12-31=9"},
    {"{metric: fg, at_least: 1, in: k}", "f,2025,k,4\ng,2025-H2,k,5\n", "k 2025-12-31=9"},
    {"{metric: f, between: [1, 9], in: k, every: year, starts: 2025}", "f,2025-Q3,k,2\n",
     "k 2025-12-31=-"},
    /* what the areas below reported counts from its beginning on */
    {"{metric: f, at_least: 1, in: k, every: year, starts: 2025}",
     "f,2025-H1,k1,8\nf,2025-Q3,k1,2\nf,2025-Q4,k1,3\n", "k 2025-12-31=5"},
    {"{metric: f, at_least: 4, in: k, every: year, starts: 2025}",
     "f,2025-H1,k1,8\nf,2025-Q3,k1,2\n", "k 2025-12-31=-"},
    {"{metric: t, at_least: 1, in: k}", "t,2025-06,k1,8\nt,2025,k1,13\n", "k 2025-12-31=5"},
    {"{metric: t, at_least: 1, in: k}", "t,2025,k1,13\n", "k 2025-12-31=-"},
    {"{metric: t, at_least: 1, in: k}", "t,2025,k,5\nt,2025-06,k1,8\nt,2025,k1,13\n",
     "k 2025-12-31=5"},
    /* a total of what has ended stays */
    {"{metric: t, at_least: 1, every: year}",
     "t,2023,a,10\nt,2023,b,20\nt,2024-06,b,30\nt,2024,a,40\nt,2025,a,60\nt,2025,c,5\n",
     "r 2023-12-31=30 r 2024-12-31=40 r 2025-12-31=25"},
    {"{metric: t, at_least: 1}",
     "t,2023,a,10\nt,2023,b,20\nt,2024-06,b,30\nt,2024,a,40\nt,2025,a,60\nt,2025,c,5\n",
     "r 2025-12-31=95"},
    {"{metric: t, at_least: 1}", "t,2024-06,b,30\nt,2025,a,60\nt,2025,c,5\n", "r 2025-12-31=95"},
    {"{metric: t, between: [1, 95]}", "t,2024-03,b,30\nt,2025,a,60\nt,2025,c,5\n",
     "r 2025-12-31=-"},
    {"{metric: y, at_least: 1, every: year}",
     "y,2023,a,10\ny,2023,b,20\ny,2024-06,b,7\ny,2024,a,12\ny,2025,a,9\ny,2025,c,4\n",
     "r 2023-12-31=30 r 2024-12-31=19 r 2025-12-31=13"},
    {"{metric: y, at_least: 1, each: town, every: year}",
     "y,2023,a,10\ny,2023,b,20\ny,2024-06,b,7\ny,2024,a,12\ny,2025,a,9\ny,2025,c,4\n",
     "a 2023-12-31=10 a 2024-12-31=12 a 2025-12-31=9 b 2023-12-31=20 b 2024-12-31=7 "
     "c 2025-12-31=4"},
    /* counts, shares of them, means and ranks */
    {"{at_least: 1, every: year, of: {each: town, metric: s, at_least: 8}}", STATES,
     "r 2023-12-31=1 r 2024-12-31=1 r 2025-12-31=1"},
    {"{at_least: 1%, every: year, of: {each: town, metric: s, at_least: 8}}", STATES,
     "r 2023-12-31=1/2 r 2024-12-31=1 r 2025-12-31=1/2"},
    {"{at_least: 1%, every: year, of: {each: town, metric: f, at_least: 9}}", FLOWS,
     "r 2023-12-31=1/2 r 2024-12-31=2/2 r 2025-12-31=1/2"},
    {"{metric: towns, at_least: 1, every: year}",
     "x,2023,a,4\nx,2023,b,6\nx,2024,a,8\nx,2025,a,2\nx,2025,c,4\n",
     "r 2023-12-31=5 r 2024-12-31=8 r 2025-12-31=3"},
    {"{metric: place, in: a, at_most: 1, every: year}",
     "x,2023,a,4\nx,2023,b,6\nx,2024,a,8\nx,2025,a,2\nx,2025,c,4\n",
     "a 2023-12-31=2 a 2024-12-31=1 a 2025-12-31=2"},
    {"{metric: place, in: c, at_most: 1, due: 2024}", "x,2024,a,8\n", "c 2024-12-31=-"},
    {"{metric: top, at_least: 1, every: year, starts: 2024}", FLOWS,
     "r 2024-12-31=48 r 2025-12-31=20"},
    {"{metric: low, at_least: 1, every: year, starts: 2024}", FLOWS,
     "r 2024-12-31=9 r 2025-12-31=3"},
    {"{metric: rates, at_least: 1%, every: year, starts: 2024}",
     "h,2024,a,10%\nh,2024,b,20%\nh,2025,a,4%\nh,2025,c,8%\n",
     "r 2024-12-31=3/20 r 2025-12-31=3/50"},
};

static void tell(char *out, size_t room, const qzplan_result *result) {
    size_t length = 0;
    for (size_t i = 0; i < result->verdict_count; i++) {
        const qzplan_verdict *v = result->verdicts[i];
        char day[32];
        ck_assert_int_eq(qzplan_day_format(day, sizeof day, NULL, v->deadline), QZPLAN_OK);
        length += (size_t)snprintf(out + length, room - length, "%s%s %s=%s", i == 0 ? "" : " ",
                                   v->area->id, day, fixture_number(v->actual));
    }
}

static void report(fixture *f, const char *target, const char *figures) {
    char plan[4096];
    char rows_of[2048];
    (void)snprintf(plan, sizeof plan, "%s      - %s\n", TOP, target);
    (void)snprintf(rows_of, sizeof rows_of, "metric,period,area,value\n%s", figures);
    fixture_plan(f, plan);
    fixture_figures(f, rows_of);
}

START_TEST(what_does_not_exist_is_not_missing) {
    const struct row *row = &rows[_i];
    fixture f = {0};
    char found[1024] = "";
    report(&f, row->target, row->figures);
    fixture_evaluate(&f, "2025-12-31");
    tell(found, sizeof found, f.result);
    ck_assert_msg(strcmp(found, row->expected) == 0, "%s with %s:\nwanted %s\nfound  %s",
                  row->target, row->figures, row->expected, found);
    for (size_t i = 0; i < f.result->verdict_count; i++) {
        const qzplan_verdict *v = f.result->verdicts[i];
        ck_assert_int_eq(v->met == QZPLAN_TRUTH_UNKNOWN, v->actual.den == 0);
    }
    fixture_free(&f);
}
END_TEST

START_TEST(areas_that_are_missing) {
    static const struct {
        const char *target;
        const char *figures;
        const char *missing;
    } cases[] = {
        /* in June of 2024 both were there; at its end a alone */
        {"{metric: s, at_least: 20, due: 2024}", "s,2024-06,b,4\n", "a"},
        {"{metric: s, at_least: 20, due: 2024}", "s,2024-06,a,4\n", "b"},
        {"{metric: s, at_least: 20, due: 2025}", "s,2025,a,4\n", "c"},
        {"{metric: f, between: [50, 60], every: year, due: 2024, starts: 2024}", OF_A, "b"},
        {"{metric: f, at_least: 90, every: year, starts: 2025}", "f,2025,a,4\n", "c"},
        {"{metric: towns, at_least: 1, every: year, starts: 2025}", "x,2025,a,4\n", "c"},
        {"{at_least: 2, of: {each: town, metric: s, at_least: 8}}", "s,2025,a,9\n", "c"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        fixture f = {0};
        report(&f, cases[i].target, cases[i].figures);
        fixture_evaluate(&f, "2025-12-31");
        const qzplan_verdict *v = f.result->verdicts[0];
        ck_assert_msg(v->met == QZPLAN_TRUTH_UNKNOWN && v->missing_count == 1 &&
                          strcmp(v->missing[0]->id, cases[i].missing) == 0,
                      "%s with %s: met %d, %zu missing%s%s, wanted %s", cases[i].target,
                      cases[i].figures, v->met, v->missing_count, v->missing_count ? ", " : "",
                      v->missing_count ? v->missing[0]->id : "", cases[i].missing);
        fixture_free(&f);
    }
}
END_TEST

/* On 2024-06-30 there are two towns with up to 20 each, on 2024-12-31 there is one. */
START_TEST(bounds_of_those_that_exist) {
    static const struct {
        const char *target;
        const char *figures;
        int met;
    } cases[] = {
        {"{metric: s, at_most: 24, due: 2024}", "s,2024-06,b,4\n", QZPLAN_TRUTH_YES},
        {"{metric: s, at_most: 23, due: 2024}", "s,2024-06,b,4\n", QZPLAN_TRUTH_UNKNOWN},
        {"{metric: s, at_most: 28, due: 2025}", "s,2025,a,8\n", QZPLAN_TRUTH_YES},
        {"{metric: s, at_most: 27, due: 2025}", "s,2025,a,8\n", QZPLAN_TRUTH_UNKNOWN},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        fixture f = {0};
        report(&f, cases[i].target, cases[i].figures);
        fixture_evaluate(&f, "2025-12-31");
        ck_assert_msg(f.result->verdicts[0]->met == cases[i].met, "%s", cases[i].target);
        fixture_free(&f);
    }
}
END_TEST

/* Nothing of b can come after its last day: what that says is settled, and cannot be made up. */
START_TEST(settled_by_the_last_day) {
    fixture f = {0};
    report(&f, "{metric: s, at_least: 5, in: b, due: 2024}", "s,2024-06,b,4\n");
    fixture_evaluate(&f, "2025-12-31");
    const qzplan_verdict *v = f.result->verdicts[0];
    ck_assert_int_eq(v->met, QZPLAN_TRUTH_NO);
    ck_assert_int_eq(v->in_time, QZPLAN_IN_TIME_NO);
    ck_assert_int_eq(v->certain, 1);
    ck_assert_int_eq(v->over, 1);
    fixture_free(&f);
    report(&f, "{metric: s, at_least: 5, in: b, due: 2024}", "s,2024-05,b,4\n");
    fixture_evaluate(&f, "2025-12-31");
    v = f.result->verdicts[0];
    ck_assert_int_eq(v->met, QZPLAN_TRUTH_NO);
    ck_assert_int_eq(v->in_time, QZPLAN_IN_TIME_OPEN);
    ck_assert_int_eq(v->certain, 0);
    fixture_free(&f);
    report(&f, "{metric: f, at_least: 10, in: b, every: year, due: 2024, starts: 2024}",
           "f,2024-H1,b,9\n");
    fixture_evaluate(&f, "2025-12-31");
    v = f.result->verdicts[0];
    ck_assert_str_eq(fixture_number(v->actual), "9");
    ck_assert_int_eq(v->met, QZPLAN_TRUTH_NO);
    ck_assert_int_eq(v->certain, 1);
    fixture_free(&f);
}
END_TEST

/* While it runs: in September of 2024 b is no longer waited for. */
START_TEST(while_it_runs) {
    fixture f = {0};
    report(
        &f, "{metric: f, at_least: 200}",
        "f,2023,a,10\nf,2023,b,5\nf,2024-Q1,a,10\nf,2024-Q2,a,10\nf,2024-Q3,a,14\nf,2024-H1,b,9\n");
    fixture_evaluate(&f, "2024-10-31");
    const qzplan_verdict *v = f.result->verdicts[0];
    ck_assert_str_eq(fixture_number(v->actual), "58");
    ck_assert_int_eq(v->figure_day, fixture_day("2024-09-30"));
    ck_assert_uint_eq(v->missing_count, 0);
    fixture_free(&f);
}
END_TEST

/* An area that is still to come is judged from its beginning on. */
START_TEST(upcoming_before_its_beginning) {
    fixture f = {0};
    report(&f, "{metric: s, at_least: 5, in: c, due: 2026}", "s,2025,c,7\n");
    fixture_evaluate(&f, "2024-12-31");
    ck_assert_int_eq(f.result->verdicts[0]->status, QZPLAN_STATUS_UPCOMING);
    fixture_evaluate(&f, "2025-12-30");
    ck_assert_int_eq(f.result->verdicts[0]->status, QZPLAN_STATUS_OPEN);
    fixture_evaluate(&f, "2025-12-31");
    ck_assert_int_eq(f.result->verdicts[0]->status, QZPLAN_STATUS_MET_SO_FAR);
    fixture_free(&f);
}
END_TEST

/* A reported whole against its parts: those that exist, and as far as all of them have reported. */
START_TEST(whole_against_parts_that_exist) {
    static const struct {
        const char *figures;
        int error;
    } cases[] = {
        {"s,2023,r,15\ns,2023,a,10\ns,2023,b,5\n", QZPLAN_OK},
        {"s,2023,r,16\ns,2023,a,10\ns,2023,b,5\n", QZPLAN_ERROR_FIGURE_DISAGREES},
        {"s,2024,r,9\ns,2024,a,9\n", QZPLAN_OK},
        {"s,2024,r,10\ns,2024,a,9\n", QZPLAN_ERROR_FIGURE_DISAGREES},
        {"s,2025,r,10\ns,2025,a,9\n", QZPLAN_OK},
        {"f,2024,r,10\nf,2024,a,9\n", QZPLAN_OK},
        {"f,2024-Q3,r,10\nf,2024-Q3,a,9\n", QZPLAN_ERROR_FIGURE_DISAGREES},
        {"t,2024,r,70\nt,2024,a,40\n", QZPLAN_OK},
        {"s,2024,bc,10\n", QZPLAN_OK},
        {"s,2024,r,21\n", QZPLAN_ERROR_OUT_OF_RANGE},
        {"s,2023,r,40\n", QZPLAN_OK},
        {"s,2023,r,41\n", QZPLAN_ERROR_OUT_OF_RANGE},
        {"s,2025,b,1\n", QZPLAN_ERROR_FIGURE_PERIOD},
        {"s,2024,b,1\n", QZPLAN_ERROR_FIGURE_PERIOD},
        {"s,2024-06,b,1\n", QZPLAN_OK},
        {"f,2024,b,1\n", QZPLAN_OK},
        {"f,2024-H2,b,1\n", QZPLAN_ERROR_FIGURE_PERIOD},
        {"h,2024,b,1%\n", QZPLAN_OK},
        {"law,2024,b,yes\n", QZPLAN_ERROR_FIGURE_PERIOD},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        fixture f = {0};
        char text[512];
        char plan[4096];
        (void)snprintf(text, sizeof text, "metric,period,area,value\n%s", cases[i].figures);
        (void)snprintf(plan, sizeof plan,
                       "%s      - {metric: s, at_least: 1}\n      - {done: law}\n", TOP);
        fixture_plan(&f, plan);
        ck_assert_int_eq(qzplan_figures_new(&f.figures, f.plan, NULL), QZPLAN_OK);
        int error = qzplan_figures_load_bytes(f.figures, "f.csv", text, strlen(text),
                                              QZPLAN_FORMAT_CSV, NULL);
        error = error == QZPLAN_OK ? qzplan_figures_seal(f.figures, NULL) : error;
        ck_assert_msg(error == cases[i].error, "%s: %s", cases[i].figures,
                      qzplan_error_name(error));
        fixture_free(&f);
    }
}
END_TEST

/* Back-cast figures are warned of, and are as if they were not there. */
START_TEST(figures_from_before_the_beginning) {
    fixture f = {0};
    qzplan_diagnostics *warnings = NULL;
    const char text[] = "metric,period,area,value\ns,2024,c,6\ns,2024,a,9\nf,2024,c,3\n";
    char plan[4096];
    (void)snprintf(plan, sizeof plan, "%s      - {metric: s, at_least: 1, due: 2024}\n", TOP);
    fixture_plan(&f, plan);
    ck_assert_int_eq(qzplan_figures_new(&f.figures, f.plan, NULL), QZPLAN_OK);
    ck_assert_int_eq(qzplan_figures_load_bytes(f.figures, "f.csv", text, strlen(text),
                                               QZPLAN_FORMAT_CSV, &warnings),
                     QZPLAN_OK);
    ck_assert_ptr_nonnull(warnings);
    ck_assert_uint_eq(warnings->count, 2);
    for (size_t i = 0; i < warnings->count; i++) {
        ck_assert_int_eq(warnings->items[i]->severity, QZPLAN_SEVERITY_WARNING);
        ck_assert_int_eq(warnings->items[i]->code, QZPLAN_ERROR_FIGURE_PERIOD);
    }
    ck_assert_str_eq(warnings->items[0]->path, "figures[0].period");
    ck_assert_uint_eq(warnings->items[0]->line, 2);
    qzplan_diagnostics_free(warnings);
    ck_assert_int_eq(qzplan_figures_seal(f.figures, NULL), QZPLAN_OK);
    ck_assert_uint_eq(qzplan_figures_count(f.figures), 1);
    fixture_evaluate(&f, "2025-12-31");
    ck_assert_str_eq(fixture_number(f.result->verdicts[0]->actual), "9");
    fixture_free(&f);
}
END_TEST

static void add_tests(TCase *tests) {
    tcase_add_loop_test(tests, what_does_not_exist_is_not_missing, 0,
                        (int)(sizeof rows / sizeof *rows));
    tcase_add_test(tests, areas_that_are_missing);
    tcase_add_test(tests, bounds_of_those_that_exist);
    tcase_add_test(tests, settled_by_the_last_day);
    tcase_add_test(tests, while_it_runs);
    tcase_add_test(tests, upcoming_before_its_beginning);
    tcase_add_test(tests, whole_against_parts_that_exist);
    tcase_add_test(tests, figures_from_before_the_beginning);
}

QZ_SUITE(areas_in_time, add_tests)
