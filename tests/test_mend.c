/* SPDX-License-Identifier: MIT */
/* The list of steps, held against all other ways: every combination of small figures is evaluated
   anew, and none that turns the same lights green may need fewer units. */

#include <string.h>

#include <qzplan/qzplan.h>

#include "random.h"
#include "suite.h"

enum { HIGHEST = 11, MOST_FIGURES = 4, ROOM = 4096 };

/* A small plan, and the figures that may change: metric, or metric with an area or a group. */
struct scene {
    const char *name;
    const char *head;               /* groups, areas, metrics */
    const char *targets;            /* with %s for values that are drawn, or as they are */
    const char *keys[MOST_FIGURES]; /* "metric,period,area,group": reported as plain counts */
    int wholes;                     /* so many of them come first and are left as they are if so */
    int alone;                      /* 1: one figure alone is changed, as far as it takes */
};

static const qzplan_plan *load(const char *head, const char *targets) {
    char text[2 * ROOM];
    snprintf(text, sizeof text,
             "qzplan: 1\nid: p\ntitle: P\nlanguages: [en]\nbegins: 2023-01-01\nlead: d\n"
             "due: 2024\ndepartments: {d: D}\n%s\ntasks:\n  - id: \"1\"\n    title: T\n"
             "    targets:\n%s\n",
             head, targets);
    const qzplan_plan *plan;
    qzplan_diagnostics *faults;
    int error = qzplan_plan_load_bytes(&plan, "p.yaml", text, strlen(text), NULL, &faults);
    if (error == QZPLAN_ERROR_SUM_MISMATCH) { /* drawn, but it cannot hold */
        qzplan_diagnostics_free(faults);
        return NULL;
    }
    if (error != QZPLAN_OK) {
        ck_abort_msg("%s: %s\n%s", qzplan_error_name(error),
                     faults == NULL ? "" : faults->items[0]->message, text);
    }
    return plan;
}

/* The parts of a key; an empty one is not given. */
static void split(char fields[4][64], const char *key) {
    for (int i = 0; i < 4; i++) {
        size_t length = strcspn(key, ",");
        snprintf(fields[i], 64, "%.*s", (int)length, key);
        key += length + (key[length] == ',');
    }
}

static qzplan_figures *report(const qzplan_plan *plan, const struct scene *scene,
                              const int64_t *values, size_t count) {
    qzplan_figures *figures;
    qz_expect(qzplan_figures_new(&figures, plan, NULL) == QZPLAN_OK);
    for (size_t i = 0; i < count; i++) {
        char fields[4][64];
        char value[32];
        split(fields, scene->keys[i]);
        snprintf(value, sizeof value, "%lld", (long long)values[i]);
        if (strncmp(fields[0], "yes", 3) == 0) {
            snprintf(value, sizeof value, "%s", values[i] != 0 ? "yes" : "no");
        }
        qzplan_figure_row row = {.size = sizeof row,
                                 .metric = fields[0],
                                 .period = fields[1],
                                 .area = fields[2],
                                 .group = fields[3],
                                 .value = value};
        qz_expect(qzplan_figures_add(figures, &row, NULL) == QZPLAN_OK);
    }
    if (qzplan_figures_seal(figures, NULL) != QZPLAN_OK) {
        qzplan_figures_free(figures);
        return NULL;
    }
    return figures;
}

static size_t key_count(const struct scene *scene) {
    size_t count = 0;
    while (count < MOST_FIGURES && scene->keys[count] != NULL) {
        count++;
    }
    return count;
}

struct world {
    const struct scene *scene;
    const qzplan_plan *plan;
    qzplan_figures *figures;     /* as they are */
    const qzplan_result *result; /* of them */
    int64_t values[MOST_FIGURES];
    size_t count;
    int32_t as_of;
};

/* 1 if these figures turn all that was wished green, and keep green what was: of one metric, or of
   all where it is NULL. */
