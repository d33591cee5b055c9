/* SPDX-License-Identifier: MIT */
#ifndef QZ_TESTS_SUPPORT_BAD_TALLIES_H
#define QZ_TESTS_SUPPORT_BAD_TALLIES_H

/* Everything that can be wrong with rows, Arrow data and tallies, one after the other. */

#include <string.h>

#include <qzplan/qzplan.h>

#include "arrow_data.h"
#include "suite.h"

#define QZ_BAD_TALLY_PLAN                                                                          \
    "qzplan: 1\nid: z\ntitle: Z\nlanguages: [en]\nbegins: 2025-01-01\nlead: o\n"                   \
    "departments: {o: O}\n"                                                                        \
    "areas: [{id: c, kind: county}, {id: n, kind: town, in: c}]\n"                                 \
    "groups:\n  old: {title: O, one_of: f, where: {t.d: {before: 2017-01-02}}}\n"                  \
    "  new: {title: N, one_of: f, where: {t.d: {at_least: 2017-01-01}, t.n: {at_most: 5}}}\n"      \
    "tables:\n  t: {key: [id], area: a, period: as_of, columns: {id: text, a: text, k: {type: "    \
    "text, one_of: [x]}, n: {type: integer, limits: [0, 9]}, d: date}}\n"                          \
    "  r: {area: a, period: as_of, columns: {t: {type: text, refers_to: t}, a: text}}\n"           \
    "metrics:\n  m: {unit: x, count: t, where: {n: given}}\n  w: {unit: x, total: t.n, where: "    \
    "{k: x}}\n"                                                                                    \
    "  b: {unit: x, count: t, where: {d: {age: {at_least: 1}}}}\n"                                 \
    "  h: {part_of: m, has: {r: {at_least: 1}}}\n"                                                 \
    "tasks: [{id: \"1\", title: T, due: 2025, targets: [{metric: m, at_least: 1, for: [old]}]}]\n"

typedef void qz_told(void *context, int code, qzplan_diagnostics *faults);

typedef struct qz_bad_tallies {
    qz_told *told;
    void *context;
    const qzplan_plan *plan;
} qz_bad_tallies;

static inline const qzplan_plan *qz_bad_plan(const char *text) {
    const qzplan_plan *plan = NULL;
    ck_assert_int_eq(qzplan_plan_load_bytes(&plan, "p", text, strlen(text), NULL, NULL), QZPLAN_OK);
    return plan;
}

static inline qzplan_tally *qz_bad_new(const qz_bad_tallies *all, const char *table,
                                       qzplan_tally_options how) {
    static const char *period = "2025";
    qzplan_tally *tally = NULL;
    how.size = sizeof how;
    how.periods = &period;
    how.period_count = 1;
    ck_assert_int_eq(qzplan_tally_new(&tally, all->plan, table, &how), QZPLAN_OK);
    return tally;
}

static inline void qz_bad_csv(const qz_bad_tallies *all, qzplan_tally *tally, const char *name,
                              const char *csv) {
    qzplan_diagnostics *faults = NULL;
    int code = qzplan_tally_csv_bytes(tally, name, csv, strlen(csv), &faults);
    all->told(all->context, code, faults);
}

static inline int64_t qz_bad_read(void *context, void *buffer, size_t size) {
    (void)context;
    (void)buffer;
    (void)size;
    return -1;
}

static inline int qz_bad_progress(void *context, uint64_t bytes, uint64_t rows) {
    (void)context;
    (void)bytes;
    (void)rows;
    return 1;
}

