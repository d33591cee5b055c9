/* SPDX-License-Identifier: MIT */
#ifndef QZ_TESTS_SUPPORT_TALLY_TOOLS_H
#define QZ_TESTS_SUPPORT_TALLY_TOOLS_H

/* Short ways to tally a text by a plan and to show what comes of it. */

#include <inttypes.h>
#include <string.h>

#include <qzplan/error.h>
#include <qzplan/qzplan.h>

#include "suite.h"

/* A plan without areas; what follows has its tables and metrics. */
#define QZ_TALLY_PLAN                                                                              \
    "qzplan: 1\nid: z\ntitle: Z\nlanguages: [en]\nbegins: 2025-01-01\nlead: o\n"                   \
    "departments: {o: O}\n"
#define QZ_TALLY_TOWNS                                                                             \
    "areas:\n  - {id: county, kind: county}\n  - {id: north, kind: town, in: county}\n"            \
    "  - {id: south, kind: town, in: county}\n"
/* A task that promises nothing of the metrics. */
#define QZ_TALLY_TASK "tasks: [{id: \"1\", title: T, due: 2025, targets: [{done: promise}]}]\n"

static inline const qzplan_plan *qz_tally_plan(const char *text) {
    const qzplan_plan *plan = NULL;
    qzplan_diagnostics *faults = NULL;
    int code = qzplan_plan_load_bytes(&plan, "plan.yaml", text, strlen(text), NULL, &faults);
    if (code != QZPLAN_OK) {
        ck_abort_msg("%u: %s", faults->items[0]->line, faults->items[0]->message);
    }
    qzplan_diagnostics_free(faults);
    return plan;
}

/* period NULL: none is said. */
static inline qzplan_tally *qz_tally_new(const qzplan_plan *plan, const char *table,
                                         const char *period) {
    const qzplan_tally_options how = {
        .size = sizeof how, .periods = &period, .period_count = period == NULL ? 0 : 1};
    qzplan_tally *tally = NULL;
    ck_assert_int_eq(qzplan_tally_new(&tally, plan, table, &how), QZPLAN_OK);
    return tally;
}

static inline qzplan_tally *qz_tally_of_text(const qzplan_plan *plan, const char *table,
                                             const char *period, const char *csv) {
    qzplan_tally *tally = qz_tally_new(plan, table, period);
    qzplan_diagnostics *faults = NULL;
    int code = qzplan_tally_csv_bytes(tally, table, csv, strlen(csv), &faults);
    if (code != QZPLAN_OK) {
        ck_abort_msg("%s:%u: %s", table, faults->items[0]->line, faults->items[0]->message);
    }
    qzplan_diagnostics_free(faults);
    return tally;
}

static inline size_t qz_tally_number(char *out, size_t room, qzplan_number number) {
    int length = number.den == 0 ? snprintf(out, room, "-")
                 : number.den == 1
                     ? snprintf(out, room, "%" PRId64, number.num)
                     : snprintf(out, room, "%" PRId64 "/%" PRId64, number.num, number.den);
    return (size_t)length;
}

/* "2..3" and the like; one number where both are the same. */
static inline size_t qz_tally_range(char *out, size_t room, qzplan_number low, qzplan_number high) {
    size_t used = qz_tally_number(out, room, low);
    used += (size_t)snprintf(out + used, room - used, "..");
    return used + qz_tally_number(out + used, room - used, high);
}

/* All figures, a line each: "metric/group area period low..high (share) ?unknown rows". */
static inline void qz_tally_show(char *out, size_t room, const qzplan_figures *figures) {
    size_t used = 0;
    out[0] = '\0';
    for (size_t i = 0; i < qzplan_figures_count(figures); i++) {
        const qzplan_figure *f = qzplan_figures_get(figures, i);
        char period[32];
        ck_assert_int_eq(qzplan_period_format(period, sizeof period, NULL, &f->period), QZPLAN_OK);
        used += (size_t)snprintf(out + used, room - used, "%s%s%s %s %s ", f->metric->id,
                                 f->group == NULL ? "" : "/", f->group == NULL ? "" : f->group->id,
                                 f->area->id, period);
        used += f->form == QZPLAN_FORM_VALUE
                    ? qz_tally_number(out + used, room - used, f->value)
                    : qz_tally_range(out + used, room - used, f->low, f->high);
        if (f->share_low.den > 0) {
            used += (size_t)snprintf(out + used, room - used, " (");
            used += qz_tally_range(out + used, room - used, f->share_low, f->share_high);
            used += (size_t)snprintf(out + used, room - used, ")");
        }
        if (f->unknown_rows > 0) {
            used += (size_t)snprintf(out + used, room - used, " ?%" PRIu64, f->unknown_rows);
        }
        used += (size_t)snprintf(out + used, room - used, "\n");
        ck_assert_uint_lt(used, room);
    }
}

/* The figures that some tallies give are these lines. They are sealed, so that they agree with one
   another, too. */
static inline void qz_tally_expect(const qzplan_plan *plan, const qzplan_tally *const *tallies,
                                   size_t count, const char *expected) {
    static char shown[1 << 16];
    qzplan_figures *figures = NULL;
    qzplan_diagnostics *faults = NULL;
    ck_assert_int_eq(qzplan_figures_new(&figures, plan, NULL), QZPLAN_OK);
    ck_assert_int_eq(qzplan_tally_figures(figures, tallies, count, NULL), QZPLAN_OK);
    qz_tally_show(shown, sizeof shown, figures);
    ck_assert_str_eq(shown, expected);
    if (qzplan_figures_seal(figures, &faults) != QZPLAN_OK) {
        ck_abort_msg("%s", faults->items[0]->message);
    }
    qzplan_diagnostics_free(faults);
    qzplan_figures_free(figures);
}

/* The same of one table with one text. */
static inline void qz_tally_expect_text(const char *plan_text, const char *table,
                                        const char *period, const char *csv, const char *expected) {
    const qzplan_plan *plan = qz_tally_plan(plan_text);
    qzplan_tally *tally = qz_tally_of_text(plan, table, period, csv);
    const qzplan_tally *all[] = {tally};
    qz_tally_expect(plan, all, 1, expected);
    qzplan_tally_free(tally);
    qzplan_plan_free(plan);
}

#endif
