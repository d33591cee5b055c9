/* SPDX-License-Identifier: MIT */
#ifndef QZPLAN_CHECK_H
#define QZPLAN_CHECK_H

/**
 * @file check.h
 * Rules that need no plan: three counts against the rotation rule, a share or a level against a
 * border.
 *
 * Each has a `_many` form: columns of numbers in, one column of flags out, nothing allocated.
 * Everything is exact; every function is pure and may run in several threads.
 */

#include <stddef.h>
#include <stdint.h>

#include <qzplan/evaluate.h>
#include <qzplan/export.h>
#include <qzplan/number.h>
#include <qzplan/plan.h>

/**
 * "About 10 % of the eligible teachers rotate, at least 20 % of them from town to country."
 * Caller-allocated: set size to sizeof(qzplan_rotation_rule), fill it with
 * qzplan_rotation_rule_init, then change what differs.
 */
typedef struct qzplan_rotation_rule {
    size_t size;
    qzplan_number about;  /**< rotated / eligible; default 10/100 */
    qzplan_number within; /**< the band reaches so far on each side, ends included; default 1/100 */
    qzplan_number floor;  /**< at least this of the rotated go urban to rural; default 20/100 */
    int32_t above;        /**< QZPLAN_BEYOND_...: more than the band counts as; default met */
    int32_t below;        /**< QZPLAN_BEYOND_...: less than the band counts as; default unmet */
} qzplan_rotation_rule;

/** Caller-allocated: set size to sizeof(qzplan_rotation_result). */
typedef struct qzplan_rotation_result {
    size_t size;
    qzplan_number rotation;       /**< rotated / eligible, not reduced; den 0: unknown */
    qzplan_number urban_to_rural; /**< urban to rural / rotated, not reduced; den 0: unknown */
    int32_t met;                  /**< both rules: QZPLAN_TRUTH_... */
    int32_t rotation_met;         /**< QZPLAN_TRUTH_... */
    int32_t floor_met;            /**< QZPLAN_TRUTH_... */
    int32_t feasible;             /**< 1: the three numbers below satisfy both rules; 0: none do */
    int64_t more_rotated;         /**< fewest further rotations */
    int64_t more_urban_to_rural;  /**< how many of these must go urban to rural */
    int64_t replaced;             /**< how many of today's other rotations must be replaced by
                                       urban to rural ones, where adding alone cannot do */
} qzplan_rotation_result;

/** One border for a share or a level. Caller-allocated: set size to sizeof(qzplan_rule). */
typedef struct qzplan_rule {
    size_t size;
    qzplan_number value; /**< the border; of BETWEEN the lower end; of ABOUT the middle */
    qzplan_number upper; /**< of BETWEEN the upper end; of ABOUT half the band's width */
    int32_t op;          /**< QZPLAN_OP_AT_LEAST, AT_MOST, MORE_THAN, LESS_THAN, EXACTLY, BETWEEN,
                              ABOUT, ALL (a share of 1) or NONE (0) */
    int32_t above;       /**< of ABOUT: QZPLAN_BEYOND_... */
    int32_t below;       /**< of ABOUT: QZPLAN_BEYOND_... */
    uint32_t reserved;   /**< 0 */
} qzplan_rule;

/** Caller-allocated: set size to sizeof(qzplan_check_result). */
typedef struct qzplan_check_result {
    size_t size;
    qzplan_number actual;   /**< as given, not reduced; den 0: unknown */
    qzplan_number required; /**< the border that decides: of two the one that is broken, else the
                                 lower; den 0: the rule has none */
    qzplan_number gap;      /**< actual - required, in lowest terms; den 0: unknown or too large */
    int64_t needed;         /**< units to add to (below zero: take from) the numerator or the
                                 level; 0 where it is met; only where feasible */
    int32_t met;            /**< QZPLAN_TRUTH_... */
    int32_t feasible;       /**< 1: a whole number of units satisfies the rule */
} qzplan_check_result;

/** Bits of the flags that the _many forms write, one byte a row. */
enum {
    QZPLAN_CHECK_MET = 1,     /**< the rule, or both rules, are met */
    QZPLAN_CHECK_UNKNOWN = 2, /**< not known: a ratio divides by zero (and no rule is broken) */
    QZPLAN_CHECK_INVALID =
        4, /**< a negative count or a part above its whole; nothing else is set */
    QZPLAN_CHECK_ROTATION_MET = 8, /**< rotation: the band is met */
    QZPLAN_CHECK_FLOOR_MET = 16,   /**< rotation: the floor is met */
    QZPLAN_CHECK_ROTATION_UNKNOWN = 32,
    QZPLAN_CHECK_FLOOR_UNKNOWN = 64
};

QZPLAN_BEGIN_DECLS

/** Fills a rule with the defaults, up to `size` bytes. Since 0.1. */
QZPLAN_MUST_USE QZPLAN_API int qzplan_rotation_rule_init(qzplan_rotation_rule *rule, size_t size);

/**
 * Judges three counts of teachers, and says what is still missing in whole teachers.
 *
 * Fewest further rotations first. Only where adding alone cannot satisfy both rules (the
 * upper bound of the band, or the eligible, are in the way) are today's rotations replaced: then
 * fewest rotations, then fewest replacements, then fewest urban to rural.
 *
 * @param out  out->size must be set; the rest is written
 * @param rule NULL: the defaults
 * Errors: NEGATIVE_COUNT, PART_ABOVE_WHOLE, INVALID_ARGUMENT (also a rule with a number below zero,
 * a floor above 1 or an unknown word), OVERFLOW (the rule's band does not fit), STRUCT_SIZE; no
 * verdict is written then: the fields are zero. Since 0.1.
 */
QZPLAN_MUST_USE QZPLAN_API int qzplan_rotation_check(qzplan_rotation_result *out,
                                                     const qzplan_rotation_rule *rule,
                                                     int64_t eligible, int64_t rotated,
                                                     int64_t urban_to_rural);

/** The same for `count` rows; a bad row gets QZPLAN_CHECK_INVALID and does not stop the others.
 *  flags must not overlap the columns. Since 0.1. */
QZPLAN_MUST_USE QZPLAN_API int qzplan_rotation_check_many(uint8_t *flags,
                                                          const qzplan_rotation_rule *rule,
                                                          size_t count, const int64_t *eligible,
                                                          const int64_t *rotated,
                                                          const int64_t *urban_to_rural);

/** Judges numerator / denominator; `needed` is in units of the numerator, the denominator staying.
 *  Errors as for qzplan_rotation_check. Since 0.1. */
QZPLAN_MUST_USE QZPLAN_API int qzplan_share_check(qzplan_check_result *out, const qzplan_rule *rule,
                                                  int64_t numerator, int64_t denominator);
QZPLAN_MUST_USE QZPLAN_API int qzplan_share_check_many(uint8_t *flags, const qzplan_rule *rule,
                                                       size_t count, const int64_t *numerator,
                                                       const int64_t *denominator);

/** Judges a whole number, which may be negative; ALL is refused. Errors: INVALID_ARGUMENT, OVERFLOW
 *  (the border, or `needed`, does not fit), STRUCT_SIZE; the fields are zero then. Since 0.1. */
QZPLAN_MUST_USE QZPLAN_API int qzplan_level_check(qzplan_check_result *out, const qzplan_rule *rule,
                                                  int64_t level);
QZPLAN_MUST_USE QZPLAN_API int qzplan_level_check_many(uint8_t *flags, const qzplan_rule *rule,
                                                       size_t count, const int64_t *level);

QZPLAN_END_DECLS

#endif
