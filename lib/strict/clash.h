/* SPDX-License-Identifier: MIT */
#ifndef QZ_STRICT_CLASH_H
#define QZ_STRICT_CLASH_H

#include "strict/work.h"

/* A moment at which something has to be looked at. */
typedef struct qz_point {
    const qzplan_metric *metric;
    const qzplan_group *group;
    const qzplan_area *area;
    qz_moment moment;
} qz_point;

/* Looks at one of them, and at one fact beside the tightest others. */
void qz_strict_look(qz_strict *s, const qz_point *point);
void qz_strict_look_at_fact(qz_strict *s, const qz_fact *fact, const qz_moment *moment);

#endif
