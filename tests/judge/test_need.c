/* SPDX-License-Identifier: MIT */
/* What one verdict needs, held against brute force: its figures are assumed to be anything else,
   step by step, and evaluated again. The least change that satisfies is what has to be said; where
   there is none, that it is out of reach. */

#include "support/need_rows.h"

/* ---- one world */

struct world {
    const struct row *row;
    const qzplan_plan *plan;
    qzplan_figures *figures;
    const qzplan_result *result;
    const qzplan_verdict *verdict;
    int64_t values[SCENE_FIGURES];
    size_t count;
    size_t levers;
    int32_t as_of;
    char targets[512];
};

static void tell(const struct world *w, const char *what) {
    char explained[512] = "";
    if (qzplan_verdict_explain(explained, sizeof explained, NULL, w->verdict, "en") != QZPLAN_OK) {
        explained[0] = '\0';
    }
    ck_abort_msg("%s: %s\n%s%s\n(%lld %lld %lld %lld)", w->row->scene.name, what, w->targets,
                 explained, (long long)w->values[0], (long long)w->values[1],
                 (long long)w->values[2], (long long)w->values[3]);
}

static void draw_target(struct world *w, uint64_t *state) {
    const struct row *row = w->row;
    char comparator[128];
    int64_t forms = 0;
    while (forms < MOST_FORMS && row->forms[forms] != NULL) {
        forms++;
    }
    if (forms == 0) {
        scene_comparator(comparator, sizeof comparator, state, row->kind);
    } else {
        int low = (int)qz_random_between(state, 1, 8);
        int high = low + (int)qz_random_between(state, 0, 2);
        scene_fill(comparator, sizeof comparator,
                   row->forms[qz_random_between(state, 0, forms - 1)], low, high);
    }
    snprintf(w->targets, sizeof w->targets, "      - {%s, %s}\n", row->target, comparator);
}

/* A plan with drawn figures, judged; 0 where it cannot be. */
static int begin(struct world *w, const struct row *row, uint64_t *state) {
    *w = (struct world){.row = row, .count = scene_key_count(&row->scene)};
    w->levers = row->levers[1] == NULL ? 1 : 2;
    draw_target(w, state);
    w->plan = scene_load(row->scene.head, w->targets);
    int32_t year = row->month == 0 ? 2025 : 2024;
    qz_expect(qzplan_day_make(&w->as_of, year, row->month == 0 ? 1 : row->month, 1) == 0);
    for (int i = 0; w->plan != NULL && w->figures == NULL && i < 1000; i++) {
        for (size_t k = 0; k < w->count; k++) {
            w->values[k] = qz_random_between(state, row->low < -5 ? -5 : row->low, 10);
        }
        w->figures = scene_report(w->plan, &row->scene, w->values, w->count);
    }
    if (w->figures == NULL) {
        return 0;
    }
    qz_expect(qzplan_evaluate(&w->result, w->plan, w->figures, w->as_of, NULL) == QZPLAN_OK);
    w->verdict = w->result->verdicts[row->verdict];
    return 1;
}

static void end(struct world *w) {
    qzplan_result_free(w->result);
    qzplan_figures_free(w->figures);
    qzplan_plan_free(w->plan);
}

/* ---- what if */

static int assume(qzplan_figures *figures, const char *key, int64_t steps, int per) {
    char fields[4][64];
    char value[64];
    int64_t size = steps < 0 ? -steps : steps;
    scene_split(fields, key);
    snprintf(value, sizeof value, "%s%lld.%02lld", steps < 0 ? "-" : "", (long long)(size / per),
             (long long)(size % per * (100 / per)));
    if (per == 1) {
        snprintf(value, sizeof value, "%lld", (long long)steps);
    }
    qzplan_figure_row row = {.size = sizeof row,
                             .metric = fields[0],
                             .period = fields[1],
                             .area = fields[2],
                             .group = fields[3],
                             .value = value};
    return qzplan_figures_add(figures, &row, NULL) == QZPLAN_OK;
}

/* 1 if the verdict is met with the levers at so many steps; what cannot be is not. */
static int is_met(const struct world *w, const int64_t *steps) {
    qzplan_figures *assumed;
    const qzplan_result *result = NULL;
    int good = 1;
    qz_expect(qzplan_figures_new(&assumed, w->plan, NULL) == QZPLAN_OK);
    for (size_t i = 0; i < w->levers; i++) {
        good = good && assume(assumed, w->row->levers[i], steps[i], w->row->per);
    }
    good = good && qzplan_figures_seal(assumed, NULL) == QZPLAN_OK;
    const qzplan_evaluate_options options = {.size = sizeof options, .what_if = assumed};
    good = good && qzplan_evaluate(&result, w->plan, w->figures, w->as_of, &options) == QZPLAN_OK;
    good = good && result->verdicts[w->row->verdict]->met == QZPLAN_TRUTH_YES;
    qzplan_result_free(result);
    qzplan_figures_free(assumed);
    return good;
}

/* ---- the least change */

static int order(qzplan_number a, qzplan_number b) {
    int32_t result = 0;
    qz_expect(qzplan_number_compare(&result, &a, &b) == QZPLAN_OK);
    return result;
}

static qzplan_number size_of(qzplan_number n) {
    return (qzplan_number){n.num < 0 ? -n.num : n.num, n.den};
}

