/* SPDX-License-Identifier: MIT */
/* Every row of the status table, each by its name: phase and what is known give status and light.
 */

#include "support/fixture.h"
#include "support/suite.h"

struct row {
    const char *name;
    const char *keys;    /* of the task; "" is due: 2025 */
    const char *targets; /* one target; its first verdict is looked at */
    const char *figures; /* rows of metric,period,value */
    const char *as_of;
    const char *expected; /* met certain phase pace status light */
};

#define REDUCE "      - {metric: schools, reduce_to: 41, from: 54}\n"
#define LEAST  "      - {metric: schools, at_least: 50}\n"
#define GREEN  "      - {metric: green, all: true}\n"
#define DONE   "      - {done: files}\n"

static const struct row rows[] = {
    {"upcoming: first day after as_of", "", REDUCE, "", "2022-12-31",
     "unknown 0 upcoming unknown upcoming grey"},
    {"upcoming even where a figure satisfies", "", REDUCE, "schools,2021,40\n", "2022-12-31",
     "yes 0 upcoming unknown upcoming grey"},
    {"running, satisfied: met so far", "", REDUCE, "schools,2023,41\n", "2024-01-31",
     "yes 0 running on_track met_so_far green"},
    {"due soon, satisfied: met so far", "", REDUCE, "schools,2025-Q3,41\n", "2025-11-01",
     "yes 0 due_soon on_track met_so_far green"},
    {"running, not yet, on track", "", REDUCE, "schools,2023,49\n", "2024-01-31",
     "no 0 running on_track on_track green"},
    {"due soon, not yet, on track: blue", "", REDUCE, "schools,2025-09,42\n", "2025-10-15",
     "no 0 due_soon on_track on_track blue"},
    {"running, behind", "", REDUCE, "schools,2023,50\n", "2024-01-31",
     "no 0 running behind behind yellow"},
    {"running, reversing", "", REDUCE, "schools,2023,55\n", "2024-01-31",
     "no 0 running reversing behind yellow"},
    {"due soon, behind stays yellow", "", REDUCE, "schools,2025-09,50\n", "2025-10-15",
     "no 0 due_soon behind behind yellow"},
    {"running, not yet, no pace: open", "", LEAST, "schools,2023,49\n", "2024-01-31",
     "no 0 running unknown open grey"},
    {"due soon, not yet, no pace: blue", "", LEAST, "schools,2025-Q3,49\n", "2025-10-15",
     "no 0 due_soon unknown open blue"},
    {"running, no figure yet: open", "", REDUCE, "", "2023-12-30",
     "unknown 0 running unknown open grey"},
    {"a whole year has ended without a figure: unknown", "", REDUCE, "", "2023-12-31",
     "unknown 0 running unknown unknown grey"},
    {"due soon, no figure yet: blue", "due: 2023", REDUCE, "", "2023-12-01",
     "unknown 0 due_soon unknown open blue"},
    {"closed, satisfied: met", "", REDUCE, "schools,2025,41\n", "2025-12-31",
     "yes 1 closed unknown met green"},
    {"closed, satisfied by a later figure: met late", "", REDUCE,
     "schools,2025,42\nschools,2026-Q1,41\n", "2026-04-30", "yes 1 closed unknown met_late green"},
    {"closed, figure missing, a later one satisfies: met late", "", REDUCE, "schools,2026-Q1,41\n",
     "2026-04-30", "yes 0 closed unknown met_late green"},
    {"closed, not satisfied: missed", "", REDUCE, "schools,2025,42\n", "2025-12-31",
     "no 0 overdue unknown missed red"},
    {"met early and lost again: missed", "", REDUCE, "schools,2024,41\nschools,2025,42\n",
     "2026-01-31", "no 0 overdue unknown missed red"},
    {"closed, no figure: unknown", "", REDUCE, "", "2025-12-31",
     "unknown 0 overdue unknown unknown grey"},
    {"closed, only last year's figure: unknown", "", REDUCE, "schools,2024,41\n", "2025-12-31",
     "unknown 0 overdue unknown unknown grey"},
    {"closed, a later figure that does not satisfy leaves it unknown", "", REDUCE,
     "schools,2026-Q1,42\n", "2026-04-30", "unknown 0 overdue unknown unknown grey"},
    {"a figure is usable only once its period has ended", "", REDUCE, "schools,2023,41\n",
     "2023-12-30", "unknown 0 running unknown open grey"},
    {"a figure older than 366 days gives no pace", "", REDUCE, "schools,2023,49\n", "2025-01-01",
     "no 0 running unknown open grey"},
    {"a figure 366 days old still does", "", REDUCE, "schools,2023,49\n", "2024-12-31",
     "no 0 running on_track on_track green"},
    {"91 days left are not soon", "", LEAST, "schools,2024,1\n", "2025-10-01",
     "no 0 running unknown open grey"},
    {"90 days left are soon", "", LEAST, "schools,2024,1\n", "2025-10-02",
     "no 0 due_soon unknown open blue"},
    {"a short span is soon only in its last quarter", "every: quarter\n    due: 2025", LEAST, "",
     "2023-03-08", "unknown 0 running unknown open grey"},
    {"a short span in its last quarter", "every: quarter\n    due: 2025", LEAST, "", "2023-03-09",
     "unknown 0 due_soon unknown open blue"},
    {"done: yes stays", "", DONE, "files,2023-05-04,yes\n", "2024-01-31",
     "yes 1 running unknown met green"},
    {"done: yes stays when closed", "", DONE, "files,2023-05-04,yes\n", "2026-01-31",
     "yes 1 closed unknown met green"},
    {"done: yes after the deadline is late", "", DONE, "files,2025,no\nfiles,2026-01-02,yes\n",
     "2026-01-31", "yes 1 closed unknown met_late green"},
    {"done: no at the deadline", "", DONE, "files,2025,no\n", "2025-12-31",
     "no 0 overdue unknown missed red"},
    {"done: no in an earlier year is no answer", "", DONE, "files,2024,no\n", "2025-12-31",
     "unknown 0 overdue unknown unknown grey"},
    {"done: not yet", "", DONE, "files,2023,no\n", "2024-01-31", "no 0 running unknown open grey"},
    {"every: last year's yes does not count this year", "due: 2025\n    every: year", DONE,
     "files,2023,no\nfiles,2024,yes\n", "2024-12-31", "no 1 overdue unknown missed red"},
    {"every: last year's figure says nothing of the running year", "due: 2025\n    every: year",
     "      - {metric: schools, at_least: 50, starts: 2024}\n", "schools,2023,50\n", "2024-06-30",
     "unknown 0 running unknown open grey"},
    {"every: one missed year stays missed", "due: 2025\n    every: year", LEAST,
     "schools,2023,49\nschools,2024,50\n", "2024-12-31", "no 1 overdue unknown missed red"},
};

