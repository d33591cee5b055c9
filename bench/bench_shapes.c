/* SPDX-License-Identifier: MIT */
/* How the time of reading an adversarial input grows with its size: for each shape the exponent
   between the smallest and the largest of three sizes, 1 where the time is linear, 2 where it is
   quadratic; near 0 where the reading stops at a limit. */

#include <math.h>
#include <stdint.h>

#include "support/shapes.h"
#include "timing.h"

enum { SMALLEST = 1 << 18, FACTOR = 4, SIZES = 3 };

static double measure(const shape *s, size_t size, const qzplan_plan *plan) {
    /* Only the depth keeps its default: the others would stop most shapes early. */
    const qzplan_load_options wide = {
        .size = sizeof wide, .max_bytes = SIZE_MAX, .max_nodes = SIZE_MAX, .max_scalar = SIZE_MAX};
    size_t length = 0;
    char *bytes = shape_make(s, size, &length);
    double best = INFINITY;
    for (int round = 0; bytes != NULL && round < 3; round++) {
        qzplan_diagnostics *faults = NULL;
        double start = now_ns();
        (void)shape_read(s, bytes, length, plan, &wide, &faults);
        best = fmin(best, now_ns() - start);
        qzplan_diagnostics_free(faults);
    }
    free(bytes);
    return best;
}

int main(void) {
    const qzplan_plan *plan = NULL;
    if (qzplan_plan_load_bytes(&plan, "p", shape_plan, strlen(shape_plan), NULL, NULL) !=
        QZPLAN_OK) {
        return 1;
    }
    double worst = 0;
    for (size_t i = 0; i < SHAPES; i++) {
        double times[SIZES];
        size_t size = SMALLEST;
        for (int k = 0; k < SIZES; k++, size *= FACTOR) {
            times[k] = measure(&shapes[i], size, plan);
        }
        double exponent = log(times[SIZES - 1] / times[0]) / ((SIZES - 1) * log(FACTOR));
        worst = fmax(worst, exponent);
        printf("shape_%s_exponent\t%.2f\texponent\n", shapes[i].name, exponent);
        printf("shape_%s_time\t%.1f\tns/byte\n", shapes[i].name,
               times[SIZES - 1] / (double)(size / FACTOR));
        fflush(stdout);
    }
    printf("shape_worst_exponent\t%.2f\texponent\n", worst);
    qzplan_plan_free(plan);
    return 0;
}