/* The figure of a lever, or what is judged where that is computed. */
static qzplan_number value_of(const struct world *w, size_t lever) {
    for (size_t i = 0; i < w->count; i++) {
        if (strcmp(w->row->scene.keys[i], w->row->levers[lever]) == 0) {
            return (qzplan_number){w->values[i], w->row->percent ? 100 : 1};
        }
    }
    return w->verdict->actual;
}

/* By how much the value differs with the levers at so many steps. */
static qzplan_number change_of(const struct world *w, const int64_t *steps) {
    qzplan_number sum = {0, 1};
    for (size_t i = 0; i < w->levers; i++) {
        qzplan_number at = {steps[i], w->row->per * (w->row->percent ? 100 : 1)};
        qzplan_number now = value_of(w, i);
        qz_expect(qzplan_number_subtract(&at, &at, &now) == QZPLAN_OK);
        qz_expect(qzplan_number_add(&sum, &sum, &at) == QZPLAN_OK);
    }
    const qzplan_number gain = {w->row->gain == 0 ? 1 : w->row->gain, 1};
    qz_expect(qzplan_number_divide(&sum, &sum, &gain) == QZPLAN_OK);
    return sum;
}

/* The least change that satisfies, by trying all; den 0: none does. *nearby gets 1 where one in the
   direction of `amount` comes as near to it as steps can. */
static qzplan_number by_force(const struct world *w, qzplan_number amount) {
    qzplan_number best = {0, 0};
    int64_t steps[2];
    int64_t low = (int64_t)w->row->low * w->row->per;
    int64_t high = (int64_t)w->row->high * w->row->per;
    for (steps[0] = low; steps[0] <= high; steps[0]++) {
        for (steps[1] = low; steps[1] <= (w->levers == 2 ? high : low); steps[1]++) {
            qzplan_number change = change_of(w, steps);
            int nearer = best.den == 0 || order(size_of(change), size_of(best)) < 0;
            int same_way = best.den != 0 && order(size_of(change), size_of(best)) == 0 &&
                           (change.num < 0) == (amount.num < 0);
            if ((nearer || same_way) && is_met(w, steps)) {
                best = change;
            }
        }
    }
    return best;
}

/* What is said lies at the least change, or up to a step before it. */
static int agrees(const struct world *w, const qzplan_need *need, qzplan_number best) {
    qzplan_number rest;
    qzplan_number amount = size_of(need->amount);
    best = size_of(best);
    const qzplan_number step = {1, w->row->per * (w->row->percent ? 100 : 1) *
                                       (w->row->gain == 0 ? 1 : w->row->gain)};
    qz_expect(qzplan_number_subtract(&rest, &best, &amount) == QZPLAN_OK);
    return need->strict ? rest.num > 0 && order(rest, step) <= 0
                        : rest.num >= 0 && order(rest, step) < 0;
}

/* 1 if what is said to be needed lies beyond all that is tried. */
static int is_far(const struct world *w, qzplan_number amount) {
    const qzplan_number scale = {w->row->percent ? 100 : 1, 1};
    const qzplan_number gain = {w->row->gain == 0 ? 1 : w->row->gain, 1};
    qzplan_number end = w->levers == 2 ? (qzplan_number){0, 1} : value_of(w, 0);
    qz_expect(qzplan_number_multiply(&amount, &amount, &gain) == QZPLAN_OK);
    qz_expect(qzplan_number_add(&end, &end, &amount) == QZPLAN_OK);
    qz_expect(qzplan_number_multiply(&end, &end, &scale) == QZPLAN_OK);
    return order(end, (qzplan_number){w->row->high - 1, 1}) > 0 ||
           order(end, (qzplan_number){w->row->low + 1, 1}) < 0;
}

static void check(const struct world *w) {
    const qzplan_verdict *v = w->verdict;
    const qzplan_number none = {0, 0};
    qz_expect(v->needed_count <= 1);
    const qzplan_need *need = v->needed_count == 0 ? NULL : v->needed;
    qzplan_number best = by_force(w, need == NULL ? none : need->amount);
    int out = (v->remarks & QZPLAN_REMARK_OUT_OF_REACH) != 0;
    if (need == NULL) {
        if (best.den != 0 || !out) {
            tell(w, best.den != 0 ? "it can be reached" : "it is not said to be out of reach");
        }
    } else if (out || (best.den == 0 && !is_far(w, need->amount))) {
        tell(w, "it is out of reach");
    } else if (best.den != 0 && !agrees(w, need, best)) {
        char text[64];
        snprintf(text, sizeof text, "it takes %lld/%lld", (long long)best.num, (long long)best.den);
        tell(w, text);
    }
}

START_TEST(the_least_change_is_what_is_needed) {
    const struct row *row = &ROWS[_i];
    uint64_t state = 5 + (uint64_t)_i;
    int judged = 0;
    for (int i = 0; i < 200 && judged < 12; i++) {
        struct world w;
        if (begin(&w, row, &state) && w.verdict->met == QZPLAN_TRUTH_NO) {
            check(&w);
            judged++;
        }
        end(&w);
    }
    ck_assert_int_ge(judged, 4);
}
END_TEST

static void add_tests(TCase *tests) {
    tcase_add_loop_test(tests, the_least_change_is_what_is_needed, 0,
                        (int)(sizeof ROWS / sizeof ROWS[0]));
}

QZ_SUITE(need, add_tests)
