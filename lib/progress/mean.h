/* SPDX-License-Identifier: MIT */
#ifndef QZ_PROGRESS_MEAN_H
#define QZ_PROGRESS_MEAN_H

/* The mean of several scores of open-sdg. */

#include <stddef.h>
#include <stdint.h>

#include <qzplan/progress.h>

/* The scores that exist. */
typedef struct qz_scored {
    double sum;
    size_t count;
    size_t achieved; /* of them, targets reached */
} qz_scored;

/* NaN is no score. */
void qz_scored_add(qz_scored *scored, double score, int32_t status);

/* `out` has its size set. OK, or INVALID_ARGUMENT for a rule out of order (NULL: as published). */
int qz_progress_judge_mean(qzplan_progress_result *out, const qz_scored *scored,
                           const qzplan_open_sdg_rule *rule);

#endif
