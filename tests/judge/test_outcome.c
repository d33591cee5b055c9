/* SPDX-License-Identifier: MIT */
/* What the outcomes of targets and of their task say beside the status: closed, recurring, and
   whether a miss can still be made good. */

#include "support/fixture.h"
#include "support/suite.h"

#define HEADER     "metric,period,value\n"
#define YEARLY_41  "      - {metric: schools, at_most: 41, every: year}\n"
#define AT_MOST_41 "      - {metric: schools, at_most: 41}\n"
#define LEAVERS    "      - {metric: leavers, at_most: 5%, every: year}\n"
#define RUNS_ON    "      - {metric: leavers, at_most: 5%, due: 2030}\n"
#define ONLY_IF_WANTED                                                                             \
    "      - {metric: schools, at_most: 41, only_if: wanted}\n      - {done: wanted}\n"

static const struct row {
    const char *name;
    const char *targets;
    const char *figures;
    const char *as_of;
    const char *expected; /* of each target, then of the task: status, then what is true of it */
} rows[] = {
    {"missed, and may be met late", AT_MOST_41, "schools,2025,43\n", "2026-03-01",
     "missed closed remediable | missed closed remediable"},
    {"missed in a year that is gone", YEARLY_41,
     "schools,2023,41\nschools,2024,41\nschools,2025,43\n", "2026-03-01",
     "missed closed recurring | missed closed recurring"},
    {"missed in its first year: closed already", YEARLY_41, "schools,2023,43\n", "2024-03-01",
     "missed closed recurring | missed closed recurring"},
    {"running", AT_MOST_41, "schools,2023,50\n", "2024-01-31", "open | open"},
    {"met", AT_MOST_41, "schools,2025,41\n", "2025-12-31", "met closed | met closed"},
    {"nothing reported", AT_MOST_41, "leavers,2023,5\n", "2026-01-31",
     "unknown closed | unknown closed"},
    {"of two misses one cannot be made good", AT_MOST_41 LEAVERS,
     "schools,2025,43\nleavers,2023,5\nleavers,2024,5\nleavers,2025,6\n", "2026-03-01",
     "missed closed remediable | missed closed recurring | missed closed recurring"},
    {"one runs on", AT_MOST_41 RUNS_ON, "schools,2025,43\nleavers,2025,6\n", "2026-03-01",
     "missed closed remediable | open | missed remediable"},
    {"what does not apply keeps no task open", ONLY_IF_WANTED, "schools,2025,43\nwanted,2025,no\n",
     "2026-03-01", "not_applicable | missed closed remediable | missed closed remediable"},
};

struct outcome {
    int32_t status, closed, recurring, remediable;
};

static void describe(char *text, size_t size, const struct outcome *o) {
    size_t length = strlen(text);
    snprintf(text + length, size - length, "%s%s%s%s%s", length > 0 ? " | " : "",
             qzplan_term_name(QZPLAN_VOCABULARY_STATUS, o->status), o->closed ? " closed" : "",
             o->recurring ? " recurring" : "", o->remediable ? " remediable" : "");
}

START_TEST(outcomes) {
    const struct row *row = &rows[_i];
    fixture f = {0};
    char csv[512], found[512] = "";
    fixture_task(&f, "", row->targets);
    snprintf(csv, sizeof csv, HEADER "%s", row->figures);
    fixture_figures(&f, csv);
    fixture_evaluate(&f, row->as_of);
    for (size_t i = 0; i < f.result->target_count; i++) {
        const qzplan_target_outcome *t = f.result->targets[i];
        const struct outcome one = {t->status, t->closed, t->recurring, t->remediable};
        describe(found, sizeof found, &one);
    }
    const qzplan_task_outcome *t = f.result->tasks[0];
    const struct outcome task = {t->status, t->closed, t->recurring, t->remediable};
    describe(found, sizeof found, &task);
    ck_assert_msg(strcmp(found, row->expected) == 0, "%s\n  expected %s\n  found    %s", row->name,
                  row->expected, found);
    fixture_free(&f);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_loop_test(tests, outcomes, 0, (int)(sizeof rows / sizeof rows[0]));
}

QZ_SUITE(outcome, add)
