/* SPDX-License-Identifier: MIT */
#ifndef QZ_CHECKS_RULE_H
#define QZ_CHECKS_RULE_H

/* A caller's rule for a share or a level as a range: what single checks and columns share. */

#include <stdint.h>

#include <qzplan/check.h>
#include <qzplan/error.h>

#include "number/range.h"

/* Reads a caller's rule. ALL needs a whole: with_whole 0 refuses it. INVALID_ARGUMENT, STRUCT_SIZE,
   OVERFLOW. */
int qz_rule_read(qz_range *out, const qzplan_rule *rule, int with_whole);

/* What is wrong with a part and its whole; QZPLAN_OK: nothing. */
static inline int qz_share_counts(int64_t numerator, int64_t denominator) {
    if ((numerator | denominator) < 0) {
        return QZPLAN_ERROR_NEGATIVE_COUNT;
    }
    return numerator > denominator ? QZPLAN_ERROR_PART_ABOVE_WHOLE : QZPLAN_OK;
}

#endif