static inline void qz_bad_rows(const qz_bad_tallies *all) {
    static const char *const texts[] = {
        "id,a,k,n\n",
        "id,id,a,k,n,d\n",
        "id,a,k,n,d\n1,n,y,10,2026-01-01\n2,x,x,x,2016-01-01\n,,,,\n",
        "id,a,k,n,d\n1,n,x,9,2018-01-01\n",
        "id,a,k,n,d\n1,n,x,1,2017-01-01\n",
    };
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        qzplan_tally *tally = qz_bad_new(all, "t", (qzplan_tally_options){0});
        qz_bad_csv(all, tally, "t.csv", texts[i]);
        qzplan_tally_free(tally);
    }
    qzplan_tally *tally = qz_bad_new(
        all, "t", (qzplan_tally_options){.unique = 1, .other_areas = QZPLAN_OTHER_AREAS_SKIP});
    qz_bad_csv(all, tally, "t.csv",
               "id,a,k,n,d\n1,n,,,2016-01-01\n1,n,,,2016-01-01\n,n,,,2016-01-01\n2,x,,,\n");
    qzplan_diagnostics *faults = NULL;
    int code = qzplan_tally_csv_from(tally, "pipe", qz_bad_read, NULL, &faults);
    all->told(all->context, code, faults);
    qzplan_tally_free(tally);
}

/* A reference to nothing, and a sum that does not fit. */
static inline void qz_bad_figures(const qz_bad_tallies *all) {
    qzplan_tally *t = qz_bad_new(all, "t", (qzplan_tally_options){0});
    qzplan_tally *r = qz_bad_new(all, "r", (qzplan_tally_options){0});
    qzplan_figures *figures = NULL;
    qz_bad_csv(all, t, "t.csv", "id,a,k,n,d\n1,n,x,1,2016-01-01\n");
    qz_bad_csv(all, r, "r.csv", "t,a\nnobody,n\n");
    const qzplan_tally *both[] = {t, r, t};
    for (size_t count = 2; count <= 3; count++) {
        qzplan_diagnostics *faults = NULL;
        ck_assert_int_eq(qzplan_figures_new(&figures, all->plan, NULL), QZPLAN_OK);
        int code = qzplan_tally_figures(figures, both, count, &faults);
        all->told(all->context, code, faults);
        qzplan_figures_free(figures);
    }
    qzplan_tally_free(t);
    qzplan_tally_free(r);
}

static inline void qz_bad_overflow(const qz_bad_tallies *all) {
    const qz_bad_tallies own = {all->told, all->context,
                                qz_bad_plan("qzplan: 1\nid: z\ntitle: Z\nlanguages: [en]\n"
                                            "begins: 2025-01-01\nlead: o\ndepartments: {o: O}\n"
                                            "tables: {t: {period: as_of, columns: {n: integer}}}\n"
                                            "metrics: {m: {unit: x, total: t.n}}\n"
                                            "tasks: [{id: \"1\", title: T, due: 2025, targets: "
                                            "[{metric: m, at_least: 1}]}]\n")};
    qzplan_tally *t = qz_bad_new(&own, "t", (qzplan_tally_options){0});
    const qzplan_tally *one[] = {t};
    qzplan_figures *figures = NULL;
    qzplan_diagnostics *faults = NULL;
    qz_bad_csv(&own, t, "t.csv", "n\n9223372036854775807\n9223372036854775807\n");
    ck_assert_int_eq(qzplan_figures_new(&figures, own.plan, NULL), QZPLAN_OK);
    int code = qzplan_tally_figures(figures, one, 1, &faults);
    all->told(all->context, code, faults);
    qzplan_figures_free(figures);
    qzplan_tally_free(t);
    qzplan_plan_free(own.plan);
}

static inline qzplan_tally *qz_bad_part(const qz_bad_tallies *all, const char *set, uint32_t part,
                                        const char *name, const char *csv) {
    qzplan_tally *tally =
        qz_bad_new(all, "t", (qzplan_tally_options){.set = set, .part = part, .part_count = 2});
    qz_bad_csv(all, tally, name, csv);
    return tally;
}

static inline void qz_bad_merges(const qz_bad_tallies *all) {
    static const char row[] = "id,a,k,n,d\n1,n,x,1,2016-01-01\n";
    static const char *const sets[] = {"s", "s", "u"};
    static const char *const names[] = {"1", "2", "3"};
    qzplan_tally *into = qz_bad_part(all, "s", 1, "1", row);
    for (size_t i = 0; i < 3; i++) { /* another of one name, of one part, of another set */
        qzplan_tally *other = qz_bad_part(all, sets[i], 1, names[i], i == 0 ? "id,a,k,n,d\n" : row);
        qzplan_diagnostics *faults = NULL;
        int code = qzplan_tally_merge(into, other, &faults);
        all->told(all->context, code, faults);
        qzplan_tally_free(other);
    }
    qzplan_tally_free(into);
}

