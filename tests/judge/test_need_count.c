/* SPDX-License-Identifier: MIT */
/* What a count of targets needs, held against every way in which its children can hold; what it
   takes to judge it; and pairs of nested promises where there are many of them. */

#include "support/scene.h"

enum { CHILDREN = 5 };

static const char *const COMPARATORS[] = {"at_least: %d",
                                          "at_most: %d",
                                          "more_than: %d",
                                          "less_than: %d",
                                          "exactly: %d",
                                          "between: [%d, %d]",
                                          "all: true",
                                          "none: true",
                                          "about: %d, within: 1",
                                          "at_least: 60%%",
                                          "at_most: 40%%",
                                          "less_than: 20%%",
                                          "more_than: 40%%",
                                          "exactly: 50%%",
                                          "between: [50%%, 59%%]",
                                          "about: 50%%, within: 10 points, above: met"};

/* Five children of a task, or one in each of five towns. */
static const char *const HEADS[] = {
    "metrics: {a: {unit: u}, b: {unit: u}, c: {unit: u}, e: {unit: u}, f: {unit: u}}",
    "areas:\n  - {id: z, kind: county}\n  - {id: a, kind: town, in: z}\n"
    "  - {id: b, kind: town, in: z}\n  - {id: c, kind: town, in: z}\n"
    "  - {id: e, kind: town, in: z}\n  - {id: f, kind: town, in: z}\nmetrics: {a: {unit: u}}"};
static const char *const CHILDREN_OF[] = {
    "[{metric: a, at_least: 1}, {metric: b, at_least: 1}, {metric: c, at_least: 1}, "
    "{metric: e, at_least: 1}, {metric: f, at_least: 1}]",
    "{each: town, metric: a, at_least: 1}"};

/* The plan judged with those children holding whose bit is set. */
static const qzplan_result *judge(const qzplan_plan *plan, qzplan_figures **figures, int areas,
                                  unsigned holding) {
    const qzplan_result *result;
    int32_t as_of;
    qz_expect(qzplan_figures_new(figures, plan, NULL) == QZPLAN_OK);
    for (unsigned i = 0; i < CHILDREN; i++) {
        const char id[2] = {"abcef"[i], 0};
        qzplan_figure_row row = {.size = sizeof row,
                                 .metric = areas ? "a" : id,
                                 .area = areas ? id : NULL,
                                 .period = "2024",
                                 .value = holding >> i & 1 ? "1" : "0"};
        qz_expect(qzplan_figures_add(*figures, &row, NULL) == QZPLAN_OK);
    }
    qz_expect(qzplan_figures_seal(*figures, NULL) == QZPLAN_OK);
    qz_expect(qzplan_day_make(&as_of, 2025, 1, 1) == QZPLAN_OK);
    qz_expect(qzplan_evaluate(&result, plan, *figures, as_of, NULL) == QZPLAN_OK);
    return result;
}

static int bits(unsigned n) {
    return n == 0 ? 0 : (int)(n & 1) + bits(n >> 1);
}

/* How many of the children have to change, at the least; *met gets whether none has to. */
static int fewest(const int32_t *met, unsigned holding) {
    int best = -1;
    for (unsigned other = 0; other < 1U << CHILDREN; other++) {
        int changed = bits(holding ^ other);
        best = met[other] == QZPLAN_TRUTH_YES && (best < 0 || changed < best) ? changed : best;
    }
    return best;
}

static void check_plan(const qzplan_plan *plan, int areas, const char *targets) {
    int32_t met[1U << CHILDREN];
    for (int pass = 0; pass < 2; pass++) {
        for (unsigned holding = 0; holding < 1U << CHILDREN; holding++) {
            qzplan_figures *figures;
            const qzplan_result *result = judge(plan, &figures, areas, holding);
            const qzplan_verdict *v = result->verdicts[0];
            met[holding] = v->met;
            if (pass == 1 && v->met == QZPLAN_TRUTH_NO) {
                int best = fewest(met, holding);
                int64_t amount = v->needed_count == 1 ? v->needed[0].amount.num : 0;
                int good = best < 0 ? v->needed_count == 0 &&
                                          (v->remarks & QZPLAN_REMARK_OUT_OF_REACH) != 0
                                    : v->needed_count == 1 && v->needed[0].metric == NULL &&
                                          !v->needed[0].strict && !v->needed[0].replace &&
                                          (amount < 0 ? -amount : amount) == best;
                if (!good) {
                    ck_abort_msg("%s of %x: needs %d, said %d", targets, holding, best,
                                 (int)amount);
                }
            }
            qzplan_result_free(result);
            qzplan_figures_free(figures);
        }
    }
}

START_TEST(as_many_more_have_to_hold) {
    int areas = _i % 2;
    for (int low = 0; low <= CHILDREN; low++) {
        char comparator[128];
        char targets[512];
        scene_fill(comparator, sizeof comparator, COMPARATORS[_i / 2], low, low + 1);
        snprintf(targets, sizeof targets, "      - {%s, of: %s, title: N}\n", comparator,
                 CHILDREN_OF[areas]);
        const qzplan_plan *plan = scene_load(HEADS[areas], targets);
        if (plan != NULL) {
            check_plan(plan, areas, comparator);
        }
        qzplan_plan_free(plan);
        if (strchr(COMPARATORS[_i / 2], 'd') == NULL) {
            break;
        }
    }
}
END_TEST

/* Of each town as for itself, whatever the others are: 5 of 100 rotate where 10 should, 1 of them
   to the country where a fifth should. */
