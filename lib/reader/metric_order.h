/* SPDX-License-Identifier: MIT */
#ifndef QZ_READER_METRIC_ORDER_H
#define QZ_READER_METRIC_ORDER_H

/* Finishes all metrics, each after what it is made of; `set` has their keys. */

#include "reader/decode.h"

void qz_resolve_metrics(qz_decoder *d, const qz_key_set *set);

#endif