static void describe(char *text, size_t size, const qzplan_verdict *v) {
    snprintf(text, size, "%s %d %s %s %s %s", qzplan_term_name(QZPLAN_VOCABULARY_TRUTH, v->met),
             v->certain, qzplan_term_name(QZPLAN_VOCABULARY_PHASE, v->phase),
             qzplan_term_name(QZPLAN_VOCABULARY_PACE, v->pace),
             qzplan_term_name(QZPLAN_VOCABULARY_STATUS, v->status),
             qzplan_term_name(QZPLAN_VOCABULARY_LIGHT, v->light));
}

START_TEST(status_table) {
    const struct row *row = &rows[_i];
    fixture f = {0};
    char csv[512];
    char found[256];
    fixture_task(&f, row->keys, row->targets);
    snprintf(csv, sizeof csv, "metric,period,value\n%s", row->figures);
    fixture_figures(&f, csv);
    fixture_evaluate(&f, row->as_of);
    ck_assert_uint_ge(f.result->verdict_count, 1);
    describe(found, sizeof found, f.result->verdicts[0]);
    ck_assert_msg(strcmp(found, row->expected) == 0, "%s\n  expected %s\n  found    %s", row->name,
                  row->expected, found);
    fixture_free(&f);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_loop_test(tests, status_table, 0, (int)(sizeof rows / sizeof rows[0]));
}

QZ_SUITE(status, add)
