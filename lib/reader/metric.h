/* SPDX-License-Identifier: MIT */
#ifndef QZ_READER_METRIC_H
#define QZ_READER_METRIC_H

/* A metric while it is read, and the steps of reading and checking it. */

#include "reader/decode.h"

/* The keys of a metric; the order of the table. */
enum {
    M_TITLE,
    M_UNIT,
    M_FIGURES,
    M_WANTED,
    M_YEAR_STARTS,
    M_LIMITS,
    M_ADDS_UP,
    M_ASSUMES,
    M_SOURCE,
    M_PART_OF, /* what it is made of: at most one of these */
    M_SUM,
    M_DIFFERENCE,
    M_RATIO,
    M_PRODUCT,
    M_INDEX,
    M_CHANGE,
    M_GAP,
    M_AVERAGE,
    M_HIGHEST,
    M_LOWEST,
    M_VARIATION,
    M_RANK,
    M_ANSWER,
    M_MINUS, /* what goes with some of those */
    M_TO,
    M_PER,
    M_BASE,
    M_OVER,
    M_AS,
    M_ACROSS,
    M_WORST,
    M_WEIGHTS,
    M_COUNT
};

typedef struct qz_metric_draft {
    qzplan_metric *metric;
    const qz_node *node;
    const qz_node *slots[M_COUNT];
    const qz_node *made_of; /* the slot that says what it is made of; NULL: reported */
    size_t edge;            /* of the search for circles: how many references were followed */
    int32_t visited;        /* 0: not yet, 1: being followed, 2: done */
    int32_t underived;      /* 1: a fault was reported: no more is asked of it */
    uint32_t weight;        /* it and all that it is computed from, terms of terms included */
    uint32_t part_count;    /* metrics that are a part of it */
} qz_metric_draft;

qz_metric_draft *qz_metric_draft_of(const qz_decoder *d, const qzplan_metric *metric);

/* What it is made of, by its keys; then by the names, when all are known (decode_kind.c). */
void qz_find_kind(qz_decoder *d, qz_metric_draft *draft);
void qz_name_terms(qz_decoder *d, qz_metric_draft *draft);

/* What stands beside: base and over, per, weights, worst, limits (decode_amounts.c). */
void qz_decode_times(qz_decoder *d, qz_metric_draft *draft);
void qz_decode_per(qz_decoder *d, qz_metric_draft *draft);
void qz_decode_weights(qz_decoder *d, qz_metric_draft *draft);
void qz_decode_worst(qz_decoder *d, qz_metric_draft *draft);
void qz_decode_limits(qz_decoder *d, qz_metric_draft *draft);

/* Whether its areas add up, once that of all that it is made of is known. */
void qz_decode_adds_up(qz_decoder *d, qz_metric_draft *draft);

/* What it takes from what it is made of, once that is finished (check_terms.c). */
void qz_settle_terms(qz_decoder *d, qz_metric_draft *draft);

#endif
