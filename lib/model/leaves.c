/* SPDX-License-Identifier: MIT */
/* Follows what a metric is made of down to what is reported. */

#include "model/leaves.h"

#include "model/metric.h"

struct leaves {
    const qzplan_metric **items;
    size_t count;
};

static void add(struct leaves *leaves, const qzplan_metric *metric) {
    for (size_t i = 0; i < leaves->count; i++) {
        if (leaves->items[i] == metric) {
            return;
        }
    }
    if (leaves->count < QZ_MOST_LEAVES) {
        leaves->items[leaves->count++] = metric;
    }
}

static void gather(struct leaves *leaves, const qzplan_metric *metric, const qzplan_metric *whole) {
    for (size_t i = 0; i < metric->term_count && leaves->count < QZ_MOST_LEAVES; i++) {
        const qzplan_metric *term = metric->terms[i];
        int as_share = qz_is_part(term) && !qz_metric_kind_of(metric->kind)->takes_counts;
        gather(leaves, term, as_share ? term->whole : NULL);
    }
    if (metric->term_count == 0) {
        add(leaves, metric);
    }
    while (whole != NULL && metric != whole && metric->whole != NULL) {
        metric = metric->whole;
        gather(leaves, metric, NULL);
    }
}

size_t qz_leaves_of(const qzplan_metric *items[QZ_MOST_LEAVES], const qzplan_metric *metric,
                    const qzplan_metric *whole) {
    struct leaves leaves = {items, 0};
    gather(&leaves, metric, whole);
    return leaves.count;
}
