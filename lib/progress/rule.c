/* SPDX-License-Identifier: MIT */
/* What the methods' rules have in common: published numbers, a caller's over them, and bounds. */

#include "progress/rule.h"

#include <math.h>
#include <string.h>

#include <qzplan/error.h>

#include "base/structs.h"

int qz_progress_rule_read(void *out, const void *published, size_t known, const void *given) {
    memcpy(out, published, known);
    return given == NULL ? QZPLAN_OK : qz_struct_read(out, known, given);
}

int qz_all_finite(const double *numbers, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (!isfinite(numbers[i])) {
            return 0;
        }
    }
    return 1;
}

int qz_falling(const double *bounds, size_t count) {
    for (size_t i = 1; i < count; i++) {
        if (!(bounds[i] <= bounds[i - 1])) {
            return 0;
        }
    }
    return qz_all_finite(bounds, count);
}

int32_t qz_level(double x, const double *bounds, size_t count) {
    int32_t level = 0;
    for (size_t i = 0; i < count; i++) {
        level += x >= bounds[i];
    }
    return level;
}
