/* SPDX-License-Identifier: MIT */
#ifndef QZ_CHECKS_ROTATION_H
#define QZ_CHECKS_ROTATION_H

/* The rotation rule as borders, and the exact judgement of one row: what the single check and the
   columns share. */

#include <stdint.h>

#include <qzplan/check.h>
#include <qzplan/error.h>

#include "number/range.h"
#include "number/wide.h"

typedef struct qz_rotation {
    qz_range band;       /* rotated / eligible */
    qzplan_number floor; /* urban to rural / rotated, 0 to 1 */
} qz_rotation;

/* Reads a caller's rule into *out, which is `room` or, for NULL, the defaults. INVALID_ARGUMENT,
   STRUCT_SIZE, OVERFLOW. */
int qz_rotation_read(const qz_rotation **out, qz_rotation *room, const qzplan_rotation_rule *rule);

/* What is wrong with three counts; QZPLAN_OK: nothing. */
static inline int qz_rotation_counts(int64_t eligible, int64_t rotated, int64_t urban_to_rural) {
    if ((eligible | rotated | urban_to_rural) < 0) {
        return QZPLAN_ERROR_NEGATIVE_COUNT;
    }
    return rotated > eligible || urban_to_rural > rotated ? QZPLAN_ERROR_PART_ABOVE_WHOLE
                                                          : QZPLAN_OK;
}

/* What three counts come to: 0 or 1 each. What cannot be known is not broken. */
typedef struct qz_rotation_facts {
    uint32_t off_band;
    uint32_t no_eligible; /* the band is unknown */
    uint32_t under_floor;
    uint32_t no_rotated; /* the floor is unknown */
} qz_rotation_facts;

/* The facts as flags (QZPLAN_CHECK_...), without a branch. */
static inline uint32_t qz_rotation_flags(qz_rotation_facts facts) {
    uint32_t broken = facts.off_band | facts.under_floor;
    uint32_t unknown = facts.no_eligible | facts.no_rotated;
    return ((broken | unknown) ^ 1) * QZPLAN_CHECK_MET |
           (unknown & (broken ^ 1)) * QZPLAN_CHECK_UNKNOWN |
           ((facts.off_band | facts.no_eligible) ^ 1) * QZPLAN_CHECK_ROTATION_MET |
           ((facts.under_floor | facts.no_rotated) ^ 1) * QZPLAN_CHECK_FLOOR_MET |
           facts.no_eligible * QZPLAN_CHECK_ROTATION_UNKNOWN |
           facts.no_rotated * QZPLAN_CHECK_FLOOR_UNKNOWN;
}

/* Borders that are not there are 0/0: the products are 0 on both sides, and nothing is beyond. */
static inline int qz_rotation_is_below(const qz_rotation *rule, int64_t eligible, int64_t rotated) {
    return qz_wide_product_below(rotated, rule->band.low.den, rule->band.low.num, eligible);
}

static inline int qz_rotation_is_above(const qz_rotation *rule, int64_t eligible, int64_t rotated) {
    return qz_wide_product_below(rule->band.high.num, eligible, rotated, rule->band.high.den);
}

static inline int qz_rotation_is_under_floor(const qz_rotation *rule, int64_t rotated,
                                             int64_t urban_to_rural) {
    return qz_wide_product_below(urban_to_rural, rule->floor.den, rule->floor.num, rotated);
}

/* Three good counts of any size. */
static inline qz_rotation_facts qz_rotation_judge(const qz_rotation *rule, int64_t eligible,
                                                  int64_t rotated, int64_t urban_to_rural) {
    return (qz_rotation_facts){
        .off_band = (uint32_t)(qz_rotation_is_below(rule, eligible, rotated) |
                               qz_rotation_is_above(rule, eligible, rotated)),
        .no_eligible = eligible == 0,
        .under_floor = (uint32_t)qz_rotation_is_under_floor(rule, rotated, urban_to_rural),
        .no_rotated = rotated == 0,
    };
}

/* What would satisfy both rules, from three good counts: sets feasible, more_rotated,
   more_urban_to_rural and replaced, which are 0 before and stay so where nothing does. */
void qz_rotation_remedy(qzplan_rotation_result *result, const qz_rotation *rule, int64_t eligible,
                        int64_t rotated_now, int64_t urban_to_rural);

#endif
