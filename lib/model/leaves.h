/* SPDX-License-Identifier: MIT */
#ifndef QZ_MODEL_LEAVES_H
#define QZ_MODEL_LEAVES_H

/* The metrics that are reported, of which others are made. */

#include <stddef.h>

#include <qzplan/plan.h>

/* More of them than anybody reads. */
enum { QZ_MOST_LEAVES = 64 };

/* The reported metrics that a metric is made of, each once, in the order of the plan; of a share up
   to `whole` (else NULL) the wholes, too. At most QZ_MOST_LEAVES. Returns how many. */
size_t qz_leaves_of(const qzplan_metric *leaves[QZ_MOST_LEAVES], const qzplan_metric *metric,
                    const qzplan_metric *whole);

#endif
