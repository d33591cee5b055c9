/* SPDX-License-Identifier: MIT */
#ifndef QZ_DUE_PERIODS_H
#define QZ_DUE_PERIODS_H

/* Of which periods a metric has to be reported for a promise, and by when. */

#include "due/asking.h"

/* Adds what is missing of a metric that is reported as it is. */
void qz_ask_leaf(qz_asking *a, const qz_ask *ask, const qzplan_metric *metric);

#endif
