/* SPDX-License-Identifier: MIT */
#ifndef QZ_READER_METRIC_KIND_H
#define QZ_READER_METRIC_KIND_H

/* What a metric is made of. */

#include "reader/metric_draft.h"

/* By its keys; then by the names, when all are known. */
void qz_find_kind(qz_decoder *d, qz_metric_draft *draft);
void qz_name_terms(qz_decoder *d, qz_metric_draft *draft);

#endif
