/* SPDX-License-Identifier: MIT */
#ifndef QZ_FIGURES_ORDER_H
#define QZ_FIGURES_ORDER_H

/* All figures of a set in the order of qz_store_before. */

#include "figures/store.h"

/* What is known of figures once they are sorted. */
typedef struct qz_sorted {
    const uint32_t *cells; /* in the order: area index times metrics plus metric index; NULL: not
                              known */
    const int32_t *days;   /* in the order: last days of periods; NULL with cells */
    int one_a_day;         /* 1: no two are of one metric, group, area and last day */
    int revised;           /* 1: some have the flag `r` */
    int breaks;            /* the flag `b` */
    int grouped;           /* are of a group */
    int added;             /* are of an area whose parts add up to it */
    int32_t last_begin;    /* the latest first day of a period; 0: no figures */
} qz_sorted;

/* Fills `order` with qz_stored of figures->count; of equal keys in the order of adding. Takes
   memory of scratch; without it scratch has failed, and they are sorted all the same. */
qz_sorted qz_store_order(const void **order, const qzplan_figures *figures, qz_arena *scratch);

/* Before a figure of an order is looked at: begins to fetch the one that comes some steps later,
   for they lie in memory as they were added. */
static inline void qz_order_ahead(const void *const *order, size_t at, size_t count) {
    enum { STEPS = 16, LINE = 64 };
    if (at + STEPS < count) {
        const char *stored = order[at + STEPS];
        __builtin_prefetch(stored);
        __builtin_prefetch(stored + LINE);
        __builtin_prefetch(stored + 2 * LINE - 1);
    }
}

/* Where in an order the figures of a metric end, from one of them on. log n. */
size_t qz_order_metric_end(const void *const *order, size_t from, size_t count);

#endif