static int is_mended(const struct world *w, const int64_t *values, const char *wished,
                     const char *metric) {
    qzplan_figures *figures = report(w->plan, w->scene, values, w->count);
    const qzplan_result *result = NULL;
    int good = figures != NULL;
    if (good) {
        qz_expect(qzplan_evaluate(&result, w->plan, figures, w->as_of, NULL) == QZPLAN_OK);
    }
    for (size_t i = 0; good && i < w->result->verdict_count; i++) {
        const qzplan_verdict *v = w->result->verdicts[i];
        if (metric != NULL && (v->metric == NULL || strcmp(v->metric->id, metric) != 0)) {
            continue;
        }
        good = !(v->light == QZPLAN_LIGHT_GREEN || wished[i]) ||
               result->verdicts[i]->light == QZPLAN_LIGHT_GREEN;
    }
    qzplan_result_free(result);
    qzplan_figures_free(figures);
    return good;
}

static int64_t distance(int64_t a, int64_t b) {
    return a < b ? b - a : a - b;
}

static int64_t least(int64_t a, int64_t b) {
    return a < 0 || (b >= 0 && b < a) ? b : a;
}

/* The fewest units by trying everything, the first `level` values being set; -1: nothing will do. A
   whole goes no further than its own promises ask where its parts can live with that. */
static int64_t by_force(const struct world *w, const char *wished, int64_t *values, size_t level) {
    if (level == w->count) {
        return is_mended(w, values, wished, NULL) ? 0 : -1;
    }
    int64_t best[2] = {-1, -1};
    int64_t nearest = -1;
    int64_t highest = strncmp(w->scene->keys[level], "yes", 3) == 0 ? 1 : HIGHEST;
    char fields[4][64];
    split(fields, w->scene->keys[level]);
    for (int pass = 0; pass < 2; pass++) {
        for (values[level] = 0; values[level] <= highest; values[level]++) {
            int64_t apart = distance(values[level], w->values[level]);
            if (pass == 0) {
                memset(values + level + 1, 0, (w->count - level - 1) * sizeof *values);
                nearest = (int)level < w->scene->wholes && is_mended(w, values, wished, fields[0])
                              ? least(nearest, apart)
                              : nearest;
                continue;
            }
            int64_t rest = by_force(w, wished, values, level + 1);
            if (rest >= 0) {
                best[1] = least(best[1], rest + apart);
                best[0] = apart == nearest ? least(best[0], rest + apart) : best[0];
            }
        }
    }
    return best[0] >= 0 ? best[0] : best[1];
}

/* The fewest units by which one figure alone does it. */
static int64_t alone_by_force(const struct world *w, const char *wished) {
    enum { FARTHEST = 150 };
    int64_t best = is_mended(w, w->values, wished, NULL) ? 0 : -1;
    for (size_t i = 0; i < w->count; i++) {
        int64_t values[MOST_FIGURES];
        memcpy(values, w->values, sizeof values);
        for (values[i] = 0; values[i] <= FARTHEST; values[i]++) {
            int64_t apart = distance(values[i], w->values[i]);
            if ((best < 0 || apart < best) && is_mended(w, values, wished, NULL)) {
                best = apart;
            }
        }
    }
    return best;
}

static int64_t fewest_by_force(const struct world *w, const char *wished) {
    if (w->scene->alone) {
        return alone_by_force(w, wished);
    }
    int64_t values[MOST_FIGURES] = {0};
    return by_force(w, wished, values, 0);
}

/* The figures after the steps. */
static void follow(const struct world *w, const qzplan_mend *mend, int64_t *values) {
    memcpy(values, w->values, sizeof w->values);
    for (size_t s = 0; s < mend->step_count; s++) {
        const qzplan_mend_step *step = mend->steps[s];
        int found = 0;
        for (size_t i = 0; i < w->count; i++) {
            char fields[4][64];
            char period[32];
            split(fields, w->scene->keys[i]);
            qzplan_period_format(period, sizeof period, NULL, &step->period);
            if (strcmp(fields[0], step->metric->id) == 0 && strcmp(fields[1], period) == 0 &&
                (fields[2][0] == 0 || strcmp(fields[2], step->area->id) == 0) &&
                strcmp(fields[3], step->group == NULL ? "" : step->group->id) == 0) {
                qz_expect(step->from.num == w->values[i] && step->from.den == 1);
                qz_expect(step->amount.num == step->to.num - step->from.num);
                qz_expect(step->amount.num != 0);
                values[i] = step->to.num;
                found = 1;
            }
        }
        qz_expect(found);
    }
}

