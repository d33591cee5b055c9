/* SPDX-License-Identifier: MIT */
#ifndef QZ_READING_BRANCHES_H
#define QZ_READING_BRANCHES_H

/* What a count may be the sum of, each a subject of its own: the terms of a sum, the areas below,
   or the groups of a family. */

#include "reading/basis.h"

typedef struct qz_branches {
    const qzplan_area *area; /* whose areas below they are; NULL: not areas */
    const qz_family *family; /* whose groups they are; NULL: not groups */
    size_t count;
    uint64_t remark; /* where some of them have not reported */
} qz_branches;

/* The ways in which a metric may be added up: its terms, the areas below, one for each family. */
size_t qz_branches_ways(const qz_subject *subject, const qzplan_metric *metric);

/* The branches of one of these ways; count 0 where there are none. */
qz_branches qz_branches_of(const qz_subject *subject, const qzplan_metric *metric, size_t way);

/* 1 if a branch exists on any of these days: an area may have ended, or not have begun. */
int qz_branch_is_there(const qz_branches *of, size_t i, int32_t first, int32_t last);

/* The day since which branches count of a stretch that begins on `first`: what was reported below
   an area before that began is none of its own. */
int32_t qz_branches_since(const qz_branches *of, int32_t first);

/* The metric of the i-th branch; *branch gets whose figures it has. */
const qzplan_metric *qz_branch(qz_subject *branch, const qz_subject *subject,
                               const qzplan_metric *metric, const qz_branches *of, size_t i);

#endif
