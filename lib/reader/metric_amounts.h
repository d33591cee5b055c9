/* SPDX-License-Identifier: MIT */
#ifndef QZ_READER_METRIC_AMOUNTS_H
#define QZ_READER_METRIC_AMOUNTS_H

/* What stands beside: base and over, per, weights, worst, limits. */

#include "reader/metric_draft.h"

/* What holds where the plan says nothing of it, once what the metric is made of is known. */
void qz_settle_amounts(qz_metric_draft *draft);

/* Readers of keys, after that; `object` is a draft. */
void qz_decode_base(qz_decoder *d, const qz_node *node, void *object);
void qz_decode_over(qz_decoder *d, const qz_node *node, void *object);
void qz_decode_per(qz_decoder *d, const qz_node *node, void *object);
void qz_decode_weights(qz_decoder *d, const qz_node *node, void *object);
void qz_decode_worst(qz_decoder *d, const qz_node *node, void *object);
void qz_decode_limits(qz_decoder *d, const qz_node *node, void *object);
void qz_decode_adds_up(qz_decoder *d, const qz_node *node, void *object);

/* Refuses an average as a part or as a whole. */
void qz_validate_average(qz_decoder *d, const qz_metric_draft *draft);
/* Refuses a rhythm of halves and quarters where years have none. */
void qz_validate_rhythm(qz_decoder *d, const qz_metric_draft *draft);

#endif