static void check_world(const struct world *w, const char *targets) {
    const qzplan_mend *mend;
    char wished[64] = {0};
    size_t red = 0;
    for (size_t i = 0; i < w->result->verdict_count; i++) {
        red += w->result->verdicts[i]->light == QZPLAN_LIGHT_RED;
    }
    qz_expect(qzplan_mend_department(&mend, w->result, w->plan->departments[0], NULL) == QZPLAN_OK);
    qz_expect(mend->mended_count + mend->left_count == red);
    for (size_t i = 0; i < mend->mended_count; i++) {
        wished[mend->mended[i]->index] = 1;
    }
    int64_t after[MOST_FIGURES] = {0};
    follow(w, mend, after);
    qz_expect(is_mended(w, after, wished, NULL));
    int64_t fewest = fewest_by_force(w, wished);
    int beyond = 0;
    for (size_t i = 0; i < w->count; i++) {
        beyond |= after[i] > HIGHEST;
    }
    if (mend->units.num != fewest && !(beyond && (fewest < 0 || mend->units.num < fewest))) {
        ck_abort_msg("%s: %lld units, %lld would do\n%s\n(%lld %lld %lld %lld)", w->scene->name,
                     (long long)mend->units.num, (long long)fewest, targets,
                     (long long)w->values[0], (long long)w->values[1], (long long)w->values[2],
                     (long long)w->values[3]);
    }
    for (size_t i = 0; i < mend->left_count; i++) {
        wished[mend->left[i]->verdict->index] = 1;
        qz_expect(mend->left[i]->reason != 0);
        if (fewest_by_force(w, wished) >= 0) {
            ck_abort_msg("%s: left (%d), but it can be mended\n%s\n(%lld %lld %lld %lld)",
                         w->scene->name, mend->left[i]->reason, targets, (long long)w->values[0],
                         (long long)w->values[1], (long long)w->values[2], (long long)w->values[3]);
        }
        wished[mend->left[i]->verdict->index] = 0;
    }
    qzplan_mend_free(mend);
}

/* ---- random plans of several shapes */

