/* SPDX-License-Identifier: MIT */
/* Revisions judge what closes from their day on; what had closed before stays with the promise that
   was in force. Each expected line is worked out by hand. */

#include "support/fixture.h"
#include "support/suite.h"

static const struct row {
    const char *name;
    const char *target;  /* begun 2023-01-01, due in 2025 unless it says so */
    const char *figures; /* rows of metric,period,value */
    const char *as_of;
    const char *expected; /* of each verdict: period or deadline, status, border, "r" if revised */
} rows[] = {
    /* Periods. */
    {"a period before, and one after",
     "{metric: built, at_least: 2, every: year, revised: [{on: 2025-01-01, why: w, at_least: 5}]}",
     "built,2023,3\nbuilt,2024,3\nbuilt,2025,3\n", "2025-12-31",
     "2023 met 2; 2024 met 2; 2025 missed 5 r; "},
    {"the day before the revision: the first promise alone",
     "{metric: built, at_least: 2, every: year, revised: [{on: 2025-01-01, why: w, at_least: 5}]}",
     "built,2023,3\nbuilt,2024,3\n", "2024-12-31", "2023 met 2; 2024 met 2; "},
    {"of a period's very last day: it holds",
     "{metric: built, at_least: 2, every: year, revised: [{on: 2024-12-31, why: w, at_least: 5}]}",
     "built,2023,3\nbuilt,2024,3\n", "2024-12-31", "2023 met 2; 2024 missed 5 r; "},
    {"a running period: what is in force on the day judged",
     "{metric: built, at_least: 2, every: year, revised: [{on: 2024-06-01, why: w, at_least: 5}]}",
     "built,2023,3\nbuilt,2024-Q1,3\n", "2024-05-31", "2023 met 2; 2024 met 2; "},
    {"the same on the revision's day",
     "{metric: built, at_least: 2, every: year, revised: [{on: 2024-06-01, why: w, at_least: 5}]}",
     "built,2023,3\nbuilt,2024-Q1,3\n", "2024-06-01", "2023 met 2; 2024 on_track 5 r; "},
    {"two revisions, each in its time",
     "{metric: built, at_least: 4, every: year, revised: [{on: 2024-02-01, why: w, at_least: 3},"
     " {on: 2025-02-01, why: w, at_least: 2}]}",
     "built,2023,3\nbuilt,2024,2\nbuilt,2025,2\n", "2025-12-31",
     "2023 missed 4; 2024 missed 3 r; 2025 met 2 r; "},
    {"a later start leaves out what closes after the revision, not what had closed",
     "{metric: built, at_least: 2, every: year, revised: [{on: 2024-02-01, why: w, starts: 2025}]}",
     "built,2023,1\nbuilt,2024,1\nbuilt,2025,1\n", "2025-12-31",
     "2023 missed 2; 2025 missed 2 r; "},
    {"an earlier start reaches nothing that had closed",
     "{metric: built, at_least: 2, every: year, starts: 2024, revised: [{on: 2025-02-01, why: w,"
     " starts: 2023}]}",
     "built,2023,1\nbuilt,2024,2\nbuilt,2025,1\n", "2025-12-31", "2024 met 2; 2025 missed 2 r; "},
    {"quarters from the revision on",
     "{metric: built, at_least: 2, every: year, revised: [{on: 2025-05-01, why: w, at_least: 1,"
     " every: quarter}]}",
     "built,2023,2\nbuilt,2024,1\nbuilt,2025-Q1,0\nbuilt,2025-Q2,1\nbuilt,2025-Q3,0\n",
     "2025-09-30", "2023 met 2; 2024 missed 2; 2025-Q2 met 1 r; 2025-Q3 missed 1 r; "},
    /* Deadlines. */
    {"a deadline on the revision's day is the revision's",
     "{metric: schools, at_least: 50, due: 2024, revised: [{on: 2024-12-31, why: w,"
     " at_least: 40}]}",
     "schools,2024,45\n", "2025-06-30", "2024-12-31 met 40 r; "},
    {"a deadline before it keeps its border",
     "{metric: schools, at_least: 50, due: 2024, revised: [{on: 2025-01-01, why: w,"
     " at_least: 40}]}",
     "schools,2024,45\n", "2025-06-30", "2024-12-31 missed 50; "},
    {"and may still be met late by it",
     "{metric: schools, at_least: 50, due: 2024, revised: [{on: 2025-01-01, why: w,"
     " at_least: 60}]}",
     "schools,2024,45\nschools,2025-Q1,50\n", "2025-06-30", "2024-12-31 met_late 50; "},
    {"a due of its own: a further promise",
     "{metric: schools, at_least: 100, due: 2024, revised: [{on: 2025-03-01, why: w,"
     " at_least: 120, due: 2026}]}",
     "schools,2024,90\nschools,2025,105\n", "2026-01-31",
     "2024-12-31 met_late 100; 2026-12-31 open 120 r; "},
    {"a due that is put off in time replaces the deadline",
     "{metric: schools, at_least: 100, due: 2024, revised: [{on: 2024-12-31, why: w, due: 2026}]}",
     "schools,2024,90\nschools,2025,95\n", "2026-01-31", "2026-12-31 open 100 r; "},
    {"what an idle revision changes counts for a later one",
     "{metric: schools, at_least: 100, due: 2023, revised: [{on: 2024-03-01, why: w,"
     " at_least: 120}, {on: 2024-06-01, why: w, due: 2025}]}",
     "schools,2023,90\nschools,2025,110\n", "2025-12-31",
     "2023-12-31 met_late 100; 2025-12-31 missed 120 r; "},
    /* Dates, each by itself. */
    {"dates before stay, the others are replaced; those before promise nothing",
     "{metric: schools, at_least: {2023: 10, 2025: 20}, revised: [{on: 2024-06-01, why: w,"
     " at_least: {2023: 5, 2024: 12, 2025: 14}}]}",
     "schools,2023,8\nschools,2024,12\nschools,2025,13\n", "2025-12-31",
     "2023-12-31 met_late 10; 2024-12-31 met 12 r; 2025-12-31 missed 14 r; "},
};

