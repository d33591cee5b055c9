/* SPDX-License-Identifier: MIT */
#ifndef QZ_READER_METRIC_TERMS_H
#define QZ_READER_METRIC_TERMS_H

/* What a metric takes from what it is made of. */

#include "reader/metric_draft.h"

/* Once all that it is made of is finished. */
void qz_settle_terms(qz_decoder *d, qz_metric_draft *draft);

#endif
