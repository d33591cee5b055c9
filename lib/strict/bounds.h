/* SPDX-License-Identifier: MIT */
#ifndef QZ_STRICT_BOUNDS_H
#define QZ_STRICT_BOUNDS_H

/* What follows from facts for parts, wholes and sums. */

#include <stdint.h>

#include "strict/work.h"

/* A border that follows from facts. den 0: there is none. */
enum { QZ_BOUND_FACTS = 4 };
typedef struct qz_bound {
    qzplan_number number;
    int32_t open;
    int32_t fact_count; /* may be above QZ_BOUND_FACTS: then the rest is not kept */
    const qz_fact *facts[QZ_BOUND_FACTS];
} qz_bound;

typedef struct qz_bounds {
    qz_bound low;
    qz_bound high;
} qz_bounds;

/* Facts and limits of the quantity itself. */
qz_bounds qz_bounds_direct(qz_strict *s, const qz_quantity *quantity, const qz_moment *moment);
/* Of a count or value, with what its wholes and its shares in them allow. */
qz_bounds qz_bounds_of(qz_strict *s, const qz_quantity *quantity, const qz_moment *moment);
/* Of a share, with what the shares between say. */
qz_bounds qz_bounds_share(qz_strict *s, const qz_quantity *quantity, const qz_moment *moment);
/* *total += part; none where either is none or it does not fit. */
void qz_bound_add(qz_bound *total, const qz_bound *part);
qz_bound qz_bound_zero(void);
qz_bound qz_bound_of(qzplan_number number, int32_t open,
                     const qz_fact *fact); /* fact may be NULL */
/* 1 where no value satisfies both. */
int qz_bounds_clash(const qz_bound *low, const qz_bound *high);
/* 1 where it counts things: a part, or what parts are of. Only counts of groups and areas add up.
 */
int qz_is_count(const qz_strict *s, const qzplan_metric *metric);

#endif