static const char *const COUNTS[] = {"at_least: %d",
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
static const char *const SHARES[] = {"at_least: %d%%",
                                     "at_most: %d%%",
                                     "more_than: %d%%",
                                     "less_than: %d%%",
                                     "exactly: %d%%",
                                     "between: [%d%%, %d%%]",
                                     "about: %d%%, within: 5 points",
                                     "all: true",
                                     "none: true",
                                     "about: %d%%, within: 20%%, above: met"};

static void draw(char *out, size_t size, uint64_t *state, int share, const char *metric,
                 const char *more) {
    size_t count = share ? sizeof SHARES / sizeof SHARES[0] : sizeof COUNTS / sizeof COUNTS[0];
    const char *form = (share ? SHARES : COUNTS)[qz_random_between(state, 0, (int64_t)count - 1)];
    int low = (int)(share ? 10 * qz_random_between(state, 1, 9) : qz_random_between(state, 1, 6));
    int high =
        low + (int)(share ? 10 * qz_random_between(state, 0, 1) : qz_random_between(state, 0, 2));
    char comparator[128];
#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
#pragma GCC diagnostic ignored "-Wformat-extra-args"
#endif
    snprintf(comparator, sizeof comparator, form, low, high);
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif
    snprintf(out, size, "      - {metric: %s, %s%s}\n", metric, comparator, more);
}

/* What to draw: a metric, c(ount) or s(hare), and more keys. */
struct line {
    const char *metric;
    const char *more;
    int share;
    int always; /* 1: in every plan */
};

#define PLAIN "unit: u, title: T, wanted: up"

static const struct shape {
    struct scene scene;
    struct line lines[6];
    int rounds;
} SHAPES[] = {
    {{"one figure", "metrics: {a: {" PLAIN "}}", NULL, {"a,2024,,"}, 0, 0},
     {{"a", "", 0, 1}, {"a", "", 0, 0}},
     300},
    {{"a part",
      "metrics: {a: {" PLAIN "}, b: {part_of: a, title: T, wanted: up}}",
      NULL,
      {"a,2024,,", "b,2024,,"},
      0,
      0},
     {{"b", "", 1, 1}, {"b", "", 1, 0}, {"a", "", 0, 0}, {"b", ", as: count", 0, 0}},
     120},
    {{"three in a row",
      "metrics: {a: {" PLAIN "}, b: {part_of: a, title: T, wanted: up}, c: {part_of: b, title: T}}",
      NULL,
      {"a,2024,,", "b,2024,,", "c,2024,,"},
      2,
      0},
     {{"b", "", 1, 0}, {"c", "", 1, 1}, {"a", "", 0, 0}},
     12},
    {{"two parts",
      "metrics: {a: {" PLAIN "}, b: {part_of: a, title: T}, c: {part_of: a, title: T}}",
      NULL,
      {"a,2024,,", "b,2024,,", "c,2024,,"},
      1,
      0},
     {{"b", "", 1, 1}, {"c", "", 1, 1}},
     12},
    {{"a sum",
      "metrics: {a: {" PLAIN "}, b: {" PLAIN "}, s: {sum: [a, b], title: T, wanted: up}}",
      NULL,
      {"a,2024,,", "b,2024,,"},
      0,
      0},
     {{"s", "", 0, 1}, {"a", "", 0, 0}, {"b", "", 0, 0}},
     60},
    {{"quarters",
      "metrics: {a: {" PLAIN ", figures: each_period}}",
      NULL,
      {"a,2024-H1,,", "a,2024-H2,,"},
      0,
      0},
     {{"a", ", every: half_year, starts: 2024-H2", 0, 0},
      {"a", ", every: year, starts: 2024", 0, 1}},
     60},
    {{"groups",
      "groups: {g: {title: G}, h: {title: H}}\nmetrics: {a: {" PLAIN "}}",
      NULL,
      {"a,2024,,g", "a,2024,,h"},
      0,
      0},
     {{"a", ", for: [g, h]", 0, 1}, {"a", ", for: g", 0, 0}},
     60},
    {{"areas",
      "areas:\n  - {id: z, title: Z, kind: county}\n  - {id: x, title: X, kind: town, in: z}\n"
      "  - {id: y, title: Y, kind: town, in: z}\nmetrics: {a: {" PLAIN "}}",
      NULL,
      {"a,2024,x,", "a,2024,y,"},
      0,
      0},
     {{"a", "", 0, 1}, {"a", ", each: town", 0, 0}},
     60},
    {{"a ratio",
      "metrics: {a: {" PLAIN "}, b: {" PLAIN "}, r: {ratio: a, to: b, title: T, wanted: up}}",
      NULL,
      {"a,2024,,", "b,2024,,"},
      0,
      1},
     {{"r", "", 0, 1}},
     60},
};

/* A plan with drawn figures, judged; w.plan is NULL where it cannot be. */
static struct world begin(const struct scene *scene, const char *targets, uint64_t *state) {
    struct world w = {.scene = scene, .count = key_count(scene)};
    w.plan = load(scene->head, targets);
    if (w.plan == NULL) {
        return w;
    }
    qz_expect(qzplan_day_from_date(&w.as_of, 2025, 1, 1) == QZPLAN_OK);
    while (w.figures == NULL) {
        for (size_t i = 0; i < w.count; i++) {
            int answer = strncmp(scene->keys[i], "yes", 3) == 0;
            w.values[i] = qz_random_between(state, 0, answer ? 1 : HIGHEST - 1);
        }
        w.figures = report(w.plan, w.scene, w.values, w.count);
    }
    qz_expect(qzplan_evaluate(&w.result, w.plan, w.figures, w.as_of, NULL) == QZPLAN_OK);
    return w;
}

static void end(struct world *w) {
    qzplan_result_free(w->result);
    qzplan_figures_free(w->figures);
    qzplan_plan_free(w->plan);
}

static void check_targets(const struct scene *scene, const char *targets, uint64_t *state) {
    struct world w = begin(scene, targets, state);
    if (w.plan != NULL) {
        check_world(&w, targets);
    }
    end(&w);
}

static void check_shape(const struct shape *shape, uint64_t *state) {
    char targets[ROOM] = "";
    for (size_t i = 0; i < 6 && shape->lines[i].metric != NULL; i++) {
        const struct line *line = &shape->lines[i];
        if (line->always || qz_random_between(state, 0, 1)) {
            char text[256];
            draw(text, sizeof text, state, line->share, line->metric, line->more);
            strncat(targets, text, sizeof targets - strlen(targets) - 1);
        }
    }
    check_targets(&shape->scene, targets, state);
}

START_TEST(nothing_shorter_is_found_by_force) {
    const struct shape *shape = &SHAPES[_i];
    uint64_t state = 7 + (uint64_t)_i;
    for (int i = 0; i < shape->rounds; i++) {
        check_shape(shape, &state);
    }
}
END_TEST

/* A count of targets: the cheapest of its children, and where too many hold, the cheapest to lose.
 */
static const struct scene COUNT_OF = {"a count of targets",
                                      "metrics: {a: {" PLAIN "}, b: {" PLAIN "}, c: {" PLAIN
                                      "}, yes: {answer: yes_no, title: Y}}",
                                      NULL,
                                      {"a,2024,,", "b,2024,,", "c,2024,,", "yes,2024,,"},
                                      0,
                                      0};

START_TEST(the_cheapest_children_are_mended) {
    static const char *const comparators[] = {"at_least: 2", "at_least: 3", "all: true",
                                              "at_most: 1", "exactly: 2"};
    uint64_t state = 99;
    for (int i = 0; i < 10; i++) {
        char targets[ROOM];
        snprintf(targets, sizeof targets,
                 "      - {%s, of: [{metric: a, at_least: %d}, {metric: b, at_most: %d}, "
                 "{metric: c, about: 4, within: 1}, {done: yes}], title: N}\n",
                 comparators[i % 5], (int)qz_random_between(&state, 1, 7),
                 (int)qz_random_between(&state, 0, 5));
        check_targets(&COUNT_OF, targets, &state);
    }
}
END_TEST

/* What one verdict needs, taken alone: the nearest value of its own figure that satisfies. */
static void check_needed(const struct world *w, const qzplan_verdict *v, size_t figure) {
    int64_t best = -1;
    for (int64_t value = 0; value <= 40; value++) {
        int64_t values[MOST_FIGURES];
        memcpy(values, w->values, sizeof values);
        values[figure] = value;
        qzplan_figures *figures = report(w->plan, w->scene, values, w->count);
        const qzplan_result *result = NULL;
        if (figures != NULL) {
            qz_expect(qzplan_evaluate(&result, w->plan, figures, w->as_of, NULL) == QZPLAN_OK);
            best = result->verdicts[v->index]->met == QZPLAN_TRUTH_YES
                       ? least(best, distance(value, w->values[figure]))
                       : best;
        }
        qzplan_result_free(result);
        qzplan_figures_free(figures);
    }
    int64_t amount = v->needed_count == 0 ? -1 : distance(v->needed[0].amount.num, 0);
    if (amount != best) {
        ck_abort_msg("%s: needs %lld, said %lld (%lld %lld)", v->target->id, (long long)best,
                     (long long)amount, (long long)w->values[0], (long long)w->values[1]);
    }
}

/* The first two shapes: one verdict at a time. */
START_TEST(one_verdict_needs_the_nearest_value) {
    const struct shape *shape = &SHAPES[_i];
    uint64_t state = 77 + (uint64_t)_i;
    for (int i = 0; i < 400; i++) {
        char targets[256];
        draw(targets, sizeof targets, &state, _i, _i ? "b" : "a", "");
        struct world w = begin(&shape->scene, targets, &state);
        const qzplan_verdict *v = w.result->verdicts[0];
        if (v->met == QZPLAN_TRUTH_NO) {
            check_needed(&w, v, (size_t)_i);
        }
        end(&w);
    }
}
END_TEST

static void add_tests(TCase *tests) {
    tcase_add_loop_test(tests, nothing_shorter_is_found_by_force, 0,
                        (int)(sizeof SHAPES / sizeof SHAPES[0]));
    tcase_add_test(tests, the_cheapest_children_are_mended);
    tcase_add_loop_test(tests, one_verdict_needs_the_nearest_value, 0, 2);
}

int main(void) {
    return qz_run_suite("mend", add_tests);
}
