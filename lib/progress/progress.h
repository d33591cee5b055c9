/* SPDX-License-Identifier: MIT */
#ifndef QZ_PROGRESS_PROGRESS_H
#define QZ_PROGRESS_PROGRESS_H

#include <stdint.h>

#include "progress/case.h"

typedef struct qz_method {
    int (*read_rule)(qz_progress_rule *out, const qzplan_progress_input *input); /* may be NULL */
    int32_t (*judge)(qz_progress *p); /* sets result->status and returns NONE, or a reason */
    unsigned kinds;                   /* which kinds it has a rule for: 1 << QZPLAN_PROGRESS_... */
} qz_method;

/* 1 where it judges a direction alone, from a baseline of its own. */
int qz_method_needs_no_target(int32_t method);

/* NULL for an unknown number. */
const qz_method *qz_method_find(int32_t method);

/* Judges one case of a known method with a checked rule; `result` has its size field set. */
void qz_progress_judge(qzplan_progress_result *result, const qzplan_progress_input *input,
                       const qz_progress_rule *rule);

/* Every number of a result unknown, the rest zero, size kept. */
void qz_progress_clear(qzplan_progress_result *result);

/* 1: it says whether more or less is wanted, or need not. */
int qz_progress_has_direction(const qzplan_progress_input *input);

/* A caller's input, completed, with the rule of its method: what qzplan_progress_judge refuses is
   refused here, but for a missing direction: a plan may not know it. */
int qz_progress_read(qzplan_progress_input *input, qz_progress_rule *rule,
                     const qzplan_progress_input *given);

#endif
