/* SPDX-License-Identifier: MIT */
/* What a verdict's explanation costs: 25 targets in each of 2,850 counties, counts and shares by
   turns, judged once and then told, one after the other, into one buffer. Name, value and unit,
   tabs between. */

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <qzplan/qzplan.h>

#include "timing.h"

enum { TARGETS = 25, COUNTIES = 2850, ROUNDS = 9, PLAN_BYTES = 400000 };

static char *write_plan(void) {
    char *text = malloc(PLAN_BYTES);
    if (text == NULL) {
        return NULL;
    }
    size_t n = (size_t)snprintf(
        text, PLAN_BYTES,
        "qzplan: 1\nid: country\ntitle: Country\nlanguages: [en]\nbegins: 2021-01-01\nlead: "
        "d\ndue: 2025\n"
        "departments: {d: Department}\nareas:\n  - {id: country, kind: country}\n");
    for (int i = 0; i < COUNTIES; i++) {
        n += (size_t)snprintf(text + n, PLAN_BYTES - n,
                              "  - {id: c%d, kind: county, in: country}\n", i);
    }
    n += (size_t)snprintf(text + n, PLAN_BYTES - n, "metrics:\n");
    for (int i = 0; i < TARGETS; i++) {
        n += (size_t)snprintf(text + n, PLAN_BYTES - n,
                              "  w%d: {title: Schools %d, unit: schools}\n"
                              "  m%d: {title: Green schools %d, part_of: w%d}\n",
                              i, i, i, i, i);
    }
    n += (size_t)snprintf(text + n, PLAN_BYTES - n, "tasks:\n");
    for (int i = 0; i < TARGETS; i++) {
        const char *promise = i % 2 ? "at_least: 60%" : "raise_to: 90, from: 20";
        n += (size_t)snprintf(
            text + n, PLAN_BYTES - n,
            "  - {id: \"%d\", title: T, targets: [{metric: m%d, each: county, %s}]}\n", i, i,
            promise);
    }
    return text;
}

static int add_figures(qzplan_figures *figures) {
    int error = QZPLAN_OK;
    for (int c = 0; c < COUNTIES && error == QZPLAN_OK; c++) {
        for (int i = 0; i < TARGETS && error == QZPLAN_OK; i++) {
            char area[32];
            char metric[16];
            char part[16];
            char whole[16];
            int all = 40 + (c * 7 + i * 13) % 160;
            snprintf(area, sizeof area, "c%d", c);
            snprintf(metric, sizeof metric, "m%d", i);
            snprintf(whole, sizeof whole, "%d", all);
            snprintf(part, sizeof part, "%d", (c * 31 + i * 17) % (all + 1));
            qzplan_figure_row row = {.size = sizeof row,
                                     .metric = metric,
                                     .period = "2024",
                                     .area = area,
                                     .numerator = part,
                                     .denominator = whole};
            error = qzplan_figures_add(figures, &row, NULL);
        }
    }
    return error == QZPLAN_OK ? qzplan_figures_seal(figures, NULL) : error;
}

/* Tells every verdict; the median nanoseconds of one. */
static int measure(const qzplan_result *result, double *ns) {
    static double times[ROUNDS];
    static char text[4096];
    int error = QZPLAN_OK;
    for (int round = 0; round < ROUNDS; round++) {
        double start = now_ns();
        for (size_t i = 0; i < result->verdict_count && error == QZPLAN_OK; i++) {
            error = qzplan_verdict_explain(text, sizeof text, NULL, result->verdicts[i], "en");
        }
        times[round] = (now_ns() - start) / (double)result->verdict_count;
    }
    *ns = median(times, ROUNDS);
    return error;
}

int main(void) {
    const qzplan_load_options options = {
        .size = sizeof options, .max_bytes = 16 << 20, .max_nodes = 4000000};
    const qzplan_plan *plan = NULL;
    const qzplan_result *result = NULL;
    qzplan_figures *figures = NULL;
    qzplan_diagnostics *faults = NULL;
    double ns = 0;
    int32_t as_of = 0;
    char *text = write_plan();
    int error = text == NULL ? QZPLAN_ERROR_NO_MEMORY
                             : qzplan_plan_load_bytes(&plan, "country.yaml", text, strlen(text),
                                                      &options, &faults);
    qzplan_diagnostics_free(faults);
    if (error == QZPLAN_OK) {
        error = qzplan_day_parse(&as_of, "2025-03-31", 10);
    }
    if (error == QZPLAN_OK) {
        error = qzplan_figures_new(&figures, plan, NULL);
    }
    if (error == QZPLAN_OK) {
        error = add_figures(figures);
    }
    if (error == QZPLAN_OK) {
        error = qzplan_evaluate(&result, plan, figures, as_of, NULL);
    }
    if (error == QZPLAN_OK) {
        error = measure(result, &ns);
    }
    if (error != QZPLAN_OK) {
        fprintf(stderr, "bench_text: %s\n", qzplan_error_describe(error, "en"));
        return 1;
    }
    printf("text_ns_per_verdict\t%.0f\tns\n", ns);
    qzplan_result_free(result);
    qzplan_figures_free(figures);
    qzplan_plan_free(plan);
    free(text);
    return 0;
}
