/* SPDX-License-Identifier: MIT */
#ifndef QZ_READER_METRIC_AMOUNTS_H
#define QZ_READER_METRIC_AMOUNTS_H

/* What stands beside: base and over, per, weights, worst, limits. */

#include "reader/metric_draft.h"

void qz_decode_times(qz_decoder *d, qz_metric_draft *draft);
void qz_decode_per(qz_decoder *d, qz_metric_draft *draft);
void qz_decode_weights(qz_decoder *d, qz_metric_draft *draft);
void qz_decode_worst(qz_decoder *d, qz_metric_draft *draft);
void qz_decode_limits(qz_decoder *d, qz_metric_draft *draft);

/* Refuses an average as a part or as a whole. */
void qz_validate_average(qz_decoder *d, const qz_metric_draft *draft);

/* Whether its areas add up, once that of all that it is made of is known. */
void qz_decode_adds_up(qz_decoder *d, qz_metric_draft *draft);

#endif
