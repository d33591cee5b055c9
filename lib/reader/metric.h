/* SPDX-License-Identifier: MIT */
#ifndef QZ_READER_METRIC_H
#define QZ_READER_METRIC_H

/* The metrics of a plan. */

#include "reader/decode.h"

void qz_decode_metrics(qz_decoder *d, const qz_node *node, void *object);

#endif
