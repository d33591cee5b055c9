/* SPDX-License-Identifier: MIT */
#ifndef QZ_CHECK_ROTATION_H
#define QZ_CHECK_ROTATION_H

/* The rotation rule as borders, and the exact judgement of one row: what the single check and the
   columns share. */

#include <stdint.h>

#include <qzplan/check.h>
#include <qzplan/error.h>

#include "rule.h"

typedef struct qz_rotation {
    qz_range band;       /* rotated / eligible */
    qzplan_number floor; /* urban to rural / rotated, 0 to 1 */
} qz_rotation;

/* Reads a caller's rule; NULL: the defaults. INVALID_ARGUMENT, STRUCT_SIZE, OVERFLOW. */
int qz_rotation_read(qz_rotation *out, const qzplan_rotation_rule *rule);

/* What is wrong with three counts; QZPLAN_OK: nothing. */
static inline int qz_rotation_counts(int64_t eligible, int64_t rotated, int64_t urban_to_rural) {
    if ((eligible | rotated | urban_to_rural) < 0) {
        return QZPLAN_ERROR_NEGATIVE_COUNT;
    }
    return rotated > eligible || urban_to_rural > rotated ? QZPLAN_ERROR_PART_ABOVE_WHOLE
                                                          : QZPLAN_OK;
}

/* The flags (QZPLAN_CHECK_...) of five facts, 0 or 1 each: what both ways to judge a row share.
   A rule that cannot be judged must not be called broken. */
static inline uint32_t qz_rotation_flags(uint32_t off_band, uint32_t no_eligible,
                                         uint32_t under_floor, uint32_t no_rotated) {
    uint32_t broken = off_band | under_floor;
    uint32_t unknown = no_eligible | no_rotated;
    return ((broken | unknown) ^ 1) * QZPLAN_CHECK_MET |
           (unknown & (broken ^ 1)) * QZPLAN_CHECK_UNKNOWN |
           ((off_band | no_eligible) ^ 1) * QZPLAN_CHECK_ROTATION_MET |
           ((under_floor | no_rotated) ^ 1) * QZPLAN_CHECK_FLOOR_MET |
           no_eligible * QZPLAN_CHECK_ROTATION_UNKNOWN | no_rotated * QZPLAN_CHECK_FLOOR_UNKNOWN;
}

/* The flags of three good counts, of any size. */
uint32_t qz_rotation_judge(const qz_rotation *rule, int64_t eligible, int64_t rotated,
                           int64_t urban_to_rural);

#endif