START_TEST(pairs_are_told_apart_by_their_areas) {
    enum { TOWNS = 3000, BYTES = 1 << 18 };
    char *text = calloc(2, BYTES);
    char *csv = text + BYTES;
    size_t used = (size_t)snprintf(text, BYTES, "areas:\n  - {id: z, kind: county}\n");
    size_t rows = (size_t)snprintf(csv, BYTES, "metric,period,area,value\n");
    for (int i = 0; i < TOWNS; i++) {
        used +=
            (size_t)snprintf(text + used, BYTES - used, "  - {id: t%d, kind: town, in: z}\n", i);
        rows +=
            (size_t)snprintf(csv + rows, BYTES - rows,
                             "a,2024,t%d,%d\nb,2024,t%d,5\nc,2024,t%d,0\n", i, 100 + i % 7, i, i);
    }
    snprintf(text + used, BYTES - used,
             "metrics: {a: {unit: u}, b: {part_of: a}, c: {part_of: b}}");
    const qzplan_plan *plan = scene_load(text, "      - {metric: b, at_least: 10%, each: town}\n"
                                               "      - {metric: c, at_least: 20%, each: town}\n");
    qzplan_figures *figures;
    const qzplan_result *result;
    int32_t as_of;
    qz_expect(qzplan_figures_new(&figures, plan, NULL) == QZPLAN_OK);
    qz_expect(qzplan_figures_load_bytes(figures, "f.csv", csv, rows, QZPLAN_FORMAT_CSV, NULL) ==
              QZPLAN_OK);
    qz_expect(qzplan_figures_seal(figures, NULL) == QZPLAN_OK);
    qz_expect(qzplan_day_make(&as_of, 2025, 1, 1) == QZPLAN_OK);
    qz_expect(qzplan_evaluate(&result, plan, figures, as_of, NULL) == QZPLAN_OK);
    qz_expect(result->verdict_count == 2 * TOWNS);
    for (size_t i = 0; i < 2 * TOWNS; i++) {
        const qzplan_verdict *v = result->verdicts[i];
        int more = (100 + (int)(i % TOWNS) % 7 + 9) / 10 - 5;
        qz_expect(v->needed_count == 2 && v->needed[0].amount.num == more);
        qz_expect(v->needed[0].metric == plan->metrics[1] &&
                  v->needed[1].metric == plan->metrics[2]);
        qz_expect(v->needed[1].amount.num == (5 + more + 4) / 5);
    }
    qzplan_result_free(result);
    qzplan_figures_free(figures);
    qzplan_plan_free(plan);
    free(text);
}
END_TEST

/* ---- what judging a count takes */

static size_t taken;

static void *take(void *context, size_t bytes) {
    (void)context;
    taken += bytes;
    return malloc(bytes);
}

static void release(void *context, void *memory, size_t bytes) {
    (void)context;
    (void)bytes;
    free(memory);
}

/* The bytes asked for to judge a count over so many towns, of which none holds. */
static size_t bytes_of_count(int towns) {
    size_t size = 200 + (size_t)towns * 64;
    char *head = malloc(size);
    size_t n = (size_t)snprintf(head, size, "areas:\n  - {id: z, kind: county}\n");
    for (int i = 0; i < towns; i++) {
        n += (size_t)snprintf(head + n, size - n, "  - {id: t%d, kind: town, in: z}\n", i);
    }
    snprintf(head + n, size - n, "metrics: {a: {unit: u}}");
    const qzplan_plan *plan =
        scene_load(head, "      - {at_least: 1, of: {each: town, metric: a, at_least: 1}}");
    ck_assert_ptr_nonnull(plan);
    qzplan_figures *figures;
    qz_expect(qzplan_figures_new(&figures, plan, NULL) == QZPLAN_OK);
    for (int i = 0; i < towns; i++) {
        char id[16];
        snprintf(id, sizeof id, "t%d", i);
        qzplan_figure_row row = {
            .size = sizeof row, .metric = "a", .area = id, .period = "2024", .value = "0"};
        qz_expect(qzplan_figures_add(figures, &row, NULL) == QZPLAN_OK);
    }
    qz_expect(qzplan_figures_seal(figures, NULL) == QZPLAN_OK);
    int32_t as_of;
    const qzplan_result *result;
    const qzplan_allocator allocator = {sizeof allocator, NULL, take, release};
    const qzplan_evaluate_options options = {.size = sizeof options, .allocator = &allocator};
    qz_expect(qzplan_day_make(&as_of, 2025, 1, 1) == QZPLAN_OK);
    taken = 0;
    qz_expect(qzplan_evaluate(&result, plan, figures, as_of, &options) == QZPLAN_OK);
    qz_expect(result->verdicts[0]->status == QZPLAN_STATUS_MISSED);
    qzplan_result_free(result);
    qzplan_figures_free(figures);
    qzplan_plan_free(plan);
    free(head);
    return taken;
}

/* A thousand more children leave behind no more than a pointer and its room each. */
START_TEST(judging_children_leaves_nothing_behind) {
    enum { FEW = 100, MANY = 1100 };
    ck_assert_uint_lt(bytes_of_count(MANY) - bytes_of_count(FEW), (MANY - FEW) * 64);
}
END_TEST

static void add_tests(TCase *tests) {
    tcase_add_loop_test(tests, as_many_more_have_to_hold, 0,
                        2 * (int)(sizeof COMPARATORS / sizeof COMPARATORS[0]));
    tcase_add_test(tests, pairs_are_told_apart_by_their_areas);
    tcase_add_test(tests, judging_children_leaves_nothing_behind);
}

QZ_SUITE(need_count, add_tests)