static inline void qz_bad_load(const qz_bad_tallies *all, const char *plan_text, const void *bytes,
                               size_t size) {
    const qzplan_plan *plan = qz_bad_plan(plan_text);
    qzplan_tally *tally = NULL;
    qzplan_diagnostics *faults = NULL;
    int code = qzplan_tally_load(&tally, plan, "t.qzt", bytes, size, NULL, &faults);
    all->told(all->context, code, faults);
    qzplan_tally_free(tally);
    qzplan_plan_free(plan);
}

static inline void qz_bad_saved(const qz_bad_tallies *all) {
#define QZ_BAD_OTHER(tables, metrics)                                                              \
    "qzplan: 1\nid: z\ntitle: Z\nlanguages: [en]\nbegins: 2025-01-01\nlead: o\n"                   \
    "departments: {o: O}\nareas: [{id: c, kind: county}, {id: n, kind: town, in: c}]\n" tables     \
    "metrics: {q: {unit: x}" metrics "}\n"                                                         \
    "tasks: [{id: \"1\", title: T, due: 2025, targets: [{metric: q, at_least: 1}]}]\n"
    static const char *const others[] = {
        QZ_BAD_OTHER("", ""),
        QZ_BAD_OTHER(
            "tables: {t: {area: a, period: as_of, missing_values: [x], columns: {a: text}}}\n", ""),
        QZ_BAD_OTHER("tables: {t: {area: a, period: as_of, columns: {a: text, n: integer}}}\n",
                     ", m: {unit: x, count: t}, new: {unit: x, count: t}"),
    };
    unsigned char bytes[8192];
    qzplan_tally *tally = qz_bad_new(all, "t", (qzplan_tally_options){0});
    const void *saved;
    size_t size;
    qz_bad_csv(all, tally, "t.csv", "id,a,k,n,d\n1,n,x,1,2016-01-01\n");
    ck_assert_int_eq(qzplan_tally_save(tally, &saved, &size), QZPLAN_OK);
    ck_assert_uint_le(size, sizeof bytes);
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
        qz_bad_load(all, others[i], saved, size);
    }
    memcpy(bytes, saved, size);
    qz_bad_load(all, QZ_BAD_TALLY_PLAN, bytes, 5);
    bytes[size / 2] ^= 1;
    qz_bad_load(all, QZ_BAD_TALLY_PLAN, bytes, size);
    bytes[8] = 2;
    qz_bad_load(all, QZ_BAD_TALLY_PLAN, bytes, size);
    qzplan_tally_free(tally);
}

static inline void qz_bad_arrow(const qz_bad_tallies *all) {
    static const int32_t numbers[] = {1};
    for (int fails = 0; fails < 4; fails++) {
        qz_arrow_table table = {.length = 1, .batches = 1, .fails = fails == 1};
        static const char *const names[] = {"id", "a", "k", "n", "d"};
        for (int c = 0; c < 5; c++) {
            qz_arrow_add(&table, names[c],
                         fails == 2 ? "+l"
                         : c == 4   ? "n"
                                    : "i",
                         NULL, numbers, NULL);
        }
        table.columns[0].array.length = fails == 3 ? 0 : 1;
        qzplan_tally *tally = qz_bad_new(
            all, "t", (qzplan_tally_options){.progress = fails == 0 ? qz_bad_progress : NULL});
        struct ArrowArrayStream stream = qz_arrow_stream(&table);
        qzplan_diagnostics *faults = NULL;
        int code = qzplan_tally_arrow_stream(tally, "arrow", &stream, &faults);
        all->told(all->context, code, faults);
        qzplan_tally_free(tally);
    }
}

static inline void qz_bad_tallies_try(qz_told *told, void *context) {
    qz_bad_tallies all = {told, context, qz_bad_plan(QZ_BAD_TALLY_PLAN)};
    qz_bad_rows(&all);
    qz_bad_figures(&all);
    qz_bad_overflow(&all);
    qz_bad_merges(&all);
    qz_bad_saved(&all);
    qz_bad_arrow(&all);
    qzplan_plan_free(all.plan);
}

#endif
