/* SPDX-License-Identifier: MIT */
#ifndef QZ_DIFF_IN_FORCE_H
#define QZ_DIFF_IN_FORCE_H

#include <stddef.h>

#include <qzplan/plan.h>

/* A target as it stands after its last revision. */
static inline const qzplan_target *qz_target_in_force(const qzplan_target *target) {
    size_t count = target->revision_count;
    return count == 0 ? target : target->revisions[count - 1]->target;
}

#endif
