/* SPDX-License-Identifier: MIT */
#ifndef QZ_TESTS_SUPPORT_SCENE_H
#define QZ_TESTS_SUPPORT_SCENE_H

/* Small plans with a few figures that may be anything, and targets that are drawn: for tests that
   try out every world. */

#include <string.h>

#include <qzplan/qzplan.h>

#include "random.h"
#include "suite.h"

enum { SCENE_FIGURES = 4, SCENE_ROOM = 4096 };

/* A small plan, and the figures that may change: metric, or metric with an area or a group. */
struct scene {
    const char *name;
    const char *head;                /* groups, areas, metrics */
    const char *keys[SCENE_FIGURES]; /* "metric,period,area,group": reported as plain counts */
    int wholes;                      /* so many of them come first and are left as they are if so */
    int alone;                       /* 1: one figure alone is changed, as far as it takes */
};

#define SCENE_PLAIN "unit: u, title: T, wanted: up"

/* NULL where it is drawn so that it cannot hold, or asks for more than there are. */
static const qzplan_plan *scene_load(const char *head, const char *targets) {
    size_t size = strlen(head) + strlen(targets) + 512;
    char *text = malloc(size);
    snprintf(text, size,
             "qzplan: 1\nid: p\ntitle: P\nlanguages: [en]\nbegins: 2023-01-01\nlead: d\n"
             "due: 2024\ndepartments: {d: D}\n%s\ntasks:\n  - id: \"1\"\n    title: T\n"
             "    targets:\n%s\n",
             head, targets);
    const qzplan_plan *plan;
    qzplan_diagnostics *faults;
    int error = qzplan_plan_load_bytes(&plan, "p.yaml", text, strlen(text), NULL, &faults);
    int drawn = error == QZPLAN_ERROR_SUM_MISMATCH || error == QZPLAN_ERROR_OUT_OF_RANGE;
    if (error != QZPLAN_OK && !drawn) {
        ck_abort_msg("%s: %s\n%s", qzplan_error_name(error),
                     faults == NULL ? "" : faults->items[0]->message, text);
    }
    qzplan_diagnostics_free(faults);
    free(text);
    return plan;
}

/* The parts of a key; an empty one is not given. */
static inline void scene_split(char fields[4][64], const char *key) {
    for (int i = 0; i < 4; i++) {
        size_t length = strcspn(key, ",");
        snprintf(fields[i], 64, "%.*s", (int)length, key);
        key += length + (key[length] == ',');
    }
}

/* Reports a plain count, or an answer, of a key; of another period where one is given. 0: refused.
 */
static inline int scene_add(qzplan_figures *figures, const char *key, const char *period,
                            int64_t count) {
    char fields[4][64];
    char value[32];
    scene_split(fields, key);
    snprintf(value, sizeof value, "%lld", (long long)count);
    if (strncmp(fields[0], "yes", 3) == 0) {
        snprintf(value, sizeof value, "%s", count != 0 ? "yes" : "no");
    }
    qzplan_figure_row row = {.size = sizeof row,
                             .metric = fields[0],
                             .period = period != NULL ? period : fields[1],
                             .area = fields[2],
                             .group = fields[3],
                             .value = value};
    return qzplan_figures_add(figures, &row, NULL) == QZPLAN_OK;
}

/* The sealed set, or NULL where something in it was refused. */
static inline qzplan_figures *scene_seal(qzplan_figures *figures, int refused) {
    if (refused || qzplan_figures_seal(figures, NULL) != QZPLAN_OK) {
        qzplan_figures_free(figures);
        return NULL;
    }
    return figures;
}

static inline qzplan_figures *scene_report(const qzplan_plan *plan, const struct scene *scene,
                                           const int64_t *values, size_t count) {
    qzplan_figures *figures;
    int refused = 0;
    qz_expect(qzplan_figures_new(&figures, plan, NULL) == QZPLAN_OK);
    for (size_t i = 0; i < count; i++) {
        refused = refused || !scene_add(figures, scene->keys[i], NULL, values[i]);
    }
    return scene_seal(figures, refused);
}

static inline size_t scene_key_count(const struct scene *scene) {
    size_t count = 0;
    while (count < SCENE_FIGURES && scene->keys[count] != NULL) {
        count++;
    }
    return count;
}

/* ---- comparators with drawn values */

static const char *const SCENE_COUNTS[] = {"at_least: %d",
                                           "at_most: %d",
                                           "more_than: %d",
                                           "less_than: %d",
                                           "exactly: %d",
                                           "between: [%d, %d]",
                                           "about: %d, within: 1",
                                           "about: %d, within: 1, above: met",
                                           "about: %d, within: 1, below: met",
                                           "raise_by: %d, from: 2",
                                           "reduce_by: 50%%, from: %d",
                                           "at_least: 2x, from: %d",
                                           "improve: true, from: %d",
                                           "no_worse: true, from: %d",
                                           "raise_by: 1/3, from: %d",
                                           "raise_by: 10%% a year, from: %d"};
static const char *const SCENE_SHARES[] = {"at_least: %d%%",
                                           "at_most: %d%%",
                                           "more_than: %d%%",
                                           "less_than: %d%%",
                                           "exactly: %d%%",
                                           "between: [%d%%, %d%%]",
                                           "about: %d%%, within: 5 points",
                                           "about: %d%%, within: 20%%, above: met",
                                           "all: true",
                                           "none: true"};
/* What a comparator is for: a count, a share, or a percentage that has no whole. */
enum { SCENE_COUNT = 0, SCENE_SHARE = 1, SCENE_LEVEL = 2, SCENE_REFERENCE = 3 };

/* A comparator with its values; a form takes at most two. */
static inline void scene_fill(char *out, size_t size, const char *form, int low, int high) {
#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
#pragma GCC diagnostic ignored "-Wformat-extra-args"
#endif
    snprintf(out, size, form, low, high);
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif
}

/* One of those above. */
static inline void scene_comparator(char *out, size_t size, uint64_t *state, int share) {
    static const char *const references[] = {"at_least: a in y", "more_than: a in y",
                                             "at_most: a in y", "less_than: a in y",
                                             "at_least: a in z"};
    if (share == SCENE_REFERENCE) {
        snprintf(out, size, "%s", references[qz_random_between(state, 0, 4)]);
        return;
    }
    size_t count = share ? sizeof SCENE_SHARES / sizeof SCENE_SHARES[0]
                         : sizeof SCENE_COUNTS / sizeof SCENE_COUNTS[0];
    count -= share == SCENE_LEVEL ? 2 : 0;
    const char *form =
        (share ? SCENE_SHARES : SCENE_COUNTS)[qz_random_between(state, 0, (int64_t)count - 1)];
    int low = (int)(share ? 10 * qz_random_between(state, 1, 9) : qz_random_between(state, 1, 6));
    int high =
        low + (int)(share ? 10 * qz_random_between(state, 0, 1) : qz_random_between(state, 0, 2));
    scene_fill(out, size, form, low, high);
}

static inline void scene_draw(char *out, size_t size, uint64_t *state, int share,
                              const char *metric, const char *more) {
    char comparator[128];
    scene_comparator(comparator, sizeof comparator, state, share);
    snprintf(out, size, "      - {metric: %s, %s%s}\n", metric, comparator, more);
}

#endif
