/* SPDX-License-Identifier: MIT */
#ifndef QZ_TESTS_FUZZ_TALLY_PLAN_H
#define QZ_TESTS_FUZZ_TALLY_PLAN_H

/* A plan with tables of every type of column, and metrics that count in every way. */

#include "fuzz.h"

static const char fuzz_tally_text[] =
    "qzplan: 1\nid: z\ntitle: Z\nlanguages: [zh]\nbegins: 2025-01-01\nlead: o\n"
    "departments: {o: 局}\n"
    "areas:\n  - {id: c, kind: county}\n  - {id: n, kind: town, in: c}\n"
    "  - {id: s, kind: town, in: c}\n"
    "groups:\n  old: {title: O, where: {t.d: {before: 2017-01-01}}}\n"
    "tables:\n"
    "  t: {key: [i], area: a, period: as_of, missing_values: [\"-\"], columns: {i: text, a: text, "
    "e: boolean, n: {type: integer, limits: [-9, 9]}, m: {type: number, decimals: 2}, d: date, y: "
    "yearmonth, k: {type: text, one_of: [x, y]}}}\n"
    "  r: {area: a, period: {column: d}, columns: {t: {type: text, refers_to: t}, a: text, d: "
    "date, h: {type: number, decimals: 1}}}\n"
    "metrics:\n"
    "  all: {unit: x, count: t}\n"
    "  p: {part_of: all, where: {e: true, any: [{n: {at_least: 1}}, {k: [x]}]}}\n"
    "  q: {part_of: p, where: {m: {at_least: 2, per: n}, y: {age: {between: [1, 40]}}}}\n"
    "  h: {part_of: all, has: {r: {at_least: 2}}}\n"
    "  g: {part_of: all, has: {r: {at_least: 50%, where: {h: given}}}}\n"
    "  w: {unit: x, limits: [none, none], total: t.n, where: {d: {in: period}}}\n"
    "  v: {unit: x, highest: t.m}\n"
    "  u: {unit: x, distinct: t.k}\n"
    "  f: {unit: x, figures: each_period, total: r.h}\n"
    "  o: {unit: x, figures: running_total, distinct: r.t, where: {d: {days_before_end: "
    "{less_than: 30}}}}\n"
    "tasks: [{id: \"1\", title: T, due: 2025, targets: [{metric: p, at_least: 10%, for: "
    "[old]}]}]\n";

static const qzplan_plan *fuzz_tally_shared;

static void fuzz_free_tally_plan(void) {
    qzplan_plan_free(fuzz_tally_shared);
}

/* Loaded once. */
static inline const qzplan_plan *fuzz_tally_plan(void) {
    if (fuzz_tally_shared == NULL) {
        FUZZ_EXPECT(qzplan_plan_load_bytes(&fuzz_tally_shared, "p", fuzz_tally_text,
                                           sizeof fuzz_tally_text - 1, NULL, NULL) == QZPLAN_OK);
        FUZZ_EXPECT(atexit(fuzz_free_tally_plan) == 0);
    }
    return fuzz_tally_shared;
}

static inline qzplan_tally *fuzz_tally_new(const qzplan_plan *plan, int dated) {
    const char *period = "2025";
    const qzplan_tally_options how = {
        .size = sizeof how, .periods = &period, .period_count = dated ? 0 : 1};
    qzplan_tally *tally = NULL;
    FUZZ_EXPECT(qzplan_tally_new(&tally, plan, dated ? "r" : "t", &how) == QZPLAN_OK);
    return tally;
}

/* What was counted gives figures that agree with one another. */
static inline void fuzz_tally_figures(const qzplan_plan *plan, const qzplan_tally *const *tallies,
                                      size_t count, int must_agree) {
    qzplan_figures *figures = NULL;
    qzplan_diagnostics *diagnostics = NULL;
    FUZZ_EXPECT(qzplan_figures_new(&figures, plan, NULL) == QZPLAN_OK);
    int code = qzplan_tally_figures(figures, tallies, count, &diagnostics);
    fuzz_diagnostics(code, diagnostics);
    FUZZ_EXPECT(code == QZPLAN_OK || code == QZPLAN_ERROR_OVERFLOW ||
                code == QZPLAN_ERROR_FIGURE_DUPLICATE);
    if (code == QZPLAN_OK) {
        diagnostics = NULL;
        code = qzplan_figures_seal(figures, &diagnostics);
        fuzz_diagnostics(code, diagnostics);
        FUZZ_EXPECT(code == QZPLAN_OK || !must_agree);
    }
    qzplan_figures_free(figures);
}

/* The canonical part of a saved tally. */
static inline const unsigned char *fuzz_tally_counts(qzplan_tally *tally, size_t *size) {
    const void *bytes;
    size_t all;
    uint64_t counts = 0;
    FUZZ_EXPECT(qzplan_tally_save(tally, &bytes, &all) == QZPLAN_OK);
    for (int i = 0; i < 8; i++) {
        counts |= (uint64_t)((const unsigned char *)bytes)[16 + i] << 8 * i;
    }
    *size = (size_t)counts;
    return (const unsigned char *)bytes + 32;
}

#endif
