/* SPDX-License-Identifier: MIT */
/* How long C itself needs for a column of checks: bench_python.py calls it on the columns that
   Python passes, so that both work on the same memory. */

#include <stdint.h>

#include <qzplan/qzplan.h>

#include "timing.h"

QZPLAN_API double qz_time_rotation_many(uint8_t *flags, size_t count, const int64_t *eligible,
                                        const int64_t *rotated, const int64_t *urban_to_rural);

/* Nanoseconds of one call; below zero where it fails. */
double qz_time_rotation_many(uint8_t *flags, size_t count, const int64_t *eligible,
                             const int64_t *rotated, const int64_t *urban_to_rural) {
    double start = now_ns();
    int error = qzplan_rotation_check_many(flags, NULL, count, eligible, rotated, urban_to_rural);
    double end = now_ns();
    return error == QZPLAN_OK ? end - start : -1.0;
}