static void describe(char *text, size_t size, const qzplan_verdict *v) {
    char when[32];
    const qzplan_period day = {QZPLAN_PERIOD_DAY, v->deadline, v->deadline, 0};
    ck_assert_int_eq(qzplan_period_format(when, sizeof when, NULL,
                                          v->period.kind == QZPLAN_PERIOD_NONE ? &day : &v->period),
                     QZPLAN_OK);
    snprintf(text, size, "%s %s %s%s; ", when,
             qzplan_term_name(QZPLAN_VOCABULARY_STATUS, v->status), fixture_number(v->required),
             v->revision != NULL && (v->remarks & QZPLAN_REMARK_REVISED) ? " r" : "");
}

START_TEST(revisions) {
    const struct row *row = &rows[_i];
    fixture f = {0};
    char text[512];
    char found[512] = "";
    size_t length = 0;
    snprintf(text, sizeof text, "      - %s\n", row->target);
    fixture_task(&f, "", text);
    snprintf(text, sizeof text, "metric,period,value\n%s", row->figures);
    fixture_figures(&f, text);
    fixture_evaluate(&f, row->as_of);
    for (size_t i = 0; i < f.result->verdict_count; i++) {
        describe(found + length, sizeof found - length, f.result->verdicts[i]);
        length = strlen(found);
    }
    ck_assert_msg(strcmp(found, row->expected) == 0, "%s\n  expected %s\n  found    %s", row->name,
                  row->expected, found);
    fixture_free(&f);
}
END_TEST

/* The target has the worst of its promises: missed, though the further one is met. */
START_TEST(worst_of_both) {
    fixture f = {0};
    fixture_task(&f, "",
                 "      - {metric: built, at_least: 5, every: year, due: 2024, revised:"
                 " [{on: 2024-01-01, why: w, at_least: 2}]}\n");
    fixture_figures(&f, "metric,period,value\nbuilt,2023,3\nbuilt,2024,3\n");
    fixture_evaluate(&f, "2024-12-31");
    ck_assert_uint_eq(f.result->targets[0]->verdict_count, 2);
    ck_assert_int_eq(f.result->targets[0]->status, QZPLAN_STATUS_MISSED);
    ck_assert_ptr_eq(f.result->targets[0]->worst, f.result->verdicts[0]);
    fixture_free(&f);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_loop_test(tests, revisions, 0, (int)(sizeof rows / sizeof rows[0]));
    tcase_add_test(tests, worst_of_both);
}

QZ_SUITE(revisions, add)
