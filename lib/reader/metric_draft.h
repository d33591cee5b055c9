/* SPDX-License-Identifier: MIT */
#ifndef QZ_READER_METRIC_DRAFT_H
#define QZ_READER_METRIC_DRAFT_H

/* A metric while it is read. */

#include "model/metric.h"
#include "reader/decode.h"

/* The keys of a metric; the order of the table. */
enum {
    M_TITLE,
    M_UNIT,
    M_FIGURES,
    M_WANTED,
    M_YEAR_STARTS,
    M_REPORTED,
    M_REPORT_WITHIN,
    M_LIMITS,
    M_ADDS_UP,
    M_ASSUMES,
    M_SOURCE,
    M_KINDS, /* and its QZPLAN_METRIC_...: what it is made of, at most one of these */
    M_MINUS = M_KINDS + QZ_METRIC_KINDS_MOST, /* what goes with some of those: as QZ_BESIDE_... */
    M_TO,
    M_PER,
    M_BASE,
    M_OVER,
    M_AS,
    M_ACROSS,
    M_WORST,
    M_WEIGHTS,
    M_ROWS, /* what it counts of records */
    M_DISTINCT,
    M_TOTAL,
    M_KIND,
    M_WHERE,
    M_HAS,
    M_COUNT
};

typedef struct qz_metric_draft {
    qzplan_metric *metric;
    const qz_node *node;
    const qz_node *slots[M_COUNT];
    const qz_node *made_of;    /* the slot that says what it is made of; NULL: reported */
    const qzplan_metric **two; /* the terms of what is made of two; else NULL */
    qzplan_counting *counting; /* metric->counting, while it is read; NULL: none */
    size_t edge;               /* of the search for circles: how many references were followed */
    int32_t visited;           /* 0: not yet, 1: being followed, 2: done */
    int32_t underived;         /* 1: a fault was reported: no more is asked of it */
    int32_t uncounted;         /* 1: what it counts could not be read: no more is asked of that */
    uint32_t weight;           /* it and all that it is computed from, terms of terms included */
    uint32_t part_count;       /* metrics that are a part of it */
} qz_metric_draft;

/* Not of the answers that a `done` declares: they have none. */
static inline qz_metric_draft *qz_metric_draft_of(const qz_decoder *d,
                                                  const qzplan_metric *metric) {
    return (qz_metric_draft *)d->metric_drafts.items[metric->index];
}

#endif
