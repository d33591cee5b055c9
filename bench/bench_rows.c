/* SPDX-License-Identifier: MIT */
/* How time and memory grow with a file of figures: 2,850 counties, 25 metrics and ever more years,
   year by year as reports are appended, read from memory and sealed. Name, value and unit, tabs
   between: of the largest the bytes a row at their peak and in the sealed set, the file's own not
   counted, and the exponent of the time over the rows. */

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <qzplan/qzplan.h>

#include "timing.h"

enum { COUNTIES = 2850, METRICS = 25, YEARS = 56, FIRST_YEAR = 1969, SIZES = 3, ROUNDS = 3 };
enum { ROW_BYTES = 24, PLAN_BYTES = 400000 };

static size_t held;
static size_t peak;

static void *allocate(void *context, size_t bytes) {
    (void)context;
    void *memory = malloc(bytes);
    held += memory == NULL ? 0 : bytes;
    peak = held > peak ? held : peak;
    return memory;
}

static void release(void *context, void *memory, size_t bytes) {
    (void)context;
    held -= bytes;
    free(memory);
}

static int make_plan(const qzplan_plan **plan) {
    static char text[PLAN_BYTES];
    const qzplan_load_options options = {.size = sizeof options, .max_nodes = 1000000};
    size_t n = (size_t)snprintf(
        text, sizeof text,
        "qzplan: 1\nid: rows\ntitle: Rows\nlanguages: [en]\nbegins: 1969-01-01\nlead: o\ndue: "
        "2024\n"
        "departments: {o: Office}\nareas:\n  - {id: land, kind: land, complete: false}\n");
    for (int i = 0; i < COUNTIES; i++) {
        n += (size_t)snprintf(text + n, sizeof text - n,
                              "  - {id: c%04d, kind: county, in: land}\n", i);
    }
    n += (size_t)snprintf(text + n, sizeof text - n, "metrics:\n");
    for (int i = 0; i < METRICS; i++) {
        n += (size_t)snprintf(text + n, sizeof text - n, "  m%02d: {unit: schools}\n", i);
    }
    n += (size_t)snprintf(
        text + n, sizeof text - n,
        "tasks:\n  - {id: '1', title: T, targets: [{metric: m00, at_least: 4}]}\n");
    return qzplan_plan_load_bytes(plan, "rows.yaml", text, n, &options, NULL);
}

static size_t write_figures(char *out, int years) {
    size_t n = (size_t)sprintf(out, "metric,period,area,value\n");
    uint32_t chance = 20250331;
    for (int year = 0; year < years; year++) {
        for (int county = 0; county < COUNTIES; county++) {
            for (int metric = 0; metric < METRICS; metric++) {
                chance = chance * 1664525u + 1013904223u;
                n += (size_t)sprintf(out + n, "m%02d,%d,c%04d,%u\n", metric, FIRST_YEAR + year,
                                     county, chance >> 22);
            }
        }
    }
    return n;
}

static int read_once(const qzplan_plan *plan, const char *text, size_t size, double *ns,
                     size_t *sealed) {
    const qzplan_allocator memory = {sizeof memory, NULL, allocate, release};
    const qzplan_load_options options = {
        .size = sizeof options, .allocator = &memory, .max_bytes = SIZE_MAX};
    qzplan_figures *figures = NULL;
    held = peak = 0;
    double start = now_ns();
    int error = qzplan_figures_new(&figures, plan, &options);
    if (error == QZPLAN_OK) {
        error = qzplan_figures_load_bytes(figures, "rows.csv", text, size, QZPLAN_FORMAT_CSV, NULL);
    }
    if (error == QZPLAN_OK) {
        error = qzplan_figures_seal(figures, NULL);
    }
    *ns = now_ns() - start;
    *sealed = held;
    qzplan_figures_free(figures);
    return error;
}

int main(void) {
    const qzplan_plan *plan = NULL;
    static const int years[SIZES] = {YEARS / 16, YEARS / 4, YEARS};
    double times[SIZES];
    size_t sealed = 0;
    char *text = malloc((size_t)COUNTIES * METRICS * YEARS * ROW_BYTES + 100);
    int error = text == NULL ? QZPLAN_ERROR_NO_MEMORY : make_plan(&plan);
    for (int i = 0; i < SIZES && error == QZPLAN_OK; i++) {
        double rounds[ROUNDS];
        size_t size = write_figures(text, years[i]);
        for (int round = 0; round < ROUNDS && error == QZPLAN_OK; round++) {
            error = read_once(plan, text, size, &rounds[round], &sealed);
        }
        times[i] = median(rounds, ROUNDS);
    }
    if (error != QZPLAN_OK) {
        fprintf(stderr, "bench_rows: %s\n", qzplan_error_describe(error, "en"));
        return 1;
    }
    const double rows = (double)COUNTIES * METRICS * YEARS;
    printf("rows_ns_per_row\t%.1f\tns\n", times[SIZES - 1] / rows);
    printf("rows_exponent\t%.3f\texponent\n",
           log(times[SIZES - 1] / times[0]) / log((double)years[SIZES - 1] / years[0]));
    printf("rows_peak_bytes_per_row\t%.1f\tbytes\n", (double)peak / rows);
    printf("rows_sealed_bytes_per_row\t%.1f\tbytes\n", (double)sealed / rows);
    qzplan_plan_free(plan);
    free(text);
    return 0;
}
