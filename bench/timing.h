/* SPDX-License-Identifier: MIT */
#ifndef QZ_BENCH_TIMING_H
#define QZ_BENCH_TIMING_H

/* A clock and a median, for every benchmark. The clock is that of the process, so that what else
   the machine does counts little. */

#include <stdlib.h>
#include <time.h>

static inline double now_ns(void) {
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

static inline int timing_by_size(const void *a, const void *b) {
    double x = *(const double *)a;
    double y = *(const double *)b;
    return (x > y) - (x < y);
}

/* Sorts the values. */
static inline double median(double *values, size_t count) {
    qsort(values, count, sizeof *values, timing_by_size);
    return values[count / 2];
}

#endif
