/* SPDX-License-Identifier: MIT */
/* A country of counties: 75 targets judged in each of 2,850 of them, from figures already loaded,
   on one core, without explanations. Prints verdicts a second, bytes a verdict, and the exponent of
   time over the number of counties. Name, value and unit, tabs between. */

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <qzplan/qzplan.h>

#include "timing.h"

enum { TARGETS = 75, COUNTIES = 2850, ROUNDS = 15, SIZES = 3 };

/* Counts what evaluation takes from its allocator. */
static size_t taken;

static void *counting_allocate(void *context, size_t bytes) {
    (void)context;
    taken += bytes;
    return malloc(bytes);
}

static void counting_release(void *context, void *memory, size_t bytes) {
    (void)context;
    (void)bytes;
    free(memory);
}

/* A plan of 75 shares, each of a whole of its own, over a tree of counties. */
static char *write_plan(size_t counties) {
    size_t size = 100000 + counties * 64;
    char *text = malloc(size);
    if (text == NULL) {
        return NULL;
    }
    size_t n = (size_t)snprintf(
        text, size,
        "qzplan: 1\nid: country\ntitle: Country\nlanguages: [en]\n"
        "begins: 2023-01-01\nlead: d\ndue: 2025\n"
        "departments: {d: Department}\nareas:\n  - {id: country, kind: country}\n");
    for (size_t i = 0; i < counties; i++) {
        n += (size_t)snprintf(text + n, size - n, "  - {id: c%zu, kind: county, in: country}\n", i);
    }
    n += (size_t)snprintf(text + n, size - n, "metrics:\n");
    for (int i = 0; i < TARGETS; i++) {
        n += (size_t)snprintf(text + n, size - n, "  w%d: {unit: schools}\n  p%d: {part_of: w%d}\n",
                              i, i, i);
    }
    n += (size_t)snprintf(text + n, size - n, "tasks:\n");
    for (int i = 0; i < TARGETS; i++) {
        n += (size_t)snprintf(
            text + n, size - n,
            "  - {id: \"%d\", title: T, targets: [{metric: p%d, at_least: %d%%}]}\n", i, i,
            40 + i % 50);
    }
    return text;
}

static int add_figures(qzplan_figures *figures, size_t counties) {
    int error = QZPLAN_OK;
    for (size_t c = 0; c < counties && error == QZPLAN_OK; c++) {
        for (int i = 0; i < TARGETS && error == QZPLAN_OK; i++) {
            char area[32];
            char metric[16];
            char part[16];
            char whole[16];
            snprintf(area, sizeof area, "c%zu", c);
            snprintf(metric, sizeof metric, "p%d", i);
            unsigned all = 40 + (unsigned)((c * 7 + (size_t)i * 13) % 160);
            snprintf(whole, sizeof whole, "%u", all);
            snprintf(part, sizeof part, "%u", (unsigned)((c * 31 + (size_t)i * 17) % (all + 1)));
            qzplan_figure_row row = {.size = sizeof row,
                                     .metric = metric,
                                     .period = "2025",
                                     .area = area,
                                     .numerator = part,
                                     .denominator = whole};
            error = qzplan_figures_add(figures, &row, NULL);
        }
    }
    return error == QZPLAN_OK ? qzplan_figures_seal(figures, NULL) : error;
}

/* Judges the plan in every county; the median nanoseconds of a round. */
static int measure(const qzplan_plan *plan, const qzplan_figures *figures, size_t counties,
                   double *ns, size_t *bytes) {
    static double times[ROUNDS];
    const qzplan_allocator allocator = {sizeof allocator, NULL, counting_allocate,
                                        counting_release};
    int32_t as_of;
    int error = qzplan_day_parse(&as_of, "2025-12-31", 10);
    for (int round = 0; round < ROUNDS && error == QZPLAN_OK; round++) {
        taken = 0;
        double start = now_ns();
        for (size_t i = 0; i < plan->area_count && error == QZPLAN_OK; i++) {
            if (plan->areas[i]->parent == NULL) {
                continue;
            }
            const qzplan_result *result;
            const qzplan_evaluate_options options = {
                .size = sizeof options, .allocator = &allocator, .area = plan->areas[i]};
            error = qzplan_evaluate(&result, plan, figures, as_of, &options);
            if (error == QZPLAN_OK) {
                qzplan_result_free(result);
            }
        }
        times[round] = now_ns() - start;
    }
    *ns = median(times, ROUNDS);
    *bytes = taken / counties / TARGETS;
    return error;
}

static int run(size_t counties, double *ns, size_t *bytes) {
    const qzplan_plan *plan = NULL;
    qzplan_figures *figures = NULL;
    qzplan_diagnostics *faults = NULL;
    char *text = write_plan(counties);
    const qzplan_load_options options = {
        .size = sizeof options, .max_bytes = 16 << 20, .max_nodes = 4000000};
    int error = text == NULL ? QZPLAN_ERROR_NO_MEMORY
                             : qzplan_plan_load_bytes(&plan, "country.yaml", text, strlen(text),
                                                      &options, &faults);
    for (size_t i = 0; faults != NULL && i < faults->count && i < 3; i++) {
        fprintf(stderr, "%u: %s\n", faults->items[i]->line, faults->items[i]->message);
    }
    qzplan_diagnostics_free(faults);
    if (error == QZPLAN_OK) {
        error = qzplan_figures_new(&figures, plan, NULL);
    }
    if (error == QZPLAN_OK) {
        error = add_figures(figures, counties);
    }
    if (error == QZPLAN_OK) {
        error = measure(plan, figures, counties, ns, bytes);
    }
    qzplan_figures_free(figures);
    qzplan_plan_free(plan);
    free(text);
    return error;
}

int main(void) {
    static const size_t sizes[SIZES] = {COUNTIES / 4, COUNTIES / 2, COUNTIES};
    double ns[SIZES];
    size_t bytes = 0;
    for (int i = 0; i < SIZES; i++) {
        int error = run(sizes[i], &ns[i], &bytes);
        if (error != QZPLAN_OK) {
            fprintf(stderr, "bench_county: %s\n", qzplan_error_describe(error, "en"));
            return 1;
        }
    }
    printf("county_verdicts_per_s\t%.0f\tverdicts/s\n",
           (double)COUNTIES * TARGETS / ns[SIZES - 1] * 1e9);
    printf("bytes_per_verdict\t%zu\tbytes\n", bytes);
    printf("county_growth_exponent\t%.3f\texponent\n",
           log(ns[SIZES - 1] / ns[0]) / log((double)sizes[SIZES - 1] / (double)sizes[0]));
    return 0;
}
